"""Writes `rules/language/calendar.txt`: the months, weekdays and halves of the day in every language of CLDR.

CLDR is read as Babel carries it (Unicode licence v3, Babel BSD-3-Clause). A line is a language: its code, 12 months, 7
weekdays from Monday on, and the halves of the day before and after noon, with "|" between. In a field the names in full
come first, with "/" between, then ";" and the short ones: "de|Januar/Jänner;Jan/Jän|Februar;Feb|…".

What is left out, because a reader of press dates has no use for it or would be misled by it:

- names with a figure or a blank ("6月", "tháng 6"): the reader knows these shapes by themselves;
- words of three Latin letters or fewer, unless a language of the press has them (`press.languages` in
  rules/language/days.toml): "Sun" is January in Tsonga, and "See" May in Aghem;
- a word that is two months: the one that a language of the press has stays. Where two of them disagree, `month.decided`
  says which; "srp", July in Croatia and August in Prague, is none;
- halves of the day in Latin letters: "de" is Hungarian for the morning and much else elsewhere.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import babel
from babel import Locale, localedata

from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator

TABLE = Path(__file__).parents[2] / "plugins/dossier/rules/language/calendar.txt"
HEADER = (
    "# Months, weekdays (from Monday) and halves of the day from CLDR (Unicode License v3) by Babel {version};"
    " written by `make tables`, which says what each field holds"
)
JOINING = re.compile(r"^(?:de |di |d[’'])")
"""What a language puts before a month within a date; the reader knows it."""
GLUED = re.compile(r"([^\W\d_]*)MMMM(?:'([^\W\d_]+)')?")
"""Letters that a language writes together with the month: "ב" before it in Hebrew, "ren" behind it in Basque."""
DEAD_SCRIPTS = {"Dsrt", "Shaw"}
"""Alphabets that were invented for English, and that no newspaper is printed in."""
UNNAMED = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}
"""What CLDR has of a language that nobody has translated its weekdays to."""
NAME = re.compile(r"[^\W\d_][^\s\d/;|()]+")
LETTERS = re.compile(r"[^\s/;|]+(?:[ \u00a0\u202f][^\s/;|]+)?")

Field = dict[str, list[str]]
"""The names of one month, weekday or half of the day: those in "full", and the "short" ones."""


def table() -> list[str]:
    """The lines of the file, in the order of the languages' codes."""
    fields: dict[str, list[Field]] = defaultdict(lambda: [{"full": [], "short": []} for _ in range(21)])
    for locale in map(Locale.parse, sorted(localedata.locale_identifiers())):
        for number, kind, name in [] if locale.script in DEAD_SCRIPTS else _names(locale):
            if (locale.language == "en" or name not in UNNAMED) and _fits(name, locale.language, half=number >= 19):
                fields[locale.language][number][kind].append(name)
    _settle(fields)
    lines = {language: [_shown(field) for field in listed] for language, listed in fields.items()}
    return [f"{language}|" + "|".join(listed) for language, listed in sorted(lines.items()) if any(listed[:19])]


def _names(locale: Locale) -> Iterator[tuple[int, str, str]]:
    """Number of the field, kind and name of everything that a locale calls something."""
    glued = GLUED.search(locale.date_formats["long"].pattern)
    before, behind = glued.groups(default="") if glued else ("", "")
    for context in ("format", "stand-alone"):
        for width, kind in (("wide", "full"), ("abbreviated", "short")):
            for month, name in locale.months[context][width].items():
                yield month - 1, kind, JOINING.sub("", name)
                if (before or behind) and kind == "full":
                    yield month - 1, kind, before + name + behind
            for day, name in locale.days[context][width].items():
                yield 12 + day, kind, name
            for half, name in locale.day_periods.get(context, {}).get(width, {}).items():
                if half in {"am", "pm"}:
                    yield 19 + (half == "pm"), kind, name


def _fits(name: str, language: str, *, half: bool) -> bool:
    plain = name.strip(".")
    if half:
        return not _is_latin(name) and LETTERS.fullmatch(name) is not None
    if not NAME.fullmatch(plain):
        return False
    return len(plain) > 3 or not _is_latin(plain) or language in load("language/days")["press.languages"].words


def _is_latin(name: str) -> bool:
    return any(character.isalpha() and ord(character) < 0x250 for character in name)


def _settle(fields: dict[str, list[Field]]) -> None:
    """Takes a word that would be two months, or a month and a weekday, from all but those whose it is."""
    press, decided = load("language/days")["press.languages"].words, load("language/days")["month.decided"].table
    owners: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for language, listed in fields.items():
        for number, field in enumerate(listed[:19]):
            for name in (*field["full"], *field["short"]):
                owners[_key(name)][number].add(language)
    for word, found in owners.items():
        months = {number for number in found if number < 12}
        if len(months) > 1 or (months and len(found) > 1):
            known = {number for number in months if found[number] & set(press)}
            stays = {int(decided[word]) - 1} if word in decided else known if len(known) == 1 else set()
            for number in months - stays:
                for language in found[number]:
                    _drop(fields[language][number], word)


def _drop(field: Field, word: str) -> None:
    for kind in field:
        field[kind] = [name for name in field[kind] if _key(name) != word]


def _key(name: str) -> str:
    return name.casefold().rstrip(".")


def _shown(field: Field) -> str:
    """The names of a field as the file has them, without the full stop of an abbreviation.

    Each stands once, as the locale without a country writes it: "mayo", though Peru also has "Mayo".
    """
    full = {_key(name): name.rstrip(".") for name in reversed(field["full"])}
    short = {_key(name): name.rstrip(".") for name in reversed(field["short"]) if _key(name) not in full}
    return "/".join(sorted(full.values())) + (";" + "/".join(sorted(short.values())) if short else "")


def write() -> None:
    """Writes the file."""
    lines = table()
    TABLE.write_text("\n".join([HEADER.format(version=babel.__version__), *lines, ""]), "utf-8")
    print("language/calendar.txt", len(lines), "languages")
