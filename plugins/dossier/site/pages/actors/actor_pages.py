"""The pages of actors: of each an outline, which lists are made of, and the page itself once it is asked for.

The process that writes a page makes it, and lets it go. Most actors of a crowd share a page; theirs are never made.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, TypeVar

from dossier.addresses.names import is_crowd
from dossier.site.drawings.network import ladder
from dossier.site.drawings.timeline import overview
from dossier.site.pages.actors.actor_outline import ActorOutline
from dossier.site.pages.actors.actor_page import ActorPage
from dossier.site.pages.actors.actor_record import record_of
from dossier.site.pages.actors.shown_roles import reported_roles
from dossier.site.pages.clippings.shown_paragraphs import excerpts
from dossier.site.pages.evidence.chronicle import chronicle, entries_of
from dossier.site.pages.evidence.confirmations import confirmed
from dossier.site.pages.evidence.disagreements import by_page
from dossier.site.pages.evidence.shown_positions import LATEST, all_positions, by_story
from dossier.site.pages.listings.copies import NamingClipping, gathered
from dossier.site.pages.listings.tags import FEED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dossier.records import Coverage, Relation
    from dossier.site.drawings.timeline import Overview
    from dossier.site.links.refs import ActorRef, ClippingRef, PairRef, StoryRef
    from dossier.site.links.sheet_pages import Sheet
    from dossier.site.pages.actors.actor_record import RecordEntry
    from dossier.site.pages.actors.shown_roles import Role
    from dossier.site.pages.clippings.shown_paragraphs import Excerpt
    from dossier.site.pages.evidence.disagreements import ShownContradiction
    from dossier.site.pages.evidence.findings import ShownEvent, ShownStatement
    from dossier.site.pages.evidence.shown_positions import ShownPosition
    from dossier.site.pages.material import Material

ROWS = 2
"""Into so many rows the overview on an actor's page is stretched."""
DRAWN = 8
"""Fewer dated things than these are read as fast as a drawing of them."""
MUCH_DRAWN = 60
"""The same for an actor that nobody reviewed, in a crowd: thousands of small drawings weigh more than all text."""
FEEDS = 30
"""So many actors have a feed, the most prominent: each holds the texts of its clippings once more."""
DATED = 12
"""Dated sentences on the page of an actor with a long record: the last of them."""

T = TypeVar("T")
_OUTLINED = tuple(one.name for one in fields(ActorOutline))


@dataclass(frozen=True, slots=True)
class ActorPages:
    """What the pages of actors are made of; what it holds by actor is under the address of its page, if not by slug."""

    material: Material
    """The material."""
    crowd: bool
    """Whether the actors are too many for one list."""
    coverage: Mapping[str, Coverage]
    """In which clippings each is named; by slug, the most prominent first."""
    sentences: Mapping[str, Mapping[str, tuple[Excerpt, ...]]]
    """The sentences of each clipping that name an actor, by the clipping's id and the actor's slug."""
    roles: Mapping[str, tuple[Role, ...]]
    """What the clippings say that a person is; by slug."""
    relations: Mapping[str, Sequence[Relation]]
    """Whom each is named with; by slug."""
    said: Mapping[str, Sequence[ShownStatement]]
    """What each is reported to have said."""
    about: Mapping[str, Sequence[ShownStatement]]
    """What others are reported to have said about it."""
    stood: Mapping[str, Sequence[ShownPosition]]
    """Where it stands in explicit words."""
    of_story: Mapping[str, StoryRef]
    """The stories by the addresses of the clippings that belong to them."""
    dated: Mapping[str, Sequence[ShownEvent]]
    """The dated sentences that name it."""
    pairs: Mapping[str, Sequence[PairRef]]
    """The pairs that it belongs to."""
    parts: Mapping[str, Sequence[ActorRef]]
    """The actors that belong to it."""
    contradictions: Mapping[str, Sequence[ShownContradiction]]
    """Where the clippings disagree about it."""
    records: dict[str, Sheet[RecordEntry] | None] = field(default_factory=dict)
    """The records that were asked for, by the addresses of the actors' pages."""

    @classmethod
    def of(cls, material: Material) -> ActorPages:
        """What the pages of a dossier's actors are made of."""
        dossier, actors, findings = material.dossier, material.actors, material.findings
        belonging = (ref for ref in actors.values() if ref.actor.part_of)
        return cls(
            material=material,
            crowd=is_crowd(dossier.coverage),
            coverage={one.actor.slug: one for one in dossier.coverage},
            sentences={
                name: excerpts(one, material.citer.blocks[name], actors)
                for name, one in material.citer.clippings.items()
            },
            roles=reported_roles(dossier.clippings, material.citer, actors),
            relations=_grouped((slug, one) for one in dossier.relations for slug in one.actors),
            said=_grouped((one.actor.path, one) for one in findings.statements if one.actor),
            about=_grouped((ref.path, one) for one in findings.statements for ref in one.about if ref is not one.actor),
            stood=_grouped((one.actor.path, one) for one in material.positions),
            of_story={material.clippings[name].path: ref for name, ref in material.told.items()},
            dated=_grouped((ref.path, one) for one in findings.events for ref in one.actors),
            pairs=_grouped((ref.path, one.ref) for one in findings.pairs for ref in (one.ref.first, one.ref.second)),
            parts=_grouped((actors[one.actor.part_of].path, one) for one in belonging if one.actor.part_of),
            contradictions=by_page(findings.contradictions),
        )

    def outlines(self) -> tuple[ActorOutline, ...]:
        """The outlines of all pages, the most prominent first."""
        dossier = self.material.dossier
        spoken = dict(zip(dossier.remarks, self.material.findings.all_statements, strict=True))
        latest = {one.actor: spoken[one] for one in dossier.last_words}
        made: list[ActorOutline] = []
        for slug, coverage in self.coverage.items():
            ref = self.material.actors[slug]
            has_feed = _is_main(coverage, len(made)) and ref.path.endswith("/")
            feed = f"{ref.path}{FEED}" if has_feed else ""
            named_in = len(coverage.appearances)
            made.append(ActorOutline(ref, coverage.mention_count, named_in, feed, latest.get(slug)))
        return tuple(made)

    def page(self, outline: ActorOutline) -> ActorPage:
        """The page with this outline."""
        slug, path, ref = outline.actor.slug, outline.path, outline.ref
        actors, stories = self.material.actors, self.material.stories.values()
        naming, dated, stood = self.naming(outline), self.dated.get(path, ()), self.stood.get(path, ())
        events, record, more = entries_of(dated, {}), self.record(outline), self.all_positions(outline)
        pairs = self.pairs.get(path, ()) if outline.actor.reviewed or not self.crowd else ()
        return ActorPage(
            **{one: getattr(outline, one) for one in _OUTLINED},
            profile=self.material.profiles[slug],
            names=self.coverage[slug].names,
            appearances=naming,
            companions=_companions(slug, self.relations.get(slug, ()), actors, crowd=self.crowd),
            part_of=actors[outline.actor.part_of] if outline.actor.part_of else None,
            parts=tuple(self.parts.get(path, ())),
            said=tuple(self.said.get(path, ())),
            positions=by_story(stood[-LATEST:] if more else stood, self.of_story, stories) if stood else (),
            stood=len(stood),
            all_positions=more.outline(1) if more else None,
            said_about=tuple(self.about.get(path, ())),
            chronicle=chronicle(events[-DATED:] if record else events),
            dated=len(events),
            record=record.outline(1) if record else None,
            drawing=ladder(ref, pairs) if pairs else None,
            overview=self._overview(outline, naming),
            roles=self.roles.get(slug, ()),
            contradictions=tuple(self.contradictions.get(path, ())),
            confirmed=confirmed(reversed(dated)),
        )

    def naming(self, outline: ActorOutline) -> tuple[NamingClipping, ...]:
        """The clippings that name an actor, newest first, each with the sentences that do."""
        slug = outline.actor.slug
        ids = (one.clipping.article.id for one in self.coverage[slug].appearances)
        sentences = (self.sentences[name].get(slug, ()) for name in ids)
        return tuple(map(NamingClipping, self.named_in(outline), sentences))

    def named_in(self, outline: ActorOutline) -> tuple[ClippingRef, ...]:
        """The clippings that name an actor, newest first."""
        found = self.coverage[outline.actor.slug].appearances
        return tuple(self.material.clippings[one.clipping.article.id] for one in found)

    def record(self, outline: ActorOutline) -> Sheet[RecordEntry] | None:
        """All that the clippings have of an actor, on pages of its own; None where its own page holds it, or others."""
        if not outline.has_page:
            return None
        if outline.path not in self.records:
            told, said = gathered(self.naming(outline)), self.said.get(outline.path, ())
            self.records[outline.path] = record_of(outline.path, told, said)
        return self.records[outline.path]

    def all_positions(self, outline: ActorOutline) -> Sheet[ShownPosition] | None:
        """All positions of an actor, on pages of their own; None where its own page holds them, or it has none."""
        return all_positions(outline.path, self.stood.get(outline.path, ())) if outline.has_page else None

    def _overview(self, outline: ActorOutline, naming: Iterable[NamingClipping]) -> Overview | None:
        """The dated sentences and the clippings that name an actor, in time; None where they are few."""
        shown = entries_of(self.dated.get(outline.path, ()), {one.clipping: () for one in naming})
        few = MUCH_DRAWN if self.crowd and not outline.actor.reviewed else DRAWN
        if len(shown) < few:
            return None
        shelf = self.material.findings.dated
        return overview((entry.moment for entry in shown), shelf, wide=False, rows=ROWS)


def _is_main(coverage: Coverage, before: int) -> bool:
    """Whether somebody may want to follow an actor: it is among the first, and more than one clipping names it."""
    dated = sum(one.clipping.article.published is not None for one in coverage.appearances)
    return before < FEEDS and dated > 1


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    groups: dict[str, list[T]] = defaultdict(list)
    for key, one in pairs:
        groups[key].append(one)
    return groups


def _companions(
    slug: str, relations: Iterable[Relation], actors: Mapping[str, ActorRef], *, crowd: bool
) -> tuple[tuple[ActorRef, int, int], ...]:
    """Whom an actor is named with, the closest first: the other, shared paragraphs, shared clippings.

    In a crowd those apart that never share a paragraph with it: that one clipping names both says nothing.
    """
    near = (one for one in relations if one.paragraphs or not crowd)
    ranked = sorted(near, key=lambda one: (-one.paragraphs, -one.clippings, one.other(slug)))
    return tuple((actors[one.other(slug)], one.paragraphs, one.clippings) for one in ranked)
