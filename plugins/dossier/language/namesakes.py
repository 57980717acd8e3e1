"""Namesakes: several persons of one surname in one clipping, and which of them a surname means.

What decides, in this order: the form of address and the pronoun that follows; the office; who alone was named in full
so far; who was named last, in the sentence before or alone in the paragraph; and that the others are only somebody's
relatives, or were named once and long ago. Where nothing decides, nobody is meant: a doubt, which is told.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from dossier.language.people import gender_of, titles_in_lower_case
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

REACH = 60
"""Characters before and behind a name that are read for a relative's word."""
BROUGHT_IN = 200
"""Characters behind a full name in which a relative of the same surname is brought in."""
LONGEST_ADDRESS = 14
"""Characters before a name that hold a form of address in small letters."""
CLAUSE = 140
"""Characters behind a surname in which its pronoun is looked for."""
FAR = 2
"""Paragraphs since somebody was named once, after which a surname means the one who is named again and again."""
OWN = re.compile(
    r"\b(?:(he|himself)\b|(she|herself)\b|(his) [a-z]"
    r"|(her) (?!(?:that|to|in|on|and|or|at|for|with|as|when|about|by|from|she|he)\b)[a-z])"
)
"""A pronoun that takes up the subject of its sentence: "her" only where a noun follows."""
NEXT = re.compile(r"[.!?][\"”’']* (?:(He|His)|(She|Her))\b")
STOPS = (". ", "! ", "? ", "” ", '" ')
INITIALS = 3
"""Initials that are passed over to find where a sentence begins."""
STOP = re.compile(r"[.!?] ")
OTHER = re.compile(r"(?<![.!?] )(?<![.!?][\"”] )(?<=[ (])[A-Z][a-z]+|\n")
"""A name in mid-sentence: a pronoun behind it may be its own."""


BEHIND = re.compile(r", (?:the |an? |his |her |its |their )?([a-z][a-z -]+)")
"""What somebody is, behind the full name."""
NO_OFFICE = frozenset(
    ("of", "and", "for", "who", "is", "was", "in", "at", "the", "a", "to", "with", "as", "said", "has", "had")
)


class Naming(NamedTuple):
    """A place where somebody is named, in full or by the surname."""

    start: int
    """Offset of the name."""
    sentence: int
    """Offset where its sentence begins."""
    paragraph: int
    """The number of its paragraph."""


class Bearer(NamedTuple):
    """Somebody of the surname in question."""

    who: str
    """What she or he is called by whoever asks: a key, a slug."""
    namings: tuple[Naming, ...]
    """Where she or he is named in full, in order."""
    gender: str = ""
    """The pronoun that stands for her or him; "" where it is not known."""
    kin: bool = False
    """Whether she or he is brought in as somebody's relative: her husband, Lars Lumen."""
    offices: frozenset[str] = frozenset()
    """The words of the titles before the full name, and of what stands behind it, in small letters."""


def naming_at(text: str, place: int, paragraphs: Sequence[int]) -> Naming:
    """The naming at an offset; `paragraphs` are the offsets where those of the text begin."""
    number = max(0, bisect_right(paragraphs, place) - 1)
    floor = paragraphs[number] if paragraphs else 0
    return Naming(place, max(floor, _stop_before(text, floor, place)), number)


def _stop_before(text: str, floor: int, place: int) -> int:
    """The last full stop before an offset that is not an initial's, of a few; -1 where there is none."""
    at = max(text.rfind(stop, floor, place) for stop in STOPS)
    for _ in range(INITIALS):
        if at <= floor or text[at] != "." or not text[at - 1].isupper() or text[at - 2 : at - 1].isalnum():
            break
        at = max(text.rfind(stop, floor, at) for stop in STOPS)
    return at


def fitting(gender: str, bearers: Sequence[Bearer]) -> list[Bearer]:
    """The bearers whom a surname may mean whose gender is told, or is ""; so may one whose own is not known."""
    return [one for one in bearers if not (gender and one.gender and one.gender != gender)]


def in_office(title: str, bearers: list[Bearer]) -> list[Bearer]:
    """The bearers who hold the office that stands before a surname; all where it stands beside nobody's full name."""
    told = offices_of(title)
    return [one for one in bearers if told & one.offices] or bearers


def offices_of(title: str, text: str = "", end: int = 0) -> frozenset[str]:
    """The words of a title and of what stands behind a full name that ends there, in small letters."""
    behind = BEHIND.match(text, end, min(len(text), end + REACH)) if text else None
    words = f"{title} {behind.group(1) if behind else ''}".lower().replace(".", "").split()
    return frozenset(words) - NO_OFFICE - titles_in_lower_case("courtesy", "foreign", "qualifier")


def meant(place: Naming, bearers: Sequence[Bearer]) -> str | None:
    """Who of the fitting bearers is meant at a place where only the surname stands; None in doubt."""
    before = [one for one in bearers if one.namings[0].start < place.start] if len(bearers) > 1 else bearers
    if len(before) < 2:
        return before[0].who if before else None
    return _last(place, before) or _main(place, before)


def _last(place: Naming, bearers: Sequence[Bearer]) -> str | None:
    """Who alone is named in this paragraph before the place, or in the latest sentence of it that names one of them.

    Behind another in the same sentence the surname is more likely somebody else's: Otto Lumen saw Lumen.
    """
    here = [
        (naming.sentence, one.who)
        for one in bearers
        for naming in one.namings
        if naming.paragraph == place.paragraph and naming.start < place.start
    ]
    if not here:
        return None
    named = {who for _, who in here}
    latest = max(sentence for sentence, _ in here)
    if len(named) > 1 and latest < place.sentence:
        named = {who for sentence, who in here if sentence == latest}
    return named.pop() if len(named) == 1 else None


def _main(place: Naming, bearers: Sequence[Bearer]) -> str | None:
    """The one beside whom the others are relatives, or were named but once and paragraphs ago."""
    main = [one for one in bearers if not _is_aside(one, place)]
    return main[0].who if len(main) == 1 else None


def _is_aside(one: Bearer, place: Naming) -> bool:
    past = [naming for naming in one.namings if naming.start < place.start]
    return one.kin or (len(one.namings) == 1 and place.paragraph - past[-1].paragraph >= FAR)


def told_gender(text: str, end: int, address: str = "") -> str:
    """The pronoun that the words around a surname give it: its form of address, or the pronoun that takes it up."""
    told = gender_of_title(address)
    if told:
        return told
    stop = OTHER.search(text, end, min(len(text), end + CLAUSE))
    last = stop.start() if stop else min(len(text), end + CLAUSE)
    found = OWN.search(text, end, last)
    if found and not STOP.search(text, end, found.start()):
        return "he" if found.group(1) or found.group(3) else "she"
    follows = NEXT.search(text, end, min(len(text), end + CLAUSE))
    if follows and follows.start() <= last:
        return "he" if follows.group(1) else "she"
    return ""


def gender_of_title(title: str) -> str:
    """The pronoun that a title gives ("Mrs. ", "Former Chairwoman "); "" where it gives none."""
    genders = load("language/people")["title.gender"].table
    return next((str(genders[word]) for word in title.lower().replace(".", "").split() if word in genders), "")


def address_before(text: str, start: int) -> str:
    """The form of address in small letters straight before a name that tells a gender: la señora Lumen; else ""."""
    word = text[max(0, start - LONGEST_ADDRESS) : start].rpartition("\n")[2]
    word = word[:-1].rpartition(" ")[2] if word.endswith(" ") else ""
    return word if word.islower() and gender_of_title(word) else ""


def told_of(text: str, start: int, end: int, title: str = "") -> tuple[str, bool]:
    """The pronoun of somebody who is named in full at a place, and whether she or he is brought in as a relative."""
    by_name = gender_of_title(title) or gender_of(text[start:end].partition(" ")[0])
    start = max(0, start - len(title) - 1) if title else start
    before = kin_before().search(text, max(0, start - REACH), start)
    found = before or kin_behind().match(text, end, min(len(text), end + REACH))
    if not found:
        return by_name or _by_relative(text, start, end), False
    said = str(load("language/people")["kin.gender"].table.get(found.group(1).lower(), "they"))
    return (said if said != "they" else by_name), True


def _by_relative(text: str, start: int, end: int) -> str:
    """The pronoun that brings in a relative of the same surname behind a full name: Ada Lumen, her son Otto Lumen."""
    surname = text[start:end].rpartition(" ")[2]
    found = _kin_of(surname).search(text, end, min(len(text), end + BROUGHT_IN)) if surname.isalpha() else None
    return {"her": "she", "his": "he"}[found.group(1).lower()] if found else ""


@lru_cache(maxsize=256)
def _kin_of(surname: str) -> re.Pattern[str]:
    """A pronoun, a relative's word, and a full name of that surname."""
    return re.compile(rf"\b([Hh]er|[Hh]is) (?:[a-z-]+ ){{0,2}}(?:{_any_kin()}),? (?:[A-Z][\w.’'-]* )+{surname}\b")


@cache
def kin_before() -> re.Pattern[str]:
    """A relative's word straight before a name, with what may stand between: his wife, the former singer Anna Lumen."""
    words = _any_kin()
    return re.compile(rf"(?i:\b(?:his|her|their|whose|\w+[’']s?) (?:[a-z-]+ )?)({words})(?:,? (?:[a-z.-]+ )*|, )$")


@cache
def kin_behind() -> re.Pattern[str]:
    """The same behind a name: Anna Lumen, his wife."""
    return re.compile(rf", (?:his|her|their|\w+[’']s?) (?:[a-z-]+ )?({_any_kin()})\b")


def _any_kin() -> str:
    return "|".join(sorted(map(re.escape, load("language/people")["kin.gender"].table), key=len, reverse=True))
