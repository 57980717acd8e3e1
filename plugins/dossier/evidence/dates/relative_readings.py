"""Reads date expressions that must be seen from the publication, or from a date named before."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from dossier.evidence.dates.anchor import NO_SUCH_DAY, UNKNOWN_DATE, UNKNOWN_MONTH, Anchor, Reading, stated_day
from dossier.evidence.dates.date_words import (
    WORD_AFTER,
    month_number,
    numbers,
    shift_of,
    sure_months,
    weekday_number,
    word_before,
    words,
)
from dossier.evidence.dates.proper_names import before_a_name, ends_a_name, is_of_a_person
from dossier.evidence.dates.tense import direction
from dossier.records import Published
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Callable

CONTEXT = "unresolved: the day that it leans on is not named before"
_ISO = re.compile(r"\d{4}(?:-\d\d){0,2}")
ANAPHORS = {
    "same": ("day", 0),
    "next": ("day", 1),
    "before": ("day", -1),
    "trading": ("day", 0),
    "year": ("year", 0),
    "year_before": ("year", -1),
    "year_after": ("year", 1),
    "earlier": ("same part of the year", -1),
    "later": ("same part of the year", 1),
    "quarter": ("quarter", 0),
}
"""Each kind of leaning expression: its unit, and how many of them it lies behind the date named before."""


def month(found: re.Match[str], anchor: Anchor) -> Reading | None:
    """A month alone, if nothing speaks for a person's name or a verb."""
    name, groups = found["month"], found.groupdict()
    if found[0].rstrip("s") not in sure_months() and name not in sure_months() and not _is_month(found):
        return None
    if groups.get("of"):
        return anchor.month_of_year(month_number(name), {"last": -1, "next": 1}.get(groups["of"].lower(), 0))
    return anchor.named_month(month_number(name), direction(found))


def _is_month(found: re.Match[str]) -> bool:
    """Whether a name or verb is a month here: behind a word of time, or before a noun that it belongs to."""
    before, following = word_before(found), WORD_AFTER.match(found.string, found.end())
    if not found["month"][0].isupper():
        return False
    if before in words("month_alone.lead"):
        return True
    if before in words("month_alone.weak_lead"):
        return not before_a_name(found) and not is_of_a_person(found)
    names_a_noun = following and following[1].islower() and len(following[1]) > 3
    return bool(before in words("number.article") and names_a_noun)


def shifted_month(found: re.Match[str], anchor: Anchor) -> Reading | None:
    """ "Last May", "next January", or "this June 3"."""
    if not found["month"][0].isupper():
        return None
    reading = anchor.named_month(month_number(found["month"]), shift_of(found))
    if reading.value is None or not found["day"]:
        return reading
    return stated_day(int(reading.value[:4]), month_number(found["month"]), int(found["day"]), reading.rule)


_OWNS = re.compile(r"['’]s\b")
"""Behind a weekday it shows that "following" before it is a preposition: "Following Monday's debate"."""


def weekday(found: re.Match[str], anchor: Anchor) -> Reading | None:
    """A weekday, with or without a word that shifts it."""
    groups = found.groupdict()
    number = weekday_number(groups["weekday"])
    if groups.get("shift"):
        return anchor.weekday(number, shift_of(found))
    before = found.string[max(0, found.start() - 8) : found.start()].split()
    if before and (
        before[-1] in words("weekday_name.lead") or " ".join(before[-2:]).lower() in words("weekday_name.any")
    ):
        return None
    behind = WORD_AFTER.match(found.string, found.end())
    if ends_a_name(found) or (behind and behind[1] in words("weekday_name.habit")):
        return None
    if word_before(found) in words("weekday_name.leaning") and not _OWNS.match(found.string, found.end()):
        return Reading(None, CONTEXT)
    return anchor.weekday(number, direction(found))


def near_day(found: re.Match[str], anchor: Anchor) -> Reading | None:
    """Today, yesterday, tomorrow and their like."""
    phrase = found[0].lower().replace("\u00a0", " ")
    for name, days in (("today", 0), ("yesterday", -1), ("tomorrow", 1)):
        if phrase in words(f"day.{name}"):
            return anchor.day_after(days, f"day: {name}, seen from the publication")
    return None


def unit(found: re.Match[str], anchor: Anchor) -> Reading | None:
    """ "Last month", "this week", "the end of the year"."""
    groups = found.groupdict()
    shift = shift_of(found) if groups.get("shift") else "same"
    if shift == "past":
        return None
    step, name = {"back": -1, "ahead": 1}.get(shift, 0), found["unit"].lower()
    rule = f"{name}: seen from the publication"
    if name == "weekend":
        early = not groups.get("shift") and anchor.day is not None and anchor.day.weekday() < 5
        return anchor.week_after(-1 if early else step, rule, "-WE")
    if name == "decade":
        return None if anchor.year is None else Reading(f"{(anchor.year // 10) + step}X", rule)
    if name == "day":
        return anchor.day_after(step, rule) if shift != "same" else None
    return anchor.after(name, step, rule)


def ago(found: re.Match[str], anchor: Anchor) -> Reading | None:
    """So many units before the publication, no finer than the unit."""
    text, name = found["number"].lower(), found["unit"].lower()
    count = int(text) if text.isdigit() else numbers().get(text, 1)
    if name == "decade":
        name, count = "year", count * 10
    return anchor.after(name, -count, f"{name}: counted back from the publication")


def displaced(found: re.Match[str], _anchor: Anchor) -> Reading | None:
    """So many units before or after a date named before: it waits for that date, which `leaning` adds."""
    text, name = found["number"].lower(), found["unit"].lower()
    count = int(text) if text.isdigit() else numbers().get(text, 1)
    if found["way"].lower() in words("displaced.back"):
        count = -count
    return Reading(None, f"leans: {count} {name}")


def new_year(_found: re.Match[str], anchor: Anchor) -> Reading | None:
    """The new year: the next one in a year's second half, the present one in its first."""
    if anchor.month is None:
        return Reading(None, UNKNOWN_DATE if anchor.year is None else UNKNOWN_MONTH)
    return anchor.year_after(int(anchor.month[1] > 6), "year: the one about to begin")


def season(found: re.Match[str], anchor: Anchor) -> Reading | None:
    """A season of a year, or one that a word or the publication places."""
    groups = found.groupdict()
    code = str(load("evidence/dates")["season"].table[groups["season"].lower()])
    if groups.get("year"):
        return Reading(f"{groups['year']}-{code}", "season: stated")
    return anchor.season(code, shift_of(found)) if groups.get("shift") else None


def quarter(found: re.Match[str], anchor: Anchor) -> Reading | None:
    """A quarter of a stated year, or the latest that has begun; none where it is one of a match."""
    groups, ordinal = found.groupdict(), found["ordinal"].lower()
    number = int(ordinal if ordinal.isdigit() else load("evidence/dates")["calendar.ordinal"].table[ordinal])
    if groups.get("year"):
        return Reading(f"{groups['year']}-Q{number}", "quarter: stated")
    if groups.get("shift"):
        if anchor.year is None:
            return Reading(None, UNKNOWN_DATE)
        step = {"back": -1, "ahead": 1}.get(shift_of(found), 0)
        return Reading(f"{anchor.year + step}-Q{number}", "quarter: of a year seen from the publication")
    if found.string.startswith((" of ", "\u00a0of "), found.end()):
        return None
    return anchor.quarter(number)


def anaphor(name: str) -> Callable[[re.Match[str], Anchor], Reading]:
    """A reading that waits for the date named before, which `leaning` adds."""
    return lambda _found, _anchor: Reading(None, f"leans: {name}")


class NamedDates(NamedTuple):
    """The dates named before an expression that leans on one; each None where there is none near."""

    day: str | None = None
    """The last day."""
    date: str | None = None
    """The last date, be it a day, a month or a year."""
    quarter: str | None = None
    """The last quarter."""

    def then(self, value: str | None, leaned: bool) -> NamedDates:
        """The same, with one more date named; one that leaned on another is not the quarter that an account is of."""
        if not value or not value[:4].isdigit():
            return self
        day = value if len(value) == len("2019-06-29") else self.day
        return NamedDates(day, value, value if value[5:6] == "Q" and not leaned else self.quarter)


def leaning(reading: Reading, named: NamedDates, anchor: Anchor) -> Reading:
    """A reading that leans on a date named before, given these; others unchanged.

    Where none is named, the year before and the day of a market report lean on the publication, and "the quarter" of an
    account is the latest that was over by then.
    """
    if not reading.rule.startswith("leans: "):
        return reading
    anaphor_name = reading.rule.removeprefix("leans: ")
    if anaphor_name not in ANAPHORS:
        return _displaced(anaphor_name, named)
    name, step = ANAPHORS[anaphor_name]
    if name == "quarter":
        rule = "quarter: the one named before"
        return (
            Reading(named.quarter, rule)
            if named.quarter
            else anchor.quarter_after(-1, "quarter: the latest that is over")
        )
    basis = named.day if name == "day" else named.date
    if basis is None and anaphor_name in {"trading", "year_before", "earlier"}:
        basis = anchor.day.isoformat() if anchor.day else None
    if basis is None or not basis[:4].isdigit():
        return Reading(None, CONTEXT)
    rule = f"{name}: counted from the one named before"
    if name == "day":
        return _days_after(basis, step, rule)
    rest = basis[4:7] if name != "year" and len(basis) == len("2019-06") else ""
    return Reading(f"{int(basis[:4]) + step:04}{rest}", rule)


def _displaced(told: str, named: NamedDates) -> Reading:
    """The date that lies so many units from the last day named, or, for months and years, from the last date."""
    count, unit = told.split()
    basis = named.day if unit in {"day", "week"} else named.date
    if basis is None or not _ISO.fullmatch(basis) or (unit == "month" and len(basis) == len("2019")):
        return Reading(None, CONTEXT)
    rule = f"{unit}: counted from the one named before"
    if unit == "day":
        return _days_after(basis, int(count), rule)
    return Anchor.of(Published.of(basis)).after(unit, int(count), rule)


def _days_after(basis: str, step: int, rule: str) -> Reading:
    ordinal = dt.date.fromisoformat(basis).toordinal() + step
    if not 1 <= ordinal <= dt.date.max.toordinal():
        return Reading(None, NO_SUCH_DAY)
    return Reading(dt.date.fromordinal(ordinal).isoformat(), rule)
