"""The whole dossier as one JSON document; dossier.schema.json beside this file describes every part of it."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from dossier.exports import items
from dossier.exports.encoding import document, items_behind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dossier.exports.bundles import Bundles
    from dossier.exports.inventory import Inventory, Leaf
    from dossier.records import Article, Coverage

FORMAT = 2
"""Goes up by one when something in the document changes its meaning, its name or its place, or goes away."""


def lines(inventory: Inventory) -> Iterator[str | Bundles[Leaf]]:
    """The document in pieces."""

    def of_each(part: str, items_of: Callable[[Leaf], Iterable[object]]) -> Bundles[Leaf]:
        return inventory.bundled(f"dossier.json {part}", lambda leaf: items_behind(items_of(leaf)))

    yield from document(
        (
            ("$schema", "dossier.schema.json"),
            ("format", FORMAT),
            ("title", inventory.title),
            ("address", inventory.address),
            ("clippings", of_each("clippings", lambda leaf: [_clipping(leaf)])),
            ("actors", (_actor(one, inventory.paths[slug]) for slug, one in inventory.actors.items())),
            ("mentions", of_each("mentions", items.mentions)),
            ("statements", of_each("statements", lambda leaf: items.statements(inventory, leaf))),
            ("positions", items.positions(inventory)),
            ("dates", of_each("dates", items.dates)),
            ("events", items.events(inventory)),
            ("diary", items.diary(inventory)),
            ("relations", items.relations(inventory)),
            ("ambiguities", of_each("ambiguities", items.ambiguities)),
            ("echoes", items.echoes(inventory)),
            ("wordings", items.wordings(inventory)),
            ("contradictions", items.contradictions(inventory)),
            ("stories", items.stories(inventory)),
        )
    )


def _clipping(leaf: Leaf) -> dict[str, Any]:
    article = leaf.clipping.article
    return {
        "id": article.id,
        "path": leaf.path,
        "file": PurePath(article.path).name,  # the folder it lies in is nobody's business
        "title": leaf.title,
        "source": article.source,
        "published": _published(article),
        "byline": list(article.byline),
        "url": article.url,
        "section": article.section,
        "pages": article.pages,
        "tags": list(article.tags),
        "star": article.star,
        "note": article.note,
        "highlights": list(article.highlights),
        "language": article.language,
        "dateline": article.dateline,
        "key_points": list(article.key_points),
        "paragraphs": [
            {"anchor": one.anchor, "kind": one.block.kind, "start": one.start, "text": one.block.text}
            for one in leaf.blocks
        ],
        "credits": list(article.credits),
        "captions": list(article.captions),
        "removals": [{"line": cut.line, "text": cut.text, "rule": cut.rule} for cut in article.removals],
    }


def _published(article: Article) -> dict[str, Any] | None:
    if article.published is None:
        return None
    return {
        "value": article.published.value,
        "granularity": article.published.granularity,
        "origin": article.origin("published"),
    }


def _actor(coverage: Coverage, path: str) -> dict[str, Any]:
    actor = coverage.actor
    return {
        "slug": actor.slug,
        "path": path,
        "name": actor.name,
        "kind": actor.kind,
        "aliases": list(actor.aliases),
        "weak_aliases": list(actor.weak_aliases),
        "metonyms": list(actor.metonyms),
        "part_of": actor.part_of,
        "reviewed": actor.reviewed,
        "wikidata": actor.wikidata,
        "mentions": coverage.mention_count,
        "clippings": len(coverage.appearances),
        "surfaces": [{"surface": surface, "mentions": count} for surface, count in coverage.names],
    }
