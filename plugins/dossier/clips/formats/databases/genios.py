"""Exports of GENIOS and wiso: each document ends with its source, its number, and a lasting address.

Written from public descriptions of the layout.
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
    from collections.abc import Iterator, Mapping

RULES = load("clips/databases")
END = cast("re.Pattern[str]", RULES["genios.end"].pattern)
FIELDS = cast("Mapping[str, str]", load("clips/database_labels")["genios.fields"].table)
SIGNED = re.compile(r"(?:Von|von|Autor(?:in)?:) (.{3,80})\Z")


def is_export(text: str) -> bool:
    """Whether a text is an export: it has the labels of the source and of the lasting address."""
    found = {field_of(line, FIELDS)[0] for line in text[:400_000].split("\n")}
    return {"source", "url"} <= found


def articles(text: str) -> list[tuple[Facts, str]]:
    """The facts and the text of each document."""
    return [_document(one) for one in _documents(END.sub("\f", text))]


def _documents(text: str) -> Iterator[str]:
    """The documents, each to the line that says whose it is, else to the last of its labels."""
    document: list[str] = []
    fields: set[str] = set()
    for line in text.replace("\f", "\n\f\n").split("\n"):
        field, _value = field_of(line, FIELDS)
        if line == "\f" or (line.strip() and not field and {"source", "url"} <= fields):
            if any(one.strip() for one in document):
                yield "\n".join(document)
            document, fields = [], set()
        fields |= {field} if field else set()
        document += [line] if line != "\f" else []
    if any(one.strip() for one in document):
        yield "\n".join(document)


def _document(text: str) -> tuple[Facts, str]:
    """A document: where it stood, headline, text, labels."""
    fields: dict[str, str] = {}
    head: list[str] = []
    for line in text.split("\n"):
        field, value = field_of(line, FIELDS)
        if field:
            fields.setdefault(field, value)
        elif not fields:
            head.append(line.strip())
    lines = [line for line in head if line]
    if lines and stated_day(lines[0]):
        lines = lines[1:]
    signed = next((number for number, line in enumerate(lines[1:3], 1) if SIGNED.match(line)), None)
    byline = cast("re.Match[str]", SIGNED.match(lines[signed])).group(1) if signed else fields.get("byline", "")
    body = [line for number, line in enumerate(lines) if number and number != signed]
    source = fields.get("source", "")
    return Facts(
        title=lines[0] if lines else None,
        published=stated_day(source),
        source=re.split(r",| vom ", source)[0].strip(' "') or None,
        authors=writers([byline]),
        url=web_address(fields.get("url", "")),
        language="de",
        section=fields.get("section") or None,
        pages=place_in(source).pages,
    ), "\n\n".join(body)
