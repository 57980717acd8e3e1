"""The network of the cast as a drawing: where each actor stands, and the lines between those named in one sentence.

The places are found by the spring method of Fruchterman and Reingold (Graph Drawing by Force-directed Placement, 1991),
started from a spiral and without chance, so that the same dossier always gives the same drawing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.site.findings import Pair
    from dossier.site.views import ActorPage

WIDTH, HEIGHT = 960, 640
"""The size of the drawing in its own units."""
MARGIN = 70
"""Room at the edges for the names."""
MOST_ACTORS = 28
"""More than these make a drawing that nobody can read; the most prominent are drawn."""
MOST_LINES = 90
"""So many lines at the most, the strongest."""
ROUNDS = 160
"""Rounds of the spring method; after these the places change by less than a name is high."""
AROUND = 10
"""How many companions the small drawing of one actor shows."""


@dataclass(frozen=True, slots=True)
class Node:
    """An actor in the drawing."""

    page: ActorPage
    """The actor's page."""
    x: float
    """From the left."""
    y: float
    """From the top."""
    radius: float
    """How large it is: grows with the square root of its mentions."""
    anchor: str
    """On which side its name is set: start, middle or end."""


@dataclass(frozen=True, slots=True)
class Line:
    """Two actors that are named in one sentence."""

    first: Node
    """The one."""
    second: Node
    """The other."""
    width: float
    """How strong it is drawn."""
    pair: Pair
    """What it stands for."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing of actors and the lines between them."""

    width: int
    """Its width in its own units."""
    height: int
    """Its height."""
    nodes: tuple[Node, ...]
    """The actors, the most prominent first."""
    lines: tuple[Line, ...]
    """The lines, the weakest first, so that the strong ones lie above."""


def network(actors: Sequence[ActorPage], pairs: Sequence[Pair]) -> Drawing:
    """The drawing of the most prominent actors that are named beside another one."""
    met = {page.path for pair in pairs for page in (pair.first, pair.second)}
    shown = [page for page in actors if page.path in met][:MOST_ACTORS]
    places = {page.path: number for number, page in enumerate(shown)}
    lines = [pair for pair in pairs if pair.first.path in places and pair.second.path in places][:MOST_LINES]
    springs = [(places[pair.first.path], places[pair.second.path], len(pair.sentences)) for pair in lines]
    points = _fitted(_settled(len(shown), springs))
    nodes = [_node(page, x, y, "middle") for page, (x, y) in zip(shown, points, strict=True)]
    drawn = [_line(nodes[places[pair.first.path]], nodes[places[pair.second.path]], pair) for pair in reversed(lines)]
    return Drawing(WIDTH, HEIGHT, tuple(nodes), tuple(drawn))


def around(page: ActorPage, pairs: Sequence[Pair]) -> Drawing:
    """The drawing of one actor in the middle and those it is named with most often around it."""
    own = list(pairs)[:AROUND]
    middle = _node(page, WIDTH / 2, HEIGHT / 2, "middle")
    nodes, lines = [middle], []
    for number, pair in enumerate(own):
        angle = 2 * math.pi * number / len(own) - math.pi / 2
        x = WIDTH / 2 + math.cos(angle) * (WIDTH / 2 - 3 * MARGIN)
        y = HEIGHT / 2 + math.sin(angle) * (HEIGHT / 2 - MARGIN)
        side = "middle" if abs(math.cos(angle)) < 0.2 else ("start" if math.cos(angle) > 0 else "end")
        nodes.append(_node(pair.other(page), x, y, side))
        lines.append(_line(middle, nodes[-1], pair))
    return Drawing(WIDTH, HEIGHT, tuple(nodes), tuple(reversed(lines)))


def _node(page: ActorPage, x: float, y: float, anchor: str) -> Node:
    return Node(page, round(x, 1), round(y, 1), round(min(6 + 1.6 * math.sqrt(page.mention_count), 24), 1), anchor)


def _line(first: Node, second: Node, pair: Pair) -> Line:
    return Line(first, second, round(min(0.6 + 0.7 * math.sqrt(len(pair.sentences)), 6), 1), pair)


def _settled(count: int, springs: Sequence[tuple[int, int, int]]) -> list[tuple[float, float]]:
    """The places of the nodes in the unit square's neighbourhood, after all rounds."""
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
            pull = math.hypot(dx, dy) / ideal * min(0.5 + 0.15 * weight, 1.5)
            moves[first][0] -= dx * pull
            moves[first][1] -= dy * pull
            moves[second][0] += dx * pull
            moves[second][1] += dy * pull
        heat = 0.12 * (1 - number / ROUNDS)
        points = [_moved(point, move, heat) for point, move in zip(points, moves, strict=True)]
    return points


def _pushed(points: Sequence[tuple[float, float]], ideal: float) -> list[list[float]]:
    """How far each node is pushed away by all others, and drawn to the middle."""
    moves = [[-0.35 * x, -0.35 * y] for x, y in points]
    for first, (x, y) in enumerate(points):
        for second in range(first):
            dx, dy = x - points[second][0], y - points[second][1]
            push = ideal * ideal / max(dx * dx + dy * dy, 1e-4)
            moves[first][0] += dx * push
            moves[first][1] += dy * push
            moves[second][0] -= dx * push
            moves[second][1] -= dy * push
    return moves


def _moved(point: tuple[float, float], move: list[float], heat: float) -> tuple[float, float]:
    length = math.hypot(*move) or 1.0
    step = min(length, heat) / length
    return point[0] + move[0] * step, point[1] + move[1] * step


def _fitted(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The places stretched to fill the drawing."""
    if not points:
        return []
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    wide, high = (right - left) or 1.0, (bottom - top) or 1.0
    return [
        (MARGIN + (x - left) / wide * (WIDTH - 2 * MARGIN), MARGIN + (y - top) / high * (HEIGHT - 2 * MARGIN))
        for x, y in points
    ]
