"""The dossier for paper: links become notes and places, pages are counted, and what fails says so."""

from __future__ import annotations

import io
import stat
import sys
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from pypdf import PdfWriter

from dossier.__main__ import main
from dossier.site.paper.binding import bind, numbered, running_heads
from dossier.site.paper.printed_pages import PaperError, Printed, pages_of
from dossier.site.paper.printing import PAGE, browser, write
from tests.building import build, build_clippings

if TYPE_CHECKING:
    from pathlib import Path


def made(places: dict[str, int], pages: int = 3) -> bytes:
    """A PDF of empty pages with named places on them, counted from 1."""
    writer, file = PdfWriter(), io.BytesIO()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    for name, page in places.items():
        writer.add_named_destination(name, page - 1)
    writer.write(file)
    return file.getvalue()


MAKING = """
import pathlib, sys
page = pathlib.Path(sys.argv[-1], "print", "index.html")
page.parent.mkdir()
page.touch()
"""

PAGE_TEXT = """<html><head><link rel="stylesheet" href="../theme/css/paper.css"><style data-running-heads></style>
<link rel="stylesheet" href="../theme/css/dossier.css"></head><body><p class="site-name">A "port" </style></p><main>
<a href="#a-ada">Ada <span data-page-of="a-ada"></span></a>
<section class="paper-part paper-briefing" data-part="Briefing">
<a href="../actors/ada/index.html">Ada</a> <a href="../sources/">sources</a>
<a href="https://example.org/?a=1&amp;b=2">there</a> <span data-place="clippings/one/">7</span>
<span data-place="clippings/none/">3</span></section>
<article class="paper-actor" id="a-ada" data-path="actors/ada/"><span data-place="clippings/one/"></span></article>
<article class="paper-clipping" id="c-1" data-number="1" data-path="clippings/one/"><a href="http://two.example/">x</a>
</article></main></body></html>"""


@pytest.fixture(scope="module")
def bound() -> BeautifulSoup:
    return BeautifulSoup(bind(PAGE_TEXT), "lxml")


def test_pages_are_counted_and_places_have_the_number_of_their_page() -> None:
    assert Printed(3, {"a-x": 2, "cä": 3}) == pages_of(made({"a-x": 2, "cä": 3}))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4", b"1 0 obj\n<</Type /Catalog>>\nendobj\n%%EOF"])
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(PaperError, match="wrote a PDF that cannot be read"):
        pages_of(data)


def test_links_lead_inside_or_to_a_note_or_nowhere(bound: BeautifulSoup) -> None:
    links = {link.get_text(): link.get("href") for link in bound.select("section a")}
    assert {"Ada": "#a-ada", "sources": None, "there": "https://example.org/?a=1&b=2", "[1, 7]": "#c-1"} == links
    assert "[1]" == bound.select_one("article.paper-actor").get_text(strip=True)  # type: ignore[union-attr]


def test_notes_are_numbered_through_and_stand_at_the_end_of_their_part(bound: BeautifulSoup) -> None:
    notes = [note.get_text() for note in bound.select(".paper-references li")]
    assert ["1 https://example.org/?a=1&b=2", "2 http://two.example/"] == notes
    assert ["1", "2"] == [sign.get_text() for sign in bound.select("sup")]
    assert 1 == len(bound.select("section > ol:last-child"))


def test_the_style_for_paper_stands_last_and_a_title_cannot_leave_its_text(bound: BeautifulSoup) -> None:
    assert ["dossier.css", "paper.css"] == [str(link["href"]).rpartition("/")[2] for link in bound.select("head link")]
    assert "A \\22 port\\22 " in bound.select_one("style").get_text()  # type: ignore[union-attr]
    assert 'content: "\\3c \\2f style\\3e "' in running_heads("</style>", {"contents": "Contents"})


def test_the_contents_are_numbered_again_and_again() -> None:
    once = numbered(bind(PAGE_TEXT), {"a-ada": 12})
    assert 'data-page-of="a-ada">12</span>' in once
    assert 'data-page-of="a-ada"></span>' in numbered(once, {})


def test_without_a_browser_it_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PaperError, match=r"Chromium: is not on this machine; install Chromium, or .* CHROMIUM="):
        browser("")
    with pytest.raises(PaperError, match="netscape: is not on this machine"):
        browser("netscape")


def test_a_build_or_a_browser_that_fails_is_told_and_leaves_no_pdf(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    failing = tmp_path / "failing"
    failing.write_text("#!/bin/sh\necho no display >&2\nexit 4\n")
    failing.chmod(failing.stat().st_mode | stat.S_IEXEC)
    target = tmp_path / "dossier.pdf"
    call = ["pdf", "--output", str(target), "--chromium", str(failing), "--"]
    assert 1 == main([*call, sys.executable, "-c", "raise SystemExit('no theme')"])
    assert "the build failed: no theme" in capsys.readouterr().err
    assert 1 == main([*call, sys.executable, "-c", MAKING])
    assert "printed nothing: no display" in capsys.readouterr().err
    assert not target.exists()


def test_a_browser_that_paginates_anew_each_time_is_given_up(tmp_path: Path) -> None:
    counter = tmp_path / "restless"
    counter.write_text(
        f"#!{sys.executable}\nimport pathlib, sys\nn = pathlib.Path({str(tmp_path / 'n')!r})\n"
        "n.write_text(n.read_text() + 'x' if n.exists() else 'x')\n"
        f"pdf = {[made({'a-x': 2}), made({'a-x': 3})]!r}[len(n.read_bytes()) % 2]\n"
        "target = next(one for one in sys.argv if one.startswith('--print-to-pdf=')).partition('=')[2]\n"
        "pathlib.Path(target).write_bytes(pdf)\n"
    )
    counter.chmod(counter.stat().st_mode | stat.S_IEXEC)
    with pytest.raises(PaperError, match="did not come to rest"):
        write([sys.executable, "-c", MAKING], tmp_path / "dossier.pdf", str(counter))


def test_the_long_page_is_made_only_on_request(tmp_path: Path) -> None:
    assert not (build_clippings(tmp_path, a_txt="The port was closed on Monday.\n") / PAGE).exists()
    page = build(tmp_path / "paper", DOSSIER_PRINT=True, DOSSIER_SEARCH=False) / PAGE
    soup = BeautifulSoup(bind(page.read_text("utf-8")), "lxml")
    assert 5 == len(soup.select(".paper-clipping"))
    for link in soup.select("main a[href]"):
        target = str(link["href"])
        assert target.startswith("http") or soup.find(id=target[1:]), target
