"""`make bench`: how fast this machine builds, cleans, links and reads evidence, on texts that are made up here.

What is measured against other people's annotated pages and news stands, with its commands, in README.md.
"""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.reading import ROOT

from dossier.cast.linking import Linker
from dossier.cleaning import clean
from dossier.evidence.dates.expressions import find_dates
from dossier.evidence.statements.attribution import find_statements
from dossier.records import Actor, Cast, Clip

if TYPE_CHECKING:
    from collections.abc import Callable

DICE = random.Random(11)  # noqa: S311  the same texts in each run
SYLLABLES = ("ba", "de", "ki", "lo", "mu", "ra", "se", "ti", "vo", "zu", "an", "el", "in", "or", "um")
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


def word() -> str:
    """A made-up word of two to four syllables."""
    return "".join(DICE.choices(SYLLABLES, k=DICE.randint(2, 4)))


def clippings(count: int) -> list[str]:
    """So many clippings of some 600 words: the five real ones with their names exchanged for made-up ones."""
    made = []
    for number in range(count):
        text = SEEDS[number % len(SEEDS)].read_text("utf-8")
        for name in ("Huawei", "ZTE", "Trump", "Mnuchin", "China", "Xi"):
            text = text.replace(name, word().capitalize())
        made.append(text)
    return made


def rate(texts: list[str], step: Callable[[str], object]) -> str:
    """How many megabytes a second of processor time a step reads, the best of three rounds."""
    size = sum(len(text.encode()) for text in texts) / 1e6
    best = 1e9
    for _ in range(3):
        start = time.process_time()
        for text in texts:
            step(text)
        best = min(best, time.process_time() - start)
    return f"{size / best:8.1f} MB/s"


def build(folder: Path, seeds: Path) -> tuple[float, float]:
    """Wall seconds and peak megabytes of a whole build in a process of its own."""
    command = [sys.executable, "-m", "pelican", "content", "-s", "pelican.conf.py", "-o", str(folder / "output")]
    start = time.perf_counter()
    subprocess.run([*command, "-e", f'DOSSIER_SEEDS="{seeds}"'], cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000


def main() -> None:
    """Measures and prints."""
    print(f"{os.cpu_count()} cores, Python {sys.version.split()[0]}")
    texts = clippings(200)
    names = [f"{word().capitalize()} {word().capitalize()}" for _ in range(10_000)]
    linker = Linker(Cast.of([Actor(f"a{number}", name, "person") for number, name in enumerate(dict.fromkeys(names))]))
    articles = {text: clean(Clip("a", "a.txt", text)) for text in texts}
    print("cleaning             ", rate(texts, lambda text: clean(Clip("a", "a.txt", text))))
    print("linking, 10,000 names", rate(texts, linker.link_text))
    print(
        "quotes and dates     ",
        rate(texts, lambda text: (find_statements(articles[text], ()), find_dates(articles[text]))),
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wall, peak = min(build(folder, ROOT / "seeds") for _ in range(3))
        print(f"make html, 5 clippings      {wall:6.2f} s {peak:6.0f} MB")
        (folder / "seeds").mkdir()
        for number, text in enumerate(clippings(1000)):
            (folder / "seeds" / f"{number:04}.txt").write_text(text, "utf-8")
        wall, peak = build(folder, folder / "seeds")
        print(f"make html, 1,000 clippings  {wall:6.2f} s {peak:6.0f} MB")


if __name__ == "__main__":
    main()
