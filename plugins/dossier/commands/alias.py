"""`alias`: adds a name to an actor file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dossier.cast.actor_files import actor_file, comments
from dossier.cast.registry import read_cast
from dossier.commands import arguments, git
from dossier.commands.adopt import claims
from dossier.commands.files import replace_texts
from dossier.commands.merge import actor_of, unknown
from dossier.errors import ActorError
from dossier.language.letters import name_key

if TYPE_CHECKING:
    import argparse

    from dossier.records import Actor


def add(commands: Any) -> None:
    """Says how it is called."""
    one = commands.add_parser("alias", help="add a name to an actor file")
    one.add_argument("name", type=arguments.name, metavar="NAME", help="the name to add")
    one.add_argument("actor", type=arguments.name, metavar="ACTOR", help="its file's name, or a name it has already")
    one.add_argument("--weak", action="store_true", help="it means the actor only where a full name stands beside it")
    arguments.add_cast(one)
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Adds the name and says so; ActorError where no file is meant, or where another actor claims the name."""
    cast = read_cast(given.cast)
    one = actor_of(given.actor, cast)
    if one is None:
        raise unknown(given.actor, given.cast, cast)
    path = given.cast / one.file
    owner = claims(cast).get(name_key(given.name))
    if owner and owner is not one:
        message = f"{owner.name} has the name {given.name!r} already; take it out there first"
        raise ActorError(given.cast / owner.file, message)
    if owner or (given.weak and given.name in one.weak_aliases):
        print(f"{path} has {given.name} already; nothing was changed.")
        return 0
    before = {path: path.read_text("utf-8-sig")}
    held = [path] if git.holds(path) else []
    replace_texts({path: actor_file(path, with_alias(one, given.name, weak=given.weak), comments(path, before[path]))})
    print(f"Added to {path}: {given.name}.")
    print(*git.undo_changed(before, held), sep="\n")
    return 0


def with_alias(one: Actor, name: str, *, weak: bool = False) -> Actor:
    """The actor with one more name; a weak one that becomes strong is weak no longer."""
    if weak:
        return replace(one, weak_aliases=(*one.weak_aliases, name))
    others = tuple(alias for alias in one.weak_aliases if alias != name)
    return replace(one, aliases=(*one.aliases, name), weak_aliases=others)
