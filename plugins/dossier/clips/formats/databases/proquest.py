"""Exports of ProQuest as text or as a page: a title, labelled fields, the text among them.

Written from public descriptions of the layout.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from dossier.clips.formats.databases.field_labels import field_of
from dossier.clips.formats.databases.nexis import LANGUAGES
from dossier.clips.web_addresses import web_address
from dossier.language.bylines import forenames_first, writers
from dossier.language.printed_days import stated_day
from dossier.records import Facts
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Mapping

RULES = load("clips/databases")
SEPARATOR = cast("re.Pattern[str]", RULES["proquest.separator"].pattern)
RULER = cast("re.Pattern[str]", RULES["proquest.ruler"].pattern)
FIELDS = cast("Mapping[str, str]", load("clips/database_labels")["proquest.fields"].table)
INFO_DAY = re.compile(r"[.:;] *(\d[^:;]{4,30}|[A-Z][a-z]{2,9}\.? \d[^:;]{4,20})(?::|$)")
NEEDED = {"text", "number", "day"}


def is_export(text: str) -> bool:
    """Whether a text is an export: it has the label of the full text, and that of the document's number or day."""
    found = {field for line in text[:400_000].split("\n") if (field := field_of(line, FIELDS)[0])}
    return "text" in found and len(found & NEEDED) > 1


def articles(text: str) -> list[tuple[Facts, str]]:
    """The facts and the text of each document."""
    documents = SEPARATOR.split(text)
    return [_document(one) for one in (documents[1:] if len(documents) > 1 else documents)]


def _document(text: str) -> tuple[Facts, str]:
    fields: dict[str, list[str]] = {}
    current = "head"
    for line in text.split("\n"):
        if RULER.match(line):
            continue
        field, value = field_of(line, FIELDS)
        if field:
            current = field if field not in fields else "other"
        fields.setdefault(current, []).append(value if field else line.strip())

    def stated(name: str) -> str:
        return " ".join(" ".join(fields.get(name, [])).split())

    head = next((line for line in fields.get("head", []) if line), "")
    inside = INFO_DAY.search(stated("info"))
    facts = Facts(
        title=stated("title") or head or None,
        standfirst=stated("standfirst") or None,
        published=stated_day(stated("day")) or (stated_day(inside.group(1)) if inside else None),
        source=stated("source") or re.split(r" *[;:.]", stated("info"))[0] or None,
        authors=writers([forenames_first(one) for one in stated("byline").split(";")]),
        url=web_address(stated("url")),
        language=LANGUAGES.get(stated("language").lower()),
        section=stated("section") or None,
        pages=stated("pages") or None,
    )
    return facts, "\n".join(fields.get("text", []))
