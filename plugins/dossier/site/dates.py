"""Dates in words: English, and no finer than they are known, whatever locale and time zone the machine has."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.records import Granularity, Published

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@dataclass(frozen=True, slots=True)
class ShownDate:
    """A date for the templates."""

    text: str
    """In words: "29 June 2019", "June 2019", "2019"."""
    iso: str
    """For the `datetime` attribute."""
    granularity: Granularity
    """How fine it is known."""
    clock: str | None = None
    """The time of day with its zone ("17:22, UTC+5:30"); None where it is not known."""


def shown(published: Published) -> ShownDate:
    """The date in words."""
    day, granularity = published.first_day, published.granularity
    if granularity == "year":
        return ShownDate(str(day.year), published.value, granularity)
    if granularity == "month":
        return ShownDate(f"{MONTHS[day.month - 1]} {day.year}", published.value, granularity)
    text = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return ShownDate(text, published.value, granularity, _clock(published.value) if granularity == "minute" else None)


def moment(published: Published) -> dt.datetime:
    """The first moment that the value allows, with a zone (UTC where none is stated), for feeds and orders."""
    if published.granularity == "minute":
        stated = dt.datetime.fromisoformat(published.value)
        return stated if stated.tzinfo else stated.replace(tzinfo=dt.UTC)
    return dt.datetime.combine(published.first_day, dt.time(), dt.UTC)


def _clock(value: str) -> str:
    stated = dt.datetime.fromisoformat(value)
    offset = stated.utcoffset()
    if offset is None:
        return f"{stated:%H:%M}"
    minutes = int(offset.total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    zone = f"{'+' if minutes >= 0 else '−'}{hours}{f':{rest:02}' if rest else ''}" if minutes else ""
    return f"{stated:%H:%M}, UTC{zone}"
