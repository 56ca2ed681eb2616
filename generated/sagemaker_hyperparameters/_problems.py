"""Problems of hyperparameters as data, and the error that holds them."""

from __future__ import annotations

from ._messages import message, shortened, shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal

    from ._hyperparameters import Hyperparameters


_MESSAGES: dict[type[Hyperparameters], dict[str, dict[str, str]]] = (
    {}
)  # messages already made, by code and parameter


class Problem:
    """One thing that is wrong with hyperparameters.

    `parameter` is the page's name, "" for a problem of the whole map; `value` is None if none was given;
    `message` says what is wrong; `severity` is "error" or "warning"; `url` is the documentation page; `code`
    is the kind of problem:

    - of a value: invalid-value, refused-by-container (though documented), undocumented (though taken);
    - of a name: missing, unknown-parameter, unlisted (on no page, though the container takes it);
    - of several values: relation, rule, no-effect;
    - of a map: not-a-string, too-long, too-many, not-a-mapping;
    - of a tuning job: not-tunable, wrong-kind, invalid-range, invalid-scaling, duplicate-range,
      static-and-searched, unknown-metric, wrong-direction, invalid-objective, not-a-string, too-long,
      too-many.
    """

    __module__ = __name__.rpartition(".")[0]  # where it is imported from, and what a traceback names
    __slots__ = ("parameter", "value", "code", "severity", "_cls", "_detail")

    def __init__(
        self,
        cls: type[Hyperparameters],
        parameter: str,
        value: Any,
        code: str = "invalid-value",
        detail: Any = None,
        severity: Literal["error", "warning"] = "error",
    ) -> None:
        """`detail` is the message, or what `message` in `_messages` needs to make it."""
        self._cls = cls
        self.parameter = parameter
        self.value = value
        self.code = code
        self._detail = detail
        self.severity = severity

    @property
    def message(self) -> str:
        """What is wrong, in words."""
        if self._detail is None:
            try:
                return _MESSAGES[self._cls][self.code][self.parameter]
            except KeyError:
                pass
        text = message(self._cls, self.parameter, self.code, self._detail)
        if self._detail is None:
            _MESSAGES.setdefault(self._cls, {}).setdefault(self.code, {})[self.parameter] = text
        return text

    @property
    def url(self) -> str:
        """The documentation page of the parameter or the metric, or else of the algorithm."""
        known = self._cls.parameters.get(self.parameter) or self._cls.metrics.get(self.parameter)
        return known.url if known else self._cls.url

    @property
    def suggestion(self) -> str | None:
        """The known name nearest to an unknown one, None if there is none. Finding it takes long."""
        names: Mapping[str, object] = {}
        if self.code == "unknown-parameter":
            names = self._cls._fields
        elif self.code == "unknown-metric" and self.value is None:
            names = self._cls.metrics
        if not names:
            return None
        from difflib import get_close_matches

        near = get_close_matches(self.parameter, names, 1)
        return near[0] if near else None

    @property
    def subject(self) -> str:
        """The parameter and its value, shortened if they are long; "" for a problem of the whole map."""
        name = shortened(self.parameter)
        return name if self.value is None else f"{name} = {shown(self.value)}"

    def __str__(self) -> str:
        return ": ".join(filter(None, [self.subject, advice(self)]))

    def __repr__(self) -> str:
        return f"Problem({str(self)!r}, code={self.code!r}, severity={self.severity!r})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Problem):
            return NotImplemented
        names = ("parameter", "value", "code", "severity", "message", "url")
        return all(getattr(self, name) == getattr(other, name) for name in names)

    __hash__ = None  # type: ignore[assignment]


def advice(problem: Problem) -> str:
    """The message, with the suggestion if there is one."""
    near = problem.suggestion
    return f"{problem.message}; did you mean {near}?" if near else problem.message


class HyperparameterError(ValueError):
    """The hyperparameters of an algorithm have errors: `problems` has all of them, in page order.

    `name` is the class's name, `url` the algorithm's documentation page.
    """

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
        rows = zip(subjects, self.problems, strict=True)
        lines = [f"  {f'{s:{width}}   ' if s else ''}{advice(p)}" for s, p in rows]
        return "\n".join([f"{self.name}: {count}", *lines, f"See {self.url}"])
