"""Prints how fast discovery and resolution are, in MB a second of one core, without reading and cleaning.

PYTHONPATH=plugins .venv/bin/python tests/bench/discovery_speed.py FOLDER
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from dossier.cleaning import as_it_is
from dossier.clips.reading import read_paths
from dossier.discovery import EVERYTHING, discover, find_candidates
from dossier.records import Cast, Clip

REPEATS = 5


def main(folder: str) -> None:
    """Prints the size, and the best of some runs of step 1 alone and of both steps."""
    articles = [as_it_is(clip) for clip in read_paths([Path(folder)]) if isinstance(clip, Clip)]
    size = sum(len(article.text.encode()) for article in articles) / 1e6
    find_candidates(articles[0])
    first, both = [], []
    for _ in range(REPEATS):
        start = time.process_time()
        for article in articles:
            find_candidates(article)
        middle = time.process_time()
        discover(articles, Cast(), EVERYTHING)
        first.append(middle - start)
        both.append(time.process_time() - middle)
    print(f"{size:.3f} MB: candidates {size / min(first):.2f} MB/s, both steps {size / min(both):.2f} MB/s")


if __name__ == "__main__":
    main(*sys.argv[1:])
