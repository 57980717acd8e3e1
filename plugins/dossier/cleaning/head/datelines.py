"""Datelines: the place, and often the agency and the day, that a report's first paragraph begins with."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from dossier.language.people import agencies, is_agency, particles, words_of
from dossier.language.places import is_place
from dossier.language.printed_days import day_in

if TYPE_CHECKING:
    from dossier.records import Published

_LONGEST = 120
"""Characters of a paragraph in which a dateline ends."""
_WORD = r"[^\W\d_]+"
_TOWN = rf"{_WORD}(?:(?:\.? |['’-]){_WORD}){{0,3}}"
_ONE = rf"{_TOWN}(?: ?/ ?{_TOWN})?(?:, {_WORD}(?:(?:\. ?| ){_WORD}){{0,2}})?\.?"
_AND = ("and", "und", "et", "&")
"""What joins the last of several towns."""
_PLACE = rf"(?P<place>{_ONE}(?:(?:, {_TOWN})?,? (?:{'|'.join(_AND)}) {_ONE})?)"
_MONTH = r"[^\W\d_]{3,10}\.?"
_NUMBER = r"\d{1,2}(?:\.|st|nd|rd|th|er|º)?"
_WEEKDAY = r"[^\W\d_]{2,10}\.?,? "
_DAY = (
    rf"(?:(?:{_WEEKDAY})?(?:le |den |am |el )?(?:{_MONTH} {_NUMBER}|{_NUMBER} (?:de )?{_MONTH})"
    r"(?:(?:,? | del? )(?:19|20)\d\d)?|(?:19|20)\d\d-\d\d-\d\d)"
)
_TIME = r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?"
_WIRE = r"[A-Z][A-Za-z]*(?:[ -][A-Z][A-Za-z]*){0,2}"
"""A service that sends out what companies write, between its two strokes."""
_SENDER = r"[^\W_]+(?:[ &.’'-]{1,3}[^\W_]+){0,2}"
"""Who sent a report out, in brackets behind its day, by a name that nobody listed."""
_DASH = r"(?: ?[—–]+ ?| - | ?-- ?)"
_CLOSED = rf"(?:{_DASH}|(?<=\d\d\d\d): )"
"""What ends a dateline: a dash, or a colon behind a year."""


def dateline_of(text: str) -> tuple[str | None, int]:
    """The place and the length of the dateline, dash and space included; (None, 0) where there is none."""
    found = _found(text)
    return (found.place, found.length) if found else (None, 0)


def agency_of(text: str) -> str:
    """The agency that a dateline names ("Reuters" in "PARIS (Reuters) —"); "" where there is none."""
    found, alone = _found(text), _alone().match(text)
    return found.agency if found else alone["agency"] if alone else ""


def day_of(text: str) -> Published | None:
    """The day of a dateline that says its year, too ("VANN, June 9, 2026 —"): a press release states no other."""
    found = _found(text)
    stated = day_in(text[: found.length]) if found else None
    return stated.published if stated else None


_LETTERS = 4
"""Letters of a service's short name, at most."""


class _Dateline(NamedTuple):
    """What a paragraph begins with."""

    place: str
    """The town, and the country or state behind it."""
    agency: str
    """The agency; "" where none is named."""
    length: int
    """How many characters of the paragraph it takes."""


def _found(text: str) -> _Dateline | None:
    found = _dateline().match(text[:_LONGEST])
    if not found:
        return None
    place, agency = found["place"], found["agency"] or found["wire"] or found["behind"] or ""
    senders = [name for name in found.group("sender", "filed", "posted", "sent") if name]
    if not _is_capitalised(place) or not all(_is_capitalised(name) or _is_service(name) for name in senders):
        return None
    dated = any(found.group("day", "within", "posted", "led", "stroked"))
    if not (agency or dated or _stands_alone(place)):
        return None
    last = place.removesuffix(".")
    return _Dateline(place if last[-2:-1] == "." else last, agency, found.end())


def _is_service(name: str) -> bool:
    """Whether a sender is the letters of a service for press releases, which German papers write small: "ots"."""
    return name.isalpha() and name.islower() and len(name) <= _LETTERS


def _is_capitalised(place: str) -> bool:
    """Whether each word has a capital, small words within names apart."""
    words, small = re.split(r"[ ,/]+", place), particles("name", "doubtful", "place").union(_AND)
    return all(not word or word[0].isupper() or word.casefold() in small for word in words)


def _stands_alone(place: str) -> bool:
    """Whether a place is one without a day and an agency: in capitals, one word, or a name that is known."""
    if place.casefold() in words_of("dateline.label") or is_agency(place):
        return False
    town, _, land = place.rstrip(".").partition(", ")
    return place.isupper() or is_place(town) or (land != "" and is_place(land)) or (not land and " " not in town)


@cache
def _alone() -> re.Pattern[str]:
    """An agency without a town, in brackets before the first sentence: "(Reuters) -- The pier is closed"."""
    known = "|".join(re.escape(name) for name in sorted(agencies(), key=lambda name: (-len(name), name)))
    return re.compile(rf"\((?P<agency>{known})\){_DASH}(?=\S)")


@cache
def _dateline() -> re.Pattern[str]:
    known = "|".join(re.escape(name) for name in sorted(agencies(), key=lambda name: (-len(name), name)))
    one = rf"(?:{known}|[A-Z]{{2,12}}(?: [A-Z]{{2,12}}){{0,2}})"  # an agency that nobody listed signs with its letters
    signed = rf"{one}(?:/{one})*"
    day = rf"(?P<day>, ?{_DAY},?)?"
    # brackets without a day may explain the word before them
    sender = rf"(?(day) ?\((?P<sender>{_SENDER})\)| \((?P<filed>{_SENDER})\)(?=, ?{_DAY}{_DASH}))"
    first = rf" ?\((?P<agency>{signed})\)| ?/(?:(?P<wire>{known}|PRNewswire)|{_WIRE})/|{sender}"
    second = rf"\((?P<behind>{signed})\){_DASH}|\((?P<posted>{_SENDER}) - {_DAY}\){_DASH}"
    third = rf"{_DAY}(?: ?\((?P<sent>{_SENDER})\))?{_DASH}"
    stroked = rf"(?P<stroked> / {_WIRE} / {_DAY} / | \| {_DAY} \| )"
    return re.compile(
        rf"(?P<led>{_DAY}{_DASH})?(?P<open>\()?{_PLACE}(?:{day}| \((?P<within>{_DAY})\))(?(open)\))"
        rf"(?:(?:{first})?(?:, ?{_DAY})?{_CLOSED}(?:{second})?(?:{third})?(?:{_TIME}{_DASH})?|{stroked})(?=\S)"
    )
