"""Every type of page, in the small dossier and, at its heaviest, in one of a thousand clippings: it fits the narrowest
screens, the way to its text is short, and what is marked can be read whatever colours the reader has asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.test_pages import opened

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

SMALL = (
    "index.html",
    "404.html",
    "clippings/index.html",
    "clippings/*/index.html",
    "actors/index.html",
    "actors/*/index.html",
    "timeline/index.html",
    "statements/index.html",
    "network/index.html",
    "pairs/*/index.html",
    "briefing/index.html",
    "stories/index.html",
    "stories/*/index.html",
    "sources/index.html",
    "removed/index.html",
    "review/index.html",
    "data/index.html",
    "search/index.html",
    "method/index.html",
)
"""The types of pages of the small dossier."""
LARGE = (
    "index.html",
    "clippings/index.html",
    "clippings/clipping-*/index.html",
    "published/*/index.html",
    "actors/index.html",
    "actors/*/index.html",
    "names/*/index.html",
    "timeline/index.html",
    "timeline/*/index.html",
    "statements/index.html",
    "statements/*/index.html",
    "network/index.html",
    "briefing/index.html",
    "sources/index.html",
    "sources/*/index.html",
    "removed/index.html",
    "review/index.html",
)
"""Those of the large one that are not the same there, and those that only it has."""
EVERY = [("small", one) for one in SMALL] + [("large", one) for one in LARGE]
NARROWEST = 320
STOPS = 10
"""Presses of the tabulator at most from the skip link to the text."""
FIRST_WORDS = """() => {
  const target = document.querySelector(document.querySelector("a.skip").hash);
  const index = target.matches("nav") ? ".none" : "nav";
  const beside = `${index}, form, svg, thead, .kicker, .filter, .legend, .switches`;
  return [...document.querySelectorAll("main :is(p, li, tr, dd, blockquote)")].find((one) =>
    (target.contains(one) || target.compareDocumentPosition(one) & 4) && one.checkVisibility() && !one.closest(beside)
    && one.textContent.trim().split(/\\s+/).length > 1);
}"""
"""The first words after the skip link's target that are no way to other words."""
PASSED = """(text) => text.contains(document.activeElement)
  || Boolean(text.compareDocumentPosition(document.activeElement) & 4)"""
MARKS = """() => [...document.querySelectorAll("mark")].filter((one) => one.checkVisibility()).map((one) => {
  const style = getComputedStyle(one);
  return [style.color, style.backgroundColor];
})"""
CONTRAST = """([front, back]) => {
  const light = (colour) => {
    const linear = (one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4;
    const [r, g, b] = colour.match(/[\\d.]+/g).map((one) => linear(one / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark, bright] = [light(front), light(back)].sort((one, other) => one - other);
  return (bright + 0.05) / (dark + 0.05);
}"""


@pytest.fixture(params=EVERY, ids=" ".join)
def path(request: pytest.FixtureRequest) -> Path:
    """The file of a page of each type, the heaviest of it."""
    size, pattern = request.param
    folder: Path = request.getfixturevalue("many" if size == "large" else "built")
    found = sorted(folder.glob(pattern), key=lambda one: (one.stat().st_size, one))
    assert found, pattern
    return found[-1]


def test_the_narrowest_screen_needs_no_scrolling_sideways(browser: Browser, path: Path) -> None:
    page = opened(browser, path.as_uri(), viewport={"width": NARROWEST, "height": 640})
    assert NARROWEST == page.evaluate("Math.max(document.documentElement.scrollWidth, innerWidth)")
    page.context.close()


def test_the_skip_link_leads_to_the_first_words_in_few_presses(browser: Browser, path: Path) -> None:
    page = opened(browser, path.as_uri(), viewport={"width": 1280, "height": 900})
    words = page.evaluate_handle(FIRST_WORDS)
    assert page.evaluate("(one) => Boolean(one)", words), "the page has no words"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('a.skip')")
    page.keyboard.press("Enter")
    assert _presses(page, words) <= STOPS
    page.context.close()


def _presses(page: Page, words: object) -> int:
    """How often the tabulator is pressed until the focus is in the words or past them; one more than may be at most."""
    for pressed in range(STOPS + 1):
        if page.evaluate(PASSED, words):
            return pressed
        page.keyboard.press("Tab")
    return STOPS + 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_marked_can_be_read_in_forced_colours(browser: Browser, path: Path, scheme: str) -> None:
    page = opened(browser, path.as_uri(), color_scheme=scheme, forced_colors="active")
    for pair in {tuple(one) for one in page.evaluate(MARKS)}:
        assert "rgba(0, 0, 0, 0)" not in pair
        assert page.evaluate(CONTRAST, list(pair)) >= 4.5, pair
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["index.html", "timeline/index.html", "statements/index.html"])
def test_whoever_asks_for_more_contrast_gets_it_in_the_small_print(
    browser: Browser, built: Path, name: str, scheme: str
) -> None:
    page = opened(browser, (built / name).as_uri(), color_scheme=scheme, contrast="more")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    small = page.locator(
        ":is(.where, .moment > p:last-child, .statement > blockquote ~ p, .imprint, .count, .hint, .colophon p)"
    )
    for colour in set(small.evaluate_all("(all) => all.map((one) => getComputedStyle(one).color)")):
        assert page.evaluate(CONTRAST, [colour, paper]) >= 7, colour
    page.context.close()


def test_the_way_to_a_statement_says_how_it_is_given_and_is_large_enough_for_a_finger(
    browser: Browser, built: Path
) -> None:
    path = max(built.glob("clippings/*/index.html"), key=lambda one: (one.stat().st_size, one))
    page = opened(browser, path.as_uri(), viewport={"width": 1280, "height": 900})
    ways = page.locator(".margin > li:not([class^=on-]) > a:not(.actor)")
    assert {"quoted", "paraphrased"} == set(ways.all_inner_texts())
    heights = ways.evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().height)")
    assert min(heights) >= 24
    page.context.close()


def test_a_page_of_a_large_dossier_is_accessible(browser: Browser, many: Path) -> None:
    """In one scheme of colours: what there is in both is the same as in the small dossier, which is seen in both."""
    for pattern in LARGE:
        path = max(many.glob(pattern), key=lambda one: (one.stat().st_size, one))
        page = opened(browser, path.as_uri(), viewport={"width": 390, "height": 844}, color_scheme="light")
        found = Axe().run(page)
        assert 0 == found.violations_count, f"{pattern}: {found.generate_report()}"
        page.context.close()
