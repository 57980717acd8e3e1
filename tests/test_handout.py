"""The briefing as a file to hand over: what stands in it, in what form, and that no clipping becomes markup in it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from docx import Document

from dossier.__main__ import main
from dossier.site.handout.as_document import as_document
from dossier.site.handout.as_markdown import as_markdown, plain
from dossier.site.handout.as_page import as_page
from dossier.site.handout.brief import Brief, BriefGroup, BriefLine, Part
from tests.reading import ROOT

if TYPE_CHECKING:
    from pathlib import Path

HARBOUR = ROOT / "tests" / "harbour"
HOSTILE = "<script>alert(1)</script> [x](javascript:y) **b** # h `c` \x00\ud800"
LINE = BriefLine(HOSTILE, HOSTILE, HOSTILE, "https://example.org/clippings/a/#p1")
BRIEF = Brief(HOSTILE, "en", (HOSTILE,), (Part(HOSTILE, (BriefGroup((LINE,), HOSTILE, HOSTILE),)),), HOSTILE)


@pytest.fixture(scope="module")
def handed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The harbour's briefing in each format."""
    folder = tmp_path_factory.mktemp("handed")
    asked = ["--settings", settings(folder), "--url", "https://example.org/harbour", "--since", "2031-03-20"]
    for form in ("html", "md", "docx"):
        assert 0 == main(["briefing", "--to", str(folder / f"b.{form}"), *asked])
    return folder


def settings(folder: Path) -> str:
    """A settings file of the harbour's dossier."""
    conf = folder / "pelican.conf.py"
    (folder / "content").mkdir(exist_ok=True)
    stated = {"SITENAME": "Kingsport", "PATH": str(folder / "content"), "DOSSIER_CAST": "", "TIMEZONE": "UTC"}
    stated |= {"DOSSIER_SEEDS": str(HARBOUR), "THEME": str(ROOT / "theme"), "OUTPUT_PATH": str(folder / "site")}
    conf.write_text("".join(f"{name} = {value!r}\n" for name, value in stated.items()), "utf-8")
    return str(conf)


def test_the_markdown_has_every_part_with_places(handed: Path) -> None:
    text = (handed / "b.md").read_text("utf-8")
    headings = [line[3:] for line in text.splitlines() if line.startswith("## ")]
    assert headings[0] == "What is new"
    assert {"What comes next", "What is not known"} <= set(headings)
    assert "- **12 May 2031.** A vote is planned for 12 May 2031. ([" in text
    assert "](<https://example.org/harbour/clippings/06-compromise/#p" in text


def test_all_formats_say_the_same(handed: Path) -> None:
    page = BeautifulSoup((handed / "b.html").read_bytes(), "lxml")
    document = Document(str(handed / "b.docx"))
    listed = [" ".join(item.get_text().split()) for item in page.select("li")]
    written = [one.text for one in document.paragraphs if one.style and one.style.name == "List Bullet"]
    assert len(listed) == len(written) == (handed / "b.md").read_text("utf-8").count("\n- ")
    assert [one[:20] for one in listed] == [one[:20] for one in written]


def test_the_page_needs_nothing_beside_it(handed: Path) -> None:
    page = BeautifulSoup((handed / "b.html").read_bytes(), "lxml")
    assert [] == page.select("script, link, img, style, iframe")
    assert all(str(link["href"]).startswith("https://example.org/harbour/") for link in page.select("a"))


def test_without_an_address_nothing_is_linked(tmp_path: Path) -> None:
    assert 0 == main(["briefing", "--to", str(tmp_path / "b.md"), "--settings", settings(tmp_path)])
    assert "](<" not in (tmp_path / "b.md").read_text("utf-8")


def test_no_word_becomes_markup_of_a_page() -> None:
    page = BeautifulSoup(as_page(BRIEF), "lxml")
    assert [] == page.select("script")
    assert {"https://example.org/clippings/a/#p1"} == {str(link["href"]) for link in page.select("a")}


def test_no_word_becomes_markup_of_markdown() -> None:
    text = as_markdown(BRIEF).decode()
    assert "<script>" not in text.replace("\\<", "")
    assert "[x](" not in text.replace("\\[", "").replace("\\]", "")
    assert "**b**" not in text


@pytest.mark.parametrize(
    ("text", "escaped"), [("1. One", "1\\. One"), ("- a", "\\- a"), ("# a", "\\# a"), ("a\nb", "a b")]
)
def test_what_opens_a_block_is_escaped(text: str, escaped: str) -> None:
    assert escaped == plain(text)


def test_a_document_holds_what_xml_cannot_and_has_the_same_bytes_again() -> None:
    made = as_document(BRIEF)
    assert made == as_document(BRIEF)
    words = " ".join(one.text for one in Document(io.BytesIO(made)).paragraphs)
    assert "<script>alert(1)</script>" in words
    assert "\x00" not in words
