"""Exports of Factiva as plain text, with and without the codes of its fields.

Written from public descriptions of the layouts; no real export was at hand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, cast

from dossier.clips.formats.databases.nexis import LANGUAGES
from dossier.clips.formats.databases.printed_place import place_in, place_of
from dossier.clips.limits import limit
from dossier.language.bylines import names_after_prefix, writers
from dossier.language.printed_days import stated_day
from dossier.records import Facts
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

RULES = load("clips/databases")
END = cast("re.Pattern[str]", RULES["factiva.end"].pattern)
CODE = cast("re.Pattern[str]", RULES["factiva.code"].pattern)
LENGTH = cast("re.Pattern[str]", RULES["factiva.length"].pattern)
FOOT = cast("re.Pattern[str]", RULES["factiva.foot"].pattern)
COPYRIGHT = cast("re.Pattern[str]", RULES["copyright"].pattern)
CLOCK = cast("re.Pattern[str]", RULES["clock"].pattern)
SHORT_CODE = cast("re.Pattern[str]", RULES["code"].pattern)
CODED = re.compile(r"(?m)^[ \t]{0,3}HD(?:[ \t]|$)")
TEXTS = ("LP", "TD")
"""The codes of the lead and of the text below it."""
HEAD_LINES = int(RULES["factiva.head_lines"].value)
FIELDS = int(RULES["factiva.fields"].value)


class HeadFields(NamedTuple):
    """The fields of a document without codes, which only their order tells."""

    day: str
    """The day of publication."""
    clock: str
    """The time of publication; "" where none is stated."""
    source: str | None
    """The publication."""
    language: str | None
    """The code of its language."""
    pages: str | None
    """The page it stood on."""


def is_export(text: str) -> bool:
    """Whether a text is an export: its documents end with their numbers, and have codes or lengths."""
    return END.search(text) is not None and (
        CODED.search(text) is not None or any(LENGTH.match(line) for line in text[:100_000].split("\n"))
    )


def articles(text: str) -> list[tuple[Facts, str]]:
    """The facts and the text of each document; what follows the last one's number is the search, if it has no codes."""
    *parts, rest = END.split(text)
    documents = [FOOT.sub("", document) for document in (*parts, *([rest] if CODED.search(rest) else []))]
    return [coded(document) if CODED.search(document) else _uncoded(document) for document in documents]


def coded(document: str) -> tuple[Facts, str]:
    """A document whose fields begin with their codes: HD headline, BY byline, PD date, SN source, LP and TD text ..."""
    fields: dict[str, list[str]] = {}
    code = ""
    for line in document.split("\n"):
        found = CODE.match(line)
        if found:
            code = found.group(1)
            fields.setdefault(code, []).append(found.group(2))
        elif code:
            fields[code].append(line.strip())

    def field(name: str) -> str:
        return " ".join(" ".join(fields.get(name, [])).split())

    place = place_in(field("SE"), field("PG"))
    facts = Facts(
        title=field("HD") or None,
        published=stated_day(f"{field('PD')} {field('ET')}"),
        source=field("SN") or None,
        authors=writers([field("BY")]),
        language=LANGUAGES.get(field("LA").lower()),
        section=place.section,
        pages=place.pages,
    )
    body = "\n\n".join("\n".join(fields[part]).strip("\n") for part in TEXTS if part in fields)
    return facts, body


def _uncoded(document: str) -> tuple[Facts, str]:
    """A document without codes: headline, byline, length, date, time, source, its code, language, copyright, text."""
    lines = [line for line in document.split("\n") if line.strip()]
    length = next((number for number, line in enumerate(lines[:HEAD_LINES]) if LENGTH.match(line)), None)
    if length is None:
        return Facts(), ""
    above = [" ".join(line.split()) for line in lines[:length]]
    byline = above.pop() if len(above) > 1 and _is_byline(above[-1]) else ""
    end = _end_of_head(lines, length)
    fields = fields_of([line.strip() for line in lines[length + 1 : end + 1]])
    title = _headline(document, above)
    section = place_in(" ".join(above).removesuffix(title)).section
    facts = Facts(
        title=title or None,
        published=stated_day(f"{fields.day} {fields.clock}"),
        source=fields.source,
        authors=writers([byline]),
        language=fields.language,
        section=section,
        pages=fields.pages,
    )
    return facts, document[document.index(lines[end]) + len(lines[end]) :]


def _headline(document: str, above: Sequence[str]) -> str:
    """The headline of the lines above the length: the last paragraph of them, for a section may stand above it."""
    parts = [" ".join(part.split()) for part in re.split(r"\n[ \t]*\n", document) if part.strip()]
    whole = " ".join(above)
    paragraphs = [part for part in parts if part in above] if len(above) > 1 else []
    return paragraphs[-1] if paragraphs and paragraphs[-1] == above[-1] else whole


def fields_of(lines: Sequence[str]) -> HeadFields:
    """The fields below a document's length, or below its headline where no length is stated."""
    stated = [line for line in lines if line and not COPYRIGHT.match(line)]
    day = next((line for line in stated[:FIELDS] if stated_day(line)), "")
    below = stated[stated.index(day) + 1 :] if day else stated
    named = [line for line in below if not CLOCK.match(line) and not SHORT_CODE.match(line)]
    source = next((line for line in named if line.lower() not in LANGUAGES), None)
    language = next((LANGUAGES[line.lower()] for line in below if line.lower() in LANGUAGES), None)
    clock = next((line for line in below[:3] if CLOCK.match(line)), "")
    return HeadFields(day, clock, source, language, place_of(["", *below]).pages)


def _end_of_head(lines: list[str], length: int) -> int:
    """The number of the last line of the head: that of the copyright, else of the language, else the last short one."""
    near = range(length, min(len(lines), length + FIELDS))
    for is_last in (COPYRIGHT.match, lambda line: line.strip().lower() in LANGUAGES):
        found = next((number for number in near if is_last(lines[number])), None)
        if found is not None:
            return found
    return next((number - 1 for number in near if len(lines[number].split()) > limit("byline.words") * 2), length)


def _is_byline(line: str) -> bool:
    words = line.split()
    return bool(names_after_prefix(line)) or (
        len(words) <= limit("byline.words") and all(word[:1].isupper() for word in words)
    )
