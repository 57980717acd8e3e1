"""Says of a stretch of words whether it is a clause, and where what leads to a clause ends."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dossier.evidence.statements.lexemes import NAME, OWNER, QUOTE, WORD
from dossier.evidence.statements.reports.reporting_words import least, readings, told
from dossier.evidence.statements.word_lists import is_manner, words
from dossier.language.calendar_names import weekdays
from dossier.language.verb_forms import irregular_pasts
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.evidence.statements.lexemes import Lexeme

OPENING = frozenset({"whether", "how", "why", "what", "where", "who", "when", "which", "if"})
"""Words that open what is asked or told, and belong to it."""
OWNING = frozenset({"the", "a", "an", "his", "its", "their", "our", "my"})
"""Before a form in -ed, or the past of a strong verb, these show that it describes what follows."""
OBJECTS = frozenset({"me", "him", "her", "us", "them", "you", "it"})
SUBJECTS = frozenset({"he", "she", "they", "we", "i", "it", "there", "you"})


def is_finite(pieces: Sequence[Lexeme], place: int) -> bool:
    """Whether a piece can only be, or very likely is, a verb with a subject of its own."""
    piece = pieces[place]
    if piece.kind != WORD:
        return False
    word = piece.low
    if word in _finite_words():
        return word in told("clause.finite") or not (place and pieces[place - 1].low in OWNING)  # not "the lost anchor"
    if word.endswith("ed") and len(word) > len("red"):
        return word not in _no_verbs() and not _describes(pieces, place)
    before = pieces[place - 1] if place else None
    if before is not None and before.low in SUBJECTS and word not in words("word.preposition", "word.break"):
        return True
    return word in _finite_reports() and not (word in told("lead.noun_like") and _is_owned(before))


def _is_owned(before: Lexeme | None) -> bool:
    """Whether what stands before a word makes a noun of it: "the notes", "Brown's comments", "of claims"."""
    if before is None or before.kind != WORD:
        return before is not None and before.kind == OWNER
    return before.low in words("word.determiner", "word.preposition")


@cache
def _finite_words() -> frozenset[str]:
    """Small verbs and the pasts of strong ones."""
    return told("clause.finite") | irregular_pasts()


@cache
def _finite_reports() -> frozenset[str]:
    """The forms of verbs that report in the past and of one in the present."""
    return frozenset(word for word, ways in readings().items() if any(way.tense in ("past", "third") for way in ways))


@cache
def _no_verbs() -> frozenset[str]:
    """Words in -ed that are no verbs of the past, as the tense of dates knows them."""
    return frozenset(load("evidence/dates")["past.no_verb"].words)


def _describes(pieces: Sequence[Lexeme], place: int) -> bool:
    """Whether a form in -ed describes a noun: "a newly created role", "the papers signed by both"."""
    if place + 1 < len(pieces) and pieces[place + 1].low == "by":
        return True
    back = place - 1
    while back >= 0 and pieces[back].kind == WORD and pieces[back].low.endswith("ly"):
        back -= 1
    return back >= 0 and pieces[back].kind == WORD and pieces[back].low in words("word.determiner", "word.preposition")


def has_finite(pieces: Sequence[Lexeme], low: int, high: int) -> bool:
    """Whether a stretch holds a clause of its own: a verb behind something that can be its subject."""
    return any(is_finite(pieces, place) for place in range(low + 1, high))


def is_enough(pieces: Sequence[Lexeme], low: int, high: int, *, clause: bool) -> bool:
    """Whether a stretch is long enough to be what somebody said: three words, or two that are a whole `clause`."""
    if high - low >= least("words"):
        return True
    return high - low == least("words") - 1 and (not clause or may_be_clause(pieces, low, high))


def may_be_clause(pieces: Sequence[Lexeme], low: int, high: int) -> bool:
    """Whether a stretch holds a verb, or a word that may be one in the present: "bread matters", "wages fall"."""
    return any(piece.kind == QUOTE for piece in pieces[low:high]) or any(
        is_finite(pieces, place) or may_be_verb(pieces, place) for place in range(low + 1, high)
    )


def may_be_verb(pieces: Sequence[Lexeme], place: int) -> bool:
    """Whether a word behind a noun ends as the present does, or stands behind a plural."""
    small = ("word.preposition", "word.determiner", "word.break", "word.adverb", "word.relative", "word.when")
    piece, noun = pieces[place], pieces[place - 1]
    if piece.kind != WORD or piece.low in words(*small, "word.person") or noun.kind not in (WORD, NAME):
        return False
    if noun.kind == WORD and noun.low in words(*small, "word.pronoun"):
        return noun.low in SUBJECTS
    joined = any(one.low == "and" for one in pieces[max(0, place - NEAR) : place - 1])  # "the mill and the yard lose"
    return _is_plural(piece.low) or _is_plural(noun.low) or joined


NEAR = 4
"""Pieces before a verb in which "and" makes several of its subject."""
PLURALS = frozenset({"men", "women", "people", "children", "police"})


def _is_plural(word: str) -> bool:
    return word in PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s")))


def is_day(word: str) -> bool:
    """Whether a word says when: a weekday, "today", "yesterday"."""
    return word.endswith("day") or word in words("word.when") or word in ("afternoon", "morning", "evening", "night")


def behind_hearer(pieces: Sequence[Lexeme], place: int, high: int) -> int:
    """The place behind somebody who is told: a name, a pronoun or a noun with its article."""
    if place >= high:
        return place
    piece = pieces[place]
    if piece.kind in (NAME, OWNER) or piece.low in OBJECTS:
        after = place + 1
        while (
            piece.kind != WORD and after < high and pieces[after].kind in (NAME, WORD) and not _ends_noun(pieces, after)
        ):
            after += 1
        return after
    if piece.kind != WORD or piece.low in OPENING or piece.low == "that":
        return place
    if piece.low in words("word.break", "word.preposition", "word.adverb") - words("word.determiner"):
        return place
    after = place + 1
    led = piece.low in words("word.determiner") or piece.low.isdigit()
    while after < high and pieces[after].kind in (WORD, NAME, OWNER) and not _ends_noun(pieces, after):
        if not led and pieces[after].kind == NAME:
            break
        after += 1
    return after


def _ends_noun(pieces: Sequence[Lexeme], place: int) -> bool:
    word = pieces[place].low
    small = words("word.preposition", "word.break", "word.determiner")
    return pieces[place].kind == WORD and (
        word in small or word in SUBJECTS or word in OPENING or is_day(word) or is_finite(pieces, place)
    )


def behind_adjuncts(pieces: Sequence[Lexeme], place: int, high: int) -> int:
    """The place behind what says when, where and by what means something was said: "on Monday", "in a statement"."""
    while place < high and pieces[place].kind == WORD:
        after = _behind_adjunct(pieces, place, high)
        if after == place:
            break
        place = after
    return place


def tells_occasion(pieces: Sequence[Lexeme], place: int, high: int) -> bool:
    """Whether a weekday, or the means or meeting at which something was said, begins here: "in a speech on Friday"."""
    word, before = pieces[place].low, pieces[place - 1].low if place else ""
    if word in _weekdays():
        leads = place + 1 < high and pieces[place + 1].low == "that"
        return before not in words("word.preposition", "word.determiner") and not leads
    if word not in ("in", "on", "at", "via"):
        return False
    after = place + 1
    while after < high and after - place <= ADJUNCT and pieces[after].kind in (WORD, NAME, OWNER):
        if pieces[after].low in told("clause.means") or pieces[after].low in _weekdays():
            return True
        if pieces[after].low in words("word.preposition", "word.break") or is_finite(pieces, after):
            return False
        after += 1
    return False


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(day.text.lower() for day in weekdays("en") if not day.short) | {"today", "yesterday"}


def _behind_adjunct(pieces: Sequence[Lexeme], place: int, high: int) -> int:
    """The place behind one such adjunct; `place` itself where none begins there."""
    word, following = pieces[place].low, pieces[place + 1].low if place + 1 < high else ""
    if is_day(word) or word in ("again", "too", "also") or is_manner(word):
        return place + (word not in LEADS_TO_DAY or is_day(following))
    if word not in words("word.preposition") or following in ("least", "most"):
        return place
    if word in ("to", "with") and following in ("reporters", "journalists", "supporters", "lawmakers"):
        return place + 2
    after = place + 1
    while after < high and after - place <= ADJUNCT and pieces[after].kind in (WORD, NAME, OWNER):
        if pieces[after].low in told("clause.means") or is_day(pieces[after].low):
            return after + 1
        if _ends_noun(pieces, after) and pieces[after].low not in words("word.determiner"):
            break
        after += 1
    return place


LEADS_TO_DAY = frozenset({"on", "late", "early", "last", "this"})
ADJUNCT = 5
"""Words of an adjunct behind its preposition."""
