"""Puts what was discovered beside what the cast knows already."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from dossier.records import Ambiguity, Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.discovery.actors import Discovery
    from dossier.records import Clipping

T = TypeVar("T", Mention, Ambiguity)


def beside_cast(clipping: Clipping, found: Discovery) -> Clipping:
    """The clipping with the mentions of the discovered actors beside those of the cast.

    A discovered mention gives way to every curated one that it touches, and to doubts but those about a part of it.
    Mentions of those that stay below the threshold are kept apart from the others, as `faint`.
    """
    name = clipping.article.id
    new, faint = found.mentions.get(name, ()), found.faint_mentions.get(name, ())
    told = _unexplained(clipping.ambiguities, new)
    doubts = tuple(sorted((*told, *_free((*clipping.mentions, *told), found.doubts.get(name, ()))), key=_start))
    free = _free((*clipping.mentions, *doubts), new)
    mentions = sorted((*clipping.mentions, *free), key=_start)
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


def _start(one: Mention | Ambiguity) -> int:
    return one.start


def _free(known: Sequence[Mention | Ambiguity], found: Sequence[T]) -> list[T]:
    """Of mentions or doubts in order, those that touch no known one."""
    taken = sorted((one.start, one.end) for one in known)
    free, at = [], 0
    for mention in found:
        while at < len(taken) and taken[at][1] <= mention.start:
            at += 1
        if at == len(taken) or taken[at][0] >= mention.end:
            free.append(mention)
    return free
