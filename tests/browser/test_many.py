"""A dossier of a thousand clippings in a real browser: it opens on a phone, fits it, and its search answers.

It is built once, from made-up clippings, in half a minute; the other tests in a browser look at pages of a small one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from dossier.site.pelican import search
from tests.bench.search import invent
from tests.browser.conftest import served
from tests.building import build

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

CLIPPINGS, ACTORS = 1000, 300
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


@pytest.fixture(scope="module")
def many(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the dossier. It asks for the browser first, so that nothing is built where there is none."""
    assert browser.is_connected()
    folder = tmp_path_factory.mktemp("many")
    invent(folder / "made", CLIPPINGS, ACTORS)
    _let_speak(folder / "made")
    output = build(
        folder / "output", DOSSIER_SEEDS=folder / "made/seeds", DOSSIER_CAST=folder / "made/cast", DOSSIER_HOME=""
    )
    with served(output) as address:
        yield address


def _let_speak(folder: Path) -> None:
    """Adds to each clipping what somebody said on a day, so that there are statements and a timeline."""
    cast = sorted((folder / "cast").glob("*.md"))
    names = [path.read_text("utf-8").split("name: ")[1].split("\n")[0] for path in cast]
    for number, path in enumerate(sorted((folder / "seeds").glob("*.txt"))):
        day = f"{1 + number % 28} May {2012 + number % 12}"
        said = f"“The port will be closed for {2 + number} days,” {names[number % len(names)]} said on {day}."
        path.write_text(f"{path.read_text('utf-8')}\n{said}\n", "utf-8")


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
def test_a_page_opens_and_is_no_wider_than_a_phone(phone: Page, many: str, name: str) -> None:
    if name == "search" and not search.program():
        pytest.skip("Pagefind is not installed (pip install pagefind-bin)")
    phone.goto(f"{many}/{PAGES[name]}")
    expect(phone.locator("main h1")).to_be_visible()
    assert PHONE["width"] == phone.evaluate("Math.max(document.documentElement.scrollWidth, innerWidth)")


def test_the_timeline_is_narrowed_to_an_actor_on_all_its_pages(phone: Page, many: str) -> None:
    phone.goto(f"{many}/{PAGES['timeline']}?actor=actor-0")
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
def test_the_search_answers_with_filters_and_leads_to_a_clipping(phone: Page, many: str) -> None:
    phone.goto(f"{many}/{PAGES['search']}")
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
