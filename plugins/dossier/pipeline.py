"""The steps in their order: read, clean, take out what recurs, link, discover, and take the evidence."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.cast.linking import Linker
from dossier.cleaning import as_it_is, clean
from dossier.cleaning.recurring import recurring, without
from dossier.discovery import DEFAULT, Threshold, discover, find_candidates
from dossier.evidence.dates.expressions import find_dates
from dossier.evidence.statements.attribution import find_statements
from dossier.records import Cast, Clipping

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.discovery import Discovery
    from dossier.discovery.read.spacy_pipeline import Finder
    from dossier.records import Ambiguity, Article, Clip, Mention


GARBAGE = (100_000, 20, 100)
"""Python's thresholds for looking for garbage while a dossier is made. Almost all that is made is kept to the end: by
its own thresholds Python would look through it again and again, a tenth of the time of 1,000 clippings."""


def examine(
    clips: Iterable[Clip],
    cast: Cast,
    threshold: Threshold | None = DEFAULT,
    *,
    cleaned: bool = True,
    find: Finder = find_candidates,
) -> tuple[list[Clipping], Cast]:
    """Everything that the clippings hold, and the cast with the actors that were discovered in them.

    The clippings come back in their order. `threshold` says which discovered names become actors, None that none does;
    `find` finds them in an article.
    """
    linker = Linker(cast)
    clippings = [linked(article, linker) for article in articles_of(list(clips), cleaned=cleaned)]
    if threshold:
        clippings, cast = with_discovered(clippings, cast, threshold, find)
    return [with_evidence(clipping) for clipping in clippings], cast


def articles_of(clips: Sequence[Clip], *, cleaned: bool = True) -> list[Article]:
    """The article of each clip; clean ones without the lines that recur at the edges of their source's clippings."""
    if not cleaned:
        return [as_it_is(clip) for clip in clips]
    articles = [clean(clip) for clip in clips]
    gone = recurring(articles)
    return [without(article, gone[article.id], clip.lines) for article, clip in zip(articles, clips, strict=True)]


def link(clip: Clip, linker: Linker, *, cleaned: bool = True) -> Clipping:
    """The clean article of one clipping with its mentions of the cast; the same clip and cast give the same records."""
    return linked(clean(clip) if cleaned else as_it_is(clip), linker)


def linked(article: Article, linker: Linker) -> Clipping:
    """The article with its mentions of the cast."""
    mentions, ambiguities = linker.link(article)
    return Clipping(article, mentions, ambiguities)


def with_evidence(clipping: Clipping) -> Clipping:
    """The clipping with its quotes and dates."""
    article = clipping.article
    return replace(clipping, statements=find_statements(article, clipping.mentions), dates=find_dates(article))


def with_discovered(
    clippings: Sequence[Clipping], cast: Cast, threshold: Threshold, find: Finder = find_candidates
) -> tuple[list[Clipping], Cast]:
    """The clippings with the mentions of actors that the cast does not know, and the cast with those actors.

    A discovered mention gives way to every curated one that it touches, and to doubts but those about a part of it.
    Those that stay below the threshold come back apart from the others, as `faint`.
    """
    found = discover([clipping.article for clipping in clippings], cast, threshold, find)
    known = Cast.of((*cast.actors, *found.actors), cast.ignored, found.faint)
    return [_with(clipping, found) for clipping in clippings], known


def _with(clipping: Clipping, found: Discovery) -> Clipping:
    name = clipping.article.id
    new, faint = found.mentions.get(name, ()), found.faint_mentions.get(name, ())
    doubts = _unexplained(clipping.ambiguities, new)
    free = _free((*clipping.mentions, *doubts), new)
    mentions = sorted((*clipping.mentions, *free), key=lambda mention: mention.start)
    kept = _free((*clipping.mentions, *clipping.ambiguities), faint)
    return replace(clipping, mentions=tuple(mentions), ambiguities=doubts, faint=tuple(kept))


def _unexplained(doubts: Sequence[Ambiguity], found: Sequence[Mention]) -> tuple[Ambiguity, ...]:
    """The doubts about the cast's names but those that a longer name settles: "Ross" in Alec Ross is not Wilbur."""
    starts = [mention.start for mention in found]
    around = ((doubt, bisect_right(starts, doubt.start) - 1) for doubt in doubts)
    return tuple(
        doubt
        for doubt, at in around
        if at < 0 or found[at].end < doubt.end or len(found[at].surface) == len(doubt.surface)
    )


def _free(known: Sequence[Mention | Ambiguity], found: Sequence[Mention]) -> list[Mention]:
    """Of mentions in order, those that touch no known one."""
    taken = sorted((one.start, one.end) for one in known)
    free, at = [], 0
    for mention in found:
        while at < len(taken) and taken[at][1] <= mention.start:
            at += 1
        if at == len(taken) or taken[at][0] >= mention.end:
            free.append(mention)
    return free
