"""`dossier add`: what it copies, under which name, what it says, and the sidecar that it writes for confirmation."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from dossier.__main__ import main
from dossier.clips.reading import read_file
from dossier.clips.sidecar import parse_sidecar
from dossier.clips.sidecar_text import sidecar_text
from dossier.commands.add import arrived
from dossier.records import Article, Facts, Published

if TYPE_CHECKING:
    import pytest

PAGE = (
    "<html><head><title>Ferry quay closed</title><meta property='og:site_name' content='The Tarn Courier'>"
    "<meta property='article:published_time' content='2031-04-02'></head><body><article><h1>Ferry quay closed</h1>"
    + "<p>The harbour master of Tarn closed the ferry quay on Tuesday, because two of its piles had broken.</p>" * 3
    + "</article></body></html>"
)
NAME = "2031-04-02-the-tarn-courier-ferry-quay-closed"
NEXIS = "\n\n".join(
    f"{n} of 2 DOCUMENTS\n\nTarn Courier\n\nApril {n}, 2031\n\nQuay {n}\n\nLENGTH: 4 words\n\nThe quay is closed."
    for n in (1, 2)
)


def run(folder: Path, *words: str) -> int:
    return main(["add", *words, "--seeds", str(folder / "seeds")])


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "seeds").iterdir())


def test_a_page_gets_a_good_name_and_a_sidecar(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "Download (3).HTML").write_text(PAGE, "utf-8")
    assert 0 == run(tmp_path, str(tmp_path / "Download (3).HTML"))
    assert [f"{NAME}.html", f"{NAME}.toml"] == names(tmp_path)
    assert "Ferry quay closed; The Tarn Courier; 2031-04-02" in capsys.readouterr().out
    sidecar = (tmp_path / "seeds" / f"{NAME}.toml").read_text("utf-8")
    assert {} == tomllib.loads(sidecar)
    assert '# published = "2031-04-02"  # the file says so' in sidecar
    confirmed = "\n".join(line.removeprefix("# ") for line in sidecar.splitlines() if " = " in line)
    assert "The Tarn Courier" == parse_sidecar(Path("a.toml"), confirmed.replace('url = ""', "")).source


def test_the_same_file_is_not_taken_twice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_text(PAGE, "utf-8")
        assert 0 == run(tmp_path, str(tmp_path / name))
    assert [f"{NAME}.html", f"{NAME}.toml"] == names(tmp_path)
    assert f"b.html is there already: {tmp_path / 'seeds' / NAME}.html" in capsys.readouterr().out


def test_another_file_of_the_same_name_gets_a_number(tmp_path: Path) -> None:
    for name, text in (("a.html", PAGE), ("b.htm", PAGE.replace("two", "three"))):
        (tmp_path / name).write_text(text, "utf-8")
        run(tmp_path, str(tmp_path / name))
    assert [f"{NAME}-2.htm", f"{NAME}-2.toml", f"{NAME}.html", f"{NAME}.toml"] == names(tmp_path)


def test_an_export_keeps_its_name_and_brings_its_sidecars(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "My Export.txt").write_text(NEXIS, "utf-8")
    (tmp_path / "My Export-2.toml").write_text('title = "The second"', "utf-8")
    assert 0 == run(tmp_path, str(tmp_path / "My Export.txt"))
    assert ["my-export-2.toml", "my-export.txt"] == names(tmp_path)
    assert ["Quay 1", "The second"] == [
        one.sidecar.title or one.page.title for one in read_file(tmp_path / "seeds" / "my-export.txt")
    ]
    assert "(export of Nexis, 2 articles)" in capsys.readouterr().out


def test_a_sidecar_that_is_there_comes_along(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    (tmp_path / "a.toml").write_text('source = "Orrin Post"', "utf-8")
    run(tmp_path, str(tmp_path / "a.html"))
    stem = "2031-04-02-orrin-post-ferry-quay-closed"
    assert [f"{stem}.html", f"{stem}.toml"] == names(tmp_path)
    assert 'source = "Orrin Post"' == (tmp_path / "seeds" / f"{stem}.toml").read_text("utf-8")


def test_what_a_list_of_references_states_is_stated(tmp_path: Path) -> None:
    (tmp_path / "files" / "1").mkdir(parents=True)
    (tmp_path / "files" / "1" / "a.txt").write_text("The quay of Tarn was closed on Monday, the harbour master said.")
    (tmp_path / "x.ris").write_text(
        "TY  - NEWS\nTI  - Quay shut\nT2  - Courier\nL1  - files/1/a.txt\nER  - \n", "utf-8"
    )
    assert 0 == run(tmp_path, str(tmp_path / "files"))
    assert {"title": "Quay shut", "source": "Courier"} == tomllib.loads(
        (tmp_path / "seeds" / "courier-quay-shut.toml").read_text("utf-8")
    )


def test_what_cannot_be_taken_is_said_and_the_others_are_taken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    (pile / "a.html").write_text(PAGE, "utf-8")
    (pile / "b.png").write_bytes(b"\x89PNG")
    (pile / "c.txt").write_text(
        "The quay of Tarn was closed for the whole of the week, the harbour master said.", "utf-8"
    )
    assert 1 == run(tmp_path, str(pile))
    said = capsys.readouterr()
    assert "is a picture: run OCR" in said.err
    assert "in doubt: no title and no date and no source was found" in said.out
    assert ["c.toml", "c.txt"] == names(tmp_path)[-2:]


def test_nothing_to_add_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 1 == run(tmp_path)
    assert 1 == run(tmp_path, "--watch", str(tmp_path / "nowhere"))
    assert 1 == run(tmp_path, str(tmp_path / "nothing.txt"))
    assert 3 == len(capsys.readouterr().err.splitlines())


def test_a_watched_folder_gives_what_is_whole_and_known(tmp_path: Path) -> None:
    for name in ("a.html", "a.html.crdownload", ".b.html", "c.exe"):
        (tmp_path / name).write_text(PAGE, "utf-8")
    changes = [
        (1, str(tmp_path / name)) for name in ("a.html.crdownload", "a.html", "a.html", ".b.html", "c.exe", "gone.txt")
    ]
    assert [tmp_path / "a.html"] == arrived(changes)


@given(st.text(), st.text(), st.lists(st.text(), max_size=3))
def test_whatever_was_found_a_sidecar_is_valid_and_states_nothing(title: str, source: str, writers: list[str]) -> None:
    article = Article(
        "a", "a.txt", "", (), title=title, source=source, byline=tuple(writers), published=Published("2031-04")
    )
    assert {} == tomllib.loads(sidecar_text(article, Facts()))
    stated = tomllib.loads(sidecar_text(article, Facts(title=title, authors=tuple(writers))))
    assert set(stated) <= {"title", "authors"}
