"""The plan of the overview: where the cells of the axis, their labels and the marks in them stand in the drawing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from dossier.site.dates import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dossier.site.axis import Cell

UNIT = 10
"""How wide a day is; at most widths a unit of the drawing is a pixel."""
ABOVE, BELOW = 34, 24
"""How high the marks above the axis, and below it, are at the most."""
LEAST = 6
"""How high and how wide the mark of one entry is."""
LANE = 9
"""How high the room is for the bars over months, and for those over years."""
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

Kind = Literal["event", "publication"]
Box = tuple[float, float, float, float]
"""Left, top, width and height."""


@dataclass(frozen=True, slots=True)
class Label:
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
class Plan:
    """Rows of an axis with room for marks above and below."""

    cells: tuple[Cell, ...]
    """What the axis is made of."""
    width: int
    """The width of the drawing."""
    lanes: dict[tuple[Kind, bool], int]
    """For the bars over months and (True) over years that there are, the distance of their lane from the axis."""

    @classmethod
    def of(cls, cells: tuple[Cell, ...], units: int, bars: Iterable[tuple[Kind, bool]]) -> Plan:
        """The plan for these cells, rows of so many units, and bars of these kinds."""
        used = set(bars)
        lanes: dict[tuple[Kind, bool], int] = {}
        for kind, height in (("event", ABOVE), ("publication", BELOW)):
            for number, years in enumerate(one for one in (False, True) if (kind, one) in used):
                lanes[kind, years] = height + OFF + number * LANE  # type: ignore[index]  # the two kinds that there are
        return cls(cells, units * UNIT + 2 * MARGIN, lanes)

    @property
    def above(self) -> int:
        """From the top of a row to its axis."""
        return ABOVE + OFF + LANE * sum(kind == "event" for kind, _years in self.lanes)

    @property
    def below(self) -> int:
        """From the axis of a row to its labels."""
        return BELOW + OFF + LANE * sum(kind == "publication" for kind, _years in self.lanes)

    @property
    def step(self) -> int:
        """From one row to the next."""
        return self.above + self.below + 2 * LINE + LEAD

    @property
    def height(self) -> int:
        """The height of the drawing."""
        return self.step * (self.cells[-1].row + 1) - LEAD + MARGIN

    def axis(self, row: int) -> int:
        """How far from the top the axis of a row is."""
        return row * self.step + self.above

    def row_at(self, y: float) -> int:
        """The row that a height is in."""
        return int(y // self.step)

    def column(self, kind: Kind, cell: Cell, slot: int) -> Box:
        """All the room that a slot has for marks of a kind."""
        left = MARGIN + (cell.at + slot * cell.unit) * UNIT
        top = self.axis(cell.row)
        if kind == "event":
            return left, top - ABOVE - OFF, cell.unit * UNIT, ABOVE + OFF
        return left, top, cell.unit * UNIT, BELOW + OFF

    def mark(self, kind: Kind, cell: Cell, slot: int, share: float, *, point: bool) -> Box:
        """A mark in a slot, of a share of the greatest height; a point is no wider than its day."""
        left, _top, width, _height = self.column(kind, cell, slot)
        height = round(LEAST + ((ABOVE if kind == "event" else BELOW) - LEAST) * share, 1)
        wide = LEAST if point else width - 2
        top = self.axis(cell.row)
        return left + (width - wide) / 2, round(top - OFF - height if kind == "event" else top + OFF, 1), wide, height

    def spans(self, kind: Kind, key: str) -> Iterator[Box]:
        """The bar over a month or a year: one piece for each row that it reaches into."""
        off = self.lanes[kind, len(key) == len("2019")]
        inside = (cell for cell in self.cells if cell.key.startswith(key))
        for row, group in groupby(inside, key=lambda cell: cell.row):
            cells = list(group)
            left, right = cells[0].at * UNIT, (cells[-1].at + cells[-1].units) * UNIT
            middle = self.axis(row) + (-off if kind == "event" else off) + (-LANE if kind == "event" else 0) + LANE / 2
            yield MARGIN + left + 1, middle - BAR / 2, right - left - 2, BAR

    def lane(self, bar: Box) -> Box:
        """All the room that a bar has in its lane."""
        return bar[0], bar[1] - (LANE - BAR) / 2, bar[2], LANE

    def strokes(self) -> Iterator[tuple[int, int, int]]:
        """The axis in pieces: left, right, and from the top."""
        for row, group in groupby(self.cells, key=lambda cell: cell.row):
            left = right = 0
            for number, cell in enumerate(group):
                if number == 0 or cell.broken:
                    if right > left:
                        yield MARGIN + left, MARGIN + right, self.axis(row)
                    left = cell.at * UNIT
                right = (cell.at + cell.units) * UNIT
            yield MARGIN + left, MARGIN + right, self.axis(row)

    def ticks(self) -> Iterator[tuple[int, int, int]]:
        """The beginning of each cell: from the left, from the axis, to the labels; a year's first is the longest."""
        before = ""
        for cell in self.cells:
            top = self.axis(cell.row)
            whole = cell.key[:4] != before or cell.at == 0
            yield MARGIN + cell.at * UNIT, top, top + self.below + (2 if whole else 1) * LINE - (0 if whole else 2)
            before = cell.key[:4]

    def breaks(self) -> Iterator[tuple[int, int]]:
        """Where time is left out: the middle of the gap, from the left and from the top."""
        for cell in self.cells:
            if cell.broken:
                yield MARGIN + (cell.at - 1) * UNIT, self.axis(cell.row)

    def labels(self) -> Iterator[Label]:
        """The words: months and days in the first line, years in the second."""
        before: tuple[int, str] | None = None
        for cell in self.cells:
            x, y = MARGIN + cell.at * UNIT + 3, self.axis(cell.row) + self.below + LINE - 4
            if (cell.row, cell.key[:4]) != before:
                yield Label(x, y + LINE, cell.key[:4], "year")
            before = cell.row, cell.key[:4]
            if cell.grain != "year":
                name = MONTHS[int(cell.key[5:7]) - 1]
                yield Label(x, y, name if cell.grain == "day" else name[:SHORT], "month")
            for day in (10, 20) if cell.grain == "day" else ():
                yield Label(MARGIN + (cell.at + day - 0.5) * UNIT, y, str(day), "day")
