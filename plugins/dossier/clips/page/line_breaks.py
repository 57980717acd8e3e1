"""From the text of a block, with its breaks, to lines."""

from __future__ import annotations

import re

from dossier.clips.characters import CONTROL

BREAK = "\x1f"
"""Stands for a break of line in the text of a block, where line feeds are only layout of the source."""
ENDED = re.compile(r"[.!?…:;\"'”’)\]»。！？]\s*\Z")


def rejoined(text: str) -> list[str]:
    """The lines of a block; a break within a sentence is layout, two together or one after a sentence make a line."""
    if BREAK not in text:
        line = one_line(text)
        return [line] if line else []
    lines: list[list[str]] = []
    apart = True
    for piece in text.split(BREAK):
        line = one_line(piece)
        if not line:
            apart = True
        elif apart or ENDED.search(lines[-1][-1]) or not line[0].islower():
            lines.append([line])
            apart = False
        else:
            lines[-1].append(line)
    return [" ".join(pieces) for pieces in lines]


def one_line(text: str) -> str:
    """The text with single spaces, and without the characters that no reader should ever meet."""
    line = " ".join(text.split())
    if line.isprintable():
        return line
    line = CONTROL.sub("", line).strip()
    return line if any(map(str.isprintable, line)) else ""


def kept_lines(text: str) -> list[str]:
    """The lines of a preformatted block as they stand."""
    lines = [CONTROL.sub("", line).rstrip() for line in text.replace(BREAK, "\n").splitlines()]
    return [line for line in lines if line.strip()]
