"""The site as files: complete, small, the same every time; and what its pictures, chips and copies show."""

from __future__ import annotations

import contextlib
import io
import json
import math
import re
import shlex
from pathlib import Path
from urllib.parse import unquote

import pytest
import sagemaker_hyperparameters as package
import yaml
from bs4 import BeautifulSoup
from click.testing import CliRunner
from sagemaker_hyperparameters import _cli
from sagemaker_hyperparameters._registry import ALGORITHMS

from generator.cli import site as making_site
from generator.cli.make import main
from generator.cli.paths import CATALOG, PAGES
from generator.model import Bounds, Choice, Domain, Number, Union
from generator.rendering import wording
from generator.rendering.site import copies
from generator.rendering.site.inline import markdown, named, plain
from generator.rendering.site.pictures import Lane, number_line, short, stretches

from .conftest import ROOT

TEMPLATES = sorted((ROOT / "generator" / "rendering" / "templates" / "site").iterdir())


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return making_site.of_pages(PAGES, CATALOG)


@pytest.fixture(scope="module")
def soups(texts: dict[str, str]) -> dict[str, BeautifulSoup]:
    pages = {name.removeprefix("site/"): text for name, text in texts.items() if name.endswith(".html")}
    return {name: BeautifulSoup(text, "html.parser") for name, text in pages.items()}


# -- the files ----------------------------------------------------------------------------------


def test_the_site_has_a_page_per_class_and_is_small(texts: dict[str, str]) -> None:
    pages = {f"site/{algorithm.name}.html" for algorithm in ALGORITHMS}
    assert {name for name in texts if name.endswith(".html")} == {*pages, "site/index.html"}
    assert sum(len(text.encode()) for text in texts.values()) < 3_000_000


def test_the_site_is_made_the_same_again(texts: dict[str, str], tmp_path: Path) -> None:
    assert CliRunner().invoke(main, ["site", "--out", str(tmp_path)]).exit_code == 0
    made = {f"site/{path.name}": path.read_text() for path in (tmp_path / "site").iterdir()}
    assert made == texts


def test_every_link_leads_somewhere_and_no_name_stands_for_two_places(
    soups: dict[str, BeautifulSoup],
) -> None:
    ids = {name: [tag["id"] for tag in soup.select("[id]")] for name, soup in soups.items()}
    for name, soup in soups.items():
        assert len(ids[name]) == len(set(ids[name])), name
        for link in soup.select("a[href]"):
            page, _, anchor = str(link["href"]).partition("#")
            if not page.startswith("https://docs.aws.amazon.com/"):
                assert (page or name) in soups
                assert not anchor or unquote(anchor) in ids[page or name], link


def test_no_sentence_breaks_off(texts: dict[str, str]) -> None:
    assert not [name for name, text in texts.items() if re.search(r"\b(when|if|is|be) \.", text)]


def test_every_hyperparameter_has_an_anchor(soups: dict[str, BeautifulSoup]) -> None:
    for algorithm in ALGORITHMS:
        cls = getattr(package, algorithm.cls)
        ids = {tag["id"] for tag in soups[f"{algorithm.name}.html"].select("[id]")}
        assert cls.parameters.keys() <= ids


def test_the_policy_allows_all_that_the_pages_have(soups: dict[str, BeautifulSoup]) -> None:
    for soup in soups.values():
        policy = str(soup.select("meta[http-equiv=Content-Security-Policy]")[0]["content"])
        assert (
            policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
            and "unsafe" not in policy
        )
        assert not soup.select("[style], style, script:not([src]):not([type='application/json'])")
        assert not [a for tag in soup.find_all(True) for a in tag.attrs if a.startswith("on")]


def test_the_facts_are_those_of_the_package(soups: dict[str, BeautifulSoup]) -> None:
    facts = json.loads(soups["xgboost.html"].select("script#facts")[0].string or "")
    folder = ROOT / "generated" / "sagemaker_hyperparameters"
    checks = json.loads((folder / "schemas" / "xgboost.checks.json").read_text())
    assert facts == json.loads((folder / "xgboost.json").read_text())["XGBoost"] | {"checks": checks}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_is_short(path: Path) -> None:
    assert len(path.read_text().splitlines()) < 40


@pytest.mark.parametrize("algorithm", ALGORITHMS, ids=lambda algorithm: algorithm.name)
def test_what_can_be_copied_is_valid(
    soups: dict[str, BeautifulSoup], algorithm: package._registry.Algorithm
) -> None:
    cls = getattr(package, algorithm.cls)
    python, line, as_json, as_yaml = (tag.text for tag in soups[f"{algorithm.name}.html"].select("pre"))
    strings = json.loads(as_json)
    assert cls.check_strings(strings) == [] and strings == yaml.safe_load(as_yaml)
    assert strings
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(python, {})
        assert _cli.main(shlex.split(line)[1:]) == 0
    first, _, rest = printed.getvalue().partition("\n")
    assert first == repr(strings) and json.loads(rest) == strings


def test_a_newcomer_finds_what_a_hyperparameter_may_be(soups: dict[str, BeautifulSoup]) -> None:
    [row] = [tag for tag in soups["xgboost.html"].select("tr[id]") if tag["id"] == "eta"]
    assert row.select(".accepts")[0].text == "a number from 0 to 1"
    assert row.select("td.default")[0].text.strip() == "0.3"
    assert row.select("td.tuning")[0].text == "0.1 to 0.5"
    picture = "Number line: a number from 0 to 1; default 0.3; tuning from 0.1 to 0.5"
    assert row.select("svg")[0]["aria-label"] == picture


def test_chips_are_grouped_by_the_images_that_take_them(soups: dict[str, BeautifulSoup]) -> None:
    [row] = [tag for tag in soups["xgboost.html"].select("tr[id]") if tag["id"] == "tree_method"]
    groups = [[chip.code.text for chip in group.select("li")] for group in row.select(".chips")]  # type: ignore[union-attr]
    assert groups == [["auto", "exact", "approx", "hist"], ["gpu_hist"]]
    assert [label.text for label in row.select(".which")] == ["images 1.2-1 and later"]
    assert [chip.text for chip in row.select(".chosen")] == ["auto (default)"]


# -- pictures -----------------------------------------------------------------------------------


def number(**bounds: float) -> Number:
    return Number(integer=False, bounds=Bounds(**bounds))


HALF_OPEN = number(exclusive_minimum=0, maximum=1)
# the valid values, the default, the range to tune; the bar, its ends, its arrows, the labels, the number of ticks
DRAWN = [
    (number(minimum=0, maximum=1), 0.5, (0.1, 0.5), "M14 28H286", "closed 14, closed 286", 0, "0 1", 0),
    (HALF_OPEN, None, None, "M14 10H286", "open 14, closed 286", 0, "0 1", 0),
    (number(minimum=0), None, None, "M14 10H286", "closed 14", 1, "0", 0),
    (number(), 0.5, None, "M14 28H286", "", 2, "", 0),
    (number(), None, None, "M14 10H286", "", 2, "", 0),
    (number(minimum=1e-6, maximum=1), 0.001, None, "M14 28H286", "closed 14, closed 286", 0, "10⁻⁶ 1", 7),
    (number(minimum=0, maximum=1), 1e-4, None, "M14 28H286", "closed 14, closed 286", 0, "0 1", 5),
    (Union(members=(Choice(values=(-1,)), number(minimum=1))), None, None, "M14 10H14M252 10H286", "closed 14, closed 252", 1, "−1 1", 0),
    (number(minimum=5, maximum=5), 5, None, "M14 28H14", "closed 14", 0, "5", 0),
    (number(minimum=-10, exclusive_maximum=-5), None, None, "M14 10H286", "closed 14, open 286", 0, "−10 −5", 0),
    (number(exclusive_maximum=0), None, (-4, -2), "M14 10H286", "open 286", 1, "0", 0),
    (number(minimum=0, maximum=1), 7, (-3, 9), "M82 28H104.7", "closed 82, closed 104.7", 0, "0 1", 0),
    (number(minimum=-math.inf, maximum=math.inf), math.inf, None, "M14 28H286", "", 2, "", 0),
    (number(minimum=-1.7e308, maximum=1.7e308), 0.0, None, "M14 28H286", "closed 14, closed 286", 0, "−1.7·10³⁰⁸ 1.7·10³⁰⁸", 0),
    (number(minimum=-1000, maximum=1e6), 0.001, None, "M14 28H286", "closed 14, closed 286", 0, "−1000 1\u202f000\u202f000", 10),
    (Number(integer=True, bounds=Bounds(exclusive_minimum=0, exclusive_maximum=3)), None, None, "M14 10H286", "open 14, open 286", 0, "0 3", 4),
    (Number(integer=True, bounds=Bounds(minimum=0, maximum=4)), None, None, "M14 10H286", "closed 14, closed 286", 0, "0 4", 5),
]  # fmt: skip


@pytest.mark.parametrize("domain, default, tuning, bar, ends, arrows, labels, ticks", DRAWN)
def test_a_number_line_shows_its_ends(
    domain: Domain,
    default: float | None,
    tuning: tuple[float, float] | None,
    bar: str,
    ends: str,
    arrows: int,
    labels: str,
    ticks: int,
) -> None:
    lane = Lane(who="", stretches=stretches(domain), words=wording.values(domain))
    whole = isinstance(domain, Number) and domain.integer
    picture = number_line([lane], default, None, tuning, whole=whole)
    [drawn] = picture.lanes
    assert drawn.bar == bar and drawn.arrows.count("z") == arrows
    assert ", ".join(f"{end.kind} {end.x}" for end in drawn.ends) == ends
    assert " ".join(label.text for label in drawn.labels) == labels
    assert picture.ticks.count("M") == ticks
    assert [m.text for m in picture.defaults if m.text] == (
        [f"default {short(default)}"] if default is not None else []
    )


def test_nothing_is_drawn_beside_the_picture() -> None:
    """Whatever is asked for: numbers far apart, below and above zero, infinite."""
    for domain in (
        number(minimum=-5, maximum=1e9),
        number(exclusive_maximum=-1e-9),
        number(maximum=math.inf),
    ):
        lanes = [Lane(who=who, stretches=stretches(domain), words="x") for who in ("", "image")]
        for default in (None, -1.0, 0.0, 1e-9, 1e12, math.inf, -math.inf):
            picture = number_line(lanes, default, 7.0, (1e-8, 1e3), whole=False)
            drawn = "".join([picture.tuning, picture.ticks, *(lane.bar for lane in picture.lanes)])
            places = [float(x) for x in re.findall(r"[MH]([\d.-]+)", drawn)]
            places += [float(mark.x) for lane in picture.lanes for mark in (*lane.ends, *lane.labels)]
            places += [float(mark.x) for mark in picture.defaults]
            assert all(0 <= x <= 300 for x in places)


@pytest.mark.parametrize(
    "value, text",
    [(0.3, "0.3"), (1, "1"), (-1, "−1"), (1000, "1000"), (50000, "50\u202f000"), (1e-6, "10⁻⁶"), (5e-5, "5·10⁻⁵"),
     (1e8, "10⁸"), (2147483647, "2\u202f147\u202f483\u202f647"), (math.inf, "∞"), (-math.inf, "−∞"), (0, "0")],
)  # fmt: skip
def test_a_label_is_short(value: float, text: str) -> None:
    assert short(value) == text


@pytest.mark.parametrize(
    "domain, value",
    [(number(minimum=1e200, maximum=1e300), 1e200), (number(exclusive_minimum=0), 0.5), (number(exclusive_maximum=0), -50),
     (Number(integer=True, bounds=Bounds(minimum=-10, exclusive_maximum=-5)), -8), (number(minimum=5, maximum=5), 5),
     (Number(integer=True, bounds=Bounds(maximum=-5)), -300), (number(minimum=1), 10), (number(minimum=-1, maximum=1), 0.5)],
)  # fmt: skip
def test_a_job_to_copy_has_a_value_inside_the_range(domain: Domain, value: float) -> None:
    assert copies._of(domain) == value


# -- inline text --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "made, html",
    [
        (plain("a `b` & *c* \\d `x`", {"x"}), 'a <code>b</code> &amp; *c* \\d <a href="#x"><code>x</code></a>'),
        (plain("``a ` b`` <i>"), "<code>a ` b</code> &lt;i&gt;"),
        (plain("`<b>`", {"<b>"}), '<a href="#%3Cb%3E"><code>&lt;b&gt;</code></a>'),
        (markdown(r"**Required** if `x` is a\_b"), "<strong>Required</strong> if <code>x</code> is a_b"),
        (markdown("[a](https://b.c/d) [e](javascript:f)"), '<a href="https://b.c/d">a</a> [e](javascript:f)'),
        (named('x is "x" (1.0-1)', {"x"}), '<a href="#x"><code>x</code></a> is &#34;x&#34; (<span class="whole">1.0-1</span>)'),
    ],
)  # fmt: skip
def test_inline_text_becomes_html(made: str, html: str) -> None:
    assert str(made) == html
