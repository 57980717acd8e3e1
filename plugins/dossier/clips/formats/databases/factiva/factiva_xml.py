"""Exports of Factiva as XML: each article an element, its fields elements in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.clips.formats.databases.layouts import clips_found
from dossier.clips.formats.xml_trees import local
from dossier.errors import ClippingError
from dossier.language.bylines import writers
from dossier.language.printed_days import stated_day
from dossier.records import Facts

if TYPE_CHECKING:
    from pathlib import Path

    from lxml import etree

    from dossier.records import Clip

PARTS = ("leadParagraph", "tailParagraphs", "corrections", "contact")


def read(path: Path, root: etree._Element) -> list[Clip]:
    """The clippings in an export's tree; ClippingError where it holds no article."""
    found = [_article(one) for one in root.iter() if local(one) == "article"]
    clips = clips_found(path, found, "factiva")
    if not clips:
        raise ClippingError(path, "is XML without an article that is known; export it as text or as a page")
    return clips


def _texts(article: etree._Element, *names: str) -> list[str]:
    """The texts of the elements of these names, in the order of the names; of their paragraphs where they hold any."""
    found: list[str] = []
    for name in names:
        for element in (one for one in article.iter() if local(one) == name):
            inside = [one for one in element.iter() if local(one) == "paragraph"] or [element]
            found += [text for one in inside if (text := " ".join("".join(one.itertext()).split()))]
    return found


def _article(article: etree._Element) -> tuple[Facts, str]:
    day = (_texts(article, "publicationDate") or [""])[0]
    language = (_texts(article, "baseLanguage") or [""])[0]
    facts = Facts(
        title=" ".join(_texts(article, "headline")) or None,
        published=stated_day(day),
        source=next(iter(_texts(article, "sourceName")), None),
        authors=writers(_texts(article, "byline", "author")),
        language=language.lower() or None,
        section=next(iter(_texts(article, "sectionName")), None),
        pages=next(iter(_texts(article, "pages", "page")), None),
    )
    return facts, "\n\n".join(_texts(article, *PARTS))
