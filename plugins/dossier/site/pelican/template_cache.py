"""Templates are compiled once a build: Pelican gives each of its generators an environment of its own, which would
compile the frame and the macros again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import BytecodeCache

if TYPE_CHECKING:
    from types import CodeType

    from jinja2.bccache import Bucket


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
    settings["JINJA_ENVIRONMENT"] = {**settings["JINJA_ENVIRONMENT"], "bytecode_cache": Compiled()}
