"""The catalogue of the interface: every message of the templates, the code and the rules, as one PO file a language.

Babel reads and writes; here stands only where the messages are. Templates mark them with Jinja's `trans` and `gettext`,
the code with the functions of `interface` and `messages`, and a rule that removes lines shows its name and its reason.
"""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import write_po

from dossier.cleaning.account import removing_rules
from dossier.messages import label_of
from dossier.rules.load import whys
from dossier.site.locale.interface import FOLDER, catalogue_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TEMPLATE = "dossier.pot"
"""The catalogue without translations, from which each language's begins."""
PLUGIN = Path(__file__).parents[2]

MARKS = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "phrase": None,
    "noted": None,
    "noted_plural": (1, 2),
}
"""The functions that mark messages, and where in their arguments these stand."""

MADE = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
"""When the catalogue says it was made: always the same, so that the same messages give the same bytes."""

WIDTH = 120


def extracted(theme: Path) -> Catalog:
    """The messages of a theme and of the plugin, each with the files it stands in."""
    catalogue = _empty(None)
    for place, message, context in _messages(theme):
        catalogue.add(message, locations=[(place, 1)], context=context)
    return catalogue


def _messages(theme: Path) -> Iterator[tuple[str, str | tuple[str, ...], str | None]]:
    """Each message with the file it stands in and its context."""
    options = {"trimmed": "true", "trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}
    for path in sorted((theme / "templates").rglob("*.html")):
        with path.open("rb") as file:
            for _line, message, _comments, context in extract("jinja2.ext:babel_extract", file, MARKS, options=options):
                yield f"theme/{path.relative_to(theme).as_posix()}", message, context
    for path in sorted(PLUGIN.rglob("*.py")):
        with path.open("rb") as file:
            for _line, message, _comments, context in extract("python", file, MARKS):
                yield f"dossier/{path.relative_to(PLUGIN).as_posix()}", message, context
    reasons = whys()
    for rule in removing_rules():
        yield "dossier/rules", label_of(rule), None
        if rule in reasons:
            yield "dossier/rules", reasons[rule], None


def written(catalogue: Catalog) -> bytes:
    """A catalogue as a file."""
    file = BytesIO()
    write_po(file, catalogue, width=WIDTH, sort_by_file=True, include_lineno=False, include_previous=True)
    return file.getvalue()


def lacking(catalogue: Catalog) -> list[str]:
    """The messages of a catalogue that have no translation, or a doubtful one."""
    return [
        str(message.id if isinstance(message.id, str) else message.id[0])
        for message in catalogue
        if message.id and (message.fuzzy or not all(_forms(message.string)))
    ]


def _forms(translation: str | Iterable[str] | None) -> Iterable[str]:
    return [translation or ""] if translation is None or isinstance(translation, str) else translation


def update(theme: Path, begun: str = "") -> dict[str, int]:
    """Writes the template anew and brings every catalogue in step with it; `begun` is a language that is to have one.

    Gives the names of the files, each with the number of messages that lack a translation.
    """
    folder = theme / FOLDER
    folder.mkdir(exist_ok=True)
    template = extracted(theme)
    (folder / TEMPLATE).write_bytes(written(template))
    if begun and not (folder / f"{begun}.po").exists():
        (folder / f"{begun}.po").write_bytes(written(_empty(begun)))
    left = {}
    for path in sorted(folder.glob("*.po")):
        catalogue = catalogue_of(path)
        catalogue.update(template, no_fuzzy_matching=False, update_creation_date=False)
        path.write_bytes(written(catalogue))
        left[path.name] = len(lacking(catalogue))
    return left


def _empty(tag: str | None) -> Catalog:
    """A catalogue without a message, of a language or as the template of all."""
    return Catalog(
        locale=tag.replace("-", "_") if tag else None,
        header_comment="# The messages of Dossier's interface (docs/decisions/language.md).",
        project="Dossier",
        version="1",
        msgid_bugs_address="-",
        last_translator="-",
        language_team="-",
        creation_date=MADE,
        revision_date=MADE,
        fuzzy=False,
    )
