"""A real browser: the system's Chromium, driven by playwright. Without one these tests are skipped, loudly."""

from __future__ import annotations

import shutil
import threading
import warnings
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import sync_playwright

from tests.building import build

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


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
