"""The pages of actors: of each an outline, which lists are made of, and the page itself once it is asked for.

The process that writes a page makes it, and lets it go. Most actors of a crowd share a page; theirs are never made.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING

from dossier.addresses.names import is_crowd
from dossier.site.drawings.network import ladder
from dossier.site.drawings.timeline import overview
from dossier.site.pages.actors.actor_outline import ActorOutline
from dossier.site.pages.actors.actor_page import ActorPage
from dossier.site.pages.actors.actor_record import record_of
from dossier.site.pages.actors.shown_roles import reported_roles
from dossier.site.pages.clippings.shown_paragraphs import excerpts, sentences_with_mentions
from dossier.site.pages.evidence.chronicle import chronicle, entries_of, lines_of
from dossier.site.pages.evidence.confirmations import confirmed
from dossier.site.pages.evidence.disagreements import by_page
from dossier.site.pages.evidence.findings import grouped
from dossier.site.pages.evidence.shown_positions import LATEST, all_positions, by_story
from dossier.site.pages.listings.copies import NamingClipping, gathered
from dossier.site.pages.listings.tags import FEED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dossier.records import Appearance, Coverage, Occurrence, Relation, Remark, ReportedRole
    from dossier.site.drawings.timeline import Overview
    from dossier.site.links.refs import ActorRef, ClippingRef, PairRef, StoryRef
    from dossier.site.links.sheet_pages import Sheet
    from dossier.site.pages.actors.actor_record import RecordEntry
    from dossier.site.pages.clipping_marks import ClippingMarks
    from dossier.site.pages.clippings.shown_paragraphs import Excerpt
    from dossier.site.pages.evidence.disagreements import ShownContradiction
    from dossier.site.pages.evidence.shown_positions import HeldPositions, ShownPosition
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

_OUTLINED = tuple(one.name for one in fields(ActorOutline))


@dataclass(frozen=True, slots=True)
class ActorPages:
    """What the pages of actors are made of; what it holds by actor is under its slug, if not by the page's address."""

    material: Material
    """The material."""
    marks: ClippingMarks
    """What is made from each clipping, in digests."""
    crowd: bool
    """Whether the actors are too many for one list."""
    coverage: Mapping[str, Coverage]
    """In which clippings each is named; by slug, the most prominent first."""
    roles: Mapping[str, Sequence[ReportedRole]]
    """What the clippings say that a person is, newest first; by slug."""
    relations: Mapping[str, Sequence[Relation]]
    """Whom each is named with; by slug."""
    said: Mapping[str, Sequence[Remark]]
    """What each is reported to have said; by slug."""
    about: Mapping[str, Sequence[Remark]]
    """What others are reported to have said about it; by slug."""
    stood: Mapping[str, Sequence[ShownPosition]]
    """Where it stands in explicit words."""
    of_story: Mapping[str, StoryRef]
    """The stories by the addresses of the clippings that belong to them."""
    dated: Mapping[str, Sequence[Occurrence]]
    """The dated sentences that name it; by slug."""
    pairs: Mapping[str, Sequence[PairRef]]
    """The pairs that it belongs to."""
    parts: Mapping[str, Sequence[ActorRef]]
    """The actors that belong to it."""
    contradictions: Mapping[str, Sequence[ShownContradiction]]
    """Where the clippings disagree about it."""
    sentences: dict[tuple[str, int], tuple[tuple[int, int, range], ...]] = field(default_factory=dict)
    """Where the sentences stand that name anybody, in each block that was asked for, by clipping and number."""
    records: dict[str, Sheet[RecordEntry] | None] = field(default_factory=dict)
    """The record that was asked for last, by the address of the actor's page."""

    @classmethod
    def of(cls, material: Material, marks: ClippingMarks) -> ActorPages:
        """What the pages of a dossier's actors are made of."""
        dossier, actors, findings = material.dossier, material.actors, material.findings
        belonging = (ref for ref in actors.values() if ref.actor.part_of)
        remarks = [one for one in dossier.remarks if one.listed]
        return cls(
            material=material,
            marks=marks,
            crowd=is_crowd(dossier.coverage),
            coverage={one.actor.slug: one for one in dossier.coverage},
            roles=grouped((role.actor, role) for one in dossier.clippings for role in one.roles),
            relations=grouped((slug, one) for one in dossier.relations for slug in one.actors),
            said=grouped((one.actor, one) for one in remarks if one.actor),
            about=grouped((slug, one) for one in remarks for slug in one.about if slug != one.actor),
            stood=grouped((one.actor.path, one) for one in material.positions),
            of_story={material.clippings[name].path: ref for name, ref in material.told.items()},
            dated=grouped((slug, one) for one in dossier.occurrences if one.listed for slug in one.event.actors),
            pairs=grouped((ref.path, one.ref) for one in findings.pairs for ref in (one.ref.first, one.ref.second)),
            parts=grouped((actors[one.actor.part_of].path, one) for one in belonging if one.actor.part_of),
            contradictions=by_page(findings.contradictions),
        )

    def outlines(self) -> tuple[ActorOutline, ...]:
        """The outlines of all pages, the most prominent first."""
        findings = self.material.findings
        latest = {one.actor: findings.statement(one) for one in self.material.dossier.last_words}
        made: list[ActorOutline] = []
        for slug, coverage in self.coverage.items():
            ref = self.material.actors[slug]
            has_feed = _is_main(coverage, len(made)) and ref.path.endswith("/")
            feed = f"{ref.path}{FEED}" if has_feed else ""
            named_in = len(coverage.appearances)
            made.append(ActorOutline(ref, coverage.mention_count, named_in, feed, latest.get(slug)))
        return tuple(made)

    def read_for(self, outline: ActorOutline) -> tuple[object, ...]:
        """All that the page with this outline is made from, and the pages that go on from it."""
        slug, path, actors = outline.actor.slug, outline.path, self.material.actors
        said, dated = (*self.said.get(slug, ()), *self.about.get(slug, ())), self.dated.get(slug, ())
        others = [*(one.place.clipping for one in said), *(one.event.clipping for one in dated)]
        others += [role.article for role in self.roles.get(slug, ())]
        relations = self.relations.get(slug, ())
        return (
            outline,
            self.crowd,
            self.material.profiles[slug],
            self.coverage[slug].names,
            self.marks_of(outline, others),
            [(one.paragraphs, one.clippings, actors[one.other(slug)]) for one in relations],
            self.positions(outline),
            self.pairs.get(path, ()),
            actors[outline.actor.part_of] if outline.actor.part_of else None,
            self.parts.get(path, ()),
            self.contradictions.get(path, ()),
        )

    def marks_of(self, outline: ActorOutline, others: Iterable[str] = ()) -> list[bytes]:
        """The marks of the clippings that name an actor, newest first, and of others."""
        naming = (one.clipping.article.id for one in self._appearances(outline))
        return [self.marks.mark(name) for name in dict.fromkeys((*naming, *others))]

    def positions(self, outline: ActorOutline) -> tuple[HeldPositions, ...]:
        """Where an actor stands in explicit words, by story."""
        return by_story(self.stood.get(outline.path, ()), self.of_story, self.material.stories.values())

    def page(self, outline: ActorOutline) -> ActorPage:
        """The page with this outline."""
        slug, path, ref = outline.actor.slug, outline.path, outline.ref
        actors, stories, findings = self.material.actors, self.material.stories.values(), self.material.findings
        naming, stood = self.naming(outline), self.stood.get(path, ())
        dated = tuple(map(findings.event, self.dated.get(slug, ())))
        events, record, more = entries_of(dated, {}), self.record(outline, naming), self.all_positions(outline)
        pairs = self.pairs.get(path, ()) if outline.actor.reviewed or not self.crowd else ()
        return ActorPage(
            **{one: getattr(outline, one) for one in _OUTLINED},
            profile=self.material.profiles[slug],
            names=self.coverage[slug].names,
            appearances=naming,
            companions=_companions(slug, self.relations.get(slug, ()), actors, crowd=self.crowd),
            part_of=actors[outline.actor.part_of] if outline.actor.part_of else None,
            parts=tuple(self.parts.get(path, ())),
            said=tuple(map(findings.statement, self.said.get(slug, ()))),
            positions=by_story(stood[-LATEST:] if more else stood, self.of_story, stories) if stood else (),
            stood=len(stood),
            all_positions=more.outline(1) if more else None,
            said_about=tuple(map(findings.statement, self.about.get(slug, ()))),
            chronicle=chronicle(events[-DATED:] if record else events),
            dated=len(events),
            record=record.outline(1) if record else None,
            drawing=ladder(ref, pairs) if pairs else None,
            overview=self._overview(outline),
            roles=reported_roles(self.roles.get(slug, ()), self.material.citer, actors),
            contradictions=tuple(self.contradictions.get(path, ())),
            confirmed=confirmed(reversed(dated)),
        )

    def naming(self, outline: ActorOutline) -> tuple[NamingClipping, ...]:
        """The clippings that name an actor, newest first, each with the sentences that do."""
        sentences = (tuple(self._sentences(one, outline.ref)) for one in self._appearances(outline))
        return tuple(map(NamingClipping, self.named_in(outline), sentences))

    def _sentences(self, one: Appearance, ref: ActorRef) -> Iterator[Excerpt]:
        """The sentences of a clipping that name an actor."""
        name, text, citer = one.clipping.article.id, one.clipping.article.text, self.material.citer
        for place in dict.fromkeys(citer.place(name, mention.start) for mention in one.mentions):
            block = citer.blocks[name][place]
            if (name, place) not in self.sentences:
                self.sentences[name, place] = tuple(sentences_with_mentions(block, text))
            yield from excerpts(block, text, self.sentences[name, place], ref)

    def named_in(self, outline: ActorOutline) -> tuple[ClippingRef, ...]:
        """The clippings that name an actor, newest first."""
        return tuple(self.material.clippings[one.clipping.article.id] for one in self._appearances(outline))

    def _appearances(self, outline: ActorOutline) -> tuple[Appearance, ...]:
        return self.coverage[outline.actor.slug].appearances

    def record(
        self, outline: ActorOutline, naming: tuple[NamingClipping, ...] | None = None
    ) -> Sheet[RecordEntry] | None:
        """All that the clippings have of an actor, on pages of its own; None where its own page holds it, or others.

        `naming` are the clippings that name it, where they are known.
        """
        if not outline.has_page:
            return None
        if outline.path not in self.records:
            said = map(self.material.findings.statement, self.said.get(outline.actor.slug, ()))
            told = gathered(self.naming(outline) if naming is None else naming)
            self.records.clear()
            self.records[outline.path] = record_of(outline.path, told, said)
        return self.records[outline.path]

    def all_positions(self, outline: ActorOutline) -> Sheet[ShownPosition] | None:
        """All positions of an actor, on pages of their own; None where its own page holds them, or it has none."""
        return all_positions(outline.path, self.stood.get(outline.path, ())) if outline.has_page else None

    def _overview(self, outline: ActorOutline) -> Overview | None:
        """The dated sentences and the clippings that name an actor, in time; None where they are few."""
        slug, refs = outline.actor.slug, self.material.clippings
        naming = (one.clipping.article.id for one in self._appearances(outline))
        lines = lines_of(self.dated.get(slug, ()), {name: refs[name] for name in naming})
        few = MUCH_DRAWN if self.crowd and not outline.actor.reviewed else DRAWN
        if len(lines) < few:
            return None
        return overview((line.moment for line in lines), self.material.findings.dated, wide=False, rows=ROWS)


def _is_main(coverage: Coverage, before: int) -> bool:
    """Whether somebody may want to follow an actor: it is among the first, and more than one clipping names it."""
    dated = sum(one.clipping.article.published is not None for one in coverage.appearances)
    return before < FEEDS and dated > 1


def _companions(
    slug: str, relations: Iterable[Relation], actors: Mapping[str, ActorRef], *, crowd: bool
) -> tuple[tuple[ActorRef, int, int], ...]:
    """Whom an actor is named with, the closest first: the other, shared paragraphs, shared clippings.

    In a crowd those apart that never share a paragraph with it: that one clipping names both says nothing.
    """
    near = (one for one in relations if one.paragraphs or not crowd)
    ranked = sorted(near, key=lambda one: (-one.paragraphs, -one.clippings, one.other(slug)))
    return tuple((actors[one.other(slug)], one.paragraphs, one.clippings) for one in ranked)
