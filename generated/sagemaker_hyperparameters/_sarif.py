"""Messages as a log of SARIF 2.1.0, which GitHub's code scanning, editors and other tools read."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from ._codes import CODES
from ._registry import VERSION
from ._report import Message, in_words, level
from ._walking import repository_of

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"  # stands for the directory that paths are relative to


def log(messages: Iterable[Message]) -> dict[str, Any]:
    """The log of one run."""
    root = _root()
    given = list(messages)
    codes = sorted({message.code or "note" for message in given})
    driver = {
        "name": "smhp",
        "semanticVersion": VERSION,
        "rules": [_rule(code, given) for code in codes],
    }
    prints: dict[str, int] = {}
    return {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "originalUriBaseIds": {_ROOT: {"uri": f"file://{_quoted(root)}/"}},
                "results": [_result(message, codes, root, prints) for message in given],
            }
        ],
    }


def _rule(code: str, messages: list[Message]) -> dict[str, Any]:
    text = CODES.get(code, "Something is not checked; the message says what.")
    own = next(message for message in messages if (message.code or "note") == code)
    return {
        "id": code,
        "shortDescription": {"text": text},
        "help": {"text": f"{text} `smhp describe` shows what an algorithm or a hyperparameter takes."},
        "defaultConfiguration": {"level": level(own)},
    }


def _result(message: Message, codes: list[str], root: str, prints: dict[str, int]) -> dict[str, Any]:
    code = message.code or "note"
    result: dict[str, Any] = {
        "ruleId": code,
        "ruleIndex": codes.index(code),
        "level": level(message),
        "message": {"text": in_words(message)},
    }
    if not message.file:
        return result
    uri, base = _uri(message.file, root)
    artifact = {"uri": uri, "uriBaseId": base} if base else {"uri": uri}
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": artifact}}
    if message.line and not message.cell:
        location["physicalLocation"]["region"] = {"startLine": message.line}
    if message.cell:
        location["logicalLocations"] = [{"name": f"cell {message.cell}", "kind": "module"}]
    facts = f"{uri}\n{code}\n{message.algorithm}\n{message.parameter}\n{message.text}"
    digest = hashlib.sha256(facts.encode(errors="backslashreplace")).hexdigest()[:16]
    prints[digest] = prints.get(digest, 0) + 1
    return {
        **result,
        "locations": [location],
        "partialFingerprints": {"smhp/v1": f"{digest}:{prints[digest]}"},
    }


def _root() -> str:
    """The directory that paths are relative to: the root of the repository, else the current directory."""
    try:
        return repository_of("") or os.getcwd()
    except OSError:  # it was removed
        return os.sep


def _uri(file: str, root: str) -> tuple[str, str]:
    """The URI of a file, with the name of what it is relative to, "" if it is absolute."""
    if file == "-":
        return "stdin", ""
    path = os.path.abspath(file)
    if path.startswith(os.path.join(root, "")):
        return _quoted(os.path.relpath(path, root)), _ROOT
    return f"file://{_quoted(path)}", ""


def _quoted(path: str) -> str:
    slashed = path.replace(os.sep, "/")
    return quote(os.fsencode(slashed if not os.path.splitdrive(path)[0] else f"/{slashed}"))
