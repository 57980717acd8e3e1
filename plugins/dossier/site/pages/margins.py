"""A clipping's paragraphs, what stands beside them and was removed between them, and who reports the same events."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.addresses import placed
from dossier.site.locale.interface import gettext

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.records import Clipping, Removal
    from dossier.site.pages.findings import Findings, Happening, Passage, ShownStatement
    from dossier.site.pages.text_pieces import Passage as Paragraph
    from dossier.site.pages.views import ClippingPage

FINE = {"day", "minute"}
"""How fine a date must be known for two clippings that give it to be on the same event."""
NEAR = 12
"""Of the clippings that date something with the same actor on the same day, so many before and after one are looked at:
a day on which everybody reports would otherwise cost the square of their number."""
RELATED = 5
"""So many other clippings on the same events are shown."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph with what belongs to its place."""

    passage: Paragraph
    """The paragraph."""
    cuts: tuple[Removal, ...]
    """The lines that were removed before it, after the paragraph above."""
    said: tuple[ShownStatement, ...]
    """What is said in it, once a speaker."""
    dated: tuple[Happening, ...]
    """What is dated in it, once a date."""


@dataclass(frozen=True, slots=True)
class Related:
    """Another clipping that dates something on the same day with the same actor, or prints the same words."""

    clipping: ClippingPage
    """The other clipping."""
    shared: tuple[tuple[str, str], ...]
    """What both have, in words ("29 June 2019"), each with the anchor of its paragraph in the other clipping."""


def cuts_between(clipping: Clipping) -> dict[str, tuple[Removal, ...]]:
    """The removed lines by the anchor of the first block that begins after them; those after the last have ""."""
    blocks = list(placed(clipping))
    lines, anchors = [one.block.first_line for one in blocks], [*(one.anchor for one in blocks), ""]
    found: dict[str, list[Removal]] = defaultdict(list)
    for removal in clipping.article.removals:
        found[anchors[bisect_right(lines, removal.line)]].append(removal)
    return {anchor: tuple(removals) for anchor, removals in found.items()}


def pieces(page: ClippingPage) -> tuple[Piece, ...]:
    """The key points and the body in order; what was removed above the first of them stands with the first."""
    shown = (*page.key_points, *page.body)
    inside = {passage.anchor for passage in shown}
    above = tuple(cut for anchor, cuts in page.cuts.items() if anchor and anchor not in inside for cut in cuts)
    said, dated = _by_place(page)
    made = []
    for passage in shown:
        cuts, above = above + page.cuts.get(passage.anchor, ()), ()
        speakers = {one.actor.path if one.actor else one.speaker: one for one in reversed(said[passage.anchor])}
        dates = {one.date.text: one for one in reversed(dated[passage.anchor])}
        made.append(Piece(passage, cuts, tuple(reversed(speakers.values())), tuple(reversed(dates.values()))))
    return tuple(made)


def _by_place(page: ClippingPage) -> tuple[Mapping[str, list[ShownStatement]], Mapping[str, list[Happening]]]:
    said: dict[str, list[ShownStatement]] = defaultdict(list)
    dated: dict[str, list[Happening]] = defaultdict(list)
    for statement in page.statements:
        said[statement.passage.anchor].append(statement)
    for happening in page.happenings:
        dated[happening.passage.anchor].append(happening)
    return said, dated


def same_events(findings: Findings) -> dict[str, tuple[Related, ...]]:
    """For each clipping, by its path, the others that date something on the same days with the same actors, or that
    print the same quotation."""
    shared: dict[str, dict[str, dict[str, Passage]]] = defaultdict(lambda: defaultdict(dict))
    for told in _days(findings.happenings).values():
        names = list(told)
        for number, name in enumerate(names):
            for other in (*names[max(number - NEAR, 0) : number], *names[number + 1 : number + 1 + NEAR]):
                shared[name][other].setdefault(told[other].date.text, told[other].passage)
    for words in findings.wordings:
        for here, there in ((words.first, words.second), (words.second, words.first)):
            if here.clipping.origin is not there.clipping.origin:
                shared[here.clipping.path][there.clipping.path].setdefault(gettext("the same quotation"), there)
    return {name: _most(others) for name, others in shared.items()}


def _days(happenings: Iterable[Happening]) -> dict[tuple[str, str], dict[str, Happening]]:
    """What happened by day and actor, and there the first that each clipping says of it."""
    days: dict[tuple[str, str], dict[str, Happening]] = defaultdict(dict)
    for happening in happenings:
        if happening.date.granularity in FINE:
            for actor in happening.actors:
                days[happening.order[:10], actor.path].setdefault(happening.passage.clipping.path, happening)
    return days


def _most(others: Mapping[str, Mapping[str, Passage]]) -> tuple[Related, ...]:
    """Those that share most."""
    ranked = sorted(others, key=lambda name: (-len(others[name]), name))[:RELATED]
    return tuple(
        Related(
            next(iter(others[name].values())).clipping,
            tuple((label, passage.anchor) for label, passage in others[name].items()),
        )
        for name in ranked
    )
