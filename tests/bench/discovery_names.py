"""Writes the data files of names that discovery reads; run by hand, never by a build.

    python -m venv names && names/bin/pip install babel==2.18.0 faker==40.54.0
    names/bin/python tests/bench/discovery_names.py

`discovery_countries.txt`: names of countries in the languages below, from CLDR as Babel carries it (Unicode licence v3,
Babel BSD-3-Clause). `discovery_given.txt`: given names in Latin letters, from the providers of Faker (MIT).
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
LANGUAGES = "en de fr es it pt nl sv da nb fi pl cs hu ro tr id".split()
PLAIN = re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+){0,3}")
NO_COUNTRIES = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
NO_NAME = re.compile(r"\bSAR\b|\bDAK\b|\bKKT\b|\bÖİB\b|^Island$|^Man$|^Peru\s|^Bharat$")  # "Island" is Iceland in German
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
NOT_GIVEN = set(
    "An Ai Mai My So To Do In No Be Me Man Long Hung Hong May March Major General King Prince Bishop Dean Justice Earl "
    "Duke Baron Pope London England Ireland Holland America Asia China India Israel Jordan Kenya Chad Cuba Paris Rome "
    "Roma Sydney Adelaide Florence Verona Vienna Milan Odessa Georgia Virginia Carolina Dakota Montana Nevada Austin "
    "Houston Dallas Denver Lincoln Madison Jackson Phoenix Savannah Orlando Brooklyn Bronx Chelsea Lisbon Geneva Venice "
    "Africa Europe Chase Ford Mercedes Porsche Royal Star Sun Moon Sky Ocean River Forest Storm Winter Summer Autumn "
    "Spring Christmas Easter Sunday Friday Saturday Monday April June July August Faith Hope Joy Grace Mercy Liberty "
    "Trinity Heaven Angel Miracle Destiny Precious Princess Queen Lady Baby Unknown Will Price Hunter Mason Carter "
    "Cooper Parker Tyler Taylor Fisher Baker Miller Palmer Porter Sawyer Turner Walker Marshal Marshall Case Rich Bill "
    "Sage Mark Lake Park Garden Street House North South East West Young Best Love Ace Art Ash Bay Bliss Blue Brand "
    "Brook Brooks Camp Cash Clay Cliff Colt Cruz Dale Dell Drew Early Field Forrest Gay Glen Golden Gray Green Hall "
    "Heath Holly Ivory Jewel Judge Junior Lane Land Law Lee Loyal Loyalty Major Market Merit Minor Noble Page Pearl Penny "
    "Pink Pleasant Ray Reed Reign Ridge Rock Rocky Rose Royalty Ruby Rush Sandy Shade Shore Silver Stone Street Sunny "
    "Sunshine True Truth Vale Van Ward Wood Worth Worthy Zen Ivy Iris Amber Crystal Dawn Eden Vision Data Era Our Asia".split()
)


def countries() -> list[str]:
    """One line a territory: its code, its English name, then every other name, with a bar between."""
    names: dict[str, list[str]] = {}
    for language in LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in NO_COUNTRIES:
                names.setdefault(code, []).append(name.replace(" & ", " and "))
    return [f"{code}|" + "|".join(_shown(names[code], MORE.get(code, []))) for code in sorted(names)]


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
            found.update(name for name in names if name[:1].isupper() and name.isalpha() and max(map(ord, name)) < 0x250)
    return sorted(name for name in found if len(name) > 1 and name not in NOT_GIVEN)


def write(name: str, source: str, lines: list[str]) -> None:
    """Writes one data file, its source on the first line."""
    (RULES / name).write_text("\n".join([f"# {source}", *lines, ""]), encoding="utf-8")
    print(name, len(lines), "lines")


if __name__ == "__main__":
    cldr = "Names of countries from CLDR (Unicode License v3) by Babel 2.18.0; written by tests/bench/discovery_names.py"
    write("discovery_countries.txt", cldr, countries())
    made = "Given names from the providers of Faker 40.54.0 (MIT, Daniele Faraglia and contributors); same script"
    write("discovery_given.txt", made, given_names())
