"""A dossier of a thousand clippings in a real browser: it opens on a phone, fits it, and its search answers.

It is built once, from made-up clippings, in half a minute; the other tests in a browser look at pages of a small one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from dossier.site.pelican.printing import search

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
PAGES = {
    "front": "index.html",
    "clippings": "clippings/index.html",
    "clipping": "clippings/clipping-0500/index.html",
    "actors": "actors/index.html",
    "the most named actor": "actors/actor-0/index.html",
    "timeline": "timeline/index.html",
    "statements": "statements/index.html",
    "briefing": "briefing/index.html",
    "network": "network/index.html",
    "sources": "sources/index.html",
    "removed": "removed/index.html",
    "search": "search/index.html",
}


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a phone; the test fails where a script does."""
    page = browser.new_context(viewport=PHONE).new_page()  # type: ignore[arg-type]
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.extend([said.text] if said.type == "error" else []))
    yield page
    assert [] == errors
    page.context.close()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_and_is_no_wider_than_a_phone(phone: Page, many_address: str, name: str) -> None:
    if name == "search" and not search.program():
        pytest.skip("Pagefind is not installed (pip install pagefind-bin)")
    phone.goto(f"{many_address}/{PAGES[name]}")
    expect(phone.locator("main h1")).to_be_visible()
    assert PHONE["width"] == phone.evaluate("Math.max(document.documentElement.scrollWidth, innerWidth)")


def test_the_timeline_is_narrowed_to_an_actor_on_all_its_pages(phone: Page, many_address: str) -> None:
    phone.goto(f"{many_address}/{PAGES['timeline']}?actor=actor-0")
    parts = phone.locator(".index li:not(.none):not(:has(li))")
    while not phone.locator("[data-actors]").count():  # a year leads to its months, a full month to its days
        expect(parts.first.locator(".count")).to_contain_text(" of ")
        before = phone.url
        parts.first.get_by_role("link").first.click()
        phone.wait_for_url(lambda address, before=before: address != before and address.endswith("actor=actor-0"))
    expect(phone.locator("[data-timeline-filter] output")).to_contain_text("entries")
    every = phone.locator("[data-actors]").count()
    expect(phone.locator("[data-actors]:visible")).not_to_have_count(every)
    expect(phone.locator("[data-actors]:visible")).not_to_have_count(0)


@pytest.mark.skipif(not search.program(), reason="Pagefind is not installed (pip install pagefind-bin)")
def test_the_search_answers_with_filters_and_leads_to_a_clipping(phone: Page, many_address: str) -> None:
    phone.goto(f"{many_address}/{PAGES['search']}")
    phone.fill("#q", "pilot strike")
    found = phone.locator("#search-status")
    expect(found).to_have_text("180 results")
    phone.get_by_text("Filters", exact=True).click()
    phone.locator("label", has_text="2016").click()
    expect(found).not_to_have_text("180 results")
    expect(phone.locator("label", has_text="2016").locator(".count")).to_have_text(found.inner_text().split()[0])
    expect(phone.locator("[data-search-filters]")).to_have_attribute("aria-busy", "false")
    left = phone.locator("#source option:enabled").nth(1)
    number = left.inner_text().rpartition("(")[2].rstrip(")")
    phone.select_option("#source", left.get_attribute("value"))
    expect(found).to_have_text("1 result" if number == "1" else f"{number} results")
    phone.get_by_role("button", name="Clear all filters").click()
    expect(found).to_have_text("180 results")
    phone.locator(".result h2 a").first.click()
    phone.wait_for_url("**/clippings/**")
    expect(phone.locator("h1")).to_be_visible()
