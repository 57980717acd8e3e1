"""Takes the account of the cut: how much of the clippings was removed, and by which rule."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dossier.cleaning.lines.line_rules import LINE_RULES
from dossier.records import Account, ClippingCut, RuleCut
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.records import Article, Clipping, Removal


def removing_rules() -> tuple[str, ...]:
    """The names of all rules that can remove a line of a clipping, each once."""
    by_words = [rule.name for rule in LINE_RULES if rule.kind is None]
    by_place = [name for name, rule in load("cleaning/verdicts").items() if rule.verdict == "removed"]
    return tuple(dict.fromkeys((*by_words, *by_place, "note.form", "recurring")))


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
