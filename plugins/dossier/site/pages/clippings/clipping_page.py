"""A clipping's page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.messages import noted
from dossier.site.locale.interface import gettext
from dossier.site.pages.clippings.clipping_outline import ClippingOutline

if TYPE_CHECKING:
    from dossier.records import Origin, Removal
    from dossier.site.links.refs import ClippingRef, StoryRef
    from dossier.site.pages.clippings.link_reasons import Explanation
    from dossier.site.pages.clippings.margins import ParagraphWithMargin, Related
    from dossier.site.pages.clippings.removals import Cut
    from dossier.site.pages.clippings.shown_paragraphs import ShownParagraph
    from dossier.site.pages.evidence.disagreements import ShownContradiction
    from dossier.site.pages.evidence.shown_evidence import ShownEvent, ShownStatement

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


@dataclass(frozen=True, slots=True, eq=False)
class ClippingPage(ClippingOutline):
    """A clipping's page."""

    standfirst: ShownParagraph | None
    """The summary below the headline."""
    key_points: tuple[ShownParagraph, ...]
    """The publication's own summary."""
    body: tuple[ShownParagraph, ...]
    """Paragraphs, headings and list items."""
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
    def link_count(self) -> int:
        """How many names it explains."""
        return sum(len(group.names) for group in self.links)
