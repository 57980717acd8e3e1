"""Says whether a clause without "that" begins at a place: "said the mill would close", "said nothing would change"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.evidence.statements.lexemes import END, NAME, OWNER, QUOTE, STOP, WORD
from dossier.evidence.statements.reports.clause_shapes import SUBJECTS, has_finite, is_finite, may_be_clause
from dossier.evidence.statements.reports.reporting_words import leads, readings, told
from dossier.evidence.statements.word_lists import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.evidence.statements.lexemes import Lexeme

VERB_NEAR = 8
"""Words behind "nothing" in which a verb makes a clause of it: "said nothing would change"."""
ABOUT = frozenset({"about", "around", "over", "under", "between"})
"""Before a figure these begin a subject: "said about 20 people have come"."""
WHEN = frozenset({"when", "while", "after"})
"""What tells when something was said, unless a comma shows that a main clause follows."""
LIST = 8
"""Pieces from a comma to the "and" of its list."""
CLAUSE = 4
"""Words that make a clause where no small verb shows it."""


def opens_clause(pieces: Sequence[Lexeme], place: int, high: int, *, pure: bool) -> bool:
    """Whether a clause without "that" can begin here; `pure` for a verb that has no other object than a clause."""
    if place >= high or pieces[place].kind == STOP or _lacks_subject(pieces[place]):
        return False
    if pieces[place].kind == QUOTE:
        return pure and _is_quoted_subject(pieces, place, high)
    if pieces[place].kind == WORD:
        told_by_word = _by_first_word(pieces, place, high)
        if told_by_word is not None:
            return told_by_word
    reach = _reach(pieces, place, high)
    verb = next((n for n in range(place + 1, reach) if is_finite(pieces, n) or pieces[n].kind == QUOTE), None)
    if verb is None:
        led = pieces[place].low in words("word.determiner")  # "said the river stinks"
        return pure and reach - place >= CLAUSE - led and may_be_clause(pieces, place, reach)
    return pure or not _goes_to(pieces, place, verb)


def that_is_article(pieces: Sequence[Lexeme], that: int, high: int) -> bool:
    """Whether "that" belongs to a noun, which by itself could be neither subject nor object: "said that bridge was
    older", "denied that charge"."""
    noun = next((n for n in range(that + 1, min(that + 3, high)) if pieces[n].low in told("noun.counted")), None)
    if noun is None:
        return False
    if any(piece.kind != WORD or piece.low in words("word.determiner") for piece in pieces[that + 1 : noun]):
        return False  # "said that Brown's team was older"
    after = pieces[noun + 1] if noun + 1 < high else None
    if after is None or after.kind in (STOP, END) or after.low in words("word.preposition"):
        return True
    return after.low in ("and", "or") or is_finite(pieces, noun + 1)


def begins_with_that(pieces: Sequence[Lexeme], that: int, high: int) -> bool:
    """Whether the noun whose article "that" is has a verb: "that boat and that house were hers"."""
    verb = next((n for n in range(that + 2, high) if is_finite(pieces, n)), None)
    return verb is not None and pieces[verb - 1].low not in ("and", "but", "or")


def others_tell(pieces: Sequence[Lexeme], place: int) -> bool:
    """Whether those say what follows whom "who" means: "wrote to the tenants, who complain that"."""
    while place < len(pieces) and pieces[place].kind == WORD and pieces[place].low in words("word.adverb"):
        place += 1
    ways = readings().get(pieces[place].low, ()) if place < len(pieces) else ()
    return any(leads(way.verb, "clause") or leads(way.verb, "opinion") for way in ways)


def behind_time(pieces: Sequence[Lexeme], that: int, high: int) -> int:
    """The place behind "that day" and its like, where it says when something was said; else where "that" stands."""
    if that + 2 >= high or pieces[that + 1].low not in told("noun.time"):
        return that
    after = pieces[that + 2]
    begins = after.kind in (NAME, OWNER) or after.low in words("word.determiner") or after.low in SUBJECTS
    return that + 2 if begins or after.low == "that" else that


def _by_first_word(pieces: Sequence[Lexeme], place: int, high: int) -> bool | None:
    """What the word that stands here says by itself; None where it says nothing."""
    word, following = pieces[place].low, pieces[place + 1].low if place + 1 < high else ""
    if word in SUBJECTS or (word == "that" and following in told("clause.finite")):
        return not _is_told_how(pieces, place, high)
    if word in told("lead.greeting"):
        return False
    if word in told("lead.nothing") and word not in words("word.preposition"):
        near = min(place + VERB_NEAR, _reach(pieces, place, high))
        measure = following == "than" and place + 2 < high and pieces[place + 2].low in SUBJECTS
        return not measure and any(is_finite(pieces, n) for n in range(place + 1, near))  # not "more than she meant"
    if word in ABOUT and following[:1].isdigit():
        return has_finite(pieces, place + 1, high)
    if word in words("word.preposition", "word.break", "word.relative"):
        whole = word not in WHEN or any(pieces[n].low == "," for n in range(place, high))
        verbs = (n for n in range(place + 1, _reach(pieces, place, high)) if is_finite(pieces, n))
        led = any(pieces[n].low not in told("lead.noun_like") for n in verbs)  # not "in response to attacks"
        return (word in told("clause.lead_in") and whole and led) or following in ("least", "most")
    return False if word.endswith("ed") and len(word) > CLAUSE else None


def _is_told_how(pieces: Sequence[Lexeme], place: int, high: int) -> bool:
    """Whether "it" is what was said and the words behind it are how: "said it with flowers"."""
    following = pieces[place + 1].low if place + 1 < high else ""
    if pieces[place].low != "it" or not (following == "all" or following in words("word.preposition")):
        return False
    return not any(is_finite(pieces, n) for n in range(place + 2, _reach(pieces, place, high)))


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


def _reach(pieces: Sequence[Lexeme], place: int, high: int) -> int:
    """Where the verb of a clause that begins at `place` must have come: before a relative clause and a comma."""
    for after in range(place + 1, high):
        piece = pieces[after]
        if piece.low in words("word.relative") or piece.low in ("whose", "that", ":", ";"):
            return after
        if piece.low in ("and", "but") and after + 1 < high and is_finite(pieces, after + 1):
            return after  # "signaled willingness to wait but has met with doubt"
        if piece.low == "," and not _goes_on_listing(pieces, place, after, high):
            closing = next((n for n in range(after + 1, high) if pieces[n].low == ","), None)
            if closing is None or not (pieces[after + 1].low in words("word.relative") or closing - after > 2):
                return after
            return min(high, closing + 4)
    return high


def _goes_on_listing(pieces: Sequence[Lexeme], first: int, comma: int, high: int) -> bool:
    """Whether the comma stands in a list that "and" ends, before any verb: "the mill, the yard and the pier lose"; a
    comma directly before "and" does so only behind another one."""
    for place in range(comma + 1, min(comma + LIST, high)):
        if pieces[place].low in ("and", "or"):
            return place > comma + 1 or any(piece.low == "," for piece in pieces[first:comma])
        if pieces[place].kind not in (WORD, NAME, OWNER) and pieces[place].low != ",":
            return False
        if is_finite(pieces, place) or pieces[place].low in words("word.relative", "word.break", "word.preposition"):
            return False
    return False
