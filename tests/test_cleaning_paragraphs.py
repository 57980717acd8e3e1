"""Lines that were one paragraph are one again, and each number of the rules decides from where on."""

from __future__ import annotations

import pytest

from dossier.cleaning.passages.joining import joined
from dossier.cleaning.passages.passage import passages_of
from dossier.cleaning.passages.wrapping import merged
from dossier.rules.load import load

NUMBERS = {name: round(rule.value) for name, rule in load("cleaning/paragraphs").items()}


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
    broken = [merged(passages_of(f"the old light-\n{following}")).text for following in (narrow, wide)]
    assert [f"the old light{narrow}", f"the old light-{wide}"] == broken
