"""Classes and their fields as the templates need them, with every decision made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from .. import naming
from ..escaping import docstring, one_line
from ..findings import Finding, finding
from ..model import Array, Boolean, Choice, Domain, Encoding, Origin, Parameter, Text, Unstated, Variant
from ..printing import GUIDE, address
from ..specs.catalog import Entry, full_key
from ..specs.constraints import Constraint
from ..specs.containers import Container
from ..specs.errata import Corrected
from ..specs.history import Event, History, of_parameter
from ..specs.severity import SURE
from ..specs.upstream import Place, Upstream, place_of
from . import wording
from .accepted import accepted, annotation
from .checks import Scope, test
from .facts import described
from .image_facts import ImageFacts, words_of
from .images import Behaviour, behaviours, default_known, doubt, everywhere, known_in, taken, union, unlisted
from .problems import Check, checks, rule_checks
from .spelling import Reading, domains, expression, reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One hyperparameter of a generated class."""

    name: str
    attribute: str
    annotation: str
    required: bool
    freeze: str  # the function that turns a list into a tuple; "" for a field without lists
    doc: str
    checks: tuple[Check, ...]
    reading: Reading | None  # of a string; None where that is the value itself
    strict: bool  # whether the image compares the very words
    accepts: str  # the valid values, in words
    parameter: Parameter
    place: Place | None
    images: ImageFacts
    behaviours: tuple[Behaviour, ...]
    history: tuple[Event, ...] = ()  # what its facts were before

    @property
    def parse(self) -> str:
        """An expression for what the string `s` spells; "" where that is the string itself."""
        return expression(self.reading)

    @property
    def declaration(self) -> str:
        """The declaration of the field in the class."""
        return f"{self.attribute}: {self.annotation}{'' if self.required else ' = None'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlisted:
    """A hyperparameter that the container takes although it is on no page: checked, but not a field."""

    name: str
    words: str
    takes: tuple[
        tuple[int, Domain | bool], ...
    ]  # by the last version of each span; true stands for any value
    reading: Reading | None
    strict: bool
    checks: tuple[Check, ...]
    parameter: Parameter
    domain: Domain
    taken: tuple[tuple[int, int, str], ...]  # the versions that take the name, and the values that they take
    doubt: str  # the code of the warning that the name brings, whatever the value; "" for none
    required: bool = False

    @property
    def parse(self) -> str:
        """An expression for what the string `s` spells."""
        return expression(self.reading) or "s"

    @property
    def tests(self) -> list[tuple[int, str]]:
        """The last version of each span, and an expression for whether `v` is valid in it."""
        return [
            (last, str(takes) if isinstance(takes, bool) else f"v is None or ({test(takes)})")
            for last, takes in self.takes
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Class:
    """One generated class: an algorithm, or one of its variants."""

    name: str
    key: str
    algorithm: str
    variant: str
    module: str
    title: str
    url: str
    images: tuple[str, ...]
    doc: str
    fields: tuple[Field, ...]
    unlisted: tuple[Unlisted, ...]
    corrected: Corrected
    container: Container
    constraints: tuple[Constraint, ...]
    listed: Mapping[str, str]  # variables for the items of lists, each with the attribute
    first: str = ""  # the day from which the history is known; "" if it is not
    history: tuple[Event, ...] = ()  # of all its parameters, also of those that are no longer there

    @property
    def versions(self) -> dict[str, int]:
        """The index of each version by tag and by repository:tag; {} if there is only one version."""
        if len(self.container.versions) == 1:
            return {}
        tags = self.container.tags
        alone: dict[str, set[int]] = {}
        for name, index in tags.items():
            alone.setdefault(name.rpartition(":")[2], set()).add(index)
        return dict(tags) | {tag: min(found) for tag, found in alone.items() if len(found) == 1}

    @property
    def aliases(self) -> dict[str, str]:
        """Other names of parameters that the page has."""
        names = {field.name for field in self.fields}
        known = self.container.parameters.items()
        return {name: k.alias_of for name, found in known for k in found if k.alias_of in names}

    @property
    def doubted(self) -> dict[str, str]:
        """The names that are on no page and cause a warning, each with the code of the warning."""
        return {other.name: other.doubt for other in self.unlisted if other.doubt}

    @property
    def uses_extra(self) -> bool:
        """Whether a rule looks at names that are on no page."""
        every = [*(f.checks for f in self.fields), *(other.checks for other in self.unlisted)]
        return any("extra" in check.condition for checks in every for check in checks)

    @property
    def registered(self) -> str:
        """The arguments of the entry in the registry."""
        names = (self.key, self.algorithm, self.variant, self.title, self.module, self.name)
        facts = (self.images, self.container.scripts, dict(self.container.keywords))
        return f"{', '.join(map(repr, names + facts))}, GUIDE + {self.url.removeprefix(GUIDE)!r}"

    @property
    def renamed(self) -> dict[str, str]:
        """The names of the hyperparameters by field, if they differ."""
        return {field.attribute: field.name for field in self.fields if field.attribute != field.name}

    @property
    def encodings(self) -> dict[str, Encoding]:
        """How values are spelled that are no plain numbers and strings."""
        every = [*(f.parameter for f in self.fields), *(other.parameter for other in self.unlisted)]
        return {parameter.name: parameter.encoding for parameter in every if parameter.encoding}


def without_unusable(corrected: Corrected) -> tuple[Corrected, list[Finding]]:
    """The spec without the hyperparameters that cannot be fields, and a finding for each of them."""
    findings = [
        finding("unusable-name", p.origin, reason, parameter=p.name)
        for _, p in corrected.spec.parameters()
        if (reason := naming.why_no_field(p.name))
    ]
    variants = tuple(
        replace(v, parameters=tuple(p for p in v.parameters if not naming.why_no_field(p.name)))
        for v in corrected.spec.variants
    )
    return replace(corrected, spec=replace(corrected.spec, variants=variants)), findings


def classes(
    corrected: Corrected,
    container: Container,
    entry: Entry,
    record: Upstream,
    history: History | None = None,
) -> list[Class]:
    """The classes of one algorithm, in the order of its variants."""
    made = [_class(corrected, container, entry, variant, record) for variant in corrected.spec.variants]
    return [_with_history(each, history) for each in made] if history else made


def _with_history(cls: Class, history: History) -> Class:
    events = tuple(event for event in history.events if event.variant == cls.variant)
    fields = (replace(f, history=of_parameter(events, f.name)) for f in cls.fields)
    return replace(cls, fields=tuple(fields), first=history.first, history=events)


def _class(
    corrected: Corrected, container: Container, entry: Entry, variant: Variant, record: Upstream
) -> Class:
    spec = corrected.spec
    attributes = naming.fields(parameter.name for parameter in variant.parameters)
    listed = {parameter.name for _, parameter in spec.parameters()}
    others = {name: _unlisted_parameter(name, container) for name in unlisted(container, listed)}
    scope = Scope(entry.classes[variant.name], variant.parameters, attributes, list(others.values()))
    rules = tuple(rule for rule in _rules(corrected, container, variant) if scope.covers(rule))
    label = entry.variants.get(variant.name) or variant.name
    title = f"{entry.title}: {label}" if label else entry.title
    url = address(spec.sources[0].page if spec.sources else spec.algorithm)
    return Class(
        name=entry.classes[variant.name],
        key=full_key(spec.algorithm, variant.name).replace("_", "-"),
        algorithm=spec.algorithm,
        variant=variant.name,
        module=naming.module(spec.algorithm),
        title=title,
        url=url,
        images=entry.images,
        doc=docstring(f"Hyperparameters of {one_line(title)}.\n\n[Documentation]({url})", 4),
        fields=tuple(
            _field(p, attributes[p.name], scope, rules, container, place_of(record, variant.name, p))
            for p in variant.parameters
        ),
        unlisted=tuple(_unlisted(parameter, scope, rules, container) for parameter in others.values()),
        corrected=corrected,
        container=container,
        constraints=rules,
        listed=scope.listed,
    )


def _rules(corrected: Corrected, container: Container, variant: Variant) -> list[Constraint]:
    """The rules of the errata and of the images, except those that repeat a condition of the page."""
    known = [rule if rule.versions is None else everywhere(rule, container) for rule in container.constraints]
    return [
        *corrected.constraints,
        *(rule for rule in known if rule.versions or not is_stated(rule, variant.parameters)),
    ]


def is_stated(rule: Constraint, parameters: Iterable[Parameter]) -> bool:
    """Whether a rule only repeats what the page says of when a parameter is required."""
    stated = {p.name: {(c.parameter, c.values) for c in p.required_when} for p in parameters}
    when = {(test.parameter, test.argument) for test in rule.when}
    return rule.then[0].word == "present" and stated.get(rule.subject) == when


def _unlisted_parameter(name: str, container: Container) -> Parameter:
    """A parameter that no page has, with all values that some version takes."""
    origin = Origin(page="", line=1)
    known = [k for i in range(len(container.versions)) if (k := known_in(container, name, i))]
    booleans = any(k.domain == Choice(values=("true", "false")) for k in known)
    forms: dict[str | None, Encoding] = {"comma": "comma", "tuple": "tuple", "nested": "json"}
    encoding = ("true", "false") if booleans else next((forms[k.form] for k in known if k.form), None)
    blank = Parameter(
        name=name,
        requirement="optional",
        domain=Boolean() if booleans else Text(),
        encoding=encoding,
        origin=origin,
    )
    found = tuple(Behaviour(span=k.span, allowed=taken(blank, k)) for k in dict.fromkeys(known))
    return replace(blank, domain=union(found) or Text())


def _unlisted(
    parameter: Parameter, scope: Scope, rules: Sequence[Constraint], container: Container
) -> Unlisted:
    last = len(container.versions) - 1
    takes: list[tuple[int, Domain | bool]] = []
    for index in range(last + 1):
        known = known_in(container, parameter.name, index)
        values = taken(parameter, known) if known and known.domain else known is not None
        if takes and takes[-1][1] == values:
            takes.pop()
        takes.append((index, values))
    known_values = (
        any(known.domain for known in container.parameters[parameter.name]) or parameter.domain != Text()
    )
    domain = accepted(parameter) if known_values else Unstated()
    strict = parameter.encoding is not None and parameter.encoding != "json"
    words = words_of(parameter, Behaviour(span=(0, last), allowed=domain)) if known_values else "any value"
    return Unlisted(
        name=parameter.name,
        words=words,
        takes=tuple(takes),
        reading=reading(parameter, (), strict=strict),
        strict=strict,
        checks=tuple(rule_checks(parameter.name, scope, rules, last)),
        parameter=parameter,
        domain=domain,
        taken=tuple(_taken(parameter, container)),
        doubt=doubt(container.parameters[parameter.name]),
    )


def _freeze(options: Iterable[Domain]) -> str:
    items = [domain.items for domain in options if isinstance(domain, Array)]
    return ("frozen" if any(isinstance(item, Array) for item in items) else "tuple") if items else ""


def _field(
    parameter: Parameter,
    attribute: str,
    scope: Scope,
    rules: Sequence[Constraint],
    container: Container,
    place: Place | None,
) -> Field:
    parameter = spelled_by_image(parameter, container)
    optional = default_known(parameter, container)
    required = parameter.requirement == "required" and not optional
    found = behaviours(parameter, container)
    images = ImageFacts(parameter, found, container)
    strict = _strict(parameter, found)
    accepts = wording.values(accepted(parameter))
    kind = annotation(union(found) or accepted(parameter))
    return Field(
        name=parameter.name,
        attribute=attribute,
        annotation=kind if required else f"{kind} | None",
        required=required,
        freeze=_freeze(domains(parameter, found)),
        doc=docstring(described(parameter, accepts, images, rules), 4),
        checks=tuple(checks(parameter, scope, rules, found, optional)),
        reading=reading(parameter, found, strict=strict),
        strict=strict,
        accepts=accepts,
        parameter=parameter,
        place=place,
        images=images,
        behaviours=found,
    )


def _taken(parameter: Parameter, container: Container) -> Iterator[tuple[int, int, str]]:
    """The versions that take a name on no page, and the values that they take in words."""
    for known in container.parameters[parameter.name]:
        real = known_in(container, parameter.name, known.span[0])
        domain = accepted(parameter, taken(parameter, real)) if real and real.domain else None
        words = (
            words_of(parameter, Behaviour(span=known.span, allowed=domain, known=real))
            if domain
            else "any value"
        )
        yield (*known.span, words)


def spelled_by_image(parameter: Parameter, container: Container) -> Parameter:
    """The parameter, with the words for true and false that an image compares if its page names none."""
    known = (k for i in range(len(container.versions)) if (k := known_in(container, parameter.name, i)))
    compared = any(k.proof & SURE and k.domain == Choice(values=("true", "false")) for k in known)
    booleans = parameter.domain == Boolean() and parameter.encoding is None
    return replace(parameter, encoding=("true", "false")) if compared and booleans else parameter


def _strict(parameter: Parameter, found: Sequence[Behaviour]) -> bool:
    """Whether the image surely compares the very words: a boolean spelled in one way, a list without blanks."""
    known = [b.known for b in found if b.known and b.sure and b.known.severity != "warning"]
    return any(
        k.form in ("comma", "nested") or (k.domain != (b := parameter.domain) and b == Boolean())
        for k in known
    )
