"""Contradictions: one event or figure of which independent sources give two numbers, two days or two speakers.

They are shown side by side and not decided. To be one event, two sentences must share an actor and most of what they
tell besides what differs; a number that is hedged, or a rounding of the other, contradicts nothing.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from dossier.evidence.across.claims.figure_claims import are_of_one_thing, claims_of, name_others, share_words
from dossier.evidence.across.dated_sentences import FINE, occurring_in
from dossier.evidence.across.sources.corroboration import is_copied, place_of
from dossier.records import Contradiction
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from dossier.evidence.across.claims.figure_claims import FigureClaim
    from dossier.evidence.across.dated_sentences import DatedSentence
    from dossier.evidence.across.occurrences import Dated
    from dossier.evidence.across.sources.counted_sources import Sources
    from dossier.records import Clipping, Occurrence, TextPlace

MOST = 40
"""A word that more sentences of one actor tell finds no pairs among them: what all say is said of many things."""


def find_contradictions(
    sources: Sources,
    occurrences: Iterable[Occurrence],
    dated: Dated | None = None,
    claims: Callable[[Clipping], Iterable[FigureClaim]] | None = None,
) -> tuple[Contradiction, ...]:
    """What the clippings give two numbers or two days for; each pair of clippings once a kind.

    `dated` are the sentences that tell of an event, and `claims` says the figures of a clipping, if they are known.
    """
    dated = occurring_in(sources.clippings.values()) if dated is None else dated
    claimed = [list((claims or claims_of)(one)) for one in sources.clippings.values()]
    found = [*_two_numbers(sources, claimed), *_two_days(sources, occurrences, dated)]
    once = {(one.kind, one.first.clipping, one.second.clipping): one for one in reversed(found)}
    return tuple(reversed(once.values()))


def _two_numbers(sources: Sources, claimed: Iterable[Iterable[FigureClaim]]) -> Iterator[Contradiction]:
    groups: dict[tuple[str, str], list[FigureClaim]] = defaultdict(list)
    for of_clipping in claimed:
        for claim in of_clipping:
            for actor in sorted(claim.actors):
                groups[actor, claim.figure.unit].append(claim)
    for claims in groups.values():
        for first, second in _sharing([claim.clause for claim in claims]):
            one, other = claims[first], claims[second]
            like = _differ(one, other) and _are_near(one, other) and are_of_one_thing(one, other)
            if like and _are_independent(sources, one.place, other.place):
                both = tuple(sorted(one.actors & other.actors))
                yield Contradiction("number", one.place, other.place, one.figure.mark, other.figure.mark, both)


def _differ(first: FigureClaim, second: FigureClaim) -> bool:
    """Whether two numbers cannot both be right."""
    values = [abs(one.figure.value) for one in (first, second)]
    return abs(values[0] - values[1]) > load("evidence/across")["contrary.rounding"].value * max(values)


def _are_near(first: FigureClaim, second: FigureClaim) -> bool:
    """Whether the clippings of two numbers appeared near each other, and give them for one day, if they say which."""
    if first.days and second.days and first.days.isdisjoint(second.days):
        return False
    days = first.published, second.published
    return min(days) > 0 and abs(days[0] - days[1]) <= load("evidence/across")["contrary.days"].value


def _two_days(sources: Sources, occurrences: Iterable[Occurrence], dated: Dated) -> Iterator[Contradiction]:
    groups: dict[str, list[tuple[int, DatedSentence]]] = defaultdict(list)
    for told in occurrences:
        if told.date.granularity in FINE and told.listed and told.event.until is None:
            day, sentence = told.date.first_day.toordinal(), dated[told.event.clipping, told.event.start]
            for actor in told.event.actors:
                groups[actor].append((day, sentence))
    most = load("evidence/across")["contrary.days"].value
    for claims in groups.values():
        for first, second in _sharing([claim.besides for _day, claim in claims]):
            near = 0 < abs(claims[first][0] - claims[second][0]) <= most
            if near and _are_of_one_event(claims[first][1], claims[second][1]):
                one, other = claims[first][1].event, claims[second][1].event
                if _are_independent(sources, place_of(one), place_of(other)):
                    both = tuple(sorted({*one.actors} & {*other.actors}))
                    marks = (one.date_start, one.date_end), (other.date_start, other.date_end)
                    yield Contradiction("day", place_of(one), place_of(other), *marks, both)


def _are_of_one_event(first: DatedSentence, second: DatedSentence) -> bool:
    """Whether two sentences of two days, near each other, tell of one event; with other numbers they do not."""
    rules = load("evidence/across")
    if name_others(frozenset(first.event.actors), frozenset(second.event.actors)):
        return False
    if any(second.numbers.get(unit, number) != number for unit, number in first.numbers.items()):
        return False
    least = int(rules["contrary.told"].value)
    return share_words(first.clause, second.clause, 1, rules["clause.share"].value) and share_words(
        first.besides, second.besides, least, rules["contrary.share"].value
    )


def _sharing(told: Sequence[frozenset[str]]) -> list[tuple[int, int]]:
    """The pairs that share a word which not too many have, by their numbers."""
    index: dict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(told):
        for word in words:
            index[word].append(number)
    return sorted({pair for held in index.values() if len(held) <= MOST for pair in combinations(held, 2)})


def _are_independent(sources: Sources, first: TextPlace, second: TextPlace) -> bool:
    apart = sources.source(first.clipping) != sources.source(second.clipping)
    return apart and not is_copied(sources, first, second)
