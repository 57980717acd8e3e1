"""A build that is killed at any moment, whether it remembers or not, leaves the earlier site or the new one, whole; the
next build is right.

KILLS=200 says how many moments are tried; they are drawn from a seeded generator.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import time
from typing import TYPE_CHECKING

import pytest

from tests.building import command
from tests.reading import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KILLS = int(os.environ.get("KILLS", "50"))
HARBOUR = ROOT / "tests" / "harbour"


def asked(seeds: Path, output: Path, cache: Path | None) -> list[str]:
    """How a dossier of these clippings is built, without the search index, whose names of files are Pagefind's.

    `cache` is where the build remembers; None for one that does not.
    """
    remembered = "" if cache is None else str(cache)
    changed = {"DOSSIER_CAST": "", "DOSSIER_HOME": "", "DOSSIER_SEARCH": False, "DOSSIER_CACHE": remembered}
    return command(output, DOSSIER_SEEDS=seeds, **changed)


def built(seeds: Path, output: Path, cache: Path | None = None) -> dict[str, bytes]:
    """A whole build of these clippings; gives the site."""
    subprocess.run(asked(seeds, output, cache), check=True, capture_output=True, cwd=ROOT)
    return contents(output)


def length(two: tuple[Path, Path], output: Path, cache: Path | None) -> float:
    """Seconds that a build takes where the other of the two stands; the first stands at the end."""
    built(two[0], output, cache)
    began = time.monotonic()
    for seeds in reversed(two):
        built(seeds, output, cache)
    return (time.monotonic() - began) / 2


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def killed(command: list[str], after: float) -> bool:
    """Begins a build and kills it after so many seconds, with its children; whether it was still running."""
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT, start_new_session=True
    )
    time.sleep(after)
    running = process.poll() is None
    if running:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return running


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Path]]:
    """Two dossiers' clippings: the second lacks one of the first's, and says something else in another."""
    place = tmp_path_factory.mktemp("seeds")
    for name in ("one", "two"):
        shutil.copytree(HARBOUR, place / name)
    (place / "two" / "07-winther.txt").unlink()
    (place / "two" / "03-baltmar.txt").write_text(
        "Baltmar said on Monday that it would wait. Nobody objected.", "utf-8"
    )
    return place / "one", place / "two"


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="this system has no groups of processes")
def test_the_site_is_wholly_old_or_wholly_new(two: tuple[Path, Path], tmp_path: Path) -> None:
    chance = random.Random(20190629)  # noqa: S311  a seeded order of moments, no secret
    output, caches = tmp_path / "site", (None, tmp_path / "remembered")
    sites = [built(seeds, tmp_path / "expected" / seeds.name) for seeds in two]
    lengths = [length(two, output, cache) for cache in caches]
    stopped, current = 0, 0
    for number in range(KILLS):
        wanted, remembers = number % 2, number // 2 % 2
        build = asked(two[wanted], output, caches[remembers])
        stopped += killed(build, chance.uniform(0.0, lengths[remembers]))
        found = contents(output)
        assert found in (sites[current], sites[wanted]), f"kill {number}: the site is neither the one nor the other"
        current = wanted if found == sites[wanted] else current
    assert stopped > KILLS // 2, "the moments lie within a build"
    assert sites[1] == built(two[1], output, caches[1]), "the next build is right"
    assert ["expected", "remembered", "site"] == sorted(path.name for path in tmp_path.iterdir()), (
        "no file is left over"
    )
