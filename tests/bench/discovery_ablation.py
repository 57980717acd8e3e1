"""What each rule of discovery is worth: the benchmark without it, against the benchmark with all.

    PYTHONPATH=plugins .venv/bin/python tests/bench/discovery_ablation.py EVIDENCE [RULE ...]

EVIDENCE is the folder of the evidence benchmark (with score.py and data/). RULE is the beginning of a rule's name in
the tables of discovery or in that of people's names; without any, each group of rules is left out in turn,
and each of the steps that are code.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier.cleaning import as_it_is
from dossier.clips.reading import read_paths
from dossier.discovery import EVERYTHING, discover, keys, lexicon
from dossier.discovery.join import resolution
from dossier.discovery.tell import kind_scores, words_of_name
from dossier.language import people
from dossier.records import Article, Cast, Clip
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator

SETS = ("elevant_news-fair-v2", "gum_news_dev", "wikinews_meantime_dev")
FIGURES = ("actor", "typed", "b3corp*")
TABLES = ("discovery/words", "discovery/places", "discovery/evidence", "language/people")
CACHES = (
    people.words_of,
    people.titles,
    people.particles,
    people.suffixes,
    lexicon.lexicon,
    lexicon.bits_of,
    keys.actor_key,
    import_module("dossier.language.letters").common_words,
    kind_scores.weights,
    keys.key_bits,
    keys.forms,
    resolution.places,
    keys.canonical,
    lexicon.listed,
    import_module("dossier.evidence.roles").bridges,
    words_of_name.endings,
    words_of_name.of_word,
    import_module("dossier.discovery.tell.neighbours").taking_up,
    import_module("dossier.discovery.join.clusters").own_evidence,
)
STEPS = {
    "headlines in title case": ("read.by_rules", "is_headline", lambda _line, _capitals: False),
    "a town and its state one name": ("read.by_rules", "with_states", lambda _text, found: found),
    "capitals at a sentence's start": (
        "tell.proof",
        "_is_name",
        lambda _candidate, _here, _everywhere: True,
    ),
    "short names lean on full ones": (
        "join.within_article",
        "_leanings",
        lambda _candidates, _by_key, _evidence: ({}, {}),
    ),
    "actors joined across clippings": ("join.across_articles", "_roots", lambda _single: {}),
}
"""Steps that are code: the module, the function, and what stands in for it."""


@contextmanager
def without_step(name: str) -> Iterator[None]:
    """Inside it discovery does without one of the steps."""
    module, function, instead = STEPS[name]
    place = import_module(f"dossier.discovery.{module}")
    saved = getattr(place, function)
    setattr(place, function, instead)
    try:
        yield
    finally:
        setattr(place, function, saved)


@contextmanager
def without(*names: str) -> Iterator[None]:
    """Inside it discovery does without the rules whose names begin so."""
    saved = [
        (table, name, rule) for table in map(load, TABLES) for name, rule in table.items() if name.startswith(names)
    ]
    for table, name, rule in saved:
        table[name] = replace(rule, words=(), value=0.0, table={})
    _forget()
    try:
        yield
    finally:
        for table, name, rule in saved:
            table[name] = rule
        _forget()


def _forget() -> None:
    for function in CACHES:
        function.cache_clear()


def figures(score: Any, name: str, articles: list[Article]) -> list[float]:
    """The F1 of the figures on one set."""
    found = discover(articles, Cast(), EVERYTHING)
    by_slug = {actor.slug: actor for actor in found.actors}
    said = {
        article: {
            "mentions": [
                {"start": m.start, "end": m.end, "actor": m.actor, "kind": by_slug[m.actor].kind} for m in mentions
            ]
        }
        for article, mentions in found.mentions.items()
    }
    result = score.score_actors(score.Set(Path(score.__file__).parent / "data" / name), said)
    return [result[figure][2] for figure in FIGURES]


def main(bench: str, *rules: str) -> None:
    """Prints a table: a line a rule, three figures a set."""
    sys.path.insert(0, bench)
    score = import_module("score")
    texts = {name: _articles(Path(bench) / "data" / name / "txt") for name in SETS}
    groups = rules or sorted({name.rpartition(".")[0] or name for table in map(load, TABLES) for name in table})
    full = {name: figures(score, name, articles) for name, articles in texts.items()}
    print("| rules left out | " + " | ".join(f"{name}: {' / '.join(FIGURES)}" for name in SETS) + " |")
    print("| --- |" + " --- |" * len(SETS))
    print("| none | " + " | ".join(" / ".join(f"{f:.3f}" for f in full[name]) for name in SETS) + " |")
    for group in groups:
        with without(f"{group}." if not rules else group):
            _compare(group, full, {name: figures(score, name, articles) for name, articles in texts.items()})
    for step in () if rules else STEPS:
        with without_step(step):
            _compare(step, full, {name: figures(score, name, articles) for name, articles in texts.items()})


def _compare(left_out: str, full: dict[str, list[float]], left: dict[str, list[float]]) -> None:
    cells = (" / ".join(f"{a - b:+.3f}" for a, b in zip(left[n], full[n], strict=True)) for n in SETS)
    print(f"| {left_out} | " + " | ".join(cells) + " |", flush=True)


def _articles(folder: Path) -> list[Article]:
    return [as_it_is(clip) for clip in read_paths([folder]) if isinstance(clip, Clip)]


if __name__ == "__main__":
    main(*sys.argv[1:])
