"""Writes the data files of names that discovery reads; run by hand, never by a build.

    python -m venv names && names/bin/pip install babel==2.18.0 faker==40.54.0
    names/bin/python tests/bench/discovery_names.py

`discovery_countries.txt`: names of countries in the languages below, from CLDR as Babel carries it (Unicode licence v3,
Babel BSD-3-Clause). `given_names.txt`: given names in Latin letters, from the providers of Faker (MIT).
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import Counter
from pathlib import Path

import faker.providers.person as persons
from babel import Locale

RULES = Path(__file__).parents[2] / "plugins" / "dossier" / "rules"
LANGUAGES = "en de fr es it pt nl sv da nb fi pl cs hu ro tr id".split()  # noqa: SIM905
PLAIN = re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+){0,3}")
NO_COUNTRIES = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
NO_NAME = re.compile(
    r"\bSAR\b|\bDAK\b|\bKKT\b|\bÖİB\b|^Island$|^Man$|^Peru\s|^Bharat$"
)  # "Island" is Iceland in German
MORE = {  # what news calls a country beside the name that CLDR shows
    "US": ["U.S.", "US", "U.S", "USA", "U.S.A.", "America", "United States of America"],
    "GB": ["UK", "U.K.", "Britain", "Great Britain"],
    "AE": ["UAE", "U.A.E."],
    "CN": ["People's Republic of China", "PRC", "Mainland China"],
    "RU": ["Russian Federation"],
    "KR": ["Republic of Korea"],
    "KP": ["DPRK"],
    "CD": ["DR Congo", "DRC", "Democratic Republic of the Congo", "Democratic Republic of Congo"],
    "CG": ["Republic of the Congo"],
    "CI": ["Ivory Coast"],
    "CZ": ["Czech Republic"],
    "HK": ["Hong Kong"],
    "MO": ["Macau", "Macao"],
    "MM": ["Myanmar", "Burma"],
    "MK": ["Macedonia"],
    "NL": ["Holland"],
    "PS": ["Palestine"],
    "SZ": ["Swaziland"],
    "TL": ["East Timor"],
    "TR": ["Turkey"],
    "VA": ["Vatican"],
    "BA": ["Bosnia", "Bosnia and Herzegovina"],
    "CV": ["Cape Verde"],
    "IE": ["Republic of Ireland"],
    "LA": ["Laos"],
    "FM": ["Micronesia"],
    "AG": ["Antigua and Barbuda"],
    "TT": ["Trinidad and Tobago"],
}
NOT_GIVEN = frozenset(
    (
        "Ace", "Adelaide", "Africa", "Ai", "Amber", "America", "An", "Angel", "April", "Art", "Ash", "Asia",
        "August", "Austin", "Autumn", "Baby", "Baker", "Baron", "Bay", "Be", "Best", "Bill", "Bishop", "Bliss",
        "Blue", "Brand", "Bronx", "Brook", "Brooklyn", "Brooks", "Camp", "Carolina", "Carter", "Case", "Cash",
        "Chad", "Chase", "Chelsea", "China", "Christmas", "Clay", "Cliff", "Colt", "Cooper", "Cruz", "Crystal",
        "Cuba", "Dakota", "Dale", "Dallas", "Data", "Dawn", "Dean", "Dell", "Denver", "Destiny", "Do", "Drew",
        "Duke", "Earl", "Early", "East", "Easter", "Eden", "England", "Era", "Europe", "Faith", "Field",
        "Fisher", "Florence", "Ford", "Forest", "Forrest", "Friday", "Garden", "Gay", "General", "Geneva",
        "Georgia", "Glen", "Golden", "Grace", "Gray", "Green", "Hall", "Heath", "Heaven", "Holland", "Holly",
        "Hong", "Hope", "House", "Houston", "Hung", "Hunter", "In", "India", "Ireland", "Iris", "Israel",
        "Ivory", "Ivy", "Jackson", "Jewel", "Jordan", "Joy", "Judge", "July", "June", "Junior", "Justice",
        "Kenya", "King", "Lady", "Lake", "Land", "Lane", "Law", "Lee", "Liberty", "Lincoln", "Lisbon", "London",
        "Long", "Love", "Loyal", "Loyalty", "Madison", "Mai", "Major", "Man", "March", "Mark", "Market",
        "Marshal", "Marshall", "Mason", "May", "Me", "Mercedes", "Mercy", "Merit", "Milan", "Miller", "Minor",
        "Miracle", "Monday", "Montana", "Moon", "My", "Nevada", "No", "Noble", "North", "Ocean", "Odessa",
        "Orlando", "Our", "Page", "Palmer", "Paris", "Park", "Parker", "Pearl", "Penny", "Phoenix", "Pink",
        "Pleasant", "Pope", "Porsche", "Porter", "Precious", "Price", "Prince", "Princess", "Queen", "Ray",
        "Reed", "Reign", "Rich", "Ridge", "River", "Rock", "Rocky", "Roma", "Rome", "Rose", "Royal", "Royalty",
        "Ruby", "Rush", "Sage", "Sandy", "Saturday", "Savannah", "Sawyer", "Shade", "Shore", "Silver", "Sky",
        "So", "South", "Spring", "Star", "Stone", "Storm", "Street", "Summer", "Sun", "Sunday", "Sunny",
        "Sunshine", "Sydney", "Taylor", "To", "Trinity", "True", "Truth", "Turner", "Tyler", "Unknown", "Vale",
        "Van", "Venice", "Verona", "Vienna", "Virginia", "Vision", "Walker", "Ward", "West", "Will", "Winter",
        "Wood", "Worth", "Worthy", "Young", "Zen",
    )
)  # fmt: skip
"""Given names that are mostly another word, a place, a title or a surname."""


FORMER = ["CS|Czechoslovakia", "DD|East Germany|GDR", "SU|Soviet Union|USSR|U.S.S.R.", "YU|Yugoslavia"]
"""Countries that are no more, by their codes in ISO 3166-3; the past is in the news too."""


def countries() -> list[str]:
    """One line a territory: its code, its English name, then every other name, with a bar between."""
    names: dict[str, list[str]] = {}
    for language in LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in NO_COUNTRIES:
                names.setdefault(code, []).append(name.replace(" & ", " and "))
    return sorted([*FORMER, *(f"{code}|" + "|".join(_shown(names[code], MORE.get(code, []))) for code in names)])


def _shown(names: list[str], more: list[str]) -> list[str]:
    plain = [name for name in names if PLAIN.fullmatch(name) and name[0].isupper() and not NO_NAME.search(name)]
    first = [] if names[0] in plain else more[:1]
    return list(dict.fromkeys([*first, *plain, *more]))


def given_names() -> list[str]:
    """Given names in Latin letters that at least one provider lists, without those that are mostly another word."""
    found: Counter[str] = Counter()
    for module in pkgutil.iter_modules(persons.__path__):
        if module.ispkg:
            provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
            listed = [getattr(provider, name) for name in vars(provider) if name.startswith("first_names")]
            names = {name for names in listed if isinstance(names, (dict, tuple, list)) for name in names}
            found.update(
                name for name in names if name[:1].isupper() and name.isalpha() and max(map(ord, name)) < 0x250
            )
    return sorted(name for name in found if len(name) > 1 and name not in NOT_GIVEN)


def write(name: str, source: str, lines: list[str]) -> None:
    """Writes one data file, its source on the first line."""
    (RULES / name).write_text("\n".join([f"# {source}", *lines, ""]), encoding="utf-8")
    print(name, len(lines), "lines")


if __name__ == "__main__":
    cldr = (
        "Names of countries from CLDR (Unicode License v3) by Babel 2.18.0; written by tests/bench/discovery_names.py"
    )
    write("language/countries.txt", cldr, countries())
    made = "Given names from the providers of Faker 40.54.0 (MIT, Daniele Faraglia and contributors); same script"
    write("language/given_names.txt", made, given_names())
