"""Stories: the clippings of a dossier cut into courses of events, and what belongs to none."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from dossier.evidence.across.claims.figure_claims import claims_of
from dossier.evidence.stories.by_hand import by_hand, complaints_about, is_taken
from dossier.evidence.stories.linkage import grouped
from dossier.evidence.stories.nearness import nearness
from dossier.evidence.stories.shared_news import first_news, with_shared_news
from dossier.evidence.stories.story_figures import figure_rows
from dossier.evidence.stories.story_words import story_words
from dossier.evidence.stories.what_happened import headline_line, what_happened
from dossier.language.slugs import slugs
from dossier.messages import phrase
from dossier.records import Complaint, Story
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from dossier.evidence.across.claims.figure_claims import FigureClaim
    from dossier.evidence.across.sources.counted_sources import Sources
    from dossier.evidence.stories.by_hand import Group
    from dossier.evidence.stories.nearness import Near
    from dossier.evidence.stories.shared_news import FirstNews
    from dossier.evidence.stories.story_words import StoryWords
    from dossier.records import Cast, Clipping, StoryFile

DASHES = ("-", "_", "—", "–")
"""What closes a dateline, and no headline."""
ACTORS = 12
"""So many actors of a story are named."""


class CutPile(NamedTuple):
    """A pile cut into its stories."""

    stories: tuple[Story, ...]
    """Those with most clippings first, copies counted once; of two alike the newer."""
    strays: tuple[str, ...]
    """The ids of the clippings that belong to no story, in the dossier's order."""
    complaints: tuple[Complaint, ...] = ()
    """What is wrong with the analyst's story files."""


def near_by_words(clippings: Sequence[Clipping], each: Callable[[Clipping], StoryWords] | None = None) -> Near:
    """How near these clippings, in the dossier's order, are to each other; `each` says the words of one, if they are
    known."""
    words = [each(one) if each else story_words(one.article) for one in clippings]
    return nearness(words, [day_of(one) for one in clippings])


class Asked(NamedTuple):
    """What the stories ask of the clippings."""

    near: Callable[[Sequence[Clipping]], Near] = near_by_words
    """Says how near the clippings are to each other, given all of them."""
    news: Callable[[Clipping], FirstNews] = first_news
    """Says what a clipping leads with."""
    claims: Callable[[Clipping], Iterable[FigureClaim]] = claims_of
    """Says its figures."""


FOUND_NOW = Asked()
"""All of it is found when it is asked."""


def find_stories(sources: Sources, cast: Cast, asked: Asked = FOUND_NOW) -> CutPile:
    """The stories of a dossier: at least two clippings each that are no copies of one another, or as the analyst's
    files want them. `asked` says what is known of each clipping."""
    clippings = list(sources.clippings.values())
    days = [day_of(one) for one in clippings]
    near = asked.near(clippings)
    numbers = {one.article.id: number for number, one in enumerate(clippings)}
    groups = by_hand(grouped(near, load("evidence/stories")["story.cut"].value), near, numbers, cast.stories)
    news = [asked.news(one).known(cast, day) for one, day in zip(clippings, days, strict=True)]
    groups = [one if one.file else one._replace(members=with_shared_news(one.members, news)) for one in groups]
    told = [group for group in groups if group.file or _tells_twice(sources, clippings, group)]
    held = {number for group in told for number in group.members}
    stories = []
    for group, slug in zip(told, _addresses(clippings, told, cast.stories), strict=True):
        ranked = [clippings[number] for number in _most_central_first(group.members, near)]
        leads = [one for one in ranked if sources.lead(one.article.id) == one.article.id]
        story = _story(cast, [clippings[number] for number in group.members], ranked, leads, slug)
        copies = len(group.members) - len({sources.lead(clippings[number].article.id) for number in group.members})
        story = replace(story, figures=figure_rows(leads, asked.claims), copies=copies)
        stories.append(_as_written(story, group.file))
    return CutPile(
        tuple(sorted(stories, key=_weightiest_first)),
        tuple(one.article.id for number, one in enumerate(clippings) if number not in held),
        tuple(complaints_about(cast.stories, numbers)),
    )


def _tells_twice(sources: Sources, clippings: Sequence[Clipping], group: Group) -> bool:
    """Whether a group holds two clippings that are no copies of one another."""
    return len({sources.lead(clippings[number].article.id) for number in group.members}) > 1


def _as_written(story: Story, file: StoryFile | None) -> Story:
    """The story with what the analyst says of it."""
    return replace(story, title=file.title or story.title, paragraph=file.paragraph) if file else story


def day_of(clipping: Clipping) -> dt.date | None:
    """When a clipping appeared, by its day or the first of its month; a year alone says too little."""
    published = clipping.article.published
    return published.first_day if published and published.granularity != "year" else None


def _weightiest_first(story: Story) -> tuple[int, int, str]:
    return (
        story.copies - len(story.clippings),
        -story.last.first_day.toordinal() if story.last else 0,
        story.slug,
    )


def _addresses(clippings: Sequence[Clipping], groups: Sequence[Group], files: Sequence[StoryFile]) -> list[str]:
    """The slug of each group: its file's name, else after its oldest clipping, so that a newer one does not move it."""
    oldest = [min((clippings[number] for number in group.members), key=_age) for group in groups]
    words = [one.article.title or one.article.id for one in oldest]
    twice = {text for text, count in Counter(words).items() if count > 1 or is_taken(text, files)}
    words = [one.article.id if text in twice else text for one, text in zip(oldest, words, strict=True)]
    made = slugs(words)
    return [group.file.slug if group.file else made[text] for group, text in zip(groups, words, strict=True)]


def _age(clipping: Clipping) -> tuple[bool, str, str]:
    published = clipping.article.published
    return published is None, published.first_day.isoformat() if published else "", clipping.article.id


def _most_central_first(group: Sequence[int], near: Near) -> list[int]:
    """A group, the one that is nearest to all others first."""
    sums = {number: sum(near[number].get(other, 0.0) for other in group) for number in group}
    return sorted(group, key=lambda number: (-sums[number], number))


def _story(
    cast: Cast, held: Sequence[Clipping], ranked: Sequence[Clipping], leads: Sequence[Clipping], slug: str
) -> Story:
    """The story of these clippings, given in the dossier's order, with the most central first, and without copies."""
    dated = sorted((one for one in held if one.article.published), key=_age)
    central = next((one for one in ranked if _headline(one)), ranked[0])
    actors = _actors(held)
    return Story(
        slug=slug,
        title=_headline(central) or _by_names(actors, cast),
        clippings=tuple(one.article.id for one in held),
        central=central.article.id,
        first=dated[0].article.published if dated else None,
        last=dated[-1].article.published if dated else None,
        sentences=what_happened(leads),
        actors=actors,
        since=_since(dated),
    )


def _headline(clipping: Clipping) -> str | None:
    """What a clipping is headed, by its title or by its first line, without the full stop of a sentence."""
    headline = clipping.article.title or headline_line(clipping.article)
    if headline and headline.endswith(DASHES):
        return None  # a dateline on a line by itself: "OSLO (AP) --"
    headline = headline.rstrip(" ;,:") if headline else headline
    return headline.removesuffix(".") if headline and headline.count(".") == 1 else headline


def _since(dated: Sequence[Clipping]) -> str:
    if not dated or not dated[0].article.published:
        return ""
    before = dt.timedelta(days=load("evidence/stories")["story.before"].value)
    return (dated[0].article.published.first_day - before).isoformat()


def _by_names(actors: Sequence[str], cast: Cast) -> str:
    """What a story is called of which no clipping has a headline: those whom it names most, if it names any."""
    return ", ".join(cast.by_slug[slug].name for slug in actors[:2]) or phrase("Untitled story")


def _actors(held: Iterable[Clipping]) -> tuple[str, ...]:
    clippings: Counter[str] = Counter()
    places: Counter[str] = Counter()
    for one in held:
        named = Counter(mention.actor for mention in one.mentions)
        places.update(named)
        clippings.update(named.keys())
    ranked = sorted(clippings, key=lambda slug: (-clippings[slug], -places[slug], slug))
    return tuple(ranked[:ACTORS])
