"""The overview of the timeline: a drawing with one mark for a day, or for what its stretch of the axis can tell apart.

What happened stands above the axis, what was published below it; the taller a mark, the more there is. What is known
only by its month or year is a bar over all of that month or year, and never a mark on its first day.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dossier.site.drawings.timeline_axis import axis
from dossier.site.drawings.timeline_layout import AxisLabel, MarkKind, Rectangle, TimelineLayout
from dossier.site.drawings.timeline_span import busiest_years, edge_marks
from dossier.site.links.sheet_pages import THIRDS, worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dossier.site.drawings.timeline_axis import Cell
    from dossier.site.drawings.timeline_span import EdgeMark
    from dossier.site.links.sheet_pages import Shelf

WIDE, NARROW = 80, 33
"""The units in a row: as the list below is wide, and on a phone, where the days of a month still fill no more."""
ROWS_WIDE, ROWS_NARROW = 4, 6
"""Into so many rows the axis may be stretched. More years than they hold take more."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Something to be drawn: what happened then, or what was published."""

    kind: MarkKind
    """ "event" or "publication"."""
    key: str
    """The day, month or year that it is drawn in: "2019-06-29", "2019-06" or "2019"."""


Moments = list[Moment]
"""What one mark stands for."""


@dataclass(frozen=True, slots=True)
class TimelineMark:
    """What happened, or what was published, in one stretch of the axis."""

    kind: MarkKind
    """ "event" or "publication"."""
    shape: str
    """ "point" for a day, "bar" for what a longer stretch of the axis holds, "span" for what is known no finer."""
    when: str
    """The stretch in words ("29 June 2019", "June 2019")."""
    count: int
    """How many entries it stands for."""
    path: str
    """The page of the timeline that tells them."""
    anchor: str
    """The id of the first of them there; empty for the whole page."""
    first: str
    """The key of the first of its moments, in the order of letters; all between it and the last are its own."""
    last: str
    """The key of the last of its moments."""
    box: Rectangle
    """What is drawn."""
    target: Rectangle
    """What answers to a finger."""


@dataclass(frozen=True, slots=True)
class Overview:
    """The drawing."""

    layout: TimelineLayout
    """Its rows, and what is drawn below the marks."""
    marks: tuple[TimelineMark, ...]
    """Row by row, in the order of time."""
    edges: tuple[EdgeMark, ...] = ()
    """The marks for what lies before and after what is drawn."""

    @property
    def labels(self) -> tuple[AxisLabel, ...]:
        """The words below the axis."""
        return tuple(self.layout.labels())


def overview(moments: Iterable[Moment], shelf: Shelf, *, wide: bool, rows: int | None = None) -> Overview | None:
    """The drawing of these moments, which stand on that shelf; None where they have no two dates.

    It is as wide as a screen or a phone, and is stretched to `rows` rows where they are stated.
    """
    known = list(moments)
    if len({moment.key for moment in known}) < 2:
        return None
    return _drawn(known, shelf, wide=wide, rows=rows)


def overview_of_most(moments: Iterable[Moment], shelf: Shelf) -> Overview | None:
    """The years that hold most of these moments as a drawing for a phone, with a mark at an edge for what lies outside
    them; None where the moments have no two dates."""
    known = list(moments)
    if len({moment.key for moment in known}) < 2:
        return None
    keys = [moment.key for moment in known]
    first, last = busiest_years(keys)
    drawing = _drawn([one for one in known if first <= one.key[:4] <= last], shelf, wide=False)
    return replace(drawing, edges=tuple(edge_marks(keys, first, last, drawing.layout, shelf)))


def _drawn(known: Moments, shelf: Shelf, *, wide: bool, rows: int | None = None) -> Overview:
    units, most = (WIDE, ROWS_WIDE) if wide else (NARROW, ROWS_NARROW)
    cells = axis((moment.key for moment in known), units, rows or most)
    slots, spans = _by_mark(known, {cell.key: cell for cell in cells})
    shares = _shares(slots)
    row_of = {cell.key: cell.row for cell in cells}
    tallest: dict[tuple[int, MarkKind], float] = {}
    for (kind, key, _slot), share in shares.items():
        tallest[row_of[key], kind] = max(share, tallest.get((row_of[key], kind), 0))
    layout = TimelineLayout.of(cells, units, tallest, spans.keys())
    marks = [*_slot_marks(slots, layout, shelf), *_span_marks(spans, layout, shelf)]
    return Overview(layout, tuple(sorted(marks, key=lambda mark: (layout.row_at(mark.box), mark.box[:2]))))


def _by_mark(
    known: Iterable[Moment], cells: Mapping[str, Cell]
) -> tuple[dict[tuple[MarkKind, str, int], Moments], dict[tuple[MarkKind, str], Moments]]:
    """The moments by kind, cell and slot; and by kind and month or year those too coarse for a slot."""
    slots: dict[tuple[MarkKind, str, int], Moments] = defaultdict(list)
    spans: dict[tuple[MarkKind, str], Moments] = defaultdict(list)
    for moment in known:
        cell = cells.get(moment.key[:7]) or cells.get(moment.key[:4])
        slot = cell.slot(moment.key) if cell else None
        if cell and slot is not None:
            slots[moment.kind, cell.key, slot].append(moment)
        else:
            spans[moment.kind, moment.key].append(moment)
    return slots, spans


def _slot_marks(
    slots: Mapping[tuple[MarkKind, str, int], Moments], layout: TimelineLayout, shelf: Shelf
) -> Iterator[TimelineMark]:
    cells = {cell.key: cell for cell in layout.cells}
    shares = _shares(slots)
    for (kind, key, slot), held in slots.items():
        cell = cells[key]
        when, path, anchor = _slot_place(cell, slot, held, shelf)
        point = cell.grain == "day"
        yield TimelineMark(
            kind,
            "point" if point else "bar",
            when,
            len(held),
            path,
            anchor,
            min(moment.key for moment in held),
            max(moment.key for moment in held),
            layout.mark(kind, cell, slot, shares[kind, key, slot], point=point),
            layout.column(kind, cell, slot),
        )


def _shares(slots: Mapping[tuple[MarkKind, str, int], Moments]) -> dict[tuple[MarkKind, str, int], float]:
    """How high each mark is beside the tallest: what it stands for is the square of it, so that few are seen, too."""
    most = max((len(held) for held in slots.values()), default=1)
    return {place: math.sqrt((len(held) - 1) / max(most - 1, 1)) for place, held in slots.items()}


def _slot_place(cell: Cell, slot: int, held: Moments, shelf: Shelf) -> tuple[str, str, str]:
    """The time of a slot in words, and the page and the id where the timeline tells it."""
    keys = {moment.key for moment in held}
    if len(keys) == 1 and len(min(keys)) == len("2019-06-29"):
        return worded(min(keys)), shelf.path(min(keys)), f"on-{min(keys)}"
    if cell.slots == 1:
        return worded(cell.key), *_stretch_place(cell.key, shelf)
    return worded(f"{cell.key}-{THIRDS[slot][0]}"), shelf.path(min(keys)), f"on-{min(keys)}"


def _stretch_place(key: str, shelf: Shelf) -> tuple[str, str]:
    """The page of a month or a year, and its id there where the page holds more than that."""
    return shelf.path(key), "" if shelf.name(key) == key else f"in-{key}"


def _span_marks(
    spans: Mapping[tuple[MarkKind, str], Moments], layout: TimelineLayout, shelf: Shelf
) -> Iterator[TimelineMark]:
    for (kind, key), held in spans.items():
        for box in layout.spans(kind, key):
            place = _stretch_place(key, shelf)
            yield TimelineMark(kind, "span", worded(key), len(held), *place, key, key, box, layout.lane(box))
