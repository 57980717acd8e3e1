"""Facts about people's names: each group of words acts in the room that takes it."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from dossier.cleaning import as_it_is
from dossier.discovery import EVERYTHING, discover, find_candidates
from dossier.evidence.roles import roles
from dossier.evidence.statements.attribution import find_statements
from dossier.language import people
from dossier.language.sentences import sentences
from dossier.records import Cast, Clip
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator

SEEN = ("title.", "particle.", "suffix.", "kin.", "surname.", "noun.")
GROUPS = [name for name in load("language/people") if name.startswith(SEEN)]


def forget() -> None:
    """Empties what all rooms have remembered of the rules."""
    for name, module in list(sys.modules.items()):
        for thing in vars(module).values() if name.startswith("dossier.") else ():
            if hasattr(thing, "cache_clear") and thing is not load:
                thing.cache_clear()


@contextmanager
def without(name: str) -> Iterator[None]:
    """The facts about names without one group."""
    rules = load("language/people")
    rule = rules[name]
    rules[name] = replace(rule, words=(), table={})
    forget()
    try:
        yield
    finally:
        rules[name] = rule
        forget()


def seen(text: str) -> object:
    """What discovery and evidence say about a text."""
    article = as_it_is(Clip("a", "a.txt", text))
    found = discover([article], Cast(), EVERYTHING)
    told = roles(article, found.mentions.get("a", ()), Cast.of(found.actors))
    return find_candidates(article), found, told, find_statements(article, ())


@pytest.mark.parametrize("name", GROUPS)
def test_a_group_acts_on_its_example(name: str) -> None:
    example = load("language/people")[name].example
    full = seen(example)
    with without(name):
        assert full != seen(example)


def test_a_title_that_is_abbreviated_is_known_with_and_without_its_full_stop() -> None:
    assert {"Sen", "Sen.", "Judge"} <= people.titles("elected")
    assert "Judge." not in people.titles("elected")
    assert {"Jr", "Jr.", "III"} <= people.suffixes("generation")


@pytest.mark.parametrize("short", ["Mr", "Gov", "Lt", "Rev", "Inc", "Sept"])
def test_no_sentence_ends_behind_an_abbreviation(short: str) -> None:
    text = f"They had asked {short}. Brandt twice. Nobody came."
    assert [text[: text.index(" Nobody")], "Nobody came."] == [
        text[start:end] for start, end in sentences(text, 0, len(text))
    ]


def test_each_title_stands_in_one_group() -> None:
    parted = [
        name
        for name in GROUPS
        if name.startswith("title.") and name not in ("title.given", "title.landed", "title.once", "title.gender")
    ]
    rules = load("language/people")
    words = [word for name in parted for word in rules[name].words]
    assert sorted(words) == sorted(set(words))
