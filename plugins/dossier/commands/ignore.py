"""`ignore`: writes a name into the list of those that discovery never reports."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Any

from dossier.cast.registry import IGNORED, read_cast
from dossier.commands import arguments, git
from dossier.commands.adopt import claims, write_new
from dossier.commands.files import replace_texts
from dossier.discovery.keys import actor_key
from dossier.errors import ActorError
from dossier.language.letters import name_key

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

HEAD = "# Names that are no actors, or none of interest: one a line. `python -m dossier ignore` adds to it.\n"


def add(commands: Any) -> None:
    """Says how it is called."""
    one = commands.add_parser("ignore", help="never report a name again")
    one.add_argument("name", type=arguments.name, metavar="NAME", help="the name, as the review shows it")
    arguments.add_cast(one)
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Adds the name and says so; ActorError where an actor file claims it, or where it begins a comment."""
    path = given.cast / IGNORED
    cast = read_cast(given.cast)
    if owner := claims(cast).get(name_key(given.name)):
        file = given.cast / owner.file
        raise ActorError(file, f"claims the name {given.name!r}, so it would still be linked; take it out there first")
    if given.name.startswith("#") or " #" in given.name:
        raise ActorError(path, f"{given.name!r} holds a #, which begins a comment there; ignore a part of it instead")
    if actor_key(given.name) in map(actor_key, cast.ignored):
        print(f"{path} lists {given.name} already; nothing was changed.")
        return 0
    _append(path, given.name)
    return 0


def _append(path: Path, name: str) -> None:
    if not path.exists():
        write_new(path, f"{HEAD}{name}\n")
        print(f"Wrote {path} with its first name: {name}.")
        print(git.undo_new(path))
        return
    text, held = path.read_text("utf-8-sig"), git.holds(path)
    replace_texts({path: f"{text}{'' if text.endswith(chr(10)) or not text else chr(10)}{name}\n"})
    print(f"Added {name} to {path}.")
    print(f"To undo it: {'git restore -- ' + shlex.quote(str(path)) + ', or ' if held else ''}delete its last line.")
