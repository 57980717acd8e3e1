"""Several stories in one page, and one story in several boxes.

An endless page holds the next story below the saved one, each in an article element with a headline of its own. A long
story may stand in several boxes of one name, with advertising between them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.cleaning.passages.topics import topic_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.records import Clip

SECTIONS = frozenset({"div", "section"})


def next_stories(clip: Clip, prose: Sequence[int]) -> list[int]:
    """The article elements, in order, that tell another story than the page's; [] where the page has one story.

    The page's own is the one whose headline has most words of the page's title, the first of several; `prose` is how
    many words of prose each box holds.
    """
    stories = {index: headline for index, headline in _headlines(clip).items() if prose[index]}
    if len(stories) < 2 or not clip.page.title:
        return []
    title = topic_words(clip.page.title)
    own = max(stories, key=lambda index: (len(topic_words(stories[index]) & title), -index))
    return [index for index in stories if index != own] if topic_words(stories[own]) & title else []


def sections_beside(clip: Clip, core: int, kinds: Sequence[str], prose: Sequence[int]) -> list[int]:
    """The boxes beside the article's own that are called as it is, and hold prose: it goes on in them."""
    own = clip.boxes[core]
    if own.tag not in SECTIONS or not own.names:
        return []
    return [
        index
        for index, box in enumerate(clip.boxes)
        if box == own and index != core and prose[index] and not kinds[index]
    ]


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
