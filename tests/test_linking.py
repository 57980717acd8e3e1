"""Linking: the specs on an invented cast, the hand-marked seeds on the real one, and what must hold for any text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.addresses import placed
from dossier.cast.linking import Linker
from dossier.cast.matcher import Matcher
from dossier.cast.registry import read_cast
from dossier.clips.reading import read_paths
from dossier.pipeline import link
from dossier.records import Actor, Article, Cast, Clip, Clipping
from tests.reading import DELIVERED, MARK, Case, cases, hand_marks, marked, spec_cast

if TYPE_CHECKING:
    from pathlib import Path

LINKER = Linker(spec_cast())
SEEDS = sorted((DELIVERED / "seeds").glob("*.txt"))
PIECES = [
    "Anne Weller",
    "Weller",
    "Otto Weller",
    "Norland",
    "Kingsport",
    "says",
    "Brook",
    "Board",
    " ",
    " ",
    "-",
    "'s",
    "\n",
    "’",
    ".",
]


@pytest.mark.parametrize("case", cases("linking"))
def test_a_name_becomes_a_link_as_the_specs_say(case: Case) -> None:
    mentions, _doubts = LINKER.link_text(case.given)
    assert case.expected == marked(case.given, mentions)


@pytest.mark.parametrize("case", cases("linking"))
def test_a_linker_of_few_texts_finds_the_same(case: Case) -> None:
    assert LINKER.link_text(case.given) == Linker(spec_cast(), of_few=True).link_text(case.given)


def test_a_letter_for_two_is_none_of_a_name_in_capitals() -> None:
    cast = Cast.of([Actor("aegis", "AEGIS Corp", "company"), Actor("strasse", "Strasse GmbH", "company")])
    for linker in (Linker(cast), Linker(cast, of_few=True)):
        mentions, _doubts = linker.link_text("ÆGIS Corp left Straße\nGmbH to AEGIS Corp.")
        assert [("strasse", 15), ("aegis", 30)] == [(one.actor, one.start) for one in mentions]


def test_a_weak_link_says_which_strong_mention_it_leans_on() -> None:
    mentions, _doubts = LINKER.link_text("Weller was late. Anne Weller knew. Weller came.")
    assert [("surname", 17), ("strong-name", None), ("surname", 17)] == [(one.rule, one.basis) for one in mentions]


def test_a_doubt_names_the_claimants_and_the_reason() -> None:
    _mentions, doubts = LINKER.link_text("Anne Weller and Otto Weller came. Weller spoke.")
    expected = [("Weller", ("anne-weller", "otto-weller"), "more than one actor of this name stands in the clipping")]
    assert expected == [(one.surface, one.candidates, one.reason) for one in doubts]


def test_a_full_name_in_the_title_counts_for_a_surname() -> None:
    article = Article("one", "one.txt", "Weller spoke.", (), title="Anne Weller steps down")
    mentions, _doubts = LINKER.link(article)
    assert ["anne-weller"] == [one.actor for one in mentions]


def seed(path: Path) -> Clipping:
    clip = next(read_paths([path]))
    assert isinstance(clip, Clip)
    return link(clip, Linker(read_cast(DELIVERED / "content" / "actors")))


@pytest.mark.parametrize("path", SEEDS, ids=[path.stem[:3] for path in SEEDS])
def test_the_links_of_a_seed_are_those_marked_by_hand(path: Path) -> None:
    clipping = seed(path)
    marks = hand_marks(path.stem)
    assert set(marks) == {one.block.first_line for one in placed(clipping)}
    for place in placed(clipping):
        line = marks[place.block.first_line]
        wanted = MARK.findall(line)
        found = [(one.actor, one.surface) for one in place.mentions]
        assert wanted == found, f"line {place.block.first_line}: {line}"


def test_the_hand_marks_are_the_seeds_own_lines() -> None:
    for path in SEEDS:
        lines = path.read_text("utf-8").split("\n")
        for number, line in hand_marks(path.stem).items():
            assert lines[number - 1] == MARK.sub(r"\2", line)


def test_a_name_that_begins_within_a_word_hides_none_that_begins_behind_it() -> None:
    matcher = Matcher(("Anne Weller", "Weller"))
    assert [(6, 12, "Weller")] == list(matcher.finditer("xAnne Weller"))
    assert [(2, 13, "Anne Weller")] == list(matcher.finditer("x Anne\nWeller"))


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_links_never_overlap_and_are_what_the_text_says(text: str) -> None:
    mentions, doubts = LINKER.link_text(text)
    place = 0
    for one in sorted([*mentions, *doubts], key=lambda one: one.start):
        assert place <= one.start < one.end
        assert one.surface == text[one.start : one.end]
        place = one.end


@given(st.text())
def test_no_text_is_refused(text: str) -> None:
    LINKER.link_text(text)
