"""What all classes of hyperparameters have in common; the checks themselves are generated per class."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from ._messages import SPELLED, safe_repr
from ._problems import HyperparameterError, Problem, by_version
from ._values import Encoding, harmless, native, spelled

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from typing_extensions import Self

    from ._facts import Metric, Parameter  # noqa: F401  named in strings below

T = TypeVar("T")
Spans = tuple[tuple[int, bool], ...]  # the last version of each span, and whether a value is valid in it

OTHER = -1  # the version of an image that is another container
MOST_ENTRIES = 100
LONGEST_NAME = 256
LONGEST_VALUE = 2500
_MOST_NAMES = 10_000  # of another library's mapping, which may never end

NATIVE = frozenset({bool, int, float, str, type(None)})
# Problems of a single value, which do not depend on other values.
VALUE_CODES = ("invalid-value", "refused-by-container")


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
    """The hyperparameters of one algorithm. A field that is None is not sent: the image's own default applies.

    Creating an object raises a HyperparameterError if a value is invalid; a warning is no error. Assigning to a
    field checks nothing; to_strings does. What dataclasses.replace makes has the fields alone, not `extra`.
    """

    __slots__ = ("_extra", "_version")

    title = Fact[str]()
    url = Fact[str]()
    parameters = Fact["Mapping[str, Parameter]"]()
    metrics = Fact["Mapping[str, Metric]"]()
    images = Fact["tuple[str, ...]"]()
    _unlisted_facts = Fact["Mapping[str, Any]"]()

    _renamed: ClassVar[Mapping[str, str]] = {}  # the page's names by field, where they differ
    _encodings: ClassVar[Mapping[str, Encoding]] = {}
    # Names that no page has and an image takes: what a string spells, and by version whether a value is valid.
    _unlisted: ClassVar[Mapping[str, tuple[Callable[[str], Any], Callable[[Any], Spans]]]] = {}
    # The names in _unlisted that cause a warning, each with its code.
    _doubted: ClassVar[Mapping[str, str]] = {}
    _aliases: ClassVar[Mapping[str, str]] = {}  # other names of parameters
    _other_images: ClassVar[frozenset[str]] = frozenset()  # of another container, of which no facts are known
    _unknown_names: ClassVar[str] = "unknown"  # what the images do with names that they do not list
    _versions: ClassVar[Mapping[str, int]] = {}  # the place of a version in `images`, by tag
    _fields: ClassVar[Mapping[str, str]]  # by the page's name
    _blank: ClassVar[dict[str, None]]

    def __init_subclass__(cls) -> None:
        names = vars(cls).get("__slots__")  # None until dataclass() makes the class anew, with its fields
        if names is not None and not hasattr(cls, "_fields"):
            cls._fields = {cls._renamed.get(field, field): field for field in names}
            cls._blank = dict.fromkeys(cls._fields)
            cls.__doc__ = Documentation(cls.__doc__ or "")  # type: ignore[assignment]

    # Names without a field; their values are converted if an image knows the name.
    _extra: dict[str, Any] | None
    _version: int | None  # the index of the image version that the object was read for

    def __post_init__(self) -> None:
        self._extra = self._version = None
        if problems := self._problems():
            self._raise_errors(self._converted(problems))

    def __repr__(self) -> str:
        fields = {field: getattr(self, field) for field in self._fields.values()}
        given = [f"{field}={safe_repr(value)}" for field, value in fields.items() if value is not None]
        given += [f"extra={safe_repr(self._extra)}"] if self._extra else []
        return f"{type(self).__name__}({', '.join(given)})"

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        fields = self._fields.values()
        same = all(getattr(self, field) == getattr(other, field) for field in fields)
        return same and self.extra == other.extra

    __hash__ = None  # type: ignore[assignment]

    @property
    def extra(self) -> dict[str, Any]:
        """What no field holds, by name: hyperparameters that are on no page. to_strings sends it."""
        if self._extra is None:
            self._extra = {}
        return self._extra

    def problems(self) -> list[Problem]:
        """All problems of the object as it is now: errors and warnings, in page order."""
        problems = self._converted(self._problems())
        return problems + [
            p
            for name, value in self.extra.items()
            if (p := self._unlisted_problem(name, value, self._version))
        ]

    def to_dict(self) -> dict[str, Any]:
        """The values by the page's names, without fields that are None, and with what is in `extra`."""
        values = {name: getattr(self, field) for name, field in self._fields.items()}
        values |= self.extra
        return {name: value for name, value in values.items() if value is not None}

    # -- plain mappings ---------------------------------------------------------------------

    @classmethod
    def check(cls, values: Mapping[str, Any] | Hyperparameters, *, image: str | None = None) -> list[Problem]:
        """All problems of typed values by the page's names, or of an object: errors and warnings, in page order.

        Nothing is raised. Values of other libraries' types, such as numpy's, count as Python's own. Names that
        begin with "_" are the container's own and are not checked, unless it refuses all that it does not list.
        `image` is a training image: a tag, repository:tag or the whole URI. Left out, or with a tag that is not
        known, what only some versions refuse is a warning that names them; `images` has the versions.
        """
        if type(values) is not dict:
            if isinstance(values, Hyperparameters):
                version = values._version if image is None else cls._version_of(image)
                return cls._read(values.to_dict(), version)[1]
            if (entries := _entries(values)) is None:
                return [cls._not_a_mapping(values)]
            values = entries
        return _safely(cls._read, values, None if image is None else cls._version_of(image))

    @classmethod
    def check_mixed(cls, values: Mapping[str, Any], *, image: str | None = None) -> list[Problem]:
        """All problems of a map in which strings spell values and other values are typed, as SDKs take them."""
        if (entries := _entries(values)) is None:
            return [cls._not_a_mapping(values)]
        return cls.check_strings(cls._as_strings(entries), image=image)

    @classmethod
    def check_strings(
        cls, strings: Mapping[str, str], *, tuned: Iterable[str] = (), image: str | None = None
    ) -> list[Problem]:
        """All problems of SageMaker's string-to-string map: errors and warnings, in page order.

        SageMaker takes at most 100 entries, names of at most 256 characters and values of at most 2,500.
        `tuned` names the parameters that a tuning job searches: a problem that one of their values may solve
        is left out. Nothing is raised. `image` and names that begin with "_" are as for `check`.
        """
        if type(strings) is not dict:
            if (entries := _entries(strings)) is None:
                return [cls._not_a_mapping(strings)]
            strings = entries
        if not tuned:
            return _safely(cls._read_strings, strings, None if image is None else cls._version_of(image))
        from ._certain import certain

        searched = _names(tuned)
        unknown = [cls._unlisted_problem(name, None) for name in sorted(searched - cls._blank.keys())]
        return certain(cls, strings, searched, image=image) + [p for p in unknown if p]

    @classmethod
    def from_dict(cls, values: Mapping[str, Any], *, image: str | None = None, lenient: bool = False) -> Self:
        """The object for typed values by the page's names.

        Names that no field holds are kept in `extra` if the training image takes them; if it is `lenient`, all of
        them are. Raises a HyperparameterError with all other errors that `check` finds.
        """
        if type(values) is not dict:
            values = cls._mapping(values)
        self = object.__new__(cls)
        self._extra = None
        self._version = version = None if image is None else cls._version_of(image)
        entries = {**(blank := cls._blank), **values}
        if len(entries) == len(blank):
            self._fill(entries.values())
        if len(entries) > len(blank) or self._problems():
            self, problems = cls._read(values, version, lenient)
            cls._raise_errors(problems)
        return self

    @classmethod
    def from_mixed(
        cls, values: Mapping[str, Any], *, image: str | None = None, lenient: bool = False
    ) -> Self:
        """The object for a map in which strings spell values and other values are typed, as SDKs take them.

        Raises a HyperparameterError as from_strings does.
        """
        return cls.from_strings(cls._as_strings(cls._mapping(values)), image=image, lenient=lenient)

    @classmethod
    def from_strings(
        cls, strings: Mapping[str, str], *, image: str | None = None, lenient: bool = False
    ) -> Self:
        """The object for SageMaker's string-to-string map.

        Names that no field holds are kept in `extra` if the training image takes them; if it is `lenient`, all of
        them are. Raises a HyperparameterError with all other errors that `check_strings` finds.
        """
        if type(strings) is not dict:
            strings = cls._mapping(strings)
        self = object.__new__(cls)
        self._extra = None
        self._version = version = None if image is None else cls._version_of(image)
        if not self._fill_strings(strings) or self._problems():
            self, problems = cls._read_strings(strings, version, lenient)
            cls._raise_errors(problems)
        return self

    def to_strings(
        self,
        *,
        tuned: Iterable[str] = (),
        extra: Mapping[str, Any] | None = None,
        image: str | None = None,
    ) -> dict[str, str]:
        """The string-to-string map to send to SageMaker, each value spelled as the algorithm reads it.

        `tuned` names the parameters that a tuning job searches: they are left out. `extra` has further entries,
        beside those of the object; they are added unchecked and replace the object's. `image` is the training
        image, if it is not the one that the object was read for. Raises a HyperparameterError for any other
        error, and if the map is larger than SageMaker takes.
        """
        searched, added = _names(tuned), self._mapping(extra or {})
        elsewhere = searched | added.keys()
        problems = [p for p in self._problems_for(image) if p.parameter not in elsewhere]
        others = sorted(searched - self._blank.keys())
        problems += [p for name in others if (p := self._unlisted_problem(name, None, self._version))]
        self._raise_errors(problems)
        strings = {
            name: _spelled(value, self._encodings.get(name))
            for name, value in self.to_dict().items()
            if name not in elsewhere
        }
        problems = [p for name, text in strings.items() for p in self._too_long(name, text)]
        strings.update(added)
        if len(strings) > MOST_ENTRIES:
            problems.append(self._too_many(len(strings)))
        self._raise_errors(problems)
        return strings

    def _problems_for(self, image: str | None) -> list[Problem]:
        """The problems of the object, checked for `image` or else for its own; without those of unknown
        names, which a lenient reader keeps.
        """
        checked = self
        if image is not None:
            from copy import copy

            checked = copy(self)
            checked._version = self._version_of(image)
        return [p for p in checked.problems() if p.code != "unknown-parameter"]

    def with_defaults(self, source: str = "page") -> Self:
        """A copy in which fields that are None have a default, where the source names one.

        What applies to a field that is not sent is the image's default, which may differ from the page's.
        Sources are "page", "log" (a training container's own log), "code", "record" and "script" (JumpStart's
        model and its training script); a parameter's `defaults` has them all. A default that brings a problem
        beside the other values is left out. Raises a ValueError if no parameter has a default of that source.
        """
        parameters = self.parameters.values()
        if not any(source in p.defaults for p in parameters):
            raise ValueError(f"{type(self).__name__} has no defaults of the source {source!r}")
        copied = type(self)(**{p.field: getattr(self, p.field) for p in parameters})
        copied.extra.update(self.extra)
        copied._version = self._version
        under_other_names = {self._aliases[name] for name in self.extra.keys() & self._aliases.keys()}
        missing = [
            p for p in parameters if getattr(self, p.field) is None and p.name not in under_other_names
        ]
        for p in missing:
            copied._set_default(p.field, p.defaults.get(source))
        for p in missing if source == "page" else ():
            if p.default_from:
                copied._set_default(p.field, getattr(copied, self._fields[p.default_from]))
        return copied

    def _set_default(self, field: str, value: Any) -> None:
        """Sets a field to its default, unless that brings a problem beside the other values."""
        if getattr(self, field) is None and value is not None:
            before = len(self._problems())
            setattr(self, field, value)
            if len(self._problems()) > before:
                setattr(self, field, None)

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
    def sdk_ranges(cls, *names: str, **ranges: Sequence[Any]) -> dict[str, Any]:
        """The ranges that tuning_ranges makes, as objects of the SageMaker SDK: what its HyperparameterTuner takes.

        They are of the SDK that is installed, version 2 or 3. Raises an ImportError if there is none.
        """
        from ._sdk import objects

        return objects(cls.tuning_ranges(*names, **ranges))

    @classmethod
    def check_tuning(
        cls,
        ranges: Mapping[str, Any],
        *,
        metric: str | Mapping[str, str] | None = None,
        static: Mapping[str, str] | None = None,
        image: str | None = None,
    ) -> list[Problem]:
        """All problems of the API's ParameterRanges: errors and warnings. Nothing is raised.

        `metric` is the name of the objective metric, or the API's HyperParameterTuningJobObjective. `static` is
        the job's StaticHyperParameters, checked by check_strings with the searched parameters as `tuned`.
        `image` is as for `check`.
        """
        from ._tuning import tuning_problems

        return tuning_problems(cls, ranges, metric, static, image)

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
    def _version_of(cls, image: str | None) -> int | None:
        """The place in `images` of a tag, of repository:tag or of a URI; None if nobody knows it."""
        if image is None or not cls._versions:
            return None
        name = str(image).rpartition("/")[2].partition("@")[0]
        if name in cls._other_images:
            return OTHER
        return cls._versions.get(name, cls._versions.get(name.rpartition(":")[2]))

    def _of_map(self, problems: list[Problem], names: Iterable[Any]) -> list[Problem]:
        """The problems of a map with these names in this order, as its image has them."""
        if self._extra and self._aliases:
            problems += self._alias_problems(list(names))
        if self._version == OTHER:  # what is known of images is about another container
            for p in problems:
                if p.code in ("refused-by-container", "rule", "unknown-parameter"):
                    p.severity = "warning"
        return problems

    def _alias_problems(self, names: list[Any]) -> Iterable[Problem]:
        """Warnings of parameters that are given under two names, of which the later one counts; drops the other."""
        for alias, name in self._aliases.items():
            field = self._fields[name]
            if alias in self.extra and getattr(self, field) is not None:
                last = max(alias, name, key=names.index)
                lost = name if last == alias else alias
                value = getattr(self, field) if lost == name else self.extra.pop(alias)
                if lost == name:
                    setattr(self, field, None)
                message = f"has no effect beside {last}, another name for it, which comes later"
                yield Problem(type(self), lost, value, "no-effect", message, "warning")

    @classmethod
    def _read(
        cls, values: Mapping[str, Any], version: int | None, lenient: bool = False
    ) -> tuple[Self, list[Problem]]:
        """The object for typed values, valid or not, and all problems."""
        self = object.__new__(cls)
        self._extra = None
        self._version = version
        entries = {**(blank := cls._blank), **values}  # in page order, then those that are on no page
        others = []
        while len(entries) > len(blank):
            others.append(entries.popitem())
        of_names: list[Problem] = self._keep(others[::-1], lenient) if others else []
        self._fill(entries.values())
        if problems := self._problems():
            problems = self._converted(problems)
        return self, self._of_map(problems + of_names, values)

    def _keep(self, others: Iterable[tuple[Any, Any]], lenient: bool) -> list[Problem]:
        """Puts names without a field into `extra`, unless they are refused. Returns their problems."""
        problems = []
        for name, value in others:
            own = value if type(value) in NATIVE else native(value)
            problem = self._unlisted_problem(name, own, self._version)
            unknown = problem is not None and problem.code == "unknown-parameter"
            if problem is not None and not (unknown and lenient):
                problems.append(problem)
                if problem.severity == "error" and not lenient:
                    continue
            if own is not None:
                self.extra[name] = own
        return problems

    @classmethod
    def _read_strings(
        cls, strings: Mapping[str, str], version: int | None, lenient: bool = False
    ) -> tuple[Self, list[Problem]]:
        """The object for a string map, valid or not, and all problems."""
        self = object.__new__(cls)
        self._extra = None
        self._version = version
        if self._fill_strings(strings):
            problems = self._converted(self._problems())
        else:
            problems = self._read_unusual_strings(strings, lenient)
        problems = self._of_map(problems, strings)
        for p in problems:
            if p.parameter in strings:
                p.value = harmless(strings[p.parameter])
                if p.code == "invalid-value" and isinstance(cls._encodings.get(p.parameter), tuple):
                    p._detail = SPELLED
        return self, problems

    @classmethod
    def _as_strings(cls, values: Mapping[str, Any]) -> dict[str, str]:
        """A map in which strings stand as they are and other values as they are sent; None is left out."""
        return {
            name: value if type(value) is str else _spelled(native(value), cls._encodings.get(name))
            for name, value in values.items()
            if value is not None
        }

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

    def _read_unusual_strings(self, strings: Mapping[str, str], lenient: bool) -> list[Problem]:
        """Sets all fields from any string map; all problems."""
        of_entries = self._entry_problems(strings)
        refused = {p.parameter for p in of_entries}
        known = {k: v for k, v in strings.items() if k in self._blank and k not in refused}
        others = {k: v for k, v in strings.items() if k not in self._blank}
        self._fill({**self._blank, **known}.values())
        self._parse()
        for name, text in known.items():
            field = self._fields[name]
            if not text.isascii() and isinstance(getattr(self, field), int | float):
                setattr(self, field, text)  # Python reads the digits of every script as numbers
        of_names = self._keep([(k, self._spelled_value(k, v)) for k, v in others.items()], lenient)
        of_values = self._converted(self._problems())
        of_values = [p for p in of_values if p.code != "missing" or p.parameter not in refused]
        order = {name: i for i, name in enumerate(self._fields)}
        every = of_values + of_entries + of_names
        return sorted(every, key=lambda p: order.get(p.parameter, len(order)))

    @classmethod
    def _spelled_value(cls, name: str, text: Any) -> Any:
        """For a name without a field: the value that its string spells, or the string itself if no image
        knows the name, or if it is too long.
        """
        known = name in cls._unlisted and isinstance(text, str) and text.isascii()
        known = known and len(text) <= LONGEST_VALUE
        return cls._unlisted[name][0](text) if known else text

    @classmethod
    def _entry_problems(cls, strings: Mapping[str, str]) -> list[Problem]:
        """The problems of strings, whatever they spell."""
        problems = [cls._too_many(len(strings))] if len(strings) > MOST_ENTRIES else []
        for name, value in strings.items():
            if not issubclass(type(value), str):
                message = "must be a string here, as SageMaker takes nothing else"
                problems.append(Problem(cls, str(name), value, "not-a-string", message))
            else:
                problems += cls._too_long(str(name), value)
        return problems

    @classmethod
    def _unlisted_problem(cls, name: Any, value: Any, version: int | None = None) -> Problem | None:
        """The problem of a name that no field holds, or of its value if an image takes the name."""
        if name in cls._unlisted:
            spans = cls._unlisted[name][1](value)
            problem = by_version(cls, name, value, "refused-by-container", version, spans)
            if problem is None and name in cls._doubted:
                return Problem(cls, name, value, cls._doubted[name], None, "warning")
            return problem
        if _is_internal(name) and cls._unknown_names != "refused":
            return None
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


def _entries(values: object) -> dict[Any, Any] | None:
    """A mapping, of whatever library, as a dictionary; None if it is none or its entries can't be had."""
    try:
        if type(values) is dict:
            return {**values}
        if not isinstance(values, Mapping):
            return None
        entries = {name: values[name] for name in islice(values.keys(), _MOST_NAMES + 1)}
        return entries if len(entries) <= _MOST_NAMES else None
    except (Exception, SystemExit):  # of another library, or of nobody knows whom
        return None


def _safely(
    read: Callable[..., tuple[Any, list[Problem]]], values: Any, version: int | None
) -> list[Problem]:
    """The problems that `read` finds; if a method of a name or a string raises, of plain strings in their place."""
    try:
        return read(values, version)[1]
    except (Exception, SystemExit):
        plain = {_named(name): harmless(value) for name, value in values.items()}
        return read(plain, version)[1]


def _named(name: Any) -> str:
    """A name as a string."""
    return str.__str__(name) if issubclass(type(name), str) else safe_repr(name)


def _is_internal(name: object) -> bool:
    """Whether a name is one of the container's own."""
    return isinstance(name, str) and name.startswith("_")


def _spelled(value: Any, encoding: Encoding) -> str:
    """A value as it is sent to SageMaker."""
    if type(value) is str:
        return value
    try:
        try:
            return str.__str__(spelled(value, encoding))
        except TypeError:  # a value that JSON cannot express
            return str.__str__(str(value))
    except ValueError:  # an integer of more digits than Python writes is too long for SageMaker, too
        return "9" * (LONGEST_VALUE + 1)
    except (Exception, SystemExit):  # of another library, or of nobody knows whom
        return safe_repr(value)


def _names(names: Iterable[str]) -> set[str]:
    """The names as a set; a string is one name."""
    return {names} if isinstance(names, str) else set(names)
