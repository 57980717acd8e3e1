"""Contradictions: one event or figure of which independent sources give two numbers, two days or two speakers.

They are shown side by side and not decided. To be one event, two sentences must share an actor and most of what they
tell besides what differs; a number that is hedged, or a rounding of the other, contradicts nothing.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from dossier.evidence.across.corroboration import is_copied, place_of
from dossier.evidence.across.figures import figures_in
from dossier.evidence.across.relations import named_in
from dossier.evidence.across.told_words import told_in
from dossier.records import Contradiction, TextPlace
from dossier.rules.load import load

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from dossier.evidence.across.counted_sources import Sources
    from dossier.evidence.across.figures import Figure
    from dossier.records import Occurrence

MOST = 40
"""What more sentences than this have in common, an actor and a unit, finds no pairs."""


@dataclass(frozen=True, slots=True)
class _Claim:
    """A sentence with what could be contradicted in it."""

    place: TextPlace
    """The sentence."""
    mark: tuple[int, int]
    """Where the number or the date stands in the text."""
    actors: frozenset[str]
    """Who is named in it."""
    told: frozenset[str]
    """What it tells besides."""
    value: float
    """The number, or the day counted from the year 1."""
    day: int
    """The day of the clipping, counted from the year 1; 0 where it is not known."""


def find_contradictions(sources: Sources, occurrences: Iterable[Occurrence]) -> tuple[Contradiction, ...]:
    """What the clippings give two numbers or two days for; each pair of clippings once a kind."""
    numbers, days = _numbers(sources), _days(sources, occurrences)
    found = [*_differing(sources, numbers, "number"), *_differing(sources, days, "day")]
    once = {(one.kind, one.first.clipping, one.second.clipping): one for one in reversed(found)}
    return tuple(reversed(once.values()))


def _numbers(sources: Sources) -> Iterator[Sequence[_Claim]]:
    """The sentences with a figure, in groups of one actor and one unit."""
    groups: dict[tuple[str, str], list[_Claim]] = defaultdict(list)
    for name, clipping in sources.clippings.items():
        day = _ordinal(clipping.article.published.day) if clipping.article.published else 0
        for stretch, mentions in named_in(clipping):
            actors = frozenset(one.actor for one in mentions)
            for figure in figures_in(clipping.article.text, stretch.start, stretch.end) if actors else ():
                place = TextPlace(name, stretch.start, stretch.end)
                told = told_in(clipping, stretch.start, stretch.end, _dates(sources, place))
                claim = _Claim(place, figure.mark, actors, _besides(told, figure), figure.value, day)
                for actor in actors:
                    groups[actor, figure.unit].append(claim)
    return iter(groups.values())


def _dates(sources: Sources, place: TextPlace) -> list[tuple[int, int]]:
    dates = sources.clippings[place.clipping].dates
    return [(one.start, one.end) for one in dates if place.start <= one.start < place.end]


def _besides(told: frozenset[str], figure: Figure) -> frozenset[str]:
    return frozenset(word for word in told if word != figure.unit and not word[0].isdigit())


def _days(sources: Sources, occurrences: Iterable[Occurrence]) -> Iterator[Sequence[_Claim]]:
    """The events with a day, in groups of one actor."""
    groups: dict[str, list[_Claim]] = defaultdict(list)
    for one in occurrences:
        event, place = one.event, place_of(one.event)
        if one.date.granularity in {"day", "minute"} and one.listed and event.until is None:
            told = told_in(sources.clippings[event.clipping], event.start, event.end, _dates(sources, place))
            value = one.date.first_day.toordinal()
            mark = event.date_start, event.date_end
            for actor in event.actors:
                groups[actor].append(_Claim(place, mark, frozenset(event.actors), told, value, value))
    return iter(groups.values())


def _ordinal(day: dt.date | None) -> int:
    return day.toordinal() if day else 0


def _differing(sources: Sources, groups: Iterator[Sequence[_Claim]], kind: str) -> Iterator[Contradiction]:
    for claims in groups:
        for first, second in _alike(claims):
            if _independent(sources, first, second) and _differ(first, second, kind):
                yield Contradiction(kind, first.place, second.place, first.mark, second.mark)


def _alike(claims: Sequence[_Claim]) -> Iterator[tuple[_Claim, _Claim]]:
    """The pairs that share most of what they tell, and stand near each other in time."""
    rules = load("evidence/across")
    index: dict[str, list[int]] = defaultdict(list)
    for number, claim in enumerate(claims):
        for word in claim.told:
            index[word].append(number)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for held in index.values():
        for pair in combinations(held, 2) if len(held) <= MOST else ():
            shared[pair] += 1
    for (first, second), count in sorted(shared.items()):
        one, other = claims[first], claims[second]
        least = max(rules["contrary.told"].value, rules["contrary.share"].value * min(len(one.told), len(other.told)))
        if count >= least and min(one.day, other.day) > 0 and abs(one.day - other.day) <= rules["contrary.days"].value:
            yield one, other


def _independent(sources: Sources, first: _Claim, second: _Claim) -> bool:
    one, other = first.place.clipping, second.place.clipping
    return sources.source(one) != sources.source(other) and not is_copied(sources, first.place, second.place)


def _differ(first: _Claim, second: _Claim, kind: str) -> bool:
    """Whether two values cannot both be right."""
    if kind == "day":
        return first.value != second.value
    rounding = load("evidence/across")["contrary.rounding"].value
    return abs(first.value - second.value) > rounding * max(abs(first.value), abs(second.value))
