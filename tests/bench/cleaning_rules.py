"""What each rule of the cleaning removes, against the hand-made bodies: words rightly and wrongly, rule by rule.

    PYTHONPATH=plugins python tests/bench/cleaning_rules.py [--styles rp,traf] [--show RULE] [--kept] SET...

A SET is what `cleaning_weights.py` takes. A line belongs to the body where half of its runs of four words stand there;
a line of fewer words, where it is a line of it. Only pages that `held_out.txt` does not hold out are read. `--show`
prints the lines of the body that a rule removed, `--kept` those that no rule removed and that are no part of it.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cleaning_weights import STYLES, share_of
from held_out import held_out

from dossier.cleaning import clean
from dossier.clips.reading import read_file
from dossier.errors import ClippingError
from dossier.records import BODY_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Article

_WORD = re.compile(r"\w+")
LEAST = 60
"""A page's words are weighed by its body's length, which counts as so many words at least."""


class Judged(NamedTuple):
    """A line of a clipping, what became of it, and whether that was right."""

    place: str
    """The page and the line."""
    rule: str
    """The rule that removed it, or "kept" with its kind."""
    text: str
    """Its words."""
    right: bool
    """Whether it was rightly removed, or rightly kept."""
    weight: float
    """Its words as a share of the body's, in hundredths."""


def main() -> None:
    """Runs the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--styles", default=",".join(STYLES))
    parser.add_argument("--show", default="")
    parser.add_argument("--kept", action="store_true")
    given = parser.parse_args()
    judged = [line for folder in given.sets for style in given.styles.split(",") for line in lines_of(folder, style)]
    for line in judged:
        if not line.right and (line.rule == given.show or (given.kept and line.rule.startswith("kept "))):
            print(f"{line.place} {line.rule} {line.weight:.1f} | {line.text}")
    if not given.show and not given.kept:
        table(judged)


def lines_of(folder: Path, style: str) -> Iterator[Judged]:
    """The lines of a set's opened pages in one style."""
    held = held_out(folder.name)
    for path in sorted((folder / style).glob("*.*")):
        if path.stem in held:
            continue
        gold = (folder / "gold" / f"{path.stem}.gold.txt").read_text("utf-8")
        try:
            article = clean(read_file(path)[0])
        except ClippingError:
            continue
        yield from judged_lines(article, gold, f"{folder.name} {style} {path.stem}")


def judged_lines(article: Article, gold: str, page: str) -> Iterator[Judged]:
    """The lines of one article, removed and kept, against its body."""
    words = _WORD.findall(gold)
    inside = {tuple(words[place : place + 4]) for place in range(len(words) - 3)}
    lines = {" ".join(_WORD.findall(line)) for line in gold.split("\n")}
    kept = {" ".join(_WORD.findall(block.text)) for block in article.blocks if block.kind in BODY_KINDS}
    size = max(len(words), LEAST)

    def judge(line: int, rule: str, text: str, *, removed: bool) -> Judged:
        belongs = share_of(text, inside, lines) >= 0.5
        belongs = belongs and not (removed and " ".join(_WORD.findall(text)) in kept)
        return Judged(f"{page}:{line}", rule, text, belongs != removed, 100 * len(text.split()) / size)

    for removal in article.removals:
        yield judge(removal.line, removal.rule, removal.text, removed=True)
    for block in article.blocks:
        if block.kind in BODY_KINDS:
            yield judge(block.first_line, f"kept {block.kind}", block.text, removed=False)
        else:
            yield judge(block.first_line, f"head {block.kind}", block.text, removed=True)


def table(judged: list[Judged]) -> None:
    """Prints for each rule its lines and its words, rightly and wrongly, the most harmful first."""
    rows: dict[str, list[float]] = defaultdict(lambda: [0, 0, 0, 0])
    for line in judged:
        row = rows[line.rule]
        row[0 if line.right else 1] += 1
        row[2 if line.right else 3] += line.weight
    print(f"{'rule':28} {'right':>7} {'wrong':>7} {'right %':>9} {'wrong %':>9}   of a body, summed over pages")
    for rule, row in sorted(rows.items(), key=lambda pair: -pair[1][3]):
        print(f"{rule:28} {row[0]:7.0f} {row[1]:7.0f} {row[2]:9.0f} {row[3]:9.0f}")


if __name__ == "__main__":
    main()
