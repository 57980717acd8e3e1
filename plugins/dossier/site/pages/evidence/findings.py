"""What the evidence looks like on the site: statements, events, pairs of actors, the same words and open questions.

Each piece is a sentence of a clipping with the words in question marked, and leads to the paragraph it stands in.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from dossier.records import TextPlace
from dossier.site.links.sheet_pages import Shelf
from dossier.site.locale.interface import percent
from dossier.site.pages.evidence.chronicle import lines_of, when_of
from dossier.site.pages.evidence.disagreements import shown_contradictions
from dossier.site.pages.evidence.questions import open_questions, single_sources
from dossier.site.pages.evidence.shown_evidence import shown_event, shown_statement
from dossier.site.pages.evidence.shown_pairs import shown_pair

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dossier.records import Dossier, Occurrence, Remark, Wording
    from dossier.site.links.refs import ActorRef, ClippingRef
    from dossier.site.pages.evidence.chronicle import ChronicleLine
    from dossier.site.pages.evidence.citations import Citation, Citer
    from dossier.site.pages.evidence.disagreements import ShownContradiction
    from dossier.site.pages.evidence.questions import Question
    from dossier.site.pages.evidence.shown_evidence import ShownEvent, ShownStatement
    from dossier.site.pages.evidence.shown_pairs import ShownPair

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ShownWording:
    """One quotation as two clippings print it."""

    first: Citation
    """The words in the one, with what differs marked."""
    second: Citation
    """The words in the other."""
    differ: bool
    """Whether they differ at all."""
    share: str
    """Which share of the shorter quotation's words is the same, in per cent."""


@dataclass(frozen=True, slots=True)
class Findings:
    """The evidence of a dossier. A statement or an event is made where a page shows it: an edit shows few."""

    dossier: Dossier
    """The records."""
    citer: Citer
    """Cuts words out of the clippings."""
    actors: Mapping[str, ActorRef]
    """The actors by slug."""
    pairs: tuple[ShownPair, ...]
    """Those that meet most often first."""
    wordings: tuple[ShownWording, ...]
    """Where they differ first."""
    contradictions: tuple[ShownContradiction, ...]
    """Where independent sources give one thing two numbers, two days or two speakers."""
    copies: tuple[tuple[ClippingRef, ...], ...]
    """Groups of clippings that are the same copy."""
    questions: tuple[Question, ...]
    """Kinds of which there is at least one."""
    spoken: Shelf
    """Where the statements stand."""
    dated: Shelf
    """Where what is dated stands, and the publications."""
    lines: tuple[ChronicleLine, ...]
    """What is dated, once where copies repeat it, and the publications, in the order of time."""
    remarks: Mapping[str, Sequence[Remark]]
    """What each clipping reports somebody to have said, by its id, in the order of its text."""
    occurrences: Mapping[str, Sequence[Occurrence]]
    """What each clipping dates, by its id, oldest first."""
    listed_in: Mapping[int, str]
    """The clipping that each remark is listed with, by its number."""

    @property
    def statements(self) -> tuple[ShownStatement, ...]:
        """The statements by clipping, newest first, in the order of the text; those that copies repeat once."""
        return tuple(self.statement(one) for one in self.dossier.remarks if one.listed)

    @property
    def events(self) -> tuple[ShownEvent, ...]:
        """What is dated, oldest first; once where copies repeat it."""
        return tuple(self.event(one) for one in self.dossier.occurrences if one.listed)

    def statement(self, one: Remark) -> ShownStatement:
        """What somebody said, as it is shown."""
        path = self.spoken.path(self.citer.refs[self.listed_in[one.number]].key)
        return shown_statement(one, path, self.citer, self.actors)

    def event(self, one: Occurrence) -> ShownEvent:
        """What a clipping dates, as it is shown."""
        return shown_event(one, self.dated.path(_key(one)), self.citer, self.actors)

    def statements_of(self, clipping: str) -> tuple[ShownStatement, ...]:
        """What the clipping of this id reports, with what a copy of it is listed with."""
        return tuple(map(self.statement, self.remarks.get(clipping, ())))

    def events_of(self, clipping: str) -> tuple[ShownEvent, ...]:
        """What the clipping of this id dates, likewise."""
        return tuple(map(self.event, self.occurrences.get(clipping, ())))


def make_findings(dossier: Dossier, citer: Citer, actors: Mapping[str, ActorRef]) -> Findings:
    """The findings of a dossier; `actors` are its actors by their slugs."""
    lines = lines_of((one for one in dossier.occurrences if one.listed), citer.refs)
    return Findings(
        dossier=dossier,
        citer=citer,
        actors=actors,
        pairs=tuple(shown_pair(citer, actors, number, one) for number, one in enumerate(dossier.meetings)),
        wordings=_wordings(citer, dossier.wordings),
        contradictions=shown_contradictions(citer, actors, dossier.contradictions),
        copies=tuple(tuple(citer.refs[name] for name in echo.clippings) for echo in dossier.echoes),
        questions=tuple(one for one in (*open_questions(dossier, citer), single_sources(dossier, citer)) if one.items),
        spoken=Shelf.of("statements/", [citer.refs[one.place.clipping].key for one in dossier.remarks if one.listed]),
        dated=Shelf.of(
            "timeline/", [*(one.key for one in lines), *(ref.key for ref in citer.refs.values() if not ref.date)]
        ),
        lines=lines,
        remarks=grouped((one.place.clipping, one) for one in dossier.remarks),
        occurrences=grouped((one.event.clipping, one) for one in dossier.occurrences),
        listed_in={one.number: one.place.clipping for one in dossier.remarks if one.listed},
    )


def grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    """Things by the name that each comes with, in their order."""
    groups: dict[str, list[T]] = defaultdict(list)
    for name, one in pairs:
        groups[name].append(one)
    return dict(groups)


def _key(one: Occurrence) -> str:
    """The key of an occurrence on a shelf: its date, no finer than it is known, and what tells it from others."""
    return f"{when_of(one)} {one.order}"


def _wordings(citer: Citer, wordings: Iterable[Wording]) -> tuple[ShownWording, ...]:
    made: dict[tuple[str, ...], ShownWording] = {}
    for one in wordings:
        beside = ShownWording(
            citer.cite(
                TextPlace(one.first, one.first_start, one.first_end),
                [(place.first_start, place.first_end) for place in one.differences],
            ),
            citer.cite(
                TextPlace(one.second, one.second_start, one.second_end),
                [(place.second_start, place.second_end) for place in one.differences],
            ),
            bool(one.differences),
            percent(one.share),
        )
        # A standfirst often repeats a paragraph of its clipping: that is one wording, not two.
        made.setdefault((one.first, one.second, beside.first.text, beside.second.text), beside)
    return tuple(sorted(made.values(), key=lambda one: not one.differ))
