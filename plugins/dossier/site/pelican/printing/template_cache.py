"""Templates are compiled once.

Pelican gives each of its generators an environment of its own, which would compile the frame and the macros again. To
compile them all takes as long as to write a hundred pages, so the next build finds them compiled, as Python finds its
own modules in `__pycache__`.
"""

from __future__ import annotations

import marshal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import BytecodeCache

from dossier.archive.digests import digest, digest_of_folder, digest_of_program
from dossier.site.locale.interface import FOLDER as LANGUAGES
from dossier.site.pelican.printing.lean_markup import LeanMarkup
from dossier.site.pelican.running.standing import settings_in_words
from dossier.workshop.on_disk import decoded, encoded

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import CodeType

    from jinja2.bccache import Bucket

    from dossier.archive.store import Store

ROOM = "templates"
"""Where in the store the compiled templates are, all of a build in one entry."""


class Compiled(BytecodeCache):
    """Jinja's cache of compiled templates: in memory for one build, whose environments must not differ in anything but
    their generator, and in the store for the next."""

    def __init__(self) -> None:
        """An empty cache."""
        self._codes: dict[str, tuple[str, CodeType | None]] = {}
        self._kept: dict[str, tuple[str, bytes]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives what was compiled from the same text."""
        checksum, code = self._codes.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code
            return
        checksum, data = self._kept.get(bucket.key, ("", b""))
        if checksum == bucket.checksum:
            bucket.code = marshal.loads(data)  # noqa: S302  whole, by its seal, and written by a build of this program
            self.dump_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what was compiled."""
        self._codes[bucket.key] = (bucket.checksum, bucket.code)

    def take(self, store: Store, key: bytes) -> None:
        """Takes what an earlier build compiled."""
        kept = store.take(ROOM, [key])
        self._kept = decoded(kept[key], dict[str, tuple[str, bytes]]) if key in kept else {}

    def keep(self, store: Store, key: bytes) -> None:
        """Keeps what was compiled for the next build, where that is more than it was given."""
        codes = {name: (text, marshal.dumps(code)) for name, (text, code) in self._codes.items() if code}
        if any(self._kept.get(name, ("", b""))[0] != text for name, (text, _data) in codes.items()):
            store.keep(ROOM, {key: encoded(self._kept | codes)})


def key_of_templates(stated: Mapping[str, Any]) -> bytes:
    """The digest of all that a compiled template depends on but its text: Jinja works out what is constant in it, by
    filters that may ask the settings and the language."""
    languages = digest_of_folder(Path(stated["THEME"]) / LANGUAGES)
    return digest((digest_of_program(), settings_in_words(stated) or "", languages))


def prepare(pelican: Any) -> None:
    """Lets all environments of a build share what they compile."""
    settings = pelican.settings
    environment = settings["JINJA_ENVIRONMENT"]
    settings["JINJA_ENVIRONMENT"] = {
        **environment,
        "bytecode_cache": settings["ledger"].compiled,
        "extensions": [*environment.get("extensions", ()), LeanMarkup],
    }
