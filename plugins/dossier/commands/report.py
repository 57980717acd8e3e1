"""The review as text for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.cast import calls

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.cast.likeness import Likeness
    from dossier.cast.review import Doubt, Example, Found, NewRole, Review
    from dossier.records import Actor

MOST = 30
"""Entries of one part that are printed where not all are asked for."""


def report(found: Review, folders: calls.Folders, most: int | None = MOST) -> Iterator[str]:
    """The lines of the review; `folders` are the options that its commands need, `most` how much of a part is shown."""
    passing = [one for one in found.found if not one.faint]
    faint = [one for one in found.found if one.faint]
    doubts = [_doubt(one) for one in found.doubts]
    parts: list[tuple[str, str, list[list[str]]]] = [
        (
            "Found, not reviewed",
            "they have pages; adopt them or ignore them",
            [_found(one, folders) for one in passing],
        ),
        ("Names without a link", "the cast claims them, but the text leaves a doubt", doubts),
        ("May be one", "look, and merge them if they are", [_like(one, folders) for one in found.likenesses]),
        ("Below the threshold", "they have no pages", [_found(one, folders) for one in faint]),
        ("Named nowhere", "no clipping names these actors", [[_actor(one)] for one in found.unnamed]),
        ("New roles", "clippings report them, the profiles do not name them", [_role(one) for one in found.new_roles]),
        ("Without a role", "neither the profile nor a clipping says who they are", _lines(found.without_role)),
        ("Undated", "state when in a file of the same name that ends in .toml", [[name] for name in found.undated]),
        ("Source not known", "state it there", [[name] for name in found.unsourced]),
    ]
    if not any(entries for _title, _what, entries in parts):
        yield "Nothing to review: every name is settled, every clipping has its date and its source."
    for title, what, entries in parts:
        yield from _part(title, what, entries, most)


def _part(title: str, what: str, entries: list[list[str]], most: int | None) -> Iterator[str]:
    if not entries:
        return
    yield f"{title} ({len(entries)}): {what}"
    yield ""
    for entry in entries[:most]:
        yield from (f"  {line}" for line in entry)
        if len(entry) > 1:
            yield ""
    if most is not None and len(entries) > most:
        yield f"  … and {len(entries) - most} more: --all shows them"
    yield ""


def _found(one: Found, folders: calls.Folders) -> list[str]:
    actor = one.actor
    also = f", also called {', '.join(actor.aliases)}" if actor.aliases else ""
    counts = f"{_many(one.mentions, 'mention')} in {_many(one.clippings, 'clipping')}"
    return [
        f"{actor.name} ({actor.kind}): {counts}{also}",
        *_examples(one.examples),
        f"  {calls.adopt(actor, folders)}",
        f"  {calls.ignore(actor.name, folders)}",
    ]


def _doubt(one: Doubt) -> list[str]:
    reasons = "; ".join(f"{reason} ({count})" for reason, count in one.reasons)
    files = ", ".join(f"{slug}.md" for slug in one.claimants)
    return [
        f"{one.name}: {_many(one.places, 'place')}; {reasons}",
        *_examples(one.examples),
        f"  If it always means one of them, make it an alias in {files}; if never, list the phrase as never",
    ]


def _like(one: Likeness, folders: calls.Folders) -> list[str]:
    dismissed = f"If they are two: list the other's name as never in {one.first.slug}.md" if one.first.reviewed else ""
    lines = [f"{one.first.name} ~ {one.second.name}: {one.why}", f"  {calls.merge(one, folders)}"]
    return [*lines, f"  {dismissed}"] if dismissed else lines


def _role(one: NewRole) -> list[str]:
    return [
        f"{one.actor.name}: {one.role} ({_many(one.clippings, 'clipping')})",
        *_examples([one.example]),
        f"  If it is so, write it into the profile in {one.actor.slug}.md",
    ]


def _lines(actors: Sequence[Actor]) -> list[list[str]]:
    return [[_actor(one)] for one in actors]


def _actor(one: Actor) -> str:
    return f"{one.name}: {one.slug}.md"


def _examples(examples: Sequence[Example]) -> list[str]:
    return [f"  {one.clipping}: {' '.join(one.text.split())}" for one in examples]


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
