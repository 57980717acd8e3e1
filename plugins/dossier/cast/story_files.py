"""Story files: what the analyst says of a story: its name, which clippings belong to it, a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from dossier.cast.analyst_files import check_depth, split_file, text_of
from dossier.errors import ActorError, did_you_mean
from dossier.language.slugs import slugify
from dossier.records import StoryFile

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "stories"
"""The folder beside that of the actor files."""
LISTS = ("clippings", "without")
KEYS = ("title", *LISTS)


def read_stories(folder: Path) -> tuple[StoryFile, ...]:
    """The story files of a folder, by name, none where there is no folder; ActorError where one is wrong or two claim
    one clipping."""
    files = [parse_story(path, text_of(path)) for path in (sorted(folder.glob("*.md")) if folder.is_dir() else ())]
    claimed: dict[str, StoryFile] = {}
    slugs: dict[str, StoryFile] = {}
    for one in files:
        if (other := slugs.setdefault(one.slug, one)) is not one:
            raise ActorError(one.path, f"would stand at stories/{one.slug}/, as {other.path} does; rename one of them")
        for name in one.clippings:
            if (other := claimed.setdefault(name, one)) is not one:
                raise ActorError(one.path, f"claims the clipping {name!r}, as {other.path} does; take it out of one")
    return tuple(files)


def parse_story(path: Path, text: str) -> StoryFile:
    """The story that a file's text describes; its name is the story's address."""
    front, paragraph = split_file(path, text)
    try:
        check_depth(path, front)
        stated = yaml.load(front, Loader=yaml.CBaseLoader)  # noqa: S506  it makes nothing but text, lists and maps
    except yaml.YAMLError as error:
        raise ActorError(
            path, f"bad YAML: {getattr(error, 'problem', None) or 'it does not parse'}; mend it"
        ) from error
    return StoryFile(slugify(path.stem), str(path), paragraph=paragraph.strip(), **_fields(path, stated))


def _fields(path: Path, stated: Any) -> dict[str, Any]:
    if not isinstance(stated, dict):
        raise ActorError(path, "the front matter must be lines of key: value", line=2)
    fields: dict[str, Any] = {}
    for key, value in stated.items():
        if key not in KEYS:
            raise ActorError(path, f"unknown key {key!r}{did_you_mean(str(key), KEYS)}; known are {', '.join(KEYS)}")
        if key in LISTS:
            if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
                raise ActorError(path, f"{key} must list clippings, each by the name of its file without the ending")
            fields[key] = tuple(dict.fromkeys(one.strip() for one in value))
        elif not isinstance(value, str):
            raise ActorError(path, f"{key} must be a text in one line")
        else:
            fields[key] = " ".join(value.split()) or None
    return fields
