"""Dossier and its peers over the same saved pages in one run: `pages.py SCORER [--rounds N]`.

SCORER is the script `score.py` of the cleaning benchmark. Each round runs every tool once, so that a busy machine is
busy for all of them.
"""

from __future__ import annotations

import argparse
import shlex
import subprocess
import sys
from pathlib import Path

from pages_peer import TOOLS

PEER = Path(__file__).with_name("pages_peer.py")
ROOT = Path(__file__).parents[2]


def main() -> int:
    """Prints the scorer's table for each tool; 1 where the scorer failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--sets", default="dev,wcxb_dev")
    parser.add_argument("--tools", default=",".join(TOOLS))
    given = parser.parse_args()
    status = 0
    for number in range(given.rounds):
        for tool in ["dossier", *given.tools.split(",")]:
            print(f"\n== round {number + 1}: {tool}", flush=True)
            status |= score(given.scorer, given.sets, tool)
    return status


def score(scorer: Path, sets: str, tool: str) -> int:
    """Runs the scorer on one tool and gives its exit status."""
    if tool == "dossier":
        subject = ["--project", str(ROOT)]
    else:
        subject = ["--cmd", f"{shlex.quote(sys.executable)} {shlex.quote(str(PEER))} {tool} {{dir}}"]
    return subprocess.run([sys.executable, str(scorer), *subject, "--set", sets, "--html"], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
