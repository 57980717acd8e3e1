"""What happened: the few sentences of a story that say most of what its clippings share, and not the same twice."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from dossier.evidence.across.told_words import told_words
from dossier.language.sentences import sentences
from dossier.records import TextPlace
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.records import Article, Clipping

SENTENCES = 3
"""So many sentences tell a story."""
LEADS = 4
"""So many sentences of a clipping are read, from its beginning: news says first what happened."""
READ = 60
"""So many clippings of a story are read, those nearest to all others first."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A sentence that could tell the story."""

    place: TextPlace
    """The sentence."""
    told: frozenset[str]
    """What it tells."""
    behind: int
    """How many sentences of the clipping stand before it."""
    day: int
    """The day of the clipping, counted from the year 1; 0 where it is not known."""


def what_happened(ranked: Sequence[Clipping]) -> tuple[TextPlace, ...]:
    """At most three sentences of these clippings, the oldest first; the clippings come with the most central first."""
    candidates = [one for clipping in ranked[:READ] for one in _candidates(clipping)]
    shared = _shared(candidates)
    days = [one.day for one in candidates if one.day] or [0]
    span = max(days) - min(days)
    chosen: list[_Candidate] = []
    while candidates and len(chosen) < SENTENCES:
        worth = [_worth(one, shared, chosen, span) for one in candidates]
        best = max(range(len(candidates)), key=lambda number: (worth[number], -number))
        if worth[best] <= 0:
            break
        chosen.append(candidates.pop(best))
        candidates = [one for one in candidates if not _repeats(one, chosen[-1])]
    return tuple(
        one.place for one in sorted(chosen, key=lambda one: (not one.day, one.day, one.place.clipping, one.place.start))
    )


def _shared(candidates: Sequence[_Candidate]) -> Counter[str]:
    """In how many clippings each told word stands."""
    held: dict[str, set[str]] = defaultdict(set)
    for one in candidates:
        held[one.place.clipping].update(one.told)
    return Counter(word for words in held.values() for word in words)


def _worth(one: _Candidate, shared: Counter[str], chosen: Sequence[_Candidate], span: int) -> float:
    """How much of what several clippings tell stands in a sentence and not yet in those before, and how far off its
    day is from theirs, of the `span` of days of all: a story has a beginning and a latest turn."""
    rules = load("evidence/stories")
    known = frozenset[str]().union(*(other.told for other in chosen))
    again = rules["telling.again"].value
    new = sum(math.log(shared[word]) * (again if word in known else 1) for word in one.told)
    off = min((abs(one.day - other.day) for other in chosen if one.day and other.day), default=0)
    later = 1 + rules["telling.later"].value * off / max(1, span)
    return new / math.sqrt(len(one.told) or 1) * rules["telling.behind"].value ** one.behind * later


def _repeats(one: _Candidate, other: _Candidate) -> bool:
    least = min(len(one.told), len(other.told))
    return len(one.told & other.told) >= load("evidence/stories")["telling.same"].value * least


def _candidates(clipping: Clipping) -> Iterator[_Candidate]:
    article = clipping.article
    day = article.published.first_day.toordinal() if article.published else 0
    for number, (start, end) in enumerate(_first_sentences(article)):
        text = article.text[start:end]
        if _stands_alone(text):
            yield _Candidate(TextPlace(article.id, start, end), told_words(text), number, day)


def _first_sentences(article: Article) -> Iterator[tuple[int, int]]:
    """The places of the first sentences of the body, without a dateline."""
    left = LEADS
    paragraphs = (block for block in article.blocks if block.kind == "paragraph" and block.start is not None)
    for number, block in enumerate(paragraphs):
        begin = (block.start or 0) + (article.dateline_length if number == 0 else 0)
        for place in sentences(article.text, begin, block.end or 0):
            if not left:
                return
            left -= 1
            yield place


def _stands_alone(text: str) -> bool:
    """Whether a sentence is understood without the one before it: of a fair length, and no word leads back."""
    rules = load("evidence/stories")
    words = _WORD.findall(text)
    if not rules["telling.least"].value <= len(words) <= rules["telling.most"].value:
        return False
    return text[-1] in ".!…" and not _leads_back().match(text)


@cache
def _leads_back() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, load("evidence/stories")["telling.leads_back"].words), reverse=True))
    return re.compile(rf"(?:[\"“‘'(]|(?:{words})\b)", re.IGNORECASE)
