"""Every rule of the evidence room fires: without it, its own example is read otherwise."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from dossier.cleaning import as_it_is
from dossier.evidence.dates.expressions import find_dates
from dossier.evidence.statements.attribution import find_statements
from dossier.records import Clip, Published
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator


def forget() -> None:
    """Empties what the room has remembered of its rules."""
    for name, module in list(sys.modules.items()):
        if name.startswith("dossier.evidence"):
            for thing in vars(module).values():
                if hasattr(thing, "cache_clear") and thing is not load:
                    thing.cache_clear()


@contextmanager
def without(book: str, name: str, value: float) -> Iterator[None]:
    """The rules without one: its words are none that a text holds, its number is out of reach."""
    rules = load(book)
    rule = rules[name]
    table = dict.fromkeys(rule.table, value)
    if any(isinstance(stands, str) for stands in rule.table.values()):
        table = {"\N{SNOWMAN}": next(iter(rule.table.values()))}
    rules[name] = replace(rule, words=("\N{SNOWMAN} 01-01",) if rule.words else (), value=value, table=table)
    forget()
    try:
        yield
    finally:
        rules[name] = rule
        forget()


def read(book: str, text: str) -> object:
    """What the room finds in an example that was published on Saturday, 29 June 2019."""
    article = replace(as_it_is(Clip("a", "a.txt", text)), published=Published.of("2019-06-29"))
    return find_statements(article, ()) if book == "evidence/statements" else find_dates(article)


@pytest.mark.parametrize(
    ("book", "name"), [(book, name) for book in ("evidence/statements", "evidence/dates") for name in load(book)]
)
def test_an_example_is_read_otherwise_without_its_rule(book: str, name: str) -> None:
    example = load(book)[name].example
    with_it = read(book, example)
    others = []
    for value in (0, 10_000):
        with without(book, name, value):
            others.append(read(book, example))
    assert any(other != with_it for other in others), example
    assert read(book, example) == with_it
