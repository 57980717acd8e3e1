"""Features: what can be seen of a passage by itself, in any language."""

from __future__ import annotations

import re
from typing import NamedTuple

from dossier.cleaning.lines import captions, credit_lines
from dossier.cleaning.memory import kept_by_line
from dossier.cleaning.passages.cues import MAX_WORDS, NOTHING, cues_of, speaks_of_service
from dossier.cleaning.passages.shapes import ends_as_sentence, shape_of

_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_UNSTOPPED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Letters of scripts whose words no blank parts, and whose sentences seldom end with a stop: Thai, Lao, Khmer ..."""
_GLUE = re.compile(r"[A-ZÀ-Þ](?<=[a-zà-ÿ'’?!.)][A-ZÀ-Þ])[a-zà-ÿ]")
_TAG = re.compile(r"[#@]\w+")
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


class Features(NamedTuple):
    """The features of one passage's text; a tuple, for there is one a line."""

    words: float
    """How many words; two characters of Chinese, Japanese or Korean are counted as one, and five of Thai or Lao."""
    stop: bool
    """Whether it ends as a sentence ends, be it with an agency behind ("… it will work out. (AFP)")."""
    inner: int
    """How many stops and commas stand within it."""
    capitals: float
    """Which share of its words, the first left out, begins with a capital or a digit; 0 where it ends as a sentence."""
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
    caption: str
    """The rule by which it credits or labels a picture; "" for none."""
    credit: str
    """The rule by which it is a credit; "" for none."""


@kept_by_line
def features_of(text: str) -> Features:
    """The features of a passage's text, which has single spaces; kept for the lines that come back on every page."""
    folded, shape = text.casefold(), shape_of(text)
    spaces = text.count(" ")
    count = spaces + 1.0 if text else 0.0
    stamped = spaces < _DATED and ("x" in shape or "9" in shape) and _DAY.search(text) is not None
    unstopped = 0
    if "x" in shape:
        unstopped = len(_UNSTOPPED.findall(text))
        count += len(_CJK.findall(text)) / 2 + unstopped / 5
    cues = cues_of(text, folded) if count <= MAX_WORDS else NOTHING
    service = count >= _ADDRESSED and speaks_of_service(folded, folded.split(), foreign="x" in shape)
    stop = ends_as_sentence(text) or (
        count >= PROSE and (unstopped > len(text) / 2 or credit_lines.split(text)[1] != "")
    )
    capitals = 0.0 if stop else _capitals(text, shape, spaces)
    glued = _glued(text) if "lUl" in shape or "'Ul" in shape or ".Ul" in shape else 0
    parted = len(_SEPARATOR.findall(text)) if _may_part(shape) else 0
    toll = _of_sentence(count) if stop else _of_fragment(count, capitals)
    if glued > 2 or parted > 2:
        toll -= 15 * glued * (glued > 2) + 10 * (parted > 2)
    return Features(
        count,
        stop,
        shape.count(". ") + shape.count(".' ") + shape.count(".» "),
        capitals,
        glued,
        parted,
        service,
        cues,
        count if stop and count >= PROSE and not service else 0.0,
        min(toll, 0.0) - 12 if cues or service else toll,
        min((cue for cue in cues if cue in ENDS), default="") if cues and count <= HEADING else "",
        stamped,
        captions.rule_of(text, folded),
        credit_lines.rule_of(text, folded),
    )


def _capitals(text: str, shape: str, spaces: int) -> float:
    """Which share of a text's words, the first left out, begins with a capital or a digit; 1 for a single word."""
    if not spaces:
        return 1.0
    if spaces < _SAMPLE and "x" not in shape:
        return (shape.count(" U") + shape.count(" 9")) / spaces
    sample = text.split(None, _SAMPLE)[1:_SAMPLE]
    return sum([not word[0].islower() and word[0].isalnum() for word in sample]) / max(len(sample), 1)


def _glued(text: str) -> int:
    """In how many ways a small letter, or the end of a sentence, is directly followed by a capital and a small one."""
    if "#" in text or "@" in text:
        text = _TAG.sub(" ", text)  # the words of "#HarbourDaysAreHere" are meant to be written as one
    return len({text[found.start() - 1 : found.end() + 2] for found in _GLUE.finditer(text)})


def _may_part(shape: str) -> bool:
    """Whether a text of this shape can have a sign that parts it."""
    return " - " in shape or "|" in shape or "»" in shape or "--" in shape


def _of_sentence(words: float) -> float:
    """What a sentence adds to the core."""
    return min(words, _ENOUGH) - _TOLL + (4 if words >= 4 else 0)


def _of_fragment(words: float, capitals: float) -> float:
    """What a line that ends as no sentence does adds to the core."""
    return 0.6 * min(words, _ENOUGH) - _TOLL - (4 if capitals > 0.6 else 0)
