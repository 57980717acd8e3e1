"""Occurrences: the events in the order of time, each told once, and those that matter most."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import TYPE_CHECKING

from dossier.evidence.across.dated_sentences import occurring_in
from dossier.evidence.across.sources.corroboration import corroborations, place_of
from dossier.records import CalendarDate, Occurrence
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.evidence.across.dated_sentences import DatedSentence
    from dossier.evidence.across.sources.counted_sources import Sources
    from dossier.records import Event, TextPlace

Dated = Mapping[tuple[str, int], "DatedSentence"]
"""Dated sentences by clipping and where they begin."""


def find_occurrences(sources: Sources, dated: Dated | None = None) -> tuple[Occurrence, ...]:
    """The occurrences of all clippings, oldest first; with those that copies tell again.

    `dated` are the sentences of these clippings that tell of an event, if they are known.
    """
    found = (occurring_in(sources.clippings.values()) if dated is None else dated).values()
    dates = {value: date for value in {one.event.date for one in found} if (date := CalendarDate.of(value))}
    ordered = sorted(((_order(one.event, dates[one.event.date]), one) for one in found), key=itemgetter(0))
    told = [one for _at, one in ordered]
    repeats = sources.repeats([(place_of(one.event), one.event.date) for one in told])
    reports = corroborations(sources, told)
    return tuple(
        Occurrence(one.event, dates[one.event.date], order, repeat.number == number, repeat.also, reports[number])
        for number, ((order, one), repeat) in enumerate(zip(ordered, repeats, strict=True))
    )


def main_occurrences(
    occurrences: Iterable[Occurrence], dated: Dated, mentions: Mapping[str, int], count: int
) -> tuple[Occurrence, ...]:
    """Of the listed occurrences those that matter most, one a date and each event once.

    What several sources tell comes before what one does, what changed something before what was said, measured or
    asked, what is understood by itself before what leans on another sentence, and of what is left that with the most
    prominent actors. `mentions` says how often each actor is named in the dossier; `count` how many come back at most,
    the weightiest first.
    """
    most = max(mentions.values(), default=1)
    weights = {
        one.order: _weight(one, dated[one.event.clipping, one.event.start].marks, mentions, most)
        for one in occurrences
        if one.listed
    }
    picked: dict[str, Occurrence] = {}
    told: set[TextPlace] = set()
    for one in sorted((one for one in occurrences if one.listed), key=lambda one: (-weights[one.order], one.order)):
        place = place_of(one.event)
        if one.date.value not in picked and place not in told:
            picked[one.date.value] = one
            told |= {place, *one.reports}
    return tuple(picked.values())[:count]


def _weight(one: Occurrence, marks: Iterable[str], mentions: Mapping[str, int], most: int) -> float:
    """How much an occurrence matters, by the weights of its rule; `marks` are those that its words give it."""
    weights = load("evidence/across")["event.weights"].table
    weight = float(weights[one.date.granularity]) + float(weights["source"]) * len(one.reports)
    for mark in marks:
        weight += float(weights[mark])
    return weight + float(weights["actor"]) * max(mentions[slug] for slug in one.event.actors) / max(most, 1)


def _order(event: Event, date: CalendarDate) -> str:
    return f"{date.first_day.isoformat()} {len(event.date):02} {event.clipping} {event.start:09}"
