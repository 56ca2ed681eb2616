"""What all classes of hyperparameters have in common; the checks themselves are generated per class."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from ._messages import SPELLED, safe_repr
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
VALUE_CODES = ("invalid-value", "refused-by-container", "undocumented")  # of a value, whatever else is given


class Fact(Generic[T]):
    """An attribute of a class, read from the class's JSON file at its first use."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance: object, owner: type[Hyperparameters]) -> T:
        if owner is Hyperparameters:
            raise AttributeError(f"{self.name} is a fact of an algorithm's class")
        from ._facts import load

        facts = load(owner)
        for name, value in facts.items():  # each takes the place of its Fact
            setattr(owner, name, value)
        fact: T = facts[self.name]
        return fact


class Documentation:
    """The docstring of a class, with every field as the class's JSON file describes it."""

    def __init__(self, summary: str) -> None:
        self.summary = summary

    def __get__(self, instance: object, owner: type[Hyperparameters]) -> str:
        from ._facts import documentation

        return documentation(owner, self.summary)


class Hyperparameters:
    """The hyperparameters of one algorithm. A field that is None is not sent: SageMaker's default applies.

    Creating an object raises a HyperparameterError if a value is invalid; a warning is no error. Assigning to a
    field checks nothing; to_strings does.
    """

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
        names = vars(cls).get("__slots__")  # None until dataclass() makes the class anew, with its fields
        if names is not None and not hasattr(cls, "_fields"):
            cls._fields = {cls._renamed.get(field, field): field for field in names}
            cls._blank = dict.fromkeys(cls._fields)
            cls.__doc__ = Documentation(cls.__doc__ or "")  # type: ignore[assignment]

    def __post_init__(self) -> None:
        if problems := self._problems():
            self._raise_errors(self._converted(problems))

    def __repr__(self) -> str:
        fields = {field: getattr(self, field) for field in self._fields.values()}
        given = [f"{field}={safe_repr(value)}" for field, value in fields.items() if value is not None]
        return f"{type(self).__name__}({', '.join(given)})"

    # -- plain mappings ---------------------------------------------------------------------

    @classmethod
    def check(cls, values: Mapping[str, Any]) -> list[Problem]:
        """All problems of typed values by the page's names: errors and warnings, in page order.

        Nothing is raised. Values of other libraries' types, such as numpy's, count as Python's own. Names that
        begin with "_" are the container's own and are not checked.
        """
        if type(values) is not dict and not isinstance(values, Mapping):
            return [cls._not_a_mapping(values)]
        return cls._read(values)[1]

    @classmethod
    def check_strings(cls, strings: Mapping[str, str], *, tuned: Iterable[str] = ()) -> list[Problem]:
        """All problems of SageMaker's string-to-string map: errors and warnings, in page order.

        SageMaker takes at most 100 entries, names of at most 256 characters and values of at most 2,500.
        `tuned` names the parameters that a tuning job searches: a problem that one of their values may solve
        is left out. Nothing is raised. Names that begin with "_" are the container's own: their values are only
        checked to be strings that are not too long.
        """
        if type(strings) is not dict and not isinstance(strings, Mapping):
            return [cls._not_a_mapping(strings)]
        if not tuned:
            return cls._read_strings(strings)[1]
        from ._certain import certain

        searched = _names(tuned)
        unknown = [cls._unknown(name, None) for name in sorted(searched - cls._blank.keys())]
        return certain(cls, strings, searched) + unknown

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Self:
        """The object for typed values by the page's names.

        Names that begin with "_" are the container's own and are left out. Raises a HyperparameterError with
        all errors that `check` finds, and for a name that the object has no field for.
        """
        if type(values) is not dict:
            values = cls._mapping(values)
        self = object.__new__(cls)
        entries = {**(blank := cls._blank), **values}
        if len(entries) == len(blank):
            self._fill(entries.values())
        if len(entries) > len(blank) or self._problems():
            self, problems = cls._read(values)
            cls._raise_errors(map(cls._as_error, problems))
        return self

    @classmethod
    def from_strings(cls, strings: Mapping[str, str]) -> Self:
        """The object for SageMaker's string-to-string map.

        Names that begin with "_" are the container's own and are left out. Raises a HyperparameterError with
        all errors that `check_strings` finds, and for a name that the object has no field for.
        """
        if type(strings) is not dict:
            strings = cls._mapping(strings)
        self = object.__new__(cls)
        if not self._fill_strings(strings) or self._problems():
            self, problems = cls._read_strings(strings)
            cls._raise_errors(map(cls._as_error, problems))
        return self

    def to_strings(
        self, *, tuned: Iterable[str] = (), extra: Mapping[str, Any] | None = None
    ) -> dict[str, str]:
        """The string-to-string map to send to SageMaker, each value spelled as the algorithm reads it.

        `tuned` names the parameters that a tuning job searches: they are left out. `extra` has further
        entries, by the page's names; they are added unchecked and replace the object's. Raises a
        HyperparameterError for any other error, and if the map is larger than SageMaker takes.
        """
        searched, added = _names(tuned), self._mapping(extra or {})
        elsewhere = searched | added.keys()
        problems = [p for p in self._converted(self._problems()) if p.parameter not in elsewhere]
        problems += [self._unknown(name, None) for name in sorted(searched - self._blank.keys())]
        self._raise_errors(problems)
        strings = {}
        for name, field in self._fields.items():
            value = getattr(self, field)
            if value is not None and name not in elsewhere:
                try:
                    strings[name] = spelled(value, self._encodings.get(name))
                except (
                    ValueError
                ):  # an integer of more digits than Python writes is too long for SageMaker, too
                    strings[name] = "9" * (LONGEST_VALUE + 1)
        problems = [p for name, text in strings.items() for p in self._too_long(name, text)]
        strings.update(added)
        if len(strings) > MOST_ENTRIES:
            problems.append(self._too_many(len(strings)))
        self._raise_errors(problems)
        return strings

    def with_defaults(self) -> Self:
        """A copy in which fields that are None have the page's default, if it names one.

        Raises a HyperparameterError if the copy is not valid.
        """
        parameters = self.parameters.values()
        values = {p.name: p.default if (v := getattr(self, p.field)) is None else v for p in parameters}
        for p in parameters:
            if values[p.name] is None and p.default_from:
                values[p.name] = values.get(p.default_from)
        return type(self)(**{p.field: values[p.name] for p in parameters})

    # -- command lines ----------------------------------------------------------------------

    @classmethod
    def add_flags(cls, parser: ArgumentParser, *, prefix: str = "") -> None:
        """Adds a flag for every hyperparameter to an argparse parser, such as --mini-batch-size.

        With a prefix, such as "ntm-", several algorithms can share a parser: --ntm-mini-batch-size.
        """
        from ._flags import add

        add(cls, parser, prefix)

    @classmethod
    def from_flags(cls, namespace: Namespace, *, prefix: str = "") -> Self:
        """The object for the flags in a parser's result; raises a HyperparameterError as from_strings does."""
        from ._flags import read

        return cls.from_strings(read(cls, namespace, prefix))

    # -- tuning jobs ------------------------------------------------------------------------

    @classmethod
    def tuning_ranges(cls, *names: str, **ranges: Sequence[Any]) -> dict[str, list[dict[str, Any]]]:
        """The API's ParameterRanges, with the recommended range of each name and the given one of each keyword.

        A range is (minimum, maximum), (minimum, maximum, scaling type), or a list of values to choose from.
        Names are the page's or the fields'. Raises a HyperparameterError if a range can't be made or
        check_tuning finds an error.
        """
        from ._tuning import ranges_of

        made, problems = ranges_of(cls, names, ranges)
        cls._raise_errors([*problems, *cls.check_tuning(made)])
        return made

    @classmethod
    def check_tuning(
        cls,
        ranges: Mapping[str, Any],
        *,
        metric: str | Mapping[str, str] | None = None,
        static: Mapping[str, str] | None = None,
    ) -> list[Problem]:
        """All problems of the API's ParameterRanges: errors and warnings. Nothing is raised.

        `metric` is the name of the objective metric, or the API's HyperParameterTuningJobObjective. `static` is
        the job's StaticHyperParameters, checked by check_strings with the searched parameters as `tuned`.
        """
        from ._tuning import tuning_problems

        return tuning_problems(cls, ranges, metric, static)

    # -- generated for each class -----------------------------------------------------------

    def _problems(self) -> list[Problem]:
        """The problems of the fields; makes a tuple of every list."""
        raise NotImplementedError

    def _fill(self, values: Iterable[Any]) -> None:
        """Sets all fields to values in page order; a ValueError if there are more values than fields."""
        raise NotImplementedError

    def _parse(self) -> None:
        """Replaces the string in every field by the value that it spells, if it spells one."""
        raise NotImplementedError

    # -- shared -----------------------------------------------------------------------------

    def _converted(self, problems: list[Problem]) -> list[Problem]:
        """Converts the values of other libraries' types that have problems; the problems that remain."""
        foreign = False
        for p in problems:
            if type(p.value) not in NATIVE and p.code in VALUE_CODES:
                field, foreign = self._fields[p.parameter], True
                setattr(self, field, native(getattr(self, field)))
        return self._problems() if foreign else problems

    @classmethod
    def _raise_errors(cls, problems: Iterable[Problem]) -> None:
        """Raises a HyperparameterError if any problem is an error."""
        if errors := [p for p in problems if p.severity == "error"]:
            raise HyperparameterError(cls.__name__, errors, cls.url)

    @classmethod
    def _as_error(cls, p: Problem) -> Problem:
        """The problem; an error if it is about a name that the object has no field for."""
        if p.code != "unlisted":
            return p
        message = "is on no page, so no field holds it: send it with to_strings(extra=...)"
        return Problem(cls, p.parameter, p.value, "unlisted", message, "error")

    @classmethod
    def _read(cls, values: Mapping[str, Any]) -> tuple[Self, list[Problem]]:
        """The object for typed values, valid or not, and all problems."""
        self = object.__new__(cls)
        entries = {**(blank := cls._blank), **values}  # in page order, then those that are on no page
        others = []
        while len(entries) > len(blank):
            others.append(entries.popitem())
        self._fill(entries.values())
        if problems := self._problems():
            problems = self._converted(problems)
        while others:
            name, value = others.pop()
            if not _is_internal(name):
                problems.append(cls._unknown(name, value))
        return self, problems

    @classmethod
    def _read_strings(cls, strings: Mapping[str, str]) -> tuple[Self, list[Problem]]:
        """The object for a string map, valid or not, and all problems."""
        self = object.__new__(cls)
        usual = self._fill_strings(strings)
        problems = self._converted(self._problems()) if usual else self._read_unusual_strings(strings)
        for p in problems:
            if p.parameter in strings:
                p.value = strings[p.parameter]
                if p.code == "invalid-value" and isinstance(cls._encodings.get(p.parameter), tuple):
                    p._detail = SPELLED
        return self, problems

    def _fill_strings(self, strings: Mapping[str, str]) -> bool:
        """Sets all fields from a string map and returns True, if only the values can be wrong.

        False if a name may be unknown, or a value too long, outside ASCII or not a string.
        """
        try:  # one look at all values joined is faster than one at each
            text = "".join(strings.values())
            self._fill({**self._blank, **strings}.values())
        except (TypeError, ValueError):  # a value that is not a string, or an unknown name
            return False
        if len(text) > LONGEST_VALUE or len(strings) > MOST_ENTRIES or not text.isascii():
            return False
        self._parse()
        return True

    def _read_unusual_strings(self, strings: Mapping[str, str]) -> list[Problem]:
        """Sets all fields from any string map; all problems."""
        of_entries = self._entry_problems(strings)
        refused = {p.parameter for p in of_entries}
        known = {k: v for k, v in strings.items() if k in self._blank and k not in refused}
        self._fill({**self._blank, **known}.values())
        self._parse()
        for name, text in known.items():
            field = self._fields[name]
            if not text.isascii() and isinstance(getattr(self, field), int | float):
                setattr(self, field, text)  # Python reads the digits of every script as numbers
        of_values = self._converted(self._problems())
        of_values = [p for p in of_values if p.code != "missing" or p.parameter not in refused]
        order = {name: i for i, name in enumerate(self._fields)}
        return sorted(of_values + of_entries, key=lambda p: order.get(p.parameter, len(order)))

    @classmethod
    def _entry_problems(cls, strings: Mapping[str, str]) -> list[Problem]:
        """The problems of names and strings, whatever the strings spell."""
        problems = [cls._too_many(len(strings))] if len(strings) > MOST_ENTRIES else []
        for name, value in strings.items():
            if not _is_internal(name) and name not in cls._blank:
                problems.append(cls._unknown(name, value, spelled=True))
            if not isinstance(value, str):
                message = "must be a string here, as SageMaker takes nothing else"
                problems.append(Problem(cls, str(name), value, "not-a-string", message))
            else:
                problems += cls._too_long(str(name), value)
        return problems

    @classmethod
    def _unknown(cls, name: Any, value: Any, *, spelled: bool = False) -> Problem:
        """The problem of a name that is on no page, or of its value if the container takes the name.

        `spelled` says that a string stands for the value it spells.
        """
        if name in cls._unlisted:
            (valid, read), accepts = cls._unlisted[name], cls._unlisted_words[name]
            typed = native(read(value) if spelled and isinstance(value, str) else value)
            if value is None or valid(typed):
                message = f"is on no page, but the training container takes it: {accepts}"
                return Problem(cls, name, value, "unlisted", message, "warning")
            message = f"must be {accepts}: it is on no page, and the training container takes nothing else"
            return Problem(cls, name, value, "refused-by-container", message)
        return Problem(cls, str(name), value, "unknown-parameter")

    @classmethod
    def _mapping(cls, values: Mapping[str, Any]) -> Mapping[str, Any]:
        """What `**` takes, as a Mapping; a HyperparameterError for anything else."""
        if not isinstance(values, Mapping):
            try:
                values = {**values}
            except TypeError:
                cls._raise_errors([cls._not_a_mapping(values)])
        return values

    @classmethod
    def _not_a_mapping(cls, values: object) -> Problem:
        message = f"must be a mapping from names to values, not {type(values).__name__}"
        return Problem(cls, "", None, "not-a-mapping", message)

    @classmethod
    def _too_long(cls, name: str, value: str) -> list[Problem]:
        if len(name) <= LONGEST_NAME and len(value) <= LONGEST_VALUE:
            return []
        part, most = ("name", LONGEST_NAME) if len(name) > LONGEST_NAME else ("value", LONGEST_VALUE)
        message = f"has a {part} of more than {most} characters, which SageMaker refuses"
        return [Problem(cls, name, value, "too-long", message)]

    @classmethod
    def _too_many(cls, count: int) -> Problem:
        message = f"there are {count} entries, and SageMaker takes {MOST_ENTRIES} at most"
        return Problem(cls, "", None, "too-many", message)


def _is_internal(name: object) -> bool:
    """Whether a name is one of the container's own."""
    return isinstance(name, str) and name.startswith("_")


def _names(names: Iterable[str]) -> set[str]:
    """The names as a set; a string is one name."""
    return {names} if isinstance(names, str) else set(names)
