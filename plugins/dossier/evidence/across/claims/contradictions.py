"""Contradictions: one event or figure of which independent sources give two numbers, two days or two speakers.

They are shown side by side and not decided. To be one event, two sentences must share an actor and most of what they
tell besides what differs; a number that is hedged, or a rounding of the other, contradicts nothing.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from dossier.evidence.across.claims.clauses import clause_around
from dossier.evidence.across.claims.figure_claims import are_of_one_thing, claims_of, name_others, share_words
from dossier.evidence.across.claims.figures import figures_in
from dossier.evidence.across.sources.corroboration import is_copied, place_of
from dossier.evidence.across.sources.told_words import told_in
from dossier.records import Contradiction, TextPlace
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dossier.evidence.across.claims.figure_claims import FigureClaim
    from dossier.evidence.across.sources.counted_sources import Sources
    from dossier.records import Occurrence

MOST = 40
"""A word that more sentences of one actor tell finds no pairs among them: what all say is said of many things."""


@dataclass(frozen=True, slots=True)
class _DatedClaim:
    """A sentence with a day that could be contradicted."""

    place: TextPlace
    """The sentence."""
    mark: tuple[int, int]
    """Where the date stands in the text."""
    actors: frozenset[str]
    """Who is named in it."""
    clause: frozenset[str]
    """What the clause of the date tells."""
    told: frozenset[str]
    """What the sentence tells."""
    numbers: Mapping[str, float]
    """How many of what it counts."""
    day: int
    """The day, counted from the year 1."""


def find_contradictions(sources: Sources, occurrences: Iterable[Occurrence]) -> tuple[Contradiction, ...]:
    """What the clippings give two numbers or two days for; each pair of clippings once a kind."""
    found = [*_two_numbers(sources), *_two_days(sources, occurrences)]
    once = {(one.kind, one.first.clipping, one.second.clipping): one for one in reversed(found)}
    return tuple(reversed(once.values()))


def _two_numbers(sources: Sources) -> Iterator[Contradiction]:
    groups: dict[tuple[str, str], list[FigureClaim]] = defaultdict(list)
    for clipping in sources.clippings.values():
        for claim in claims_of(clipping):
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


def _two_days(sources: Sources, occurrences: Iterable[Occurrence]) -> Iterator[Contradiction]:
    groups: dict[str, list[_DatedClaim]] = defaultdict(list)
    for one in occurrences:
        if one.date.granularity in {"day", "minute"} and one.listed and one.event.until is None:
            claim = _dated(sources, one)
            for actor in one.event.actors:
                groups[actor].append(claim)
    for claims in groups.values():
        for first, second in _sharing([claim.told for claim in claims]):
            one_claim, other = claims[first], claims[second]
            if _are_of_one_event(one_claim, other) and _are_independent(sources, one_claim.place, other.place):
                both = tuple(sorted(one_claim.actors & other.actors))
                yield Contradiction("day", one_claim.place, other.place, one_claim.mark, other.mark, both)


def _dated(sources: Sources, one: Occurrence) -> _DatedClaim:
    event, clipping = one.event, sources.clippings[one.event.clipping]
    dates = [(date.start, date.end) for date in clipping.dates if event.start <= date.start < event.end]
    mark = event.date_start, event.date_end
    first, last = clause_around(clipping.article.text, mark, (event.start, event.end))
    return _DatedClaim(
        place=place_of(event),
        mark=mark,
        actors=frozenset(event.actors),
        clause=told_in(clipping, first, last, [date for date in dates if first <= date[0] < last]),
        told=told_in(clipping, event.start, event.end, dates),
        numbers={one.unit: one.value for one in figures_in(clipping.article.text, event.start, event.end)},
        day=one.date.first_day.toordinal(),
    )


def _are_of_one_event(first: _DatedClaim, second: _DatedClaim) -> bool:
    """Whether two sentences tell of one event and give it two days, near each other; with other numbers they do not."""
    rules = load("evidence/across")
    if not 0 < abs(first.day - second.day) <= rules["contrary.days"].value or name_others(first.actors, second.actors):
        return False
    if any(second.numbers.get(unit, number) != number for unit, number in first.numbers.items()):
        return False
    least = int(rules["contrary.told"].value)
    return share_words(first.clause, second.clause, 1, rules["clause.share"].value) and share_words(
        first.told, second.told, least, rules["contrary.share"].value
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
