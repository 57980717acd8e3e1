"""The fields of Nexis: what its labels stand for, in the languages of its interface, and the facts that they state."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from dossier.clips.formats.databases.printed_place import place_in
from dossier.clips.web_addresses import web_address
from dossier.language.bylines import writers
from dossier.language.printed_days import stated_day
from dossier.records import Facts
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Mapping

RULES = load("clips/databases")
LABELS = load("clips/database_labels")
COPYRIGHT = cast("re.Pattern[str]", RULES["copyright"].pattern)
ABOVE, BELOW = (
    {label.replace("-", " "): str(field) for label, field in LABELS[f"nexis.{place}"].table.items()}
    for place in ("above", "below")
)
LABELLED = re.compile(
    r"[ \t]{0,3}([^\W\d][\w-]{1,20}(?: [\w-]{2,20}){0,2})[ \t]?:(?:[\s\xa0]{0,40}(\S.*)?|\Z)", re.DOTALL
)
STOPS = (".", "!", "?", ".”", '."')
LANGUAGES = {word: name[9:] for name in RULES if name.startswith("language.") for word in RULES[name].words}


def label_of(text: str) -> str:
    """The label that a text begins with, as it is printed; "" where it begins with none."""
    found = LABELLED.match(text) if ":" in text else None
    return found.group(1) if found else ""


def _key(text: str) -> str:
    """The label of a text in small letters; whether its words are hyphenated differs between layouts."""
    return label_of(text).lower().replace("-", " ")


def role_of(text: str) -> str:
    """The field that a text's label stands for; "" where it bears none that is known."""
    label = _key(text)
    return ABOVE.get(label) or BELOW.get(label) or ""


def is_above(text: str) -> bool:
    """Whether a text's label is one of those above the body."""
    return _key(text) in ABOVE


def ends_text(text: str) -> bool:
    """Whether a text's label stands below the body, wherever it comes: in capitals, or with the day of loading.

    "Update: …" may begin a paragraph of an article; with a day behind it, it is a label.
    """
    role = role_of(text)
    if not role or is_above(text):
        return False
    return stated_day(value_of(text)) is not None if role == "loaded" else label_of(text).isupper()


def is_below(text: str) -> bool:
    """Whether a text may stand below the body: a label, known or in capitals, before no sentence, or a notice of
    copyright."""
    labelled = role_of(text) or label_of(text).isupper()
    return (bool(labelled) and not value_of(text).endswith(STOPS)) or COPYRIGHT.match(text) is not None


def value_of(text: str) -> str:
    """What stands behind a text's label, in one line."""
    found = LABELLED.match(text)
    return " ".join((found.group(2) or "").split()) if found else ""


def facts_of(fields: Mapping[str, str]) -> Facts:
    """The facts that fields state."""
    language = re.split(r"[;,]", fields.get("language", ""))[0].strip().lower()
    place = place_in(fields.get("section", ""))
    return Facts(
        title=fields.get("title") or None,
        standfirst=fields.get("standfirst") or None,
        published=stated_day(fields.get("day", "")),
        source=fields.get("source") or None,
        authors=writers([fields.get("byline", "")]),
        url=web_address(fields.get("url", "")),
        language=LANGUAGES.get(language),
        section=place.section,
        pages=place.pages,
    )
