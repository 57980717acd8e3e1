"""The dossier: all clippings, with everything that takes more than one of them to know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.records.account import Account
    from dossier.records.across import (
        Contradiction,
        DiaryEntry,
        Echo,
        Event,
        KeyPoint,
        News,
        Occurrence,
        Relation,
        Remark,
        SingleSources,
        TextPlace,
        Wording,
    )
    from dossier.records.actor import Actor, Cast
    from dossier.records.clipping import Clipping, Complaint
    from dossier.records.mention import Mention
    from dossier.records.stance import Position
    from dossier.records.story import Story


@dataclass(frozen=True, slots=True)
class Appearance:
    """One actor in one clipping."""

    clipping: Clipping
    """The clipping."""
    mentions: tuple[Mention, ...]
    """Where it is named, in order."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the clippings hold about one actor."""

    actor: Actor
    """The actor."""
    appearances: tuple[Appearance, ...]
    """The clippings that name it, newest first."""
    names: tuple[tuple[str, int], ...]
    """The names under which it is printed and how often, the most frequent first."""
    mention_count: int
    """In how many places it is named."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """All clippings, with the cast and what is known once all of them are."""

    clippings: tuple[Clipping, ...]
    """Newest first; those without a date last."""
    cast: Cast
    """Every actor that a clipping may name, curated and discovered."""
    coverage: tuple[Coverage, ...]
    """Every actor, the most prominent first; those that nobody reviewed behind those that somebody did."""
    relations: tuple[Relation, ...]
    """The pairs of actors that a clipping names, those that share most sentences first."""
    events: tuple[Event, ...]
    """The dated sentences that name an actor, in order of their dates."""
    occurrences: tuple[Occurrence, ...]
    """The events as the pages tell them, oldest first; with those that copies tell again."""
    main_occurrences: tuple[Occurrence, ...]
    """Those that matter most, one a date, the weightiest first: as many as a briefing has."""
    diary: tuple[DiaryEntry, ...]
    """What is to be after the newest clipping, the next first."""
    remarks: tuple[Remark, ...]
    """What somebody said, by clipping, in the order of the text; with what copies repeat."""
    positions: tuple[Position, ...]
    """Where actors stand in explicit words, in order of time, those of clippings without a day last; with what copies
    repeat."""
    last_words: tuple[Remark, ...]
    """What each actor is last reported to have said, of those with a last word that is recent and surely theirs."""
    key_points: tuple[KeyPoint, ...]
    """The key points of all clippings, newest first."""
    single_sources: SingleSources
    """What a briefing leans on that just one source carries."""
    echoes: tuple[Echo, ...]
    """The groups of clippings that carry the same copy."""
    wordings: tuple[Wording, ...]
    """The quotations that two clippings carry which are no copies of one another."""
    contradictions: tuple[Contradiction, ...]
    """Where independent sources give one thing two numbers, two days or two speakers."""
    stories: tuple[Story, ...]
    """The stories that the clippings tell, those with most clippings first."""
    strays: tuple[str, ...]
    """The ids of the clippings that belong to no story, newest first."""
    unattributed: tuple[TextPlace, ...]
    """The quotations of which nothing says whose they are."""
    undatable: tuple[TextPlace, ...]
    """The date expressions that nothing settles."""
    account: Account
    """What was removed from the clippings, and what was kept."""
    complaints: tuple[Complaint, ...] = ()
    """What the analyst should know about the files."""
    news: News | None = None
    """What is new; None where nobody asked since when, or nothing was there before."""

    @property
    def meetings(self) -> tuple[Relation, ...]:
        """The pairs of actors that meet in a sentence, those that do most often first."""
        return tuple(relation for relation in self.relations if relation.sentences)
