"""Why these links: for each name in a clipping whom it means, by which rule, and on which other mention it leans."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.addresses import PlacedBlock, cited, placed
from dossier.site.locale.interface import worded
from dossier.site.pages.link_reasons import parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.records import Cast, Clipping, Mention
    from dossier.site.pages.views import ActorPage


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a clipping's page."""

    anchor: str
    """Its id."""
    number: str
    """The number of its paragraph; a sign where it has none."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A name that is linked by one rule, or that is not."""

    name: str
    """The name as it is printed."""
    page: ActorPage | None
    """Whom it means; None where it was left alone."""
    before: str
    """Why, up to the name of the actor; all of it where there is no actor."""
    after: str
    """Why, behind that name."""
    spots: tuple[Spot, ...]
    """Where."""
    basis: Spot | None = None
    """The full name that it leans on; None where it leans on none in the text."""


def explained(clipping: Clipping, cast: Cast, actors: Mapping[str, ActorPage]) -> tuple[Explanation, ...]:
    """The names of a clipping that are links, in the order of their first place, and then those left alone."""
    spots: dict[int, Spot] = {}
    blocks = list(placed(clipping))
    for one in blocks:
        for number, mention in enumerate(one.mentions, one.before + 1):
            spots[mention.start] = Spot(f"m{number}", cited(one.anchor) or "¶")
    groups: dict[tuple[str, str, str, int | None], list[Mention]] = {}
    for mention in clipping.mentions:
        groups.setdefault((mention.actor, mention.surface, mention.rule, mention.basis), []).append(mention)
    linked = (
        Explanation(
            name,
            actors[slug],
            *parts(group[0], cast.by_slug[slug]),
            tuple(spots[mention.start] for mention in group if mention.start in spots),
            spots.get(basis) if basis is not None else None,
        )
        for (slug, name, _rule, basis), group in groups.items()
    )
    return (*linked, *_left(clipping, blocks))


def _left(clipping: Clipping, blocks: list[PlacedBlock]) -> Iterator[Explanation]:
    groups: dict[tuple[str, str], dict[Spot, None]] = {}
    for one in clipping.ambiguities:
        anchor = blocks[bisect_right(blocks, one.start, key=lambda block: block.start) - 1].anchor
        groups.setdefault((one.surface, one.reason), {})[Spot(anchor, cited(anchor) or "¶")] = None
    for (name, why), spots in groups.items():
        yield Explanation(name, None, worded(why), "", tuple(spots))
