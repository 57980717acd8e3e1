"""Where actors stand: each on a page of its own, or, in a large dossier, those hardly named on pages that many share.

The shared pages go by the letters of the actors' slugs. One that gets too long is cut by the next letter, and then
leads to the finer ones; so an address that once held still leads on.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dossier.records import Coverage

CROWD = 300
"""More actors than these have pages by name."""
HARDLY = 8
"""An actor that nobody reviewed and no more clippings than these name has no page of its own in a crowd."""
OFTEN = 15
"""But one that these name in more places than this has one: a page that many share has no room for so much."""
ROOM = 350
"""So many lines stand on one page by name: one for each actor, and one for each sentence of those without a page."""
FULL = 60
"""What begins with one letter more has a page of its own where it takes more than so many lines of a page that is too
long; smaller beginnings stay together on that page, as long as they find room: most of them would be half a screen."""
ROOT = "names/"

Weight = tuple[str, int]
"""A slug, and how many lines its actor takes on a page by name."""


@dataclass(frozen=True, slots=True)
class NameShelf:
    """On which page by name each slug stands."""

    sheets: frozenset[str]
    """The beginnings of slugs that have a page."""

    @classmethod
    def of(cls, weights: Mapping[str, int]) -> NameShelf:
        """The shelf for these slugs, each with how many lines it takes."""
        waiting = list(_by_next_letter("", weights.items()))
        sheets: set[str] = set()
        for name, own in waiting:
            sheets.add(name)
            lines = sum(weight for _slug, weight in own)
            if lines > ROOM:
                waiting += _split_off(lines, _by_next_letter(name, own))
        return cls(frozenset(sheets))

    def chain(self, slug: str) -> list[str]:
        """The names of its pages, the coarsest first: "o", "os"; it stands on the last."""
        return [slug[:length] for length in range(1, len(slug) + 1) if slug[:length] in self.sheets]

    def path(self, slug: str) -> str:
        """The address of the page that it stands on: "names/os/"."""
        return f"{ROOT}{self.chain(slug)[-1]}/"


def _by_next_letter(name: str, weights: Iterable[Weight]) -> list[tuple[str, list[Weight]]]:
    """Slugs that begin alike by the beginnings that are a letter longer, those with most lines first."""
    finer: dict[str, list[Weight]] = defaultdict(list)
    for one in weights:
        if len(one[0]) > len(name):
            finer[one[0][: len(name) + 1]].append(one)
    return sorted(finer.items(), key=lambda one: (-sum(weight for _slug, weight in one[1]), one[0]))


def _split_off(lines: int, finer: Iterable[tuple[str, list[Weight]]]) -> Iterator[tuple[str, list[Weight]]]:
    """The finer beginnings, the largest first, that leave a page of so many lines, which are too many."""
    left = lines
    for name, own in finer:
        taken = sum(weight for _slug, weight in own)
        if taken <= FULL and left <= ROOM:
            return
        yield name, own
        left -= taken


def is_crowd(coverage: Sequence[Coverage]) -> bool:
    """Whether there are more actors than one list, or a page of its own for each, can hold."""
    return len(coverage) > CROWD


def name_shelf(coverage: Sequence[Coverage]) -> NameShelf | None:
    """The pages by name of a dossier with these actors; None where they are few enough for one list."""
    if not is_crowd(coverage):
        return None
    return NameShelf.of({one.actor.slug: 1 + is_hardly_named(one) * one.mention_count for one in coverage})


def actor_paths(coverage: Sequence[Coverage]) -> dict[str, str]:
    """The address of each actor, by slug: "actors/<slug>/", or its place on a page that many share."""
    shelf = name_shelf(coverage)
    return {
        one.actor.slug: f"{shelf.path(one.actor.slug)}#{one.actor.slug}"
        if shelf and is_hardly_named(one)
        else f"actors/{one.actor.slug}/"
        for one in coverage
    }


def is_hardly_named(one: Coverage) -> bool:
    """Whether nobody reviewed an actor, and few clippings name it, and these not often."""
    return not one.actor.reviewed and len(one.appearances) <= HARDLY and one.mention_count <= OFTEN
