"""Puts together what happened when: the dated sentences that name an actor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.evidence.across.relations import most_named, named_in
from dossier.records import Event

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.records import Clipping, DateMention


def find_events(clippings: Sequence[Clipping]) -> tuple[Event, ...]:
    """The events of all clippings in order of their dates; unresolved dates and sentences without actor give none."""
    found = (event for clipping in clippings for event in _events(clipping))
    return tuple(sorted(found, key=lambda event: event.date))


def _events(clipping: Clipping) -> Iterator[Event]:
    dates, place = clipping.dates, 0
    for stretch, mentions in named_in(clipping):
        actors = tuple(most_named(mentions))
        until: str | None = None
        while place < len(dates) and dates[place].start < stretch.end:
            date, place = dates[place], place + 1
            if date.value and actors and date.start >= stretch.start and date.value != until:
                yield _event(clipping, stretch.start, stretch.end, date, actors)
            until = date.until


def _event(clipping: Clipping, start: int, end: int, date: DateMention, actors: tuple[str, ...]) -> Event:
    return Event(date.value or "", date.until, clipping.article.id, start, end, date.start, date.end, actors, date.rule)
