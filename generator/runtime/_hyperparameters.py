"""What all classes of hyperparameters have in common; the checks themselves are generated per class."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from ._messages import SPELLED, written
from ._problems import HyperparameterError, Problem
from ._values import Encoding, native, spelled

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from typing_extensions import Self

    from ._facts import Metric, Parameter  # noqa: F401  named in strings below

T = TypeVar("T")

MOST_ENTRIES = 100
LONGEST_NAME = 256
LONGEST_VALUE = 2500

NATIVE = frozenset({bool, int, float, str, type(None)})
VALUE_CODES = ("invalid-value", "refused-by-container", "undocumented")  # what a value has by itself


class Fact(Generic[T]):
    """A fact of a class that is read from the class's JSON file when it is first asked for."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance: object, owner: type[Hyperparameters]) -> T:
        if owner is Hyperparameters:
            raise AttributeError(f"{self.name} is a fact of an algorithm's class")
        from ._facts import load

        facts = load(owner)
        for name, value in facts.items():
            setattr(owner, name, value)
        fact: T = facts[self.name]
        return fact


class Documentation:
    """The docstring of a class, with a line on every field from the class's JSON file."""

    def __init__(self, summary: str) -> None:
        self.summary = summary

    def __get__(self, instance: object, owner: type[Hyperparameters]) -> str:
        from ._facts import documentation

        return documentation(owner, self.summary)


class Hyperparameters:
    """The hyperparameters of one algorithm. A field that is None is not sent: SageMaker's default applies."""

    __slots__ = ()

    title = Fact[str]()
    url = Fact[str]()
    parameters = Fact["Mapping[str, Parameter]"]()
    metrics = Fact["Mapping[str, Metric]"]()
    _unlisted_words = Fact[Mapping[str, str]]()

    _renamed: ClassVar[Mapping[str, str]] = {}  # the page's names by field, where they differ
    _encodings: ClassVar[Mapping[str, Encoding]] = {}
    _unlisted: ClassVar[Mapping[str, tuple[Callable[[Any], bool], Callable[[Any], Any]]]] = {}
    _fields: ClassVar[Mapping[str, str]]  # by the page's name
    _blank: ClassVar[dict[str, None]]

    def __init_subclass__(cls) -> None:
        names = vars(cls).get("__slots__")  # which the class has once its fields are known
        if names is not None and not hasattr(cls, "_fields"):
            cls._fields = {cls._renamed.get(field, field): field for field in names}
            cls._blank = dict.fromkeys(cls._fields)
            cls.__doc__ = Documentation(cls.__doc__ or "")  # type: ignore[assignment]

    def __post_init__(self) -> None:
        if problems := self._problems():
            self._refuse(self._settled(problems))

    def __repr__(self) -> str:
        fields = {field: getattr(self, field) for field in self._fields.values()}
        given = [f"{field}={written(value)}" for field, value in fields.items() if value is not None]
        return f"{type(self).__name__}({', '.join(given)})"

    # -- plain mappings ---------------------------------------------------------------------

    @classmethod
    def check(cls, values: Mapping[str, Any]) -> list[Problem]:
        """All problems of typed values under the page's names, errors and warnings, in page order."""
        if type(values) is not dict and not isinstance(values, Mapping):
            return [cls._no_mapping(values)]
        return cls._read(values)[1]

    @classmethod
    def check_strings(cls, strings: Mapping[str, str], *, tuned: Iterable[str] = ()) -> list[Problem]:
        """All problems of SageMaker's string-to-string map; `tuned` names what a tuning job adds to it.

        What depends on a value that is searched is no problem yet.
        """
        if type(strings) is not dict and not isinstance(strings, Mapping):
            return [cls._no_mapping(strings)]
        if not tuned:
            return cls._read_strings(strings)[1]
        from ._certain import certain

        searched = _names(tuned)
        unknown = [cls._unknown(name, None) for name in sorted(searched - cls._blank.keys())]
        return certain(cls, strings, searched) + unknown

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Self:
        """The object for typed values under the page's names; a HyperparameterError if any is wrong.

        Names that begin with "_" are the container's own and are left out.
        """
        if type(values) is not dict:
            values = cls._mapping(values)
        self = object.__new__(cls)
        entries = {**(blank := cls._blank), **values}
        if len(entries) == len(blank):
            self._fill(entries.values())
        if len(entries) > len(blank) or self._problems():
            self, problems = cls._read(values)
            cls._refuse([cls._without_field(p) for p in problems])
        return self

    @classmethod
    def from_strings(cls, strings: Mapping[str, str]) -> Self:
        """The object for a string-to-string map; a HyperparameterError if anything in it is wrong.

        Names that begin with "_" are the container's own and are left out.
        """
        if type(strings) is not dict:
            strings = cls._mapping(strings)
        self = object.__new__(cls)
        if not self._fill_strings(strings) or self._problems():
            self, problems = cls._read_strings(strings)
            cls._refuse([cls._without_field(p) for p in problems])
        return self

    def to_strings(
        self, *, tuned: Iterable[str] = (), extra: Mapping[str, Any] | None = None
    ) -> dict[str, str]:
        """The string-to-string map that SageMaker is sent, each value spelled as this algorithm does.

        `tuned` names what a tuning job searches, which is left out. `extra` is sent as it is, unchecked,
        and wins over what the object holds. A HyperparameterError if anything else is wrong.
        """
        searched, added = _names(tuned), self._mapping(extra or {})
        elsewhere = searched | added.keys()
        problems = [p for p in self._settled(self._problems()) if p.parameter not in elsewhere]
        problems += [self._unknown(name, None) for name in sorted(searched - self._blank.keys())]
        self._refuse(problems)
        strings = {}
        for name, field in self._fields.items():
            value = getattr(self, field)
            if value is not None and name not in elsewhere:
                try:
                    strings[name] = spelled(value, self._encodings.get(name))
                except ValueError:  # more digits than Python writes are too many for SageMaker, too
                    strings[name] = "9" * (LONGEST_VALUE + 1)
        problems = [p for name, text in strings.items() for p in self._too_long(name, text)]
        strings.update(added)
        if len(strings) > MOST_ENTRIES:
            problems.append(self._too_many(len(strings)))
        self._refuse(problems)
        return strings

    def with_defaults(self) -> Self:
        """A copy in which fields left out hold the defaults that the page names.

        Some of them have no effect beside the others; of a value that is its default anyway, that is no warning.
        """
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
    def add_flags(cls, parser: ArgumentParser, *, prefix: str = "") -> None:
        """Adds a flag per hyperparameter to an argparse parser: --mini-batch-size.

        With a prefix, such as "ntm-", several algorithms share one parser: --ntm-mini-batch-size.
        """
        from ._flags import add

        add(cls, parser, prefix)

    @classmethod
    def from_flags(cls, namespace: Namespace, *, prefix: str = "") -> Self:
        """The object for flags that a parser has read; a HyperparameterError if any is wrong."""
        from ._flags import read

        return cls.from_strings(read(cls, namespace, prefix))

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
        """All problems of the API's ParameterRanges, and of what is given besides.

        `metric` is a name or the API's HyperParameterTuningJobObjective. `static` is the string-to-string
        map that is sent besides: it is checked as check_strings does, with what is searched as `tuned`.
        """
        from ._tuning import tuning_problems

        return tuning_problems(cls, ranges, metric, static)

    # -- within -----------------------------------------------------------------------------

    def _problems(self) -> list[Problem]:
        """What the generated checks find in the fields."""
        raise NotImplementedError

    def _fill(self, values: Iterable[Any]) -> None:
        """Sets all fields, to values in page order."""
        raise NotImplementedError

    def _parse(self) -> None:
        """Puts what it spells in the place of every string."""
        raise NotImplementedError

    def _settled(self, problems: list[Problem]) -> list[Problem]:
        """The problems that remain once values of other libraries' types have become Python's own."""
        foreign = False
        for p in problems:
            if type(p.value) not in NATIVE and p.code in VALUE_CODES:
                field, foreign = self._fields[p.parameter], True
                setattr(self, field, native(getattr(self, field)))
        return self._problems() if foreign else problems

    @classmethod
    def _refuse(cls, problems: Sequence[Problem]) -> None:
        """Raises for errors."""
        if errors := [p for p in problems if p.severity == "error"]:
            raise HyperparameterError(cls.__name__, errors, cls.url)

    @classmethod
    def _without_field(cls, p: Problem) -> Problem:
        """The problem as an error if it is a name that an object would lose."""
        if p.code != "unlisted":
            return p
        said = "is on no page, so no field holds it: send it with to_strings(extra=...)"
        return Problem(cls, p.parameter, p.value, "unlisted", said, "error")

    @classmethod
    def _read(cls, values: Mapping[str, Any]) -> tuple[Self, list[Problem]]:
        self = object.__new__(cls)
        entries = {**(blank := cls._blank), **values}  # in page order, and after it what no page has
        others = []
        while len(entries) > len(blank):
            others.append(entries.popitem())
        self._fill(entries.values())
        problems = self._problems()
        if problems:
            problems = self._settled(problems)
        while others:
            name, value = others.pop()
            if not _is_own(name):
                problems.append(cls._unknown(name, value))
        return self, problems

    @classmethod
    def _read_strings(cls, strings: Mapping[str, str]) -> tuple[Self, list[Problem]]:
        self = object.__new__(cls)
        usual = self._fill_strings(strings)
        problems = self._settled(self._problems()) if usual else self._read_odd_strings(strings)
        for p in problems:
            self._as_written(p, strings)
        return self, problems

    @classmethod
    def _as_written(cls, p: Problem, strings: Mapping[str, str]) -> None:
        """Makes a problem show the string that was given, and ask for one."""
        if p.parameter not in strings:
            return
        p.value = strings[p.parameter]
        if p.code == "invalid-value" and isinstance(cls._encodings.get(p.parameter), tuple):
            p._detail = SPELLED

    def _fill_strings(self, strings: Mapping[str, str]) -> bool:
        """Sets all fields from strings, unless one may be unknown, no string, too long, or not in ASCII."""
        try:  # what holds for all values is checked once, for all of them joined
            text = "".join(strings.values())
            self._fill({**self._blank, **strings}.values())
        except (TypeError, ValueError):  # a value is no string; a name is unknown, so there are too many values
            return False
        if len(text) > LONGEST_VALUE or len(strings) > MOST_ENTRIES or not text.isascii():
            return False
        self._parse()
        return True

    def _read_odd_strings(self, strings: Mapping[str, str]) -> list[Problem]:
        """The same where an entry may be unknown, no string, too long, or not in ASCII."""
        outside = self._outside(strings)
        refused = {p.parameter for p in outside}
        known = {k: v for k, v in strings.items() if k in self._blank and k not in refused}
        self._fill({**self._blank, **known}.values())
        self._parse()
        for name, text in known.items():
            field = self._fields[name]
            if not text.isascii() and isinstance(getattr(self, field), int | float):
                setattr(self, field, text)  # Python reads the digits of every script as numbers
        inside = self._settled(self._problems())
        inside = [p for p in inside if p.code != "missing" or p.parameter not in refused]
        order = {name: i for i, name in enumerate(self._fields)}
        return sorted(inside + outside, key=lambda p: order.get(p.parameter, len(order)))

    @classmethod
    def _outside(cls, strings: Mapping[str, str]) -> list[Problem]:
        """What is wrong with the entries of a map before their values are looked at."""
        problems = [cls._too_many(len(strings))] if len(strings) > MOST_ENTRIES else []
        for name, value in strings.items():
            if not _is_own(name) and name not in cls._blank:
                problems.append(cls._unknown(name, value, spelled=True))
            if not isinstance(value, str):
                said = "must be a string here, as SageMaker takes nothing else"
                problems.append(Problem(cls, str(name), value, "not-a-string", said))
            else:
                problems += cls._too_long(str(name), value)
        return problems

    @classmethod
    def _unknown(cls, name: Any, value: Any, *, spelled: bool = False) -> Problem:
        """What is said of a name that no field has, and, if the container takes it, of its value."""
        if name in cls._unlisted:
            (valid, read), accepts = cls._unlisted[name], cls._unlisted_words[name]
            real = native(read(value) if spelled and isinstance(value, str) else value)
            if value is None or valid(real):
                said = f"is on no page, but the training container takes it: {accepts}"
                return Problem(cls, name, value, "unlisted", said, "warning")
            said = f"must be {accepts}: it is on no page, and the training container takes nothing else"
            return Problem(cls, name, value, "refused-by-container", said)
        return Problem(cls, str(name), value, "unknown-parameter")

    @classmethod
    def _mapping(cls, given: Mapping[str, Any]) -> Mapping[str, Any]:
        """What Python takes for a mapping, as one; a HyperparameterError for anything else."""
        if not isinstance(given, Mapping):
            try:
                given = {**given}
            except TypeError:
                cls._refuse([cls._no_mapping(given)])
        return given

    @classmethod
    def _no_mapping(cls, given: object) -> Problem:
        said = f"must be a mapping from names to values, not {type(given).__name__}"
        return Problem(cls, "", None, "not-a-mapping", said)

    @classmethod
    def _too_long(cls, name: str, value: str) -> list[Problem]:
        if len(name) <= LONGEST_NAME and len(value) <= LONGEST_VALUE:
            return []
        part, most = ("name", LONGEST_NAME) if len(name) > LONGEST_NAME else ("value", LONGEST_VALUE)
        said = f"has a {part} of more than {most} characters, which SageMaker refuses"
        return [Problem(cls, name, value, "too-long", said)]

    @classmethod
    def _too_many(cls, count: int) -> Problem:
        said = f"there are {count} entries, and SageMaker takes {MOST_ENTRIES} at most"
        return Problem(cls, "", None, "too-many", said)


def _is_own(name: object) -> bool:
    """Whether a name is one that the container keeps to itself."""
    return isinstance(name, str) and name.startswith("_")


def _names(names: Iterable[str]) -> set[str]:
    """Names, of which a string is one and not as many as it has characters."""
    return {names} if isinstance(names, str) else set(names)
