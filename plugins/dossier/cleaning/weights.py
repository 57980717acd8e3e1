"""Weights: how much each signal counts, from the rules."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def weights() -> dict[str, float]:
    """The weight of each signal: "family.variant", from the families' lists of "variant = number"."""
    found = {}
    for family in load("cleaning_weights").values():
        for entry in family.words:
            variant, number = entry.rsplit(" = ", 1)
            found[f"{family.name}.{variant}"] = float(number)
    return found


def weighed(signals: Mapping[str, float]) -> float:
    """The sum of the signals, each times its weight; a signal without a weight counts nothing."""
    known = weights()
    return sum(known.get(name, 0.0) * value for name, value in signals.items())
