"""The axis of the overview: time cut into cells, wide where much happened, narrow or left out where nothing did.

It starts with one cell a year. Then the fullest cell is cut again and again, a year into its months, a month into its
early, middle and late days, and these into days, as long as all cells fit into the rows there are. Where the clippings
say nothing for long, the axis breaks. So some old years do not press the weeks that matter into a stroke.
"""

from __future__ import annotations

import calendar
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Grain = Literal["year", "month", "third", "day"]

FINER: dict[Grain, Grain] = {"year": "month", "month": "third", "third": "day"}
"""What a cell is cut into next."""
UNITS: dict[Grain, int] = {"year": 4, "month": 4}
"""How wide a cell with one mark is, so that its label has room: four figures, or three letters."""
THIRD = 2
"""How wide a third of a month is."""
BREAK = 2
"""How wide a break is."""
GAP = 2
"""Empty months in a row that are drawn at most; more are a break."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A year or a month on the axis."""

    key: str
    """ "2019" or "2019-06"."""
    grain: Grain
    """How finely it is cut."""
    row: int = 0
    """The row that it stands in."""
    at: int = 0
    """Where it begins, in units from the left."""
    broken: bool = False
    """Whether time was left out before it."""

    @property
    def slots(self) -> int:
        """How many marks have room in it, beside one another."""
        return {"day": self.days, "third": 3}.get(self.grain, 1)

    @property
    def days(self) -> int:
        """The days of its month; 0 for a year."""
        return calendar.monthrange(int(self.key[:4]), int(self.key[5:]))[1] if len(self.key) > len("2019") else 0

    @property
    def units(self) -> int:
        """How wide it is."""
        return {"day": self.days, "third": 3 * THIRD}.get(self.grain) or UNITS[self.grain]

    @property
    def unit(self) -> int:
        """How wide one of its slots is."""
        return self.units // self.slots

    def slot(self, key: str) -> int | None:
        """The slot of a date in it; None for one that is known too coarsely for a slot."""
        if self.slots == 1:
            return 0
        if len(key) < len("2019-06-29"):
            return None
        day = int(key[8:10]) - 1
        return day if self.grain == "day" else min(day // 10, 2)


def axis(keys: Iterable[str], width: int, rows: int) -> tuple[Cell, ...]:
    """The cells for things with these dates ("2019-06-29", "2019-06", "2019"), in so many rows of so many units."""
    inside = _inside(Counter(keys))
    cells = _placed([Cell(year, "year") for year in sorted(key for key in inside if len(key) == len("2019"))], width)
    closed: set[Grain] = set()
    while True:
        cuttable = [cell for cell in cells if cell.grain in FINER and cell.grain not in closed]
        full = [cell for cell in cuttable if len(inside.get(cell.key, {})) > 1]
        if not full:
            return cells
        fullest = max(full, key=lambda cell: (sum(inside[cell.key].values()) / cell.slots, cell.key))
        cut = _placed(_cut(cells, fullest, inside[fullest.key]), width)
        if cut[-1].row < rows:
            cells = cut
        else:
            closed.add(fullest.grain)  # nor shall one where less happened be drawn finer than this one


def _inside(counts: Counter[str]) -> dict[str, dict[str, int]]:
    """For each year and month the finer dates in it, with their numbers."""
    inside: dict[str, dict[str, int]] = {key[:4]: {} for key in counts}
    for key, number in counts.items():
        for above in {key[:4], key[:7]} - {key}:
            inside.setdefault(above, {})[key] = number
    return inside


def _cut(cells: Sequence[Cell], cell: Cell, keys: Iterable[str]) -> list[Cell]:
    """The cells with one of them cut finer; months without a date in them are left out, but for a short gap."""
    grain = FINER[cell.grain]
    if grain == "month":
        finer = [Cell(month, grain) for month in _months(sorted({key[:7] for key in keys}))]
    else:
        finer = [replace(cell, grain=grain)]
    return [one for old in cells for one in (finer if old is cell else (old,))]


def _months(held: Sequence[str]) -> list[str]:
    """The months of a year, with the empty ones where no more than a few follow one another."""
    made = list(held[:1])
    for before, after in pairwise(held):
        first, last = int(before[5:]), int(after[5:])
        if last - first - 1 <= GAP:
            made += [f"{after[:4]}-{month:02}" for month in range(first + 1, last)]
        made.append(after)
    return made


def _placed(cells: Sequence[Cell], width: int) -> tuple[Cell, ...]:
    """The cells side by side in rows, with room for a break where time was left out."""
    made: list[Cell] = []
    row = at = 0
    for number, cell in enumerate(cells):
        broken = number > 0 and _end(cells[number - 1].key) + 1 < _start(cell.key)
        lead = BREAK if broken else 0
        if at and at + lead + cell.units > width:
            row, at = row + 1, 0
            lead = BREAK if broken else 0
        made.append(replace(cell, row=row, at=at + lead, broken=broken))
        at += lead + cell.units
    return tuple(made)


def _start(key: str) -> int:
    """The number of the first month of a year or month, counted from the year 0."""
    return int(key[:4]) * 12 + (int(key[5:7]) - 1 if len(key) > len("2019") else 0)


def _end(key: str) -> int:
    return _start(key) + (0 if len(key) > len("2019") else 11)
