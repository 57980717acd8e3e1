"""On how many clippings the article begins on the first screen, whatever stands between headline and text.

    PYTHONPATH=plugins python -m tests.bench.first_screen OUTPUT

OUTPUT is a dossier as `dossier build` made it, say of saved pages that other people collected. Counted is a clipping
whose first paragraph shows its first line without scrolling, in a window and on a phone; those that do not are named.
Needs Chromium.
"""

from __future__ import annotations

import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright
from tests.browser.chromium import CHROMIUM, QUIET

if TYPE_CHECKING:
    from playwright.sync_api import Page

SCREENS = ((1280, 900), (390, 844))
LINE = 24
"""Pixels of a line of text: so much of the paragraph must be seen."""
WHERE = """() => [...document.querySelectorAll('.clipping .body p')]
    .find(one => one.id && one.getClientRects().length)?.getBoundingClientRect().top ?? null"""
"""Where the first paragraph that is shown begins, in pixels from the top of the page; null where there is none."""


class Silent(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_words: Any) -> None:
        """Says nothing."""


def main(output: Path) -> None:
    """Prints the share of each screen."""
    names = sorted(path.parent.name for path in (output / "clippings").glob("*/index.html"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(output)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        for width, height in SCREENS:
            page = browser.new_page(viewport={"width": width, "height": height})
            places = {
                name: place_of(page, f"http://127.0.0.1:{server.server_port}/clippings/{name}/") for name in names
            }
            late = {name: top for name, top in places.items() if top is not None and top + LINE > height}
            counted = [top for top in places.values() if top is not None]
            print(f"{width}x{height}: {len(counted) - len(late)} of {len(counted)}")
            print(*(f"  {top:5.0f} {name}" for name, top in sorted(late.items(), key=lambda one: -one[1])), sep="\n")
        browser.close()
    server.shutdown()


def place_of(page: Page, address: str) -> float | None:
    """Where the first paragraph of a clipping's page begins; None where nothing was kept as one."""
    page.goto(address, wait_until="load")
    return page.evaluate(WHERE)  # type: ignore[no-any-return]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
