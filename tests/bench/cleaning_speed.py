"""Measures how fast the cleaning room is, and that twice the text takes twice the time, on texts made to be hard.

PYTHONPATH=plugins python tests/bench/cleaning_speed.py [MILLIONS OF CHARACTERS]
"""

from __future__ import annotations

import sys
import time

from dossier.cleaning import clean
from dossier.records import Clip

PROSE = "The harbour board will vote on the ferry line before the end of the month, its chairman said on Monday.\n"
TEXTS = {
    "prose": PROSE,
    "paragraphs": PROSE + "\n",
    "one endless line": PROSE.strip() + " ",
    "one endless word": "a",
    "menu": "  • Harbour\n",
    "headlines": "Harbour board votes\n",
    "fragments": "and so on\n",
    "comments": f"Comments\n{PROSE}",
    "bylines": "By Ada Quill\n",
    "dates": "3 May 2021 10:15 GMT\n",
    "addresses": "a@",
    "emphasis": "*a _b ",
    "brackets": "[",
    "glued headlines": "Prices fallMinister goes ",
    "Chinese": "港口",
    "blank lines": "\n",
}


def seconds(text: str) -> float:
    """How long cleaning takes, in seconds of the processor."""
    start = time.process_time()
    clean(Clip("bench", "bench.txt", text))
    return time.process_time() - start


def main() -> None:
    """Prints a row a text: its speed, and the time for twice the text over that for it."""
    size = int(float(sys.argv[1] if len(sys.argv) > 1 else 1) * 1_000_000)
    for name, unit in TEXTS.items():
        once, twice = (seconds(unit * (length // len(unit))) for length in (size, 2 * size))
        print(f"{name:18} {2 * size / 1e6 / twice:7.1f} MB/s   twice the text: {twice / once:.2f} times the time")


if __name__ == "__main__":
    main()
