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
    mapped: bool = False
    """Whether the file's own sidecar may say which column holds what, however many clippings come of it."""
    packed: bool = False
    """Whether its files are no text: their first bytes are the reader's to judge."""

    def read(self, path: Path, data: bytes) -> list[Clip]:
        """The clippings in a file's bytes, without their sidecars; ClippingError where there are none."""
        module = import_module(f"dossier.clips.formats.{self.module}")
        return cast("Callable[[Path, bytes], list[Clip]]", module.read)(path, data)


FORMATS = (
    Format("plain text, or a database's export", "text_files", (".txt",)),
    Format("saved web page, or a database's export", "saved_page", (".html", ".htm", ".xhtml")),
    Format("web archive", "web_archive", (".mhtml", ".mht")),
    Format("web archive of Safari", "safari_archive", (".webarchive",), packed=True),
    Format("Markdown", "notes", (".md", ".markdown")),
    Format("mail", "mails.mail", (".eml",)),
    Format("box of mails", "mails.mailbox", (".mbox",)),
    Format("mail of Outlook", "mails.outlook", (".msg",), packed=True),
    Format("Word", "documents.word", (".docx",), packed=True),
    Format("rich text", "documents.rich_text", (".rtf",), packed=True),
    Format("PDF", "documents.portable", (".pdf",), packed=True),
    Format("OpenDocument", "documents.open_document", (".odt",), packed=True),
    Format("EPUB", "documents.electronic_book", (".epub",), packed=True),
    Format("ZIP archive", "collections.zipped", (".zip",), packed=True),
    Format("export of Evernote", "collections.notebooks", (".enex",)),
    Format("feed, or an export as XML", "collections.feeds", (".xml", ".rss", ".atom")),
    Format("table", "collections.spreadsheets", (".csv", ".tsv", ".xlsx", ".xlsm"), mapped=True, packed=True),
    Format("JSON", "collections.json_articles", (".json", ".jsonl", ".ndjson"), mapped=True),
    Format("crawled pages", "collections.web_crawls", (".warc", ".warc.gz", ".wacz"), packed=True),
)

BY_ENDING = {ending: one for one in FORMATS for ending in one.endings}
"""The format of each ending."""


def format_of(name: str) -> Format | None:
    """The format of a file by the ending of its name; None where no format has it."""
    lower = name.lower()
    return next(
        (BY_ENDING[ending] for ending in sorted(BY_ENDING, key=len, reverse=True) if lower.endswith(ending)), None
    )


def is_mapped(name: str) -> bool:
    """Whether a file of this name may have a sidecar of its own beside those of its clippings."""
    found = format_of(name)
    return found is not None and found.mapped
