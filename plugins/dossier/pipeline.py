"""The steps in their order: read, clean, link, discover, and take the evidence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.cast.discovery import DEFAULT, Threshold, discover
from dossier.cast.linking import Linker
from dossier.cleaning import as_it_is, clean
from dossier.evidence.dates import find_dates
from dossier.evidence.quotes import find_quotes
from dossier.records import Cast, Clipping

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.cast.discovery import Discovery
    from dossier.records import Ambiguity, Clip, Mention


def examine(
    clips: Iterable[Clip], cast: Cast, threshold: Threshold | None = DEFAULT, *, cleaned: bool = True
) -> tuple[list[Clipping], Cast]:
    """Everything that the clippings hold, and the cast with the actors that were discovered in them.

    The clippings come back in their order. `threshold` says which discovered names become actors, None that none does.
    """
    linker = Linker(cast)
    clippings = [link(clip, linker, cleaned=cleaned) for clip in clips]
    if threshold:
        clippings, cast = with_discovered(clippings, cast, threshold)
    return [with_evidence(clipping) for clipping in clippings], cast


def link(clip: Clip, linker: Linker, *, cleaned: bool = True) -> Clipping:
    """The clean article of one clipping with its mentions of the cast; the same clip and cast give the same records."""
    article = clean(clip) if cleaned else as_it_is(clip)
    mentions, ambiguities = linker.link(article)
    return Clipping(article, mentions, ambiguities)


def with_evidence(clipping: Clipping) -> Clipping:
    """The clipping with its quotes and dates."""
    article = clipping.article
    return replace(clipping, quotes=find_quotes(article, clipping.mentions), dates=find_dates(article))


def with_discovered(clippings: Sequence[Clipping], cast: Cast, threshold: Threshold) -> tuple[list[Clipping], Cast]:
    """The clippings with the mentions of actors that the cast does not know, and the cast with those actors.

    A discovered mention gives way to every curated one that it touches. Those that stay below the threshold come back
    apart from the others, as `faint`.
    """
    found = discover([clipping.article for clipping in clippings], cast, threshold)
    known = Cast.of((*cast.actors, *found.actors), cast.ignored, found.faint)
    return [_with(clipping, found) for clipping in clippings], known


def _with(clipping: Clipping, found: Discovery) -> Clipping:
    name = clipping.article.id
    free = _free(clipping, found.mentions.get(name, ()))
    mentions = sorted((*clipping.mentions, *free), key=lambda mention: mention.start)
    faint = _free(clipping, found.faint_mentions.get(name, ()))
    return replace(clipping, mentions=tuple(mentions), faint=tuple(faint))


def _free(clipping: Clipping, found: Sequence[Mention]) -> list[Mention]:
    """Of mentions in order, those that touch no curated one and no place where one is in doubt."""
    known: tuple[Mention | Ambiguity, ...] = (*clipping.mentions, *clipping.ambiguities)
    taken = sorted((one.start, one.end) for one in known)
    free, at = [], 0
    for mention in found:
        while at < len(taken) and taken[at][1] <= mention.start:
            at += 1
        if at == len(taken) or taken[at][0] >= mention.end:
            free.append(mention)
    return free
