"""Gathers remarks: the statements of one speaker in the same sentences, each told once for all copies."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from itertools import islice, takewhile
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from dossier.language.sentences import sentences_around
from dossier.records import Remark, TextPlace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from dossier.evidence.across.sources.counted_sources import Sources
    from dossier.records import Clipping, Statement, Wording


class Speech(NamedTuple):
    """What somebody said in one go, within its clipping."""

    start: int
    """Offset of the first sentence."""
    end: int
    """Offset after the last one."""
    first: int
    """The number of the first of its statements in the clipping."""
    behind: int
    """The number after the last one's."""
    about: tuple[str, ...]
    """Slugs of the actors that the words name, in their order."""


def find_remarks(
    sources: Sources, wordings: Iterable[Wording], each: Callable[[Clipping], Iterable[Speech]] | None = None
) -> tuple[Remark, ...]:
    """The remarks of all clippings, by clipping, in the order of the text; with those that copies repeat.

    `each` says what was said in one go in a clipping, if it is known.
    """
    found = [
        (TextPlace(name, one.start, one.end), clipping.statements[one.first : one.behind], one.about)
        for name, clipping in sources.clippings.items()
        for one in (each or speeches_of)(clipping)
    ]
    repeats = sources.repeats([(place, said[0].actor or "") for place, said, _about in found])
    carried = _carried(wordings)
    return tuple(
        Remark(
            place=place,
            statements=said,
            about=about,
            sources=sources.count(_carriers(place.clipping, said, carried[place.clipping])),
            number=repeat.number + 1,
            listed=repeat.number == number,
            also=repeat.also,
        )
        for number, ((place, said, about), repeat) in enumerate(zip(found, repeats, strict=True))
    )


def speeches_of(clipping: Clipping) -> Iterator[Speech]:
    """What is said in one go in a clipping, in the order of its text."""
    said = clipping.statements
    first, start, end = 0, 0, 0
    for number, (one_start, one_end) in enumerate(_sentences_of(clipping)):
        if number and (one_start >= end or said[number].actor != said[first].actor):
            yield Speech(start, end, first, number, _about(clipping, said[first:number]))
            first, start, end = number, one_start, one_end
        else:
            start, end = (start if number else one_start), max(end, one_end)
    if said:
        yield Speech(start, end, first, len(said), _about(clipping, said[first:]))


def _sentences_of(clipping: Clipping) -> Iterator[tuple[int, int]]:
    """Where the sentences of each statement begin and end."""
    blocks = [block for block in clipping.article.blocks if block.start is not None]
    for one in clipping.statements:
        block = blocks[max(bisect_right(blocks, one.start, key=lambda block: block.start or 0) - 1, 0)]
        yield sentences_around(clipping.article.text, block, (one.start, one.end))


def _about(clipping: Clipping, said: Sequence[Statement]) -> tuple[str, ...]:
    """The actors that the words name, in their order."""
    named: dict[str, None] = {}
    for one in said:
        place = bisect_left(clipping.mentions, one.start, key=attrgetter("start"))
        inside = takewhile(lambda mention: mention.end <= one.end, islice(clipping.mentions, place, None))  # noqa: B023
        named.update(dict.fromkeys(mention.actor for mention in inside))
    return tuple(named)


def _carried(wordings: Iterable[Wording]) -> dict[str, list[tuple[int, int, str]]]:
    """For each clipping the stretches of it that another clipping prints: start, end, the other."""
    carried: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for one in wordings:
        carried[one.first].append((one.first_start, one.first_end, one.second))
        carried[one.second].append((one.second_start, one.second_end, one.first))
    return carried


def _carriers(clipping: str, said: Sequence[Statement], carried: Iterable[tuple[int, int, str]]) -> set[str]:
    """The clippings that print some of these words."""
    return {clipping} | {other for start, end, other in carried for one in said if start < one.end and one.start < end}
