"""The timeline in a browser: the filter reaches the drawing and the index, and goes along from page to page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import served
from tests.building import build

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

CHOICE = "Only what names"


@pytest.fixture(scope="module")
def paged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a dossier stands whose lists are cut into pages of a few items."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dossier.site.links.sheet_pages.BOUND", 4)
        folder = build(tmp_path_factory.mktemp("paged"))
    with served(folder) as root:
        yield root


def narrow(page: Page, name: str) -> None:
    """Chooses an actor in the filter of the timeline; "" for everybody."""
    page.get_by_label("Only what names").fill(name)
    page.get_by_label("Only what names").press("Enter")
    expect(page.locator("[data-timeline-filter]")).to_have_attribute("data-chosen", name)


def opened(browser: Browser, url: str, **context: object) -> Page:
    page = browser.new_context(**context).new_page()  # type: ignore[arg-type]
    page.goto(url)
    return page


@pytest.mark.parametrize(("width", "shown", "hidden"), [(390, "narrow", "wide"), (1280, "wide", "narrow")])
def test_one_drawing_is_shown_that_suits_the_width(
    browser: Browser, address: str, width: int, shown: str, hidden: str
) -> None:
    page = opened(browser, f"{address}/timeline/index.html", viewport={"width": width, "height": 900})
    assert page.locator(f".overview.{shown}").is_visible()
    assert page.locator(f".overview.{hidden}").is_hidden()
    size = "Math.min(...[...document.querySelectorAll('.overview text')].filter(one => one.checkVisibility())"
    size += ".map(one => one.getBoundingClientRect().height))"
    assert page.evaluate(size) >= 11
    page.context.close()


def test_the_filter_dims_the_marks_that_name_somebody_else(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}/timeline/index.html", viewport={"width": 1280, "height": 900})
    narrow(page, "Qualcomm")
    marks = page.locator(".overview.wide a")
    assert 0 < page.locator(".overview.wide a.none").count() < marks.count()
    lit = page.locator(".overview.wide a:not(.none)").first
    assert "actor=qualcomm" in (lit.get_attribute("href") or "")
    narrow(page, "")
    assert 0 == page.locator(".overview.wide a.none").count()
    page.context.close()


def test_the_filter_narrows_to_a_kind_and_to_days(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}/timeline/index.html", viewport={"width": 390, "height": 900})
    entries = page.locator("#entries .moment:visible")
    every = entries.count()
    page.get_by_label("Kind").select_option("published")
    published = entries.count()
    assert 0 < published < every
    assert published == page.locator("#entries .moment.publication:visible").count()
    page.get_by_label("Kind").select_option("event")
    assert every - published == entries.count()
    page.get_by_label("From", exact=True).fill("2018-05-11")
    page.get_by_label("To", exact=True).fill("2018-05-11")
    expect(page.locator("output[for=only]")).to_contain_text(f"of {every}")
    assert 0 < entries.count() < every - published
    expect(entries.first.locator("p").first).to_contain_text("2018")
    expect(page).to_have_url(re.compile("sort=event&from=2018-05-11&until=2018-05-11"))
    page.reload()
    assert 0 < entries.count() < every - published
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.context.close()


def test_a_mark_leads_to_its_day(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}/timeline/index.html", viewport={"width": 1280, "height": 900})
    page.locator(".overview.wide a.point.event").first.click()
    expect(page).to_have_url(re.compile("#on-2018-05-11$"))
    expect(page.locator(":target p").first).to_contain_text("11 May 2018")
    page.context.close()


def test_the_choice_goes_along_through_the_pages_of_the_timeline(browser: Browser, paged: str) -> None:
    page = opened(browser, f"{paged}/timeline/index.html")
    narrow(page, "ZTE")
    year = page.locator(".index > ul > li").filter(has=page.get_by_role("link", name="2018", exact=True))
    expect(year.locator("> .count")).to_contain_text(" of ")
    expect(page.locator(".index li.none")).not_to_have_count(0)
    year.locator("> a").click()
    expect(page.get_by_label(CHOICE)).to_have_value("ZTE")
    page.locator("[data-carry]").click()
    expect(page.get_by_label(CHOICE)).to_have_value("ZTE")
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", ["timeline", "timeline/2018", "statements", "statements/2019-06"])
def test_axe_finds_nothing_on_the_pages_of_long_lists(
    browser: Browser, paged: str, name: str, width: int, scheme: str
) -> None:
    page = opened(browser, f"{paged}/{name}/index.html", viewport={"width": width, "height": 900}, color_scheme=scheme)
    found = Axe().run(page)
    assert 0 == found.violations_count, found.generate_report()
    assert width == page.evaluate("Math.max(document.documentElement.scrollWidth, innerWidth)")
    page.context.close()
