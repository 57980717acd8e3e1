"""`adopt --all`: writes the actor files of all that were found, be it of one kind or named by many clippings."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from dossier.cast.actor_files import actor_file
from dossier.cast.review import found
from dossier.commands.clippings import examined
from dossier.commands.files import replace_texts
from dossier.errors import ActorError
from dossier.language.letters import name_key

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from dossier.records import Actor, Cast


def adopt_all(given: argparse.Namespace, cast: Cast, claimed: Mapping[str, Actor]) -> int:
    """Writes the files, none before all texts are made, and says so; an actor whose file or name another has is left
    out and told."""
    clippings, everybody, _complaints = examined(given.seeds, cast)
    chosen = [
        one.actor
        for one in found(clippings, everybody)
        if not one.faint and one.clippings >= given.min_clippings and given.kind in (None, one.actor.kind)
    ]
    texts = dict(_texts(chosen, given.cast, claimed))
    if texts:
        given.cast.mkdir(parents=True, exist_ok=True)
        replace_texts(texts)
    print(f"Wrote {len(texts)} actor files in {given.cast}.")
    if texts:
        print(f"To undo it, until they are committed: rm -- {shlex.join(map(str, texts))}")
    return 0


def _texts(chosen: Iterable[Actor], folder: Path, claimed: Mapping[str, Actor]) -> Iterator[tuple[Path, str]]:
    taken = {key: actor.name for key, actor in claimed.items()}
    for actor in chosen:
        path = folder / f"{actor.slug}.md"
        owner = next((taken[name_key(name)] for name in actor.strong_names if name_key(name) in taken), None)
        try:
            text = actor_file(path, actor)
        except ActorError as error:
            print(error)
            continue
        if owner or path.exists():
            print(f"Left out {actor.name}: {f'{owner} has one of its names' if owner else f'{path} is there already'}.")
            continue
        taken |= {name_key(name): actor.name for name in actor.strong_names}
        yield path, text
