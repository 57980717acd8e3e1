"""Keeps discovery away from names that a curated actor owns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.cast.discovery.keys import key_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.cast.discovery.records import Candidate
    from dossier.records import Cast


def without_curated(candidates: Sequence[Candidate], cast: Cast) -> list[Candidate]:
    """The candidates that neither are a name of a curated actor nor hold one of its strong names."""
    strong, whole = _names(cast)
    if not whole:
        return list(candidates)
    return [candidate for candidate in candidates if not _is_curated(candidate.key, strong, whole)]


def _names(cast: Cast) -> tuple[frozenset[str], frozenset[str]]:
    strong = frozenset(key_of(name) for actor in cast.actors for name in actor.strong_names)
    weak = frozenset(
        key_of(name)
        for actor in cast.actors
        for name in (*actor.weak_aliases, *actor.metonyms, *actor.never, *([actor.surname] if actor.surname else []))
    )
    return strong, strong | weak


def _is_curated(name: str, strong: frozenset[str], whole: frozenset[str]) -> bool:
    if name in whole:
        return True
    words = name.replace("-", " ").split()
    return any(
        " ".join(words[start:end]) in strong for start in range(len(words)) for end in range(start + 1, len(words) + 1)
    )
