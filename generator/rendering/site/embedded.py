"""Data in a page: JSON that no parser of HTML takes for its own."""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

from ... import specs
from ..facts import class_facts
from ..views import Class

_ESCAPED = {"<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def embedded(cls: Class) -> Markup:
    """The facts of a class, as its JSON file has them, for scripts."""
    return Markup(compact(specs.portable(class_facts(cls))))


def compact(data: Any) -> str:
    """JSON in as few characters as possible; it can stand in a script."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    for sign, escaped in _ESCAPED.items():
        text = text.replace(sign, escaped)
    return text
