"""Open questions: what the clippings do not say, or what could not be decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.messages import noted
from dossier.site.pages.findings import Passage, Question

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.site.pages.text_index import Holdings


def open_questions(holdings: Holdings) -> Iterator[Question]:
    """What is not known."""
    pages = holdings.pages.values()
    yield Question(noted("Clippings without a date"), tuple(page for page in pages if not page.date))
    yield Question(noted("Clippings without a source"), tuple(page for page in pages if not page.source))
    yield Question(noted("Quotations without a speaker"), tuple(_unsaid(holdings)))
    yield Question(noted("Names left unlinked"), tuple(_unlinked(holdings)))
    yield Question(noted("Dates that could not be worked out"), tuple(_undated(holdings)))


def _unsaid(holdings: Holdings) -> Iterator[Passage]:
    for name, clipping in holdings.clippings.items():
        for quote in clipping.statements:
            if quote.speaker is None:
                yield holdings.passage(name, holdings.around(name, quote.start, quote.end), [(quote.start, quote.end)])


def _unlinked(holdings: Holdings) -> Iterator[Passage]:
    for name, clipping in holdings.clippings.items():
        for doubt in clipping.ambiguities:
            yield holdings.passage(name, holdings.around(name, doubt.start, doubt.end), [(doubt.start, doubt.end)])


def _undated(holdings: Holdings) -> Iterator[Passage]:
    for name, clipping in holdings.clippings.items():
        for date in clipping.dates:
            if date.value is None:
                yield holdings.passage(name, holdings.around(name, date.start, date.end), [(date.start, date.end)])
