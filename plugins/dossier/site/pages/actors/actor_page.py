"""An actor's page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.site.locale.interface import gettext
from dossier.site.pages.actors.actor_outline import ActorOutline
from dossier.site.pages.actors.actor_record import best_of, without
from dossier.site.pages.listings.copies import NamingClipping, gathered

if TYPE_CHECKING:
    from dossier.site.drawings.network import Drawing
    from dossier.site.drawings.timeline import Overview
    from dossier.site.links.refs import ActorRef
    from dossier.site.links.sheet_pages import Sheet
    from dossier.site.pages.actors.actor_record import RecordEntry
    from dossier.site.pages.actors.shown_roles import Role
    from dossier.site.pages.evidence.chronicle import Year
    from dossier.site.pages.evidence.disagreements import ShownContradiction
    from dossier.site.pages.evidence.shown_evidence import ShownEvent, ShownStatement
    from dossier.site.pages.evidence.shown_positions import HeldPositions, ShownPosition

SAID = 5
"""Statements of an actor, and about it, on its page in a crowd; where its record is long the rest stand there alone."""


@dataclass(frozen=True, slots=True, eq=False)
class ActorPage(ActorOutline):
    """An actor's page."""

    profile: str
    """The profile as HTML."""
    names: tuple[tuple[str, int], ...]
    """The names under which it is printed and how often."""
    appearances: tuple[NamingClipping, ...]
    """The clippings that name it, newest first, each with the sentences that do."""
    companions: tuple[tuple[ActorRef, int, int], ...]
    """The actors it is named with, the closest first: the actor, number of shared paragraphs, of shared clippings."""
    part_of: ActorRef | None
    """The body it belongs to."""
    parts: tuple[ActorRef, ...]
    """Those that belong to it."""
    said: tuple[ShownStatement, ...]
    """What it is reported to have said."""
    positions: tuple[HeldPositions, ...]
    """Where it stands in explicit words, by story, in order of time; the last few of many."""
    stood: int
    """In how many sentences it stands somewhere."""
    all_positions: Sheet[ShownPosition] | None
    """Links to all of these, on pages of their own; None where its own page holds them."""
    said_about: tuple[ShownStatement, ...]
    """What others are reported to have said about it."""
    chronicle: tuple[Year, ...]
    """The dated sentences that name it; where its record is long the last few of them."""
    dated: int
    """How many dated sentences name it."""
    record: Sheet[RecordEntry] | None
    """Links to all that the clippings have of it, on pages of its own; None where its own page holds it."""
    drawing: Drawing | None
    """It and its companions as a drawing; None where it has none."""
    overview: Overview | None
    """The dated sentences and the clippings that name it, in time; None where they are few."""
    roles: tuple[Role, ...]
    """What the clippings say that a person is, the last reported first."""
    contradictions: tuple[ShownContradiction, ...]
    """Where the clippings disagree about it."""
    confirmed: tuple[ShownEvent, ...]
    """What several clippings tell of it, the latest event first."""

    @property
    def told(self) -> tuple[NamingClipping, ...]:
        """The clippings that name it with their sentences, copies once."""
        return gathered(self.appearances)

    @property
    def best(self) -> tuple[NamingClipping, ...]:
        """The best of these sentences; all where they are few."""
        return best_of(self.told)

    @property
    def others(self) -> tuple[NamingClipping, ...]:
        """The best sentences without those that its page has above, among its words and its dates."""
        words = (*self.said[:SAID], *self.said_about[:SAID]) if self.record else (*self.said, *self.said_about)
        stood = [one.citation for held in self.positions for one in held.positions]
        events = [entry.event for year in self.chronicle for month in year.months for entry in month.entries]
        above = [*stood, *(one.citation for one in words), *(one.citation for one in events if one)]
        return best_of(without(self.told, above))

    @property
    def contents(self) -> tuple[tuple[str, str, int], ...]:
        """What its page holds: name, anchor and number of entries of each part that has any."""
        named = sum(len(one.sentences) for one in self.told)
        parts = (
            (gettext("Said"), "said", len(self.said)),
            (gettext("Positions"), "positions", self.stood),
            (gettext("Said about"), "said-about", len(self.said_about)),
            (gettext("When"), "dates", self.dated),
            (gettext("Where the clippings disagree"), "disagreements", len(self.contradictions)),
            (gettext("Sentences"), "mentions", named),
            (gettext("Named with"), "companions", len(self.companions)),
        )
        return tuple(part for part in parts if part[2])
