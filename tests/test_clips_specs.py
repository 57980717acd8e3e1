"""The readable specs of the formats other than saved pages: what is read out of a note, a mail, an export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dossier.clips.formats import clipper_notes, mail, text_files, web_archive

if TYPE_CHECKING:
    from dossier.records import Clip, Facts

SPECS = Path(__file__).parent / "specs" / "clips"


def cases(name: str) -> list:
    """The (given, expected) pairs of a spec file, each under its title."""
    found = []
    title, given, expected, part = "", [], [], 0
    for line in (SPECS / name).read_text("utf-8").splitlines():
        if line == ".":
            part += 1
            if part == 3:
                found.append(pytest.param("\n".join(given), "\n".join(expected), id=title))
                title, given, expected, part = "", [], [], 0
        elif part == 0:
            title = line or title
        else:
            (given if part == 1 else expected).append(line)
    return found


def shown_facts(facts: Facts) -> str:
    """The facts, one a line."""
    rows = []
    for name in ("title", "standfirst", "published", "source", "authors", "url", "language", "tags", "note"):
        value = getattr(facts, name)
        if value:
            shown = "; ".join(value) if isinstance(value, tuple) else getattr(value, "value", value)
            rows.append(f"{name}: {shown}")
    return "\n".join(rows)


def shown(clip: Clip) -> str:
    """A clipping: its facts, its warnings, then its lines, with their marks where it has any."""
    rows = [shown_facts(clip.page)] if shown_facts(clip.page) else []
    rows += [f"! {warning}" for warning in clip.warnings]
    if clip.marks:
        return "\n".join([*rows, *(f"{mark} | {line}" for mark, line in zip(clip.marks, clip.lines, strict=True))])
    return "\n".join([*rows, *(f"| {line}".rstrip() for line in clip.lines)])


@pytest.mark.parametrize(("given", "expected"), cases("markdown.md"))
def test_a_note_is_read(given: str, expected: str) -> None:
    [clip] = clipper_notes.read(Path("seeds/note.md"), given.encode())
    assert expected == shown(clip)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(("given", "expected"), cases("mail.md"))
def test_a_mail_is_read(given: str, expected: str, end: str) -> None:
    [clip] = mail.read(Path("seeds/mail.eml"), given.replace("\n", end).encode())
    assert expected == shown(clip)


@pytest.mark.parametrize(("given", "expected"), cases("archive.md"))
def test_a_web_archive_is_read(given: str, expected: str) -> None:
    [clip] = web_archive.read(Path("seeds/page.mhtml"), given.replace("\n", "\r\n").encode())
    assert expected == shown(clip)


@pytest.mark.parametrize(("given", "expected"), cases("databases.md"))
def test_a_text_or_an_export_is_read(given: str, expected: str) -> None:
    clips = text_files.read(Path("seeds/a.txt"), given.encode())
    assert expected == "\n".join(f"== {clip.id}\n{shown(clip)}" for clip in clips)
