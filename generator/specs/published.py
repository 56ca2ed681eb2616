"""The published sources that facts of training images rest on, and the digests of the versions that were read.

A source is named by its path on the server: repository, branch and path in the repository.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .node import Node
from .yaml_text import parse_yaml, placed, to_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The sources on a server: the algorithms whose facts rest on each, and the digests that are known."""

    server: str
    facts: Mapping[str, tuple[str, ...]]
    digests: Mapping[str, str]


def parse(text: str, where: str) -> Published:
    """The sources in a YAML text; a SpecError that begins with `where` if it is malformed."""
    root = Node(parse_yaml(text, where), where)
    with placed(text, where):
        root.mapping("server", "sources", "digests")
        facts = {name: found for node in root.need("sources").list() for name, found in _sources(node)}
        for name, digest in root.entries("digests"):
            if name not in facts:
                digest.fail("is not among the sources")
        digests = {name: digest.text() for name, digest in root.entries("digests")}
        return Published(server=root.need("server").text(), facts=facts, digests=digests)


def _sources(node: Node) -> Iterator[tuple[str, tuple[str, ...]]]:
    node.mapping("repository", "branches", "below", "facts")
    folder = node.need("below").text()
    for branch in node.need("branches").list():
        for name, algorithms in node.need("facts").items():
            path = f"{node.need('repository').text()}/{branch.text()}/{folder}/{name}"
            yield path, tuple(algorithm.text() for algorithm in algorithms.list())


def with_digests(text: str, digests: Mapping[str, str]) -> str:
    """The YAML text with other digests, which are its last part."""
    head = text.partition("\ndigests:")[0].rstrip()
    return f"{head}\n{to_yaml({'digests': dict(sorted(digests.items()))})}"
