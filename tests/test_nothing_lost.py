"""Files that are broken or odd: what cannot be read of them is said, and the rest is read."""

from __future__ import annotations

import gzip
import io
import json
from typing import TYPE_CHECKING

import pytest

from dossier.clips.reading import read_file
from tests.made_files import epub_of, pdf_of, rtf_of, warc_of, zip_of

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.records import Clip

MILL = (
    "The mill of Tarrow grinds again, said its owner, Ines Falk, and the bakers of the valley have come to look at it."
)
WEIR = "The weir above Tarrow was opened at noon on Friday, and the meadows stood under water until the bell rang."


def read(folder: Path, name: str, data: bytes | str) -> list[Clip]:
    file = folder / name
    file.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_file(file)


def told(clips: list[Clip]) -> str:
    return "; ".join(warning for clip in clips for warning in clip.warnings)


def test_each_sheet_of_a_workbook_is_read(tmp_path: Path) -> None:
    import openpyxl  # noqa: PLC0415  it takes long

    book = openpyxl.Workbook()
    for name, rows in (
        ("North", [("Title", "Text"), ("Mill", MILL)]),
        ("South", [("Headline", "Full text"), ("Weir", WEIR)]),
        ("Key", [("Sign", "Meaning"), ("x", "none")]),
    ):
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    made = io.BytesIO()
    book.save(made)
    clips = read(tmp_path, "a.xlsx", made.getvalue())
    assert [("a-1", "Mill", MILL), ("a-2", "Weir", WEIR)] == [(one.id, one.page.title, one.text) for one in clips]
    assert told(clips) == "its sheets without texts are left out: Key"


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (f"Mill,{MILL}", "1 of its rows have more cells than columns"),
        (f'Mill,1,"{MILL}\nWeir,2,{WEIR[:40]}\nWeir,3,{WEIR[:40]}\nWeir,4,"', "1 of its rows hold others in a cell"),
        (f'Mill,1,"{MILL}"', ""),
    ],
)
def test_rows_that_are_torn_are_told(rows: str, said: str, tmp_path: Path) -> None:
    names = "title,number,text" if ",1," in rows else "title,text"
    assert said == told(read(tmp_path, "a.csv", f"{names}\n{rows}\n"))[: len(said) or None]


def test_lines_of_json_that_are_cut_do_not_lose_the_others(tmp_path: Path) -> None:
    line = json.dumps({"title": "Mill", "text": f"{MILL} … [+1234 chars]"})
    clips = read(tmp_path, "a.jsonl", f"{line}\n{line}\n{line[:50]}")
    assert len(clips) == 2
    assert "1 of its lines are no JSON" in told(clips)
    assert "2 of its texts are cut off" in told(clips)


@pytest.mark.parametrize("mark", ["utf-8-sig", "utf-16"])
def test_broken_bytes_behind_a_byte_order_mark_are_told(mark: str, tmp_path: Path) -> None:
    data = MILL.encode(mark) + (b"\xe9 " if mark == "utf-8-sig" else b"\x00\xd8 \x00")
    assert "has bytes that are not utf-" in told(read(tmp_path, "a.txt", data))


def test_what_an_archive_holds_besides_clippings_is_told(tmp_path: Path) -> None:
    inner = zip_of({"b.txt": WEIR})
    clips = read(tmp_path, "a.zip", zip_of({"m.txt": MILL, "m.toml": "source = 'X'", "inner.zip": inner}))
    assert told(clips) == "files in it could not be read and are left out: inner.zip, m.toml"


def test_a_press_databases_pdf_keeps_what_ends_its_documents(tmp_path: Path) -> None:
    def page(title: str, text: str, number: int) -> list[str]:
        lines = [text[at : at + 60].strip() for at in range(0, len(text), 60)]
        end = [f"Record Number: 0FA1B2C3D{number}", "Copyright (c) 2021 Tarrow Bell"]
        return [title, f"Tarrow Bell - May {number}, 2021", "Section: Local", "Author: Ines Falk", *lines, *end]

    clips = read(tmp_path, "a.pdf", pdf_of([page("The mill grinds", MILL, 4), page("The weir is open", WEIR, 5)]))
    assert [("The mill grinds", "Tarrow Bell"), ("The weir is open", "Tarrow Bell")] == [
        (clip.page.title, clip.page.source) for clip in clips
    ]


def test_the_last_document_of_an_export_may_lack_its_end(tmp_path: Path) -> None:
    head = "BY\tInes Falk\nPD\t{} May 2021\nSN\tTarrow Bell\nLP\t\n"
    first = f"HD\tMill\n{head.format(4)}{MILL}\nAN\tDocument TARROW0020210504eh540000a\n\n"
    clips = read(tmp_path, "a.txt", f"{first}HD\tWeir\n{head.format(5)}{WEIR}\n")
    assert [("Mill", MILL), ("Weir", WEIR)] == [(clip.page.title, clip.text.strip()) for clip in clips]


def test_a_note_without_text_is_counted(tmp_path: Path) -> None:
    note = "<note><title>{}</title><content><![CDATA[<en-note>{}</en-note>]]></content></note>"
    export = f"<en-export>{note.format('Mill', f'<p>{MILL}</p>')}{note.format('Weir', '')}</en-export>"
    assert told(read(tmp_path, "a.enex", export)) == "1 of its notes hold no text and are left out"


def test_a_crawl_that_breaks_off_says_so(tmp_path: Path) -> None:
    page = f"<h1>{{}}</h1><p>{MILL}</p><p>{WEIR}</p><p>{MILL}</p>"
    whole = warc_of({"https://a.example/1": page.format("Mill"), "https://a.example/2": page.format("Weir")})
    assert told(read(tmp_path, "a.warc.gz", whole)) == ""
    plain = gzip.decompress(whole)
    assert "could not be read behind its first 1 pages" in told(read(tmp_path, "b.warc", plain[:-60]))


def test_rich_text_that_breaks_off_says_so(tmp_path: Path) -> None:
    whole = rtf_of(["The mill {grinds}".replace("{", r"\{").replace("}", r"\}"), MILL])
    assert told(read(tmp_path, "a.rtf", whole)) == ""
    assert told(read(tmp_path, "b.rtf", whole[:-30])) == "ends in the middle; get or save it anew"


def test_a_chapter_with_little_text_is_counted(tmp_path: Path) -> None:
    chapters = [
        f"<html><body><h1>Mill</h1><p>{MILL}</p><p>{WEIR}</p><p>{MILL}</p></body></html>",
        f"<p>{WEIR[:60]}</p>",
    ]
    assert told(read(tmp_path, "a.epub", epub_of(chapters))).startswith("1 of its chapters hold too little text")


@pytest.mark.parametrize("sign", ["\t", ";"])
def test_a_table_that_is_called_a_text_is_told(sign: str, tmp_path: Path) -> None:
    rows = (("Title", "Date", "Text"), ("Mill", "2021-05-04", MILL), ("Weir", "2021-05-05", WEIR))
    clips = read(tmp_path, "a.txt", "\n".join(sign.join(row) for row in rows))
    assert "looks like a table of articles" in told(clips)


@pytest.mark.parametrize(("headline", "several"), [("The weir is open", True), (WEIR, False)])
def test_articles_parted_by_rulers_are_told(headline: str, several: bool, tmp_path: Path) -> None:
    parts = [f"{name}\n\n{MILL}\n\n{WEIR}\n\n{MILL}\n\n{WEIR}\n\n{MILL}" for name in ("The mill grinds", headline)]
    clips = read(tmp_path, "a.txt", f"\n\n{'-' * 30}\n\n".join(parts))
    assert several == ("export of 2 documents" in told(clips))
