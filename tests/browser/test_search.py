"""The search in a real browser: filters, order, keyboard, hostile text, and what stands there where it cannot work."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from dossier.site.pelican.printing import search
from tests.browser.conftest import served
from tests.building import build_clippings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not search.program(), reason="Pagefind is not installed (pip install pagefind-bin)"),
]

DAYS = {"a": "2019-07-02", "b": "2020-01-05", "c": ""}
HOSTILE = "<img src=x onerror=document.title=1> &lt;b&gt; <mark>lanterns</mark>"


def opened(browser: Browser, url: str, **context: object) -> Page:
    page = browser.new_context(**context).new_page()  # type: ignore[arg-type]
    page.goto(url)
    return page


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The page of the search, ready."""
    shown = opened(browser, f"{address}/search/index.html")
    expect(shown.locator("form")).to_be_visible()
    yield shown
    shown.context.close()


def titles(page: Page) -> list[str]:
    return page.locator(".result h2").all_inner_texts()


def all_titles(page: Page, count: int) -> list[str]:
    """The titles of all results, those too that are not shown at first; no scrolling calls them in the meantime."""
    page.locator("[data-search-more]").dispatch_event("click")
    expect(page.locator(".result")).to_have_count(count)
    return titles(page)


def ask(page: Page, words: str, count: int) -> None:
    page.fill("#q", words)
    expect(page.locator("[data-search]")).to_have_attribute("data-answered", words)
    expect(page.locator("#search-status")).to_have_text("1 result" if count == 1 else f"{count} results")


def test_words_find_clippings_and_actors_and_lead_to_the_paragraph(page: Page) -> None:
    ask(page, "Zhongxing", 1)
    assert ["ZTE"] == titles(page)
    ask(page, "huawei fortunes", 1)
    result = page.locator(".result").first
    assert "Clipping" == result.locator(".kicker").evaluate("(node) => node.textContent")
    assert "Gadgets 360 29 June 2019" == result.locator(".imprint").inner_text()
    assert result.locator("mark").count()
    result.locator(".place a").click()
    assert page.locator(":target").evaluate("(node) => node.matches('.body p')")


def test_a_word_with_a_minus_is_left_out(page: Page) -> None:
    ask(page, "huawei fortunes", 1)
    left_out = titles(page)
    ask(page, "huawei -fortunes", 8)
    assert left_out[0] not in all_titles(page, 8)


def test_a_word_that_is_one_letter_wrong_is_answered_with_the_right_one(page: Page) -> None:
    for wrong, right in (("huawie", "huawei"), ("Huwei", "huawei"), ("meeng", "meng"), ("telecpm", "telecom")):
        page.fill("#q", wrong)
        page.keyboard.press("Enter")
        expect(page.locator("[data-search-meant] button")).to_have_text(right)
    page.locator("[data-search-meant] button").click()
    expect(page.locator("#q")).to_have_value("telecom")
    expect(page.locator("[data-search-meant]")).to_be_hidden()
    page.fill("#q", "huawei")
    expect(page.locator(".result").first).to_be_visible()
    expect(page.locator("[data-search-meant]")).to_be_hidden()


def test_statements_are_found_by_speaker_manner_and_words(page: Page) -> None:
    page.select_option("#what", "statements")
    page.fill("#q", "equipment")
    first = page.locator(".result").first
    expect(first.locator(".kicker")).to_have_text("Statement")
    expect(first.locator("mark").first).to_contain_text("equipment")
    page.fill("#speaker", "Donald Trump")
    page.press("#speaker", "Tab")
    expect(page.locator("#search-status")).to_contain_text("statement")
    expect(page.locator(".result h2").first).to_have_text("Donald Trump")
    page.locator("[data-search-more]").dispatch_event("click")
    assert {"Donald Trump"} == set(titles(page))
    page.locator(".result h2 a").first.click()
    assert "Donald Trump" in page.locator(":target").inner_text()


def test_a_span_of_days_leaves_what_was_published_in_it(page: Page) -> None:
    page.fill("#from", "2019-06-29")
    page.fill("#until", "2019-06-30")
    page.press("#until", "Tab")
    expect(page.locator("#search-status")).to_have_text("1 result")
    assert "29 June 2019" in page.locator(".result .imprint").inner_text()


def test_filters_narrow_and_say_what_they_would_leave(page: Page) -> None:
    ask(page, "huawei", 9)
    page.locator("label", has_text="Clipping").click()
    expect(page.locator("#search-status")).to_have_text("5 results")
    expect(page.locator("label", has_text="Person").locator(".count")).to_have_text("3")
    page.select_option("#source", "Business Insider")
    expect(page.locator("#search-status")).to_have_text("2 results")
    expect(page.locator("label", has_text="Person").locator("input")).to_be_disabled()
    page.get_by_role("button", name="Clear all filters").click()
    expect(page.locator("#search-status")).to_have_text("9 results")
    page.fill("#actor", "Meng Wanzhou")
    page.press("#actor", "Tab")
    page.locator("label", has_text="2018").click()
    expect(page.locator("#search-status")).to_have_text("1 result")


def test_a_filter_alone_lists_what_it_leaves_the_newest_first(page: Page) -> None:
    page.locator("label", has_text="Clipping").click()
    expect(page.locator("#search-status")).to_have_text("5 results")
    newest = all_titles(page, 5)
    page.select_option("#order", "oldest")
    expect(page.locator(".result h2").first).to_have_text(newest[-1])
    assert newest[::-1] == all_titles(page, 5)
    assert not page.locator(".result mark").count()
    assert search.EVERY_PAGE not in page.locator("main").inner_text()


def test_the_keyboard_alone_is_enough(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}/actors/index.html")
    page.keyboard.press("/")
    page.keyboard.type("huawei")
    page.keyboard.press("Enter")
    expect(page.locator("#search-status")).to_have_text("9 results")
    expect(page.locator("#q")).to_be_focused()
    links = page.locator(".result h2 a")
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#q")).to_be_focused()
    for _ in range(4):
        page.keyboard.press("ArrowDown")
    expect(page.get_by_role("button", name="More results")).to_be_focused()
    page.keyboard.press("Enter")
    expect(links.nth(3)).to_be_focused()
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Huawei")
    page.context.close()


def test_a_search_is_in_its_address(page: Page) -> None:
    ask(page, "huawei", 9)
    page.locator("label", has_text="Clipping").click()
    expect(page.locator("#search-status")).to_have_text("5 results")
    page.locator(".result h2 a").first.click()
    page.wait_for_url("**/clippings/**")
    page.evaluate("history.back()")
    expect(page.locator("#search-status")).to_have_text("5 results")
    expect(page.locator("#q")).to_have_value("huawei")


def test_the_undated_come_last_whichever_way_is_asked(browser: Browser, tmp_path: Path) -> None:
    told = {f"{name}_toml": f'title = "{name}"\npublished = {day}\n' for name, day in DAYS.items() if day}
    texts = {f"{name}_txt": f"The lanterns of {name} were lit at night.\n" for name in DAYS}
    with served(build_clippings(tmp_path, **texts, **told, c_toml='title = "c"\n')) as address:
        page = opened(browser, f"{address}/search/index.html?q=lanterns")
        for order, expected in (("newest", ["b", "a", "c"]), ("oldest", ["a", "b", "c"])):
            page.select_option("#order", order)
            expect(page.locator(".result h2")).to_have_text(expected)
        page.context.close()


def test_where_there_is_nothing_to_choose_there_are_no_filters_and_the_search_works(
    browser: Browser, tmp_path: Path
) -> None:
    with served(build_clippings(tmp_path, a_txt="The lanterns were lit at night.\n")) as address:
        page = opened(browser, f"{address}/search/index.html")
        ask(page, "lanterns", 1)
        assert not page.locator("details").count()
        page.context.close()


def test_whoever_scrolls_down_reads_on(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}/search/index.html?q=huawei", viewport={"width": 390, "height": 600})
    expect(page.locator(".result")).to_have_count(3)
    page.mouse.wheel(0, 5000)
    expect(page.locator(".result")).to_have_count(9)
    page.context.close()


def test_numbers_are_fetched_only_when_somebody_turns_to_the_filters(browser: Browser, address: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/search/index.html?q=huawei")
    expect(page.locator("#search-status")).to_have_text("9 results")
    assert not [url for url in asked if url.endswith(".pf_filter")]
    page.locator("#source").focus()
    expect(page.locator("#source option", has_text="Gadgets 360")).to_have_text("Gadgets 360 (1)")
    expect(page.locator("label", has_text="Clipping").locator(".count")).to_have_text("5")
    page.close()


def test_nothing_found_is_said(page: Page) -> None:
    page.fill("#q", "xylophone")
    expect(page.locator("#search-status")).to_have_text("Nothing was found.")
    assert [] == titles(page)


def test_the_box_costs_nothing_before_it_is_used(browser: Browser, address: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/index.html")
    page.keyboard.press("/")
    expect(page.locator("#search-box")).to_be_focused()
    assert not [url for url in asked if "pagefind" in url or url.endswith("search.js")]
    page.close()


def test_hostile_text_is_shown_as_it_is(browser: Browser, tmp_path: Path) -> None:
    told = f"title = '''{HOSTILE}'''\nsource = '''{HOSTILE}'''\npublished = 2019-07-02\n"
    text = f"The board said that {HOSTILE} were lit at night.\n"
    with served(build_clippings(tmp_path, a_txt=text, a_toml=told)) as address:
        page = opened(browser, f"{address}/search/index.html")
        ask(page, "lanterns", 1)
        assert [HOSTILE] == titles(page)
        assert "The board said that <img src=x onerror=document.title=1>" in page.locator(".excerpt").inner_text()
        assert not page.locator("img").count()
        assert page.title().startswith("Search")
        page.context.close()


def test_without_scripts_there_are_lists_and_no_box(browser: Browser, built: Path, address: str) -> None:
    for url in ((built / "search" / "index.html").as_uri(), f"{address}/search/index.html"):
        page = opened(browser, url, java_script_enabled=False)
        assert not page.locator("form:visible, input:visible").count()
        expect(page.get_by_text("All clippings")).to_be_visible()
        page.get_by_role("link", name="All actors").click()
        expect(page.locator("h1")).to_have_text("Actors")
        expect(page.locator("[data-search-box]:visible")).to_have_count(0)
        page.context.close()


def test_from_the_file_system_clippings_are_found_by_word_and_actors_by_name(browser: Browser, tmp_path: Path) -> None:
    actors = {"kaja-brenner": "---\nname: Kaja Brenner\nkind: person\n---\n"}
    texts = {
        "a_txt": "The ferry of Varnholm sank on a Monday, Kaja Brenner told the harbour's council.\n",
        "a_toml": 'title = "The ferry of 2021"\n',
        "b_txt": "The new crane, Kaja Brenner said, stands where the ferry had been, and no <img src=x>.\n",
        "b_toml": 'title = "The crane"\n',
        "c_txt": "Nothing was sold, and nobody came back for the fish in the evening.\n",
    }
    site = build_clippings(tmp_path, actors, **texts)
    page = opened(browser, (site / "search" / "index.html").as_uri() + "?q=ferry")
    status = page.get_by_role("status")
    expect(status).to_have_text("2 results")
    for words, said, found in (
        ("fer crane", "1 result", ["The crane"]),
        ("ferry -crane", "1 result", ["The ferry of 2021"]),
        ("BRENNER", "3 results", ["Kaja Brenner", "The ferry of 2021", "The crane"]),
        ("2021", "1 result", ["The ferry of 2021"]),
        ("ferry xylophone", "Nothing was found.", []),
        ("", "Type a word, or choose a filter.", []),
    ):
        page.fill("#q", words)
        expect(status).to_have_text(said)
        expect(page.locator(".result h2")).to_have_text(found)
    page.fill("#q", "brenner")
    page.locator(".result h2 a").first.click()
    expect(page.locator("h1")).to_have_text("Kaja Brenner")
    assert not page.locator("img").count()
    page.context.close()


def test_where_the_index_is_gone_the_lists_stay(browser: Browser, built: Path, tmp_path: Path) -> None:
    shutil.copytree(built, tmp_path / "copy")
    shutil.rmtree(tmp_path / "copy" / "pagefind")
    with served(tmp_path / "copy") as address:
        page = opened(browser, f"{address}/search/index.html?q=huawei")
        page.wait_for_load_state("networkidle")
        expect(page.get_by_text("All clippings")).to_be_visible()
        assert not page.locator("form:visible").count()
        page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_and_nothing_reaches_beyond_the_width(
    browser: Browser, address: str, width: int, scheme: str
) -> None:
    size = {"width": width, "height": 900}
    page = opened(browser, f"{address}/search/index.html?q=huawei", viewport=size, color_scheme=scheme)
    expect(page.locator("#search-status")).to_have_text("9 results")
    found = Axe().run(page)
    assert 0 == found.violations_count, found.generate_report()
    assert width == page.evaluate("Math.max(document.documentElement.scrollWidth, innerWidth)")
    page.context.close()
