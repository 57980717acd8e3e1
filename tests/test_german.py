"""Who said what, and when, in clippings in German."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dossier.cleaning import as_it_is
from dossier.evidence.dates.expressions import find_dates
from dossier.evidence.statements.attribution import find_statements
from dossier.records import Article, Clip, Mention, Published
from tests.reading import Case, cases

NAMES = re.compile("(?:Anna )?Weber|(?:Lars )?Ohm|Nordlinie")


PIECES = (
    "„", "“", "»", "«", ",", ", ", ".", ". ", ": ", " ", "\n\n", "(", "Weber ", "Anna Weber", "Ohm", "Nordlinie ",
    "sagte ", "so ", "wie ", "laut ", "Laut ", "dass ", "sei ", "er ", "Sie ", "der Rat ", "des ", "von ", "kündigte ",
    "an", "mitteilte", "nicht ", "am Montag ", "im Mai ", "gestern", "3. Mai", "nächsten ", "Jahr ",
)  # fmt: skip
"""What German news is made of, to be put together at random."""


def german(clip: Clip) -> tuple[Article, tuple[Mention, ...]]:
    """A clipping as a German article of a Thursday, and whom it names."""
    article = replace(as_it_is(clip), language="de", published=Published.of("2022-05-12"))
    found = NAMES.finditer(article.text)
    return article, tuple(Mention(*one.span(), one[0], one[0].split()[-1].lower(), "test") for one in found)


@pytest.mark.parametrize("case", cases("evidence/german"))
def test_what_is_found_in_a_german_clipping(case: Case) -> None:
    [clip] = case.clips
    article, mentions = german(clip)
    said = find_statements(article, mentions)
    words = [" … ".join(article.text[first:last] for first, last in one.places) for one in said]
    found = [f"{one.kind} | {one.speaker} | {text}" for one, text in zip(said, words, strict=True)]
    found += [f"{one.surface} | {one.value}" for one in find_dates(article)]
    assert case.expected.splitlines() == found


@example([", ", "sagte ", "Weber ", "."])
@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_whatever_stands_in_a_german_clipping_is_read(pieces: list[str]) -> None:
    article, mentions = german(Clip("a", "a.txt", "".join(pieces)))
    for said in find_statements(article, mentions):
        assert 0 <= said.start < said.end <= len(article.text)
    places = [(one.start, one.end) for one in find_dates(article)]
    assert all(end <= start for (_, end), (start, _) in pairwise(places))
