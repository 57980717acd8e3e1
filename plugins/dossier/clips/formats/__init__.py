"""The formats that clippings come in. A module here reads one of them; the table below says which files it gets.

A format is added with its module, which has `read(path, data)`, and its line in FORMATS.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from dossier.records import Clip


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that clippings come in."""

    name: str
    """What a person calls it."""
    module: str
    """Its module in this folder; it is imported when its first file is read, because some libraries take long."""
    endings: tuple[str, ...]
    """The endings of its files, in lower case and with the dot."""

    def read(self, path: Path, data: bytes) -> list[Clip]:
        """The clippings in a file's bytes, without their sidecars; ClippingError where there are none."""
        module = import_module(f"dossier.clips.formats.{self.module}")
        return cast("Callable[[Path, bytes], list[Clip]]", module.read)(path, data)


FORMATS = (
    Format("plain text, or an export of Nexis or Factiva", "text_files", (".txt",)),
    Format("saved web page", "saved_page", (".html", ".htm", ".xhtml")),
    Format("web archive", "web_archive", (".mhtml", ".mht")),
    Format("Markdown", "notes", (".md", ".markdown")),
    Format("mail", "mail", (".eml",)),
)

BY_ENDING = {ending: one for one in FORMATS for ending in one.endings}
"""The format of each ending."""
