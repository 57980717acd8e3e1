"""The dossier as one PDF: one long page of the site, bound for paper, and printed by a headless Chromium.

Chromium knows no page numbers in a text (target-counter) and no footnotes. So it prints twice: the first print says on
which page each part begins, the second has these numbers in its contents. What the links lead to is set as notes.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.site.paper.binding import bind, numbered
from dossier.site.paper.printed_pages import PaperError, pages_of

if TYPE_CHECKING:
    from collections.abc import Sequence

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
        pdf = _print(program, folder / PAGE)
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_bytes(pdf)
    return pages_of(pdf).count


def _print(program: str, page: Path) -> bytes:
    """The PDF of a page, printed until the numbers in its contents are those of its pages."""
    bound = bind(page.read_text("utf-8"))
    numbers: dict[str, int] = {}
    for _ in range(PRINTS):
        page.write_text(numbered(bound, numbers), "utf-8")
        pdf = _printed(program, page)
        found = pages_of(pdf).places
        if found == numbers:
            return pdf
        numbers = found
    raise PaperError(page, f"the pages did not come to rest in {PRINTS} prints; report this with the clippings")


def _printed(program: str, page: Path) -> bytes:
    target = page.with_name("dossier.pdf")
    options = ["--headless", "--disable-gpu", "--no-pdf-header-footer", "--generate-pdf-document-outline"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        options.append("--no-sandbox")  # Chromium does not start otherwise as root, which containers are
    profile = page.parent / "profile"
    command = [program, *options, f"--user-data-dir={profile}", f"--print-to-pdf={target}", page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  named by the person who runs it
    if done.returncode or not target.is_file():
        raise PaperError(program, f"printed nothing: {done.stderr.strip()[-500:]}")
    data = target.read_bytes()
    target.unlink()
    return data
