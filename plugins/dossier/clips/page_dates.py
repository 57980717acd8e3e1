"""Dates as pages, mails and databases write them, to `Published`; what cannot be read is None, never guessed."""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_to_datetime

from dossier.records import Published
from dossier.rules.load import load

MONTHS = {name: number for number in range(1, 13) for name in load("clips/months")[f"month.{number:02}"].words}
ISO = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)"
    r"(?:[T ]+(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d{1,9})?\s?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?(?!\d)",
    re.IGNORECASE,
)
SLASHED = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)")
DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)")
DAY_FIRST = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|er|º|ª)?\.?\s{1,3}(?:de\s|of\s)?([^\W\d]{3,12})\.?,?\s{1,3}(?:de\s)?(\d{4})"
)
MONTH_FIRST = re.compile(r"([^\W\d]{3,12})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})")
EAST_ASIAN = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
MONTH_ONLY = re.compile(r"([^\W\d]{3,12})\.?,?\s{1,3}(\d{4})\Z")
SHAPES = ((SLASHED, "ymd"), (EAST_ASIAN, "ymd"), (DAY_FIRST, "dmy"), (MONTH_FIRST, "mdy"), (DOTTED, "dmy"))
EPOCH = re.compile(r"\d{10}(?:\d{3})?\Z")
FIRST_YEAR, LAST_YEAR = 1800, 2100
LONGEST = 200
"""Characters of a text in which a date is sought: it is given as a date, not as a paragraph."""


def published_of(text: str) -> Published | None:
    """The date in a text that states one; None where there is none, or none that the calendar has."""
    text = " ".join(text[:LONGEST].split())
    found = _iso(text) or _mail(text) or _epoch(text)
    if found:
        return found
    shaped = [(match, order) for expression, order in SHAPES if (match := expression.search(text))]
    if shaped:
        # A text that has the shape of a day, and is none, is no month either.
        return next(
            (day for match, order in shaped if (day := _day(dict(zip(order, match.groups(), strict=True))))), None
        )
    match = MONTH_ONLY.search(text)
    month = MONTHS.get(match.group(1).casefold()) if match else None
    return _of(f"{match.group(2)}-{month:02}") if match and month else None


def _iso(text: str) -> Published | None:
    match = ISO.match(text)
    if not match:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    date = f"{year}-{month}-{day}"
    if not hour or (hour, minute, second or "00", zone) == ("00", "00", "00", None):
        return _of(date)
    zone = (zone or "").upper()
    if zone in {"UTC", "GMT"}:
        zone = "Z"
    elif len(zone) == 3:
        zone += ":00"
    elif len(zone) == 5:
        zone = f"{zone[:3]}:{zone[3:]}"
    return _of(f"{date}T{hour}:{minute}:{second or '00'}{zone}") or _of(date)


def _mail(text: str) -> Published | None:
    """A date of RFC 5322, "Sat, 29 Jun 2019 17:22:00 +0530"."""
    if ":" not in text:
        return None
    try:
        return _of(parsedate_to_datetime(text).isoformat())
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def _epoch(text: str) -> Published | None:
    """Seconds or milliseconds since 1970."""
    if not EPOCH.match(text):
        return None
    return _of(dt.datetime.fromtimestamp(int(text[:10]), dt.UTC).isoformat())


def _day(parts: dict[str, str]) -> Published | None:
    month = int(parts["m"]) if parts["m"].isdigit() else MONTHS.get(parts["m"].casefold())
    return _of(f"{int(parts['y']):04}-{month:02}-{int(parts['d']):02}") if month else None


def _of(value: str) -> Published | None:
    try:
        found = Published.of(value)
    except ValueError:
        return None
    return found if FIRST_YEAR <= int(found.value[:4]) <= LAST_YEAR else None
