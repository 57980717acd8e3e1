"""The same article gives the same records, whatever format it was collected in."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from dossier.clips.reading import read_file
from dossier.discovery import EVERYTHING
from dossier.pipeline import examine
from dossier.records import Cast
from tests.same_article import BODY, FORMATS, Invented, invented

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.records import Clipping

ARTICLES = {article.title: article for article in invented()}
FIRST = next(iter(FORMATS))


@pytest.fixture(scope="session")
def found(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What is found in the clipping of an article in a format, once for all tests."""

    @cache
    def find(title: str, name: str) -> Clipping:
        ending, made = FORMATS[name]
        text = made(ARTICLES[title])
        path: Path = tmp_path_factory.mktemp("clipping") / f"story{ending}"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        [clipping] = examine(read_file(path), Cast(), EVERYTHING).clippings
        return clipping

    return find


def body(clipping: Clipping) -> list[str]:
    return clipping.article.body.split("\n\n")


def mentions(clipping: Clipping) -> list[tuple[str, str]]:
    return [(mention.surface, mention.actor) for mention in clipping.mentions]


def statements(clipping: Clipping, summary: str) -> list[tuple[str, str | None, str]]:
    """The statements but those of the standfirst, which a note keeps in its front matter and not in its text."""
    text = clipping.article.text
    found = [(one.kind, one.speaker, text[one.start : one.end]) for one in clipping.statements]
    return [one for one in found if one[2] not in summary]


each = pytest.mark.parametrize(("title", "name"), [(title, name) for title in ARTICLES for name in FORMATS])


@each
def test_the_same_title(title: str, name: str, found: Any) -> None:
    assert ARTICLES[title].headline == found(title, name).article.title


@each
def test_the_same_body(title: str, name: str, found: Any) -> None:
    assert ARTICLES[title].all(*BODY) == body(found(title, name))


@each
def test_the_same_day_and_where_it_is_stated_the_same_time(title: str, name: str, found: Any) -> None:
    published = found(title, name).article.published
    assert published
    assert ARTICLES[title].published == published.value[: len(ARTICLES[title].published)]


@each
def test_the_same_writers(title: str, name: str, found: Any) -> None:
    assert ARTICLES[title].byline == found(title, name).article.byline


@each
def test_the_same_source(title: str, name: str, found: Any) -> None:
    assert ARTICLES[title].source == found(title, name).article.source


@each
def test_the_same_mentions(title: str, name: str, found: Any) -> None:
    assert mentions(found(title, FIRST)) == mentions(found(title, name))


@each
def test_the_same_statements(title: str, name: str, found: Any) -> None:
    summary = " ".join(ARTICLES[title].all("standfirst"))
    assert statements(found(title, FIRST), summary) == statements(found(title, name), summary)


def test_there_are_articles_enough() -> None:
    assert len(ARTICLES) >= 20
    assert all(isinstance(article, Invented) for article in ARTICLES.values())
