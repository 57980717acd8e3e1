"""Positions in a real browser: on the pages of a story and an actor, on phone and desk, light, dark and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import served
from tests.building import build_clippings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

CLIPPINGS = {
    "one_txt": "Minister opposes the Lod dam\n\n3 May 2031\n\n"
    "Anna Holm opposes the dam at Lod, which is to feed the mills of Vik and Stad. "
    "“I do not support the toll on the Lod bridge,” Anna Holm said. "
    "Piet Rosing backed the dam at Lod and accused Anna Holm of delay over the mills of Vik and Stad.\n",
    "two_txt": "Minister gives in over the Lod dam\n\n9 May 2031\n\n"
    "Anna Holm now supports the dam at Lod, after the mills of Vik and Stad had offered to pay a share. "
    "Piet Rosing hailed the dam at Lod as a gain for Vik and Stad and called for a second dam if the mills grow.\n",
}
SIZES = {"phone": 390, "desk": 1280}


@pytest.fixture(scope="module")
def site(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a dossier of two clippings about one dam, between which a minister changes her mind."""
    assert browser.is_connected()
    with served(build_clippings(tmp_path_factory.mktemp("positions"), **CLIPPINGS)) as address:
        yield address


@pytest.fixture(params=[(size, look) for size in SIZES for look in ("light", "dark", "print")], ids="-".join)
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    size, look = request.param
    context = browser.new_context(
        viewport={"width": SIZES[size], "height": 900}, color_scheme="dark" if look == "dark" else "light"
    )
    made = context.new_page()
    made.emulate_media(media="print" if look == "print" else "screen")
    yield made
    context.close()


def test_who_stands_where_is_read_in_order_of_time_and_a_change_is_marked(site: str, page: Page) -> None:
    for path in ("stories/minister-opposes-the-lod-dam", "actors/anna-holm"):
        page.goto(f"{site}/{path}/index.html")
        first = page.locator(".positions .held").first
        expect(first.locator(".stand")).to_have_text(["against it", "not for it", "for it changed"])
        expect(first.locator(".before")).to_contain_text("Anna Holm opposes the dam at Lod")
        expect(first.locator("mark").first).to_have_text("opposes the dam at Lod")
        assert page.viewport_size
        assert page.viewport_size["width"] == page.evaluate(
            "Math.max(document.documentElement.scrollWidth, innerWidth)"
        )


def test_the_words_are_readable_and_lead_to_their_place(site: str, page: Page) -> None:
    page.goto(f"{site}/stories/minister-opposes-the-lod-dam/index.html")
    expect(page.locator("h2#positions")).to_be_visible()
    for one in page.locator(".positions .position").all()[:4]:
        expect(one.locator("blockquote")).to_be_visible()
        assert "clippings/" in (one.locator("blockquote + p a").first.get_attribute("href") or "")
        ink, ground = one.evaluate(
            "node => [node.querySelector('mark'), document.body].map(one => getComputedStyle(one))"
            ".map((style, place) => place ? style.backgroundColor : style.color)"
        )
        assert ink != ground


def test_a_condition_is_told(site: str, page: Page) -> None:
    page.goto(f"{site}/actors/piet-rosing/index.html")
    expect(page.locator(".positions .stand", has_text="under a condition")).to_have_count(1)
