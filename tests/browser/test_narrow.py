"""The box above a long list narrows it to what is typed; a short list has none, and without scripts a list is whole."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.reading import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

BOX = "Only entries with the words"
SCRIPTS = [ROOT / "theme" / "scripts" / name for name in ("dates.js", "narrow.js")]
RECORD = """<main><div data-narrow="li" data-together="small a"></div><ul>
<li>The ferry sank. <small><a href="one/index.html#m1">¶1</a></small></li>
<li>The harbour closed. <small><a href="one/index.html#m4">Courier ¶2</a></small></li>
<li>The mayor resigned. <small><a href="two/index.html#m1">Herald ¶1</a></small></li></ul></main>"""
"""Two sentences of one clipping, of which the last says which one it is, and one of another."""


@pytest.fixture
def statements(browser: Browser, address: str) -> Iterator[Page]:
    page = browser.new_context(viewport={"width": 320, "height": 700}).new_page()
    page.goto(f"{address}/statements/index.html")
    yield page
    page.context.close()


def test_only_what_has_all_words_is_left_and_the_number_is_told(statements: Page) -> None:
    entries = statements.locator("#entries .statement")
    every = entries.count()
    statements.get_by_label(BOX).fill("trump huawei")
    left = statements.locator("#entries .statement:visible")
    assert 0 < left.count() < every
    for one in left.all():  # their own words, or those of the headline they stand under
        words = one.evaluate("one => one.closest('section').querySelector('h2').textContent + one.textContent").lower()
        assert "trump" in words
        assert "huawei" in words
    told = statements.locator("output")
    expect(told).to_have_text(f"{left.count()} of {every} on this page")
    expect(told).to_have_role("status")
    assert (
        statements.locator("section.ledger:visible").count()
        == statements.locator("section.ledger:has(.statement:visible)").count()
    )
    assert statements.evaluate("document.documentElement.scrollWidth") == 320
    statements.keyboard.press("Escape")
    assert every == statements.locator("#entries .statement:visible").count()
    expect(told).to_be_empty()


def test_nothing_found_says_so_and_leads_to_the_search(statements: Page) -> None:
    statements.get_by_label(BOX).fill("zyzzyva")
    expect(statements.locator("output")).to_have_text("Nothing on this page has these words.")
    assert 0 == statements.locator("#entries .statement:visible").count()
    statements.get_by_role("link", name="Search the whole dossier").click()
    expect(statements).to_have_url(re.compile("/search/index.html\\?q=zyzzyva$"))


def test_the_words_stand_in_the_address_and_nothing_moves_for_the_box(browser: Browser, address: str) -> None:
    page = browser.new_context().new_page()
    page.goto(f"{address}/statements/index.html?words=ZTE")
    every = page.locator("#entries .statement").count()
    assert 0 < page.locator("#entries .statement:visible").count() < every
    page.goto(f"{address}/statements/index.html")
    moved = (
        "new Promise(done => new PerformanceObserver(list => done(list.getEntries().map(one => one.value)))"
        ".observe({type: 'layout-shift', buffered: true}) ?? setTimeout(() => done([]), 300))"
    )
    assert sum(page.evaluate(moved)) < 0.01
    page.get_by_label(BOX).fill("ZTE")
    expect(page).to_have_url(re.compile("words=ZTE$"))
    page.context.close()


def test_a_short_list_has_no_box_and_without_scripts_a_long_one_is_whole(browser: Browser, address: str) -> None:
    page = browser.new_context().new_page()
    page.goto(f"{address}/clippings/index.html")
    assert page.locator(".entry").count() == 5
    assert 0 == page.get_by_label(BOX).count()
    page.context.close()
    still = browser.new_context(java_script_enabled=False).new_page()
    still.goto(f"{address}/statements/index.html")
    assert still.locator("#entries .statement").count() == still.locator("#entries .statement:visible").count() > 12
    still.context.close()


def test_sentences_of_one_clipping_stay_together(browser: Browser, tmp_path: Path) -> None:
    box = "<form><input type=search><output data-left='{left} of {all}' data-none='none'></output></form>"
    script = f"globalThis.boxOfLists = {json.dumps(box)};{''.join(one.read_text('utf-8') for one in SCRIPTS)}"
    (tmp_path / "script.js").write_text(script, "utf-8")
    (tmp_path / "page.html").write_text(f"{RECORD}<script src=script.js></script>", "utf-8")
    page = browser.new_context().new_page()
    page.goto((tmp_path / "page.html").as_uri())
    page.get_by_role("searchbox").fill("ferry")
    assert [False, False, True] == page.evaluate(
        "[...document.querySelectorAll('li')].map(one => one.className === 'apart')"
    )
    expect(page.locator("output")).to_have_text("2 of 3")
    page.get_by_role("searchbox").fill("herald")
    expect(page.locator("output")).to_have_text("1 of 3")
    page.context.close()
