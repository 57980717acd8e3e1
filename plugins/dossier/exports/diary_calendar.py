"""The diary as a calendar file (iCalendar, RFC 5545): the days and weeks on which the clippings say something is to be.

A month or a year is no entry of it, since a calendar would show it as a thing that lasts so long.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.exports.inventory import Inventory
    from dossier.records import DiaryEntry

LONGEST = 120
"""Characters of a summary, which calendars show in a small box; the description has the whole sentence."""


def lines(inventory: Inventory) -> Iterator[str]:
    """The calendar in pieces; the same dossier gives the same bytes."""
    if not inventory.dossier.diary:
        return
    from icalendar import Calendar, Event  # noqa: PLC0415  a tenth of a second

    calendar = Calendar()
    calendar.add("prodid", "-//Dossier//What comes next//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _whole(inventory.title))
    for entry in inventory.dossier.diary:
        days = 7 if "W" in entry.date.value else 1
        if entry.date.granularity in {"day", "minute"} or days == 7:
            event = Event()
            for name, value in _facts(inventory, entry, days).items():
                event.add(name, value)
            calendar.add_component(event)
    yield calendar.to_ical().decode()


def _whole(text: str) -> str:
    """A text in one line; half of a surrogate pair, as a broken page may hold one, becomes a question mark."""
    return " ".join(text.split()).encode("utf-8", "replace").decode()


def _facts(inventory: Inventory, entry: DiaryEntry, days: int) -> dict[str, str | dt.date]:
    place, leaf, day = entry.place, inventory.leaves[entry.place.clipping], entry.date.first_day
    sentence = _whole(leaf.sentence(place.start, place.end, entry.mark[0]))
    article = leaf.clipping.article
    published = article.published.first_day if article.published else day
    origin = ", ".join(part for part in (leaf.title, article.source, published.isoformat()) if part)
    address = leaf.address(leaf.paragraph(place.start))
    facts: dict[str, str | dt.date] = {
        "uid": f"{leaf.id}-{place.start}-{entry.date.value}",
        "dtstamp": dt.datetime.combine(published, dt.time(), dt.UTC),
        "dtstart": day,
        "dtend": day + dt.timedelta(days),
        "summary": sentence if len(sentence) <= LONGEST else f"{sentence[: LONGEST - 1].rsplit(' ', 1)[0]}…",
        "description": f"{sentence}\n\n{_whole(origin)}",
        "transp": "TRANSPARENT",
    }
    return facts | ({"url": f"{inventory.address}/{address}"} if inventory.address else {})
