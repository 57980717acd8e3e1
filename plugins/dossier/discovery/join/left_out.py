"""Keeps discovery away from names that a curated actor owns, and from those that the analyst ignores."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dossier.discovery.keys import actor_key, caseless_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from dossier.discovery.candidate import Candidate
    from dossier.discovery.join.clusters import Cluster
    from dossier.records import Cast


@dataclass(frozen=True, slots=True)
class Owned:
    """The names of a cast, as they are compared."""

    strong: frozenset[str]
    """Those that always mean its actor, also within a longer name."""
    whole: frozenset[str]
    """All of them: none is anybody else's."""
    surnames: frozenset[str]
    """Those of them that are surnames."""

    def among(self, found: Iterable[Sequence[Candidate]]) -> frozenset[str]:
        """The keys of the candidates that are a name of a curated actor, or hold one of its strong names."""
        keys = {one.key for candidates in found for one in candidates} if self.whole else ()
        return frozenset(key for key in keys if _is_curated(key, self.strong, self.whole))


def without_curated(candidates: Sequence[Candidate], curated: frozenset[str], owned: Owned) -> list[Candidate]:
    """The candidates of one article whose keys are not `curated`.

    A surname of the cast is kept where the article names somebody else of that surname: where linking gave it to
    nobody, it may be hers or his.
    """
    if not curated:
        return list(candidates)
    free = {one.key for one in candidates} - curated
    others = owned.surnames.intersection(key.rpartition(" ")[2] for key in free if " " in key)
    return [one for one in candidates if one.key in free or one.key in others]


def owned_by(cast: Cast) -> Owned:
    """The names that the actors of a cast own."""
    strong = frozenset(caseless_key(name) for actor in cast.actors for name in actor.strong_names)
    weak = frozenset(
        caseless_key(name)
        for actor in cast.actors
        for name in (*actor.weak_aliases, *actor.metonyms, *actor.never, *([actor.surname] if actor.surname else []))
    )
    surnames = frozenset(caseless_key(actor.surname) for actor in cast.actors if actor.surname)
    return Owned(strong, strong | weak, surnames - strong)


def _is_curated(name: str, strong: frozenset[str], whole: frozenset[str]) -> bool:
    if name in whole:
        return True
    words = name.replace("-", " ").split()
    return any(
        " ".join(words[start:end]) in strong for start in range(len(words)) for end in range(start + 1, len(words) + 1)
    )


def without_ignored(
    clusters: Sequence[Cluster], names: Mapping[str, Sequence[Candidate]], ignored: Collection[str]
) -> list[Cluster]:
    """The clusters without ignored names; one whose fullest name is ignored goes whole, its short names with it."""
    keys = frozenset(actor_key(name) for name in ignored)
    if not keys:
        return list(clusters)
    kept = [_without(cluster, names, keys) for cluster in clusters if cluster.key not in keys]
    return [cluster for cluster in kept if cluster.places]


def _without(cluster: Cluster, names: Mapping[str, Sequence[Candidate]], keys: frozenset[str]) -> Cluster:
    if keys.isdisjoint(cluster.keys):
        return cluster
    return replace(
        cluster,
        names={name: count for name, count in cluster.names.items() if actor_key(name) not in keys},
        keys={key: rule for key, rule in cluster.keys.items() if key not in keys},
        places=tuple(place for place in cluster.places if names[place[0]][place[1]].key not in keys),
    )
