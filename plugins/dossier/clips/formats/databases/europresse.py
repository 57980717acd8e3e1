"""Exports of Europresse, in the older layout of tables and in the newer one of articles.

Both name the publication, the day and the headline by the classes of their elements. Written from the layouts that
other tools for such exports describe.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from dossier.clips.limits import limit
from dossier.language.bylines import writers
from dossier.language.printed_days import stated_day
from dossier.records import Facts
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

RULES = load("clips/databases")
COPYRIGHT = cast("re.Pattern[str]", RULES["copyright"].pattern)
PUBLICATION = frozenset(RULES["europresse.publication"].words)
HEADER = frozenset(RULES["europresse.header"].words)
TITLE = frozenset(RULES["europresse.title"].words)
ISSUE = re.compile(r",? (?:no|n°|nº|nr|vol)\b\.? ?\d.*\Z", re.IGNORECASE)
CAPITAL = re.compile(r"[^\W\d_a-zà-öø-ÿ]")


def articles(lines: Sequence[tuple[str, frozenset[str]]]) -> list[tuple[Facts, str]]:
    """The facts and the text of each document; `lines` are a page's, each with the classes around it."""
    begins = [number for number, (_text, names) in enumerate(lines) if names & PUBLICATION]
    begins = [number for number in begins if number - 1 not in begins]
    return [_document(lines[at:end]) for at, end in pairwise([*begins, len(lines)])]


def _document(lines: Sequence[tuple[str, frozenset[str]]]) -> tuple[Facts, str]:
    """A document: publication, day and page, perhaps a line above the headline, headline, writer, text, copyright."""
    source, day = "", ""
    titles: list[str] = []
    above: list[str] = []
    rest: list[str] = []
    for text, names in lines:
        if names & TITLE:
            titles.append(" ".join(text.split()))
        elif titles:
            rest.append(text)
        elif names & PUBLICATION and not source:
            source = text
        elif names & HEADER or not day:
            day = f"{day} {text}"
        else:
            above.append(text)
    if not titles:
        return Facts(source=source or None), ""
    byline = rest[0] if rest and _is_byline(rest[0]) else ""
    body = rest[1:] if byline else rest
    end = next((number for number, text in enumerate(body) if COPYRIGHT.match(text)), len(body))
    return Facts(
        title=titles[-1],
        standfirst=above[-1] if above and len(above[-1].split()) > 3 else None,
        published=stated_day(day),
        source=ISSUE.sub("", source).strip() or None,
        authors=writers([byline]),
    ), "\n\n".join(body[:end])


def _is_byline(line: str) -> bool:
    """Whether a line is short, of names and no sentence."""
    words = line.split()
    return (
        0 < len(words) <= 3 * limit("byline.words")
        and not line.rstrip().endswith((".", "!", "?", ":"))
        and (sum(bool(CAPITAL.match(word)) for word in words) * 2 >= len(words))
    )
