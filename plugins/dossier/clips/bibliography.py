"""Exports of reference managers: a list of works beside a folder `files` with what is attached to them.

Zotero writes them so, in RIS, BibTeX, CSL JSON or RDF. What the list states of a work holds for each file attached
to it.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from dossier.clips.language_tags import is_language_tag
from dossier.clips.web_addresses import web_address
from dossier.language.bylines import forenames_first, writers
from dossier.language.printed_days import stated_day
from dossier.language.slugs import slugify
from dossier.records import Facts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ATTACHED = "files"
LISTS = (".ris", ".bib", ".json", ".rdf")
MOST_BYTES, MOST_FILES = 20_000_000, 10_000
LETTERS, TITLE_LETTERS = 8, 40
"""Letters of a title that a file's name must hold at least, and at most."""
RIS = re.compile(r"([A-Z][A-Z0-9])  - ?(.*)")
RIS_FIELDS = {
    "TI": "title", "T1": "title", "AU": "authors", "A1": "authors", "T2": "source", "JO": "source", "JF": "source",
    "DA": "day", "PY": "day", "Y1": "day", "UR": "url", "LA": "language", "L1": "file", "L2": "file", "L4": "file",
}  # fmt: skip
BIB = re.compile(r"(\w{3,15})\s{0,5}=\s{0,5}\{([^{}]{0,2000}(?:\{[^{}]{0,500}\}[^{}]{0,2000}){0,20})\}")
BIB_FIELDS = {
    "title": "title", "author": "authors", "journal": "source", "journaltitle": "source", "date": "day", "year": "day",
    "url": "url", "file": "file",
}  # fmt: skip


def is_list(path: Path) -> bool:
    """Whether a file lists the works whose files stand in a folder beside it."""
    return path.suffix.lower() in LISTS and (path.parent / ATTACHED).is_dir()


def lists_of(path: Path) -> list[Path]:
    """The lists that may state something of a file: those beside the folder of attached files that it stands in."""
    folder = next((parent.parent for parent in path.parents if parent.name == ATTACHED), None)
    return [one for ending in (".ris", ".bib", ".json") for one in sorted(folder.glob(f"*{ending}"))] if folder else []


def stated_of(path: Path) -> Facts | None:
    """What the lists beside it state of an attached file; None where they state nothing, or cannot be read."""
    for one in lists_of(path):
        try:
            found = one.stat()
            if found.st_size <= MOST_BYTES:
                facts = _stated_in(one, found.st_mtime_ns, found.st_size).get(path)
                if facts:
                    return facts
        except OSError:
            continue
    return None


@lru_cache(maxsize=4)
def _stated_in(path: Path, _changed: int, _size: int) -> dict[Path, Facts]:
    """What a list states of each attached file; read once for all files attached to it."""
    text = path.read_text("utf-8-sig", "replace")
    if path.suffix.lower() == ".json":
        return _named_after(_csl(text), path.parent)
    works = _ris(text) if path.suffix.lower() == ".ris" else _bib(text)
    return {path.parent / name: _facts(work) for work in works for name in work.get("file", [])}


def _ris(text: str) -> Iterator[dict[str, list[str]]]:
    work: dict[str, list[str]] = {}
    for line in text.split("\n"):
        said = RIS.match(line.strip("\r"))
        if said and said.group(1) == "ER":
            yield work
            work = {}
        elif said and (field := RIS_FIELDS.get(said.group(1))) and said.group(2).strip():
            work.setdefault(field, []).append(said.group(2).strip())


def _csl(text: str) -> Iterator[dict[str, list[str]]]:
    """The works of a list in CSL JSON, which names no files."""
    try:
        listed = json.loads(text)
    except (ValueError, RecursionError):
        return
    for one in listed if isinstance(listed, list) else ():
        if not isinstance(one, dict):
            continue
        day = _part(one.get("issued"), "date-parts")
        parts = day[0] if isinstance(day, list) and day and isinstance(day[0], list) else []
        names = [name for name in one.get("author") or () if isinstance(name, dict)]
        yield {
            "title": [str(one.get("title", ""))],
            "source": [str(one.get("container-title", ""))],
            "day": ["-".join(f"{int(part):02}" for part in parts[:3] if str(part).isdigit())],
            "url": [str(one.get("URL", ""))],
            "language": [str(one.get("language", ""))],
            "authors": [f"{name.get('family', '')}, {name.get('given', '')}".strip(", ") for name in names],
        }


def _part(value: object, name: str) -> object:
    return value.get(name) if isinstance(value, dict) else None


def _named_after(works: Iterator[dict[str, list[str]]], folder: Path) -> dict[Path, Facts]:
    """What works state of the files that bear their titles in their names, as reference managers name them."""
    files = {slugify(path.stem): path for path in islice((folder / ATTACHED).rglob("*"), MOST_FILES) if path.is_file()}
    found: dict[Path, Facts] = {}
    for work in works:
        title = slugify(work["title"][0])[:TITLE_LETTERS]
        named = [path for name, path in files.items() if len(title) >= LETTERS and title in name]
        found |= {path: _facts(work) for path in named}
    return found


def _bib(text: str) -> Iterator[dict[str, list[str]]]:
    for entry in re.split(r"(?m)^@", text)[1:]:
        work: dict[str, list[str]] = {}
        for name, value in BIB.findall(entry):
            if field := BIB_FIELDS.get(name.lower()):
                plain = value.replace("{", "").replace("}", "")
                work.setdefault(field, []).extend(_parts(field, plain))
        yield work


def _parts(field: str, value: str) -> list[str]:
    if field == "authors":
        return value.split(" and ")
    if field == "file":
        return [part for one in value.split(";") for part in one.split(":") if part.startswith(f"{ATTACHED}/")]
    return [value]


def _facts(work: dict[str, list[str]]) -> Facts:
    said: dict[str, Any] = {name: (work.get(name) or [""])[0] for name in ("title", "source", "day", "url", "language")}
    return Facts(
        title=said["title"] or None,
        source=said["source"] or None,
        published=stated_day(said["day"].strip("/").replace("/", "-")),
        authors=writers([forenames_first(name) for name in work.get("authors", [])]),
        url=web_address(said["url"]),
        language=said["language"] if is_language_tag(said["language"]) else None,
    )
