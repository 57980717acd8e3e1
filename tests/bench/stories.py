"""How well a pile is cut into its stories, for several cuts: what `story.cut` and `rare.power` were learned with.

    PYTHONPATH=plugins python -m tests.bench.stories FOLDER

FOLDER holds `txt/` and `gold.json` (id to story, "12b": topic and story). The topics are ordered by the SHA-1 of their
number, and every third is held out: its figures are printed, and nobody looks at its articles.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.evidence.stories.linkage import grouped
from dossier.evidence.stories.nearness import nearness
from dossier.evidence.stories.stories import day_of
from dossier.evidence.stories.story_words import story_words
from dossier.pipeline import make_dossier
from dossier.records import Cast

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

CUTS = (0.10, 0.11, 0.12, 0.13, 0.14)


def held_out(gold: Mapping[str, str]) -> set[str]:
    """The topics that nobody looks at."""
    topics = {story[:-1] for story in gold.values()}
    return set(sorted(topics, key=lambda one: hashlib.sha1(one.encode()).hexdigest())[::3])  # noqa: S324  an order


def b_cubed(gold: Mapping[str, str], got: Mapping[str, int], names: Collection[str]) -> float:
    """F1 over these articles: how much of an article's story is of its gold story, and the other way round."""
    mine, true = defaultdict(set), defaultdict(set)
    for name in names:
        mine[got[name]].add(name)
        true[gold[name]].add(name)
    shared = {name: len(mine[got[name]] & true[gold[name]]) for name in names}
    precision = sum(shared[name] / len(mine[got[name]]) for name in names) / len(names)
    recall = sum(shared[name] / len(true[gold[name]]) for name in names) / len(names)
    return 2 * precision * recall / (precision + recall)


def main(folder: Path) -> None:
    """Prints F1 on both sides for each cut."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    clippings = [one for one in make_dossier(folder / "txt", Cast()).clippings if one.article.id in gold]
    near = nearness([story_words(one.article) for one in clippings], [day_of(one) for one in clippings])
    away = held_out(gold)
    sides = [[name for name in gold if (gold[name][:-1] in away) is side] for side in (False, True)]
    for cut in CUTS:
        groups = enumerate(grouped(near, cut))
        got = {clippings[place].article.id: number for number, group in groups for place in group}
        development, held = (b_cubed(gold, got, names) for names in sides)
        print(f"cut {cut:.2f}: development {development:.3f}, held out {held:.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
