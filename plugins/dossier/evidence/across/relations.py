"""Counts who is named with whom: the sentences, paragraphs and clippings that two actors share.

Which pairs are counted is bounded, since pairs grow with the square of a list of names; how often a pair is counted is
not. So two pages can never give two numbers for one pair.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain, combinations, groupby
from typing import TYPE_CHECKING, NamedTuple

from dossier.language.sentences import sentence_places
from dossier.records import Relation, TextPlace
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from dossier.language.sentences import Stretch
    from dossier.records import Clipping, Mention

Pair = tuple[str, str]


class _Presence(NamedTuple):
    """Where one actor is named, in numbers that count through all clippings."""

    sentences: frozenset[int] = frozenset()
    """The sentences that name it."""
    paragraphs: frozenset[int] = frozenset()
    """The paragraphs that name it."""
    clippings: frozenset[int] = frozenset()
    """The clippings that name it."""


class _Place(NamedTuple):
    """A sentence that names somebody."""

    sentence: TextPlace
    """Where it is."""
    paragraph: int
    """The number of its paragraph."""
    clipping: int
    """The number of its clipping."""


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
    places: list[_Place] = []
    named_at: dict[str, list[int]] = defaultdict(list)
    pairs: set[Pair] = set()
    paragraph = 0
    for number, clipping in enumerate(clippings):
        named = [one for one in sentences_of(clipping) if one[1]]
        if not near:
            pairs.update(_pairs(clipping.mentions, named))
        for _number, held in groupby(named, key=lambda one: one[0].paragraph):
            inside, paragraph = list(held), paragraph + 1
            if near:
                pairs.update(_pairs([mention for _stretch, mentions in inside for mention in mentions], inside))
            for stretch, mentions in inside:
                for slug in {mention.actor for mention in mentions}:
                    named_at[slug].append(len(places))
                places.append(_Place(TextPlace(clipping.article.id, stretch.start, stretch.end), paragraph, number))
    return tuple(sorted(_related(places, named_at, pairs), key=lambda one: (-len(one.sentences), one.actors)))


def _related(places: Sequence[_Place], named_at: Mapping[str, Sequence[int]], pairs: Iterable[Pair]) -> list[Relation]:
    """What each of these pairs shares; `named_at` says which places name an actor."""
    presence = defaultdict(_Presence, {slug: _presence(places, numbers) for slug, numbers in named_at.items()})
    met = {pair: sorted(presence[pair[0]].sentences & presence[pair[1]].sentences) for pair in pairs}
    neighbours = _neighbours(met)
    return [
        Relation(
            actors=pair,
            sentences=tuple(places[number].sentence for number in numbers),
            paragraphs=len(presence[pair[0]].paragraphs & presence[pair[1]].paragraphs),
            clippings=len(presence[pair[0]].clippings & presence[pair[1]].clippings),
            shared=_shared(pair, neighbours) if numbers else (),
        )
        for pair, numbers in met.items()
    ]


def _presence(places: Sequence[_Place], numbers: Sequence[int]) -> _Presence:
    return _Presence(
        frozenset(numbers),
        frozenset(places[number].paragraph for number in numbers),
        frozenset(places[number].clipping for number in numbers),
    )


def most_named(mentions: Iterable[Mention]) -> list[str]:
    """The actors in the order of their first mention; of a crowd those that are mentioned most."""
    named, most = [mention.actor for mention in mentions], _most()
    actors = list(dict.fromkeys(named))
    if len(actors) <= most:
        return actors
    counts = Counter(named)
    kept = set(sorted(actors, key=lambda slug: (-counts[slug], slug))[:most])
    return [slug for slug in actors if slug in kept]


def _pairs(together: Iterable[Mention], inside: Iterable[Named]) -> Iterator[Pair]:
    """The pairs of the actors that are mentioned together; of a crowd those of the most named, of all and of each of
    the sentences inside."""
    actors = {mention.actor for mention in together}
    if len(actors) <= _most():
        return combinations(sorted(actors), 2)
    crowds = (together, *(mentions for _stretch, mentions in inside))
    return chain.from_iterable(combinations(sorted(most_named(one)), 2) for one in crowds)


def _most() -> int:
    """How many actors in one place are a crowd, if there are more."""
    return int(load("evidence/across")["crowd.actors"].value)


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
