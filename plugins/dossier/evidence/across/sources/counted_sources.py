"""Sources: which clippings count as one because they carry the same copy, and what copies repeat."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dossier.records import Clipping, Echo, TextPlace

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Repeat:
    """Whether a copy of a clipping repeats a thing that another copy of it has."""

    number: int
    """The number of the thing that it repeats; its own where it is the first."""
    also: tuple[TextPlace, ...] = ()
    """Where the others repeat it."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The clippings of a dossier as sources."""

    clippings: Mapping[str, Clipping]
    """By id, in the dossier's order."""
    leads: Mapping[str, str]
    """For each clipping that has copies, the one of them that is dated first."""

    @classmethod
    def of(cls, clippings: Iterable[Clipping], echoes: Iterable[Echo]) -> Sources:
        """The sources of these clippings, of which those groups are copies."""
        leads = {name: echo.first for echo in echoes for name in echo.clippings}
        return cls({clipping.article.id: clipping for clipping in clippings}, leads)

    def lead(self, clipping: str) -> str:
        """The clipping that stands for all copies of one; itself where it has none."""
        return self.leads.get(clipping, clipping)

    def source(self, clipping: str) -> str:
        """What counts as one source: the publication of the copy, or a clipping alone where none is known."""
        lead = self.lead(clipping)
        return self.clippings[lead].article.source or f"\0{lead}"

    def count(self, clippings: Iterable[str]) -> int:
        """How many sources there are among these clippings: a publication once, and copies together as one."""
        return len({self.source(name) for name in clippings})

    def text(self, place: TextPlace) -> str:
        """The words that stand in a place."""
        return self.clippings[place.clipping].article.text[place.start : place.end]

    def repeats(self, things: Sequence[tuple[TextPlace, str]]) -> list[Repeat]:
        """Which of the things a copy repeats, in their order.

        A thing is a place and what must be the same besides its words. The things of the clipping that stands for the
        others count as first, wherever they come.
        """
        keys = {
            number: self._key(place, besides)
            for number, (place, besides) in enumerate(things)
            if place.clipping in self.leads
        }
        first: dict[tuple[str, str, str], int] = {}
        for own in (True, False):
            for number, key in keys.items():
                if (key[0] == things[number][0].clipping) is own:
                    first.setdefault(key, number)
        held = [first[keys[number]] if number in keys else number for number in range(len(things))]
        numbers = [
            other if things[other][0].clipping != things[number][0].clipping else number
            for number, other in enumerate(held)
        ]
        also: dict[int, list[TextPlace]] = defaultdict(list)
        for number, other in enumerate(numbers):
            if other != number:
                also[other].append(things[number][0])
        return [Repeat(other, tuple(also[number])) for number, other in enumerate(numbers)]

    def _key(self, place: TextPlace, besides: str) -> tuple[str, str, str]:
        return self.lead(place.clipping), " ".join(_WORD.findall(self.text(place).lower())), besides
