"""Problems in words, made from the facts of a class when somebody reads them."""

from __future__ import annotations

import math
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from ._facts import Parameter
    from ._hyperparameters import Hyperparameters

GUIDE = "https://docs.aws.amazon.com/sagemaker/latest/dg/"
SPELLED = -1  # marks a boolean that was given as a string, so that the message names the strings to use
COMPARED = {"<": "less than", "<=": "at most", ">": "greater than", ">=": "at least", "==": "equal to"}


def message(cls: type[Hyperparameters], name: str, code: str, detail: Any) -> str:
    """What is wrong with the hyperparameter `name`, for the code of a Problem.

    `detail` is the message itself; the index of one of the parameter's rules; the index of one of its relations
    with the other parameter's value; SPELLED; or None.
    """
    if isinstance(detail, str):
        return detail
    if code == "relation":
        return _relation(cls, name, *detail)
    if code == "unknown-parameter":
        return f"is not a hyperparameter of {cls.__name__}{_by_a_script(cls, name)}"
    if name not in cls.parameters:
        return _of_unlisted(cls, name, code, detail)
    p = cls.parameters[name]
    if code == "missing":
        if p.requirement != "required":
            return f"is required when {conditions(p.required_when)}"
        for source in ("log", "record"):
            if source in p.defaults:
                return f"is required by the page; left out, the image uses {readable(p.defaults[source])}"
        return f"is required: {_accepts(p)}"
    if code == "no-effect":
        return f"has no effect unless {conditions(p.used_when)}"
    if code == "rule":
        return p.rules[int(detail)]
    if code in ("doubtful", "ignored-by-container", "refused-by-container") or isinstance(detail, tuple):
        return _of_images(cls, p, code, detail)
    if detail == SPELLED and isinstance(p.encoding, tuple):
        true, false = p.encoding
        return "must be " + _accepts(p).replace("True or False", f'"{true}" or "{false}"')
    return f"must be {_accepts(p)}" + ("" if p.default is None else f" (default {readable(p.default)})")


def _by_a_script(cls: type[Hyperparameters], name: str) -> str:
    """What a training script does with a name that it does not know; "" if an image has no script."""
    if cls._unknown_names != "ignored":
        return ""
    begun = [known for known in (*cls.parameters, *cls._unlisted) if known.startswith(name)]
    if not begun:
        return "; the training script would ignore it"
    return "; the training script would " + (
        f"take it for {begun[0]}" if len(begun) == 1 else "end, as several names begin with it"
    )


def _of_images(cls: type[Hyperparameters], p: Parameter, code: str, refused: Any) -> str:
    """What images do with a value; `refused` has the runs of versions that refuse it, None for all."""
    known: Sequence[Mapping[str, Any]] = p.images["takes"] if p.images else ()
    if isinstance(refused, tuple):
        first, last = refused[0][0], refused[-1][1]
        known = [
            e for e in known if "images" not in e or (e["images"][0] <= last and first <= e["images"][1])
        ]
    taken = [entry["accepts"] for entry in known if entry["accepts"] != "refused"]
    if code == "ignored-by-container":
        return f"is {taken[0]}" if taken else "is ignored by the training script"
    if code == "doubtful":
        why = "the page and what is known of the training image differ"
        return f"should be {taken[0]}: other values are doubtful, as {why}"
    accepts = taken[-1] if taken else _accepts(p)
    if not _all_refuse(cls, refused):
        only = refused[0][0] == refused[-1][1] and taken  # one image, of which it is known what it takes
        return (
            f"must be {accepts} for {_refusing(cls, refused)}"
            if only
            else f"is refused by {_refusing(cls, refused)}"
        )
    if code == "invalid-value":
        return f"must be {accepts}"
    if p.schema in ({}, {"type": "string"}):
        return f"must be {accepts}: the training container takes nothing else"
    return f"must be {accepts}: the page allows this value, but the training container refuses it"


def _accepts(p: Parameter) -> str:
    """The values that are no error: the page's, and what every image takes besides."""
    entries = p.images["takes"] if p.images else ()
    return next((str(entry["allowed"]) for entry in entries if "allowed" in entry), p.accepts)


def _all_refuse(cls: type[Hyperparameters], refused: Any) -> bool:
    return refused is None or refused == ((0, len(cls.images) - 1),)


def _refusing(cls: type[Hyperparameters], refused: Any) -> str:
    """The images that refuse a value, in words."""
    if _all_refuse(cls, refused):
        return "the training container"
    return of_images(cls.images, refused)


def _of_unlisted(cls: type[Hyperparameters], name: str, code: str, refused: Any) -> str:
    """What is wrong with a hyperparameter that no page has and some image takes."""
    facts = cls._unlisted_facts[name]
    if code == "rule":
        return str(facts["rules"][int(refused)])
    if code == "ignored-by-container":
        return "is on no page, and the training container takes it without effect"
    if code == "doubtful":
        return "is on no page, and may not be taken"
    accepts = facts["accepts"]
    if isinstance(pair := cls._encodings.get(name), tuple):
        accepts = f'{accepts}, spelled "{pair[0]}" or "{pair[1]}"'
    if _all_refuse(cls, refused):
        return f"must be {accepts}: it is on no page, and the training container takes nothing else"
    if refused[0][0] == refused[-1][1]:
        for first, last, words in facts["taken"]:
            if first <= refused[0][0] <= last:
                return f"must be {words} for {_refusing(cls, refused)}; it is on no page"
    return f"is refused by {_refusing(cls, refused)}; it is on no page"


def of_images(names: Sequence[str], spans: Sequence[tuple[int, int]]) -> str:
    """Runs of versions, with the noun: image 1.0-1; images 1.2-1 to 1.5-1."""
    return f"image{'' if spans[0][0] == spans[-1][1] else 's'} {versions(names, spans)}"


def versions(names: Sequence[str], spans: Sequence[tuple[int, int]]) -> str:
    """Runs of versions: 1.0-1; 1.2-1 to 1.5-1; 1.7-1 and later."""
    last = len(names) - 1
    runs = [
        names[a] if a == b else f"{names[a]} and later" if b == last > a else f"{names[a]} to {names[b]}"
        for a, b in spans
    ]
    return series(runs, "and")


def _relation(cls: type[Hyperparameters], name: str, index: int, value: Any) -> str:
    """The message of a broken relation; a `value` of None means that the other parameter's default applies."""
    relation = cls.parameters[name].relations[index]
    other = relation["parameter"]
    known = f"{readable(cls.parameters[other].default)} by default" if value is None else shown(value)
    return f"must be {COMPARED[relation['operator']]} {other}, which is {known}"


def default(p: Parameter) -> str:
    """The default in words; "" if the page names none."""
    if p.default_from:
        return f"the value of {p.default_from}"
    return (p.default_rule or "") if p.default is None else readable(p.default)


_ELSEWHERE = {
    "code": "training container",
    "log": "training container",
    "record": "JumpStart model",
    "script": "training script",
}


def defaults(p: Parameter) -> list[str]:
    """The page's default in words, and those of images that differ from it."""
    words = default(p)
    of_images = [
        f"default of the {_ELSEWHERE[source]}: {readable(value)}"
        for source, value in p.defaults.items()
        if source != "page"
    ]
    return [*([f"default: {words}"] if words else []), *dict.fromkeys(of_images)]


def conditions(rows: Sequence[Mapping[str, Any]]) -> str:
    """Conditions that must all hold: method is "a" or "b"."""
    return series([f"{row['parameter']} is {series([*map(readable, row['in'])])}" for row in rows], "and")


def series(phrases: Sequence[str], conjunction: str = "or") -> str:
    """a; a or b; a, b or c."""
    return f" {conjunction} ".join([", ".join(phrases[:-1]), phrases[-1]] if phrases[1:] else phrases)


def readable(value: Any) -> str:
    """A documented value: strings in quotes, numbers without ".0", infinity by its name."""
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, tuple):
        return f"[{', '.join(map(readable, value))}]"
    if isinstance(value, float) and math.isinf(value):
        return "infinity" if value > 0 else "-infinity"
    return repr(value) if isinstance(value, bool) else repr(value).removesuffix(".0")


def shown(value: Any) -> str:
    """A given value for a message: strings in double quotes, a long one without its middle."""
    text = safe_repr(value)
    return shortened(f'"{text[1:-1]}"' if type(value) is str else text)


def safe_repr(value: Any) -> str:
    """The repr of a value, or its type if Python refuses: an integer too long, a list that holds itself."""
    try:
        return str.__str__(repr(value))  # it may be of a class of its own
    except (ValueError, RecursionError):
        return f"<{type(value).__name__} too large to show>"
    except (Exception, SystemExit):  # of another library, or of nobody knows whom
        return f"<{type(value).__name__} that can't be shown>"


def printable(text: str) -> str:
    """A text as one line that no terminal and no build takes for a command: what has no look of its own is escaped, and
    so is what such a command begins with, :: for GitHub, ##[ and ##vso[ for it and others.
    """
    if not text.isprintable():
        text = "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)
    if text.lstrip().startswith("::"):
        text = text.replace("::", r"\x3a\x3a", 1)
    return text.replace("##", r"#\x23") if "[" in text else text


def complain(text: str, program: str = "smhp") -> None:
    """Writes a line about what is wrong to standard error."""
    print(f"{program}: {printable(text)}", file=sys.stderr)


def shortened(text: str) -> str:
    """A text of at most 60 characters: a longer one without its middle."""
    return text if len(text) <= 60 else f"{text[:50]}…{text[-9:]}"
