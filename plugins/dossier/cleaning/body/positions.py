"""Roles: what a passage says by its looks alone in each place that it can take around or in a body.

A passage's looks are the same wherever its text comes again, so its weighed scores are kept by the text: menus and
notices come back in every clipping of a source.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from dossier.cleaning.body.signals import MEASURED, looks_of, measured, own_signals
from dossier.cleaning.lines.features import features_of
from dossier.cleaning.memory import kept_by_line
from dossier.cleaning.passages.cues import NOTHING
from dossier.cleaning.passages.weights import weighed, weights

if TYPE_CHECKING:
    from dossier.cleaning.body.signals import Looks, Signals
    from dossier.cleaning.passages.passage import Marker

_FULL = 50.0
"""More words of prose beside a passage say no more for it."""
_LONG = 4
"""The size of a long sentence, of 20 words or more."""


class Scores(NamedTuple):
    """The weighed scores of one passage's looks, by the place it takes; a tuple, for there is one a line."""

    inside: float
    """In the body."""
    above: float
    """Just above a passage of the body, for that passage."""
    above_two: float
    """Two above it."""
    below: float
    """Just below it."""
    below_two: float
    """Two below it."""
    first: float
    """As the body's first."""
    last: float
    """As its last."""
    following: float
    """Just below the last."""


@kept_by_line
def scores_of(text: str) -> Scores:
    """The scores of a passage's text."""
    feature = features_of(text)
    inside, above, below, first, last, following = _scores(looks_of(text, feature))
    capitals, inner, glued, parted = measured(feature)
    by_capitals, by_inner, by_glued, by_parted, *_ = known = _measures()
    inside += capitals * by_capitals + inner * by_inner + glued * by_glued + parted * by_parted
    if not feature.prose:
        return Scores(inside, above, 0.0, below, 0.0, first, last, following)
    prose = min(feature.prose, _FULL) / _FULL
    above, above_two, below, below_two = (
        one + weight * prose for one, weight in zip((above, 0.0, below, 0.0), known[4:], strict=True)
    )
    return Scores(inside, above, above_two, below, below_two, first, last, following)


@cache
def mark_of(marker: Marker) -> float:
    """The score of the sign that a passage begins with, for its being in the body."""
    return weighed({f"marker.{marker}": 1.0})


def roles_of(text: str, marker: Marker) -> tuple[Signals, ...]:
    """The signals of a passage in each role, in the order of `Scores`."""
    feature = features_of(text)
    looks = looks_of(text, feature)
    prose = min(feature.prose, _FULL) / _FULL
    above, below, *edges = _roles(looks)
    return (
        own_signals(looks)
        | dict(zip(MEASURED, measured(feature), strict=True))
        | {f"marker.{marker}": float(marker != "")},
        above | {"before.prose 1": prose},
        {"before.prose 2": prose},
        below | {"after.prose 1": prose},
        {"after.prose 2": prose},
        *edges,
    )


@cache
def _measures() -> tuple[float, ...]:
    """The weights of what is measured: of a passage itself, and of its prose for the passages around it."""
    beside = ("before.prose 1", "before.prose 2", "after.prose 1", "after.prose 2")
    return tuple(weights().get(name, 0.0) for name in (*MEASURED, *beside))


@cache
def _scores(looks: Looks) -> tuple[float, ...]:
    """What looks weigh inside a body, and in the places of `_roles`."""
    return tuple(map(weighed, (own_signals(looks), *_roles(looks))))


def _roles(looks: Looks) -> tuple[Signals, ...]:
    """What looks say just above and below a passage, as the first and the last of a body, and below the last."""
    short, cue = looks.size < 2, float(looks.cues != NOTHING)
    beside = {"fragment": 0.0 if looks.stop else 1.0 if short else 0.3, "cue": cue}
    return (
        {f"before.{name}": value for name, value in beside.items()} | {"before.dated": float(looks.dated)},
        {f"after.{name}": value for name, value in beside.items()},
        {
            "begin.long sentence": float(looks.stop and looks.size >= _LONG),
            "begin.short": float(short),
            "begin.fragment": float(not looks.stop),
        },
        {
            "finish.sentence": float(looks.stop),
            "finish.short": float(short),
            "finish.fragment": float(not looks.stop),
            "finish.credit": float(looks.credit),
            "finish.cue": cue,
        },
        {
            "finish.cue next": cue,
            "finish.dated next": float(looks.dated),
            "finish.teaser next": float(looks.last == "…"),
            "finish.rights next": float(looks.sign),
            "finish.capitals next": float(looks.capitals),
        },
    )
