"""The account of the cut: how much of the clippings was removed, by which rule, and where that looks wrong."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.cleaning.lines.line_rules import LINE_RULES
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.records import Article, Clipping, Removal


@dataclass(frozen=True, slots=True)
class RuleCut:
    """What one rule removed from all clippings."""

    rule: str
    """The rule's name."""
    lines: int
    """From how many lines it removed something."""
    words: int
    """How many words it removed."""
    clippings: int
    """In how many clippings it did."""


@dataclass(frozen=True, slots=True)
class ClippingCut:
    """What was kept of one clipping, and what was not."""

    id: str
    """The clipping's id."""
    kept: int
    """How many words were kept."""
    removed: int
    """How many words were removed."""
    lines: int
    """From how many lines something was removed."""
    rules: tuple[tuple[str, int], ...]
    """The rules that removed something, with their words, the most first."""
    doubts: tuple[str, ...]
    """What the analyst should look at, one sentence each with its remedy."""

    @property
    def share(self) -> float:
        """Which share of its words was removed, from 0 to 1; 0 for a clipping without a word."""
        return _share(self.removed, self.kept)


@dataclass(frozen=True, slots=True)
class Account:
    """What was kept of all clippings, and what was not."""

    rules: tuple[RuleCut, ...]
    """By rule, the one that removed the most words first."""
    clippings: tuple[ClippingCut, ...]
    """By clipping: those in doubt first, then those that lost the largest share."""

    @property
    def kept(self) -> int:
        """How many words were kept."""
        return sum(one.kept for one in self.clippings)

    @property
    def removed(self) -> int:
        """How many words were removed."""
        return sum(one.removed for one in self.clippings)

    @property
    def lines(self) -> int:
        """From how many lines something was removed."""
        return sum(one.lines for one in self.clippings)

    @property
    def share(self) -> float:
        """Which share of all words was removed, from 0 to 1."""
        return _share(self.removed, self.kept)

    @property
    def doubtful(self) -> tuple[ClippingCut, ...]:
        """The clippings that the analyst should look at."""
        return tuple(one for one in self.clippings if one.doubts)


def removing_rules() -> tuple[str, ...]:
    """The names of all rules that can remove a line of a clipping, each once."""
    by_words = [rule.name for rule in LINE_RULES if rule.kind is None]
    by_place = [name for name, rule in load("cleaning/verdicts").items() if rule.verdict == "removed"]
    return tuple(dict.fromkeys((*by_words, *by_place, "recurring")))


def account_of(clippings: Iterable[Clipping]) -> Account:
    """The account of these clippings, in an order that depends on nothing but them."""
    by_rule: dict[str, list[tuple[str, Removal]]] = defaultdict(list)
    rows = []
    for clipping in clippings:
        rows.append(_of_clipping(clipping.article))
        for removal in clipping.article.removals:
            by_rule[removal.rule].append((clipping.article.id, removal))
    return Account(
        tuple(sorted((_of_rule(*pair) for pair in by_rule.items()), key=lambda one: (-one.words, one.rule))),
        tuple(sorted(rows, key=lambda one: (not one.doubts, -one.share, one.id))),
    )


def _of_clipping(article: Article) -> ClippingCut:
    rules: dict[str, int] = defaultdict(int)
    for removal in article.removals:
        rules[removal.rule] += _words(removal.text)
    return ClippingCut(
        id=article.id,
        kept=sum(_words(block.text) for block in article.blocks),
        removed=sum(rules.values()),
        lines=len({removal.line for removal in article.removals}),
        rules=tuple(sorted(rules.items(), key=lambda pair: (-pair[1], pair[0]))),
        doubts=article.warnings,
    )


def _of_rule(rule: str, cuts: Sequence[tuple[str, Removal]]) -> RuleCut:
    return RuleCut(
        rule=rule,
        lines=len({(name, removal.line) for name, removal in cuts}),
        words=sum(_words(removal.text) for _name, removal in cuts),
        clippings=len({name for name, _removal in cuts}),
    )


def _words(text: str) -> int:
    return len(text.split())


def _share(removed: int, kept: int) -> float:
    return removed / (removed + kept) if removed else 0.0
