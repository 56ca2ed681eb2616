"""The checks of a class as data, for programs in other languages: what its code does and its facts do not tell.

They are a file of their own, as Python never reads them. `static/check.js` evaluates them. A parameter whose strings are
taken as they are, and whose images take what its page says, has no entry.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import specs
from ..model import Boolean, Domain, Text, plain
from ..specs.constraints import Constraint, Test
from .accepted import accepted
from .catalog_file import json_in_lines
from .facts import class_facts
from .images import Behaviour
from .problems import differs
from .spelling import Reading
from .views import Class, Field, Unlisted

Data = dict[str, Any]


def checks_file(cls: Class) -> str:
    return json_in_lines(specs.portable(check_data(cls)), 2) + "\n"


def checkable(cls: Class) -> Data:
    """The facts of a class with its checks, as a script needs them."""
    data: Data = specs.portable(class_facts(cls) | {"checks": check_data(cls)})
    return data


def check_data(cls: Class) -> Data:
    """All that the checks of a class need besides its facts."""
    domains = {field.name: field.parameter.domain for field in cls.fields}
    domains |= {other.name: other.parameter.domain for other in cls.unlisted}
    return _given(
        {
            "class": cls.name,
            "unknown_names": cls.container.unknown_names,
            "versions": cls.versions,
            "other_images": list(cls.container.other_images),
            "aliases": cls.aliases,
            "parameters": _given({field.name: _field(field) for field in cls.fields}),
            "unlisted": {other.name: _unlisted(other) for other in cls.unlisted},
            "rules": [_rule(rule, domains) for rule in cls.constraints],
        }
    )


def _field(field: Field) -> Data:
    """`values` are those that count as valid by the page, `spans` what images do if it is not that."""
    parameter, found = field.parameter, field.behaviours
    page = accepted(parameter)
    plainly = len(found) == 1 and found[0].allowed == page and not found[0].certain and not found[0].ignored
    return _given(
        {
            "encoding": parameter.encoding,
            "reads": _reading(field.reading),
            "values": {} if page in (parameter.domain, Text()) else specs.schema(page),
            "refused": differs(page, found),
            "spans": [] if plainly else [_span(behaviour, page) for behaviour in found],
            "missing": "warning" if parameter.requirement == "required" and not field.required else "",
        }
    )


def _unlisted(other: Unlisted) -> Data:
    takes = [(last, v if isinstance(v, bool) else specs.schema(v)) for last, v in other.takes]
    return _given(
        {
            "encoding": other.parameter.encoding,
            "reads": _reading(other.reading),
            "takes": takes,
            "doubt": other.doubt,
        }
    )


def _reading(made: Reading | None) -> Data:
    if made is None:
        return {}
    return _given({name: getattr(made, name) for name in Reading.__slots__})


def _span(behaviour: Behaviour, page: Domain) -> Data:
    """The values that are no error (the page's if `allowed` is missing), and those that are certain."""
    data: Data = {"last": behaviour.span[1]}
    if behaviour.allowed is None:
        data["allowed"] = False
    elif behaviour.allowed != page:
        data["allowed"] = specs.schema(behaviour.allowed)
    certain = [specs.schema(domain) for domain in behaviour.certain]
    return data | _given({"certain": certain, "ignored": behaviour.ignored})


def _rule(rule: Constraint, domains: Mapping[str, Domain]) -> Data:
    return {"of": rule.subject, "when": [_test(t, rule, domains) for t in rule.when]} | _given(
        {
            "then": [_test(t, rule, domains) for t in rule.then if t.word != "impossible"],
            "severity": rule.severity if rule.severity == "warning" else "",
            "images": rule.versions,
            "literal": rule.literal,
        }
    )


def _test(test: Test, rule: Constraint, domains: Mapping[str, Domain]) -> Data:
    """A condition; a rule about what is sent compares true and false as the parameter has them."""
    argument = plain(test.argument)
    if rule.literal and test.word in ("in", "not_in") and domains[test.parameter] == Boolean():
        argument = [{"true": True, "false": False}.get(word, word) for word in argument]
    return {"parameter": test.parameter, test.word: argument} | _given(
        {"of": plain(test.of), "plus": test.plus}
    )


def _given(data: Data) -> Data:
    """The entries that say something."""
    return {key: value for key, value in data.items() if value}
