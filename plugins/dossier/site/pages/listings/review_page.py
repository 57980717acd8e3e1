"""The page of the review, which only a local build has: the agenda with links to what it speaks of."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.addresses import cited, placed
from dossier.cast.agenda import agenda
from dossier.cast.review import review
from dossier.cast.shell_commands import Folders
from dossier.site.pages.clippings.link_reasons import Spot

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dossier.cast.agenda import AgendaItem, AgendaPart
    from dossier.cast.review import Example
    from dossier.records import Clipping
    from dossier.site.links.refs import ActorRef, ClippingRef
    from dossier.site.pages.site import Site

MOST = 60
"""Entries of one part that are shown, and of all parts that one page shows."""
FIRST = 10
"""Entries of each part on the first page, where all are too many for one."""


@dataclass(frozen=True, slots=True)
class ShownEntry:
    """An entry with the pages that it speaks of."""

    entry: AgendaItem
    """The entry."""
    actors: tuple[ActorRef, ...]
    """Pages of the actors it is about, those that have one."""
    clipping: ClippingRef | None
    """The clipping it is about; None where it is about a name."""
    examples: tuple[tuple[Example, ClippingRef, Spot], ...]
    """Its examples, each with its clipping and its paragraph there."""


@dataclass(frozen=True, slots=True)
class ShownPart:
    """A part of the agenda on the page."""

    part: AgendaPart
    """The part."""
    entries: tuple[ShownEntry, ...]
    """As many of its entries as are shown."""

    path: str
    """The page of its own; empty where the first page shows it all."""

    @property
    def more(self) -> int:
        """How many are not."""
        return self.part.count - len(self.entries)

    @property
    def first(self) -> tuple[ShownEntry, ...]:
        """Those on the first page."""
        return self.entries[:FIRST] if self.path else self.entries


def agenda_page(site: Site, seeds: Path, actors: Path) -> tuple[ShownPart, ...]:
    """The review of a site's dossier; the commands name the folders as they are seen from where the build runs."""
    clippings = {one.article.id: one for one in site.dossier.clippings}
    pages = {page.article.id: page.ref for page in site.clippings}
    by_slug = {page.actor.slug: page.ref for page in site.actors}
    places: dict[str, list[tuple[int, Spot]]] = {}

    def shown(entry: AgendaItem) -> ShownEntry:
        return ShownEntry(
            entry,
            tuple(by_slug[slug] for slug in entry.actors if slug in by_slug),
            pages.get(entry.title) if not entry.actors else None,
            tuple((one, pages[one.clipping], _spot(one, places, clippings)) for one in entry.examples),
        )

    found = review(site.dossier.clippings, site.dossier.cast, MOST)
    parts = agenda(found, Folders.of(_near(seeds), _near(actors)), site.dossier.complaints, MOST)
    many = sum(part.count for part in parts) > MOST
    return tuple(
        ShownPart(
            part,
            tuple(map(shown, part.entries)),
            f"review/{part.anchor}/" if many and part.count > FIRST else "",
        )
        for part in parts
    )


def _spot(example: Example, places: dict[str, list[tuple[int, Spot]]], clippings: Mapping[str, Clipping]) -> Spot:
    """The paragraph of an example; `places` keeps the paragraphs of the clippings that were looked into."""
    if example.clipping not in places:
        places[example.clipping] = [
            (one.start, Spot(one.anchor, cited(one.anchor) or "¶")) for one in placed(clippings[example.clipping])
        ]
    blocks: Sequence[tuple[int, Spot]] = places[example.clipping]
    return blocks[bisect_right(blocks, example.place, key=lambda block: block[0]) - 1][1]


def _near(folder: Path) -> Path:
    return folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder
