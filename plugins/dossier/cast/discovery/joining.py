"""Across the dossier: which clusters of single articles mean one actor."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from dossier.cast.discovery.clusters import merged
from dossier.cast.discovery.lexicon import FORM
from dossier.cast.discovery.resolution import bits

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.cast.discovery.records import Cluster

SAFE = ("short-form", "same-office", "full-name")
"""Rules that say that two names mean the same wherever they stand."""
MANY, MOST = 5, 5
"""So many articles must mean one actor by a short name, and so many times as many as mean any other."""
LOCAL = ("given-name", "head-word")
"""Rules that hold inside one article only: "Tom", "the Commission"."""


def joined(single: Iterable[Cluster]) -> list[Cluster]:
    """The articles' clusters, those that mean one actor made one; in order of their first article."""
    single = list(single)
    roots = _roots(single)
    firms = {_root(canonical(cluster.key), roots) for cluster in single if _has_form(cluster.key)}
    groups: dict[tuple[str, bool], list[Cluster]] = defaultdict(list)
    for cluster in single:
        root = _root(canonical(cluster.key), roots)
        namesake = root in firms and cluster.kind == "person" and " " in cluster.key
        groups[root, namesake].append(cluster)
    return [merged(group) for group in groups.values()]


def _has_form(key: str) -> bool:
    return bool(bits(key.rpartition(" ")[2]) & FORM)


def canonical(key: str) -> str:
    """A name as it is compared across articles: hyphens as blanks, without legal forms at its end."""
    words = key.replace("-", " ").replace(",", "").split()
    while len(words) > 1 and bits(words[-1]) & FORM:
        words.pop()
    return " ".join(words)


def _roots(single: list[Cluster]) -> dict[str, str]:
    """By name: another name that means the same actor; the chain ends at the name that stands for all."""
    roots: dict[str, str] = {}
    leaning: dict[str, Counter[str]] = defaultdict(Counter)
    articles: dict[str, set[str]] = defaultdict(set)
    for cluster in single:
        full = canonical(cluster.key)
        articles[full].add(cluster.places[0][0])
        for short, rule in ((canonical(key), rule) for key, rule in cluster.keys.items()):
            if short != full and rule in SAFE:
                roots[_root(short, roots)] = _root(full, roots)
            elif short != full and rule not in LOCAL:
                leaning[short][full] += 1
    for short, fulls in leaning.items():
        apart = any(not articles[short].isdisjoint(articles[full]) for full in fulls)
        agreed = _agreed(fulls, roots)
        if agreed and not apart and _root(short, roots) == short:
            roots[short] = agreed
    return {name: root for name, root in roots.items() if name != root}


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
    passed = []
    while roots.get(name, name) != name:
        passed.append(name)
        name = roots[name]
    roots.update(dict.fromkeys(passed, name))
    return name
