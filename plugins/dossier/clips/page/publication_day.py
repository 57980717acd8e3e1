"""When a saved page was published: what its metadata state, and the day that it prints beside its headline."""

from __future__ import annotations

import re
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any, cast

from dossier.clips.page.json_ld import texts_in
from dossier.clips.page.page_head import meta_contents
from dossier.language.byline_days import without_stamp_before
from dossier.language.bylines import names_after_prefix
from dossier.language.printed_days import (
    day_in,
    days_in,
    is_day_alone,
    is_label_of_change,
    month_in,
    stated_day,
)
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.clips.page.page_head import PageHead, Stated
    from dossier.language.printed_days import StatedDay
    from dossier.records import Published

RULES = load("clips/page_facts")
COPYRIGHT = cast("re.Pattern[str]", RULES["copyright.line"].pattern)
OF_PUBLICATION = cast("re.Pattern[str]", RULES["published.names"].pattern)
DAY_IN_URL = re.compile(r"/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:/|\b)")
NAMED_DAY_IN_URL = re.compile(r"/(?P<year>\d{4})[/-](?P<month>[a-z]{3,9})[/-](?P<day>\d{1,2})(?:/|\b)")
ONLY_CHANGED = "the date is that of the page's last change: it states no other"
OTHER_STATED = "the date is the one that the page prints; its metadata say that it first appeared on {}"


def day_stated(said: dict[str, Any], head: PageHead, url: str | None, times: Sequence[Stated]) -> Published | None:
    """The finest of the first statements that hold a date: metadata, then times in the text, then the address."""
    given = [*texts_in(said, "dateCreated", "uploadDate"), *(one.text for one in times[:3])]
    found = [*_days_of_publication(said, head, times), *filter(None, map(stated_day, given))]
    if found:
        return next((date for date in found[:4] if date.value.startswith(found[0].value)), found[0])
    in_url = DAY_IN_URL.search(url or "")
    if in_url:
        return stated_day("/".join(in_url.groups()))
    named = NAMED_DAY_IN_URL.search((url or "").lower())
    return stated_day(f"{named['day']} {named['month']} {named['year']}") if named else None


def _days_of_publication(said: dict[str, Any], head: PageHead, times: Sequence[Stated]) -> list[Published]:
    """The days that metadata, and elements named for it, call the day of publication."""
    marked = [one.text for one in times if OF_PUBLICATION.search(one.names)]
    given = [*texts_in(said, "datePublished"), *meta_contents(head, "published"), *marked]
    return list(filter(None, map(stated_day, given)))


def day_for_readers(
    stated: Published, said: dict[str, Any], head: PageHead, times: Sequence[Stated], below: Sequence[str]
) -> Published:
    """The day that the page prints below its headline, where it is another than the stated one and both are right.

    Metadata count a moment in universal time, where the page prints the day before or after it in its own. And a page
    that appears again under its old address states both days; the printed one is that of the text as it is saved.
    """
    alone = {day.published.value[:10]: day.published for day in _printed_alone(below)}
    if stated.granularity == "minute" and len(alone) == 1:
        [only] = alone.values()
        if abs((only.first_day - stated.first_day).days) == 1:
            return only
    later = {day.value[:10] for day in _days_of_publication(said, head, times) if day.first_day > stated.first_day}
    printed = (day for line in below for day in days_in(line) if not day.of_change)
    return next((day.published for day in printed if day.published.value[:10] in later), stated)


def doubt_of(stated: Published, shown: Published) -> str | None:
    """What is told where the day shown is not about the day that metadata state; None where it is."""
    apart = abs((shown.first_day - stated.first_day).days)
    return OTHER_STATED.format(stated.value[:10]) if apart > 1 else None


def day_printed(lines: Sequence[str]) -> Published | None:
    """The first day in the lines that is not that of a change; where there is none, the first month."""
    own = [line for line in lines if not COPYRIGHT.search(line)]
    days = (day for line in own for day in days_in(line) if not day.of_change)
    months = (month for line in own if (month := month_in(line)))
    return next((stated.published for stated in chain(days, months)), None)


def day_of_change(said: dict[str, Any], head: PageHead, lines: Sequence[str]) -> Published | None:
    """When the page was last changed."""
    given = [stated_day(text) for text in _changes(said, head)]
    return next(filter(None, (*given, *(day.published for line in lines for day in days_in(line)))), None)


def _changes(said: dict[str, Any], head: PageHead) -> list[str]:
    return [*texts_in(said, "dateModified"), *meta_contents(head, "changed")]


def _printed_alone(lines: Sequence[str]) -> Iterator[StatedDay]:
    """The days of the lines that state a day, or a day and a writer, and nothing else; never that of a change."""
    for before, line in pairwise(("", *lines)):
        day = day_in(line)
        if day is None or day.of_change or is_label_of_change(before) or COPYRIGHT.search(line):
            continue
        if is_day_alone(line) or names_after_prefix(without_stamp_before(line)):
            yield day
