"""What several test modules share: our pages read once, and where the reference material lies."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
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

SDKS = Path(os.environ.get("SAGEMAKER_SDKS", ""))
needs_sdks = pytest.mark.skipif(
    "SAGEMAKER_SDKS" not in os.environ,
    reason="needs both versions of the SageMaker SDK, 1.3 gigabytes: run make test-sdk",
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


@pytest.fixture(scope="module")
def server() -> Iterator[dict[str, str]]:
    """The environment in which AWS's libraries talk to a server of their own on this machine."""
    from moto.server import ThreadedMotoServer  # takes a second to import

    running = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    running.start()
    host, port = running.get_host_and_port()
    yield {
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
        "AWS_DEFAULT_REGION": "us-west-2",
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        "SAGEMAKER_VALIDATE_ROLE": "false",  # asks IAM to simulate policies, which moto can't
    }
    running.stop()


def sdk_python(version: str) -> tuple[str, dict[str, str]]:
    """The interpreter that has a version of the SageMaker SDK, and the environment in which the SDK reports its use
    to nobody: it is told not to, and finds no way out of this machine.
    """
    nowhere = "http://127.0.0.1:9"
    return str(SDKS / version / "bin" / "python"), {
        "HTTP_PROXY": nowhere,
        "HTTPS_PROXY": nowhere,
        "NO_PROXY": "127.0.0.1",
        "SAGEMAKER_ADMIN_CONFIG_OVERRIDE": str(ROOT / "tests" / "sdk" / "config.yaml"),
    }
