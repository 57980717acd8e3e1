"""Weights: how much each signal counts, from the rules."""

from __future__ import annotations

from functools import cache
from itertools import compress
from typing import TYPE_CHECKING

from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_DENSE = 0.3
"""Where a smaller share of a column's values is not 0 only these are added, one by one."""


@cache
def weights() -> dict[str, float]:
    """The weight of each signal, "family.variant"."""
    return {
        f"{family.name}.{variant}": float(weight)
        for family in load("cleaning/weights").values()
        for variant, weight in family.table.items()
    }


def weighed(signals: Mapping[str, float]) -> float:
    """The sum of the signals, each times its weight; a signal without a weight counts nothing."""
    known = weights()
    return sum([known.get(name, 0.0) * value for name, value in signals.items()])


def weighed_columns(columns: Iterable[tuple[str, Sequence[float]]], count: int) -> list[float]:
    """For each of `count` places the sum of its signals times their weights; a column holds one signal's values."""
    known = weights()
    total = [0.0] * count
    for name, column in columns:
        weight = known.get(name)
        if not weight:
            continue
        places = list(compress(range(count), column))
        if len(places) > _DENSE * count:
            total = [score + weight * value for score, value in zip(total, column, strict=True)]
        else:
            for place in places:
                total[place] += weight * column[place]
    return total
