"""Cuts a clipping's blocks into segments: plain text, and the names of actors with their anchors and reasons."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from itertools import islice, takewhile
from operator import attrgetter
from typing import TYPE_CHECKING

from dossier.assembly import by_block
from dossier.language.sentences import sentences
from dossier.site.pages.link_reasons import reason
from dossier.site.pages.text_pieces import Excerpt, Passage, Segment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Block, BlockKind, Cast, Clipping, Mention

LETTERS: dict[BlockKind, str] = {"standfirst": "s", "key_point": "k", "heading": "h"}
"""What the anchors of blocks begin with, where it is not "p"."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A block with its place on the clipping's page."""

    block: Block
    """The block."""
    start: int
    """Its offset in the article's text."""
    anchor: str
    """Its id: "p1" for what the body is made of, "k1" for key points, "h1" for headings, "s1" for the standfirst."""
    mentions: list[Mention]
    """The mentions in it, in order."""
    before: int
    """How many mentions stand before it; those in it have the ids "m" and the numbers that follow."""


def placed(clipping: Clipping) -> Iterator[Placed]:
    """The prose blocks of a clipping in order, each with its place."""
    counts: Counter[str] = Counter()
    before = 0
    for block, mentions in by_block(clipping):
        letter = LETTERS.get(block.kind, "p")
        counts[letter] += 1
        yield Placed(block, block.start or 0, f"{letter}{counts[letter]}", mentions, before)
        before += len(mentions)


def passages(clipping: Clipping, cast: Cast) -> list[Passage]:
    """The prose blocks of a clipping in order, the dateline of the first paragraph apart."""
    made: list[Passage] = []
    article = clipping.article
    dateline = article.dateline_length
    for one in placed(clipping):
        cut = dateline if one.block.kind == "paragraph" else 0
        dateline -= cut
        skip = one.start + cut
        segments = _segments(article.text[skip : one.block.end], skip, one.mentions, cast, one.before)
        made.append(Passage(one.block.kind, one.anchor, segments, one.block.text[:cut].rstrip()))
    return made


def excerpts(clipping: Clipping, cast: Cast) -> dict[str, tuple[Excerpt, ...]]:
    """For each actor the sentences that name it, in order; a sentence that names it twice stands once."""
    found: dict[str, list[Excerpt]] = {}
    for one in placed(clipping):
        if one.mentions:
            for span in sentences(clipping.article.text, one.start, one.start + len(one.block.text)):
                _add_sentence(one, span, clipping.article.text, cast, found)
    return {slug: tuple(excerpts) for slug, excerpts in found.items()}


def _add_sentence(one: Placed, span: tuple[int, int], text: str, cast: Cast, found: dict[str, list[Excerpt]]) -> None:
    start, end = span
    place = bisect_left(one.mentions, start, key=attrgetter("start"))
    inside = list(takewhile(lambda pair: pair[1].start < end, enumerate(islice(one.mentions, place, None), place + 1)))
    for slug in dict.fromkeys(mention.actor for _number, mention in inside):
        own = [mention for _number, mention in inside if mention.actor == slug]
        first = next(number for number, mention in inside if mention.actor == slug)
        segments = _segments(text[start:end], start, own, cast, None)
        found.setdefault(slug, []).append(Excerpt(segments, f"m{one.before + first}", one.anchor))


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
        made.append(Segment(text[start:end], actor, anchor, linked, reason(mention, actor)))
        seen.add(mention.actor)
        place = end
    if place < len(text):
        made.append(Segment(text[place:]))
    return tuple(made)
