"""The specs of the cleaning room: clippings with what became of every line."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from dossier.cleaning import clean
from dossier.records import Article, Clip, Facts, Published

ROOT = Path(__file__).parents[1]
SPECS = sorted((ROOT / "tests/specs/cleaning").glob("*.toml"))
CUT = 48
FACTS = ("title", "standfirst", "byline", "published", "source", "dateline")


def cases() -> list[Any]:
    """Every case of every spec file, named by file and title."""
    return [
        pytest.param(case, id=f"{path.stem}: {case['title']}")
        for path in SPECS
        for case in tomllib.loads(path.read_text("utf-8"))["case"]
    ]


def clip_of(case: dict[str, Any]) -> Clip:
    """The clip of a case: a seed by its name, or the text that it gives."""
    text = (ROOT / "seeds" / case["seed"]).read_text("utf-8") if "seed" in case else case["given"]
    stated = {key: tuple(value) if isinstance(value, list) else value for key, value in case.get("sidecar", {}).items()}
    if "published" in stated:
        stated["published"] = Published.of(stated["published"])
    return Clip("case", "case.txt", text, sidecar=Facts(**stated))


def account(article: Article) -> str:
    """What became of each line, a row each: line, kind ("-" where removed), rule, and how the text begins."""
    rows = [(block.first_line, f"{block.kind} {block.rule}", block.text) for block in article.blocks]
    rows += [(cut.line, f"- {cut.rule}", cut.text) for cut in article.removals]
    rows.sort(key=lambda row: row[0])
    return "\n".join(
        f"{line} {what} | {text if len(text) <= CUT else text[:CUT] + '…'}".rstrip() for line, what, text in rows
    )


def facts(article: Article) -> dict[str, Any]:
    """The facts that are known, with lists as TOML has them."""
    found = {name: getattr(article, name) for name in FACTS}
    found["byline"] = list(article.byline)
    found["published"] = article.published.value if article.published else None
    return {name: value for name, value in found.items() if value}


@pytest.mark.parametrize("case", cases())
def test_what_became_of_every_line(case: dict[str, Any]) -> None:
    assert case["expected"].strip() == account(clean(clip_of(case)))


@pytest.mark.parametrize("case", cases())
def test_what_is_known(case: dict[str, Any]) -> None:
    assert case.get("facts", {}) == facts(clean(clip_of(case)))
