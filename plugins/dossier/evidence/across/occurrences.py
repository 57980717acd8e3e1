"""Occurrences: the events in the order of time, each told once, and those that matter most."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dossier.evidence.across.sources.corroboration import corroborations, place_of
from dossier.evidence.across.sources.told_words import WORD
from dossier.evidence.across.standing_alone import leans_back
from dossier.records import CalendarDate, Occurrence, TextPlace
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.evidence.across.sources.counted_sources import Sources
    from dossier.records import Event

Told = tuple["Event", CalendarDate]
FINENESS = ("year", "month", "day", "minute")


def find_occurrences(sources: Sources, events: Iterable[Event]) -> tuple[Occurrence, ...]:
    """The occurrences of all clippings, oldest first; with those that copies tell again.

    An event whose date names no stretch of the calendar is none; of several dates in a sentence the finest counts.
    """
    told = [(event, date) for event in events if (date := CalendarDate.of(event.date))]
    told = list(_once(sources, _finest(told)))
    found = sorted(((_order(event, date), event, date) for event, date in told), key=lambda one: one[0])
    repeats = sources.repeats([(place_of(event), date.value) for _order, event, date in found])
    reports = corroborations(sources, [event for _order, event, _date in found])
    return tuple(
        Occurrence(event, date, order, repeat.number == number, repeat.also, reports[number])
        for number, ((order, event, date), repeat) in enumerate(zip(found, repeats, strict=True))
    )


def main_occurrences(
    sources: Sources, occurrences: Iterable[Occurrence], mentions: Mapping[str, int], count: int
) -> tuple[Occurrence, ...]:
    """Of the listed occurrences those that matter most, one a date and each event once.

    What several sources tell comes before what one does, what changed something before what was said, measured or
    asked, what is understood by itself before what leans on another sentence, and of what is left that with the most
    prominent actors. `mentions` says how often each actor is named in the
    dossier; `count` how many come back at most, the weightiest first.
    """
    most = max(mentions.values(), default=1)
    weights = {one: _weight(sources, one, mentions, most) for one in occurrences if one.listed}
    picked: dict[str, Occurrence] = {}
    told: set[TextPlace] = set()
    for one in sorted(weights, key=lambda one: (-weights[one], one.order)):
        place = place_of(one.event)
        if one.date.value not in picked and place not in told:
            picked[one.date.value] = one
            told |= {place, *one.reports}
    return tuple(picked.values())[:count]


def _weight(sources: Sources, one: Occurrence, mentions: Mapping[str, int], most: int) -> float:
    """How much an occurrence matters, by the weights of its rule."""
    rules = load("evidence/across")
    weights = rules["event.weights"].table
    place = place_of(one.event)
    words = {word.group().lower() for word in WORD.finditer(sources.text(place))}
    weight = float(weights[one.date.granularity]) + float(weights["source"]) * len(one.reports)
    if not words.isdisjoint(rules["event.change"].words):
        weight += float(weights["change"])
    if not words.isdisjoint(rules["event.slight"].words) or _is_said(sources, place):
        weight += float(weights["slight"])
    if leans_back(sources.text(place)):
        weight += float(weights["leaning"])
    return weight + float(weights["actor"]) * max(mentions[slug] for slug in one.event.actors) / max(most, 1)


def _is_said(sources: Sources, place: TextPlace) -> bool:
    """Whether most of a sentence is somebody's words."""
    said = sources.clippings[place.clipping].statements
    inside = (min(one.end, place.end) - max(one.start, place.start) for one in said)
    return 2 * sum(length for length in inside if length > 0) > place.end - place.start


def _finest(told: Iterable[Told]) -> Iterable[Told]:
    """The events, one a sentence: the one with the finest date, of these the first in the sentence."""
    best: dict[TextPlace, Told] = {}
    for event, date in told:
        held = best.get(place_of(event))
        if held is None or _rank(event, date) < _rank(*held):
            best[place_of(event)] = event, date
    return best.values()


def _rank(event: Event, date: CalendarDate) -> tuple[int, int]:
    return -FINENESS.index(date.granularity), event.date_start


def _once(sources: Sources, told: Iterable[Told]) -> Iterable[Told]:
    """The events without those that their clipping tells a second time: a key point and its paragraph."""
    share = load("evidence/across")["event.share"].value
    seen: dict[tuple[str, str], list[set[str]]] = defaultdict(list)
    for event, date in told:
        words = {word.group().lower() for word in WORD.finditer(sources.text(place_of(event)))}
        before = seen[event.clipping, event.date]
        if not any(len(words & other) >= share * min(len(words), len(other)) for other in before):
            before.append(words)
            yield event, date


def _order(event: Event, date: CalendarDate) -> str:
    return f"{date.first_day.isoformat()} {len(event.date):02} {event.clipping} {event.start:09}"
