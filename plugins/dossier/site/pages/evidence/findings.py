"""What the evidence looks like on the site: statements, events, pairs of actors, the same words and open questions.

Each piece is a sentence of a clipping with the words in question marked, and leads to the paragraph it stands in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.evidence.across.sources.corroboration import place_of
from dossier.records import TextPlace
from dossier.site.links.sheet_pages import Shelf
from dossier.site.locale.interface import percent
from dossier.site.locale.shown_dates import shown_timex
from dossier.site.pages.evidence.disagreements import shown_contradictions
from dossier.site.pages.evidence.questions import open_questions, single_sources
from dossier.site.pages.evidence.shown_pairs import shown_pair

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dossier.records import Dossier, Occurrence, Remark, Wording
    from dossier.site.links.refs import ActorRef, ClippingRef
    from dossier.site.locale.shown_dates import ShownDate
    from dossier.site.pages.evidence.citations import Citation, Citer
    from dossier.site.pages.evidence.disagreements import ShownContradiction
    from dossier.site.pages.evidence.questions import Question
    from dossier.site.pages.evidence.shown_pairs import ShownPair


@dataclass(frozen=True, slots=True)
class ShownStatement:
    """What somebody is reported to have said."""

    citation: Citation
    """The sentence, with the words of the speaker marked."""
    anchor: str
    """Its id on the page of statements ("s12")."""
    kind: str
    """ "direct" or "indirect"."""
    speaker: str | None
    """The speaker as the clipping names it; None where it does not or it is in doubt."""
    actor: ActorRef | None
    """The speaker's page; None where the speaker is not in the cast."""
    about: tuple[ActorRef, ...]
    """The actors named in the words."""
    confidence: str
    """ "high", "medium" or "low"."""
    rule: str
    """The rule that named the speaker."""
    sources: int
    """How many sources carry the same words: a publication counts once, and so do copies."""
    path: str
    """The page of statements that it stands on."""
    listed: bool
    """False where a copy of the clipping repeats it: then path and anchor are those of the one that is listed."""
    also: tuple[Citation, ...]
    """The same words in copies of the clipping."""


@dataclass(frozen=True, slots=True)
class ShownEvent:
    """Something that a clipping dates."""

    citation: Citation
    """The sentence, with the date expression marked."""
    date: ShownDate
    """The date, no finer than the clipping says it."""
    until: ShownDate | None
    """The end of a range."""
    order: str
    """What it is sorted by: the first day that the date allows, then the coarser first."""
    actors: tuple[ActorRef, ...]
    """Who is named in the sentence."""
    rule: str
    """The rule that resolved the date."""
    path: str
    """The page of the timeline that it stands on."""
    listed: bool
    """False where a copy of the clipping repeats it."""
    also: tuple[Citation, ...]
    """The same sentence in copies of the clipping."""
    reports: tuple[Citation, ...]
    """Where independent sources tell of the same event."""

    @property
    def sourced(self) -> bool:
        """Whether the publications of all who tell of it are known; else they are counted as clippings."""
        return all(one.clipping.source for one in (self.citation, *self.reports))

    @property
    def month(self) -> str:
        """The id of its month on the timeline ("in-2019-06"), or of what has no month ("in-2019-00")."""
        return f"in-{self.order[:4]}-{'00' if self.date.granularity == 'year' else self.order[5:7]}"


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
    """The evidence of a dossier, ready to be shown."""

    all_statements: tuple[ShownStatement, ...]
    """By clipping, newest first, in the order of the text; with those that copies repeat."""
    all_events: tuple[ShownEvent, ...]
    """Oldest first; with those that copies repeat."""
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

    @property
    def statements(self) -> tuple[ShownStatement, ...]:
        """The statements, those that copies repeat once."""
        return tuple(one for one in self.all_statements if one.listed)

    @property
    def events(self) -> tuple[ShownEvent, ...]:
        """What is dated, once where copies repeat it."""
        return tuple(one for one in self.all_events if one.listed)


def make_findings(dossier: Dossier, citer: Citer, actors: Mapping[str, ActorRef]) -> Findings:
    """The findings of a dossier; `actors` are its actors by their slugs."""
    spoken = Shelf.of("statements/", [citer.refs[one.place.clipping].key for one in dossier.remarks if one.listed])
    dated = _dated(dossier, citer.refs)
    statements = tuple(_statements(dossier.remarks, spoken, citer, actors))
    events = tuple(_event(one, dated, citer, actors) for one in dossier.occurrences)
    questions = (*open_questions(dossier, citer), single_sources(dossier, citer, statements, events))
    return Findings(
        all_statements=statements,
        all_events=events,
        pairs=tuple(shown_pair(citer, actors, number, one) for number, one in enumerate(dossier.meetings)),
        wordings=_wordings(citer, dossier.wordings),
        contradictions=shown_contradictions(citer, actors, dossier.contradictions),
        copies=tuple(tuple(citer.refs[name] for name in echo.clippings) for echo in dossier.echoes),
        questions=tuple(question for question in questions if question.items),
        spoken=spoken,
        dated=dated,
    )


def _dated(dossier: Dossier, refs: Mapping[str, ClippingRef]) -> Shelf:
    """The shelf of the timeline: events and publications in the order of time, and then the undated clippings."""
    events = [(one.order, _key(one)) for one in dossier.occurrences if one.listed]
    published = [(ref.order, f"{ref.when} {ref.order}") for ref in refs.values() if ref.date]
    undated = [ref.key for ref in refs.values() if not ref.date]
    return Shelf.of("timeline/", [*(key for _order, key in sorted([*events, *published])), *undated])


def _key(one: Occurrence) -> str:
    """The key of an occurrence on a shelf: its date, no finer than it is known, and what tells it from others."""
    return f"{one.order[: {'year': 4, 'month': 7}.get(one.date.granularity, 10)]} {one.order}"


def _statements(
    remarks: Iterable[Remark], shelf: Shelf, citer: Citer, actors: Mapping[str, ActorRef]
) -> Iterator[ShownStatement]:
    paths: dict[int, str] = {
        one.number: shelf.path(citer.refs[one.place.clipping].key) for one in remarks if one.listed
    }
    for one in remarks:
        first = one.statements[0]
        yield ShownStatement(
            citation=citer.cite(one.place, [place for said in one.statements for place in said.places]),
            anchor=f"s{one.number}",
            kind="direct" if any(said.kind == "direct" for said in one.statements) else "indirect",
            speaker=first.speaker,
            actor=actors.get(first.actor) if first.actor else None,
            about=tuple(actors[slug] for slug in one.about),
            confidence=first.confidence,
            rule=first.rule,
            sources=one.sources,
            path=paths[one.number],
            listed=one.listed,
            also=tuple(citer.cite(place) for place in one.also),
        )


def _event(one: Occurrence, shelf: Shelf, citer: Citer, actors: Mapping[str, ActorRef]) -> ShownEvent:
    event = one.event
    date = shown_timex(event.date)
    until = shown_timex(event.until) if event.until else None
    if not date:
        raise ValueError(f"{event.date} is no date of the calendar")
    return ShownEvent(
        citation=citer.cite(place_of(event), [(event.date_start, event.date_end)]),
        date=date[0],
        until=until[0] if until else None,
        order=one.order,
        actors=tuple(actors[slug] for slug in event.actors),
        rule=event.rule,
        path=shelf.path(_key(one)),
        listed=one.listed,
        also=tuple(citer.cite(place) for place in one.also),
        reports=tuple(citer.cite(place) for place in one.reports),
    )


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
