"""A reading of a saved page by the density of its text alone: no name of an element is looked at.

After Arc90's Readability (2009), as Mozilla keeps it: each paragraph gives points to the boxes around it, the nearer
the more; links take points away; the box with most points is the article, with its like among its siblings.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.cleaning.body.page_measures import RULES, sums

if TYPE_CHECKING:
    from dossier.records import Clip

LEAST_CHARACTERS = RULES["dense.least_characters"].value
NEXT_SHARE = RULES["dense.next_share"].value
FAR_SHARE = RULES["dense.far_share"].value
SIBLING_SHARE = RULES["dense.sibling_share"].value
MOST_LINKED = RULES["dense.most_linked"].value
REACH = 5
"""Boxes around a paragraph's own that get points from it."""
TEXT = frozenset({"p", "div", "td", "pre", "blockquote"})
"""Marks of lines that give points."""
PARAGRAPHS = TEXT - {"div"}
"""Elements that are one paragraph: its points are those of the box around it."""
NEVER = frozenset({"form", "aside", "footer", "nav"})
PARTS = frozenset({"div", "ul", "ol", "table", "section"})


@dataclass(frozen=True, slots=True)
class Density:
    """What each box of a page holds."""

    characters: list[int]
    """How many characters."""
    linked: list[int]
    """How many of them are inside links."""
    points: list[float]
    """Its points: what its paragraphs gave, less the share of it that is links."""

    def links(self, box: int) -> float:
        """Which share of a box is inside links, from 0 to 1."""
        return self.linked[box] / (self.characters[box] or 1)


def dense_reading(clip: Clip) -> list[bool]:
    """For each line whether it stands in the box that its text's density makes the article; all False for none."""
    density = density_of(clip)
    best = max(range(len(clip.boxes)), key=density.points.__getitem__)
    if not density.points[best]:
        return [False] * len(clip.places)
    inside = [False] * len(clip.boxes)
    for index, box in enumerate(clip.boxes):
        around = index > 0 and inside[box.parent]
        inside[index] = index == best or (
            not _is_furniture(density, index, box.tag) if around else _is_like(clip, density, index, best)
        )
    return [inside[place.box] for place in clip.places]


def density_of(clip: Clip) -> Density:
    """The density of each box."""
    lengths = [len(line) for line in clip.lines]
    linked = [place.linked for place in clip.places]
    characters, links = sums(clip, lengths), sums(clip, linked)
    points = [0.0] * len(clip.boxes)
    for line, mark, place in zip(clip.lines, clip.marks, clip.places, strict=True):
        if mark in TEXT and len(line) >= LEAST_CHARACTERS and place.linked * 3 <= len(line):
            _give(clip, points, place.box, 1 + min(len(line) / 100, 3) + sum(map(line.count, ",，、")))
    shares = (count / (whole or 1) for count, whole in zip(links, characters, strict=True))
    return Density(characters, links, [given * (1 - share) for given, share in zip(points, shares, strict=True)])


def _give(clip: Clip, points: list[float], box: int, worth: float) -> None:
    """Gives a paragraph's points to the boxes around it."""
    if box and clip.boxes[box].tag in PARAGRAPHS:
        box = clip.boxes[box].parent
    for level in range(REACH):
        points[box] += worth * (1 if not level else NEXT_SHARE if level == 1 else FAR_SHARE / level)
        box = clip.boxes[box].parent
        if box < 0:
            return


def _is_furniture(density: Density, index: int, tag: str) -> bool:
    """Whether a box within the article is none of it: a list of links, or what no article stands in."""
    return tag in NEVER or (tag in PARTS and density.links(index) > MOST_LINKED)


def _is_like(clip: Clip, density: Density, index: int, best: int) -> bool:
    """Whether a box stands beside the article's and goes on with it: nearly as many points, or a long paragraph."""
    box, beside = clip.boxes[index], clip.boxes[best].parent
    if beside < 0 or box.parent != beside:
        return False
    long = box.tag == "p" and density.characters[index] > 80 and density.links(index) < MOST_LINKED
    return long or density.points[index] >= max(10, SIBLING_SHARE * density.points[best])
