"""Keeps discovery away from names that the analyst wants to hear nothing of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.discovery.keys import actor_key

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from dossier.discovery.records import Candidate, Cluster


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
