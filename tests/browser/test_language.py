"""What scripts write is in the language of the interface, too: it stands in the page that they work on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.site.language import ENGLISH, choose
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
    page.locator("a.mention").first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    page.locator("#preview:popover-open").wait_for()
    assert page.locator("#preview .why").inner_text().startswith("Verlinkt als: ")


def test_the_filter_of_the_timeline_counts_in_the_language(german: tuple[Page, str]) -> None:
    page, root = german
    page.goto(f"{root}/timeline/?actor=huawei")
    every = page.locator("[data-actors]").count()
    left = page.locator("[data-actors]:visible").count()
    assert f"{left} von {every} Einträgen" == page.locator(".filter output").inner_text()


def test_the_search_speaks_the_language(german: tuple[Page, str]) -> None:
    page, root = german
    page.goto(f"{root}/search/")
    if not page.locator("form.search-form").is_visible():
        page.wait_for_timeout(1500)
    if page.locator("form.search-form").is_hidden():
        pytest.skip("no Pagefind on this machine")
    page.locator("#q").fill("Huawei")
    page.keyboard.press("Enter")
    page.locator(".search-results .result").first.wait_for()
    assert page.locator("#search-status").inner_text().endswith(" Treffer")
    assert page.locator(".result .place a").first.inner_text().startswith(("Absatz ", "Kernpunkt "))
