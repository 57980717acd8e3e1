"""The years that hold most of a dossier's dates, and the marks at the edges of a drawing for what lies outside them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from dossier.site.drawings.timeline_layout import TimelineLayout
    from dossier.site.links.sheet_pages import Shelf

MOST = 0.9
"""The share of the dates that the years must hold."""
WORTH = 0.5
"""They are drawn alone where they are no more than this share of all the years between the first date and the last."""
FINGER = 24
"""How wide and high the square is that answers to a finger."""
INSIDE = 10
"""How far it reaches into the drawing."""
POINT = 5
"""Half the height of the mark."""
OFF = 2
"""How far it is from the end of the axis."""


@dataclass(frozen=True, slots=True)
class EdgeMark:
    """What lies before the years that are drawn, or after them."""

    side: Literal["before", "after"]
    """At which edge it stands."""
    year: str
    """The first year that is drawn, or the last."""
    count: int
    """How many entries lie there."""
    path: str
    """The page of the timeline that tells the nearest of them."""
    anchor: str
    """Their year's id there; empty for the whole page."""
    x: int
    """Where its base stands, from the left."""
    y: int
    """The axis that it stands on, from the top."""

    @property
    def points(self) -> str:
        """Its corners: an arrow that leads out of the drawing."""
        out = -POINT if self.side == "before" else POINT
        return f"M{self.x} {self.y - POINT}L{self.x + out} {self.y}L{self.x} {self.y + POINT}Z"

    @property
    def target(self) -> tuple[int, int, int, int]:
        """Left, top, width and height of what answers to a finger."""
        left = self.x - (FINGER - INSIDE if self.side == "before" else INSIDE)
        return left, self.y - FINGER // 2, FINGER, FINGER


def busiest_years(keys: Collection[str]) -> tuple[str, str]:
    """The first and the last of the fewest years in a row that hold most of these dates; of two alike the later.

    Years with dates that follow at once belong to them, so that what is newest is not cut off. Where little would be
    gained, they are all the years there are.
    """
    held = Counter(int(key[:4]) for key in keys)
    years = sorted(held)
    runs = ((last - first, -last, first, last) for first, last in _full_runs(years, held))
    _length, _order, first, last = min(runs)
    while last + 1 in held:
        last += 1
    if last - first + 1 > WORTH * (years[-1] - years[0] + 1):
        first, last = years[0], years[-1]
    return f"{first:04}", f"{last:04}"


def _full_runs(years: list[int], held: Counter[int]) -> Iterator[tuple[int, int]]:
    """For each year the shortest run from it that holds most of the dates; its first and last year."""
    needed, inside, end = MOST * held.total(), 0, 0
    for first in years:
        while end < len(years) and inside < needed:
            inside += held[years[end]]
            end += 1
        if inside >= needed:
            yield first, years[end - 1]
        inside -= held[first]


def edge_marks(keys: Iterable[str], first: str, last: str, layout: TimelineLayout, shelf: Shelf) -> Iterator[EdgeMark]:
    """The marks for the dates before the first year and after the last; none where none lie there."""
    years = [key[:4] for key in keys]
    before, after = [year for year in years if year < first], [year for year in years if year > last]
    strokes = list(layout.strokes())
    if before:
        left, _right, axis = strokes[0]
        yield EdgeMark("before", first, len(before), *_place(max(before), shelf), left - OFF, axis)
    if after:
        _left, right, axis = strokes[-1]
        yield EdgeMark("after", last, len(after), *_place(min(after), shelf), right + OFF, axis)


def _place(year: str, shelf: Shelf) -> tuple[str, str]:
    return shelf.path(year), "" if shelf.name(year) == year else f"in-{year}"
