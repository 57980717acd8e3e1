"""What scripts write is in the language of the interface, too: it stands in the page that they work on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from dossier.site.locale.interface import ENGLISH, choose
from dossier.site.pelican.printing import search
from tests.browser.conftest import served
from tests.building import build

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def german(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Page, str]]:
    folder = build(tmp_path_factory.mktemp("german"), DEFAULT_LANG="de")
    choose(ENGLISH)
    with served(folder) as root:
        page = browser.new_page()
        yield page, root
        page.close()


def test_the_switch_of_the_theme_names_each_in_the_language(german: tuple[Page, str]) -> None:
    page, root = german
    page.goto(root)
    switch, names = page.locator("[data-theme-switch]"), []
    for _press in range(3):
        names.append(page.locator("[data-theme-name]").inner_text())
        switch.click()
    assert ["wie das System", "hell", "dunkel"] == names


def test_a_preview_gives_its_reason_in_the_language(german: tuple[Page, str]) -> None:
    page, root = german
    page.goto(f"{root}/clippings/")
    page.locator(".entry h3 a").first.click()
    page.locator("a[class^=kind-]").first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    page.locator("#preview:popover-open").wait_for()
    expect(page.locator("#preview .why")).to_have_text(re.compile("^Verlinkt als: "))


def test_the_filter_of_the_timeline_counts_in_the_language(german: tuple[Page, str]) -> None:
    page, root = german
    page.goto(f"{root}/timeline/?actor=huawei")
    every = page.locator("[data-actors]").count()
    left = page.locator("[data-actors]:visible").count()
    expect(page.locator(".filter output")).to_have_text(f"{left} von {every} Einträgen")


@pytest.mark.skipif(not search.program(), reason="Pagefind is not installed (pip install pagefind-bin)")
def test_the_search_speaks_the_language(german: tuple[Page, str]) -> None:
    page, root = german
    page.goto(f"{root}/search/")
    page.locator("#q").fill("Huawei")
    page.keyboard.press("Enter")
    expect(page.locator("#search-status")).to_have_text(re.compile(" Treffer$"))
    expect(page.locator(".result .place a").first).to_have_text(re.compile("^(Absatz|Kernpunkt) "))
