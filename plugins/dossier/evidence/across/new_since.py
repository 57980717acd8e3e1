"""What is new in a dossier since a day, or against an earlier dossier.

All follows from the clippings that are new: an actor is new that only these name, and a statement, a date or a
contradiction is that stands in one of them and in no older one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.records import News

if TYPE_CHECKING:
    import datetime as dt

    from dossier.records import Article, Contradiction, Dossier, Occurrence, Remark, TextPlace


@dataclass(frozen=True, slots=True)
class Since:
    """Since when something is new: a day, or what an earlier dossier held."""

    day: dt.date | None = None
    """What appeared on this day or later is new."""
    known: frozenset[str] = frozenset()
    """The ids of the clippings that an earlier dossier held, where no day is given."""

    def is_new(self, article: Article) -> bool:
        """Whether a clipping is, or may be where only its month or year is known; an undated one is not."""
        if self.day is None:
            return article.id not in self.known
        if article.published is None:
            return False
        value = article.published.value[:10]
        return value >= self.day.isoformat()[: len(value)]


def find_news(dossier: Dossier, since: Since) -> News:
    """What is new in a dossier."""
    new = frozenset(one.article.id for one in dossier.clippings if since.is_new(one.article))
    actors = frozenset(
        one.actor.slug
        for one in dossier.coverage
        if one.appearances and all(seen.clipping.article.id in new for seen in one.appearances)
    )
    return News(since.day.isoformat() if since.day else "", new, actors)


def is_new_remark(news: News, remark: Remark) -> bool:
    """Whether only new clippings report what somebody said."""
    return remark.listed and _all_new(news, (remark.place, *remark.also))


def is_new_occurrence(news: News, one: Occurrence) -> bool:
    """Whether only new clippings tell of an event."""
    told = (*one.also, *one.reports)
    return one.listed and one.event.clipping in news.clippings and _all_new(news, told)


def is_new_contradiction(news: News, one: Contradiction) -> bool:
    """Whether a new clipping contradicts another."""
    return one.first.clipping in news.clippings or one.second.clipping in news.clippings


def _all_new(news: News, places: tuple[TextPlace, ...]) -> bool:
    return all(place.clipping in news.clippings for place in places)
