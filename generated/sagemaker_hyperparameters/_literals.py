"""The values of a program's literals, with the line of every entry. What is computed is a reference."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from ._bindings import Binding, Change, Place, Program
from ._jobs import address, is_reference
from ._lines import Entries, Unreadable

REFERENCE = {"Ref": "a value of the program"}
# A text with an address of a training image in it: what it is made of counts.
_IMAGE = ".dkr.ecr"
_FIELD = re.compile(r"\{[^{}]*\}|%(?:\(\w+\))?[-#0-9 +.]*[a-zA-Z]")
_MOST = 1000  # names within a name, as they can repeat a literal without end
_MOST_STEPS = 100_000  # of a program: values, their entries, and 64 characters of a text that is put together
_MOST_BITS = 14_000  # of an integer that Python writes in decimal

Reader = Callable[["Literals", ast.Call, Place, str], Any]


class Literals:
    """The values of the expressions of a program.

    `read` gives the value of a call that it knows, by its full name, and None for any other.
    """

    def __init__(self, program: Program, read: Reader) -> None:
        self.program = program
        self.seen: set[ast.AST] = set()  # the dictionaries and calls that were a part of some value
        self._read = read
        self._following: set[ast.AST] = set()
        self._count = 0
        self._steps = 0
        self._accounts: dict[ast.AST, bool] = {}

    def take(self, steps: int) -> None:
        """Counts the work on the program, which its names can repeat without end. Raises `Unreadable`."""
        self._steps += steps
        if self._steps > _MOST_STEPS:
            raise Unreadable("its names repeat too much")

    def value(self, node: ast.AST | None, place: Place) -> Any:
        """The value of an expression; None if there is none."""
        if node is None:
            return None
        value = self._value(node, place)
        self.take(1 + len(value) if isinstance(value, Entries) else 1)
        changes = self.program.changes.get(node)
        return self._after(changes, value) if changes else value

    def _after(self, changes: list[Change], value: Any) -> Any:
        """A value after all changes of it."""
        counts = Counter(change.path[0] for change in changes if change.path)
        value = merged(value) if isinstance(value, Entries) else value
        first = min(value.lines.values(), default=0) if isinstance(value, Entries) else 0
        for change in changes:
            (key, *rest), new = change.path or (None,), change.value
            is_new = not isinstance(value, Entries) or key not in value
            if new and key and not rest and counts[key] + counts[None] == 1 and is_new:
                value = value if isinstance(value, Entries) else merged(value)  # it is added once
                value.put(key, self.value(new, change.place), new.lineno)
                first = min(first or new.lineno, new.lineno)
            else:
                self.take(len(value) if key is None and isinstance(value, Entries) else 1)
                value = _changed(value, change.path, first)
        return value

    def keywords(self, call: ast.Call, place: Place) -> Entries:
        """The keyword arguments of a call."""
        given, others = Entries(), []
        for keyword in call.keywords:
            value = self.value(keyword.value, place)
            if keyword.arg is None:
                others.append(value)
            else:
                given.put(keyword.arg, value, keyword.lineno)
        return merged(*others, given)  # ** may not have a name that is given by itself

    def bound(self, node: ast.expr | None, place: Place) -> tuple[ast.expr | None, Place]:
        """The expression that a name stands for, if it is bound once; else the expression itself."""
        steps = 0
        while (
            node is not None and steps < 9 and (binding := self.program.only(node, place)) and binding.value
        ):
            node, place = binding
            steps += 1
        return node, place

    def _value(self, node: ast.AST, place: Place) -> Any:
        match node:
            case ast.Constant(value=str() | int() | float() | None as value):
                if type(value) is int and value.bit_length() > _MOST_BITS:
                    raise Unreadable("an integer has too many digits", node.lineno)
                is_template = isinstance(value, str) and "}}" in value.partition("{{")[2]  # of Airflow
                return REFERENCE if is_template else value
            case ast.UnaryOp(
                op=ast.USub() | ast.UAdd() as sign, operand=ast.Constant(value=int() | float() as number)
            ):
                return -number if isinstance(sign, ast.USub) else +number
            case ast.Dict():
                return self._entries(node, place)
            case ast.List(elts=items) | ast.Tuple(elts=items) if not any(
                isinstance(item, ast.Starred) for item in items
            ):
                return [self.value(item, place) for item in items]
            case ast.Name() | ast.Attribute():
                return self._of_name(node, place)
            case ast.JoinedStr() | ast.BinOp(op=ast.Add() | ast.Mod()):
                return self._text(node, place)
            case ast.BinOp(left=left, op=ast.BitOr(), right=right):
                return self._union([left, right], place)
            case ast.Subscript():
                return self._item(node, place)
            case ast.Call():
                return self._call(node, place)
        return REFERENCE

    def _entries(self, node: ast.Dict, place: Place) -> Entries:
        self.seen.add(node)
        parts: list[Any] = [Entries()]
        for key, value in zip(node.keys, node.values, strict=True):
            if key is None:
                parts += [self.value(value, place), Entries()]
                continue
            name = self.value(key, place)
            if not isinstance(name, (str, int, float)) or is_reference(name):
                parts += [REFERENCE, Entries()]
            else:
                parts[-1].put(str(name), self.value(value, place), key.lineno)
        return merged(*parts)

    def _union(self, nodes: Iterable[ast.expr], place: Place) -> Any:
        parts = [self.value(node, place) for node in nodes]
        return merged(*parts) if any(isinstance(part, Entries) for part in parts) else REFERENCE

    def _of_name(self, node: ast.expr, place: Place) -> Any:
        self._count = self._count + 1 if self._following else 0
        if binding := self.program.only(node, place):
            value = self._of_binding(binding)
        else:  # an image may be found several times
            values = [self._of_binding(binding) for binding in self.program.bindings(node, place)[:_MOST]]
            same = values and all(
                isinstance(each, str) and each == values[0] and _IMAGE in each for each in values
            )
            value = values[0] if same else REFERENCE
        return {"Ref": node.id} if value is REFERENCE and isinstance(node, ast.Name) else value

    def _of_binding(self, binding: Binding) -> Any:
        if not binding.value or binding.value in self._following or self._count >= _MOST:
            return REFERENCE
        self._following.add(binding.value)
        try:
            return self.value(*binding)
        finally:
            self._following.discard(binding.value)

    def _call(self, call: ast.Call, place: Place) -> Any:
        name = self.program.dotted(call.func, place)
        match call:
            case ast.Call(args=[] | [_]) if name == "dict":
                self.seen.add(call)
                value = self.value(call.args[0], place) if call.args else Entries()
                return merged(value, self.keywords(call, place))
            case ast.Call(func=ast.Attribute(value=ast.Constant(value=str()) | ast.Name(), attr="format")):
                return self._text(call, place)
        value = self._read(self, call, place, name)
        return REFERENCE if value is None else value

    def _item(self, node: ast.Subscript, place: Place) -> Any:
        """An entry of a dictionary; if the key is not known, what the addresses of an image have in common."""
        value, key = self.value(node.value, place), self.value(node.slice, place)
        if not isinstance(value, Entries) or value.is_partial:
            return REFERENCE
        if isinstance(key, str) and key in value:
            return value[key]
        texts = {
            text.partition("/")[2] if isinstance(text, str) and _IMAGE in text else ""
            for text in value.values()
        }
        common = texts.pop() if len(texts) == 1 else ""
        return f"${{account}}{_IMAGE}.${{region}}.amazonaws.com/{common}" if common else REFERENCE

    def _text(self, node: ast.AST, place: Place) -> Any:
        """A text that is made of parts, if it is the address of an image or has a reference in it."""
        text = self._made(node, place)
        return text if _IMAGE in text or "${" in text else REFERENCE

    def _made(self, node: ast.AST, place: Place) -> str:
        text = self._put_together(node, place)
        self.take(len(text) // 64)
        return text

    def _put_together(self, node: ast.AST, place: Place) -> str:
        match node:
            case ast.JoinedStr(values=parts):
                return "".join(self._made(part, place) for part in parts)
            case ast.FormattedValue(value=value, conversion=-1, format_spec=None):
                return self._made(value, place)
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                return self._made(left, place) + self._made(right, place)
            case ast.BinOp(left=left, op=ast.Mod(), right=right):
                values = [*right.elts] if isinstance(right, ast.Tuple) else [right]
                return self._filled(self._made(left, place), values, place)
            case ast.Call(func=ast.Attribute(value=template, attr="format"), args=values):
                return self._filled(self._made(template, place), values, place)
            case ast.Call() if self._is_own_account(node):
                return "${AWS::AccountId}"
        if isinstance(node, ast.Name | ast.Subscript | ast.Attribute):
            bound, _ = self.bound(node, place)
            if bound is not None and self._is_own_account(bound):
                return "${AWS::AccountId}"
        value = self.value(node, place)
        return str(value) if isinstance(value, (int, float)) else address(value)

    def _filled(self, template: str, values: list[ast.expr], place: Place) -> str:
        texts = iter([self._made(value, place) for value in values])
        return _FIELD.sub(
            lambda m: next(texts, "${value}") if m[0] in ("{}", "%s", "%d") else "${value}", template
        )

    def _is_own_account(self, node: ast.AST) -> bool:
        """Whether an expression asks for the account of whoever runs the program."""
        if node not in self._accounts:
            names = (n.attr for n in ast.walk(node) if isinstance(n, ast.Attribute))
            self._accounts[node] = "get_caller_identity" in names
        return self._accounts[node]


def merged(*parts: Any) -> Entries:
    """The entries of several mappings, of which later ones replace earlier ones; None is none of them.

    After a mapping that is not known, the earlier entries are references, and there may be further ones.
    """
    result = Entries()
    for part in parts:
        if part is None:
            continue
        known = part if isinstance(part, Entries) else Entries()
        if known is not part or known.is_partial:
            result.is_partial = True
            result.update(dict.fromkeys(result, REFERENCE))
        result.update(known)
        result.lines |= known.lines
        result.repeated = [*result.repeated, *known.repeated]
    return result


def _changed(value: Any, path: tuple[str | None, ...], line: int) -> Any:
    """A value of which the part at a path is no longer known; it is changed itself. A new entry gets the line."""
    if not path or not isinstance(value, Entries):
        return REFERENCE
    key, *rest = path
    if key is None:
        return merged(value, REFERENCE)
    value[key] = _changed(value[key], tuple(rest), line) if rest and key in value else REFERENCE
    value.lines.setdefault(key, line)
    return value
