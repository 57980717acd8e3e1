"""The readable specs of saved pages: lines, facts, article."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dossier.cleaning import clean
from dossier.clips.formats import saved_page
from tests.reading import Case, cases
from tests.test_clips_specs import shown_facts

if TYPE_CHECKING:
    from dossier.records import Clip


def page(markup: str) -> Clip:
    [clip] = saved_page.read(Path("seeds/page.html"), markup.encode())
    return clip


def shown_article(clip: Clip) -> str:
    article = clean(clip)
    rows = [(block.first_line, f"{block.kind} | {block.text}") for block in article.blocks]
    rows += [(cut.line, f"- {cut.rule} | {cut.text}") for cut in article.removals]
    return "\n".join(text for _line, text in sorted(rows))


@pytest.mark.parametrize("case", cases("clips/page_lines"))
def test_a_page_becomes_lines_with_marks(case: Case) -> None:
    clip = page(case.given)
    assert case.expected == "\n".join(f"{mark} | {line}" for mark, line in zip(clip.marks, clip.lines, strict=True))


@pytest.mark.parametrize("case", cases("clips/page_facts"))
def test_a_page_states_facts(case: Case) -> None:
    assert case.expected == shown_facts(page(case.given).page)


@pytest.mark.parametrize("case", cases("clips/page_article"))
def test_a_page_holds_an_article(case: Case) -> None:
    assert case.expected == shown_article(page(case.given))
