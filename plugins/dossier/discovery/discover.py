"""Step 2 of discovery: the actors of the whole dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.discovery.actors import actors_of
from dossier.discovery.join.across_articles import joined
from dossier.discovery.join.curated import owned_by, without_curated
from dossier.discovery.join.ignored import without_ignored
from dossier.discovery.join.within_article import clusters
from dossier.discovery.read.candidates import find_candidates
from dossier.discovery.records import EVERYTHING, Discovery, Threshold
from dossier.discovery.tell.is_a_name import added, seen, settled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dossier.discovery.read.spacy_pipeline import Finder
    from dossier.discovery.records import Candidate
    from dossier.records import Article, Cast

DEFAULT = Threshold()


def discover(
    articles: Iterable[Article], cast: Cast, threshold: Threshold = DEFAULT, find: Finder = find_candidates
) -> Discovery:
    """The actors that the articles name and the cast does not know, and where; the articles are read once each."""
    return resolve({article.id: find(article) for article in articles}, cast, threshold)


def resolve(found: Mapping[str, Sequence[Candidate]], cast: Cast, threshold: Threshold = DEFAULT) -> Discovery:
    """The same from candidates by article id, as a cache keeps them."""
    owned = owned_by(cast)
    free = {article: without_curated(candidates, owned) for article, candidates in found.items()}
    here = {article: seen(candidates) for article, candidates in free.items()}
    everywhere = added(here.values())
    names = {article: settled(candidates, here[article], everywhere) for article, candidates in free.items()}
    single = [cluster for article, candidates in names.items() for cluster in clusters(article, candidates)]
    return actors_of(without_ignored(joined(single), names, cast.ignored), names, cast, threshold)


__all__ = ["EVERYTHING", "discover", "resolve"]
