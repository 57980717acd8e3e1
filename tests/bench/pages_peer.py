"""One tool over a folder of saved pages, as JSON lines for the scorer: `pages_peer.py TOOL FOLDER`.

The tools are not among the project's dependencies; `pip install trafilatura readability-lxml` brings them.
"""

from __future__ import annotations

import json
import re
import sys
from importlib import import_module
from pathlib import Path
from typing import Any


def trafilatura(page: bytes, **mode: bool) -> dict[str, Any]:
    """Body and metadata by trafilatura, without comments; `fast` and `favor_precision` are its own modes."""
    tool = import_module("trafilatura")
    facts = tool.extract_metadata(page)
    return {
        "body": tool.extract(page, include_comments=False, **mode) or "",
        "title": facts.title,
        "byline": (facts.author or "").split("; ") if facts.author else [],
        "published": facts.date,
    }


def trafilatura_body(page: bytes, **mode: bool) -> dict[str, Any]:
    """The body alone: what the speed of trafilatura is compared by."""
    return {"body": import_module("trafilatura").extract(page, include_comments=False, **mode) or ""}


def readability(page: bytes) -> dict[str, Any]:
    """The body by readability-lxml, its markup taken off a paragraph at a time."""
    found = import_module("readability").Document(page)
    tree = import_module("lxml.html").fromstring(found.summary() or "<p></p>")
    body = "\n".join(re.sub(r"\s+", " ", text) for text in tree.itertext() if text.strip())
    return {"body": body, "title": found.short_title()}


TOOLS = {
    "trafilatura": trafilatura,
    "trafilatura-fast": lambda page: trafilatura(page, fast=True),
    "trafilatura-precision": lambda page: trafilatura(page, favor_precision=True),
    "trafilatura-fast-body": lambda page: trafilatura_body(page, fast=True),
    "readability": readability,
}


def main(tool: str, folder: Path) -> None:
    """Prints what the tool finds in each page, one JSON object a line."""
    for path in sorted(folder.glob("*.html")):
        try:
            found = TOOLS[tool](path.read_bytes())
        except Exception as error:  # whatever a peer raises is a page it did not read
            print(path.name, error, file=sys.stderr)
            found = {"body": ""}
        print(json.dumps({"id": path.stem, "path": str(path), "removed": [], **found}, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
