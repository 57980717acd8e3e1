"""The ids of clippings that come from one file, and what the first of them says of the file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from dossier.records import Clip


def numbered(path: Path, clips: Sequence[Clip], *said: str) -> list[Clip]:
    """The clips named for their file, numbered where there are several; the first bears what is said of the file."""
    digits = len(str(len(clips)))
    return [
        replace(
            clip,
            id=f"{path.stem}-{number:0{digits}}" if len(clips) > 1 else path.stem,
            warnings=(*(said if number == 1 else ()), *clip.warnings),
        )
        for number, clip in enumerate(clips, 1)
    ]
