"""Workers: a step in several processes of this machine, or on a cluster of Dask's, through `concurrent.futures`.

What comes out does not depend on how many there are: results come back in the order of the things.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from dossier.errors import ClippingError, SettingError
from dossier.messages import phrase
from dossier.workshop.on_disk import decoded, encoded
from dossier.workshop.step import attempt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from dossier.workshop.step import Step

FEW = 60
"""So many things or fewer are done in this process: starting others would cost more."""
BATCH = 25
"""So many things at most travel to a worker at once."""
DASK = "dask://"

Done = bytes | ClippingError
"""What a worker sends back for a thing: the bytes of the result, or the error."""


def cores() -> int:
    """How many processes this one may keep busy."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_workers(step: Step[Any, Any], things: Sequence[Any], workers: int, address: str = "") -> Iterator[list[Done]]:
    """What the step makes of the things, batch by batch in their order, as bytes.

    `address` names a cluster ("dask://host:port"); its workers read the clippings by the same paths. A worker that dies
    costs the clipping it died of; SettingError where the cluster cannot be reached.
    """
    size = max(1, min(BATCH, -(-len(things) // (workers * 4))))
    batches = [things[place : place + size] for place in range(0, len(things), size)]
    with _cluster(address) if address else _pool(workers) as executor:
        futures = [executor.submit(batch_done, step, _packed(step, batch)) for batch in batches]
        for batch, future in zip(batches, futures, strict=True):
            try:
                done = future.result()
            except Exception:  # whatever a cluster calls it
                done = _one_by_one(step, batch)
            yield done


class Parcel(list[Any]):
    """Things on their way to a worker: as bytes, once they leave, and not before."""

    def __init__(self, things: Iterable[Any], kind: type) -> None:
        super().__init__(things)
        self.kind = kind

    def __reduce__(self) -> tuple[Any, ...]:
        return opened, ([encoded(thing) for thing in self], self.kind)


def opened(things: Sequence[bytes], kind: type) -> list[Any]:
    """The things of a parcel where it arrives."""
    return [decoded(thing, kind) for thing in things]


def _packed(step: Step[Any, Any], things: Sequence[Any]) -> Sequence[Any]:
    return Parcel(things, step.takes) if step.takes else things


def batch_done(step: Step[Any, Any], batch: Sequence[Any]) -> list[Done]:
    """What the step makes of each thing of a batch, as bytes."""
    made = (attempt(step, thing) for thing in batch)
    return [one if isinstance(one, ClippingError) else encoded(one) for one in made]


def _one_by_one(step: Step[Any, Any], batch: Sequence[Any]) -> list[Done]:
    """A batch again whose worker died, or that waited when one did: each thing in a process of its own."""
    done: list[Done] = []
    for thing in batch:
        with _pool(1) as executor:
            try:
                done += executor.submit(batch_done, step, _packed(step, [thing])).result()
            except BrokenProcessPool:
                said = phrase("the process that worked on it died; it may need more memory than there is; split it")
                done.append(ClippingError(step.named(thing), said))
    return done


def can_fork() -> bool:
    """Whether this process can be forked: the system knows how, and no threads run, with which that is not safe."""
    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1


def _pool(workers: int) -> Executor:
    """Processes of this machine. Forked ones begin at once with what is loaded."""
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("fork" if can_fork() else "spawn"))


@contextmanager
def _cluster(address: str) -> Iterator[Executor]:
    """The executor of a cluster of Dask's."""
    if not address.startswith(DASK):
        raise SettingError("DOSSIER_EXECUTOR", f"{address!r} is no cluster; write it like dask://host:8786")
    try:
        from distributed import Client  # noqa: PLC0415  an extra
    except ImportError as error:
        raise SettingError("DOSSIER_EXECUTOR", "needs the package distributed: pip install dossier[cluster]") from error
    connect: Callable[..., Any] = Client
    try:
        client = connect(f"tcp://{address.removeprefix(DASK)}", timeout=10)
    except (OSError, ValueError) as error:
        raise SettingError("DOSSIER_EXECUTOR", f"no cluster answers at {address} ({error}); start it first") from error
    with client:
        yield client.get_executor(pure=False)
