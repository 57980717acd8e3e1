"""Finds what stands in quotation marks, paragraph by paragraph.

Marks are told apart by what stands around them rather than by their shape, since clippings mix straight, curly, German
and French ones: after a blank one opens, after a letter or a stop one closes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from dossier.evidence.statements.reports.reporting_words import forms_of_saying
from dossier.evidence.statements.word_lists import words

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARK = re.compile(r"[\"“”„‟«»＂‘’‚‹›]|``?|''?")
_SINGLE = frozenset("‘’'‚‹›")
_SLIPPED = re.compile(r'[,.?!] "([a-z]{3,20})\b')
_NICKNAME = re.compile(r"(?:[Tt]he )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?")
_GIVEN_BEFORE = re.compile(r"(?:^|\W)([A-Z][\w.'’-]+) $")
_SURNAME_BEHIND = re.compile(r" [A-Z][\w'’-]")
GIVEN = 30
"""Characters before a nickname that a given name fits in."""
_OPENS_AFTER = re.compile(r"[(\[{—–―:/-]")


class Quotation(NamedTuple):
    """Words in quotation marks."""

    start: int
    """Offset of the first word in the paragraph, inside the mark."""
    end: int
    """Offset after the last character inside the marks."""
    outer_start: int
    """Offset of the opening mark."""
    outer_end: int
    """Offset after the closing mark; the end of the paragraph where there is none."""
    closed: bool
    """Whether a closing mark follows."""


def spans(paragraph: str) -> list[Quotation]:
    """The outermost quotations of a paragraph in order; one that is not closed runs to the paragraph's end.

    An opening mark that never closes counts only where a quotation may begin, at the start of the paragraph or of a
    sentence, or after a colon or comma: elsewhere it is a slip, or the sign for inches.
    """
    marks = [_mark(found, paragraph) for found in _MARK.finditer(paragraph) if _is_mark(found, paragraph)]
    found = (span for span in _paired(marks, paragraph) if span.end > span.start)
    return [span for span in found if not _is_nickname(span, paragraph)]


def _is_nickname(span: Quotation, paragraph: str) -> bool:
    """Whether what stands in marks is a part of a name: Rob “The Spoon” Miller."""
    if not _SURNAME_BEHIND.match(paragraph, span.outer_end) or not _NICKNAME.fullmatch(paragraph, span.start, span.end):
        return False
    given = _GIVEN_BEFORE.search(paragraph[max(0, span.outer_start - GIVEN) : span.outer_start])
    return given is not None and given[1].lower() not in words("word.function", "word.determiner")


def is_double_mark(text: str, offset: int) -> bool:
    """Whether the sign at an offset is a double quotation mark, two single signs among them ("``", "''")."""
    return text[offset] not in _SINGLE or text[offset] == text[offset + 1 : offset + 2]


class QuotationMark(NamedTuple):
    """A quotation mark and what it may do where it stands."""

    start: int
    """Offset in the paragraph."""
    end: int
    """Offset after it; some marks are two characters."""
    single: bool
    """Whether it is a single mark, which may be an apostrophe."""
    can_open: bool
    """Whether a quotation may begin here."""
    can_close: bool
    """Whether one may end here."""


def _is_mark(found: re.Match[str], paragraph: str) -> bool:
    """Whether a sign is no apostrophe: a single one counts before a word that it opens, or behind a stop."""
    text = found.group()
    if text not in _SINGLE:
        return text != "`"
    before, after = paragraph[found.start() - 1 : found.start()], paragraph[found.end() : found.end() + 1]
    if after.isalnum():
        return not before.isalnum()
    return before in tuple(".,?!…")


def _mark(found: re.Match[str], paragraph: str) -> QuotationMark:
    start, end, text = found.start(), found.end(), found.group()
    before, after = paragraph[start - 1 : start], paragraph[end : end + 1]
    free_before, free_after = not before or before.isspace(), not after or after.isspace()
    lead = free_before or bool(_OPENS_AFTER.match(before)) or (start < 3 and before in "“\"‘'")
    can_open = (lead and not free_after) or text == "„"
    can_close = not free_before and before not in "([{"
    if text == "”":
        can_open, can_close = can_open and free_before, can_close or free_after
    elif text == "“":
        can_close = can_close and not can_open
    elif (text == "«" and free_after) or (text == "»" and free_before and not after.isalnum()):
        can_open, can_close = text == "«", text == "»"
    return QuotationMark(start, end, text in _SINGLE, can_open, can_close)


def _paired(marks: list[QuotationMark], paragraph: str) -> Iterator[Quotation]:
    opened: QuotationMark | None = None
    depth = 0
    for mark in marks:
        if opened is None:
            opened, depth = mark if mark.can_open else None, 0
        elif mark.single != opened.single:
            continue
        elif _closes(mark, paragraph):
            if not depth:
                yield _span(opened, mark, paragraph)
                opened = None
            depth -= 1
        elif mark.can_open:
            again = paragraph[opened.start] == paragraph[mark.start] in "\"'"
            opened, depth = (mark, 0) if again else (opened, depth + 1)
    if opened is not None and not opened.single and _may_stay_open(opened, paragraph):
        yield Quotation(opened.end, len(paragraph.rstrip()), opened.start, len(paragraph), closed=False)


def _closes(mark: QuotationMark, paragraph: str) -> bool:
    """Whether a mark ends the open quotation; so does one with its blank on the wrong side: it fell, "said Lumen."""
    if mark.can_close:
        return not (mark.can_open and _opens_again(mark, paragraph))
    slipped = _SLIPPED.match(paragraph, mark.start - 2) if mark.start > 1 else None
    return slipped is not None and (slipped[1] in forms_of_saying() or slipped[1] in words("cue.said"))


def _opens_again(mark: QuotationMark, paragraph: str) -> bool:
    before = paragraph[mark.start - 1]
    return before in "([{" or (before in "—–―-:/" and paragraph[mark.start] in "“‘„")


def _span(opened: QuotationMark, closed: QuotationMark, paragraph: str) -> Quotation:
    start, end = opened.end, closed.start
    while start < end and paragraph[start].isspace():
        start += 1
    while end > start and paragraph[end - 1].isspace():
        end -= 1
    return Quotation(start, end, opened.start, closed.end, closed=True)


def _may_stay_open(opened: QuotationMark, paragraph: str) -> bool:
    before = paragraph[: opened.start].rstrip()
    begins = paragraph[opened.end : opened.end + 1].isupper() and before[-1:] in (".", "!", "?", "”", '"')
    return (not before or before[-1] in ",:" or begins) and len(paragraph) - opened.end > 1


def marked_place(span: Quotation) -> tuple[tuple[int, int], ...]:
    """The place of a quotation; nothing where it is a block of its own and bears no marks."""
    return ((span.start, span.end),) if span.outer_start < span.start else ()
