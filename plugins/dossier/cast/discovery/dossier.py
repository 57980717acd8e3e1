"""Step 2 of discovery: the actors of the whole dossier."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from dossier.cast.discovery.actors import actors_of
from dossier.cast.discovery.candidates import find_candidates
from dossier.cast.discovery.curated import without_curated
from dossier.cast.discovery.document import clusters, merged
from dossier.cast.discovery.records import EVERYTHING, Discovery, Threshold
from dossier.cast.discovery.settle import added, seen, settled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dossier.cast.discovery.records import Candidate, Cluster
    from dossier.records import Article, Cast

DEFAULT = Threshold()


def discover(articles: Iterable[Article], cast: Cast, threshold: Threshold = DEFAULT) -> Discovery:
    """The actors that the articles name and the cast does not know, and where; the articles are read once each."""
    return resolve({article.id: find_candidates(article) for article in articles}, cast, threshold)


def resolve(found: Mapping[str, Sequence[Candidate]], cast: Cast, threshold: Threshold = DEFAULT) -> Discovery:
    """The same from candidates by article id, as a cache keeps them."""
    free = {article: without_curated(candidates, cast) for article, candidates in found.items()}
    here = {article: seen(candidates) for article, candidates in free.items()}
    everywhere = added(here.values())
    names = {article: settled(candidates, here[article], everywhere) for article, candidates in free.items()}
    single = [cluster for article, candidates in names.items() for cluster in clusters(article, candidates)]
    return actors_of(joined(single), names, cast, threshold)


def joined(single: list[Cluster]) -> list[Cluster]:
    """The articles' clusters, those that mean one actor made one."""
    by_key: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in single:
        by_key[cluster.key].append(cluster)
    first = [merged(group) for group in by_key.values()]
    claims = _claims(first)
    by_key.clear()
    for cluster in first:
        by_key[claims.get(_folded(cluster.key), cluster.key)].append(cluster)
    return [merged(group) for group in by_key.values()]


def _claims(first: list[Cluster]) -> dict[str, str]:
    """By short name: the full name on which it leans, where all articles that have both agree."""
    leaning: dict[str, Counter[str]] = defaultdict(Counter)
    for cluster in first:
        for key in cluster.keys:
            leaning[_folded(key)][cluster.key] += 1
    claims = {}
    for short, fulls in leaning.items():
        others = [full for full in fulls if _folded(full) != short]
        if len(others) == 1 and (len(fulls) > 1):
            claims[short] = others[0]
        elif not others and len(fulls) > 1:
            claims[short] = max(fulls)
    return claims


def _folded(key: str) -> str:
    return key.replace("-", " ")


__all__ = ["EVERYTHING", "discover", "resolve"]
