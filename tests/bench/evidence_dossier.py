"""How long the comparison of clippings takes: `python tests/bench/evidence_dossier.py [CLIPPINGS]`, from the root.

The clippings are generated: words by Zipf's law, one in ten a shortened copy of another, eight quotations each of which
one in twenty repeats another clipping's with a word changed, thirty mentions of two hundred actors.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "plugins"))

from dossier.evidence.across.events import find_events
from dossier.evidence.across.relations import find_relations
from dossier.evidence.across.sources.echoes import find_echoes
from dossier.evidence.across.sources.same_words import find_wordings
from dossier.records import Article, Block, Clipping, DateMention, Mention, Statement

DICE = random.Random(7)  # noqa: S311, the same clippings in each run
VOCABULARY = [f"w{n}" for n in range(30_000)]
WEIGHTS = [1 / (n + 1) for n in range(30_000)]


def sentences(count: int) -> list[str]:
    """Sentences of twenty words."""
    words = DICE.choices(VOCABULARY, WEIGHTS, k=20 * count)
    return [" ".join(words[n : n + 20]).capitalize() + "." for n in range(0, len(words), 20)]


def clippings(count: int) -> list[Clipping]:
    """Clippings of about 600 words."""
    made: list[list[str]] = []
    quoted: list[str] = []
    found = []
    for number in range(count):
        lines = made[DICE.randrange(number)][:25] if number and DICE.random() < 0.1 else sentences(30)
        made.append(lines)
        found.append(clipping(number, [lines[n : n + 3] for n in range(0, len(lines), 3)], quoted))
    return found


def clipping(number: int, paragraphs: list[list[str]], quoted: list[str]) -> Clipping:
    """One clipping with its quotations, mentions and dates at made-up places."""
    parts = [" ".join(lines) for lines in paragraphs]
    for _ in range(8):
        words = (DICE.choice(quoted) if quoted and DICE.random() < 0.05 else sentences(1)[0]).split()
        words[DICE.randrange(len(words))] = "other"
        quoted.append(" ".join(words))
        parts.append(quoted[-1])
    text = "\n\n".join(parts)
    starts = [sum(len(part) + 2 for part in parts[:n]) for n in range(len(parts))]
    blocks = tuple(Block("paragraph", part, n, n, start=starts[n]) for n, part in enumerate(parts))
    statements = tuple(
        Statement(start, start + len(part), "direct", "A", start, start + 1, "a", "high", "made")
        for start, part in zip(starts[-8:], parts[-8:], strict=True)
    )
    places = sorted(DICE.sample(range(len(text) - 10), 30))
    mentions = tuple(Mention(at, at + 2, "x", f"actor-{DICE.randrange(200)}", "made") for at in places)
    dates = tuple(DateMention(at, at + 2, "x", "2019-06-29", "made") for at in places[::5])
    return Clipping(Article(str(number), "", text, blocks), mentions, statements=statements, dates=dates)


def main() -> None:
    """Prints the seconds of each comparison and the peak memory."""
    made = clippings(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
    articles = [one.article for one in made]
    for name, run in (
        ("echoes", lambda: find_echoes(articles)),
        ("wordings", lambda: find_wordings(made)),
        ("relations", lambda: find_relations(made)),
        ("events", lambda: find_events(made)),
    ):
        start = time.process_time()
        found = len(run())
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{name:10} {time.process_time() - start:6.1f} s  {found} found  peak {peak} MB")


if __name__ == "__main__":
    main()
