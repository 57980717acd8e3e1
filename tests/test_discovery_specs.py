"""Runs the readable specs of discovery: each is a title, one or more clippings, and the actors found in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.cleaning import as_it_is
from dossier.discovery import EVERYTHING, discover
from dossier.records import Cast, Clip

SPECS = Path(__file__).parent / "specs" / "discovery"


def specs() -> list[tuple[str, str, str]]:
    """Title, given and expected of every spec."""
    found = []
    for path in sorted(SPECS.glob("*.txt")):
        for section in path.read_text("utf-8").split("== ")[1:]:
            title, _, rest = section.partition("\n")
            given, _, expected = rest.partition("--\n")
            found.append((f"{path.stem}: {title}", given, expected.strip()))
    return found


def actors(given: str) -> str:
    """A line an actor: kind, slug, name, and its mentions in the order of the clippings."""
    articles = [as_it_is(Clip(f"{n}", f"{n}.txt", text)) for n, text in enumerate(given.split("+\n"))]
    found = discover(articles, Cast(), EVERYTHING)
    said = {actor.slug: list[str]() for actor in found.actors}
    for article in articles:
        for mention in found.mentions.get(article.id, ()):
            assert article.text[mention.start : mention.end] == mention.surface
            said[mention.actor].append(mention.surface)
    return "\n".join(f"{a.kind} {a.slug} | {a.name} | {', '.join(said[a.slug])}" for a in found.actors)


@pytest.mark.parametrize(("title", "given", "expected"), specs(), ids=lambda value: value[:70])
def test_spec(title: str, given: str, expected: str) -> None:
    assert expected == actors(given), title
