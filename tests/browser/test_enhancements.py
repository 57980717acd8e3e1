"""What the script and the switches add in a real browser; every page reads without them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.test_pages import PAGES, opened
from tests.browser.test_timeline import narrow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

CLIPPING = PAGES["clipping"]
SHOWN = "#preview:popover-open"
BESIDE = """() => {
  const [name, box] = ["#p17 a[class^=kind-]", "#preview"]
    .map(one => document.querySelector(one).getBoundingClientRect());
  const above = name.top - box.bottom, below = box.top - name.bottom;
  return Math.abs(name.left - box.left) < 20 && ((above > 0 && above < 20) || (below > 0 && below < 20))
    && name.top >= 0 && name.bottom <= innerHeight;
}"""
"""Whether the preview stands at the first name of paragraph 17, and the name in the window."""


@pytest.fixture
def clipping(browser: Browser, address: str) -> Iterator[Page]:
    page = opened(browser, f"{address}/{CLIPPING}", viewport={"width": 1280, "height": 900})
    yield page
    page.context.close()


def test_a_preview_opens_under_the_mouse_stays_while_pointed_at_and_goes(clipping: Page) -> None:
    clipping.hover(".body a[href*=huawei] >> nth=0")
    preview = clipping.locator(SHOWN)
    preview.wait_for()
    words = preview.inner_text()
    assert "Company" in words
    assert "Chinese maker of telecommunications" in words
    assert "12 here, 40 in 5 clippings" in words
    assert "Linked as a name that always means Huawei." in words
    preview.hover()
    clipping.wait_for_timeout(400)
    assert preview.is_visible()
    clipping.mouse.move(5, 5)
    preview.wait_for(state="hidden")


def test_a_preview_opens_at_the_focus_and_closes_with_escape(clipping: Page) -> None:
    clipping.locator(".body a[data-number]").first.focus()
    clipping.keyboard.press("Tab")
    name = clipping.locator(".body a[class^=kind-]").first
    clipping.locator(SHOWN).wait_for()
    assert "preview" == name.get_attribute("aria-describedby")
    assert name.inner_text() in clipping.locator(SHOWN).inner_text()
    clipping.keyboard.press("Escape")
    clipping.locator(SHOWN).wait_for(state="hidden")
    assert name.get_attribute("aria-describedby") is None
    assert name.evaluate("one => one === document.activeElement")


def test_a_preview_stays_at_a_name_that_the_focus_brings_into_sight(clipping: Page) -> None:
    clipping.locator("#p17 a[data-number]").evaluate("one => one.focus({preventScroll: true})")
    clipping.keyboard.press("Tab")
    clipping.locator(SHOWN).wait_for()
    clipping.wait_for_function(BESIDE)  # the page moves there


def test_a_long_press_on_a_link_shows_the_preview_and_does_not_follow_it(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}/{CLIPPING}", viewport={"width": 390, "height": 844}, has_touch=True)
    name = page.locator(".body a[class^=kind-]").first
    name.dispatch_event("pointerdown", {"pointerType": "touch"})
    page.locator(SHOWN).wait_for()
    name.dispatch_event("click")
    page.wait_for_timeout(200)
    assert page.url.endswith(CLIPPING)
    page.context.close()


def test_a_preview_opens_at_a_tap_on_a_later_mention_and_the_first_stays_a_link(browser: Browser, address: str) -> None:
    size = {"width": 390, "height": 844}
    page = opened(browser, f"{address}/{CLIPPING}", viewport=size, has_touch=True, is_mobile=True)
    page.locator(".body span[data-actor]").first.tap()
    page.locator(SHOWN).wait_for()
    box = page.locator(SHOWN).bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    page.locator("h1").tap()
    page.locator(SHOWN).wait_for(state="hidden")
    page.locator(".body a[class^=kind-]").first.tap()
    page.wait_for_url("**/actors/**")
    page.context.close()


def test_a_plain_link_has_no_preview(clipping: Page) -> None:
    clipping.hover(".named .actor >> nth=0")
    clipping.wait_for_timeout(500)
    assert 0 == clipping.locator(SHOWN).count()


def test_an_open_preview_is_accessible(clipping: Page) -> None:
    clipping.hover(".body a[href*=huawei] >> nth=0")
    clipping.locator(SHOWN).wait_for()
    found = Axe().run(clipping)
    assert 0 == found.violations_count, found.generate_report()


@pytest.mark.parametrize("script", [True, False])
def test_removed_lines_are_shown_in_their_place_and_hidden_again(browser: Browser, address: str, script: bool) -> None:
    page = opened(browser, f"{address}/{CLIPPING}", java_script_enabled=script)
    cut = page.locator(".body .cut").first
    assert not cut.is_visible()
    page.get_by_label("Show what was removed").check()
    assert cut.is_visible()
    assert "Advertisement" == cut.inner_text()
    assert int(page.locator(".switches .count").inner_text()) == page.locator(".cut:visible").count()
    page.get_by_label("Show what was removed").uncheck()
    assert not cut.is_visible()
    page.context.close()


def test_the_margin_says_who_speaks_and_what_is_dated_beside_the_paragraph(clipping: Page) -> None:
    paragraph, beside = clipping.locator("#p1"), clipping.locator("#p1 + .margin")
    assert ["Donald Trump · paraphrased", "29 June 2019"] == beside.locator("li").all_inner_texts()
    text, note = paragraph.bounding_box(), beside.bounding_box()
    assert text is not None
    assert note is not None
    assert note["x"] > text["x"] + text["width"]
    assert text["y"] <= note["y"] < text["y"] + text["height"]


def test_on_a_phone_the_margin_is_shown_on_demand(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}/{CLIPPING}", viewport={"width": 390, "height": 844}, java_script_enabled=False)
    assert not page.locator("#p1 + .margin").is_visible()
    page.get_by_label("Show who speaks").check()
    assert page.locator("#p1 + .margin").is_visible()
    page.context.close()


def test_the_timeline_shows_only_what_names_an_actor_and_keeps_that_in_its_address(
    browser: Browser, address: str
) -> None:
    page = opened(browser, f"{address}/{PAGES['timeline']}")
    every = page.locator("[data-actors]").count()
    narrow(page, "Qualcomm")
    left = page.locator("[data-actors]:visible")
    assert 0 < left.count() < every
    assert all("qualcomm" in (one.get_attribute("data-actors") or "").split() for one in left.all())
    expect(page.locator(".filter output")).to_have_text(f"{left.count()} of {every} entries")
    expect(page).to_have_url(re.compile(r"\?actor=qualcomm$"))
    assert 0 == page.locator(".timeline .month:visible:not(:has(li:not([hidden])))").count()
    page.reload()
    expect(page.get_by_label("Only what names")).to_have_value("Qualcomm")
    narrow(page, "")
    assert every == page.locator("[data-actors]:visible").count()
    page.context.close()


def test_an_actors_page_leads_to_its_part_of_the_timeline(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}/{PAGES['actor']}")
    page.get_by_role("link", name="Huawei on the timeline").click()
    expect(page.get_by_label("Only what names")).to_have_value("Huawei")
    page.context.close()


def test_an_actor_in_the_network_lights_its_neighbours_and_is_a_link(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}/{PAGES['network']}")
    node = page.locator(".network a[data-actor=qualcomm]")
    node.focus()
    lit = {one.get_attribute("data-actor") for one in page.locator(".network a.near").all()}
    ends = [str(one.get_attribute("data-ends")).split() for one in page.locator("[data-ends~=qualcomm]").all()]
    assert {end for pair in ends for end in pair} == lit
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Qualcomm")
    page.context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_no_two_names_of_the_network_overlap(browser: Browser, address: str, width: int) -> None:
    page = opened(browser, f"{address}/{PAGES['network']}", viewport={"width": width, "height": 900})
    boxes = page.evaluate(
        "[...document.querySelectorAll('.network .node text')].map(one => one.getBoundingClientRect().toJSON())"
    )
    for number, one in enumerate(boxes):
        for other in boxes[:number]:
            across = min(one["right"], other["right"]) - max(one["left"], other["left"])
            down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
            assert across <= 0 or down <= 2  # the two lines of one name touch
    page.context.close()


def test_a_clipping_loads_in_six_requests_and_says_nothing_in_the_console(browser: Browser, address: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{address}/{CLIPPING}", wait_until="networkidle")
    assert len(asked) <= 6, asked
    assert [] == said
    page.close()


@pytest.mark.parametrize(
    ("name", "text"), [("clipping", "#text"), ("actor", "#text"), ("timeline", "#entries"), ("statements", "#entries")]
)
def test_the_skip_link_leads_to_the_text_itself(browser: Browser, address: str, name: str, text: str) -> None:
    page = opened(browser, f"{address}/{PAGES[name]}")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    inside = f"document.querySelector('{text} p').compareDocumentPosition(document.activeElement) & 4"
    reached = f"{inside} || document.querySelector('{text} p').contains(document.activeElement)"
    stops = 0
    while not page.evaluate(reached) and stops <= 10:
        page.keyboard.press("Tab")
        stops += 1
    assert stops <= 10
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["actor", "statements"])
def test_marked_words_can_be_read_in_forced_colours(browser: Browser, address: str, name: str, scheme: str) -> None:
    page = opened(browser, f"{address}/{PAGES[name]}", color_scheme=scheme, forced_colors="active")
    seen = "one => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]"
    pairs = page.evaluate(f"[...document.querySelectorAll('mark')].map({seen})")
    assert pairs
    assert not [pair for pair in pairs if pair[0] == pair[1] or pair[1] == "rgba(0, 0, 0, 0)"]
    page.context.close()
