"""Reads "according to": whom the text goes by, however long they are described, and what they said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.evidence.statements.lexemes import NAME, STOP, WORD
from dossier.evidence.statements.noun_phrases import NounPhrase
from dossier.evidence.statements.reports.clause_shapes import has_finite
from dossier.evidence.statements.reports.reporting_words import least
from dossier.evidence.statements.reports.said_content import Content, ReportedContent
from dossier.evidence.statements.speech_verbs import sources
from dossier.evidence.statements.subjects import subject_after
from dossier.evidence.statements.word_lists import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.evidence.statements.lexemes import Lexeme


def source_reports(pieces: Sequence[Lexeme], low: int, high: int) -> Iterator[ReportedContent]:
    """What is said "according to" somebody in the sentence pieces[low:high]."""
    for place in range(low, high - 2):
        if pieces[place].kind != WORD or sources().get(pieces[place].low) != pieces[place + 1].low:
            continue
        subject = subject_after(pieces, place + 2, high) or _unknown(pieces, place + 2, high)
        if subject is None:
            continue
        content = _behind(pieces, subject.last, high) if place <= low + 1 else _before(pieces, low, place)
        if content and content[1] - content[0] >= least("words"):
            yield ReportedContent(subject, place, Content("according to", (content,)), sure=True)


def _unknown(pieces: Sequence[Lexeme], place: int, high: int) -> NounPhrase | None:
    """The noun behind "according to", whatever it is, where it has an article or is several: "two people"."""
    last = place
    while last + 1 < high and pieces[last + 1].kind == WORD and pieces[last + 1].low not in words(*CLOSED):
        last += 1
    known = pieces[place].low in words("word.determiner") or pieces[last].low.endswith("s")
    return NounPhrase("noun", place, last) if known and last < high and pieces[last].kind == WORD else None


CLOSED = ("word.preposition", "word.break", "word.relative", "word.when", "word.pronoun")


def _before(pieces: Sequence[Lexeme], low: int, place: int) -> tuple[int, int] | None:
    """What stands before "according to", from the beginning of its clause."""
    after = place - (pieces[place - 1].low in (",", "—", "–", "--"))
    start = max([low, *(n + 1 for n in range(low, after) if pieces[n].low == ";")])
    if pieces[start].low in ("and", "but", "so", "yet"):
        start += 1
    return (start, after)


def _behind(pieces: Sequence[Lexeme], last: int, high: int) -> tuple[int, int] | None:
    """What stands behind "According to Odd Berg, a clerk for nine years," without the description."""
    commas = [n for n in range(last + 1, high) if pieces[n].low == ","]
    for comma in commas:
        if comma + 1 < high and not _describes(pieces, comma, commas, high):
            return (comma + 1, high)
    return None


def _describes(pieces: Sequence[Lexeme], comma: int, commas: list[int], high: int) -> bool:
    """Whether what a comma opens says who the source is: it closes with a comma, and the clause comes after that."""
    end = next((n for n in commas if n > comma), None)
    if end is None or not has_finite(pieces, end + 1, high):
        return False
    first = pieces[comma + 1]
    if first.kind == WORD and first.low in words("word.relative", "word.preposition", "word.person"):
        return True
    if first.low in ("a", "an", "one", "whose", "now", "then", "both"):
        return not has_finite(pieces, comma + 1, end) or any(
            pieces[n].low in words("word.relative") for n in range(comma + 1, end)
        )
    return first.kind in (NAME, WORD, STOP) and not has_finite(pieces, comma + 1, end)
