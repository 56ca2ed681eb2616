"""What several test modules share: our pages read once, and where the reference material lies."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import hypothesis
import pytest

from generator import files
from generator.cli.paths import CATALOG, PAGES
from generator.findings import Finding
from generator.interpreting import pipeline
from generator.model import Spec
from generator.specs import catalog
from generator.specs.catalog import Catalog

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

# How long an example takes is no fault: the machine may be busy, or slow.
hypothesis.settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("any machine")

needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the AWS pages and labels of ../shared are not there; a plain clone has none"
)


def load_catalog(path: Path) -> Catalog:
    return catalog.parse(path.read_text(encoding="utf-8"), str(path))


def lend_environment(checkout: Path) -> None:
    """Gives a copy of the checkout the environment that these tests run in, as make would have made it."""
    (checkout / ".venv" / "bin").mkdir(parents=True)
    python = checkout / ".venv" / "bin" / "python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    for stamp in ("tool", "test"):
        (checkout / ".venv" / stamp).touch()


def shared_pages(year: str) -> tuple[dict[str, bytes], Catalog]:
    """The pages of a folder of ../shared/docs, and its catalog."""
    return files.read_pages(SHARED / "docs" / year), load_catalog(SHARED / "catalogs" / f"{year}.yaml")


@pytest.fixture(scope="session")
def pages() -> Mapping[str, bytes]:
    return files.read_pages(PAGES)


@pytest.fixture(scope="session")
def entries() -> Catalog:
    return load_catalog(CATALOG)


@pytest.fixture(scope="session")
def read(pages: Mapping[str, bytes], entries: Catalog) -> tuple[list[Spec], list[Finding]]:
    return pipeline.read_pages(pages, entries)


@pytest.fixture(scope="session")
def specs(read: tuple[list[Spec], list[Finding]]) -> dict[str, Spec]:
    return {spec.algorithm: spec for spec in read[0]}
