"""Work done aside: by a process that is forked from this one, and finds all that it has, while this one goes on."""

from __future__ import annotations

import gc
import multiprocessing
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from dossier.workshop.on_disk import decoded, encoded
from dossier.workshop.workers import can_fork, cores

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

R = TypeVar("R")


@dataclass(slots=True)
class Aside(Generic[R]):
    """A piece of work that nobody waits for until its end."""

    work: Callable[[], R]
    """Does it; it gives back a record, and may write files."""
    makes: type[R]
    """The type of what it gives back."""
    process: BaseProcess | None = None
    """Who does it; None where it is done at the end, in this process."""
    answer: Connection | None = None
    """Where the other process says what it made."""

    def begin(self) -> None:
        """Lets another process do it, where that is safe and a core is free for it."""
        if cores() > 1 and can_fork():
            self.answer, told = multiprocessing.Pipe(duplex=False)
            process = multiprocessing.get_context("fork").Process(target=self._run, args=(told,), daemon=True)
            process.start()
            self.process = process
            told.close()  # so that the end of the other process ends the waiting, too

    def end(self) -> R:
        """What it gives back, once it is done. What the other process failed on is done here, so that an error names
        its place."""
        data = self._answered()
        if self.process:
            self.process.join()
        if data is None or not self.process or self.process.exitcode:
            return self.work()
        return decoded(data, self.makes)

    def _answered(self) -> bytes | None:
        """What the other process says, as bytes; None where it says nothing."""
        if not self.answer:
            return None
        try:
            return self.answer.recv_bytes()
        except (EOFError, OSError):
            return None
        finally:
            self.answer.close()
            self.answer = None

    def _run(self, told: Connection) -> None:
        gc.disable()  # what a collector touches is copied
        try:
            told.send_bytes(encoded(self.work()))
            told.close()
        except BaseException:
            os._exit(1)
