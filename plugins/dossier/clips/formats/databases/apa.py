"""Exports of the Austria Press Agency: press documents of its database (APA-DeFacto), and its own reports.

A press document begins with a line that names publication, day and page; a report is framed by its number. Written from
the layouts that other tools for such exports describe, and from those that the agency publishes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, cast

from dossier.clips.formats.databases.printed_place import place_in
from dossier.language.bylines import names_after_prefix, writers
from dossier.language.printed_days import stated_day
from dossier.records import Facts
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

RULES = load("clips/databases")
PLACE = cast("re.Pattern[str]", RULES["apa.place"].pattern)
END = cast("re.Pattern[str]", RULES["apa.end"].pattern)
BEGIN_OF_REPORT = cast("re.Pattern[str]", RULES["apa.report"].pattern)
END_OF_REPORT = cast("re.Pattern[str]", RULES["apa.report_end"].pattern)
SECTION = re.compile(r"\s{0,20}Ressort:\s{0,20}(.{1,80})")
RULER = re.compile(r"\s{0,20}_{20,200}\s{0,20}|\f")
SUBTITLE = re.compile(r"\s{0,20}Utl\.:\s{0,5}(.{1,400}?)\s{0,3}=?\s{0,3}")
CLOSED = re.compile(r"\s{0,20}\(Schluss\)[^\n]{0,60}|\(Forts\.[^\n]{0,60}\)")
SOURCE = "APA"
FROM = ("vom", "gefunden am")
"""One of these stands before the day in the line that begins a document."""
LONGEST = 240
"""Characters of the line that begins a document; a longer one is text."""
ABOVE = 3
"""Lines between the line that begins a document and its headline: the section, the writer, the kicker."""
PROSE = 20
"""Words from which a line is no headline."""


class PrintedIn(NamedTuple):
    """What the line says that begins a press document."""

    source: str
    """The publication."""
    section: str | None
    """The section."""
    day: str
    """The day, with the time where it is stated."""
    pages: str | None
    """The page."""
    sure: bool
    """Whether it states more than a name and a day, so that it is no line of an article."""


def is_export(text: str) -> bool:
    """Whether a text is an export: reports in their frames, or documents that begin with where they were printed."""
    if BEGIN_OF_REPORT.search(text[:200_000]) and END_OF_REPORT.search(text):
        return True
    lines = text[:400_000].split("\n")
    found = [(number, place) for number, line in enumerate(lines) if (place := printed_in(line))]
    return any(place.sure or any(map(SECTION.match, lines[at + 1 : at + 1 + ABOVE])) for at, place in found)


def articles(text: str) -> list[tuple[Facts, str]]:
    """The facts and the text of each document."""
    if BEGIN_OF_REPORT.search(text[:200_000]):
        return [_report(one) for one in BEGIN_OF_REPORT.split(text)[1:]]
    return [_document(one) for one in _documents(text.split("\n"))]


def printed_in(line: str) -> PrintedIn | None:
    """Where and when a document was printed, as the line states that begins it; None for any other line."""
    may_be = len(line) <= LONGEST and any(word in line for word in FROM)
    found = PLACE.fullmatch(line) if may_be else None
    if not found:
        return None
    said = {name: (value or "").strip() for name, value in found.groupdict().items()}
    source, section = (said["quoted"], said["named"]) if said["quoted"] else (said["named"], "")
    pages = place_in("", said["pages"]).pages
    sure = bool(said["quoted"] or pages or said["ressort"])
    return PrintedIn(source, said["ressort"] or section or None, said["day"], pages, sure)


def _documents(lines: Sequence[str]) -> Iterator[list[str]]:
    """The lines of each document: from a ruler, or from the line that begins it, to the next one."""
    document: list[str] = []
    for line in lines:
        begins = printed_in(line) is not None
        if document and (RULER.fullmatch(line) or (begins and any(map(printed_in, document)))):
            yield document
            document = []
        if line.strip() and not RULER.fullmatch(line):
            document.append(line)
    if document:
        yield document


def _document(lines: Sequence[str]) -> tuple[Facts, str]:
    """A press document: where it was printed, section, writer, headline, text."""
    at = next((number for number, line in enumerate(lines) if printed_in(line)), None)
    if at is None:
        return Facts(), ""
    place = cast("PrintedIn", printed_in(lines[at]))
    head, below = [line.strip() for line in lines[:at]], [line.strip() for line in lines[at + 1 :]]
    end = next((number for number, line in enumerate(below) if END.match(line)), len(below))
    section, signed, below = _labelled(below[:end])
    if below and len(below[0].split()) >= PROSE and head:
        below.insert(0, head[-1])
    title = _headline(below.pop(0) if below else "", place.source)
    if not signed and below and _is_signed(below[0]):
        signed = below.pop(0)
    return Facts(
        title=title or None,
        published=stated_day(place.day),
        source=place.source or None,
        authors=writers([signed]),
        language="de",
        section=section or place.section,
        pages=place.pages,
    ), "\n\n".join(below)


def _labelled(lines: list[str]) -> tuple[str, str, list[str]]:
    """The section and the writer above a headline, and the lines without them."""
    section = signed = ""
    left = list(lines)
    for line in lines[:ABOVE]:
        labelled = SECTION.fullmatch(line)
        if labelled:
            section = labelled.group(1).strip()
        elif _is_signed(line) and not signed:
            signed = line
        else:
            break
        left = left[1:]
    return section, signed, left


def _is_signed(line: str) -> bool:
    return len(line.split()) < PROSE / 2 and not any(map(str.isdigit, line)) and bool(names_after_prefix(line))


def _headline(line: str, source: str) -> str:
    """A headline without the name of the broadcast and its time in front of it."""
    begin, dash, rest = line.partition(" - ")
    return rest.strip() if dash and source and begin.startswith(source) else line


def _report(text: str) -> tuple[Facts, str]:
    """A report of the agency: its day, its subjects, headline, lines below it, text."""
    body = END_OF_REPORT.split(text)
    stated = END_OF_REPORT.search(text)
    head, _blank, rest = body[0].strip("\n").partition("\n")
    paragraphs = [part for part in re.split(r"\n[ \t]*\n", rest.strip("\n")) if part.strip()]
    above = [line.strip() for line in (paragraphs.pop(0) if paragraphs else "").split("\n")]
    if len(above) == 1 and paragraphs and not paragraphs[0].startswith("  "):
        above += [line.strip() for line in paragraphs.pop(0).split("\n")]
    below = " ".join(found.group(1) for line in above if (found := SUBTITLE.fullmatch(line)))
    titles = [line.rstrip(" =") for line in above if not SUBTITLE.fullmatch(line)]
    subjects = titles.pop(0) if len(titles) > 1 and "/" in titles[0] else None
    whole = "\n\n".join(" ".join(part.split()) for part in paragraphs if not CLOSED.fullmatch(part.strip()))
    return Facts(
        title=" ".join(titles) or None,
        standfirst=below or None,
        published=stated_day(stated.group(1).replace("/", " ")) if stated else stated_day(head),
        source=SOURCE,
        language="de",
        section=subjects,
    ), CLOSED.sub("", whole).strip()
