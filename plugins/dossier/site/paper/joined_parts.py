"""Joins what was printed in parts to one PDF: its pages are numbered through, and its links lead across the parts."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from dossier.site.paper.paper_parts import ELSEWHERE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FACE = "Times-Roman"
"""The face of the numbers: one that every reader of PDF has (ISO 32000-1, 9.6.2.2)."""
SIZE = 8
"""Its size in points."""
RIGHT, FOOT = 71, 28
"""Points from the right edge to a number's end, and from the lower edge to its foot: within the sheet's margins."""
WIDTHS = {" ": 0.25, "/": 0.278}
"""The widths of its signs as shares of its size; those of digits are half of it."""


def joined(parts: Sequence[bytes], places: Mapping[str, int]) -> bytes:
    """One PDF of several, in order; all pages but the first have "number / count" at their foot.

    `places` are the pages, from 1, of the named places in all of them. A link whose address begins with `place:` is led
    to its page; one to a place that is not there loses its address.
    """
    from pypdf import PdfWriter  # noqa: PLC0415  only paper needs it

    writer = PdfWriter()
    for part in parts:
        writer.append(BytesIO(part))
    face = _face(writer)
    for number, page in enumerate(writer.pages, 1):
        for note in page.get("/Annots") or ():
            _lead(writer, note.get_object(), places)
        if number > 1:
            _number(writer, page, face, f"{number} / {len(writer.pages)}")
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def _lead(writer: Any, note: Any, places: Mapping[str, int]) -> None:
    """Leads a link of one part into another."""
    from pypdf.generic import ArrayObject, DictionaryObject, NameObject  # noqa: PLC0415  as above

    action = note.get("/A")
    address = str(action.get_object().get("/URI", "")) if action else ""
    if not address.startswith(ELSEWHERE):
        return
    page = places.get(unquote(address.removeprefix(ELSEWHERE)))
    if page is None:
        del note[NameObject("/A")]
        return
    target = ArrayObject([writer.pages[page - 1].indirect_reference, NameObject("/Fit")])
    note[NameObject("/A")] = DictionaryObject({NameObject("/S"): NameObject("/GoTo"), NameObject("/D"): target})


def _face(writer: Any) -> Any:
    """A reference to the face of the numbers."""
    from pypdf.generic import DictionaryObject, NameObject  # noqa: PLC0415  as above

    stated = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": f"/{FACE}"}
    return writer._add_object(DictionaryObject({NameObject(key): NameObject(value) for key, value in stated.items()}))


def _number(writer: Any, page: Any, face: Any, text: str) -> None:
    """Writes a text at the foot of a page, whatever state the page's own content leaves behind."""
    from pypdf.generic import ArrayObject, DictionaryObject, NameObject  # noqa: PLC0415  as above

    resources = page[NameObject("/Resources")].get_object()
    fonts = resources.setdefault(NameObject("/Font"), DictionaryObject()).get_object()
    fonts[NameObject("/Folio")] = face
    width = SIZE * sum(WIDTHS.get(sign, 0.5) for sign in text)
    left = float(page.mediabox.width) - RIGHT - width
    drawn = f"\nQ q 0.34 0.32 0.29 rg BT /Folio {SIZE} Tf {left:.2f} {FOOT} Td ({text}) Tj ET Q\n"
    own = page.get("/Contents")
    inside = own.get_object() if own is not None else ArrayObject()
    contents = list(inside) if isinstance(inside, ArrayObject) else [page.raw_get("/Contents")]
    page[NameObject("/Contents")] = ArrayObject([_stream(writer, "q\n"), *contents, _stream(writer, drawn)])


def _stream(writer: Any, drawn: str) -> Any:
    from pypdf.generic import DecodedStreamObject  # noqa: PLC0415  as above

    stream = DecodedStreamObject()
    stream.set_data(drawn.encode("ascii"))
    return writer._add_object(stream)
