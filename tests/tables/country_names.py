"""Writes `rules/language/countries.txt`: the names of countries.

The names are those of CLDR as Babel carries it (Unicode License v3): in the languages below and in each country's own
official languages, and what news calls a country beside them.
"""

from __future__ import annotations

import re
from pathlib import Path

import babel
from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages

TABLE = Path(__file__).parents[2] / "plugins" / "dossier" / "rules" / "language" / "countries.txt"
LANGUAGES = "en de fr es it pt nl sv da nb fi pl cs hu ro tr id".split()  # noqa: SIM905
PLAIN = re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+){0,5}")
NO_COUNTRIES = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
NO_NAME = re.compile(
    r"\bSAR\b|\bDAK\b|\bKKT\b|\bÖİB\b|^Island$|^Man$|^Peru\s|^Bharat$|^Columbia$"
)  # "Island" is Iceland in German; Columbia is a university, a river, a label sooner than the country in Romanian
MORE = {  # what news calls a country beside the name that CLDR shows
    "US": ["U.S.", "US", "U.S", "USA", "U.S.A.", "America", "United States of America"],
    "GB": ["UK", "U.K.", "Britain", "Great Britain"],
    "AE": ["UAE", "U.A.E."],
    "CN": ["People's Republic of China", "PRC", "Mainland China"],
    "RU": ["Russian Federation"],
    "KR": ["Republic of Korea"],
    "KP": ["DPRK"],
    "CD": ["DR Congo", "Congo-Kinshasa", "DRC", "Democratic Republic of the Congo", "Democratic Republic of Congo"],
    "CG": ["Republic of the Congo", "Congo-Brazzaville"],
    "CI": ["Ivory Coast"],
    "CZ": ["Czech Republic"],
    "HK": ["Hong Kong", "香港"],
    "MO": ["Macau", "Macao", "澳門", "澳门"],
    "MM": ["Myanmar", "Burma", "Birmanie", "Birma"],
    "MK": ["Macedonia"],
    "NL": ["Holland"],
    "PS": ["Palestine", "State of Palestine"],
    "SZ": ["Swaziland"],
    "TL": ["East Timor"],
    "TR": ["Turkey"],
    "VA": ["Vatican", "Holy See"],
    "BA": ["Bosnia", "Bosnia and Herzegovina"],
    "CV": ["Cape Verde"],
    "IE": ["Republic of Ireland"],
    "LA": ["Laos"],
    "FM": ["Micronesia", "Federated States of Micronesia"],
    "AG": ["Antigua and Barbuda"],
    "TT": ["Trinidad and Tobago"],
    "VC": ["Saint Vincent and the Grenadines"],
    "KN": ["Saint Kitts and Nevis"],
    "LC": ["Saint Lucia"],
}
FORMER = ["CSHH|Czechoslovakia", "DD|East Germany|GDR", "SUHH|Soviet Union|USSR|U.S.S.R.", "YUCS|Yugoslavia"]
"""Countries that are no more, as investigative data codes them: by ISO 3166-3, East Germany by its two letters."""


def countries() -> list[str]:
    """One line a territory: its code in ISO 3166, its English name, then every other name, with a bar between."""
    codes = [
        code for code in Locale("en").territories if len(code) == 2 and code.isalpha() and code not in NO_COUNTRIES
    ]
    return sorted([*FORMER, *(f"{code}|" + "|".join(_shown(_names(code), MORE.get(code, []))) for code in codes)])


def _names(code: str) -> list[str]:
    """What a territory is called, in English first."""
    found = []
    for language in dict.fromkeys((*LANGUAGES, *get_official_languages(code, de_facto=True))):
        try:
            name = Locale.parse(language).territories.get(code)
        except UnknownLocaleError:
            continue
        if name:
            found.append(name.replace(" & ", " and "))
    return found


def _shown(names: list[str], more: list[str]) -> list[str]:
    plain = [name for name in names if PLAIN.fullmatch(name) and not _is_small(name) and not NO_NAME.search(name)]
    first = [] if names[0] in plain else more[:1]
    return list(dict.fromkeys([*first, *plain, *more]))


def _is_small(name: str) -> bool:
    """Whether a name begins with a small letter; Georgian letters count as small and have no capitals in use."""
    return name[0].islower() and name[0] < "\u10a0"


def write() -> None:
    """Writes the file."""
    lines = countries()
    source = (
        f"# Names of countries from CLDR (Unicode License v3) by Babel {babel.__version__}; written by `make tables`"
    )
    TABLE.write_text("\n".join([source, "# Code in ISO 3166|English name|other names", *lines, ""]), encoding="utf-8")
    print("language/countries.txt", len(lines), "countries")
