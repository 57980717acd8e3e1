"""Citations: words that are cut out of a clipping, with the place where they stand."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
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


class Words(NamedTuple):
    """A clipping, ready to be cited."""

    ref: ClippingRef
    """Its page."""
    text: str
    """The text of its article."""
    starts: list[int]
    """Where its prose blocks begin, in order."""
    anchors: list[tuple[str, str]]
    """The anchor of each, and the number by which readers cite it."""


@dataclass(frozen=True, slots=True)
class Citer:
    """All clippings, ready to be cited."""

    clippings: Mapping[str, Clipping]
    """By id, newest first."""
    refs: Mapping[str, ClippingRef]
    """Their pages, by id."""
    blocks: Mapping[str, list[PlacedBlock]]
    """Their prose blocks, by id."""
    words: Mapping[str, Words]
    """What is cited of them, by id."""

    @classmethod
    def of(cls, clippings: Iterable[Clipping], refs: Mapping[str, ClippingRef]) -> Citer:
        """The citer of these clippings."""
        by_id = {clipping.article.id: clipping for clipping in clippings}
        blocks = {name: list(placed(clipping)) for name, clipping in by_id.items()}
        return cls(by_id, refs, blocks, {name: _words(one, refs[name], blocks[name]) for name, one in by_id.items()})

    def block(self, clipping: str, offset: int) -> PlacedBlock:
        """The block that stands at an offset of a clipping's text."""
        return self.blocks[clipping][self.place(clipping, offset)]

    def place(self, clipping: str, offset: int) -> int:
        """The number of that block in the clipping, from 0."""
        return _place(self.words[clipping].starts, offset)

    def cite(self, place: TextPlace, marks: Iterable[tuple[int, int]] = ()) -> Citation:
        """The words of a place, with stretches of them marked, and the paragraph where they begin."""
        ref, text, starts, anchors = self.words[place.clipping]
        offset, end = place.start, place.end
        stretches: list[MarkedText] = []
        for mark in sorted(marks):
            first, last = max(mark[0], offset), min(mark[1], end)
            if first < last:
                if first > offset:
                    stretches.append(MarkedText(text[offset:first]))
                stretches.append(MarkedText(text[first:last], marked=True))
                offset = last
        if offset < end:
            stretches.append(MarkedText(text[offset:end]))
        return Citation(ref, *anchors[_place(starts, place.start)], tuple(stretches))

    def cite_around(self, clipping: str, start: int, end: int) -> Citation:
        """The sentences around a stretch of a clipping, with the stretch marked."""
        block, text = self.block(clipping, start).block, self.clippings[clipping].article.text
        around = sentences_around(text, block, (start, end))
        return self.cite(TextPlace(clipping, *around), [(start, end)])


def _words(clipping: Clipping, ref: ClippingRef, blocks: list[PlacedBlock]) -> Words:
    anchors = [one.anchor for one in blocks]
    starts = [one.start for one in blocks]
    return Words(ref, clipping.article.text, starts, [(anchor, cited(anchor)) for anchor in anchors])


def _place(starts: list[int], offset: int) -> int:
    """The number of the block at an offset; the first one's for what stands before all."""
    return max(bisect_right(starts, offset) - 1, 0)
