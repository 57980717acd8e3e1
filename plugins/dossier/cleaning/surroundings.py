"""Surroundings: what a passage's neighbours and its place in the clipping say about it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from dossier.cleaning.context import MIDDLING
from dossier.cleaning.traits import is_dated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.cleaning.context import Context
    from dossier.cleaning.signals import Signals

ENDS = ("end.related", "end.comments", "end.author", "end.closing")
"""The rules whose phrases head what is no more the article."""
HEADING = 8
"""A line of more words heads nothing."""
_FULL = 50.0
_SETTLED = 2
"""So much prose must stand before a heading, for it to end an article."""
_LONG = 10


def surroundings(context: Context, near: Sequence[bool]) -> Iterator[tuple[int, Signals]]:
    """For each passage that is near prose its index and what its surroundings say, in order."""
    heard: dict[str, int] = {}
    prose = 0
    for index, trait in enumerate(context.traits):
        if near[index]:
            yield index, _around(context, index, heard)
        prose += context.prose[index] > 0
        if (
            index >= context.core[0]
            and prose >= _SETTLED
            and trait.words <= HEADING
            and not (trait.stop and trait.words > 4)
        ):
            heard.update((cue, index) for cue in trait.cues if cue in ENDS)


def _around(context: Context, index: int, heard: dict[str, int]) -> Signals:
    """What surrounds one passage; `heard` are the headings above it that end an article, with their places."""
    found: Signals = {}
    _place(context, index, found)
    _neighbours(context, index, found)
    first, last = context.core
    if first <= index <= last:
        found["core.sentence" if context.traits[index].stop else "core.fragment"] = 1.0
        inside = (context.sums[last + 1] - context.sums[first]) or 1.0
        found["core.share"] = (context.sums[index] - context.sums[first]) / inside
    for rule in heard:
        found[f"heard.{rule}"] = 1.0
    if heard:
        found["heard.since"] = math.log1p(index - max(heard.values()))
    _near(context, index, found)
    _topic(context, index, found)
    return found


def _place(context: Context, index: int, found: Signals) -> None:
    """Whether the same text stands elsewhere too, and whether the passage is set as deep as the core."""
    passage = context.passages[index]
    if context.copies[passage.text] > 1:
        found["place.copy"] = 1.0
    if context.indented:
        if passage.indent == context.indent:
            found["place.indent of the core"] = 1.0
        elif context.traits[index].stop:
            found["place.other indent"] = 1.0


def _neighbours(context: Context, index: int, found: Signals) -> None:
    """What the two passages on each side are."""
    for side, name in ((-1, "before"), (1, "after")):
        for step in (1, 2):
            place = index + side * step
            if not 0 <= place < len(context.traits):
                break
            if context.prose[place]:
                found[f"{name}.prose {step}"] = min(context.prose[place], _FULL) / _FULL
            if step == 1:
                _next_to(context, place, name, found)
    if index and is_dated(context.passages[index - 1].text):
        found["before.dated"] = 1.0


def _next_to(context: Context, place: int, name: str, found: Signals) -> None:
    trait = context.traits[place]
    if not trait.stop:
        found[f"{name}.fragment"] = 1.0 if trait.words < HEADING else 0.3
    if trait.cues:
        found[f"{name}.cue"] = 1.0


def _near(context: Context, index: int, found: Signals) -> None:
    """What stands in the stretch around: lists of links and comments repeat, name and date themselves."""
    stretches = {
        "near.copies": context.tally("copies", index - 3, index + 4) / 3,
        "near.stamps before": context.tally("dated", index - 6, index) / 3,
        "near.stamps after": context.tally("dated", index + 1, index + 7) / 3,
        "near.names": context.tally("names", index - 8, index + 9) / 4,
        "near.topic": context.mean_shared(index - 4, index + 5) - MIDDLING,
    }
    found.update((name, value) for name, value in stretches.items() if value)


def _topic(context: Context, index: int, found: Signals) -> None:
    """How far the passage is about what the core is about, the passage itself not counted."""
    own = context.topics[index]
    if not own:
        return
    share = context.shared[index]
    found["topic.shared"] = share - MIDDLING
    if context.traits[index].words >= _LONG:
        found["topic.shared, long"] = share - MIDDLING
    if context.headline:
        found["topic.headline"] = min(len(own & context.headline), 3) / 3
