"""What git holds of a file, and the words that tell how to undo a change with it."""

from __future__ import annotations

import shlex
import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


def holds(path: Path) -> bool:
    """Whether git can bring a file back as it is now: it is committed, and nothing in it has changed since."""
    return _says(path, "ls-files", "--error-unmatch") and _says(path, "diff", "--quiet", "HEAD")


def undo_new(path: Path) -> str:
    """How to undo the writing of a new file."""
    if _says(path, "rev-parse", "--is-inside-work-tree", whole=True):
        return f"To undo it, until it is committed: git clean -f -- {shlex.quote(str(path))}"
    return f"To undo it: rm -- {shlex.quote(str(path))}"


def undo_changed(before: Mapping[Path, str], held: Sequence[Path]) -> list[str]:
    """How to undo the change or the deletion of files; what git does not hold is printed as it was before."""
    lines = []
    if held:
        lines.append(f"To undo it: git restore --staged --worktree -- {shlex.join(str(path) for path in held)}")
    for path, text in before.items():
        if path not in held:
            lines += [f"git does not hold {path} as it was, so here is what it said:", *text.rstrip().splitlines()]
    return lines


def _says(path: Path, *words: str, whole: bool = False) -> bool:
    program = shutil.which("git")
    folder = next((parent for parent in path.absolute().parents if parent.is_dir()), None)
    if not program or not folder:
        return False
    command = [program, "-C", str(folder), *words, *([] if whole else ["--", str(path.absolute())])]
    return not subprocess.run(command, capture_output=True, check=False).returncode  # noqa: S603  git, and no shell
