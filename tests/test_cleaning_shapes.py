"""The quick looks at a line, before an expression's, pass over nothing that the expression finds."""

from __future__ import annotations

import gc
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.cleaning import memory
from dossier.cleaning.lines import credit_lines, features
from dossier.cleaning.passages import shapes
from dossier.cleaning.passages.shapes import ends_as_sentence, shape_of
from dossier.clips.page import beside_headline
from dossier.language import byline_parts
from dossier.language.people import may_begin
from dossier.rules.load import load

SIGNS = st.sampled_from(
    [*"aZéÉß×÷19٣中ı ?!.,;:…'\"’”»)]|>›/·•—–-©", " - ", " contributed to ", "CONTRIBUTED from ", "With AFP"]
)
TEXTS = st.one_of(st.text(max_size=40), st.lists(SIGNS, max_size=20).map("".join))
SIGNED = {name.removesuffix("_signs"): rule.words for name, rule in load("cleaning/lines").items() if rule.words}
INNER = re.compile(r"[,;.:!?]['\"”’»)]? ")


def test_a_shape_has_a_sign_for_each_character() -> None:
    assert "Ul U. Ull - 9 Ull. x'o" == shape_of("By J. Roe – 5 May? 中”©")


@given(TEXTS)
def test_a_shape_is_as_long_as_its_text_and_shows_what_is_looked_for(text: str) -> None:
    shape = shape_of(text)
    assert len(text) == len(shape)
    assert len(INNER.findall(text)) == features.features_of(text).inner
    assert len(features._SEPARATOR.findall(text)) == features.features_of(text).parted
    assert features._glued(text) == features.features_of(text).glued
    assert (shapes.STOP.search(text[-8:]) is not None) == shapes.ends_as_sentence(text)


@given(TEXTS)
def test_no_credit_and_no_byline_is_passed_over(text: str) -> None:
    rules = load("language/people")
    expected = next((name for name in credit_lines._RULES if re.match(rules[name].pattern or "", text)), "")
    assert credit_lines.rule_of(text, text.casefold()) in ("agency.name", expected)
    assert may_begin(text, "byline.prefix") or not byline_parts.prefix().match(text)


def test_what_is_kept_grows_within_a_clipping_and_is_dropped_behind_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(memory, "MOST", 2)
    monkeypatch.setattr(memory, "_KEPT", [])
    step = memory.kept_by_line(lambda number: asked.append(number) or number)
    with memory.within_one_clipping():
        assert not gc.isenabled()
        assert [1, 2, 3, 1, 2, 3] == [step(number) for number in (1, 2, 3, 1, 2, 3)]
    assert gc.isenabled()
    with memory.within_one_clipping():
        step(1)
        step(1)
    assert [1, 2, 3, 1] == asked


@given(st.sampled_from(sorted(SIGNED)).flatmap(lambda name: st.tuples(st.just(name), of_shape(name))))
def test_a_line_of_a_shape_has_one_of_its_signs(made: tuple[str, str]) -> None:
    name, line = made
    assert any(sign in line.casefold() for sign in SIGNED[name])


def of_shape(name: str) -> st.SearchStrategy[str]:
    """Lines that the expression of a rule finds, in the letters that its phrases have."""
    pattern = load("cleaning/lines")[name].pattern
    assert pattern
    return st.from_regex(pattern.pattern.removeprefix("(?i)"))


@given(st.lists(st.sampled_from(["a", "x" * 30, "x" * 38, "x" * 60]), max_size=12), st.sampled_from([".", "", " …"]))
def test_a_sentence_is_told_at_its_end_as_in_the_whole_line(words: list[str], end: str) -> None:
    line = " ".join(words) + end
    whole = line.endswith(beside_headline.ENDS) and beside_headline.SENTENCE.search(line) is not None
    assert whole == beside_headline._is_sentence(line)


@pytest.mark.parametrize("text", ["„Niemand hat uns gefragt.“", "»Niemand har spurgt os.«", "‚Wer hat gefragt?‘"])
def test_a_sentence_ends_with_the_mark_that_closes_in_its_language(text: str) -> None:
    assert ends_as_sentence(text)
    assert not ends_as_sentence(text[:-2] + text[-1])
