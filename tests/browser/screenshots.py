"""Pictures of every type of page, for the README and for looking at: `make screenshots` writes them anew."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.chromium import CHROMIUM, QUIET
from tests.building import build
from tests.reading import ROOT

FOLDER = ROOT / "docs" / "screenshots"
PAGES = {
    "front": "index.html",
    "clipping": "clippings/001-7f5e712a167b2943/index.html",
    "actor": "actors/huawei/index.html",
    "actors": "actors/index.html",
    "clippings": "clippings/index.html",
    "timeline": "timeline/index.html",
    "briefing": "briefing/index.html",
    "statements": "statements/index.html",
    "network": "network/index.html",
    "pair": "pairs/donald-trump--huawei/index.html",
    "sources": "sources/index.html",
    "method": "method/index.html",
}
LOOKS = {"": (1280, 960, "light"), "-dark": (1280, 960, "dark"), "-phone": (390, 844, "light")}
ONLY_LIGHT = {"actors", "clippings", "sources", "method", "pair"}


def write() -> None:
    """Builds the dossier and takes the pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = build(Path(folder))
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        for name, path in PAGES.items():
            for suffix, (width, height, scheme) in LOOKS.items():
                if not suffix or name not in ONLY_LIGHT:
                    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
                    page.goto((site / path).as_uri())
                    page.screenshot(path=FOLDER / f"{name}{suffix}.png")
                    page.close()
        browser.close()


if __name__ == "__main__":
    write()
