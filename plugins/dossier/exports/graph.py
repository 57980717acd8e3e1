"""Who is named with whom as nodes and links, in the form that D3, Gephi's and NetworkX's readers take."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dossier.exports.dossier_json import FORMAT
from dossier.exports.encoding import document
from dossier.exports.items import shared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.exports.bundles import Bundles
    from dossier.exports.inventory import Inventory


def lines(inventory: Inventory) -> Iterator[str | Bundles[Any]]:
    """The graph in pieces."""
    return document((("format", FORMAT), ("nodes", _nodes(inventory)), ("links", _links(inventory))))


def _nodes(inventory: Inventory) -> Iterator[dict[str, Any]]:
    """The actors that a clipping names."""
    for slug, one in inventory.actors.items():
        if one.mention_count:
            yield {
                "id": slug,
                "name": one.actor.name,
                "kind": one.actor.kind,
                "path": inventory.paths[slug],
                "reviewed": one.actor.reviewed,
                "mentions": one.mention_count,
                "clippings": len(one.appearances),
            }


def _links(inventory: Inventory) -> Iterator[dict[str, Any]]:
    """The pairs that meet in a sentence, in order of their slugs."""
    for relation in sorted(inventory.dossier.meetings, key=lambda one: one.actors):
        source, target = relation.actors
        yield {"source": source, "target": target, **shared(relation)}
