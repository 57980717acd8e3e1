"""Clusters: the mentions of one actor, in one article first, then in the dossier."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from dossier.discovery.tell.kind_scores import STATIC, kind_of, weights
from dossier.records import ActorKind  # noqa: TC001  msgspec reads the types of what it reads from disk

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Sequence

    from dossier.discovery.candidate import Candidate

OWN = (*STATIC, "known.country", "known.city", "known.region", "in.title")
"""Beginnings of evidence that holds for a name alone: Jordan is a country, Anna Jordan is none."""
MARKED = ("word.maker", "word.surnamed")
"""Evidence that the other names of the article give, once."""
FORM = "word.form"
"""Evidence of a name's own words that holds for its other forms: a legal form is often left out."""
FULL = "full-name"
"""The rule of a name that leans on no other."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Mentions that mean one actor: in one article first, then in the dossier."""

    key: str
    """The fullest of its names, as it is compared."""
    names: dict[str, int]
    """Its names as they are printed, with how often."""
    keys: dict[str, str]
    """Its names as they are compared, each with the rule that put it here."""
    kind: ActorKind | None
    """What it is; None where the evidence says that it is no actor."""
    places: tuple[tuple[str, int, str], ...]
    """Article id, number of the candidate there, and the rule that put it here."""
    evidence: dict[str, int] = field(default_factory=dict)
    """What speaks for its kind, with how often."""


@cache
def own_evidence() -> frozenset[str]:
    """The names of the evidence that holds for a name alone."""
    return frozenset(name for name in weights() if name.startswith(OWN))


def cluster_of(
    article: str, full: str, found: list[tuple[int, str]], candidates: Sequence[Candidate], marked: Counter[str]
) -> Cluster:
    """The cluster of candidates by number and rule; of evidence in a name's own words only the fullest one's counts."""
    own, counted, names = own_evidence(), dict[str, int](), dict[str, int]()
    for number, _ in found:
        one = candidates[number]
        names[one.surface] = names.get(one.surface, 0) + 1
        for name in one.evidence:
            if one.key == full or name not in own:
                counted[name] = counted.get(name, 0) + 1
    for name in MARKED:
        if name in marked:
            counted[name] = counted.get(name, 0) + 1
    if " " not in full and len(found) > 1:
        counted["shape.repeated_surname" if "word.listed_surname" in counted else "shape.repeated"] = 1
    return Cluster(
        key=full,
        names=names,
        keys={candidates[number].key: rule for number, rule in found},
        kind=kind_of(counted),
        places=tuple([(article, number, rule) for number, rule in found]),
        evidence=counted,
    )


def merged_cluster(parts: Sequence[Cluster]) -> Cluster:
    """One cluster of several that mean the same actor; its key is the one named most often, of several words first."""
    if len(parts) == 1:
        return parts[0]
    first = max(parts, key=lambda part: (" " in part.key, len(part.places), part.key))
    names, evidence, own = dict[str, int](), dict[str, int](), own_evidence()
    for part in parts:
        for name, count in part.names.items():
            names[name] = names.get(name, 0) + count
        same = part.key == first.key
        for name, count in part.evidence.items():
            if same or name == FORM or name not in own:
                evidence[name] = evidence.get(name, 0) + count
    return Cluster(
        key=first.key,
        names=names,
        keys=_rules(parts),
        kind=kind_of(evidence),
        places=tuple(place for part in parts for place in part.places),
        evidence=evidence,
    )


def _rules(parts: Sequence[Cluster]) -> dict[str, str]:
    """The rule of each name: that by which it leans on a full one anywhere, before that of standing for itself."""
    rules: dict[str, str] = {}
    for part in parts:
        for key, rule in part.keys.items():
            if rules.get(key, FULL) == FULL:
                rules[key] = rule
    return rules
