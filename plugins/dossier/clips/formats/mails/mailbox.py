"""Boxes of mails: .mbox, as Thunderbird and other programs keep them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.clips.formats.mails import mail
from dossier.clips.formats.numbering import numbered
from dossier.clips.limits import limit
from dossier.errors import ClippingError
from dossier.messages import phrase

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.records import Clip

BEGIN = re.compile(rb"(?:\A|\n\r?\n)From [^\n]{0,300}\n")
QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
MOST_MAILS = int(limit("table.rows"))


def read(path: Path, data: bytes) -> list[Clip]:
    """A clipping for each mail with text; ClippingError where none has any, or where there are too many."""
    begins = [found.end() for found in BEGIN.finditer(data)]
    ends = [*(found.start() for found in BEGIN.finditer(data) if found.start()), len(data)][-len(begins) :]
    if not begins:
        raise ClippingError(path, "holds no mail with text; save the mails as .eml")
    if len(begins) > MOST_MAILS:
        raise ClippingError(path, f"holds {len(begins):,} mails, more than the {MOST_MAILS:,} allowed; split it")
    found: list[Clip] = []
    missing = 0
    for start, end in zip(begins, ends, strict=True):
        try:
            found += mail.read(path, QUOTED.sub(rb"\1", data[start:end]))
        except ClippingError:
            missing += 1
    if not found:
        raise ClippingError(path, "holds no mail with text; save the mails as .eml")
    said = phrase("%(number)s of its mails could not be read and are left out", number=str(missing))
    return numbered(path, found, *([said] if missing else []))
