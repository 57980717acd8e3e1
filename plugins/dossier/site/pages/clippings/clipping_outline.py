"""A clipping's outline: what lists say of it, and what its page is found by before that is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.site.pages.clippings.shown_paragraphs import opening_of, parts_of, plain_paragraphs

if TYPE_CHECKING:
    from dossier.records import Article
    from dossier.site.links.refs import ActorRef, ClippingRef, SourceRef, TagRef
    from dossier.site.locale.shown_dates import ShownDate


@dataclass(frozen=True, slots=True, eq=False)
class ClippingOutline:
    """What lists say of a clipping."""

    ref: ClippingRef
    """What other pages say of it."""
    article: Article
    """The clean article."""
    cast: tuple[tuple[ActorRef, int, str], ...]
    """The actors named in it: page, number of mentions, anchor of the first; the most named first."""
    copies: tuple[ClippingRef, ...]
    """The other clippings with the same copy, the one that lists show first."""
    tags: tuple[TagRef, ...]
    """The analyst's tags, the star first."""

    @property
    def opening(self) -> str:
        """The words that stand for it in lists: its standfirst, first key point or first paragraph; empty for none."""
        standfirst, key_points, body = parts_of(plain_paragraphs(self.article))
        return next((one.text for one in (standfirst, *key_points[:1], *opening_of(body)) if one), "")

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
