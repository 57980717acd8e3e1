"""Makes one cluster of the mentions of one actor."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from dossier.discovery.records import Cluster
from dossier.discovery.tell.kinds import STATIC, kind_of, weights

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.discovery.records import Candidate

OWN = (*STATIC, "known.country", "known.city", "known.region")
"""Beginnings of evidence that holds for a name alone: Jordan is a country, Anna Jordan is none."""
FULL = "full-name"
"""The rule of a name that leans on no other."""


@cache
def own_evidence() -> frozenset[str]:
    """The names of the evidence that holds for a name alone."""
    return frozenset(name for name in weights() if name.startswith(OWN))


def cluster_of(
    article: str, full: str, found: list[tuple[int, str]], candidates: Sequence[Candidate], marked: Counter[str]
) -> Cluster:
    """The cluster of candidates by number and rule; of evidence in a name's own words only the fullest one's counts."""
    own = own_evidence()
    counted = Counter(
        name
        for number, _ in found
        for name in candidates[number].evidence
        if candidates[number].key == full or name not in own
    )
    if marked["word.maker"]:
        counted["word.maker"] = 1
    if " " not in full and len(found) > 1:
        counted["shape.repeated"] = 1
    return Cluster(
        key=full,
        names=dict(Counter(candidates[number].surface for number, _ in found)),
        keys={candidates[number].key: rule for number, rule in found},
        kind=kind_of(counted),
        places=tuple((article, number, rule) for number, rule in found),
        evidence=dict(counted),
    )


def merged(parts: Sequence[Cluster]) -> Cluster:
    """One cluster of several that mean the same actor; its key is the one named most often, of several words first."""
    if len(parts) == 1:
        return parts[0]
    first = max(parts, key=lambda part: (" " in part.key, len(part.places), part.key))
    names, evidence, own = Counter[str](), Counter[str](), own_evidence()
    for part in parts:
        names.update(part.names)
        same = part.key == first.key
        evidence.update({name: n for name, n in part.evidence.items() if same or name not in own})
    return Cluster(
        key=first.key,
        names=dict(names),
        keys=_rules(parts),
        kind=kind_of(evidence),
        places=tuple(place for part in parts for place in part.places),
        evidence=dict(evidence),
    )


def _rules(parts: Sequence[Cluster]) -> dict[str, str]:
    """The rule of each name: that by which it leans on a full one anywhere, before that of standing for itself."""
    rules: dict[str, str] = {}
    for part in parts:
        for key, rule in part.keys.items():
            if rules.get(key, FULL) == FULL:
                rules[key] = rule
    return rules
