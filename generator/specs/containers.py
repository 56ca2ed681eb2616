"""What training images do with hyperparameters: reviewed facts, each with its proof and evidence.

A file per algorithm in specs/sources/containers/. Its facts join a spec when it is rendered and never change
the spec's file. `versions` are those of the image, oldest first; a fact holds from `since` to `until`, both
included. The format is described in docs/containers.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Literal, get_args

from ..model import Bounds, Choice, Direction, Domain, Number, Value
from .constraints import Constraint, tests
from .loading import read_bounds, read_domain, read_key
from .node import Node
from .severity import Outcome, Proof, severity
from .yaml_text import parse_yaml, placed

Overruled = Literal["error", "warning", "none"]
Form = Literal["comma", "tuple", "nested"]
Span = tuple[int, int]

_LISTS: dict[str, Form] = {"CommaSeparatedList": "comma", "Tuple": "tuple", "NestedList": "nested"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of one hyperparameter in the versions of `span` (first and last index, both included).

    `domain` holds the values that it takes, those of the items where it is a list (`form`), None if only the
    name is known. `outcome` is what happens to others. `thresholds` are items that may have a number after an @.
    """

    span: Span
    domain: Domain | None = None
    form: Form | None = None
    thresholds: tuple[str, ...] = ()
    json: bool = False  # whether a list may also be sent as JSON, although the page states another spelling
    outcome: Outcome = "refused"
    proof: frozenset[Proof] = frozenset()
    severity: Overruled | None = None  # where the table of severities is overruled,
    because: str = ""  # and for what reason
    tunable: Literal["yes", "no", "doubtful"] | None = None
    alias_of: str = ""
    instead: str = ""  # the name that the image reads instead of this ignored one
    note: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageDefault:
    """The value that an image uses if none is sent, and its source: code, a job's log, the model's record or
    the script.
    """

    source: Literal["code", "log", "record", "script"]
    value: Value
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageMetric:
    """A metric that a tuning job may optimize in some versions of an image."""

    name: str
    direction: Direction
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Container:
    """All that is known of the training images of one algorithm."""

    versions: tuple[str, ...] = ("1",)
    tags: Mapping[str, int] = field(default_factory=dict)
    other_images: tuple[str, ...] = ()  # repository:tag of another container, of which these facts are not
    unknown_names: Literal["refused", "ignored", "unknown"] = "unknown"
    scripts: tuple[str, ...] = ()
    keywords: Mapping[str, str] = field(default_factory=dict)  # of the SDK's class, if they are other names
    parameters: Mapping[str, tuple[Known, ...]] = field(default_factory=dict)
    constraints: tuple[Constraint, ...] = ()
    defaults: Mapping[str, tuple[ImageDefault, ...]] = field(default_factory=dict)
    metrics: tuple[ImageMetric, ...] = ()
    evidence: str = ""  # for facts that state no evidence themselves

    @property
    def everywhere(self) -> Span:
        return 0, len(self.versions) - 1


Containers = Mapping[str, Container]

# -- reading ------------------------------------------------------------------------------------

_TOP = (
    "algorithm versions tags other_images unknown_names scripts keywords proof evidence parameters rules defaults metrics ignored"
).split()
_ENTRY = (
    "since until type choices range schema json thresholds alias_of instead outcome proof severity because tunable note evidence"
).split()
_RULE = "when then outcome stage since until severity because message proof evidence".split()


def parse(text: str, where: str) -> tuple[str, Container]:
    """The algorithm that a YAML text is about, and what it says of its images.

    Raises a SpecError that begins with `where`, the line and the key if the text is malformed.
    """
    data = parse_yaml(text, where)
    with placed(text, where):
        reader = _Reader(Node(data, where))
        return reader.algorithm, reader.container()


class _Reader:
    """Reads one file; `proof` and `evidence` at its top are the defaults for all facts."""

    def __init__(self, root: Node) -> None:
        root.mapping(*_TOP)
        self.root = root
        self.algorithm = read_key(root.need("algorithm"))
        self.versions = root.each("versions", Node.text) or ("1",)
        if len(set(self.versions)) != len(self.versions):
            root.need("versions").fail("names a version twice")

    def container(self) -> Container:
        root = self.root
        parameters = {name: self._parameter(node) for name, node in root.entries("parameters")}
        for node in root.need("ignored").list() if root.get("ignored") else ():
            name = node.need("name").text()
            parameters[name] = (*parameters.get(name, ()), self._ignored(node))
        return Container(
            versions=self.versions,
            tags=dict(self._tags()),
            other_images=root.each("other_images", Node.text),
            unknown_names=root.optional("unknown_names", lambda n: n.one_of("refused", "ignored", "unknown"))
            or "unknown",
            scripts=root.each("scripts", Node.text),
            keywords={keyword: name.text() for keyword, name in root.entries("keywords")},
            parameters=parameters,
            constraints=root.each("rules", self._rule),
            defaults={n: tuple(map(_default, node.list())) for n, node in root.entries("defaults")},
            metrics=root.each("metrics", self._metric),
            evidence=root.optional("evidence", Node.text) or "",
        )

    def _tags(self) -> Iterator[tuple[str, int]]:
        """Every tag as `repository:tag`, with the index of its version."""
        for repository, tags in self.root.entries("tags"):
            for tag, node in tags.items():
                yield f"{repository}:{tag}", self._version(node)

    def _version(self, node: Node) -> int:
        if node.text() not in self.versions:
            node.fail(f"{node.data!r} is not among the versions")
        return self.versions.index(node.data)

    def _span(self, node: Node, outer: Span | None = None) -> Span:
        first, last = outer or (0, len(self.versions) - 1)
        since, until = node.get("since"), node.get("until")
        span = (self._version(since) if since else first, self._version(until) if until else last)
        return span if span[0] <= span[1] else node.fail("'since' is later than 'until'")

    def _parameter(self, node: Node) -> tuple[Known, ...]:
        """What is known of a parameter, in the order of versions."""
        entries = node.list() if isinstance(node.data, list) else [node]
        known = sorted((k for entry in entries for k in self._entry(entry)), key=lambda k: k.span)
        for one, other in pairwise(known):
            if one.span[1] >= other.span[0]:
                node.fail(f"version {self.versions[other.span[0]]} has two entries")
        return tuple(known)

    def _entry(self, node: Node) -> Iterator[Known]:
        """An entry as one or several `Known`: one for each run of versions with the same choices."""
        node.mapping(*_ENTRY)
        span = self._span(node)
        choices = (
            [(c, self._choice_span(c, span)) for c in node.need("choices").list()]
            if node.get("choices")
            else []
        )
        starts = {span[0], *(first for _, (first, _) in choices), *(last + 1 for _, (_, last) in choices)}
        cuts = [*sorted(start for start in starts if span[0] <= start <= span[1]), span[1] + 1]
        for first, after in pairwise(cuts):
            here = [c for c, (since, until) in choices if since <= first <= until]
            yield self._known(node, (first, after - 1), [_choice(c) for c in here])

    def _choice_span(self, node: Node, outer: Span) -> Span:
        return self._span(node, outer) if isinstance(node.data, dict) else outer

    def _known(self, node: Node, span: Span, choices: Sequence[Any]) -> Known:
        if node.get("severity"):
            node.need("because").text()
        kind = node.optional("type", lambda n: n.one_of("Integer", "Continuous", "Categorical", *_LISTS))
        return Known(
            span=span,
            domain=_domain(node, kind, choices),
            form=_LISTS.get(kind or ""),
            thresholds=node.each("thresholds", Node.text),
            json=node.optional("json", Node.boolean) or False,
            outcome=node.optional("outcome", lambda n: n.one_of(*get_args(Outcome))) or "refused",
            severity=node.optional("severity", lambda n: n.one_of(*get_args(Overruled))),
            tunable=node.optional("tunable", _tunable),
            alias_of=node.optional("alias_of", self._described) or "",
            instead=node.optional("instead", Node.text) or "",
            because=node.optional("because", Node.text) or "",
            note=node.optional("note", Node.text) or "",
            **self._proved(node),
        )

    def _described(self, node: Node) -> str:
        """A name that has an entry of its own, which says what its aliases take, too."""
        name = node.text()
        return name if name in dict(self.root.entries("parameters")) else node.fail(f"{name!r} has no entry")

    def _proved(self, node: Node) -> dict[str, Any]:
        """The proof and the evidence of a fact: its own, or else those at the top of the file."""
        proof, evidence = node.get("proof") or self.root.get("proof"), node.get("evidence") or self.root.get(
            "evidence"
        )
        if not proof or not evidence:
            node.fail(f"{'evidence' if proof else 'proof'!r} is missing")
        assert proof is not None and evidence is not None
        proofs = proof.list() if isinstance(proof.data, list) else [proof]
        return {"proof": frozenset(p.one_of(*get_args(Proof)) for p in proofs), "evidence": evidence.text()}

    def _ignored(self, node: Node) -> Known:
        node.mapping(
            "name", "knows_instead", "proof", "evidence", "since", "until", "note", "severity", "because"
        )
        return Known(
            span=self._span(node),
            outcome="ignored",
            instead=node.optional("knows_instead", Node.text) or "",
            severity=node.optional("severity", lambda n: n.one_of(*get_args(Overruled))),
            because=node.optional("because", Node.text) or "",
            note=node.optional("note", Node.text) or "",
            **self._proved(node),
        )

    def _rule(self, node: Node) -> Constraint:
        node.mapping(*_RULE)
        proved = self._proved(node)
        outcome = node.need("outcome").one_of(*get_args(Outcome))
        overruled = node.optional("severity", lambda n: n.one_of("error", "warning"))
        if overruled:
            node.need("because").text()
        reported = overruled or severity("allows", outcome, proved["proof"])
        if reported is None:
            node.fail("is too weakly proved to be reported: it needs 'severity' and 'because'")
        span = self._span(node)
        return Constraint(
            when=tests(node.need("when")),
            then=tests(node.need("then")),
            severity=reported,
            message=node.need("message").text(),
            versions=None if span == (0, len(self.versions) - 1) else span,
            literal=True,
            because=node.optional("because", Node.text) or "",
            evidence=proved["evidence"],
        )

    def _metric(self, node: Node) -> ImageMetric:
        node.mapping("name", "direction", "since", "until")
        direction: Direction = node.need("direction").one_of("minimize", "maximize")
        return ImageMetric(name=node.need("name").text(), direction=direction, span=self._span(node))


def _tunable(node: Node) -> Any:
    if isinstance(node.data, bool):
        return "yes" if node.data else "no"
    return node.one_of("doubtful")


def _choice(node: Node) -> Any:
    if isinstance(node.data, dict):
        node.mapping("value", "since", "until")
        node = node.need("value")
    return node.text() if isinstance(node.data, str) else node.number()


def _domain(node: Node, kind: str | None, choices: Sequence[Any]) -> Domain | None:
    """The domain that an entry states as `choices`, `schema` or `range`; None if it states none."""
    ways = [key for key in ("choices", "schema", "range") if node.get(key)]
    if len(ways) > 1:
        node.fail(f"has both {ways[0]!r} and {ways[1]!r}")
    if "schema" in ways:
        return read_domain(node.need("schema"))
    if "choices" in ways:
        return Choice(values=tuple(choices)) if choices else None
    if kind in ("Integer", "Continuous", "NestedList"):
        bounds = node.optional("range", read_bounds) or Bounds()
        return Number(integer=kind == "Integer", bounds=bounds)
    return node.need("type").fail(f"{kind} needs 'choices'") if kind or ways else None


def _default(node: Node) -> ImageDefault:
    node.mapping("code", "log", "record", "script", "of", "date", "note")
    sources: list[Any] = [key for key in ("code", "log", "record", "script") if key in node.data]
    if len(sources) != 1:
        node.fail("must hold one of code, log, record, script")
    notes = [str(node.data[key]) for key in ("of", "date", "note") if key in node.data]
    return ImageDefault(source=sources[0], value=node.need(sources[0]).value(), note=", ".join(notes))
