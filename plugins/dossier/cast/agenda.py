"""The agenda: the review as entries, each with what to look at and the command that acts on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.cast import calls

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.cast.likeness import Likeness
    from dossier.cast.review import Doubt, Example, Found, NewRole, Review
    from dossier.records import Actor


@dataclass(frozen=True, slots=True)
class Entry:
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
class Part:
    """Entries of one sort."""

    anchor: str
    """Its name in addresses."""
    title: str
    """Its heading."""
    what: str
    """What its entries have in common, in a few words."""
    entries: tuple[Entry, ...]
    """The most useful first; never empty."""


def agenda(found: Review, folders: calls.Folders) -> tuple[Part, ...]:
    """The parts that have entries, the most useful first; `folders` are the options that the commands need."""
    passing = [_found(one, folders) for one in found.found if not one.faint]
    faint = [_found(one, folders) for one in found.found if one.faint]
    likely = [_like(one, folders) for one in found.likenesses]
    dated, sourced = (
        f"say {what} in a file of the same name that ends in .toml" for what in ("when", "in which paper")
    )
    return tuple(
        Part(anchor, title, what, tuple(entries))
        for anchor, title, what, entries in (
            ("found", "Found, not reviewed", "adopt them, or ignore them", passing),
            ("doubts", "Names without a link", "the cast claims them, the text leaves a doubt", _doubts(found)),
            ("alike", "Perhaps one and the same", "look, and make them one if they are", likely),
            ("below", "Below the threshold", "named too seldom for a page of their own", faint),
            ("unnamed", "Named nowhere", "actors of the cast that no clipping names", _actors(found.unnamed)),
            ("roles", "New roles", "reported by clippings, absent from the profiles", _roles(found)),
            (
                "unknown",
                "Without a role",
                "neither the profile nor a clipping says who it is",
                _actors(found.without_role),
            ),
            ("undated", "Undated clippings", dated, [Entry(name) for name in found.undated]),
            ("unsourced", "Clippings without a source", sourced, [Entry(name) for name in found.unsourced]),
        )
        if entries
    )


def _found(one: Found, folders: calls.Folders) -> Entry:
    actor = one.actor
    also = f"; also {', '.join(actor.aliases)}" if actor.aliases else ""
    counts = f"{_many(one.mentions, 'mention')} in {_many(one.clippings, 'clipping')}"
    commands = (calls.adopt(actor, folders), calls.ignore(actor.name, folders))
    return Entry(actor.name, f"{actor.kind}, {counts}{also}", one.examples, commands, actors=(actor.slug,))


def _doubts(found: Review) -> list[Entry]:
    return [_doubt(one) for one in found.doubts]


def _doubt(one: Doubt) -> Entry:
    reasons = "; ".join(f"{reason} ({count})" if count < one.places else reason for reason, count in one.reasons)
    files = " or ".join(f"{slug}.md" for slug in one.claimants)
    if one.strong:
        hint = f"Adopt the longer name if it is an actor; if it is none, list it under never in {files}."
    else:
        hint = (
            f"If it always means one, make it an alias in {files}; if it means none, list the phrase there under never."
        )
    return Entry(one.name, f"{_many(one.places, 'place')}: {reasons}", one.examples, hint=hint, actors=one.claimants)


def _like(one: Likeness, folders: calls.Folders) -> Entry:
    both = (one.first, one.second)
    by_hand = next((f"{actor.slug}.md" for actor in both if actor.reviewed), "")
    hint = f"If they are two, list the other's name under never in {by_hand}." if by_hand else ""
    title = f"{one.first.name} ~ {one.second.name}"
    return Entry(title, one.why, (), (calls.merge(one, folders),), hint, tuple(actor.slug for actor in both))


def _roles(found: Review) -> list[Entry]:
    return [_role(one) for one in found.new_roles]


def _role(one: NewRole) -> Entry:
    hint = f"If it is so, write it into the profile in {one.actor.slug}.md."
    note = f"{one.role}, in {_many(one.clippings, 'clipping')}"
    return Entry(one.actor.name, note, (one.example,), hint=hint, actors=(one.actor.slug,))


def _actors(actors: Iterable[Actor]) -> list[Entry]:
    return [Entry(one.name, f"{one.slug}.md", actors=(one.slug,)) for one in actors]


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
