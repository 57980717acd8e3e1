"""Shared news: whether clippings that share rare words also begin with the same news, as those of one story do.

Two articles about a whole campaign may share a few rare words far down. What they lead with tells them apart: the
titles and first sentences of two reports of one story have some words in common, and the two are near each other in
time or name somebody in common. Two court cases of two men, years apart, have the words of a court in common.
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003  a card is read back by its types
from typing import TYPE_CHECKING, NamedTuple

from dossier.evidence.across.sources.told_words import told_words
from dossier.language.sentences import sentences
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dossier.records import Article, Cast, Clipping

FIRST = 4
"""So many sentences of a clipping are read, from its beginning: news says first what happened."""
EVERYWHERE = ("country", "place")
"""Kinds of actors that two reports may share which have nothing to do with each other."""


class FirstNews(NamedTuple):
    """What a clipping leads with."""

    told: frozenset[str]
    """What it tells in its title and first sentences."""
    named: frozenset[str]
    """The slugs of whom it names there."""
    day: dt.date | None = None
    """When it appeared."""

    def known(self, cast: Cast, day: dt.date | None) -> FirstNews:
        """The same with its day, and without the countries and places of the cast among whom it names."""
        named = (slug for slug in self.named if cast.by_slug[slug].kind not in EVERYWHERE)
        return FirstNews(self.told, frozenset(named), day)


def first_news(clipping: Clipping) -> FirstNews:
    """What a clipping leads with."""
    places = list(_beginning(clipping.article))
    text, last = clipping.article.text, places[-1][1] if places else 0
    told = told_words(" ".join([clipping.article.title or "", *(text[start:end] for start, end in places)]))
    return FirstNews(told, frozenset(one.actor for one in clipping.mentions if one.start < last))


def _beginning(article: Article) -> Iterator[tuple[int, int]]:
    left = FIRST
    for block in article.blocks:
        if block.start is None or block.end is None or block.kind in ("heading", "key_point"):
            continue
        for place in sentences(article.text, block.start, block.end):
            if not left:
                return
            left -= 1
            yield place


def with_shared_news(members: Iterable[int], news: Sequence[FirstNews]) -> list[int]:
    """Those of a group that begin with news that another of it has as well."""
    held = list(members)
    return [one for one in held if any(_share(news[one], news[other]) for other in held if other != one)]


def _share(one: FirstNews, other: FirstNews) -> bool:
    """Whether two beginnings have enough words in common, short ones in proportion, and a day or somebody as well."""
    rules = load("evidence/stories")
    shared, shorter = len(one.told & other.told), min(len(one.told), len(other.told))
    if shared < rules["news.shared"].value and shared < rules["news.share"].value * max(shorter, 1):
        return False
    near = one.day and other.day and abs((one.day - other.day).days) <= rules["news.days"].value
    return bool(near or one.day is None or other.day is None or one.named & other.named)
