"""References: what a page says of another page that it points at, and nothing that takes a page to know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.workshop.on_disk import Marked

if TYPE_CHECKING:
    from dossier.records import Actor
    from dossier.site.locale.shown_dates import ShownDate


@dataclass(frozen=True, slots=True)
class SourceRef:
    """A publication on the page of sources."""

    title: str
    """The publication's name."""
    anchor: str
    """Its id on the page of sources."""


@dataclass(frozen=True, slots=True)
class TagRef:
    """The page of a tag of the analyst's, or of the star."""

    title: str
    """The tag."""
    path: str
    """ "tags/<slug>/", or "starred/"."""
    star: bool = False
    """Whether it is the star."""


class ClippingRef(Marked):
    """A clipping's page. Of each there is one, so that pages find theirs by what it is and not by what it holds."""

    path: str
    """ "clippings/<slug>/"."""
    title: str
    """The headline, or "Untitled clipping" and its file's name."""
    language: str | None
    """The language of the clipping, a BCP 47 tag; None where it is not known."""
    date: ShownDate | None
    """When it was published; None where that is not known."""
    when: str
    """The key of its sheets: "2019-06-29", "2019-06" or "2019"; empty where it is undated."""
    order: str
    """What its publication is sorted by among what is dated, its first day foremost; empty where it is undated."""
    dated_by_editor: bool
    """Whether the date is the editor's and not the text's."""
    source: SourceRef | None
    """Its publication; None where that is not known."""
    lead: str
    """The address of the clipping that lists show for it: its own, unless it is a copy."""

    @property
    def slug(self) -> str:
        """Its name in addresses, and its anchor on other pages."""
        return self.path.strip("/").rpartition("/")[2]

    @property
    def key(self) -> str:
        """Its key on a shelf."""
        return f"{self.when} {self.slug}"


class ActorRef(Marked):
    """An actor's page, of which there is one, too.

    How often the actor is named is no part of it: else whatever points at it would have to be written again whenever a
    clipping names it once more.
    """

    path: str
    """ "actors/<slug>/"."""
    title: str
    """The actor's name."""
    actor: Actor
    """The actor."""
    kind: str
    """The label of its kind."""
    body: str
    """The name of the body it belongs to; empty for none."""
    gist: str
    """The first sentence of its profile, without markup; empty where nobody wrote one."""


@dataclass(frozen=True, slots=True)
class StoryRef:
    """A story's page."""

    path: str
    """ "stories/<slug>/"."""
    title: str
    """What it is called."""


@dataclass(frozen=True, slots=True)
class PairRef:
    """Two actors that are named in the same sentences, and their page."""

    path: str
    """ "pairs/<slug>--<slug>/"; empty where they meet too seldom for a page."""
    title: str
    """Both names."""
    first: ActorRef
    """The one."""
    second: ActorRef
    """The other."""
    sentence_count: int
    """How many sentences name both."""

    def other(self, path: str) -> ActorRef:
        """The actor of the pair whose page is not the one with this address."""
        return self.second if path == self.first.path else self.first
