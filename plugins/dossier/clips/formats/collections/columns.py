"""Articles in rows: which column holds what, by the names that exports of media archives give them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from dossier.clips.characters import tidy
from dossier.clips.formats import saved_page
from dossier.clips.formats.numbering import numbered
from dossier.clips.language_tags import is_language_tag
from dossier.clips.limits import limit
from dossier.clips.sidecar import columns_of, sidecar_of
from dossier.clips.web_addresses import web_address
from dossier.errors import ClippingError, did_you_mean
from dossier.language.bylines import writers
from dossier.language.printed_days import stated_day
from dossier.messages import phrase
from dossier.records import Clip, Facts
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

RULES = load("clips/columns")
FIELDS = {name.removeprefix("column."): rule.words for name, rule in RULES.items() if name.startswith("column.")}
CUT = cast("re.Pattern[str]", RULES["cut"].pattern)
LOOKED_AT = 40
"""Characters at the end of a text in which it is said that it is cut off."""
MOST_ROWS = int(limit("table.rows"))
HIGHLIGHT = "highlight"
"""The column of an export of highlighted passages, a row each."""
MARKUP = re.compile(r"<(?:p|div|br|article|h[1-6])\b[^>]{0,500}>", re.IGNORECASE)


def clips_of(path: Path, rows: Sequence[Mapping[str, Any]], form: str, *told_of: str) -> list[Clip]:
    """A clipping for each row with a text; ClippingError where there are too many rows, or none has one.

    `rows` are the rows by the names of their columns, `told_of` what is said of them all. A sidecar's `[columns]` says
    which column holds what, where its name does not.
    """
    if len(rows) > MOST_ROWS:
        raise ClippingError(path, f"has {len(rows):,} rows, more than the {MOST_ROWS:,} allowed; split it")
    names = list(dict.fromkeys(str(name) for row in rows[:100] for name in row))
    chosen = {**_usual(names), **_stated(path, names)}
    told = [_stripped({field: row.get(name) for field, name in chosen.items()}) for row in rows]
    if _key(chosen.get("text", "")) == HIGHLIGHT:
        told = _gathered(told)
    full = [one for one in told if one.get("text")]
    if not full:
        raise ClippingError(path, _remedy(told, names))
    missing, whole = str(len(told) - len(full)), str(len(told))
    said = phrase("%(number)s of its %(all)s rows have no text and are left out", number=missing, all=whole)
    cut = sum(CUT.search(one["text"][-LOOKED_AT:]) is not None for one in full)
    shortened = phrase("%(number)s of its texts are cut off, says the export; save those pages", number=str(cut))
    clips = [_clip(path, one, form) for one in full]
    return numbered(path, clips, *told_of, *([shortened] if cut else []), *([said] if len(full) < len(told) else []))


def _gathered(rows: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    """Rows of one article each, of rows of one highlighted passage each."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for row in rows:
        one = found.setdefault((row.get("title", ""), row.get("url", "")), {**row, "text": ""})
        one["text"] = f"{one['text']}\n\n{row.get('text', '')}".strip()
    return list(found.values())


def _key(name: str) -> str:
    return re.sub(r"[\s_.\-]+", " ", name).strip().lower()


def _usual(names: Sequence[str]) -> dict[str, str]:
    """The column of each field by its usual names, the likeliest first."""
    by_key: dict[str, str] = {}
    for name in names:
        by_key.setdefault(_key(name), name)
    found = {field: next((by_key[word] for word in words if word in by_key), None) for field, words in FIELDS.items()}
    return {field: name for field, name in found.items() if name is not None}


def _stated(path: Path, names: Sequence[str]) -> dict[str, str]:
    """The columns that the file's sidecar names; ClippingError where one is not there."""
    sidecar = sidecar_of(path, path.stem)
    stated = columns_of(sidecar)
    for field, name in stated.items():
        if field not in FIELDS:
            raise ClippingError(sidecar, f"columns has no field {field!r}{did_you_mean(field, FIELDS)}")
        if name not in names:
            raise ClippingError(
                sidecar, f"names the column {name!r}, which is not there{did_you_mean(str(name), names)}"
            )
    return stated


def _stripped(row: Mapping[str, Any]) -> dict[str, str]:
    """The texts of a row's fields; lists as one text with semicolons, empty ones left out."""
    texts = {}
    for field, value in row.items():
        parts = value if isinstance(value, list) else [value]
        text = "; ".join(str(part).strip() for part in parts if part is not None and not isinstance(part, dict))
        if text:
            texts[field] = text
    return texts


def _remedy(rows: Sequence[Mapping[str, str]], names: Sequence[str]) -> str:
    listed = sum("url" in row for row in rows)
    if listed:
        return f"is a list of {listed:,} addresses without texts; save those pages and add them"
    columns = ", ".join(name[:40] for name in names[:12])
    return f'has no column with the text ({columns}); name it in its sidecar: [columns] and text = "…" below it'


def _clip(path: Path, row: Mapping[str, str], form: str) -> Clip:
    facts = Facts(
        title=row.get("title"),
        standfirst=row.get("standfirst"),
        published=stated_day(row.get("published", "")),
        source=row.get("source"),
        authors=writers(re.split(r"[;|]", row.get("authors", ""))),
        url=web_address(row.get("url", "")),
        section=row.get("section"),
        pages=row.get("pages"),
        language=row["language"] if is_language_tag(row.get("language", "")) else None,
    )
    text = row["text"]
    if MARKUP.search(text[:5000]):
        try:
            return replace(saved_page.clip_of(path, text), page=facts, format=form)
        except ClippingError:
            pass
    plain, odd = tidy(text)
    return Clip(path.stem, str(path), plain, format=form, page=facts, warnings=odd)
