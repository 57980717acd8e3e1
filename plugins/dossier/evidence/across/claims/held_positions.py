"""Positions: where actors stand in explicit words, in order of time, and where one changed between two clippings."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from dossier.evidence.across.sources.told_words import WORD, stem
from dossier.evidence.statements.word_lists import words
from dossier.records import Position, TextPlace
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.evidence.across.sources.counted_sources import Sources
    from dossier.records import Clipping, Stance, Story

SIDES = {"for": 1, "against": -1}
"""The kinds of stance that are two sides of one thing; praise for one thing and blame for another are none."""
BACK = 12
"""So many older positions of an actor are compared with a new one, the latest first."""


def find_positions(sources: Sources, stories: Iterable[Story]) -> tuple[Position, ...]:
    """The positions of all clippings, in order of time; those of clippings without a day last."""
    found = [one for clipping in sources.clippings.values() for one in _of(clipping)]
    repeats = sources.repeats([(one.place, one.actor) for one in found])
    told = [
        replace(one, listed=repeat.number == number, also=repeat.also)
        for number, (one, repeat) in enumerate(zip(found, repeats, strict=True))
    ]
    days = {name: _day(clipping) for name, clipping in sources.clippings.items()}
    told.sort(key=lambda one: (days[one.place.clipping] or "~", one.place.clipping, one.place.start))
    of_story = {name: story.slug for story in stories for name in story.clippings}
    return tuple(_with_changes(sources, told, days, of_story))


def _of(clipping: Clipping) -> Iterable[Position]:
    """The positions of a clipping: the stances of one actor in one sentence together."""
    ordered = sorted(clipping.stances, key=lambda one: (one.start, one.end, one.actor, one.words))
    for (start, end, _), stances in groupby(ordered, key=lambda one: (one.start, one.end, one.actor)):
        yield Position(TextPlace(clipping.article.id, start, end), tuple(stances), listed=True)


def _day(clipping: Clipping) -> str:
    published = clipping.article.published
    return published.value[:10] if published and published.granularity != "year" else ""


def _with_changes(
    sources: Sources, told: Sequence[Position], days: dict[str, str], of_story: dict[str, str]
) -> Iterable[Position]:
    held: dict[str, list[Position]] = defaultdict(list)
    for one in told:
        day, before = days[one.place.clipping], held[one.actor][: -BACK - 1 : -1]
        older = (
            other
            for other in before
            if day and "" < days[other.place.clipping] < day and _is_other_side(sources, one, other, of_story)
        )
        yield replace(one, before=turned.place) if one.listed and (turned := next(older, None)) else one
        if one.listed:
            held[one.actor].append(one)


def _is_other_side(sources: Sources, one: Position, other: Position, of_story: dict[str, str]) -> bool:
    """Whether two positions of an actor stand on two sides of the same thing, as far as words tell."""
    story = of_story.get(one.place.clipping)
    together = story is not None and story == of_story.get(other.place.clipping)
    return any(
        _side(first) * _side(second) < 0
        and _is_same(_about(sources, one, first), _about(sources, other, second), together)
        for first in one.stances
        for second in other.stances
    )


def _side(stance: Stance) -> int:
    """1 for, -1 against, 0 where it is neither, or only conditional."""
    return SIDES.get(stance.kind, 0) * (-1 if stance.negated else 1) * (stance.holding == "plain")


def _about(sources: Sources, position: Position, stance: Stance) -> frozenset[str]:
    """The stems of what a stance is about, short words too ("tax", "EU"), without small words."""
    said = sources.text(TextPlace(position.place.clipping, *stance.about)).lower()
    return frozenset(stem(one.group()) for one in WORD.finditer(said) if one.group() not in words("word.function"))


def _is_same(one: frozenset[str], other: frozenset[str], together: bool) -> bool:
    """Whether two objects are one: most of what the shorter tells is in the other; outside a story two words."""
    rules = load("evidence/stances")
    shared, least = len(one & other), min(len(one), len(other))
    enough = shared >= (1 if together else rules["position.words"].value)
    return least > 0 and enough and shared >= rules["position.share"].value * least
