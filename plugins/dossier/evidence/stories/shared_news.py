"""Shared news: whether clippings that share rare words also begin with the same news, as those of one story do.

Two articles about a whole campaign may share a few rare words far down. What they lead with tells them apart: the
titles and first sentences of two reports of one story have some words in common.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.evidence.across.told_words import told_words
from dossier.language.sentences import sentences
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dossier.records import Article

FIRST = 4
"""So many sentences of a clipping are read, from its beginning: news says first what happened."""


def first_news(articles: Sequence[Article]) -> list[frozenset[str]]:
    """What each article of a pile tells in its title and first sentences."""
    return [told_words(" ".join(_beginning(one))) for one in articles]


def _beginning(article: Article) -> Iterator[str]:
    yield article.title or ""
    left = FIRST
    for block in article.blocks:
        if block.start is None or block.end is None or block.kind in ("heading", "key_point"):
            continue
        for start, end in sentences(article.text, block.start, block.end):
            if not left:
                return
            left -= 1
            yield article.text[start:end]


def with_shared_news(members: Iterable[int], news: Sequence[frozenset[str]]) -> list[int]:
    """Those of a group that begin with news that another of it has as well."""
    held = list(members)
    return [one for one in held if any(_share(news[one], news[other]) for other in held if other != one)]


def _share(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two beginnings have enough words in common, short ones in proportion."""
    rules = load("evidence/stories")
    shared, shorter = len(one & other), min(len(one), len(other))
    return shared >= rules["news.shared"].value or shared >= rules["news.share"].value * max(shorter, 1)
