"""Data in a page: JSON that no parser of HTML takes for its own."""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

from ..check_data import checkable
from ..views import Class

_ESCAPED = {"<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def embedded(cls: Class) -> Markup:
    """The facts of a class, as its JSON file has them, and its checks, for scripts."""
    return Markup(compact(checkable(cls)))


def compact(data: Any) -> str:
    """JSON in as few characters as possible; it can stand in a script."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    for sign, escaped in _ESCAPED.items():
        text = text.replace(sign, escaped)
    return text
