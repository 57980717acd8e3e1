"""The press: writes pages, side by side where they are many, and leaves standing what would come out the same."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier.site.pelican.printing.page_templates import MODULES
from dossier.site.pelican.printing.standing_type import WatchedSite
from dossier.site.pelican.running.standing import stamp
from dossier.workshop.shared_out import shared_out
from dossier.workshop.workers import can_fork, cores

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from dossier.site.drawings.card import Card
    from dossier.site.pelican.printing.standing_type import KeptPage, StandingType

FEW = 120
"""So many pages or fewer are written in this process: starting others would cost more."""
BATCH = 10
"""So many pages a process takes at once."""


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """A page to be written."""

    name: str
    """The name of its file."""
    template: str
    """The name of its template."""
    given: Callable[[], Mapping[str, Any]] = dict
    """Makes what its template is given; asked by the process that writes it, and then let go."""
    told: Callable[[Mapping[str, Any]], object] | None = dict
    """What a digest takes in of that: all of it, as records; None for a page that is always written."""
    reads: Callable[[], Mapping[str, object]] | None = None
    """By the names of what its template is given, what that is made from, as records: for a page of which that is told
    sooner than what is given is made. None where it is not."""
    relative: bool = True
    """Whether its links are relative."""


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A page that was written, or that stands."""

    name: str
    """The name of its file."""
    asked: frozenset[str]
    """What it asked of the site."""
    cards: tuple[Card, ...]
    """The cards it asked for."""
    kept: KeptPage | None = None
    """What the next build is told of it; None where it must be written again."""


@dataclass(slots=True)
class Press:
    """What pages are written with."""

    writer: Any
    """Pelican's writer."""
    context: Any
    """Pelican's context."""
    template: Callable[[str], Any]
    """Gives a template of a name."""
    standing: StandingType | None = None
    """The pages that stand; None where nothing is known of any."""
    workers: int = 0
    """How many processes write; 0 for as many as there are cores."""
    errands: list[Callable[[], list[WrittenPage]]] = field(default_factory=list)
    """What else must be done, and writes no pages: once these are shared out, whoever is free does it first."""

    def print(self, orders: Sequence[PrintOrder]) -> None:
        """Writes the pages that do not stand as they are."""
        course = self.context["ledger"].course
        course.at("writing pages", 0, len(orders))
        folder = Path(self.writer.output_path).resolve()
        for done, page in enumerate(self._print_all(orders), 1):
            course.at("writing pages", done, len(orders))
            self._note(page, folder)

    def print_if_changed(self, order: PrintOrder) -> WrittenPage:
        """Writes a page, or shares the one that stands with the output folder."""
        given = {} if order.reads else order.given()
        key = self._key(order, given)
        stands = self._share_standing(order.name, key)
        if stands:
            return WrittenPage(order.name, frozenset(stands.asked), stands.cards, stands)
        page = self.print_one(order, given or order.given())
        kept = self.standing.entry(key, page.asked, page.cards) if self.standing and key else None
        return replace(page, kept=kept)

    def print_one(self, order: PrintOrder, made: Mapping[str, Any]) -> WrittenPage:
        """Writes one page; `made` is what its template is given."""
        site, deck = WatchedSite(self.context["site"]), self.context["ledger"].deck
        known = deck.cards if deck else {}
        if deck:
            deck.cards = {}
        try:
            template, given = self.template(order.template), {**made, "site": site, MODULES: {}}
            self.writer.write_file(order.name, template, self.context, relative_urls=order.relative, **given)
            return WrittenPage(order.name, frozenset(site.asked), tuple(deck.cards.values()) if deck else ())
        finally:
            if deck:
                deck.cards = known | deck.cards

    def _key(self, order: PrintOrder, given: Mapping[str, Any]) -> bytes:
        if self.standing is None or order.told is None:
            return b""
        template = self.template(order.template).name
        if order.reads:
            read = order.reads()
            return self.standing.key(order.name, template, read.keys(), read)
        return self.standing.key(order.name, template, given.keys(), order.told(given))

    def _share_standing(self, name: str, key: bytes) -> KeptPage | None:
        """The page of this name where it stands; then it is in the folder that is written, too."""
        if self.standing is None:
            return None
        output = self.standing.output
        page = self.standing.standing(name, key, lambda asked: stamp(output, asked))
        if page is None:
            return None
        earlier, new = f"{output}/{name}", f"{self.writer.output_path}/{name}"
        os.makedirs(os.path.dirname(new), exist_ok=True)  # noqa: PTH103, PTH120  one of thousands
        try:
            os.link(earlier, new)
        except FileExistsError:  # a worker came so far before it failed
            return page
        except OSError:  # a disk that knows no second names for a file
            shutil.copy2(earlier, new)
        return page

    def _note(self, page: WrittenPage, folder: Path) -> None:
        ledger = self.context["ledger"]
        ledger.written.add(folder / page.name)
        for card in page.cards if ledger.deck else ():
            ledger.deck.add(card)
        if self.standing and page.kept:
            self.standing.kept[page.name] = page.kept

    def _print_all(self, orders: Sequence[PrintOrder]) -> Iterator[WrittenPage]:
        """Writes pages, in processes that are forked from this one, too, where that is safe and worth it."""
        workers = self.workers or cores()
        if len(orders) <= FEW or workers == 1 or not can_fork():
            yield from (self.print_if_changed(one) for one in orders)
            return
        first = list({one.template: place for place, one in reversed(list(enumerate(orders)))}.values())
        yield from (self.print_if_changed(orders[place]) for place in first)  # so that nobody compiles a template again
        rest = [one for place, one in enumerate(orders) if place not in first]

        def printed(number: int) -> list[WrittenPage]:
            return [self.print_if_changed(one) for one in rest[number * BATCH : (number + 1) * BATCH]]

        def told(number: int) -> None:
            self.context["ledger"].course.at("writing pages", number * BATCH, len(orders))

        errands, self.errands = self.errands, []
        for batch in shared_out(printed, -(-len(rest) // BATCH), workers, told, errands):
            yield from batch
