"""What happened: the few sentences of a story that say most of what its clippings share, and not the same twice."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from dossier.evidence.across.sources.told_words import told_words
from dossier.evidence.across.standing_alone import any_of, stands_alone
from dossier.language.sentences import sentences
from dossier.records import TextPlace
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from dossier.records import Article, Block, Clipping, Mention, Statement

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
    leads: bool
    """Whether it is the first of its clipping that can tell the story, and stands near its beginning."""


def what_happened(ranked: Sequence[Clipping]) -> tuple[TextPlace, ...]:
    """At most three sentences of these clippings, the oldest first; the clippings come with the most central first."""
    read = ranked[:READ]
    named = Counter(slug for one in read for slug in {mention.actor for mention in one.mentions})
    known = {slug for slug, count in named.items() if count * 2 > len(read)}
    candidates = [one for clipping in read for one in _candidates(clipping, known)]
    shared = _shared(candidates)
    days = [one.day for one in candidates if one.day] or [0]
    span = max(days) - min(days)
    chosen: list[_Candidate] = []
    while candidates and len(chosen) < SENTENCES:
        # The first sentence of a clipping is its news: what stands behind it comes when there are no others.
        leads = [one for one in candidates if _is_lead(one, shared)] or _further(candidates, shared, chosen)
        if not (leads := leads or ([] if chosen else candidates)):
            break
        worth = [_worth(one, shared, chosen, span) for one in leads]
        best = max(range(len(leads)), key=lambda number: (worth[number], -number))
        if worth[best] <= 0:
            break
        chosen.append(leads[best])
        candidates = [one for one in candidates if one is not leads[best] and not _repeats(one, leads[best])]
    return tuple(
        one.place for one in sorted(chosen, key=lambda one: (not one.day, one.day, one.place.clipping, one.place.start))
    )


def _is_lead(one: _Candidate, shared: Counter[str]) -> bool:
    """Whether a sentence is the news of its clipping for the story: it leads it, and tells of what others do."""
    return one.leads and sum(shared[word] > 1 for word in one.told) >= load("evidence/stories")["telling.of_it"].value


def _further(candidates: Sequence[_Candidate], shared: Counter[str], chosen: Sequence[_Candidate]) -> list[_Candidate]:
    """Those that tell enough of what several clippings do and the chosen ones do not; others add a detail."""
    known = frozenset[str]().union(*(one.told for one in chosen))
    least = load("evidence/stories")["telling.further"].value
    return [one for one in candidates if sum(shared[word] > 1 for word in one.told - known) >= least]


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
    own = rules["telling.own"].value
    new = sum((own + math.log(shared[word])) * (again if word in known else 1) for word in one.told)
    off = min((abs(one.day - other.day) for other in chosen if one.day and other.day), default=0)
    later = 1 + rules["telling.later"].value * off / max(1, span)
    return new / math.sqrt(len(one.told) or 1) * rules["telling.behind"].value ** one.behind * later


def _repeats(one: _Candidate, other: _Candidate) -> bool:
    """Whether a sentence says what another does: most of the shorter, or, where both lead reports of different days,
    which name again what the story is about, most of what the two tell together."""
    turns = one.day != other.day and one.leads and other.leads
    whole = len(one.told | other.told) if turns else min(len(one.told), len(other.told))
    return len(one.told & other.told) >= load("evidence/stories")["telling.same"].value * whole


def _candidates(clipping: Clipping, known: Collection[str]) -> Iterator[_Candidate]:
    """The sentences of a clipping that can tell the story; `known` are the actors whom most of its clippings name."""
    article = clipping.article
    day = article.published.first_day.toordinal() if article.published else 0
    near = load("evidence/stories")["telling.lead"].value
    for behind, (start, end) in enumerate(_first_sentences(article)):
        if stands_alone(article.text[start:end]) and not (
            _leans_on_pronoun(clipping, start, end)
            or _leans_on_surname(clipping, start, end, known)
            or _is_opinion(clipping, start, end)
        ):
            told = told_words(article.text[start:end])
            yield _Candidate(TextPlace(article.id, start, end), told, behind, day, behind < near)
            near = 0


def _at(things: Sequence[Mention | Statement], offset: int) -> int:
    """The number of the first of them that begins at an offset or behind it."""
    return bisect_left(things, offset, key=lambda one: one.start)


def _first_sentences(article: Article) -> Iterator[tuple[int, int]]:
    """The places of the first sentences of the body, without a dateline."""
    left = LEADS
    paragraphs = [block for block in article.blocks if block.kind == "paragraph" and block.start is not None]
    above = len(list(_headlines(article)))
    for number, block in enumerate(paragraphs[above:], above):
        begin = (block.start or 0) + (article.dateline_length if number == 0 else 0)
        for place in sentences(article.text, begin, block.end or 0):
            if not left:
                return
            left -= 1
            yield place


def headline_line(article: Article) -> str | None:
    """The headline of an article without a title: its first line, as far as that can be one."""
    lines = list(_headlines(article))
    return lines[0].text.strip().rstrip(".;,:").strip() or None if lines else None


def _headlines(article: Article) -> Iterator[Block]:
    """The lines above an article without a title that can be its headline and what stands below that: at most three
    short sentences, each a paragraph by itself, with a longer one below."""
    if article.title is not None:
        return
    most = load("evidence/stories")["headline.most"].value
    blocks = [block for block in article.blocks if block.kind == "paragraph" and block.start is not None][:4]
    for line, below in pairwise(blocks):
        words = len(_WORD.findall(line.text))
        alone = len(list(sentences(line.text, 0, len(line.text)))) == 1
        if words > most or not alone or max(len(_WORD.findall(one.text)) for one in blocks) <= words or not below.text:
            return
        yield line


def _leans_on_pronoun(clipping: Clipping, start: int, end: int) -> bool:
    """Whether a sentence says "he" or "their" before it names anybody: whom it means stands before it."""
    pronoun = any_of("telling.pronouns").search(clipping.article.text, start, end)
    if pronoun is None:
        return False
    first = _at(clipping.mentions, start)
    return not any(one.start < pronoun.start() for one in clipping.mentions[first : first + 1])


def _leans_on_surname(clipping: Clipping, start: int, end: int, known: Collection[str]) -> bool:
    """Whether the first whom a sentence names is somebody by surname alone, whom the story as a whole does not know."""
    inside = (named[_at(named, start) : _at(named, end)][:1] for named in (clipping.mentions, clipping.faint))
    first = min((one for found in inside for one in found), key=lambda one: one.start, default=None)
    return first is not None and first.actor not in known and first.actor.endswith(f"-{first.surface.lower()}")


def _is_opinion(clipping: Clipping, start: int, end: int) -> bool:
    """Whether the article itself says in a sentence what should be or might be, and reports it of nobody."""
    found = any_of("telling.opinion").search(clipping.article.text, start, end)
    first = _at(clipping.statements, start)
    return found is not None and not any(one.start < end for one in clipping.statements[first : first + 1])
