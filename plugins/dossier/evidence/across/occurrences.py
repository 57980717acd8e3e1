"""Occurrences: the events in the order of time, each told once, and those that matter most."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from dossier.records import CalendarDate, Occurrence, TextPlace
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.evidence.across.counted_sources import Sources
    from dossier.records import Event

_WORD = re.compile(r"\w+")
WEIGHTS = {"minute": 4, "day": 4, "month": 2, "year": 1}
"""How much a date counts by how fine it is, where the main ones are picked."""


def find_occurrences(sources: Sources, events: Iterable[Event]) -> tuple[Occurrence, ...]:
    """The occurrences of all clippings, oldest first; with those that copies tell again.

    An event whose date names no stretch of the calendar is none.
    """
    told = [(event, date) for event in events if (date := CalendarDate.of(event.date))]
    found = sorted(((_order(event, date), event, date) for event, date in _once(sources, told)), key=lambda one: one[0])
    repeats = sources.repeats([(place_of(event), date.value) for _order, event, date in found])
    return tuple(
        Occurrence(event, date, order, repeat.number == number, repeat.also)
        for number, ((order, event, date), repeat) in enumerate(zip(found, repeats, strict=True))
    )


def main_occurrences(
    sources: Sources, occurrences: Iterable[Occurrence], mentions: Mapping[str, int], count: int
) -> tuple[Occurrence, ...]:
    """Of the listed occurrences those with the most prominent actors, one a date and each sentence once.

    `mentions` says how often each actor is named in the dossier; `count` how many come back at most, the first of them
    the most prominent.
    """

    def weight(one: Occurrence) -> int:
        return WEIGHTS[one.date.granularity] * sum(mentions[slug] for slug in one.event.actors)

    best: dict[str, Occurrence] = {}
    for one in occurrences:
        held = best.get(one.date.value)
        if one.listed and (held is None or weight(one) > weight(held)):
            best[one.date.value] = one
    told: dict[str, Occurrence] = {}
    for one in sorted(best.values(), key=lambda one: (-weight(one), one.order)):
        told.setdefault(sources.text(place_of(one.event)), one)
    return tuple(told.values())[:count]


def place_of(event: Event) -> TextPlace:
    """The sentence of an event."""
    return TextPlace(event.clipping, event.start, event.end)


def _once(sources: Sources, told: Iterable[tuple[Event, CalendarDate]]) -> Iterable[tuple[Event, CalendarDate]]:
    """The events without those that their clipping tells a second time: a key point and its paragraph."""
    share = load("evidence/across")["event.share"].value
    seen: dict[tuple[str, str], list[set[str]]] = defaultdict(list)
    for event, date in told:
        words = set(_WORD.findall(sources.text(place_of(event)).lower()))
        before = seen[event.clipping, event.date]
        if not any(len(words & other) >= share * min(len(words), len(other)) for other in before):
            before.append(words)
            yield event, date


def _order(event: Event, date: CalendarDate) -> str:
    return f"{date.first_day.isoformat()} {len(event.date):02} {event.clipping} {event.start:09}"
