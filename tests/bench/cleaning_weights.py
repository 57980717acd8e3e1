"""Learns the weights of the cleaning room's signals from pages with a hand-made body, and writes them into the rules.

    PYTHONPATH=plugins python tests/bench/cleaning_weights.py SET...            learn, write the weights
    PYTHONPATH=plugins python tests/bench/cleaning_weights.py --folds 5 SET...  only measure, on sites not learned from
    ... --folds 5 --whole SET...                                                the whole cleaner, not its run alone

A SET is a folder with `gold/<id>.gold.txt` (the body), text styles as folders (`<style>/<id>.txt`) and, to keep the
pages of a site together, `html/<id>.html`. What is learned is which run of passages is the body: an averaged perceptron
with a margin (Collins 2002; the step by AdaGrad, Duchi et al. 2011), whose mistakes cost the share of the body's words
that they lose or add; the mean of three learnings, each without a third of the sites. Pages that `held_out.txt` holds
out, or whose body was cut short, are not read. Nothing of a page is kept but some hundred numbers. Standard library
only; three minutes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import random
import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlsplit

from held_out import held_out

from dossier.cleaning import clean
from dossier.cleaning.body import positions
from dossier.cleaning.body.extent import evidence_of
from dossier.cleaning.passages.joining import joined
from dossier.cleaning.passages.passage import passages_of
from dossier.cleaning.passages.weights import weights as known_weights
from dossier.records import Clip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.cleaning.passages.passage import Passage

RULES = Path(__file__).parents[2] / "plugins/dossier/rules/cleaning/weights.toml"
STYLES = ("rp", "rpmain", "insc", "h2t", "bs4", "inner", "traf")
CLEAN, MOST_SAID = "traf", 1.4
"""A page whose rendering in the clean style has so many times its body's words is not learned from."""
BAGS = 3
"""The weights are the mean of so many learnings, each without another part of the sites (Breiman's bagging, 1996)."""
LONGEST = 1500
MARGIN, STEP, EPOCHS, SHRINK = 10.0, 0.08, 24, 0.0005
BOUNDS = {"begin.below end.comments": -4.0, "heard.end.comments": -2.5, "near.cards": -0.28, "near.headlines": -0.8}
"""Weights that may not be weaker: few pages have long comments, teasers, headlines, but where they win all is lost."""
_WORD = re.compile(r"\w+")
_SITE = re.compile(r"""(?:rel=["']?canonical["']?[^>]*href=|og:url["'][^>]*content=)["']?https?://([^/"' >]+)""")

Weights = dict[str, float]


class Sited(Protocol):
    """What stands on a site."""

    @property
    def site(self) -> str:
        """The site."""


@dataclass(slots=True)
class Page:
    """One page in one style, ready to learn from."""

    site: str
    passages: list[Passage]
    signals: tuple[list[Weights], list[Weights], list[Weights]]
    gain: list[float]
    """For each passage what its being in the body wins (or loses), as a share of the body's words."""
    right: tuple[int, int]
    """The run of passages that wins most."""
    gold: str
    style: str
    text: str = ""
    """The whole text, for measuring the whole cleaner."""


def main() -> None:
    """Runs the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--whole", action="store_true")
    given = parser.parse_args()
    pages = [page for folder in given.sets for page in pages_of(folder)]
    if given.folds:
        measure(pages, given.folds, whole=given.whole)
    else:
        write(learn_in_bags(pages))


def pages_of(folder: Path) -> Iterator[Page]:
    """The pages of a set that are not held out, each style one."""
    held = held_out(folder.name)
    for style in STYLES:
        for path in sorted((folder / style).glob("*.txt")):
            if path.stem in held or path.stem in doubtful(folder):
                continue
            text = path.read_text("utf-8", errors="replace")
            passages = joined(passages_of(text))[:LONGEST]
            if passages:
                gold = (folder / "gold" / f"{path.stem}.gold.txt").read_text("utf-8")
                page = page_of(f"{folder.name} {style}", site_of(folder, path.stem), passages, gold)
                yield replace(page, text=text)


@cache
def doubtful(folder: Path) -> frozenset[str]:
    """The pages whose hand-made body is far shorter than their clean rendering: mostly it was cut short."""
    found = set()
    for path in (folder / CLEAN).glob("*.txt"):
        gold = (folder / "gold" / f"{path.stem}.gold.txt").read_text("utf-8")
        if len(path.read_text("utf-8").split()) > MOST_SAID * max(len(gold.split()), 60):
            found.add(path.stem)
    return frozenset(found)


def site_of(folder: Path, stem: str) -> str:
    """The host that a page's own address names, that of `meta.json` first, else the page's name."""
    stated = addresses_of(folder).get(stem)
    if stated:
        return urlsplit(stated).hostname or stem
    html = folder / "html" / f"{stem}.html"
    found = _SITE.search(html.read_text("utf-8", errors="replace")) if html.is_file() else None
    return found.group(1) if found else stem


@cache
def addresses_of(folder: Path) -> dict[str, str]:
    """The addresses of a set's pages that its `meta.json` states."""
    meta = folder / "meta.json"
    known = json.loads(meta.read_text("utf-8")) if meta.is_file() else {}
    return {stem: facts["url"] for stem, facts in known.items() if facts.get("url")}


def page_of(style: str, site: str, passages: list[Passage], gold: str) -> Page:
    """A page with what each passage wins."""
    evidence = evidence_of(passages)
    words = _WORD.findall(gold)
    inside = {tuple(words[place : place + 4]) for place in range(len(words) - 3)}
    lines = {" ".join(_WORD.findall(line)) for line in gold.split("\n")}
    size = max(len(words), 60)
    gain = [(share_of(passage.text, inside, lines) - 0.5) * 2 * max(passage.words, 1) / size for passage in passages]
    nothing = [0.0] * len(passages)
    signals = (evidence.passages, evidence.beginnings, evidence.endings)
    return Page(site, passages, signals, gain, best_run(nothing, gain, nothing), gold, style)


def share_of(text: str, inside: set[tuple[str, ...]], lines: set[str]) -> float:
    """Which share of a passage stands in the body."""
    words = _WORD.findall(text)
    if len(words) < 4:
        return float(bool(words) and " ".join(words) in lines)
    runs = [tuple(words[place : place + 4]) for place in range(len(words) - 3)]
    return sum(run in inside for run in runs) / len(runs)


def best_run(begins: list[float], scores: list[float], ends: list[float]) -> tuple[int, int]:
    """The first and last index of the run with the highest sum."""
    best, found = -math.inf, (0, 0)
    opened, first, total = -math.inf, 0, 0.0
    for index, (begin, score, end) in enumerate(zip(begins, scores, ends, strict=True)):
        if begin - total > opened:
            opened, first = begin - total, index
        total += score
        if opened + total + end > best:
            best, found = opened + total + end, (first, index)
    return found


def scores_of(rows: list[Weights], weights: Weights) -> list[float]:
    """The weighed sum of each row."""
    return [sum(weights.get(name, 0.0) * value for name, value in row.items()) for row in rows]


def learn_in_bags(pages: list[Page]) -> Weights:
    """The mean of the weights that are learned without each part of the sites: no site's pages decide alone."""
    parts = [learn([page for page in pages if fold_of(page, BAGS) != bag]) for bag in range(BAGS)]
    return {name: sum(part.get(name, 0.0) for part in parts) / BAGS for part in parts for name in part}


def learn(pages: list[Page]) -> Weights:
    """The weights that choose the right runs."""
    weights: Weights = defaultdict(float)
    squares: Weights = defaultdict(lambda: 1e-3)
    sums: Weights = defaultdict(float)
    order, shuffle = list(pages), random.Random(0).shuffle  # noqa: S311  no secret: the same order each time
    for epoch in range(EPOCHS):
        shuffle(order)
        for page in order:
            inner, begins, ends = (scores_of(rows, weights) for rows in page.signals)
            wrong = best_run(
                begins, [score - MARGIN * gain for score, gain in zip(inner, page.gain, strict=True)], ends
            )
            if wrong != page.right:
                correct(page, wrong, weights, squares)
        if epoch >= EPOCHS // 3:
            for name, weight in weights.items():
                sums[name] += weight
    mean = {name: total / (EPOCHS - EPOCHS // 3) for name, total in sums.items()}
    return {name: min(weight, BOUNDS.get(name, math.inf)) for name, weight in mean.items()}


def correct(page: Page, wrong: tuple[int, int], weights: Weights, squares: Weights) -> None:
    """One step from the run that was chosen towards the right one."""
    step: Weights = defaultdict(float)
    for sign, (first, last) in ((1, page.right), (-1, wrong)):
        for row in page.signals[0][first : last + 1]:
            for name, value in row.items():
                step[name] += sign * value
    length = max(1.0, math.sqrt(sum(value * value for value in step.values())) / 10)
    step = defaultdict(float, {name: value / length for name, value in step.items()})
    for sign, (first, last) in ((1, page.right), (-1, wrong)):
        for row in (page.signals[1][first], page.signals[2][last]):
            for name, value in row.items():
                step[name] += sign * value
    go(step, weights, squares, STEP, SHRINK)


def go(step: Weights, weights: Weights, squares: Weights, size: float, shrink: float) -> None:
    """Moves the weights by a step, each the less the more it has moved (AdaGrad), and all a little towards 0."""
    for name, value in step.items():
        if value:
            pull = value - shrink * weights[name]
            squares[name] += pull * pull
            weights[name] += size * pull / math.sqrt(squares[name])


def measure(pages: list[Page], folds: int, *, whole: bool = False) -> None:
    """Prints the F1 of each style, every page judged by weights learned from other sites."""
    results: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for fold in range(folds):
        weights = learn([page for page in pages if fold_of(page, folds) != fold])
        clean_by(weights)
        for page in pages:
            if fold_of(page, folds) == fold:
                text = clean(Clip("page", "page.txt", page.text)).body if whole else chosen_by(weights, page)
                results[page.style].append(precision_and_recall(page.gold, text))
    for style, pairs in results.items():
        precision, recall = (sum(values) / len(values) for values in zip(*pairs, strict=True))
        low = sum(2 * p * r < 0.8 * (p + r) or not p + r for p, r in pairs) / len(pairs)
        f1 = 2 * precision * recall / (precision + recall)
        print(f"{style:16} P {precision:.3f} R {recall:.3f} F1 {f1:.4f} pages under .8 {low:.3f}")


def chosen_by(weights: Weights, page: Page) -> str:
    """The run that the weights choose, without the steps that follow."""
    inner, begins, ends = (scores_of(rows, weights) for rows in page.signals)
    first, last = best_run(begins, inner, ends)
    return "\n\n".join(passage.text for passage in page.passages[first : last + 1])


def clean_by(weights: Weights) -> None:
    """Makes the cleaner of this process use these weights."""
    known = known_weights()
    known.update(dict.fromkeys(known, 0.0) | weights)
    positions.scores_of.cache_clear()
    positions._scores.cache_clear()
    positions._measures.cache_clear()
    positions.mark_of.cache_clear()


def fold_of(page: Sited, folds: int) -> int:
    """The fold of a page: the same for all pages of a site."""
    return int(hashlib.sha256(page.site.encode()).hexdigest(), 16) % folds


def precision_and_recall(gold: str, text: str) -> tuple[float, float]:
    """The shares of runs of four words that two texts have in common."""
    wanted, found = (
        {tuple(words[place : place + 4]) for place in range(max(1, len(words) - 3))}
        for words in (_WORD.findall(gold), _WORD.findall(text))
    )
    return len(wanted & found) / len(found), len(wanted & found) / len(wanted)


def write(weights: Weights) -> None:
    """Writes the numbers into the rules, family by family; what the families say of themselves stays."""
    families: dict[str, list[str]] = defaultdict(list)
    for name, weight in sorted(weights.items()):
        family, variant = name.split(".", 1)
        families[family].append(f'"{variant}" = {weight:.2f}')
    text = RULES.read_text("utf-8")
    for family, entries in families.items():
        listed = "\n".join(entries)
        text = re.sub(rf"(?ms)(^\[{family}\.table\]\n).*?(\n+\[|\n*\Z)", rf"\g<1>{listed}\g<2>", text)
    RULES.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
