"""Front matter: the YAML block above a note, as the Obsidian Web Clipper and MarkDownload write it."""

from __future__ import annotations

import re
from typing import Any

import yaml

from dossier.clips.limits import limit
from dossier.clips.sidecar import in_paragraphs
from dossier.clips.web_addresses import web_address
from dossier.language.bylines import writers
from dossier.language.printed_days import stated_day
from dossier.messages import phrase
from dossier.records import Facts
from dossier.rules.load import load

RULES = load("clips/notes")
BLOCK = re.compile(r"\A\s{0,20}---[ \t]*\n(.{0,60000}?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
PAIR = re.compile(r"([A-Za-z][\w -]{0,40}?)\s*:\s*(.*)")
WIKI = re.compile(r"!?\[\[([^\[\]|]{1,300})(?:\|([^\[\]]{1,300}))?\]\]")
LINK = re.compile(r"\[([^\[\]]{1,300})\]\((https?://[^\s()]{1,2000})\)")
NOT_YAML = phrase(
    "its front matter is not valid YAML; it was read line by line: put texts with a colon into quotation marks"
)
DEEPEST = 10
"""How deep lists and maps may stand in one another; [[Name]] without quotation marks is a list in a list."""
TRUE = ("true", "yes", "on", "1")
MOST = 50
"""Texts of one key that are read."""


class _Texts(yaml.SafeLoader):
    """Reads every scalar as the text that stands there: no date, number or truth value is made of it."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  # the loader's own name for its resolvers


def split(text: str) -> tuple[dict[str, list[str]], str, tuple[str, ...]]:
    """The front matter's texts by lower-case key, the text below it, and what was odd; {} where there is none."""
    found = BLOCK.match(text)
    if not found:
        return {}, text, ()
    source = found.group(1)
    try:
        if not _is_plain(source):
            raise yaml.YAMLError("it holds more than plain texts, lists and maps")
        stated = yaml.load(source, Loader=_Texts)  # noqa: S506  # a SafeLoader: it makes texts, lists and mappings only
        if not isinstance(stated, dict):
            return {}, text, ()
        warnings: tuple[str, ...] = ()
    except (yaml.YAMLError, ValueError, RecursionError):
        pairs = [pair for line in source.split("\n") if (pair := PAIR.match(line))]
        stated = {pair.group(1): pair.group(2) for pair in pairs}
        warnings = (NOT_YAML,)
    return {str(key).strip().lower(): _texts(value) for key, value in stated.items()}, text[found.end() :], warnings


def _is_plain(source: str) -> bool:
    """Whether YAML holds no anchor, alias or tag, with which a few hundred bytes can stand for gigabytes, and no list
    deep in others."""
    depth = 0
    for event in yaml.parse(source, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
            return False
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            return False
    return True


def facts_of(stated: dict[str, list[str]]) -> Facts:
    """What front matter states of an article, by the keys that the clippers use."""
    addresses = [text for text in _given(stated, "url") if web_address(text)]
    sources = [text for text in _given(stated, "source") if not web_address(text)]
    dates = [date for text in _given(stated, "published") if (date := stated_day(text))]
    return Facts(
        title=next(iter(_given(stated, "title")), None),
        standfirst=next(iter(_given(stated, "description")), None),
        published=dates[0] if dates else None,
        source=next(iter(sources), None),
        authors=writers(_given(stated, "author")),
        url=next(iter(addresses), None),
        language=next(iter(_given(stated, "language")), None),
        section=next(iter(_given(stated, "section")), None),
        note=next(iter(_given(stated, "note")), None),
        star=any(text.casefold() in TRUE for text in _given(stated, "star")),
        tags=tuple(dict.fromkeys(tag.lstrip("#") for text in _given(stated, "tags") for tag in _tags(text)))[
            : limit("tags.most")
        ],
    )


def unlinked(text: str) -> str:
    """The text with the names that links show in place of the links."""
    text = WIKI.sub(lambda link: link.group(2) or link.group(1).rsplit("/", 1)[-1], text)
    return LINK.sub(r"\1", text)


def _given(stated: dict[str, list[str]], fact: str) -> list[str]:
    found = [text for key in RULES[f"{fact}.key"].words for text in stated.get(key, [])]
    return found if fact == "note" else [" ".join(text.split()) for text in found]


def _tags(text: str) -> list[str]:
    return [tag for piece in text.split(",") if (tag := piece.strip().lstrip("#"))]


def _texts(value: object) -> list[str]:
    """The texts in a value, lists of lists included: that is what [[Name]] without quotation marks is for YAML."""
    texts: list[str] = []
    waiting = [value]
    for _ in range(MOST * 4):  # an anchor can put a list into itself
        if not waiting or len(texts) == MOST:
            break
        entry = waiting.pop()
        if isinstance(entry, list | tuple):
            waiting += reversed(entry[:MOST])
        elif isinstance(entry, str) and entry.strip(" \t\n\"'"):
            shown = LINK.search(entry)
            texts.append(shown.group(2) if shown and web_address(shown.group(1)) else _paragraphs(entry))
    return texts


def _paragraphs(text: str) -> str:
    return in_paragraphs(unlinked(text.strip(" \t\n\"'"))) or ""
