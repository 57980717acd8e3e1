"""Stances: the specs in specs/evidence/stances.md, with a small cast of names that mean always the same."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.cleaning import as_it_is
from dossier.evidence.stances.find_stances import find_stances
from dossier.evidence.statements.attribution import find_statements
from dossier.records import Actor, ActorKind, Article, Cast, Clip, Mention, Stance
from tests.reading import Case, cases

KINDS: dict[str, ActorKind] = {
    "Ann Brown": "person",
    "Eva Gray": "person",
    "Anna Holm": "person",
    "Norland": "country",
    "Polar Airlines": "company",
}
CAST = Cast.of([Actor(slug=name, name=name, kind=kind) for name, kind in KINDS.items()])
NAMES = re.compile(r"Ann Brown|Eva Gray|Anna Holm|Norland|Polar Airlines|(?<!Ann )Brown|(?<!Eva )Gray|(?<!Anna )Holm")


def stances_of(text: str, language: str = "en") -> tuple[Article, tuple[Stance, ...]]:
    """The article of a text, and its stances."""
    article = replace(as_it_is(Clip("a", "a.txt", text)), language=language)
    mentions = tuple(
        Mention(one.start(), one.end(), one[0], next(name for name in KINDS if name.endswith(one[0])), "name")
        for one in NAMES.finditer(article.text)
    )
    return article, find_stances(article, mentions, find_statements(article, mentions), CAST)


def shown(article: Article, stances: tuple[Stance, ...]) -> list[str]:
    """The stances as the specs write them."""
    told = []
    for one in stances:
        holding = "" if one.holding == "plain" else f"{one.holding} "
        kind = f"{holding}{'not ' if one.negated else ''}{one.kind}"
        told.append(f"{one.actor} | {kind} | {article.text[slice(*one.words)]} | {article.text[slice(*one.about)]}")
    return told


@pytest.mark.parametrize("case", cases("evidence/stances"))
def test_the_stances_that_are_found(case: Case) -> None:
    [clip] = case.clips
    language = "de" if case.title.startswith("German") else "en"
    assert case.expected.splitlines() == shown(*stances_of(clip.text, language))


@given(st.text(alphabet="Norland baksoped, .\"'”“-wehifnt", max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    for language in ("en", "de"):
        article, stances = stances_of(text, language)
        for one in stances:
            assert one.start <= one.words[0] < one.words[1] <= one.end <= len(article.text)
