"""Exports of Nexis, in the older numbered layout and in the newer one that ends each document in words.

Written from public descriptions of the layouts, in the languages of the interface; an export of any kind of file comes
here as text, with a blank line between its paragraphs.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, cast

from dossier.clips.formats.databases.nexis_fields import (
    COPYRIGHT,
    LANGUAGES,
    ends_text,
    facts_of,
    is_above,
    is_below,
    role_of,
    value_of,
)
from dossier.clips.formats.databases.nexis_older import chunks_of, document_of
from dossier.language.printed_days import stated_day
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.records import Facts

__all__ = ["LANGUAGES", "articles", "documents", "is_export"]

RULES = load("clips/databases")
SEPARATOR = cast("re.Pattern[str]", RULES["nexis.separator"].pattern)
END = cast("re.Pattern[str]", RULES["nexis.end"].pattern)
PAGE = cast("re.Pattern[str]", RULES["nexis.page"].pattern)
BODY, AFTER_BODY = frozenset(RULES["nexis.body"].words), frozenset(RULES["nexis.below"].words)
FULL_TEXT = frozenset(RULES["nexis.summary"].words)
HEAD_LINES = int(RULES["nexis.head_lines"].value)
REMARK = re.compile(r"\(.{1,100}\)")
"""A line in brackets about the document, such as that it was corrected; no headline."""
ADDRESS = re.compile(r"\s{0,20}(?:https?://|www\.)\S{3,500}\s{0,20}")
TITLE_LINES = 3
"""Lines that a headline is printed in at most."""


def is_export(text: str) -> bool:
    """Whether a text is an export: documents that are numbered or end in words, with their labels."""
    stated = {role for line in text[:400_000].split("\n") if (role := role_of(line))}
    if "length" not in stated and "loaded" not in stated:
        ended = END.search(text) or (SEPARATOR.search(text[:200_000]) and stated & {"title", "text"})
        return bool(ended) and ("text" in stated or any(line.strip().lower() in BODY for line in text.split("\n")))
    return bool(SEPARATOR.search(text[:200_000]) or END.search(text) or {"length", "loaded"} <= stated)


def articles(text: str) -> list[tuple[Facts, str]]:
    """The facts and the text of each document."""
    if END.search(text):
        ended = END.split(PAGE.sub("", text))[:-1]
        return [_newer(document, first=number == 0) for number, document in enumerate(ended)]
    if SEPARATOR.search(text):
        return documents(SEPARATOR.split(text)[1:])
    return documents(_uncounted(text))


def documents(texts: Iterable[str]) -> list[tuple[Facts, str]]:
    """The facts and the text of documents of the older layout, each a text."""
    return [document_of(SEPARATOR.sub("", text)) for text in texts]


def _uncounted(text: str) -> list[str]:
    """The documents of an export that does not count them: one begins where labels of the end are behind it."""
    found: list[list[str]] = [[]]
    ended = False
    for chunk in chunks_of(text):
        at_end = (bool(role_of(chunk)) and not is_above(chunk)) or COPYRIGHT.match(chunk) is not None
        if ended and not at_end and not is_above(chunk):
            found.append([])
        ended = at_end and any(role_of(one) == "length" for one in found[-1])
        found[-1].append(chunk)
    lengths = sum(any(role_of(chunk) == "length" for chunk in document) for document in found)
    return ["\n\n".join(document) for document in found] if lengths == len(found) else [text]


def _newer(document: str, *, first: bool) -> tuple[Facts, str]:
    """A document of the newer layout: title, source, date, copyright, labels, the word Body, text, labels.

    Above the first stands the list of all.
    """
    lines = document.split("\n")
    start = next((number for number, line in enumerate(lines) if line.strip().lower() in BODY), None)
    if start is None:
        start = max((number for number, line in enumerate(lines[:HEAD_LINES]) if is_above(line)), default=0)
    fields, plain = _fields([line.strip() for line in lines[: start + 1] if line.strip()])
    plain = [line for line in plain if not REMARK.fullmatch(line)]
    days = [number for number, line in enumerate(plain) if number and stated_day(line) and not COPYRIGHT.match(line)]
    day = days[-1] if days else 0
    end = _end_of_body(lines, start + 1)
    fields = {role_of(line): value_of(line) for line in lines[end:] if role_of(line)} | fields
    title = _title(plain, day, first=first)
    stated = {"source": plain[day - 1] if day else "", "day": plain[day] if day else "", "title": title}
    return facts_of({**stated, **fields}), "\n".join(_without_address(_full_text(lines[start + 1 : end])))


def _end_of_body(lines: Sequence[str], start: int) -> int:
    """The number of the first line below the body: a word that says so, a label that ends it, or the first label of
    those at the end."""
    below = range(start, len(lines))
    end = next((number for number in below if lines[number].strip().lower() in AFTER_BODY), len(lines))
    found = next((number for number in range(start, end) if ends_text(lines[number])), end)
    while found > start and (not lines[found - 1].strip() or is_below(lines[found - 1])):
        found -= 1
    return found


def _without_address(body: list[str]) -> list[str]:
    """The body without the publication's address, which may stand alone below it."""
    last = next((number for number in range(len(body) - 1, 0, -1) if body[number].strip()), 0)
    return body[:last] if last and ADDRESS.fullmatch(body[last]) else body


def _title(plain: Sequence[str], day: int, *, first: bool) -> str:
    """The headline, which stands above the source; of a first document, below the list of all, its last line."""
    above = plain[: day - 1] if day > 1 else plain[:1]
    return " ".join(above) if 0 < len(above) <= TITLE_LINES and not first else (above[-1] if above else "")


def _fields(lines: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """The values of the labelled lines by field, and the lines without a label."""
    fields: dict[str, str] = {}
    plain = []
    for line in lines:
        role = role_of(line)
        if role:
            fields.setdefault(role, value_of(line))
        elif line.lower() not in BODY:
            plain.append(line)
    return fields, plain


def _full_text(body: list[str]) -> list[str]:
    """The body without the summary that some records have above a line that says the whole text begins."""
    above = list(takewhile(lambda line: line.strip().lower() not in FULL_TEXT, body))
    return body[len(above) + 1 :] if len(above) < len(body) else body
