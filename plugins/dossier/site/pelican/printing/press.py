"""The press: writes pages, side by side where they are many, and leaves standing what would come out the same."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier.site.pelican.printing.page_templates import MODULES
from dossier.site.pelican.printing.standing_type import WatchedSite
from dossier.site.pelican.running.standing import stamp
from dossier.workshop.shared_out import shared_out
from dossier.workshop.workers import can_fork, cores

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from dossier.site.drawings.card import Card
    from dossier.site.pelican.printing.standing_type import KeptPage, StandingType
    from dossier.site.pelican.running.standing import Stamp

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
    sooner than what is given is made, and which stands where it is the same. None where it is not."""
    more: Callable[[], Iterable[PrintOrder]] | None = None
    """Makes the orders for the pages that go on from it, made from the same."""
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
    more: tuple[str, ...] = ()
    """The names of the pages that go on from it."""


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
    more: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The names of the pages that go on from others, by the names of these."""

    def print(self, orders: Sequence[PrintOrder]) -> None:
        """Writes the pages that do not stand as they are."""
        course = self.context["ledger"].course
        course.at("writing pages", 0, len(orders))
        folder = Path(self.writer.output_path).resolve()
        for done, page in enumerate(self._print_all(orders), 1):
            course.at("writing pages", min(done, len(orders)), len(orders))
            self._note(page, folder)

    def print_if_changed(self, order: PrintOrder) -> list[WrittenPage]:
        """Writes a page and those that go on from it, or shares those that stand with the output folder."""
        read = self._key(order, order.reads()) if order.reads else b""
        stand = self.standing.standing_by(order.name, read, self._stamp) if self.standing else None
        if stand:
            return [self._share(name, page) for name, page in stand.items()]
        given = order.given()
        key = self._key(order, given, order.told) if order.told else b""
        more = [page for one in (order.more() if order.more else ()) for page in self.print_if_changed(one)]
        stands = self.standing.standing(order.name, key, self._stamp) if self.standing else None
        page = self._share(order.name, stands) if stands else self.print_one(order, given)
        kept, names = stands or self._entry(read, key, page), tuple(one.name for one in more)
        return [replace(page, kept=replace(kept, read=read, more=names) if kept else None, more=names), *more]

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

    def _key(
        self, order: PrintOrder, data: Mapping[str, Any], told: Callable[[Mapping[str, Any]], object] = dict
    ) -> bytes:
        """The digest of a page that is made of this, of which a digest takes in what is `told`."""
        if self.standing is None:
            return b""
        return self.standing.key(order.name, self.template(order.template).name, data.keys(), told(data))

    def _entry(self, read: bytes, key: bytes, page: WrittenPage) -> KeptPage | None:
        """What the next build is told of a page that was written; None where it must be written again."""
        return self.standing.entry(key, page.asked, page.cards) if self.standing and (read or key) else None

    def _stamp(self, name: str) -> Stamp | None:
        """The stamp of a file of the earlier output."""
        return stamp(self.standing.output, name) if self.standing else None

    def _share(self, name: str, page: KeptPage) -> WrittenPage:
        """The page of this name, which stands; then it is in the folder that is written, too."""
        assert self.standing, "what stands is known"  # noqa: S101
        earlier, new = f"{self.standing.output}/{name}", f"{self.writer.output_path}/{name}"
        os.makedirs(os.path.dirname(new), exist_ok=True)  # noqa: PTH103, PTH120  one of thousands
        try:
            os.link(earlier, new)
        except FileExistsError:
            pass  # a worker came so far before it failed
        except OSError:  # a disk that knows no second names for a file
            shutil.copy2(earlier, new)
        return WrittenPage(name, frozenset(page.asked), page.cards, page, page.more)

    def _note(self, page: WrittenPage, folder: Path) -> None:
        ledger = self.context["ledger"]
        ledger.written.add(folder / page.name)
        if page.more:
            self.more[page.name] = page.more
        for card in page.cards if ledger.deck else ():
            ledger.deck.add(card)
        if self.standing and page.kept:
            self.standing.kept[page.name] = page.kept

    def _print_all(self, orders: Sequence[PrintOrder]) -> Iterator[WrittenPage]:
        """Writes pages, in processes that are forked from this one, too, where that is safe and worth it."""
        workers = self.workers or cores()
        if len(orders) <= FEW or not can_fork():
            yield from chain.from_iterable(map(self.print_if_changed, orders))
            return
        first = list({one.template: place for place, one in reversed(list(enumerate(orders)))}.values())
        for place in first:  # so that nobody compiles a template again
            yield from self.print_if_changed(orders[place])
        rest = [one for place, one in enumerate(orders) if place not in first]

        def printed(number: int) -> list[WrittenPage]:
            some = rest[number * BATCH : (number + 1) * BATCH]
            return list(chain.from_iterable(map(self.print_if_changed, some)))

        def told(number: int) -> None:
            self.context["ledger"].course.at("writing pages", number * BATCH, len(orders))

        errands, self.errands = self.errands, []
        for batch in shared_out(printed, -(-len(rest) // BATCH), workers, told, errands):
            yield from batch
