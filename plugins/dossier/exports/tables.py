"""Tables for spreadsheets: comma-separated values as in RFC 4180, a header row, one row an item."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from dossier.language.sentences import sentence_places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.exports.bundles import Bundles
    from dossier.exports.inventory import Inventory, Leaf

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection"): clippings are strangers' text."""

LONGEST_TITLE = 300

WHERE = ("clipping", "title", "source", "published", "place")
"""The last columns of every table: in which clipping, and the address on the site."""

_QUOTED = re.compile(r'[",\r\n]')
"""What a cell must be quoted for."""


def mentions(inventory: Inventory) -> Iterator[str | Bundles[Leaf]]:
    """The places where an actor is named, with the sentence around each."""
    yield _row("actor", "name", "kind", "surface", "rule", "sentence", *WHERE)

    def rows(leaf: Leaf) -> Iterator[str]:
        cut = list(sentence_places(leaf.clipping.article))
        starts, where = [stretch.start for stretch in cut], _cells(*_clipping(leaf))
        for _block, anchor, mention in leaf.mentions():
            around = cut[bisect_right(starts, mention.start) - 1]
            sentence = leaf.sentence(around.start, around.end, mention.start)
            actor = inventory.actors[mention.actor].actor
            told = _cells(actor.slug, actor.name, actor.kind, mention.surface, mention.rule, sentence)
            yield f"{told},{where},{_cells(leaf.address(anchor))}\r\n"

    yield inventory.bundled("mentions.csv", rows)


def statements(inventory: Inventory) -> Iterator[str | Bundles[Leaf]]:
    """What the clippings report as somebody's words."""
    yield _row("text", "kind", "speaker", "actor", "name", "confidence", "rule", *WHERE)

    def rows(leaf: Leaf) -> Iterator[str]:
        for quote in leaf.clipping.statements:
            told = (" … ".join(leaf.text(*place) for place in quote.places), quote.kind, quote.speaker, quote.actor)
            how = (inventory.name(quote.actor), quote.confidence, quote.rule)
            yield _row(*told, *how, *_where(leaf, leaf.paragraph(quote.start)))

    yield inventory.bundled("statements.csv", rows)


def positions(inventory: Inventory) -> Iterator[str]:
    """Where actors stand in explicit words, in order of time: a row for each stance; copies are left out."""
    yield _row("actor", "name", "kind", "negated", "holding", "words", "about", "sentence", "changed", *WHERE)
    for one in inventory.dossier.positions:
        leaf = inventory.leaves[one.place.clipping]
        for stance in one.stances if one.listed else ():
            who = (one.actor, inventory.name(one.actor))
            how = (stance.kind, "yes" if stance.negated else "", stance.holding)
            what = (leaf.text(*stance.words), leaf.text(*stance.about))
            told = (leaf.sentence(stance.start, stance.end, stance.words[0]), "yes" if one.before else "")
            yield _row(*who, *how, *what, *told, *_where(leaf, leaf.paragraph(stance.start)))


def events(inventory: Inventory) -> Iterator[str]:
    """The dated sentences that name an actor, in order of their dates."""
    yield _row("date", "until", "surface", "sentence", "actors", "names", "rule", "sources", "reports", *WHERE)
    for event in inventory.dossier.events:
        leaf = inventory.leaves[event.clipping]
        when = (event.date, event.until, leaf.text(event.date_start, event.date_end))
        what = (leaf.sentence(event.start, event.end, event.date_start), "; ".join(event.actors))
        names = "; ".join(map(inventory.name, event.actors))
        reports = inventory.reports(event)
        told = (event.rule, str(1 + len(reports)), "; ".join(map(inventory.address_of, reports)))
        yield _row(*when, *what, names, *told, *_where(leaf, leaf.paragraph(event.start)))


def contradictions(inventory: Inventory) -> Iterator[str]:
    """Where independent sources give one thing two numbers, two days or two speakers: two rows each, side by side."""
    yield _row("number", "kind", "differs", "text", "actors", "names", *WHERE)
    for number, one in enumerate(inventory.dossier.contradictions, 1):
        for place, mark in ((one.first, one.first_mark), (one.second, one.second_mark)):
            leaf = inventory.leaves[place.clipping]
            told = (leaf.text(*mark), leaf.sentence(place.start, place.end, mark[0]))
            about = ("; ".join(one.actors), "; ".join(map(inventory.name, one.actors)))
            yield _row(str(number), one.kind, *told, *about, *_where(leaf, leaf.paragraph(place.start)))


def copies(inventory: Inventory) -> Iterator[str]:
    """The clippings that carry the same copy as others, each with the one that the pages list for it."""
    yield _row("listed", *WHERE)
    for echo in inventory.dossier.echoes:
        for name in echo.clippings:
            leaf = inventory.leaves[name]
            yield _row(echo.first, *_where(leaf, leaf.blocks[0].anchor))


def _where(leaf: Leaf, anchor: str) -> tuple[str | None, ...]:
    return *_clipping(leaf), leaf.address(anchor)


def _clipping(leaf: Leaf) -> tuple[str | None, ...]:
    article = leaf.clipping.article
    published = article.published.value if article.published else None
    return leaf.id, leaf.title[:LONGEST_TITLE], article.source, published


def _row(*cells: str | None) -> str:
    """One line of the table."""
    return f"{_cells(*cells)}\r\n"


def _cells(*cells: str | None) -> str:
    """Cells of one line; one that a spreadsheet would calculate gets an apostrophe in front."""
    return ",".join([_quoted(f"'{cell}" if cell.startswith(FORMULA) else cell) if cell else "" for cell in cells])


def _quoted(cell: str) -> str:
    if not _QUOTED.search(cell):
        return cell
    doubled = cell.replace('"', '""')
    return f'"{doubled}"'
