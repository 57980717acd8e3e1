"""`merge`: makes one actor of two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dossier.cast.actor_files import actor_file, comments, merged_actor, moved
from dossier.cast.registry import read_cast
from dossier.commands import arguments, git
from dossier.commands.adopt import discovered
from dossier.commands.files import replace_texts
from dossier.errors import ActorError, did_you_mean
from dossier.language.letters import name_key

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping
    from pathlib import Path

    from dossier.records import Actor, Cast


def add(commands: Any) -> None:
    """Says how it is called."""
    one = commands.add_parser("merge", help="make one actor of two")
    one.add_argument(
        "one", type=arguments.name, metavar="A", help="the actor to keep: its file's name, or a name of it"
    )
    one.add_argument(
        "other", type=arguments.name, metavar="B", help="what goes into it: the same, or a name that was found"
    )
    arguments.add_folders(one)
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Writes the one file, deletes the other, and says so; nothing is changed where anything is wrong with either."""
    cast = read_cast(given.cast)
    one = actor_of(given.one, cast)
    if one is None:
        raise unknown(given.one, given.cast, cast)
    other = actor_of(given.other, cast)
    if other is one:
        raise ActorError(given.cast / one.file, f"{given.one!r} and {given.other!r} are one already")
    if other is None:
        known = discovered(given.other, given.seeds, cast) if given.seeds.is_dir() else None
        if known is None:
            raise unknown(given.other, given.cast, cast)
        return _take_in(one, known.actor, given.cast)
    return _join(one, other, given.cast, cast)


def actor_of(word: str, cast: Cast) -> Actor | None:
    """The actor of a slug or a file, or else of a strong name; None where there is none."""
    by_file = (actor for actor in cast.actors if word in (actor.stem, actor.file))
    by_name = (actor for actor in cast.actors if name_key(word) in map(name_key, actor.strong_names))
    return cast.by_slug.get(word) or next(by_file, None) or next(by_name, None)


def unknown(word: str, folder: Path, cast: Cast) -> ActorError:
    """What to say where a word names no actor file, with the likeliest one that was meant."""
    known = [*cast.by_slug, *(name for actor in cast.actors for name in actor.strong_names)]
    return ActorError(folder, f"no actor file is called {word!r}{did_you_mean(word, known)}, and none has that name")


def _take_in(one: Actor, other: Actor, folder: Path) -> int:
    """Adds the names of an actor that was found to a file."""
    path = folder / one.file
    before = {path: path.read_text("utf-8-sig")}
    made = merged_actor(one, other)
    held = _change(before, {path: actor_file(path, made, comments(path, before[path]))})
    print(f"Added to {path}: {', '.join(_new_names(one, made)) or 'nothing, it has all of its names'}.")
    print(*git.undo_changed(before, held), sep="\n")
    return 0


def _join(one: Actor, other: Actor, folder: Path, cast: Cast) -> int:
    """Writes the one file with what stands in both, and deletes the other."""
    kept, gone = folder / one.file, folder / other.file
    if one.wikidata and other.wikidata and one.wikidata != other.wikidata:
        message = f"is {other.wikidata} in Wikidata, and {kept.name} is {one.wikidata}; take the wrong one out first"
        raise ActorError(gone, message)
    parts = [folder / actor.file for actor in cast.actors if actor.part_of == other.slug and actor is not one]
    before = {path: path.read_text("utf-8-sig") for path in (kept, gone, *parts)}
    notes = [*comments(kept, before[kept]), *comments(gone, before[gone])]
    made = merged_actor(one, other)
    after = {kept: actor_file(kept, made, notes)}
    after |= {path: moved(path, before[path], one.slug) for path in parts}
    held = _change(before, after, gone)
    print(f"Wrote {kept}, now also {', '.join(_new_names(one, made)) or 'with the notes of the other'}.")
    if one.kind != other.kind:
        print(f"It stays {one.kind}; the other was {other.kind}.")
    for path in parts:
        print(f"Wrote {path}: its part_of is {one.slug} now.")
    print(f"Deleted {gone}.")
    print(*git.undo_changed(before, held), sep="\n")
    return 0


def _change(before: Mapping[Path, str], after: Mapping[Path, str], gone: Path | None = None) -> list[Path]:
    """Writes the new texts and deletes the file that is gone; of the files, those that git holds as they were."""
    held = [path for path in before if git.holds(path)]
    replace_texts(after)
    if gone:
        gone.unlink()
    return held


def _new_names(before: Actor, after: Actor) -> list[str]:
    known = {*before.strong_names, *before.weak_aliases}
    return [name for name in (*after.aliases, *after.weak_aliases) if name not in known]
