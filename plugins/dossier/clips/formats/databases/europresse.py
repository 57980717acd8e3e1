"""Exports of Europresse, in the older layout of tables and in the newer one of articles.

Both name the publication, the day and the headline by the classes of their elements. Written from the layouts that
other tools for such exports describe.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from dossier.clips.formats.databases.printed_place import place_of
from dossier.clips.limits import limit
from dossier.language.bylines import writers
from dossier.language.printed_days import stated_day
from dossier.records import Facts
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.clips.formats.databases.page_lines import MarkedLine

RULES = load("clips/databases")
COPYRIGHT = cast("re.Pattern[str]", RULES["copyright"].pattern)
END = cast("re.Pattern[str]", RULES["europresse.end"].pattern)
ISSUE = re.compile(r",? (?:no|n°|nº|nr|vol)\b\.? ?\d.*\Z", re.IGNORECASE)
CAPITAL = re.compile(r"[^\W\d_a-zà-öø-ÿ]")
PUBLICATION, HEADER, TITLE = "class.publication", "class.header", "class.title"
TITLES, WRITERS, TEXT = "class.titles", "class.writers", "class.text"
SUMMARY = 3
"""A line beside the headline of more words says what the article is about."""


def articles(lines: Sequence[MarkedLine]) -> list[tuple[Facts, str]]:
    """The facts and the text of each document; none where no element is called as a publication's is."""
    begins = [number for number, line in enumerate(lines) if PUBLICATION in line.roles]
    begins = [number for number in begins if number - 1 not in begins]
    return [_document(lines[at:end]) for at, end in pairwise([*begins, len(lines)])]


def _document(lines: Sequence[MarkedLine]) -> tuple[Facts, str]:
    """A document: publication, day and page, perhaps a line above the headline, headline, writer, text, copyright."""
    end = next((number for number, line in enumerate(lines) if number and is_end(line.text)), len(lines))
    lines = lines[:end]
    first = _first_of_text(lines)
    head, body = lines[:first], lines[first:]
    title = _joined(head, TITLE) or _joined([line for line in head if TITLES in line.roles][:1], TITLES)
    titled = max((number for number, line in enumerate(head) if TITLE in line.roles), default=-1)
    beside = [line.text for line in (*head[titled + 1 :], *head) if TITLES in line.roles and TITLE not in line.roles]
    above = [line.text for line in _before_title(head) if not line.roles & {PUBLICATION, HEADER, WRITERS, TITLES}]
    byline = _joined(head, WRITERS) or next((line.text for line in _behind_title(head) if is_byline(line.text)), "")
    if not byline and body and TEXT not in body[0].roles and is_byline(body[0].text):
        byline, body = body[0].text, body[1:]
    source = next(line.text for line in head if PUBLICATION in line.roles)
    days = " ".join(line.text for line in head if HEADER in line.roles) or " ".join(above[:1])
    summary = [text for text in (*beside, *above) if text != title and len(text.split()) > SUMMARY and text != days]
    place = place_of(days.split(","))
    return Facts(
        title=title or None,
        standfirst=summary[0] if summary else None,
        published=stated_day(days),
        source=ISSUE.sub("", source).strip(" ,;") or None,
        authors=writers([byline]),
        section=place.section,
        pages=place.pages,
    ), "\n\n".join(line.text for line in body)


def _first_of_text(lines: Sequence[MarkedLine]) -> int:
    """The number of the text's first line: what is called so, else what follows the headline, else the day."""
    for role, behind in ((TEXT, 0), (TITLE, 1), (TITLES, 1), (HEADER, 1), (PUBLICATION, 1)):
        found = [number for number, line in enumerate(lines) if role in line.roles]
        if found:
            return found[-1] + 1 if behind else found[0]
    return 0


def _before_title(head: Sequence[MarkedLine]) -> Sequence[MarkedLine]:
    return head[: next((number for number, line in enumerate(head) if TITLE in line.roles), len(head))]


def _behind_title(head: Sequence[MarkedLine]) -> list[MarkedLine]:
    """The lines below the headline that nothing is said of."""
    last = max((number for number, line in enumerate(head) if line.roles & {TITLE, TITLES}), default=len(head))
    return [line for line in head[last + 1 :] if not line.roles & {PUBLICATION, HEADER}]


def _joined(lines: Sequence[MarkedLine], role: str) -> str:
    return " ".join(" ".join(line.text.split()) for line in lines if role in line.roles)


def is_end(text: str) -> bool:
    """Whether a line stands below a document's text: whose it is, its number, its certificate."""
    return COPYRIGHT.match(text) is not None or END.match(text) is not None


def is_byline(line: str) -> bool:
    """Whether a line is short, of names and no sentence."""
    words = line.split()
    return (
        0 < len(words) <= 3 * limit("byline.words")
        and not line.rstrip().endswith((".", "!", "?", ":"))
        and (sum(bool(CAPITAL.match(word)) for word in words) * 2 >= len(words))
    )
