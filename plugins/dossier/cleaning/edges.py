"""Edges: what speaks for an article's beginning, or ending, at a passage."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from dossier.cleaning import bylines, credit_lines
from dossier.cleaning.context import MIDDLING, PROSE
from dossier.cleaning.dates import stated_in
from dossier.cleaning.surroundings import ENDS, HEADING
from dossier.cleaning.traits import is_dated

if TYPE_CHECKING:
    from dossier.cleaning.context import Context
    from dossier.cleaning.signals import Signals

HEAD = 8
"""So many passages above the body belong to its head."""
SIGNED = 6


def beginning(context: Context, index: int, ended: frozenset[str]) -> Signals:
    """What speaks for the body's beginning at a passage; `ended` are the rules whose headings stand above it."""
    passages, traits, sums = context.passages, context.traits, context.sums
    trait = traits[index]
    above = range(max(0, index - HEAD), index)
    signed = range(max(0, index - SIGNED), index)
    share = sums[index] / (sums[-1] or 1.0)
    found: Signals = {
        "begin.headline": max((context.headlines[place] for place in above), default=0.0),
        "begin.marked headline": any(
            passages[place].marker == "heading" and passages[place].level == 1 for place in above
        ),
        "begin.copied headline": any(
            context.copies[passages[place].text] > 1 and context.headlines[place] > 0 for place in above
        ),
        "begin.date": any(_states_day(passages[place].text) for place in signed),
        "begin.byline": any(_is_byline(passages[place].text) for place in signed),
        "begin.first": index == 0,
        "begin.long sentence": trait.stop and trait.words >= 20,
        "begin.short": trait.words < PROSE,
        "begin.fragment": not trait.stop,
        "begin.heading": not trait.stop
        and trait.words <= 14
        and index + 1 < len(traits)
        and context.prose[index + 1] > 0,
        "begin.prose before": min((sums[index] - sums[max(0, index - 5)]) / 60, 1.0),
        "begin.prose just before": min(sums[index] - sums[max(0, index - 1)], 40.0) / 40,
        "begin.prose following": min((sums[min(len(traits), index + 6)] - sums[index]) / 120, 1.0),
        "begin.menu before": context.tally("fragments", index - 8, index) / 8,
        "begin.menu far before": context.tally("fragments", index - 30, index - 8) / 22,
        "begin.topic following": context.mean_shared(index, index + 6) - MIDDLING,
        "begin.lost share": share,
        "begin.lost share, root": share**0.5,
    }
    for rule in ended:
        found[f"begin.below {rule}"] = 1.0
    return {name: float(value) for name, value in found.items() if value}


def ending(context: Context, index: int) -> Signals:
    """What speaks for the body's ending with a passage."""
    passages, traits, sums = context.passages, context.traits, context.sums
    trait, count = traits[index], len(traits)
    share = 1 - sums[index + 1] / (sums[-1] or 1.0)
    found: Signals = {
        "finish.last": index == count - 1,
        "finish.sentence": trait.stop,
        "finish.short": trait.words < PROSE,
        "finish.fragment": not trait.stop,
        "finish.credit": credit_lines.rule_of(passages[index].text) != "",
        "finish.cue": bool(trait.cues),
        "finish.prose soon": min((sums[min(count, index + 6)] - sums[index + 1]) / 60, 1.0),
        "finish.prose later": min((sums[min(count, index + 16)] - sums[index + 1]) / 150, 1.0),
        "finish.prose before": min((sums[index + 1] - sums[max(0, index - 5)]) / 120, 1.0),
        "finish.menu following": context.tally("fragments", index + 1, index + 9) / 8,
        "finish.stamps following": context.tally("dated", index + 1, index + 5) / 2,
        "finish.copies following": context.tally("copies", index + 1, index + 5) / 2,
        "finish.topic following": context.mean_shared(index + 1, index + 9) - MIDDLING,
        "finish.near the last": max(0.0, 1 - (count - 1 - index) / 30),
        "finish.lost share": share,
        "finish.lost share, root": share**0.5,
    }
    for step in range(1, min(4, count - index)):
        rule = ended_by(context, index + step)
        if rule:
            found[f"finish.{rule} {'next' if step == 1 else 'soon'}"] = 1.0
    if index + 1 < count:
        found |= _following(context, index + 1)
    return {name: float(value) for name, value in found.items() if value}


def _following(context: Context, place: int) -> Signals:
    """What the first passage after the body shows."""
    passage, trait = context.passages[place], context.traits[place]
    return {
        "finish.cue next": bool(trait.cues),
        "finish.dated next": is_dated(passage.text),
        "finish.copy next": context.copies[passage.text] > 1,
        "finish.gap": passage.gap,
        "finish.teaser next": passage.text.endswith(("…", "...")),
        "finish.rights next": "©" in passage.text,
        "finish.capitals next": trait.capitals > 0.6 and not trait.stop,
    }


def ended_by(context: Context, index: int) -> str:
    """The rule by which a passage heads what is no more the article; "" for none."""
    trait = context.traits[index]
    return min((cue for cue in trait.cues if cue in ENDS), default="") if trait.words <= HEADING else ""


@lru_cache(maxsize=16384)
def _states_day(text: str) -> bool:
    return len(text.split()) <= 20 and stated_in(text) is not None


@lru_cache(maxsize=16384)
def _is_byline(text: str) -> bool:
    return len(text.split()) <= 10 and bool(bylines.names_after_prefix(text))
