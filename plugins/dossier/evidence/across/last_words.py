"""Last words: what each actor is last reported to have said, as the front page and the briefing hold it against it.

A last word must surely be the actor's own, of the dossier's recent past, and about what the dossier is about.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.evidence.across.sources.told_words import told_words
from dossier.rules.load import load

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from dossier.evidence.across.sources.counted_sources import Sources
    from dossier.records import Clipping, Published, Remark, Statement


_BEHIND = 40
"""How far behind a name another may stand that it introduces, in characters."""
_JOB = re.compile(r"(?:['’]s)?(?: [a-z-]+){1,3} ")


def find_last_words(sources: Sources, remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    """The last word of each actor that has one; `remarks` come newest first."""
    dated = [one.article.published.first_day for one in sources.clippings.values() if one.article.published]
    newest = max(dated, default=None)
    last: dict[str, Remark] = {}
    for one in remarks:
        recent = _is_recent(sources.clippings[one.place.clipping].article.published, newest)
        if one.actor and one.listed and recent and _is_sure(sources, one) and _is_to_the_point(sources, one):
            last.setdefault(one.actor, one)
    return tuple(last.values())


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
    ) and not _is_aside(clipping, remark.statements[0])


def _is_aside(clipping: Clipping, said: Statement) -> bool:
    """Whether a sentence only says by the way when somebody had said it: "When Brown warned that …, the crew left"."""
    start = said.speaker_start
    before = clipping.article.text[max(0, start - _BEHIND) : start].split() if start else []
    return bool(before) and before[-1].lower() in load("evidence/across")["last.aside"].words


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
