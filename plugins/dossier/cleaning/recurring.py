"""Recurring lines: what begins or ends several clippings of one source is the source's furniture.

A template repeats its notices on every page while the articles differ (Bar-Yossef and Rajagopalan's template detection,
2002); only the outermost lines of a body are looked at, so a sentence that reports repeat in their middle stays.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dossier.cleaning.article import KEPT, without_blocks
from dossier.cleaning.warnings import doubts_of
from dossier.records import BODY_KINDS
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from dossier.records import Article, Block

RULE = "recurring"
LIMITS = load("cleaning/limits")
EDGE = round(LIMITS["recurring_edge"].value)


def recurring(articles: Sequence[Article]) -> dict[str, frozenset[int]]:
    """For each article, by id, the lines in which blocks begin that recur at the edges of its source's articles."""
    groups: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        source = _source(article)
        if source:
            groups[source].append(article)
    found = {article.id: frozenset[int]() for article in articles}
    for group in groups.values():
        if len(group) >= LIMITS[RULE].value:
            known = _furniture(group)
            found |= {article.id: frozenset(_edges(_body(article), known.__contains__)) for article in group}
    return found


def without(article: Article, gone: frozenset[int], printed: Sequence[str]) -> Article:
    """The article with the body's blocks that begin in these lines removed; `printed` are the clipping's lines.

    A line that the sidecar keeps stays, whatever is asked.
    """
    cut = [block for block in _body(article) if block.first_line in gone and block.rule != KEPT]
    if not cut:
        return article
    made = without_blocks(article, cut, RULE, printed)
    settled = set(doubts_of(article)) - set(doubts_of(made))
    return replace(made, warnings=tuple(warning for warning in article.warnings if warning not in settled))


def _source(article: Article) -> str:
    """The publication: its name, else the host of the address; "" where neither is known."""
    if article.source:
        return article.source.casefold()
    try:
        return urlsplit(article.url or "").hostname or ""
    except ValueError:
        return ""


def _body(article: Article) -> list[Block]:
    return [block for block in article.blocks if block.kind in BODY_KINDS]


def _key(block: Block) -> str:
    return " ".join(block.text.casefold().split())


def _furniture(group: Sequence[Article]) -> set[str]:
    """The texts at the edges of a source's articles that enough of them hold; copies of one article count once."""
    bodies = [list(map(_key, _body(article))) for article in group]
    counts = Counter(key for body in bodies for key in {*body[:EDGE], *body[-EDGE:]})
    least = LIMITS[RULE].value
    shared = {key for key, count in counts.items() if count >= least}
    holders: dict[str, set[str]] = defaultdict(set)
    for body in bodies:
        own = _own(body, shared)
        for key in shared.intersection((*body[:EDGE], *body[-EDGE:])) if own else ():
            holders[key].add(own)
    return {key for key, articles in holders.items() if len(articles) >= least}


def _own(body: Sequence[str], shared: set[str]) -> str:
    """The longest block that an article does not share; "" where little is its own: a copy or a notice."""
    own = [key for key in body if key not in shared]
    return (
        max(own, key=len) if own and sum(map(len, own)) >= LIMITS["recurring_own"].value * sum(map(len, body)) else ""
    )


def _edges(body: Sequence[Block], recurs: Callable[[str], bool]) -> Iterable[int]:
    """The lines of the blocks that recur, from each end up to the first that does not; none where all would go."""
    above, below = (
        list(takewhile(lambda block: block.rule != KEPT and recurs(_key(block)), blocks))
        for blocks in (body[:EDGE], body[: -EDGE - 1 : -1])
    )
    if len(above) + len(below) >= len(body):
        return ()
    return (block.first_line for block in (*above, *below))
