"""What all classes of hyperparameters have in common; the checks themselves are generated per class."""

from __future__ import annotations

from dataclasses import dataclass

from ._problems import HyperparameterError, Problem
from ._values import native, spelled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Any, ClassVar

    from typing_extensions import Self

MOST_ENTRIES = 100
LONGEST_NAME = 256
LONGEST_VALUE = 2500

NATIVE = frozenset({bool, int, float, str, type(None)})
VALUE_CODES = ("invalid-value", "refused-by-container", "undocumented")  # what a value has by itself


@dataclass(frozen=True)
class Parameter:
    """What the documentation says about one hyperparameter.

    `name` is the page's, `field` the attribute's; `accepts` says in words which values are valid, and
    `schema` says it as JSON Schema; `default` is None where the page names none; `tuning` is the range
    recommended for a search, None where the page has none; `observed` is what the training container
    was seen to do where it differs from the page; `url` is the page.
    """

    name: str
    field: str
    description: str
    requirement: str
    accepts: str
    schema: dict[str, Any]
    url: str
    default: Any = None
    default_from: str | None = None
    default_rule: str | None = None
    conditions: tuple[str, ...] = ()
    encoding: tuple[str, str] | str | None = None
    tuning: dict[str, Any] | None = None
    observed: dict[str, Any] | None = None


@dataclass(frozen=True)
class Metric:
    """A metric that a tuning job can aim at; `direction` is "minimize", "maximize" or None."""

    name: str
    direction: str | None
    description: str
    url: str


class Hyperparameters:
    """The hyperparameters of one algorithm. A field that is None is not sent: SageMaker's default applies."""

    __slots__ = ()

    title: ClassVar[str]
    url: ClassVar[str]
    parameters: ClassVar[Mapping[str, Parameter]]
    metrics: ClassVar[Mapping[str, Metric]]
    _names: ClassVar[frozenset[str]]
    _unlisted: ClassVar[Mapping[str, str]]

    def __post_init__(self) -> None:
        if problems := self._problems():
            self._refuse(self._settled(problems))

    def __repr__(self) -> str:
        fields = {p.field: getattr(self, p.field) for p in self.parameters.values()}
        given = [f"{field}={value!r}" for field, value in fields.items() if value is not None]
        return f"{type(self).__name__}({', '.join(given)})"

    # -- plain mappings ---------------------------------------------------------------------

    @classmethod
    def check(cls, values: Mapping[str, Any]) -> list[Problem]:
        """All problems of typed values under the page's names, errors and warnings, in page order."""
        return cls._read(values)[1]

    @classmethod
    def check_strings(cls, strings: Mapping[str, str], *, tuned: Iterable[str] = ()) -> list[Problem]:
        """All problems of SageMaker's string-to-string map; `tuned` names what a tuning job adds to it."""
        searched = set(tuned)
        problems = cls._read_strings(strings)[1]
        return [p for p in problems if p.code != "missing" or p.parameter not in searched]

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Self:
        """The object for typed values under the page's names; a HyperparameterError if any is wrong."""
        self, problems = cls._read(values)
        if problems:
            cls._refuse(problems, "unlisted")
        return self

    @classmethod
    def from_strings(cls, strings: Mapping[str, str]) -> Self:
        """The object for a string-to-string map; a HyperparameterError if anything in it is wrong.

        Names that begin with "_" are the container's own and are left out.
        """
        self, problems = cls._read_strings(strings)
        if problems:
            cls._refuse(problems, "unlisted")
        return self

    def to_strings(
        self, *, tuned: Iterable[str] = (), extra: Mapping[str, Any] | None = None
    ) -> dict[str, str]:
        """The string-to-string map that SageMaker is sent, each value spelled as this algorithm does.

        `tuned` names what a tuning job searches, which is left out. `extra` is sent as it is, unchecked,
        and wins over what the object holds. A HyperparameterError if anything else is wrong.
        """
        searched, added = set(tuned), dict(extra or {})
        elsewhere = searched | added.keys()
        problems = [p for p in self._settled(self._problems()) if p.parameter not in elsewhere]
        problems += [self._unknown(name, None) for name in sorted(searched - self._names)]
        self._refuse(problems)
        strings = {}
        for name, parameter in self.parameters.items():
            value = getattr(self, parameter.field)
            if value is not None and name not in elsewhere:
                try:
                    strings[name] = spelled(value, parameter.encoding)
                except ValueError:  # more digits than Python writes are too many for SageMaker, too
                    strings[name] = "9" * (LONGEST_VALUE + 1)
        problems = [p for name, text in strings.items() for p in self._too_long(name, text)]
        strings.update(added)
        if len(strings) > MOST_ENTRIES:
            problems.append(self._too_many(len(strings)))
        self._refuse(problems)
        return strings

    def with_defaults(self) -> Self:
        """A copy in which fields left out hold the defaults that the page names."""
        values = {p.name: getattr(self, p.field) for p in self.parameters.values()}
        for parameter in self.parameters.values():
            if values[parameter.name] is None:
                values[parameter.name] = parameter.default
        for parameter in self.parameters.values():
            if values[parameter.name] is None and parameter.default_from:
                values[parameter.name] = values.get(parameter.default_from)
        return type(self)(**{self.parameters[name].field: value for name, value in values.items()})

    # -- command lines ----------------------------------------------------------------------

    @classmethod
    def add_flags(cls, parser: ArgumentParser) -> None:
        """Adds a flag per hyperparameter to an argparse parser: --mini-batch-size."""
        for name, parameter in cls.parameters.items():
            flags = dict.fromkeys([f"--{name.replace('_', '-')}", f"--{name}"])
            text = f"{parameter.description} ({parameter.requirement}; {parameter.accepts})"
            parser.add_argument(*flags, dest=parameter.field, metavar="VALUE", help=text.replace("%", "%%"))

    @classmethod
    def from_flags(cls, namespace: Namespace) -> Self:
        """The object for flags that a parser has read; a HyperparameterError if any is wrong."""
        given = {p.name: getattr(namespace, p.field, None) for p in cls.parameters.values()}
        return cls.from_strings({name: text for name, text in given.items() if text is not None})

    # -- tuning jobs ------------------------------------------------------------------------

    @classmethod
    def tuning_ranges(cls, *names: str, **ranges: Sequence[Any]) -> dict[str, list[dict[str, Any]]]:
        """The API's ParameterRanges: the recommended range of each name, the given one of each keyword.

        A range is (minimum, maximum), (minimum, maximum, scaling type), or the values of a choice.
        Names are the page's or the fields'. A HyperparameterError if check_tuning finds an error.
        """
        from ._tuning import ranges_of

        made, problems = ranges_of(cls, names, ranges)
        cls._refuse([*problems, *cls.check_tuning(made)])
        return made

    @classmethod
    def check_tuning(
        cls,
        ranges: Mapping[str, Any],
        *,
        metric: str | Mapping[str, str] | None = None,
        static: Mapping[str, str] | None = None,
    ) -> list[Problem]:
        """All problems of the API's ParameterRanges.

        `metric` is a name or the API's HyperParameterTuningJobObjective; `static` is the string-to-string
        map that is sent besides.
        """
        from ._tuning import tuning_problems

        return tuning_problems(cls, ranges, metric, static or {})

    # -- within -----------------------------------------------------------------------------

    def _problems(self) -> list[Problem]:
        """What the generated checks find in the fields."""
        raise NotImplementedError

    def _fill(self, get: Callable[[str], Any]) -> None:
        """Sets every field from a mapping's values."""
        raise NotImplementedError

    def _fill_strings(self, get: Callable[[str], Any]) -> None:
        """Sets every field from the strings of a mapping."""
        raise NotImplementedError

    def _settled(self, problems: list[Problem]) -> list[Problem]:
        """The problems that remain once values of other libraries' types have become Python's own."""
        foreign = [p.parameter for p in problems if type(p.value) not in NATIVE and p.code in VALUE_CODES]
        if not foreign:
            return problems
        for name in foreign:
            field = self.parameters[name].field
            setattr(self, field, native(getattr(self, field)))
        return self._problems()

    @classmethod
    def _refuse(cls, problems: Sequence[Problem], *codes: str) -> None:
        """Raises for errors, and for warnings of these codes: what an object has no field for would be lost."""
        if errors := [p for p in problems if p.severity == "error" or p.code in codes]:
            raise HyperparameterError(cls.__name__, errors, cls.url)

    @classmethod
    def _read(cls, values: Mapping[str, Any]) -> tuple[Self, list[Problem]]:
        self = object.__new__(cls)
        self._fill(values.get)
        if problems := self._problems():
            problems = self._settled(problems)
        if not (known := cls._names).issuperset(values):
            problems += [cls._unknown(name, values[name]) for name in values if name not in known]
        return self, problems

    @classmethod
    def _read_strings(cls, strings: Mapping[str, str]) -> tuple[Self, list[Problem]]:
        self = object.__new__(cls)
        try:  # what holds for all values at one stroke, which also shows that all are strings
            text = "".join(strings.values())
        except TypeError:
            return self, self._read_odd_strings(strings)
        usual = len(text) <= LONGEST_VALUE and len(strings) <= MOST_ENTRIES and text.isascii()
        if not usual or not cls._names.issuperset(strings):
            return self, self._read_odd_strings(strings)
        self._fill_strings(strings.get)
        problems = self._problems()
        return self, self._settled(problems) if problems else problems

    def _read_odd_strings(self, strings: Mapping[str, str]) -> list[Problem]:
        """The same where an entry may be unknown, no string, too long, or not in ASCII."""
        outside = self._outside(strings)
        refused = {p.parameter for p in outside}
        known = {k: v for k, v in strings.items() if k in self._names and k not in refused}
        self._fill_strings(known.get)
        for name, text in known.items():
            field = self.parameters[name].field
            if not text.isascii() and isinstance(getattr(self, field), int):
                setattr(self, field, text)  # Python reads the digits of every script as numbers
        inside = self._settled(self._problems())
        inside = [p for p in inside if p.code != "missing" or p.parameter not in refused]
        order = {name: i for i, name in enumerate(self.parameters)}
        return sorted(inside + outside, key=lambda p: order.get(p.parameter, len(order)))

    @classmethod
    def _outside(cls, strings: Mapping[str, str]) -> list[Problem]:
        """What is wrong with the entries of a map before their values are looked at."""
        problems = [cls._too_many(len(strings))] if len(strings) > MOST_ENTRIES else []
        for name, value in strings.items():
            own = isinstance(name, str) and name.startswith("_")
            if not own and name not in cls._names:
                problems.append(cls._unknown(name, value))
            if not isinstance(value, str):
                said = "must be a string here, as SageMaker takes nothing else"
                problems.append(Problem(str(name), value, said, cls.url, "not-a-string"))
            else:
                problems += cls._too_long(str(name), value)
        return problems

    @classmethod
    def _unknown(cls, name: Any, value: Any) -> Problem:
        if name in cls._unlisted:
            said = f"is on no page, but the training container takes it: {cls._unlisted[name]}"
            return Problem(name, value, said, cls.url, "unlisted", "warning")
        said = f"is not a hyperparameter of {cls.__name__}"
        return Problem(str(name), value, said, cls.url, "unknown-parameter", "error", cls._names)

    @classmethod
    def _too_long(cls, name: str, value: str) -> list[Problem]:
        if len(name) <= LONGEST_NAME and len(value) <= LONGEST_VALUE:
            return []
        part, most = ("name", LONGEST_NAME) if len(name) > LONGEST_NAME else ("value", LONGEST_VALUE)
        said = f"has a {part} of more than {most} characters, which SageMaker refuses"
        return [Problem(name, value, said, cls.url, "too-long")]

    @classmethod
    def _too_many(cls, count: int) -> Problem:
        said = f"there are {count} entries, and SageMaker takes {MOST_ENTRIES} at most"
        return Problem("", None, said, cls.url, "too-many")
