"""The press: writes pages, side by side where they are many, and leaves standing what would come out the same."""

from __future__ import annotations

import gc
import multiprocessing
import os
import shutil
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier.site.pelican.standing import stamp
from dossier.site.pelican.standing_type import WatchedSite
from dossier.workshop.workers import can_fork, cores

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from dossier.site.drawings.card import Card
    from dossier.site.pelican.standing_type import StandingType

FEW = 300
"""So many pages or fewer are written in this process: starting others would cost more."""
BATCH = 40
"""So many pages a worker takes at once."""


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """A page to be written."""

    name: str
    """The name of its file."""
    template: str
    """The name of its template."""
    given: Mapping[str, Any] = field(default_factory=dict)
    """What its template is given."""
    data: object = None
    """What a digest takes in of that: all of it, as records; None for a page that is always written."""
    relative: bool = True
    """Whether its links are relative."""


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A page that was written."""

    name: str
    """The name of its file."""
    asked: frozenset[str]
    """What it asked of the site."""
    cards: tuple[Card, ...]
    """The cards it asked for."""


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

    def print(self, orders: Sequence[PrintOrder]) -> None:
        """Writes the pages that do not stand as they are."""
        course = self.context["ledger"].course
        course.at("finding what changed")
        keys = {one.name: self._key(one) for one in orders}
        wanted = [one for one in orders if not self._stands(one.name, keys[one.name])]
        for done, printed in enumerate(self._print_all(wanted), 1):
            course.at("writing pages", done, len(wanted))
            self._note(printed.name, printed.cards)
            if self.standing and keys[printed.name]:
                self.standing.keep(printed.name, keys[printed.name], printed.asked, printed.cards)

    def print_one(self, order: PrintOrder) -> WrittenPage:
        """Writes one page."""
        site, deck = WatchedSite(self.context["site"]), self.context["ledger"].deck
        known = deck.cards if deck else {}
        if deck:
            deck.cards = {}
        try:
            template, given = self.template(order.template), {**order.given, "site": site}
            self.writer.write_file(order.name, template, self.context, relative_urls=order.relative, **given)
            return WrittenPage(order.name, frozenset(site.asked), tuple(deck.cards.values()) if deck else ())
        finally:
            if deck:
                deck.cards = known | deck.cards

    def _key(self, order: PrintOrder) -> bytes:
        if self.standing is None or order.data is None:
            return b""
        return self.standing.key(order.name, self.template(order.template).name, order.given.keys(), order.data)

    def _stands(self, name: str, key: bytes) -> bool:
        """Whether a page stands; then it is shared with the output folder."""
        if self.standing is None:
            return False
        output, folder = self.standing.output, Path(self.writer.output_path)
        page = self.standing.standing(name, key, lambda asked: stamp(output, asked))
        if page is None:
            return False
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(output / name, folder / name)
        except OSError:  # a disk that knows no second names for a file
            shutil.copy2(output / name, folder / name)
        self.standing.kept[name] = page
        self._note(name, page.cards)
        return True

    def _note(self, name: str, cards: Sequence[Card]) -> None:
        ledger = self.context["ledger"]
        ledger.written.add((Path(self.writer.output_path) / name).resolve())
        for card in cards if ledger.deck else ():
            ledger.deck.add(card)

    def _print_all(self, orders: Sequence[PrintOrder]) -> Iterator[WrittenPage]:
        """Writes pages, in processes that are forked from this one where that is safe and worth it."""
        workers = self.workers or cores()
        if len(orders) <= FEW or workers == 1 or not can_fork():
            yield from (self.print_one(one) for one in orders)
            return
        first = list({one.template: place for place, one in reversed(list(enumerate(orders)))}.values())
        yield from (self.print_one(orders[place]) for place in first)  # so that no worker compiles a template
        yield from _side_by_side(self, [one for place, one in enumerate(orders) if place not in first], workers)


_at_press: list[tuple[Press, Sequence[PrintOrder]]] = []
"""What the workers find when they are forked: nothing of it has to travel."""


def _side_by_side(press: Press, orders: Sequence[PrintOrder], workers: int) -> Iterator[WrittenPage]:
    """Writes the pages in workers; what these fail on is written here, so that an error names its place."""
    places = range(0, len(orders), BATCH)
    _at_press.append((press, orders))
    gc.freeze()  # what no worker's collector touches is not copied
    try:
        with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("fork")) as pool:
            futures = [pool.submit(_print_batch, place) for place in places]
            for place, future in zip(places, futures, strict=True):
                try:
                    printed = future.result()
                except Exception:
                    printed = [press.print_one(one) for one in orders[place : place + BATCH]]
                yield from printed
    finally:
        gc.unfreeze()
        _at_press.pop()


def _print_batch(place: int) -> list[WrittenPage]:
    press, orders = _at_press[-1]
    return [press.print_one(one) for one in orders[place : place + BATCH]]
