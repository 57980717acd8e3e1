"""Titles: which line above the body is the headline."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from dossier.cleaning.dates import stated_in
from dossier.cleaning.keeping import kept_by_line
from dossier.cleaning.traits import traits_of
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.cleaning.passages import Passage

_WORD = re.compile(r"[^\W_]+")
_WINDOW = 3
"""How much it counts that a page's first line, the title of its window, holds the headline too."""
_FAR = 15
"""So many passages farther from the body a headline loses as much as a level of heading."""
_LEAST = 3
"""A headline of fewer words must be marked as one, or stand twice."""
_REACH = 60
"""How many passages above the body a headline may stand; beyond are menus."""
_LONG_WORD = re.compile(
    "[a-z0-9\xb5\xdf-\xf6\xf8-\u02ff"
    "\u0370-\u060b\u0610-\u061a\u0620-\u06d3\u06d5-\u0963\u0966-\u1fff"
    "\u2c00-\u2dff\u3040-\u9fff\ua000-\udfff\uf900-\ufdff\ufe70-\ufefe\uff10-\uff19\uff41-\uffee"
    "\U00010000-\U0003ffff]{4,}"
)
"""Words from this length on say what a text is about, in most languages; shorter ones join.

Letters, digits and marks of all scripts by their ranges: twice as fast as the class of all letters and digits.
"""


@lru_cache(maxsize=8192)
def topic_words(text: str) -> frozenset[str]:
    """The longer words of a text, folded: what it is about."""
    return frozenset(_LONG_WORD.findall(text.casefold()))


@kept_by_line
def folded(text: str) -> str:
    """A text by its letters and digits only, to compare headlines."""
    return " ".join(_WORD.findall(text.casefold()))


def title_in(head: Sequence[Passage], body: frozenset[str]) -> int | None:
    """The index of the headline in the passages above the body; None where none speaks of the body's topic."""
    repeats = Counter(folded(passage.text) for passage in head)
    window = folded(head[0].text) if head else ""
    best, chosen = 0.0, None
    for index in range(max(0, len(head) - _REACH), len(head)):
        value = _likeness(head[index], body, repeats)
        if value <= 0:
            continue
        own = folded(head[index].text)
        value += _WINDOW * (index > 0 and own in window and " " in own) - (len(head) - index) / _FAR
        if value > best:
            best, chosen = value, index
    return chosen


def _is_sentence(text: str) -> bool:
    """Whether a text ends with a full stop, as headlines do not."""
    return text.rstrip("\"'”’»)").endswith((".", "。")) and not text.endswith("...")


def is_headline(passage: Passage, body: frozenset[str]) -> bool:
    """Whether a passage that stands first in a text could be its headline."""
    return passage.marker in ("", "heading") and _likeness(passage, body, Counter()) > 0


def _likeness(passage: Passage, body: frozenset[str], repeats: Counter[str]) -> float:
    """How much a passage is like a headline of the body; 0 or less where it is none."""
    trait = traits_of(passage.text)
    own = topic_words(passage.text)
    if (
        trait.words < 2
        or trait.words > load("cleaning")["title.words"].value
        or trait.cues
        or not own
        or _is_sentence(passage.text)
    ):
        return 0.0
    share = len(own & body) / len(own)
    if share < load("cleaning")["title.share"].value:
        return 0.0
    times = repeats[folded(passage.text)]
    if (trait.words < _LEAST and passage.marker != "heading" and times < 2) or stated_in(passage.text):
        return 0.0
    value = 3 * share + min(trait.words, 10) / 5 + min(max(times - 1, 0), 2)
    if passage.marker == "heading":
        value += 4 - passage.level
    elif passage.marker:
        value -= 2
    return value - 2 * trait.stop - trait.parted
