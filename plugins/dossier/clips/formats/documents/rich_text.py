"""Rich text: .rtf, an article or the export of a database."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from dossier.clips.formats.documents.packages import library
from dossier.clips.formats.documents.paragraphs import clips_of
from dossier.errors import ClippingError
from dossier.messages import phrase

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.records import Clip

SIGNS = re.compile(r"\\[\\{}]|[{}]")
"""Braces, and those that stand for themselves."""
TITLE = re.compile(r"\{\\title ([^{}\\]{1,300})\}")


def read(path: Path, data: bytes) -> list[Clip]:
    """The clippings in a document; ClippingError where it is no rich text, or striprtf is not installed."""
    if not data.lstrip()[:6].startswith(b"{\\rtf"):
        raise ClippingError(path, "is no rich text, whatever it is called; save it as text")
    striprtf = library(path, "striprtf.striprtf", "office")
    # Each field in a line of its own: the library looks for the end of a link to the end of the line.
    source = data.decode("latin-1").replace("{\\field", "\n{\\field")
    try:
        text = striprtf.rtf_to_text(source, errors="replace")
    except (ValueError, LookupError, IndexError, RecursionError) as error:
        raise ClippingError(path, "is damaged rich text; open it, save it anew, or paste its text") from error
    found = TITLE.search(source[:20_000])
    return clips_of(
        path,
        text.split("\n"),
        "rtf",
        title=found.group(1) if found else None,
        warnings=(phrase("ends in the middle; get or save it anew"),) if _is_cut(source) else (),
    )


def _is_cut(source: str) -> bool:
    """Whether a group is open where the file ends."""
    signs = Counter(sign for sign in SIGNS.findall(source) if len(sign) == 1)
    return signs["{"] > signs["}"]
