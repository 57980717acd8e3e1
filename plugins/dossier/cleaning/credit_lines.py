"""Credits: agencies behind the last paragraph, contributors, and notes on corrections."""

from __future__ import annotations

import re
from functools import cache

from dossier.cleaning.keeping import kept_by_line
from dossier.cleaning.vocabulary import words_of
from dossier.rules.load import load

_MAX_WORDS = 60
_WITHIN = r".{2,200}\bcontributed"
_HELPED = "contr"
"""What a line has that has "contributed" in it, whatever the case of its letters (an i has several small forms)."""
_RULES = ("credit.contributors", "credit.correction")


@kept_by_line
def rule_of(text: str) -> str:
    """The rule by which a line is a credit: contributors, a correction or an agency by itself; "" for none."""
    if text.count(" ") >= _MAX_WORDS:
        return ""
    if text.strip(" ()[]—–-.*") in words_of("agency.name"):
        return "agency.name"
    helped = _HELPED in text.casefold()
    for name, anywhere, first in _patterns():
        if (anywhere if helped else first).match(text):
            return name
    return ""


@cache
def _patterns() -> list[tuple[str, re.Pattern[str], re.Pattern[str]]]:
    """Each rule's name and pattern, and the pattern for lines without "contributed", which need not be searched for it.

    Where the rules write it in another way the second pattern is the first.
    """
    rules = load("cleaning_names")
    patterns = [(name, pattern) for name in _RULES if (pattern := rules[name].pattern)]
    return [(name, pattern, re.compile(pattern.pattern.replace(_WITHIN, "(?!)"))) for name, pattern in patterns]


def split(text: str) -> tuple[str, str]:
    """A paragraph without the agency behind it, and the agency with its sign; the agency is "" where there is none."""
    found = _trailing().search(text, max(0, len(text) - 80))
    if not found:
        return text, ""
    return text[: found.start()].rstrip(), found.group().strip()


@cache
def _trailing() -> re.Pattern[str]:
    names = sorted(load("cleaning_names")["agency.name"].words, key=len, reverse=True)
    one = "|".join(map(re.escape, names))
    return re.compile(rf"(?<=[.!?\"”'’)])\s+(?:[—–-]{{1,2}} ?(?:{one})|[(\[](?:{one})(?:/(?:{one}))*[)\]])\.?$")
