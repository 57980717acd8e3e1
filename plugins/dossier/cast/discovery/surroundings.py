"""What speaks for a candidate's kind: the words before and after it."""

from __future__ import annotations

import re

from dossier.cast.discovery.lexicon import BIT, lexicon

BEFORE = 40
"""Characters before a name that are looked at: four words."""
AFTER = 72
"""Characters after a name that are looked at: an apposition as far as its noun."""
OPENED, CLOSED = ("\"", "“", "‘", "'", "„", "«"), ("\"", "”", "’", "'", "“", "»")
WORD = re.compile(r"[^\W\d_][\w'’-]*")
TOWARDS = {"from": "before.from", "at": "before.at", "by": "before.by", "with": "before.with", "against": "before.with"}
BEFORE_BITS = (
    (BIT["say.verb"], "before.said"),
    (BIT["role.person"], "before.person"),
    (BIT["role.company"], "before.company"),
    (BIT["role.media"], "before.media"),
    (BIT["role.organization"], "before.body"),
    (BIT["role.work"], "before.work"),
    (BIT["place.preposition"], "before.in"),
)
AFTER_BITS = (
    (BIT["say.verb"], "after.said"),
    (BIT["say.person"], "after.person"),
    (BIT["beside.product"], "after.product"),
    (BIT["beside.organization"], "after.staff"),
    (BIT["role.place"], "after.place"),
)
APPOSED_BITS = (
    (BIT["role.person"], "apposed.person"),
    (BIT["role.company"], "apposed.company"),
    (BIT["role.media"], "apposed.media"),
    (BIT["role.organization"], "apposed.body"),
    (BIT["role.work"], "apposed.work"),
    (BIT["role.place"], "apposed.place"),
)
ARTICLES = frozenset(("a", "an", "another", "every", "each", "new", "latest"))
ALONE = re.compile(r"[.,;:!?)]|$| (?:in|on|for|with|and|or|to|that|which|from|at|by|was|is|has|had|will|can|as|but|than)\b")
OPENS = ("a", "an", "the", "his", "her", "its", "one", "former", "who", "whose", "which", "where", "chief", "co-founder")
ACRONYM = re.compile(r" ?\((?:the )?([A-Z])[A-Za-z&.-]{1,9}\)")
AGE = re.compile(r",? \(?\d\d[,)]")
NUMBER = re.compile(r" ?-?\d")


def around(text: str, start: int, end: int) -> list[str]:
    """The evidence in the words around a name, within its line."""
    if start and text[start - 1] in OPENED and text[end : end + 2].strip(".,!?")[:1] in CLOSED:
        return ["shape.quoted"]
    found = _before(text, start, end) + _after(text, end)
    acronym = ACRONYM.match(text, end)
    if acronym and acronym.group(1) == text[start] and " " in text[start:end]:
        found.append("after.acronym")
    return found


def _before(text: str, start: int, end: int) -> list[str]:
    if start == 0 or text[start - 1] not in " -":
        return []
    words = text[max(0, start - BEFORE) : start].rpartition("\n")[2].split()
    if not words:
        return []
    last, found = words[-1], []
    if last.replace(".", "", 1).isdigit() and len(last) != 4:
        return ["before.number"]
    if last in ARTICLES and ALONE.match(text, end):
        return ["before.a"]
    if last == "the":
        found.append("before.the")
        last, words = (words[-2], words[:-1]) if len(words) > 1 else ("", words)
        return found + (["before.in_the"] if lexicon().bits.get(last, 0) & BIT["place.preposition"] else [])
    if last in TOWARDS:
        return [TOWARDS[last]]
    if last == "of" and len(words) > 1:
        return _before_of(words[-2].lower())
    bits = lexicon().bits.get(last, 0)
    return [name for bit, name in BEFORE_BITS if bits & bit][:1]


def _before_of(noun: str) -> list[str]:
    bits = lexicon().bits.get(noun, 0)
    if bits & BIT["role.place"] or noun in ("north", "south", "east", "west", "people"):
        return ["before.place_of"]
    return ["before.office_of"] if bits & BIT["role.person"] else ["before.of"]


def _after(text: str, end: int) -> list[str]:
    follow = text[end : end + AFTER]
    if not follow or follow[0] == "\n":
        return []
    if follow[0] in "'’" or follow[:2] in (" '", " ’"):
        return ["after.possessive", *_next(follow.lstrip(" ")[2:])]
    if NUMBER.match(follow):
        return ["after.number"]
    if AGE.match(follow):
        return ["after.age"]
    if follow.startswith("-based"):
        return ["after.based"]
    return _apposed(follow[2:]) if follow[:2] == ", " else _next(follow)


def _next(follow: str) -> list[str]:
    if follow[:1] != " ":
        return []
    found = WORD.match(follow, 1)
    bits = lexicon().bits.get(found.group(), 0) if found else 0
    return [name for bit, name in AFTER_BITS if bits & bit][:1]


def _apposed(follow: str) -> list[str]:
    clause = follow.partition(",")[0].partition("\n")[0]
    if lexicon().known.get(clause.partition(" ")[0].rstrip(".;")) in ("region", "country") or clause in lexicon().known:
        return ["apposed.country"]
    words = [found.group() for found in WORD.finditer(clause)][:8]
    if not words:
        return []
    if words[0] in ("who", "whose", "where"):
        return ["apposed.where" if words[0] == "where" else "apposed.who"]
    if words[0] in ("said", "says"):
        return []
    bits = 0
    if words[0] in OPENS or lexicon().bits.get(words[0], 0) & (BIT["role.person"] | BIT["demonym.nation"]):
        for word in words:
            bits = lexicon().bits.get(word, 0)
            if any(bits & bit for bit, _ in APPOSED_BITS):
                break
            if word in ("of", "at", "in", "for", "said", "and", "is", "was"):
                return []
    return [name for bit, name in APPOSED_BITS if bits & bit][:1]
