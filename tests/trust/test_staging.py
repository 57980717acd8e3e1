"""The site takes the place of the earlier one in one step, and nothing of somebody else's is lost."""

from __future__ import annotations

import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from dossier.errors import OutputError
from dossier.site.pelican.running.output import MANIFEST
from dossier.site.pelican.running.staging import stage

if TYPE_CHECKING:
    from pathlib import Path


def build(output: Path, files: dict[str, str]) -> list[str]:
    """Builds a site of these files, with its manifest; gives what was kept of others."""
    staging = stage(output)
    for name, text in files.items():
        path = staging.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    (staging.folder / MANIFEST).write_text("".join(f"{name}\n" for name in files), "utf-8")
    earlier = output / MANIFEST
    try:
        return staging.publish({MANIFEST, *(earlier.read_text("utf-8").splitlines() if earlier.exists() else ())})
    finally:
        staging.discard()


def contents(folder: Path) -> dict[str, str]:
    """What stands in a folder, but the manifest."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files}


def test_the_new_site_takes_the_place_of_the_earlier_one(tmp_path: Path) -> None:
    output = tmp_path / "output"
    build(output, {"index.html": "one", "actors/ann/index.html": "Ann"})
    build(output, {"index.html": "two", "actors/bob/index.html": "Bob"})
    assert {"index.html": "two", "actors/bob/index.html": "Bob"} == contents(output)
    assert ["output"] == [path.name for path in tmp_path.iterdir()]


def test_a_build_that_stops_leaves_the_earlier_site_and_the_next_one_cleans_up(tmp_path: Path) -> None:
    output = tmp_path / "output"
    build(output, {"index.html": "one"})
    begun = stage(output)
    (begun.folder / "half.html").write_text("half", "utf-8")
    assert {"index.html": "one"} == contents(output)
    code = """
import os, sys, pathlib
from dossier.site.pelican.running.staging import stage
stage(pathlib.Path(sys.argv[1]))
os._exit(9)
"""
    stopped = subprocess.run([sys.executable, "-c", code, str(tmp_path / "other")], check=False)
    assert 9 == stopped.returncode
    begun.discard()
    build(output, {"index.html": "two"})
    build(tmp_path / "other", {"index.html": "three"})
    assert {"index.html": "two"} == contents(output)
    assert {"index.html": "three"} == contents(tmp_path / "other")
    assert ["other", "output"] == sorted(path.name for path in tmp_path.iterdir())


def test_files_of_others_stay_even_where_the_build_has_one_of_that_name(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir()
    (output / "CNAME").write_text("example.org", "utf-8")
    (output / "robots.txt").write_text("theirs", "utf-8")
    assert ["CNAME", "robots.txt"] == build(output, {"index.html": "one", "robots.txt": "ours"})
    assert {"index.html": "one", "CNAME": "example.org", "robots.txt": "theirs"} == contents(output)


def test_what_is_the_same_is_shared_with_the_earlier_file(tmp_path: Path) -> None:
    output = tmp_path / "output"
    build(output, {"same.html": "same", "index.html": "one"})
    earlier = (output / "same.html").stat().st_ino
    build(output, {"same.html": "same", "index.html": "two"})
    assert earlier == (output / "same.html").stat().st_ino
    assert "two" == (output / "index.html").read_text("utf-8")


def test_a_link_that_leads_out_is_never_written_through(tmp_path: Path) -> None:
    outside, output = tmp_path / "outside", tmp_path / "output"
    outside.mkdir()
    output.mkdir()
    (outside / "page.html").write_text("theirs", "utf-8")
    (output / "page.html").symlink_to(outside / "page.html")
    build(output, {"page.html": "ours", "index.html": "one"})
    assert "theirs" == (outside / "page.html").read_text("utf-8")
    assert (output / "page.html").is_symlink()
    (output / "actors").symlink_to(outside)
    with pytest.raises(OutputError, match="actors: is not ours and stands where a folder of the site must"):
        build(output, {"actors/ann/index.html": "Ann"})
    assert {"page.html": "theirs"} == contents(outside)
    assert "one" == (output / "index.html").read_text("utf-8")


def test_a_folder_that_is_a_link_stays_one(tmp_path: Path) -> None:
    real = tmp_path / "disk" / "site"
    real.mkdir(parents=True)
    (tmp_path / "output").symlink_to(real)
    build(tmp_path / "output", {"index.html": "one"})
    assert (tmp_path / "output").is_symlink()
    assert {"index.html": "one"} == contents(real)


def test_two_builds_at_once_are_refused_by_name(tmp_path: Path) -> None:
    first = stage(tmp_path / "output")
    with pytest.raises(OutputError, match=r"another build \(process \d+\) is writing here; wait until it is done"):
        stage(tmp_path / "output")
    first.discard()
    stage(tmp_path / "output").discard()


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("a file", "utf-8")
    with pytest.raises(OutputError, match="output: is a file; name a folder for the site"):
        stage(tmp_path / "output")


def test_nobody_who_looks_sees_a_gap(tmp_path: Path) -> None:
    output, done, gaps = tmp_path / "output", threading.Event(), []
    build(output, {"index.html": "0"})

    def look() -> None:
        while not done.is_set():
            try:
                assert (output / "index.html").read_text("utf-8").isdigit()
            except OSError as error:
                gaps.append(error)

    watcher = threading.Thread(target=look)
    watcher.start()
    for number in range(100):
        build(output, {"index.html": str(number)})
    done.set()
    watcher.join()
    assert [] == gaps


def test_what_is_discarded_twice_closes_nothing_of_others(tmp_path: Path) -> None:
    staging = stage(tmp_path / "output")
    number = staging.lock
    staging.discard()
    with (tmp_path / "theirs").open("w") as file:
        assert number == file.fileno()
        staging.discard()
        file.write("still open")
    assert "still open" == (tmp_path / "theirs").read_text("utf-8")
