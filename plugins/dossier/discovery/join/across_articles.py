"""Across the dossier: which clusters of single articles mean one actor."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from dossier.discovery.join import resolution
from dossier.discovery.join.clusters import merged_cluster
from dossier.discovery.join.forms_of_person import same_people
from dossier.discovery.join.relatives import with_relatives
from dossier.discovery.keys import canonical, key_bits
from dossier.discovery.lexicon import FORM

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dossier.discovery.join.clusters import Cluster

SAFE = ("short-form", "same-office", "full-name")
"""Rules that say that two names mean the same wherever they stand."""
PLACES = frozenset(("known.city", "known.region"))
"""Evidence of a place, whose name is no short form of a person's across articles."""
MANY, MOST = 5, 5
"""So many articles must mean one actor by a short name, and so many times as many as mean any other."""
LOCAL = ("given-name", "head-word", "first-word")
"""Rules that hold inside one article only: "Tom", "the Commission", Volta of Volta Harbour."""


def clusters_across(single: Iterable[Cluster]) -> list[Cluster]:
    """The articles' clusters, those that mean one actor made one; in order of their first article."""
    single = with_relatives(list(single))
    roots = _roots(single)
    firms = {_root(canonical(cluster.key), roots) for cluster in single if _has_form(cluster.key)}
    groups: dict[tuple[str, bool, str], list[Cluster]] = defaultdict(list)
    for cluster in single:
        root = _root(canonical(cluster.key), roots)
        namesake = root in firms and cluster.kind == "person" and " " in cluster.key
        groups[root, namesake, cluster.places[0][0] if _is_lone(cluster, root) else ""].append(cluster)
    return [merged_cluster(group) for group in groups.values()]


def _is_lone(cluster: Cluster, root: str) -> bool:
    """Whether a person is told by the given name alone: Tom of one article is not Tom of another."""
    return (
        cluster.kind == "person" and root == cluster.key and " " not in root and "word.given_alone" in cluster.evidence
    )


def _has_form(key: str) -> bool:
    return bool(key_bits(key.rpartition(" ")[2]) & FORM)


def _roots(single: list[Cluster]) -> dict[str, str]:
    """By name: another name that means the same actor; the chain ends at the name that stands for all."""
    roots: dict[str, str] = {}
    leaning: dict[str, Counter[str]] = defaultdict(Counter)
    for cluster in single:
        if len(cluster.keys) == 1 and cluster.key in cluster.keys:
            continue  # most have one name, which leans on none
        full = canonical(cluster.key)
        for short, rule in ((canonical(key), rule) for key, rule in cluster.keys.items()):
            if short != full and rule in SAFE:
                roots[_root(short, roots)] = _root(full, roots)
            elif short != full and rule not in LOCAL:
                leaning[short][full] += 1
    for first, *others in (*_offices(single), *same_people(single)):
        roots.update((_root(other, roots), _root(first, roots)) for other in others)
    places = {canonical(cluster.key) for cluster in single if not PLACES.isdisjoint(cluster.evidence)}
    for short, fulls in leaning.items():
        agreed = _agreed(fulls, roots)
        if agreed and short not in places and _root(short, roots) == short:
            roots[short] = agreed
    return {name: root for name, root in roots.items() if name != root}


def _offices(single: list[Cluster]) -> Iterator[set[str]]:
    """Names of one office, in any order of its words, with its country or without; of two countries' none."""
    names: dict[str, set[str]] = defaultdict(set)
    countries: dict[str, set[str]] = defaultdict(set)
    for cluster in single:
        if cluster.kind != "government":
            continue
        words = canonical(cluster.key).split()
        office = resolution.office(words)
        if " " in office:
            names[office].add(" ".join(words))
            countries[office] |= resolution.countries_of(words)
    return (found for office, found in names.items() if len(countries[office]) < 2)


def _agreed(fulls: Counter[str], roots: dict[str, str]) -> str | None:
    """The name that a short one stands for, where all articles agree, or where hardly one of many does not."""
    votes = Counter[str]()
    for full, count in fulls.items():
        votes[_root(full, roots)] += count
    first, count = votes.most_common(1)[0]
    others = votes.total() - count
    return first if not others or (count >= MANY and count >= MOST * others) else None


def _root(name: str, roots: dict[str, str]) -> str:
    """The end of a name's chain; each name passed on the way is set to it, so that chains stay short."""
    if name not in roots:  # nearly every one
        return name
    passed = []
    while roots.get(name, name) != name:
        passed.append(name)
        name = roots[name]
    roots.update(dict.fromkeys(passed, name))
    return name
