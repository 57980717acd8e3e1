"""How heavy a large dossier is and how long it takes, beside plain Pelican: `python -m tests.bench.scale [CLIPPINGS]`.

Prints one table. Plain Pelican (theme "simple", no cache) renders the same articles, of the same words, in the same
run, and its wall time is the unit of all ratios, so that a slow machine changes seconds and no ratio. On a machine that
does other things meanwhile only the ratio of the processor's time is worth anything; it stands beside it. With `--weigh
FOLDER` nothing is built: only what is in a built site is told. Linux only, because memory is read from /proc.
"""

from __future__ import annotations

import argparse
import html
import os
import re
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path

from tests.bench.pile import pool, write_pile
from tests.reading import ROOT

HEAVY = 150_000
"""Bytes of a page that is too heavy."""
CROWDED = 2_000
"""Elements of a page that has too many."""
SAMPLE = 0.1
"""Seconds between two looks at the memory of a build."""

PLAIN = """
PATH = "content"
OUTPUT_PATH = "output"
SITENAME = "Plain"
SITEURL = ""
TIMEZONE = "UTC"
THEME = "simple"
LOAD_CONTENT_CACHE = False
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a program."""

    wall: float
    """Seconds."""
    busy: float
    """Seconds of one core that it and all that it started took."""
    peak: float
    """Megabytes of it and all its processes at once; memory that several share is counted once."""


class ElementCounter(HTMLParser):
    """Counts the elements of a page, as a browser's document holds them."""

    count = 0

    def handle_starttag(self, _tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        """One more."""
        self.count += 1


def timed(command: list[str], folder: Path) -> Run:
    """Runs a command in a folder; CalledProcessError where it fails."""
    begun, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        peak = [0.0]
        ended = threading.Event()
        watch = threading.Thread(target=_watch, args=(process.pid, peak, ended))
        watch.start()
        _out, said = process.communicate()
        wall = time.perf_counter() - begun
        ended.set()
        watch.join()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, stderr=said)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(wall, busy, peak[0])


def _watch(pid: int, peak: list[float], ended: threading.Event) -> None:
    while not ended.wait(SAMPLE):
        peak[0] = max(peak[0], sum(map(_memory, _family(pid))) / 1000)


def _family(pid: int) -> list[int]:
    """A process and all that it started."""
    found = [pid]
    for one in found:
        with suppress(OSError):
            for task in Path(f"/proc/{one}/task").iterdir():
                found += map(int, (task / "children").read_text().split())
    return found


def _memory(pid: int) -> int:
    """Kilobytes of a process; a page that several share counts in each for its part."""
    with suppress(OSError):
        told = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
        return int(told[1]) if told else 0
    return 0


def write_plain(seeds: Path, folder: Path) -> None:
    """Writes the clippings of a pile as articles that Pelican reads by itself: headline, day and paragraphs."""
    (folder / "content").mkdir(parents=True)
    (folder / "pelicanconf.py").write_text(PLAIN, "utf-8")
    for path in sorted(seeds.glob("*.txt")):
        headline, _writer, day, *paragraphs = path.read_text("utf-8").strip().split("\n\n")
        date = datetime.strptime(day, "%B %d, %Y").date()
        body = "".join(f"<p>{html.escape(one)}</p>" for one in paragraphs)
        head = f'<title>{html.escape(headline)}</title><meta name="date" content="{date}">'
        page = f'<html><head>{head}<meta name="slug" content="{path.stem}"></head><body>{body}</body></html>'
        (folder / "content" / f"{path.stem}.html").write_text(page, "utf-8")


def weigh(folder: Path, clippings: int) -> list[str]:
    """What is in a built site: bytes a clipping, pages, and those that are too heavy or have too many elements."""
    sizes = {path.relative_to(folder).as_posix(): path.stat().st_size for path in folder.rglob("*") if path.is_file()}
    pages = {name: size for name, size in sizes.items() if name.endswith(".html")}
    counts = {name: _elements(folder / name) for name in pages}
    heavy = [name for name, size in pages.items() if size > HEAVY]
    crowded = [name for name, count in counts.items() if count > CROWDED]
    parts: Counter[str] = Counter()
    for name, size in sizes.items():
        parts[name.partition("/")[0]] += size
    shares = ", ".join(f"{name} {size / clippings / 1000:.1f}" for name, size in parts.most_common(10))
    return [
        f"site a clipping               {sum(sizes.values()) / clippings / 1000:8.1f} kB  ({shares})",
        f"files; pages                  {len(sizes):8,}; {len(pages):,}",
        f"pages above {HEAVY // 1000} kB            {len(heavy):8,}  {_named(heavy, pages)}",
        f"pages above {CROWDED:,} elements    {len(crowded):8,}  {_named(crowded, counts)}",
    ]


def _elements(path: Path) -> int:
    counter = ElementCounter()
    counter.feed(path.read_text("utf-8"))
    return counter.count


def _named(names: list[str], figures: dict[str, int]) -> str:
    """The worst three, with their figures."""
    worst = sorted(names, key=lambda name: -figures[name])[:3]
    return ", ".join(f"{name} {figures[name]:,}" for name in worst)


def measure(folder: Path, clippings: int) -> None:
    """Builds everything in a folder and prints the table."""
    write_pile(folder / "pile", clippings)
    seeds, cast, site = folder / "pile" / "seeds", folder / "pile" / "actors", folder / "site"
    write_plain(seeds, folder / "plain")
    plain = timed([sys.executable, "-m", "pelican", "-q", "-s", "pelicanconf.py"], folder / "plain")
    print(f"{clippings:,} clippings, {os.cpu_count()} cores, Python {sys.version.split()[0]}")
    print(f"plain Pelican                 {plain.wall:8.2f} s; of a core {plain.busy:8.2f} s; {plain.peak:6.0f} MB")
    command = [
        sys.executable,
        "-m",
        "dossier",
        "build",
        "--output",
        str(site),
        "--seeds",
        str(seeds),
        "--cast",
        str(cast),
    ]

    def told(name: str) -> None:
        run = timed(command, ROOT)
        ratios = f"{run.wall / plain.wall:5.2f}x; of a core {run.busy:8.2f} s  {run.busy / plain.busy:5.2f}x"
        print(f"{name:29} {run.wall:8.2f} s  {ratios}; {run.peak:6.0f} MB", flush=True)

    told("first build")
    told("nothing changed")
    edited = seeds / f"clipping-{clippings // 2:05}.txt"
    named = pool().people[0]  # the most frequent of all: what points at it must not be written again
    edited.write_text(f"{edited.read_text('utf-8')}\n\nA sentence was added by {named} on Monday.\n", "utf-8")
    told("one clipping edited")
    print("\n".join(weigh(site, clippings)))


def main() -> None:
    """Reads the command line and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("clippings", type=int, nargs="?", default=1_000)
    parser.add_argument("--weigh", type=Path, metavar="FOLDER", help="a built site, of which only the weight is told")
    given = parser.parse_args()
    if given.weigh:
        print("\n".join(weigh(given.weigh, given.clippings)))
        return
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), given.clippings)


if __name__ == "__main__":
    main()
