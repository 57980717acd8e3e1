"""Roles: what a passage says by its looks alone in each place that it can take around or in a body.

A passage's looks are the same wherever its text comes again, so its weighed scores are kept by the text: menus and
notices come back in every clipping of a source.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from dossier.cleaning.keeping import kept_by_line
from dossier.cleaning.signals import own_signals
from dossier.cleaning.traits import PROSE, traits_of
from dossier.cleaning.weights import weighed, weights

if TYPE_CHECKING:
    from dossier.cleaning.passages import Marker
    from dossier.cleaning.signals import Signals
    from dossier.cleaning.traits import Traits

_SIZES = (PROSE, 20)
"""Fewer words than the first are a line of a menu, a heading or a label; as many as the last are a long sentence."""
_FULL = 50.0
"""More words of prose beside a passage say no more for it."""
_TITLE_CASE = 0.6


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


class Looks(NamedTuple):
    """What of a passage's looks counts beside a body and at its edges; few enough to keep the scores of each."""

    stop: bool
    """Whether it ends as a sentence ends."""
    size: int
    """How long it is: the number of `_SIZES` that it reaches."""
    cue: bool
    """Whether it begins with a phrase of the cues."""
    dated: bool
    """Whether it is a stamp."""
    credit: bool
    """Whether it is a credit."""
    teaser: bool
    """Whether it ends in dots."""
    rights: bool
    """Whether it claims rights."""
    capitals: bool
    """Whether it is in title case."""


@kept_by_line
def scores_of(text: str, marker: Marker) -> Scores:
    """The scores of a passage."""
    trait, own = traits_of(text), own_signals(text, marker)
    prose = min(trait.prose, _FULL) / _FULL
    rest = _scores(*_looks(text, trait, "shape.credit" in own))
    known = weights()
    return Scores(
        weighed(own),
        rest[0] + known["before.prose 1"] * prose,
        known["before.prose 2"] * prose,
        rest[1] + known["after.prose 1"] * prose,
        known["after.prose 2"] * prose,
        rest[2],
        rest[3],
        rest[4],
    )


def roles_of(text: str, marker: Marker) -> tuple[Signals, ...]:
    """The signals of a passage in each role, in the order of `Scores`."""
    trait, own = traits_of(text), own_signals(text, marker)
    prose = min(trait.prose, _FULL) / _FULL
    above, below, *edges = _roles(Looks(*_looks(text, trait, "shape.credit" in own)))
    return (
        own,
        above | {"before.prose 1": prose},
        {"before.prose 2": prose},
        below | {"after.prose 1": prose},
        {"after.prose 2": prose},
        *edges,
    )


def _looks(text: str, trait: Traits, credit: bool) -> tuple[bool, int, bool, bool, bool, bool, bool, bool]:
    """What `Looks` says, as a plain tuple: one is made for each line."""
    return (
        trait.stop,
        bisect_right(_SIZES, trait.words),
        bool(trait.cues),
        trait.dated,
        credit,
        text.endswith(("…", "...")),
        "©" in text,
        trait.capitals > _TITLE_CASE and not trait.stop,
    )


@cache
def _scores(*looks: *tuple[bool, int, bool, bool, bool, bool, bool, bool]) -> tuple[float, ...]:
    return tuple(map(weighed, _roles(Looks(*looks))))


def _roles(looks: Looks) -> tuple[Signals, ...]:
    """What looks say just above and below a passage, as the first and the last of a body, and below the last."""
    fragment = 0.0 if looks.stop else 1.0 if not looks.size else 0.3
    beside = {"fragment": fragment, "cue": float(looks.cue)}
    return (
        {f"before.{name}": value for name, value in beside.items()} | {"before.dated": float(looks.dated)},
        {f"after.{name}": value for name, value in beside.items()},
        {
            "begin.long sentence": float(looks.stop and looks.size == len(_SIZES)),
            "begin.short": float(not looks.size),
            "begin.fragment": float(not looks.stop),
        },
        {
            "finish.sentence": float(looks.stop),
            "finish.short": float(not looks.size),
            "finish.fragment": float(not looks.stop),
            "finish.credit": float(looks.credit),
            "finish.cue": float(looks.cue),
        },
        {
            "finish.cue next": float(looks.cue),
            "finish.dated next": float(looks.dated),
            "finish.teaser next": float(looks.teaser),
            "finish.rights next": float(looks.rights),
            "finish.capitals next": float(looks.capitals),
        },
    )
