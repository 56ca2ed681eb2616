"""The accounts that hold AWS's own training images: reviewed facts, with their evidence and date."""

from __future__ import annotations

import re

from .node import Node
from .yaml_text import parse_yaml, placed


def parse(text: str, where: str) -> tuple[str, ...]:
    """The accounts in a YAML text, in order; a SpecError that begins with `where` if it is malformed."""
    root = Node(parse_yaml(text, where), where)
    with placed(text, where):
        root.mapping("evidence", "read", "accounts")
        for key in "evidence", "read":
            root.need(key).text()
        for account, regions in root.need("accounts").items():
            if not re.fullmatch(r"[0-9]{12}", account):
                regions.fail("an account has twelve digits, in quotes")
            for region in regions.list():
                region.text()
        return tuple(sorted(root.need("accounts").mapping()))
