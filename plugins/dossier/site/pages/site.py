"""The whole site: everything that the templates may show."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from dossier.assembly import MAIN_ACTORS
from dossier.site.drawings.timeline import overview_of_most
from dossier.site.locale.interface import gettext
from dossier.site.pages.listings.copies import once

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dossier.records import Dossier
    from dossier.site.drawings.network import Drawing
    from dossier.site.drawings.timeline import Overview
    from dossier.site.links.refs import ClippingRef, StoryRef
    from dossier.site.links.sheet_pages import Sheet
    from dossier.site.locale.shown_dates import ShownDate
    from dossier.site.pages.actors.actor_outline import ActorOutline
    from dossier.site.pages.actors.actor_pages import ActorPages
    from dossier.site.pages.briefed.briefed_stories import BriefedStory
    from dossier.site.pages.briefed.coming import ComingEntry
    from dossier.site.pages.briefed.news import ShownNews
    from dossier.site.pages.briefed.story_page import StoryPage
    from dossier.site.pages.clippings.clipping_outline import ClippingOutline
    from dossier.site.pages.clippings.clipping_pages import ClippingPages
    from dossier.site.pages.clippings.removals import Removals
    from dossier.site.pages.evidence.chronicle import ChronicleEntry, ChronicleLine
    from dossier.site.pages.evidence.citations import Citation
    from dossier.site.pages.evidence.findings import Findings
    from dossier.site.pages.evidence.open_lines import OpenLine
    from dossier.site.pages.evidence.shown_pairs import ShownPair
    from dossier.site.pages.listings.listed_clippings import ListedClipping
    from dossier.site.pages.listings.lists import KindList, SourceList
    from dossier.site.pages.listings.review_page import ShownPart
    from dossier.site.pages.listings.source_months import SourceMonths
    from dossier.site.pages.listings.tags import TagList
    from dossier.site.pages.material import Material


CUTS = 8
"""To so many stories the timeline and the network can be cut by a link."""
FRONT = 5
"""So many of each kind stand on the front page."""


class Point(NamedTuple):
    """A key point; a tuple, so that templates can take it apart."""

    first: Citation
    """The key point, in the newest clipping that has it."""
    others: tuple[Citation, ...]
    """The places in other clippings that say the same."""
    sources: int
    """How many sources have it."""


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that the templates may show."""

    dossier: Dossier
    """The records."""
    material: Material
    """What pages are made of."""
    clippings: tuple[ClippingOutline, ...]
    """Newest first, those without a date last."""
    actors: tuple[ActorOutline, ...]
    """The most prominent first; those that no clipping names last."""
    clipping_pages: ClippingPages
    """Makes the page of a clipping, where it is written."""
    actor_pages: ActorPages
    """Makes the page of an actor, likewise."""
    kinds: tuple[KindList, ...]
    """The actors by kind."""
    names: Sheet[ActorOutline] | None
    """The actors by name, in pages by letter; None where one list holds them all."""
    sources: tuple[SourceList, ...]
    """By name."""
    source_months: SourceMonths | None
    """How many clippings each publication has in each month; None where that says no more than their list."""
    tags: tuple[TagList, ...]
    """The analyst's tags with their clippings, the star first."""
    singles: tuple[ListedClipping, ...]
    """The clippings, copies once."""
    listed: Sheet[ListedClipping]
    """The pages of the list of clippings: newest first, the undated last; copies once."""
    unsourced_list: Sheet[ListedClipping] | None
    """The clippings whose source is not known, copies once; None where they need no page of their own."""
    findings: Findings
    """What the evidence says."""
    spoken: Sheet[tuple[str, int]]
    """The pages of statements: the ids of the clippings that report some, and how many."""
    dated: Sheet[ChronicleLine | ClippingRef]
    """The pages of the timeline: its lines, and the clippings without a date."""
    drawing: Drawing
    """The network of the cast."""
    main_stories: tuple[BriefedStory, ...]
    """What most clippings tell of."""
    coming: tuple[ComingEntry, ...]
    """What the clippings say is to be after the newest of them, the next first."""
    news: ShownNews | None
    """What is new; None where nobody asked since when."""
    open_lines: tuple[OpenLine, ...]
    """What is not known and matters most, as questions: at most ten."""
    points: tuple[Point, ...]
    """The key points of all clippings, each with the places that say the same."""
    ranked_dates: tuple[ChronicleEntry, ...]
    """The dates for a briefing, those with the most prominent actors first."""
    stories: tuple[StoryPage, ...]
    """The stories, those with most clippings first."""
    strays: tuple[ClippingRef, ...]
    """The clippings that belong to no story, newest first."""
    removals: Removals
    """What was removed from the clippings, by rule and by clipping."""
    review: Callable[[], tuple[ShownPart, ...]] | None = None
    """Makes what the analyst should look at, when its pages are ordered; None for a published site, which has no such
    page."""

    @property
    def contents(self) -> tuple[tuple[str, str, int], ...]:
        """What the briefing holds: name, anchor and number of entries of each part that has any."""
        asked = sum(len(question.items) for question in self.findings.questions)
        parts = (
            *([(gettext("What is new"), "news", len(self.news.clippings))] if self.news else []),
            (gettext("Main stories"), "stories", len(self.main_stories)),
            (gettext("Key points"), "points", len(self.points)),
            (gettext("Main actors"), "main-actors", min(len(self.named), MAIN_ACTORS)),
            (gettext("Main dates"), "dates", len(self.main_dates)),
            (gettext("What comes next"), "coming", len(self.next_dates)),
            (gettext("Where the clippings disagree"), "disagreements", len(self.findings.contradictions)),
            (gettext("The same words"), "wordings", len(self.findings.wordings) + len(self.findings.copies)),
            (gettext("What is not known"), "questions", len(self.open_lines) or asked),
        )
        return tuple(part for part in parts if part[2])

    @property
    def story_cuts(self) -> tuple[tuple[StoryRef, bool], ...]:
        """The main stories, to which a link cuts a list, and whether each has a drawing."""
        return tuple((one.ref, one.drawing is not None) for one in self.stories[:CUTS])

    @property
    def pair_pages(self) -> tuple[ShownPair, ...]:
        """The pairs that have a page of their own."""
        return tuple(pair for pair in self.findings.pairs if pair.path)

    @property
    def crowded(self) -> bool:
        """Whether the actors are too many for one list."""
        return self.names is not None

    @property
    def letters(self) -> tuple[tuple[str, str], ...]:
        """The first pages by name: address and label."""
        return tuple((one.path, one.label) for one in self.names.parts) if self.names else ()

    @property
    def shared_places(self) -> dict[str, str]:
        """Where the actors without a page stand, each by the address that a page of its own would have."""
        return {f"actors/{one.actor.slug}/": one.path for one in self.actors if not one.has_page}

    @property
    def overview(self) -> Overview | None:
        """The busiest years of the timeline as a small drawing; None where it would show nothing."""
        return overview_of_most((line.moment for line in self.findings.lines), self.findings.dated)

    @property
    def front_points(self) -> tuple[Point, ...]:
        """The few key points for the front page: those that most sources have, and of these the first of each clipping.

        Of two that are alike in that the newer stands first.
        """
        ranks: Counter[str] = Counter()
        ranked = []
        for point in self.points:
            ranked.append((-point.sources, ranks[point.first.clipping.path], point))
            ranks[point.first.clipping.path] += 1
        return tuple(point for _sources, _rank, point in sorted(ranked, key=lambda one: one[:2])[:FRONT])

    @property
    def front_actors(self) -> tuple[ActorOutline, ...]:
        """The few main actors for the front page, each with something said."""
        return tuple(page for page in self.named[:MAIN_ACTORS] if page.latest)[:FRONT]

    @property
    def has_coming(self) -> bool:
        """Whether anything is said to come."""
        return bool(self.coming)

    @property
    def has_news(self) -> bool:
        """Whether somebody asked what is new."""
        return self.news is not None

    @property
    def next_dates(self) -> tuple[ComingEntry, ...]:
        """The few next dates, for the front page and the briefing."""
        return self.coming[:FRONT]

    @property
    def front_stories(self) -> tuple[StoryPage, ...]:
        """The few main stories for the front page."""
        return self.stories[:FRONT]

    @property
    def story_count(self) -> int:
        """How many stories there are."""
        return len(self.stories)

    @property
    def main_dates(self) -> tuple[ChronicleEntry, ...]:
        """The dates for a briefing, oldest first."""
        return tuple(sorted(self.ranked_dates, key=lambda entry: entry.order))

    @property
    def front_dates(self) -> tuple[ChronicleEntry, ...]:
        """The few main dates for the front page, oldest first."""
        return tuple(sorted(self.ranked_dates[:FRONT], key=lambda entry: entry.order))

    @property
    def clipping_count(self) -> int:
        """How many clippings there are; a page that asks for no more than a number stands as long as that does."""
        return len(self.clippings)

    @property
    def source_count(self) -> int:
        """How many publications."""
        return len(self.sources)

    @property
    def has_tags(self) -> bool:
        """Whether the analyst marked any clipping."""
        return bool(self.tags)

    @property
    def has_review(self) -> bool:
        """Whether there is a page of the review."""
        return self.review is not None

    @property
    def has_statements(self) -> bool:
        """Whether anybody is reported to have said something."""
        return bool(self.dossier.remarks)

    @property
    def statement_count(self) -> int:
        """How many statements there are, those that copies repeat once."""
        return self.spoken.count

    @property
    def has_entries(self) -> bool:
        """Whether the timeline holds anything."""
        return bool(self.findings.lines)

    @property
    def unsourced_singles(self) -> tuple[ClippingOutline, ...]:
        """The clippings whose source is not known, copies once."""
        return once(self.unsourced)

    @property
    def unsourced(self) -> tuple[ClippingOutline, ...]:
        """The clippings whose source is not known."""
        return tuple(page for page in self.clippings if page.source is None)

    @property
    def named(self) -> tuple[ActorOutline, ...]:
        """The actors that a clipping names, the most often named first; those not reviewed behind the others."""
        return by_mentions(self.actors)

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
        """From how many lines something was removed."""
        return self.dossier.account.lines

    @property
    def span(self) -> tuple[ShownDate, ShownDate] | None:
        """The dates of the oldest and the newest clipping; None where none is dated."""
        dates = [page.date for page in self.clippings if page.date]
        return (dates[-1], dates[0]) if dates else None


def by_mentions(actors: Iterable[ActorOutline]) -> tuple[ActorOutline, ...]:
    """The actors that a clipping names, the most often named first; those not reviewed behind the others."""
    named = (page for page in actors if page.mention_count)
    return tuple(sorted(named, key=lambda one: (not one.actor.reviewed, -one.mention_count)))
