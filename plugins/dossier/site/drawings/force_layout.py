"""Where the nodes of a drawing stand: springs between those that belong together, then room for every name.

The springs are those of Fruchterman and Reingold (Graph Drawing by Force-directed Placement, 1991), started from a
spiral and without chance, so that the same dossier always gives the same drawing. Boxes that overlap are then pushed
apart along the axis on which they overlap less (Misue et al., Layout Adjustment and the Mental Map, 1995, made simple).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ROUNDS = 160
"""Rounds of the springs; after these the places change by less than a name is high."""
PULL = 1.1
"""How strongly everything is drawn to the middle; less, and those with one line to the others fly to the edges."""
INWARD = 0.6
"""The power to which distances from the middle are raised: what stands far out comes nearer, what crowds gets room."""
CLEARINGS = 200
"""Rounds of pushing boxes apart at the most; it ends when none overlap."""

Point = tuple[float, float]
Box = tuple[float, float, float, float]


def settled(count: int, springs: Sequence[tuple[int, int, int]]) -> list[Point]:
    """The places of so many nodes about (0, 0); a spring joins two of them and has a weight."""
    if not count:
        return []
    points = [
        (math.cos(2.4 * n) * math.sqrt(n / count), math.sin(2.4 * n) * math.sqrt(n / count)) for n in range(count)
    ]
    ideal = math.sqrt(4 / count)
    for number in range(ROUNDS):
        moves = _pushed(points, ideal)
        for first, second, weight in springs:
            dx, dy = points[first][0] - points[second][0], points[first][1] - points[second][1]
            pull = math.hypot(dx, dy) / ideal * min(0.3 + 0.12 * weight, 1.5)
            moves[first][0] -= dx * pull
            moves[first][1] -= dy * pull
            moves[second][0] += dx * pull
            moves[second][1] += dy * pull
        heat = 0.12 * (1 - number / ROUNDS)
        points = [_moved(point, move, heat) for point, move in zip(points, moves, strict=True)]
    return [_inward(x, y) for x, y in points]


def _inward(x: float, y: float) -> Point:
    far = math.hypot(x, y) ** (INWARD - 1) if x or y else 1.0
    return x * far, y * far


def _pushed(points: Sequence[Point], ideal: float) -> list[list[float]]:
    """How far each node is pushed away by all others, and drawn to the middle."""
    moves = [[-PULL * x, -PULL * y] for x, y in points]
    for first, (x, y) in enumerate(points):
        for second in range(first):
            dx, dy = x - points[second][0], y - points[second][1]
            push = ideal * ideal / max(dx * dx + dy * dy, 1e-4)
            moves[first][0] += dx * push
            moves[first][1] += dy * push
            moves[second][0] -= dx * push
            moves[second][1] -= dy * push
    return moves


def _moved(point: Point, move: Sequence[float], heat: float) -> Point:
    length = math.hypot(*move) or 1.0
    step = min(length, heat) / length
    return point[0] + move[0] * step, point[1] + move[1] * step


def fitted(points: Sequence[Point], boxes: Sequence[Box], width: float, height: float) -> list[Point]:
    """The places stretched to fill a drawing, so that each node's box (left, up, right, down of it) stands within."""
    if not points:
        return []
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    spread = [
        ((x - left) / ((right - left) or 1.0) * width, (y - top) / ((bottom - top) or 1.0) * height) for x, y in points
    ]
    return [_within(point, box, width, height) for point, box in zip(spread, boxes, strict=True)]


def cleared(points: Sequence[Point], boxes: Sequence[Box], width: float, height: float) -> list[Point]:
    """The places moved until no two boxes overlap, or until that has been tried often enough."""
    places = [list(point) for point in points]
    for _round in range(CLEARINGS):
        clear = True
        for first in range(len(places)):
            for second in range(first):
                clear &= not _part(places[first], boxes[first], places[second], boxes[second])
        places = [list(_within((x, y), box, width, height)) for (x, y), box in zip(places, boxes, strict=True)]
        if clear:
            break
    return [(x, y) for x, y in places]


def _part(one: list[float], box: Box, other: list[float], room: Box) -> bool:
    """Pushes two boxes apart by half of their overlap each; whether they did overlap."""
    across = min(one[0] + box[2], other[0] + room[2]) - max(one[0] - box[0], other[0] - room[0])
    down = min(one[1] + box[3], other[1] + room[3]) - max(one[1] - box[1], other[1] - room[1])
    if across <= 0 or down <= 0:
        return False
    axis, by = (0, across) if across < down else (1, down)
    step = (by / 2 + 0.5) * (1 if one[axis] >= other[axis] else -1)
    one[axis] += step
    other[axis] -= step
    return True


def _within(point: Point, box: Box, width: float, height: float) -> Point:
    x = min(max(point[0], box[0]), width - box[2])
    y = min(max(point[1], box[1]), height - box[3])
    return x, y
