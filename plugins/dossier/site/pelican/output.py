"""The output folder: what this build wrote, what an earlier one left behind, and what a person is told at the end."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican.log import console

from dossier.site.pelican import search

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.site.drawings.cards import Deck
    from dossier.site.pages.site import Site

MANIFEST = ".dossier"
"""The file in the output folder that lists what a build wrote; only what stands in it is ever deleted."""


@dataclass(slots=True)
class Ledger:
    """What one run of Pelican has made; it travels in Pelican's settings under "ledger"."""

    written: set[Path] = field(default_factory=set)
    """The files that were written."""
    site: Site | None = None
    """The site, once it is made."""
    deck: Deck | None = None
    """The cards of its pages; None for a build that has none."""


def note(path: str, context: Mapping[str, Any], **_feed: object) -> None:
    """Remembers a file that Pelican wrote."""
    context["ledger"].written.add(Path(path).resolve())


def finish(pelican: Any) -> None:
    """Deletes what an earlier build wrote and this one did not, and says what was built and where to open it."""
    ledger: Ledger = pelican.settings["ledger"]
    folder = Path(pelican.output_path).resolve()
    written = {path.relative_to(folder).as_posix() for path in (*ledger.written, *_copied(pelican, folder))}
    written |= ledger.deck.draw(folder) if ledger.deck else set()
    sweep(folder, written | {search.CONTENTS})
    if _index(pelican.settings, folder, written):
        written.add(search.CONTENTS)
    (folder / MANIFEST).write_text("".join(f"{name}\n" for name in sorted(written)), "utf-8")
    if ledger.site:
        print(report(ledger.site))
        print(f"Open {folder / 'index.html'}")
        console.quiet = True  # Pelican's own last line counts articles and drafts, which are no words of a dossier


def _index(settings: Mapping[str, Any], folder: Path, written: set[str]) -> bool:
    """Brings the search index up to date, now that the folder holds no page that is gone; whether there is one."""
    earlier = search.files(folder)
    keep_index = bool(settings.get("DOSSIER_INDEX"))
    made = search.index(folder, written, keep_index=keep_index) if settings["DOSSIER_SEARCH"] else set()
    _remove(folder, earlier - made)
    return bool(made)


def report(site: Site) -> str:
    """One line: how many clippings, actors, mentions, removed lines and warnings there are."""
    return "Built a dossier: " + ", ".join(
        (
            _count(len(site.clippings), "clipping"),
            _count(sum(page.mention_count > 0 for page in site.actors), "actor"),
            _count(site.mention_count, "mention"),
            _count(site.removal_count, "line") + " removed",
            _count(len(site.dossier.complaints), "warning"),
        )
    )


def sweep(folder: Path, written: set[str]) -> None:
    """Deletes the files that the folder's manifest names and that were not written again, and folders left empty."""
    manifest = folder / MANIFEST
    earlier = set(manifest.read_text("utf-8").splitlines()) if manifest.is_file() else set()
    _remove(folder, earlier - written)


def _remove(folder: Path, names: set[str]) -> None:
    """Deletes files of the folder, none outside of it, and the folders that are left empty."""
    for name in sorted(names, reverse=True):
        path = (folder / name).resolve()
        if folder not in path.parents:
            continue
        path.unlink(missing_ok=True)
        for parent in path.parents:
            if parent == folder or not parent.is_dir() or any(parent.iterdir()):
                break
            parent.rmdir()


def _copied(pelican: Any, folder: Path) -> list[Path]:
    """The files that Pelican copied from the theme, for which it sends no signal."""
    static = Path(pelican.settings["THEME"]) / "static"
    target = folder / pelican.settings["THEME_STATIC_DIR"]
    return [target / path.relative_to(static) for path in static.rglob("*") if path.is_file()]


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
