"""The text of a sidecar that states nothing yet: what was found, behind a #, for the analyst to confirm."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from dossier.clips.characters import fit
from dossier.clips.sidecar import LISTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Article, Facts

WHENCE = {"sidecar": "stated before", "page": "the file says so", "text": "read in the text", "file": "the file's name"}
"""Where a fact comes from, in the words of the analyst's own file."""
ASKED = ("title", "published", "source", "authors", "url")
"""The facts that every clipping should have, in the order of the file."""


def sidecar_text(article: Article, stated: Facts) -> str:
    """The sidecar of a clipping: what a list of references states of its file, and behind a # what was found in it.

    Without its # a line states the fact, and wins over what is found.
    """
    lines = ["# What was found. Take the # away where it is right or you have put it right; then it is stated.", ""]
    return "\n".join([*lines, *_lines(article, stated), ""])


def _lines(article: Article, stated: Facts) -> Iterator[str]:
    for name in ASKED:
        known = getattr(stated, name)
        found = article.byline if name == "authors" else getattr(article, name)
        if known:
            yield f"{name} = {_value(known)}"
        elif found:
            origin = article.origin("byline" if name == "authors" else name)
            yield f"# {name} = {_value(found)}  # {WHENCE.get(str(origin), 'found')}"
        else:
            yield f"# {name} = {'[]' if name in LISTS else _EMPTY}  # not found"


_EMPTY = '""'


def _value(value: object) -> str:
    """A fact as TOML."""
    plain = getattr(value, "value", value)
    if isinstance(plain, tuple):
        return f"[{', '.join(_value(one) for one in plain)}]"
    return json.dumps(" ".join(fit(str(plain)).split()), ensure_ascii=False).replace("\x7f", "")
