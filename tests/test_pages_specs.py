"""The readable specs of saved pages: lines, facts, article."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dossier.cleaning import clean
from dossier.clips import html

if TYPE_CHECKING:
    from dossier.records import Clip, Facts

SPECS = Path(__file__).parent / "specs" / "clips"


def cases(name: str) -> list:
    """The (given, expected) pairs of a spec file, each under its title."""
    found = []
    title, given, expected, part = "", [], [], 0
    for line in (SPECS / name).read_text("utf-8").splitlines():
        if line == ".":
            part += 1
            if part == 3:
                found.append(pytest.param("\n".join(given), "\n".join(expected), id=title))
                title, given, expected, part = "", [], [], 0
        elif part == 0:
            title = line or title
        else:
            (given if part == 1 else expected).append(line)
    return found


def page(markup: str) -> Clip:
    [clip] = html.read(Path("seeds/page.html"), markup.encode())
    return clip


def shown_facts(facts: Facts) -> str:
    rows = []
    for name in ("title", "standfirst", "published", "source", "authors", "url", "language", "tags"):
        value = getattr(facts, name)
        if value:
            shown = "; ".join(value) if isinstance(value, tuple) else getattr(value, "value", value)
            rows.append(f"{name}: {shown}")
    return "\n".join(rows)


def shown_article(clip: Clip) -> str:
    article = clean(clip)
    rows = [(block.first_line, f"{block.kind} | {block.text}") for block in article.blocks]
    rows += [(cut.line, f"- {cut.rule} | {cut.text}") for cut in article.removals]
    return "\n".join(text for _line, text in sorted(rows))


@pytest.mark.parametrize(("given", "expected"), cases("page_lines.md"))
def test_a_page_becomes_lines_with_marks(given: str, expected: str) -> None:
    clip = page(given)
    assert expected == "\n".join(f"{mark} | {line}" for mark, line in zip(clip.marks, clip.lines, strict=True))


@pytest.mark.parametrize(("given", "expected"), cases("page_facts.md"))
def test_a_page_states_facts(given: str, expected: str) -> None:
    assert expected == shown_facts(page(given).page)


@pytest.mark.parametrize(("given", "expected"), cases("page_article.md"))
def test_a_page_holds_an_article(given: str, expected: str) -> None:
    assert expected == shown_article(page(given))
