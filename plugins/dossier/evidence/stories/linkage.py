"""Linkage: clippings become groups, the nearest two first, as long as their members are near on average.

Average linkage (Sokal and Michener, "A statistical method for evaluating systematic relationships", 1958) over a
graph that holds only the pairs that are near at all; the others count as 0.
"""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.evidence.stories.nearness import Near


def grouped(near: Near, cut: float) -> list[list[int]]:
    """The groups, each in the order of its numbers; two of them are nearer than `cut` nowhere on average."""
    groups = {number: [number] for number in near}
    sums = {number: dict(others) for number, others in near.items()}
    heap = [(-value, one, other) for one, others in near.items() for other, value in others.items() if one < other]
    heapify(heap)
    while heap and -heap[0][0] >= cut:
        value, one, other = heappop(heap)
        if one not in groups or other not in groups or -value != _average(sums, groups, one, other):
            continue
        if len(sums[one]) < len(sums[other]):
            one, other = other, one
        groups[one] += groups.pop(other)
        del sums[one][other]
        for third, total in sums.pop(other).items():
            if third != one:
                del sums[third][other]
                sums[one][third] = sums[third][one] = sums[one].get(third, 0.0) + total
        for third in sums[one]:
            average = _average(sums, groups, one, third)
            if average >= cut:
                heappush(heap, (-average, min(one, third), max(one, third)))
    return sorted(sorted(group) for group in groups.values())


def _average(sums: Near, groups: dict[int, list[int]], one: int, other: int) -> float:
    return sums[one].get(other, 0.0) / (len(groups[one]) * len(groups[other]))
