"""The kind of an actor, from all that speaks for each kind."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, get_args

from dossier.records import ActorKind
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Mapping

KINDS: tuple[str, ...] = (*get_args(ActorKind), "other")
"""The kinds of actors, and what is none."""
STATIC = ("shape.", "word.", "joint.")
"""Evidence in the words of a name; it says the same at each mention."""
ONCE = (*STATIC, "known.")
ACTORS = tuple(f"known.{kind}" for kind in ("country", "city", "region", "government", "organization", "media"))
"""A name that the lexicon knows as an actor is one, even where a ship or a film bears it too."""
WORN = 3
"""The same evidence counts so often, after the first time by half: more of it only says that a name is frequent."""


@cache
def weights() -> dict[str, tuple[float, ...]]:
    """By evidence: its weight for each of `KINDS`."""
    found = {}
    for name, rule in load("discovery_evidence").items():
        stated = dict(word.rsplit(" ", 1) for word in rule.words)
        found[name] = tuple(float(stated.get(kind, 0)) for kind in KINDS)
    return found


def scores(evidence: Mapping[str, int]) -> dict[str, float]:
    """What speaks for each kind in all; `evidence` says how often each was met."""
    table, total = weights(), [0.0] * len(KINDS)
    for name, count in evidence.items():
        factor = 1.0 if name.startswith(ONCE) else 1 + (min(count, WORN) - 1) / 2
        for number, weight in enumerate(table[name]):
            total[number] += weight * factor
    return dict(zip(KINDS, total, strict=True))


def kind_of(evidence: Mapping[str, int]) -> ActorKind | None:
    """The kind that most speaks for; None where that is no actor's."""
    found = scores(evidence)
    named = any(name in evidence for name in ACTORS)
    best = max(KINDS[:-1] if named else KINDS, key=lambda kind: found[kind])
    return None if best == "other" or found[best] < load("discovery")["kind.floor"].value else best  # type: ignore[return-value]  # KINDS less "other" is ActorKind
