"""Templates are compiled once a build, and without their indentation.

Pelican gives each of its generators an environment of its own, which would compile the frame and the macros again; and
what a page weighs should not depend on how deep its template is nested.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from jinja2 import BytecodeCache
from jinja2.ext import Extension

if TYPE_CHECKING:
    from types import CodeType

    from jinja2.bccache import Bucket


_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


class Unindented(Extension):
    """Takes the space off the beginnings of a template's lines, which keep their numbers; what a template is given, and
    so the text of a clipping, is not touched."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The template without it."""
        del name, filename
        return _INDENT.sub("", source)


class Compiled(BytecodeCache):
    """Jinja's cache of compiled templates, in memory."""

    def __init__(self) -> None:
        """An empty cache, for one build: its environments must not differ in anything but their generator."""
        self._codes: dict[str, tuple[str, CodeType | None]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives what was compiled from the same text."""
        checksum, code = self._codes.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what was compiled."""
        self._codes[bucket.key] = (bucket.checksum, bucket.code)


def prepare(pelican: Any) -> None:
    """Lets all environments of a build share what they compile."""
    settings = pelican.settings
    environment = settings["JINJA_ENVIRONMENT"]
    settings["JINJA_ENVIRONMENT"] = {
        **environment,
        "bytecode_cache": Compiled(),
        "extensions": [*environment.get("extensions", ()), Unindented],
    }
