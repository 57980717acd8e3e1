"""A list of facts above a note's text, as Readwise writes it: `- Author: [[Ada Byron]]` below the heading Metadata."""

from __future__ import annotations

import re

from dossier.clips.formats.front_matter import unlinked

BLOCK = re.compile(r"^#{1,3} Metadata[ \t]*\n\s{0,5}((?:[-*] [^\n]{0,3000}\n?){1,40})", re.MULTILINE)
COVER = re.compile(r"^!\[[^\]\n]{0,40}cover[^\]\n]{0,40}\]\([^)\n]{0,2000}\)[ \t]*\n?", re.MULTILINE | re.IGNORECASE)
FACT = re.compile(r"[-*] ([A-Za-z][\w ]{0,30}):[ \t]{0,5}(\S.*)")
VIEW = re.compile(r"[ \t]?\(?\[View Highlight\]\([^)\n]{0,2000}\)\)?")
NAMES = {"full title": "title", "document tags": "tags", "published date": "published"}
"""What its labels are called elsewhere."""
LOOKED_AT = 20_000
TAG = re.compile(r"#([^\s#,]{1,80})")


def split(text: str) -> tuple[dict[str, list[str]], str]:
    """The texts of the list by their names, and the text without it; {} and the whole text where there is none."""
    found = BLOCK.search(text[:LOOKED_AT])
    if not found:
        return {}, text
    stated: dict[str, list[str]] = {}
    for line in found.group(1).split("\n"):
        fact = FACT.match(line)
        if fact:
            label = fact.group(1).strip().lower()
            value = unlinked(fact.group(2)).strip()
            name = NAMES.get(label, label)
            stated.setdefault(name, []).extend((TAG.findall(value) or [value]) if name == "tags" else [value])
    if "url" not in stated and "author" not in stated:
        return {}, text
    rest = text[: found.start()] + text[found.end() :]
    return stated, VIEW.sub("", COVER.sub("", rest))
