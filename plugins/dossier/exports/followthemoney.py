"""FollowTheMoney entities, one JSON object a line: what Aleph and its relatives import.

Written by hand after the model's schemata (https://followthemoney.tech/explorer/), because the package is 195 MB. What
somebody said, and where clippings disagree, are notes on those whom it concerns, proved by the articles. What the model
has no form for is left out: who is merely named with whom.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from dossier.cast.kinds import KINDS
from dossier.exports.country_codes import country_of
from dossier.exports.encoding import encoded
from dossier.exports.extents import extent, in_utc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dossier.exports.bundles import Bundles
    from dossier.exports.inventory import Inventory, Leaf
    from dossier.records import Actor, Contradiction, Event, Remark

UNREVIEWED = "Found in the clippings; nobody has reviewed it."
LONGEST_NAME = 120


def lines(inventory: Inventory) -> Iterator[str | Bundles[Leaf]]:
    """The entities: the actors and what they belong to, each article with what it names and proves, and contradictions.

    What repeats the words of an article stands beside it, where a packer remembers them.
    """
    known = {slug: one.actor for slug, one in inventory.actors.items()}
    named = {slug: known[slug] for slug, one in inventory.actors.items() if one.mention_count}

    def of_article(leaf: Leaf) -> Iterator[str]:
        events, statements = inventory.events[leaf.id], inventory.statements[leaf.id]
        yield from _lines((_article(leaf), *_mentions(leaf, known)))
        yield from _lines(_event(event, inventory, known) for event in events)
        yield from _lines(_statement(one, inventory) for one in statements)

    yield from _lines(_actor(actor, known) for actor in named.values())
    yield from _lines(_part(actor, named[actor.part_of]) for actor in named.values() if actor.part_of in named)
    yield inventory.bundled("dossier.ftm.json", of_article)
    yield from _lines(_contradiction(one, inventory) for one in inventory.dossier.contradictions)


def _lines(entities: Iterable[dict[str, Any]]) -> Iterator[str]:
    return (f"{encoded(entity)}\n" for entity in entities)


def identity(*parts: object) -> str:
    """A stable id for what nothing else refers to: the same parts give the same one everywhere and in every build.

    64 bits: of a million entities two are alike in one of 37 million dossiers.
    """
    return hashlib.sha256("\0".join(map(str, parts)).encode("utf-8", "replace")).hexdigest()[:16]


def actor_id(slug: str) -> str:
    """The id of an actor, which many entities refer to; it says who is meant, and packs better than a digest."""
    return f"actor-{slug}"


def clipping_id(leaf: Leaf) -> str:
    """The id of a clipping: the last part of its address."""
    return "clipping-" + leaf.path.strip("/").rpartition("/")[2]


def place_id(sort: str, leaf: Leaf, *parts: object) -> str:
    """The id of what stands at a place of a clipping; like an actor's it packs better than a digest would."""
    return "-".join(map(str, (sort, leaf.path.strip("/").rpartition("/")[2], *parts)))


def _entity(schema: str, identifier: str, **properties: Sequence[str | None]) -> dict[str, Any]:
    """An entity; each property is a list without gaps and doubles, and one that holds nothing is left out."""
    held = {name: values for name, values in properties.items() if any(values)}
    for name, values in held.items():
        if len(values) > 1:
            held[name] = [value for value in dict.fromkeys(values) if value]
    return {"id": identifier, "schema": schema, "properties": held}


def _article(leaf: Leaf) -> dict[str, Any]:
    article = leaf.clipping.article
    return _entity(
        "Article",
        clipping_id(leaf),
        title=[leaf.title],
        fileName=[article.path.replace("\\", "/").rpartition("/")[2]],
        author=article.byline,
        publisher=[article.source],
        publishedAt=[in_utc(article.published.value) if article.published else None],
        sourceUrl=[article.url],
        summary=[article.standfirst],
        bodyText=[article.text],
    )


def _actor(actor: Actor, known: dict[str, Actor]) -> dict[str, Any]:
    return _entity(
        KINDS[actor.kind].followthemoney,
        actor_id(actor.slug),
        name=[actor.name],
        alias=actor.aliases,
        weakAlias=[name for name in (*actor.weak_aliases, actor.surname) if name not in actor.strong_names],
        wikidataId=[actor.wikidata],
        country=[country_of(actor, known)],
        full=[actor.name if actor.kind == "place" else None],
        notes=[None if actor.reviewed else UNREVIEWED],
    )


def _part(actor: Actor, whole: Actor) -> dict[str, Any]:
    return _entity(
        "UnknownLink",
        identity("part", actor.slug, whole.slug),
        subject=[actor_id(actor.slug)],
        object=[actor_id(whole.slug)],
        role=["belongs to"],
    )


def _mentions(leaf: Leaf, known: dict[str, Actor]) -> Iterator[dict[str, Any]]:
    """One for each name that an article has for an actor, however often; the model knows no places in a text."""
    document = clipping_id(leaf)
    first: dict[tuple[str, str], int] = {}
    for _block, _anchor, mention in leaf.mentions():
        first.setdefault((mention.actor, mention.surface), mention.start)
    for (slug, surface), start in first.items():
        schema = KINDS[known[slug].kind].followthemoney
        yield _entity(
            "Mention",
            place_id("mention", leaf, start),
            document=[document],
            name=[surface],
            detectedSchema=[schema],
            # The model lets a mention stand for what can act, and that no place can.
            resolved=[None if schema == "Address" else actor_id(slug)],
        )


def _event(event: Event, inventory: Inventory, known: dict[str, Actor]) -> dict[str, Any]:
    leaf = inventory.leaves[event.clipping]
    sentence = leaf.sentence(event.start, event.end, event.date_start)
    first, last = extent(event.date)
    last = extent(event.until)[1] or extent(event.until)[0] if event.until else last
    places = [slug for slug in event.actors if known[slug].kind == "place"]
    proofs = [event.clipping, *(one.clipping for one in inventory.reports(event))]
    return _entity(
        "Event",
        place_id("event", leaf, event.date_start, event.start),
        name=[sentence if len(sentence) <= LONGEST_NAME else sentence[: LONGEST_NAME - 1].rstrip() + "…"],
        summary=[sentence],
        date=[None if last else first],
        startDate=[first if last else None],
        endDate=[last],
        involved=[actor_id(slug) for slug in event.actors if slug not in places],
        location=[known[slug].name for slug in places],
        proof=[clipping_id(inventory.leaves[name]) for name in proofs],
        sourceUrl=[leaf.clipping.article.url],
    )


def _statement(one: Remark, inventory: Inventory) -> dict[str, Any]:
    """What an actor said, in the sentence that reports it."""
    place = one.place
    return _entity(
        "Note",
        place_id("statement", inventory.leaves[place.clipping], place.start, one.actor),
        name=["Statement"],
        description=[inventory.leaves[place.clipping].sentence(place.start, place.end, one.statements[0].start)],
        entity=[actor_id(one.actor or "")],
        proof=[clipping_id(inventory.leaves[name]) for name in (place.clipping, *(also.clipping for also in one.also))],
    )


def _contradiction(one: Contradiction, inventory: Inventory) -> dict[str, Any]:
    """Two sentences that cannot both be right; neither is said to be."""
    sides = [(inventory.leaves[place.clipping], place) for place in (one.first, one.second)]
    return _entity(
        "Note",
        identity("contradiction", one.kind, one.first.clipping, one.first_mark, one.second.clipping, one.second_mark),
        name=[f"Contradiction: {one.kind}"],
        description=[leaf.sentence(place.start, place.end, place.start) for leaf, place in sides],
        entity=[actor_id(slug) for slug in one.actors],
        proof=[clipping_id(leaf) for leaf, _place in sides],
    )
