"""The workshop of a build: what was made before is taken from the store, the rest is made by workers and kept."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from dossier.archive.digests import digest, digest_of_program
from dossier.archive.store import Store
from dossier.errors import ClippingError
from dossier.workshop.on_disk import decoded, encoded
from dossier.workshop.one_copy import OneCopy
from dossier.workshop.step import attempt
from dossier.workshop.workers import FEW, cores, in_workers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from dossier.workshop.step import Joint, Step

T = TypeVar("T")
R = TypeVar("R")


def quiet(_step: str, _done: int, _all: int) -> None:
    """Says nothing of how far a step is."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """How the steps of one build are done."""

    store: Store = field(default_factory=lambda: Store(None))
    """Where results are remembered."""
    workers: int = 0
    """How many processes work side by side; 0 for as many as there are cores."""
    address: str = ""
    """The cluster that does the work, "dask://host:port"; empty for this machine."""
    told: Callable[[str, int, int], None] = quiet
    """Is told how far a step is: its name, how many things are done, of how many."""

    def each(self, step: Step[T, R], things: Sequence[T]) -> list[R | ClippingError]:
        """What the step makes of each thing, in their order; the error for one that it fails on."""
        self.told(step.name, 0, len(things))
        keys = [digest((digest_of_program(), step.key(thing))) for thing in things] if self.store.folder else []
        read = _reader(step)
        made = self._remembered(step, keys, read)
        missing = [place for place in range(len(things)) if place not in made]
        fresh: dict[bytes, bytes] = {}
        for place, (result, data) in zip(missing, self._done(step, [things[at] for at in missing], read), strict=True):
            made[place] = result
            if keys and data and not isinstance(result, ClippingError) and step.lasts(result):
                fresh[keys[place]] = data
            self.told(step.name, len(made), len(things))
        self.store.keep(step.name, fresh)
        return [made[place] for place in range(len(things))]

    def recall(self, joint: Joint[R]) -> R:
        """What is found in all clippings together, or was found before in what reads the same."""
        if not self.store.folder:
            return joint.find()
        key = digest((digest_of_program(), *joint.reads()))
        kept = self.store.take(joint.name, [key]).get(key)
        if kept is not None:
            with suppress(ValueError):  # written by something else: it is found again
                return decoded(kept, joint.makes)
        found = joint.find()
        self.store.keep(joint.name, {key: encoded(found)}, alone=True)
        return found

    def begin(self, step: str) -> None:
        """Says that a step begins which sees all clippings."""
        self.told(step, 0, 0)

    def _remembered(
        self, step: Step[Any, R], keys: Sequence[bytes], read: Callable[[bytes], R]
    ) -> dict[int, R | ClippingError]:
        """What the store has, by the places of the things."""
        made: dict[int, R | ClippingError] = {}
        kept = self.store.take(step.name, keys)
        for place, key in enumerate(keys):
            if key in kept:
                try:
                    made[place] = read(kept[key])
                except ValueError:  # written by something else: it is made again
                    continue
        return made

    def _done(
        self, step: Step[Any, Any], things: Sequence[Any], read: Callable[[bytes], Any]
    ) -> Iterator[tuple[Any, bytes]]:
        """Each result with its bytes, which are empty where nobody keeps them."""
        workers = self.workers or cores()
        if not things or (not self.address and (workers == 1 or len(things) <= FEW)):
            for thing in things:
                result = attempt(step, thing)
                keep = self.store.folder and not isinstance(result, ClippingError)
                yield result, encoded(result) if keep else b""
            return
        for batch in in_workers(step, things, workers, self.address):
            for done in batch:
                yield (done, b"") if isinstance(done, ClippingError) else (read(done), done)


def _reader(step: Step[Any, R]) -> Callable[[bytes], R]:
    """Reads results of a step back, and lets what is kept of them hold equal words and numbers once."""
    one_copy = OneCopy()

    def read(data: bytes) -> R:
        result = decoded(data, step.makes)
        if step.keeps:
            one_copy.share(*step.keeps(result))
        return result

    return read
