"""Across the dossier: the forms of one person's name, with and without a middle initial, and by a nickname."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from dossier.discovery.join import resolution
from dossier.discovery.keys import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dossier.discovery.join.clusters import Cluster


def same_people(single: Iterable[Cluster]) -> Iterator[list[str]]:
    """The names of each person who has several, the most frequent first.

    Two middle initials are two persons, and then the name without one is neither's; so are two names of one article,
    which has kept them apart.
    """
    named: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for cluster in single:
        words = canonical(cluster.key).split() if cluster.kind == "person" else []
        if len(words) > 1:
            named[resolution.given_in_full(words[0]), words[-1]][" ".join(words)].update(
                place[0] for place in cluster.places
            )
    for names in named.values():
        if len(names) > 1 and _is_one(list(names)) and not _stand_together(names.values()):
            yield sorted(names, key=lambda name: (-len(names[name]), name))


def _is_one(names: Sequence[str]) -> bool:
    """Whether nothing but an initial, or the name that it stands for, parts the names, and no two initials differ."""
    middles = [name.split()[1:-1] for name in names]
    longest = max(middles, key=len)
    if any(middle and (len(middle) != len(longest) or not all(map(_agree, middle, longest))) for middle in middles):
        return False
    told = any(len(word) == 1 for middle in middles for word in middle)
    return told or not any(longest) or [] not in middles


def _agree(one: str, other: str) -> bool:
    return one == other or (1 in (len(one), len(other)) and one[0] == other[0])


def _stand_together(articles: Iterable[set[str]]) -> bool:
    return any(not one.isdisjoint(other) for one, other in combinations(articles, 2))
