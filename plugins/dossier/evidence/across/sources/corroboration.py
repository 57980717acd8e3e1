"""Corroboration: which dated sentences of independent sources tell of one event.

Two do if they date it the same, name an actor in common, and share what they tell. That an actor did something on a day
confirms nothing else that it did on it; and an agency's sentence in two papers is one report, whoever printed it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from dossier.evidence.across.sources.told_words import WORD
from dossier.records import TextPlace
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.evidence.across.dated_sentences import DatedSentence
    from dossier.evidence.across.sources.counted_sources import Sources
    from dossier.records import Event

RUN = 5
"""Words in a run by which a copied sentence is known."""
MOST = 60
"""A word that more sentences of one day tell finds no pairs: a day of which a thousand clippings tell stays cheap."""


def corroborations(sources: Sources, told: Sequence[DatedSentence]) -> list[tuple[TextPlace, ...]]:
    """For each event, in their order, where independent sources tell of the same; nothing where none does."""
    events = [one.event for one in told]
    days: dict[str, list[int]] = defaultdict(list)
    for number, event in enumerate(events):
        days[event.date].append(number)
    found: dict[int, list[int]] = defaultdict(list)
    for numbers in days.values():
        for first, second in _same(sources, told, numbers):
            found[first].append(second)
            found[second].append(first)
    return [_first_of_each(sources, events, found[number]) for number in range(len(events))]


def _same(sources: Sources, told: Sequence[DatedSentence], numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The pairs of events of one date that are one event."""
    printed = {number: sources.source(told[number].event.clipping) for number in numbers}
    if len(set(printed.values())) < 2:
        return
    index: dict[str, list[int]] = defaultdict(list)
    for number in numbers:
        for word in told[number].told:
            index[word].append(number)
    shared = Counter(pair for held in index.values() if len(held) <= MOST for pair in combinations(held, 2))
    for (first, second), count in sorted(shared.items()):
        one, other = told[first], told[second]
        if printed[first] == printed[second] or not _is_one(one, other, count):
            continue
        if not is_copied(sources, place_of(one.event), place_of(other.event)):
            yield first, second


def place_of(event: Event) -> TextPlace:
    """The sentence of an event."""
    return TextPlace(event.clipping, event.start, event.end)


def _is_one(first: DatedSentence, second: DatedSentence, shared: int) -> bool:
    if set(first.event.actors).isdisjoint(second.event.actors):
        return False
    rules, least = load("evidence/across"), min(len(first.told), len(second.told))
    return shared == least or shared >= max(rules["event.told"].value, rules["event.sources"].value * least)


def is_copied(sources: Sources, first: TextPlace, second: TextPlace) -> bool:
    """Whether two sentences share so many of their runs that one is a copy of the other, or both of a third."""
    runs = [_runs(sources.text(place)) for place in (first, second)]
    least = min(map(len, runs))
    return bool(least) and len(runs[0] & runs[1]) >= load("evidence/across")["event.copied"].value * least


def _runs(text: str) -> set[tuple[str, ...]]:
    words = [word.group().lower() for word in WORD.finditer(text)]
    return set(zip(*(words[number:] for number in range(RUN)), strict=False))


def _first_of_each(sources: Sources, events: Sequence[Event], numbers: Sequence[int]) -> tuple[TextPlace, ...]:
    """The places of these events, one a source."""
    places: dict[str, TextPlace] = {}
    for number in numbers:
        places.setdefault(sources.source(events[number].clipping), place_of(events[number]))
    return tuple(places.values())
