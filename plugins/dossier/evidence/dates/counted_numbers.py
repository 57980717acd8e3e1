"""Numbers of four digits that count something: 1999 photographs, a crowd of 2000, 1850 Harbour Street."""

from __future__ import annotations

import re
from functools import cache

from dossier.evidence.dates.date_words import WORD_AFTER, lowered, words
from dossier.language.alternation import any_of
from dossier.language.verb_forms import irregular_pasts

_SIGNS = tuple("$€£¥#+/.:")
"""Directly before a number they make an amount, a reference or a part of another number of it."""
_REFERENCE = re.compile(r"(?<![\d-])(?!\d{4}-)[\d-]*\d-$")
"""Figures and a hyphen before a number make a reference of both, unless they are a year: a telephone's 020-11-1960."""
_PLURAL = re.compile(r"[a-z]{3,}(?<![sui])s")
"""A word in small letters that looks like a plural, and not like "was", "his" or "across"."""


_PART_OF_SEVERAL = re.compile(r" of (?:them|us|these|those|whom|which)\b")
"""Behind a number it counts: 1918 of them paid."""


_COUNTED_BEFORE = re.compile(r"\d (?:[a-z-]{2,20} )?[a-z]{2,20}s (?:and|or) $")
"""Before a number it counts as the one before does: "2001 seats and 1980 lamps"."""


_COUNTED_TOGETHER = re.compile(r" ([a-z]{3,20}) [a-z]{2,20}(?<![sui])s,? (?:and|or) \d[\d,]* [a-z]")
"""Behind a number it counts as the one behind it does: "1999 paying members and 2020 shares"."""


_CALLED_TOGETHER = re.compile(r" and \d")
"""Behind a number two of them are called something: "he called 1999 and 2000 good years"."""


NEAR = 40
"""How much before a number can say that it counts, in characters."""


def counts(found: re.Match[str], word: str) -> bool:
    """Whether a number counts what stands beside it, or names a house, a road or a room; `word` stands before it."""
    text = found.string
    before, behind = text[max(0, found.start() - 1) : found.start()], text[found.end() : found.end() + 2]
    if before in _SIGNS or (behind[:1] == "-" and behind[1:].isalpha()) or word in lowered("year.approximation"):
        return True
    before_it = text[max(0, found.start() - NEAR) : found.start()]
    if word.isdigit() or _PART_OF_SEVERAL.match(text, found.end()) or _REFERENCE.search(before_it):
        return True
    if _counts_by_what_is_before(word, before_it) or _is_called(found, before_it) or _counts_together(found, word):
        return True
    following = WORD_AFTER.match(text, found.end())
    if not following:
        return False
    if following[1].lower() in lowered("year.unit") or _street().match(text, found.end()):
        return True
    return before != "-" and bool(_PLURAL.fullmatch(following[1])) and not _tells_year(word, following[1])


def _counts_by_what_is_before(word: str, before: str) -> bool:
    """Whether the words before make an amount of a number: "a crowd of 2000", "900 seats and 1980 lamps"."""
    return (word == "of" and _measured(before)) or (word in ("and", "or") and bool(_COUNTED_BEFORE.search(before)))


def _counts_together(found: re.Match[str], word: str) -> bool:
    """Whether a number, an adjective and a plural are joined to another number and its noun."""
    behind = _COUNTED_TOGETHER.match(found.string, found.end())
    if not behind or not word.isalpha() or word in words("year.lead"):
        return False
    adjective = behind[1]
    verb = adjective in irregular_pasts() or adjective in words("past.verb") or adjective.endswith(("ed", "s"))
    return not verb and adjective not in words("year.lead")


def _is_called(found: re.Match[str], before: str) -> bool:
    """Whether a number is a telephone's: "call 1930 for help", "on the helpline, 1800"."""
    following = WORD_AFTER.match(found.string, found.end())
    if not _calling().search(before) or _CALLED_TOGETHER.match(found.string, found.end()):
        return False
    return not following or following[1].lower() in words("year.behind_call")


@cache
def _calling() -> re.Pattern[str]:
    """What leads to a telephone's number: "call", "ring us on", "the helpline is", "the number to dial is 1800 or"."""
    verb, telephone = any_of(words("year.call")), any_of(words("year.telephone"))
    called = rf"(?:{verb})(?:| toll-free|:| (?:me|us|him|her|them|it) (?:on|at))"
    stated = rf"(?:{telephone})(?: numbers?)?(?:,|:| is| on| at| is on)?"
    return re.compile(rf"(?i)\b(?:{called}|to (?:{verb}) is|{stated}) (?:\d{{3,5}} (?:or|and) )?$")


def _measured(before: str) -> bool:
    """Whether the words that end with "of" lead to an amount: "a crowd of"."""
    return "".join(before.split()[-2:-1]) in words("year.measure")


def _tells_year(word: str, following: str) -> bool:
    """Whether the words beside a number make a year of it though a plural follows."""
    return following in words("year.noun") or word in words("year.lead") or word.endswith(("'s", "’s"))


@cache
def _street() -> re.Pattern[str]:
    return re.compile(rf"(?: [A-Z][\w.]*){{1,3}}? {any_of(words('year.street'))}(?!\w)")
