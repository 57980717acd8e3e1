"""Processor time of Dossier and its peers over a folder of saved pages: `pages_speed.py FOLDER [--rounds N]`.

Processor time, the start of the process included, and of several rounds the least: another program on the same machine
changes the time on the clock by half, this hardly.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
from pathlib import Path

PEER = Path(__file__).with_name("pages_peer.py")
JUDGE = """
import sys, pathlib
from dossier.cleaning import clean
from dossier.clips.reading import read_paths
for clip in read_paths([pathlib.Path(sys.argv[1])]):
    clean(clip)
"""
"""What an extractor does: body, metadata and the account of the cut, without actors, statements and dates."""
TOOLS = ("trafilatura-fast-body", "trafilatura-fast", "readability")


def main() -> None:
    """Prints pages a second of processor time for each tool."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    pages = len(list(given.folder.glob("*.html")))
    commands = {
        "dossier": [sys.executable, "-m", "dossier", "inspect", "--no-cast", str(given.folder)],
        "dossier, pages alone": [sys.executable, "-c", JUDGE, str(given.folder)],
    }
    commands |= {tool: [sys.executable, str(PEER), tool, str(given.folder)] for tool in TOOLS}
    least = dict.fromkeys(commands, float("inf"))
    for _ in range(given.rounds):
        for tool, command in commands.items():
            least[tool] = min(least[tool], seconds(command))
    for tool, spent in least.items():
        print(f"{tool:24} {pages / spent:7.1f} pages/s {spent:7.2f} s")


def seconds(command: list[str]) -> float:
    """Processor seconds that a command takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


if __name__ == "__main__":
    main()
