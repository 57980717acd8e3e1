"""Stories as the briefing has them: what happened, in a few sentences of the clippings, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dossier.site.locale.interface import worded
from dossier.site.locale.shown_dates import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.records import DiaryEntry, Dossier, Story, TextPlace
    from dossier.site.locale.shown_dates import ShownDate
    from dossier.site.pages.briefed.coming import ComingEntry
    from dossier.site.pages.evidence.citations import Citation, Citer

MAIN = 5
"""So many stories stand in a briefing."""


@dataclass(frozen=True, slots=True)
class BriefedStory:
    """A story in the briefing."""

    title: str
    """What it is called."""
    path: str
    """The address of its page."""
    clipping_count: int
    """How many clippings tell of it, copies once."""
    span: tuple[ShownDate, ShownDate] | None
    """When its oldest and its newest clipping appeared; None where none is dated."""
    sentences: tuple[Citation, ...]
    """What happened, the oldest first, each with its place."""
    coming: ComingEntry | None
    """What comes next in it; None where nothing is said to."""


def briefed_stories(dossier: Dossier, citer: Citer, coming: Sequence[ComingEntry]) -> tuple[BriefedStory, ...]:
    """The main stories of a dossier; `coming` are the entries of its diary as they are shown."""
    diary = list(zip(dossier.diary, coming, strict=False))
    return tuple(_briefed(story, citer, diary) for story in dossier.stories[:MAIN])


def _behind_dateline(citer: Citer, place: TextPlace) -> TextPlace:
    """A sentence without the dateline that an opening begins with."""
    article = citer.clippings[place.clipping].article
    opening = next((block.start for block in article.blocks if block.kind == "paragraph"), None)
    begins = place.start == opening and place.start + article.dateline_length < place.end
    return replace(place, start=place.start + article.dateline_length) if begins else place


def _briefed(story: Story, citer: Citer, diary: Sequence[tuple[DiaryEntry, ComingEntry]]) -> BriefedStory:
    held = set(story.clippings)
    ahead = (
        shown_entry
        for entry, shown_entry in diary
        if not held.isdisjoint(one.clipping for one in (entry.place, *entry.also))
    )
    return BriefedStory(
        worded(story.title),
        f"stories/{story.slug}/",
        len(story.clippings) - story.copies,
        (shown(story.first), shown(story.last)) if story.first and story.last else None,
        tuple(citer.cite(_behind_dateline(citer, place)) for place in story.sentences),
        next(ahead, None),
    )
