"""The README: every command in it is run, in a copy of the project, and every file it points at is there."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.reading import ROOT

README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```sh\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
COMMANDS = [line for block in BLOCKS for line in block.splitlines()]
NOT_HERE = {"make test": "this is what is running"}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with the installed packages of this one."""
    folder = tmp_path_factory.mktemp("copy") / "dossier"
    left_out = shutil.ignore_patterns(".git", ".venv", "output", "*_cache", "__pycache__", ".hypothesis")
    shutil.copytree(ROOT, folder, ignore=left_out)
    environment = Path(sys.prefix)
    if not (environment / ".ready").is_file():
        pytest.skip("these tests were not started by `make test`, so there is nothing that make would find installed")
    (folder / ".venv").symlink_to(environment)
    return folder


def test_the_commands_of_the_readme_do_what_it_says(copy: Path) -> None:
    assert "make html" in COMMANDS
    for command in COMMANDS:
        if command not in NOT_HERE:
            done = subprocess.run(command, shell=True, cwd=copy, capture_output=True, text=True, check=False)  # noqa: S602
            assert 0 == done.returncode, f"{command}: {done.stdout}{done.stderr}"
    page = (copy / "output" / "actors" / "lars-winther" / "index.html").read_text("utf-8")
    assert "Winther</mark> smiled." in page
    assert (copy / "my-dossier" / "output" / "clippings" / "pier" / "index.html").is_file()


def test_the_commands_named_in_the_text_are_targets_of_the_makefile() -> None:
    listed = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for target in set(re.findall(r"`make ([a-z-]+)", README)):
        assert f"make {target} " in listed


def test_the_files_it_points_at_are_there() -> None:
    for path in re.findall(r"\]\(([^):]+)\)", README):
        assert (ROOT / path).is_file(), path


def test_publishing_below_a_path_and_without_an_address(copy: Path) -> None:
    command = ["make", "publish", "SITEURL=https://example.org/dossier", "OUTPUT=public"]
    subprocess.run(command, cwd=copy, capture_output=True, check=True)
    assert "https://example.org/dossier/" in (copy / "public" / "sitemap.xml").read_text("utf-8")
    refused = subprocess.run(["make", "publish"], cwd=copy, capture_output=True, text=True, check=False)
    assert (2, True) == (refused.returncode, "Say where it will stand" in refused.stderr)


def test_a_folder_with_a_space_and_a_second_run_that_sets_up_nothing(copy: Path) -> None:
    (copy / "my clippings").mkdir(exist_ok=True)
    (copy / "my clippings" / "a.txt").write_text("The harbour was closed on Monday, the board said in a statement.\n")
    command = ["make", "html", "SEEDS=my clippings", "CAST=my clippings", "OUTPUT=my output"]
    done = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
    assert 0 == done.returncode, done.stdout + done.stderr
    assert "Built a dossier: 1 clipping, 0 actors, 0 mentions, 0 lines removed, 0 warnings\nOpen " in done.stdout
    assert "Installing" not in done.stdout
    assert (copy / "my output" / "index.html").is_file()
