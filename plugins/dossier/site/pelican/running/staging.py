"""Staging: a build is written beside the output folder, and takes its place in one step when it is whole.

Whoever looks at the output folder, a server or a person, sees the earlier site until then and the new one from then on.
A build that is stopped, by whatever, leaves the earlier site as it was; the next build removes what it had begun.
"""

from __future__ import annotations

import ctypes
import errno
import filecmp
import os
import shutil
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

try:
    import fcntl
except ImportError:  # pragma: no cover  a system without locks on files: nobody is kept from building twice at once
    fcntl = None  # type: ignore[assignment]

HOLDER = ".dossier-build"
"""The file in the staging folder that says which process builds there."""

_AT_FDCWD = -100
_EXCHANGE = 2


@dataclass(slots=True)
class Staging:
    """The folder that one build is written to."""

    output: Path
    """Where the site will stand; resolved, so that a link to a folder stays one."""
    folder: Path
    """Where it is written; beside `output`, so on the same disk."""
    lock: int | None
    """The descriptor that holds the lock; the system lets go of it when the process ends, however it ends. None once it
    was let go of: the system may have given the number to another file."""

    def publish(self, ours: Collection[str]) -> list[str]:
        """Puts the folder in the place of the output folder; gives the names of the files that were kept from that one.

        `ours` are the names of the files that an earlier build wrote there. A file of somebody else's stays, even where
        this build wrote one of that name. What is the same as before is shared with the earlier file. The earlier site
        stands in the staging folder afterwards, and is to be discarded. OutputError where the place cannot be taken.
        """
        (self.folder / HOLDER).unlink(missing_ok=True)
        kept = self._take_over(ours) if self.output.exists() else []
        try:
            _exchange(self.folder, self.output)
        except OSError as error:
            raise OutputError(self.output, f"cannot be replaced ({error.strerror}); check its permissions") from error
        return kept

    def discard(self) -> None:
        """Removes the staging folder, which after `publish` holds the earlier site, and lets go of the lock."""
        if self.lock is None:
            return
        shutil.rmtree(self.folder, ignore_errors=True)
        lock, self.lock = self.lock, None
        with suppress(OSError):
            os.close(lock)

    def _take_over(self, ours: Collection[str]) -> list[str]:
        """Shares with the earlier site what is the same, and brings along what is not ours."""
        kept = []
        for name in _files(self.output):
            earlier, new = f"{self.output}/{name}", f"{self.folder}/{name}"
            if name not in ours:
                _bring(Path(earlier), Path(new))
                kept.append(name)
            elif _are_alike(earlier, new):
                share(Path(earlier), Path(new))
        return kept


def stage(output: Path) -> Staging:
    """The empty staging folder of an output folder, locked; OutputError where another build holds it or none can be."""
    output = output.resolve()
    folder = _place(output)
    if output.exists() and not output.is_dir():
        raise OutputError(output, "is a file; name a folder for the site, or move the file away")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        lock = _locked(folder)
        for entry in folder.iterdir():
            shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()
        (folder / HOLDER).write_text(f"{os.getpid()}\n", "utf-8")
    except OSError as error:
        raise OutputError(output, f"cannot be written ({error.strerror}); check its permissions") from error
    return Staging(output, folder, lock)


def clear(output: Path) -> None:
    """Removes what a build that was stopped left beside the output folder; leaves what another build is writing."""
    output = output.resolve()
    if _place(output).exists():
        with suppress(OutputError):
            stage(output).discard()


def _place(output: Path) -> Path:
    """Where the site of an output folder is staged."""
    return output.with_name(f".{output.name}.building")


def _locked(folder: Path) -> int:
    """The descriptor of the staging folder with its lock.

    Another build may finish between the opening and the locking: then the folder that was locked is no longer the one
    of that name, and the next one is tried.
    """
    while True:
        folder.mkdir(exist_ok=True)
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            if fcntl:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if folder.exists() and os.path.samestat(os.fstat(descriptor), folder.stat()):
                return descriptor
            os.close(descriptor)
        except OSError as error:
            os.close(descriptor)
            if error.errno not in (errno.EAGAIN, errno.EACCES):
                raise
            raise OutputError(
                folder, f"another build{_holder(folder)} is writing here; wait until it is done"
            ) from None


def _holder(folder: Path) -> str:
    with suppress(OSError):
        return f" (process {(folder / HOLDER).read_text('utf-8').strip()})"
    return ""


def _files(folder: Path) -> Iterator[str]:
    """The names of a folder's files and links, below it, in order; no link is followed."""
    for place, folders, files in os.walk(folder):
        folders.sort()
        below = Path(place).relative_to(folder).as_posix()
        within = "" if below == "." else f"{below}/"
        links = [name for name in folders if os.path.islink(f"{place}/{name}")]  # noqa: PTH114  one of thousands
        for name in sorted([*files, *links]):
            yield f"{within}{name}"


def _bring(earlier: Path, new: Path) -> None:
    """Takes somebody's file along into the new site, instead of one of that name that the build wrote."""
    if new.is_dir() and not new.is_symlink():
        raise OutputError(earlier, "is not ours and stands where a folder of the site must; move it away")
    try:
        new.parent.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise OutputError(
            earlier, "is not ours and lies in a folder called as a page of the site; move it away"
        ) from None
    new.unlink(missing_ok=True)
    if earlier.is_symlink():
        new.symlink_to(earlier.readlink())
    else:
        share(earlier, new)


def _are_alike(earlier: str, new: str) -> bool:
    """Whether two are files, not one file already, and have the same bytes."""
    try:
        before, now = os.lstat(earlier), os.stat(new)  # noqa: PTH116  of thousands
    except OSError:
        return False
    both = stat.S_ISREG(before.st_mode) and stat.S_ISREG(now.st_mode) and not os.path.samestat(before, now)
    return both and before.st_size == now.st_size and filecmp.cmp(earlier, new, shallow=False)


def share(earlier: Path, new: Path) -> None:
    """Makes `new` the same file as `earlier`; a copy on a disk that knows no second names for a file."""
    new.unlink(missing_ok=True)
    try:
        os.link(earlier, new)
    except OSError:
        shutil.copy2(earlier, new)


def _exchange(new: Path, output: Path) -> None:
    """Puts `new` in the place of `output`, and `output`, if there is one, in the place of `new`, in one step.

    Linux can exchange two names at once (renameat2); elsewhere it takes two steps, with a gap of microseconds.
    """
    if not output.exists():
        new.rename(output)
        return
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if os.name == "posix" else None
    if renameat2 and not renameat2(_AT_FDCWD, os.fsencode(new), _AT_FDCWD, os.fsencode(output), _EXCHANGE):
        return
    aside = output.with_name(f".{output.name}.earlier")
    shutil.rmtree(aside, ignore_errors=True)
    output.rename(aside)
    new.rename(output)
    aside.rename(new)
