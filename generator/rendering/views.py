"""Classes and their fields as the templates need them, with every decision made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from .. import naming
from ..escaping import docstring
from ..findings import Finding, finding
from ..model import Array, Domain, Encoding, Origin, Parameter, Variant
from ..printing import GUIDE, address
from ..specs.catalog import Entry
from ..specs.errata import Constraint, Corrected, Observation
from ..specs.upstream import Place, Upstream, place_of
from . import wording
from .accepted import accepted, annotation
from .checks import Scope, test
from .facts import described
from .problems import Check, checks
from .spelling import domains, parse


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One hyperparameter of a generated class."""

    name: str
    attribute: str
    annotation: str
    required: bool
    freeze: str  # the function that makes a tuple of a list; "" for a field without lists
    doc: str
    checks: tuple[Check, ...]
    parse: str  # an expression for the value of the string `s`; "" for the string itself
    accepts: str  # the valid values, in words
    parameter: Parameter
    observed: Observation
    place: Place | None

    @property
    def declaration(self) -> str:
        """The declaration of the field in the class."""
        return f"{self.attribute}: {self.annotation}{'' if self.required else ' = None'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlisted:
    """A hyperparameter that the container takes although it is on no page: checked, but not a field."""

    name: str
    words: str
    test: str  # an expression for whether the value `v` is valid
    parse: str  # an expression for the value of the string `s`
    parameter: Parameter


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
    constraints: tuple[Constraint, ...]

    @property
    def registered(self) -> str:
        """The arguments of the entry in the registry."""
        names = (self.key, self.algorithm, self.variant, self.title, self.module, self.name, self.images)
        return f"{', '.join(map(repr, names))}, GUIDE + {self.url.removeprefix(GUIDE)!r}"

    @property
    def renamed(self) -> dict[str, str]:
        """The names of the hyperparameters by field, if they differ."""
        return {field.attribute: field.name for field in self.fields if field.attribute != field.name}

    @property
    def encodings(self) -> dict[str, Encoding]:
        """The spellings of booleans and lists, by field."""
        return {f.name: f.parameter.encoding for f in self.fields if f.parameter.encoding}


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


def classes(corrected: Corrected, entry: Entry, record: Upstream) -> list[Class]:
    """The classes of one algorithm, in the order of its variants."""
    return [_class(corrected, entry, variant, record) for variant in corrected.spec.variants]


def _class(corrected: Corrected, entry: Entry, variant: Variant, record: Upstream) -> Class:
    spec = corrected.spec
    attributes = naming.fields(parameter.name for parameter in variant.parameters)
    scope = Scope(entry.classes[variant.name], variant.parameters, attributes)
    rules = tuple(rule for rule in corrected.constraints if all(p in scope for p in rule.parameters()))
    label = entry.variants.get(variant.name) or variant.name
    title = f"{entry.title}: {label}" if label else entry.title
    key = f"{spec.algorithm}_{variant.name}" if variant.name else spec.algorithm
    url = address(spec.sources[0].page if spec.sources else spec.algorithm)
    return Class(
        name=entry.classes[variant.name],
        key=key.replace("_", "-"),
        algorithm=spec.algorithm,
        variant=variant.name,
        module=naming.module(spec.algorithm),
        title=title,
        url=url,
        images=entry.images,
        doc=docstring(f"Hyperparameters of {title}.\n\n[Documentation]({url})", 4),
        fields=tuple(
            _field(
                p,
                attributes[p.name],
                scope,
                rules,
                corrected.observed.get(p.name, Observation()),
                place_of(record, variant.name, p),
            )
            for p in variant.parameters
        ),
        unlisted=tuple(_unlisted(n, d) for n, d in corrected.unlisted.items() if n not in scope),
        corrected=corrected,
        constraints=rules,
    )


def _unlisted(name: str, domain: Domain) -> Unlisted:
    parameter = Parameter(name=name, requirement="optional", domain=domain, origin=Origin(page="", line=1))
    takes = accepted(parameter)
    read = parse(parameter, Observation()) or "s"
    return Unlisted(name=name, words=wording.values(takes), test=test(takes), parse=read, parameter=parameter)


def _freeze(options: Iterable[Domain]) -> str:
    items = [domain.items for domain in options if isinstance(domain, Array)]
    return ("frozen" if any(isinstance(item, Array) for item in items) else "tuple") if items else ""


def _field(
    parameter: Parameter,
    attribute: str,
    scope: Scope,
    rules: Sequence[Constraint],
    observed: Observation,
    place: Place | None,
) -> Field:
    required = parameter.requirement == "required"
    accepts = wording.values(accepted(parameter))
    kind = annotation(accepted(parameter))
    return Field(
        name=parameter.name,
        attribute=attribute,
        annotation=kind if required else f"{kind} | None",
        required=required,
        freeze=_freeze(domains(parameter, observed)),
        doc=docstring(described(parameter, accepts, observed, rules), 4),
        checks=tuple(checks(parameter, scope, rules, observed)),
        parse=parse(parameter, observed),
        accepts=accepts,
        parameter=parameter,
        observed=observed,
        place=place,
    )
