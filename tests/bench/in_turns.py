"""What a change does to the time of each step: `python -m tests.bench.in_turns OTHER FOLDER`, from the root.

OTHER is another checkout, FOLDER what `tests.bench.pile` writes, or any folder with `seeds/`. Two processes, one with
the plugins of each checkout, do the same clippings in turns, ten at a time: whatever else the machine does slows both.
Prints for each step the seconds of a core of both, and what part of the other's time this one takes.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier.cast.registry import read_cast
from dossier.pipeline import examine_folder
from dossier.records import Cast
from dossier.workshop.step import InTurn, attempt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.workshop.step import Step

ROOT = Path(__file__).parents[2]
BATCH = 10
"""So many clippings are done in one turn."""
TAKE_TURNS = "--take-turns"
END = "end"


class Turns(InTurn):
    """Does a batch for each line that it is sent, and answers with the step and its seconds."""

    def each(self, step: Step[Any, Any], things: Sequence[Any]) -> list[Any]:
        """As `Work` says."""
        made: list[Any] = []
        for place in range(0, len(things), BATCH):
            sys.stdin.readline()
            begun = time.process_time()
            made += [attempt(step, thing) for thing in things[place : place + BATCH]]
            print(step.name, time.process_time() - begun, flush=True)
        return made


def take_turns(folder: Path) -> None:
    """Does the clippings of a folder in turns with another process."""
    actors = folder / "actors"
    examine_folder(folder / "seeds", read_cast(actors) if actors.exists() else Cast(), work=Turns())
    sys.stdin.readline()
    print(END, 0, flush=True)


def main(other: Path, folder: Path) -> None:
    """Prints both times by step, the first turn left out: there expressions are compiled."""
    sides = [_begun(root, folder) for root in (other, ROOT)]
    spent: dict[str, list[tuple[float, ...]]] = defaultdict(list)
    while True:
        answers = [_turn(side) for side in sides]
        step = answers[0][0]
        if step == END:
            break
        spent[step].append(tuple(seconds for _step, seconds in answers))
    for step, turns in spent.items():
        before, now = (sum(turn[side] for turn in turns[1:]) for side in (0, 1))
        print(f"{step:10} {before:6.2f} {now:6.2f}  {now / before:.3f}")


def _begun(root: Path, folder: Path) -> subprocess.Popen[str]:
    """The process with the plugins of a checkout."""
    command = [sys.executable, __file__, TAKE_TURNS, str(folder)]
    environment = dict(os.environ, PYTHONPATH=str(root / "plugins"), PYTHONHASHSEED="0")
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)


def _turn(side: subprocess.Popen[str]) -> tuple[str, float]:
    """The step that a process did in its turn, and how long it took."""
    if side.stdin is None or side.stdout is None:
        raise RuntimeError("its pipes are gone")
    side.stdin.write("\n")
    side.stdin.flush()
    step, seconds = side.stdout.readline().split()
    return step, float(seconds)


if __name__ == "__main__":
    if sys.argv[1] == TAKE_TURNS:
        take_turns(Path(sys.argv[2]))
    else:
        main(*map(Path, sys.argv[1:]))
