"""The HTML report in a browser: no request leaves it, the filter and the keys work, axe-core has no serious objection.

Chromium comes from the system (apt install chromium), axe-core from npm (npm install --no-save axe-core) or from the
file that AXE_CORE names. Without them the tests are skipped, but never where CI=true.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser import CHROMIUM, Browser, Page
from toolkit.model import Comparison, Finding
from toolkit.reports import html
from toolkit.reports._canvas import Canvas

AXE = Path(os.environ.get("AXE_CORE") or Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js")
NEEDED = os.environ.get("CI") == "true"

pytestmark = pytest.mark.skipif(not CHROMIUM and not NEEDED, reason="chromium is not installed")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser() as started:
        yield started


@pytest.fixture
def report(comparison: Comparison, findings: tuple[Finding, ...], tmp_path: Path) -> Path:
    path = tmp_path / "report.html"
    path.write_text(html.render(comparison, findings, Canvas(signature="readout · test")), encoding="utf-8")
    return path


def visible(page: Page, selector: str) -> int:
    found: int = page.run(f"[...document.querySelectorAll('{selector}')].filter(e => e.offsetParent !== null).length")
    return found


def focused(page: Page) -> str:
    name: str = page.run("document.activeElement.id")
    return name


def test_nothing_is_asked_for_and_nothing_complains(browser: Browser, report: Path) -> None:
    page = browser.open(report)
    assert page.requests == [report.resolve().as_uri()]
    assert page.errors == []


def test_foreign_text_is_no_markup(browser: Browser, report: Path) -> None:
    page = browser.open(report)
    assert page.run("document.querySelectorAll('early').length") == 0
    assert "left <early>" in page.run(
        "document.querySelector('p[lang=en]:nth-of-type(1), #row-1 p[lang=en]').textContent + document.querySelector('#row-1').textContent"
    )


@pytest.mark.parametrize("width, columns", [(1440, 4), (390, 1)])
def test_versions_stand_side_by_side_or_one_below_the_other(
    browser: Browser, report: Path, width: int, columns: int
) -> None:
    page = browser.open(report, width)
    places = page.run("[...document.querySelectorAll('#row-0 .version')].map(e => e.getBoundingClientRect().left)")
    assert len(set(places)) == columns
    assert page.run("document.documentElement.scrollWidth") <= width


def test_the_filter_by_severity_check_and_version(browser: Browser, report: Path) -> None:
    page = browser.open(report)
    assert visible(page, ".finding") == 3
    page.run("document.querySelector('input[value=error]').click()")
    assert visible(page, ".finding") == 2
    assert page.run("document.getElementById('shown').textContent") == "2 of 3 findings shown"
    assert page.run("document.querySelectorAll('#row-0 mark:not(.off)').length") == 0
    page.run("document.querySelector('input[value=speech-act]').click()")
    assert visible(page, ".finding") == 1
    page.run("document.querySelector('input[name=odd][value=zh]').click()")
    assert visible(page, ".finding") == 0
    assert visible(page, ".row") == 3
    page.run("document.getElementById('only').click()")
    assert visible(page, ".row") == 0


def test_keys_go_from_finding_to_finding_and_can_be_turned_off(browser: Browser, report: Path) -> None:
    page = browser.open(report)
    page.key("j")
    assert focused(page) == "f-aaaa"
    assert page.run("[...document.querySelectorAll('mark.here')].map(e => e.textContent)") == [
        "18.2 billion dollars",
        "18,7 миллиард доллар",
        "18,2 млрд долларов",
        "182亿美元",
    ]
    page.key("j")
    assert focused(page) == "f-bbbb"
    page.key("k")
    page.key("k")
    assert focused(page) == "f-cccc"
    page.run("document.getElementById('keys').click()")
    page.key("j")
    assert focused(page) == "f-cccc"


def test_tab_reaches_skip_link_filters_findings_and_map_in_this_order(browser: Browser, report: Path) -> None:
    page = browser.open(report)
    seen = []
    for _ in range(30):
        page.key("Tab")
        seen.append(page.run("(e => e.className || e.id || e.tagName)(document.activeElement)"))
        if "BODY" in seen[-1]:
            break
    assert seen[0] == "skip"
    at = [next(n for n, name in enumerate(seen) if name.startswith(start)) for start in ("theme", "finding", "error")]
    assert at == sorted(at)


def test_dark_and_light(browser: Browser, report: Path) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    light, dark = browser.open(report), browser.open(report, dark=True)
    colours = light.run(ground), dark.run(ground)
    assert colours[0] != colours[1]
    dark.key("t")
    light.key("t")
    assert (dark.run(ground), light.run(ground)) == colours


def test_each_version_says_its_language(browser: Browser, report: Path) -> None:
    page = browser.open(report)
    assert page.run("[...document.querySelectorAll('#row-0 .version p')].map(e => e.lang)") == ["en", "kk", "ru", "zh"]
    assert page.run("document.documentElement.lang") == "en"


@pytest.mark.skipif(
    not AXE.is_file() and not NEEDED, reason="axe-core is not installed (npm install --no-save axe-core)"
)
@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_has_no_serious_objection(browser: Browser, report: Path, width: int, dark: bool) -> None:
    page = browser.open(report, width, dark=dark)
    assert page.axe(AXE) == []
