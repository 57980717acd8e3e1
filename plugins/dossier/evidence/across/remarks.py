"""Gathers remarks: the statements of one speaker in the same sentences, each told once for all copies."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from itertools import islice, takewhile
from operator import attrgetter
from typing import TYPE_CHECKING

from dossier.language.sentences import sentences_around
from dossier.records import Remark, TextPlace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dossier.evidence.across.sources.counted_sources import Sources
    from dossier.records import Clipping, Statement, Wording


def find_remarks(sources: Sources, wordings: Iterable[Wording]) -> tuple[Remark, ...]:
    """The remarks of all clippings, by clipping, in the order of the text; with those that copies repeat."""
    found = [group for clipping in sources.clippings.values() for group in _groups(clipping)]
    repeats = sources.repeats([(place, said[0].actor or "") for place, said in found])
    carried = _carried(wordings)
    return tuple(
        Remark(
            place=place,
            statements=tuple(said),
            about=_about(sources.clippings[place.clipping], said),
            sources=sources.count(_carriers(place.clipping, said, carried[place.clipping])),
            number=repeat.number + 1,
            listed=repeat.number == number,
            also=repeat.also,
        )
        for number, ((place, said), repeat) in enumerate(zip(found, repeats, strict=True))
    )


def _groups(clipping: Clipping) -> Iterator[tuple[TextPlace, list[Statement]]]:
    name = clipping.article.id
    group: list[Statement] = []
    first, last = 0, 0
    blocks = [block for block in clipping.article.blocks if block.start is not None]
    for one in clipping.statements:
        block = blocks[max(bisect_right(blocks, one.start, key=lambda block: block.start or 0) - 1, 0)]
        start, end = sentences_around(clipping.article.text, block, (one.start, one.end))
        if group and start < last and one.actor == group[0].actor:
            group, last = [*group, one], max(last, end)
            continue
        if group:
            yield TextPlace(name, first, last), group
        group, first, last = [one], start, end
    if group:
        yield TextPlace(name, first, last), group


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
