"""`adopt`: writes the actor file of a name that was found in the clippings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dossier.cast.actor_files import actor_file
from dossier.cast.registry import read_cast
from dossier.cast.review import found
from dossier.commands import arguments, git
from dossier.commands.adopting_all import adopt_all
from dossier.commands.clippings import examined
from dossier.commands.files import replace_texts
from dossier.discovery.keys import actor_key
from dossier.errors import ActorError
from dossier.language.letters import name_key
from dossier.language.slugs import slugify
from dossier.records import ACTOR_KINDS, Actor

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from dossier.cast.review import FoundActor
    from dossier.records import Cast


def add(commands: Any) -> None:
    """Says how it is called."""
    one = commands.add_parser("adopt", help="write the actor file of a name that was found, or of all")
    one.add_argument("name", nargs="?", type=arguments.name, metavar="NAME", help="the name to show")
    one.add_argument(
        "--all", action="store_true", help="all that were found and have a page; of --kind, where it is said"
    )
    one.add_argument(
        "--min-clippings", type=int, default=1, metavar="N", help="with --all: those that so many clippings name"
    )
    one.add_argument("--kind", type=arguments.kind, help=f"one of {', '.join(ACTOR_KINDS)}; else as it was found")
    one.add_argument(
        *("--alias", "--aliases"),
        action="append",
        type=arguments.name,
        metavar="NAME",
        help="another name that always means it (may be repeated); else those that were found",
    )
    one.add_argument("--profile", type=arguments.name, metavar="LINE", help="one line about it")
    arguments.add_folders(one)
    one.set_defaults(run=run, wrong=one.error)


def run(given: argparse.Namespace) -> int:
    """Writes the file and says so; ActorError where one is there, or where another actor claims one of its names."""
    cast = read_cast(given.cast)
    if given.all == (given.name is not None) or (given.all and (given.alias or given.profile)):
        given.wrong("say a NAME, or --all with no more than --kind and --min-clippings")
    if given.all:
        return adopt_all(given, cast, claims(cast))
    claimed = claims(cast)
    for name in (given.name, *(given.alias or ())):
        if owner := claimed.get(name_key(name)):
            raise _claimed(given.cast / owner.file, name, owner)
    known = discovered(given.name, given.seeds, cast) if given.seeds.is_dir() else None
    actor = _actor(given, known.actor if known else None)
    actor = replace(actor, aliases=tuple(name for name in actor.aliases if name_key(name) not in claimed))
    path = given.cast / cast.by_slug.get(actor.slug, actor).file
    text = actor_file(path, actor)
    write_new(path, text)
    also = f", also {', '.join(actor.aliases)}" if actor.aliases else ""
    print(f"Wrote {path}: {actor.name}, {actor.kind}{also}. Edit it as you like, and write a profile below its ---.")
    print(git.undo_new(path))
    return 0


def discovered(name: str, seeds: Path, cast: Cast) -> FoundActor | None:
    """What the clippings know of a name: the actor that shows it, or else the first that is also called so."""
    clippings, everybody, _complaints = examined(seeds, cast)
    candidates = found(clippings, everybody)
    key = actor_key(name)
    by_name = [one for one in candidates if actor_key(one.actor.name) == key]
    called = [one for one in candidates if key in map(actor_key, _other_names(one.actor))]
    if not by_name and len(called) > 1:
        told = ", ".join(one.actor.name for one in called)
        raise ActorError(seeds, f"{name!r} is what several are called: {told}; say which by the whole name")
    return next(iter(by_name or called), None)


def _other_names(actor: Actor) -> tuple[str, ...]:
    return (*actor.aliases, *actor.weak_aliases, *([actor.surname] if actor.surname else []))


def write_new(path: Path, text: str) -> None:
    """Writes a file that is not there yet; ActorError where it is, or where it cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            raise ActorError(path, "is there already and was left as it is; edit it, or delete it first")
        replace_texts({path: text})
    except OSError as error:
        raise ActorError(path, f"cannot be written ({error.strerror}); mend that and try again") from error


def _actor(given: argparse.Namespace, known: Actor | None) -> Actor:
    """The actor as it is stated, and where it is not, as it was found."""
    slug = slugify(given.name)
    if known is None:
        if given.kind is None:
            message = f"the clippings in {given.seeds} do not name {given.name!r} so that its kind shows; say --kind"
            raise ActorError(given.cast / f"{slug}.md", message)
        known = Actor(slug, given.name, given.kind)
    kind = given.kind or known.kind
    aliases = given.alias if given.alias is not None else known.strong_names
    person = kind == "person"
    return Actor(
        slug=slug,
        name=given.name,
        kind=kind,
        aliases=tuple(dict.fromkeys(one for one in aliases if one != given.name)),
        weak_aliases=tuple(one for one in known.weak_aliases if one != given.name and one not in aliases),
        family_name_first=person and known.family_name_first,
        profile=given.profile or "",
    )


def claims(cast: Cast) -> dict[str, Actor]:
    """The actor that claims a name, by the name as the linker compares it."""
    return {name_key(name): actor for actor in cast.actors for name in actor.strong_names}


def _claimed(path: Path, name: str, owner: Actor) -> ActorError:
    if name == owner.name:
        return ActorError(path, "is there already and was left as it is; edit it, or delete it first")
    return ActorError(path, f"{owner.name} has the name {name!r} already; take it out there, or leave it out here")
