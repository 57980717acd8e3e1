"""A rule acts through the code that uses it: where it is left out, something that a reader sees is different."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from dossier.cast import words_around
from dossier.cast.linking import Linker
from dossier.language import letters, sentences
from dossier.rules.load import load
from tests.reading import cases, spec_cast
from tests.test_letters import SENTENCES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NEVER = re.compile(r"(?!)")
CACHES = (
    letters.common_words,
    sentences.sentences,
    sentences.titles,
    sentences.closing_words,
    words_around.title_words,
    words_around.opener_words,
)


@contextmanager
def without(file: str, name: str) -> Iterator[None]:
    """Inside it the program does without one rule."""
    rules = load(file)
    rule = rules[name]
    rules[name] = replace(rule, words=(), pattern=NEVER if rule.pattern else None, value=0.0, table={})
    _forget()
    try:
        yield
    finally:
        rules[name] = rule
        _forget()


def _forget() -> None:
    for function in CACHES:
        function.cache_clear()


def links() -> object:
    """The links and the doubts in all specs of linking."""
    linker = Linker(spec_cast())
    return [linker.link_text(case.values[0].given) for case in cases("linking")]


def ends() -> object:
    """Where sentences end in the texts of their tests."""
    texts = [text.replace("| ", "") for text in SENTENCES]
    return [list(sentences.sentences(text, 0, len(text))) for text in texts]


RULES: list[tuple[str, str, Callable[[], object]]] = [
    *(("cast/linking", name, links) for name in load("cast/linking")),
    *(("language/sentences", name, ends) for name in load("language/sentences")),
]


@pytest.mark.parametrize(("file", "name", "seen"), RULES, ids=[f"{file}: {name}" for file, name, _seen in RULES])
def test_without_a_rule_something_else_is_seen(file: str, name: str, seen: Callable[[], object]) -> None:
    whole = seen()
    with without(file, name):
        assert whole != seen()
