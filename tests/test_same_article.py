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


DAYS = "a page's metadata have their own reader of days, and a page's line its own"
BYLINES = "metadata and pages have their own reader of bylines"
GAPS = {
    ("Key points, an advertisement in the middle, and a time with PM and a zone", "published"): DAYS,
    ("A writer with a job and a town", "published"): DAYS,
    ("A writer with a job and a town", "byline"): BYLINES,
    ("Straight quotation marks, an hour with a zone behind a comma, two writers", "published"): DAYS,
    ("Straight quotation marks, an hour with a zone behind a comma, two writers", "body"): DAYS,
    ("Labels between the paragraphs that tell a reader to go on", "published"): DAYS,
    ("A day in figures that can only be European, and a writer in capitals", "published"): DAYS,
    ("A colon, a place and a desk in the byline, with who edited it", "byline"): BYLINES,
    ("German: an hour with Uhr, a name with ß, a pointer to another article", "published"): DAYS,
    ("Dutch: a short month, a writer with a particle", "published"): DAYS,
    ("Finnish: a month in the partitive", "published"): DAYS,
    ("Finnish: a month in the partitive", "byline"): BYLINES,
}
"""What is known not to be the same yet, by article and field, with the reason."""


@pytest.fixture(scope="session")
def found(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What is found in the clipping of an article in a format, once for all tests."""

    @cache
    def find(title: str, name: str) -> Clipping:
        ending, made = FORMATS[name]
        text = made(ARTICLES[title])
        path: Path = tmp_path_factory.mktemp("clipping") / f"story{ending}"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        [clipping], _cast = examine(read_file(path), Cast(), EVERYTHING)
        return clipping

    return find


def body(clipping: Clipping) -> list[str]:
    return clipping.article.body.split("\n\n")


def mentions(clipping: Clipping) -> list[tuple[str, str]]:
    return [(mention.surface, mention.actor) for mention in clipping.mentions]


def statements(clipping: Clipping) -> list[tuple[str, str | None, str]]:
    text = clipping.article.text
    return [(one.kind, one.speaker, text[one.start : one.end]) for one in clipping.statements]


def each(field: str) -> Any:
    """Each article in each format, as far as its field has no known gap."""
    compared = [(title, name) for title in ARTICLES for name in FORMATS if (title, field) not in GAPS]
    return pytest.mark.parametrize(("title", "name"), compared)


@each("title")
def test_the_same_title(title: str, name: str, found: Any) -> None:
    assert ARTICLES[title].headline == found(title, name).article.title


@each("body")
def test_the_same_body(title: str, name: str, found: Any) -> None:
    assert ARTICLES[title].all(*BODY) == body(found(title, name))


@each("published")
def test_the_same_day_and_where_it_is_stated_the_same_time(title: str, name: str, found: Any) -> None:
    published = found(title, name).article.published
    assert published
    assert ARTICLES[title].published == published.value[: len(ARTICLES[title].published)]


@each("byline")
def test_the_same_writers(title: str, name: str, found: Any) -> None:
    assert ARTICLES[title].byline == found(title, name).article.byline


@each("source")
def test_the_same_source(title: str, name: str, found: Any) -> None:
    assert ARTICLES[title].source == found(title, name).article.source


@each("mentions")
def test_the_same_mentions(title: str, name: str, found: Any) -> None:
    assert mentions(found(title, FIRST)) == mentions(found(title, name))


@each("statements")
def test_the_same_statements(title: str, name: str, found: Any) -> None:
    assert statements(found(title, FIRST)) == statements(found(title, name))


def test_there_are_articles_enough() -> None:
    assert len(ARTICLES) >= 20
    assert all(isinstance(article, Invented) for article in ARTICLES.values())
