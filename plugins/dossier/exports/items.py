"""What was found in the clippings, as plain items for the whole dossier: each names its clipping and its paragraph."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from dossier.addresses import story_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.exports.inventory import Inventory, Leaf
    from dossier.records import Relation, Stance


def mentions(leaf: Leaf) -> Iterator[dict[str, Any]]:
    """The places where an actor is named."""
    for block, anchor, mention in leaf.mentions():
        yield {
            "clipping": leaf.id,
            "paragraph": block.anchor,
            "anchor": anchor,
            "start": mention.start,
            "end": mention.end,
            "surface": mention.surface,
            "actor": mention.actor,
            "rule": mention.rule,
        }


def statements(inventory: Inventory, leaf: Leaf) -> Iterator[dict[str, Any]]:
    """What the clipping reports as somebody's words."""
    for quote in leaf.clipping.statements:
        yield {
            **_place(leaf, quote.start, quote.end),
            "text": " … ".join(leaf.text(*place) for place in quote.places),
            "kind": quote.kind,
            "speaker": quote.speaker,
            "actor": quote.actor,
            "confidence": quote.confidence,
            "rule": quote.rule,
            "cue": quote.cue,
            "negated": quote.negated,
            "open": (leaf.id, quote.start, quote.end) in inventory.unattributed,
        }


def positions(inventory: Inventory) -> Iterator[dict[str, Any]]:
    """Where actors stand in explicit words, in order of time."""
    for one in inventory.dossier.positions:
        leaf = inventory.leaves[one.place.clipping]
        yield {
            **_version(leaf, one.place.start, one.place.end),
            "actor": one.actor,
            "stances": [_stance(leaf, stance) for stance in one.stances],
            "copy": not one.listed,
            "before": _version(inventory.leaves[one.before.clipping], one.before.start, one.before.end)
            if one.before
            else None,
        }


def _stance(leaf: Leaf, stance: Stance) -> dict[str, Any]:
    return {
        "kind": stance.kind,
        "negated": stance.negated,
        "holding": stance.holding,
        "words": leaf.text(*stance.words),
        "about": leaf.text(*stance.about),
    }


def dates(leaf: Leaf) -> Iterator[dict[str, Any]]:
    """Every date expression, resolved or not."""
    for date in leaf.clipping.dates:
        yield {
            **_place(leaf, date.start, date.end),
            "surface": date.surface,
            "value": date.value,
            "until": date.until,
            "rule": date.rule,
        }


def events(inventory: Inventory) -> Iterator[dict[str, Any]]:
    """The dated sentences that name an actor, in order of their dates."""
    for event in inventory.dossier.events:
        leaf = inventory.leaves[event.clipping]
        yield {
            "value": event.date,
            "until": event.until,
            "surface": leaf.text(event.date_start, event.date_end),
            **_place(leaf, event.start, event.end),
            "sentence": leaf.sentence(event.start, event.end, event.date_start),
            "actors": list(event.actors),
            "rule": event.rule,
            "reports": [
                _place(inventory.leaves[place.clipping], place.start, place.end) for place in inventory.reports(event)
            ],
        }


def diary(inventory: Inventory) -> Iterator[dict[str, Any]]:
    """What is to be after the newest clipping, the next first."""
    for entry in inventory.dossier.diary:
        place, leaf = entry.place, inventory.leaves[entry.place.clipping]
        yield {
            "value": entry.date.value,
            "surface": leaf.text(*entry.mark),
            **_place(leaf, place.start, place.end),
            "sentence": leaf.sentence(place.start, place.end, entry.mark[0]),
            "also": [_place(inventory.leaves[one.clipping], one.start, one.end) for one in entry.also],
        }


def relations(inventory: Inventory) -> Iterator[dict[str, Any]]:
    """The pairs of actors that one sentence names, the closest first."""
    for relation in inventory.dossier.meetings:
        yield {
            "actors": list(relation.actors),
            **shared(relation),
            "places": [
                _place(inventory.leaves[place.clipping], place.start, place.end) for place in relation.sentences
            ],
        }


def shared(relation: Relation) -> dict[str, int]:
    """How many sentences, paragraphs and clippings name both actors of a pair."""
    return {
        "sentences": len(relation.sentences),
        "paragraphs": relation.paragraphs,
        "clippings": relation.clippings,
    }


def ambiguities(leaf: Leaf) -> Iterator[dict[str, Any]]:
    """The names that were left without a link, and why."""
    for ambiguity in leaf.clipping.ambiguities:
        yield {
            **_place(leaf, ambiguity.start, ambiguity.end),
            "surface": ambiguity.surface,
            "candidates": list(ambiguity.candidates),
            "reason": ambiguity.reason,
        }


def echoes(inventory: Inventory) -> Iterator[dict[str, Any]]:
    """The groups of clippings that carry the same copy."""
    for echo in inventory.dossier.echoes:
        yield {
            "first": echo.first,
            "clippings": list(echo.clippings),
            "overlaps": [asdict(overlap) for overlap in echo.overlaps],
        }


def wordings(inventory: Inventory) -> Iterator[dict[str, Any]]:
    """The quotations that two clippings carry, with the words in which they differ."""
    for one in inventory.dossier.wordings:
        first, second = inventory.leaves[one.first], inventory.leaves[one.second]
        yield {
            "first": _version(first, one.first_start, one.first_end),
            "second": _version(second, one.second_start, one.second_end),
            "differences": [
                {
                    "first": first.text(place.first_start, place.first_end),
                    "second": second.text(place.second_start, place.second_end),
                }
                for place in one.differences
            ],
            "share": round(one.share, 3),
        }


def contradictions(inventory: Inventory) -> Iterator[dict[str, Any]]:
    """Where independent sources give one thing two numbers, two days or two speakers."""
    for one in inventory.dossier.contradictions:
        first, second = inventory.leaves[one.first.clipping], inventory.leaves[one.second.clipping]
        yield {
            "kind": one.kind,
            "actors": list(one.actors),
            "first": _version(first, one.first.start, one.first.end) | {"differs": first.text(*one.first_mark)},
            "second": _version(second, one.second.start, one.second.end) | {"differs": second.text(*one.second_mark)},
        }


def stories(inventory: Inventory) -> Iterator[dict[str, Any]]:
    """The stories, each with its clippings and the sentences that say what happened."""
    for story in inventory.dossier.stories:
        told = [(inventory.leaves[place.clipping], place) for place in story.sentences]
        yield {
            "slug": story.slug,
            "path": story_path(story.slug),
            "title": story.title,
            "first": story.first.value if story.first else None,
            "last": story.last.value if story.last else None,
            "clippings": list(story.clippings),
            "central": story.central,
            "sentences": [_version(leaf, place.start, place.end) for leaf, place in told],
            "actors": list(story.actors),
        }


def _version(leaf: Leaf, start: int, end: int) -> dict[str, Any]:
    return {**_place(leaf, start, end), "text": leaf.text(start, end)}


def _place(leaf: Leaf, start: int, end: int) -> dict[str, Any]:
    return {"clipping": leaf.id, "paragraph": leaf.paragraph(start), "start": start, "end": end}
