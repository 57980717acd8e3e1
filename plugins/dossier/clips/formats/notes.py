"""Notes in Markdown, with or without front matter: what web clippers write for note programs."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from dossier.clips.characters import tidy
from dossier.clips.decoding import text_of
from dossier.clips.formats import front_matter, listed_facts
from dossier.clips.limits import limit
from dossier.clips.page.parser import parse_page
from dossier.clips.several import articles_beside, labels_in
from dossier.errors import ClippingError
from dossier.records import Clip, Facts

if TYPE_CHECKING:
    from pathlib import Path

EXCERPT = re.compile(
    r"^> #{1,3} Excerpt[ \t]*\n(?:>[ \t]*\n)*> ?(\S.{0,2000})\n(?:(?:>.*)?\n)*(?:---+[ \t]*\n)?", re.MULTILINE
)
EMBED = re.compile(r"!\[\[[^\[\]\n]{1,300}\]\]")
MARKED = re.compile(r"==(?=\S)([^=\n]{1,500})(?<=\S)==")
MOST_HIGHLIGHTS = int(limit("markdown.highlights"))
FOOTNOTE = re.compile(r"\[\^[^\s\[\]^]{1,30}\](?!:)")
FOOTNOTE_WITHIN = re.compile(r"\^\[[^\[\]\n]{1,1000}\]")
FOOTNOTE_BELOW = re.compile(r"^ {0,3}\[\^[^\s\[\]^]{1,30}\]:[ \t]*", re.MULTILINE)
CALLOUT = re.compile(r"^(>+ ?)\[![\w-]{1,20}\][+-]?", re.MULTILINE)
PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def read(path: Path, data: bytes) -> list[Clip]:
    """The one clipping of a Markdown file; ClippingError where it is no text, far too long, or holds no text."""
    raw, warnings = text_of(path, data)
    text, odd = tidy(raw)
    _check_size(path, text)
    stated, body, broken = front_matter.split(text)
    listed, body = listed_facts.split(body)
    stated = listed | stated
    body, facts = _excerpt(body, front_matter.facts_of(stated))
    page = parse_page(PARSER.render(_plain_markdown(body)))
    facts = replace(facts, highlights=_highlights(body))
    if not page.lines:
        raise ClippingError(path, "has no text below its front matter; clip the page again, or paste its text")
    return [
        Clip(
            id=path.stem,
            path=str(path),
            text="\n".join(page.lines),
            format="markdown",
            page=_with_headline(facts, page.lines, page.marks),
            marks=tuple(page.marks),
            warnings=(*warnings, *odd, *broken, *articles_beside(page), *labels_in(text.split("\n"))),
            places=tuple(page.places),
            boxes=tuple(page.boxes),
        )
    ]


def _check_size(path: Path, text: str) -> None:
    for count, what in ((len(text), "characters"), (text.count("\n"), "lines")):
        if count > limit(f"markdown.{what}"):
            raise ClippingError(path, f"has {count:,} {what}, too many for one article in Markdown; split it")


def _excerpt(body: str, facts: Facts) -> tuple[str, Facts]:
    """The body without the excerpt that MarkDownload puts above it, and the facts with it as standfirst."""
    found = EXCERPT.search(body[:10_000])
    if not found:
        return body, facts
    summary = " ".join(found.group(1).split())
    return body[: found.start()] + body[found.end() :], replace(facts, standfirst=facts.standfirst or summary)


def _plain_markdown(body: str) -> str:
    """The body with the syntax that only note programs know as plain Markdown."""
    body = front_matter.WIKI.sub(lambda link: link.group(2) or link.group(1), EMBED.sub("", body))
    return CALLOUT.sub(
        r"\1", FOOTNOTE_BELOW.sub("\n", FOOTNOTE.sub("", FOOTNOTE_WITHIN.sub("", MARKED.sub(r"\1", body))))
    )


def _highlights(body: str) -> tuple[str, ...]:
    """The passages between `==` and `==`, as they stand in the text: they are the analyst's marks."""
    passages = (" ".join(parse_page(PARSER.render(_plain_markdown(one))).lines) for one in MARKED.findall(body))
    return tuple(dict.fromkeys(filter(None, islice(passages, MOST_HIGHLIGHTS))))


def _with_headline(facts: Facts, lines: list[str], marks: list[str]) -> Facts:
    if facts.title or "h1" not in marks:
        return facts
    return replace(facts, title=lines[marks.index("h1")])
