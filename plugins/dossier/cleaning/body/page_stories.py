"""Several stories in one page, and one story in several boxes.

An endless page holds the next story below the saved one, each in an element of one kind with a headline of its own. A
long story may stand in several boxes beside one another, with advertising between them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.cleaning.body.page_measures import RULES, sums
from dossier.cleaning.lines.features import features_of
from dossier.cleaning.passages.passage import HEADINGS
from dossier.cleaning.passages.shapes import ends_as_sentence
from dossier.cleaning.passages.topics import topic_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.records import Clip

SECTIONS = frozenset({"div", "section"})
HEADLINES = frozenset({"h1", "h2"})
STORY_WORDS = RULES["story.least_words"].value
SECTION_LINKED = RULES["section.most_linked"].value
CLIMBED = 2
"""So many boxes around the article's own may stand in a row with others that it goes on in."""
LAYOUT = re.compile(
    r"(?:[a-z]{1,3}[-_])?(?:col|row|grid|span|cell|column|flex|block|box|wrap|inner|container|widget|clear)",
    re.IGNORECASE,
)
"""Names that say where a box stands on the page and nothing of what it holds."""


def next_stories(clip: Clip, prose: Sequence[int]) -> list[int]:
    """The elements, in order, that tell another story than the page's; [] where the page has one story.

    The page's own is the one whose headline has most words of the page's title, the first of several; another is an
    article element, or stands beside the own one, called as it is. `prose` is how many words of prose each box holds.
    """
    if not clip.page.title:
        return []
    title = topic_words(clip.page.title)
    articles = {index: headline for index, headline in _headlines(clip).items() if prose[index]}
    if len(articles) > 1:
        own = max(articles, key=lambda index: (len(topic_words(articles[index]) & title), -index))
        return [index for index in articles if index != own] if topic_words(articles[own]) & title else []
    return _stories_beside(clip, title, prose)


def _stories_beside(clip: Clip, title: frozenset[str], prose: Sequence[int]) -> list[int]:
    """The boxes beside the one with the page's headline that have a headline of their own, with none of its words."""
    line = _headline_of(clip, title)
    own = 0 if line is None else _box_of_story(clip, clip.places[line].box, prose)
    if line is None or not own:
        return []
    way = _way_to(clip, clip.places[line].box, own)
    beside = {
        index for index in range(len(clip.boxes)) if index != own and prose[index] and _is_beside(clip, index, own)
    }
    found, first = set[int](), _first_lines(clip)
    for number, mark in enumerate(clip.marks):
        if mark not in HEADLINES:
            continue
        story = next((index for index in _around(clip, clip.places[number].box) if index in beside), 0)
        beside.discard(story)
        if not story or not title.isdisjoint(topic_words(clip.lines[number])):
            continue
        named = clip.boxes[story] == clip.boxes[own] and clip.boxes[own].names != ""
        headed = (mark == clip.marks[line] or any(way)) and way == _way_to(clip, clip.places[number].box, story)
        if (named and headed) or mark == "h1" or clip.boxes[own].tag == "article" or _is_announced(clip, first[story]):
            found.add(story)
    return sorted(found)


def _is_beside(clip: Clip, index: int, own: int) -> bool:
    """Whether a box stands beside another and is of the same element."""
    box, other = clip.boxes[index], clip.boxes[own]
    return box.parent == other.parent and box.tag == other.tag


def _first_lines(clip: Clip) -> list[int]:
    """The number of the first line in each box."""
    first = [len(clip.lines)] * len(clip.boxes)
    for number, place in enumerate(clip.places):
        first[place.box] = min(first[place.box], number)
    for index in range(len(first) - 1, 0, -1):
        parent = clip.boxes[index].parent
        first[parent] = min(first[parent], first[index])
    return first


def _is_announced(clip: Clip, first: int) -> bool:
    """Whether the line above the first one of a box heads other stories ("Up next")."""
    return first > 0 and features_of(clip.lines[first - 1]).ends == "end.related"


def own_story(clip: Clip, prose: Sequence[int]) -> int:
    """The innermost box that holds the page's headline and a story below it; 0, the outermost box, for none."""
    line = _headline_of(clip, topic_words(clip.page.title or ""))
    return 0 if line is None else _box_of_story(clip, clip.places[line].box, prose)


def _headline_of(clip: Clip, title: frozenset[str]) -> int | None:
    """The first headline that has words of the page's title, if any; a page without h1 has its headlines as h2."""
    mark = "h1" if "h1" in clip.marks else "h2"
    marked = (number for number, one in enumerate(clip.marks) if one == mark)
    return next((number for number in marked if topic_words(clip.lines[number]) & title), None)


def _box_of_story(clip: Clip, headline: int, prose: Sequence[int]) -> int:
    """The innermost box around a headline that holds a story; 0, the outermost box, where no other does."""
    return next((box for box in _around(clip, headline) if prose[box] >= STORY_WORDS), 0)


def _around(clip: Clip, box: int) -> list[int]:
    """A box and those around it, the innermost first."""
    found = []
    while box >= 0:
        found.append(box)
        box = clip.boxes[box].parent
    return found


def _way_to(clip: Clip, box: int, outer: int) -> list[tuple[str, ...]]:
    """The names of the boxes from one box out to another, headings and the outer one left out."""
    boxes = (clip.boxes[index] for index in _around(clip, box) if index > outer)
    return [tuple(one.names.split()) for one in boxes if one.tag not in HEADINGS]


def sections_beside(clip: Clip, core: int, kinds: Sequence[str], prose: Sequence[int]) -> list[int]:
    """The boxes beside the article's own, or beside one around it, in which it goes on.

    They are called as it is, figures apart, or stand unnamed beside an unnamed one in an article element; they hold a
    sentence, and few links.
    """
    lengths, linked = sums(clip, list(map(len, clip.lines))), sums(clip, [place.linked for place in clip.places])
    sentences = [int(mark == "p" and ends_as_sentence(line)) for line, mark in zip(clip.lines, clip.marks, strict=True)]
    told = sums(clip, sentences)
    found = []
    for own in _around(clip, core)[: CLIMBED + 1]:
        if own <= 0 or prose[own] > prose[core] or clip.boxes[own].tag not in SECTIONS:
            break
        found += [
            index
            for index in range(len(clip.boxes))
            if index != own
            and not kinds[index]
            and _is_called_alike(clip, index, own)
            and (prose[index] or told[index])
            and linked[index] <= SECTION_LINKED * lengths[index]
        ]
    return found


def _is_called_alike(clip: Clip, index: int, own: int) -> bool:
    """Whether a box stands beside another and bears its names, or one of several that say nothing of the layout."""
    box, other = clip.boxes[index], clip.boxes[own]
    if box == other:
        return bool(other.names) or clip.boxes[other.parent].tag == "article"
    if box.tag != other.tag or box.parent != other.parent:
        return False
    shared = set(box.names.split()) & set(other.names.split())
    return any(not LAYOUT.match(name) for name in shared)


def _headlines(clip: Clip) -> dict[int, str]:
    """The first headline in each article element that stands in no other."""
    around = [-1] * len(clip.boxes)
    for index, box in enumerate(clip.boxes):
        outer = around[box.parent] if index else -1
        around[index] = outer if outer >= 0 else index if box.tag == "article" else -1
    found: dict[int, str] = {}
    for line, mark, place in zip(clip.lines, clip.marks, clip.places, strict=True):
        if mark == "h1" and around[place.box] >= 0:
            found.setdefault(around[place.box], line)
    return found
