"""Writes what the registry reads: the text of an actor file, and one actor made of two."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import yaml

from dossier.cast.analyst_files import split_file
from dossier.cast.registry import LISTS, parse_actor
from dossier.errors import ActorError
from dossier.language.slugs import slugify

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from dossier.records import Actor

_PART_OF = re.compile(r"^part_of:.*$", re.MULTILINE)


def actor_file(path: Path, actor: Actor, comments: Iterable[str] = ()) -> str:
    """The text of an actor's file, which reads back as this very actor; ActorError where a name forbids that."""
    lines = [f"name: {_quoted(actor.name)}", f"kind: {actor.kind}"]
    if actor.family_name_first:
        lines.append("family_name_first: true")
    for key in LISTS:
        names = getattr(actor, key)
        lines += [f"{key}:", *(f"  - {_quoted(name)}" for name in names)] if names else []
    lines += [f"{key}: {getattr(actor, key)}" for key in ("part_of", "wikidata") if getattr(actor, key)]
    text = "\n".join(["---", *lines, *comments, "---", *(["", actor.profile] if actor.profile else []), ""])
    if parse_actor(path, text) != replace(actor, slug=slugify(path.stem)):
        raise ActorError(path, f"the name {actor.name!r} cannot be written into a file; write that file by hand")
    return text


def comments(path: Path, text: str) -> list[str]:
    """The comments in the front matter of an actor file, each a line from its # on."""
    front, _profile = split_file(path, text)
    lines = front.split("\n")
    ends = [0] * (len(lines) + 1)
    for token in yaml.scan(front, Loader=yaml.BaseLoader):
        for line in range(token.start_mark.line, token.end_mark.line):
            ends[line] = len(lines[line])
        ends[token.end_mark.line] = max(ends[token.end_mark.line], token.end_mark.column)
    rest = (line[end:].strip() for line, end in zip(lines, ends, strict=False))
    return [comment for comment in rest if comment.startswith("#")]


def merged_actor(one: Actor, other: Actor) -> Actor:
    """The first actor with every name and note of the second; what both state of themselves is the first one's."""
    strong = dict.fromkeys((*one.strong_names, *other.strong_names))
    surname = [other.surname] if other.surname and one.kind == "person" else []
    weak = dict.fromkeys((*one.weak_aliases, *other.weak_aliases, *surname))
    bodies = [part for part in (one.part_of, other.part_of) if part and part not in (one.slug, other.slug)]
    profiles = dict.fromkeys(profile for profile in (one.profile, other.profile) if profile)
    never = dict.fromkeys((*one.never, *other.never))
    return replace(
        one,
        aliases=tuple(name for name in strong if name != one.name),
        weak_aliases=tuple(name for name in weak if name not in strong and name != one.surname),
        metonyms=tuple(dict.fromkeys((*one.metonyms, *other.metonyms))),
        never=tuple(phrase for phrase in never if phrase not in strong),
        part_of=bodies[0] if bodies else None,
        wikidata=one.wikidata or other.wikidata,
        profile="\n\n".join(profiles),
    )


def moved(path: Path, text: str, body: str) -> str:
    """The text of an actor file with another `part_of`, and nothing else changed."""
    front, _profile = split_file(path, text)
    at = text.index(front)
    changed = text[:at] + _PART_OF.sub(f"part_of: {body}", front, count=1) + text[at + len(front) :]
    if parse_actor(path, changed) != replace(parse_actor(path, text), part_of=body):
        raise ActorError(path, f"write part_of: {body} into it by hand first; its front matter is an odd one")
    return changed


def _quoted(name: str) -> str:
    """A name in double quotes, which YAML reads as JSON does; what cannot be seen is written as its number."""
    quoted = json.dumps(name, ensure_ascii=False)
    return "".join(sign if sign.isprintable() else f"\\U{ord(sign):08x}" for sign in quoted)
