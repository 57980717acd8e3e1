"""Exports of Nexis, in the older numbered layout and in the newer one that ends each document in words.

Written from public descriptions of the layouts, in the languages of the interface; an export of any kind of file comes
here as text, with a blank line between its paragraphs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from dossier.clips.web_addresses import web_address
from dossier.language.bylines import writers
from dossier.language.printed_days import stated_day
from dossier.records import Facts
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

RULES = load("clips/databases")
LABELS = load("clips/database_labels")
SEPARATOR = cast("re.Pattern[str]", RULES["nexis.separator"].pattern)
END = cast("re.Pattern[str]", RULES["nexis.end"].pattern)
COPYRIGHT = cast("re.Pattern[str]", RULES["copyright"].pattern)
ABOVE = cast("Mapping[str, str]", LABELS["nexis.above"].table)
BELOW = cast("Mapping[str, str]", LABELS["nexis.below"].table)
BODY, AFTER_BODY = frozenset(RULES["nexis.body"].words), frozenset(RULES["nexis.below"].words)
LABELLED = re.compile(r"[ \t]{0,3}([^\W\d][\w-]{1,20}(?: [\w-]{2,20}){0,2})[ \t]?:(?:[ \t\xa0]*(\S.*)?|\Z)", re.DOTALL)
HEAD_LINES = int(RULES["nexis.head_lines"].value)
LANGUAGES = {word: name[9:] for name in RULES if name.startswith("language.") for word in RULES[name].words}


def is_export(text: str) -> bool:
    """Whether a text is an export: documents that are numbered or end in words, with their labels."""
    stated = {role for role, _line in _labels_of(text[:400_000])}
    if "length" not in stated and "loaded" not in stated:
        return END.search(text) is not None and any(line.strip().lower() in BODY for line in text.split("\n"))
    return bool(SEPARATOR.search(text[:200_000]) or END.search(text) or {"length", "loaded"} <= stated)


def articles(text: str) -> list[tuple[Facts, str]]:
    """The facts and the text of each document."""
    if END.search(text):
        return [_newer(document) for document in END.split(text)[:-1]]
    if SEPARATOR.search(text):
        return [_older(document) for document in SEPARATOR.split(text)[1:]]
    return [_older(document) for document in _uncounted(text)]


def _labels_of(text: str) -> Iterator[tuple[str, str]]:
    """The role of each labelled line, with the line."""
    for line in text.split("\n"):
        role = _role(line)
        if role:
            yield role, line


def _role(text: str) -> str:
    """The field that a text's label stands for; "" where it bears none that is known."""
    found = LABELLED.match(text)
    label = found.group(1).lower() if found else ""
    return ABOVE.get(label) or BELOW.get(label) or ""


def _is_above(text: str) -> bool:
    found = LABELLED.match(text)
    return found is not None and found.group(1).lower() in ABOVE


def _uncounted(text: str) -> list[str]:
    """The documents of an export that does not count them: one begins where labels of the end are behind it."""
    documents: list[list[str]] = [[]]
    ended = False
    for chunk in _chunks(text):
        at_end = (bool(_role(chunk)) and not _is_above(chunk)) or COPYRIGHT.match(chunk) is not None
        if ended and not at_end and not _is_above(chunk):
            documents.append([])
        ended = at_end and any(_role(one) == "length" for one in documents[-1])
        documents[-1].append(chunk)
    lengths = sum(any(_role(chunk) == "length" for chunk in document) for document in documents)
    return ["\n\n".join(document) for document in documents] if lengths == len(documents) else [text]


def _older(document: str) -> tuple[Facts, str]:
    """A numbered document: source, date and headline, labels, text, labels, copyright; a blank line between."""
    fields: dict[str, str] = {}
    head: list[str] = []
    body: list[str] = []
    waiting, below = "", False
    for chunk in _chunks(document):
        role = _role(chunk)
        if COPYRIGHT.match(chunk) or (not role and below):
            continue
        if role:
            waiting = "" if _value(chunk) else role
            below = below or not _is_above(chunk)
            fields.setdefault(role, _value(chunk))
        elif waiting and waiting != "length":  # a label whose value stands in the next paragraph
            fields[waiting], waiting = " ".join(chunk.split()), ""
        elif "length" in fields:
            body.append(chunk.strip("\n"))
        else:
            head.append(" ".join(chunk.split()))
    dates = [number for number, line in enumerate(head) if stated_day(line)]
    day = dates[0] if dates else 0
    headline = head[day + 1 :]  # editions stand before it
    stated = {
        "source": head[0] if day else "",
        "day": head[day] if dates else "",
        "title": headline[-1] if headline else "",
    }
    return _facts(stated | {role: value for role, value in fields.items() if value}), "\n\n".join(body)


def _newer(document: str) -> tuple[Facts, str]:
    """A document of the newer layout: title, source, date, copyright, labels, the word Body, text, labels."""
    lines = document.split("\n")
    start = next((number for number, line in enumerate(lines) if line.strip().lower() in BODY), None)
    head = [line.strip() for line in lines[: start if start is not None else HEAD_LINES] if line.strip()]
    fields, plain = _fields(head)
    days = [number for number, line in enumerate(plain) if number and stated_day(line) and not COPYRIGHT.match(line)]
    day = days[-1] if days else 0
    body: list[str] = []
    for line in lines[start + 1 :] if start is not None else lines:
        if line.strip().lower() in AFTER_BODY or (_role(line) and not _is_above(line)):
            fields |= {role: _value(text) for role, text in _labels_of(line) if role not in fields}
            break
        body.append(line)
    title = plain[day - 2] if day > 1 else (plain[0] if plain else "")
    stated = {"source": plain[day - 1] if day else "", "day": plain[day] if day else "", "title": title}
    return _facts({**stated, **fields}), "\n".join(body)


def _fields(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    """The values of the labelled lines by field, and the lines without a label."""
    fields: dict[str, str] = {}
    plain = []
    for line in lines:
        role = _role(line)
        if role:
            fields.setdefault(role, _value(line))
        else:
            plain.append(line)
    return fields, plain


def _chunks(document: str) -> Iterator[str]:
    """The paragraphs of a document, without the empty lines around them."""
    for chunk in re.split(r"\n[ \t]*\n", document):
        if chunk.strip():
            yield chunk.strip("\n")


def _value(chunk: str) -> str:
    found = LABELLED.match(chunk)
    return " ".join((found.group(2) or "").split()) if found else ""


def _facts(fields: Mapping[str, str]) -> Facts:
    language = re.split(r"[;,]", fields.get("language", ""))[0].strip().lower()
    return Facts(
        title=fields.get("title") or None,
        standfirst=fields.get("standfirst") or None,
        published=stated_day(fields.get("day", "")),
        source=fields.get("source") or None,
        authors=writers([fields.get("byline", "")]),
        url=web_address(fields.get("url", "")),
        language=LANGUAGES.get(language),
    )
