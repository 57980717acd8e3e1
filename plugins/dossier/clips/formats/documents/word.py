"""Documents of Word: .docx, an article or the export of a database."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from dossier.clips.formats.documents.packages import checked, library
from dossier.clips.formats.documents.paragraphs import clips_of
from dossier.errors import ClippingError

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.records import Clip


def read(path: Path, data: bytes) -> list[Clip]:
    """The clippings in a document; ClippingError where it is damaged, or python-docx is not installed."""
    checked(path, data)
    docx = library(path, "docx", "office")
    try:
        document = docx.Document(io.BytesIO(data))
        lines = [_text(one) for one in document.iter_inner_content()]
        title = document.core_properties.title
    except Exception as error:  # the library raises of every kind on damaged files
        raise ClippingError(path, "is a damaged document of Word; open it, save it anew, or paste its text") from error
    return clips_of(path, lines, "docx", title=title)


def _text(block: object) -> str:
    """The text of a paragraph, or of a table with a line for each row."""
    rows = getattr(block, "rows", None)
    if rows is None:
        return str(block.text)  # type: ignore[attr-defined]
    return "\n".join("\t".join(dict.fromkeys(cell.text.strip() for cell in row.cells)) for row in rows)
