"""Clusters one article's candidates: each cluster is one actor."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from dossier.discovery.candidate import Candidate  # noqa: TC001  msgspec reads the types of what it reads from disk
from dossier.discovery.join import resolution
from dossier.discovery.join.bearers import OpenSurname, bearers_of, meanings
from dossier.discovery.join.clusters import Cluster, cluster_of
from dossier.discovery.keys import key_bits
from dossier.discovery.tell.kind_scores import kind_of
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


FIRMS = ("company", "organization", "media")
NO_PRODUCT = frozenset(
    (
        "word.given", "word.form", "word.company", "word.body", "word.government", "word.media", "word.place",
        "word.event", "before.title", "joint.of", "joint.and",
        "before.company", "before.body", "before.media", "apposed.company", "apposed.body", "before.voice",
        "before.stake",
    )
)  # fmt: skip
"""Evidence that a name which begins with a firm's is not what the firm makes."""
KNOWN = frozenset(name for name in load("discovery/evidence") if name.startswith("known."))
BODIES = frozenset(("known.government", "known.media", "known.organization", "known.company"))
PLACES = frozenset(("known.city", "known.region"))
PLACED = frozenset(("before.in", "before.from", "before.at", "before.in_the", "apposed.country", "after.based"))
"""Evidence that a place's name, which may be a surname too, means the place here."""

TOWN = frozenset(("before.place_of", "before.civic"))
"""Evidence that a name is a town's, though somebody is named after it."""

Evidence = dict[str, Counter[str]]
Leanings = dict[int, tuple[str, str]]
Doubts = dict[int, tuple[int, ...]]


class ArticleNames(NamedTuple):
    """The names of one article."""

    article: str
    """Its id."""
    candidates: tuple[Candidate, ...]
    """The places where it names an actor."""


class Told(NamedTuple):
    """Who is whom in one article."""

    clusters: list[Cluster]
    """Its clusters, in the order of their full names' first place."""
    doubts: list[OpenSurname]
    """The surnames that are in doubt."""


def clusters_within(names: ArticleNames) -> Told:
    """Who is whom among the names of one article; nothing else is asked."""
    article, candidates = names
    by_key: dict[str, list[int]] = defaultdict(list)
    for number, candidate in enumerate(candidates):
        by_key[candidate.key].append(number)
    evidence = {key: Counter(chain(*[candidates[n].evidence for n in numbers])) for key, numbers in by_key.items()}
    _mark_products(evidence)
    _mark_surnamed(evidence)
    leans, doubts = _leanings(candidates, by_key, evidence)
    members: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for number, candidate in enumerate(candidates):
        if number not in doubts:
            full, rule = leans.get(number, (candidate.key, "full-name"))
            members[full].append((number, rule))
    made = [cluster_of(article, full, found, candidates, evidence[full]) for full, found in members.items()]
    return Told(made, [OpenSurname(article, number, bearers) for number, bearers in doubts.items()])


def _mark_products(evidence: Evidence) -> None:
    """Adds to the evidence of names that begin with a firm's name that they are what the firm makes."""
    firsts = {key: key.partition(" ")[0] for key in evidence if " " in key}
    alone = {first for first in firsts.values() if first in evidence}
    firms = {first for first in alone if kind_of(evidence[first]) in FIRMS}
    for key, first in firsts.items():
        if first in firms and NO_PRODUCT.isdisjoint(evidence[key]):
            evidence[key]["word.maker"] = 1


def _mark_surnamed(evidence: Evidence) -> None:
    """Adds to the evidence of a given name and a word that the word stands alone, where it is nothing else."""
    for key, counted in evidence.items():
        first, _, last = key.partition(" ")
        alone = evidence.get(last) if "word.given" in counted and first not in evidence else None
        if alone and not key_bits(last) and KNOWN.isdisjoint(alone):
            counted["word.surnamed"] = 1


def _leanings(
    candidates: Sequence[Candidate], by_key: Mapping[str, list[int]], evidence: Evidence
) -> tuple[Leanings, Doubts]:
    """By the number of a candidate with a short name: the key of the full name that it leans on, and by which rule.

    Then, by the number of one that several persons could bear: a candidate of each.
    """
    full = [key for key in by_key if " " in key]
    people = {key for key in full if kind_of(evidence[key]) == "person"}
    families = {key for key in people if "word.family" in evidence[key]}
    made = resolution.index((k for k in full if k in people), families, (k for k in full if k not in people))
    defined = {c.key: c.expands for c in candidates if c.expands in by_key and c.expands}
    found: Leanings = {}
    doubts: Doubts = {}
    for key, numbers in by_key.items():
        if key in defined:
            rule, fulls, leaning = "acronym", [defined[key]], numbers
        elif key in people:
            (rule, fulls), leaning = resolution.fuller_person(key, made), numbers
            fulls = [full for full in fulls if rule != "full-name" or _apart(candidates, numbers, by_key[full])]
            nicknamed = resolution.by_nickname(key, made) if not fulls else None
            if nicknamed and _may_be_one(candidates, numbers, by_key[nicknamed]):
                fulls = [nicknamed]
        else:
            rule, fulls, leaning = _full_names(key, numbers, candidates, evidence[key], made)
        if rule == "surname":
            bearers = bearers_of(fulls, by_key, candidates, made)
            for number, who in meanings(leaning, bearers, candidates):
                if who:
                    found[number] = who, rule
                else:
                    doubts[number] = tuple(by_key[one.who][0] for one in bearers)
            continue
        places = sorted((candidates[n].start, name) for name in set(fulls) - {key} for n in by_key[name])
        if places:
            found.update({n: (resolution.nearest(candidates[n].start, places), rule) for n in leaning})
    return _flat(found, by_key), doubts


def _may_be_one(candidates: Sequence[Candidate], one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether two names of persons, the numbers of whose candidates are given, may mean one: nobody is told to be the
    other's relative, to be of another sex, or named in one sentence with the other."""
    told = [candidates[number] for number in (*one, *other)]
    return (
        _apart(candidates, one, other)
        and not any(named.kin for named in told)
        and len({named.gender for named in told} - {""}) < 2
    )


def _apart(candidates: Sequence[Candidate], one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether no sentence names both: who does means two."""
    return _sentences(candidates, one).isdisjoint(_sentences(candidates, other))


def _sentences(candidates: Sequence[Candidate], numbers: Sequence[int]) -> set[int]:
    """Where the sentences of some of the candidates begin, as far as that is known."""
    return {named.sentence for number in numbers if (named := candidates[number].naming)}


def _full_names(
    key: str, numbers: list[int], candidates: Sequence[Candidate], counted: Counter[str], made: resolution.Index
) -> tuple[str, list[str], list[int]]:
    """The rule, the full names that a name may lean on, and which of its candidates do."""
    known = not KNOWN.isdisjoint(counted)
    rule, fulls = resolution.person(key, made)
    if fulls and not TOWN.isdisjoint(counted):
        return rule, fulls, [n for n in numbers if TOWN.isdisjoint(candidates[n].evidence)]
    if fulls and (not known or "before.title" in counted):
        return rule, fulls, numbers
    if fulls and not PLACES.isdisjoint(counted):
        return rule, fulls, [n for n in numbers if PLACED.isdisjoint(candidates[n].evidence)]
    if not known or not BODIES.isdisjoint(counted):
        rule, fulls = resolution.body(key, made, known=known)
        if fulls:
            return rule, fulls, numbers
    for rule, names in (("given-name", made.given), ("first-word", made.firsts)):
        only = names.get(key, []) if not known else []
        if len(only) == 1:
            return rule, only, numbers
    return "", [], numbers


def _flat(found: Leanings, by_key: Mapping[str, list[int]]) -> Leanings:
    """The leanings without chains: an acronym that leans on a short form leans on the full name."""
    flat = {}
    for number, (full, rule) in found.items():
        end = full
        for _ in range(3):
            end, _rule = found.get(by_key[end][0], (end, rule))
        flat[number] = (end, rule)
    return flat
