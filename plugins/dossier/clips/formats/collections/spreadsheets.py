"""Tables of articles: .csv and .tsv, and the sheets of .xlsx."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from dossier.clips.decoding import text_of
from dossier.clips.formats.collections.columns import MOST_ROWS, clips_of
from dossier.clips.formats.documents.packages import checked, library
from dossier.clips.formats.numbering import numbered
from dossier.clips.limits import limit
from dossier.errors import ClippingError
from dossier.messages import noted, phrase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from dossier.records import Clip

DELIMITERS = ",;\t|"
LONGEST_CELL = int(limit("file.bytes"))
MOST_COLUMNS = int(limit("table.columns"))
FEW = 2
"""So few columns parted by commas may stand in any text."""
MORE_CELLS = noted("%(number)s of its rows have more cells than columns and end there; look at their texts")
ROWS_WITHIN = noted("%(number)s of its rows hold others in a cell, for a quotation mark is missing; mend them")
SPREADSHEETS = (".xlsx", ".xlsm")


def read(path: Path, data: bytes) -> list[Clip]:
    """The clippings in a table; ClippingError where it cannot be read, or no column holds texts."""
    if path.suffix.lower() in SPREADSHEETS:
        return _of_sheets(path, _sheets(path, data))
    text, warnings = text_of(path, data)
    rows, said = _rows(path, text)
    return clips_of(path, rows, "csv", *warnings, *said)


def _rows(path: Path, text: str) -> tuple[list[dict[str, Any]], tuple[str, ...]]:
    """The rows by the names of their columns, and what is odd about them."""
    head = text.split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=head.count)
    before = csv.field_size_limit(LONGEST_CELL)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        names = [name.strip() for name in next(reader, [])]
        rows = [row for row in _first(reader) if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise ClippingError(path, f"is no table that can be read ({error}); save it anew as CSV in UTF-8") from error
    finally:
        csv.field_size_limit(before)
    if not rows:
        raise ClippingError(path, "is a table without rows; export it anew")
    longer = sum(any(cell.strip() for cell in row[len(names) :]) for row in rows)
    holding = sum(_holds_rows(row, delimiter, len(names)) for row in rows)
    told = ((MORE_CELLS, longer), (ROWS_WITHIN, holding))
    said = tuple(phrase(message, number=str(count)) for message, count in told if count)
    return [dict(zip(names[:MOST_COLUMNS], row, strict=False)) for row in rows], said


def _holds_rows(row: Sequence[str], delimiter: str, columns: int) -> bool:
    """Whether a cell holds lines that are rows by themselves: the mark that should close it is missing."""
    lines = (line for cell in row if "\n" in cell for line in cell.split("\n"))
    return columns > FEW and sum(line.count(delimiter) >= columns - 1 for line in lines) > 1


def _first(rows: Any) -> Any:
    """The rows as far as they are read, and one more where there are more."""
    return (row for number, row in enumerate(rows) if number <= MOST_ROWS)


def _of_sheets(path: Path, sheets: Mapping[str, Sequence[dict[str, Any]]]) -> list[Clip]:
    """The clippings of all sheets; the first says which hold none. ClippingError where none holds any."""
    found: list[Clip] = []
    failed: dict[str, ClippingError] = {}
    for name, rows in sheets.items():
        try:
            found += clips_of(path, rows, "xlsx")
        except ClippingError as error:
            failed[name] = error
    if not found:
        raise next(iter(failed.values()))
    said = phrase("its sheets without texts are left out: %(names)s", names=", ".join(failed))
    return numbered(path, found, *([said] if failed else []))


def _sheets(path: Path, data: bytes) -> dict[str, list[dict[str, Any]]]:
    """The rows of each sheet that has some, by its name."""
    checked(path, data)
    openpyxl = library(path, "openpyxl", "office")
    sheets: dict[str, list[dict[str, Any]]] = {}
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        for sheet in book.worksheets:
            cells = sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS)
            names = [str(name or "").strip() for name in next(cells, ())]
            rows = [dict(zip(names, row, strict=False)) for row in _first(cells) if any(row)]
            sheets |= {sheet.title: rows} if rows else {}
    except Exception as error:  # the library raises of every kind on damaged files
        raise ClippingError(path, f"is a damaged table ({type(error).__name__}); save it anew, as CSV") from error
    if not sheets:
        raise ClippingError(path, "is a table without rows; export it anew")
    return sheets
