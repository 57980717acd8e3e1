"""The last sentence: a short one that closes an article looks by its length like the furniture below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.cleaning.lines.features import features_of
from dossier.cleaning.passages.topics import topic_words
from dossier.language import bylines
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.cleaning.passages.passage import Passage

_OPEN = ("?", "...", "…", "]")
"""What a teaser ends with as often as a sentence of the article."""
_SPOKEN = 12
"""What so many of the body's last passages speak of is its topic."""


def with_last_sentence(passages: Sequence[Passage], body: range) -> range:
    """The body, longer by the sentences just below it that speak of what it speaks of, up to the first other line."""
    most = round(load("cleaning/limits")["last_sentence.most"].value)
    topic = frozenset().union(*(_spoken_of(passage.text) for passage in passages[body.start : body.stop][-_SPOKEN:]))
    stop = body.stop
    while body and stop < min(body.stop + most, len(passages)) and _closes(passages[stop], topic):
        stop += 1
    if body and stop == body.stop and _is_last(passages, stop):
        stop += 1
    return range(body.start, stop)


def _is_last(passages: Sequence[Passage], place: int) -> bool:
    """Whether a passage is a sentence, and either the text ends with it or the next one heads what is no more the
    article."""
    alone, following = passages[place : place + 1], passages[place + 1 : place + 2]
    if not alone or not alone[0].gap:
        return False
    if following and not (features_of(following[0].text).ends and following[0].gap):
        return False
    return _is_plain_sentence(passages[place]) and passages[place].words > 1


def _spoken_of(text: str) -> frozenset[str]:
    """The longer words of a text, and those with a capital, however short: "Roe"."""
    return topic_words(text) | {word.strip(".,:;").casefold() for word in text.split() if word[:1].isupper()}


def _closes(passage: Passage, topic: frozenset[str]) -> bool:
    """Whether a passage is a sentence on the topic, and has nothing of a page's furniture."""
    limits = load("cleaning/limits")
    if not _is_plain_sentence(passage) or features_of(passage.text).words < limits["last_sentence.least_words"].value:
        return False
    own = _spoken_of(passage.text)
    return len(own & topic) >= limits["last_sentence.share"].value * len(own) > 0


def _is_plain_sentence(passage: Passage) -> bool:
    """Whether a passage is a sentence with nothing of a page's furniture."""
    features = features_of(passage.text)
    if not features.stop or passage.text.endswith(_OPEN) or passage.marker:
        return False
    if features.cues or features.dated or features.service or features.credit or features.caption:
        return False
    return not bylines.names_after_prefix(passage.text)
