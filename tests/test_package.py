"""The package: the wheel holds all that a dossier needs, and builds one without a checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from contextlib import chdir
from email import message_from_string
from typing import TYPE_CHECKING

import pytest

from dossier import __version__
from tests.reading import ROOT

if TYPE_CHECKING:
    from pathlib import Path

build_wheel = pytest.importorskip("hatchling.build").build_wheel
LEFT_OUT = ("__pycache__",)
MOVED = {"site/pelican/namespace_plugin.py"}
"""What stands in the wheel where Pelican looks for it."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as it is built from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    with chdir(ROOT):
        return folder / build_wheel(str(folder))


@pytest.fixture(scope="module")
def unpacked(wheel: Path) -> Path:
    """The wheel's folder, as pip would lay it down."""
    folder = wheel.with_name("unpacked")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def files(folder: Path) -> set[str]:
    found = (path for path in folder.rglob("*") if path.is_file() and not set(LEFT_OUT) & set(path.parts))
    return {path.relative_to(folder).as_posix() for path in found}


def test_it_holds_program_theme_rules_and_example(unpacked: Path) -> None:
    package = unpacked / "dossier"
    assert files(ROOT / "theme") == files(package / "theme")
    assert files(ROOT / "tests" / "delivered" / "seeds") == files(package / "example" / "seeds")
    assert files(ROOT / "plugins" / "dossier") - MOVED <= files(package)


def test_its_metadata_are_those_of_a_plugin(unpacked: Path) -> None:
    (text,) = (path.read_text("utf-8") for path in unpacked.glob("*.dist-info/METADATA"))
    said = message_from_string(text)
    assert ("pelican-dossier", __version__) == (said["Name"], said["Version"])
    assert "Framework :: Pelican :: Plugins" in said.get_all("Classifier", [])
    assert "text/markdown" == said["Description-Content-Type"]
    assert "# Dossier" in text
    assert "dossier = dossier.__main__:main" in next(unpacked.glob("*.dist-info/entry_points.txt")).read_text("utf-8")


def test_pelican_finds_it_among_its_plugins(unpacked: Path) -> None:
    text = (unpacked / "pelican" / "plugins" / "dossier" / "__init__.py").read_text("utf-8")
    found: dict[str, object] = {}
    exec(text, found)  # noqa: S102  ours
    assert callable(found["register"])
    assert not (unpacked / "pelican" / "__init__.py").exists()


def test_a_dossier_is_made_and_published_by_the_wheel_alone(unpacked: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(unpacked)}

    def run(*words: str) -> str:
        command = [sys.executable, "-m", "dossier", *words]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        assert 0 == done.returncode, done.stdout + done.stderr
        return done.stdout

    told = subprocess.run(
        [sys.executable, "-c", "import dossier; print(dossier.__file__)"],
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert str(unpacked) in told.stdout
    run("new", "trade", "--example")
    run("-C", "trade", "publish", "--url", "https://example.org/trade")
    output = tmp_path / "trade" / "output"
    assert "Huawei" in (output / "actors" / "huawei" / "index.html").read_text("utf-8")
    assert (output / "theme" / "css" / "dossier.css").is_file()
    assert (output / "theme" / "fonts" / "dossier-serif-regular.woff2").is_file()
    assert "dossier adopt" in run("-C", "trade", "review") or "Nothing to review" in run("-C", "trade", "review")
