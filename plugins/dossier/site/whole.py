"""The whole site: everything that the templates may show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.site.dates import month_names
from dossier.site.periods import calendar

if TYPE_CHECKING:
    from dossier.assembly import Dossier
    from dossier.records import Complaint
    from dossier.site.agenda import ShownPart
    from dossier.site.chronicle import Entry, Year
    from dossier.site.dates import ShownDate
    from dossier.site.findings import Findings, Pair
    from dossier.site.network import Drawing
    from dossier.site.periods import Cell, Month, Period
    from dossier.site.points import Point
    from dossier.site.removals import Removals
    from dossier.site.views import ActorPage, ClippingPage, SourcePage


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that the templates may show."""

    dossier: Dossier
    """The records."""
    clippings: tuple[ClippingPage, ...]
    """Newest first, those without a date last."""
    actors: tuple[ActorPage, ...]
    """The most prominent first; those that no clipping names last."""
    kinds: tuple[tuple[str, tuple[ActorPage, ...]], ...]
    """The actors by kind: label and pages."""
    sources: tuple[SourcePage, ...]
    """By name."""
    timeline: tuple[Period, ...]
    """By year, newest first, the undated last."""
    complaints: tuple[Complaint, ...]
    """What the analyst should know."""
    findings: Findings
    """What the evidence says."""
    chronicle: tuple[Year, ...]
    """Events and publications in the order of time."""
    drawing: Drawing
    """The network of the cast."""
    points: tuple[Point, ...]
    """The key points of all clippings, each with the places that say the same."""
    main_dates: tuple[Entry, ...]
    """The dates for a briefing, oldest first."""
    removals: Removals
    """What was removed from the clippings, by rule and by clipping."""

    @property
    def contents(self) -> tuple[tuple[str, str, int], ...]:
        """What the briefing holds: name, anchor and number of entries of each part that has any."""
        asked = sum(len(question.items) for question in self.findings.questions)
        parts = (
            ("Key points", "points", len(self.points)),
            ("Main actors", "main-actors", min(len(self.named), 10)),
            ("Main dates", "dates", len(self.main_dates)),
            ("The same words", "wordings", len(self.findings.wordings) + len(self.findings.copies)),
            ("What is not known", "questions", asked),
        )
        return tuple(part for part in parts if part[2])

    @property
    def pair_pages(self) -> tuple[Pair, ...]:
        """The pairs that have a page of their own."""
        return tuple(pair for pair in self.findings.pairs if pair.path)

    review: tuple[ShownPart, ...] | None = None
    """What the analyst should look at; None for a published site, which has no such page."""

    @property
    def unsourced(self) -> tuple[ClippingPage, ...]:
        """The clippings whose source is not known."""
        return tuple(page for page in self.clippings if page.source is None)

    @property
    def months(self) -> tuple[str, ...]:
        """The names of the months, for the head of the calendar."""
        return month_names()

    @property
    def calendar(self) -> tuple[tuple[Period, tuple[Cell, ...]], ...]:
        """The years that have clippings, newest first, each with its twelve months."""
        return calendar(self.timeline)

    @property
    def loose(self) -> tuple[tuple[Month, str], ...]:
        """What the calendar has no month for: the clippings of a year alone, and the undated, each with a label."""
        last = ((period, period.months[-1]) for period in self.timeline)
        return tuple(
            (month, f"{period.label}, month not known" if period.dated else period.label)
            for period, month in last
            if month.anchor.endswith("-00")
        )

    @property
    def named(self) -> tuple[ActorPage, ...]:
        """The actors that a clipping names, the most often named first; those not reviewed behind the others."""
        named = (page for page in self.actors if page.mention_count)
        return tuple(sorted(named, key=lambda one: (not one.actor.reviewed, -one.mention_count)))

    @property
    def most_mentions(self) -> int:
        """In how many places the most often named actor is named."""
        return max((page.mention_count for page in self.actors), default=0)

    @property
    def mention_count(self) -> int:
        """How many mentions there are."""
        return sum(page.mention_count for page in self.actors)

    @property
    def removal_count(self) -> int:
        """How many lines were removed."""
        return sum(page.removal_count for page in self.clippings)

    @property
    def span(self) -> tuple[ShownDate, ShownDate] | None:
        """The dates of the oldest and the newest clipping; None where none is dated."""
        dates = [page.date for page in self.clippings if page.date]
        return (dates[-1], dates[0]) if dates else None
