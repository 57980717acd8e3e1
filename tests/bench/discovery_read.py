"""Prints the actors of a folder of clippings as an analyst meets them, those named in most clippings first.

PYTHONPATH=plugins .venv/bin/python tests/bench/discovery_read.py FOLDER [COUNT]
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from dossier.cleaning import clean
from dossier.clips.reading import read_paths
from dossier.discovery import discover
from dossier.records import Cast, Clip


def main(folder: str, count: int = 30) -> None:
    """Prints rank, clippings, mentions, kind, name and aliases of the first actors."""
    clips = [clip for clip in read_paths([Path(folder)]) if isinstance(clip, Clip)]
    found = discover([clean(clip) for clip in clips], Cast())
    clippings = Counter(actor for mentions in found.mentions.values() for actor in {m.actor for m in mentions})
    mentions = Counter(m.actor for listed in found.mentions.values() for m in listed)
    ranked = sorted(found.actors, key=lambda actor: (-clippings[actor.slug], -mentions[actor.slug], actor.slug))
    for rank, actor in enumerate(ranked[:count], 1):
        numbers = f"{rank:3} {clippings[actor.slug]:3} {mentions[actor.slug]:4}"
        print(numbers, f"{actor.kind:12} {actor.name}", "|", ", ".join((*actor.aliases, *actor.weak_aliases)))


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:3]))
