"""Learns the weights of what makes a line the headline from pages whose titles are known; writes them into the rules.

    PYTHONPATH=plugins python tests/bench/title_weights.py SET...            learn from all, write the weights
    PYTHONPATH=plugins python tests/bench/title_weights.py --folds 6 SET...  only measure, on sites not learned from

A SET is what `cleaning_weights.py` takes. A page's title is the one in `meta.json` (`{"<id>": {"title": ...}}`), else
the one that the page's own metadata states. A passage is the headline where it is the title, or, where none is, one
that holds it or is held by it. Nothing of a page is kept but some thirty numbers. Standard library only; half a minute.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import cleaning_weights
from cleaning_weights import STYLES, Weights
from held_out import held_out

from dossier.cleaning.head.titles import candidates
from dossier.cleaning.passages.joining import joined
from dossier.cleaning.passages.passage import passages_of
from dossier.cleaning.passages.topics import folded
from dossier.cleaning.settling import chosen
from dossier.clips.reading import read_file
from dossier.errors import ClippingError

if TYPE_CHECKING:
    from collections.abc import Iterator

MARGIN, STEP, EPOCHS, SHRINK = 1.0, 0.1, 12, 0.001
LEAST = 10
"""A title of fewer characters must be met exactly."""
NONE: Weights = {"title.none": 1.0}


class Page(NamedTuple):
    """A page in one style: its candidates' signals, and whether each is the headline; the last one stands for none."""

    site: str
    style: str
    rows: list[tuple[Weights, bool]]


def main() -> None:
    """Runs the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    given = parser.parse_args()
    pages = [page for folder in given.sets for page in pages_of(folder)]
    if given.folds:
        measure(pages, given.folds)
    else:
        cleaning_weights.write(learn(pages))


def pages_of(folder: Path) -> Iterator[Page]:
    """The pages of a set that are not held out and whose titles are known, each style one."""
    titles, held = dict(titles_of(folder)), held_out(folder.name)
    for style in STYLES:
        for path in sorted((folder / style).glob("*.txt")):
            if path.stem in held:
                continue
            passages = joined(passages_of(path.read_text("utf-8", errors="replace")))
            body = chosen(passages)
            title = titles.get(path.stem)
            if not title or not body:
                continue
            found = list(candidates(passages, body))
            exact = any(folded(passages[index].text) == folded(title) for index, _ in found)
            rows = [(signals, is_title(passages[index].text, title, exact=exact)) for index, signals in found]
            rows.append((NONE, not any(right for _, right in rows)))
            yield Page(cleaning_weights.site_of(folder, path.stem), f"{folder.name} {style}", rows)


def titles_of(folder: Path) -> Iterator[tuple[str, str]]:
    """The titles of a set's pages."""
    stated = folder / "meta.json"
    if stated.is_file():
        for stem, facts in json.loads(stated.read_text("utf-8")).items():
            yield stem, facts.get("title") or ""
        return
    for path in sorted((folder / "html").glob("*.html")):
        try:
            yield path.stem, read_file(path)[0].page.title or ""
        except ClippingError as error:
            print(error)


def is_title(text: str, title: str, *, exact: bool) -> bool:
    """Whether a text is a title, but for signs, and where no other is that exactly for what a site puts around it."""
    short, long = sorted((folded(text), folded(title)), key=len)
    return bool(short) and (short == long or (not exact and len(short) >= LEAST and f" {short} " in f" {long} "))


def learn(pages: list[Page]) -> Weights:
    """The weights that put the right candidate first."""
    weights: Weights = defaultdict(float)
    squares: Weights = defaultdict(lambda: 1e-3)
    sums: Weights = defaultdict(float)
    order, shuffle = list(pages), random.Random(0).shuffle  # noqa: S311  no secret: the same order each time
    for epoch in range(EPOCHS):
        shuffle(order)
        for page in order:
            values = [score(row, weights) for row, _ in page.rows]
            best = max(range(len(values)), key=lambda place: values[place] + MARGIN * (not page.rows[place][1]))
            if page.rows[best][1]:
                continue
            right = max((place for place, (_, good) in enumerate(page.rows) if good), key=values.__getitem__)
            step: Weights = defaultdict(float, page.rows[right][0])
            for name, value in page.rows[best][0].items():
                step[name] -= value
            cleaning_weights.go(step, weights, squares, STEP, SHRINK)
        if epoch >= EPOCHS // 3:
            for name, weight in weights.items():
                sums[name] += weight
    return {name: total / (EPOCHS - EPOCHS // 3) for name, total in sums.items()}


def score(row: Weights, weights: Weights) -> float:
    """The weighed sum of a row."""
    return sum([weights.get(name, 0.0) * value for name, value in row.items()])


def measure(pages: list[Page], folds: int) -> None:
    """Prints for each style how many titles were right, given and there, each page judged by other sites' weights."""
    results: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for fold in range(folds):
        weights = learn([page for page in pages if cleaning_weights.fold_of(page, folds) != fold])
        for page in pages:
            if cleaning_weights.fold_of(page, folds) == fold:
                values = [score(row, weights) for row, _ in page.rows]
                best = values.index(max(values))
                given, there = best < len(values) - 1, not page.rows[-1][1]
                for place, one in enumerate((given and page.rows[best][1], given, there)):
                    results[page.style][place] += one
    for style, (right, given, there) in results.items():
        print(f"{style:16} right {right} of {given} given; {there} stand above the body")


if __name__ == "__main__":
    main()
