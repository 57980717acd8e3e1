"""A force-directed layout: joined nodes attract each other, all nodes repel each other, and then every name gets room.

The forces are those of Fruchterman and Reingold (Graph Drawing by Force-directed Placement, 1991), started from a
spiral and without chance, so that the same dossier always gives the same drawing. Boxes that overlap are then pushed
apart in the direction in which they overlap less (Misue et al., Layout Adjustment and the Mental Map, 1995).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ROUNDS = 160
"""Rounds in which the forces act; after these a node moves by less than the height of a name."""
GRAVITY = 1.1
"""Strength of the force to the middle; with less of it, nodes with a single edge end up at the borders."""
CLOSEST = 1e-4
"""The square of the distance below which two nodes repel each other no more strongly."""
INWARD_POWER = 0.6
"""The power to which a node's distance from the middle is raised: far nodes come nearer, crowded ones get room."""
SEPARATION_ROUNDS = 200
"""Most rounds in which overlapping boxes are pushed apart; the rounds end once none overlap."""

Point = tuple[float, float]
"""From the left and from the top."""
Extent = tuple[float, float, float, float]
"""How much room a node needs to its left, above it, to its right and below it."""


def placed(count: int, edges: Sequence[tuple[int, int, int]]) -> list[Point]:
    """The positions of `count` nodes around (0, 0), in no particular unit.

    An edge is (first node, second node, weight), the nodes counted from 0; a higher weight draws them nearer together.
    """
    if not count:
        return []
    points = [
        (math.cos(2.4 * n) * math.sqrt(n / count), math.sin(2.4 * n) * math.sqrt(n / count)) for n in range(count)
    ]
    ideal = math.sqrt(4 / count)
    for number in range(ROUNDS):
        moves = _repelled(points, ideal)
        for first, second, weight in edges:
            dx, dy = points[first][0] - points[second][0], points[first][1] - points[second][1]
            pull = math.hypot(dx, dy) / ideal * min(0.3 + 0.12 * weight, 1.5)
            moves[first][0] -= dx * pull
            moves[first][1] -= dy * pull
            moves[second][0] += dx * pull
            moves[second][1] += dy * pull
        temperature = 0.12 * (1 - number / ROUNDS)
        points = [_moved(point, move, temperature) for point, move in zip(points, moves, strict=True)]
    return [_inward(x, y) for x, y in points]


def _inward(x: float, y: float) -> Point:
    far = math.hypot(x, y) ** (INWARD_POWER - 1) if x or y else 1.0
    return x * far, y * far


def _repelled(points: Sequence[Point], ideal: float) -> list[list[float]]:
    """The move of each node by the repulsion of all others and by gravity; `ideal` is the distance to neighbours."""
    nearness = ideal * ideal
    strongest = nearness / CLOSEST
    across, down = [-GRAVITY * x for x, _ in points], [-GRAVITY * y for _, y in points]
    for first, (x, y) in enumerate(points):
        right, below = across[first], down[first]
        for second in range(first):
            its_x, its_y = points[second]
            dx, dy = x - its_x, y - its_y
            apart = dx * dx + dy * dy
            push = nearness / apart if apart > CLOSEST else strongest
            dx, dy = dx * push, dy * push
            right, below = right + dx, below + dy
            across[second] -= dx
            down[second] -= dy
        across[first], down[first] = right, below
    return [[right, below] for right, below in zip(across, down, strict=True)]


def _moved(point: Point, move: Sequence[float], longest: float) -> Point:
    length = math.hypot(*move) or 1.0
    step = min(length, longest) / length
    return point[0] + move[0] * step, point[1] + move[1] * step


def stretched(points: Sequence[Point], extents: Sequence[Extent], width: float, height: float) -> list[Point]:
    """The positions scaled to a drawing of this size, so that each node with its extent stands within."""
    if not points:
        return []
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    spread = [
        ((x - left) / ((right - left) or 1.0) * width, (y - top) / ((bottom - top) or 1.0) * height) for x, y in points
    ]
    return [_within(point, one, width, height) for point, one in zip(spread, extents, strict=True)]


def without_overlaps(points: Sequence[Point], extents: Sequence[Extent], width: float, height: float) -> list[Point]:
    """The positions moved until no two extents overlap, or until SEPARATION_ROUNDS are over."""
    places = [list(point) for point in points]
    for _round in range(SEPARATION_ROUNDS):
        clear = True
        for first in range(len(places)):
            for second in range(first):
                clear &= not _separate(places[first], extents[first], places[second], extents[second])
        places = [list(_within((x, y), one, width, height)) for (x, y), one in zip(places, extents, strict=True)]
        if clear:
            break
    return [(x, y) for x, y in places]


def _separate(one: list[float], its: Extent, other: list[float], theirs: Extent) -> bool:
    """Pushes two nodes apart by half of their overlap each; whether they did overlap."""
    across = min(one[0] + its[2], other[0] + theirs[2]) - max(one[0] - its[0], other[0] - theirs[0])
    down = min(one[1] + its[3], other[1] + theirs[3]) - max(one[1] - its[1], other[1] - theirs[1])
    if across <= 0 or down <= 0:
        return False
    axis, by = (0, across) if across < down else (1, down)
    step = (by / 2 + 0.5) * (1 if one[axis] >= other[axis] else -1)
    one[axis] += step
    other[axis] -= step
    return True


def _within(point: Point, extent: Extent, width: float, height: float) -> Point:
    x = min(max(point[0], extent[0]), width - extent[2])
    y = min(max(point[1], extent[1]), height - extent[3])
    return x, y
