"""The course of a build: what is being done, how far it is, and at the end where the time went.

A bar is shown in a terminal once a build takes longer than two seconds; elsewhere one line says that it takes a while,
and in CI (the environment names CI) nothing does.
"""

from __future__ import annotations

import os
import sys
import time
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

PATIENCE = 2.0
"""Seconds that a build may take before anything is said."""
REFRESH = 0.1
"""Seconds between two pictures of the bar."""


@dataclass(slots=True)
class Course:
    """The course of one build."""

    spent: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    """Seconds by step, in the order of the steps."""
    _step: str = "start"
    _begun: float = field(default_factory=time.perf_counter)
    _since: float = field(default_factory=time.perf_counter)
    _shown: float = 0.0
    _bar: Progress | None = None
    _task: TaskID | None = None
    _told: bool = False

    def at(self, step: str, done: int = 0, whole: int = 0) -> None:
        """Says which step is being done, and how many of how many things are; 0 of 0 where that is not known."""
        now = time.perf_counter()
        self.spent[self._step] += now - self._since
        self._step, self._since = step, now
        if now - self._begun > PATIENCE and now - self._shown > REFRESH:
            self._shown = now
            self._show(step, done, whole)

    def end(self) -> None:
        """Ends the last step, and takes the bar away."""
        self.at("end")
        if self._bar:
            self._bar.stop()
            self._bar = None

    def times(self) -> str:
        """Where the time went, a line a step that took a twentieth of a second or more."""
        steps = [(step, spent) for step, spent in self.spent.items() if spent >= 0.05]
        lines = [f"{spent:7.1f} s  {step}" for step, spent in (*steps, ("in all", sum(self.spent.values())))]
        return "\n".join(lines)

    def _show(self, step: str, done: int, whole: int) -> None:
        if os.environ.get("CI"):
            return
        if not sys.stderr.isatty():
            if not self._told:
                self._told = True
                print(f"This takes a while: {step}{f', {whole:,} in all' if whole else ''} …", file=sys.stderr)
            return
        if self._bar is None:
            self._begin()
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, description=step, completed=done, total=whole or None)
            self._bar.refresh()

    def _begin(self) -> None:
        """Opens the bar; it draws itself only when asked to, for a thread would keep the workers from being forked."""
        from rich.console import Console  # noqa: PLC0415  most builds are short
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

        columns = (TextColumn("{task.description:24}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        self._bar = Progress(*columns, console=Console(stderr=True), auto_refresh=False, transient=True)
        self._task = self._bar.add_task("", total=None)
        self._bar.start()
