"""Work done aside: by a process that is forked from this one, and finds all that it has, while this one goes on."""

from __future__ import annotations

import gc
import multiprocessing
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.workshop.workers import can_fork, cores

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.process import BaseProcess


@dataclass(slots=True)
class Aside:
    """A piece of work that nobody waits for until its end; what it makes are files."""

    work: Callable[[], object]
    """Does it."""
    process: BaseProcess | None = None
    """Who does it; None where it is done at the end, in this process."""

    def begin(self) -> None:
        """Lets another process do it, where that is safe and a core is free for it."""
        if cores() > 1 and can_fork():
            self.process = multiprocessing.get_context("fork").Process(target=self._run, daemon=True)
            self.process.start()

    def end(self) -> None:
        """Waits until it is done. What the other process failed on is done here, so that an error names its place."""
        if self.process:
            self.process.join()
        if not self.process or self.process.exitcode:
            self.work()

    def stop(self) -> None:
        """Ends the other process, if it still works."""
        if self.process and self.process.is_alive():
            self.process.kill()
            self.process.join()

    def _run(self) -> None:
        gc.disable()  # what a collector touches is copied
        try:
            self.work()
        except BaseException:
            os._exit(1)
