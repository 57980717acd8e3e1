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
    from dossier.records import Clip

RULES = load("clips/mail")
LABELS = {word: fact for fact in ("from", "date", "subject", "other") for word in RULES[f"{fact}.label"].words}
LABELLED = re.compile(r"[\s>*_]{0,12}([^\W\d][\w -]{0,20}?)\s?:[\s*_]{0,6}(.{0,500})", re.DOTALL)
SUBJECT_LEAD = cast("re.Pattern[str]", RULES["subject.lead"].pattern)
INTRODUCTION = cast("re.Pattern[str]", RULES["introduction"].pattern)
QUOTED = re.compile(r"> ?")
LOOKED_AT = limit("mail.note_lines")


@dataclass(frozen=True, slots=True)
class ForwardedHeader:
    """A header in the text of a mail."""

    first: int
    """Its first line, counted from 0."""
    end: int
    """The line after its last."""
    values: dict[str, str]
    """What it says, by fact: from, date, subject."""


def below_headers(clip: Clip) -> tuple[Clip, Facts]:
    """The clipping below the last header that forwarding put into it, and the facts of that header."""
    facts, lines, above = Facts(), clip.lines, 0
    notes = 0
    for _ in range(limit("mail.forwards")):
        found = header_in(lines[above : above + LOOKED_AT])
        if found is None:
            break
        notes += sum(1 for line in lines[above : above + found.first] if line.strip() and not INTRODUCTION.match(line))
        above += found.end
        facts = facts_of(found)
    if not above:
        return clip, facts
    told = (counted(notes, "line above"),) if notes else ()
    return replace(
        clip,
        text="\n".join(unquoted(lines[above:])),
        marks=clip.marks[above:],
        places=clip.places[above:],
        second=clip.second[above:],
        warnings=(*clip.warnings, *told),
    ), facts


def header_in(lines: list[str]) -> ForwardedHeader | None:
    """The first run of labelled lines that names a sender and a date or a subject; None where there is none."""
    values: dict[str, str] = {}
    first = 0
    for number, line in enumerate([*lines, "end"]):
        found = LABELLED.match(line)
        fact = LABELS.get(found.group(1).casefold()) if found else None
        if found and fact:
            first = first if values else number
            values.setdefault(fact, " ".join(found.group(2).split()))
        elif line.strip(" >\t"):
            if "from" in values and ("date" in values or "subject" in values):
                return ForwardedHeader(first, number, values)
            values = {}
    return None


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
