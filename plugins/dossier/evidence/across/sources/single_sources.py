"""Finds what a briefing leans on that just one source carries.

A source is a publication; copies of one report are one source, whoever printed them, and so are copies of a sentence.
Another source carries a sentence where one of its own shares most of the longer words with it, or prints the same
quotation, or, for something dated, where it tells of the same event.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.evidence.across.key_points import longer_words, words_of
from dossier.evidence.across.sources.corroboration import is_copied
from dossier.language.sentences import sentences
from dossier.records import SingleSources, TextPlace
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.evidence.across.sources.counted_sources import Sources
    from dossier.records import KeyPoint, Occurrence, Remark


@dataclass(frozen=True, slots=True)
class Basis:
    """What a briefing leans on."""

    points: Sequence[KeyPoint]
    """Its key points."""
    remarks: Sequence[Remark]
    """The latest remark of each of its main actors."""
    occurrences: Sequence[Occurrence]
    """Its main dates."""


def find_single_sources(sources: Sources, basis: Basis) -> SingleSources:
    """What of the basis just one source carries."""
    asked = [one.place for one in basis.points if one.sources == 1]
    asked += [one.place for one in basis.remarks if one.sources == 1]
    words = _Paragraphs.of(sources, frozenset().union(*(longer_words(sources.text(place)) for place in asked)))
    points = (one for one in basis.points if one.sources == 1 and not words.elsewhere(one.place))
    remarks = (one for one in basis.remarks if one.sources == 1 and not words.elsewhere(one.place, quoted=True))
    dated = (one for one in basis.occurrences if one.sources == 1)
    return SingleSources(
        points=tuple(points),
        remarks=tuple(remarks),
        occurrences=tuple(dated),
        all_points=len(basis.points),
        all_remarks=len(basis.remarks),
        all_occurrences=len(basis.occurrences),
    )


@dataclass(frozen=True, slots=True)
class _Paragraphs:
    """Those of the words that are looked for which every paragraph has, with the source that prints it."""

    sources: Sources
    """The clippings."""
    paragraphs: tuple[tuple[TextPlace, frozenset[str]], ...]
    """Place and words of each."""

    @classmethod
    def of(cls, sources: Sources, words: frozenset[str]) -> _Paragraphs:
        """The paragraphs of all clippings with those of these words that they have."""
        return cls(
            sources,
            tuple(
                (TextPlace(name, block.start, block.start + len(block.text)), words.intersection(words_of(block.text)))
                for name, clipping in sources.clippings.items()
                for block in clipping.article.blocks
                if block.start is not None
            ),
        )

    def elsewhere(self, place: TextPlace, *, quoted: bool = False) -> bool:
        """Whether a sentence of another source shares most of the longer words of a place.

        One that copies it does not count, unless they are `quoted` words, which every source must copy.
        """
        words, own = longer_words(self.sources.text(place)), self.sources.source(place.clipping)
        least = max(load("evidence/across")["same.share"].value * len(words), 1)
        return any(
            len(words & here) >= least
            and self.sources.source(paragraph.clipping) != own
            and any(quoted or not is_copied(self.sources, place, found) for found in self._sentences(paragraph, words))
            for paragraph, here in self.paragraphs
        )

    def _sentences(self, paragraph: TextPlace, words: frozenset[str]) -> Iterator[TextPlace]:
        """The sentences of a paragraph that hold most of these words."""
        text = self.sources.clippings[paragraph.clipping].article.text
        least = max(load("evidence/across")["same.share"].value * len(words), 1)
        for start, end in sentences(text, paragraph.start, paragraph.end):
            if len(words & longer_words(text[start:end])) >= least:
                yield TextPlace(paragraph.clipping, start, end)
