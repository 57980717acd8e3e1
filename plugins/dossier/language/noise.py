"""Noise: text that is none, such as the bytes of a picture or of a program read as letters."""

from __future__ import annotations

import re
from functools import cache

from dossier.language.letters import UNSPACED
from dossier.rules.load import load

ORDINARY = re.compile(
    r"[\"'“”‘’„«»(\[{<*_#@$€£¥~+–—-]{0,3}"
    r"(?:[^\W\d_]{1,40}(?:[-'’.&/_@:][^\W_]{1,40}){0,8}|[A-Za-z]{0,4}\d[\d.,:/%-]{0,20}[a-z]{0,3})"
    r"[\"'“”‘’„«»)\]}>*_.,;:!?…–—-]{0,5}"
)
"""A word or a number, with the marks that may stand around it."""
UNPARTED = re.compile(f"[{UNSPACED}]")
LONGEST_WORD = 40
"""Letters of the longest word that is one at a glance."""
READ = 400
"""Words that are looked at."""


def is_noise(text: str) -> bool:
    """Whether a text has many words and too few that are made as words and numbers are; not where blanks part none."""
    words = text.split(maxsplit=READ)[:READ]
    unparted = not text.isascii() and len(UNPARTED.findall(text[:READ])) > READ // 20
    if unparted or len(words) < _number("fewest"):
        return False
    wanted = _number("share") * len(words)
    if sum(map(str.isalpha, words)) >= wanted and len(max(words, key=len)) <= LONGEST_WORD:  # nearly every text
        return False
    for word in words:
        if (word.isalpha() and len(word) <= LONGEST_WORD) or ORDINARY.fullmatch(word):
            wanted -= 1
            if wanted <= 0:
                return False
    return True


@cache
def _number(rule: str) -> float:
    return float(load("language/languages")[f"noise.{rule}"].value)
