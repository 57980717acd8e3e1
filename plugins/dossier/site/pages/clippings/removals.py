"""What was removed: from one clipping, by rule and between its paragraphs; and from all, as an account."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.addresses import placed
from dossier.messages import label_of
from dossier.rules.load import whys
from dossier.site.links.sheet_pages import Shelf
from dossier.site.locale.interface import gettext

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.records import Account, Clipping, ClippingCut, Removal, RuleCut
    from dossier.site.links.refs import ClippingRef
    from dossier.site.links.sheet_pages import Sheet

WORST = 40
"""Clippings in the table of a large dossier; each of them stands on the pages by time."""


@dataclass(frozen=True, slots=True)
class Cut:
    """What one rule took out of a clipping."""

    rule: str
    """The rule's name."""
    why: str
    """Why the rule holds; empty where it stands in no file of rules."""
    lines: tuple[Removal, ...]
    """What it removed, in order."""

    @property
    def label(self) -> str:
        """The rule's name as words ("Advertising: label")."""
        return gettext(label_of(self.rule))


@dataclass(frozen=True, slots=True)
class Removals:
    """The account of the cut, ready to be shown."""

    account: Account
    """The sums."""
    rules: tuple[tuple[Cut, RuleCut], ...]
    """Each rule with its reason and what it removed, the one with the most words first."""
    clippings: tuple[tuple[ClippingRef, ClippingCut], ...]
    """Each clipping with what was kept of it, those in doubt first."""
    listed: Sheet[tuple[ClippingRef, ClippingCut]]
    """The same, in pages by time where they are many."""

    @property
    def worst(self) -> tuple[tuple[ClippingRef, ClippingCut], ...]:
        """Those that lost the greatest share of their words, as many as are read in a table."""
        return tuple(sorted(self.clippings, key=lambda one: -one[1].share)[:WORST])

    @property
    def doubtful(self) -> tuple[tuple[ClippingRef, ClippingCut], ...]:
        """The clippings that the analyst should look at."""
        return tuple((ref, cut) for ref, cut in self.clippings if cut.doubts)


def removals_of(account: Account, refs: Mapping[str, ClippingRef]) -> Removals:
    """The removals of a dossier; `refs` are its clippings by their ids."""
    clippings = tuple((refs[cut.id], cut) for cut in account.clippings)
    order = {ref.path: place for place, ref in enumerate(refs.values())}
    listed = clippings if account.rules else ()  # where nothing was removed, one page says so
    by_time = sorted(listed, key=lambda one: order[one[0].path])
    shelf = Shelf.of("removed/", [ref.key for ref, _cut in listed])
    return Removals(
        account,
        tuple((_cut(cut.rule, ()), cut) for cut in account.rules),
        clippings,
        shelf.sheets(by_time if shelf.counts else listed, lambda one: one[0].key),
    )


def by_rule(removals: Iterable[Removal]) -> tuple[Cut, ...]:
    """What each rule removed, in the order of the first line of each."""
    groups: dict[str, list[Removal]] = {}
    for removal in removals:
        groups.setdefault(removal.rule, []).append(removal)
    return tuple(_cut(rule, tuple(lines)) for rule, lines in groups.items())


def cuts_between(clipping: Clipping) -> dict[str, tuple[Removal, ...]]:
    """The removed lines by the anchor of the first block that begins after them; those after the last have ""."""
    blocks = list(placed(clipping))
    lines, anchors = [one.block.first_line for one in blocks], [*(one.anchor for one in blocks), ""]
    found: dict[str, list[Removal]] = defaultdict(list)
    for removal in clipping.article.removals:
        found[anchors[bisect_right(lines, removal.line)]].append(removal)
    return {anchor: tuple(removals) for anchor, removals in found.items()}


def _cut(rule: str, lines: tuple[Removal, ...]) -> Cut:
    return Cut(rule, gettext(whys().get(rule, "")), lines)
