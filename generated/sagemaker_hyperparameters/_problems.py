"""What is wrong with hyperparameters: problems as data, and the error that carries them."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from typing import Any, Literal

GUIDE = "https://docs.aws.amazon.com/sagemaker/latest/dg/"


class Problem:
    """One thing that is wrong, or without effect.

    `parameter` is the page's name; `value` is None where nothing was given; `severity` is "error" or
    "warning"; `url` is the documentation page; `code` is the kind of problem:

    - of a value: invalid-value, refused-by-container (though documented), undocumented (though taken);
    - of a name: missing, unknown-parameter, unlisted (on no page, though the container takes it);
    - of several values: relation, rule, no-effect;
    - of a string map: not-a-string, too-long, too-many;
    - of a tuning job: not-tunable, wrong-kind, invalid-range, invalid-scaling, duplicate-range,
      static-and-searched, unknown-metric, wrong-direction, not-a-string, too-many.
    """

    __slots__ = ("parameter", "value", "code", "severity", "url", "_said", "_names")

    def __init__(
        self,
        parameter: str,
        value: Any,
        message: str,
        url: str,
        code: str = "invalid-value",
        severity: Literal["error", "warning"] = "error",
        names: Collection[str] = (),
    ) -> None:
        self.parameter = parameter
        self.value = value
        self.code = code
        self.severity = severity
        self.url = url
        self._said = message
        self._names = names

    @property
    def message(self) -> str:
        """What is wrong. The nearest known name is looked for only here, as that takes long."""
        if not self._names:
            return self._said
        from difflib import get_close_matches

        near = get_close_matches(self.parameter, self._names, 1)
        return f"{self._said}; did you mean {near[0]}?" if near else self._said

    @property
    def subject(self) -> str:
        """The parameter with its value, shortened where it is long: epochs = 0."""
        if self.value is None:
            return self.parameter
        return f"{self.parameter} = {_shown(self.value)}"

    def __str__(self) -> str:
        return f"{self.subject}: {self.message}"

    def __repr__(self) -> str:
        return f"Problem({str(self)!r}, code={self.code!r}, severity={self.severity!r})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Problem):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in Problem.__slots__)

    __hash__ = None  # type: ignore[assignment]


def _shown(value: Any) -> str:
    try:
        text = repr(value)
    except (ValueError, RecursionError):  # an integer of more digits than Python writes, or a cycle
        return f"a {type(value).__name__} too large to show"
    if type(value) is str:
        text = f'"{text[1:-1]}"'
    return text if len(text) <= 60 else f"{text[:50]}…{text[-9:]}"


class HyperparameterError(ValueError):
    """Everything that is wrong with the hyperparameters of one algorithm: `.problems`, in page order."""

    def __init__(self, name: str, problems: Sequence[Problem], url: str) -> None:
        super().__init__(name, problems, url)
        self.name = name
        self.problems = list(problems)
        self.url = url

    def __str__(self) -> str:
        subjects = [problem.subject for problem in self.problems]
        width = max(map(len, subjects), default=0)
        count = f"{len(subjects)} problem{'' if len(subjects) == 1 else 's'}"
        lines = [f"  {s:{width}}   {p.message}" for s, p in zip(subjects, self.problems)]
        return "\n".join([f"{self.name}: {count}", *lines, f"See {self.url}"])
