"""The registry: reads the actor files and refuses a cast that contradicts itself."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import yaml

from dossier.cast.analyst_files import check_depth, split_file, text_of
from dossier.cast.publications.sources_file import NAME as SOURCES
from dossier.cast.publications.sources_file import read_sources
from dossier.cast.story_files import FOLDER as STORIES
from dossier.cast.story_files import read_stories
from dossier.errors import ActorError, did_you_mean
from dossier.language.letters import name_key
from dossier.language.slugs import slugify
from dossier.records import ACTOR_KINDS, Actor, Cast

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

TEXTS = ("name", "kind", "part_of", "wikidata")
LISTS = ("aliases", "weak_aliases", "metonyms", "never")
KEYS = (*TEXTS[:2], *LISTS, "family_name_first", *TEXTS[2:])
IGNORED = "ignore.txt"
"""The file beside the actor files that lists the names of which discovery shall say nothing."""
TRUTH = {"true": True, "yes": True, "false": False, "no": False}

_COMMENT = re.compile(r"(?:^|(?<=\s))#.*")
_WIKIDATA = re.compile(r"Q[1-9]\d*")


def read_cast(folder: Path) -> Cast:
    """The cast of a folder's actor files, none where there is no folder, with the publications of `sources.toml` and
    the stories of `stories/` beside it; ActorError or SourcesError where one is wrong."""
    files = sorted(folder.glob("*.md")) if folder.is_dir() else []
    actors = [read_actor(path) for path in files]
    paths: dict[str, Path] = {}
    for actor, path in zip(actors, files, strict=True):
        if (other := paths.setdefault(actor.slug, path)) != path:
            raise ActorError(path, f"would stand at actors/{actor.slug}/, as {other.name} does; rename one of them")
    _reject_double_claims(actors, paths)
    for actor in actors:
        if actor.part_of and actor.part_of not in paths:
            remedy = (
                f"there is no {actor.part_of}.md{did_you_mean(actor.part_of, paths)}; write that file or mend the slug"
            )
            raise ActorError(paths[actor.slug], f"part_of: {remedy}")
    cast = Cast.of(actors, read_ignored(folder / IGNORED))
    beside = folder if folder.name else folder.resolve()
    return replace(
        cast,
        publications=read_sources(beside.with_name(SOURCES)),
        stories=read_stories(beside.with_name(STORIES)),
    )


def read_ignored(path: Path) -> tuple[str, ...]:
    """The names of a file, one a line, without comments (from # on) and empty lines; none where there is no file."""
    lines = text_of(path).splitlines() if os.path.lexists(path) else []
    names = (" ".join(_COMMENT.sub("", line).split()) for line in lines)
    return tuple(dict.fromkeys(name for name in names if name))


def read_actor(path: Path) -> Actor:
    """The actor of one file; ActorError, with the line, for anything that is not as CONTRIBUTING.md describes it."""
    return parse_actor(path, text_of(path))


def parse_actor(path: Path, text: str) -> Actor:
    """The actor that a file's text describes; its slug is made of the file's name, which may be in any script."""
    front, profile = split_file(path, text)
    fields = _fields(path, front)
    if not fields.get("name"):
        raise ActorError(path, "has no name; add a line such as name: Liu He", line=2)
    if "kind" not in fields:
        raise ActorError(
            path, f"has no kind; add a line such as kind: person (known are {', '.join(ACTOR_KINDS)})", line=2
        )
    slug = slugify(path.stem)
    if body := fields.get("part_of"):
        fields["part_of"] = slugify(body)
    return Actor(slug=slug, profile=profile.strip(), stem="" if path.stem == slug else path.stem, **fields)


def _fields(path: Path, source: str) -> dict[str, Any]:
    try:
        check_depth(path, source)
        root = yaml.compose(source, Loader=yaml.CBaseLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "it does not parse"
        raise ActorError(path, f"bad YAML: {problem}; mend this line", line=mark.line + 2 if mark else 2) from error
    if not isinstance(root, yaml.MappingNode):
        raise ActorError(path, "the front matter must be lines of key: value", line=2)
    fields: dict[str, Any] = {}
    for key_node, node in root.value:
        key, line = str(key_node.value), key_node.start_mark.line + 2
        if key not in KEYS:
            raise ActorError(path, f"unknown key {key!r}{did_you_mean(key, KEYS)}; known are {', '.join(KEYS)}", line)
        if key in fields:
            raise ActorError(path, f"{key} stands twice; take one out", line)
        fields[key] = _field(path, key, node, line)
    return {key: value for key, value in fields.items() if value is not None}


def _field(path: Path, key: str, node: yaml.Node, line: int) -> object:
    if key in LISTS:
        return _names(path, key, node, line)
    if not isinstance(node, yaml.ScalarNode):
        raise ActorError(path, f"{key} must be one text", line)
    value = " ".join(node.value.split())
    if value in {"", "~", "null"} and not node.style:
        return None
    if key == "family_name_first":
        if value.lower() not in TRUTH:
            raise ActorError(path, "family_name_first must be true or false", line)
        return TRUTH[value.lower()]
    if key == "kind" and value not in ACTOR_KINDS:
        raise ActorError(
            path, f"unknown kind {value!r}{did_you_mean(value, ACTOR_KINDS)}; known are {', '.join(ACTOR_KINDS)}", line
        )
    if key == "wikidata" and not _WIKIDATA.fullmatch(value):
        raise ActorError(path, f"wikidata must be an identifier such as Q160120, not {value!r}", line)
    return value


def _names(path: Path, key: str, node: yaml.Node, line: int) -> tuple[str, ...] | None:
    if isinstance(node, yaml.ScalarNode) and node.value in {"", "~", "null"}:
        return None
    if not isinstance(node, yaml.SequenceNode) or not all(isinstance(entry, yaml.ScalarNode) for entry in node.value):
        raise ActorError(path, f"{key} must be a list, such as {key}: [Huawei Technologies, Huawei Corp]", line)
    names = [(" ".join(entry.value.split()), entry.start_mark.line + 2) for entry in node.value]
    for name, place in names:
        if not any(letter.isalpha() for letter in name):
            raise ActorError(path, f"{key} holds {name!r}, which is no name", place)
    return tuple(dict.fromkeys(name for name, _line in names))


def _reject_double_claims(actors: Iterable[Actor], paths: dict[str, Path]) -> None:
    claims: dict[str, Actor] = {}
    for actor in actors:
        for name in actor.strong_names:
            other = claims.setdefault(name_key(name), actor)
            if other is not actor:
                message = f"claims the name {name!r}, which {paths[other.slug]} claims too"
                raise ActorError(paths[actor.slug], f"{message}; make it a weak alias in one of them")
