"""The site as people use it, in a real browser: found, sorted, copied, with the keyboard, in light and in dark."""

from __future__ import annotations

import functools
import hashlib
import http.server
import io
import json
import re
import shlex
import shutil
import subprocess
import sys
import tarfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from sagemaker_hyperparameters import XGBoost

from generator.cli.paths import CACHE
from generator.model import Choice, Condition, Constant, Metric, Origin, Parameter, Source, Spec, Variant
from generator.rendering.site import render_site
from generator.specs.errata import Errata

from ..conftest import ROOT
from .conftest import write

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page

pytestmark = pytest.mark.long

AXE = "4.14.1"
AXE_DIGEST = "e6b0ce02b84d892e2e33e403485e7f3d6c29e2be6df65daf44d89ba564139745"
NAMES = "index xgboost ntm linear-learner blazingtext-word2vec deepar".split()


def rows(page: Page) -> list[str]:
    """The names in the table's rows that are shown."""
    shown = page.locator(".parameters tbody tr:visible")
    return [name or "" for name in shown.evaluate_all("rows => rows.map(row => row.id)")]


# -- searching ----------------------------------------------------------------------------------


def test_the_search_finds_a_parameter_by_words_of_its_description(page: Page, site: Path) -> None:
    page.goto((site / "index.html").as_uri())
    page.keyboard.press("/")
    page.keyboard.type("boosting shrunk")
    first = page.locator("#-results a").first
    assert "eta" in first.inner_text() and "XGBoost" in first.inner_text()
    assert "a number from 0 to 1 · default 0.3" in first.inner_text()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url("**/xgboost*.html#eta")
    assert page.locator("#eta").evaluate("row => row.getBoundingClientRect().top") < 300


@pytest.mark.parametrize(
    "asked, name, where",
    [
        ("eta", "eta", "XGBoost"),
        ("xgboost eta", "eta", "XGBoost"),
        ("NTM learning_rate", "learning_rate", "Neural Topic Model"),
        ("rmsprop ntm", "optimizer", "Neural Topic Model"),  # a value
        ("num_topics", "num_topics", ""),
    ],
)
def test_names_come_before_texts(page: Page, site: Path, asked: str, name: str, where: str) -> None:
    page.goto((site / "deepar.html").as_uri())
    page.locator("#-search").fill(asked)
    first = page.locator("#-results a").first
    assert first.locator("code").inner_text() == name and where in first.inner_text()


def test_enter_opens_the_first_result_and_escape_closes_the_list(page: Page, site: Path) -> None:
    page.goto((site / "index.html").as_uri())
    page.keyboard.press("/")
    page.keyboard.type("num_topics ntm")
    page.keyboard.press("Escape")
    assert page.locator("#-results").is_hidden()
    page.keyboard.type(" ")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ntm.html#num_topics")


def test_what_is_nowhere_is_said_to_be(page: Page, site: Path) -> None:
    page.goto((site / "index.html").as_uri())
    page.locator("#-search").fill("(.*[")
    assert page.locator("#-results").inner_text() == "Nothing has these words."


# -- the table ----------------------------------------------------------------------------------


def test_the_table_is_filtered(page: Page, site: Path) -> None:
    page.goto((site / "xgboost.html").as_uri())
    every = rows(page)
    page.get_by_label("required", exact=True).check()
    assert rows(page) == ["num_round"]
    page.get_by_label("required", exact=True).uncheck()
    page.get_by_label("tunable").check()
    page.get_by_label("image or SDK differs").check()
    both = rows(page)
    assert "alpha" in both and "eta" not in both and "booster" not in both
    page.locator("#-filter").fill("penalty WEIGHTS")
    assert rows(page) == ["alpha", "lambda"]
    assert page.locator(".filters output").inner_text() == f"2 of {len(every)}"
    page.evaluate("location.hash = '#booster'")  # what a link leads to is shown, whatever the filters say
    page.wait_for_function("document.getElementById('booster').checkVisibility()")
    assert rows(page) == every
    page.evaluate("location.hash = '#%'")  # names nothing, and is no error


def test_the_table_is_sorted(page: Page, site: Path) -> None:
    page.goto((site / "xgboost.html").as_uri())
    order = rows(page)
    head = page.locator("th[data-sort=name]")
    head.get_by_role("button").click()
    assert rows(page) == sorted(order, key=str.lower) and head.get_attribute("aria-sort") == "ascending"
    head.get_by_role("button").click()
    assert rows(page) == sorted(order, key=str.lower, reverse=True)
    head.get_by_role("button").click()
    assert rows(page) == order and head.get_attribute("aria-sort") is None
    page.locator("th[data-sort=default]").get_by_role("button").click()
    defaults = page.locator("td.default").evaluate_all("cells => cells.map(cell => cell.dataset.key)")
    numbers = [float(key) for key in defaults if re.fullmatch(r"-?[\d.e-]+", key)]
    assert numbers == sorted(numbers) and len(numbers) > 10
    assert defaults[: len(numbers)] == [key for key in defaults if re.fullmatch(r"-?[\d.e-]+", key)]


# -- copying ------------------------------------------------------------------------------------


def run(*command: str) -> str:
    environment = {"PYTHONPATH": str(ROOT / "generated")}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("name", ["xgboost", "ntm"])
def test_what_is_copied_runs(page: Page, site: Path, name: str) -> None:
    page.goto((site / f"{name}.html").as_uri())
    copied = {}
    for title in ("Python", "Command line", "JSON", "YAML"):
        page.get_by_role("button", name=title, exact=True).click()
        page.get_by_text(f"{title} copied").wait_for()
        copied[title] = page.evaluate("navigator.clipboard.readText()")
    strings: dict[str, str] = json.loads(copied["JSON"])
    assert yaml.safe_load(copied["YAML"]) == strings
    assert run(sys.executable, "-c", copied["Python"]).strip() == repr(strings)
    command, *words = shlex.split(copied["Command line"])
    assert command == "smhp"
    assert json.loads(run(sys.executable, "-m", "sagemaker_hyperparameters", *words)) == strings


# -- the keyboard, and no script ----------------------------------------------------------------


def focus_by_tab(page: Page, text: str) -> None:
    """Tab until what has this text or label is focused."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if (
            page.evaluate("(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()")
            == text
        ):
            return
    raise AssertionError(text)


def test_the_keyboard_alone_suffices(page: Page, site: Path) -> None:
    page.goto((site / "ntm.html").as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    focus_by_tab(page, "JSON")
    page.keyboard.press("Enter")
    page.get_by_text("JSON copied").wait_for()
    focus_by_tab(page, "What is copied")
    page.keyboard.press("Enter")
    assert page.locator("#-json").is_visible()
    focus_by_tab(page, "required")
    page.keyboard.press("Space")
    assert rows(page) == ["feature_dim", "num_topics"]
    focus_by_tab(page, "Hyperparameter")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert rows(page) == ["num_topics", "feature_dim"]
    focus_by_tab(page, "feature_dim")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "-search"


def test_without_scripts_the_pages_can_be_read(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "ntm.html").as_uri())
    assert page.locator("#learning_rate").is_visible() and page.locator("#learning_rate svg").is_visible()
    for hidden in ("#-search", ".filters", ".buttons"):
        assert page.locator(hidden).is_hidden()
    page.get_by_text("What is copied").click()
    assert page.locator("#-python").is_visible()
    page.get_by_role("link", name="SageMaker hyperparameters").click()
    assert page.get_by_role("link", name="XGBoost 0.72", exact=True).first.is_visible()
    context.close()


# -- every page ---------------------------------------------------------------------------------


@pytest.fixture
def address(site: Path) -> Iterator[str]:
    handler = functools.partial(Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - its name there
        pass


def test_every_page_opens_from_disk_and_from_a_server(page: Page, site: Path, address: str) -> None:
    """The context sees to it that there is no error, and that nothing is asked of another machine."""
    for path in sorted(site.glob("*.html")):
        for place in (path.as_uri(), f"{address}/{path.name}"):
            page.goto(place)
            assert page.locator("h1").count() == 1 and page.locator("#-search").is_visible()


@pytest.mark.parametrize("width", [320, 390, 1024])
def test_no_page_is_wider_than_the_window(page: Page, site: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for path in sorted(site.glob("*.html")):
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path.name


# -- for everybody ------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core, of the npm registry; it is no part of this repository."""
    archive = CACHE / f"axe-core-{AXE}.tgz"
    if not archive.is_file():
        if not shutil.which("npm"):
            pytest.skip("no npm, which fetches axe-core")
        CACHE.mkdir(exist_ok=True)
        command = ["npm", "pack", f"axe-core@{AXE}", "--silent", "--pack-destination", str(CACHE)]
        if subprocess.run(command, capture_output=True).returncode:
            pytest.skip("npm could not fetch axe-core")
    content = archive.read_bytes()
    assert hashlib.sha256(content).hexdigest() == AXE_DIGEST
    with tarfile.open(fileobj=io.BytesIO(content)) as opened:
        script = opened.extractfile("package/axe.min.js")
        assert script
        return script.read().decode()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_no_violation(browser: Browser, site: Path, axe: str, name: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto((site / f"{name}.html").as_uri())
    page.locator("details").evaluate_all("all => all.forEach(details => details.open = true)")
    page.locator("#-search").fill("learning")
    page.evaluate(axe)
    violations = page.evaluate(
        "axe.run(document, {resultTypes: ['violations']}).then(found => found.violations)"
    )
    context.close()
    assert [(v["id"], [node["html"][:150] for node in v["nodes"][:3]]) for v in violations] == []


# -- hostile text -------------------------------------------------------------------------------

EVIL = "<img src=x onerror=\"alert('1')\">"
CLOSING = "</script></svg><script>alert(2)</script>\u2028{{ 7 * 7 }}"
LONG = "W" * 3000
NAMED = [
    'a"><script>alert(3)</script>',
    "b' onclick='alert(4)",
    "c%20 d#e&amp;",
    "facts",
    "-search",
    "__proto__",
]


def hostile_spec() -> Spec:
    origin = Origin(page="x.md", line=1)
    parameters = [
        Parameter(
            name=name,
            description=f"{EVIL} `{EVIL}` {CLOSING} {LONG}",
            requirement="optional",
            domain=Choice(values=(EVIL, CLOSING, LONG, "javascript:alert(5)")),
            default=Constant(value=EVIL),
            conditions=(f"when {EVIL}", f"[x](javascript:alert(6)) `{CLOSING}`"),
            used_when=(Condition(parameter=NAMED[0], values=(EVIL,)),),
            origin=origin,
        )
        for name in NAMED
    ]
    return Spec(
        algorithm="evil",
        title=f"{EVIL}{CLOSING}",
        sources=(Source(page="x.md", layout="gfm", sha256="0" * 64),),
        variants=(Variant(parameters=tuple(parameters)),),
        metrics=(Metric(name=EVIL, direction="minimize", description=CLOSING, origin=origin),),
    )


def test_hostile_text_shows_as_text(page: Page, tmp_path: Path) -> None:
    dialogs: list[str] = []

    def noted(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", noted)
    write({file.path: file.text for file in render_site([hostile_spec()], {}, Errata())}, tmp_path)
    page.goto((tmp_path / "index.html").as_uri())
    page.locator("#-search").fill("<img")
    assert page.locator("#-results li").count() == len(NAMED)
    assert EVIL in page.locator("#-results a").first.inner_text()
    page.goto((tmp_path / "evil.html").as_uri())
    page.locator("details").evaluate_all("all => all.forEach(details => details.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.locator("h1").inner_text() == f"{EVIL}{CLOSING}"
    assert page.locator(".parameters th code").first.inner_text() == NAMED[0]
    assert EVIL in page.locator(".meaning").first.inner_text()
    assert (
        page.locator("img, main script:not(#facts), [onclick], [onerror], a[href^=javascript]").count() == 0
    )
    for name in NAMED:
        page.get_by_role("link", name=name, exact=True).first.click()
        assert page.evaluate("document.querySelector(':target').id") == name
    facts = json.loads(page.locator("script#facts").text_content() or "")
    assert list(facts["parameters"]) == NAMED
    page.locator("#-filter").fill("alert(3)")
    page.locator("th[data-sort=name] button").click()
    assert dialogs == []


def test_the_package_says_the_same() -> None:
    """Anchors are the names that messages of the package have."""
    [problem] = XGBoost.check({"num_round": 1, "eta": 2})
    assert problem.parameter == "eta"
