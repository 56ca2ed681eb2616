"""Rules over several hyperparameters: where all conditions of `when` hold, all of `then` must.

Errata and containers state them in the same words. In a rule of the errata, a parameter that is left out has
its documented default; a rule of a container looks only at the values that are sent.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, get_args

from ..model import Value
from .node import Node

Word = Literal[
    "present", "in", "not_in", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "starts_with",
    "contains", "contains_any", "contains_none", "items_in", "first_in", "length", "at_most", "impossible",
]  # fmt: skip
LIMITS: dict[str, str] = {"minimum": ">=", "maximum": "<=", "exclusiveMinimum": ">", "exclusiveMaximum": "<"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Test:
    """What a rule asks of one parameter.

    `argument` is a value, a number, or a tuple of values, depending on `word`; `of` has the values that
    `at_most` counts. A limit may be on the sum with another parameter, `plus`.
    """

    parameter: str
    word: Word
    argument: Any = True
    of: tuple[Value, ...] = ()
    plus: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(filter(None, (self.parameter, self.plus)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraint:
    """A rule, in the versions of an image from `first` to `last` (indexes; None for every version).

    `literal` is true if the rule looks only at values that are sent, and not at documented defaults.
    `because` and `evidence` say why it is thought to hold.
    """

    when: tuple[Test, ...]
    then: tuple[Test, ...]
    severity: Literal["error", "warning"]
    message: str
    versions: tuple[int, int] | None = None
    literal: bool = False
    because: str = ""
    evidence: str = ""

    def parameters(self) -> set[str]:
        return {name for test in (*self.when, *self.then) for name in test.names}

    @property
    def subject(self) -> str:
        """The parameter that the rule is reported for."""
        asked = [test for test in self.then if test.word != "impossible"]
        return (asked or self.when)[0].parameter


def _texts(node: Node) -> tuple[str, ...]:
    return tuple(item.text() for item in node.list())


def _values(node: Node) -> tuple[Value, ...]:
    return tuple(item.value() for item in node.list())


def _yes(node: Node) -> Literal[True]:
    return True if node.data is True else node.fail("must be true")


_READ: dict[str, Callable[[Node], Any]] = {
    "present": Node.boolean,
    "impossible": _yes,
    **dict.fromkeys(("in", "not_in"), _values),
    **dict.fromkeys(LIMITS, Node.number),
    **dict.fromkeys(("starts_with", "contains_any", "contains_none", "items_in", "first_in"), _texts),
    "contains": Node.text,
    **dict.fromkeys(("length", "at_most"), Node.integer),
}


def tests(node: Node) -> tuple[Test, ...]:
    """The conditions of a rule, of which there is at least one."""
    made = [test for item in node.list() for test in _tests(item)]
    return tuple(made) if made else node.fail("must be a list of conditions")


def _tests(node: Node) -> list[Test]:
    node.mapping("parameter", "of", "plus", *get_args(Word))
    words: list[Word] = [word for word in get_args(Word) if word in node.data]
    if not words:
        node.fail(f"must hold one of {', '.join(get_args(Word))}")
    of = node.need("of") if "at_most" in words else None
    name = "" if words == ["impossible"] else node.need("parameter").text()
    plus = node.optional("plus", Node.text) or ""
    if plus and not LIMITS.keys() >= set(words):
        node.fail(f"'plus' needs one of {', '.join(LIMITS)}, and no other word")
    return [
        Test(
            parameter=name,
            word=word,
            argument=_READ[word](node.need(word)),
            of=_values(of) if of and word == "at_most" else (),
            plus=plus,
        )
        for word in words
    ]
