"""Writes the analyst's files so that none is ever half written: beside its place first, then into it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from dossier.errors import ActorError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def replace_texts(texts: Mapping[Path, str]) -> None:
    """Writes new texts into files, none before all are on the disk; ActorError where one cannot be written."""
    beside: dict[Path, Path] = {}
    try:
        for path, text in texts.items():
            beside[path] = path.with_name(f".{path.name}.new")
            with beside[path].open("w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
        for path, new in beside.items():
            new.replace(path)
    except OSError as error:
        for new in beside.values():
            new.unlink(missing_ok=True)
        raise ActorError(path, f"cannot be written ({error.strerror}) and was left as it was; mend that") from error
