"""What a saved page states about its article: JSON-LD first, then OpenGraph and meta elements, then its markup."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Any, cast

from dossier.clips.language_tags import is_language_tag
from dossier.clips.limits import limit, share
from dossier.clips.page.json_ld import article_properties, names_in, unescaped
from dossier.clips.page.title import letters, names_in_address, shown_title
from dossier.clips.web_addresses import web_address
from dossier.language.byline_days import without_stamp_before
from dossier.language.bylines import names_after_prefix, writers
from dossier.language.printed_days import days_in, month_in, stated_day
from dossier.language.writer_names import is_house
from dossier.records import Facts, Published
from dossier.rules.load import load

if TYPE_CHECKING:
    from dossier.clips.page.page_head import PageHead, Stated
    from dossier.clips.page.parser import PageParser

RULES = load("clips/page_facts")
COPYRIGHT = cast("re.Pattern[str]", RULES["copyright.line"].pattern)
OF_PUBLICATION = cast("re.Pattern[str]", RULES["published.names"].pattern)
MOTTO = re.compile(r"(?<=\S) [|–—·] ")
DAY_IN_URL = re.compile(r"/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:/|\b)")
NAMED_DAY_IN_URL = re.compile(r"/(?P<year>\d{4})[/-](?P<month>[a-z]{3,9})[/-](?P<day>\d{1,2})(?:/|\b)")
ONLY_CHANGED = "the date is that of the page's last change: it states no other"
ENDS = (".", "!", "?", "…")
SENTENCE = re.compile(r"(?:\S{1,40}\s{1,3}){8}.{0,100}[.!?…]\Z")


def facts_of(page: PageParser) -> Facts:
    """The facts that a page states about its article; None and () for what it does not."""
    head = page.head
    said = article_properties(head.scripts)
    url = _url(head, said)
    source = _source(head, said)
    sites = [source or "", *_meta(head, "site"), *names_in_address(url or "")]
    headlines = [line for line, mark in zip(page.lines, page.marks, strict=True) if mark == "h1"][:20]
    around = around_headline(page)
    title = shown_title(_titles(head, said), headlines, sites)
    at = _line_of_headline(page, title)
    published = _published(said, head, url, by_place(head.times, at)) or _dated(around)
    changed = None if published else _changed(head, said, around)
    return Facts(
        title=title,
        standfirst=next(iter([*_texts(said, "description"), *_meta(head, "description")]), None),
        published=published or changed,
        source=source,
        authors=_writers(page, said, at, {letters(site) for site in sites if site}),
        url=url,
        language=_language(head, said),
        tags=_tags(head, said),
        note=ONLY_CHANGED if changed else None,
    )


def _meta(head: PageHead, fact: str) -> list[str]:
    """The contents of the meta elements that state a fact, in the order of the rule's names."""
    return [unescaped(content) for name in RULES[f"{fact}.meta"].words for content in head.meta.get(name, [])]


def _texts(said: dict[str, Any], *keys: str) -> list[str]:
    return [unescaped(said[key]) for key in keys if isinstance(said.get(key), str) and said[key].strip()]


def _titles(head: PageHead, said: dict[str, Any]) -> list[str]:
    return [*_meta(head, "title"), *_texts(said, "headline", "name"), *([head.title] if head.title else [])]


def _url(head: PageHead, said: dict[str, Any]) -> str | None:
    page = said.get("mainEntityOfPage")
    page = page.get("@id") or page.get("url") if isinstance(page, dict) else page
    given = [head.links.get("canonical", ""), *_meta(head, "url"), said.get("url"), page]
    return next((url for url in given if isinstance(url, str) and web_address(url)), None)


def _source(head: PageHead, said: dict[str, Any]) -> str | None:
    found = [*_meta(head, "site"), *names_in(said.get("publisher")), *_meta(head, "publisher")]
    name = next((name for name in found if not name.startswith(("http:", "https:", "@"))), None)
    return MOTTO.split(name, maxsplit=1)[0] if name else None


def _line_of_headline(page: PageParser, title: str | None) -> int | None:
    """The line of the headline: the first marked h1 that is the title, else the first; None where none is marked."""
    marked = [number for number, mark in enumerate(page.marks) if mark == "h1"][:20]
    own = [number for number in marked if letters(page.lines[number]) == letters(title or "")]
    return next(iter(own or marked), None)


def by_place(stated: list[Stated], headline: int | None) -> list[Stated]:
    """What elements state, first those just below the headline, then those just above it, then the others.

    Farther away stand the teasers of other articles, with their writers and times.
    """
    if headline is None:
        return stated
    above = range(headline - limit("headline.lines_above"), headline)
    return sorted(stated, key=lambda one: 0 if _is_below(one, headline) else 1 if one.above in above else 2)


def _is_below(one: Stated, headline: int) -> bool:
    """Whether an element stands just below the headline."""
    return one.above in range(headline, headline + limit("headline.lines_below") + 1)


def _published(said: dict[str, Any], head: PageHead, url: str | None, times: list[Stated]) -> Published | None:
    """The finest of the first statements that hold a date: metadata, then times in the text, then the address."""
    marked = [one.text for one in times if OF_PUBLICATION.search(one.names)]
    given = [*_texts(said, "datePublished"), *_meta(head, "published"), *marked]
    given += [*_texts(said, "dateCreated", "uploadDate"), *(one.text for one in times[:3])]
    found = [date for text in given if (date := stated_day(text))]
    if found:
        return next((date for date in found[:4] if date.value.startswith(found[0].value)), found[0])
    in_url = DAY_IN_URL.search(url or "")
    if in_url:
        return stated_day("/".join(in_url.groups()))
    named = NAMED_DAY_IN_URL.search((url or "").lower())
    return stated_day(f"{named['day']} {named['month']} {named['year']}") if named else None


def _writers(page: PageParser, said: dict[str, Any], headline: int | None, sites: set[str]) -> tuple[str, ...]:
    """The writers: what the page states, or an element near its headline; else a line there; else an element far off.

    Several far off are those of other articles.
    """
    signed = by_place(page.head.bylines, headline)
    near = signed if headline is None or len(signed) == 1 else [one for one in signed if _is_below(one, headline)]
    stated = _authors(said, page.head, near, sites)
    return stated or _signed(around_headline(page)) or _authors({}, page.head, signed, sites)


def _authors(said: dict[str, Any], head: PageHead, signed: list[Stated], sites: set[str]) -> tuple[str, ...]:
    """The writers by the first statement that names a person, else a newsroom other than the site, else the site."""
    bylines = [one.text for one in signed]
    given = (
        names_in(said.get("author")),
        _meta(head, "author"),
        names_in(said.get("creator")),
        bylines[:1],
        bylines[1:4],
    )
    found = [people for texts in given if (people := writers(texts))]
    others = [own for people in found if (own := tuple(name for name in people if letters(name) not in sites))]
    persons = [people for people in others if not all(map(is_house, people))]
    return next(iter((*persons, *others, *found)), ())


def around_headline(page: PageParser) -> list[str]:
    """The short lines about the first headline: there a page says who and when."""
    first = page.marks.index("h1") if "h1" in page.marks else 0
    linked = share("headline.linked_share")
    unlinked = [
        number
        for number in range(max(0, first - limit("headline.lines_above")), len(page.lines))
        if page.places[number].linked < linked * len(page.lines[number])
    ]
    below = [number for number in unlinked if number > first][: limit("headline.lines_below")]
    numbers = [*below, *(number for number in unlinked if number < first)]
    return [line for number in numbers if _is_short(line := page.lines[number]) and not _is_sentence(line)]


def _is_short(line: str) -> bool:
    return len(line) <= limit("headline.line_characters") and len(line.split()) <= limit("headline.line_words")


def _is_sentence(line: str) -> bool:
    return line.endswith(ENDS) and SENTENCE.search(line) is not None


def _dated(lines: list[str]) -> Published | None:
    """The first day in the lines that is not that of a change; where there is none, the first month."""
    own = [line for line in lines if not COPYRIGHT.search(line)]
    days = (day for line in own for day in days_in(line) if not day.of_change)
    months = (month for line in own if (month := month_in(line)))
    return next((stated.published for stated in chain(days, months)), None)


def _changed(head: PageHead, said: dict[str, Any], lines: list[str]) -> Published | None:
    """When the page was last changed."""
    given = [stated_day(text) for text in (*_texts(said, "dateModified"), *_meta(head, "changed"))]
    return next(filter(None, (*given, *(day.published for line in lines for day in days_in(line)))), None)


def _signed(lines: list[str]) -> tuple[str, ...]:
    return next((names for line in lines if (names := names_after_prefix(without_stamp_before(line)))), ())


def _language(head: PageHead, said: dict[str, Any]) -> str | None:
    given = [head.language, *_texts(said, "inLanguage"), *_meta(head, "language")]
    return next((text.strip().replace("_", "-") for text in given if is_language_tag(text.strip())), None)


def _tags(head: PageHead, said: dict[str, Any]) -> tuple[str, ...]:
    keywords = said.get("keywords")
    given = keywords if isinstance(keywords, list) else [keywords or ""]
    given = [*_meta(head, "tags"), *(text for text in given if isinstance(text, str))]
    tags = [" ".join(tag.split()) for text in given for tag in text.split(",")]
    return tuple(dict.fromkeys(tag for tag in tags if 1 < len(tag) < 60))[: limit("tags.most")]
