"""The dossier as a PDF of a real Chromium: its cover, its contents, its notes."""

from __future__ import annotations

import io
import re
import unicodedata

import pytest
from pypdf import PdfReader

from dossier.site.paper.printed_pages import pages_of
from dossier.site.paper.printing import write
from tests.browser.chromium import CHROMIUM
from tests.building import command

pytestmark = [pytest.mark.browser, pytest.mark.skipif(not CHROMIUM, reason="no Chromium on this machine")]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    target = tmp_path_factory.mktemp("paper") / "dossier.pdf"
    write(command(target.with_name("site"), DOSSIER_PRINT=True, DOSSIER_SEARCH=False), target, CHROMIUM or "")
    return target.read_bytes()


@pytest.fixture(scope="module")
def pdf(printed: bytes) -> PdfReader:
    """The same, as read by somebody else."""
    return PdfReader(io.BytesIO(printed))


def words(pdf: PdfReader, page: int) -> str:
    """The words of a page, with ligatures as letters."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", pdf.pages[page - 1].extract_text()))


def test_it_has_the_pages_that_the_file_says(printed: bytes, pdf: PdfReader) -> None:
    assert len(pdf.pages) == pages_of(printed).count
    assert 20 < len(pdf.pages) < 60
    assert {(595, 842)} == {(round(page.mediabox.width), round(page.mediabox.height)) for page in pdf.pages}


def test_the_cover_names_the_dossier_and_nothing_of_the_site(pdf: PdfReader) -> None:
    cover = words(pdf, 1)
    assert "Huawei, ZTE and the trade dispute" in cover
    assert "Clippings 5" in cover
    assert not re.search(r"Skip|Theme|Timeline|\d+ / \d+", cover)


def test_the_contents_name_the_page_on_which_each_part_stands(printed: bytes, pdf: PdfReader) -> None:
    contents = words(pdf, 2)
    assert contents.startswith("Huawei, ZTE and the trade dispute Contents")
    places = pages_of(printed).places
    parts = {"briefing": "Briefing", "a-huawei": "Huawei", "a-xi-jinping": "Xi Jinping", "a-zte": "ZTE"}
    for anchor, title in parts.items():
        assert f" {title} {places[anchor]} " in contents, (title, places[anchor])
        assert title in words(pdf, places[anchor])
    assert f"seek leave to sell to Huawei Business Insider, July 2019 {places['c-1']} 2." in contents
    for number in range(1, 6):
        assert f"CLIPPING {number}" in words(pdf, places[f"c-{number}"])


def test_every_page_but_the_cover_has_its_running_head_and_its_number(pdf: PdfReader) -> None:
    for number in range(2, len(pdf.pages) + 1):
        assert f"{number} / {len(pdf.pages)}" in words(pdf, number)
        assert re.match(r"Huawei, ZTE and the trade dispute (Contents|Briefing|Actors|Clippings)", words(pdf, number))


def test_no_heading_stands_last_on_its_page_and_no_page_is_empty(pdf: PdfReader) -> None:
    for number in range(2, len(pdf.pages) + 1):
        lines = [line for line in pdf.pages[number - 1].extract_text().splitlines() if line.strip()]
        assert len(lines) > 4, number


def test_names_in_it_lead_to_places_in_it(pdf: PdfReader) -> None:
    links = [note.get_object() for page in pdf.pages for note in page.get("/Annots", [])]
    assert not [link for link in links if "file:" in str(link.get("/A", {}).get("/URI", ""))]
    assert len(links) > 100
