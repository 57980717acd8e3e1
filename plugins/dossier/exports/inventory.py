"""The inventory: everything that the exporters write down, gathered once, each thing with its place on the site."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.addresses import clipping_paths, placed, title_of
from dossier.addresses.names import actor_paths

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.addresses import PlacedBlock
    from dossier.records import Clipping, Coverage, Dossier, Event, Mention, TextPlace

LONGEST = 1000
"""Characters of a sentence that are shown with each thing found in it, so that no file grows faster than its text."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A clipping and the places on its page."""

    clipping: Clipping
    """The clipping."""
    path: str
    """The address of its page: "clippings/<slug>/"."""
    blocks: tuple[PlacedBlock, ...]
    """Its prose blocks in order, each with its anchor."""
    starts: tuple[int, ...]
    """Where each of them begins in the article's text."""

    @property
    def id(self) -> str:
        """The clipping's id."""
        return self.clipping.article.id

    @property
    def title(self) -> str:
        """Its headline, or "Untitled clipping" and its file's name."""
        return title_of(self.clipping.article)

    def paragraph(self, offset: int) -> str:
        """The anchor of the block that stands at an offset of the text."""
        return self.blocks[max(0, bisect_right(self.starts, offset) - 1)].anchor

    def address(self, anchor: str) -> str:
        """The address of a place on the page, as seen from the root of the site."""
        return f"{self.path}#{anchor}"

    def sentence(self, start: int, end: int, place: int) -> str:
        """A sentence, cut around a place in it where it is far too long: a list without full stops may fill a file."""
        first, last = max(start, place - LONGEST // 2), min(end, place + LONGEST // 2)
        cut = self.text(first, last)
        return f"{'…' if first > start else ''}{cut}{'…' if last < end else ''}"

    def text(self, start: int, end: int) -> str:
        """The words that stand between two offsets; what is withheld is a sign, without the blanks behind it."""
        words = self.clipping.article.text[start:end]
        return words if self.clipping.article.shown == "full" else " ".join(words.split())

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
    actors: dict[str, Coverage]
    """What the clippings hold about each actor, by slug, in order of the slugs."""
    paths: dict[str, str]
    """The addresses of the actors, by slug."""
    dossier: Dossier
    """All that takes several clippings to know."""
    corroborated: Mapping[Event, tuple[TextPlace, ...]]
    """Where independent sources tell of the same event, for those of which some do."""
    unattributed: frozenset[tuple[str, int, int]]
    """The quotations of which nothing says whose they are: clipping, start and end."""

    def reports(self, event: Event) -> tuple[TextPlace, ...]:
        """Where independent sources tell of the same event."""
        return self.corroborated.get(event, ())

    def address_of(self, place: TextPlace) -> str:
        """The address of a place in a clipping, as seen from the root of the site."""
        leaf = self.leaves[place.clipping]
        return leaf.address(leaf.paragraph(place.start))

    def name(self, slug: str | None) -> str:
        """The name of an actor; empty for None."""
        return self.actors[slug].actor.name if slug else ""


def take_inventory(dossier: Dossier, title: str, address: str) -> Inventory:
    """The inventory of a dossier."""
    paths = clipping_paths(dossier.clippings)
    leaves = (_leaf(clipping, paths[clipping.article.id]) for clipping in dossier.clippings)
    coverage = sorted(dossier.coverage, key=lambda one: one.actor.slug)
    return Inventory(
        title=title,
        address=address,
        leaves={leaf.id: leaf for leaf in leaves},
        actors={one.actor.slug: one for one in coverage},
        paths=actor_paths(dossier.coverage),
        dossier=dossier,
        corroborated={one.event: one.reports for one in dossier.occurrences if one.reports},
        unattributed=frozenset((one.clipping, one.start, one.end) for one in dossier.unattributed),
    )


def _leaf(clipping: Clipping, path: str) -> Leaf:
    blocks = tuple(placed(clipping))
    return Leaf(clipping, path, blocks, tuple(block.start for block in blocks))
