"""Cuts a clipping's blocks into segments: plain text, and the names of actors with their anchors and reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.assembly import by_block
from dossier.sentences import sentences
from dossier.site.views import Excerpt, Passage, Segment

if TYPE_CHECKING:
    from dossier.records import Block, Cast, Clipping, Mention

REASONS = {
    "strong-name": "a name that always means {name}",
    "surname": "the surname of {name}, who is named in full in this clipping",
    "weak-name": "a short name of {name}, which is named in full in this clipping",
    "metonym": "the capital, where it stands for {name}",
}
"""For each rule of linking, what it means to a reader."""


def passages(clipping: Clipping, cast: Cast) -> list[Passage]:
    """The prose blocks of a clipping in order; paragraphs are "p1", "p2" ..., mentions "m1", "m2" ..."""
    made: list[Passage] = []
    article, number = clipping.article, 0
    dateline = article.dateline_length
    for block, mentions in by_block(clipping):
        cut = dateline if block.kind == "paragraph" else 0
        dateline -= cut
        skip = (block.start or 0) + cut
        segments = _segments(article.text[skip : block.end], skip, mentions, cast, number)
        made.append(Passage(block.kind, f"p{len(made) + 1}", segments, block.text[:cut].rstrip()))
        number += len(mentions)
    return made


def excerpts(clipping: Clipping, cast: Cast) -> dict[str, tuple[Excerpt, ...]]:
    """For each actor the sentences that name it, in order; a sentence that names it twice stands once."""
    found: dict[str, list[Excerpt]] = {}
    number = 0
    for block, mentions in by_block(clipping):
        if mentions:
            for slug, excerpt in _in_sentences(clipping, block, mentions, cast, number):
                found.setdefault(slug, []).append(excerpt)
        number += len(mentions)
    return {slug: tuple(one) for slug, one in found.items()}


def _in_sentences(
    clipping: Clipping, block: Block, mentions: list[Mention], cast: Cast, number: int
) -> list[tuple[str, Excerpt]]:
    made = []
    base = block.start or 0
    for first, last in sentences(block.text):
        inside = [(place, one) for place, one in enumerate(mentions, number + 1) if first <= one.start - base < last]
        for slug in dict.fromkeys(one.actor for _place, one in inside):
            own = [one for _place, one in inside if one.actor == slug]
            anchor = next(f"m{place}" for place, one in inside if one.actor == slug)
            text = clipping.article.text[base + first : base + last]
            made.append((slug, Excerpt(_segments(text, base + first, own, cast, None), anchor)))
    return made


def _segments(text: str, base: int, mentions: list[Mention], cast: Cast, number: int | None) -> tuple[Segment, ...]:
    """The text in segments; mentions are numbered from `number` on, and carry no anchor where it is None."""
    made: list[Segment] = []
    place = 0
    seen: set[str] = set()
    for count, mention in enumerate(mentions, 1):
        start, end = mention.start - base, mention.end - base
        if start > place:
            made.append(Segment(text[place:start]))
        actor = cast.by_slug[mention.actor]
        linked = number is not None and mention.actor not in seen
        anchor = "" if number is None else f"m{number + count}"
        made.append(Segment(text[start:end], actor, anchor, linked, REASONS[mention.rule].format(name=actor.name)))
        seen.add(mention.actor)
        place = end
    if place < len(text):
        made.append(Segment(text[place:]))
    return tuple(made)
