"""Counts who is named with whom: the sentences, paragraphs and clippings that two actors share.

Which pairs are counted is bounded, since pairs grow with the square of a list of names; how often a pair is counted is
not. So two pages can never give two numbers for one pair.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import combinations, groupby
from typing import TYPE_CHECKING

from dossier.language.sentences import sentence_places
from dossier.records import Relation, TextPlace
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from dossier.language.sentences import Stretch
    from dossier.records import Clipping, Mention

Pair = tuple[str, str]


@dataclass(slots=True)
class _Presence:
    """Where one actor is named, in numbers that count through all clippings."""

    sentences: set[int] = field(default_factory=set)
    """The sentences that name it."""
    paragraphs: set[tuple[int, int]] = field(default_factory=set)
    """The clippings and paragraphs that name it."""
    clippings: set[int] = field(default_factory=set)
    """The clippings that name it."""


Named = tuple["Stretch", list["Mention"]]
"""A sentence with the mentions in it."""


def named_in(clipping: Clipping, stretches: Iterable[Stretch] | None = None) -> Iterator[Named]:
    """Each sentence of a clipping with the mentions in it; `stretches` are its sentences, if they are known."""
    mentions, place = clipping.mentions, 0
    for stretch in sentence_places(clipping.article) if stretches is None else stretches:
        while place < len(mentions) and mentions[place].start < stretch.start:
            place += 1
        first = place
        while place < len(mentions) and mentions[place].start < stretch.end:
            place += 1
        yield stretch, list(mentions[first:place])


def find_relations(
    clippings: Sequence[Clipping], *, near: bool = False, sentences_of: Callable[[Clipping], Iterable[Named]] = named_in
) -> tuple[Relation, ...]:
    """The pairs of actors that a clipping names, those that share most sentences first, then by their slugs.

    `near` leaves out the pairs that share no paragraph: among thousands of actors nine pairs of ten only share a
    clipping. Of a clipping, or with `near` a paragraph, that names a crowd, a pair is left out where neither it nor a
    sentence of it has both among its most named; the counts of every other pair are complete.
    """
    sentences: list[TextPlace] = []
    presence: dict[str, _Presence] = defaultdict(_Presence)
    pairs: set[Pair] = set()
    for number, clipping in enumerate(clippings):
        named = list(sentences_of(clipping))
        for together in _by_paragraph(named) if near else [clipping.mentions]:
            pairs.update(_pairs(together))
        for stretch, mentions in named:
            if mentions:
                pairs.update(_pairs(mentions))
                for slug in {mention.actor for mention in mentions}:
                    presence[slug].sentences.add(len(sentences))
                    presence[slug].paragraphs.add((number, stretch.paragraph))
                    presence[slug].clippings.add(number)
                sentences.append(TextPlace(clipping.article.id, stretch.start, stretch.end))
    met = {pair: sorted(presence[pair[0]].sentences & presence[pair[1]].sentences) for pair in pairs}
    neighbours = _neighbours(met)
    found = (
        Relation(
            actors=pair,
            sentences=tuple(sentences[place] for place in places),
            paragraphs=len(presence[pair[0]].paragraphs & presence[pair[1]].paragraphs),
            clippings=len(presence[pair[0]].clippings & presence[pair[1]].clippings),
            shared=_shared(pair, neighbours) if places else (),
        )
        for pair, places in met.items()
    )
    return tuple(sorted(found, key=lambda relation: (-len(relation.sentences), relation.actors)))


def _by_paragraph(named: Iterable[Named]) -> Iterator[list[Mention]]:
    """The mentions in each paragraph of a clipping, whose sentences are given with the mentions in them."""
    for _number, held in groupby(named, key=lambda one: one[0].paragraph):
        yield [mention for _stretch, mentions in held for mention in mentions]


def most_named(mentions: Iterable[Mention]) -> list[str]:
    """The actors in the order of their first mention; of a crowd those that are mentioned most."""
    counts = Counter(mention.actor for mention in mentions)
    most = int(load("evidence/across")["crowd.actors"].value)
    if len(counts) <= most:
        return list(counts)
    kept = set(sorted(counts, key=lambda slug: (-counts[slug], slug))[:most])
    return [slug for slug in counts if slug in kept]


def _pairs(mentions: Iterable[Mention]) -> Iterator[Pair]:
    return combinations(sorted(most_named(mentions)), 2)


def _neighbours(met: dict[Pair, list[int]]) -> dict[str, dict[str, int]]:
    """For each actor those that it shares a sentence with, and how many."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for (first, second), places in met.items():
        if places:
            found[first][second] = found[second][first] = len(places)
    return found


def _shared(pair: Pair, neighbours: dict[str, dict[str, int]]) -> tuple[str, ...]:
    few, many = sorted((neighbours[pair[0]], neighbours[pair[1]]), key=len)
    both = {actor: min(count, many[actor]) for actor, count in few.items() if actor in many}
    return tuple(sorted(both, key=lambda actor: (-both[actor], actor)))
