"""Templates are compiled once, and without their indentation.

Pelican gives each of its generators an environment of its own, which would compile the frame and the macros again; and
what a page weighs should not depend on how deep its template is nested. To compile them all takes as long as to write a
hundred pages, so the next build finds them compiled in `__pycache__`, as Python finds its own modules.
"""

from __future__ import annotations

import marshal
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import BytecodeCache
from jinja2.ext import Extension

from dossier.archive.digests import digest, digest_of_folder, digest_of_program
from dossier.archive.pycache import keep, taken
from dossier.site.locale.interface import FOLDER as LANGUAGES
from dossier.site.pelican.printing.bare_values import BareValues
from dossier.site.pelican.running.standing import settings_in_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import CodeType

    from jinja2.bccache import Bucket

ASKED = ("DEFAULT_LANG", "JINJA_ENVIRONMENT", "JINJA_FILTERS", "JINJA_TESTS", "PLUGINS")
"""The settings that a compiled template may depend on."""

_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


class Unindented(Extension):
    """Takes the space off the beginnings of a template's lines, which keep their numbers; what a template is given, and
    so the text of a clipping, is not touched."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The template without it."""
        del name, filename
        return _INDENT.sub("", source)


class Compiled(BytecodeCache):
    """Jinja's cache of compiled templates: in memory for one build, whose environments must not differ in anything but
    their generator, and beside each template for the next."""

    def __init__(self, key: bytes | None, language: str) -> None:
        """An empty cache; `key` is the digest of what a compiled template depends on beside its text, None where that
        cannot be told and nothing outlasts the build. What each language is compiled to is kept by itself."""
        self._key = key
        self._language = language
        self._codes: dict[tuple[str, str], CodeType] = {}

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The file of a template; the name of one that stands in none."""
        return filename or name

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives what was compiled from the same text."""
        named = (bucket.key, bucket.checksum)
        if named not in self._codes and self._key:
            data = taken(Path(bucket.key), digest((self._key, *named)), self._language)
            if data is None:
                return
            self._codes[named] = marshal.loads(data)  # noqa: S302  whole, by its seal, and written by this program
        bucket.code = self._codes.get(named)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what was compiled."""
        if not bucket.code:
            return
        named = (bucket.key, bucket.checksum)
        self._codes[named] = bucket.code
        if self._key and Path(bucket.key).is_file():
            keep(Path(bucket.key), digest((self._key, *named)), marshal.dumps(bucket.code), self._language)


def key_of_templates(settings: Mapping[str, Any]) -> bytes | None:
    """The digest of all that a compiled template depends on but its text: Jinja works out what is constant in it, by
    filters that may ask the language. None where the site has filters of its own, or of another plugin."""
    words = settings_in_words({name: settings[name] for name in ASKED})
    if words is None:
        return None
    return digest((digest_of_program(), words, digest_of_folder(Path(settings["THEME"]) / LANGUAGES)))


def prepare(pelican: Any) -> None:
    """Lets all environments of a build share what they compile; before anything of ours is put into the settings."""
    settings = pelican.settings
    environment = settings["JINJA_ENVIRONMENT"]
    settings["JINJA_ENVIRONMENT"] = {
        **environment,
        "bytecode_cache": Compiled(key_of_templates(settings), str(settings["DEFAULT_LANG"])),
        "extensions": [*environment.get("extensions", ()), Unindented, BareValues],
    }
