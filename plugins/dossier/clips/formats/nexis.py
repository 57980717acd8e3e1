"""Exports of Nexis as plain text, in the older numbered layout and in the newer one that ends each document in words.

Written from public descriptions of the layouts; no real export was at hand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from dossier.clips.web_addresses import web_address
from dossier.language.bylines import writers
from dossier.language.printed_days import stated_day
from dossier.records import Facts, Published
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator

RULES = load("clips/databases")
SEPARATOR = cast("re.Pattern[str]", RULES["nexis.separator"].pattern)
END = cast("re.Pattern[str]", RULES["nexis.end"].pattern)
COPYRIGHT = cast("re.Pattern[str]", RULES["copyright"].pattern)
HEAD = frozenset(RULES["nexis.head"].words)
TAIL = frozenset(RULES["nexis.tail"].words)
LABELLED = re.compile(r"[ \t]{0,3}([^\W\d][\w-]{2,20}(?: [\w-]{2,20})?):(?:[ \t]+(\S.*)?|\Z)", re.DOTALL)
ALONE = re.compile(r"(?:Body|Graphic|Classification|Notes|Correction|Volltext)\Z")
HEAD_LINES = int(RULES["nexis.head_lines"].value)
LANGUAGES = {word: name[9:] for name in RULES if name.startswith("language.") for word in RULES[name].words}


def is_export(text: str) -> bool:
    """Whether a text is an export: numbered documents, or documents that end in words, with their labels."""
    if SEPARATOR.search(text[:200_000]) and re.search(r"(?m)^(?:LENGTH|LOAD-DATE|LÄNGE): ", text):
        return True
    return END.search(text) is not None and re.search(r"(?m)^(?:Length:|Load-Date:|Body[ \t]*$)", text) is not None


def articles(text: str) -> list[tuple[Facts, str]]:
    """The facts and the text of each document."""
    if END.search(text):
        return [_newer(document) for document in END.split(text)[:-1]]
    return [_older(document) for document in SEPARATOR.split(text)[1:]]


def _older(document: str) -> tuple[Facts, str]:
    """A numbered document: source, date and headline, labels, text, labels, copyright; a blank line between."""
    labels: dict[str, str] = {}
    head: list[str] = []
    body: list[str] = []
    for label, value, chunk in _chunks(document):
        below = bool(labels.keys() & TAIL)
        if label in HEAD or label in TAIL:
            labels.setdefault(label, value)
        elif COPYRIGHT.match(chunk):
            continue
        elif "length" in labels or "länge" in labels:
            if not below:
                body.append(chunk.strip("\n"))
        elif not below:
            head.append(" ".join(chunk.split()))
    dates = [number for number, line in enumerate(head) if stated_day(line)]
    day = dates[0] if dates else 0
    return _facts(
        labels, head[0] if day else None, head[day] if dates else "", _headline(head[day + 1 :])
    ), "\n\n".join(body)


def _headline(lines: list[str]) -> str | None:
    """The last line of the head: editions stand before it."""
    return lines[-1] if lines else None


def _newer(document: str) -> tuple[Facts, str]:
    """A document of the newer layout: title, source, date, copyright, labels, the word Body, text, labels."""
    lines = document.split("\n")
    start = next((number for number, line in enumerate(lines) if line.strip() in {"Body", "Volltext"}), None)
    head = [line.strip() for line in lines[: start if start is not None else HEAD_LINES] if line.strip()]
    labels, plain = _labels(head)
    days = [number for number, line in enumerate(plain) if number and stated_day(line) and not COPYRIGHT.match(line)]
    day = days[-1] if days else 0
    below = lines[start + 1 :] if start is not None else lines
    body: list[str] = []
    for line in below:
        found = LABELLED.match(line)
        if ALONE.match(line.strip()) or (found and found.group(1).lower() in TAIL):
            labels |= _labels([line.strip()])[0]
            break
        body.append(line)
    title = plain[day - 2] if day > 1 else (plain[0] if plain else None)
    return _facts(labels, plain[day - 1] if day else None, plain[day] if day else "", title), "\n".join(body)


def _labels(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    """The values of the labelled lines, and the lines without a label."""
    labels: dict[str, str] = {}
    plain = []
    for line in lines:
        found = LABELLED.match(line)
        if found and found.group(1).lower() in HEAD | TAIL:
            labels.setdefault(found.group(1).lower(), (found.group(2) or "").strip())
        else:
            plain.append(line)
    return labels, plain


def _chunks(document: str) -> Iterator[tuple[str, str, str]]:
    """The paragraphs of a document, each with its label and the label's value; both "" where it bears none."""
    for chunk in re.split(r"\n[ \t]*\n", document):
        if chunk.strip():
            found = LABELLED.match(chunk.lstrip("\n"))
            label = found.group(1).lower() if found else ""
            yield label, " ".join((found.group(2) or "").split()) if found else "", chunk


def _facts(labels: dict[str, str], source: str | None, day: str, title: str | None) -> Facts:
    published: Published | None = stated_day(day)
    language = labels.get("language", labels.get("sprache", "")).split(";")[0].strip().lower()
    return Facts(
        title=labels.get("headline") or title,
        standfirst=labels.get("highlight") or None,
        published=published,
        source=source,
        authors=writers([labels.get("byline") or labels.get("author") or labels.get("autor") or ""]),
        url=web_address(labels.get("url", "")),
        language=LANGUAGES.get(language),
    )
