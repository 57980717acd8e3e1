"""What the words around a date expression say about it: whether it lies ahead, and whether it is a date at all."""

from __future__ import annotations

import re
from functools import cache

from dossier.evidence.dates.time_words import shifts, table, words
from dossier.language.alternation import any_of

PIVOT = 50
"""Years of two digits from here on are of the last century: news writes '99 for 1999 and '19 for 2019."""
CLAUSE = 160
"""How far before a weekday a word may stand and still speak of it, in characters: a long clause of news."""
WORD_AFTER = re.compile(r"[ \u00a0-](\w+)")
_CLOCK = re.compile(r" \(?(?:at )?\d{1,2}(?::\d\d)?(?: [ap]\.?m\.?)?(?: [A-Z]{2,4})?$| (?:noon|midnight)$")
_PAST = re.compile(r"ed\b")
_CLAUSE_END = re.compile(r"[.!?;:\n\"“”]")


def direction(found: re.Match[str]) -> str:
    """ "coming" where the words before a day or month speak of the future, else nothing."""
    if found.string.startswith(("'s", "’s"), found.end()):
        return ""
    before = found.string[max(0, found.start() - CLAUSE) : found.start()].rstrip()
    before = _CLOCK.sub("", before.removesuffix(" on").removesuffix(" in"))
    clause = _CLAUSE_END.split(before)[-1]
    if clause.strip().lower() in {"", "on", "in"} and _announced(found):
        return "coming"
    if _cue("future.direct", r"$").search(clause):
        return "coming"
    cue = max(_cue("future.verb", "").finditer(clause), key=re.Match.end, default=None)
    if cue is None or clause.endswith("ed") or _cue("future.turn", "").search(clause, cue.end()):
        return ""
    return "coming"


def _announced(found: re.Match[str]) -> bool:
    """Whether an expression opens its clause and the first verb after it is one of the future."""
    clause = _CLAUSE_END.split(found.string[found.end() : found.end() + CLAUSE])[0]
    cue = _cue("future.verb", "").search(clause)
    if cue is None:
        return False
    before = clause[: cue.start()]
    return not _PAST.search(before) and not _cue("future.turn", "").search(before)


@cache
def _cue(name: str, end: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(words(name))}(?!\w){end}")


def word_before(found: re.Match[str]) -> str:
    """The word before an expression, in lower case; nothing where there is none."""
    before = found.string[max(0, found.start() - 16) : found.start()].rstrip("- \u00a0").split()
    return before[-1].lower().strip('(“"') if before else ""


def month_number(name: str) -> int:
    """The number of a month, 1 to 12, in any language of the rules."""
    return table("month")[name.lower().rstrip(".")] + 1


def shift_of(found: re.Match[str]) -> str:
    """What the word before a unit does: "back", "same", "ahead" or "past"."""
    return shifts()[found["shift"].lower().replace("\u00a0", " ")]


def full_year(two: int) -> int:
    """The year of two digits."""
    return two + (1900 if two >= PIVOT else 2000)


@cache
def sure_months() -> frozenset[str]:
    """The months that are no other word, as they are written."""
    sure = words("month_alone.sure")
    return frozenset(sure) | {name.upper() for name in sure}


@cache
def lowered(name: str) -> frozenset[str]:
    """The words of a rule in lower case."""
    return frozenset(word.lower() for word in words(name))
