"""Finds what is reported in a sentence: behind the verb, or before it and around it (`said_beside`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.evidence.statements.lexemes import END, NAME, OWNER, QUOTE, STOP, WORD
from dossier.evidence.statements.reports.clause_shapes import (
    OPENING,
    SUBJECTS,
    has_finite,
    is_enough,
    is_finite,
    may_be_clause,
    tells_occasion,
)
from dossier.evidence.statements.reports.frames import frame_behind
from dossier.evidence.statements.reports.own_words import own_words_after
from dossier.evidence.statements.reports.reported_content import Content
from dossier.evidence.statements.reports.reporting_words import readings, told
from dossier.evidence.statements.reports.said_beside import CLAUSE_OPENERS, DASHES, said_beside
from dossier.evidence.statements.reports.said_of_it import SaidClause
from dossier.evidence.statements.word_lists import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.evidence.statements.lexemes import Lexeme
    from dossier.evidence.statements.reports.reported_content import Reporter


def content_of(pieces: Sequence[Lexeme], low: int, high: int, by: Reporter, verbs: frozenset[int]) -> Content | None:
    """What a verb in pieces[low:high] reports; None where it reports nothing.

    `low` is behind what an earlier verb of the sentence has reported.
    """
    frame = None if by.inverted else frame_behind(pieces, by.group, high)
    beside = None
    if frame is None or frame.rule in ("object", "judgement"):
        beside = said_beside(pieces, low, high, by)
    if beside or frame is None:
        return beside
    after = own_words_after(SaidClause(pieces, frame.first, high, by.group.past, verbs))
    if by.relative:
        commas = by.first < len(pieces) and any(pieces[n].low == "," for n in range(by.first, by.group.low))
        after = min(after, _main_verb(pieces, frame.first, after, commas=commas))
    if frame.rule not in ("that-clause", "bare clause", "question"):
        objects = frame.rule in ("object", "judgement")
        after = min(after, _next_clause(pieces, frame.first, after, objects=objects))
    opener = _opener(pieces, low, by)
    if opener is not None or (by.subject.first > by.last and not by.inverted):
        after = min(after, _main_clause(pieces, frame.first, after))
    after = _aside_end(pieces, low, (frame.first, after), by)
    behind = (frame.first, after)
    clause = frame.rule not in ("object", "judgement", "infinitive", "request")
    if not is_enough(pieces, frame.first, after, clause=clause):
        return None
    condition = _condition(pieces, low, by) if frame.rule in ("that-clause", "bare clause") else None
    return Content(frame.rule, (condition, behind) if condition else (behind,))


def _opener(pieces: Sequence[Lexeme], low: int, by: Reporter) -> int | None:
    """The word before the speaker that makes this a clause beside a main clause which is still to come."""
    place = by.first - 1
    if place == low + 1 and pieces[place].low == "that" and pieces[low].low in ("now", "given"):
        return place
    if place < low or pieces[place].low not in told("clause.subordinate"):
        return None
    return place if place <= low + 1 or (pieces[place - 1].kind in (STOP, END) and place - 1 <= low + 1) else None


def _aside_end(pieces: Sequence[Lexeme], low: int, behind: tuple[int, int], by: Reporter) -> int:
    """Where the sentence goes on with its own verb, behind a comma, where the verb that reports stands in an aside
    behind its subject: "Norland, citing the cost, wants", "doctors, alarmed that the town denied it, urge"."""
    first, high = behind
    comma = next((n for n in range(by.group.low - 1, low, -1) if pieces[n].low == ","), low)
    aside = pieces[comma + 1]
    if comma == low or aside.kind != WORD or not aside.low.endswith(("ing", "ed")) or has_finite(pieces, low, comma):
        return high
    return next((n for n in range(first + 1, high - 1) if pieces[n].low == "," and is_finite(pieces, n + 1)), high)


def _main_clause(pieces: Sequence[Lexeme], first: int, high: int) -> int:
    """The comma behind which the main clause begins: its verb is a small one or of the past, or else may be one."""
    commas = [
        n for n in range(first + 1, high - 1) if pieces[n].low == "," and pieces[n + 1].kind in (NAME, OWNER, WORD)
    ]
    commas = [
        n for n in commas if may_be_clause(pieces, first, n)
    ] or commas  # not "the mill, the yard and the pier lose"
    told_by = (has_finite, may_be_clause)
    return next((n for tells in told_by for n in commas if tells(pieces, n + 1, high)), high)


def _main_verb(pieces: Sequence[Lexeme], first: int, high: int, *, commas: bool) -> int:
    """Where the sentence goes on with its own verb behind "who said …": behind a comma where one opens it, or else at
    the second verb that stands behind a noun ("a diver who said he had seen the wreck went home")."""
    verbs = 0
    for place in range(first + 1, high - 1):
        following = pieces[place + 1]
        if pieces[place].low == "," and (is_finite(pieces, place + 1) or following.low in ("and", "but")):
            return place
        if pieces[place].low == "," and commas and verbs and _goes_on_now(following):
            return place
        if is_finite(pieces, place):
            noun = pieces[place - 1].kind in (NAME, QUOTE) or not _is_small(pieces[place - 1])
            if verbs and noun and not commas:
                return place
            verbs += 1
    return high


def _goes_on_now(piece: Lexeme) -> bool:
    """Whether a word behind the comma that closes "who said …" can be a verb of the present: ", digs there"."""
    small = words("word.adverb", "word.preposition", "word.break", "word.pronoun", "word.determiner", "word.relative")
    return piece.kind == WORD and piece.low.endswith("s") and not piece.low.endswith("ss") and piece.low not in small


def _is_small(piece: Lexeme) -> bool:
    """Whether a word is none that a subject ends with."""
    small = words("word.adverb", "word.preposition", "word.break", "word.pronoun", "word.determiner")
    return piece.kind != WORD or piece.low in small or piece.low in told("clause.finite") or piece.low in OPENING


def _next_clause(pieces: Sequence[Lexeme], first: int, high: int, *, objects: bool) -> int:
    """Where behind an object or an infinitive another clause begins: ", which", "and" with a verb of its own; behind
    `objects` also what tells when and by what means it was said."""
    for place in range(first + 1, high - 1):
        low, following = pieces[place].low, pieces[place + 1]
        if low in (",", *DASHES) and following.low in CLAUSE_OPENERS and has_finite(pieces, place + 1, high):
            return place
        if (
            low == ","
            and not objects
            and following.kind == WORD
            and following.low in readings()
            and is_finite(pieces, place + 1)
        ):
            return place  # "agreed to sell the boat, refused to talk and"
        if low in ("and", "but") and following.kind == WORD and _is_clause(pieces, place + 1, high):
            return place
        if not objects and low in DASHES and following.kind == WORD and _is_lone(pieces, first, place, high):
            return place  # "promised to pay — hardly what was owed"
        if objects and (low in DASHES or low == "during" or tells_occasion(pieces, place, high)):
            return place
    return high


def _is_lone(pieces: Sequence[Lexeme], first: int, place: int, high: int) -> bool:
    """Whether a dash is the only one of its sort in a stretch: two enclose what stands between them."""
    return all(n == place or pieces[n].low != pieces[place].low for n in range(first, high))


def _is_clause(pieces: Sequence[Lexeme], place: int, high: int) -> bool:
    """Whether a verb stands here, or a pronoun that is the subject of one: "and they are right"."""
    subject = pieces[place].low in SUBJECTS and place + 1 < high
    return is_finite(pieces, place) or (subject and pieces[place + 1].low in told("clause.finite"))


def _condition(pieces: Sequence[Lexeme], low: int, by: Reporter) -> tuple[int, int] | None:
    """A condition between commas before the speaker: "If elected, Brown said he would"."""
    comma = by.first - 1
    if comma - low < 2 or pieces[comma].low != ",":
        return None
    return (low, comma) if pieces[low].low in told("clause.condition") else None
