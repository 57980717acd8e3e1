"""Numbers of four digits that count something: 1999 photographs, a crowd of 2000, 1850 Harbour Street."""

from __future__ import annotations

import re
from functools import cache

from dossier.evidence.dates.date_words import WORD_AFTER, lowered, words
from dossier.language.alternation import any_of

_SIGNS = tuple("$€£¥#+/.:")
"""Directly before a number they make an amount, a reference or a part of another number of it."""
_PLURAL = re.compile(r"[a-z]{3,}(?<![sui])s")
"""A word in small letters that looks like a plural, and not like "was", "his" or "across"."""


_PART_OF_SEVERAL = re.compile(r" of (?:them|us|these|those|whom|which)\b")
"""Behind a number it counts: 1918 of them paid."""


_COUNTED_BEFORE = re.compile(r"\d (?:[a-z-]{2,20} )?[a-z]{2,20}s (?:and|or) $")
"""Before a number it counts as the one before does: "2001 seats and 1980 lamps"."""


NEAR = 40
"""How much before a number can say that it counts, in characters."""


def counts(found: re.Match[str], word: str) -> bool:
    """Whether a number counts what stands beside it, or names a house, a road or a room; `word` stands before it."""
    text = found.string
    before, behind = text[max(0, found.start() - 1) : found.start()], text[found.end() : found.end() + 2]
    if before in _SIGNS or (behind[:1] == "-" and behind[1:].isalpha()) or word in lowered("year.approximation"):
        return True
    if word.isdigit() or _PART_OF_SEVERAL.match(text, found.end()):
        return True
    if _counts_by_what_is_before(word, text[max(0, found.start() - NEAR) : found.start()]):
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


def _measured(before: str) -> bool:
    """Whether the words that end with "of" lead to an amount: "a crowd of"."""
    return "".join(before.split()[-2:-1]) in words("year.measure")


def _tells_year(word: str, following: str) -> bool:
    """Whether the words beside a number make a year of it though a plural follows."""
    return following in words("year.noun") or word in words("year.lead") or word.endswith(("'s", "’s"))


@cache
def _street() -> re.Pattern[str]:
    return re.compile(rf"(?: [A-Z][\w.]*){{1,3}}? {any_of(words('year.street'))}(?!\w)")
