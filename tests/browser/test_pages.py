"""Every type of page in a real browser: accessible, within its width, readable without JavaScript and from the disk."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Response

pytestmark = pytest.mark.browser

PAGES = {
    "front": "index.html",
    "clipping": "clippings/001-7f5e712a167b2943/index.html",
    "untitled source": "clippings/003-459c1da9db5dd484/index.html",
    "actor": "actors/huawei/index.html",
    "actor that nobody names": "actors/us-senate/index.html",
    "found actor": "actors/osaka/index.html",
    "person with roles": "actors/steven-mnuchin/index.html",
    "review": "review/index.html",
    "actors": "actors/index.html",
    "clippings": "clippings/index.html",
    "sources": "sources/index.html",
    "timeline": "timeline/index.html",
    "statements": "statements/index.html",
    "network": "network/index.html",
    "pair": "pairs/donald-trump--huawei/index.html",
    "briefing": "briefing/index.html",
    "method": "method/index.html",
    "removed": "removed/index.html",
    "404": "404.html",
}
WIDTHS = (390, 768, 1280)


def opened(browser: Browser, url: str, **context: object) -> Page:
    page = browser.new_context(**context).new_page()  # type: ignore[arg-type]
    page.goto(url)
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(browser: Browser, address: str, name: str, width: int, scheme: str) -> None:
    size = {"width": width, "height": 900}
    page = opened(browser, f"{address}/{PAGES[name]}", viewport=size, color_scheme=scheme)
    found = Axe().run(page)
    assert 0 == found.violations_count, found.generate_report()
    page.context.close()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_reaches_beyond_the_width(browser: Browser, address: str, name: str, width: int) -> None:
    page = opened(browser, f"{address}/{PAGES[name]}", viewport={"width": width, "height": 900})
    assert width == page.evaluate("Math.max(document.documentElement.scrollWidth, innerWidth)")
    page.context.close()


@pytest.mark.parametrize("width", [1030, 1280])
def test_the_masthead_is_one_row_on_a_desktop(browser: Browser, address: str, width: int) -> None:
    page = opened(browser, f"{address}/{PAGES['actors']}", viewport={"width": width, "height": 900})
    expect(page.locator("[data-theme-switch]")).to_be_visible()
    middles = """parts => parts.map(part => part.getBoundingClientRect()).map(box => box.top + box.height / 2)"""
    found = page.locator(".masthead > :is(.site-name, nav, .search-box, .theme)").evaluate_all(middles)
    assert 4 == len(found)
    assert max(found) - min(found) < 4
    page.context.close()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_reads_without_javascript_and_from_the_file_system(browser: Browser, built: Path, name: str) -> None:
    page = opened(browser, (built / PAGES[name]).as_uri(), java_script_enabled=False)
    assert page.locator("main h1").is_visible()
    page.locator("header a", has_text="Actors").first.click()
    expect(page.locator("h1")).to_have_text("Actors")
    page.context.close()


def test_nothing_is_asked_of_another_host(browser: Browser, address: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in PAGES.values():
        page.goto(f"{address}/{path}")
    assert [] == [url for url in asked if not url.startswith(address)]
    page.close()


def test_the_first_visit_to_a_clipping_is_six_requests_and_60_kb(browser: Browser, address: str) -> None:
    page = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
    fetched: list[Response] = []
    page.on("response", lambda response: fetched.append(response))  # noqa: PLW0108  playwright marks its handlers
    page.goto(f"{address}/{PAGES['clipping']}", wait_until="networkidle")
    sizes = {one.url: len(one.body() if one.url.endswith(".woff2") else gzip.compress(one.body())) for one in fetched}
    assert len(sizes) <= 6, sizes
    assert sum(sizes.values()) <= 60_000, sizes
    page.context.close()


def test_a_mention_leads_to_its_actor_and_the_actor_back_to_the_very_place(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}/{PAGES['clipping']}")
    page.locator(".body a[href*=huawei]").first.click()
    expect(page.locator("h1")).to_have_text("Huawei")
    page.locator("a[href*='001-7f5e712a167b2943'][href*='#m']").first.click()
    assert "/actors/huawei/" in (page.locator(":target").get_attribute("href") or "")
    page.context.close()


def test_the_theme_is_switched_and_remembered(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}/index.html", color_scheme="light")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    switch = page.locator("[data-theme-switch]")
    switch.click()
    if page.evaluate(paper) == light:
        switch.click()
    dark = page.evaluate(paper)
    assert light != dark
    page.goto(f"{address}/actors/index.html")
    assert dark == page.evaluate(paper)
    page.context.close()
