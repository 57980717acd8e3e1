"""An actor's page, and what other pages say of the actor."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from dossier.addresses.names import name_shelf
from dossier.site.drawings.network import ladder
from dossier.site.drawings.timeline import overview
from dossier.site.locale.interface import gettext
from dossier.site.pages.actors.actor_record import best_of, record_of, without
from dossier.site.pages.actors.shown_roles import reported_roles
from dossier.site.pages.clippings.shown_paragraphs import excerpts
from dossier.site.pages.evidence.chronicle import chronicle, entries_of
from dossier.site.pages.evidence.confirmations import confirmed
from dossier.site.pages.evidence.disagreements import by_page
from dossier.site.pages.evidence.shown_positions import by_story
from dossier.site.pages.listings.copies import NamingClipping, gathered
from dossier.site.pages.listings.tags import FEED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dossier.records import Actor, Coverage, Relation
    from dossier.site.drawings.network import Drawing
    from dossier.site.drawings.timeline import Overview
    from dossier.site.links.refs import ActorRef
    from dossier.site.links.sheet_pages import Sheet, Shelf
    from dossier.site.pages.actors.actor_record import RecordEntry
    from dossier.site.pages.actors.shown_roles import Role
    from dossier.site.pages.clippings.shown_paragraphs import Excerpt
    from dossier.site.pages.evidence.chronicle import ChronicleEntry, Year
    from dossier.site.pages.evidence.disagreements import ShownContradiction
    from dossier.site.pages.evidence.findings import ShownEvent, ShownStatement
    from dossier.site.pages.evidence.shown_positions import HeldPositions
    from dossier.site.pages.material import Material

ROWS = 2
"""Into so many rows the overview on an actor's page is stretched."""
DRAWN = 8
"""Fewer dated things than these are read as fast as a drawing of them."""
MUCH_DRAWN = 60
"""The same for an actor that nobody reviewed, in a crowd: thousands of small drawings weigh more than all text."""
FEEDS = 30
"""So many actors have a feed, the most prominent: each holds the texts of its clippings once more."""
SAID = 5
"""Statements of an actor, and about it, on its page in a crowd; where its record is long the rest stand there alone."""
DATED = 12
"""Dated sentences on the page of an actor with a long record: the last of them."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class ActorPage:
    """An actor's page."""

    ref: ActorRef
    """What other pages say of it."""
    mention_count: int
    """In how many places it is named."""
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
    """Where it stands in explicit words, by story, in order of time."""
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
    feed: str
    """The address of its feed, which only main actors have; empty for none."""
    latest: ShownStatement | None
    """What it is last reported to have said; None where nothing, or nothing recent that is surely its own."""
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
            (gettext("Positions"), "positions", sum(len(one.positions) for one in self.positions)),
            (gettext("Said about"), "said-about", len(self.said_about)),
            (gettext("When"), "dates", self.dated),
            (gettext("Where the clippings disagree"), "disagreements", len(self.contradictions)),
            (gettext("Sentences"), "mentions", named),
            (gettext("Named with"), "companions", len(self.companions)),
        )
        return tuple(part for part in parts if part[2])

    @property
    def monogram(self) -> str:
        """One or two letters that stand for the actor."""
        words = [word for word in self.title.split() if word[:1].isupper()] or [self.title]
        if len(words) == 1:
            return words[0][:2] if words[0].isupper() else words[0][:1]
        return words[0][:1] + words[-1][:1]

    @property
    def path(self) -> str:
        """Its address."""
        return self.ref.path

    @property
    def has_page(self) -> bool:
        """Whether it has a page of its own; else it shares one with many."""
        return self.path.endswith("/")

    @property
    def title(self) -> str:
        """The actor's name."""
        return self.ref.title

    @property
    def actor(self) -> Actor:
        """The actor."""
        return self.ref.actor

    @property
    def kind(self) -> str:
        """The label of its kind."""
        return self.ref.kind

    @property
    def gist(self) -> str:
        """The first sentence of its profile, without markup; empty where nobody wrote one."""
        return self.ref.gist


def actor_pages(material: Material) -> tuple[ActorPage, ...]:
    """The pages of all actors, the most prominent first."""
    dossier, actors, findings = material.dossier, material.actors, material.findings
    sentences = {one.article.id: excerpts(one, actors) for one in dossier.clippings}
    roles = reported_roles(dossier.clippings, material.clippings, actors)
    companions = _grouped((slug, one) for one in dossier.relations for slug in one.actors)
    said = _grouped((one.actor.path, one) for one in findings.statements if one.actor)
    stood = _grouped((one.actor.path, one) for one in material.positions)
    of_story = {material.clippings[name].path: ref for name, ref in material.told.items()}
    about = _grouped((ref.path, one) for one in findings.statements for ref in one.about if ref is not one.actor)
    dated = _grouped((ref.path, one) for one in findings.events for ref in one.actors)
    pairs = _grouped((ref.path, one.ref) for one in findings.pairs for ref in (one.ref.first, one.ref.second))
    parts = _grouped((actors[ref.actor.part_of].path, ref) for ref in actors.values() if ref.actor.part_of)
    crowd = name_shelf(dossier.coverage) is not None
    spoken = dict(zip(dossier.remarks, findings.all_statements, strict=True))
    latest = {one.actor: spoken[one] for one in dossier.last_words}
    differing = by_page(findings.contradictions)
    made: list[ActorPage] = []
    for coverage in dossier.coverage:
        slug, part_of = coverage.actor.slug, coverage.actor.part_of
        ref = actors[slug]
        naming = _naming(coverage, material, sentences)
        has_page = ref.path.endswith("/")
        record = record_of(ref.path, gathered(naming), said[ref.path]) if has_page else None
        events = entries_of(dated[ref.path], {})
        shown = entries_of(dated[ref.path], {one.clipping: () for one in naming})
        page = ActorPage(
            ref=ref,
            mention_count=coverage.mention_count,
            profile=material.profiles[slug],
            names=coverage.names,
            appearances=naming,
            companions=_companions(slug, companions[slug], actors, crowd=crowd),
            part_of=actors[part_of] if part_of else None,
            parts=tuple(parts[ref.path]),
            said=tuple(said[ref.path]),
            positions=by_story(stood[ref.path], of_story, material.stories.values()) if stood[ref.path] else (),
            said_about=tuple(about[ref.path]),
            chronicle=chronicle(events[-DATED:] if record else events),
            dated=len(events),
            record=record.outline(1) if record else None,
            drawing=ladder(ref, pairs[ref.path])
            if pairs[ref.path] and (coverage.actor.reviewed or not crowd)
            else None,
            overview=_overview(shown, findings.dated, MUCH_DRAWN if crowd and not coverage.actor.reviewed else DRAWN),
            roles=roles.get(slug, ()),
            feed=f"{ref.path}{FEED}" if _is_main(coverage, len(made)) and ref.path.endswith("/") else "",
            latest=latest.get(slug),
            contradictions=tuple(differing.get(ref.path, ())),
            confirmed=confirmed(reversed(dated[ref.path])),
        )
        made.append(page)
    return tuple(made)


def _is_main(coverage: Coverage, before: int) -> bool:
    """Whether somebody may want to follow an actor: it is among the first, and more than one clipping names it."""
    dated = sum(one.clipping.article.published is not None for one in coverage.appearances)
    return before < FEEDS and dated > 1


def _overview(shown: Sequence[ChronicleEntry], shelf: Shelf, least: int) -> Overview | None:
    if len(shown) < least:
        return None
    return overview((entry.moment for entry in shown), shelf, wide=False, rows=ROWS)


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    groups: dict[str, list[T]] = defaultdict(list)
    for key, one in pairs:
        groups[key].append(one)
    return groups


def _naming(
    coverage: Coverage, material: Material, sentences: Mapping[str, Mapping[str, tuple[Excerpt, ...]]]
) -> tuple[NamingClipping, ...]:
    """The clippings that name an actor, with the sentences that do; `sentences` by clipping and actor."""
    ids = (appearance.clipping.article.id for appearance in coverage.appearances)
    slug = coverage.actor.slug
    return tuple(NamingClipping(material.clippings[name], sentences[name].get(slug, ())) for name in ids)


def _companions(
    slug: str, relations: Iterable[Relation], actors: Mapping[str, ActorRef], *, crowd: bool
) -> tuple[tuple[ActorRef, int, int], ...]:
    """Whom an actor is named with, the closest first: the other, shared paragraphs, shared clippings.

    In a crowd those apart that never share a paragraph with it: that one clipping names both says nothing.
    """
    near = (one for one in relations if one.paragraphs or not crowd)
    ranked = sorted(near, key=lambda one: (-one.paragraphs, -one.clippings, one.other(slug)))
    return tuple((actors[one.other(slug)], one.paragraphs, one.clippings) for one in ranked)
