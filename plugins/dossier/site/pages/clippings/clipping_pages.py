"""The pages of clippings: of each an outline, which lists are made of, and the page itself once it is asked for.

The process that writes a page makes it, and lets it go: of a thousand clippings no process ever holds all pages.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from itertools import pairwise
from typing import TYPE_CHECKING

from dossier.site.pages.clippings.clipping_outline import ClippingOutline
from dossier.site.pages.clippings.clipping_page import ClippingPage
from dossier.site.pages.clippings.link_reasons import explained
from dossier.site.pages.clippings.margins import same_events, with_margins
from dossier.site.pages.clippings.removals import by_rule, cuts_between
from dossier.site.pages.clippings.shown_paragraphs import paragraphs, parts_of
from dossier.site.pages.evidence.confirmations import confirmed
from dossier.site.pages.evidence.disagreements import by_page
from dossier.site.pages.listings.tags import tags_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dossier.records import Clipping
    from dossier.site.links.refs import ClippingRef
    from dossier.site.pages.clipping_marks import ClippingMarks
    from dossier.site.pages.clippings.margins import Related
    from dossier.site.pages.evidence.disagreements import ShownContradiction
    from dossier.site.pages.material import Material

_OUTLINED = tuple(one.name for one in fields(ClippingOutline))


@dataclass(frozen=True, slots=True)
class ClippingPages:
    """What the pages of clippings are made of; what it holds by clipping is under the address of its page."""

    material: Material
    """The material."""
    marks: ClippingMarks
    """What is made from each clipping, in digests."""
    records: Mapping[str, Clipping]
    """The clippings."""
    related: Mapping[str, tuple[Related, ...]]
    """Other clippings on the same events."""
    contradictions: Mapping[str, Sequence[ShownContradiction]]
    """Where others disagree with it."""
    neighbours: Mapping[str, tuple[ClippingRef | None, ClippingRef | None]]
    """The next in time and the one before."""
    lines: Mapping[str, int]
    """From how many lines of each something was removed; by the clipping's id."""

    @classmethod
    def of(cls, material: Material, marks: ClippingMarks) -> ClippingPages:
        """What the pages of a dossier's clippings are made of."""
        return cls(
            material=material,
            marks=marks,
            records={material.clippings[one.article.id].path: one for one in material.dossier.clippings},
            related=same_events(material.findings),
            contradictions=by_page(material.findings.contradictions),
            neighbours=_neighbours(material),
            lines={one.id: one.lines for one in material.dossier.account.clippings},
        )

    def outlines(self) -> tuple[ClippingOutline, ...]:
        """The outlines of all pages, newest first, those without a date last."""
        material, copies = self.material, _copies(self.material)
        found = ((material.clippings[one.article.id], one.article) for one in self.records.values())
        return tuple(
            ClippingOutline(
                ref=ref,
                article=article,
                cast=material.casts[article.id],
                copies=copies.get(ref.path, ()),
                tags=tags_of(article, material.tags),
            )
            for ref, article in found
        )

    def read_for(self, outline: ClippingOutline) -> tuple[object, ...]:
        """All that `page` reads to make the page with this outline."""
        path, name = outline.path, outline.article.id
        return (
            self.marks.mark(name),
            outline.copies,
            outline.tags,
            self.neighbours.get(path),
            self.lines[name],
            self.related.get(outline.lead, ()),
            self.material.told.get(name),
            self.contradictions.get(path, ()),
        )

    def page(self, outline: ClippingOutline) -> ClippingPage:
        """The page with this outline."""
        path, name, actors = outline.path, outline.article.id, self.material.actors
        clipping, findings = self.records[path], self.material.findings
        statements, events = findings.statements_of(name), findings.events_of(name)
        standfirst, key_points, body = parts_of(paragraphs(clipping, actors))
        cuts = cuts_between(clipping)
        newer, older = self.neighbours.get(path, (None, None))
        return ClippingPage(
            **{one: getattr(outline, one) for one in _OUTLINED},
            standfirst=standfirst,
            key_points=key_points,
            body=body,
            removals=by_rule(clipping.article.removals),
            removal_count=self.lines[name],
            statements=statements,
            events=events,
            cuts=cuts,
            pieces=with_margins((*key_points, *body), cuts, statements, events),
            related=self.related.get(outline.lead, ()),
            newer=newer,
            older=older,
            links=explained(clipping, actors),
            story=self.material.told.get(name),
            contradictions=tuple(self.contradictions.get(path, ())),
            confirmed=confirmed(events),
        )


def _neighbours(material: Material) -> dict[str, tuple[ClippingRef | None, ClippingRef | None]]:
    """The clippings next in time to each that has a date: the newer and the older one."""
    dated = [ref for ref in material.clippings.values() if ref.date]
    older = {one.path: other for one, other in pairwise(dated)}
    newer = {other.path: one for one, other in pairwise(dated)}
    return {one.path: (newer.get(one.path), older.get(one.path)) for one in dated}


def _copies(material: Material) -> dict[str, tuple[ClippingRef, ...]]:
    """For each clipping that has copies, by its address, the others in the order of their dates."""
    refs = material.clippings
    made = {}
    for echo in material.dossier.echoes:
        names = sorted(echo.clippings, key=lambda name: (not refs[name].order, refs[name].order[:10], name))
        for name in names:
            made[refs[name].path] = tuple(refs[other] for other in names if other != name)
    return made
