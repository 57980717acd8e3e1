"""Work shared out: each piece is done by this process or by one of those that are forked from it, whoever is free.

Nothing has to travel to the others, for they find all that this one has. This process works, too, and does not wait:
so there is one copy less of the memory that each of them must change in order to read it.
"""

from __future__ import annotations

import gc
import multiprocessing
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

R = TypeVar("R")

OFTEN = (10_000, 20, 100)
"""The thresholds of `gc` while pieces are done, for these leave much behind that only a collector finds, and what was
there before is not looked through: with 100,000, as elsewhere, a process held 13 MB more of 1,000 clippings, and took
as long."""


@dataclass(slots=True)
class _Other(Generic[R]):
    """Another process at work."""

    process: BaseProcess
    """The process."""
    answer: Connection
    """Where it says what it made, by the numbers of the pieces."""

    def made(self) -> dict[int, R]:
        """What it made; nothing where it died."""
        found: dict[int, R] = {}
        with suppress(EOFError, OSError):
            found = self.answer.recv()
        self.process.join()
        return found


def shared_out(
    work: Callable[[int], R],
    count: int,
    workers: int,
    told: Callable[[int], None] = lambda _number: None,
    errands: Sequence[Callable[[], R]] = (),
) -> list[R]:
    """What the errands give, then what the work makes of each number below `count`, in their order, whoever did it.

    It is done by so many processes, this one among them, which must be one that can be forked; the errands, which take
    long, come first. What another one fails on is done here, so that an error names its place. `told` is called here
    with each number that is begun here.
    """
    if errands:
        first = len(errands)
        return shared_out(
            lambda number: work(number - first) if number >= first else errands[number](),
            first + count,
            workers,
            lambda number: told(max(0, number - first)),
        )
    context = multiprocessing.get_context("fork")
    taken = context.Value("i", 0)
    before = gc.get_threshold()
    gc.freeze()  # what no collector touches is not copied
    gc.set_threshold(*OFTEN)
    others: list[_Other[R]] = []
    try:
        for _ in range(min(workers, count) - 1):
            answer, own_end = context.Pipe(duplex=False)
            process = context.Process(target=_work, args=(work, taken, count, own_end), daemon=True)
            process.start()
            own_end.close()  # so that the end of the other process ends the waiting, too
            others.append(_Other(process, answer))
        made: dict[int, R] = {}
        for number in _next_ones(taken, count):
            told(number)
            made[number] = work(number)
        for other in others:
            made |= other.made()
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
        for other in others:
            other.answer.close()
            other.process.kill()
            other.process.join()
    return [made[number] if number in made else work(number) for number in range(count)]


def _work(work: Callable[[int], Any], taken: Any, count: int, told: Connection) -> None:
    """What another process does; it stops at what it fails on."""
    made: dict[int, Any] = {}
    with suppress(Exception):
        for number in _next_ones(taken, count):
            made[number] = work(number)
    told.send(made)
    told.close()


def _next_ones(taken: Any, count: int) -> Iterator[int]:
    """The numbers that nobody has taken yet, each when it is taken."""
    while True:
        with taken.get_lock():
            number = taken.value
            taken.value += 1
        if number >= count:
            return
        yield number
