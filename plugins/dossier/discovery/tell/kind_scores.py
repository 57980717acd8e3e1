"""The kind of an actor, from all that speaks for each kind."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dossier.records import ACTOR_KINDS
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.records import ActorKind

KINDS: tuple[str, ...] = (*ACTOR_KINDS, "other")
"""The kinds of actors, and what is none."""
STATIC = ("shape.", "word.", "joint.")
"""Evidence in the words of a name; it says the same at each mention."""
ONCE = (*STATIC, "known.")
ACTORS = frozenset(
    f"known.{kind}" for kind in ("country", "city", "region", "government", "organization", "company", "media")
)
"""A name that the lexicon knows as an actor is one, even where a ship or a film bears it too."""
WORN = 3
"""The same evidence counts so often, after the first time by half: more of it only says that a name is frequent."""


@cache
def weights() -> dict[str, tuple[tuple[int, float], ...]]:
    """By evidence: the kinds that it speaks for or against, each as its place in `KINDS` and its weight."""
    return {
        name: tuple((KINDS.index(kind), float(weight)) for kind, weight in rule.table.items())
        for name, rule in (load("discovery/evidence") | load("discovery/labels")).items()
    }


def scores(evidence: Mapping[str, int]) -> dict[str, float]:
    """What speaks for each kind in all; `evidence` says how often each was met."""
    return dict(zip(KINDS, _totals(evidence), strict=True))


def _totals(evidence: Mapping[str, int]) -> list[float]:
    table, total = weights(), [0.0] * len(KINDS)
    for name, count in evidence.items():
        if name == "before.his" and "word.given" in evidence:  # his Anna Berg
            continue
        once = count < 2 or name.startswith(ONCE) or (name == "before.in" and "word.given" in evidence)
        factor = 1.0 if once else 1 + (min(count, WORN) - 1) / 2
        for number, weight in table[name]:
            total[number] += weight * factor
    return total


def kind_of(evidence: Mapping[str, int]) -> ActorKind | None:
    """The kind that most speaks for; None where that is no actor's, or where too little speaks for any."""
    total = _totals(evidence)
    if not ACTORS.isdisjoint(evidence):
        total.pop()
    best = max(total)
    if best < load("discovery/words")["kind.floor"].value or total.index(best) == len(ACTOR_KINDS):
        return None
    return ACTOR_KINDS[total.index(best)]


def is_certain(evidence: Mapping[str, int], kind: ActorKind) -> bool:
    """Whether so much speaks for a kind that one mention is enough for an actor; of a place it never is."""
    rules = load("discovery/words")
    least = rules["kind.certain"].table.get(kind)
    if least is None:
        return False
    headed = rules["kind.headed"].value if kind == "organization" and "word.body" in evidence else 0
    return scores(evidence)[kind] >= float(least) - headed
