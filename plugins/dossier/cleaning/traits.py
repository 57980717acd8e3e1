"""Traits: what can be seen of a passage by itself, in any language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from dossier.cleaning.cues import MAX_WORDS, cues_of, speaks_of_service

STOP = re.compile(r"[.!?…。！？؟।][\"'”’»›)\]」』]*$")
_INNER = re.compile(r"[,;.:!?]['\"”’»)]? ")
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_GLUE = re.compile(r"[a-zà-ÿ'’?!.)][A-ZÀ-Þ][a-zà-ÿ]")
_GLUED = re.compile(r"[^\W_]{0,20}[a-zà-ÿ'’?!.)][A-ZÀ-Þ][a-zà-ÿ][^\W_]{0,20}")
_SEPARATOR = re.compile(r" [|>»›/·•—–-] |>>|»|\|")
_SAMPLE = 40
_ADDRESSED = 5
_DAY = re.compile(
    r"\d{1,2}:\d\d|(?:19|20)\d\d|\b\d+ ?(?:h|hr|hrs|min|mins|hours?|days?|weeks?|months?|years?|d|w|mo)\b"
)
_DATED = 12
"""A line of at most so many words that has a day or a time of day is a stamp, not prose."""


@dataclass(frozen=True, slots=True)
class Traits:
    """The traits of one passage's text."""

    words: float
    """How many words; two characters of Chinese, Japanese or Korean are counted as one."""
    stop: bool
    """Whether it ends as a sentence ends."""
    inner: int
    """How many stops and commas stand within it."""
    capitals: float
    """Which share of its words, the first left out, begins with a capital or a digit."""
    glued: int
    """How many different words have a small letter directly followed by a capital and a small one ("diesNext")."""
    parted: int
    """How many signs part it as a menu or a breadcrumb is parted."""
    service: bool
    """Whether the publication speaks of its own service in it."""
    cues: frozenset[str]
    """The rules whose phrases it begins with."""


@lru_cache(maxsize=32768)
def traits_of(text: str) -> Traits:
    """The traits of a text; kept for the short lines that come back on every page."""
    words = text.split()
    count = float(len(words))
    if not text.isascii() and max(text) >= "\u3040":
        count += len(_CJK.findall(text)) / 2
    sample = words[1:_SAMPLE]
    return Traits(
        words=count,
        stop=STOP.search(text[-8:]) is not None,
        inner=len(_INNER.findall(text)),
        capitals=sum(not word[0].islower() and word[0].isalnum() for word in sample) / len(sample) if sample else 1.0,
        glued=len(set(_GLUED.findall(text))) if _GLUE.search(text) else 0,
        parted=len(_SEPARATOR.findall(text)),
        service=count >= _ADDRESSED and speaks_of_service(text),
        cues=cues_of(text) if count <= MAX_WORDS else frozenset(),
    )


@lru_cache(maxsize=16384)
def is_dated(text: str) -> bool:
    """Whether a line is a stamp: short, with a year, a time of day or an age ("5 hours ago")."""
    return text.count(" ") < _DATED and _DAY.search(text) is not None
