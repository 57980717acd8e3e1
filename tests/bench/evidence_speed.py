"""How fast statements and dates are found: `python tests/bench/evidence_speed.py FOLDER`, from the root."""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "plugins"))

from dossier.cleaning import as_it_is
from dossier.clips.reading import read_paths
from dossier.evidence.dates.expressions import find_dates
from dossier.evidence.statements.attribution import find_statements
from dossier.records import Clip


def main() -> None:
    """Prints megabytes a second of one core, after a first article that compiles the rules."""
    articles = [as_it_is(clip) for clip in read_paths([Path(sys.argv[1])]) if isinstance(clip, Clip)]
    size = sum(len(article.text.encode()) for article in articles) / 1e6
    find_statements(articles[0], ())
    find_dates(articles[0])
    for name, run in (
        ("quotes", lambda article: find_statements(article, ())),
        ("dates", find_dates),
        ("both", lambda article: (find_statements(article, ()), find_dates(article))),
    ):
        start = time.process_time()
        for article in articles:
            run(article)
        print(f"{name:7} {size / (time.process_time() - start):5.2f} MB/s")


if __name__ == "__main__":
    main()
