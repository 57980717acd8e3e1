"""Traits: what can be seen of a passage by itself, in any language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from dossier.cleaning.cues import MAX_WORDS, cues_of

_STOP = re.compile(r"[.!?…。！？؟।][\"'”’»›)\]」』]*$")
_INNER = re.compile(r"[,;.:!?]['\"”’»)]? ")
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_GLUED = re.compile(r"[a-zà-ÿ'’?!.)][A-ZÀ-Þ][a-zà-ÿ]")
_SEPARATOR = re.compile(r" [|>»›/·•—–-] |>>|»|\|")
_SAMPLE = 40


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
    """How often a small letter is directly followed by a capital and a small one ("diesNext")."""
    parted: int
    """How many signs part it as a menu or a breadcrumb is parted."""
    cues: frozenset[str]
    """The rules whose phrases it begins with."""


@lru_cache(maxsize=8192)
def traits_of(text: str) -> Traits:
    """The traits of a text; kept for the short lines that come back on every page."""
    words = text.split()
    count = float(len(words))
    if not text.isascii() and max(text) >= "\u3040":
        count += len(_CJK.findall(text)) / 2
    sample = words[1:_SAMPLE]
    return Traits(
        words=count,
        stop=_STOP.search(text[-8:]) is not None,
        inner=len(_INNER.findall(text)),
        capitals=sum(not word[0].islower() and word[0].isalnum() for word in sample) / len(sample) if sample else 1.0,
        glued=len(_GLUED.findall(text)),
        parted=len(_SEPARATOR.findall(text)),
        cues=cues_of(text) if count <= MAX_WORDS else frozenset(),
    )
