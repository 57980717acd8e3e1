"""What speaks for a candidate's kind: the words before and after it."""

from __future__ import annotations

import re

from dossier.discovery.lexicon import BIT, lexicon

BEFORE = 40
"""Characters before a name that are looked at: four words."""
AFTER = 72
"""Characters after a name that are looked at: an apposition as far as its noun."""
APPOSED = 8
"""Words of an apposition that are looked at."""
WORD = re.compile(r"[^\W\d_][\w'’-]*")
PREPOSITIONS = {
    "from": "before.from",
    "at": "before.at",
    "by": "before.by",
    "with": "before.with",
    "against": "before.with",
}
BEFORE_BITS = (
    (BIT["say.verb"], "before.said"),
    (BIT["role.person"], "before.person"),
    (BIT["role.company"], "before.company"),
    (BIT["role.media"], "before.media"),
    (BIT["role.organization"], "before.body"),
    (BIT["role.work"], "before.work"),
    (BIT["place.preposition"], "before.in"),
    (BIT["say.struck"], "before.struck"),
)
NOUNS = (*BEFORE_BITS[2:5], BEFORE_BITS[1])
"""The lists of nouns that a name in apposition follows: of bodies first, since a publisher may be one, too."""
APPOSITION = (",", ".", ";", ")")
AFTER_BITS = (
    (BIT["say.verb"], "after.said"),
    (BIT["say.person"], "after.person"),
    (BIT["beside.person"], "after.owned"),
    (BIT["beside.side"], "after.side"),
    (BIT["beside.body"], "after.body"),
    (BIT["beside.craft"], "after.craft"),
    (BIT["beside.media"], "after.media"),
    (BIT["beside.civic"], "after.civic"),
    (BIT["beside.product"], "after.product"),
    (BIT["beside.organization"], "after.staff"),
    (BIT["say.company"], "after.company"),
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
APPOSABLE = sum(bit for bit, _ in APPOSED_BITS)
OPENS = frozenset(("a", "an", "the", "his", "her", "its", "one", "former", "which", "chief", "co-founder"))
"""Words that open an apposition; so do a nationality and a word for what a person is."""
SHUTS = frozenset(("of", "at", "in", "for", "said", "says", "and", "is", "was"))
"""Words behind which no noun tells any more what the name is."""
CLAUSES = {"who": "apposed.who", "whose": "apposed.who", "where": "apposed.where", "which": "apposed.which"}
ARTICLES = frozenset(("a", "an", "another", "every", "each", "new", "latest"))
ALONE = re.compile(
    r"[.,;:!?)]|$| (?:in|on|for|with|and|or|to|that|which|from|at|by|was|is|has|had|will|can|as|but|than)\b"
)
GENITIVES = ("'s", "’s")
FOREIGN_OF = ("de", "del", "do", "da", "di", "von", "van", "aus", "av", "i")
"""The "of" of other languages, behind what a town has."""
LINKS = frozenset(("of", "in", "at", "for", "from", "with", "to", "against", "over", *FOREIGN_OF))
LINKED = (
    (BIT["role.place"], ("of", *FOREIGN_OF), "before.place_of"),
    (BIT["role.civic"], ("of", "in", "at", *FOREIGN_OF), "before.civic"),
    (BIT["role.share"], ("in", "of"), "before.stake"),
    (BIT["role.stake"], ("of", "at", "for", "from"), "before.stake"),
    (BIT["role.release"], ("of",), "before.work"),
    (BIT["role.voice"], ("for", "of", "at", "from"), "before.voice"),
    (BIT["role.counsel"], ("for", "of"), "before.counsel"),
    (BIT["role.match"], ("against", "over", "from", "to"), "before.match"),
    (BIT["role.origin"], ("from",), "before.moved"),
    (BIT["say.moved"], ("from", "to", "for"), "before.moved"),
    (BIT["role.kin"], ("of",), "before.kin"),
    (BIT["role.person"], ("of",), "before.office_of"),
    (BIT["role.person"], ("at", "with"), "before.employer"),
)
"""The lists of a noun, the prepositions that link it to a name, and what both say of the name."""
OTHERS = frozenset(name for _, links, name in LINKED if "for" in links or "at" in links) | {"before.office_of"}
"""Evidence that whoever speaks behind the name is somebody else: a spokesman for Volta said."""
DIRECTIONS = frozenset(("north", "south", "east", "west", "people"))
OPENED, CLOSED = ('"', "“", "‘", "'", "„", "«"), ('"', "”", "’", "'", "“", "»")
ACRONYM = re.compile(r" ?\((?:the )?([A-Z])[A-Za-z&.-]{1,9}\)")
AGE = re.compile(r",? \(?\d\d[,)]")
SAYS_IT = re.compile(
    r" (?:its [a-z]|it (?:would|will|had|has|plans|planned|expects|expected|intends|intended|wants|wanted)"
    r"(?! (?:be|been|take|taken|never|always|come|become)\b))"
)
"""What a body says of itself, and a person seldom."""
SILENT = re.compile(
    r" (?:declined|did not(?: immediately)?|didn['’]t(?: immediately)?) (?:to )?(?:comment|respond|reply|return)\b"
)
"""What firms and offices do when papers ask, more than persons."""
UNDERGONE = re.compile(r" (?:(?:was|is|had been|has been|being)(?: [a-z]+ly)?|([a-z]+(?:ed|s|gan|had)) to) ([a-z-]+)")
"""What was done to whom the name means, or what she or he refused, began, had to do."""
PRONOUN = re.compile(
    r"(?:['’]s)?,?(?: [a-z][\w'’-]*,?){0,6}? (his|her|he|she|himself|herself|its|itself)\b(?! (?:own )?[A-Z])"
)
"""A pronoun within a few words, all small, behind the name."""
REFLEXIVE = re.compile(r" (?:(?:had|has|would|could|will) )?[a-z]+(?:ed|s|t|ve|de|e|w) (?:himself|herself)\b")
"""What the subject does to itself, whatever stands before it."""
RESUMED = re.compile(r"(?: (?![^ ]*['’]s? )[a-z'’,-]+){1,12}[.!?][\"”]? (?:He|She|His|Her) (?!own )[a-z]")
"""The end of a sentence with no other name, and the next one that takes up its subject."""
LEADS = re.compile(r"(?:^|[.!?,\n“\"] ?| and| that| but)[ \n]?$")
"""What stands before the subject of a clause."""
ENDED = re.compile(r"[^,.;:!?]{0,70}(?<![A-Z])[.!?](?= [A-Z]|$)")
"""A clause that ends the sentence."""
CLAUSE = 60
"""Characters behind a name in which its pronoun is looked for."""
ENDS = (".", ",")
NUMBER = re.compile(
    r" ?-?\d{1,4}(?![\d,.:%]*\d|%|-\d|[-–]\w"
    r"| (?:percent|per cent|pct|million|billion|trillion|years?|days?|weeks?|months?|hours?|minutes?|points?|times"
    r"|people|votes|seats|yards|runs|goals|lives|and|to|in)\b)"
)
"""A model's number behind a name; no score, share, year's span or amount."""
SHAPES_BEHIND = ((NUMBER, "after.number"), (AGE, "after.age"), (re.compile("-based"), "after.based"))
YEAR = 4
DEMONYM_NATION = BIT["demonym.nation"]
OPENER_FUNCTION = BIT["opener.function"]
PLACE_PREPOSITION = BIT["place.preposition"]
ROLE_PERSON = BIT["role.person"]
SAY_REPORT = BIT["say.report"]
SAY_RESULT = BIT["say.result"]
SAY_BODILY = BIT["say.bodily"]
SAY_UNDERGONE = BIT["say.undergone"]
SAY_VERB = BIT["say.verb"]


def around(text: str, start: int, end: int, *, headed: bool = False) -> list[str]:
    """The evidence in the words around a name, within its line; what a body `headed` so has behind it tells no kind."""
    if start and text[start - 1] in OPENED and text[end : end + 2].strip(".,!?")[:1] in CLOSED:
        return ["shape.quoted"]
    leads = bool(LEADS.search(text, max(0, start - 6), start))
    before, after = _before(text, start, end), _after(text[end : end + AFTER], leads=leads)
    if headed and after == ["after.media"]:  # the Bread Party newspaper
        after = []
    if after == ["after.said"] and not OTHERS.isdisjoint(before):
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
    if REFLEXIVE.match(follow):
        return ["after.his"]
    found = PRONOUN.match(follow)
    if not found or not (leads or follow.startswith(" and ")):
        return ["after.his"] if leads and RESUMED.match(follow) else []
    return ["after.its"] if found.group(1).startswith("it") else ["after.his"]


def _before(text: str, start: int, end: int) -> list[str]:
    words = text[max(0, start - BEFORE) : start].rpartition("\n")[2].split()
    if not words or text[start - 1] not in " -":
        return []
    last = words[-1]
    if lexicon().bits.get(last, 0) & OPENER_FUNCTION:  # In New Bedford
        last = last.lower()
    if last == "the":
        within = len(words) > 1 and lexicon().bits.get(words[-2], 0) & PLACE_PREPOSITION
        return ["before.the", "before.in_the"] if within else ["before.the"]
    if last[-1] == "," and text[end : end + 1] in APPOSITION:  # its publisher, Volta,
        return [name for bit, name in NOUNS if lexicon().bits.get(last[:-1], 0) & bit][:1]
    if last == "from" and words[-2:-1] and words[-2][-1] == "," and text[end : end + 1] in APPOSITION:
        return ["before.moved"]  # the driver, from Millbrook,
    found = _linked(words[-2].lower(), last) if last in LINKS and len(words) > 1 else []
    return found or _plain(words, last, alone=bool(ALONE.match(text, end)))


def _plain(words: list[str], last: str, *, alone: bool) -> list[str]:
    """What the last word before a name says; `alone` is whether no noun follows the name."""
    if last in ARTICLES and alone:
        return ["before.a"]
    if last.replace(".", "", 1).isdigit() and len(last) != YEAR:
        return ["before.number"]
    if last[-2:] in GENITIVES and last[:-2] in lexicon().country:
        return ["before.land"]
    if last in PREPOSITIONS:
        return [PREPOSITIONS[last]]
    bits = lexicon().bits.get(last, 0)
    if bits & SAY_VERB and len(words) > 1 and words[-2][0].isupper() and words[-2][-1].isalnum():
        return []  # Voss said Volta would go
    return [name for bit, name in BEFORE_BITS if bits & bit][:1]


def _linked(noun: str, link: str) -> list[str]:
    """What a noun and the preposition behind it say: the town of, shares in, a spokesman for."""
    bits = lexicon().bits.get(noun, 0)
    for bit, links, name in LINKED:
        if bits & bit and link in links:
            return [name]
    if link != "of":
        return []
    return ["before.place_of"] if noun in DIRECTIONS else ["before.of"]


def _after(follow: str, *, leads: bool) -> list[str]:
    """What the words behind a name say; of one that leads its sentence an apposition has a comma at its end, too."""
    if not follow or follow[0] == "\n":
        return []
    if follow[0] in "'’" or follow[:2] in (" '", " ’"):
        return ["after.possessive", *_next(follow.lstrip(" ")[2:])]
    for shape, name in SHAPES_BEHIND:
        if shape.match(follow):
            return [name]
    if follow[:2] != ", ":
        return _next(follow)
    line = follow[2:].partition("\n")[0]
    return [] if leads and ENDED.match(line) else _apposed(line)


def _next(follow: str) -> list[str]:
    if follow[1:2] == "d" and SILENT.match(follow):
        return ["after.silent"]
    found = WORD.match(follow, 1) if follow[:1] == " " else None
    bits = lexicon().bits.get(found.group(), 0) if found else 0
    undergone = UNDERGONE.match(follow)
    if undergone and lexicon().bits.get(undergone.group(2), 0) & (SAY_BODILY if undergone.group(1) else SAY_UNDERGONE):
        return ["after.person"]
    if found and bits & SAY_VERB and SAYS_IT.match(follow, found.end()):
        return ["after.said_it"]
    if found and found.group() == "reported" and follow[found.end() : found.end() + 1] in ENDS:
        return ["after.reported"]
    if found and bits & SAY_REPORT:
        words = WORD.findall(follow[found.end() : found.end() + BEFORE])
        return ["after.company"] if any(lexicon().bits.get(word, 0) & SAY_RESULT for word in words) else []
    return [name for bit, name in AFTER_BITS if bits & bit][:1]


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
            return [name for bit, name in APPOSED_BITS if bits[word] & bit][:1]
        if word.endswith("-based"):
            return ["apposed.based"]
        if word in SHUTS:
            break
    return []
