"""What stands beside a saved page's headline: there a page says who wrote the article, and when."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from dossier.clips.limits import limit, share
from dossier.clips.page.parser import HEADINGS
from dossier.clips.page.title import Headings, letters

if TYPE_CHECKING:
    from dossier.clips.page.page_head import Stated
    from dossier.clips.page.parser import PageParser

TOP = 1000
"""Lines of a page among which its headline stands."""
ENDS = (".", "!", "?", "…")
LAST_WORDS = 130
"""Characters at the end of a line that hold the last words of a sentence."""
SENTENCE = re.compile(r"(?:\S{1,40}\s{1,3}){8}.{0,100}[.!?…]\Z")


def line_of_headline(page: PageParser, title: str | None) -> int | None:
    """The line of the headline: the first heading that is the title, else the first h1; None where none is marked."""
    marked = [number for number, mark in enumerate(page.marks) if mark in HEADINGS][:40]
    own = [number for number in marked if letters(page.lines[number]) == letters(title or "")]
    first = [number for number in marked if page.marks[number] == "h1"]
    return next(iter(own or first), None)


def headings_of(page: PageParser) -> Headings:
    """The lines of a page that may be its headline."""
    linked = share("headline.linked_share")
    first: list[str] = []
    links: list[str] = []
    others: list[str] = []
    for line, mark, place in zip(page.lines[:TOP], page.marks, page.places, strict=False):
        is_link = place.linked >= linked * len(line)
        (links if is_link and mark == "h1" else first if mark == "h1" else others).append(line)
    return Headings(first[:20], others, links[:20])


def by_place(stated: list[Stated], headline: int | None) -> list[Stated]:
    """What elements state, first those just below the headline, then those just above it, then the others.

    Farther away stand the teasers of other articles, with their writers and times.
    """
    if headline is None:
        return stated
    return sorted(stated, key=lambda one: 0 if is_below(one, headline) else 1 if is_above(one, headline) else 2)


def end_of_top(page: PageParser, headline: int) -> int:
    """The line below the headline where the text has begun: what stands there is the text's, or other articles'."""
    sentences = (number for number in range(headline + 1, len(page.lines)) if _is_sentence(page.lines[number]))
    return next(islice(sentences, limit("headline.sentences"), None), len(page.lines))


def is_below(one: Stated, headline: int) -> bool:
    """Whether an element stands just below the headline."""
    return one.above in range(headline, headline + limit("headline.lines_below") + 1)


def is_above(one: Stated, headline: int) -> bool:
    """Whether an element stands just above the headline."""
    return one.above in range(headline - limit("headline.lines_above"), headline)


def lines_beside(page: PageParser, headline: int | None) -> tuple[list[str], list[str]]:
    """The short lines below the headline, and those above it; where a page marks none, its first lines and no other."""
    first = -1 if headline is None else headline
    linked = share("headline.linked_share")
    unlinked = [
        number
        for number in range(max(0, first - limit("headline.lines_above")), len(page.lines))
        if page.places[number].linked < linked * len(page.lines[number])
    ]
    below = [number for number in unlinked if number > first][: limit("headline.lines_below")]
    above = [number for number in unlinked if number < first]
    return _short(page, below), _short(page, above)


def _short(page: PageParser, numbers: list[int]) -> list[str]:
    lines = (page.lines[number] for number in numbers)
    return [line for line in lines if _is_short(line) and not _is_sentence(line)]


def _is_short(line: str) -> bool:
    return len(line) <= limit("headline.line_characters") and len(line.split()) <= limit("headline.line_words")


def _is_sentence(line: str) -> bool:
    if not line.endswith(ENDS):
        return False
    near = max(0, len(line) - LAST_WORDS)  # nearly every sentence shows there, and at once
    return SENTENCE.search(line, near) is not None or SENTENCE.search(line) is not None
