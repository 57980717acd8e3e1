"""Exports of NewsBank as text, as a page or as PDF: headline, publication and day, labelled fields, text, citation.

Written from the fields that other tools for such exports describe; the order of the head differs between its products.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from dossier.clips.formats.databases.field_labels import field_of
from dossier.clips.formats.databases.printed_place import place_in
from dossier.clips.web_addresses import web_address
from dossier.language.bylines import writers
from dossier.language.printed_days import stated_day
from dossier.records import Facts
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

RULES = load("clips/databases")
COPYRIGHT = cast("re.Pattern[str]", RULES["copyright"].pattern)
TAIL = cast("re.Pattern[str]", RULES["newsbank.tail"].pattern)
FIELDS = cast("Mapping[str, str]", load("clips/database_labels")["newsbank.fields"].table)
HEAD_LINES = int(RULES["newsbank.head_lines"].value)
PARTS = re.compile(r"[ \xa0]*[|•\t][ \xa0]*|[ \xa0]{3,90}")
WORDS = re.compile(r"\d[\d,]{0,8} words\Z", re.IGNORECASE)
BETWEEN = " -–—|,"
MOST_FIELDS, NAME_WORDS = 20, 5
"""Fields of a line that are read; words of a field's value that may end with a stop, as an abbreviation does."""
PLACED = {"section", "pages", "byline", "edition"}


def is_export(text: str) -> bool:
    """Whether a text is an export: its documents end with their record numbers or with how to cite them, and have the
    labels of where they were printed."""
    text = text[:400_000]
    found = {field for line in text.split("\n") for field, _value in _fields(line)}
    return bool(found & PLACED) and any(map(TAIL.match, text.split("\n")))


def articles(text: str) -> list[tuple[Facts, str]]:
    """The facts and the text of each document."""
    return [_document(one) for one in _documents(text.split("\n"))]


def _documents(lines: Sequence[str]) -> Iterator[list[str]]:
    """The lines of each document with text in them, to the last of the lines that stand at its end."""
    document: list[str] = []
    ended = False
    for line in lines:
        if not line.strip():
            continue
        tail = TAIL.match(line) is not None
        if ended and not tail and not COPYRIGHT.match(line):
            yield document
            document, ended = [], False
        ended = ended or tail
        document.append(line.strip())
    if ended:
        yield document


def _fields(line: str) -> list[tuple[str, str]]:
    """The labelled fields of a line, several where bars or gaps part them; none before a sentence."""
    found: list[tuple[str, str]] = []
    if ":" not in line:
        return found
    for part in PARTS.split(line.strip())[:MOST_FIELDS]:
        field, value = field_of(part, FIELDS)
        if field and not (value.endswith((".", "!", "?")) and len(value.split()) > NAME_WORDS):
            found.append((field, value))
    return found


def _document(lines: Sequence[str]) -> tuple[Facts, str]:
    """A document: its head in any order, its text, its end."""
    end = next(number for number, line in enumerate(lines) if TAIL.match(line))
    start = _start(lines[:end])
    fields = dict(pair for line in reversed(lines[end:]) for pair in _fields(line))
    plain: list[str] = []
    for line in lines[:start]:
        found = _fields(line)
        fields |= {field: value for field, value in found if value}
        plain += [] if found or WORDS.fullmatch(line) else [line]
    day = next((line for line in plain if stated_day(line)), "")
    source, stated = _printed_in(day)
    titles = [line for line in plain if line != day]
    if day and not source and titles:
        source = titles.pop(1 if len(titles) > 1 else 0)
    body = [line for line in lines[start:end] if not COPYRIGHT.match(line)]
    place = place_in(fields.get("section", ""), fields.get("pages", ""))
    return Facts(
        title=fields.get("title") or (titles[0] if titles else None),
        published=stated_day(fields.get("day", "")) or stated_day(stated),
        source=fields.get("source") or source or None,
        authors=writers([re.split(r"[;,] ", fields.get("byline", ""))[0]]),
        url=web_address(fields.get("url", "")),
        section=place.section,
        pages=place.pages,
    ), "\n\n".join(body)


def _start(lines: Sequence[str]) -> int:
    """The number of the text's first line: behind the last labelled line of the head, else behind the day."""
    start = 0
    for number, line in enumerate(lines[:HEAD_LINES]):
        fields = _fields(line)
        if fields or (stated_day(line) and len(line.split()) < HEAD_LINES) or WORDS.fullmatch(line):
            start = number + 1
        if any(field == "text" for field, _value in fields):
            break
    return start


def _printed_in(line: str) -> tuple[str, str]:
    """The publication and the day of a line that states one or both."""
    parts = [part for part in re.split(r" [|•–—-] ", line) if part.strip(BETWEEN) and not WORDS.fullmatch(part)]
    days = [part for part in parts if stated_day(part)]
    names = [part.strip(BETWEEN) for part in parts if part not in days]
    return (names[0] if names else ""), (days[0] if days else line)
