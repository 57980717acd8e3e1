"""The briefing in a real browser: two pages on paper, the stories first, and what is new."""

from __future__ import annotations

import io
import random
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser.conftest import served
from tests.building import build

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

STORIES, DAYS = 24, 4
SYLLABLES = ("bar", "dol", "fen", "gar", "hal", "kin", "lor", "mun", "nes", "pol", "ras", "tor", "vik", "wen")
SIZES = {"phone": 390, "desk": 1280}


@pytest.fixture(scope="module")
def site(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a dossier of 24 stories with four clippings each, of which the last are new."""
    assert browser.is_connected()
    folder = tmp_path_factory.mktemp("briefing")
    seeds = folder / "seeds"
    seeds.mkdir()
    chance = random.Random(31)  # noqa: S311  made-up words, no secret
    for number in range(STORIES):
        words = ["".join(chance.sample(SYLLABLES, 3)) for _word in range(12)]
        for day in range(1, DAYS + 1):
            _write(seeds, chance, words, number + day)
    output = build(folder / "site", DOSSIER_SEEDS=seeds, DOSSIER_CAST="", DOSSIER_HOME="", DOSSIER_SINCE="2031-03-27")
    with served(output) as address:
        yield address


def _write(seeds: Path, chance: random.Random, words: list[str], day: int) -> None:
    """Writes a clipping of a story, which is known by its words: some of them, in sentences of its own."""
    place, *things = (word.capitalize() if number < 2 else word for number, word in enumerate(words))
    told = chance.sample(things[1:], 8)
    fill = ["".join(chance.sample(SYLLABLES, 2)) for _word in range(30)]
    path = seeds / f"{words[0]}-{day}.txt"
    path.write_text(
        f"{told[0].capitalize()} in {place} on day {day}\n\n"
        f"The {told[1]} of {place} met the {told[2]} on {day} March 2031, and {' '.join(fill[:12])} came at once.\n\n"
        f"“Nobody has seen such {told[3]} and {' '.join(fill[12:20])},” Mayor Ida {things[0]} said.\n\n"
        f"The {told[4]} was {' '.join(fill[20:])}. The {told[5]} of {place} will report on {day + 1} April 2031.\n",
        "utf-8",
    )
    path.with_suffix(".toml").write_text(f"published = 2031-03-{day:02}\nsource = '{place} Post'\n", "utf-8")


@pytest.fixture(params=SIZES)
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    made = browser.new_context(viewport={"width": SIZES[request.param], "height": 900}).new_page()
    yield made
    made.context.close()


def test_it_begins_with_what_is_new_and_the_stories(site: str, page: Page) -> None:
    page.goto(f"{site}/briefing/index.html")
    expect(page.locator(".chapter h2").nth(0)).to_have_text("What is new")
    expect(page.locator(".chapter h2").nth(1)).to_have_text("Main stories")
    expect(page.locator(".brief-story")).to_have_count(5)
    expect(page.locator(".brief-story .next").first).to_contain_text("April 2031")
    assert page.viewport_size
    assert page.viewport_size["width"] == page.evaluate("Math.max(document.documentElement.scrollWidth, innerWidth)")


def test_what_is_new_leads_to_its_clippings(site: str, page: Page) -> None:
    page.goto(f"{site}/new/index.html")
    assert page.viewport_size
    assert page.viewport_size["width"] == page.evaluate("Math.max(document.documentElement.scrollWidth, innerWidth)")
    expect(page.locator("#new-clippings")).to_have_text("Clippings 1")
    page.locator("#new-clippings ~ .entries h3 a").click()
    expect(page.locator("main h1")).to_contain_text("on day 27")


def test_on_paper_it_is_two_pages(site: str, browser: Browser) -> None:
    made = browser.new_page()
    made.goto(f"{site}/briefing/index.html")
    paper = PdfReader(io.BytesIO(made.pdf(format="A4", prefer_css_page_size=True)))
    assert 2 >= len(paper.pages)
    words = " ".join(page.extract_text() for page in paper.pages)
    assert "Main stories" in words
    assert "What is not known" in words
    made.close()
