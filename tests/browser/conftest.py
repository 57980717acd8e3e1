"""A real browser: the system's Chromium, driven by playwright. Without one these tests are skipped, loudly."""

from __future__ import annotations

import fcntl
import os
import threading
import warnings
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import sync_playwright

from tests.bench.search import invent
from tests.browser.chromium import CHROMIUM, QUIET
from tests.building import build

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

CLIPPINGS, ACTORS = 1000, 300
"""How large the invented dossier is."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not CHROMIUM:
        warnings.warn(
            "NO CHROMIUM ON THIS MACHINE: the tests in a browser are SKIPPED; install chromium to run them",
            pytest.PytestWarning,
            stacklevel=1,
        )
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield running
        running.close()


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dossier of the five clippings, below a folder `base`, so that no address can lean on the root."""
    return build(tmp_path_factory.mktemp("web") / "base")


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """Where a server shows it."""
    with served(built.parent) as root:
        yield f"{root}/base"


@pytest.fixture(scope="session")
def many(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier of a thousand invented clippings. It asks for the browser first: without one nothing is built.

    Processes that run tests side by side share it: the first that asks builds it, and others wait.
    """
    assert browser.is_connected()
    if "PYTEST_XDIST_WORKER" not in os.environ:
        return _build_many(tmp_path_factory.mktemp("many"))
    folder = tmp_path_factory.getbasetemp().parent / "many"  # whose parent is that of this run alone
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "built").exists():
            _build_many(folder)
            (folder / "built").touch()
    return folder / "output"


def _build_many(folder: Path) -> Path:
    invent(folder / "made", CLIPPINGS, ACTORS)
    _let_speak(folder / "made")
    return build(
        folder / "output", DOSSIER_SEEDS=folder / "made/seeds", DOSSIER_CAST=folder / "made/cast", DOSSIER_HOME=""
    )


@pytest.fixture(scope="session")
def many_address(many: Path) -> Iterator[str]:
    """Where a server shows it."""
    with served(many) as root:
        yield root


def _let_speak(folder: Path) -> None:
    """Adds to each clipping what somebody said on a day, so that there are statements and a timeline."""
    cast = sorted((folder / "cast").glob("*.md"))
    names = [path.read_text("utf-8").split("name: ")[1].split("\n")[0] for path in cast]
    for number, path in enumerate(sorted((folder / "seeds").glob("*.txt"))):
        day = f"{1 + number % 28} May {2012 + number % 12}"
        said = f"“The port will be closed for {2 + number} days,” {names[number % len(names)]} said on {day}."
        path.write_text(f"{path.read_text('utf-8')}\n{said}\n", "utf-8")


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """A server of a folder, for as long as it is needed; its address."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_words: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
