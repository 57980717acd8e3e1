"""Exports of Factiva as a page: each article an element, its headline and its paragraphs called as such.

A language stands before the names of the elements (`enHeadline`, `koarticleParagraph`). Written from the layouts that
other tools for such exports describe.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from dossier.clips.formats.databases.factiva import factiva_text
from dossier.clips.formats.databases.printed_place import place_in
from dossier.language.bylines import names_after_prefix, writers
from dossier.language.printed_days import stated_day
from dossier.records import Facts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.clips.formats.databases.page_lines import MarkedLine

HEADLINE, PARAGRAPH, AUTHOR, BOX = "ending.headline", "ending.paragraph", "class.writers", "ending.box"


def articles(lines: Sequence[MarkedLine]) -> list[tuple[Facts, str]]:
    """The facts and the text of each article; none where no element is called as one is, or holds its codes."""
    boxes = [list(group) for number, group in groupby(lines, lambda line: line.box) if number]
    return [_article(box) for box in boxes if any(PARAGRAPH in line.roles for line in box) or _is_coded(box)]


def _is_coded(lines: Sequence[MarkedLine]) -> bool:
    """Whether lines begin with the codes of a headline, of a text and of a day."""
    codes = {found.group(1) for line in lines if (found := factiva_text.CODE.match(line.text))}
    return {"HD", "PD"} <= codes and not codes.isdisjoint(factiva_text.TEXTS)


def _article(lines: Sequence[MarkedLine]) -> tuple[Facts, str]:
    """An article: with codes as a table, else headline, writer, length, day, time, source, its code, language, text."""
    text = "\n\n".join(line.text for line in lines)
    if factiva_text.CODED.search(text):
        return factiva_text.coded(text)
    first = next(number for number, line in enumerate(lines) if PARAGRAPH in line.roles)
    head = lines[:first]
    at = max((number for number, line in enumerate(head) if HEADLINE in line.roles), default=-1)
    signed = [line.text for line in head if AUTHOR in line.roles]
    below = [line.text for line in head[at + 1 :] if AUTHOR not in line.roles]
    title = " ".join(line.text for line in head if HEADLINE in line.roles) or (below.pop(0) if below else "")
    length = next((number for number, line in enumerate(below) if factiva_text.LENGTH.match(line)), None)
    if length:
        signed = signed or [line for line in below[:length] if names_after_prefix(line)] or below[:1]
    fields = factiva_text.fields_of(below if length is None else below[length + 1 :])
    facts = Facts(
        title=" ".join(title.split()) or None,
        published=stated_day(f"{fields.day} {fields.clock}"),
        source=fields.source,
        authors=writers(signed),
        language=fields.language,
        section=place_in(head[at - 1].text).section if at > 0 and not head[at - 1].roles - {BOX} else None,
        pages=fields.pages,
    )
    return facts, "\n\n".join(line.text for line in lines if PARAGRAPH in line.roles)
