"""What a saved page states about its article: JSON-LD first, then OpenGraph and meta elements, then its markup."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Any

from dossier.clips.language_tags import is_language_tag
from dossier.clips.limits import limit
from dossier.clips.page.beside_headline import by_place, headings_of, is_below, line_of_headline, lines_beside
from dossier.clips.page.json_ld import article_properties, names_in, texts_in
from dossier.clips.page.page_head import LINKED_WRITER, meta_contents
from dossier.clips.page.publication_day import published_in
from dossier.clips.page.title import letters, names_in_address, shown_title
from dossier.clips.web_addresses import web_address
from dossier.language.byline_days import without_stamp_before
from dossier.language.bylines import names_after_prefix, names_beside_day, writers
from dossier.language.printed_days import days_in
from dossier.language.window_titles import publication_behind
from dossier.language.writer_names import is_house
from dossier.records import Facts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.clips.page.page_head import PageHead, Stated
    from dossier.clips.page.parser import PageParser

LAST = 60
"""So many of a page's last lines hold its notice of rights."""
MOTTO = re.compile(r"(?<=\S) [|–—·] ")
HANGING = " -|–—·:"
"""Signs at the end of a publication's name, behind which the page's title would follow."""


def facts_of(page: PageParser, markup: str) -> Facts:
    """The facts that a page states about its article; None and () for what it does not."""
    head = page.head
    said = article_properties(head.scripts)
    url = _url(head, said)
    source = _source(head, said) or _source_behind_title(page, url)
    sites = [source or "", *meta_contents(head, "site"), *names_in_address(url or "")]
    title = shown_title(_titles(head, said), headings_of(page), sites)
    at = line_of_headline(page, title)
    published, doubt = published_in(page, said, url, at, markup)
    return Facts(
        title=title,
        standfirst=next(iter([*texts_in(said, "description"), *meta_contents(head, "description")]), None),
        published=published,
        source=source,
        authors=_writers(page, said, at, {letters(site) for site in sites if site}),
        url=url,
        language=_language(head, said),
        tags=_tags(head, said),
        note=doubt,
    )


def _titles(head: PageHead, said: dict[str, Any]) -> list[str]:
    return [*meta_contents(head, "title"), *texts_in(said, "headline", "name"), *([head.title] if head.title else [])]


def _url(head: PageHead, said: dict[str, Any]) -> str | None:
    page = said.get("mainEntityOfPage")
    page = page.get("@id") or page.get("url") if isinstance(page, dict) else page
    given = [head.links.get("canonical", ""), *meta_contents(head, "url"), said.get("url"), page]
    return next((url for url in given if isinstance(url, str) and web_address(url)), None)


def _source(head: PageHead, said: dict[str, Any]) -> str | None:
    found = [*meta_contents(head, "site"), *names_in(said.get("publisher")), *meta_contents(head, "publisher")]
    name = next((name for name in found if not name.startswith(("http:", "https:", "@"))), None)
    return MOTTO.split(name, maxsplit=1)[0].rstrip(HANGING) or None if name else None


def _source_behind_title(page: PageParser, url: str | None) -> str | None:
    """The publication behind the window's title, where the page's notice of rights or its address names it."""
    name = publication_behind(page.head.title)[1] or ""
    notices = (line for line in page.lines[-LAST:] if "©" in line or "copyright" in line.lower())
    named = any(name in line for line in notices) or letters(name) in map(letters, names_in_address(url or ""))
    return name if name and named else None


def _writers(page: PageParser, said: dict[str, Any], headline: int | None, sites: set[str]) -> tuple[str, ...]:
    """The writers: what the page states, or an element near its headline; else a line there, or a link to a writer's
    page; else an element far off, where several are those of other articles.
    """
    named = by_place([one for one in page.head.bylines if one.names != LINKED_WRITER], headline)
    near = named if headline is None or len(named) == 1 else [one for one in named if is_below(one, headline)]
    stated = _authors(said, page.head, near, sites) or _signed(chain(*lines_beside(page, headline)))
    linked = [one for one in page.head.bylines if headline is not None and is_below(one, headline)]
    return stated or _authors({}, page.head, linked, sites) or _authors({}, page.head, named, sites)


def _authors(said: dict[str, Any], head: PageHead, signed: list[Stated], sites: set[str]) -> tuple[str, ...]:
    """The writers by the first statement that names a person, else a newsroom other than the site, else the site."""
    bylines = [one.text for one in signed]
    given = (
        names_in(said.get("author")),
        meta_contents(head, "author"),
        names_in(said.get("creator")),
        bylines[:1],
        bylines[1:4],
    )
    found = [people for texts in given if (people := writers(texts))]
    others = [own for people in found if (own := tuple(name for name in people if letters(name) not in sites))]
    persons = [people for people in others if not all(map(is_house, people))]
    return next(iter((*persons, *others, *found)), ())


def _signed(lines: Iterable[str]) -> tuple[str, ...]:
    return next(filter(None, map(_names_in_line, lines)), ())


def _names_in_line(line: str) -> tuple[str, ...]:
    """The writers of a line that begins with "by", or with its days and goes on with nothing but names."""
    names = names_after_prefix(without_stamp_before(line))
    days = [] if names else list(days_in(line))
    return names_beside_day(line[sum(day.end for day in days) :].strip(" |·•,–—-")) if days else names


def _language(head: PageHead, said: dict[str, Any]) -> str | None:
    given = [head.language, *texts_in(said, "inLanguage"), *meta_contents(head, "language")]
    return next((text.strip().replace("_", "-") for text in given if is_language_tag(text.strip())), None)


def _tags(head: PageHead, said: dict[str, Any]) -> tuple[str, ...]:
    keywords = said.get("keywords")
    given = keywords if isinstance(keywords, list) else [keywords or ""]
    given = [*meta_contents(head, "tags"), *(text for text in given if isinstance(text, str))]
    tags = [" ".join(tag.split()) for text in given for tag in text.split(",")]
    return tuple(dict.fromkeys(tag for tag in tags if 1 < len(tag) < 60))[: limit("tags.most")]
