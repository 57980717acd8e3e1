"""A clipping's page."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from dossier.messages import noted
from dossier.site.locale.interface import gettext
from dossier.site.pages.clippings.link_reasons import explained
from dossier.site.pages.clippings.margins import same_events, with_margins
from dossier.site.pages.clippings.removals import by_rule, cuts_between
from dossier.site.pages.clippings.shown_paragraphs import paragraphs
from dossier.site.pages.evidence.confirmations import confirmed
from dossier.site.pages.evidence.disagreements import by_page
from dossier.site.pages.listings.tags import tags_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.records import Article, Origin, Removal
    from dossier.site.links.refs import ActorRef, ClippingRef, SourceRef, StoryRef, TagRef
    from dossier.site.locale.shown_dates import ShownDate
    from dossier.site.pages.clippings.link_reasons import Explanation
    from dossier.site.pages.clippings.margins import ParagraphWithMargin, Related
    from dossier.site.pages.clippings.removals import Cut
    from dossier.site.pages.clippings.shown_paragraphs import ShownParagraph
    from dossier.site.pages.evidence.disagreements import ShownContradiction
    from dossier.site.pages.evidence.findings import ShownEvent, ShownStatement
    from dossier.site.pages.material import Material

FACTS = {
    "title": noted("Title"),
    "standfirst": noted("Standfirst"),
    "byline": noted("Authors"),
    "published": noted("Date"),
    "source": noted("Source"),
    "url": noted("Address"),
    "language": noted("Language"),
    "section": noted("Section"),
    "pages": noted("Page"),
}
"""What the facts of a clipping are called."""
ORIGINS: dict[Origin, str] = {
    "sidecar": noted("stated by the editor"),
    "page": noted("stated by the saved page"),
    "text": noted("found in the text"),
    "file": noted("the name of the file"),
    "address": noted("the domain of its address"),
}
"""Where a fact comes from, in words."""


S = TypeVar("S", "ShownStatement", "ShownEvent")


@dataclass(frozen=True, slots=True, eq=False)
class ClippingPage:
    """A clipping's page."""

    ref: ClippingRef
    """What other pages say of it."""
    article: Article
    """The clean article."""
    standfirst: ShownParagraph | None
    """The summary below the headline."""
    key_points: tuple[ShownParagraph, ...]
    """The publication's own summary."""
    body: tuple[ShownParagraph, ...]
    """Paragraphs, headings and list items."""
    cast: tuple[tuple[ActorRef, int, str], ...]
    """The actors named in it: page, number of mentions, anchor of the first; the most named first."""
    removals: tuple[Cut, ...]
    """What was removed, by rule."""
    removal_count: int
    """From how many of its lines something was removed."""
    statements: tuple[ShownStatement, ...]
    """What it reports somebody to have said, in the order of its text."""
    events: tuple[ShownEvent, ...]
    """What it dates, oldest first."""
    cuts: dict[str, tuple[Removal, ...]]
    """The removed lines by the anchor of the paragraph that follows them; those after the last have ""."""
    pieces: tuple[ParagraphWithMargin, ...]
    """Key points and body, each with what stands beside it and what was removed before it."""
    related: tuple[Related, ...]
    """Other clippings on the same events."""
    newer: ClippingRef | None
    """The next in time."""
    older: ClippingRef | None
    """The one before in time."""
    links: tuple[Explanation, ...]
    """Why its names are links, or are not."""
    story: StoryRef | None
    """The story that it belongs to; None where it belongs to none."""
    copies: tuple[ClippingRef, ...]
    """The other clippings with the same copy, the one that lists show first."""
    tags: tuple[TagRef, ...]
    """The analyst's tags, the star first."""
    contradictions: tuple[ShownContradiction, ...]
    """Where another clipping disagrees with it."""
    confirmed: tuple[ShownEvent, ...]
    """What it dates that others tell, too."""

    @property
    def told(self) -> tuple[ShownStatement, ...]:
        """Its statements without those that a copy of it is listed with."""
        return tuple(one for one in self.statements if one.listed)

    @property
    def origins(self) -> tuple[tuple[str, str], ...]:
        """Where each fact about it comes from, in words: ("Date", "stated by the editor")."""
        return tuple(
            (gettext(FACTS.get(fact, fact.capitalize())), gettext(ORIGINS[origin]))
            for fact, origin in self.article.origins
        )

    @property
    def point_pieces(self) -> tuple[ParagraphWithMargin, ...]:
        """The key points, each with what was removed before it."""
        return self.pieces[: len(self.key_points)]

    @property
    def body_pieces(self) -> tuple[ParagraphWithMargin, ...]:
        """The body, each paragraph with its margin."""
        return self.pieces[len(self.key_points) :]

    @property
    def last_cuts(self) -> tuple[Removal, ...]:
        """What was removed after the last paragraph; everything, where no paragraph was kept."""
        cuts = self.cuts if not self.pieces else {"": self.cuts.get("", ())}
        return tuple(cut for group in cuts.values() for cut in group)

    @property
    def opening(self) -> str:
        """The words that stand for it in lists: its standfirst, first key point or first paragraph; empty for none."""
        paragraphs = [one for one in self.body if one.kind != "heading"]
        first = (self.standfirst, *self.key_points[:1], *paragraphs[:1])
        return next((one.text for one in first if one), "")

    @property
    def link_count(self) -> int:
        """How many names it explains."""
        return sum(len(group.names) for group in self.links)

    @property
    def path(self) -> str:
        """Its address."""
        return self.ref.path

    @property
    def lead(self) -> str:
        """The address of the clipping that lists show for it: its own, unless it is a copy."""
        return self.ref.lead

    @property
    def title(self) -> str:
        """The headline, or "Untitled clipping" and its file's name."""
        return self.ref.title

    @property
    def language(self) -> str | None:
        """The language of the clipping, a BCP 47 tag; None where it is not known."""
        return self.ref.language

    @property
    def date(self) -> ShownDate | None:
        """When it was published; None where that is not known."""
        return self.ref.date

    @property
    def dated_by_editor(self) -> bool:
        """Whether the date is the editor's and not the text's."""
        return self.ref.dated_by_editor

    @property
    def source(self) -> SourceRef | None:
        """Its publication; None where that is not known."""
        return self.ref.source

    @property
    def slug(self) -> str:
        """Its name in addresses, and its anchor on other pages."""
        return self.ref.slug


def clipping_pages(material: Material) -> tuple[ClippingPage, ...]:
    """The pages of all clippings, newest first, those without a date last."""
    findings = material.findings
    said, told = _by_clipping(findings.all_statements), _by_clipping(findings.all_events)
    related, differing = same_events(findings), by_page(findings.contradictions)
    copies = _copies(material)
    lines = {one.id: one.lines for one in material.dossier.account.clippings}
    dated = list(pairwise(ref for ref in material.clippings.values() if ref.date))
    older, newer = {one.path: other for one, other in dated}, {other.path: one for one, other in dated}
    made = []
    for clipping in material.dossier.clippings:
        name = clipping.article.id
        ref = material.clippings[name]
        standfirst, key_points, body = _parts(paragraphs(clipping, material.actors))
        statements, events, cuts = tuple(said[ref.path]), tuple(told[ref.path]), cuts_between(clipping)
        page = ClippingPage(
            ref=ref,
            article=clipping.article,
            standfirst=standfirst,
            key_points=key_points,
            body=body,
            cast=material.casts[name],
            removals=by_rule(clipping.article.removals),
            removal_count=lines[name],
            statements=statements,
            events=events,
            cuts=cuts,
            pieces=with_margins((*key_points, *body), cuts, statements, events),
            related=related.get(ref.lead, ()),
            newer=newer.get(ref.path),
            older=older.get(ref.path),
            links=explained(clipping, material.actors),
            story=material.told.get(name),
            copies=copies.get(ref.path, ()),
            tags=tags_of(clipping.article, material.tags),
            contradictions=tuple(differing.get(ref.path, ())),
            confirmed=confirmed(events),
        )
        made.append(page)
    return tuple(made)


def _parts(
    shown: Iterable[ShownParagraph],
) -> tuple[ShownParagraph | None, tuple[ShownParagraph, ...], tuple[ShownParagraph, ...]]:
    """The standfirst, the key points and the body of a clipping; of two standfirsts the second is part of the body."""
    listed = list(shown)
    standfirst = next((one for one in listed if one.kind == "standfirst"), None)
    key_points = tuple(one for one in listed if one.kind == "key_point")
    return standfirst, key_points, tuple(one for one in listed if one.kind != "key_point" and one is not standfirst)


def _by_clipping(things: Iterable[S]) -> Mapping[str, list[S]]:
    found: dict[str, list[S]] = defaultdict(list)
    for one in things:
        found[one.citation.clipping.path].append(one)
    return found


def _copies(material: Material) -> dict[str, tuple[ClippingRef, ...]]:
    """For each clipping that has copies, by its address, the others in the order of their dates."""
    refs = material.clippings
    made = {}
    for echo in material.dossier.echoes:
        names = sorted(echo.clippings, key=lambda name: (not refs[name].order, refs[name].order[:10], name))
        for name in names:
            made[refs[name].path] = tuple(refs[other] for other in names if other != name)
    return made
