"""Dates in words: in the order and with the names of the interface's language, and no finer than they are known.

The patterns are those of the Unicode CLDR, through Babel; the machine's own locale and time zone count for nothing.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from babel.dates import format_date, format_skeleton

from dossier.messages import noted
from dossier.records import CalendarDate, Published
from dossier.site.locale.interface import current, gettext

if TYPE_CHECKING:
    from babel import Locale

    from dossier.records import Granularity

DATES = 8_192
"""So many dates keep their words: the same few thousand days come again and again."""
PARTS = {
    "Q1": noted("first quarter of %(year)s"),
    "Q2": noted("second quarter of %(year)s"),
    "Q3": noted("third quarter of %(year)s"),
    "Q4": noted("fourth quarter of %(year)s"),
    "H1": noted("first half of %(year)s"),
    "H2": noted("second half of %(year)s"),
    "SP": noted("spring %(year)s"),
    "SU": noted("summer %(year)s"),
    "FA": noted("autumn %(year)s"),
    "WI": noted("winter %(year)s"),
}
"""The parts of a year in TIMEX3, in words."""


@dataclass(frozen=True, slots=True)
class ShownDate:
    """A date for the templates."""

    text: str
    """In words: "29 June 2019", "June 2019", "2019"."""
    iso: str
    """For the `datetime` attribute; empty where HTML has no form for it."""
    granularity: Granularity
    """How fine it is known."""
    clock: str | None = None
    """The time of day with its zone ("17:22, UTC+5:30"); None where it is not known."""


def month_names() -> tuple[str, ...]:
    """The names of the twelve months as they stand alone, with a capital for a heading or a table.

    Languages that have forms of their own for that (Polish "styczeń" beside "stycznia") set them before a year, too. Of
    the others they are not asked: Babel 2.18 would give them the forms of the language that was asked before.
    """
    return _month_names(current().locale)


@cache
def _month_names(locale: Locale) -> tuple[str, ...]:
    alone = "L" in str(locale.datetime_skeletons["yMMMM"])
    names = locale.months["stand-alone" if alone else "format"]["wide"]
    return tuple(names[number][:1].upper() + names[number][1:] for number in range(1, 13))


def shown(published: Published) -> ShownDate:
    """The date in words."""
    return _shown(published, current().locale)


@lru_cache(maxsize=DATES)
def _shown(published: Published, locale: Locale) -> ShownDate:
    day, granularity = published.first_day, published.granularity
    if granularity in {"year", "month"}:
        text = _year(day, locale) if granularity == "year" else format_skeleton("yMMMM", day, locale=locale)
        return ShownDate(text, published.value, granularity)
    text = format_date(day, "long", locale)
    clock = _clock(published.value, locale) if granularity == "minute" else None
    return ShownDate(text, published.value, granularity, clock)


def shown_days(first: dt.date, last: dt.date) -> str:
    """Some days of a month in words: "1 to 10 June 2019", where the day comes first, else each of the two in full."""
    begin, end = (format_date(day, "long", current().locale) for day in (first, last))
    day = begin.split(" ", 1)[0]
    return gettext("%(first)s to %(last)s", first=day if day.rstrip(".") == str(first.day) else begin, last=end)


def shown_timex(value: str) -> tuple[ShownDate, dt.date] | None:
    """A TIMEX3 date in words and the first day that it allows; None for what names no point of the calendar."""
    date = CalendarDate.of(value)
    if not date:
        return None
    part = date.value[5:]
    if part in PARTS:
        text, iso = gettext(PARTS[part], year=_year(date.first_day, current().locale)), ""
    elif part.startswith("W"):
        text, iso = gettext("week of %(day)s", day=shown(Published.of(date.first_day)).text), date.value
    else:
        return shown(Published(date.value)), date.first_day
    return ShownDate(text, iso, date.granularity), date.first_day


def has_form(date: CalendarDate) -> bool:
    """Whether HTML has a form for a date; for a part of a year it has none."""
    return date.value[5:] not in PARTS


def moment(published: Published) -> dt.datetime:
    """The first moment that the value allows, with a zone (UTC where none is stated), for feeds and orders."""
    if published.granularity == "minute":
        stated = dt.datetime.fromisoformat(published.value)
        return stated if stated.tzinfo else stated.replace(tzinfo=dt.UTC)
    return dt.datetime.combine(published.first_day, dt.time(), dt.UTC)


def _year(day: dt.date, locale: Locale) -> str:
    return format_skeleton("y", day, locale=locale)


def _clock(value: str, locale: Locale) -> str:
    """The time of day on a clock of 24 hours, which every language knows, with its zone where that is stated."""
    stated = dt.datetime.fromisoformat(value)
    time = format_skeleton("Hm", stated, locale=locale)
    offset = stated.utcoffset()
    if offset is None:
        return time
    minutes = int(offset.total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    zone = f"{'+' if minutes >= 0 else '−'}{hours}{f':{rest:02}' if rest else ''}" if minutes else ""
    return f"{time}, UTC{zone}"
