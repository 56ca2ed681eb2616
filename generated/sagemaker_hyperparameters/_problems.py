"""What is wrong with hyperparameters: problems as data, and the error that carries them."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from typing import Any, Literal

GUIDE = "https://docs.aws.amazon.com/sagemaker/latest/dg/"


class Problem:
    """One thing that is wrong, or without effect.

    `parameter` is the page's name; `value` is None where nothing was given; `message` is what is wrong;
    `severity` is "error" or "warning"; `url` is the documentation page; `code` is the kind of problem:

    - of a value: invalid-value, refused-by-container (though documented), undocumented (though taken);
    - of a name: missing, unknown-parameter, unlisted (on no page, though the container takes it);
    - of several values: relation, rule, no-effect;
    - of a map: not-a-string, too-long, too-many, not-a-mapping;
    - of a tuning job: not-tunable, wrong-kind, invalid-range, invalid-scaling, duplicate-range,
      static-and-searched, unknown-metric, wrong-direction, invalid-objective, not-a-string, too-long,
      too-many.
    """

    __module__ = __name__.rpartition(".")[0]  # where it is imported from, and what a traceback names
    __slots__ = ("parameter", "value", "code", "severity", "url", "message", "_names")

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
        self.message = message
        self._names = names

    @property
    def suggestion(self) -> str | None:
        """The known name nearest to an unknown one. It is looked for only when asked, as that takes long."""
        if not self._names:
            return None
        from difflib import get_close_matches

        near = get_close_matches(self.parameter, self._names, 1)
        return near[0] if near else None

    @property
    def subject(self) -> str:
        """The parameter with its value, shortened where they are long; "" for a problem of the whole map."""
        name = _shortened(self.parameter)
        return name if self.value is None else f"{name} = {shown(self.value)}"

    def __str__(self) -> str:
        return ": ".join(filter(None, [self.subject, advice(self)]))

    def __repr__(self) -> str:
        return f"Problem({str(self)!r}, code={self.code!r}, severity={self.severity!r})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Problem):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in Problem.__slots__)

    __hash__ = None  # type: ignore[assignment]


def advice(problem: Problem) -> str:
    """The message, and the suggestion if there is one."""
    near = problem.suggestion
    return f"{problem.message}; did you mean {near}?" if near else problem.message


def shown(value: Any) -> str:
    """A value as a message has it."""
    text = written(value)
    return _shortened(f'"{text[1:-1]}"' if type(value) is str else text)


def written(value: Any) -> str:
    """A value as Python writes it, or what it is where Python refuses: a number too long, a list in itself."""
    try:
        return repr(value)
    except (ValueError, RecursionError):
        return f"<{type(value).__name__} too large to show>"


def _shortened(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:50]}…{text[-9:]}"


class HyperparameterError(ValueError):
    """Everything that is wrong with the hyperparameters of one algorithm: `.problems`, in page order."""

    __module__ = __name__.rpartition(".")[0]

    def __init__(self, name: str, problems: Sequence[Problem], url: str) -> None:
        super().__init__(name, problems, url)
        self.name = name
        self.problems = list(problems)
        self.url = url

    def __str__(self) -> str:
        subjects = [problem.subject for problem in self.problems]
        width = max(map(len, subjects), default=0)
        count = f"{len(subjects)} problem{'' if len(subjects) == 1 else 's'}"
        lines = [f"  {f'{s:{width}}   ' if s else ''}{advice(p)}" for s, p in zip(subjects, self.problems)]
        return "\n".join([f"{self.name}: {count}", *lines, f"See {self.url}"])
