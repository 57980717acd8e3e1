"""The cards: one for each page of a published site, drawn once, the same everywhere, and nothing on them unreadable."""

from __future__ import annotations

import hashlib
import importlib.util
import io
from typing import TYPE_CHECKING

import PIL
import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from dossier.site.drawings import cards
from dossier.site.drawings.card import Card
from dossier.site.drawings.card_painter import FOOT, MARGIN, Painter
from dossier.site.drawings.cards import FACE, Deck, deck
from dossier.site.drawings.colours import PLAIN, colours
from tests.building import build
from tests.reading import ROOT

if TYPE_CHECKING:
    from pathlib import Path

THEME = ROOT / "theme"
HOME = "https://example.org/one"
PAINTER = Painter(THEME / FACE, colours(THEME))
HUAWEI = Card("Company", "Huawei", "The trade dispute", "H", "company")
PORT = Card("The Courier · 2 July 2019", "A port is closed", "The harbour")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("site"), SITEURL=HOME, DOSSIER_INDEX="", DOSSIER_SEARCH=False)


@pytest.fixture
def warned(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(cards.log, "warning", lambda words, *given: said.append(words % given))
    return said


def opened(card: Card) -> Image.Image:
    return Image.open(io.BytesIO(PAINTER.png(card)))


def properties(page: Path) -> dict[str, str]:
    tags = BeautifulSoup(page.read_text("utf-8"), "lxml").select("meta[property^=og], meta[name^=twitter]")
    return {str(tag.get("property") or tag.get("name")): str(tag["content"]) for tag in tags}


def new_deck() -> Deck:
    made = deck(THEME, HOME)
    assert made
    return made


def test_every_page_has_a_card_of_its_words_in_the_size_that_networks_ask_for(site: Path) -> None:
    named = set()
    for page in site.rglob("*.html"):
        head = properties(page)
        if page.name == "404.html":
            assert ("summary", False) == (head["twitter:card"], "og:image" in head)
            continue
        name = head["og:image"].removeprefix(f"{HOME}/")
        named.add(name)
        image = Image.open(io.BytesIO((site / name).read_bytes()))
        assert (head["og:image:width"], head["og:image:height"]) == tuple(str(side) for side in image.size)
        assert ("PNG", (1200, 630), "summary_large_image") == (image.format, image.size, head["twitter:card"])
        assert head["og:title"] in head["og:image:alt"]
    assert named == {path.relative_to(site).as_posix() for path in (site / "cards").iterdir()}
    assert named <= set((site / ".dossier").read_text("utf-8").splitlines())
    front = properties(site / "clippings" / "001-7f5e712a167b2943" / "index.html")
    assert front["og:image:alt"].endswith(" · Gadgets 360 · 29 June 2019 · Huawei, ZTE and the trade dispute")


def test_a_dossier_that_is_not_published_has_none(tmp_path: Path, site: Path) -> None:
    assert not (build(tmp_path, DOSSIER_SEARCH=False) / "cards").exists()
    assert (site / "cards").exists()


def test_a_card_is_drawn_once_until_its_words_change_and_goes_with_its_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[Card] = []
    png = Painter.png
    monkeypatch.setattr(Painter, "png", lambda self, card: drawn.append(card) or png(self, card))
    first, again, changed = (new_deck() for _ in range(3))
    names = [first.add(HUAWEI), first.add(PORT), first.add(PORT)]
    assert set(names) == first.draw(tmp_path)
    again.add(HUAWEI)
    assert {names[0]} == again.draw(tmp_path)
    assert [HUAWEI, PORT] == drawn
    assert names[0] != changed.add(Card("Company", "Huawei", "Another dossier", "H", "company"))
    assert sorted(names[:2]) == sorted(set(names))
    assert not list(tmp_path.rglob("*.part"))


def test_a_card_that_no_page_names_any_more_is_deleted(tmp_path: Path) -> None:
    output = build(tmp_path, SITEURL=HOME, DOSSIER_SEARCH=False)
    before = {path.name for path in (output / "cards").iterdir()}
    build(tmp_path, SITEURL=HOME, SITENAME="Another name", DOSSIER_SEARCH=False)
    assert not before & {path.name for path in (output / "cards").iterdir()}
    build(tmp_path, DOSSIER_SEARCH=False)
    assert not (output / "cards").exists()


@pytest.mark.skipif(PIL.__version__ != "13.0.0", reason="another Pillow than the pinned one may pack otherwise")
def test_its_bytes_are_the_same_on_each_machine() -> None:
    found = [hashlib.sha256(PAINTER.png(card)).hexdigest()[:16] for card in (HUAWEI, PORT)]
    assert ["d810540b5f673c67", "8e5f0733b19db566"] == found


def test_a_card_wears_the_themes_colours_and_weighs_little() -> None:
    tones = colours(THEME)
    image = opened(HUAWEI).convert("RGB")
    assert tones["paper"] == image.getpixel((2, 2))
    assert tones["company"] == image.getpixel((MARGIN + 2, MARGIN + 2))
    assert tones["seal"] == opened(PORT).convert("RGB").getpixel((MARGIN + 2, MARGIN + 2))
    assert tones["ink"] == image.getpixel((600, FOOT))
    assert len(PAINTER.png(Card("x" * 80, "All the words of a title " * 9, "y" * 90))) < 60_000


def test_a_colour_of_the_theme_is_read_as_browsers_read_it(tmp_path: Path) -> None:
    sheet = tmp_path / "styles" / "tokens.css"
    sheet.parent.mkdir()
    sheet.write_text(
        "--ink: light-dark(#010203, #fff);\n--person: light-dark(oklch(.627955 .257683 29.2339), oklch(1 0 0));\n"
        "--company: light-dark(oklch(.43 .085 178), oklch(.8 .09 178));\n--row: .3rem;\n"
    )
    expected = {"paper": (255, 255, 255), "ink": (1, 2, 3), "person": (255, 0, 0), "company": (0, 95, 80)}
    assert expected == colours(tmp_path)
    assert PLAIN == colours(tmp_path / "none")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jarosław Kaczyński, Nguyễn Phú Trọng", "Jarosław Kaczyński, Nguyễn Phú Trọng"),
        ("Владимир Путин и Ελλάδα", "Владимир Путин и Ελλάδα"),
        ("Prices rise \U0001f680 by 5\u202f€", "Prices rise by 5 €"),
        ("Cafe\u0301  two\nlines", "Café two lines"),
        ("华为", ""),
        ("Huawei (华为)", ""),
        ("محمد بن سلمان", ""),
        ("\ud800 \x00 odd", "odd"),
        ("", ""),
    ],
)
def test_what_the_face_lacks_is_left_out_and_a_text_that_lacks_a_letter_is_not_drawn(text: str, expected: str) -> None:
    assert expected == PAINTER.drawable(text)


def test_a_title_that_cannot_be_drawn_leaves_the_dossiers_name_in_its_place() -> None:
    unreadable = opened(Card("Source", "华为", "The harbour")).convert("L")
    name = opened(Card("Source", "The harbour", "")).convert("L")
    assert unreadable.tobytes() == name.tobytes()
    assert opened(Card("华", "华", "华", "华", "person")).size == (1200, 630)


@given(st.text(max_size=300), st.text(max_size=60))
@settings(max_examples=40)
def test_nothing_is_drawn_beyond_the_margins_whatever_the_words(title: str, kicker: str) -> None:
    _inside(Card(kicker, title, kicker, kicker[:2], "person"))
    _inside(Card(kicker, f"{title}{'W' * 90} {title}", title))


def _inside(card: Card) -> None:
    image = opened(card).convert("L")
    ground = image.getpixel((2, 2))
    assert [(1200 * 630 - (1200 - 2 * MARGIN + 30) * (630 - 60), ground)] == _frame(image)


def _frame(image: Image.Image) -> list[tuple[int, object]]:
    """How often each tone stands in the margin of a card."""
    count: dict[object, int] = {}
    inside = (MARGIN - 15, 30, 1200 - MARGIN + 15, 600)
    boxes = ((0, 0, 1200, inside[1]), (0, inside[3], 1200, 630), (0, 30, inside[0], 600), (inside[2], 30, 1200, 600))
    for box in boxes:
        for number, tone in image.crop(box).getcolors(256) or ():
            count[tone] = count.get(tone, 0) + number
    return [(number, tone) for tone, number in count.items()]


def test_without_pillow_or_a_face_it_warns_and_the_pages_have_no_card(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, warned: list[str]
) -> None:
    assert deck(tmp_path, HOME) is None
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    assert deck(THEME, HOME) is None
    assert deck(THEME, "") is None
    assert [cards.FACELESS % FACE, cards.MISSING] == warned
