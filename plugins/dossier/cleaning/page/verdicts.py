"""Which lines of a saved page are its article: the innermost element with its prose, without the blocks in between."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dossier.cleaning.lines.page_lines import not_the_articles
from dossier.cleaning.page.boxes import box_kinds, is_body
from dossier.cleaning.page.measures import HEADINGS, RULES, Measures, measured, sums
from dossier.language.printed_days import is_day_alone

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Clip

BODY_SHARE = RULES["body.least_share"].value
CORE_SHARE = RULES["core.least_share"].value
TRUSTED_LINKED = RULES["trusted.most_linked"].value
POINTER_LINKED = RULES["pointer.least_linked"].value
POINTER_WORDS = RULES["pointer.least_words"].value
QUOTED = frozenset({"td", "th", "blockquote", "pre"})
OWN = frozenset({"", "outside", "title", "about"})
"""Verdicts under which a line may still be the headline."""
PARAGRAPHS = frozenset({"p", "li", "blockquote", "pre", "dd"}) | HEADINGS
"""Elements that are a block of text by themselves: the article is around them, even if one is nearly all of it."""
OPENING = frozenset({"h2", "h3"})


def verdicts(clip: Clip) -> list[str]:
    """For each line the rule that takes it out of the article's body; "" for the body's own lines."""
    measures = measured(clip)
    kinds = box_kinds(clip, measures)
    rules = [_rule_of_box(mark, kinds[place.box]) for mark, place in zip(clip.marks, clip.places, strict=True)]
    rules = _outside(clip, measures, kinds, rules)
    steps: tuple[Callable[[Clip, Measures, list[str]], list[str]], ...] = (_title, _edges, _pointers, _lines, _dangling)
    for step in steps:
        rules = step(clip, measures, rules)
    return rules


def _rule_of_box(mark: str, kind: str) -> str:
    # Tables stand in figures, and posts of social networks in elements named for them: both are the article's.
    return "" if kind in {"share", "caption"} and mark in QUOTED else kind


def _outside(clip: Clip, measures: Measures, kinds: list[str], rules: list[str]) -> list[str]:
    """Takes out what stands outside the article's own box."""
    prose = sums(clip, [0 if rule else words for rule, words in zip(rules, measures.prose, strict=True)])
    within = [False] * len(clip.boxes)
    within[core_box(clip, kinds, prose)] = True
    for index in range(1, len(within)):
        within[index] = within[index] or within[clip.boxes[index].parent]
    return [rule or ("" if within[place.box] else "outside") for rule, place in zip(rules, clip.places, strict=True)]


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


def _title(clip: Clip, _measures: Measures, rules: list[str]) -> list[str]:
    """Takes out the headline, the first line marked h1, and its repetitions, but for those in teasers and furniture."""
    headline = next(
        (line for line, mark, rule in zip(clip.lines, clip.marks, rules, strict=True) if mark == "h1" and rule in OWN),
        None,
    )
    return [
        "title" if mark in HEADINGS and line == headline and rule in OWN else rule
        for rule, mark, line in zip(rules, clip.marks, clip.lines, strict=True)
    ]


def _edges(clip: Clip, measures: Measures, rules: list[str]) -> list[str]:
    """Takes out what stands before the first and after the last sentence, but for short lines among the paragraphs.

    A line above the text that is a day and nothing else is that of publication, wherever it stands.
    """
    body = [number for number, rule in enumerate(rules) if not rule]
    days = {number for number in body if is_day_alone(clip.lines[number])}
    sentences = [number for number in body if measures.prose[number] and number not in days]
    if not sentences:
        return rules
    column = _column(clip, measures, sentences)
    judged = list(rules)
    for number in body:
        alone = number < sentences[0] and number in days
        if measures.linked[number] < TRUSTED_LINKED and _in_column(clip, number, column) and not alone:
            continue
        if number < sentences[0] and clip.marks[number] not in OPENING:
            judged[number] = "before"
        elif number > sentences[-1] and (clip.marks[number] != "li" or measures.linked[number] >= TRUSTED_LINKED):
            judged[number] = "after"
    return judged


def _column(clip: Clip, measures: Measures, sentences: list[int]) -> int:
    """The box around the boxes that hold most of the sentences."""
    weight: Counter[int] = Counter()
    for number in sentences:
        weight[clip.boxes[clip.places[number].box].parent] += measures.prose[number]
    return max(weight, key=lambda box: weight[box])


def _in_column(clip: Clip, number: int, column: int) -> bool:
    box = clip.places[number].box
    for _ in range(3):
        if box == column:
            return True
        if box < 0:
            return False
        box = clip.boxes[box].parent
    return False


def _pointers(clip: Clip, measures: Measures, rules: list[str]) -> list[str]:
    """Takes out paragraphs that are nearly all link."""
    return [
        rule or ("pointer" if mark == "p" and linked > POINTER_LINKED and words >= POINTER_WORDS else "")
        for rule, mark, linked, words in zip(rules, clip.marks, measures.linked, measures.words, strict=True)
    ]


def _lines(clip: Clip, measures: Measures, rules: list[str]) -> list[str]:
    """Takes out the lines that say themselves that they are not the article's."""
    return [
        rule or not_the_articles(line, words, linked)
        for rule, line, words, linked in zip(rules, clip.lines, measures.words, measures.linked, strict=True)
    ]


def _dangling(clip: Clip, _measures: Measures, rules: list[str]) -> list[str]:
    """Takes out headings that nothing follows any more."""
    judged = list(rules)
    for number in range(len(rules) - 1, -1, -1):
        if not rules[number]:
            if clip.marks[number] not in HEADINGS:
                break
            judged[number] = "dangling"
    return judged
