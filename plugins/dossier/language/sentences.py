"""Cuts an article into paragraphs and sentences, as places in its text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from dossier.language.people import abbreviations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Article

_END = re.compile(r"[.!?…][\"”’'»)\]]*[ \u00a0\n]+(?=[\"“‘'«(\[]?[A-ZÀ-ÖØ-Þ0-9])")
_SHORT = re.compile(
    rf"(?:^|[\s(])(?:[A-Z]|[A-Z]\.[A-Z]|{'|'.join(sorted(abbreviations('title', 'firm', 'month')))})\.$"
)
"""What a full stop belongs to where it ends no sentence."""


class Stretch(NamedTuple):
    """A sentence."""

    start: int
    """Offset in the article's text."""
    end: int
    """Offset after its last character."""
    paragraph: int
    """The number of its paragraph."""


def sentence_places(article: Article) -> Iterator[Stretch]:
    """The sentences of the article's prose, in order."""
    number = 0
    for block in article.blocks:
        if block.start is None or not block.text:
            continue
        start, last = block.start, block.start + len(block.text)
        for first, end in sentences(article.text, start, last):
            yield Stretch(first, end, number)
        number += 1


def sentences(text: str, start: int, last: int) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of the paragraph from `start` to `last` in a text, in order."""
    for end in _END.finditer(text, start, last):
        if _SHORT.search(text, max(start, end.start() - 8), end.start() + 1):
            continue
        yield start, _trimmed(text, start, end.end())
        start = end.end()
    if start < last:
        yield start, _trimmed(text, start, last)


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
