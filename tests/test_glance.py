"""Where nothing has changed a build is over before Pelican is loaded; what changed is seen at a glance, too."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from dossier.site.pelican.running.build import build
from dossier.site.pelican.running.glance import standing_at_a_glance
from dossier.site.pelican.running.wanted import Wanted
from tests.reading import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CONF = """
from pathlib import Path
ROOT = Path(__file__).parent
SITENAME = "Locks and weirs"
PATH = str(ROOT / "content")
OUTPUT_PATH = str(ROOT / "output")
DOSSIER_SEEDS = str(ROOT / "seeds")
DOSSIER_CAST = str(ROOT / "content" / "actors")
DOSSIER_CACHE = str(ROOT / ".cache")
DOSSIER_SEARCH = False
DOSSIER_HOME = ""
DOSSIER_PATH = ""
SITEURL = "http://localhost:8000"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
PLUGIN_PATHS = ["PLUGINS"]
PLUGINS = ["dossier"]
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a dossier that was built once."""
    folder = tmp_path_factory.mktemp("glance")
    for name in ("seeds", "content/actors", "content/pages"):
        (folder / name).mkdir(parents=True)
    (folder / "seeds" / "lock.txt").write_text("The lock is open\n\nOda Fenwick opened the lock on 3 May 2021.\n")
    (folder / "pelican.conf.py").write_text(CONF.replace("PLUGINS", str(ROOT / "plugins"), 1))
    assert 0 == build(folder / "pelican.conf.py", Wanted())
    return folder


def test_what_stands_is_seen_at_a_glance_and_says_again_what_was_built(built: Path) -> None:
    site = standing_at_a_glance(built / "pelican.conf.py", Wanted(times=True))
    assert site
    assert "1 clipping" in site.report


@pytest.mark.parametrize(
    "wanted",
    [Wanted(fresh=True), Wanted(title="Another"), Wanted(url="https://example.org/weirs"), Wanted(since="last")],
)
def test_a_call_that_wants_something_else_is_built(built: Path, wanted: Wanted) -> None:
    assert standing_at_a_glance(built / "pelican.conf.py", wanted) is None


def _clipping(folder: Path) -> None:
    (folder / "seeds" / "lock.txt").write_text("The lock is shut\n\nOda Fenwick shut the lock on 4 May 2021.\n")


def _sidecar(folder: Path) -> None:
    (folder / "seeds" / "lock.toml").write_text('title = "Shut"\n')


def _sources(folder: Path) -> None:
    (folder / "content" / "sources.toml").write_text('[[source]]\nname = "The Weir"\n')


def _settings(folder: Path) -> None:
    conf = folder / "pelican.conf.py"
    conf.write_text(conf.read_text().replace("Locks and weirs", "Weirs and locks"))


def _page(folder: Path) -> None:
    (folder / "output" / "index.html").write_text("Somebody else's.")


def _lost(folder: Path) -> None:
    shutil.rmtree(folder / ".cache")


def _broken(folder: Path) -> None:
    (folder / "pelican.conf.py").write_text("raise SystemExit(3)\n")


@pytest.mark.parametrize("change", [_clipping, _sidecar, _sources, _settings, _page, _lost, _broken])
def test_what_changed_is_seen_at_a_glance(built: Path, change: Callable[[Path], None]) -> None:
    kept = built.with_name("kept")
    shutil.copytree(built, kept, copy_function=shutil.copy2)
    try:
        change(built)
        assert standing_at_a_glance(built / "pelican.conf.py", Wanted()) is None
    finally:
        shutil.rmtree(built)
        shutil.copytree(kept, built, copy_function=shutil.copy2)
        shutil.rmtree(kept)
    assert standing_at_a_glance(built / "pelican.conf.py", Wanted())


def test_a_setting_that_is_code_has_no_name(built: Path) -> None:
    conf = built / "coded.conf.py"
    conf.write_text((built / "pelican.conf.py").read_text() + "JINJA_FILTERS = {'loud': lambda text: text}\n")
    assert 0 == build(conf, replace(Wanted(), output=built / "coded"))
    assert standing_at_a_glance(conf, replace(Wanted(), output=built / "coded")) is None
