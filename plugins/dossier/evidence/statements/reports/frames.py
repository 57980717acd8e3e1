"""Says what a verb leads to behind it: a clause with or without "that", "to" and a verb, a judgement, an object."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dossier.evidence.statements.lexemes import NAME, OWNER, QUOTE, STOP, WORD
from dossier.evidence.statements.reports.clause_openings import (
    begins_with_that,
    behind_time,
    opens_clause,
    others_tell,
    that_is_article,
)
from dossier.evidence.statements.reports.clause_shapes import (
    OPENING,
    SUBJECTS,
    behind_adjuncts,
    behind_hearer,
    is_day,
    is_finite,
    may_be_clause,
)
from dossier.evidence.statements.reports.reporting_words import leads, least, told
from dossier.evidence.statements.reports.unsaid_things import is_made, is_unsaid, is_written
from dossier.evidence.statements.word_lists import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dossier.evidence.statements.lexemes import Lexeme
    from dossier.evidence.statements.reports.verb_groups import VerbGroup


ASKED = frozenset({"whether", "how", "why", "what"})
WHO = frozenset({"who", "whom", "which"})
ENDS_GAP = frozenset({":", ";", "and", "but", "or"})


class Frame(NamedTuple):
    """What a verb leads to."""

    rule: str
    """The kind of it: "that-clause", "bare clause", "infinitive", "request", "judgement", "object"."""
    first: int
    """The place where it begins."""


def frame_behind(pieces: Sequence[Lexeme], group: VerbGroup, high: int) -> Frame | None:
    """What follows a verb, by the first frame of the verb's own that fits."""
    for read in FRAMES:
        frame = read(pieces, group, high)
        if frame:
            return frame
    return None


def _that(pieces: Sequence[Lexeme], group: VerbGroup, high: int) -> Frame | None:
    """ "said that", "told the owners on Monday that", "expressed concern that", "asked whether"."""
    named = leads(group.verb, "clause") or leads(group.verb, "opinion") or leads(group.verb, "adjective")
    if (not named and not leads(group.verb, "noun_verb")) or is_written(pieces, group.high, group.verb):
        return None
    for place in range(group.high, min(group.high + least("gap"), high)):
        piece = pieces[place]
        if piece.low == "that" and place > group.high and pieces[place - 1].low == "of":
            continue  # "the author of that book"
        if named and (piece.low in ("that", ",") or piece.low in OPENING):
            found = _conjunction(pieces, group, place, high)
            if found or piece.low == "that":
                return found
        if piece.low in told("lead.noun"):
            named = True
        elif _closes_gap(pieces, group, place, named=named):
            return None
    return None


def _conjunction(pieces: Sequence[Lexeme], group: VerbGroup, place: int, high: int) -> Frame | None:
    """What "that", a question's first word, or an aside before "that" opens."""
    low = pieces[place].low
    if low == "that" and place == group.high and (after := behind_time(pieces, place, high)) > place:
        return Frame("that-clause", after + (pieces[after].low == "that"))
    if low == "that" and that_is_article(pieces, place, high):
        whole = place == group.high and leads(group.verb, "bare") and begins_with_that(pieces, place, high)
        return Frame("bare clause", place) if whole else None
    if low == "that":
        return Frame("that-clause", place + 1) if _is_conjunction(pieces, group, place, high) else None
    if low == ",":
        aside = _behind_aside(pieces, place, high)
        return Frame("that-clause", aside + 1) if aside else None
    asked = low in ASKED or leads(group.verb, "question")
    direct = place == behind_adjuncts(pieces, _heard(pieces, group, high), high)
    return Frame("question", place) if asked and direct else None


def _closes_gap(pieces: Sequence[Lexeme], group: VerbGroup, place: int, *, named: bool) -> bool:
    """Whether nothing behind this piece can be the clause of the verb any more."""
    piece = pieces[place]
    if piece.low == "it" and place == group.high and not leads(group.verb, "clause"):
        return False  # "made it clear that"
    if piece.kind == QUOTE:
        return not (place + 1 < len(pieces) and pieces[place + 1].low == "that")
    if piece.low in ENDS_GAP or piece.low in SUBJECTS or is_finite(pieces, place):
        return True
    if piece.low in WHO and others_tell(pieces, place + 1):
        return True
    return not named and piece.kind == WORD and piece.low in words("word.preposition")  # "left after warning that"


def _behind_aside(pieces: Sequence[Lexeme], comma: int, high: int) -> int | None:
    """The place of "that" directly behind an aside: "cautioned, as did the union, that"."""
    if pieces[comma + 1 : comma + 2] and pieces[comma + 1].low not in ("as", "like", "too", "in", "when", "on"):
        return None
    end = next((n for n in range(comma + 1, min(comma + least("gap"), high)) if pieces[n].low == ","), high)
    return end + 1 if end + 1 < high and pieces[end + 1].low == "that" else None


def _heard(pieces: Sequence[Lexeme], group: VerbGroup, high: int) -> int:
    return behind_hearer(pieces, group.high, high) if leads(group.verb, "hearer") else group.high


def _is_conjunction(pieces: Sequence[Lexeme], group: VerbGroup, place: int, high: int) -> bool:
    """Whether "that" opens a clause: no noun without a preposition stands between, unless somebody is told."""
    if place + 1 >= high or pieces[place + 1].low in ("of", "and", "or", "is", "was"):
        return False
    if place == group.high:
        sure = leads(group.verb, "pure") and not leads(group.verb, "hearer")
        return sure or may_be_clause(pieces, place + 1, high)
    before = pieces[place - 1].low
    if pieces[place + 1].low in told("clause.finite"):
        return False  # "on the falls that are described above"
    if before == "," or before in told("lead.noun") or before in told("noun.told"):
        return before not in told("noun.told")
    after = pieces[group.high]
    if leads(group.verb, "hearer") or after.low == ",":
        return True
    return after.kind == WORD and (
        after.low in words("word.preposition") or is_day(after.low) or after.low.endswith("ly")
    )


def _infinitive(pieces: Sequence[Lexeme], group: VerbGroup, high: int) -> Frame | None:
    """ "promised to close the pit"."""
    place = group.high
    if place < high and pieces[place].low in ("not", "never") and leads(group.verb, "infinitive"):
        place += 1
    if place + 1 < high and pieces[place].low == "to" and leads(group.verb, "infinitive"):
        asked = group.verb in ("ask", "request", "decline") and pieces[place + 1].low in ("be", "comment")
        asked = asked or (group.verb in ("decline", "refuse") and pieces[place + 1].low in told("clause.silent"))
        return Frame("infinitive", group.high) if _is_verb_to_be_done(pieces, place + 1) and not asked else None
    return None


def _is_verb_to_be_done(pieces: Sequence[Lexeme], place: int) -> bool:
    piece = pieces[place]
    small = words("word.determiner", "word.preposition", "word.pronoun") - words("word.near")
    return piece.kind == WORD and piece.low not in small


def _request(pieces: Sequence[Lexeme], group: VerbGroup, high: int) -> Frame | None:
    """ "urged the owners to pay the men"."""
    if not leads(group.verb, "request"):
        return None
    after = behind_hearer(pieces, group.high, high)
    if after == group.high:
        return None
    for place in range(after, min(after + 6, high)):
        piece = pieces[place]
        if piece.low == "to":
            quoted = place + 1 < high and pieces[place + 1].kind == QUOTE
            infinitive = quoted or (place + 1 < high and _is_verb_to_be_done(pieces, place + 1))
            first = place - (pieces[place - 1].low in ("not", "never"))
            return Frame("request", first if leads(group.verb, "hearer") else group.high) if infinitive else None
        if piece.kind not in (WORD, NAME, OWNER) or is_finite(pieces, place):
            return None
    return None


def _bare(pieces: Sequence[Lexeme], group: VerbGroup, high: int) -> Frame | None:
    """ "said the mill would close"."""
    if not leads(group.verb, "bare"):
        return None
    place = behind_adjuncts(pieces, _heard(pieces, group, high), high)
    if (group.low > 1 and _closes_quotation(pieces, group)) or is_made(pieces, group.high, place, group.verb):
        return None
    pure = leads(group.verb, "pure")
    if opens_clause(pieces, place, high, pure=pure):
        return Frame("bare clause", place)
    unheard = behind_adjuncts(pieces, group.high, high)
    if not leads(group.verb, "hearer") or group.verb == "tell" or not opens_clause(pieces, unheard, high, pure=pure):
        return None
    return Frame("bare clause", unheard)  # "warned the ice would not hold"


def _closes_quotation(pieces: Sequence[Lexeme], group: VerbGroup) -> bool:
    """Whether the words before the verb, back to the last stop, stand directly behind a quotation: "…," she said."""
    place = group.low - 1
    while place >= 0 and pieces[place].kind in (NAME, WORD, OWNER):
        if pieces[place].low in ("and", "but"):
            return False
        place -= 1
    return place >= 0 and (
        pieces[place].kind == QUOTE or (pieces[place].low == "," and pieces[place - 1].kind == QUOTE)
    )


def _likening(pieces: Sequence[Lexeme], group: VerbGroup, high: int) -> Frame | None:
    """ "compared the vote to a funeral"."""
    if not leads(group.verb, "likening"):
        return None
    for place in range(group.high + 1, min(group.high + least("gap"), high - 1)):
        if pieces[place].low == "to":
            return Frame("judgement", group.high)
        if pieces[place].kind in (STOP, QUOTE) or is_finite(pieces, place):
            return None
    return None


def _attitude(pieces: Sequence[Lexeme], group: VerbGroup, high: int) -> Frame | None:
    """ "expressed doubts about the sale"."""
    if group.verb not in ("express", "voice"):
        return None
    for place in range(group.high, min(group.high + SOURCE, high - 1)):
        if pieces[place].low in told("noun.attitude"):
            led = pieces[place + 1].low in words("word.preposition")
            return Frame("object", group.high) if led else None
        if pieces[place].kind in (STOP, QUOTE):
            return None
    return None


def _judgement(pieces: Sequence[Lexeme], group: VerbGroup, high: int) -> Frame | None:
    """ "described the closure as a gift to the rich"."""
    if not leads(group.verb, "judgement"):
        return None
    for place in range(group.high + 1, min(group.high + 14, high)):
        if pieces[place].low == "as":
            return Frame("judgement", group.high)
        if pieces[place].kind in (STOP, QUOTE) or is_finite(pieces, place):
            return None
    return None


def _naming(pieces: Sequence[Lexeme], group: VerbGroup, high: int) -> Frame | None:
    """ "called him a liar", "called the plan reckless"."""
    if not leads(group.verb, "naming") or group.high >= high:
        return None
    first = pieces[group.high]
    if (
        first.low in OBJECTS_OF_NAMING
        and group.high + 1 < high
        and pieces[group.high + 1].low not in words("word.preposition")
    ):
        return Frame("judgement", group.high)
    limit = min(group.high + 9, high)
    for place in range(group.high + 1, limit):
        piece = pieces[place]
        if piece.low in ("a", "an") or piece.kind == QUOTE:
            led = pieces[place - 1].kind in (NAME, OWNER) or pieces[place - 1].kind == WORD
            return (
                Frame("judgement", group.high)
                if led and pieces[place - 1].low not in words("word.preposition", "word.break")
                else None
            )
        if piece.kind == STOP or is_finite(pieces, place):
            return None
    return None


OBJECTS_OF_NAMING = frozenset(
    {"him", "her", "it", "them", "me", "us", "himself", "herself", "itself", "themselves", "this", "these", "those"}
)


def _object(pieces: Sequence[Lexeme], group: VerbGroup, high: int) -> Frame | None:
    """ "criticized the sale", "called for the sale"."""
    if not leads(group.verb, "object") or group.high >= high:
        return None
    place = behind_adjuncts(pieces, group.high, high)  # "announced Thursday the sale of the mill"
    if place > group.high and place < high and pieces[place].low in ("the", "a", "an"):
        return Frame("object", place)
    piece = pieces[group.high]
    if piece.kind in (STOP, QUOTE) or (
        piece.kind == WORD and piece.low in words("word.preposition", "word.break", "word.when")
    ):
        return None
    if is_day(piece.low) or piece.low in told("lead.nothing") or is_unsaid(pieces, group.high, group.verb):
        return None
    near = pieces[group.high : group.high + SOURCE]
    if leads(group.verb, "citing") and any(one.low in told("noun.source") for one in near):
        return None  # whom a report leans on is no statement: "citing three officials"
    return Frame("object", group.high)


SOURCE = 4
"""Words in which it shows that a source is cited, and nothing of what it said."""
FRAMES: tuple[Callable[[Sequence[Lexeme], VerbGroup, int], Frame | None], ...] = (
    _that, _infinitive, _request, _bare, _judgement, _naming, _likening, _attitude, _object,
)  # fmt: skip
"""In the order in which they are tried."""
