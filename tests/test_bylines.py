"""Bylines: the same writers, whatever a file names them in; and what is no byline at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.cleaning import clean
from dossier.clips.formats import notes
from dossier.clips.formats.saved_page import read as read_page
from dossier.language.bylines import names_after_prefix, only_names, writers
from dossier.records import Clip

PROSE = """
The lock keepers of the canal will vote on the new gates before the end of the month, their chair said on Monday.

Boats have waited for the vote since the old gates were sold nine years ago, and their owners hope that it will pass.

Tolls may be doubled, according to two members of the board who asked not to be named in this report.
"""
SAME = {
    "By Mira Oakes, KTV News, Washington": ("Mira Oakes",),
    "By Mira Oakes, The Norland Gazette": ("Mira Oakes",),
    "By Mira Oakes in Oslo": ("Mira Oakes",),
    "By Mira Oakes in Oslo and Tom Ash in Cape Town": ("Mira Oakes", "Tom Ash"),
    "By Mira Oakes, New York": ("Mira Oakes",),
    "By Mira Oakes, Cape Town": ("Mira Oakes",),
    "By Mira Oakes, Quell Harbour": ("Mira Oakes",),
    "By Mira Oakes, Jr.": ("Mira Oakes Jr.",),
    "BY BILL PAGE": ("BILL PAGE",),
    "By Mira Oakes | Senior Transport Editor": ("Mira Oakes",),
    "By Mira Oakes Energy Correspondent": ("Mira Oakes",),
    "By Mira Oakes, Climate Scientist": ("Mira Oakes",),
    "By Mira Oakes, Head of Visual Journalism, Norland Times": ("Mira Oakes",),
    "By Political Editor Mira Oakes": ("Mira Oakes",),
    "By Mira Oakes @miraoakes": ("Mira Oakes",),
    "By Mira Oakes (@miraoakes)": ("Mira Oakes",),
    "By Mira Oakes mira.oakes@gazette.example": ("Mira Oakes",),
    "By Mira Oakes, for The Gazette": ("Mira Oakes",),
    "By Mira Oakes For The Norland Mail": ("Mira Oakes",),
    "By Mira Oakes, Special to the Gazette": ("Mira Oakes",),
    "By Mira Oakes · 5 min read": ("Mira Oakes",),
    "By Mira Oakes Norland Daily News": ("Mira Oakes",),
    "By Mira May 3 June 2021": ("Mira May",),
    "By Mira Mar November 2019": ("Mira Mar",),
    "By Mira Oakes May 3, 2021": ("Mira Oakes",),
    "By Li Wen; editing by Mira Oakes": ("Li Wen",),
    "By Li Wen; additional reporting by Mira Oakes": ("Li Wen",),
    "Reporting by Li Wen; Editing by Mira Oakes": ("Li Wen",),
    "Text: Mira Oakes, Fotos: Tom Ash": ("Mira Oakes",),
    "Posted by Mira Oakes": ("Mira Oakes",),
    "Written by: Mira Oakes": ("Mira Oakes",),
    "By MIRA OAKES and TOM ASH": ("MIRA OAKES", "TOM ASH"),
    "BY MIRA OAKES AND TOM ASH": ("MIRA OAKES", "TOM ASH"),
    "By Mira Oakes, Tom Ash & Ben Oar": ("Mira Oakes", "Tom Ash", "Ben Oar"),
    "By Mira Oakes, Reuters": ("Mira Oakes",),
    "By Reuters": ("Reuters",),
    "By Reuters Staff": ("Reuters",),
    "By News Desk": ("News Desk",),
    "By Our Sports Desk": ("Our Sports Desk",),
    "By Mira Oakes, RTV Norland in Oslo": ("Mira Oakes",),
    "By Mira Oakes, PhD, and Tom Ash, MD": ("Mira Oakes", "Tom Ash"),
    "By Mira Oakes Read more": ("Mira Oakes",),
    "Von unserer Korrespondentin Mira Oakes": ("Mira Oakes",),
    "By Mira Oakes (Oslo) and Tom Ash (Rome)": ("Mira Oakes", "Tom Ash"),
    "記者王小明／台北報導": ("王小明",),
    "By The Associated Press": ("The Associated Press",),
    "By Norland Gazette Staff": ("Norland Gazette",),
    "By Mira Oakes Jr. and Tom Ash III": ("Mira Oakes Jr.", "Tom Ash III"),
    "By J. R. Oakes": ("J. R. Oakes",),
    "By Bill Page": ("Bill Page",),
    "By Pieter van den Berg and Maria de la Cruz": ("Pieter van den Berg", "Maria de la Cruz"),
    "By Jean-Luc Roux and Nuala O'Shea": ("Jean-Luc Roux", "Nuala O'Shea"),
    "By Zhao Min and Kim Min-soo": ("Zhao Min", "Kim Min-soo"),
    "Por José Ortega y Soler": ("José Ortega y Soler",),
    "Por Ana Lima e João Reis, em São Paulo": ("Ana Lima", "João Reis"),
    "Par Jeanne Roux, à Bruxelles": ("Jeanne Roux",),
    "Von Jana Rohe und Tom Asch, Berlin": ("Jana Rohe", "Tom Asch"),
    "Von Jana Rohe, Korrespondentin in Wien": ("Jana Rohe",),
    "Di Ada Rossi, corrispondente": ("Ada Rossi",),
    "Door Jan de Vries en Piet Smit": ("Jan de Vries", "Piet Smit"),
    "Av Kari Berg och Nils Holm": ("Kari Berg", "Nils Holm"),
    "Автор: Иван Петров": ("Иван Петров",),
    "作者：李明、王芳": ("李明", "王芳"),
}
"""Spellings of a byline, and whom they name."""


def in_text(byline: str) -> tuple[str, ...]:
    """The writers of a pasted text that has the byline below its headline."""
    return clean(Clip("a", "a.txt", f"Canal board votes on the new gates\n\n{byline}\n{PROSE}")).byline


def in_page(head: str, below: str = "") -> tuple[str, ...]:
    """The writers of a saved page with something in its head, or below its headline."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PROSE.strip().split("\n\n"))
    title = "Canal board votes on the new gates"
    page = (
        f"<html><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>{below}{body}</article></body>"
    )
    [clip] = read_page(Path("seeds/a.html"), page.encode())
    return clean(clip).byline


def quoted(text: str) -> str:
    """A text as an attribute's value."""
    return text.replace("&", "&amp;").replace('"', "&quot;")


def in_note(byline: str) -> tuple[str, ...]:
    """The writers of a clipper's note whose front matter names them."""
    [clip] = notes.read(Path("seeds/a.md"), f'---\ntitle: Gates\nauthor: "{byline}"\n---\n{PROSE}'.encode())
    return clip.page.authors


@pytest.mark.parametrize(("byline", "expected"), SAME.items())
def test_the_same_byline_names_the_same_writers_in_every_format(byline: str, expected: tuple[str, ...]) -> None:
    linked = f'<script type="application/ld+json">{{"@type": "NewsArticle", "author": {{"name": "{byline}"}}}}</script>'
    assert {
        "text": expected,
        "byline element": expected,
        "line below the headline": expected,
        "meta element": expected,
        "JSON-LD": expected,
        "note": expected,
    } == {
        "text": in_text(byline),
        "byline element": in_page("", f'<p class="byline">{quoted(byline)}</p>'),
        "line below the headline": in_page("", f"<p>{quoted(byline)}</p>"),
        "meta element": in_page(f'<meta name="author" content="{quoted(byline)}">'),
        "JSON-LD": in_page(linked),
        "note": in_note(byline),
    }


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        (["Mira Oakes", "Tom Ash"], ("Mira Oakes", "Tom Ash")),
        (["Mira Oakes", "MIRA OAKES"], ("Mira Oakes",)),
        (["Oakes, Mira"], ("Mira Oakes",)),
        (["https://social.example/miraoakes", "Mira Oakes"], ("Mira Oakes",)),
        (["Mira Oakes is a reporter in Oslo. She covers canals, locks and Tom Ash"], ("Mira Oakes",)),
        (["Posted Mar 1, 2018 by Mira Oakes"], ("Mira Oakes",)),
        (["17 minutes ago by Mira Oakes"], ("Mira Oakes",)),
        (["Mira Oakes | Published 3 May 2021 | Canal Walks"], ("Mira Oakes",)),
        (["5 min read | Mira Oakes"], ("Mira Oakes",)),
        (["Mira Oakes Follow"], ("Mira Oakes",)),
        (["Von Miller"], ("Von Miller",)),
        (["moakes"], ("moakes",)),
        (["The Lockkeeper"], ("The Lockkeeper",)),
        (["Norland Gazette", "Mira Oakes"], ("Mira Oakes",)),
        (["Norland Gazette"], ("Norland Gazette",)),
        (["Rapid7"], ()),
        (["admin"], ()),
        (["From staff reports"], ()),
        (["Staff Writer"], ()),
        (["Published"], ()),
        (["Last updated"], ()),
        (["Edited by Mira Oakes"], ()),
        (["Mira graduated from Norland College with a degree in Canals, Locks and Computer Science"], ()),
        ([], ()),
    ],
)
def test_who_is_named_where_nothing_but_writers_is_stated(stated: list[str], expected: tuple[str, ...]) -> None:
    assert expected == writers(stated)


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the board had met",
        "By Monday in Oslo",
        "By subscribing you agree to our terms",
        "By the time that Mira Oakes came, the gates were shut",
        "Text Messages",
        "From: Norland Gazette",
        "By",
    ],
)
def test_a_line_that_begins_like_a_byline_and_is_none(line: str) -> None:
    assert () == names_after_prefix(line)


@pytest.mark.parametrize(
    "line", ["First Things First", "Photographer: Tom Ash", "Boating Trends for Keepers", "Health and Wellness Keepers"]
)
def test_a_line_of_names_has_no_label_and_no_preposition(line: str) -> None:
    assert () == only_names(line)
