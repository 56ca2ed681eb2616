"""Problems of hyperparameters as data, and the error that holds them."""

from __future__ import annotations

from ._messages import message, printable, shortened, shown
from ._values import harmless, native

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
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

    - of a value: invalid-value, refused-by-container (though documented), doubtful (the page allows it, but
    an image may not), ignored-by-container;
    - of a name: missing, unknown-parameter;
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
        """The known name or value nearest to what was given. It is looked for only when asked, as that takes long."""
        if self.code == "unknown-parameter":
            return self._instead or _nearest(self.parameter, self._cls._fields)
        if self.code == "unknown-metric" and self.value is None:
            known_metric = self.parameter in self._cls.metrics
            return None if known_metric else _nearest(self.parameter, self._cls.metrics)
        known = self._cls.parameters.get(self.parameter)
        if known is None or self.code not in ("invalid-value", "refused-by-container"):
            return self._instead or None
        value = harmless(self.value)
        if type(value) is not str or value in known.choices:
            return None
        without = value.replace(" ", "")
        if without != value and _is_valid(self._cls, self.parameter, without):
            return without
        return None if known.encoding or "," in value else _nearest(value, known.choices)

    @property
    def _instead(self) -> str:
        """The name to use instead of one that is on no page; "" if none is known."""
        return str(self._cls._unlisted_facts.get(self.parameter, {}).get("instead", ""))

    @property
    def subject(self) -> str:
        """The parameter and its value, shortened if they are long; "" for a problem of the whole map."""
        name = shortened(self.parameter)
        return printable(name if self.value is None else f"{name} = {shown(self.value)}")

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


def by_version(
    cls: type[Hyperparameters],
    parameter: str,
    value: Any,
    code: str,
    version: int | None,
    spans: Sequence[tuple[int, bool]],
) -> Problem | None:
    """The problem of a value that versions of an image refuse, None if the version that is asked about takes
    it.

    `spans` has, for each run of versions that agree, the last of them and whether they take the value. Without a
    version it is an error if all refuse, and a warning that names them if some do.
    """
    refused: list[tuple[int, int]] = []
    first = 0
    for last, valid in spans:
        if valid:
            pass
        elif version is None:
            begin = refused.pop()[0] if refused and refused[-1][1] == first - 1 else first
            refused.append((begin, last))
        elif first <= version <= last:
            refused.append((version, version))
        first = last + 1
    if not refused:
        return None
    certain = version is not None or refused == [(0, spans[-1][0])]
    return Problem(cls, parameter, value, code, tuple(refused), "error" if certain else "warning")


def _nearest(name: str, known: Iterable[str]) -> str | None:
    """The one that is most like a name, whatever its capitals."""
    from difflib import get_close_matches

    spelled = {each.lower(): each for each in known}
    near = get_close_matches(name.strip("\"' ").lower(), spelled, 1)
    return spelled[near[0]] if near else None


def advice(problem: Problem) -> str:
    """The message, with what may help: a suggestion, or how a value of the wrong type came about."""
    near = problem.suggestion
    hint = f"did you mean {near}?" if near else _hint(problem)
    return printable(f"{problem.message}; {hint}" if hint else problem.message)


def _is_valid(cls: type[Hyperparameters], name: str, text: str) -> bool:
    """Whether a string is valid by itself."""
    codes = ("invalid-value", "refused-by-container")
    return not any(p.parameter == name and p.code in codes for p in cls.check_strings({name: text}))


def _hint(problem: Problem) -> str:
    """What may have happened to a value that is valid as another type; "" if nothing is known."""
    cls, name, value = problem._cls, problem.parameter, native(harmless(problem.value))
    if problem.code not in ("invalid-value", "refused-by-container") or name not in cls.parameters:
        return ""
    if type(value) is str:
        if not _is_valid(cls, name, value):
            return (
                'a list is spelled as JSON, as in ["a", "b"]'
                if cls.parameters[name].encoding == "json"
                else ""
            )
        yaml = " (YAML takes 1e-3 for a string, and 1.0e-3 for a number)" if "e" in value.lower() else ""
        return f"it is a string{yaml}: from_strings and from_mixed read strings"
    if type(value).__name__ in ("NAType", "NaTType") or (type(value) is float and value != value):
        return "it stands for a missing value: leave it out, or give None"
    if type(value) is float and value.is_integer():
        whole = int(value)
        if not any(p.parameter == name and p.code == problem.code for p in cls.check({name: whole})):
            return f"it is a float: give {whole} (pandas makes floats of integers beside missing values)"
    return ""


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
