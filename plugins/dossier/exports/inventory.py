"""The inventory: everything that the exporters write down, gathered once, each thing with its place on the site."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.addresses import placed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.addresses import PlacedBlock
    from dossier.records import Clipping, Echo, Event, Mention, Relation, Wording
    from dossier.site.pages.site import Site
    from dossier.site.pages.views import ActorPage, ClippingPage


LONGEST = 1000
"""Characters of a sentence that are shown with each thing found in it, so that no file grows faster than its text."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A clipping and its page, with the places on it."""

    clipping: Clipping
    """The clipping."""
    page: ClippingPage
    """Its page."""
    blocks: tuple[PlacedBlock, ...]
    """Its prose blocks in order, each with its anchor."""
    starts: tuple[int, ...]
    """Where each of them begins in the article's text."""

    @property
    def id(self) -> str:
        """The clipping's id."""
        return self.clipping.article.id

    def paragraph(self, offset: int) -> str:
        """The anchor of the block that stands at an offset of the text."""
        return self.blocks[max(0, bisect_right(self.starts, offset) - 1)].anchor

    def address(self, anchor: str) -> str:
        """The address of a place on the page, as seen from the root of the site."""
        return f"{self.page.path}#{anchor}"

    def sentence(self, start: int, end: int, place: int) -> str:
        """A sentence, cut around a place in it where it is far too long: a list without full stops may fill a file."""
        first, last = max(start, place - LONGEST // 2), min(end, place + LONGEST // 2)
        cut = self.text(first, last)
        return f"{'…' if first > start else ''}{cut}{'…' if last < end else ''}"

    def text(self, start: int, end: int) -> str:
        """The words that stand between two offsets."""
        return self.clipping.article.text[start:end]

    def mentions(self) -> Iterator[tuple[PlacedBlock, str, Mention]]:
        """Each mention in order, with the block it stands in and the anchor it has there."""
        for block in self.blocks:
            for number, mention in enumerate(block.mentions, block.before + 1):
                yield block, f"m{number}", mention


@dataclass(frozen=True, slots=True)
class Inventory:
    """A dossier, ready to be written down."""

    title: str
    """The site's name."""
    address: str
    """Where the site stands, without a slash at its end; what SITEURL says."""
    leaves: dict[str, Leaf]
    """The clippings by id, newest first."""
    actors: dict[str, ActorPage]
    """The actors' pages by slug, in order of the slugs."""
    events: tuple[Event, ...]
    """What happened when, in order of time."""
    relations: tuple[Relation, ...]
    """Who shares a sentence with whom, those with most sentences first."""
    echoes: tuple[Echo, ...]
    """Which clippings carry the same copy."""
    wordings: tuple[Wording, ...]
    """Which quotations two clippings carry."""

    def name(self, slug: str | None) -> str:
        """The name of an actor; empty for None."""
        return self.actors[slug].title if slug else ""


def take_inventory(site: Site, title: str, address: str) -> Inventory:
    """The inventory of a site."""
    dossier = site.dossier
    return Inventory(
        title=title,
        address=address,
        leaves={leaf.id: leaf for leaf in map(_leaf, dossier.clippings, site.clippings)},
        actors={page.actor.slug: page for page in sorted(site.actors, key=lambda page: page.actor.slug)},
        events=dossier.events,
        relations=dossier.meetings,
        echoes=dossier.echoes,
        wordings=dossier.wordings,
    )


def _leaf(clipping: Clipping, page: ClippingPage) -> Leaf:
    blocks = tuple(placed(clipping))
    return Leaf(clipping, page, blocks, tuple(block.start for block in blocks))
