"""Exports of Europresse that are no page: PDF or rich text, each document closed by the certificate of its copy.

Written from public descriptions of the layout: publication and day, perhaps in columns beside the text, headline,
writer, text, whose it is, certificate, number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from dossier.clips.formats.databases.europresse import ISSUE, is_byline, is_end
from dossier.clips.formats.databases.printed_place import place_of
from dossier.language.bylines import writers
from dossier.language.printed_days import stated_day
from dossier.records import Facts
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

RULES = load("clips/databases")
CERTIFIED = cast("re.Pattern[str]", RULES["europresse.certificate"].pattern)
NAMED = frozenset(RULES["europresse.source"].words)
FURNITURE = cast("re.Pattern[str]", RULES["europresse.furniture"].pattern)
LENGTH = re.compile(r"\d[\d  .,]{0,8} (?:mots?|words?|palabras?|wörter)\b", re.IGNORECASE)
PARTS = re.compile(r" [•|·] ")
DAY_WORDS, PROSE = 14, 25
"""Words of a line that states a day at most; words from which a line is prose."""


def is_export(text: str) -> bool:
    """Whether a text is an export: certificates of copies stand in it, and a length or a day above each text."""
    return CERTIFIED.search(text) is not None


def articles(text: str) -> list[tuple[Facts, str]]:
    """The facts and the text of each document."""
    return [_document(one) for one in _documents(text.split("\n"))]


def _documents(lines: Sequence[str]) -> Iterator[list[str]]:
    """The lines of each document that hold text, without those below it."""
    document: list[str] = []
    closed = certified = False
    for line in (one.strip() for one in lines if one.strip() and not FURNITURE.match(one)):
        ends = is_end(line)
        if certified and not ends:
            yield document
            document, closed, certified = [], False, False
        closed = closed or ends
        certified = certified or CERTIFIED.match(line) is not None
        if not closed:
            document.append(line)
        elif not ends and not certified:  # a line that only looked like the end
            document.append(line)
            closed = False
    if certified:
        yield document


def _document(lines: Sequence[str]) -> tuple[Facts, str]:
    """A document: its head ends with the last day or length above the first prose."""
    prose = next((number for number, line in enumerate(lines) if len(line.split()) >= PROSE), len(lines))
    told = [number for number, line in enumerate(lines[:prose]) if _is_told(line)]
    days = [number for number in told if stated_day(lines[number])]
    if not days:
        return Facts(), "\n\n".join(lines)
    at = days[-1]
    last = max((number for number in told if at - 1 <= number <= at + 2), default=at)
    below = list(lines[last + 1 :])
    title = below.pop(0) if below else ""
    byline = below.pop(0) if len(below) > 1 and is_byline(below[0]) else ""
    place = place_of([part for line in lines[at : last + 1] for part in re.split(r",|" + PARTS.pattern, line)])
    source = _source(lines, at, last)
    return Facts(
        title=title or None,
        published=stated_day(lines[at]),
        source=ISSUE.sub("", source).strip(" ,;") or None,
        authors=writers([byline]),
        section=place.section if place.section != source else None,
        pages=place.pages,
    ), "\n\n".join(below)


def _is_told(line: str) -> bool:
    """Whether a line states the day, the length or the page of a document, and no more."""
    short = len(line.split()) <= DAY_WORDS and not line.endswith((".", "!", "?"))
    return short and (stated_day(line) is not None or LENGTH.search(line) is not None)


def _source(lines: Sequence[str], at: int, last: int) -> str:
    """The publication: behind its label, else beside the length or the day, else the line above the day."""
    labelled = [number for number, line in enumerate(lines[:at]) if line.lower().rstrip(" :") in NAMED]
    if labelled:
        return lines[labelled[-1] + 1]
    for line in lines[at : last + 1]:
        named = [part for part in PARTS.split(line) if not stated_day(part) and not any(map(str.isdigit, part))]
        if named and len(PARTS.split(line)) > 1:
            return named[0]
    return lines[at - 1] if at else ""
