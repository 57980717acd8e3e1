"""The output folder: what a build writes, how it takes its place, and what a person is told at the end."""

from __future__ import annotations

import logging
import weakref
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

from dossier.archive.store import Store
from dossier.errors import OutputError
from dossier.rights.withholding import SIGN
from dossier.site.pelican.printing import search
from dossier.site.pelican.printing.standing_type import keep_edition
from dossier.site.pelican.running.course import Course
from dossier.site.pelican.running.published import remember_published
from dossier.site.pelican.running.staging import Staging, stage
from dossier.site.pelican.running.standing import StandingSite, digest_of_inputs, remember, stamps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from dossier.records import Dossier
    from dossier.site.drawings.cards import Deck
    from dossier.site.pages.site import Site
    from dossier.site.pelican.printing.standing_type import StandingType

log = logging.getLogger(__name__)

MANIFEST = ".dossier"
"""The file in the output folder that lists what a build wrote; only what stands in it is ever replaced or deleted."""


@dataclass(slots=True)
class Ledger:
    """What one run of Pelican has made; it travels in Pelican's settings under "ledger"."""

    written: set[Path] = field(default_factory=set)
    """The files that were written."""
    copied: dict[str, Path] = field(default_factory=dict)
    """The files that Pelican copies from elsewhere: the name of each, and what it is a copy of."""
    site: Site | None = None
    """The site, once it is made."""
    deck: Deck | None = None
    """The cards of its pages; None for a build that has none."""
    linked: list[tuple[str, str]] = field(default_factory=list)
    """The pages of the site that the analyst's pages lead to: the file that says so, and the address."""
    staging: Staging | None = None
    """Where the build is written until it is whole; None before it begins."""
    store: Store = field(default_factory=lambda: Store(None))
    """Where what is found out is kept for the next build."""
    exports: Callable[[], object] | None = None
    """Writes the exports, once the dossier is known."""
    indexing: search.Indexing | None = None
    """The making of the search index, once it has begun."""
    course: Course = field(default_factory=Course)
    """How far the build is."""
    standing_type: StandingType | None = None
    """The pages as they were written, once they are; None where the next build cannot tell what they were made from."""
    stated: Mapping[str, Any] = field(default_factory=dict)
    """Pelican's settings as the site owner has them, before the plugin changes any."""
    inputs: bytes | None = None
    """The digest of all that the build reads; None where it cannot be told."""
    heard: list[tuple[str, int, str]] = field(default_factory=list)
    """What a person was warned of: the logger, the level, the words."""


def note(path: str, context: Mapping[str, Any], **_feed: object) -> None:
    """Remembers a file that Pelican wrote."""
    context["ledger"].written.add(Path(path).resolve())


def note_copies(generator: Any) -> None:
    """Remembers the analyst's files that Pelican will copy, for which it sends no signal."""
    copied = {file.save_as: Path(file.source_path) for file in generator.staticfiles}
    generator.settings["ledger"].copied.update(copied)


def begin(pelican: Any) -> None:
    """Lets Pelican write beside the output folder; OutputError where another build does so, or none can."""
    staging = stage(Path(pelican.settings["OUTPUT_PATH"]))
    ledger: Ledger = pelican.settings["ledger"]
    weakref.finalize(pelican, _leave, staging, ledger)  # also where the build ends with an error
    pelican.output_path = str(staging.folder)
    ledger.staging = staging


def _leave(staging: Staging, ledger: Ledger) -> None:
    """Lets go of all that a build holds."""
    if ledger.indexing:
        ledger.indexing.stop()
    staging.discard()


def finish(pelican: Any) -> None:
    """Lists what was written, puts it in the place of the earlier site, which goes, and says what was built."""
    ledger: Ledger = pelican.settings["ledger"]
    staging = ledger.staging
    assert staging, "a build that ends has begun"  # noqa: S101  Pelican sends the signals in this order
    folder = staging.folder
    copied = ledger.copied | _of_theme(pelican)
    _check_copies(staging.output, folder, copied)
    written = {path.relative_to(folder).as_posix() for path in ledger.written} | set(copied)
    ledger.course.at("drawing cards")
    written |= ledger.deck.draw(folder) if ledger.deck else set()
    if pelican.settings["DOSSIER_SEARCH"]:
        ledger.course.at("making the search")
        if ledger.indexing and ledger.indexing.end():
            written.add(search.CONTENTS)
    ledger.course.at("putting it in place")
    (folder / MANIFEST).write_text("".join(f"{name}\n" for name in sorted(written)), "utf-8")
    kept = staging.publish(_written_before(staging.output))
    removal = Thread(target=staging.discard)  # the system takes its time for thousands of folders
    removal.start()
    try:
        _tell(pelican, written, kept)
    finally:
        removal.join()


def _tell(pelican: Any, written: set[str], kept: Iterable[str]) -> None:
    """Says what was built and where it is, and what of it needs a person's eye; keeps it for the next build."""
    ledger: Ledger = pelican.settings["ledger"]
    for name in sorted(written.intersection(kept)):
        log.warning("%s: is not ours, so it was kept in place of the page of that name; move it away", name)
    for source, path in ledger.linked:
        if path and path not in written and f"{path.rstrip('/')}/index.html" not in written:
            log.warning("%s: there is no page dossier:%s; mend the link", source, path)
    if ledger.site and ledger.staging:
        said = f"{report(ledger.site)}\nOpen {ledger.staging.output / 'index.html'}"
        ledger.course.end()
        print(f"{said}\n{ledger.course.times()}" if pelican.settings.get("DOSSIER_TIMES") else said)
        if not pelican.settings.get("DOSSIER_INDEX"):
            remember_published(pelican.settings, (page.article.id for page in ledger.site.clippings))
        _remember(pelican, written, said)


def _remember(pelican: Any, written: set[str], said: str) -> None:
    """Keeps what was built, unless something that it reads has changed meanwhile."""
    ledger: Ledger = pelican.settings["ledger"]
    if ledger.inputs and ledger.staging and ledger.inputs == digest_of_inputs(ledger.stated):
        output = ledger.staging.output
        files = stamps(output, {*written, *_written_before(output)})
        if ledger.standing_type:
            stamped = {one[0]: one for one in files}
            kept = ledger.standing_type.kept.items()
            pages = {name: replace(page, stamp=stamped.get(name)) for name, page in kept}
            keep_edition(ledger.store, output, pages)
        remember(ledger.stated, ledger.inputs, StandingSite(files, tuple(ledger.heard), said))


def report(site: Site) -> str:
    """One line: how many clippings, actors, mentions, removed lines, files left out and warnings there are."""
    left_out = sum(complaint.fatal for complaint in site.dossier.complaints)
    return "Built a dossier: " + ", ".join(
        (
            _count(len(site.clippings), "clipping"),
            _count(sum(page.mention_count > 0 for page in site.actors), "actor"),
            _count(site.mention_count, "mention"),
            _count(site.removal_count, "line") + " removed",
            *([_count(left_out, "file") + " left out (see above)"] if left_out else []),
            _count(len(site.dossier.complaints) - left_out, "warning"),
            *_withheld(site.dossier),
        )
    )


def _withheld(dossier: Dossier) -> list[str]:
    """How many clippings are not shown whole, and which share of their words is."""
    limited = [one.article for one in dossier.clippings if one.article.shown != "full"]
    if not limited:
        return []
    names = {one.id for one in limited}
    whole = sum(one.kept for one in dossier.account.clippings if one.id in names)
    shown = sum(len(one.text.replace(SIGN, "").split()) for one in limited)
    return [f"{shown / max(whole, 1):.0%} of the words of {_count(len(limited), 'clipping')} shown"]


def _written_before(output: Path) -> set[str]:
    """The names of the files that an earlier build wrote; the search index lists its own."""
    manifest = output / MANIFEST
    listed = manifest.read_text("utf-8").splitlines() if manifest.is_file() else []
    return {MANIFEST, *listed, *search.files(output)}


def _of_theme(pelican: Any) -> dict[str, Path]:
    """The files that Pelican copied from the theme, for which it sends no signal."""
    static, target = Path(pelican.settings["THEME"]) / "static", Path(pelican.settings["THEME_STATIC_DIR"])
    return {(target / path.relative_to(static)).as_posix(): path for path in static.rglob("*") if path.is_file()}


def _check_copies(output: Path, folder: Path, copied: Mapping[str, Path]) -> None:
    """OutputError where a copy is not whole: Pelican only warns where the disk is full, and goes on."""
    for name, source in copied.items():
        made = folder / name
        if not made.is_file() or made.stat().st_size != source.stat().st_size:
            raise OutputError(output / name, f"could not be copied from {source}; check the disk and the file")


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
