"""What a person is told at the console about the files: a line for each kind of fault, however many files have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.records import Complaint

NAMED = 5
"""So many files are named where several have the same fault; the page of the review lists them all."""


def told(complaints: Iterable[Complaint]) -> list[str]:
    """The complaints as lines, those that cost a clipping first; files with the same fault share a line."""
    groups: dict[tuple[bool, str], list[str]] = {}
    for complaint in complaints:
        groups.setdefault((not complaint.fatal, complaint.message), []).append(complaint.path)
    ordered = sorted(groups.items(), key=lambda pair: pair[0][0])
    return [_line(paths, f"{message}{'' if kept else ' (left out)'}") for (kept, message), paths in ordered]


def _line(paths: list[str], message: str) -> str:
    if len(paths) == 1:
        return f"{paths[0]}: {message}"
    more = f" and {len(paths) - NAMED} more" if len(paths) > NAMED else ""
    return f"{len(paths)} files: {message}: {', '.join(paths[:NAMED])}{more}"
