"""Since when something is new: what the site owner set, and what the last published dossier held.

A dossier that was published is remembered beside the cache, by the folder of its clippings: the ids of its clippings,
and those of the last publication that had others, so that a site published twice in a row keeps its news.
"""

from __future__ import annotations

import datetime as dt
import gzip
import json
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier.errors import SettingError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.evidence.across.new_since import Since

SINCE = "DOSSIER_SINCE"
"""The setting: a day, "last", or the file of an earlier dossier."""
LAST = "last"
FILE = "published.json"
"""Where publications are remembered, in the folder of the cache."""
REMEDY = 'set a day ("2026-11-20"), "last", or the file data/dossier.json of an earlier site'


def since_of(settings: Mapping[str, Any], current: Iterable[str]) -> Since | None:
    """Since when something is new, where `current` are the ids of all clippings; None where nobody asked.

    SettingError where the setting is none of what it may be. None, too, where nothing was published from here yet.
    """
    from dossier.evidence.across.new_since import Since  # noqa: PLC0415  a build that ends at once asks only for a file

    stated = str(settings.get(SINCE, "") or "")
    if not stated:
        return None
    if stated == LAST:
        earlier = _remembered(settings).get(_key(settings), {})
        held = earlier.get("clippings", ())
        known = earlier.get("before", ()) if set(held) == set(current) else held
        return Since(known=frozenset(map(str, known))) if known else None
    day = _day(stated)
    return Since(day=day) if day else Since(known=frozenset(_ids(Path(stated))))


def file_read(settings: Mapping[str, Any]) -> Path | None:
    """The file that says what was there already; None where none does."""
    stated = str(settings.get(SINCE, "") or "")
    if stated == LAST:
        return _file(settings)
    return Path(stated) if stated and not _day(stated) else None


def remember_published(settings: Mapping[str, Any], ids: Iterable[str]) -> None:
    """Keeps what a published dossier holds, if there is a folder to keep it in."""
    file, ids = _file(settings), sorted(ids)
    if file is None:
        return
    known = _remembered(settings)
    last = known.get(_key(settings), {})
    if last.get("clippings") == ids:
        return
    known[_key(settings)] = {"clippings": ids, "before": last.get("clippings", [])}
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(known, ensure_ascii=False, indent=0, sort_keys=True), "utf-8")


def _day(stated: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(stated)
    except ValueError:
        return None


def _ids(path: Path) -> list[str]:
    """The clippings of an earlier dossier's data, as it stands on a site: compressed, where it is large."""
    try:
        data = path.read_bytes()
        data = gzip.decompress(data) if path.suffix == ".gz" else data
        return [str(one["id"]) for one in json.loads(data)["clippings"]]
    except (gzip.BadGzipFile, EOFError, zlib.error, ValueError, KeyError, TypeError) as error:
        raise SettingError(path, f"is no dossier.json; {REMEDY}") from error
    except OSError as error:
        raise SettingError(SINCE, f"there is no day and no file {str(path)!r}; {REMEDY}") from error


def _file(settings: Mapping[str, Any]) -> Path | None:
    named = str(settings.get("DOSSIER_CACHE", ""))
    return Path(named) / FILE if named else None


def _key(settings: Mapping[str, Any]) -> str:
    return str(Path(str(settings.get("DOSSIER_SEEDS", "seeds"))).resolve())


def _remembered(settings: Mapping[str, Any]) -> dict[str, dict[str, list[str]]]:
    """What is remembered, by the folder of the clippings; nothing where it cannot be read."""
    file = _file(settings)
    try:
        known = json.loads(file.read_text("utf-8")) if file else {}
    except (OSError, ValueError):
        return {}
    known = known if isinstance(known, dict) else {}
    return {key: one for key, one in known.items() if isinstance(one, dict) and all(map(_is_list, one.values()))}


def _is_list(held: object) -> bool:
    return isinstance(held, list)
