"""Titles without the name of the site that pages put behind or before them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from dossier.clips.limits import limit
from dossier.language.window_titles import CUT

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

LONG = limit("title.letters")
LONGEST = 500
"""Characters of a title that are looked at."""
LONGEST_KICKER = 40
"""Characters of the word or two over a headline."""
NOT_LETTERS = re.compile(r"[\W_]+")


def letters(text: str) -> str:
    """A text's letters and digits alone, to compare two ways of writing one title."""
    return NOT_LETTERS.sub("", text).casefold()


class Headings(NamedTuple):
    """The lines of a page that may be its headline."""

    first: Sequence[str]
    """Those marked as the first of headings (h1) that are no links."""
    others: Sequence[str]
    """Its other lines: in some layouts only the site's name is a heading."""
    links: Sequence[str]
    """Those marked as the first that are links, as the name of a site is that leads to its front page."""


def shown_title(candidates: list[str], headings: Headings, sites: list[str]) -> str | None:
    """The title to show: the headline in the text that the metadata confirm, else theirs, without the site."""
    stated = [title for candidate in candidates if (title := without_site(candidate, sites))]
    longest = {letters(max(CUT.split(title), key=len)) for title in stated}
    known = {letters(piece) for title in stated for piece in (title, *CUT.split(title))}
    telling = {title for title in longest if len(title) * (1 if title.isascii() else 2) > LONG}
    for headline in (*headings.first, *headings.others):
        if letters(headline) in telling:
            return headline
    for headline in (*headings.first, *headings.links):
        plain = letters(headline)
        if plain in known or any(len(plain) > LONG and (plain in title or title in plain) and title for title in known):
            return _without_kicker(headline, longest)
    marked = headings.first or headings.links
    if stated:
        return next((line for line in marked if _is_only_headline(line, marked, stated[0])), stated[0])
    return marked[0] if marked else None


def _without_kicker(headline: str, titles: Collection[str]) -> str:
    """A headline without the word over it that runs into it: the page shows the two apart, and states one of them."""
    for place in range(1, min(len(headline), LONGEST_KICKER)):
        before, rest = headline[:place], headline[place:].lstrip(" ")
        apart = before[-1] in ".!?:" and headline[place] == " "
        if rest[:1].isalnum() and not apart and letters(rest) in titles and len(letters(rest)) > len(letters(before)):
            return rest
    return headline


def _is_only_headline(line: str, headlines: Sequence[str], stated: str) -> bool:
    """Whether a line is the one headline of the page and names what the stated title, written to be found, is about.

    A site's name or a section's in a headline's element is shorter, or shares no word with the title.
    """
    words, others = line.casefold().split(), stated.casefold().split()
    telling = {word for word in words if len(word) >= limit("title.telling_letters")}
    return len(headlines) == 1 and len(words) >= limit("title.headline_words") and not telling.isdisjoint(others)


def without_site(title: str, sites: list[str]) -> str:
    """The title without a piece at its end, or its beginning, that is the site's name."""
    title = " ".join(title[:LONGEST].split())
    names = {letters(site) for site in sites if site}
    for match in reversed(list(CUT.finditer(title))):
        tail = letters(title[match.end() :])
        if tail in names or any(tail and len(name) > 3 and (name in tail or tail in name) for name in names):
            return without_site(title[: match.start()], sites)
    first = CUT.search(title)
    if first and letters(title[: first.start()]) in names:
        return title[first.end() :]
    return title


def names_in_address(url: str) -> list[str]:
    """The names that a site's address gives it: "gadgets360" and "gadgets360com" of gadgets360.com."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return []
    labels = [label for label in host.removeprefix("www.").split(".") if label]
    return [".".join(labels), *(label for label in labels[:-1] if len(label) > 3)]
