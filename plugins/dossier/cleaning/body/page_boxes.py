"""What the boxes of a saved page are by their names: comments, teasers, share bars, furniture ..."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from dossier.cleaning.body.page_measures import RULES, sums
from dossier.cleaning.body.page_stories import own_story
from dossier.cleaning.passages.passage import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.records import Box, Clip

STATES = RULES["state.prefix"].words
PAID = frozenset(RULES["paid.names"].words)
WRAPPER_SHARE = RULES["wrapper.least_share"].value
LEFT_SHARE = RULES["left.least_share"].value
ENOUGH_WORDS = RULES["left.enough_words"].value
NEVER_OVERRULED = frozenset({"nav", "footer"})
WHOLE = frozenset({"html", "body"})
ARTICLES = frozenset({"article", "main"})
UNNAMED = WHOLE | HEADINGS - {"h1"}
"""Elements whose names say nothing of their kind: those around everything, and headings, whose id is their own text."""
ENTRIES = frozenset({"li", "article", "dd"})
UNTOLD = HEADINGS | {"p", "blockquote"}
"""Elements of which any text has several."""
OTHERS = frozenset({"related", "promotion"})
"""Kinds that stay what they are called, however much they tell, beside a story below the page's headline."""
PARAGRAPHS_OF_STORY = 2
OVERRULES = 8
"""How many names may be overruled on one page: a page with more wrong names is beyond judging by names."""


GROUPS = tuple(dict.fromkeys(name.split(".")[0] for name in RULES if name.endswith((".part", ".name"))))
KINDS = tuple(group for group in GROUPS if group not in {"body", "standfirst"})
"""The kinds of blocks that are no part of the body, in the order of the file."""


def _expression(group: str, part: str) -> str:
    """The regular expression of a group's words: a hyphen may be an underscore or nothing."""
    rule = RULES.get(f"{group}.{part}")
    return "|".join(re.escape(word).replace(r"\-", "[-_]?") for word in rule.words) if rule else ""


def _expressions(part: str) -> str:
    return "|".join(f"(?P<{kind}>{words})" for kind in KINDS if (words := _expression(kind, part)))


# Two expressions, since one whose branches all begin with letters is searched several times faster.
PARTS = re.compile(_expressions("part"))
NAMES = re.compile(f"(?<![a-z])(?:{_expressions('name')})(?![a-z])")
WORDS = frozenset(word for name, rule in RULES.items() if name.endswith(".name") for word in rule.words)
"""Names that say a kind, though they begin as a state's do ("no-print")."""
BODY = re.compile(_expression("body", "part"))
TAGS = {word: kind for kind in KINDS if f"{kind}.tag" in RULES for word in RULES[f"{kind}.tag"].words}
BLOCKS = 3
"""So many names that were overruled around a box, the innermost, tell nothing about it."""
MOST_WORDS = {kind: RULES[f"{kind}.most_words"].value for kind in KINDS if f"{kind}.most_words" in RULES}


def kind_of(box: Box) -> str:
    """The kind of block that a box is by its element or the first of its names that says one; "" where none does."""
    if box.tag in TAGS:
        return TAGS[box.tag]
    if not box.names or box.tag in UNNAMED:
        return ""
    kind = _kind_of_names(box.names)
    # An article's own element often bears its rubric or its layout; only these kinds are articles in their own right.
    return kind if box.tag not in ARTICLES or kind in {"comments", "related", "promotion"} else ""


def is_body(box: Box) -> bool:
    """Whether a box is called what the article's own element is called."""
    return box.tag not in WHOLE and any(_is_body_name(name) for name in box.names.split())


@lru_cache(4096)
def _kind_of_names(names: str) -> str:
    return next((kind for name in names.split() if (kind := _kind_of_name(name))), "")


@lru_cache(16384)
def _kind_of_name(name: str) -> str:
    if name.replace("_", "-") in PAID or (name.startswith(STATES) and name not in WORDS):
        return ""
    found = [match for match in (PARTS.search(name), NAMES.search(name)) if match]
    return min(found, key=re.Match.start).lastgroup or "" if found else ""


@lru_cache(16384)
def _is_body_name(name: str) -> bool:
    return not name.startswith(STATES) and BODY.search(name) is not None


def box_kinds(clip: Clip, words_of_prose: Sequence[int]) -> list[str]:
    """For each box the kind it or a box around it is; "" for what may be the article.

    A name is overruled, for the parts that bear it too, where the box holds more prose than its kind can, or holds
    most of the page's prose and no thread of comments, and, the fullest box first, where the names together leave
    hardly any.
    """
    prose = sums(clip, words_of_prose)
    page = max(1, prose[0])
    beside = _beside_story(clip, words_of_prose, prose)
    kinds = [kind_of(box) for box in clip.boxes]
    blocks: list[tuple[str, ...]] = []
    for index, box in enumerate(clip.boxes):
        blocks.append(blocks[box.parent] if index else ())
        kind = kinds[index] = _kind_of_part(box, blocks[index], kinds[index])
        wraps = prose[index] > WRAPPER_SHARE * page and not (kind == "comments" and _is_thread(clip, index, prose))
        if kind and (prose[index] > MOST_WORDS.get(kind, page) or wraps) and not (beside[index] and kind in OTHERS):
            kinds[index] = ""
            blocks[index] = (*blocks[index], *box.names.split()[:1])[-BLOCKS:]
    for _ in range(OVERRULES):
        standing = _inherited(clip, kinds)
        left = sum(words for words, place in zip(words_of_prose, clip.places, strict=True) if not standing[place.box])
        fullest = _fullest(
            clip,
            kinds,
            standing,
            [0 if one and kind in OTHERS else count for one, kind, count in zip(beside, kinds, prose, strict=True)],
        )
        if fullest is None or left >= min(ENOUGH_WORDS, LEFT_SHARE * page):
            return standing
        kinds[fullest] = ""
    return _inherited(clip, kinds)


def _beside_story(clip: Clip, words_of_prose: Sequence[int], prose: list[int]) -> list[bool]:
    """Whether each box stands outside the page's own story: the one below its headline, of several paragraphs."""
    story = own_story(clip, prose)
    within, holds = [False] * len(clip.boxes), [False] * len(clip.boxes)
    for index in range(1, len(within)):
        within[index] = index == story or within[clip.boxes[index].parent]
    paragraphs = sum(within[place.box] and words > 0 for words, place in zip(words_of_prose, clip.places, strict=True))
    if paragraphs < PARAGRAPHS_OF_STORY:
        return holds
    box = story
    while box >= 0:
        holds[box] = True
        box = clip.boxes[box].parent
    return [not inside and not around for inside, around in zip(within, holds, strict=True)]


def _kind_of_part(box: Box, blocks: tuple[str, ...], kind: str) -> str:
    """The kind of a box, which a name that was overruled around it does not tell: "gallery__text" in a "gallery"."""
    if not kind or box.tag in TAGS or not box.names.startswith(blocks):
        return kind
    block = max((one for one in blocks if box.names.startswith(one)), key=len)
    return _kind_of_names(" ".join(name.removeprefix(block) for name in box.names.split()))


def _is_thread(clip: Clip, comments: int, prose: list[int]) -> bool:
    """Whether a box holds several boxes of one name, each with prose, or entries of a list: what readers wrote."""
    within = [False] * len(clip.boxes)
    within[comments] = True
    held: Counter[tuple[str, str]] = Counter()
    for index in range(comments + 1, len(clip.boxes)):
        box = clip.boxes[index]
        within[index] = within[box.parent]
        if within[index] and prose[index] and box.tag not in UNTOLD and (box.names or box.tag in ENTRIES):
            held[box.tag, box.names] += 1
    return any(count > 1 for count in held.values())


def _inherited(clip: Clip, kinds: list[str]) -> list[str]:
    standing = list(kinds)
    for index in range(1, len(standing)):
        standing[index] = standing[clip.boxes[index].parent] or kinds[index]
    return standing


def _fullest(clip: Clip, kinds: list[str], standing: list[str], prose: list[int]) -> int | None:
    """The outermost box with a name that holds the most prose; None where none may be overruled."""
    outermost = [
        index
        for index, box in enumerate(clip.boxes)
        if index
        and kinds[index]
        and not standing[box.parent]
        and kinds[index] != "comments"
        and box.tag not in NEVER_OVERRULED
        and prose[index]
    ]
    return max(outermost, key=lambda index: prose[index], default=None)
