"""A real browser: Chromium from $CHROMIUM or the PATH, in which nothing leaves the machine or goes wrong unseen."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

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


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1024, "height": 800})
    wrong: list[str] = []
    context.on("request", lambda r: wrong.extend([f"request: {r.url}"] * (not is_local(r.url))))
    context.on("requestfailed", lambda r: wrong.append(f"failed: {r.url}"))
    context.on("console", lambda m: wrong.extend([f"console: {m.text}"] * (m.type in ("error", "warning"))))
    context.on("weberror", lambda e: wrong.append(f"error: {e.error}"))
    yield context
    context.close()
    assert wrong == []


def is_local(url: str) -> bool:
    return bool(re.match(r"(file:///|http://127\.0\.0\.1:|data:|about:|blob:)", url))


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()
