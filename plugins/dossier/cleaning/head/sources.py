"""Sources: which publication a text says that it was clipped from."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from dossier.cleaning.head.datelines import agency_of
from dossier.cleaning.lines.credit_lines import agency_of_line, split
from dossier.language.calendar_names import months, weekdays
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.cleaning.passages.passage import Passage

_ABOVE = 40
"""How many passages above the body may name the publication: farther up stands the menu."""
_LONG = 200
"""A longer line is prose, in characters."""
_NOTICES = 3
"""How many notices of copyright are looked at, from the last one."""
_SURE = ("source.first_published", "source.homepage", "source.label")
_NOTICE = "source.copyright"


def source_of(passages: Sequence[Passage], body: range) -> str | None:
    """The publication that the lines around the body name, else the agency that signs the text; None for neither.

    The surest way of naming decides. The name in a copyright notice (the last ones: a page's own stands at its foot)
    must stand in another line too, since a notice may name a photographer or whoever built the site.
    """
    around = [*passages[max(0, body.start - _ABOVE) : body.start], *passages[body.stop :]]
    texts = [passage.text for passage in around if 0 < len(passage.text) <= _LONG]
    naming = [(place, text) for place, text in enumerate(texts) if _any().match(text)]
    stated = next((found for rule in _SURE for _, text in naming if (found := _named(rule, text))), None)
    if stated:
        return stated
    notices = [(place, found) for place, text in naming if (found := _named(_NOTICE, text))]
    for place, found in reversed(notices[-_NOTICES:]):
        if any(found in text for text in texts[:place]):
            return found
    return _agency(passages, body) if body else None


@cache
def _any() -> re.Pattern[str]:
    """The rules' patterns as one: a line that names no publication is passed over at once."""
    patterns = (pattern.pattern for rule in (*_SURE, _NOTICE) if (pattern := load("cleaning/sources")[rule].pattern))
    return re.compile("|".join(f"(?:{pattern.replace('(?P<source>', '(?:')})" for pattern in patterns))


def _named(rule: str, text: str) -> str | None:
    pattern = load("cleaning/sources")[rule].pattern
    found = pattern.match(text) if pattern else None
    name = found["source"].strip(" \u00a0\"“”'‘’()") if found else ""
    words = name.casefold().split()
    return name if words and words[0] not in _days() and not _owners() & set(words) else None


def _agency(passages: Sequence[Passage], body: range) -> str | None:
    """The agency of a dateline, behind the last paragraph, or in the line below it."""
    below = passages[body.stop].text if body.stop < len(passages) else ""
    agency = agency_of(passages[body.start].text) or split(passages[body.stop - 1].text)[1]
    return agency.strip(" ()[]—–-.") or agency_of_line(below) or None


@cache
def _owners() -> frozenset[str]:
    return frozenset(load("cleaning/sources")["source.owner"].words)


@cache
def _days() -> frozenset[str]:
    """The words that a date begins with, in the languages that prose is read in."""
    languages = load("language/days")["prose.languages"].words
    names = (*months(*languages), *(day for day in weekdays(*languages) if not day.short))
    return frozenset(name.text.casefold() for name in names)
