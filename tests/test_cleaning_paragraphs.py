"""Lines that were one paragraph are one again, and each number of the rules decides from where on."""

from __future__ import annotations

import pytest

from dossier.cleaning.passages.joining import joined
from dossier.cleaning.passages.passage import passages_of
from dossier.rules.load import load

NUMBERS = {name: round(rule.value) for name, rule in load("cleaning/paragraphs").items() if rule.value}


def lines(count: int, width: int, first: str = "Lamps") -> str:
    """So many lines, each just so wide, without a stop."""
    words = (first + " lamp" * width)[: width - 1].rstrip()
    return "\n".join([words + "s" * (width - len(words))] * count)


def paragraphs(text: str) -> int:
    """How many paragraphs a text's lines become."""
    return len(joined(passages_of(text)))


@pytest.mark.parametrize(
    ("name", "joins", "parts"),
    [
        ("wrapped.narrowest", lines(4, NUMBERS["wrapped.narrowest"]), lines(4, NUMBERS["wrapped.narrowest"] - 1)),
        ("wrapped.widest", lines(4, NUMBERS["wrapped.widest"]), lines(4, NUMBERS["wrapped.widest"] + 1)),
        (
            "column.narrowest",
            lines(6, NUMBERS["column.narrowest"], "lamps"),
            lines(6, NUMBERS["column.narrowest"] - 1, "lamps"),
        ),
        (
            "column.least_lines",
            lines(NUMBERS["column.least_lines"], 30, "lamps"),
            lines(NUMBERS["column.least_lines"] - 1, 30, "lamps"),
        ),
        ("column.least_small", f"{lines(2, 30, 'lamps')}\n{lines(3, 30)}", f"{lines(1, 30, 'lamps')}\n{lines(4, 30)}"),
        (
            "run.least_lines",
            "Lamplighters lamplighters lamplighters ashore\n" * 3,
            "Lamplighters lamplighters lamplighters ashore\n" * 2,
        ),
        ("headline.least_words", "Old lamp here\nand a new one", "Old lamp\nand a new one"),
        (
            "headline.most_words",
            "Old" + " lamp" * 11 + "\nand a new one",
            "Old" + " lamp" * 12 + "\nand a new one",
        ),
    ],
)
def test_wrapped_lines_are_one_paragraph(name: str, joins: str, parts: str) -> None:
    assert name in NUMBERS
    # With blank lines no sentence is sought among fragments, and with a long one no width of the whole clipping.
    gaps = f"\n\nThe lamp of Vann was sold {'again and ' * 12}again.\n\nIt was old."
    assert (3, True) == (paragraphs(joins + gaps), paragraphs(parts + gaps) > 3)


def test_a_word_broken_at_a_narrow_lines_end_is_whole_again() -> None:
    widest = NUMBERS["hyphen.widest"]
    narrow, wide = "house" + "s" * (widest - 6), "house" + "s" * (widest - 5)
    broken = [joined(passages_of(f"the old light-\n{following}"))[0].text for following in (narrow, wide)]
    assert [f"the old light{narrow}", f"the old light-{wide}"] == broken


WIDE = "of the pier at Vann, which the harbour board has not looked at since the storm of March"


def read(*lines: str) -> list[str]:
    """The paragraphs of a text's lines."""
    return [passage.text for passage in joined(passages_of("\n".join(lines)))]


def test_lines_that_a_printer_set_divide_words_however_wide_they_are() -> None:
    divided = [f"It was the keep-\ner {WIDE} and the light-\nhouse {WIDE} that nobody had re-\npaired {WIDE}."]
    assert [f"It was the keeper {WIDE} and the lighthouse {WIDE} that nobody had repaired {WIDE}."] == read(*divided)
    seldom = [f"It was the keep-\ner {WIDE}."]
    assert NUMBERS["divided.least"] > 1
    assert [f"It was the keep-er {WIDE}."] == read(*seldom)
    filled = "\n\n".join([f"Nobody came to {WIDE}."] * 60)
    assert read(*divided, "", filled)[0].startswith("It was the keep-er")  # few of so many lines


def test_a_hyphen_stays_where_the_clipping_writes_the_word_with_it() -> None:
    lines = ["It was a salt-", "tax plan, and the market-", "tax plan was the mayor's, who likes a salt-tax plan."]
    assert ["It was a salt-tax plan, and the markettax plan was the mayor's, who likes a salt-tax plan."] == read(
        *lines
    )
    lines = ["The tax was on the market in the market-", "tax plan of the mayor."]
    assert ["The tax was on the market in the market-tax plan of the mayor."] == read(*lines)


def test_a_hyphen_before_a_capital_or_behind_a_figure_is_the_words_own() -> None:
    lines = [
        "They spoke of the Nord-",
        "Süd tunnel, of Anglo-",
        "Saxon graves, and of a three-",
        "week trip and a 12-",
        "day stay.",
    ]
    assert [
        "They spoke of the Nord-Süd tunnel, of Anglo-Saxon graves, and of a three-week trip and a 12-day stay."
    ] == read(*lines)


DIVIDED = load("cleaning/paragraphs")


@pytest.mark.parametrize("name", [name for name in DIVIDED if name.startswith("divided.") and DIVIDED[name].words])
def test_each_rule_of_compounds_decides_its_example(name: str) -> None:
    """The hyphen of a compound is its own in a column, where that of any other word is the printer's."""
    first, second = DIVIDED[name].example.split("- / ")
    hyphen = "" if name == "divided.in_one" else "-"
    assert [f"{first}{hyphen}{second}"] == read(f"{first}-", second)


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("a high-", "flying kite", "high-flying"),
        ("the ill-", "fated boat", "ill-fated"),
        ("a freshly-", "tarred roof", "freshly-tarred"),
        ("the best-", "known pilot", "best-known"),
        ("a half-", "empty hall", "half-empty"),
        ("the fisher-", "man of Vann", "fisherman"),
        ("the deci-", "sion of Vann", "decision"),
        ("a self-", "ish keeper", "selfish"),
        ("they high-", "lighted it", "highlighted"),
        ("a short-", "ening day", "shortening"),
        ("a long-", "ing for home", "longing"),
        ("the sup-", "ply was late", "supply"),
    ],
)
def test_a_compound_keeps_its_hyphen_in_a_column(first: str, second: str, whole: str) -> None:
    [text] = read(first, second)
    assert whole in text.split()


def test_a_paragraph_with_a_divided_word_ends_where_its_last_line_is_short() -> None:
    lines = ["The keeper sold the lamp of the light-", "house on Tuesday.", "A museum had asked for it for many years."]
    assert ["The keeper sold the lamp of the lighthouse on Tuesday.", lines[2]] == read(*lines)
    full = [
        "The keeper sold the lamp of the light-",
        "house on Tuesday to a large museum.",
        "It had asked for it for years.",
    ]
    assert [" ".join(full).replace("- ", "")] == read(*full)


SAID = "ferry of Vann came back on Thursday, and half of the town stood on the quay to see it."


@pytest.mark.parametrize(
    ("cap", "rest", "whole"),
    [
        ("T", f"he {SAID}", f"The {SAID}"),
        ("“W", f"hen the {SAID}", f"“When the {SAID}"),
        ("T", f"HE {SAID}", f"THE {SAID}"),
        ("A", SAID, f"A {SAID}"),
        ("A", f"fter noon the {SAID} It came after ten years.", f"After noon the {SAID} It came after ten years."),
    ],
)
def test_a_drop_cap_stands_before_its_word(cap: str, rest: str, whole: str) -> None:
    assert [whole, "It left after nine."] == read(cap, rest, "", "It left after nine.")


def test_a_letter_that_heads_a_line_of_its_own_is_no_drop_cap() -> None:
    assert ["B", f"The {SAID}"] == read("B", "", f"The {SAID}")
    assert ["B", "bus stop"] == read("B", "bus stop")
