"""The specs of the cleaning room: the facts of each clipping, and what became of every line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from dossier.cleaning import clean
from tests.reading import DELIVERED, Case, cases

if TYPE_CHECKING:
    from dossier.records import Article, Clip

CUT = 48
FACTS = ("title", "standfirst", "byline", "published", "source", "dateline")


def clip_of(case: Case) -> Clip:
    """The clip of a case: the text that it gives, or the seed that it names."""
    [clip] = case.clips
    seeds = [name for name in case.files if name.startswith("seeds/")]
    return replace(clip, text=(DELIVERED / seeds[0]).read_text("utf-8")) if seeds else clip


def account(article: Article) -> list[str]:
    """What became of each line, a row each: line, kind ("-" where removed), rule, and how the text begins."""
    rows = [(block.first_line, f"{block.kind} {block.rule}", block.text) for block in article.blocks]
    rows += [(cut.line, f"- {cut.rule}", cut.text) for cut in article.removals]
    rows.sort(key=lambda row: row[0])
    return [f"{line} {what} | {text if len(text) <= CUT else text[:CUT] + '…'}".rstrip() for line, what, text in rows]


def facts(article: Article) -> list[str]:
    """The facts that are known, one a row."""
    found = {name: getattr(article, name) for name in FACTS}
    found["byline"] = "; ".join(article.byline)
    found["published"] = article.published.value if article.published else None
    return [f"{name}: {value}" for name, value in found.items() if value]


@pytest.mark.parametrize("case", cases("cleaning"))
def test_what_became_of_every_line_and_what_is_known(case: Case) -> None:
    article = clean(clip_of(case))
    assert case.expected.split("\n") == [*facts(article), *account(article)]
