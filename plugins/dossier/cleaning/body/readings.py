"""Three readings of a saved page, and the vote on each of its lines: two of three readers make it the article's.

The readers go by different things, so they seldom err alike: our own rules by what elements are called, the second
reader (trafilatura) by what it has learned of many sites, the third by the density of text alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.cleaning.body.dense_reading import dense_reading
from dossier.cleaning.body.page_measures import RULES, word_count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.cleaning.passages.passage import Passage
    from dossier.records import Clip

LEAST_WORDS = RULES["readers.least_words"].value
LEAST_SHARE = RULES["readers.least_share"].value
LEAST_AGREEMENT = RULES["readers.least_agreement"].value
OUTVOTED = "page.readers"
"""The rule of a line that our own reading keeps and both others leave out."""
OTHERS = frozenset({"page.next", "page.inset", "page.comments"})
"""The rules of lines that somebody else tells, or that tell something else: no other reader knows what they are."""
ABOUT = frozenset({"page.title", "page.about", "page.before", "page.caption"})
"""The rules of lines that tell about the article: no vote makes them its text."""


def voted(clip: Clip, passages: Sequence[Passage], own: Sequence[str]) -> list[str]:
    """For each line the rule by which it is outside the body, "" for none, after the vote.

    `own` are the rules of our own reading. It stands where another reader is missing or has failed, and on pages too
    short for readers to tell anything by; where our own has failed, that of the second reader stands.
    """
    if not clip.second:
        return list(own)
    others = (_of_story(clip.second, own), _of_story(dense_reading(clip), own))
    readings = ([not rule for rule in own], *others)
    words = [word_count(passage.text) for passage in passages]
    sizes = [_size(kept, words) for kept in readings]
    least = LEAST_SHARE * max(sizes)
    if max(sizes) < LEAST_WORDS or sizes[0] >= least > min(sizes):
        return list(own)
    if sizes[0] < least:
        return [_rule(rule, kept) for rule, kept in zip(own, others[0], strict=True)]
    return [_rule(rule, sum(votes) > 1) for rule, *votes in zip(own, *readings, strict=True)]


def differ(clip: Clip, passages: Sequence[Passage], own: Sequence[str]) -> bool:
    """Whether our own reading of a page and the second reader's differ in more of their words than they should."""
    if not clip.second:
        return False
    words = [word_count(passage.text) for passage in passages]
    ours = [not rule for rule in own]
    both = [mine and other for mine, other in zip(ours, clip.second, strict=True)]
    sizes = (_size(ours, words), _size(clip.second, words))
    return max(sizes) >= LEAST_WORDS and 2 * _size(both, words) < LEAST_AGREEMENT * sum(sizes)


def _of_story(kept: Sequence[bool], own: Sequence[str]) -> list[bool]:
    """A reading without what it keeps of other stories of the page, of insets and of readers' comments."""
    return [here and rule not in OTHERS for here, rule in zip(kept, own, strict=True)]


def _size(kept: Sequence[bool], words: Sequence[int]) -> int:
    return sum(count for here, count in zip(kept, words, strict=True) if here)


def _rule(own: str, kept: bool) -> str:
    """The rule of a line after the verdict on it."""
    if kept:
        return own if own in ABOUT else ""
    return own or OUTVOTED
