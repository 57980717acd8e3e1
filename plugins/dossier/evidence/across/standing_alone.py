"""Standing alone: whether a sentence is understood without the one before it, so that it can be shown by itself."""

from __future__ import annotations

import re
from functools import cache

from dossier.language import alternation
from dossier.rules.load import load

_WORD = re.compile(r"\w+")
_BROKEN = re.compile(r"\d+ ?[-–]|[^\w\"“„«‘'(\[$€£¥]|[a-z]")
"""How the second half of a sentence begins that was cut in two: "1 - magnitude earthquake strikes", after "a 6."."""
_QUOTED = re.compile(r"[\"“„][^\"“”„]*[\"”“]")


def stands_alone(text: str) -> bool:
    """Whether a sentence is understood without the one before it: of a fair length, and no word leads back."""
    rules = load("evidence/stories")
    words = _WORD.findall(text)
    if _BROKEN.match(text):
        return False
    if not rules["telling.least"].value <= len(words) <= rules["telling.most"].value:
        return False
    if text[-1] not in ".!…" or leans_back(text):
        return False
    return not any_of("telling.addresses").search(_QUOTED.sub(" ", text))


def leans_back(text: str) -> bool:
    """Whether a sentence takes its meaning from the one before it, by a word it begins with or holds."""
    return bool(_leads_back().match(text) or any_of("telling.leaning").search(text))


@cache
def any_of(rule: str) -> re.Pattern[str]:
    """What finds the words of a rule of stories, as words, in any case."""
    return re.compile(rf"\b{alternation.any_of(load('evidence/stories')[rule].words)}\b", re.IGNORECASE)


@cache
def _leads_back() -> re.Pattern[str]:
    words = alternation.any_of(load("evidence/stories")["telling.leads_back"].words)
    return re.compile(rf"(?:[\"“‘'(]|{words}\b)", re.IGNORECASE)
