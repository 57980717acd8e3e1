"""The errors, each one class and one sentence: which file, which line, which entry, and the remedy."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class DossierError(Exception):
    """Something a person has to mend; its text is one sentence for that person."""

    def __init__(self, path: object, message: str, line: int | None = None) -> None:
        self.path = str(path)
        self.message = message
        self.line = line
        super().__init__(f"{self.path}{f':{line}' if line else ''}: {message}")


class ClippingError(DossierError):
    """A clipping that cannot be read; it is reported and left out, the others are built."""

    def __reduce__(self) -> tuple[type[ClippingError], tuple[str, str, int | None]]:
        """How it comes back from another process."""
        return type(self), (self.path, self.message, self.line)

    @classmethod
    def unexpected(cls, path: object, error: Exception) -> ClippingError:
        """The error for a clipping that a step failed on in a way that nobody foresaw."""
        said = " ".join(str(error).split())[:120]
        what = f"{type(error).__name__}{f': {said}' if said else ''}"
        return cls(path, f"cannot be read ({what}); save it anew or as plain text, and report it if that does not help")


class ActorError(DossierError):
    """An actor file that is wrong; it stops the build."""


class SourcesError(DossierError):
    """A file of sources that is wrong; it stops the build."""


class RuleError(DossierError):
    """A rule that is wrong; it stops the build."""


class SettingError(DossierError):
    """A setting in pelican.conf.py, or an argument, that is wrong; it stops the build."""


class OutputError(DossierError):
    """The output folder cannot be written; it stays as it was."""


class IncompleteError(DossierError):
    """A dossier that would be published without something that lies among its clippings."""

    def __init__(self, seeds: object, count: int) -> None:
        """`count` files of the folder `seeds` are left out."""
        lost = "a file" if count == 1 else f"{count} files"
        remedy = "mend what is listed above, or set DOSSIER_PUBLISH_INCOMPLETE = True to publish without"
        super().__init__(seeds, f"{lost} would be missing on the published site; {remedy}")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The hint " (did you mean 'aliases'?)" for a misspelt word, or "" where nothing known is like it."""
    close = get_close_matches(word, list(known), n=1)
    return f" (did you mean {close[0]!r}?)" if close else ""
