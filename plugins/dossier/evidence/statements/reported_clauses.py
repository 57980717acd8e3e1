"""Finds statements that are reported in the article's own words: "Brown denied that the plant would close."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dossier.evidence.statements.lexemes import END, NAME, OWNER, QUOTE, WORD
from dossier.evidence.statements.word_lists import size, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.evidence.statements.lexemes import Lexeme
    from dossier.evidence.statements.parsed_paragraphs import ParsedParagraph, ParsedSentence
    from dossier.evidence.statements.speech_verbs import SpeechVerb


class ReportedClause(NamedTuple):
    """A reported clause."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last character."""
    verb: SpeechVerb
    """The verb that reports it."""
    quotations: tuple[int, ...]
    """Indices, among the paragraph's pieces, of the quotations in it."""


def clauses(paragraph: ParsedParagraph, sentence: ParsedSentence, taken: set[int]) -> Iterator[ReportedClause]:
    """The outermost reported clauses of a sentence; `taken` are the verbs that hold a quotation."""
    reached = sentence.low
    for verb in sentence.verbs:
        if verb.cue < reached or verb.cue in taken or verb.subject.kind == "weak" or _is_denied(paragraph, verb):
            continue
        bounds = _bounds(paragraph.pieces, sentence, verb)
        if bounds is None or bounds[1] - bounds[0] < size("clause") or not _tells(paragraph.pieces, *bounds):
            continue
        first, last = paragraph.pieces[bounds[0]], paragraph.pieces[bounds[1] - 1]
        quotations = tuple(place for place in range(*bounds) if paragraph.pieces[place].kind == QUOTE)
        yield ReportedClause(first.start, last.end, verb, quotations)
        reached = max(bounds[1], verb.cue + 1)


def _bounds(pieces: list[Lexeme], sentence: ParsedSentence, verb: SpeechVerb) -> tuple[int, int] | None:
    """The reported clause as (first, after last) places."""
    high = sentence.high - (pieces[sentence.high - 1].kind == END)
    if verb.kind == "source":
        if verb.cue > sentence.low:
            return sentence.low, verb.cue - (pieces[verb.cue - 1].low == ",")
        comma = next((n for n in range(verb.subject.last + 1, high) if pieces[n].low == ","), high)
        return comma + 1, high
    if verb.kind != "said" or pieces[verb.cue].low not in words("cue.clause"):
        return None
    first = verb.cue if verb.inverted else min(verb.subject.first, verb.cue)
    if (
        first > sentence.low + size("clause")
        and pieces[first - 1].low == ","
        and max(verb.cue, verb.subject.last) + size("closing") >= high
        and not _opens_with_that(pieces, verb, high)
    ):
        return sentence.low, first - 1
    return None if verb.inverted else _following(pieces, verb, high)


def _opens_with_that(pieces: list[Lexeme], verb: SpeechVerb, high: int) -> bool:
    """Whether "that" follows the verb at once, so that the clause stands behind it and not before."""
    return verb.cue + 1 < high and pieces[verb.cue + 1].low == "that"


def _following(pieces: list[Lexeme], verb: SpeechVerb, high: int) -> tuple[int, int] | None:
    """The clause behind the verb: after "that", or at once behind verbs that need none."""
    for place in range(verb.cue + 1, min(verb.cue + 1 + size("hearer"), high)):
        if pieces[place].low == "that" and pieces[place].kind == WORD and place + 1 < high:
            return None if pieces[place + 1].low in ("and", "or", "but", ",") else (place + 1, high)
        if pieces[place].low in (",", ":"):
            break
    if pieces[verb.cue].low not in words("cue.bare_clause"):
        return None
    if verb.subject.first and pieces[verb.subject.first - 1].low in ("that", "which", "who", "what"):
        return None
    place = _behind_hearer(pieces, verb.cue, high)
    return (place, high) if place < high and _opens_clause(pieces, place, high) else None


def _behind_hearer(pieces: list[Lexeme], cue: int, high: int) -> int:
    """The place behind the verb, behind who was told and when it was said."""
    place = cue + 1
    if pieces[cue].low == "told":
        while place < high and pieces[place].kind == WORD and pieces[place].low in words("word.determiner"):
            place += 1
        place += 1
    while place < high and (pieces[place].low.endswith("day") or pieces[place].low in words("word.when")):
        place += 1
    return place


def _opens_clause(pieces: list[Lexeme], place: int, high: int) -> bool:
    """Whether a clause can begin here: not at a stop, nor at a preposition but "at least"."""
    if place + 1 < high and pieces[place + 1].low in ("least", "most"):
        return True
    return pieces[place].kind in (NAME, OWNER, WORD) and pieces[place].low not in words("word.preposition")


def _tells(pieces: list[Lexeme], low: int, high: int) -> bool:
    """Whether a stretch has words of its own beside quotations."""
    own = sum(piece.kind in (NAME, OWNER, WORD) for piece in pieces[low:high])
    return own >= size("clause") and pieces[low].kind != QUOTE


def _is_denied(paragraph: ParsedParagraph, verb: SpeechVerb) -> bool:
    """Whether the verb is negated: who "did not say" something has said nothing."""
    low = min(verb.subject.last, verb.cue)
    between = {piece.low for piece in paragraph.pieces[low : verb.cue]}
    return bool(between & {"not", "never", "didn't", "doesn't", "didn’t", "doesn’t", "nor", "if"})
