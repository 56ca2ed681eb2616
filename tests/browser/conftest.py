"""A real browser for the site: Chromium from $CHROMIUM or the PATH, without a network, and the site as files."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.cli import site as making_site
from generator.cli.paths import CATALOG, PAGES

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = (
    "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run"
).split()


@cache
def chromium() -> str:
    """The path of the browser; "" if there is none."""
    return os.environ.get("CHROMIUM") or next((path for name in NAMES if (path := shutil.which(name))), "")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if not chromium():
        pytest.skip(f"no Chromium: set $CHROMIUM, or put one of {', '.join(NAMES)} on the PATH")
    with playwright.sync_playwright() as running:
        launched = running.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as it would be written now."""
    root = tmp_path_factory.mktemp("site")
    write(making_site.of_pages(PAGES, CATALOG), root)
    return root


def write(texts: dict[str, str], root: Path) -> None:
    for name, text in texts.items():
        path = root / name.removeprefix("site/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A context of one test: nothing leaves the machine, and nothing goes wrong unseen."""
    context = browser.new_context(viewport={"width": 1024, "height": 800})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    wrong: list[str] = []

    def asked(request: Request) -> None:
        if not is_local(request.url):
            wrong.append(f"request: {request.url}")

    def said(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            wrong.append(f"console: {message.text}")

    context.on("request", asked)
    context.on("requestfailed", lambda request: wrong.append(f"failed: {request.url}"))
    context.on("console", said)
    context.on("weberror", lambda error: wrong.append(f"error: {error.error}"))
    yield context
    context.close()
    assert wrong == []


def is_local(url: str) -> bool:
    return bool(re.match(r"(file:///|http://127\.0\.0\.1:|data:|about:|blob:)", url))


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()
