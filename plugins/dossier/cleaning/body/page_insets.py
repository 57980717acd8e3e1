"""Insets: boxes that a layout sets between an article's paragraphs: a portrait, facts, what a word means."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from dossier.cleaning.body.page_measures import RULES, sums
from dossier.cleaning.passages.passage import HEADINGS
from dossier.language.writer_names import is_full_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.records import Clip

NAMES = re.compile(rf"(?<![a-z])(?:{'|'.join(map(re.escape, RULES['inset.called'].words))})(?![a-z])")
HEADING = RULES["inset.heading"].pattern
LIFE = RULES["inset.life"].pattern
AROUND = " :."
"""What may stand around a name that heads a box."""
MOST_SHARE = RULES["inset.most_share"].value
MOST_ALIKE = RULES["inset.most_alike"].value
MOST_WORDS = RULES["inset.words"].value
HEADING_WORDS = RULES["inset.heading_words"].value


def insets(clip: Clip, words: Sequence[int]) -> list[int]:
    """The boxes, in order, that stand between paragraphs of the box around them, and begin with a heading.

    They are called a box by their author, or their heading says that they portray somebody, or is a name alone and
    the one paragraph below tells its bearer's life; several alike are the article's own parts. `words` are the words
    of prose of each line.
    """
    prose = sums(clip, words)
    found = [
        index
        for index, (first, last) in enumerate(_lines_by_box(clip))
        if index
        and last > first
        and prose[index] <= min(MOST_WORDS, MOST_SHARE * prose[clip.boxes[index].parent])
        and _is_between(clip, index, first, last, words)
        and _is_inset(clip, index, first, last)
    ]
    alike = Counter(clip.boxes[index] for index in found)
    return [index for index in found if alike[clip.boxes[index]] <= MOST_ALIKE]


def _lines_by_box(clip: Clip) -> list[tuple[int, int]]:
    """The first and the last line in each box, those in boxes within it included."""
    first, last = [len(clip.places)] * len(clip.boxes), [-1] * len(clip.boxes)
    for number, place in enumerate(clip.places):
        first[place.box] = min(first[place.box], number)
        last[place.box] = number
    for index in range(len(clip.boxes) - 1, 0, -1):
        parent = clip.boxes[index].parent
        first[parent], last[parent] = min(first[parent], first[index]), max(last[parent], last[index])
    return list(zip(first, last, strict=True))


def _is_inset(clip: Clip, index: int, first: int, last: int) -> bool:
    """Whether a box begins with a heading, and this or its name says what it is."""
    heading = clip.lines[first]
    if clip.boxes[index].tag in HEADINGS or len(heading.split()) > HEADING_WORDS:
        return False
    marked = clip.marks[first] in HEADINGS
    named = NAMES.search(clip.boxes[index].names) is not None
    if (marked and named) or (HEADING is not None and HEADING.search(heading) is not None):
        return True
    if not (marked or _is_strong(clip, first)) or not _is_named_elsewhere(clip, first, last):
        return False
    return named or (last == first + 1 and _tells_of(heading, clip.lines[last]))


def _is_strong(clip: Clip, number: int) -> bool:
    """Whether the whole of a line is bold or italic."""
    return 0 < len(clip.lines[number].replace(" ", "")) <= clip.places[number].strong


def _is_named_elsewhere(clip: Clip, first: int, last: int) -> bool:
    """Whether a box's first line is a full name that a line outside the box names, too."""
    name = clip.lines[first].strip(AROUND)
    if not is_full_name(name):
        return False
    key = name.casefold()
    return any(key in line.casefold() for number, line in enumerate(clip.lines) if not first <= number <= last)


def _tells_of(heading: str, line: str) -> bool:
    """Whether a line begins with a name, or with its last word, and behind it an age, a birth or a home."""
    name, told = heading.strip(AROUND).casefold(), line.casefold()
    bearer = next((one for one in (name, name.split()[-1]) if told.startswith(one)), "")
    return bearer != "" and LIFE is not None and LIFE.match(told[len(bearer) :]) is not None


def _is_between(clip: Clip, index: int, first: int, last: int, words: Sequence[int]) -> bool:
    """Whether prose stands just before and just behind a box, in the box around it or in a column there."""
    around = clip.boxes[index].parent
    return all(
        0 <= number < len(words) and words[number] and around in _holders(clip, number)
        for number in (first - 1, last + 1)
    )


def _holders(clip: Clip, number: int) -> tuple[int, int, int]:
    """The box that holds a line and the two around it: paragraphs may stand in a column of theirs."""
    box = clip.places[number].box
    outer = max(clip.boxes[box].parent, 0)
    return box, outer, clip.boxes[outer].parent
