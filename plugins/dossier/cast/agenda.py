"""The agenda: the review as entries, each with what to look at and the command that acts on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dossier.cast import shell_commands
from dossier.cast.kinds import KINDS
from dossier.messages import counted, joined_phrase, phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dossier.cast.likeness import Likeness
    from dossier.cast.publications.alike import AlikeSources
    from dossier.cast.review import Doubt, Example, FoundActor, NewRole, Review
    from dossier.records import Actor, Complaint


PARTS = (
    ("left-out", phrase("Left out"), phrase("files that are not in the dossier; mend them and build again")),
    ("warnings", phrase("Warnings"), phrase("what looks wrong about a clipping, and how it is mended")),
    ("found", phrase("Found, not reviewed"), phrase("adopt them, or ignore them")),
    ("doubts", phrase("Names without a link"), phrase("the cast claims them, the text leaves a doubt")),
    ("alike", phrase("Perhaps one and the same"), phrase("look, and make them one if they are")),
    ("sources", phrase("Perhaps one source"), phrase("make them one in content/sources.toml if they are")),
    ("below", phrase("Below the threshold"), phrase("named too seldom for a page of their own")),
    ("unnamed", phrase("Named nowhere"), phrase("actors of the cast that no clipping names")),
    ("roles", phrase("New roles"), phrase("reported by clippings, absent from the profiles")),
    ("unknown", phrase("Without a role"), phrase("neither the profile nor a clipping says who it is")),
    (
        "undated",
        phrase("Undated clippings"),
        phrase("say when in a file of the same name that ends in .toml"),
    ),
    (
        "unsourced",
        phrase("Clippings without a source"),
        phrase("say in which paper in a file of the same name that ends in .toml"),
    ),
)
"""The parts of the agenda, the most useful first: name in addresses, heading, and what its entries have in common."""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One thing to look at."""

    title: str
    """What it is about: a name, two names, a clipping's id."""
    note: str = ""
    """What is known about it, in a few words."""
    examples: tuple[Example, ...] = ()
    """Places to read."""
    commands: tuple[str, ...] = ()
    """What would act on it, the likeliest first."""
    hint: str = ""
    """What to do by hand; empty where a command does it."""
    actors: tuple[str, ...] = ()
    """Slugs of the actors that it is about."""


@dataclass(frozen=True, slots=True)
class AgendaPart:
    """Entries of one sort."""

    anchor: str
    """Its name in addresses."""
    title: str
    """Its heading."""
    what: str
    """What its entries have in common, in a few words."""
    entries: tuple[AgendaItem, ...]
    """The most useful first, as many as were asked for; never empty."""
    count: int
    """How many there are."""


def agenda(
    found: Review, folders: shell_commands.Folders, complaints: Sequence[Complaint] = (), most: int | None = None
) -> tuple[AgendaPart, ...]:
    """The parts that have entries, the most useful first.

    `folders` are the options that the commands need; `complaints` say which files were left out and which look wrong.
    `most` says how many entries of each part are made; None that all are.
    """

    def adopted(one: FoundActor) -> AgendaItem:
        return _found(one, folders)

    def complained(one: Complaint) -> AgendaItem:
        return AgendaItem(one.path, one.message)

    parts: tuple[tuple[Callable[[Any], AgendaItem], Sequence[Any]], ...] = (
        (complained, [one for one in complaints if one.fatal]),
        (complained, [one for one in complaints if not one.fatal]),
        (adopted, [one for one in found.found if not one.faint]),
        (_doubt, found.doubts),
        (lambda one: _like(one, folders), found.likenesses),
        (_source, found.sources),
        (adopted, [one for one in found.found if one.faint]),
        (_actor, found.unnamed),
        (_role, found.new_roles),
        (_actor, found.without_role),
        (AgendaItem, found.undated),
        (AgendaItem, found.unsourced),
    )
    return tuple(
        AgendaPart(anchor, title, what, tuple(map(entry, things[:most])), len(things))
        for (anchor, title, what), (entry, things) in zip(PARTS, parts, strict=True)
        if things
    )


def _found(one: FoundActor, folders: shell_commands.Folders) -> AgendaItem:
    actor = one.actor
    values = {
        "kind": KINDS[actor.kind].in_note,
        "mentions": counted(one.mentions, "mention"),
        "clippings": counted(one.clippings, "clipping"),
    }
    note = phrase("%(kind)s, %(mentions)s in %(clippings)s", **values)
    if actor.aliases:
        also = ", ".join(actor.aliases)
        note = phrase("%(kind)s, %(mentions)s in %(clippings)s; also %(names)s", names=also, **values)
    commands = (shell_commands.adopt(actor, folders), shell_commands.ignore(actor.name, folders))
    return AgendaItem(actor.name, note, one.examples, commands, actors=(actor.slug,))


def _doubt(one: Doubt) -> AgendaItem:
    reasons = joined_phrase(
        "; ",
        (
            phrase("%(reason)s (%(count)s)", reason=reason, count=f"{count:,}") if count < one.places else reason
            for reason, count in one.reasons
        ),
    )
    files = " or ".join(one.files)
    if one.strong:
        hint = phrase(
            "Adopt the longer name if it is an actor; if it is none, list it under never in %(files)s.", files=files
        )
    elif len(one.claimants) > 1:
        hint = phrase(
            "In one clipping its sidecar settles it, with %(line)s below [names]. If it always means one, make it an "
            "alias in %(files)s; if it means none, list the phrase there under never.",
            files=files,
            line=f'{one.name} = "{one.claimants[0]}"',
        )
    else:
        hint = phrase(
            "If it always means one, make it an alias in %(files)s; "
            "if it means none, list the phrase there under never.",
            files=files,
        )
    note = phrase("%(places)s: %(reasons)s", places=counted(one.places, "place"), reasons=reasons)
    return AgendaItem(one.name, note, one.examples, hint=hint, actors=one.claimants)


def _like(one: Likeness, folders: shell_commands.Folders) -> AgendaItem:
    both = (one.first, one.second)
    by_hand = next((actor.file for actor in both if actor.reviewed), "")
    hint = phrase("If they are two, list the other's name under never in %(file)s.", file=by_hand) if by_hand else ""
    title = f"{one.first.name} ~ {one.second.name}"
    return AgendaItem(
        title, one.why, (), (shell_commands.merge(one, folders),), hint, tuple(actor.slug for actor in both)
    )


def _source(one: AlikeSources) -> AgendaItem:
    lines = f'[[source]], name = "{one.first}", aliases = ["{one.second}"]'
    hint = phrase("If they are one, write into content/sources.toml: %(lines)s.", lines=lines)
    return AgendaItem(f"{one.first} ~ {one.second}", one.why, hint=hint)


def _role(one: NewRole) -> AgendaItem:
    hint = phrase("If it is so, write it into the profile in %(file)s.", file=one.actor.file)
    note = phrase("%(role)s, in %(clippings)s", role=one.role, clippings=counted(one.clippings, "clipping"))
    return AgendaItem(one.actor.name, note, (one.example,), hint=hint, actors=(one.actor.slug,))


def _actor(one: Actor) -> AgendaItem:
    return AgendaItem(one.name, one.file, actors=(one.slug,))
