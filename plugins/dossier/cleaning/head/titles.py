"""Titles: which passage above the body is the headline.

A headline speaks of what the article begins with, is as long as headlines are, stands above who wrote it and when, and
is what the window was named for. The weights are learned by `tests/bench/title_weights.py` (a ranking perceptron with a
margin, Collins 2002), the weight of there being none among them.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from typing import TYPE_CHECKING

from dossier.cleaning.head.stated import month_beside
from dossier.cleaning.lines import captions
from dossier.cleaning.lines.features import PROSE, features_of
from dossier.cleaning.memory import kept_by_line
from dossier.cleaning.passages.topics import folded, topic_words
from dossier.cleaning.passages.weights import weighed, weights
from dossier.language import bylines
from dossier.language.byline_days import is_stamp
from dossier.language.printed_days import day_in, is_day_alone
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.cleaning.body.signals import Signals
    from dossier.cleaning.passages.passage import Marker, Passage

REACH = 60
"""How many passages above the body a headline may stand; beyond are menus."""
_LEAD = 3
"""So many passages of prose are the article's beginning."""
_MET = 6
"""More of its longer words that stand in the body say no more."""
_SIGNED = 10
"""Who wrote it and when stands at most so many passages below a headline ..."""
_JUST_BELOW = 2
"""... and mostly so few."""
_STAMP = 20
"""A line with more spaces states neither."""
_ABOVE = 2
_STANDFIRST = (4, 22)
"""So many words has a headline that a standfirst follows."""
_SIZES = (2, 3, 5, 16)
_MARKS = ".,:;!?\"'“”‘’"
_LEAST = 3
"""A headline of fewer words must be marked as one."""
_NAMES = ("1 word", "2 words", "under 5 words", "under 16 words", "16 words and more")


def title_in(passages: Sequence[Passage], body: range) -> int | None:
    """The index of the headline among the passages above the body; None where none is like one."""
    best, chosen = weights()["title.none"], None
    for index, signals in candidates(passages, body):
        value = weighed(signals)
        if value > best:
            best, chosen = value, index
    if chosen is None:
        return _signed_alone(passages[: body.start])
    return chosen - 1 if _is_writer_below(passages, chosen) or _is_summary(passages, chosen) else chosen


def _is_writer_below(passages: Sequence[Passage], place: int) -> bool:
    """Whether a passage is a writer's name above the date, and what stands above it is as long as headlines are."""
    if not 0 < place < len(passages) - 1 or not is_name(passages[place].text):
        return False
    above = features_of(passages[place - 1].text)
    long = (_LEAST if place > 1 else 2) <= above.words <= load("cleaning/limits")["title.words"].value
    plain = not (above.cues or above.service or above.glued or above.caption or passages[place - 1].marker)
    return long and plain and _is_signed(passages[place + 1].text) and not _is_signed(passages[place - 1].text)


def _is_summary(passages: Sequence[Passage], place: int) -> bool:
    """Whether a passage is sentences below a first line that is none: its summary, whatever it speaks of."""
    above = features_of(passages[0].text)
    plain = not (above.cues or above.service or above.glued or above.caption or above.stop or passages[0].marker)
    sentences = _is_sentence(passages[place].text) and not passages[place].level
    return place == 1 and plain and 1 < above.words <= load("cleaning/limits")["title.words"].value and sentences


def _signed_alone(above: Sequence[Passage]) -> int | None:
    """The first line of a text where nothing but who wrote the article, and when, stands between it and the body."""
    if len(above) < 2 or not all(_is_signed(passage.text) or is_name(passage.text) for passage in above[1:]):
        return None
    features = features_of(above[0].text)
    fits = 1 < features.words <= load("cleaning/limits")["title.words"].value and above[0].marker in ("", "heading")
    other = features.cues or features.service or features.glued or features.caption or _is_signed(above[0].text)
    short = features.words <= load("cleaning/limits")["title.stopped_words"].value
    return 0 if fits and not other and (short or not _is_sentence(above[0].text)) else None


def candidates(passages: Sequence[Passage], body: range) -> Iterator[tuple[int, Signals]]:
    """The index and the signals of each passage above the body that could be its headline."""
    if not body.start:
        return
    inside, longest = passages[body.start : body.stop], load("cleaning/limits")["title.words"].value
    prose = [passage.text for passage in inside if features_of(passage.text).words >= PROSE]
    lead = frozenset().union(*map(topic_words, prose[:_LEAD]))
    whole = frozenset().union(*[topic_words(passage.text) for passage in inside])
    headings = {passage.text.casefold() for passage in inside if features_of(passage.text).words < longest}
    window = folded(passages[0].text)
    far = min(REACH, body.start)
    above = passages[body.start - far : body.start]
    captioned = [False, *(features_of(passage.text).caption != "" for passage in above), False]
    signed = [*(passage.text != "" and _is_signed(passage.text) for passage in above), *[False] * _SIGNED]
    speaks = [*[False] * _ABOVE, *(_speaks(passage, whole) for passage in above)]
    for place, passage in enumerate(above):
        text = passage.text
        if not text or features_of(text).words > longest or bylines.names_after_prefix(text):
            continue
        if (place and captions.is_label(above[place - 1].text)) or (not passage.level and is_day_alone(text)):
            continue
        own, below = topic_words(text), signed[place + 1 : place + 1 + _SIGNED]
        named = place + body.start > far and " " in text and folded(text) in window
        if not (named or passage.level or any(below[:_JUST_BELOW])) and own.isdisjoint(whole):
            continue  # it speaks of something else, and nobody signs it
        beside = (*above[max(place - 1, 0) : place], *above[place + 1 : place + 2])
        yield (
            body.start - far + place,
            _looks(text, passage.level, passage.marker)
            | {
                "title.gap": float(passage.gap),
                "title.lead": len(own & lead) / max(len(own), 1),
                "title.met": min(len(own & whole), _MET) / _MET,
                "title.in body": float(text.casefold() in headings),
                "title.window": float(named),
                "title.signed below": float(any(below)),
                "title.signed just below": float(any(below[:_JUST_BELOW])),
                "title.below another": float(any(speaks[place : place + _ABOVE])),
                "title.listed": float(passage.marker != "" and any(passage.marker == one.marker for one in beside)),
                "title.beside a caption": float(captioned[place] or captioned[place + 2]),
                "title.just above the body": float(place == far - 1),
                "title.far": math.log2(1 + far - place),
            },
        )


@kept_by_line
def _looks(text: str, level: int, marker: Marker) -> Signals:
    """What a passage shows by itself."""
    features = features_of(text)
    mark = f"heading {min(level, 3)}" if level else marker or "no mark"
    return {
        f"title.{_NAMES[bisect_right(_SIZES, features.words)]}": 1.0,
        f"title.{mark}": 1.0,
        "title.full stop": float(features.stop and text.rstrip("\"'”’»)").endswith((".", "。"))),
        "title.colon": float(text.endswith(":")),
        "title.signed": float(_is_signed(text)),
        "title.cue": float(bool(features.cues)),
        "title.service": float(features.service),
        "title.glued": float(features.glued > 0),
    }


def _speaks(passage: Passage, body: frozenset[str]) -> bool:
    """Whether a passage is as long as headlines are, and half of what it speaks of is what the body speaks of."""
    own = topic_words(passage.text)
    least, most = _STANDFIRST
    return (
        len(own) > 1
        and len(own & body) >= len(own) / 2
        and least <= features_of(passage.text).words <= most
        and not _is_signed(passage.text)
    )


@kept_by_line
def _is_signed(text: str) -> bool:
    """Whether a line states who wrote the article, or when it appeared."""
    if text.count(" ") > _STAMP:
        return False
    signed = day_in(text) or bylines.names_after_prefix(text) or bylines.is_prefix(text) or is_stamp(text)
    return bool(signed or month_beside(text))


def is_name(text: str) -> bool:
    """Whether a line is the name of a writer, with a job or an agency beside it, and nothing else."""
    return not features_of(text).stop and bool(bylines.only_names(text))


def _is_sentence(text: str) -> bool:
    """Whether a text ends with a full stop, as headlines do not."""
    return text.rstrip("\"'”’»)").endswith((".", "。")) and not text.endswith("...")


def is_headline(passage: Passage, body: frozenset[str]) -> bool:
    """Whether a passage that stands first in a text could be its headline."""
    text, features = passage.text, features_of(passage.text)
    marked = passage.marker == "heading"
    if not (marked or not passage.marker) or features.cues or _is_sentence(text):
        return False
    if not (2 if marked else _LEAST) <= features.words <= load("cleaning/limits")["title.words"].value:
        return False
    return _speaks_of(text, body) and not day_in(text)


def _is_said_again(text: str, lead: str) -> bool:
    """Whether the first paragraph says most of what a sentence above it says again, as one below a headline does."""
    own = topic_words(text)
    return len(own) > 1 and len(own & topic_words(lead)) * 2 > len(own)


def _speaks_of(text: str, body: frozenset[str]) -> bool:
    """Whether a line shares as much of what it speaks of with what stands below as headlines do."""
    own = topic_words(text)
    share = len(own & body) / len(own) if own else 0.0
    return share >= load("cleaning/limits")["title.share"].value


def is_written_below(passage: Passage, lead: Sequence[Passage]) -> bool:
    """Whether a text's first line, be it two words or a sentence, is a headline above its first paragraphs.

    A headline leaves out the article before its first word, and the verb that only joins ("Harbour closed."): the text
    below writes that word in small letters, where the line ends with a full stop behind an article ("the harbour").
    One with a full stop and no article at all ("Warden quits over letters.") need only speak of what stands below, and
    any whose first paragraph says most of it again is one.
    """
    text, limits = passage.text, load("cleaning/limits")
    words = [word.strip(_MARKS) for word in text.split()]
    if not 2 <= len(words) <= limits["title.stopped_words"].value or not lead or not lead[0].gap:
        return False
    if features_of(text).cues or not features_of(lead[0].text).stop or lead[0].words <= len(words):
        return False
    if _is_sentence(text):
        return _is_sentence_above(text, words, lead)
    if not text[0].isupper():
        return False
    if topic_words(words[0]):
        met = {word.strip(_MARKS) for passage in lead for word in passage.text.split()}
        return words[0].casefold() in met or (words[0] in met and words[-1].islower())
    return _is_led_to(words[0], lead)


def _is_sentence_above(text: str, words: Sequence[str], lead: Sequence[Passage]) -> bool:
    """Whether a first line with a full stop is a headline: its words, and the text below, show what it leaves out."""
    if _is_said_again(text, lead[0].text):
        return True
    limits, said = load("cleaning/limits"), {word.casefold() for word in words}
    if not text[0].isupper() or not said.isdisjoint(limits["title.no_words"].words):
        return False
    clipped = len(words) >= _LEAST and said.isdisjoint(limits["title.articles"].words)
    speaks = clipped and _speaks_of(text, frozenset().union(*(topic_words(passage.text) for passage in lead)))
    return speaks or _is_led_to(words[0], lead)


def _is_led_to(word: str, lead: Sequence[Passage]) -> bool:
    """Whether the text below writes a word behind an article, with another word between at most."""
    articles = frozenset(load("cleaning/limits")["title.articles"].words)
    below = [passage.text.split() for passage in lead]
    threes = (three for line in below for three in zip(["", *line], line, line[1:], strict=False))
    return any(
        noun.strip(_MARKS).casefold() == word.casefold() and any(one.casefold() in articles for one in before)
        for *before, noun in threes
    )
