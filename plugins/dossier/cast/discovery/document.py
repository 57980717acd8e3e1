"""Clusters one article's candidates: each cluster is one actor."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from dossier.cast.discovery import resolution
from dossier.cast.discovery.kinds import kind_of
from dossier.cast.discovery.records import Cluster

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.cast.discovery.records import Candidate

PLACED = frozenset(("before.in", "before.from", "before.at", "before.in_the", "apposed.country", "after.based"))
FIRMS = ("company", "organization", "media")
NO_PRODUCT = ("word.given", "word.form", "word.company", "word.body", "word.government", "word.media", "word.place",
              "word.event", "before.title", "joint.of", "joint.and")
STATIC = ("shape.", "word.", "joint.")
"""Evidence of the name's own words: only that of the fullest name counts."""


def clusters(article: str, candidates: Sequence[Candidate]) -> list[Cluster]:
    """The article's clusters, in order of their first place."""
    by_key: dict[str, list[int]] = defaultdict(list)
    for number, candidate in enumerate(candidates):
        by_key[candidate.key].append(number)
    evidence = {key: Counter(e for n in numbers for e in candidates[n].evidence) for key, numbers in by_key.items()}
    _mark_products(evidence)
    leans = _leanings(candidates, by_key, evidence)
    members: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for number, candidate in enumerate(candidates):
        full, rule = leans.get(number) or (candidate.key, "full-name")
        members[full].append((number, rule))
    return [_cluster(article, full, found, candidates, evidence[full]) for full, found in members.items()]


def _mark_products(evidence: dict[str, Counter[str]]) -> None:
    """Adds to the evidence of names that begin with a firm's name that they are what the firm makes."""
    firms = {key for key, counted in evidence.items() if " " not in key and kind_of(counted) in FIRMS}
    for key, counted in evidence.items():
        first = key.partition(" ")[0]
        if first != key and first in firms and not any(name in counted for name in NO_PRODUCT):
            counted["word.maker"] = 1


def _leanings(
    candidates: Sequence[Candidate], by_key: dict[str, list[int]], evidence: dict[str, Counter[str]]
) -> dict[int, tuple[str, str]]:
    """By the number of a candidate with a short name: the key of the full name that it leans on, and by which rule."""
    people = {k: k.split() for k in by_key if " " in k and kind_of(evidence[k]) == "person"}
    bodies = {k: k.split() for k in by_key if " " in k and k not in people}
    found: dict[int, tuple[str, str]] = {}
    for key, numbers in by_key.items():
        words = key.split()
        for number in numbers:
            candidate = candidates[number]
            if candidate.expands in by_key and candidate.expands:
                found.update({n: (candidate.expands, "acronym") for n in numbers})
        if numbers[0] in found:
            continue
        rule, fulls = _full_names(key, words, people, bodies, evidence)
        if not fulls and {"known.city", "known.region"} & evidence[key].keys():
            numbers = [n for n in numbers if not PLACED.intersection(candidates[n].evidence)]
            rule, fulls = "surname", [k for k, w in people.items() if resolution.surname(words, w)]
        if fulls:
            places = [(candidates[n].start, full) for full in fulls for n in by_key[full]]
            found.update({n: (resolution.nearest(candidates[n].start, places), rule) for n in numbers})
    return _flat(found, by_key)


def _full_names(
    key: str,
    words: list[str],
    people: dict[str, list[str]],
    bodies: dict[str, list[str]],
    evidence: dict[str, Counter[str]],
) -> tuple[str, list[str]]:
    """The full names that a name may lean on, and the rule that says so."""
    known = any(name.startswith("known.") for name in evidence[key])
    if key in people:
        longer = [(k, w) for k, w in people.items() if len(k) > len(key) and len(w) > len(words)]
        same = [k for k, w in longer if resolution.same_person(words, w) or resolution.surname(words, w)]
        return "full-name", same
    if not known or evidence[key]["before.title"]:
        for rule, test in resolution.PERSON_RULES:
            fulls = [k for k, w in people.items() if test(words, w) and (rule != "family-name" or evidence[k]["word.family"])]
            if fulls:
                return rule, fulls
    if known and not any(name in evidence[key] for name in ("known.government", "known.media", "known.organization")):
        return "", []
    for rule, test in resolution.BODY_RULES:
        if rule == "short-form" and len(words) == 1 and resolution.is_common(words[0]):
            continue
        fulls = [k for k, w in bodies.items() if k != key and test(words, w) and (rule != "same-office" or (len(k), k) > (len(key), key))]
        if fulls:
            return rule, fulls
    if len(words) == 1 and not known:
        return "given-name", _only([k for k, w in people.items() if w[0] == words[0]])
    return "", []


def _only(fulls: list[str]) -> list[str]:
    return fulls if len(fulls) == 1 else []


def _flat(found: dict[int, tuple[str, str]], by_key: dict[str, list[int]]) -> dict[int, tuple[str, str]]:
    """The leanings without chains: an acronym that leans on a short form leans on the full name."""
    flat = {}
    for number, (full, rule) in found.items():
        for _ in range(3):
            further = found.get(by_key[full][0])
            if not further or further[0] == full:
                break
            full = further[0]
        flat[number] = (full, rule)
    return flat


def _cluster(
    article: str, full: str, found: list[tuple[int, str]], candidates: Sequence[Candidate], marked: Counter[str]
) -> Cluster:
    counted = Counter(
        name
        for number, _ in found
        for name in candidates[number].evidence
        if candidates[number].key == full or not name.startswith(STATIC)
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


def merged(parts: Iterable[Cluster]) -> Cluster:
    """One cluster of several that mean the same actor; its key is that of the one named most often."""
    parts = list(parts)
    if len(parts) == 1:
        return parts[0]
    names, evidence = Counter[str](), Counter[str]()
    for part in parts:
        names.update(part.names)
        evidence.update(part.evidence)
    first = max(parts, key=lambda part: (" " in part.key, len(part.places), part.key))
    return Cluster(
        key=first.key,
        names=dict(names),
        keys={key: rule for part in parts for key, rule in part.keys.items()},
        kind=kind_of(evidence),
        places=tuple(place for part in parts for place in part.places),
        evidence=dict(evidence),
    )
