"""The layout of the timeline's overview: where the cells of the axis, labels and marks stand in the drawing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from dossier.site.locale.shown_dates import month_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from dossier.site.drawings.timeline_axis import Cell

UNIT = 10
"""How wide a day is; at most widths a unit of the drawing is a pixel."""
ABOVE, BELOW = 34, 24
"""How high the marks above the axis, and below it, are at the most."""
LEAST = 6
"""Height and width of the mark of a single entry."""
LANE = 9
"""Height of the lane for bars over months, and of that for bars over years."""
BAR = 4
"""How thick these bars are."""
LINE = 15
"""How high a line of labels is."""
LEAD = 12
"""How much room there is between two rows."""
MARGIN = 4
"""Room to the left and the right."""
OFF = 2
"""How far from the axis the marks are."""
SHORT = 3
"""Letters of a month's name where it has little room."""

MarkKind = Literal["event", "publication"]
Rectangle = tuple[float, float, float, float]
"""Left, top, width and height."""


@dataclass(frozen=True, slots=True)
class AxisLabel:
    """A word below the axis."""

    x: float
    """Where it begins, or its middle where it is a day."""
    y: float
    """The line that it stands on."""
    text: str
    """The word."""
    kind: str
    """ "year", "month" or "day"."""


@dataclass(frozen=True, slots=True)
class AxisRow:
    """One row of the axis."""

    axis: int
    """How far its axis is from the top of the drawing."""
    above: int
    """How high its tallest mark above the axis may be."""
    below: int
    """How high its tallest mark below the axis may be."""
    lanes: dict[tuple[MarkKind, bool], int]
    """For the bars over months and (True) over years that it has, how far their lane is from the axis."""
    lines: int
    """How many lines of labels it has."""

    @property
    def labels(self) -> int:
        """Where its labels begin."""
        return self.axis + _reach("publication", self.below, self.lanes)

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.labels + LINE * self.lines


@dataclass(frozen=True, slots=True)
class TimelineLayout:
    """Rows of an axis with room for marks above and below."""

    cells: tuple[Cell, ...]
    """What the axis is made of."""
    width: int
    """The width of the drawing."""
    rows: tuple[AxisRow, ...]
    """Its rows from the top, each no higher than its marks."""

    @classmethod
    def of(
        cls,
        cells: tuple[Cell, ...],
        units: int,
        shares: Mapping[tuple[int, MarkKind], float],
        bars: AbstractSet[tuple[MarkKind, str]],
    ) -> TimelineLayout:
        """The layout for these cells in rows of so many units.

        `shares` is for a row and a kind the height of its tallest mark as a share of the greatest; `bars` are the kinds
        and the months or years of the bars.
        """
        rows: list[AxisRow] = []
        for number, group in groupby(cells, key=lambda cell: cell.row):
            inside = list(group)
            above, below = (
                height_of(kind, shares[number, kind]) if (number, kind) in shares else 0
                for kind in ("event", "publication")
            )
            lanes = _lanes(inside, bars, above, below)
            top = rows[-1].end + LEAD if rows else 0
            lines = 1 if all(cell.grain == "year" for cell in inside) else 2
            rows.append(AxisRow(top + _reach("event", above, lanes), above, below, lanes, lines))
        return cls(cells, units * UNIT + 2 * MARGIN, tuple(rows))

    @property
    def height(self) -> int:
        """The height of the drawing."""
        return self.rows[-1].end + MARGIN

    def row_at(self, box: Rectangle) -> int:
        """The number of the row that a mark is in."""
        return sum(row.end < box[1] for row in self.rows)

    def column(self, kind: MarkKind, cell: Cell, slot: int) -> Rectangle:
        """All the room that a slot has for marks of a kind."""
        left, row = MARGIN + (cell.at + slot * cell.unit) * UNIT, self.rows[cell.row]
        if kind == "event":
            return left, row.axis - row.above - OFF, cell.unit * UNIT, row.above + OFF
        return left, row.axis, cell.unit * UNIT, row.below + OFF

    def mark(self, kind: MarkKind, cell: Cell, slot: int, share: float, *, point: bool) -> Rectangle:
        """A mark in a slot, of a share of the greatest height; a point is no wider than its day."""
        left, _top, width, _height = self.column(kind, cell, slot)
        height, wide = height_of(kind, share), LEAST if point else width - 2
        top = self.rows[cell.row].axis
        return left + (width - wide) / 2, top - OFF - height if kind == "event" else top + OFF, wide, height

    def spans(self, kind: MarkKind, key: str) -> Iterator[Rectangle]:
        """The bar over a month or a year: one piece for each row that it reaches into."""
        inside = (cell for cell in self.cells if cell.key.startswith(key))
        for row, group in groupby(inside, key=lambda cell: cell.row):
            cells = list(group)
            left, right = cells[0].at * UNIT, (cells[-1].at + cells[-1].units) * UNIT
            off = self.rows[row].lanes[kind, len(key) == len("2019")] + LANE / 2
            middle = self.rows[row].axis + (-off if kind == "event" else off)
            yield MARGIN + left + 1, middle - BAR / 2, right - left - 2, BAR

    def lane(self, bar: Rectangle) -> Rectangle:
        """All the room that a bar has in its lane."""
        return bar[0], bar[1] - (LANE - BAR) / 2, bar[2], LANE

    def strokes(self) -> Iterator[tuple[int, int, int]]:
        """The axis in pieces: left, right, and from the top."""
        for row, group in groupby(self.cells, key=lambda cell: cell.row):
            left = right = 0
            for number, cell in enumerate(group):
                if number == 0 or cell.broken:
                    if right > left:
                        yield MARGIN + left, MARGIN + right, self.rows[row].axis
                    left = cell.at * UNIT
                right = (cell.at + cell.units) * UNIT
            yield MARGIN + left, MARGIN + right, self.rows[row].axis

    def ticks(self) -> Iterator[tuple[int, int, int]]:
        """The beginning of each cell: from the left, from the axis, to the labels; a year's first is the longest."""
        before = ""
        for cell in self.cells:
            row = self.rows[cell.row]
            whole = cell.key[:4] != before or cell.at == 0
            yield MARGIN + cell.at * UNIT, row.axis, row.end if whole else row.end - LINE - OFF
            before = cell.key[:4]

    def breaks(self) -> Iterator[tuple[int, int]]:
        """Where time is left out: the middle of the gap, from the left and from the top."""
        for cell in self.cells:
            if cell.broken:
                yield MARGIN + (cell.at - 1) * UNIT, self.rows[cell.row].axis

    def labels(self) -> Iterator[AxisLabel]:
        """The words: months and days in the first line, years in the second."""
        before: tuple[int, str] | None = None
        for cell in self.cells:
            row = self.rows[cell.row]
            x, y = MARGIN + cell.at * UNIT + 3, row.labels + LINE - 4
            if (cell.row, cell.key[:4]) != before:
                yield AxisLabel(x, row.end - 4, cell.key[:4], "year")
            before = cell.row, cell.key[:4]
            if cell.grain != "year":
                name = month_names()[int(cell.key[5:7]) - 1]
                yield AxisLabel(x, y, name if cell.grain == "day" else name[:SHORT], "month")
            for day in (10, 20) if cell.grain == "day" else ():
                yield AxisLabel(MARGIN + (cell.at + day - 0.5) * UNIT, y, str(day), "day")


def height_of(kind: MarkKind, share: float) -> int:
    """How high a mark is that has a share of the greatest height."""
    return round(LEAST + ((ABOVE if kind == "event" else BELOW) - LEAST) * share)


def _lanes(
    cells: Sequence[Cell], bars: AbstractSet[tuple[MarkKind, str]], above: int, below: int
) -> dict[tuple[MarkKind, bool], int]:
    """The lanes that the bars over these cells need; those over months are nearer to the axis."""
    used = {(kind, len(key) == len("2019")) for kind, key in bars if any(one.key.startswith(key) for one in cells)}
    lanes: dict[tuple[MarkKind, bool], int] = {}
    heights: tuple[tuple[MarkKind, int], ...] = (("event", above), ("publication", below))
    for kind, height in heights:
        for number, years in enumerate(years for years in (False, True) if (kind, years) in used):
            lanes[kind, years] = height + 2 * OFF + number * LANE
    return lanes


def _reach(kind: MarkKind, height: int, lanes: Mapping[tuple[MarkKind, bool], int]) -> int:
    """How far from the axis marks of such a height, and the lanes of their kind, reach."""
    return height + 2 * OFF + LANE * sum(one == kind for one, _years in lanes)
