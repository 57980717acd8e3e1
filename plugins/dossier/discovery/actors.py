"""Makes actors and mentions of the dossier's clusters."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dossier.discovery.keys import actor_key
from dossier.discovery.lexicon import lexicon
from dossier.discovery.tell.kind_scores import is_certain
from dossier.language.people import is_given
from dossier.language.slugs import free, slugify
from dossier.records import Actor, Mention

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dossier.discovery.candidate import Candidate
    from dossier.discovery.join.clusters import Cluster
    from dossier.records import Ambiguity, Cast

SHORT = 2
"""Letters of initials, which have capitals by themselves."""
WEAK = frozenset(("surname", "family-name", "given-name", "head-word", "first-word", "after-of"))
"""Rules whose names need a full name beside them."""
FOUND_WEAK = frozenset(f"found.{rule}" for rule in WEAK)
"""The same rules as mentions name them."""
SPEAKING = frozenset(
    (
        "before.title",
        "after.said",
        "after.said_it",
        "after.silent",
        "before.said",
        "before.told",
        "before.voice",
        "before.office_of",
        "apposed.person",
    )
)
"""Evidence that a name speaks or has a role, or that somebody has one there."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """How much must speak for a name before it becomes an actor of the dossier."""

    clippings: int = 2
    """Enough clippings that name it ..."""
    mentions: int = 3
    """... or enough mentions in all ..."""
    with_role: bool = True
    """... or a title or a verb of saying beside it, where this is set ..."""
    certain: bool = True
    """... or a name of several words that leaves no doubt what it is, where this is set."""


EVERYTHING = Threshold(1, 1)
"""The threshold that lets every found name through."""


@dataclass(frozen=True, slots=True)
class Discovery:
    """The actors that nobody wrote down, and where they are named."""

    actors: tuple[Actor, ...] = ()
    """In order of their slugs; `reviewed` is False."""
    mentions: dict[str, tuple[Mention, ...]] = field(default_factory=dict)
    """By article id, in order of their place; they never overlap."""
    faint: tuple[Actor, ...] = ()
    """Those that stay below the threshold, in order of their slugs."""
    faint_mentions: dict[str, tuple[Mention, ...]] = field(default_factory=dict)
    """The same as `mentions`, for them."""
    doubts: dict[str, tuple[Ambiguity, ...]] = field(default_factory=dict)
    """By article id: the surnames that several of the actors could bear, in order of their place."""


def actors_of(
    clusters: Sequence[Cluster],
    names: Mapping[str, Sequence[Candidate]],
    cast: Cast,
    threshold: Threshold,
    doubted: frozenset[tuple[str, int]] = frozenset(),
) -> Discovery:
    """The actors of the clusters, with their mentions; those that do not pass the threshold apart from the others.

    Whom a doubtful surname may mean passes it; `doubted` says by article and number where they are named in full.
    """
    taken, tried = set(cast.by_slug), Counter[str]()
    ordered = sorted((one for one in clusters if one.kind), key=lambda cluster: (-len(cluster.places), cluster.key))
    parts: tuple[list[Cluster], list[Cluster]] = [], []
    for cluster in ordered:
        asked = any((article, number) in doubted for article, number, _ in cluster.places)
        parts[not (asked or _passes(cluster, threshold))].append(cluster)
    found = []
    for part in parts:
        actors: dict[str, Actor] = {}
        mentions: dict[str, list[Mention]] = defaultdict(list)
        for cluster in part:
            name = _shown(cluster)
            actor = _actor(cluster, name, free(slugify(name), taken, tried))
            taken.add(actor.slug)
            actors[actor.slug] = actor
            for article, places in _mentions(cluster, actor, names).items():
                mentions[article] += places
        found.append((actors, mentions))
    return Discovery(*_in_order(*found[0]), *_in_order(*found[1]))


def _in_order(
    actors: dict[str, Actor], mentions: dict[str, list[Mention]]
) -> tuple[tuple[Actor, ...], dict[str, tuple[Mention, ...]]]:
    return (
        tuple(actors[slug] for slug in sorted(actors)),
        {article: tuple(sorted(found, key=lambda mention: mention.start)) for article, found in mentions.items()},
    )


def _actor(cluster: Cluster, name: str, slug: str) -> Actor:
    others = sorted(alias for alias in cluster.names if alias != name)
    weak = tuple(alias for alias in others if _is_weak(alias, cluster))
    strong = tuple(alias for alias in others if alias not in weak)
    return Actor(slug, name, cluster.kind or "organization", strong, weak, reviewed=False)


def _mentions(cluster: Cluster, actor: Actor, names: Mapping[str, Sequence[Candidate]]) -> dict[str, list[Mention]]:
    """The mentions of one actor by article, in order; each weak one with the strong one that it leans on."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for article, number, rule in cluster.places:
        found[article].append(_mention(names[article][number], actor, rule))
    return {article: leaning(part) if len(part) > 1 else part for article, part in found.items()}


def leaning(mentions: list[Mention]) -> list[Mention]:
    """The mentions of one actor in one article in order, each weak one with its basis.

    That is the offset of the strong one before it, or of the first one where none is before it.
    """
    mentions.sort(key=lambda one: one.start)
    strong = [mention.start for mention in mentions if mention.rule not in FOUND_WEAK]
    if not strong or len(strong) == len(mentions):
        return mentions
    return [
        mention if mention.rule not in FOUND_WEAK else replace(mention, basis=_basis(mention.start, strong))
        for mention in mentions
    ]


def _basis(place: int, strong: Sequence[int]) -> int:
    return strong[max(0, bisect_right(strong, place) - 1)]


def _mention(place: Candidate, actor: Actor, rule: str) -> Mention:
    """The mention of an actor at a candidate's place; a person's form of address belongs to it."""
    address = place.address if actor.kind == "person" else ""
    return Mention(place.start - len(address), place.end, address + place.surface, actor.slug, f"found.{rule}")


def _passes(cluster: Cluster, threshold: Threshold) -> bool:
    if cluster.kind == "country":  # the atlas leaves no doubt
        return True
    clippings = {article for article, _, _ in cluster.places}
    if len(clippings) >= threshold.clippings or len(cluster.places) >= threshold.mentions:
        return True
    if threshold.with_role and not SPEAKING.isdisjoint(cluster.evidence):
        return True
    return threshold.certain and _is_certain(cluster)


def _is_certain(cluster: Cluster) -> bool:
    """Whether a name leaves no doubt what it is; a person's is one of several words."""
    if cluster.kind is None or (cluster.kind == "person" and " " not in cluster.key):
        return False
    told = cluster.kind == "person" and "apposed.who" in cluster.evidence
    return told or is_certain(cluster.evidence, cluster.kind)


def _shown(cluster: Cluster) -> str:
    """The name to show: the long one of a country or the UN, else of the strong ones the most frequent."""
    names = cluster.names
    if len(names) > 1:
        names = {name: count for name, count in names.items() if not _is_weak(name, cluster)} or names
    if len(names) == 1:
        pass
    elif cluster.kind == "place":
        names = {name: count for name, count in names.items() if ", " not in name} or names
    elif any(" " in name for name in names):
        names = {name: count for name, count in names.items() if not name.replace(".", "").isupper()} or names
    for name in names:
        if cluster.kind != "person" and name in lexicon().alias:
            return lexicon().alias[name]
    shown = max(names, key=lambda name: (names[name], len(name), name))
    return _in_small_letters(shown) if cluster.kind == "person" else shown


def _in_small_letters(name: str) -> str:
    """A person's name with given names that are printed in capitals as others print them: KEN Lumen."""
    words = name.split(" ")
    return " ".join(word.title() if len(word) > SHORT and word.isupper() and is_given(word) else word for word in words)


def _is_weak(name: str, cluster: Cluster) -> bool:
    """Whether a name means the actor only where a full one stands in the same clipping: a surname, the Journal."""
    return cluster.keys.get(actor_key(name)) in WEAK
