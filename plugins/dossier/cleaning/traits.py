"""Traits: what can be seen of a passage by itself, in any language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from dossier.cleaning.cues import MAX_WORDS, cues_of, speaks_of_service

STOP = re.compile(r"[.!?…。！？؟।][\"'”’»›)\]」』]*$")
_INNER = re.compile(r"[,;.:!?]['\"”’»)]? ")
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_GLUE = re.compile(r"[A-ZÀ-Þ](?<=[a-zà-ÿ'’?!.)][A-ZÀ-Þ])[a-zà-ÿ]")
_SEPARATOR = re.compile(r"[|»>›/·•—–-](?:(?<=[|»])|(?<=>)>|(?<= [>›/·•—–-]) )")
PROSE = 8
"""A sentence of at least so many words is prose wherever it stands."""
ENDS = ("end.related", "end.comments", "end.author", "end.closing")
"""The rules whose phrases head what is no more the article."""
HEADING = 8
"""A line of more words heads nothing."""
_SAMPLE = 40
_ADDRESSED = 5
_DAY = re.compile(
    r"\d(?:\d?:\d\d|(?<=1)9\d\d|(?<=2)0\d\d"
    r"|(?<=\b\d)\d* ?(?:h|hr|hrs|min|mins|hours?|days?|weeks?|months?|years?|d|w|mo)\b)"
)
"""A year, a time of day or an age; it begins with the digit, so that a text without one is passed over quickly."""
_TOLL = 9
"""So many words any line has to pay to be in the core, and more than _ENOUGH of them count no more."""
_ENOUGH = 80.0
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
    """In how many different ways a small letter is directly followed by a capital and a small one ("diesNext")."""
    parted: int
    """How many signs part it as a menu or a breadcrumb is parted."""
    service: bool
    """Whether the publication speaks of its own service in it."""
    cues: frozenset[str]
    """The rules whose phrases it begins with."""
    prose: float
    """Its words where it is prose wherever it stands, else 0: a sentence or more that does not speak of the service."""
    toll: float
    """Its words, fewer where they end as no sentence does, less what any line has to pay to be in the core."""
    ends: str
    """The rule by which it heads what is no more the article ("end.comments"); "" for none."""
    dated: bool
    """Whether it is a stamp: short, with a year, a time of day or an age ("5 hours ago")."""


@lru_cache(maxsize=131072)
def traits_of(text: str) -> Traits:
    """The traits of a text; kept for the short lines that come back on every page."""
    folded = text.casefold()
    words = folded.split()
    count = float(len(words))
    if not text.isascii():
        count += len(_CJK.findall(text)) / 2
    sample = text.split(None, _SAMPLE)[1:_SAMPLE]
    capitals = sum([not word[0].islower() and word[0].isalnum() for word in sample]) / len(sample) if sample else 1.0
    cues = cues_of(text) if count <= MAX_WORDS else frozenset[str]()
    stop = STOP.search(text[-8:]) is not None
    glued = len({text[found.start() - 1 : found.end() + 2] for found in _GLUE.finditer(text)})
    parted = len(_SEPARATOR.findall(text))
    service = count >= _ADDRESSED and speaks_of_service(folded, words)
    toll = (
        (_of_sentence(count) if stop else _of_fragment(count, capitals)) - 15 * glued * (glued > 2) - 10 * (parted > 2)
    )
    return Traits(
        words=count,
        stop=stop,
        inner=len(_INNER.findall(text)),
        capitals=capitals,
        glued=glued,
        parted=parted,
        service=service,
        cues=cues,
        prose=count if stop and count >= PROSE and not service else 0.0,
        toll=min(toll, 0.0) - 12 if cues or service else toll,
        ends=min((cue for cue in cues if cue in ENDS), default="") if cues and count <= HEADING else "",
        dated=len(words) <= _DATED and _DAY.search(text) is not None,
    )


def _of_sentence(words: float) -> float:
    """What a sentence adds to the core."""
    return min(words, _ENOUGH) - _TOLL + (4 if words >= 4 else 0)


def _of_fragment(words: float, capitals: float) -> float:
    """What a line that ends as no sentence does adds to the core."""
    return 0.6 * min(words, _ENOUGH) - _TOLL - (4 if capitals > 0.6 else 0)
