"""What speaks for a candidate's kind: the words before and after it."""

from __future__ import annotations

import re

from dossier.discovery.lexicon import BIT, lexicon, listed
from dossier.discovery.tell.both_sides import EMPLOYED, FAMED, told_by_both
from dossier.discovery.tell.words_beside import (
    AFTER_BITS,
    APPOSABLE,
    APPOSED_BITS,
    BEFORE_BITS,
    LINKED,
    LINKS,
    NOUNS,
    of_example,
)
from dossier.language.people import is_given

BEFORE = 40
"""Characters before a name that are looked at: four words."""
AFTER = 72
"""Characters after a name that are looked at: an apposition as far as its noun."""
APPOSED = 8
"""Words of an apposition that are looked at."""
WORD = re.compile(r"[^\W\d_][\w'’-]*")
PREPOSITIONS = {
    **dict.fromkeys(("my", "your", "our", "their", "his", "her"), "before.his"),
    "from": "before.from",
    "at": "before.at",
    "by": "before.by",
    "with": "before.with",
    "against": "before.with",
}
"""Small words straight before a name that say something of it."""
APPOSITION = (",", ".", ";", ")")
OPENS = frozenset(("a", "an", "the", "his", "her", "its", "one", "former", "which", "chief", "co-founder"))
"""Words that open an apposition; so do a nationality and a word for what a person is."""
OWNERS = frozenset(("his", "her", "its"))
"""Words behind which the next of a list may stand, that belongs to the one before it."""
SHUTS = frozenset(("of", "at", "in", "for", "said", "says", "and", "is", "was"))
"""Words behind which no noun tells any more what the name is."""
CLAUSES = {"who": "apposed.who", "whose": "apposed.who", "where": "apposed.where", "which": "apposed.which"}
ARTICLES = frozenset(("a", "an", "another", "every", "each", "new", "latest"))
ALONE = re.compile(
    r"[.,;:!?)]|$| (?:in|on|for|with|and|or|to|that|which|from|at|by|was|is|has|had|will|can|as|but|than)\b"
)
GENITIVES = ("'s", "’s")
ELIDED = re.compile(r"^(?:[LlDd]|dell|all|nell|dall|sull)['’]")
"""An article or "of" that a vowel cuts short, before a noun of another language: l'hôpital."""
NAMING = ("called", "named", "dubbed")
"""Words that bring in a name, behind the noun for what it is: a group called Lumen."""
NAMED_SO = frozenset(name for _, name in BEFORE_BITS if name not in ("before.said", "before.in"))
"""What a noun says of the name behind it."""
WHILE = frozenset(("during", "throughout"))
"""Before an article and a name they say that it took its time: during the Troubles."""
DIRECTIONS = frozenset(("north", "south", "east", "west", "people"))
OPENED, CLOSED = ('"', "“", "‘", "'", "„", "«"), ('"', "”", "’", "'", "“", "»")
ACRONYM = re.compile(r" ?\((?:the )?([A-Z])[A-Za-z&.-]{1,9}\)")
SAYS_IT = re.compile(
    r" (?:its [a-z]|it (?:would|will|had|has|plans|planned|expects|expected|intends|intended|wants|wanted)"
    r"(?! (?:be|been|take|taken|never|always|come|become)\b)|it (?:is|was)(?: already| now| still)?(?! rain| snow)"
    r" [a-z]{3,}ing\b)"
)
"""What a body says of itself, and a person seldom."""
SILENT = re.compile(
    r" (?:declined|did not(?: immediately)?|didn['’]t(?: immediately)?) (?:to )?(?:comment|respond|reply|return)\b"
)
"""What firms and offices do when papers ask, more than persons."""
UNDERGONE = re.compile(r" (?:(?:was|is|had been|has been|being)(?: [a-z]+ly)?|([a-z]+(?:ed|s|gan|had)) to) ([a-z-]+)")
"""What was done to whom the name means, or what she or he refused, began, had to do."""
UNDERGOES = ("s", "ed", "gan", "had", "being")
"""Ends of the first word of it."""
PRONOUN = re.compile(
    r"(?:['’]s)?,?(?: [a-z][\w'’-]*,?){0,6}? (his|her(?= [a-z])|he|she|himself|herself|its|itself)\b(?! (?:own )?[A-Z])"
)
"""A pronoun within a few words, all small, behind the name."""
REFLEXIVE = re.compile(r" (?:(?:had|has|would|could|will) )?[a-z]+(?:ed|s|t|ve|de|e|w) (?:himself|herself)\b")
"""What the subject does to itself, whatever stands before it."""
RESUMED = re.compile(r"(?: (?![^ ]*['’]s? )[a-z'’,-]+){1,12}[.!?][\"”]? (?:He|She|His|Her) (?!own )[a-z]")
"""The end of a sentence with no other name, and the next one that takes up its subject."""
LEADS = re.compile(r"(?:^|[.!?,\n“\"] ?| and| that| but)[ \n]?$")
"""What stands before the subject of a clause."""
LEADS_IN = re.compile(r"(?:^|[.!?\n“\"] ?)[A-Z][a-z]{2,9} $")
"""A word that begins the sentence, straight before a name: Without Varga, the side lost."""
LONGEST_LEAD = 14
"""Characters before a name that are read for it."""
ENDED = re.compile(r"[^,.;:!?]{0,70}(?<![A-Z])[.!?](?= [A-Z]|$)")
"""A clause that ends the sentence."""
CLAUSE = 60
"""Characters behind a name in which its pronoun is looked for."""
ENDS = (".", ",")
SHAPE_BEHIND = re.compile(
    r"(?P<ridden>,? (?:was |is |had been )?(?:ridden|saddled|sired|foaled|out of the mare)\b(?: by\b)?)"
    r"|(?P<sailed> (?:(?:had|has|was|were|is|being) )?"
    r"(?:ran aground|run aground|capsized|set sail|docked|berthed|moored|refloated|torpedoed|scuttled|towed)\b)"
    r"|(?P<number> ?-?\d{1,4}(?![\d,.:%]*\d|%|-\d|[-–]\w"
    r"| (?:percent|per cent|pct|million|billion|trillion|years?|days?|weeks?|months?|hours?|minutes?|points?|times"
    r"|people|votes|seats|yards|runs|goals|lives|and|to|in)\b))"
    r"|(?P<age>,? \(?\d\d[,)])"
    r"|(?P<based>-based)"
)
"""What is told of a horse behind its name; what happens to a ship; a model's number, which is no score, share, year's
span or amount; an age; a firm's town."""
YEAR = 4
BESIDE_CIVIC = BIT["beside.civic"]
DEMONYM_NATION = BIT["demonym.nation"]
OPENER_FUNCTION = BIT["opener.function"]
PLACE_PREPOSITION = BIT["place.preposition"]
ROLE_PERSON = BIT["role.person"]
SAY_REPORT = BIT["say.report"]
SAY_RESULT = BIT["say.result"]
SAY_BODILY = BIT["say.bodily"]
SAY_UNDERGONE = BIT["say.undergone"]
SAY_TOLD = BIT["say.told"]
SAY_VERB = BIT["say.verb"]


def around(text: str, start: int, end: int, *, headed: bool = False) -> list[str]:
    """The evidence in the words around a name, within its line; what a body `headed` so has behind it tells no kind."""
    if start and text[start - 1] in OPENED and text[end : end + 2].strip(".,!?")[:1] in CLOSED:
        return ["shape.quoted"]
    leads = bool(LEADS.search(text, max(0, start - 6), start))
    leads_in = leads or (text[end : end + 1] == "," and LEADS_IN.search(text, max(0, start - LONGEST_LEAD), start))
    before, after = _before(text, start, end), _after(text[end : end + AFTER], leads=bool(leads_in))
    if headed and after in (["after.media"], ["apposed.country"]):  # the Bread Party newspaper; Lumen Chapel, Oslo
        after = []
    before, after = told_by_both(before, after, text[end : end + AFTER])
    if leads and after == ["after.employs"] and " " not in text[start:end]:  # Royal artist Ann Lumen
        after = []
    found = before + after
    found += _taken_up(text[end : end + CLAUSE].partition("\n")[0], leads=leads)
    acronym = ACRONYM.match(text, end)
    if acronym and acronym.group(1) == text[start] and " " in text[start:end]:
        found.append("after.acronym")
    return found


def _taken_up(follow: str, *, leads: bool) -> list[str]:
    """What a pronoun behind the name, in its sentence and before any other name, says of it.

    Only "and his", "and its" surely takes up a name that does not lead its clause.
    """
    if "self" in follow and REFLEXIVE.match(follow):
        return ["after.his"]
    found = PRONOUN.match(follow) if leads or follow.startswith(" and ") else None
    if not found:
        return ["after.his"] if leads and RESUMED.match(follow) else []
    return ["after.its"] if found.group(1).startswith("it") else ["after.his"]


def _before(text: str, start: int, end: int) -> list[str]:
    words = text[max(0, start - BEFORE) : start].rpartition("\n")[2].split()
    if not words or text[start - 1] not in " -":
        return []
    bare = _without_naming(words)
    if len(bare) < len(words):  # what is called so surely is so: it counts twice
        return [name for name in _plain(bare, bare[-1]) if name in NAMED_SO] * 2
    last = words[-1]
    if lexicon().bits.get(last, 0) & OPENER_FUNCTION:  # In New Bedford
        last = last.lower()
    if last == "the":
        within = len(words) > 1 and bool(lexicon().bits.get(words[-2], 0) & PLACE_PREPOSITION)
        lasted = len(words) > 1 and words[-2].lower() in WHILE
        large = words[-1] == "The" and not LEADS.search(text, max(0, start - 10), start - 4)
        return ["before.the", *["before.in_the"] * within, *["before.during"] * lasted, *["before.large_the"] * large]
    if last[-1] == "," and text[end : end + 1] in APPOSITION:  # its publisher, Volta,
        return [name for bit, name in NOUNS if lexicon().bits.get(last[:-1], 0) & bit][:1]
    if last == "from" and words[-2:-1] and words[-2][-1] == "," and text[end : end + 1] in APPOSITION:
        return ["before.moved"]  # the driver, from Millbrook,
    found = _linked(words, last) if last in LINKS and len(words) > 1 else []
    alone = not found and last in ARTICLES and ALONE.match(text, end)
    return ["before.a"] if alone else found or of_example(words) or _plain(words, last)


def _without_naming(words: list[str]) -> list[str]:
    """The words before a name without those that bring it in, so that the noun before them is the last."""
    if words[-2:] == ["known", "as"]:
        return words[:-2] or words
    return words[:-1] if len(words) > 1 and words[-1] in NAMING else words


def _plain(words: list[str], last: str) -> list[str]:
    """What the last word before a name says."""
    if last[-1] != "." and last.replace(".", "", 1).isdigit() and len(last) != YEAR:
        return ["before.number"]
    last = ELIDED.sub("", last) if "'" in last or "’" in last else last
    if last[-2:] in GENITIVES and last[:-2] in lexicon().country:
        return ["before.land"]
    if last in PREPOSITIONS:
        return [PREPOSITIONS[last]]
    bits = lexicon().bits.get(last, 0)
    verb = words[-2] if len(words) > 1 else ""
    said = bits & SAY_VERB and not bits & SAY_TOLD and verb[:1].isupper() and verb[-1].isalnum()
    if said or (last == "off" and verb.endswith("ed") and verb not in listed("say.afloat")):
        return []  # Voss said Volta would go; he knocked off Volta
    return [name for bit, name in BEFORE_BITS if bits & bit][:1] if bits else []


def _linked(words: list[str], link: str) -> list[str]:
    """What a noun and the preposition behind it say: the town of, shares in, a spokesman for, Anna Berg of."""
    noun = words[-2].lower().removeprefix("ex-")
    bits = lexicon().bits.get(noun, 0)
    for bit, links, name in LINKED:
        if bits & bit and link in links:
            return [name]
    if link != "of":
        return []
    if noun in DIRECTIONS:
        return ["before.place_of"]
    person = len(words) > 2 and is_given(words[-3]) and words[-2][:1].isupper()
    return ["before.home"] if person else ["before.of"]


def _after(follow: str, *, leads: bool) -> list[str]:
    """What the words behind a name say; of one that leads its sentence an apposition has a comma at its end, too."""
    if not follow or follow[0] == "\n":
        return []
    if follow[0] in "'’" or follow[:2] in (" '", " ’"):
        owned = follow.lstrip(" ")[2:]
        return ["after.possessive", *_owned(owned)]
    shape = SHAPE_BEHIND.match(follow)
    if shape:
        return [f"after.{shape.lastgroup}"]
    if follow[:2] != ", ":
        return _next(follow)
    line = follow[2:].partition("\n")[0]
    return [] if leads and ENDED.match(line) else _apposed(line)


def _next(follow: str) -> list[str]:
    found = WORD.match(follow, 1) if follow[:1] == " " else None
    return _of_next(follow, found) if found else []


def _of_next(follow: str, found: re.Match[str]) -> list[str]:
    """What the word straight behind a name says, with what follows on it."""
    if follow[1] == "d" and SILENT.match(follow):
        return ["after.silent"]
    bits = lexicon().bits.get(found.group(), 0)
    undergone = UNDERGONE.match(follow) if found.group().endswith(UNDERGOES) else None
    if undergone and lexicon().bits.get(undergone.group(2), 0) & (SAY_BODILY if undergone.group(1) else SAY_UNDERGONE):
        return ["after.person"]
    if bits & SAY_VERB and SAYS_IT.match(follow, found.end()):
        return ["after.said_it"]
    if found.group() == "reported" and follow[found.end() : found.end() + 1] in ENDS:
        return ["after.reported"]
    if bits & SAY_REPORT:
        words = WORD.findall(follow[found.end() : found.end() + BEFORE])
        return ["after.company"] if any(lexicon().bits.get(word, 0) & SAY_RESULT for word in words) else []
    employed = bits & ROLE_PERSON and EMPLOYED.match(follow) and found.group() not in FAMED
    return [name for bit, name in AFTER_BITS if bits & bit][:1] or ["after.employs"] * bool(employed)


def _owned(follow: str) -> list[str]:
    """What the words behind a genitive say; a town has what is its own behind one more word, too: its oldest church."""
    words = WORD.findall(follow[:BEFORE])[:2]
    found = _next(follow)
    town = any(lexicon().bits.get(word, 0) & BESIDE_CIVIC for word in words) and follow[:1] == " "
    return ["after.town"] if town and (not found or found == ["after.civic"]) else found


def _apposed(follow: str) -> list[str]:
    clause = follow.partition(",")[0]
    known, bits = lexicon().known, lexicon().bits
    if known.get(clause.partition(" ")[0].rstrip(".;")) in ("region", "country") or clause in known:
        return ["apposed.country"]
    words = WORD.findall(clause)[:APPOSED]
    if not words or words[0] in CLAUSES:
        return [CLAUSES[words[0]]] if words else []
    opened = words[0] in OPENS or words[0][-2:] in GENITIVES
    if not opened and not bits.get(words[0], 0) & (ROLE_PERSON | DEMONYM_NATION):
        return []
    for word, follows in zip(words, (*words[1:], ""), strict=True):
        if bits.get(word, 0) & APPOSABLE and not bits.get(follows, 0) & APPOSABLE:  # the union chief is no union
            listed = follows == "and" and words[0] in OWNERS  # Anna Berg, her publisher and two singers
            return [name for bit, name in APPOSED_BITS if bits[word] & bit and not listed][:1]
        if word.endswith("-based"):
            return ["apposed.based"]
        if word in SHUTS:
            break
    return []
