"""Who said what, and when, in clippings in German."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from dossier.cleaning import as_it_is
from dossier.evidence.dates.expressions import find_dates
from dossier.evidence.statements.attribution import find_statements
from dossier.records import Mention, Published
from tests.reading import Case, cases

NAMES = re.compile("(?:Anna )?Weber|(?:Lars )?Ohm|Nordlinie")


@pytest.mark.parametrize("case", cases("evidence/german"))
def test_what_is_found_in_a_german_clipping(case: Case) -> None:
    [clip] = case.clips
    article = replace(as_it_is(clip), language="de", published=Published.of("2022-05-12"))
    mentions = tuple(
        Mention(*one.span(), one[0], one[0].split()[-1].lower(), "test") for one in NAMES.finditer(article.text)
    )
    said = find_statements(article, mentions)
    words = [" … ".join(article.text[first:last] for first, last in one.places) for one in said]
    found = [f"{one.kind} | {one.speaker} | {text}" for one, text in zip(said, words, strict=True)]
    found += [f"{one.surface} | {one.value}" for one in find_dates(article)]
    assert case.expected.splitlines() == found
