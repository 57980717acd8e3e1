"""Keeps discovery away from names that a curated actor owns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.discovery.keys import caseless_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.discovery.records import Candidate
    from dossier.records import Cast


@dataclass(frozen=True, slots=True)
class Owned:
    """The names of a cast, as they are compared."""

    strong: frozenset[str]
    """Those that always mean its actor, also within a longer name."""
    whole: frozenset[str]
    """All of them: none is anybody else's."""


def without_curated(candidates: Sequence[Candidate], owned: Owned) -> list[Candidate]:
    """The candidates that neither are a name of a curated actor nor hold one of its strong names."""
    if not owned.whole:
        return list(candidates)
    return [candidate for candidate in candidates if not _is_curated(candidate.key, owned.strong, owned.whole)]


def owned_by(cast: Cast) -> Owned:
    """The names that the actors of a cast own."""
    strong = frozenset(caseless_key(name) for actor in cast.actors for name in actor.strong_names)
    weak = frozenset(
        caseless_key(name)
        for actor in cast.actors
        for name in (*actor.weak_aliases, *actor.metonyms, *actor.never, *([actor.surname] if actor.surname else []))
    )
    return Owned(strong, strong | weak)


def _is_curated(name: str, strong: frozenset[str], whole: frozenset[str]) -> bool:
    if name in whole:
        return True
    words = name.replace("-", " ").split()
    return any(
        " ".join(words[start:end]) in strong for start in range(len(words)) for end in range(start + 1, len(words) + 1)
    )
