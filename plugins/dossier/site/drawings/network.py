"""The network of the cast as a drawing: where each actor stands, and the lines between those named in one sentence."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.cast.kinds import KINDS
from dossier.site.drawings.force_layout import Extent, placed, stretched, without_overlaps

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dossier.site.links.refs import ActorRef, PairRef

WIDTH, HEIGHT = 960, 700
"""The size of the drawing in its own units; at most widths a unit is a pixel."""
MOST_ACTORS = 28
"""More than these make a drawing that nobody can read; the most prominent are drawn."""
MOST_LINES = 90
"""Lines that are drawn at most: the strongest."""
SMALLEST, LARGEST = 5, 18
"""The radius of an actor that is hardly named, and of the most named one."""
AROUND = 10
"""How many companions the small drawing of one actor shows."""
ROW = 30
"""The height of a companion in it: no less than a finger's target."""
LETTER, LEADING = 7.3, 16
"""How wide a letter of a name is, as a rule, and how high a line of it."""
LONG = 16
"""A name of more letters than these is set in two lines, if it has two words."""
LONGEST = 24
"""A line of a name ends after so many letters."""


@dataclass(frozen=True, slots=True)
class Node:
    """An actor in the drawing."""

    page: ActorRef
    """The actor's page."""
    x: float
    """From the left."""
    y: float
    """From the top."""
    radius: float
    """How large it is: its area grows with its mentions beside those of the most named."""

    @property
    def sign(self) -> str:
        """The corners of its shape, for an SVG polygon; empty for a disc."""
        corners = KINDS[self.page.actor.kind].sign
        return " ".join(f"{self.x + x * self.radius:.1f},{self.y + y * self.radius:.1f}" for x, y in corners)

    @property
    def name(self) -> tuple[tuple[float, str], ...]:
        """Its name in one line or two below it, each with its height in the drawing."""
        first = self.y + self.radius + LEADING
        return tuple((round(first + LEADING * number, 1), line) for number, line in enumerate(_lines(self.page.title)))

    @property
    def plate(self) -> tuple[float, float, float, float]:
        """The ground below its name, so that no line runs through the letters: left, top, width, height."""
        lines = _lines(self.page.title)
        width = max(map(len, lines)) * LETTER
        top = self.y + self.radius + 4
        return round(self.x - width / 2, 1), round(top, 1), round(width, 1), LEADING * len(lines)


@dataclass(frozen=True, slots=True)
class NetworkLine:
    """Two actors that are named in one sentence."""

    first: Node
    """The actor at one end."""
    second: Node
    """The actor at the other end."""
    width: float
    """How strong it is drawn."""
    pair: PairRef
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
    lines: tuple[NetworkLine, ...]
    """The lines, the weakest first, so that the strong ones lie above."""


def network(actors: Mapping[ActorRef, int], pairs: Sequence[PairRef]) -> Drawing:
    """The drawing of the most prominent actors that are named beside another one.

    `actors` has the number of mentions of each, the most prominent first.
    """
    met = {page.path for pair in pairs for page in (pair.first, pair.second)}
    shown = [page for page in actors if page.path in met][:MOST_ACTORS]
    places = {page.path: number for number, page in enumerate(shown)}
    lines = [pair for pair in pairs if pair.first.path in places and pair.second.path in places][:MOST_LINES]
    edges = [(places[pair.first.path], places[pair.second.path], pair.sentence_count) for pair in lines]
    most = max((actors[page] for page in shown), default=1)
    radii = [round(SMALLEST + (LARGEST - SMALLEST) * math.sqrt(actors[page] / most), 1) for page in shown]
    extents = [_extent(page, radius) for page, radius in zip(shown, radii, strict=True)]
    points = stretched(placed(len(shown), edges), extents, WIDTH, HEIGHT)
    points = without_overlaps(points, extents, WIDTH, HEIGHT)
    nodes = [
        Node(page, round(x, 1), round(y, 1), radius) for page, (x, y), radius in zip(shown, points, radii, strict=True)
    ]
    drawn = [_line(nodes[places[pair.first.path]], nodes[places[pair.second.path]], pair) for pair in reversed(lines)]
    return Drawing(WIDTH, HEIGHT, tuple(nodes), tuple(drawn))


def ladder(page: ActorRef, pairs: Sequence[PairRef]) -> Drawing:
    """The drawing of one actor and, below one another, those it is named with most often."""
    own = list(pairs)[:AROUND]
    height = ROW * len(own)
    middle = Node(page, 16, height / 2, 10)
    rungs = [Node(pair.other(page.path), 104, ROW * number + ROW / 2, 5) for number, pair in enumerate(own)]
    lines = [_line(middle, node, pair) for node, pair in zip(rungs, own, strict=True)]
    return Drawing(296, height, (middle, *rungs), tuple(lines))


def _lines(name: str) -> tuple[str, ...]:
    """A name in one line, or in two that are as long as each other, none longer than a line may be."""
    gaps = [place for place, letter in enumerate(name) if letter == " "]
    if len(name) <= LONG or not gaps:
        return (_cut(name),)
    if len(name) > 2 * LONGEST:
        middle = max((place for place in gaps if place <= LONGEST), default=gaps[0])
    else:
        middle = min(gaps, key=lambda place: abs(2 * place - len(name)))
    return _cut(name[:middle]), _cut(name[middle + 1 :])


def _cut(line: str) -> str:
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"


def _extent(page: ActorRef, radius: float) -> Extent:
    """How much room an actor and its name take to the left, above, to the right and below."""
    lines = _lines(page.title)
    wide = max(max(map(len, lines)) * LETTER / 2, radius * 1.4) + 5
    return wide, radius * 1.3 + 4, wide, radius + LEADING * len(lines) + 8


def _line(first: Node, second: Node, pair: PairRef) -> NetworkLine:
    return NetworkLine(first, second, round(min(0.6 + 0.7 * math.sqrt(pair.sentence_count), 6), 1), pair)
