"""The guard against silence: a file that seems to hold several articles, and was read as one, says so."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from dossier.clips.limits import limit, share
from dossier.messages import noted, phrase
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.clips.page.parser import PageParser
    from dossier.records import Box

LABELS: frozenset[str] = frozenset(
    str(word)
    for rule in load("clips/database_labels").values()
    for word, field in rule.table.items()
    if field in {"title", "byline", "source", "day", "length", "loaded", "number"}
)
LABELLED = re.compile(r"[ \t]{0,3}([^\W\d_][\w /.\-]{1,40}?)[ \t]?(?::|\t)")
CODED = re.compile(r"[ \t]{0,3}(HD|PD|SN|AN)(?:\t|  |[ \t]*\Z)")
WORDS = int(limit("several.words"))
LEAST = share("several.share")
LINKED = share("list.share")
HEADINGS = ("h1", "h2", "h3")
HEADS = noted(
    "looks like an export of %(number)s documents in a layout that is not known, and was read as one article; "
    "split it, or export it as plain text"
)
BESIDE = noted("holds %(number)s articles beside each other, and one was taken; save the others as pages of their own")


def heads_in(text: str) -> tuple[str, ...]:
    """What is said of a text in which the labels of a document's head recur, an article's length apart."""
    places: dict[str, list[int]] = defaultdict(list)
    words = 0
    for line in text.split("\n"):
        label = _label(line)
        if label and (not places[label] or words - places[label][-1] >= WORDS):
            places[label].append(words)
        words += line.count(" ") + 1
    most = max((len(found) for found in places.values()), default=0)
    recurring = sum(len(found) == most for found in places.values())
    return (phrase(HEADS, number=str(most)),) if most > 1 and recurring > 1 else ()


def _label(line: str) -> str:
    """The label of a head that a line bears; "" where it bears none."""
    coded = CODED.match(line)
    if coded:
        return coded.group(1)
    found = LABELLED.match(line)
    label = found.group(1).lower() if found else ""
    return label if label in LABELS else ""


def articles_beside(page: PageParser) -> tuple[str, ...]:
    """What is said of a page that holds articles of full prose beside each other, none within another."""
    words: dict[int, int] = defaultdict(int)
    for line, mark, place in zip(page.lines, page.marks, page.places, strict=True):
        count = line.count(" ") + 1
        around = (
            _article(page.boxes, place.box) if mark == "p" and count > 5 and not place.linked * 2 > len(line) else -1
        )
        if around >= 0:
            words[around] += count
    sizes = sorted(words.values(), reverse=True)
    full = [size for size in sizes if size >= WORDS and size >= LEAST * sizes[0]]
    return (phrase(BESIDE, number=str(len(full))),) if len(full) > 1 else ()


def listed_in(page: PageParser) -> int:
    """How many links a page lists that is nothing but links below headings, as the export of a browser or a reading
    list is; 0 for any other page."""
    lines = zip(page.lines, page.marks, page.places, strict=True)
    linked = [place.linked >= LINKED * len(line) for line, mark, place in lines if mark not in HEADINGS]
    return len(linked) if len(linked) > 1 and all(linked) else 0


def _article(boxes: Sequence[Box], box: int) -> int:
    """The outermost article that a box stands in; -1 where it stands in none."""
    found = -1
    while box >= 0:
        one = boxes[box]
        if one.tag == "article":
            found = box
        box = one.parent
    return found
