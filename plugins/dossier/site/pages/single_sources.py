"""Vouching: what a briefing leans on that just one source carries.

A source is a publication; copies of one report are one source, whoever printed them. Another source carries a sentence
where one of its own shares most of the longer words with it, or prints the same quotation, or, for something dated,
where it dates something with the same actor on the same day.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.language.sentences import sentences
from dossier.messages import noted
from dossier.site.locale.interface import gettext
from dossier.site.pages.briefing_points import SAME, WORD
from dossier.site.pages.findings import Question

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dossier.addresses import PlacedBlock
    from dossier.site.pages.briefing_points import Point
    from dossier.site.pages.chronicle import Entry
    from dossier.site.pages.findings import Passage, ShownStatement
    from dossier.site.pages.text_index import Holdings

_WORD = re.compile(rf"\w{{{WORD},}}")


@dataclass(frozen=True, slots=True)
class Basis:
    """What a briefing leans on."""

    points: Sequence[Point]
    """Its key points."""
    statements: Sequence[ShownStatement]
    """The latest statement of each of its main actors."""
    dates: Sequence[Entry]
    """Its main dates."""


def lone(holdings: Holdings, basis: Basis, entries: Iterable[Entry]) -> Question | None:
    """What of it just one source carries, as an open question; None where there is nothing of the kind."""
    words = _Words.of(holdings)
    days = _days(entries)
    points = [first for first, others in basis.points if not words.elsewhere(first) and _one_voice(first, *others)]
    said = [one.passage for one in basis.statements if one.sources == 1 and not words.elsewhere(one.passage)]
    dated = [
        one.event.passage
        for one in basis.dates
        if one.event and len(_carriers(one, days)) < 2 and not words.elsewhere(one.event.passage)
    ]
    if not (points or said or dated):
        return None
    counts = (
        (len(points), len(basis.points), noted("%(number)s of %(all)s key points")),
        (len(said), len(basis.statements), noted("%(number)s of %(all)s latest statements of the main actors")),
        (len(dated), len(basis.dates), noted("%(number)s of %(all)s main dates")),
    )
    told = ", ".join(gettext(message, number=number, all=total) for number, total, message in counts if total)
    return Question(
        noted("Carried by a single source"),
        tuple({(one.clipping.path, one.text): one for one in (*points, *said, *dated)}.values()),
        gettext(
            "Of what this briefing leans on: %(counts)s. A publication counts once, and copies of one report count as "
            "one source. Another source carries a sentence where one of its own shares most of its longer words, or "
            "where it dates something with the same actor on the same day.",
            counts=told,
        ),
    )


def _one_voice(*passages: Passage) -> bool:
    return len({one.clipping.voice for one in passages}) == 1


def _days(entries: Iterable[Entry]) -> dict[tuple[str, str], set[str]]:
    """The sources that date something, by date and actor."""
    days: dict[tuple[str, str], set[str]] = defaultdict(set)
    for entry in entries:
        for actor in entry.event.actors if entry.event else ():
            days[entry.date.text, actor.path].add(entry.clipping.voice)
    return days


def _carriers(entry: Entry, days: dict[tuple[str, str], set[str]]) -> set[str]:
    return {voice for actor in entry.actors for voice in days[entry.date.text, actor.path]}


@dataclass(frozen=True, slots=True)
class _Words:
    """The longer words of every paragraph, with the source that prints it."""

    paragraphs: tuple[tuple[str, PlacedBlock, frozenset[str]], ...]
    """Source, paragraph and its words."""

    @classmethod
    def of(cls, holdings: Holdings) -> _Words:
        return cls(
            tuple(
                (holdings.pages[name].voice, one, _longer(one.block.text))
                for name, blocks in holdings.blocks.items()
                for one in blocks
            )
        )

    def elsewhere(self, passage: Passage) -> bool:
        """Whether a sentence of another source shares most of the passage's longer words."""
        words, own = _longer(passage.text), passage.clipping.voice
        least = max(SAME * len(words), 1)
        return any(
            len(words & here) >= least and any(len(words & found) >= least for found in _sentences(one))
            for voice, one, here in self.paragraphs
            if voice != own
        )


def _sentences(one: PlacedBlock) -> Iterator[frozenset[str]]:
    text = one.block.text
    for start, end in sentences(text, 0, len(text)):
        yield _longer(text[start:end])


def _longer(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))
