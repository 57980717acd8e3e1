"""Datelines: the place, and often the agency and the day, that a report's first paragraph begins with."""

from __future__ import annotations

import re
from functools import cache

from dossier.language.people import agencies, particles

_PLACE = r"(?P<place>[^\W\d_a-zà-ÿ][^\W\d_]*(?:[ '’.-][^\W\d_]+){0,3}\.?(?:, [^\W\d_]+(?:[ .][^\W\d_]+){0,2}\.?)?)"
_MONTH_DAY = r"(?:, (?:[^\W\d_]{3,10}\.? \d{1,2}|\d{1,2}\.? [^\W\d_]{3,10}\.?))?"


def dateline_of(text: str) -> tuple[str | None, int]:
    """The place and the length of the dateline, dash and space included; (None, 0) where there is none."""
    found = _dateline().match(text[:120])
    if not found or not _is_place(found["place"], found["agency"] is not None):
        return None, 0
    return found["place"].rstrip("."), found.end()


def agency_of(text: str) -> str:
    """The agency that a dateline names in brackets ("(Reuters)" without them); "" where there is none."""
    found = _dateline().match(text[:120])
    agency = found["agency"] if found and _is_place(found["place"], agency=True) else None
    return agency.strip(" ()") if agency else ""


def _is_place(place: str, agency: bool) -> bool:
    """Whether the words before the dash are a place's: capitals throughout, or each word capitalised."""
    words = place.replace(",", " ").split()
    small = particles("name", "doubtful")
    capital = all(word[0].isupper() or word.casefold() in small for word in words)
    return capital and (agency or place.isupper() or len(words) <= 3)


@cache
def _dateline() -> re.Pattern[str]:
    known = sorted(agencies(), key=len, reverse=True)
    names = "|".join([*map(re.escape, known), "[A-Z]{2,8}"])  # an agency that nobody listed signs with its letters
    return re.compile(
        rf"{_PLACE}{_MONTH_DAY}(?P<agency> ?\((?:{names})(?:/(?:{names}))*\))?{_MONTH_DAY}(?: ?[—–]+ ?| --? )(?=\S)"
    )
