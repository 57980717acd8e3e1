"""The facets of the search: by what its results can be narrowed, known before anything of the index is fetched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.site.pages.site import Site


@dataclass(frozen=True, slots=True)
class Facets:
    """The values of each facet, each once; they are those that the pages give the index."""

    kinds: tuple[str, ...]
    """The kinds of actors, as their pages call them."""
    years: tuple[str, ...]
    """The years in which clippings were published, the last first."""
    actors: tuple[str, ...]
    """The names of all actors, in the order of the alphabet."""
    sources: tuple[str, ...]
    """The names of all publications, likewise."""

    @property
    def any(self) -> bool:
        """Whether there is anything to choose; of a clipping there is one kind more."""
        return bool(self.kinds) or any(len(values) > 1 for values in (self.years, self.actors, self.sources))


def facets(site: Site) -> Facets:
    """The facets of a dossier."""
    return Facets(
        kinds=tuple(dict.fromkeys(page.kind for page in site.actors)),
        years=tuple(sorted({page.date.iso[:4] for page in site.clippings if page.date}, reverse=True)),
        actors=_ordered(page.title for page in site.actors),
        sources=_ordered(page.title for page in site.sources),
    )


def _ordered(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(names), key=lambda name: (name.casefold(), name)))
