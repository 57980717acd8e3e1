"""Statements and events as the site shows them: a sentence of a clipping with the words in question marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.evidence.across.sources.corroboration import place_of
from dossier.site.locale.shown_dates import shown_timex

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.records import Occurrence, Remark
    from dossier.site.links.refs import ActorRef
    from dossier.site.locale.shown_dates import ShownDate
    from dossier.site.pages.evidence.citations import Citation, Citer


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


def citation_of_remark(one: Remark, citer: Citer) -> Citation:
    """The sentences of a remark, with the words of its speaker marked."""
    return citer.cite(one.place, [place for said in one.statements for place in said.places])


def citation_of_occurrence(one: Occurrence, citer: Citer) -> Citation:
    """The sentence of an occurrence, with its date expression marked."""
    return citer.cite(place_of(one.event), [(one.event.date_start, one.event.date_end)])


def shown_statement(one: Remark, path: str, citer: Citer, actors: Mapping[str, ActorRef]) -> ShownStatement:
    """What somebody said, which stands on the page of statements with this address."""
    first = one.statements[0]
    return ShownStatement(
        citation=citation_of_remark(one, citer),
        anchor=f"s{one.number}",
        kind="direct" if any(said.kind == "direct" for said in one.statements) else "indirect",
        speaker=first.speaker,
        actor=actors.get(first.actor) if first.actor else None,
        about=tuple(actors[slug] for slug in one.about),
        confidence=first.confidence,
        rule=first.rule,
        sources=one.sources,
        path=path,
        listed=one.listed,
        also=tuple(citer.cite(place) for place in one.also),
    )


def shown_event(one: Occurrence, path: str, citer: Citer, actors: Mapping[str, ActorRef]) -> ShownEvent:
    """What a clipping dates, which stands on the page of the timeline with this address."""
    event = one.event
    date = shown_timex(event.date)
    until = shown_timex(event.until) if event.until else None
    if not date:
        raise ValueError(f"{event.date} is no date of the calendar")
    return ShownEvent(
        citation=citation_of_occurrence(one, citer),
        date=date[0],
        until=until[0] if until else None,
        order=one.order,
        actors=tuple(actors[slug] for slug in event.actors),
        rule=event.rule,
        path=path,
        listed=one.listed,
        also=tuple(citer.cite(place) for place in one.also),
        reports=tuple(citer.cite(place) for place in one.reports),
    )
