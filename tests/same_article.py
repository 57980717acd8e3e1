"""Makes a clipping of each format of one invented article (specs/articles), as a person would have collected it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from tests.reading import cases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tests.reading import Case

BODY = ("p", "sub", "item", "quote")
HEAD = ("title", "standfirst", "byline", "date")
MENU = ("Home", "News", "Opinion", "Sports", "Weather", "Subscribe")
SHARE = ("Facebook", "Twitter", "Email", "Print")
OTHERS = (
    "Council puts off its vote on the market hall again",
    "Ten walks for the first warm day of the year",
    "Why the night train is late, and who pays for it",
    "Our readers' favourite soups",
)
ELEMENTS = {
    "kicker": '<p class="logo">{}</p>',
    "title": "<h1>{}</h1>",
    "standfirst": '<p class="standfirst">{}</p>',
    "byline": '<p class="byline">{}</p>',
    "date": '<p class="date">{}</p>',
    "caption": '<figure><img src="photo.jpg" alt=""><figcaption>{}</figcaption></figure>',
    "sub": "<h2>{}</h2>",
    "quote": "<blockquote><p>{}</p></blockquote>",
}
FOOTER = ("About us", "Contact", "Privacy policy", "Terms of use")


@dataclass(frozen=True, slots=True)
class Invented:
    """An invented article with what is to be found in it."""

    title: str
    """What the case shows, in words."""
    rows: tuple[tuple[str, str], ...]
    """Its pieces in order: kind and text."""
    published: str
    """When it appeared, as the product writes it."""
    byline: tuple[str, ...]
    """Who wrote it."""
    source: str
    """The publication or the agency."""

    @classmethod
    def of(cls, case: Case) -> Invented:
        """The article of a case in specs/articles."""
        rows = [(kind, text) for row in case.given.split("\n") for kind, _, text in [row.partition(" | ")]]
        facts = dict(row.split(": ", 1) for row in case.expected.split("\n"))
        return cls(case.title, tuple(rows), facts["published"], tuple(facts["byline"].split("; ")), facts["source"])

    def all(self, *kinds: str) -> list[str]:
        """The texts of some kinds, in order."""
        return [text for kind, text in self.rows if kind in kinds]

    @property
    def headline(self) -> str:
        """Its title."""
        return self.all("title")[0]

    @property
    def printed(self) -> list[tuple[str, str]]:
        """Its pieces as they are printed: a dateline in front of the paragraph that it begins."""
        made: list[tuple[str, str]] = []
        for kind, text in self.rows:
            if made and made[-1][0] == "dateline":
                made[-1] = (kind, f"{made[-1][1]} {text}")
            else:
                made.append((kind, text))
        return made

    @property
    def below_head(self) -> list[tuple[str, str]]:
        """Its pieces without those that a clipper or a mail states by itself."""
        return [(kind, text) for kind, text in self.printed if kind not in ("kicker", *HEAD)]


def invented() -> list[Invented]:
    """All articles of specs/articles."""
    return [Invented.of(case.values[0]) for case in cases("articles")]


def pasted(article: Invented) -> str:
    """What somebody copied from a page and pasted: a blank line between the pieces, a bullet before an item."""
    return _spaced((kind, f"• {text}" if kind in ("key", "item") else text) for kind, text in article.printed)


def page(article: Invented) -> str:
    """A saved page that says in its metadata only what it is called: everything else stands in its text."""
    menu = "".join(f'<li><a href="/{word.lower()}">{word}</a></li>' for word in MENU)
    share = "".join(f'<a href="#">{word}</a>' for word in SHARE)
    others = "".join(f'<li><a href="/{number}.html">{escape(text)}</a></li>' for number, text in enumerate(OTHERS))
    footer = " ".join(f'<a href="/{number}">{word}</a>' for number, word in enumerate(FOOTER))
    logo = "".join(_elements(row for row in article.rows if row[0] == "kicker"))
    head = "".join(_elements(row for row in article.rows if row[0] in HEAD))
    rest = "".join(_elements(row for row in article.printed if row[0] not in ("kicker", *HEAD)))
    return (
        f"<!DOCTYPE html><html><head><title>{escape(article.headline)}</title></head><body>"
        f"<header>{logo}<nav><ul>{menu}</ul></nav></header><main><article>{head}"
        f'<div class="share-bar">{share}</div>{rest}</article>'
        f'<aside class="related"><h2>More stories</h2><ul>{others}</ul></aside></main>'
        f"<footer><p>{footer}</p></footer></body></html>"
    )


def described_page(article: Invented) -> str:
    """The same page, which also states its day as it is printed, its writers and its publication in its metadata."""
    facts = {"og:title": article.headline, "og:site_name": article.source, "article:published_time": _day(article)}
    meta = "".join(f'<meta property="{name}" content="{escape(text)}">' for name, text in facts.items())
    meta += f'<meta name="author" content="{escape(", ".join(article.byline))}">'
    return page(article).replace("</head>", f"{meta}</head>")


def note(article: Invented) -> str:
    """A note of a web clipper: what the page states as front matter, the text as Markdown below it."""
    front = [f'title: "{article.headline}"', 'source: "https://quay.example/story"', f'publisher: "{article.source}"']
    front += ["author:", *(f'  - "[[{writer}]]"' for writer in article.byline), f'published: "{_day(article)}"']
    front += [f'description: "{text}"' for text in article.all("standfirst")]
    marks = {"key": "- ", "item": "- ", "quote": "> ", "sub": "## ", "caption": "![](photo.jpg)\n"}
    return "\n".join(
        ["---", *front, "---", _spaced((kind, marks.get(kind, "") + text) for kind, text in article.below_head)]
    )


def mail(article: Invented) -> bytes:
    """A newsletter in plain text that holds the whole article."""
    made = _mail(article)
    made.set_content(pasted(article), cte="8bit")
    return made.as_bytes()


def page_in_a_mail(article: Invented) -> bytes:
    """A newsletter in HTML, laid out in tables as such mails are."""
    made = _mail(article)
    rows = "".join(f"<tr><td>{element}</td></tr>" for element in _elements(article.printed))
    made.set_content(f'<html><body><table width="600">{rows}</table></body></html>', subtype="html", cte="8bit")
    return made.as_bytes()


FORMATS: dict[str, tuple[str, Callable[[Invented], str | bytes]]] = {
    "pasted text": (".txt", pasted),
    "saved page": (".html", page),
    "saved page with metadata": (".html", described_page),
    "clipper note": (".md", note),
    "mail in text": (".eml", mail),
    "mail in HTML": (".eml", page_in_a_mail),
}
"""The formats: the ending of a file's name, and what makes its text."""


def _day(article: Invented) -> str:
    """The line of the day as it is printed."""
    return article.all("date")[0]


def _mail(article: Invented) -> EmailMessage:
    """A mail's header; where the article has a day only, the mail came at some hour of it."""
    day = article.published if "T" in article.published else f"{article.published}T06:30:00"
    made = EmailMessage()
    made["From"] = Address(article.source, "news", "quay.example")
    made["To"] = "reader@example.org"
    made["Subject"] = article.headline
    made["Date"] = format_datetime(dt.datetime.fromisoformat(day))
    return made


def _elements(rows: Iterable[tuple[str, str]]) -> list[str]:
    """The pieces as HTML, a list as one."""
    made = []
    for kind, group in groupby(rows, lambda row: row[0]):
        texts = [escape(text, quote=False) for _kind, text in group]
        if kind in ("key", "item"):
            made.append(f"<ul>{''.join(f'<li>{text}</li>' for text in texts)}</ul>")
        else:
            made += [ELEMENTS.get(kind, "<p>{}</p>").format(text) for text in texts]
    return made


def _spaced(rows: Iterable[tuple[str, str]]) -> str:
    """The pieces with a blank line between, the items of a list without."""
    made, last = "", ""
    for kind, text in rows:
        gap = "\n" if kind == last and kind in ("key", "item") else "\n\n"
        made, last = f"{made}{gap if made else ''}{text}", kind
    return f"{made}\n"
