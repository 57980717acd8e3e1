"""Which lines of a saved page are its body: those of the innermost element with its prose, less the blocks between."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dossier.cleaning.body.page_boxes import box_kinds, is_body
from dossier.cleaning.body.page_insets import insets
from dossier.cleaning.body.page_measures import RULES, prose_of, sums
from dossier.cleaning.body.page_stories import next_stories, sections_beside
from dossier.cleaning.lines.features import features_of
from dossier.cleaning.passages.passage import HEADINGS
from dossier.language.printed_days import is_day_alone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.cleaning.passages.passage import Passage
    from dossier.records import Clip

BODY_SHARE = RULES["body.least_share"].value
CORE_SHARE = RULES["core.least_share"].value
TRUSTED_LINKED = RULES["trusted.most_linked"].value
QUOTED = frozenset({"td", "th", "blockquote", "pre"})
OWN = frozenset({"", "page.outside", "page.title", "page.about"})
"""The rules of lines that may still be the headline."""
PARAGRAPHS = frozenset({"p", "li", "blockquote", "pre", "dd"}) | HEADINGS
"""Elements that are a block of text by themselves: the article is around them, even if one is nearly all of it."""
OPENING = frozenset({"h2", "h3"})
ALIKE = 4
"""So many boxes of a layout stand around a paragraph, each called as it is around the next one: row, column, text."""


def outside_rules(clip: Clip, passages: Sequence[Passage]) -> list[str]:
    """For each line of a page the rule by which it is outside the article's body; "" for the body's own lines."""
    words = prose_of(passages)
    told = [
        0 if count and features_of(passage.text).service else count
        for count, passage in zip(words, passages, strict=True)
    ]
    kinds = box_kinds(clip, told)
    kinds = _with_kind(clip, kinds, next_stories(clip, sums(clip, words)), "next")
    kinds = _with_kind(clip, kinds, insets(clip, words), "inset")
    rules = [_rule_of_box(tag, kinds[place.box]) for tag, place in zip(clip.marks, clip.places, strict=True)]
    prose = [0 if rule else count for rule, count in zip(rules, told, strict=True)]
    rules = _outside(clip, kinds, prose, rules)
    return _edges(clip, passages, words, _title(clip.page.title, passages, rules))


def _with_kind(clip: Clip, kinds: list[str], stories: Sequence[int], kind: str) -> list[str]:
    """The kinds with that of some boxes, and of all boxes within them, changed."""
    if not stories:
        return kinds
    within = [False] * len(kinds)
    for story in stories:
        within[story] = True
    for index in range(1, len(kinds)):
        within[index] = within[index] or within[clip.boxes[index].parent]
    return [kind if inside else old for inside, old in zip(within, kinds, strict=True)]


def _rule_of_box(tag: str, kind: str) -> str:
    # Tables stand in figures, and posts of social networks in elements named for them: both are the article's.
    return f"page.{kind}" if kind and not (kind in {"share", "caption"} and tag in QUOTED) else ""


def _outside(clip: Clip, kinds: list[str], words: list[int], rules: list[str]) -> list[str]:
    """Takes out what stands outside the article's own box."""
    prose = sums(clip, words)
    within = [False] * len(clip.boxes)
    core = core_box(clip, kinds, prose)
    for section in (core, *sections_beside(clip, core, kinds, prose)):
        within[section] = True
    for index in range(1, len(within)):
        within[index] = within[index] or within[clip.boxes[index].parent]
    return [
        rule or ("" if within[place.box] else "page.outside") for rule, place in zip(rules, clip.places, strict=True)
    ]


def core_box(clip: Clip, kinds: list[str], prose: list[int]) -> int:
    """The index of the innermost box with nearly all prose, sought in the box that is called the article's body."""
    bodies = [
        index
        for index, box in enumerate(clip.boxes)
        if prose[index] > BODY_SHARE * prose[0] and not kinds[index] and is_body(box)
    ]
    core = max(bodies, key=lambda index: (prose[index], index), default=0)
    lines = sums(clip, [1] * len(clip.places))
    least = CORE_SHARE * prose[core]
    for index in range(core + 1, len(clip.boxes)):
        # Boxes come in the page's order, so the one that qualifies within the last that did is found on the way down.
        box = clip.boxes[index]
        if box.parent == core and lines[index] > 1 and box.tag not in PARAGRAPHS and least and prose[index] >= least:
            core = index
    return core


def _title(title: str | None, passages: Sequence[Passage], rules: list[str]) -> list[str]:
    """Takes out the headline and its repetitions, but for those in teasers and furniture.

    It is the heading that says what the page states as its title, else the first line marked h1.
    """
    lines = list(zip(passages, rules, strict=True))
    headings = [passage for passage, rule in lines if passage.text and passage.tag in HEADINGS and rule in OWN]
    marked = (passage.text for passage in headings if passage.tag == "h1")
    headline = title if any(passage.text == title for passage in headings) else next(marked, None)
    return [
        "page.title" if passage.tag in HEADINGS and passage.text == headline and rule in OWN else rule
        for passage, rule in lines
    ]


def _edges(clip: Clip, passages: Sequence[Passage], words: Sequence[int], rules: list[str]) -> list[str]:
    """Takes out what stands before the first and after the last sentence, but for short lines among the paragraphs.

    A line above the text that is a day and nothing else is that of publication, wherever it stands.
    """
    body = [number for number, rule in enumerate(rules) if not rule]
    days = {number for number in body if is_day_alone(passages[number].text)}
    sentences = [number for number in body if words[number] and number not in days]
    if not sentences:
        return rules
    column = _column(clip, words, sentences)
    judged = list(rules)
    for number in body:
        passage = passages[number]
        alone = number < sentences[0] and number in days
        if passage.linked < TRUSTED_LINKED and _in_column(clip, number, column) and not alone:
            continue
        if number < sentences[0] and passage.tag not in OPENING:
            judged[number] = "page.before"
        elif number > sentences[-1] and (passage.tag != "li" or passage.linked >= TRUSTED_LINKED):
            judged[number] = "page.after"
    return judged


def _column(clip: Clip, words: Sequence[int], sentences: list[int]) -> int:
    """The box around the boxes that hold most of the sentences."""
    weight: Counter[int] = Counter()
    for number in sentences:
        weight[clip.boxes[clip.places[number].box].parent] += words[number]
    return max(weight, key=lambda box: weight[box])


def _in_column(clip: Clip, number: int, column: int) -> bool:
    """Whether a line stands in the column, or in a box like it; a sentence also in one whose layout is alike."""
    box, far = clip.places[number].box, ALIKE if features_of(clip.lines[number]).stop else 1
    for _ in range(3):
        if box == column or (box > 0 and _is_like(clip, box, column, far)):
            return True
        if box < 0:
            return False
        box = clip.boxes[box].parent
    return False


def _is_like(clip: Clip, box: int, other: int, far: int) -> bool:
    """Whether two boxes are of one element and name, and so many around them, up to one that holds both."""
    for _ in range(far):
        one, two = clip.boxes[box], clip.boxes[other]
        if (one.tag, one.names) != (two.tag, two.names):
            return False
        if one.parent == two.parent:
            return True
        box, other = one.parent, two.parent
    return False
