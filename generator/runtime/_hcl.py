"""Reads Terraform's own language with python-hcl2, which the extra [terraform] installs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib import import_module
from textwrap import dedent
from typing import Any, NamedTuple

from . import _jobs
from ._jobs import Job
from ._lines import Entries, NotInstalled, Unreadable, block
from ._report import Message
from ._spellings import respelled

_LONGEST = 200_000  # characters, which take seconds
_BLANK = re.compile(r"\n(?:[ \t\r]*\n){1000}")  # in a heredoc, the time grows with the square of these
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|U000([0-9a-fA-F]{5})|(.))|([$%])\4(?=\{)", re.DOTALL)
_ESCAPED = {"n": "\n", "r": "\r", "t": "\t"}
_WORDS = {"true": True, "false": False, "null": None}


def find(text: str) -> Iterator[Job | Message]:
    """The jobs in the text of a .tf file, and messages. Raises `Unreadable` for a malformed or too long text."""
    if _jobs.mentions_a_job(text):
        for content in _blocks(text):
            yield from _jobs.find(respelled(content))


def _blocks(text: str) -> list[Entries]:
    """The content of each block of a text. What is computed is a reference, "${...}"."""
    if len(text) > _LONGEST:
        raise Unreadable(f"longer than {_LONGEST:,} characters")
    if blank := _BLANK.search(text):
        raise Unreadable("more than 1,000 blank lines", text.count("\n", 0, blank.start()) + 2)
    try:
        # The tree, because nothing else has the lines of attributes; Any, because its types come with the extra.
        parse: Any = import_module("hcl2.api").parses_to_tree
        errors: Any = import_module("lark.exceptions")
    except (ModuleNotFoundError, AttributeError):
        needed = 'reading .tf needs python-hcl2: pip install "sagemaker-hyperparameters[terraform]"'
        raise NotInstalled(needed) from None
    try:
        (body,) = parse(text).children
    except errors.UnexpectedInput as error:
        raise Unreadable("not the language of Terraform", max(error.line, 0)) from None
    blocks = [child for child in _rules(body) if child.data == "block"]
    source = _Source(text, {})
    source.images.update(_images(source, blocks))
    return [_body(source, block.children[-2]) for block in blocks]


class _Source(NamedTuple):
    """The text from which a tree was made, and the addresses of training images by what stands for them."""

    text: str
    images: dict[str, str]

    def reference(self, tree: Any) -> str:
        """An expression as a string with "${...}", or the address of the image that it stands for."""
        text = self.text[tree.meta.start_pos : tree.meta.end_pos]
        return self.images.get(text) or f"${{{text}}}"


def _images(source: _Source, blocks: list[Any]) -> Iterator[tuple[str, str]]:
    """AWS's images that data sources look up by their repository."""
    for child in blocks:
        match [_name(source, part) for part in _rules(child)[:-1]]:
            case ["data", "aws_sagemaker_prebuilt_ecr_image" as kind, name]:
                given = _body(source, child.children[-2])
                tag = f":{given['image_tag']}" if "image_tag" in given else ""
                address = (
                    f"${{account}}.dkr.ecr.${{region}}.amazonaws.com/{given.get('repository_name')}{tag}"
                )
                yield f"data.{kind}.{name}.registry_path", address


def _rules(tree: Any) -> list[Any]:
    """The children of a node that are nodes themselves, without comments."""
    return [
        child for child in tree.children if not isinstance(child, str) and child.data != "new_line_or_comment"
    ]


def _body(source: _Source, tree: Any) -> Entries:
    """The attributes of a body, and its blocks: a list for each name."""
    entries = Entries()
    blocks: dict[str, list[Entries]] = {}
    for child in _rules(tree):
        name, *others = _rules(child)
        word = str(name.children[0])
        if child.data == "attribute":
            entries.put(word, _value(source, others[-1]), child.meta.line)
        elif word == "dynamic":  # a block for each element of something that is computed
            entries.put(_name(source, others[0]), "${dynamic}", child.meta.line)
        else:
            blocks.setdefault(word, []).append(_body(source, child.children[-2]))
            if len(blocks[word]) == 1:
                entries.put(word, blocks[word], child.meta.line)
    return entries


def _value(source: _Source, tree: Any) -> Any:
    """The value of an expression."""
    rules = _rules(tree)
    match tree.data, rules or tree.children:
        case "expr_term", [inner]:  # maybe in parentheses
            return _value(source, inner)
        case "int_lit" | "float_lit", [word]:
            return _number(word)
        case "literal_value", [word]:
            return _WORDS[word]
        case "heredoc_template" | "heredoc_template_trim", [word] if "%{" not in word:
            return _heredoc(word)
        case "string", _:
            return _string(source, tree)
        case "tuple", _:
            return [_value(source, item) for item in rules]
        case "object", _:
            return _object(source, rules)
        case "unary_op", [inner] if tree.children[0] == "-":
            number = _value(source, inner)
            return -number if type(number) in (int, float) else source.reference(tree)
        case "function_call", [name, arguments] if name.children[0] in ("jsonencode", "yamlencode"):
            items = [_value(source, item) for item in _rules(arguments)]
            return _encoded(*items) if len(items) == 1 else source.reference(tree)
    return source.reference(tree)


def _number(word: str) -> Any:
    try:
        return float(word) if set(word) & set(".eE") else int(word)
    except ValueError:  # more digits than Python takes
        return str(word)


def _string(source: _Source, tree: Any) -> str:
    text = ""
    for (piece,) in (part.children for part in _rules(tree)):
        if isinstance(piece, str):
            text += _ESCAPE.sub(_unescaped, piece)
        elif piece.data == "interpolation":
            text += source.reference(_rules(piece)[0])
        else:  # %{ if … }
            return source.reference(tree)
    return text


def _unescaped(match: re.Match[str]) -> str:
    short, long, letter, sign = match.groups()
    if code := short or long:
        return chr(int(code, 16))
    return sign or _ESCAPED.get(letter, letter)


def _heredoc(word: Any) -> str:
    opening, _, rest = word.rstrip().partition("\n")
    text = rest[: rest.rfind("\n") + 1]  # without the closing word
    return block(dedent(text) if opening.startswith("<<-") else text, word.line + 1)


def _object(source: _Source, elements: list[Any]) -> Entries:
    entries = Entries()
    for element in elements:
        key, value = _rules(element)
        (name,) = key.children
        entries.put(_name(source, name), _value(source, value), element.meta.line)
    return entries


def _name(source: _Source, tree: Any) -> str:
    """A name as it stands, or a reference if it is computed."""
    inner = tree.children[0]
    if tree.data in ("identifier", "keyword", "literal_value"):
        return str(inner)
    if getattr(inner, "data", "") in ("identifier", "literal_value"):
        return _name(source, inner)
    return str(_value(source, tree))


def _encoded(value: Any) -> Any:
    """What jsonencode makes of a value: a string. Objects stay what they are, so that their entries keep their lines."""
    if isinstance(value, Entries) or (isinstance(value, list) and any(isinstance(v, Entries) for v in value)):
        return value
    text = json.dumps(value, separators=(",", ":"))
    if len(text) > _LONGEST:  # each function within another can double it
        raise Unreadable(f"longer than {_LONGEST:,} characters when it is encoded")
    return text
