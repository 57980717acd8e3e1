"""A brief as Markdown, to be edited further."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.site.handout.brief import Brief, BriefLine

_MARKS = re.compile(r"[\\`*_\[\]<>|~#]")
_OPENS = re.compile(r"^(\d+)([.)])|^([-+=>])")


def as_markdown(brief: Brief) -> bytes:
    """The brief as CommonMark in UTF-8; no word of a clipping becomes markup."""
    return "\n".join(_lines(brief)).encode("utf-8", "replace")


def _lines(brief: Brief) -> Iterator[str]:
    yield f"# {plain(brief.title)}\n"
    yield from (f"{plain(paragraph)}\n" for paragraph in brief.note)
    for part in brief.parts:
        yield f"## {plain(part.title)}\n"
        for group in part.groups:
            if group.title:
                yield f"### {plain(group.title)}\n"
            if group.note:
                yield f"*{plain(group.note)}*\n"
            yield from map(_line, group.lines)
            yield ""
    yield f"*{plain(brief.drawn_from)}*\n"


def _line(line: BriefLine) -> str:
    lead = f"**{plain(line.led)}** " if line.lead else ""
    place = f"[{plain(line.place)}](<{line.address}>)" if line.address and line.place else plain(line.place)
    return f"- {lead}{plain(line.text)}{f' ({place})' if place else ''}"


def plain(text: str) -> str:
    """A text whose signs mean nothing in Markdown."""
    escaped = _MARKS.sub(lambda sign: f"\\{sign.group()}", " ".join(text.split()))
    return _OPENS.sub(lambda sign: f"{sign[1]}\\{sign[2]}" if sign[1] else f"\\{sign[3]}", escaped)
