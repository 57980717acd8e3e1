"""Articles as JSON: a list of them, an object that holds such a list, or one in each line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dossier.clips.decoding import text_of
from dossier.clips.formats.collections.columns import clips_of
from dossier.errors import ClippingError
from dossier.messages import phrase

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.records import Clip


def read(path: Path, data: bytes) -> list[Clip]:
    """The clippings in a file; ClippingError where it is no JSON, or holds no articles."""
    text, warnings = text_of(path, data)
    values, broken = _values(path, text)
    said = phrase("%(number)s of its lines are no JSON and are left out; export it anew", number=str(broken))
    rows = [_flat(one) for one in _objects(path, values)]
    return clips_of(path, rows, "json", *warnings, *([said] if broken else []))


def _values(path: Path, text: str) -> tuple[list[Any], int]:
    """What a text holds, as a whole or a value a line, and how many of the lines hold none."""
    try:
        return [json.loads(text)], 0
    except (ValueError, RecursionError) as whole:
        lines = [line for line in text.split("\n") if line.strip()]
        found = [value for line in lines if (value := _value(line)) is not None]
        if 2 * len(found) < len(lines) or not found:
            raise ClippingError(path, f"is no JSON ({whole}); export it anew") from whole
        return found, len(lines) - len(found)


def _value(line: str) -> dict[str, Any] | None:
    """The object in a line; None where it holds none."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _objects(path: Path, found: list[Any]) -> list[dict[str, Any]]:
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
