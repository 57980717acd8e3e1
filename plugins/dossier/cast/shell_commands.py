"""The commands that act on what the review lists, as a person types them."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from dossier.package_files import in_checkout

if TYPE_CHECKING:
    from dossier.cast.likeness import Likeness
    from dossier.records import Actor

PROGRAM = ".venv/bin/python -m dossier" if in_checkout() else "dossier"
"""How the command line is called from the folder of a dossier."""
SEEDS, CAST = PurePath("seeds"), PurePath("content/actors")
"""The folders that need not be named."""
_PLAIN = re.compile(r"[^\"$`\\!\x00-\x1f]+")


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the dossier is, as the options that its commands need; empty where they need none."""

    seeds: str = ""
    """What names the clippings, with a blank before it."""
    cast: str = ""
    """What names the actor files, with a blank before it."""

    @classmethod
    def of(cls, seeds: PurePath, cast: PurePath) -> Folders:
        """The options for these folders."""
        return cls(
            "" if seeds == SEEDS else f" --seeds {shlex.quote(str(seeds))}",
            "" if cast == CAST else f" --cast {shlex.quote(str(cast))}",
        )


def adopt(actor: Actor, folders: Folders, also: tuple[str, ...] = ()) -> str:
    """The command that writes the file of an actor that was found."""
    aliases = "".join(f" --alias{_value(name)}" for name in (*actor.aliases, *also))
    return _call("adopt", actor.name, f" --kind {actor.kind}{aliases}{folders.seeds}{folders.cast}")


def ignore(name: str, folders: Folders) -> str:
    """The command that keeps a name out."""
    return _call("ignore", name, folders.cast)


def merge(like: Likeness, folders: Folders) -> str:
    """The command that makes one of two actors; where nobody has reviewed either, it adopts the one with both names."""
    if like.first.reviewed and like.second.reviewed:
        return f"{PROGRAM} merge {like.first.slug} {like.second.slug}{folders.cast}"
    if like.first.reviewed:
        return _call(f"merge {like.first.slug}", like.second.name, f"{folders.seeds}{folders.cast}")
    others = tuple(name for name in like.second.strong_names if name not in like.first.strong_names)
    return adopt(like.first, folders, others)


def _call(command: str, name: str, rest: str) -> str:
    """A command on a name; one that begins with a hyphen would be taken for an option elsewhere than at the end."""
    if name.startswith("-"):
        return f"{PROGRAM} {command}{rest} -- {quoted(name)}"
    return f"{PROGRAM} {command} {quoted(name)}{rest}"


def quoted(name: str) -> str:
    """A name as one word of a shell, in double quotes where no sign in it means anything there."""
    return f'"{name}"' if _PLAIN.fullmatch(name) else shlex.quote(name)


def _value(name: str) -> str:
    """The same as the value of an option."""
    return f"={quoted(name)}" if name.startswith("-") else f" {quoted(name)}"
