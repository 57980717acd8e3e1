"""Last words: what each actor is last reported to have said, as the front page and the briefing hold it against it.

A last word must surely be the actor's own, of the dossier's recent past, and about what the dossier is about.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from dossier.evidence.across.sources.told_words import told_words
from dossier.records import CalendarDate
from dossier.rules.load import load

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from dossier.evidence.across.sources.counted_sources import Sources
    from dossier.records import Cast, Clipping, Published, Remark, Statement

_BEHIND = 40
"""How far behind a name another may stand that it introduces, in characters."""
_NEAR = 4
"""So many words before a verb can say that it was not, or not yet, done."""
_JOB = re.compile(r"(?:['’]s)?(?: [a-z-]+){1,3} ")


def find_last_words(sources: Sources, remarks: Iterable[Remark], cast: Cast) -> tuple[Remark, ...]:
    """The last word of each actor that has one; `remarks` come newest first.

    What a paper or an agency only reports is no word of its own.
    """
    carriers = {one.slug for one in cast.actors if one.kind == "media"}
    dated = [one.article.published.first_day for one in sources.clippings.values() if one.article.published]
    newest = max(dated, default=None)
    last: dict[str, Remark] = {}
    for one in remarks:
        recent = _is_recent(sources.clippings[one.place.clipping].article.published, newest)
        own = one.actor not in carriers or one.statements[0].kind == "direct"
        if one.actor and one.listed and recent and own and _is_word(sources, one):
            last.setdefault(one.actor, one)
    return tuple(last.values())


def _is_word(sources: Sources, remark: Remark) -> bool:
    return _is_sure(sources, remark) and not _is_history(sources, remark) and _is_to_the_point(sources, remark)


def _is_recent(published: Published | None, newest: dt.date | None) -> bool:
    """Whether a clipping is not much older than the newest; an undated one is where none has a date."""
    if published is None or newest is None:
        return newest is None
    return (newest - published.first_day).days <= load("evidence/across")["last.days"].value


def _is_sure(sources: Sources, remark: Remark) -> bool:
    """Whether all of it is surely the actor's, and not of somebody whom its name only introduces."""
    clipping = sources.clippings[remark.place.clipping]
    return all(
        said.confidence == "high" and said.actor == remark.actor and not _introduces(clipping, said)
        for said in remark.statements
    ) and not (_is_aside(clipping, remark.statements[0]) or _is_unsaid(clipping, remark.statements[0]))


def _is_aside(clipping: Clipping, said: Statement) -> bool:
    """Whether a sentence only says by the way when somebody had said it ("When Brown warned that …, the crew left"), or
    the name before the verb says whose foes or lawyers said it ("foes of Brown argue")."""
    start = said.speaker_start
    before = clipping.article.text[max(0, start - _BEHIND) : start].split() if start else []
    if not before:
        return False
    behind = said.cue_start is not None and start is not None and said.cue_start > start
    rules = load("evidence/across")
    return before[-1].lower() in rules["last.aside"].words or (behind and before[-1].lower() in rules["last.of"].words)


def _is_unsaid(clipping: Clipping, said: Statement) -> bool:
    """Whether it only can be, will be or was not said: "Brown will insist on it"."""
    if said.cue_start is None or said.speaker_end is None:
        return False
    between = clipping.article.text[said.speaker_end : said.cue_start].lower().split()
    return not set(between[-_NEAR:]).isdisjoint(load("evidence/across")["last.unsaid"].words)


def _is_history(sources: Sources, remark: Remark) -> bool:
    """Whether the sentence dates what was said long before its clipping: "In May 2015, Brown said that …"."""
    clipping = sources.clippings[remark.place.clipping]
    if clipping.article.published is None:
        return False
    most = load("evidence/across")["last.before"].value
    first = bisect_left(clipping.dates, remark.place.start, key=attrgetter("start"))
    last = bisect_left(clipping.dates, remark.place.end, key=attrgetter("start"))
    around = [
        date
        for one in clipping.dates[first:last]
        if one.value and not any(said.start <= one.start < said.end for said in remark.statements)
        if (date := CalendarDate.of(one.value))
    ]
    days = [one.first_day.replace(month=12, day=31) if one.granularity == "year" else one.first_day for one in around]
    return any((clipping.article.published.first_day - day).days > most for day in days)


def _introduces(clipping: Clipping, said: Statement) -> bool:
    """Whether the speaker's name only tells whose host or spokesman another is, who is named right behind it."""
    end = said.speaker_end
    if end is None:
        return False
    text = clipping.article.text
    behind = (one for one in clipping.mentions if end <= one.start <= end + _BEHIND and one.actor != said.actor)
    return any(
        _JOB.fullmatch(text, end, one.start) and not (said.cue_start and end <= said.cue_start < one.start)
        for one in behind
    )


def _is_to_the_point(sources: Sources, remark: Remark) -> bool:
    """Whether the words say something, and name somebody of the dossier or tell what their clipping is about.

    That is its headline, or where it has none its first paragraph. "This is a sad day" says nothing.
    """
    article = sources.clippings[remark.place.clipping].article
    said = told_words(" ".join(article.text[one.start : one.end] for one in remark.statements))
    if len(said) < load("evidence/across")["last.told"].value:
        return False
    first = next((block for block in article.blocks if block.kind == "paragraph"), None)
    subject = article.title or (first.text if first else "")
    return bool(remark.about) or not said.isdisjoint(told_words(subject))
