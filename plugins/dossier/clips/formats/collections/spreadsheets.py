"""Tables of articles: .csv and .tsv, and the first sheet of .xlsx that has rows."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from dossier.clips.decoding import text_of
from dossier.clips.formats.collections.columns import MOST_ROWS, clips_of
from dossier.clips.formats.documents.packages import checked, library
from dossier.clips.limits import limit
from dossier.errors import ClippingError

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.records import Clip

DELIMITERS = ",;\t|"
LONGEST_CELL = int(limit("file.bytes"))
MOST_COLUMNS = int(limit("table.columns"))
SPREADSHEETS = (".xlsx", ".xlsm")


def read(path: Path, data: bytes) -> list[Clip]:
    """The clippings in a table; ClippingError where it cannot be read, or no column holds texts."""
    if path.suffix.lower() in SPREADSHEETS:
        return clips_of(path, _sheet(path, data), "xlsx")
    text, _warnings = text_of(path, data)
    return clips_of(path, _rows(path, text), "csv")


def _rows(path: Path, text: str) -> list[dict[str, Any]]:
    head = text.split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=head.count)
    before = csv.field_size_limit(LONGEST_CELL)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        names = [name.strip() for name in next(reader, [])][:MOST_COLUMNS]
        rows = [dict(zip(names, row, strict=False)) for row in _first(reader) if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise ClippingError(path, f"is no table that can be read ({error}); save it anew as CSV in UTF-8") from error
    finally:
        csv.field_size_limit(before)
    if not rows:
        raise ClippingError(path, "is a table without rows; export it anew")
    return rows


def _first(rows: Any) -> Any:
    """The rows as far as they are read, and one more where there are more."""
    return (row for number, row in enumerate(rows) if number <= MOST_ROWS)


def _sheet(path: Path, data: bytes) -> list[dict[str, Any]]:
    checked(path, data)
    openpyxl = library(path, "openpyxl", "office")
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        for sheet in book.worksheets:
            cells = sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS)
            names = [str(name or "").strip() for name in next(cells, ())]
            rows = [dict(zip(names, row, strict=False)) for row in _first(cells) if any(row)]
            if rows:
                return rows
    except Exception as error:  # the library raises of every kind on damaged files
        raise ClippingError(path, f"is a damaged table ({type(error).__name__}); save it anew, as CSV") from error
    raise ClippingError(path, "is a table without rows; export it anew")
