"""Standing type: what printers leave set for the next edition. A page that would be the same is not written again.

The digest of a page takes in what it is given, its template with all that this includes or imports, the settings, the
program, and the names of the analyst's pages. What it asks of the site as a whole is watched while it is written: it
stands as long as what it asked for is the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import meta

from dossier.archive.digests import digest, digest_of_program
from dossier.archive.pycache import keep, taken
from dossier.site.drawings.card import Card  # noqa: TC001  msgspec reads the types
from dossier.site.pelican.running.standing import Stamp  # noqa: TC001
from dossier.workshop.on_disk import decoded, encoded

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from jinja2 import Environment

    from dossier.archive.store import Store

ROOM = "pages"
"""Where in the store the pages of an output folder are, under the digest of its address."""
READ = "read"
"""What is kept of a template beside its file, next to its bytecode."""
TOLD = ("site", "pages", "output_file")
"""What of Pelican's context a template may ask for beside the settings: a digest takes it in, or it is watched."""


@dataclass(frozen=True, slots=True)
class KeptPage:
    """A page as it was written."""

    key: bytes
    """The digest of all that its template was given, and of what it was printed with; empty where it is not told."""
    asked: dict[str, bytes]
    """What it asked of the site, with the digest of each answer."""
    cards: tuple[Card, ...]
    """The cards it asked for."""
    stamp: Stamp | None
    """Its file's name, size and time of change."""
    read: bytes = b""
    """The digest of what that was made from; empty where it is not told."""
    more: tuple[str, ...] = ()
    """The names of the pages that go on from it, made from the same."""


@dataclass(frozen=True, slots=True)
class ReadTemplate:
    """What a template says of itself."""

    digest: bytes
    """The digest of its text."""
    leads_to: tuple[str, ...]
    """The templates that it includes, imports or extends."""
    asked_for: frozenset[str]
    """The names that it asks Pelican's context for."""
    leads_anywhere: bool
    """Whether it includes one whose name is in a variable."""


Pages = dict[str, KeptPage]
"""What is kept of the pages of one build, by the names of their files."""


class WatchedSite:
    """The site, and the names of what a page asked of it."""

    def __init__(self, site: object) -> None:
        """Nothing is asked yet."""
        self._site = site
        self.asked: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        """What the site has of this name."""
        self.asked.add(name)
        return getattr(self._site, name)


@dataclass(slots=True)
class StandingType:
    """The pages of an output folder: those of the build before, and those of this one."""

    output: Path
    """The output folder."""
    base: bytes
    """The digest of what all pages depend on: the settings, the language, the names of the analyst's pages."""
    site: object
    """The site."""
    environment: Environment
    """Where the templates come from."""
    names: frozenset[str] = frozenset()
    """What else Pelican's context holds; what a page asks of that no digest takes in."""
    earlier: Mapping[str, KeptPage] = field(default_factory=dict)
    """The pages of the build before, by the names of their files."""
    kept: dict[str, KeptPage] = field(default_factory=dict)
    """Those of this one."""
    _templates: dict[str, bytes] = field(default_factory=dict)
    _names: dict[str, ReadTemplate] = field(default_factory=dict)
    _answers: dict[str, bytes] = field(default_factory=dict)

    def key(self, name: str, template: str, given: Collection[str], data: object) -> bytes:
        """The digest of a page but for what it asks of the site; empty where it cannot be told.

        `given` names what its template is given, which is made of `data`.
        """
        if template not in self._templates:
            self._templates[template] = self._digest_of_template(template, self.names.difference(given))
        made_of = self._templates[template]
        try:
            return made_of and digest((digest_of_program(), self.base, made_of, name, encoded(data)))
        except (TypeError, NotImplementedError, RecursionError):
            return b""

    def standing(self, name: str, key: bytes, stamped: Callable[[str], Stamp | None]) -> KeptPage | None:
        """The page as it stands in the output folder; None where it must be written."""
        page = self.earlier.get(name)
        return page if page and key and page.key == key and self._is_whole(name, page, stamped) else None

    def standing_by(self, name: str, read: bytes, stamped: Callable[[str], Stamp | None]) -> dict[str, KeptPage]:
        """The page that is made from what has this digest, and those that go on from it, where all of them stand;
        nothing where one must be written."""
        page = self.earlier.get(name)
        if not page or not read or page.read != read:
            return {}
        found = {one: self.earlier.get(one) for one in (name, *page.more)}
        stand = {one: kept for one, kept in found.items() if kept and self._is_whole(one, kept, stamped)}
        return stand if len(stand) == len(found) else {}

    def _is_whole(self, name: str, page: KeptPage, stamped: Callable[[str], Stamp | None]) -> bool:
        """Whether a page's file is as it was written, and what it asked of the site is the same."""
        if not page.stamp or page.stamp != stamped(name):
            return False
        return all(self._answer(asked) == said for asked, said in page.asked.items())

    def entry(self, key: bytes, asked: Iterable[str], cards: tuple[Card, ...]) -> KeptPage | None:
        """What is kept of a page that was written; None where it cannot be told what it asked of the site."""
        answers = {one: self._answer(one) for one in sorted(asked)}
        return KeptPage(key, answers, cards, None) if all(answers.values()) else None

    def _digest_of_template(self, name: str, untold: Collection[str]) -> bytes:
        """The digest of a template and of all that it includes or imports; empty where it asks for one of the names
        `untold`, or names a template by what is in a variable."""
        found: dict[str, ReadTemplate] = {}
        waiting: list[str] = [name]
        while waiting:
            one = waiting.pop()
            if one not in found:
                found[one] = self._template(one)
                if found[one].leads_anywhere or not found[one].asked_for.isdisjoint(untold):
                    return b""
                waiting += found[one].leads_to
        return digest(part for one in sorted(found) for part in (one, found[one].digest))

    def _template(self, name: str) -> ReadTemplate:
        """What a template says of itself, as it was kept or by reading it."""
        if name not in self._names:
            assert self.environment.loader  # noqa: S101  Pelican gives each one
            text, path, _fresh = self.environment.loader.get_source(self.environment, name)
            key = digest((text,))
            self._names[name] = _read_once(self.environment, text, Path(path or name), key)
        return self._names[name]

    def _answer(self, name: str) -> bytes:
        """The digest of what the site has of this name; empty where it cannot be told."""
        if name not in self._answers:
            try:
                self._answers[name] = digest((encoded(getattr(self.site, name)),))
            except (AttributeError, TypeError, NotImplementedError, RecursionError):
                self._answers[name] = b""
        return self._answers[name]


def earlier_edition(store: Store, output: Path) -> Pages:
    """What the build before wrote to an output folder; nothing where that is not known."""
    key = digest((digest_of_program(), str(output)))
    kept = store.take(ROOM, [key])
    try:
        return decoded(kept[key], Pages) if key in kept else {}
    except ValueError:
        return {}


def keep_edition(store: Store, output: Path, pages: Pages) -> None:
    """Keeps the pages of an output folder for the next build."""
    if pages:
        store.keep(ROOM, {digest((digest_of_program(), str(output))): encoded(pages)})


def _read_once(environment: Environment, text: str, path: Path, key: bytes) -> ReadTemplate:
    """What a template says of itself, as it is kept beside its file or by reading it."""
    made_of = digest((digest_of_program(), key))
    if kept := taken(path, made_of, READ):
        return decoded(kept, ReadTemplate)
    read = _read_template(environment, text, key)
    keep(path, made_of, encoded(read), READ)
    return read


def _read_template(environment: Environment, text: str, key: bytes) -> ReadTemplate:
    tree = environment.parse(text)
    named = list(meta.find_referenced_templates(tree))
    asked = frozenset(meta.find_undeclared_variables(tree))
    return ReadTemplate(key, tuple(name for name in named if name), asked, None in named)
