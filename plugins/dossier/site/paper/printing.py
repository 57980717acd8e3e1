"""The dossier as one PDF: one long page of the site, bound for paper, and printed by a headless Chromium.

Chromium knows no page numbers in a text (target-counter) and no footnotes. So the contents are printed twice: first
without numbers, and again when all other parts are printed, side by side, and it is known on which page each thing
begins. What links into the web lead to is set as notes.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.site.paper.binding import bind, numbered
from dossier.site.paper.joined_parts import joined
from dossier.site.paper.paper_parts import parts_of
from dossier.site.paper.printed_pages import PaperError, pages_of
from dossier.workshop.workers import cores

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.site.paper.printed_pages import Printed

PAGE = "print/index.html"
"""Where in its output folder a build with DOSSIER_PRINT puts the long page."""

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
"""The names under which a Chromium is looked for."""

PRINTS = 4
"""Prints at most, until the numbers in the contents are those of the pages; two do unless a number moves a line."""


def browser(named: str) -> str:
    """The path of the browser: the one that is named, else the first that is found; PaperError for none."""
    for name in (named,) if named else BROWSERS:
        found = shutil.which(name)
        if found:
            return found
    sought = named or "Chromium"
    raise PaperError(sought, "is not on this machine; install Chromium, or name a browser: make pdf CHROMIUM=…")


def write(build: Sequence[str], output: Path, chromium: str) -> int:
    """Builds the dossier aside with the command `build`, prints it into `output`, and gives the number of pages."""
    program = browser(chromium)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        done = subprocess.run([*build, "--output", place], capture_output=True, text=True, check=False)  # noqa: S603  the Makefile's
        if done.returncode:
            raise PaperError(build[0], f"the build failed: {(done.stderr or done.stdout).strip()}")
        pdf, count = _print(program, folder / PAGE)
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_bytes(pdf)
    return count


def _print(program: str, page: Path) -> tuple[bytes, int]:
    """The PDF of a page and how many pages it has; its first part is printed until its contents are right."""
    front, *rest = parts_of(bind(page.read_text("utf-8")))
    with ThreadPoolExecutor(cores()) as pool:
        pages = [page.with_name(f"part-{number}.html") for number in range(len(rest))]
        behind = pool.map(partial(_printed, program), pages, rest)
        first = _printed(program, page, numbered(front, {}))
        printed = list(behind)
    known, begins = list(map(pages_of, printed)), pages_of(first)
    numbers = _places([begins, *known])
    for _ in range(PRINTS - 1):
        found = numbers
        if numbers:
            first = _printed(program, page, numbered(front, numbers))
            begins = pages_of(first)
            found = _places([begins, *known])
        if found == numbers:
            return joined([first, *printed], numbers), sum(part.count for part in (begins, *known))
        numbers = found
    raise PaperError(page, f"the pages did not come to rest in {PRINTS} prints; report this with the clippings")


def _places(parts: Sequence[Printed]) -> dict[str, int]:
    """The pages of all named places, counted through the parts."""
    found: dict[str, int] = {}
    before = 0
    for part in parts:
        found |= {name: before + page for name, page in part.places.items()}
        before += part.count
    return found


def _printed(program: str, page: Path, html: str) -> bytes:
    """The PDF of a document, which is written to `page` first."""
    page.write_text(html, "utf-8")
    target = page.with_suffix(".pdf")
    options = ["--headless", "--disable-gpu", "--no-pdf-header-footer", "--generate-pdf-document-outline"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        options.append("--no-sandbox")  # Chromium does not start otherwise as root, which containers are
    profile = page.with_suffix(".profile")  # two browsers share none
    command = [program, *options, f"--user-data-dir={profile}", f"--print-to-pdf={target}", page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  named by the person who runs it
    if done.returncode or not target.is_file():
        raise PaperError(program, f"printed nothing: {done.stderr.strip()[-500:]}")
    data = target.read_bytes()
    target.unlink()
    return data
