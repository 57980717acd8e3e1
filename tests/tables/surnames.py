"""Writes `rules/language/surnames.txt`: surnames in Latin letters, from the providers of Faker (MIT).

Nothing else here needs Faker, so it is no requirement: where it is not installed, the file is left as it is.
"""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil
from typing import TYPE_CHECKING

from tests.tables.given_names import FAKER, RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

LISTS = ("last_names", "last_romanized_names")
"""How the lists of surnames of a provider begin."""
SHORTEST = 3
"""Letters of a name that is no syllable."""
LATIN = 0x250
"""The first letter behind those of Latin scripts."""


def surnames() -> list[str]:
    """Surnames of one word in Latin letters that at least one provider lists."""
    return sorted({name for name in _listed() if _is_plain(name)})


def _listed() -> Iterator[str]:
    persons = importlib.import_module("faker.providers.person")
    for module in pkgutil.iter_modules(persons.__path__):
        if module.ispkg:
            provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
            listed = [getattr(provider, name) for name in vars(provider) if name.startswith(LISTS)]
            yield from (
                name
                for names in listed
                if isinstance(names, (dict, tuple, list))
                for name in names
                if isinstance(name, str)
            )


def _is_plain(name: str) -> bool:
    return len(name) >= SHORTEST and name.isalpha() and name.istitle() and max(map(ord, name)) < LATIN


def write() -> None:
    """Writes the file."""
    if importlib.util.find_spec("faker") is None:
        print(f"language/surnames.txt left as it is: pip install faker=={FAKER} to write it, too")
        return
    source = f"# Surnames from Faker {FAKER} (MIT, Daniele Faraglia and contributors); written by `make tables`"
    lines = surnames()
    (RULES / "language" / "surnames.txt").write_text("\n".join([source, *lines, ""]), encoding="utf-8")
    print("language/surnames.txt", len(lines), "names")
