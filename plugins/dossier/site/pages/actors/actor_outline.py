"""An actor's outline: what lists say of it, and what its page is found by before that is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.records import Actor
    from dossier.site.links.refs import ActorRef
    from dossier.site.pages.evidence.shown_evidence import ShownStatement


@dataclass(frozen=True, slots=True, eq=False)
class ActorOutline:
    """What lists say of an actor."""

    ref: ActorRef
    """What other pages say of it."""
    mention_count: int
    """In how many places it is named."""
    clipping_count: int
    """How many clippings name it."""
    feed: str
    """The address of its feed, which only main actors have; empty for none."""
    latest: ShownStatement | None
    """What it is last reported to have said; None where nothing, or nothing recent that is surely its own."""

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
