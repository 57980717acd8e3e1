"""The style sheets and scripts of the site: each is written in parts, by area, and sent to the browser as one file.

A request for each part would take a page longer than its bytes do, and one long file is hard to maintain.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.errors import SettingError

if TYPE_CHECKING:
    from pathlib import Path

JOINED = {
    "css/dossier.css": (
        "styles/tokens.css",
        "styles/ground.css",
        "styles/frame.css",
        "styles/prose.css",
        "styles/actors.css",
        "styles/lists.css",
        "styles/front.css",
        "styles/clipping.css",
        "styles/actor.css",
        "styles/evidence.css",
        "styles/timeline.css",
        "styles/network.css",
        "styles/briefing.css",
        "styles/review.css",
        "styles/search-box.css",
        "styles/print.css",
    ),
    "js/theme.js": ("scripts/tools.js", "scripts/theme.js"),
    "js/dossier.js": (
        "scripts/dates.js",
        "scripts/search-box.js",
        "scripts/previews.js",
        "scripts/timeline.js",
        "scripts/network.js",
        "scripts/find-actor.js",
        "scripts/narrow.js",
        "scripts/forward.js",
    ),
    "css/search.css": ("styles/search.css",),
    "css/paper.css": ("styles/paper.css",),
    "js/search.js": ("scripts/search.js", "scripts/file-search.js"),
}
"""For each file below the theme's folder in the output the parts of the theme that it is made of, in the order in which
they must stand: of two rules of a style sheet that are equally strict, the later one holds."""

_FACE = re.compile(r"@font-face \{[^{}]*\}\n?")
_SHEET = re.compile(r"@page[^{}]*\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}\n?")
_ROOT = re.compile(r":root\b|(?<![\w.#-])(?:html|body)(?=[\s{,:])")
_CSS_COMMENT = re.compile(r"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/")
_JS_COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)


def bundled(theme: Path) -> dict[str, str]:
    """The text of each joined file by its name, without the comments that stand alone and without empty lines.

    Refuses with a SettingError a part that is not there."""
    return {name: "".join(_stripped(_part(theme / part)) for part in parts) for name, parts in JOINED.items()}


def scoped(sheet: str, scope: str) -> str:
    """A style sheet that holds below a selector alone; its faces, which can stand in no scope, go first.

    What it says of the root of a page it says of the element of the scope; what it says of printed sheets is left out.
    """
    faces = "".join(_FACE.findall(sheet))
    rules = _SHEET.sub("", _FACE.sub("", sheet))
    return f"{faces}@scope ({scope}) {{\n{_ROOT.sub(':scope', rules)}}}\n"


def _part(path: Path) -> str:
    if not path.is_file():
        raise SettingError(path, f"is no part of this theme; the plugin joins {path.name} into every page's files")
    text = path.read_text("utf-8")
    return (_CSS_COMMENT if path.suffix == ".css" else _JS_COMMENT).sub("", text)


def _stripped(text: str) -> str:
    """The lines that are not empty, without the space around them."""
    return "".join(f"{line.strip()}\n" for line in text.splitlines() if line.strip())
