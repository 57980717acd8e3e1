"""Exports of Factiva as plain text, with and without the codes of its fields.

Written from public descriptions of the layouts; no real export was at hand.
"""

from __future__ import annotations

import re
from typing import cast

from dossier.clips.formats.databases.nexis import LANGUAGES
from dossier.clips.limits import limit
from dossier.language.bylines import names_after_prefix, writers
from dossier.language.printed_days import stated_day
from dossier.records import Facts
from dossier.rules.load import load

RULES = load("clips/databases")
END = cast("re.Pattern[str]", RULES["factiva.end"].pattern)
CODE = cast("re.Pattern[str]", RULES["factiva.code"].pattern)
LENGTH = cast("re.Pattern[str]", RULES["factiva.length"].pattern)
COPYRIGHT = cast("re.Pattern[str]", RULES["copyright"].pattern)
CLOCK = cast("re.Pattern[str]", RULES["clock"].pattern)
SHORT_CODE = cast("re.Pattern[str]", RULES["code"].pattern)
CODED = re.compile(r"(?m)^[ \t]{0,3}HD(?:[ \t]|$)")
HEAD_LINES = int(RULES["factiva.head_lines"].value)
FIELDS = int(RULES["factiva.fields"].value)


def is_export(text: str) -> bool:
    """Whether a text is an export: its documents end with their numbers, and have codes or lengths."""
    return END.search(text) is not None and (
        CODED.search(text) is not None or any(LENGTH.match(line) for line in text[:100_000].split("\n"))
    )


def articles(text: str) -> list[tuple[Facts, str]]:
    """The facts and the text of each document; what follows the last one's number is the search, no article."""
    return [_coded(document) if CODED.search(document) else _uncoded(document) for document in END.split(text)[:-1]]


def _coded(document: str) -> tuple[Facts, str]:
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

    facts = _facts(field("HD"), field("BY"), field("PD"), field("ET"))
    language = LANGUAGES.get(field("LA").lower())
    body = "\n\n".join("\n".join(fields[part]).strip("\n") for part in ("LP", "TD") if part in fields)
    return Facts(facts.title, None, facts.published, field("SN") or None, facts.authors, language=language), body


def _uncoded(document: str) -> tuple[Facts, str]:
    """A document without codes: headline, byline, length, date, time, source, its code, language, copyright, text."""
    lines = [line for line in document.split("\n") if line.strip()]
    length = next((number for number, line in enumerate(lines[:HEAD_LINES]) if LENGTH.match(line)), None)
    if length is None:
        return Facts(), ""
    above = [" ".join(line.split()) for line in lines[:length]]
    byline = above.pop() if len(above) > 1 and _is_byline(above[-1]) else ""
    end = _end_of_head(lines, length)
    below = [line.strip() for line in lines[length + 1 : end + 1] if not COPYRIGHT.match(line)]
    clock = next((line for line in below[:3] if CLOCK.match(line)), "")
    facts = _facts(" ".join(above), byline, below[0] if below else "", clock)
    named = [line for line in below[1:] if not CLOCK.match(line) and not SHORT_CODE.match(line)]
    language = next((LANGUAGES[line.lower()] for line in below if line.lower() in LANGUAGES), None)
    source = named[0] if named else None
    body = document[document.index(lines[end]) + len(lines[end]) :]
    return Facts(facts.title, None, facts.published, source, facts.authors, language=language), body


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


def _facts(title: str, byline: str, day: str, clock: str) -> Facts:
    return Facts(title=title or None, published=stated_day(f"{day} {clock}"), authors=writers([byline]))
