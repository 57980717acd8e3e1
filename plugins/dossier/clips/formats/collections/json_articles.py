"""Articles as JSON: a list of them, an object that holds such a list, or one in each line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dossier.clips.decoding import text_of
from dossier.clips.formats.collections.columns import clips_of
from dossier.errors import ClippingError

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.records import Clip


def read(path: Path, data: bytes) -> list[Clip]:
    """The clippings in a file; ClippingError where it is no JSON, or holds no articles."""
    text, _warnings = text_of(path, data)
    return clips_of(path, [_flat(one) for one in _objects(path, text)], "json")


def _objects(path: Path, text: str) -> list[dict[str, Any]]:
    try:
        found = [json.loads(text)]
    except (ValueError, RecursionError) as whole:
        try:
            found = [json.loads(line) for line in text.split("\n") if line.strip()]
        except (ValueError, RecursionError):
            raise ClippingError(path, f"is no JSON ({whole}); export it anew") from whole
    if len(found) == 1 and isinstance(found[0], list):
        found = found[0]
    if len(found) == 1 and isinstance(found[0], dict):
        lists = [
            value for value in found[0].values() if isinstance(value, list) and value and isinstance(value[0], dict)
        ]
        found = max(lists, key=len, default=found)
    rows = [one for one in found if isinstance(one, dict)]
    if not rows:
        raise ClippingError(path, "holds no articles: a list of objects with their texts is read")
    return rows


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    """The row with what stands one level deeper beside it: {"source": {"name": …}} states the source's name."""
    flat = {key: value for key, value in row.items() if not isinstance(value, dict)}
    for key, value in row.items():
        if isinstance(value, dict):
            flat.setdefault(key, value.get("name") or value.get("title"))
    return flat
