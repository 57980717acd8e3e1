"""The held-out third of the cleaning benchmark: pages that nobody opens, to judge rules written on the others.

    python tests/bench/held_out.py split BENCH/cleaning      writes held_out.txt beside this file (done once)
    python tests/bench/held_out.py figures SAVED.json        F1 of both sides of what `score.py --save` kept

The sites of a set (the registered domain of a page's address: of `meta.json`, else of its canonical link or og:url,
else the page itself) are ordered by their SHA-1, and every third is held out with all its pages.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections import defaultdict
from pathlib import Path
from urllib.parse import urlsplit

LIST = Path(__file__).with_name("held_out.txt")
SETS = ("dev", "wcxb_dev", "news23_dev")
SECOND_LEVEL = {"ac", "co", "com", "edu", "gov", "net", "org"}
"""Labels below a country's that belong to the registry: "example.co.uk" is registered, "co.uk" is not."""
ADDRESS = re.compile(
    r"""<(?:link[^>]{0,300}rel=["']?canonical|meta[^>]{0,300}og:url)[^>]{0,300}(?:href|content)=["']?(https?://[^"'\s>]+)""",
    re.IGNORECASE,
)


def site(address: str) -> str:
    """The registered domain of an address."""
    labels = (urlsplit(address).hostname or address).lower().split(".")
    size = 3 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in SECOND_LEVEL else 2
    return ".".join(labels[-size:])


def sites_of(folder: Path) -> dict[str, list[str]]:
    """The pages of a set by site."""
    meta = folder / "meta.json"
    known = json.loads(meta.read_text("utf-8")) if meta.exists() else {}
    sites: dict[str, list[str]] = defaultdict(list)
    for page in sorted((folder / "html").iterdir()):
        address = known.get(page.stem, {}).get("url")
        if not address:
            found = ADDRESS.search(page.read_text("utf-8", "replace")[:400_000])
            address = found.group(1) if found else page.stem
        sites[site(address)].append(page.stem)
    return sites


def split(bench: Path) -> None:
    """Writes which pages of each set are held out."""
    lines = []
    for name in SETS:
        sites = sites_of(bench / name)
        ordered = sorted(sites, key=lambda one: hashlib.sha1(one.encode()).hexdigest())  # noqa: S324  an order, no secret
        lines += [f"{name} {page}" for one in ordered[::3] for page in sites[one]]
    LIST.write_text("\n".join(sorted(lines)) + "\n", "utf-8")


def held_out(name: str) -> frozenset[str]:
    """The pages of a set that are held out."""
    pairs = map(str.split, LIST.read_text("utf-8").splitlines())
    return frozenset(page for folder, page in pairs if folder == name)


def figures(saved: Path) -> None:
    """Prints the F1 of the opened and of the held-out pages, as score.py works it out."""
    held = {tuple(line.split()) for line in LIST.read_text("utf-8").splitlines()}
    for name, styles in json.loads(saved.read_text("utf-8")).items():
        for style, result in styles.items():
            sides: tuple[list[list[int]], list[list[int]]] = ([], [])
            for page, counts in result["pages"].items():
                sides[(name, page) in held].append(counts)
            print(
                f"{name:11} {style:7}",
                *(
                    f"{side} {len(pages):3} pages F1 {f1(pages):.4f}"
                    for side, pages in zip(("opened", "held out"), sides, strict=True)
                ),
                sep="  ",
            )


def f1(pages: list[list[int]]) -> float:
    """The harmonic mean of the pages' mean precision and mean recall; counts are shared, wrong and missed shingles."""
    if not pages:
        return 0.0
    precision = sum(right / (right + wrong) if right + wrong else 0.0 for right, wrong, _ in pages) / len(pages)
    recall = sum(right / (right + missed) if right + missed else 0.0 for right, _, missed in pages) / len(pages)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


if __name__ == "__main__":
    {"split": split, "figures": figures}[sys.argv[1]](Path(sys.argv[2]))
