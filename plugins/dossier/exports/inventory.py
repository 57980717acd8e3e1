"""The inventory: everything that the exporters write down, gathered once, each thing with its place on the site."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dossier.addresses import clipping_paths, placed, title_of
from dossier.addresses.names import actor_paths
from dossier.archive.digests import digest, digest_of_program
from dossier.exports.bundles import Bundles
from dossier.workshop.on_disk import encoded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from dossier.addresses import PlacedBlock
    from dossier.records import Clipping, Coverage, Dossier, Event, Mention, Remark, TextPlace

BUNDLE = 64
"""So many clippings are a bundle, on average; where one ends their names say, so that a new clipping moves no other."""

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
    events: Mapping[str, list[Event]]
    """The events of each clipping, in order of their dates."""
    statements: Mapping[str, list[Remark]]
    """What each clipping reports that an actor said, copies left out."""
    keys: dict[str, bytes] = field(default_factory=dict)
    """The digests of what is written down of each clipping, of those that were asked for."""

    def bundled(self, part: str, rows: Callable[[Leaf], Iterable[str]]) -> Bundles[Leaf]:
        """A part of an export with some rows for each clipping, which are made of nothing but what `key` tells."""
        bundles: list[list[Leaf]] = [[]]
        for leaf in self.leaves.values():
            bundles[-1].append(leaf)
            if digest((leaf.id,))[0] % BUNDLE == 0:
                bundles.append([])
        return Bundles(part, bundles, rows, self.key)

    def key(self, leaf: Leaf) -> bytes:
        """The digest of all that is written down of a clipping by itself."""
        if leaf.id not in self.keys:
            clipping, events, statements = leaf.clipping, self.events[leaf.id], self.statements[leaf.id]
            named = {one.actor for one in clipping.mentions} | {one.actor for one in statements if one.actor}
            named.update(one.actor for one in clipping.statements if one.actor)
            named.update(slug for event in events for slug in event.actors)
            actors = [(slug, self.actors[slug].actor.name, self.actors[slug].actor.kind) for slug in sorted(named)]
            elsewhere = [place for event in events for place in self.reports(event)]
            elsewhere += [place for one in statements for place in one.also]
            addresses = [self.address_of(place) for place in elsewhere]
            nobodys = [(leaf.id, one.start, one.end) in self.unattributed for one in clipping.statements]
            written = (clipping, leaf.path, actors, events, [self.reports(one) for one in events], statements)
            self.keys[leaf.id] = digest((digest_of_program(), encoded((*written, addresses, nobodys))))
        return self.keys[leaf.id]

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
    events, statements = defaultdict(list), defaultdict(list)
    for event in dossier.events:
        events[event.clipping].append(event)
    for one in dossier.remarks:
        if one.actor and one.listed:
            statements[one.place.clipping].append(one)
    return Inventory(
        title=title,
        address=address,
        leaves={leaf.id: leaf for leaf in leaves},
        actors={one.actor.slug: one for one in coverage},
        paths=actor_paths(dossier.coverage),
        dossier=dossier,
        corroborated={one.event: one.reports for one in dossier.occurrences if one.reports},
        unattributed=frozenset((one.clipping, one.start, one.end) for one in dossier.unattributed),
        events=events,
        statements=statements,
    )


def _leaf(clipping: Clipping, path: str) -> Leaf:
    blocks = tuple(placed(clipping))
    return Leaf(clipping, path, blocks, tuple(block.start for block in blocks))
