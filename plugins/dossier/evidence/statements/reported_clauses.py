"""Finds statements that are reported in the article's own words: "Brown denied that the plant would close."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dossier.evidence.statements.lexing import END, NAME, OWNER, QUOTE, WORD
from dossier.evidence.statements.noun_phrases import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.evidence.statements.frames import Frame
    from dossier.evidence.statements.lexing import Token
    from dossier.evidence.statements.paragraphs import Paragraph, Sentence

FEWEST = 4
"""A reported clause has at least so many pieces: subject, verb and something said."""
HEARER = 7
""""That" follows the verb and its hearer within so many pieces."""


class Clause(NamedTuple):
    """A reported clause."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last."""
    frame: Frame
    """The verb that reports it."""
    quotations: tuple[int, ...]
    """Places of the quotations in it."""


def clauses(paragraph: Paragraph, sentence: Sentence, taken: set[int]) -> Iterator[Clause]:
    """The outermost reported clauses of a sentence; `taken` are the verbs that hold a quotation."""
    reached = sentence.low
    for frame in sentence.frames:
        if frame.cue < reached or frame.cue in taken or frame.subject.kind == "weak" or _is_denied(paragraph, frame):
            continue
        bounds = _bounds(paragraph.pieces, sentence, frame)
        if bounds is None or bounds[1] - bounds[0] < FEWEST or not _tells(paragraph.pieces, *bounds):
            continue
        first, last = paragraph.pieces[bounds[0]], paragraph.pieces[bounds[1] - 1]
        quotations = tuple(place for place in range(*bounds) if paragraph.pieces[place].kind == QUOTE)
        yield Clause(first.start, last.end, frame, quotations)
        reached = max(bounds[1], frame.cue + 1)


def _bounds(pieces: list[Token], sentence: Sentence, frame: Frame) -> tuple[int, int] | None:
    """The reported clause as (first, after last) places."""
    high = sentence.high - (pieces[sentence.high - 1].kind == END)
    if frame.kind == "source":
        if frame.cue > sentence.low:
            return sentence.low, frame.cue - (pieces[frame.cue - 1].low == ",")
        comma = next((n for n in range(frame.subject.last + 1, high) if pieces[n].low == ","), high)
        return comma + 1, high
    if frame.kind != "said" or pieces[frame.cue].low not in words("cue.clause"):
        return None
    first = frame.cue if frame.inverted else min(frame.subject.first, frame.cue)
    if (
        first > sentence.low + FEWEST
        and pieces[first - 1].low == ","
        and max(frame.cue, frame.subject.last) + 6 >= high
        and not _opens_with_that(pieces, frame, high)
    ):
        return sentence.low, first - 1
    return None if frame.inverted else _following(pieces, frame, high)


def _opens_with_that(pieces: list[Token], frame: Frame, high: int) -> bool:
    """Whether "that" follows the verb at once, so that the clause stands behind it and not before."""
    return frame.cue + 1 < high and pieces[frame.cue + 1].low == "that"


def _following(pieces: list[Token], frame: Frame, high: int) -> tuple[int, int] | None:
    """The clause behind the verb: after "that", or at once behind verbs that need none."""
    for place in range(frame.cue + 1, min(frame.cue + 1 + HEARER, high)):
        if pieces[place].low == "that" and pieces[place].kind == WORD and place + 1 < high:
            return None if pieces[place + 1].low in ("and", "or", "but", ",") else (place + 1, high)
        if pieces[place].low in (",", ":"):
            break
    if pieces[frame.cue].low not in words("cue.bare_clause"):
        return None
    if frame.subject.first and pieces[frame.subject.first - 1].low in ("that", "which", "who", "what"):
        return None
    place = _behind_hearer(pieces, frame.cue, high)
    return (place, high) if place < high and _opens_clause(pieces, place, high) else None


def _behind_hearer(pieces: list[Token], cue: int, high: int) -> int:
    """The place behind the verb, behind who was told and when it was said."""
    place = cue + 1
    if pieces[cue].low == "told":
        while place < high and pieces[place].kind == WORD and pieces[place].low in words("word.determiner"):
            place += 1
        place += 1
    while place < high and (pieces[place].low.endswith("day") or pieces[place].low in words("word.when")):
        place += 1
    return place


def _opens_clause(pieces: list[Token], place: int, high: int) -> bool:
    """Whether a clause can begin here: not at a stop, nor at a preposition but "at least"."""
    if place + 1 < high and pieces[place + 1].low in ("least", "most"):
        return True
    return pieces[place].kind in (NAME, OWNER, WORD) and pieces[place].low not in words("word.preposition")


def _tells(pieces: list[Token], low: int, high: int) -> bool:
    """Whether a stretch has words of its own beside quotations."""
    own = sum(piece.kind in (NAME, OWNER, WORD) for piece in pieces[low:high])
    return own >= FEWEST and pieces[low].kind != QUOTE


def _is_denied(paragraph: Paragraph, frame: Frame) -> bool:
    """Whether the verb is negated: who "did not say" something has said nothing."""
    low = min(frame.subject.last, frame.cue)
    between = {piece.low for piece in paragraph.pieces[low : frame.cue]}
    return bool(between & {"not", "never", "didn't", "doesn't", "didn’t", "doesn’t", "nor", "if"})
