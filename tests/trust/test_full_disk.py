"""A disk that runs full in the middle of a build: one sentence, the earlier site as it was, and nothing left over."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.reading import ROOT
from tests.trust.test_kills import HARBOUR, contents

if TYPE_CHECKING:
    from pathlib import Path

BUILD = [sys.executable, "-m", "dossier", "build", "--settings", str(ROOT / "pelican.conf.py"), "--seeds"]
MOUNTED = """
mount -t tmpfs -o size={size} none {place} || exit 77
cp -r {site} {place}/site
{build}; echo "status $?"
cp -r {place} {found}
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of the harbour's clippings."""
    output = tmp_path_factory.mktemp("full") / "site"
    subprocess.run([*BUILD, str(HARBOUR), "--output", str(output)], check=True, capture_output=True)
    return output


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """Other clippings, so that each page is another one."""
    seeds = tmp_path / "seeds"
    shutil.copytree(HARBOUR, seeds)
    (seeds / "08-new.txt").write_text("Baltmar said on Monday that it would wait. Nobody objected.", "utf-8")
    return seeds


@pytest.mark.parametrize("most", [200, 5_000, 17_500, 22_000])
def test_a_file_that_cannot_be_written_whole_stops_the_build(
    most: int, site: Path, changed: Path, tmp_path: Path
) -> None:
    output = tmp_path / "site"
    shutil.copytree(site, output)

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    done = subprocess.run(
        [*BUILD, str(changed), "--output", str(output)],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=limited,
    )
    assert (2, True) == (done.returncode, "File too large; " in done.stderr), done.stderr
    assert 1 == len(done.stderr.strip().splitlines()), done.stderr
    assert contents(site) == contents(output)
    assert ["seeds", "site"] == sorted(path.name for path in tmp_path.iterdir())


@pytest.mark.skipif(not shutil.which("unshare"), reason="this system cannot give a process a disk of its own")
@pytest.mark.parametrize("free", [50_000, 700_000])
def test_a_disk_that_runs_full_leaves_the_earlier_site_whole(
    free: int, site: Path, changed: Path, tmp_path: Path
) -> None:
    place, found = tmp_path / "disk", tmp_path / "found"
    place.mkdir()
    blocks = sum(-(-path.stat().st_size // 4096) * 4096 for path in site.rglob("*") if path.is_file())
    folders = 4096 * sum(path.is_dir() for path in site.rglob("*"))
    build = " ".join([*BUILD, str(changed), "--output", str(place / "site")])
    script = MOUNTED.format(size=blocks + folders + free, place=place, site=site, build=build, found=found)
    done = subprocess.run(["unshare", "-rm", "sh", "-c", script], capture_output=True, text=True, check=False)
    if done.returncode == 77 or "unshare" in done.stderr:
        pytest.skip("nobody but the system's owner may mount a disk here")
    assert ("status 2\n", True) == (done.stdout, "No space left on device" in done.stderr), done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert contents(site) == contents(found / "site")
    assert ["site"] == [path.name for path in found.iterdir()]
