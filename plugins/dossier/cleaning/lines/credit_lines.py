"""Credits: agencies behind the last paragraph, contributors, and notes on corrections."""

from __future__ import annotations

import re
from functools import cache

from dossier.language.people import agencies, words_of
from dossier.rules.load import load

_SIGNS = " ()[]—–-.*/"
_LIMITS = load("cleaning/lines")
_WITHIN = r".{2,200}\bcontributed"
_HELPED = "contr"
"""What a line has that has "contributed" in it, whatever the case of its letters (an i has several small forms)."""
_RULES = ("credit.contributors", "credit.correction")


def rule_of(text: str, folded: str) -> str:
    """The rule by which a line, given folded too, is a credit: contributors, a correction, an agency; "" for none."""
    spaces = text.count(" ")
    if spaces >= _LIMITS["credit.most_words"].value:
        return ""
    if spaces < _LIMITS["credit.agency_words"].value and agency_of_line(text):
        return "agency.name"
    if _HELPED not in folded and not _any().match(folded):
        return ""
    rules = load("language/people")
    return next((name for name in _RULES if (pattern := rules[name].pattern) and pattern.match(text)), "")


def agency_of_line(text: str) -> str:
    """The agency that a line credits and says nothing else ("— Reuters", "With AFP"); "" where it does not."""
    name = text.strip(_SIGNS)
    if name in agencies():
        return name
    folded = name.casefold()
    lead = max((lead for lead in words_of("credit.lead") if folded.startswith(f"{lead} ")), key=len, default="")
    rest = name[len(lead) :].strip(_SIGNS)
    return rest if lead and rest in agencies() else ""


@cache
def _any() -> re.Pattern[str]:
    """The rules' patterns as one, for folded lines without "contributed": most are passed over at once."""
    patterns = (pattern.pattern for name in _RULES if (pattern := load("language/people")[name].pattern))
    parts = (pattern.removeprefix("(?i)").replace(_WITHIN, "(?!)") for pattern in patterns)
    return re.compile("|".join(f"(?:{part})" for part in parts))


def split(text: str) -> tuple[str, str]:
    """A paragraph without the agency behind it, and the agency with its sign; the agency is "" where there is none."""
    found = _trailing().search(text, max(0, len(text) - 80))
    if not found:
        return text, ""
    return text[: found.start()].rstrip(), found.group().strip()


@cache
def _trailing() -> re.Pattern[str]:
    names = sorted(agencies(), key=len, reverse=True)
    one = "|".join(map(re.escape, names))
    return re.compile(rf"(?<=[.!?\"”'’)])\s+(?:[—–-]{{1,2}} ?(?:{one})|[(\[](?:{one})(?:/(?:{one}))*[)\]])\.?$")
