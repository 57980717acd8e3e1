"""A clipping's blocks for a page: plain text, and the names of actors in it with their anchors and reasons."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from dossier.addresses import cited, placed
from dossier.language.sentences import sentences
from dossier.rights.withholding import is_withheld

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dossier.addresses import PlacedBlock
    from dossier.records import Article, BlockKind, Clipping, Mention
    from dossier.site.links.refs import ActorRef


class Segment(NamedTuple):
    """A stretch of a paragraph: plain text, or the name of an actor. A tuple, because of these there are most."""

    text: str
    """The text, to be escaped like all text."""
    page: ActorRef | None = None
    """The actor that is named; None for plain text."""
    anchor: str = ""
    """The id of the mention on its page."""
    linked: bool = False
    """Whether it is shown as a link: the first mention in its paragraph."""
    marked: bool = False
    """Whether it stands in a passage that the analyst highlighted."""


@dataclass(frozen=True, slots=True)
class ShownParagraph:
    """A block of a clipping, ready to be shown."""

    kind: BlockKind
    """What it is."""
    anchor: str
    """Its id on the page ("p3")."""
    segments: tuple[Segment, ...]
    """Its text in stretches."""
    dateline: str = ""
    """The dateline that the first paragraph begins with, dash included; its segments are without it."""

    @property
    def number(self) -> str:
        """The number by which readers cite it ("7", or "k2" for a key point); empty for headings and the standfirst."""
        return cited(self.anchor)

    @property
    def text(self) -> str:
        """Its words alone, without the dateline."""
        return "".join(segment.text for segment in self.segments)


class Excerpt(NamedTuple):
    """The sentence in which an actor is named; a tuple as well."""

    segments: tuple[Segment, ...]
    """The sentence; this actor's mentions are marked, none is a link."""
    anchor: str
    """The anchor of the mention on the clipping's page."""
    block: str
    """The anchor of the paragraph it stands in."""

    @property
    def text(self) -> str:
        """Its words alone."""
        return "".join(segment.text for segment in self.segments)

    @property
    def number(self) -> str:
        """The number by which readers cite that paragraph; a sign where it has none."""
        return cited(self.block) or "¶"


class PlainParagraph(NamedTuple):
    """A block of a clipping, its words alone."""

    kind: BlockKind
    """What it is."""
    text: str
    """Its words, without the dateline."""


P = TypeVar("P", ShownParagraph, PlainParagraph)


def opening_of(body: Sequence[PlainParagraph]) -> tuple[PlainParagraph, ...]:
    """The paragraph of a body that can stand for it: the first one that ends as a sentence does, or else the first;
    none where there is none. A label above it ("ABOUT THE SHOW") tells nothing."""
    told = [one for one in body if one.kind != "heading"]
    return next(((one,) for one in told if one.text[-1:] and not one.text[-1].isalnum()), tuple(told[:1]))


def plain_paragraphs(article: Article) -> list[PlainParagraph]:
    """The prose blocks of an article in order, the dateline of the first paragraph left out."""
    made: list[PlainParagraph] = []
    dateline = article.dateline_length
    for block in article.blocks:
        if block.start is not None and block.end is not None:
            cut = dateline if block.kind == "paragraph" else 0
            dateline -= cut
            made.append(PlainParagraph(block.kind, article.text[block.start + cut : block.end]))
    return made


def parts_of(paragraphs: Iterable[P]) -> tuple[P | None, tuple[P, ...], tuple[P, ...]]:
    """The standfirst, the key points and the body of a clipping; of two standfirsts the second is part of the body."""
    listed = list(paragraphs)
    standfirst = next((one for one in listed if one.kind == "standfirst"), None)
    key_points = tuple(one for one in listed if one.kind == "key_point")
    return standfirst, key_points, tuple(one for one in listed if one.kind != "key_point" and one is not standfirst)


def paragraphs(clipping: Clipping, actors: Mapping[str, ActorRef]) -> list[ShownParagraph]:
    """The prose blocks of a clipping in order, the dateline of the first paragraph apart."""
    made: list[ShownParagraph] = []
    article = clipping.article
    dateline = article.dateline_length
    marks = _highlighted(article)
    for one in placed(clipping):
        cut = dateline if one.block.kind == "paragraph" else 0
        dateline -= cut
        skip = one.start + cut
        segments = _segments(article.text[skip : one.block.end], skip, one.mentions, actors, one.before)
        shown = tuple(_marked(segments, skip, marks)) if marks else segments
        made.append(ShownParagraph(one.block.kind, one.anchor, shown, one.block.text[:cut].rstrip()))
    return made


def _highlighted(article: Article) -> list[tuple[int, int]]:
    """Where the passages stand that the analyst highlighted, in order; of those that overlap, the first."""
    found = ((article.text.find(one), len(one)) for one in article.highlights)
    spans: list[tuple[int, int]] = []
    for start, length in sorted(one for one in found if one[0] >= 0):
        if not spans or start >= spans[-1][1]:
            spans.append((start, start + length))
    return spans


def _marked(segments: Iterable[Segment], base: int, marks: list[tuple[int, int]]) -> Iterator[Segment]:
    """The segments, plain ones divided where a highlighted passage begins or ends; `base` is where the first begins."""
    for segment in segments:
        end = base + len(segment.text)
        inside = [mark for mark in marks if mark[0] < end and mark[1] > base]
        if segment.page or not inside:
            yield segment._replace(marked=bool(inside))
        else:
            cuts = sorted({base, end, *(cut for mark in inside for cut in mark if base < cut < end)})
            for first, last in pairwise(cuts):
                held = any(mark[0] <= first < mark[1] for mark in inside)
                yield Segment(segment.text[first - base : last - base], marked=held)
        base = end


def sentences_with_mentions(one: PlacedBlock, text: str) -> Iterator[tuple[int, int, range]]:
    """The sentences of a block that name anybody: where each begins and ends in the clipping's text, and the numbers of
    the mentions that begin in it, from 0."""
    mentions, place = one.mentions, 0
    for start, end in sentences(text, one.start, one.start + len(one.block.text)):
        while place < len(mentions) and mentions[place].start < start:
            place += 1
        first = place
        while place < len(mentions) and mentions[place].start < end:
            place += 1
        if first < place:
            yield start, end, range(first, place)


def excerpts(
    one: PlacedBlock, text: str, stretches: Iterable[tuple[int, int, range]], actor: ActorRef
) -> Iterator[Excerpt]:
    """Those of a block's sentences that name an actor, in order; one that names it twice stands once, and one that is
    withheld does not. `text` is that of the clipping."""
    slug = actor.actor.slug
    for start, end, numbers in stretches:
        own = [number for number in numbers if one.mentions[number].actor == slug]
        if own and not is_withheld(text[start:end]):
            segments = _segments(text[start:end], start, [one.mentions[number] for number in own], {slug: actor}, None)
            yield Excerpt(segments, f"m{one.before + own[0] + 1}", one.anchor)


def _segments(
    text: str, base: int, mentions: list[Mention], actors: Mapping[str, ActorRef], number: int | None
) -> tuple[Segment, ...]:
    """The text in segments; mentions are numbered from `number` on, and carry no anchor where it is None."""
    made: list[Segment] = []
    place = 0
    seen: set[str] = set()
    for count, mention in enumerate(mentions, 1):
        start, end = mention.start - base, mention.end - base
        if start > place:
            made.append(Segment(text[place:start]))
        linked = number is not None and mention.actor not in seen and not is_withheld(text[start:end])
        anchor = "" if number is None else f"m{number + count}"
        made.append(Segment(text[start:end], actors[mention.actor], anchor, linked))
        seen.add(mention.actor)
        place = end
    if place < len(text):
        made.append(Segment(text[place:]))
    return tuple(made)
