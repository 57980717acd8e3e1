"""Says of a stretch of words whether it is a clause, and where what leads to a clause ends."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dossier.evidence.statements.lexemes import NAME, OWNER, QUOTE, STOP, WORD
from dossier.evidence.statements.reports.reporting_words import least, readings, told
from dossier.evidence.statements.word_lists import words
from dossier.language.calendar_names import weekdays
from dossier.language.verb_forms import irregular_pasts
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.evidence.statements.lexemes import Lexeme

OPENING = frozenset({"whether", "how", "why", "what", "where", "who", "when", "which", "if"})
"""Words that open what is asked or told, and belong to it."""
OBJECTS = frozenset({"me", "him", "her", "us", "them", "you", "it"})
SUBJECTS = frozenset({"he", "she", "they", "we", "i", "it", "there", "you"})


def is_finite(pieces: Sequence[Lexeme], place: int) -> bool:
    """Whether a piece can only be, or very likely is, a verb with a subject of its own."""
    piece = pieces[place]
    if piece.kind != WORD:
        return False
    word = piece.low
    if word in told("clause.finite") or word in irregular_pasts():
        return True
    if word.endswith("ed") and len(word) > len("red"):
        return word not in _no_verbs() and not _describes(pieces, place)
    before = pieces[place - 1] if place else None
    if before is not None and before.low in SUBJECTS and word not in words("word.preposition", "word.break"):
        return True
    return any(reading.tense in ("past", "third") for reading in readings().get(word, ()))


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
    return high - low == least("words") - 1 and (not clause or has_finite(pieces, low, high))


def may_be_clause(pieces: Sequence[Lexeme], low: int, high: int) -> bool:
    """Whether a stretch holds a verb, or a word that may be one in the present: "bread matters", "wages fall"."""
    return any(piece.kind == QUOTE for piece in pieces[low:high]) or any(
        is_finite(pieces, place) or _may_be_verb(pieces, place) for place in range(low + 1, high)
    )


def _may_be_verb(pieces: Sequence[Lexeme], place: int) -> bool:
    """Whether a word behind a noun ends as the present does, or stands behind a plural."""
    small = ("word.preposition", "word.determiner", "word.break", "word.adverb", "word.relative", "word.when")
    piece, noun = pieces[place], pieces[place - 1]
    if piece.kind != WORD or piece.low in words(*small) or noun.kind not in (WORD, NAME):
        return False
    if noun.kind == WORD and noun.low in words(*small, "word.pronoun"):
        return noun.low in SUBJECTS
    return _is_plural(piece.low) or _is_plural(noun.low)


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))


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
    if is_day(word) or word in ("again", "too", "also") or (word.endswith("ly") and len(word) > 5):
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
VERB_NEAR = 8
"""Words behind "nothing" in which a verb makes a clause of it: "said nothing would change"."""


ABOUT = frozenset({"about", "around", "over", "under", "between"})
"""Before a figure these begin a subject: "said about 20 people have come"."""
WHEN = frozenset({"when", "while", "after"})
"""What tells when something was said, unless a comma shows that a main clause follows."""


def opens_clause(pieces: Sequence[Lexeme], place: int, high: int, *, pure: bool) -> bool:
    """Whether a clause without "that" can begin here; `pure` for a verb that has no other object than a clause."""
    if place < high and pieces[place].kind == QUOTE:
        return pure and _is_quoted_subject(pieces, place, high)
    if place >= high or pieces[place].kind == STOP or _lacks_subject(pieces[place]):
        return False
    piece, following = pieces[place], pieces[place + 1].low if place + 1 < high else ""
    if piece.low in told("lead.greeting") or (piece.low == "that" and following in told("clause.finite")):
        return piece.low == "that"
    if piece.low in told("lead.nothing") and piece.low not in words("word.preposition"):
        return any(is_finite(pieces, n) for n in range(place + 1, min(place + VERB_NEAR, high)))
    if piece.low in ABOUT and following[:1].isdigit():
        return has_finite(pieces, place + 1, high)
    if piece.kind == WORD and piece.low in words("word.preposition", "word.break", "word.relative"):
        whole = piece.low not in WHEN or any(pieces[n].low == "," for n in range(place, high))
        return following in ("least", "most") or (
            piece.low in told("clause.lead_in") and whole and has_finite(pieces, place, _reach(pieces, place, high))
        )
    if piece.low in SUBJECTS or (piece.kind == WORD and piece.low.endswith("ed") and len(piece.low) > 4):
        return piece.low in SUBJECTS
    reach = _reach(pieces, place, high)
    verb = next((n for n in range(place + 1, reach) if is_finite(pieces, n) or pieces[n].kind == QUOTE), None)
    if verb is None:
        return pure and reach - place >= CLAUSE and may_be_clause(pieces, place, reach)
    return pure or not _goes_to(pieces, place, verb)


def _is_quoted_subject(pieces: Sequence[Lexeme], quote: int, high: int) -> bool:
    """Whether a quotation is the subject of a clause, or of a part of it: said "reforms" and taxes would pay for it."""
    if quote + 2 >= high:
        return False
    following = pieces[quote + 1]
    if following.low in ("and", "or"):
        return (
            pieces[quote + 2].kind != QUOTE and not is_finite(pieces, quote + 2) and has_finite(pieces, quote + 2, high)
        )
    return following.kind == WORD and following.low in told("clause.finite")


def _lacks_subject(piece: Lexeme) -> bool:
    """Whether a clause begins with its verb: its subject stands before the speaker."""
    return piece.kind == WORD and piece.low in told("clause.finite")


def _goes_to(pieces: Sequence[Lexeme], place: int, verb: int) -> bool:
    """Whether what follows is put to something: "added the firm to a list of those barred" tells of no words."""
    led = (pieces[n + 1] for n in range(place + 1, verb) if pieces[n].low == "to")
    return any(one.kind in (NAME, OWNER, QUOTE) or one.low in words("word.determiner") for one in led)


CLAUSE = 4
"""Words that make a clause where no small verb shows it."""


def _reach(pieces: Sequence[Lexeme], place: int, high: int) -> int:
    """Where the verb of a clause that begins at `place` must have come: before a relative clause and a comma."""
    for after in range(place + 1, high):
        piece = pieces[after]
        if piece.low in words("word.relative") or piece.low in ("whose", "that", ":", ";"):
            return after
        if piece.low == "but" and after + 1 < high and is_finite(pieces, after + 1):
            return after  # "signaled willingness to wait but has met with doubt"
        if piece.low == ",":
            closing = next((n for n in range(after + 1, high) if pieces[n].low == ","), None)
            if closing is None or not (pieces[after + 1].low in words("word.relative") or closing - after > 2):
                return after
            return min(high, closing + 4)
    return high
