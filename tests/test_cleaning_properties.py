"""What holds for the cleaning of any text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.cleaning import as_it_is, clean
from dossier.cleaning.passages.passage import passages_of
from dossier.records import PROSE_KINDS, Article, Clip, Facts

SENTENCES = (
    "The harbour board will vote on the new ferry line before the end of the month, its chairman said on Monday.",
    "Residents of the island have waited for the vote since the old boat was sold nine years ago.",
    "“We shall see,” she said.",
    "Prices at the pier rose again.",
    "Fares may be doubled, according to two members of the board who asked not to be named in this report.",
)
FURNITURE = (
    "Home",
    "  • World",
    "Advertisement",
    "Related Stories",
    "12 Comments",
    "Share",
    "By Ada Quill | Updated: 3 May 2021 10:15 GMT",
    "Ferry line: the board decides",
    "© 2021 The Pier Post. All rights reserved.",
    "Photo: Ada Quill",
    "* * *",
    "Reply",
    "",
    "   ",
    "A ferryHarbour newsBoard meets againPier closed",
)
PAGES = st.lists(st.sampled_from(SENTENCES + FURNITURE), max_size=40).map("\n".join)
TEXTS = st.text(max_size=400) | PAGES


def cleaned(text: str, sidecar: Facts | None = None) -> Article:
    return clean(Clip("any", "any.txt", text, sidecar=sidecar or Facts()))


@given(TEXTS)
def test_no_text_raises_and_every_line_is_accounted_for(text: str) -> None:
    article = cleaned(text)
    lines = {number for number, line in enumerate(text.split("\n"), 1) if line.strip()}
    found = {line for block in article.blocks for line in range(block.first_line, block.last_line + 1)}
    assert lines == found | {cut.line for cut in article.removals}


@given(PAGES)
def test_no_word_is_lost(text: str) -> None:
    article = cleaned(text)
    words = {word for passage in passages_of(text) for word in passage.text.split() if word.isalpha()}
    kept = " ".join([block.text for block in article.blocks] + [cut.text for cut in article.removals])
    assert words - set(kept.split()) <= {"By"}


@settings(max_examples=300)
@given(PAGES)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    body = cleaned(text).body
    assert body == cleaned(body).body


@given(TEXTS)
def test_offsets_are_places_in_the_text(text: str) -> None:
    article = cleaned(text)
    prose = [block for block in article.blocks if block.kind in PROSE_KINDS]
    assert "\n\n".join(block.text for block in prose) == article.text
    assert [block.text for block in prose] == [article.text[block.start : block.end] for block in prose]


@given(PAGES, st.lists(st.integers(1, 40), max_size=4))
def test_the_sidecar_overrules(text: str, numbers: list[int]) -> None:
    dropped = cleaned(text, Facts(drop=tuple(numbers)))
    assert not any(block.first_line in numbers for block in dropped.blocks)
    kept = cleaned(text, Facts(keep=tuple(numbers)))
    assert not any(cut.line in numbers and cut.text for cut in kept.removals)


@given(TEXTS)
def test_as_it_is_changes_nothing(text: str) -> None:
    assert text == as_it_is(Clip("any", "any.txt", text)).text
