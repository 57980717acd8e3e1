"""Across the dossier: a relative who is brought in by the given name alone, where another article has it in full."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.discovery.keys import canonical, person_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.discovery.join.clusters import Cluster

BROUGHT_IN = "before.person"
"""Evidence of a name behind what somebody is to another: his wife, Lena."""


def with_relatives(single: Sequence[Cluster]) -> list[Cluster]:
    """The articles' clusters, a given name behind "his wife" under the full name that another article prints.

    The article must name a person of that surname, and just one full name may fit.
    """
    surnames: dict[str, set[str]] = defaultdict(set)
    fulls: dict[tuple[str, str], set[str]] = defaultdict(set)
    for cluster in single:
        words = person_words(canonical(cluster.key)) if cluster.kind == "person" else []
        if len(words) > 1:
            fulls[words[0], words[-1]].add(cluster.key)
            for article, _, _ in cluster.places:
                surnames[article].add(words[-1])
    return [_in_full(cluster, surnames, fulls) for cluster in single]


def _in_full(cluster: Cluster, surnames: dict[str, set[str]], fulls: dict[tuple[str, str], set[str]]) -> Cluster:
    if cluster.kind != "person" or " " in cluster.key or BROUGHT_IN not in cluster.evidence:
        return cluster
    around = surnames.get(cluster.places[0][0], ())
    may = {full for surname in around for full in fulls.get((cluster.key, surname), ())}
    if len(may) != 1:
        return cluster
    places = tuple((article, number, "given-name") for article, number, _ in cluster.places)
    return replace(cluster, key=may.pop(), keys=dict.fromkeys(cluster.keys, "given-name"), places=places)
