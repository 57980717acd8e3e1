"""`ignore`: writes names into the list of those that discovery never reports."""

from __future__ import annotations

import argparse
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier.cast.registry import IGNORED, read_cast
from dossier.commands import arguments, git
from dossier.commands.adopt import claims, write_new
from dossier.commands.files import replace_texts
from dossier.discovery.keys import actor_key
from dossier.errors import ActorError
from dossier.language.letters import name_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.records import Actor

HEAD = "# Names that are no actors, or none of interest: one a line. `python -m dossier ignore` adds to it.\n"


def add(commands: Any) -> None:
    """Says how it is called."""
    one = commands.add_parser("ignore", help="never report a name again")
    one.add_argument("names", nargs="*", type=arguments.name, metavar="NAME", help="a name, as the review shows it")
    one.add_argument("--file", type=Path, help="a file of names, one a line; behind a # stands a comment")
    arguments.add_cast(one)
    one.set_defaults(run=run, wrong=one.error)


def run(given: argparse.Namespace) -> int:
    """Adds the names and says so; ActorError, and no name is added, where an actor file claims one or one holds a #."""
    path = given.cast / IGNORED
    cast = read_cast(given.cast)
    names = list(dict.fromkeys((*given.names, *(_names_in(given.file) if given.file else ()))))
    if not names:
        given.wrong("say a NAME, or a file of names with --file")
    for name in names:
        _check(name, path, claims(cast).get(name_key(name)), given.cast)
    known = set(map(actor_key, cast.ignored))
    new = [name for name in names if actor_key(name) not in known]
    for name in names:
        if name not in new:
            print(f"{path} lists {name} already; {'it was left out' if new else 'nothing was changed'}.")
    if new:
        _append(path, new)
    return 0


def _names_in(path: Path) -> list[str]:
    """The names in a file, one a line; ActorError where it cannot be read, or a line is no name."""
    try:
        lines = [line.partition("#")[0].strip() for line in path.read_text("utf-8-sig").splitlines()]
        return [arguments.name(line) for line in lines if line]
    except (OSError, UnicodeDecodeError, argparse.ArgumentTypeError) as error:
        raise ActorError(path, f"is no file of names, one a line ({error}); mend it") from error


def _check(name: str, path: Path, owner: Actor | None, cast: Path) -> None:
    if owner:
        file = cast / owner.file
        raise ActorError(file, f"claims the name {name!r}, so it would still be linked; take it out there first")
    if name.startswith("#") or " #" in name:
        raise ActorError(path, f"{name!r} holds a #, which begins a comment there; ignore a part of it instead")


def _append(path: Path, names: Sequence[str]) -> None:
    added, told = "".join(f"{name}\n" for name in names), ", ".join(names)
    if not path.exists():
        write_new(path, f"{HEAD}{added}")
        print(f"Wrote {path} with its first {'name' if len(names) == 1 else 'names'}: {told}.")
        print(git.undo_new(path))
        return
    text, held = path.read_text("utf-8-sig"), git.holds(path)
    replace_texts({path: f"{text}{'' if text.endswith(chr(10)) or not text else chr(10)}{added}"})
    last = "its last line" if len(names) == 1 else f"its last {len(names)} lines"
    print(f"Added {told} to {path}.")
    print(f"To undo it: {'git restore -- ' + shlex.quote(str(path)) + ', or ' if held else ''}delete {last}.")
