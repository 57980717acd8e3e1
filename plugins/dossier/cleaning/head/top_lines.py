"""The lines that a text begins with before its first paragraph: headline, summary, who wrote it, when it appeared."""

from __future__ import annotations

from itertools import dropwhile
from typing import TYPE_CHECKING

from dossier.cleaning.head.stated import month_beside
from dossier.cleaning.head.titles import is_headline, is_name, is_written_below
from dossier.cleaning.lines.features import PROSE, features_of
from dossier.cleaning.memory import kept_by_line
from dossier.cleaning.passages.topics import topic_words
from dossier.language import bylines
from dossier.language.byline_days import without_stamp
from dossier.language.printed_days import day_in, is_day_alone
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.cleaning.passages.passage import Passage

_LEAD = 6
_REACH = 5
"""So many lines below a headline state who wrote the article, and when."""


def below_headline(passages: Sequence[Passage], body: range, *, again: bool = False) -> range:
    """The body without the headlines, bylines and days that it begins with: they belong to its head.

    One line may stand above them, which is mostly the publication's name. A body that is looked at `again` may begin
    with a question: its headline is gone.
    """
    leads = _is_headline_or_byline if again else is_leading
    start = _below_signature(passages, body)
    for index in range(start, body.stop - 1):
        named = start == index > body.start and is_name(passages[index].text)
        if named or states_when(passages[index].text) or leads(passages, index, body.stop):
            start = index + 1
        elif index > body.start or features_of(passages[index].text).stop:
            break
    return range(start, body.stop)


@kept_by_line
def states_when(text: str) -> bool:
    """Whether a line is a day or a month, a label or the writers beside it, and nothing else."""
    return is_day_alone(text) or month_beside(text) is not None


def is_leading(passages: Sequence[Passage], index: int, stop: int) -> bool:
    """Whether a passage that a text begins with is its byline or its headline, which may ask or call."""
    below = passages[index + 1] if index + 1 < min(stop, len(passages)) else None
    asks = index == 0 and below is not None and below.gap and passages[index].text.endswith(("?", "!"))
    return (asks and _is_short_sentence(passages[index])) or _is_headline_or_byline(passages, index, stop)


def _is_headline_or_byline(passages: Sequence[Passage], index: int, stop: int) -> bool:
    text = passages[index].text
    lead = passages[index + 1 : min(index + _LEAD, stop)]
    unsigned = list(dropwhile(signs, lead))
    if passages[index].marker in ("", "heading") and index == 0 and is_written_below(passages[index], unsigned):
        return True
    if index == 0 and lead and signs(lead[0]) and _is_short_sentence(passages[index]):
        return True
    if features_of(text).stop or passages[index].marker not in ("", "heading"):
        return False
    if bylines.names_after_prefix(text):
        return True
    return is_headline(passages[index], frozenset().union(*(topic_words(passage.text) for passage in lead)))


def _is_short_sentence(passage: Passage) -> bool:
    """Whether a line is as short as a headline with a full stop: two words or more, and no phrase of a page's."""
    words, most = features_of(passage.text).words, load("cleaning/limits")["title.stopped_words"].value
    return not passage.marker and 2 <= words <= most and not features_of(passage.text).cues


def _below_signature(passages: Sequence[Passage], body: range) -> int:
    """Where a body begins below a headline, or below a summary under one, and a byline or a day close to it."""
    if not body or not (
        _may_head(passages[body.start]) or (body.start and features_of(passages[body.start].text).stop)
    ):
        return body.start
    found, prose = body.start, features_of(passages[body.start].text).prose > 0
    for index in range(body.start + 1, min(body.start + _REACH, body.stop - 1)):
        features = features_of(passages[index].text)
        long = features.words > load("cleaning/limits")["standfirst.words"].value
        if signs(passages[index]):
            found = index + 1
        elif long or (features.words >= PROSE and found > body.start) or (prose and features.prose):
            break
    return found


def _may_head(passage: Passage) -> bool:
    features = features_of(passage.text)
    longest = load("cleaning/limits")["title.words"].value
    return (
        passage.marker in ("", "heading")
        and not features.stop
        and not features.cues
        and 2 <= features.words <= longest
        and not signs(passage)
    )


def signs(passage: Passage) -> bool:
    """Whether a line says who wrote the article or when it appeared, and nothing else."""
    return not (passage.marker or features_of(passage.text).prose) and _states_who_or_when(passage.text)


@kept_by_line
def _states_who_or_when(text: str) -> bool:
    if states_when(text) or bylines.names_after_prefix(text):
        return True
    return day_in(text) is not None and bool(bylines.only_names(without_stamp(text)))
