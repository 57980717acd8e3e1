"""Finds what a briefing leans on that just one source carries.

A source is a publication; copies of one report are one source, whoever printed them. Another source carries a sentence
where one of its own shares most of the longer words with it, or prints the same quotation, or, for something dated,
where it dates something with the same actor on the same day and in some of the same words.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.evidence.across.key_points import longer_words
from dossier.evidence.across.occurrences import place_of
from dossier.language.sentences import sentences
from dossier.records import SingleSources
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dossier.evidence.across.counted_sources import Sources
    from dossier.records import Event, KeyPoint, Occurrence, Remark, TextPlace


@dataclass(frozen=True, slots=True)
class Basis:
    """What a briefing leans on."""

    points: Sequence[KeyPoint]
    """Its key points."""
    remarks: Sequence[Remark]
    """The latest remark of each of its main actors."""
    occurrences: Sequence[Occurrence]
    """Its main dates."""


def find_single_sources(sources: Sources, basis: Basis, occurrences: Iterable[Occurrence]) -> SingleSources:
    """What of the basis just one source carries; `occurrences` are all of the dossier."""
    words = _Paragraphs.of(sources)
    days = _days(occurrences)
    points = (one for one in basis.points if one.sources == 1 and not words.elsewhere(one.place))
    remarks = (one for one in basis.remarks if one.sources == 1 and not words.elsewhere(one.place))
    dated = (
        one
        for one in basis.occurrences
        if not _dated_elsewhere(sources, one, days) and not words.elsewhere(place_of(one.event))
    )
    return SingleSources(
        points=tuple(points),
        remarks=tuple(remarks),
        occurrences=tuple(dated),
        all_points=len(basis.points),
        all_remarks=len(basis.remarks),
        all_occurrences=len(basis.occurrences),
    )


def _days(occurrences: Iterable[Occurrence]) -> dict[tuple[str, str], list[Event]]:
    """What is dated, by date and actor."""
    days: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for one in occurrences:
        for slug in one.event.actors if one.listed else ():
            days[one.date.value, slug].append(one.event)
    return days


def _dated_elsewhere(sources: Sources, one: Occurrence, days: Mapping[tuple[str, str], Sequence[Event]]) -> bool:
    """Whether another source dates the same: with an actor of it, on its day, and in some of its words."""
    own, words = sources.source(one.event.clipping), _words_of(sources, one.event)
    share = load("evidence/across")["same.day"].value
    for slug in one.event.actors:
        for other in days.get((one.date.value, slug), ()):
            if sources.source(other.clipping) != own:
                found = _words_of(sources, other)
                if len(words & found) >= max(share * min(len(words), len(found)), 1):
                    return True
    return False


def _words_of(sources: Sources, event: Event) -> frozenset[str]:
    """The longer words of an event but for its date and the names in it: these say nothing of what happened."""
    clipping = sources.clippings[event.clipping]
    text, at, kept = clipping.article.text, event.start, []
    named = [(one.start, one.end) for one in clipping.mentions if event.start <= one.start < event.end]
    for start, end in sorted([*named, (event.date_start, event.date_end)]):
        kept.append(text[at:start])
        at = max(at, end)
    return longer_words(" ".join([*kept, text[at : event.end]]))


@dataclass(frozen=True, slots=True)
class _Paragraphs:
    """The longer words of every paragraph, with the source that prints it."""

    sources: Sources
    """The clippings."""
    paragraphs: tuple[tuple[str, str, frozenset[str]], ...]
    """Source, text and longer words of each."""

    @classmethod
    def of(cls, sources: Sources) -> _Paragraphs:
        return cls(
            sources,
            tuple(
                (sources.source(name), block.text, longer_words(block.text))
                for name, clipping in sources.clippings.items()
                for block in clipping.article.blocks
                if block.start is not None
            ),
        )

    def elsewhere(self, place: TextPlace) -> bool:
        """Whether a sentence of another source shares most of the longer words of a place."""
        words, own = longer_words(self.sources.text(place)), self.sources.source(place.clipping)
        least = max(load("evidence/across")["same.share"].value * len(words), 1)
        return any(
            len(words & here) >= least and any(len(words & found) >= least for found in _sentences(text))
            for source, text, here in self.paragraphs
            if source != own
        )


def _sentences(text: str) -> Iterator[frozenset[str]]:
    for start, end in sentences(text, 0, len(text)):
        yield longer_words(text[start:end])
