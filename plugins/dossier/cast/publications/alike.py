"""Names of publications that may be one: the same words but for what says in which form it appears, or one domain."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from dossier.cast.publications.naming import host_of, publication_key
from dossier.messages import phrase
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.records import Article, Publication

PASSING = tuple(f" {word}" for word in load("cast/sources")["name.passing"].words)
BRACKETS = re.compile(r"\s*\([^()]{0,80}\)\s*\Z")
ENDING = re.compile(r"(?:\.[a-z]{2,3})?\.[a-z]{2,24}\Z")
"""The end of a domain that says where it is registered."""
LETTERS = re.compile(r"[^\W_]+")
SHARED = 3
"""A domain under which more publications appear is that of an archive, and says nothing."""


@dataclass(frozen=True, slots=True)
class AlikeSources:
    """Two names of publications that may be one."""

    first: str
    """The name that more clippings bear."""
    second: str
    """The other."""
    why: str
    """How they are alike, in words."""


def alike_sources(articles: Iterable[Article], publications: Iterable[Publication]) -> tuple[AlikeSources, ...]:
    """The pairs that may be one, those of most clippings first; two that the analyst describes both are none."""
    counts: Counter[str] = Counter()
    hosts: dict[str, set[str]] = defaultdict(set)
    for article in articles:
        if article.source:
            counts[article.source] += 1
            hosts[host_of(article.url)].add(article.source)
    groups: dict[str, set[str]] = defaultdict(set)
    for name in counts:
        groups[stem(name)].add(name)
    described = {one.name for one in publications}
    found: dict[tuple[str, str], str] = {}
    for why, names in (
        *((phrase("the same words but for the form it appears in"), group) for group in groups.values()),
        *((phrase("their clippings are of one domain"), group) for host, group in hosts.items() if host),
    ):
        if len(names) <= SHARED:
            ordered = sorted(names, key=lambda name: (-counts[name], name))
            for first, second in combinations(ordered, 2):
                if not {first, second} <= described:
                    found.setdefault((first, second), why)
    pairs = sorted(found, key=lambda pair: (-counts[pair[0]] - counts[pair[1]], pair))
    return tuple(AlikeSources(first, second, found[first, second]) for first, second in pairs)


def stem(name: str) -> str:
    """The letters of a name without its article, what stands in brackets behind it, and the form it appears in; of a
    domain without its end."""
    text = BRACKETS.sub("", publication_key(BRACKETS.sub("", name)))
    if "." in name and " " not in name.strip():
        text = ENDING.sub("", name.strip().casefold())
    while text.endswith(PASSING):
        text = next(text.removesuffix(word) for word in PASSING if text.endswith(word))
    return "".join(LETTERS.findall(text)).removeprefix("the")
