"""Step 2 of discovery: the actors of the whole dossier."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.discovery.actors import EVERYTHING, Discovery, Threshold, actors_of
from dossier.discovery.doubts import doubts_of
from dossier.discovery.join.across_articles import clusters_across
from dossier.discovery.join.ampersands import with_ampersands
from dossier.discovery.join.left_out import owned_by, without_curated, without_ignored
from dossier.discovery.join.within_article import ArticleNames, clusters_within
from dossier.discovery.read.by_rules import find_candidates
from dossier.discovery.tell.proof import proof_of, proof_of_all, proven

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from dossier.discovery.candidate import Candidate
    from dossier.discovery.join.within_article import Told
    from dossier.discovery.read.spacy_pipeline import Finder
    from dossier.records import Article, Cast

DEFAULT = Threshold()


def discover(
    articles: Iterable[Article], cast: Cast, threshold: Threshold = DEFAULT, find: Finder = find_candidates
) -> Discovery:
    """The actors that the articles name and the cast does not know, and where; the articles are read once each."""
    return resolve({article.id: find(article) for article in articles}, cast, threshold)


def one_by_one(names: Sequence[ArticleNames]) -> list[Told]:
    """Who is whom in each article."""
    return list(map(clusters_within, names))


def resolve(
    found: Mapping[str, Sequence[Candidate]],
    cast: Cast,
    threshold: Threshold = DEFAULT,
    each: Callable[[Sequence[ArticleNames]], Sequence[Told]] = one_by_one,
) -> Discovery:
    """The actors that candidates by article id give, which a cache may have kept from an earlier reading.

    `each` tells who is whom in each of many articles, and may remember it.
    """
    owned, signed = owned_by(cast), with_ampersands(found)
    curated = owned.among(signed.values())
    free = {article: without_curated(candidates, curated, owned) for article, candidates in signed.items()}
    here = {article: proof_of(candidates) for article, candidates in free.items()}
    everywhere = proof_of_all(here.values())
    names = {article: proven(candidates, here[article], everywhere) for article, candidates in free.items()}
    within = each([ArticleNames(article, tuple(candidates)) for article, candidates in names.items()])
    joined = clusters_across(cluster for clusters, _ in within for cluster in clusters)
    doubts = [doubt for _, some in within for doubt in some]
    doubted = frozenset((doubt.article, bearer) for doubt in doubts for bearer in doubt.bearers)
    made = actors_of(without_ignored(joined, names, cast.ignored), names, cast, threshold, doubted)
    return replace(made, doubts=doubts_of(doubts, names, made))


__all__ = ["EVERYTHING", "discover", "resolve"]
