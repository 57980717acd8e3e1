"""When a saved page was published: what its metadata state, and the day that it prints beside its headline."""

from __future__ import annotations

import re
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from dossier.clips.page.beside_headline import end_of_top, is_above, is_below, lines_beside
from dossier.clips.page.json_ld import moments_in
from dossier.clips.page.page_head import contents_of_family, meta_contents
from dossier.clips.page.page_state import day_in_state
from dossier.language.byline_days import without_stamp_before
from dossier.language.bylines import names_after_prefix
from dossier.language.printed_days import (
    days_in,
    is_day_alone,
    is_label_of_change,
    label_in,
    month_in,
    order_in,
    stated_day,
)
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dossier.clips.page.page_head import PageHead, Stated
    from dossier.clips.page.parser import PageParser
    from dossier.language.printed_days import StatedDay
    from dossier.records import Published

RULES = load("clips/page_facts")
COPYRIGHT = cast("re.Pattern[str]", RULES["copyright.line"].pattern)
OF_PUBLICATION = cast("re.Pattern[str]", RULES["published.names"].pattern)
OF_CHANGE = cast("re.Pattern[str]", RULES["changed.names"].pattern)
DAY_IN_URL = re.compile(r"/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:/|\b)")
NAMED_DAY_IN_URL = re.compile(r"/(?P<year>\d{4})[/-](?P<month>[a-z]{3,9})[/-](?P<day>\d{1,2})(?:/|\b)")
ONLY_CHANGED = "the date is that of the page's last change: it states no other"
OTHER_STATED = "the date is the one that the page prints; its metadata say that it first appeared on {}"


def published_in(
    page: PageParser, said: dict[str, Any], url: str | None, headline: int | None, markup: str
) -> tuple[Published | None, str | None]:
    """When a page was published, and what speaks against it.

    In this order: metadata and times just below the headline, the address, what is printed below the headline, what
    stands above it, the only day that elements farther away state, the state in the page's scripts, the last change.
    """
    around = _around(page, headline)
    stated = _day_stated(said, page.head, around.near) or _day_in_address(url)
    if stated:
        shown = stated if headline is None else _day_for_readers(stated, said, page.head, around)
        return shown, _doubt_of(stated, shown)
    printed = _day_printed(around.below) or next(iter(_days(around.over)), None) or _day_printed(around.above)
    found = printed or _only_day(filter(_is_of_publication, around.far)) or _only_day(around.far)
    found = found or day_in_state(markup)
    changed = None if found else _day_of_change(page, said, around)
    return found or changed, ONLY_CHANGED if changed else None


class _Line(NamedTuple):
    """A short line beside the headline."""

    text: str
    """What it says."""
    days: tuple[StatedDay, ...]
    """The days that it prints."""


class _Around(NamedTuple):
    """What states a day around a page's headline."""

    near: Sequence[Stated]
    """The times just below it; all of them where no headline is marked."""
    over: Sequence[Stated]
    """The times just above it."""
    far: Sequence[Stated]
    """The other times."""
    below: Sequence[_Line]
    """The short lines below it."""
    above: Sequence[_Line]
    """The short lines above it."""


def _around(page: PageParser, headline: int | None) -> _Around:
    language = next(iter([page.head.language, *meta_contents(page.head, "language")]), "")
    order = order_in(language)
    below, above = (
        [_Line(text, tuple(days_in(text, order))) for text in lines] for lines in lines_beside(page, headline)
    )
    times = [one for one in page.head.times if not _is_of_change(one)]
    if headline is None:
        return _Around(times, (), (), below, above)
    end = end_of_top(page, headline)
    near = [one for one in times if is_below(one, headline) and one.above <= end]
    over = [one for one in times if is_above(one, headline)]
    return _Around(near, over, [one for one in times if one not in near and one not in over], below, above)


def _day_stated(said: dict[str, Any], head: PageHead, times: Sequence[Stated]) -> Published | None:
    """The finest of the first statements that hold a day: metadata, then the times near the headline."""
    created = filter(None, map(stated_day, moments_in(said, "dateCreated", "uploadDate")))
    given = [*_days_of_publication(said, head, times), *created, *_days(times[:3])]
    changed = max(filter(None, map(stated_day, _changes(said, head))), key=lambda day: day.first_day, default=None)
    # What is later than the last change is the hour at which a program put the page together.
    found = sorted(given, key=lambda day: changed is not None and day.first_day > changed.first_day)
    return next((day for day in found[:4] if day.value.startswith(found[0].value)), found[0]) if found else None


def _days_of_publication(said: dict[str, Any], head: PageHead, times: Sequence[Stated]) -> list[Published]:
    """The days that metadata, and elements named for it, call the day of publication."""
    family = contents_of_family(head, "published")
    metas = [*meta_contents(head, "published"), *family, *meta_contents(head, "day")]
    marked = _days([one for one in times if _is_of_publication(one)])
    return [*filter(None, map(stated_day, [*moments_in(said, "datePublished"), *metas])), *marked]


def _days(times: Iterable[Stated]) -> list[Published]:
    return list(filter(None, (stated_day(one.text) for one in times)))


def _only_day(times: Iterable[Stated]) -> Published | None:
    """The day that all of the times state; None where they are of several days, and so of several articles."""
    days = {day.value[:10]: day for day in _days(times)}
    return next(iter(days.values())) if len(days) == 1 else None


def _is_of_publication(one: Stated) -> bool:
    return OF_PUBLICATION.search(one.names) is not None or label_in(one.label) == "published"


def _is_of_change(one: Stated) -> bool:
    """Whether an element, by its names or by the words before it, states when something was changed."""
    label = label_in(one.label)
    return label == "updated" or (not label and OF_CHANGE.search(one.names) is not None and not _is_of_publication(one))


def _day_in_address(url: str | None) -> Published | None:
    in_url = DAY_IN_URL.search(url or "")
    if in_url:
        return stated_day("/".join(in_url.groups()))
    named = NAMED_DAY_IN_URL.search((url or "").lower())
    return stated_day(f"{named['day']} {named['month']} {named['year']}") if named else None


def _day_for_readers(stated: Published, said: dict[str, Any], head: PageHead, around: _Around) -> Published:
    """The day that the page prints below its headline, where it is another than the stated one and both are right.

    Metadata count a moment in universal time, where the page prints the day before or after it in its own. And a page
    that appears again under its old address states both days; the printed one is that of the text as it is saved.
    """
    alone = {day.published.value[:10]: day.published for day in _printed_alone(around.below)}
    if stated.granularity == "minute" and len(alone) == 1:
        [only] = alone.values()
        if abs((only.first_day - stated.first_day).days) == 1:
            return only
    later = {
        day.value[:10] for day in _days_of_publication(said, head, around.near) if day.first_day > stated.first_day
    }
    printed = (day for line in around.below for day in line.days if not day.of_change)
    return next((day.published for day in printed if day.published.value[:10] in later), stated)


def _doubt_of(stated: Published, shown: Published) -> str | None:
    """What is told where the day shown is not about the day that metadata state; None where it is."""
    apart = abs((shown.first_day - stated.first_day).days)
    return OTHER_STATED.format(stated.value[:10]) if apart > 1 else None


def _day_printed(lines: Sequence[_Line]) -> Published | None:
    """The first day in the lines that is not that of a change; where there is none, the first month."""
    own = [line for line in lines if not COPYRIGHT.search(line.text)]
    days = (day for line in own for day in line.days if not day.of_change)
    months = (month for line in own if (month := month_in(line.text)))
    return next((stated.published for stated in chain(days, months)), None)


def _day_of_change(page: PageParser, said: dict[str, Any], around: _Around) -> Published | None:
    """When the page was last changed."""
    timed = _days(one for one in page.head.times if _is_of_change(one))
    printed = (day.published for line in (*around.below, *around.above) for day in line.days)
    return next(filter(None, (*map(stated_day, _changes(said, page.head)), *timed, *printed)), None)


def _changes(said: dict[str, Any], head: PageHead) -> list[str]:
    return [*moments_in(said, "dateModified"), *contents_of_family(head, "changed")]


def _printed_alone(lines: Sequence[_Line]) -> Iterator[StatedDay]:
    """The days of the lines that state a day, or a day and a writer, and nothing else; never that of a change."""
    for before, line in pairwise((_Line("", ()), *lines)):
        day = next(iter(line.days), None)
        if day is None or day.of_change or is_label_of_change(before.text) or COPYRIGHT.search(line.text):
            continue
        if is_day_alone(line.text) or names_after_prefix(without_stamp_before(line.text)):
            yield day
