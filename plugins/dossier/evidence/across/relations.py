"""Counts who is named with whom: the sentences, paragraphs and clippings that two actors share."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations, groupby
from typing import TYPE_CHECKING

from dossier.language.sentences import sentence_places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dossier.language.sentences import Stretch
    from dossier.records import Clipping, Mention

MOST = 24
"""A sentence or clipping that names more actors is a list: its pairs are not counted beyond so many, in order."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of a clipping."""

    clipping: str
    """The clipping's id."""
    start: int
    """Offset in its text."""
    end: int
    """Offset after its last character."""


@dataclass(frozen=True, slots=True)
class Relation:
    """Two actors that are named in one sentence at least."""

    actors: Pair
    """Their slugs, in alphabetical order."""
    sentences: tuple[Place, ...]
    """The sentences that name both, in the dossier's order."""
    paragraphs: int
    """How many paragraphs name both."""
    clippings: int
    """How many clippings name both."""
    shared: tuple[str, ...]
    """Third actors that share a sentence with each of the two, those with most sentences first."""


def find_relations(clippings: Sequence[Clipping]) -> tuple[Relation, ...]:
    """The pairs that meet in a sentence, those with most sentences first."""
    sentences: dict[Pair, list[Place]] = defaultdict(list)
    paragraphs: dict[Pair, int] = defaultdict(int)
    whole: dict[Pair, int] = defaultdict(int)
    for clipping in clippings:
        named = list(_named(clipping))
        for stretch, actors in named:
            for pair in _pairs(actors):
                sentences[pair].append(Place(clipping.article.id, stretch.start, stretch.end))
        for _, group in groupby(named, key=lambda entry: entry[0].paragraph):
            for pair in _pairs(actor for _, actors in group for actor in actors):
                paragraphs[pair] += 1
        for pair in _pairs(mention.actor for mention in clipping.mentions):
            whole[pair] += 1
    neighbours = _neighbours(sentences)
    found = (_relation(pair, places, (paragraphs[pair], whole[pair]), neighbours) for pair, places in sentences.items())
    return tuple(sorted(found, key=lambda relation: (-len(relation.sentences), relation.actors)))


def _relation(
    pair: Pair, places: list[Place], counts: tuple[int, int], neighbours: dict[str, dict[str, int]]
) -> Relation:
    """The relation of a pair; where a crowded paragraph was cut short, its sentences still count for it."""
    met = len({place.clipping for place in places})
    clippings = max(counts[1], met)
    return Relation(pair, tuple(places), max(counts[0], met), clippings, _shared(pair, neighbours))


def _named(clipping: Clipping) -> Iterator[tuple[Stretch, list[str]]]:
    """The sentences that name somebody, each with the actors in it."""
    for stretch, mentions in named_in(clipping):
        if mentions:
            yield stretch, [mention.actor for mention in mentions]


def named_in(clipping: Clipping) -> Iterator[tuple[Stretch, list[Mention]]]:
    """Each sentence of a clipping with the mentions in it."""
    mentions, place = clipping.mentions, 0
    for stretch in sentence_places(clipping.article):
        while place < len(mentions) and mentions[place].start < stretch.start:
            place += 1
        first = place
        while place < len(mentions) and mentions[place].start < stretch.end:
            place += 1
        yield stretch, list(mentions[first:place])


def _pairs(actors: Iterable[str]) -> Iterator[Pair]:
    return combinations(sorted(list(dict.fromkeys(actors))[:MOST]), 2)


def _neighbours(sentences: dict[Pair, list[Place]]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for (first, second), places in sentences.items():
        found[first][second] = found[second][first] = len(places)
    return found


def _shared(pair: Pair, neighbours: dict[str, dict[str, int]]) -> tuple[str, ...]:
    few, many = sorted((neighbours[pair[0]], neighbours[pair[1]]), key=len)
    both = {actor: min(count, many[actor]) for actor, count in few.items() if actor in many}
    return tuple(sorted(both, key=lambda actor: (-both[actor], actor)))
