"""Reads what has been printed: how many pages a PDF has, and on which of them each of its named places is."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from dossier.errors import DossierError


class PaperError(DossierError):
    """The dossier that cannot be printed: no browser, or one that failed, or a build that did."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The pages of a PDF."""

    count: int
    """How many there are."""
    places: dict[str, int]
    """For each named destination (ISO 32000-1, 12.3.2.3) the number of its page, from 1."""


def pages_of(pdf: bytes) -> Printed:
    """The pages of a PDF; PaperError where the bytes are none. A destination without a page is left out."""
    from pypdf import PdfReader  # noqa: PLC0415  only paper needs it
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    try:
        reader = PdfReader(BytesIO(pdf))
        count = len(reader.pages)
        found = {name: reader.get_destination_page_number(one) for name, one in reader.named_destinations.items()}
    except PyPdfError as error:
        raise PaperError("the browser", f"wrote a PDF that cannot be read ({error}); try another Chromium") from error
    # Chromium writes destinations as names of a dictionary, which begin with a slash there (7.3.5).
    return Printed(count, {name.removeprefix("/"): page + 1 for name, page in found.items() if page is not None})
