"""Makes actors and mentions of the dossier's clusters."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from dossier.cast.discovery.keys import name_key
from dossier.cast.discovery.lexicon import lexicon
from dossier.cast.discovery.records import Discovery
from dossier.cast.discovery.slugs import free, slug_of
from dossier.records import Actor, Mention

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dossier.cast.discovery.records import Candidate, Cluster, Threshold
    from dossier.records import Cast

WEAK = frozenset(("surname", "family-name", "given-name", "head-word", "after-of"))
"""Rules whose names need a full name beside them."""
SPEAKING = ("before.title", "after.said", "before.said", "apposed.person")
"""Evidence that a name speaks or has a role."""


def actors_of(
    clusters: Sequence[Cluster], names: Mapping[str, Sequence[Candidate]], cast: Cast, threshold: Threshold
) -> Discovery:
    """The actors of the clusters that pass the threshold, with their mentions."""
    actors: dict[str, Actor] = {}
    mentions: dict[str, list[Mention]] = defaultdict(list)
    taken, tried = set(cast.by_slug), Counter[str]()
    for cluster in sorted(clusters, key=lambda cluster: (-len(cluster.places), cluster.key)):
        if cluster.kind is None or not _passes(cluster, threshold):
            continue
        name = _shown(cluster)
        slug = free(slug_of(name), taken, tried)
        taken.add(slug)
        others = sorted(alias for alias in cluster.names if alias != name)
        weak = tuple(alias for alias in others if _is_weak(alias, cluster))
        strong = tuple(alias for alias in others if alias not in weak)
        actor = Actor(slug, name, cluster.kind, strong, weak, reviewed=False)
        actors[actor.slug] = actor
        for article, number, rule in cluster.places:
            place = names[article][number]
            mentions[article].append(_mention(place, actor, rule))
    return Discovery(
        tuple(actors[slug] for slug in sorted(actors)),
        {article: tuple(sorted(found, key=lambda mention: mention.start)) for article, found in mentions.items()},
    )


def _mention(place: Candidate, actor: Actor, rule: str) -> Mention:
    """The mention of an actor at a candidate's place; a person's form of address belongs to it."""
    address = place.address if actor.kind == "person" else ""
    return Mention(place.start - len(address), place.end, address + place.surface, actor.slug, f"found.{rule}")


def _passes(cluster: Cluster, threshold: Threshold) -> bool:
    speaks = threshold.with_role and any(name in cluster.evidence for name in SPEAKING)
    clippings = {article for article, _, _ in cluster.places}
    return len(clippings) >= threshold.clippings or len(cluster.places) >= threshold.mentions or speaks


def _shown(cluster: Cluster) -> str:
    """The name to show: the long one of a country or the UN, else of the strong ones the most frequent."""
    names = {name: count for name, count in cluster.names.items() if not _is_weak(name, cluster)} or cluster.names
    if cluster.kind == "place":
        names = {name: count for name, count in names.items() if ", " not in name} or names
    elif any(" " in name for name in names):
        names = {name: count for name, count in names.items() if not name.replace(".", "").isupper()} or names
    for name in names:
        if cluster.kind != "person" and name in lexicon().alias:
            return lexicon().alias[name]
    return max(names, key=lambda name: (names[name], len(name), name))


def _is_weak(name: str, cluster: Cluster) -> bool:
    """Whether a name means the actor only where a full one stands in the same clipping: a surname, the Journal."""
    return cluster.keys.get(name_key(name)) in WEAK
