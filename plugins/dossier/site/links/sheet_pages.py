"""Sheets: a long list by time, cut into pages whose addresses name their stretch of time and never move.

A list that is short stands on one page. A longer one is cut by years, a year that is too full by months, a month by its
early, middle and late days, and these by days. What is known only by its year or month stays on the sheet of that year
or month, which is always there and leads to the finer ones; so an address that once held still leads on. Only what no
time can cut, the things of one day or those without a date, goes on upon numbered pages where it is far too much.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from dossier.records import Published
from dossier.site.locale.interface import gettext
from dossier.site.locale.shown_dates import shown, shown_days

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

BOUND = 150
"""More items than these are not read on one page: a phone would have to lay out some thousand elements. Fewer would be
no help: each page costs its frame, and the reader a click."""
UNDATED = "undated"
"""The name of the sheet for what has no date."""
THIRDS = (("early", 1, 10), ("mid", 11, 20), ("late", 21, 31))
"""The parts of a month, and their first and last days."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Sheet(Generic[T]):
    """One page of a list, and the finer ones below it."""

    path: str
    """Its address: "statements/2019-06/"."""
    label: str
    """What it holds, in words ("June 2019"); empty for the whole list."""
    count: int
    """How many items stand on it and on the finer ones."""
    items: tuple[T, ...]
    """What stands on it itself, in order."""
    parts: tuple[Sheet[T], ...]
    """The finer sheets, in order."""

    def all(self) -> Iterator[Sheet[T]]:
        """It and all finer ones, in order."""
        yield self
        for part in self.parts:
            yield from part.all()

    def outline(self, deep: int = 0) -> Sheet[T]:
        """It without items: what a link to it says, and `deep` levels of finer sheets."""
        parts = tuple(part.outline(deep - 1) for part in self.parts) if deep else ()
        return Sheet(self.path, self.label, self.count, (), parts)

    def page(self) -> Sheet[T]:
        """It as its own page shows it: with its items, and two levels of finer sheets as links."""
        return replace(self, parts=self.outline(2).parts)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where each thing of a list stands: the one place that decides its address."""

    root: str
    """The address of the list: "statements/"."""
    below: str
    """What the addresses of its finer sheets begin with: mostly the list's own."""
    counts: dict[str, int]
    """The names of the sheets with the number of items on each and below it; none where all stand on one page."""
    overflow: dict[str, str]
    """The names of numbered sheets ("undated/2"), by the keys of the items on them."""

    @classmethod
    def of(cls, root: str, keys: Sequence[str], *, below: str = "") -> Shelf:
        """The shelf for items with these keys, in their order.

        A key is the date ("2019-06-29", "2019-06", "2019", or "" for none), a space, and a name for things that have
        the same date; what has the same key stays together. `below` is what the addresses of the finer sheets begin
        with, where that is not the list's own.
        """
        held: Counter[str] = Counter({"": len(keys)})
        dates = Counter(map(_date_of, keys))
        for date, number in dates.items():
            held.update(dict.fromkeys(_levels(date), number))
        names: dict[str, int] = {}
        for date in dates:
            for above, name in pairwise(("", *_levels(date))):
                if held[above] <= BOUND:
                    break
                names[name] = held[name]
        shelf = cls(root, below or root, names, {})
        return replace(shelf, overflow=dict(shelf._overflowing(keys, dates)))

    def _overflowing(self, keys: Iterable[str], dates: Mapping[str, int]) -> Iterator[tuple[str, str]]:
        """The keys whose items find no room on the sheet of their time, each with the name of a numbered one."""
        own: Counter[str] = Counter()
        for date, number in dates.items():
            own[self.name(date)] += number
        if max(own.values(), default=0) <= BOUND:
            return
        taken: Counter[str] = Counter()
        told: set[str] = set()
        for key in keys:
            name = self.name(key)
            number = taken[name] // BOUND
            taken[name] += 1
            if name and number and key not in told:
                yield key, f"{name}/{number + 1}"
            told.add(key)

    def name(self, key: str) -> str:
        """The name of the sheet for a key; empty for the one page of a short list."""
        level = next((level for level in reversed(levels(key)) if level in self.counts), "")
        return self.overflow.get(key, level)

    def path(self, key: str) -> str:
        """The address of that sheet."""
        return self._address(self.name(key))

    def places(self) -> Iterator[str]:
        """All that the addresses of things are made of, in an order that depends on nothing else."""
        yield from (self.root, self.below, "\n".join(sorted(self.counts)))
        yield from (f"{key}\n{name}" for key, name in sorted(self.overflow.items()))

    def name_of(self, path: str) -> str:
        """The name of the sheet with this address; empty for the list's own page."""
        return "" if path == self.root else path.removeprefix(self.below).strip("/")

    def _address(self, name: str) -> str:
        return f"{self.below}{name}/" if name else self.root

    def sheets(
        self, items: Iterable[T], key: Callable[[T], str], size: Callable[[T], int] = lambda _item: 1
    ) -> Sheet[T]:
        """The items on their sheets, these in the order in which the items come; `size` is what one of them counts."""
        own: dict[str, list[T]] = {}
        below: dict[str, dict[str, None]] = {}
        sizes: Counter[str] = Counter()
        chains: dict[str, list[str]] = {}
        for item in items:
            named = key(item)
            date = _date_of(named)
            if date not in chains:
                chains[date] = ["", *(level for level in _levels(date) if level in self.counts)]
            chain = [*chains[date], self.overflow[named]] if named in self.overflow else chains[date]
            own.setdefault(chain[-1], []).append(item)
            for above, name in pairwise(chain):
                below.setdefault(above, {})[name] = None
            for name in chain:
                sizes[name] += size(item)

        def made(name: str) -> Sheet[T]:
            parts = tuple(made(part) for part in below.get(name, ()))
            return Sheet(self._address(name), worded(name), sizes[name], tuple(own.get(name, ())), parts)

        return made("")


def turned(root: Sheet[Any]) -> Iterator[tuple[Sheet[Any], Sheet[Any] | None, Sheet[Any] | None]]:
    """Each sheet with links to the ones before and after it that hold something themselves; the first has none."""
    sheets = list(root.all())
    held = [sheet for sheet in sheets[1:] if sheet.items and not sheet.path.endswith(f"/{UNDATED}/")]
    places = {sheet.path: number for number, sheet in enumerate(held)}
    for sheet in sheets:
        place = places.get(sheet.path)
        if place is None:
            yield sheet, None, None
        else:
            before, after = held[place - 1 : place], held[place + 1 : place + 2]
            yield sheet, before[0].outline() if place else None, after[0].outline() if after else None


def levels(key: str) -> tuple[str, ...]:
    """The sheets on which a thing with this key may stand, the coarsest first."""
    return _levels(_date_of(key))


def _date_of(key: str) -> str:
    return key.partition(" ")[0]


@lru_cache(maxsize=10_000)
def _levels(date: str) -> tuple[str, ...]:
    """The same by the date of the key."""
    if not date:
        return (UNDATED,)
    if len(date) < len("2019-06-29"):
        return tuple(dict.fromkeys((date[:4], date)))
    third = THIRDS[min((int(date[8:10]) - 1) // 10, 2)][0]
    return date[:4], date[:7], f"{date[:7]}-{third}", date


def stretch(name: str) -> tuple[str, str]:
    """The first and the last key that may stand on the sheet of this name or below it, in the order of letters.

    Both are empty for what has no date, and for a numbered sheet, which shares its time with others.
    """
    if "/" in name or name == UNDATED:
        return "", ""
    for third, first, last in THIRDS:
        if name.endswith(third):
            return f"{name[:7]}-{first:02}", f"{name[:7]}-{last}"
    return name, f"{name}~"


def worded(name: str) -> str:
    """The name of a sheet in words."""
    name, _, number = name.partition("/")
    if number:
        return gettext("%(name)s, page %(number)s", name=worded(name), number=number)
    if name in {"", UNDATED}:
        return gettext("Undated") if name else ""
    for third, first, last in THIRDS:
        if name.endswith(third):
            year, month = int(name[:4]), int(name[5:7])
            days = (first, min(last, monthrange(year, month)[1]))
            return shown_days(*(dt.date(year, month, day) for day in days))
    return shown(Published.of(name)).text
