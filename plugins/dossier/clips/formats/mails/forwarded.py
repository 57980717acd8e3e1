"""Forwarded articles: the header lines that mail programs put into the text above what they forward."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from dossier.clips.formats.mails.mime import sender_in
from dossier.clips.limits import limit, share
from dossier.language.printed_days import stated_day
from dossier.messages import counted
from dossier.records import Facts
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.records import Clip

RULES = load("clips/mail")
LABELS = {word: fact for fact in ("from", "date", "subject", "other") for word in RULES[f"{fact}.label"].words}
LABELLED = re.compile(r"[\s>*_]{0,12}([^\W\d][\w -]{0,20}?)\s?:[\s*_]{0,6}(.{0,500})", re.DOTALL)
SUBJECT_LEAD = cast("re.Pattern[str]", RULES["subject.lead"].pattern)
INTRODUCTION = cast("re.Pattern[str]", RULES["introduction"].pattern)
QUOTED = re.compile(r"> ?")
NEEDED = {"date", "subject"}
WORDS = int(limit("newsletter.words"))
LOOKED_AT = int(limit("mail.note_lines"))
BETWEEN = 3
"""Lines above a header among which the line stands that introduces it."""


@dataclass(frozen=True, slots=True)
class ForwardedHeader:
    """A header in the text of a mail."""

    first: int
    """Its first line, counted from 0."""
    end: int
    """The line after its last."""
    values: dict[str, str]
    """What it says, by fact: from, date, subject."""


@dataclass(frozen=True, slots=True)
class ForwardedArticle:
    """An article in the text of a mail."""

    clip: Clip
    """The clipping of its lines alone."""
    facts: Facts
    """What its header states; nothing where the mail forwards none."""
    first: int
    """The number of its first line in the mail, counted from 0."""


def articles_in(clip: Clip) -> list[ForwardedArticle]:
    """The articles that a mail's text forwards, in their order; the text itself where it forwards none.

    A header below another is that of what the other passed on, unless a text of its own stands between them.
    """
    headers = list(_headers(clip.lines))
    if not headers:
        return [ForwardedArticle(clip, Facts(), 0)]
    ends = [*(found.first for found in headers[1:]), len(clip.lines)]
    articles: list[ForwardedArticle] = []
    notes = _words(clip.lines[: headers[0].first])
    for number, (found, end) in enumerate(zip(headers, ends, strict=True)):
        below = headers[number + 1] if number + 1 < len(headers) else None
        lines = clip.lines[found.end : end]
        if below is None or _is_of_its_own(found, below, lines):
            articles.append(ForwardedArticle(_part(clip, found.end, end, notes), facts_of(found), found.end))
            notes = []
        else:
            notes += _words(lines)
    return articles


def _headers(lines: list[str]) -> Iterator[ForwardedHeader]:
    """The headers in the text of a mail: the first near its beginning, another one near that, or below an article if it
    is introduced as one or complete."""
    at = 0
    for number in range(int(limit("mail.forwards"))):
        near = lines[at : at + LOOKED_AT]
        found = header_in(near)
        if found is None and number:
            found = header_in(lines[at:], sure=True)
        if found is None:
            return
        yield replace(found, first=at + found.first, end=at + found.end)
        at += found.end


def _words(lines: Sequence[str]) -> list[str]:
    """The lines that say something, without those that introduce what is forwarded."""
    return [line for line in lines if line.strip() and not INTRODUCTION.match(line)]


def _is_of_its_own(found: ForwardedHeader, below: ForwardedHeader, lines: Sequence[str]) -> bool:
    """Whether the lines between two headers are an article, and not the words of one who passed the other on."""
    title, passed_on = found.values.get("subject", ""), below.values.get("subject", "")
    answers = subject(title) != title.strip(" *_") and subject(title).casefold() == subject(passed_on).casefold()
    return not answers and sum(len(line.split()) for line in _words(lines)) >= WORDS


def _part(clip: Clip, first: int, end: int, notes: Sequence[str]) -> Clip:
    """The clipping of some of the lines, without what introduces the next; it says how many notes stand above them."""
    while end > first and (not clip.lines[end - 1].strip(" >") or INTRODUCTION.match(clip.lines[end - 1])):
        end -= 1
    told = (counted(len(notes), "line above"),) if notes else ()
    return replace(
        clip,
        text="\n".join(unquoted(clip.lines[first:end])),
        marks=clip.marks[first:end],
        places=clip.places[first:end],
        second=clip.second[first:end],
        warnings=(*clip.warnings, *told),
    )


def header_in(lines: list[str], *, sure: bool = False) -> ForwardedHeader | None:
    """The first run of labelled lines that names a sender and a date or a subject; None where there is none.

    With `sure`, one that names all three, or that a line introduces.
    """
    values: dict[str, str] = {}
    first = 0
    for number, line in enumerate([*lines, "end"]):
        found = LABELLED.match(line)
        fact = LABELS.get(found.group(1).casefold()) if found else None
        if found and fact:
            first = first if values else number
            values.setdefault(fact, " ".join(found.group(2).split()))
        elif line.strip(" >\t"):
            if "from" in values and len(values.keys() & NEEDED) > (1 if sure and not _introduced(lines[:first]) else 0):
                return ForwardedHeader(first, number, values)
            values = {}
    return None


def _introduced(above: Sequence[str]) -> bool:
    """Whether the last line that is not blank introduces what is forwarded."""
    last = next((line for line in reversed(above[-BETWEEN:]) if line.strip(" >")), "")
    return INTRODUCTION.match(last) is not None


def facts_of(found: ForwardedHeader) -> Facts:
    """What a header states: the subject as title, the sender as source, the date."""
    return Facts(
        title=subject(found.values.get("subject", "")) or None,
        source=sender_in(found.values["from"].replace("[mailto:", "<").replace("]", ">")) or None,
        published=stated_day(found.values.get("date", "")),
    )


def subject(text: str) -> str:
    """A subject without the "Fwd:" and "AW:" before it."""
    return SUBJECT_LEAD.sub("", text).strip(" *_")


def unquoted(lines: list[str]) -> list[str]:
    """The lines without the quotation marks of mail, where nearly all bear them."""
    full = [line for line in lines if line.strip()]
    quoted = sum(line.startswith(">") for line in full)
    if not full or quoted < share("mail.quoted_share") * len(full):
        return lines
    return [QUOTED.sub("", line, count=1) if line.startswith(">") else line for line in lines]


def unflowed(text: str) -> str:
    """The text with its soft line breaks, a space before the line's end, taken back (RFC 3676)."""
    lines: list[str] = []
    open_line: list[str] = []
    for raw in text.replace("\r\n", "\n").split("\n"):
        line = raw.removeprefix(" ")
        open_line.append(line)
        if not line.endswith(" ") or line == "-- ":
            lines.append("".join(open_line))
            open_line = []
    return "\n".join([*lines, *(["".join(open_line)] if open_line else [])])
