"""The readable specs of the formats other than saved pages: what is read out of a note, a mail, an export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dossier.clips.formats import notes, saved_page, text_files, web_archive
from dossier.clips.formats.mails import mail
from tests.reading import Case, cases

if TYPE_CHECKING:
    from dossier.records import Clip, Facts


def shown_facts(facts: Facts) -> str:
    """The facts, one a line."""
    rows = []
    for name in (
        "title",
        "standfirst",
        "published",
        "source",
        "authors",
        "url",
        "language",
        "section",
        "pages",
        "tags",
        "star",
        "note",
        "highlights",
    ):
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


@pytest.mark.parametrize("case", cases("clips/markdown"))
def test_a_note_is_read(case: Case) -> None:
    [clip] = notes.read(Path("seeds/note.md"), case.given.encode())
    assert case.expected == shown(clip)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("case", cases("clips/mail"))
def test_a_mail_is_read(case: Case, end: str) -> None:
    [clip] = mail.read(Path("seeds/mail.eml"), case.given.replace("\n", end).encode())
    assert case.expected == shown(clip)


@pytest.mark.parametrize("case", cases("clips/newsletters"))
def test_a_newsletter_is_read(case: Case) -> None:
    clips = mail.read(Path("seeds/mail.eml"), case.given.encode())
    assert case.expected == "\n".join(f"== {clip.id}\n{shown(clip)}" for clip in clips)


@pytest.mark.parametrize("case", cases("clips/archive"))
def test_a_web_archive_is_read(case: Case) -> None:
    [clip] = web_archive.read(Path("seeds/page.mhtml"), case.given.replace("\n", "\r\n").encode())
    assert case.expected == shown(clip)


@pytest.mark.parametrize("case", [*cases("clips/databases"), *cases("clips/agencies")])
def test_a_text_or_an_export_is_read(case: Case) -> None:
    clips = text_files.read(Path("seeds/a.txt"), case.given.encode())
    assert case.expected == "\n".join(f"== {clip.id}\n{shown(clip)}" for clip in clips)


@pytest.mark.parametrize("case", cases("clips/database_pages"))
def test_an_export_that_is_a_page_is_read(case: Case) -> None:
    clips = saved_page.read(Path("seeds/a.html"), case.given.encode())
    assert case.expected == "\n".join(f"== {clip.id}\n{shown(clip)}" for clip in clips)
