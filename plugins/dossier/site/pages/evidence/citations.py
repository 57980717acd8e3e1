"""Citations: words that are cut out of a clipping, with the place where they stand."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from dossier.addresses import PlacedBlock, cited, placed
from dossier.language.sentences import sentences_around
from dossier.records import TextPlace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.records import Clipping
    from dossier.site.links.refs import ClippingRef


class MarkedText(NamedTuple):
    """A piece of a citation; a tuple, because there are so many, and a record takes several times as long to make."""

    text: str
    """Its words."""
    marked: bool = False
    """Whether these are the words in question."""


class Citation(NamedTuple):
    """Words of a clipping with their place; a tuple as well."""

    clipping: ClippingRef
    """The clipping."""
    anchor: str
    """The anchor of the paragraph they stand in."""
    number: str
    """The number by which readers cite that paragraph; empty where it has none."""
    stretches: tuple[MarkedText, ...]
    """The sentence, or the sentences, with the words in question marked."""

    @property
    def text(self) -> str:
        """All its words."""
        return "".join(stretch.text for stretch in self.stretches)


@dataclass(frozen=True, slots=True)
class Citer:
    """All clippings, ready to be cited."""

    clippings: Mapping[str, Clipping]
    """By id, newest first."""
    refs: Mapping[str, ClippingRef]
    """Their pages, by id."""
    blocks: Mapping[str, list[PlacedBlock]]
    """Their prose blocks, by id."""

    @classmethod
    def of(cls, clippings: Iterable[Clipping], refs: Mapping[str, ClippingRef]) -> Citer:
        """The citer of these clippings."""
        by_id = {clipping.article.id: clipping for clipping in clippings}
        return cls(by_id, refs, {name: list(placed(clipping)) for name, clipping in by_id.items()})

    def block(self, clipping: str, offset: int) -> PlacedBlock:
        """The block that stands at an offset of a clipping's text."""
        blocks = self.blocks[clipping]
        return blocks[max(bisect_right(blocks, offset, key=attrgetter("start")) - 1, 0)]

    def cite(self, place: TextPlace, marks: Iterable[tuple[int, int]] = ()) -> Citation:
        """The words of a place, with stretches of them marked, and the paragraph where they begin."""
        text = self.clippings[place.clipping].article.text
        block = self.block(place.clipping, place.start)
        stretches, offset = [], place.start
        for mark in sorted(marks):
            first, last = max(mark[0], offset), min(mark[1], place.end)
            if first < last:
                stretches += [MarkedText(text[offset:first]), MarkedText(text[first:last], marked=True)]
                offset = last
        stretches.append(MarkedText(text[offset : place.end]))
        kept = tuple(stretch for stretch in stretches if stretch.text)
        return Citation(self.refs[place.clipping], block.anchor, cited(block.anchor), kept)

    def cite_around(self, clipping: str, start: int, end: int) -> Citation:
        """The sentences around a stretch of a clipping, with the stretch marked."""
        block, text = self.block(clipping, start).block, self.clippings[clipping].article.text
        around = sentences_around(text, block, (start, end))
        return self.cite(TextPlace(clipping, *around), [(start, end)])
