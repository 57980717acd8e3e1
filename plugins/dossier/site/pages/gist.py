"""Gists: the first sentence of a profile, for where an actor is shown in a line."""

from __future__ import annotations

import re
from html import unescape

GIST = 160
"""A gist is no longer than so many letters."""

_TAG = re.compile(r"<[^<>]*>")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


def gist_of(html: str) -> str:
    """The first sentence of a profile, without markup; empty where nobody wrote one."""
    text = " ".join(unescape(_TAG.sub("", html)).split())
    first = _SENTENCE.split(text, maxsplit=1)[0]
    return first if len(first) <= GIST else first[: GIST - 1].rsplit(" ", 1)[0].rstrip(" ,;") + "…"
