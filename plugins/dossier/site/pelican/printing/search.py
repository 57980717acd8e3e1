"""The search index: Pagefind reads the pages of clippings and actors once all of these are written.

It is built inside the plugin and not by a command after it, because many a host runs `pelican` and nothing else.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import logging
import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.site.pelican.running.staging import share

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

log = logging.getLogger(__name__)

FOLDER = "pagefind"
"""Where in the output folder the index stands."""

CONTENTS = f"{FOLDER}/contents.txt"
"""The file that says from what the index was made (a digest, in its first line) and lists its files."""

INDEXED = ("actors", "clippings")
"""The folders whose pages are indexed: lists would find everything twice."""

GLOB = f"{{{','.join(INDEXED)}}}/*/index.html"
"""The pages of these folders, as a pattern for Pagefind."""

EVERY_PAGE = "zqzq"
"""A word that is indexed with every page and shown on none. Without any word Pagefind's script fetches the whole index
(1.4 MB at 1,000 clippings) before it filters; asked for this one, it fetches the piece of it with this word."""

NOT_INDEXED = ".margin, .cut"
"""What stands in the text of a clipping and is no part of it, as a selector; what is rarer says so in the page."""

_NAMED = "<section class=named"
"""What the list of whom a clipping names begins with; each is a value of the filter by actor."""
_ROW = "<li><a "
_TOLD = (
    ("<header class=head", "data-pagefind-body"),
    ("<div class=text id=text", "data-pagefind-body"),
    ('<div class="body prose"', f"data-pagefind-index-attrs=data-every data-every={EVERY_PAGE}"),
)
"""What is indexed, by how it begins, and how Pagefind is told so."""
_BESIDE = '<div class="side names">'
"""What stands on an actor's page behind all that is indexed."""
_MENTION = re.compile(r" id=m\d+")
"""The place of a mention. The index would hold each with its words, and our page asks only for those of paragraphs."""

PACKAGE = "pagefind-bin"
"""The package that brings the program."""

SPARING = {"TOKIO_WORKER_THREADS": "1", "_RJEM_MALLOC_CONF": "narenas:1,dirty_decay_ms:200"}
"""Lets Pagefind, which keeps one core busy whatever it may have, start one thread and give memory back soon: at 1,000
clippings it takes 180 MB in place of 203. A Pagefind of other parts asks neither."""

MISSING = "there is no search, because Pagefind is not installed (pip install pagefind-bin)"


def ready(wanted: bool) -> bool:
    """Whether there will be a search: somebody wants it, and the program is there; warns where only that is not."""
    if wanted and not program():
        log.warning(MISSING)
        return False
    return wanted


def program() -> Path | None:
    """Pagefind's program: the one of the package pagefind-bin, else one on the path; None for neither."""
    try:
        packaged: Path = importlib.import_module("pagefind_bin").get_executable()
    except (ImportError, OSError):
        found = shutil.which("pagefind")
        return Path(found) if found else None
    return packaged


def files(folder: Path) -> list[str]:
    """The names of the files of the index that a build made in a folder; none where it made none."""
    return _contents(folder)[1:]


@dataclass(slots=True)
class Indexing:
    """The making of an index, while other pages are written."""

    folder: Path
    """The folder of the pages."""
    digest: str = ""
    """From what it is made."""
    earlier: Path | None = None
    """The folder of an earlier build whose index is of the same pages; None where there is none."""
    place: tempfile.TemporaryDirectory[str] | None = None
    """Where the program works and what it reads stands; it writes into the folder of the pages."""
    process: subprocess.Popen[str] | None = None
    """The program; None where it could not begin, or need not."""

    def end(self) -> set[str]:
        """The names of the index's files, once it is made; none where the program fails, which is told."""
        try:
            if self.earlier:
                return _listed(_shared(self.earlier, self.folder), self.folder, self.digest)
            if not self.place or not self.process:
                return set()
            if _said(self.process) is None:
                shutil.rmtree(self.folder / FOLDER, ignore_errors=True)
                return set()
            return _listed(_needed(self.folder), self.folder, self.digest)
        finally:
            self.stop()

    def stop(self) -> None:
        """Ends the program, if it still works."""
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.communicate()
        if self.place:
            self.place.cleanup()


def begin(folder: Path, written: Iterable[str], *, earlier: Path, keep_index: bool) -> Indexing:
    """Begins to make the index of a folder of pages.

    `written` are the names of all pages, `keep_index` says whether addresses end with index.html, and `earlier` is the
    folder of an earlier build, whose index is taken where it stands for the same text. Where the program
    fails it warns and gives no file: the page of the search then shows the lists instead. The pages, the words and the
    scripts in it have the same bytes everywhere; Pagefind lists filters in the order of a hash table, so that the files
    of the filters and the one that names them differ from run to run.
    """
    pages, executable = sorted(name for name in written if is_indexed(name)), program()
    if not pages or not executable:
        return Indexing(folder)
    called = str(executable.resolve())
    options = ["--exclude-selectors", NOT_INDEXED, *(["--keep-index-url"] if keep_index else [])]
    place = tempfile.TemporaryDirectory()
    release = _release(called, place.name)
    if release is None:
        return Indexing(folder, place=place)
    read = Path(place.name, "pages")
    digest = _digest(_copied(folder, pages, read), release, options)
    if digest == _digest_of(earlier):
        return Indexing(folder, digest, earlier, place)
    wanted = ["--site", str(read), "--glob", GLOB, "--output-path", str(folder / FOLDER), "--silent"]
    return Indexing(folder, digest, None, place, _started([called, *wanted, *options], place.name))


def _listed(names: Sequence[str], folder: Path, digest: str) -> set[str]:
    """Writes the list of an index's files; gives their names, the list's too."""
    (folder / CONTENTS).write_text("".join(f"{line}\n" for line in (digest, *names, CONTENTS)), "utf-8")
    return {*names, CONTENTS}


def _shared(earlier: Path, folder: Path) -> list[str]:
    """Shares the files of an earlier index with the folder; gives their names."""
    names = files(earlier)[:-1]
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        share(earlier / name, folder / name)
    return names


def _digest_of(folder: Path) -> str | None:
    """From what the index of an output folder was made; None where there is none, or it is not whole."""
    contents = _contents(folder)
    return contents[0] if contents and all((folder / name).is_file() for name in contents[1:]) else None


def is_indexed(name: str) -> bool:
    """Whether a page is one that the index is made of."""
    parts = name.split("/")
    return len(parts) == 3 and parts[0] in INDEXED and parts[2] == "index.html"


def _contents(folder: Path) -> list[str]:
    path = folder / CONTENTS
    return path.read_text("utf-8").splitlines() if path.is_file() else []


def _copied(folder: Path, pages: list[str], place: Path) -> Iterator[tuple[str, bytes]]:
    """Writes what the index is made of, page by page, and gives each by its name."""
    for name in pages:
        text = as_indexed((folder / name).read_text("utf-8")).encode()
        copy = place / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(text)
        yield name, text


def as_indexed(page: str) -> str:
    """What the index is made of a page: as far as it is indexed, with what only Pagefind is told, which would weigh a
    kilobyte on each clipping that somebody reads."""
    text, sign, after = page.partition(_BESIDE)[0].partition(_NAMED)
    named = after.partition("</section>")[0]
    for begin, told in _TOLD:
        text = text.replace(begin, f"{begin} {told}", 1)
    return _MENTION.sub("", text) + sign + named.replace(_ROW, f"{_ROW}data-pagefind-filter=actor ")


def _digest(pages: Iterable[tuple[str, bytes]], release: str, options: list[str]) -> str:
    """A name for what is indexed and how; the release of Pagefind counts, because its files and its script must fit."""
    told = hashlib.sha256(json.dumps([release, options]).encode())
    for name, text in pages:
        told.update(f"\0{name}\0".encode())
        told.update(hashlib.sha256(text).digest())
    return told.hexdigest()


def _release(called: str, place: str) -> str | None:
    """The release of the program: as its package says, which is sooner known, else as it says; None where it fails."""
    try:
        package = distribution(PACKAGE)
        if Path(called).is_relative_to(Path(str(package.locate_file(""))).resolve()):
            return package.version
    except PackageNotFoundError:
        pass
    asked = _started([called, "--version"], place)
    return _said(asked) if asked else None


def _started(command: list[str], place: str) -> subprocess.Popen[str] | None:
    """The program at work; None where it cannot begin, which is told.

    It works in an empty folder and without settings of its own from the environment: a pagefind.toml that lies about
    would change the index in silence.
    """
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")} | SPARING
    pipe = subprocess.PIPE
    try:
        return subprocess.Popen(command, cwd=place, env=environment, stdout=pipe, stderr=pipe, text=True)  # noqa: S603  ours
    except OSError as error:
        log.warning("the search index was not built: %s", error)
        return None


def _said(process: subprocess.Popen[str]) -> str | None:
    """What the program says, once it is done; None where it fails, which is told."""
    out, error = process.communicate()
    if process.returncode:
        log.warning("the search index was not built: Pagefind said %r", (error or out).strip()[-500:])
        return None
    return out


def _needed(folder: Path) -> list[str]:
    """The names of the files that our own page of the search asks for; removes the others: Pagefind's interfaces, and
    the program for a language that the site is not in."""
    made = folder / FOLDER
    entry = json.loads((made / "pagefind-entry.json").read_text("utf-8"))
    programs = {f"wasm.{language['wasm'] or 'unknown'}.pagefind" for language in entry["languages"].values()}
    ours = {"pagefind.js", "pagefind-entry.json", *programs}
    for path in made.iterdir():
        if path.is_file() and path.name not in ours and path.suffix != ".pf_meta":
            path.unlink()
    found = (os.path.join(place, name) for place, _, names in os.walk(made) for name in names)  # noqa: PTH118  thousands
    return sorted(os.path.relpath(path, folder).replace(os.sep, "/") for path in found)
