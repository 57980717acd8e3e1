"""Whatever lies among the clippings is a clipping or is told by name; none of it is passed over in silence."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from dossier.clips.reading import read_paths
from dossier.errors import ClippingError
from tests.building import build_clippings
from tests.trust.test_mistakes import dossier, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

__all__ = ["dossier"]

GOOD = "The harbour board closed the pier on Monday. Anna Berg said that it would open again in spring.\n"


def linked(name: str, target: str) -> Callable[[Path], None]:
    return lambda seeds: (seeds / name).symlink_to(seeds / target)


def written(name: str, text: str = "") -> Callable[[Path], int]:
    return lambda seeds: (seeds / name).write_text(text, "utf-8")


STRAYS: dict[str, tuple[Callable[[Path], object], str]] = {
    "a pipe": (lambda seeds: os.mkfifo(seeds / "b.txt"), "b.txt: is no file but a pipe, a device or a folder"),
    "a pipe for a sidecar": (lambda seeds: os.mkfifo(seeds / "a.toml"), "a.toml: is no file but a pipe, a device"),
    "a folder for a sidecar": (lambda seeds: (seeds / "a.toml").mkdir(), "a.toml: is no file but a pipe, a device"),
    "a link to a device": (linked("b.txt", "/dev/zero"), "b.txt: is a link that leads out of the clippings' folder"),
    "a link to nothing": (linked("b.txt", "gone.txt"), "b.txt: is a link to nothing; put the file itself there"),
    "a link to itself": (linked("b.txt", "b.txt"), "b.txt: is a link to nothing; put the file itself there"),
    "a link that leads out": (
        linked("b.txt", "../outside/c.txt"),
        "b.txt: is a link that leads out of the clippings' folder, to ",
    ),
    "a linked folder that leads out": (linked("b", "../outside"), "b: is a link that leads out of the clippings'"),
    "a sidecar's link to nothing": (linked("a.toml", "gone.toml"), "a.toml: cannot be read (No such file"),
    "a sidecar that leads out": (
        linked("a.toml", "../outside/a.toml"),
        "a.toml: is a link that leads out of its folder",
    ),
    "a sidecar of nobody": (
        written("aa.toml", 'source = "Courier"\n'),
        "aa.toml: belongs to no clipping (did you mean 'a'?); give it the name of its clipping",
    ),
    "a sidecar in capitals": (written("a.TOML", 'source = "Courier"\n'), "a.TOML: is not read; write its ending in"),
    "a sidecar without an end": (written("a.toml", "#" * 200_000), "a.toml: has 0.2 MB, more than the 0.02 MB allowed"),
}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
@pytest.mark.parametrize("what", STRAYS)
def test_what_is_no_clipping_is_told_by_name(what: str, tmp_path: Path) -> None:
    seeds, outside = tmp_path / "seeds", tmp_path / "outside"
    for folder in (seeds, outside):
        folder.mkdir()
        (folder / ("a.txt" if folder is seeds else "c.txt")).write_text(GOOD, "utf-8")
    (seeds / "good.txt").write_text(GOOD, "utf-8")
    (outside / "a.toml").write_text('source = "Courier"\n', "utf-8")
    lay, message = STRAYS[what]
    lay(seeds)
    read = list(read_paths([seeds]))
    assert "good" in [one.id for one in read if not isinstance(one, ClippingError)]
    [error] = [str(one) for one in read if isinstance(one, ClippingError)]
    assert error.startswith(f"{seeds}/{message}")


def test_a_link_within_the_folder_and_the_sidecars_of_an_export_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, "utf-8")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "sub").mkdir()
    (tmp_path / "again").symlink_to(tmp_path / "sub")
    (tmp_path / "sub" / "c.txt").write_text(GOOD, "utf-8")
    (tmp_path / "sub" / "c.toml").write_text('source = "Courier"\n', "utf-8")
    read = list(read_paths([tmp_path]))
    assert [("a", None), ("b", None), ("c", "Courier")] == [
        (one.id, one.sidecar.source) for one in read if not isinstance(one, ClippingError)
    ]
    assert 3 == len(read)


def test_a_folder_that_cannot_be_looked_into_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(GOOD, "utf-8")
    (tmp_path / "closed").mkdir()
    real = os.scandir

    def scandir(place: str) -> object:
        if str(place).endswith("closed"):
            raise PermissionError(13, "Permission denied", place)
        return real(place)

    monkeypatch.setattr(os, "scandir", scandir)
    found = {type(one).__name__: one for one in read_paths([tmp_path])}
    assert f"{tmp_path / 'closed'}: cannot be looked into (Permission denied); check its permissions" == str(
        found["ClippingError"]
    )
    assert ["Clip", "ClippingError"] == sorted(found)


def test_a_folder_without_a_clipping_is_told_and_not_published(dossier: Path) -> None:
    assert 0 == run(dossier, "build", "--url", "https://example.org")[0]
    before = (dossier / "output" / "index.html").read_bytes()
    (dossier / "seeds" / "a.txt").unlink()
    status, _, told = run(dossier, "build", "--url", "https://example.org")
    assert 2 == status
    assert "seeds: holds no clipping; put one there, or name the folder that has them" in told
    assert before == (dossier / "output" / "index.html").read_bytes()
    status, _, told = run(dossier, "build")
    assert (0, True) == (status, "seeds: holds no clipping; put one there" in told)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_build_neither_waits_for_a_pipe_nor_stops_at_a_link_to_nothing(dossier: Path) -> None:
    os.mkfifo(dossier / "seeds" / "b.txt")
    (dossier / "seeds" / "c.txt").symlink_to("gone.txt")
    (dossier / "seeds" / "d.txt").symlink_to("/dev/zero")
    status, printed, told = run(dossier, "build")
    assert (0, True) == (status, "1 clipping, " in printed), told
    assert ["b.txt", "c.txt", "d.txt"] == sorted(re.findall(r"^seeds/(\w\.txt): is ", told, re.MULTILINE))


def test_the_end_of_a_build_and_the_page_of_the_review_say_what_was_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = build_clippings(tmp_path, a_txt=GOOD, b_txt=" ", c_toml='titel = "<b>"', c_txt=GOOD, d_html="<p>\x01é")
    assert ", 2 files left out (see above), " in capsys.readouterr().out
    page = BeautifulSoup((output / "review" / "index.html").read_text("utf-8"), "lxml")
    part = page.select_one("section:has(#left-out)")
    assert part
    entries = [" ".join(entry.get_text().split()) for entry in part.select(".entry")]
    told = [entry.rpartition("/")[2] for entry in entries]
    assert ["b.txt is empty; fill it or delete it", "c.toml has the unknown key 'titel'"] == [
        entry.partition(" (")[0] for entry in told
    ]
