"""Noise: text that is none, such as the bytes of a picture or of a program read as letters."""

from __future__ import annotations

import re
from itertools import islice

from dossier.language.letters import UNSPACED
from dossier.rules.load import load

WORD = re.compile(r"\S+")
ORDINARY = re.compile(
    r"[\"'“”‘’„«»(\[{<*_#@$€£¥~+–—-]{0,3}"
    r"(?:[^\W\d_]{1,40}(?:[-'’.&/_@:][^\W_]{1,40}){0,8}|[A-Za-z]{0,4}\d[\d.,:/%-]{0,20}[a-z]{0,3})"
    r"[\"'“”‘’„«»)\]}>*_.,;:!?…–—-]{0,5}"
)
"""A word or a number, with the marks that may stand around it."""
UNPARTED = re.compile(f"[{UNSPACED}]")
READ = 400
"""Words that are looked at."""


def is_noise(text: str) -> bool:
    """Whether a text has many words and too few that are made as words and numbers are; not where blanks part none."""
    words = [found.group() for found in islice(WORD.finditer(text), READ)]
    if len(words) < _number("fewest") or len(UNPARTED.findall(text[:READ])) > READ // 20:
        return False
    ordinary = sum(bool(ORDINARY.fullmatch(word)) for word in words)
    return ordinary < _number("share") * len(words)


def _number(rule: str) -> float:
    return float(load("language/languages")[f"noise.{rule}"].value)
