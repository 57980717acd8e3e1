"""The specs of discovery: one or more clippings, and the actors found in them."""

from __future__ import annotations

import pytest

from dossier.cleaning import as_it_is
from dossier.discovery import EVERYTHING, discover
from dossier.records import Cast
from tests.reading import Case, cases


def actors(case: Case) -> str:
    """A line an actor: kind, slug, name, and its mentions in the order of the clippings."""
    articles = [as_it_is(clip) for clip in case.clips]
    found = discover(articles, Cast(), EVERYTHING)
    said = {actor.slug: list[str]() for actor in found.actors}
    for article in articles:
        for mention in found.mentions.get(article.id, ()):
            assert article.text[mention.start : mention.end] == mention.surface
            said[mention.actor].append(mention.surface)
    return "\n".join(f"{a.kind} {a.slug} | {a.name} | {', '.join(said[a.slug])}" for a in found.actors)


@pytest.mark.parametrize("case", cases("discovery"))
def test_the_actors_that_are_found(case: Case) -> None:
    assert case.expected == actors(case)
