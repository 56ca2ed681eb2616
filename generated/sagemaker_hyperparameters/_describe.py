"""The text of `smhp describe`: an algorithm, or one of its hyperparameters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from ._messages import COMPARED, complain, conditions, default, of_images, printable, readable
from ._problems import Problem
from ._registry import load, named

if TYPE_CHECKING:
    from ._facts import Parameter
    from ._hyperparameters import Hyperparameters


def show(algorithm_name: str, name: str | None) -> int:
    """Print the text about an algorithm, or about the hyperparameter `name`; the exit status is 2 if it has none."""
    classes = [load(each) for each in named(algorithm_name)]
    if name is None:
        print("\n".join(map(algorithm, classes)), end="")
        return 0
    texts = [parameter(p) for cls in classes if (p := find(cls, name))]
    texts += [unlisted(cls, name) for cls in classes if name in cls._unlisted_facts]
    print("\n".join(texts), end="")
    if not texts:
        near = Problem(classes[0], name, None, "unknown-parameter").suggestion
        hint = f"did you mean {near}?" if near else f"`smhp describe {algorithm_name}` shows all"
        titles = " and ".join(cls.__name__ for cls in classes)
        complain(f"no hyperparameter {name!r} in {titles}; {hint}")
    return 0 if texts else 2


def find(cls: type[Hyperparameters], name: str) -> Parameter | None:
    """A hyperparameter by the page's name or the field's; "-" counts as "_", capitals as small letters."""
    every = cls.parameters.values()
    fields = {p.field: p for p in every}
    named = {_plain(key): p for p in every for key in (p.field, p.name)}
    return cls.parameters.get(name) or fields.get(name) or named.get(_plain(name))


def _plain(name: str) -> str:
    return name.replace("-", "_").rstrip("_").lower()


def algorithm(cls: type[Hyperparameters]) -> str:
    """All hyperparameters and metrics, one line each."""
    rows = [(p.name, p.requirement, f"{p.accepts}{_default(p)}") for p in cls.parameters.values()]
    name, requirement, _ = (max(map(len, column)) for column in zip(*rows, strict=True))
    lines = [f"{cls.title}: {cls.__name__}", cls.url, ""]
    lines += [f"{n:{name}}  {r:{requirement}}  {text}" for n, r, text in rows]
    if cls.metrics:
        lines += ["", "Metrics"]
        lines += [f"{m.name}  {m.direction or ''}".rstrip() for m in cls.metrics.values()]
    return _text(lines)


def parameter(p: Parameter) -> str:
    """Everything that is known about one hyperparameter."""
    return _text(_paragraphs(p))


def _text(lines: Iterable[str]) -> str:
    return "".join(f"{printable(line)}\n" for line in lines)


def _paragraphs(p: Parameter) -> Iterator[str]:
    yield p.name
    yield from wrap(p.description, 100, initial_indent="  ", subsequent_indent="  ")
    yield f"  {p.requirement}: {p.accepts}{_default(p)}"
    for relation in p.relations:
        yield f"  has to be {COMPARED[relation['operator']]} {relation['parameter']}"
    if p.required_when:
        yield f"  required when {conditions(p.required_when)}"
    if p.used_when:
        yield f"  used only when {conditions(p.used_when)}"
    yield from (f"  {condition}" for condition in p.conditions if condition not in p.description)
    if p.tuning:
        yield f"  tunable: {_range(p.tuning)}"
    if not p.names_values:
        yield "  not checked: the page names no values"
    for sentence in p.images["sentences"] if p.images else ():
        yield from wrap(sentence, 100, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False)
    yield f"  {p.url}"
    if p.source:
        yield "  row {row} of the table, line {line} of its Markdown ({version})".format_map(p.source)


def unlisted(cls: type[Hyperparameters], name: str) -> str:
    """Everything that is known about a hyperparameter that is on no page and that some training image takes."""
    facts = cls._unlisted_facts[name]
    lines = [name, "  on no page"]
    for first, last, values in facts["taken"]:
        one = first == last and len(cls.images) > 1
        every = (first, last) == (0, len(cls.images) - 1)
        images = "the training container" if every else of_images(cls.images, [(first, last)])
        lines.append(f"  {images} take{'s' if one or every else ''} {values}")
    lines += [f"  see {facts['instead']}"] if "instead" in facts else []
    lines += [f"  it {rule}" for rule in facts.get("rules", ())]
    return _text(lines)


def _default(p: Parameter) -> str:
    words = default(p)
    return f"; default: {words}" if words else ""


def _range(tuning: Mapping[str, Any]) -> str:
    """The recommended range of a search, or what the page says instead."""
    if "values" in tuning:
        span = ", ".join(map(readable, tuning["values"]))
    else:
        span = " to ".join(str(tuning[end]) for end in ("minimum", "maximum") if end in tuning)
    return ", ".join(filter(None, [tuning.get("type"), span, *tuning.get("conditions", ())]))
