"""The points of a briefing: the publications' own summaries, each once, and the dates that matter most."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from dossier.site.pages.copies import voices

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.site.pages.chronicle import Entry
    from dossier.site.pages.findings import Passage
    from dossier.site.pages.text_index import Holdings

SAME = 0.6
"""Two key points that share this much of the shorter one's longer words say the same."""
WORD = 4
"""Letters that a word must have to count for that; shorter ones are in every sentence."""
MAIN_DATES = 10
"""So many dates stand in the briefing."""
SHOWN_POINTS = 12
"""So many key points stand open in the briefing."""
MAIN_ACTORS = 10
"""So many actors are its main ones."""

_WORD = re.compile(rf"\w{{{WORD},}}")

Point = tuple["Passage", tuple["Passage", ...]]


def key_points(holdings: Holdings) -> tuple[Point, ...]:
    """The key points of all clippings, newest first, each with the places in other clippings that say the same."""
    made: list[tuple[Passage, list[Passage], set[str]]] = []
    for name, blocks in holdings.blocks.items():
        for one in blocks:
            if one.block.kind != "key_point":
                continue
            passage = holdings.passage(name, (one.start, one.start + len(one.block.text)), ())
            words = set(_WORD.findall(passage.text.lower()))
            for first, others, told in made:
                if len(words & told) >= SAME * min(len(words), len(told)):
                    if first.clipping is not passage.clipping:
                        others.append(passage)
                    break
            else:
                made.append((passage, [], words))
    return tuple((passage, tuple(others)) for passage, others, _words in made)


def front_points(points: Sequence[Point], count: int) -> tuple[Point, ...]:
    """The key points that most sources carry; of these the first ones of each clipping, the newest first."""
    ranks: Counter[str] = Counter()
    ranked = []
    for point in points:
        first, others = point
        ranked.append((-voices(one.clipping for one in (first, *others)), ranks[first.clipping.path], point))
        ranks[first.clipping.path] += 1
    return tuple(point for _voices, _rank, point in sorted(ranked, key=lambda one: one[:2])[:count])


def main_dates(entries: Iterable[Entry], count: int = MAIN_DATES) -> tuple[Entry, ...]:
    """The dated sentences that name the most prominent actors, one a date and each once, in the order of time."""
    best: dict[str, Entry] = {}
    for entry in entries:
        held = best.get(entry.date.text)
        if entry.event and (held is None or _weight(entry) > _weight(held)):
            best[entry.date.text] = entry
    ranked = sorted(best.values(), key=lambda entry: (-_weight(entry), entry.order))
    told: dict[str, Entry] = {}
    for entry in ranked:
        if entry.event:
            told.setdefault(entry.event.passage.text, entry)
    return tuple(sorted(list(told.values())[:count], key=lambda entry: entry.order))


def _weight(entry: Entry) -> int:
    """How prominent the actors of an entry are: the mentions that the dossier has of them."""
    fine = {"day": 4, "minute": 4, "month": 2}.get(entry.date.granularity, 1)
    return fine * sum(page.mention_count for page in entry.actors)
