"""The steps that one clipping goes through, in their order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.cast.discovery import DEFAULT, Threshold, discover
from dossier.cleaning import as_it_is, clean
from dossier.records import Cast, Clip, Clipping

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.records import Article, Mention


def examine(clip: Clip, cast: Cast, *, cleaned: bool = True) -> Clipping:
    """Everything that one clipping gives to the dossier; the same clip and cast give the same records."""
    article: Article = clean(clip) if cleaned else as_it_is(clip)
    del cast
    return Clipping(article)


def with_discovered(
    clippings: Sequence[Clipping], cast: Cast, threshold: Threshold = DEFAULT
) -> tuple[list[Clipping], Cast]:
    """The clippings with the mentions of actors that the cast does not know, and the cast with those actors.

    A discovered mention gives way to every curated one that it touches.
    """
    found = discover([clipping.article for clipping in clippings], cast, threshold)
    known = Cast.of((*cast.actors, *found.actors))
    return [_with(clipping, found.mentions.get(clipping.article.id, ())) for clipping in clippings], known


def _with(clipping: Clipping, found: Sequence[Mention]) -> Clipping:
    taken = [(mention.start, mention.end) for mention in clipping.mentions]
    free, at = [], 0
    for mention in found:
        while at < len(taken) and taken[at][1] <= mention.start:
            at += 1
        if at == len(taken) or taken[at][0] >= mention.end:
            free.append(mention)
    return replace(clipping, mentions=tuple(sorted((*clipping.mentions, *free), key=lambda mention: mention.start)))
