"""Files, folders and sidecars: what is read, what is passed over, and what the analyst is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.clips import reading
from dossier.clips.formats import BY_ENDING
from dossier.clips.reading import read_file, read_paths
from dossier.clips.sidecar import read_sidecar
from dossier.errors import ClippingError
from dossier.records import Clip, Facts, Published
from tests.reading import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def write(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_every_ending_is_explained() -> None:
    page = (ROOT / "docs" / "formats.md").read_text("utf-8")
    assert [] == [ending for ending in BY_ENDING if f"`{ending}`" not in page]


def test_a_folder_is_read_in_order_with_unique_ids(tmp_path: Path) -> None:
    for name in (
        "b/port.txt",
        "a/port.txt",
        "port.html",
        "c/port.txt",
        "port.toml",
        ".hidden.txt",
        "port_files/x.html",
    ):
        write(tmp_path / name, 'title = "T"' if name.endswith("toml") else "Ships wait.")
    found = [clip for clip in read_paths([tmp_path]) if isinstance(clip, Clip)]
    expected = ["port", "port-text", "port-text-2", "port-html"]
    assert expected == [clip.id for clip in found]


def test_an_article_of_an_export_has_its_own_sidecar(tmp_path: Path) -> None:
    article = "{} of 2 DOCUMENTS\n\nQuay Post\n\nMay 4, 2021\n\nPort opens\n\nLENGTH: 3 words\n\nShips wait.\n\n"
    path = write(tmp_path / "export.txt", article.format(1) + article.format(2))
    write(tmp_path / "export-2.toml", 'title = "The second"')
    expected = [("export-1", None), ("export-2", "The second")]
    assert expected == [(clip.id, clip.sidecar.title) for clip in read_file(path)]


@pytest.mark.parametrize(
    ("name", "data", "complaint"),
    [
        ("a.xyz", b"PK", "is of an unknown kind (.xyz)"),
        ("a.txt", b" \n", "is empty; fill it or delete it"),
        ("a.txt", b"a\0b", "is no text but a binary file"),
        ("a.txt", b"\x01\x02\x03\x04 four", "is no text but a binary file"),
    ],
)
def test_what_cannot_be_read_is_told_with_the_remedy(tmp_path: Path, name: str, data: bytes, complaint: str) -> None:
    [error] = read_paths([write(tmp_path / name, data)])
    assert complaint in str(error)


def test_a_missing_file_and_one_too_large_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ClippingError, match="cannot be read"):
        read_file(tmp_path / "none.txt")
    monkeypatch.setattr(reading, "MOST_LINES", 2)
    for text in ("one\ntwo\nthree\n", "one\rtwo\rthree\r"):
        with pytest.raises(ClippingError, match="has 3 lines, more than the 2 allowed; split it"):
            read_file(write(tmp_path / "lines.txt", text.encode()))
    monkeypatch.setattr(reading, "MOST_BYTES", 3)
    with pytest.raises(ClippingError, match="allowed; split it"):
        read_file(write(tmp_path / "a.txt", "four"))


def test_a_sidecar_states_facts(tmp_path: Path) -> None:
    stated = ['title = "T"', "published = 2021-05-04", 'authors = ["A  B"]', 'url = "https://quay.example"']
    write(tmp_path / "a.toml", "\n".join([*stated, "keep = [1]", "drop = [2, 3]"]))
    expected = Facts(
        title="T",
        published=Published("2021-05-04"),
        authors=("A B",),
        url="https://quay.example",
        keep=(1,),
        drop=(2, 3),
    )
    assert expected == read_sidecar(tmp_path / "a.toml")
    assert Facts() == read_sidecar(tmp_path / "b.toml")


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("title = ", "is not valid TOML"),
        ("title = " + "1" * 5000, "is not valid TOML"),
        ('titel = "T"', r"unknown key 'titel' \(did you mean 'title'\?\)"),
        ("title = 3", "title must be a text"),
        ('authors = "A"', "authors must be a list of texts"),
        ("keep = [0]", "keep must be a list of line numbers"),
        ('published = "soon"', "'soon' is no date"),
        ("published = 3", "3 is no date"),
    ],
)
def test_a_wrong_sidecar_is_told_with_the_remedy(tmp_path: Path, line: str, complaint: str) -> None:
    write(tmp_path / "a.toml", line)
    with pytest.raises(ClippingError, match=complaint):
        read_sidecar(tmp_path / "a.toml")
