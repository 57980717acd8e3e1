"""The holdings: all clippings with their pages, from which any words can be cut out with their place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import islice, takewhile
from operator import attrgetter
from typing import TYPE_CHECKING

from dossier.addresses import PlacedBlock, cited, placed
from dossier.language.sentences import sentences
from dossier.site.pages.findings import Passage, Stretch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.records import Clipping
    from dossier.site.pages.views import ActorPage, ClippingPage


@dataclass(frozen=True, slots=True)
class Holdings:
    """All clippings with their pages."""

    clippings: dict[str, Clipping]
    """By id, newest first."""
    pages: dict[str, ClippingPage]
    """Their pages, by id."""
    actors: dict[str, ActorPage]
    """The actors' pages, by slug."""
    blocks: dict[str, list[PlacedBlock]]
    """The prose blocks, by clipping id."""

    @classmethod
    def of(
        cls, clippings: Iterable[Clipping], pages: dict[str, ClippingPage], actors: dict[str, ActorPage]
    ) -> Holdings:
        """The holdings for these clippings."""
        by_id = {clipping.article.id: clipping for clipping in clippings}
        return cls(by_id, pages, actors, {name: list(placed(clipping)) for name, clipping in by_id.items()})

    def block(self, clipping: str, place: int) -> PlacedBlock:
        """The block that a place of a clipping's text stands in."""
        blocks = self.blocks[clipping]
        return blocks[max(bisect_right(blocks, place, key=attrgetter("start")) - 1, 0)]

    def passage(self, clipping: str, span: tuple[int, int], marks: Iterable[tuple[int, int]]) -> Passage:
        """The words of a clipping in a span, with stretches of them marked, and the paragraph where they begin."""
        text, (start, end) = self.clippings[clipping].article.text, span
        block = self.block(clipping, start)
        stretches, place = [], start
        for mark in sorted(marks):
            first, last = max(mark[0], place), min(mark[1], end)
            if first < last:
                stretches += [Stretch(text[place:first]), Stretch(text[first:last], marked=True)]
                place = last
        stretches.append(Stretch(text[place:end]))
        kept = tuple(stretch for stretch in stretches if stretch.text)
        return Passage(self.pages[clipping], block.anchor, cited(block.anchor), kept)

    def around(self, clipping: str, start: int, end: int) -> tuple[int, int]:
        """The sentences that a stretch of a clipping stands in, from the first one's start to the last one's end."""
        block = self.block(clipping, start)
        text, last = self.clippings[clipping].article.text, block.start + len(block.block.text)
        spans = [
            span for span in sentences(text, block.start, last) if span[0] < max(end, start + 1) and span[1] > start
        ]
        return (spans[0][0], max(end, spans[-1][1])) if spans else (start, end)

    def named(self, clipping: str, start: int, end: int) -> tuple[ActorPage, ...]:
        """The actors that are named in a stretch, in their order."""
        mentions = self.clippings[clipping].mentions
        place = bisect_left(mentions, start, key=attrgetter("start"))
        inside = takewhile(lambda one: one.end <= end, islice(mentions, place, None))
        slugs = (one.actor for one in inside)
        return tuple(self.actors[slug] for slug in dict.fromkeys(slugs))
