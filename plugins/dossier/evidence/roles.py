"""Roles as reported: the titles and affiliations that a clipping prints beside a person's name."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from dossier.discovery.lexicon import BIT, DEMONYM, DIRECTION, TITLE, TOPIC, bits_of, lexicon
from dossier.language.people import abbreviations, titles, words_of
from dossier.language.sentences import ends_sentence
from dossier.records import ReportedRole
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.records import Article, Cast, Mention

BEFORE = 90
"""Characters before a name that are looked at: the longest office with its body."""
AFTER = 160
"""Characters of an apposition that are looked at."""
APPOSED, NEAR = 8, 4
"""Words of an apposition among which the role must be, with an article before it and without."""
WORD = re.compile(r"[^\s,;:()\"“”]+")
SENTENCE = re.compile(r"[.!?][\"”’)]* (?=[^\W\d_a-z])|[;:\"“”()\n—–]|, ")
CLAUSE = re.compile(
    r", (an? |the |its |his |her |their |one of |another )?"
    r"((?:[^,.;:()\n\"“”]|\.(?=\S)|(?<=[ .][A-Z])\."  # John Q. stays whole
    + "".join(rf"|(?<=\b{title})\." for title in sorted(abbreviations("title")))
    + ")+)"
)
BREAKS = re.compile(
    r" (?:(?:and )?(?:who|whom|whose|which|that|said|told)|where|when|says|was|is|has|had|were|are|will|would)\b| --"
)
OWNED = re.compile(r"['’]s?$")
"""A genitive at the end: what it owns has been cut off."""
ROLE = BIT["role.person"]
OFFICE = TITLE | TOPIC | DEMONYM | DIRECTION
LINKS = frozenset(("and", "of", "for", "the", "to", "&"))
"""Words that neither begin nor end a role."""
OTHERS = frozenset(("to", "of", "for"))
"""Words behind which somebody else's title may stand."""
DETERMINERS = frozenset(("the", "its", "his", "her", "their", "our"))
"""Words behind which an office stands that its holder's name follows between commas."""
HELD = re.compile(r",(?= (?:\d|[^\W_A-Z]))|,$")
"""A comma behind a name that shuts off an apposition; before another name it may part a list."""
LONGEST_OFFICE = 8
SMALL = LINKS | {
    "not",
    "nor",
    "like",
    "unlike",
    "along",
    "alongside",
    "together",
    "including",
    "plus",
    "than",
    "as",
    "but",
    "or",
    "in",
    "on",
    "at",
    "by",
    "with",
    "after",
    "before",
    "when",
    "while",
    "had",
    "has",
    "have",
    "been",
}
"""Words that open a clause and no role."""
VERBAL = ("ing", "ed")
GENITIVES = ("'s", "’s", "'", "’")


def roles(article: Article, mentions: Sequence[Mention], cast: Cast) -> tuple[ReportedRole, ...]:
    """The roles that one clipping reports of the persons of the cast it names, in the order of the text.

    `mentions` are all of the clipping, of curated and discovered actors alike; of other kinds they are affiliations.
    """
    people = [m for m in mentions if m.actor in cast.by_slug and cast.by_slug[m.actor].kind == "person"]
    bodies = [m for m in mentions if m.actor in cast.by_slug and cast.by_slug[m.actor].kind != "person"]
    ends = [body.end for body in bodies]
    found = [
        ReportedRole(m.actor, article.text[start:end], _affiliation(start, end, bodies, ends), article.id, start, end)
        for last, m in zip((0, *(m.end for m in people)), people, strict=False)
        for start, end in (*_before(article.text, m, last), *_after(article.text, m))
    ]
    return tuple(found)


def _affiliation(start: int, end: int, bodies: Sequence[Mention], ends: Sequence[int]) -> str | None:
    """The first body named between two offsets; None where there is none."""
    number = bisect_right(ends, start)
    return bodies[number].actor if number < len(bodies) and bodies[number].start < end else None


def _before(text: str, mention: Mention, last: int) -> Iterator[tuple[int, int]]:
    """The place of the role between the last person and the name; a form of address in the mention belongs to it."""
    name = mention.start + _address(mention.surface)
    floor = max(last, mention.start - BEFORE)
    cuts = [cut.end() for cut in SENTENCE.finditer(text, floor, name + 1) if _cuts(text, cut.start(), floor)]
    words = list(WORD.finditer(text, cuts[-1] if cuts else floor, name))
    first = len(words)
    while first and (_may_be_role(words[first - 1].group()) or _opens_role(words[first - 1 : first + 1])):
        first -= 1
    while first < len(words) and words[first].group() in LINKS:
        first += 1
    words = _own(words[first:])
    while words and (words[0].group() in LINKS or words[0].group() in load("discovery/words")["role.opener"].words):
        words = words[1:]
    if (
        words
        and words[-1].group() not in LINKS
        and any(_is_role(word.group()) for word in words)
        and text[words[-1].end() : name] in (" ", "")
    ):
        yield words[0].start(), words[-1].end()
    elif text[name - 2 : name] == ", " and HELD.match(text, mention.end):
        yield from _held(text, floor, name - 2)


def _held(text: str, floor: int, end: int) -> Iterator[tuple[int, int]]:
    """The place of an office whose holder is named behind it, between commas: the mayor, Anna Lumen, said.

    None where the office belongs to somebody before it: the wife of the mayor, Anna Lumen, may be either.
    """
    cuts = [cut.end() for cut in SENTENCE.finditer(text, floor, end) if _cuts(text, cut.start(), floor)]
    words = list(WORD.finditer(text, cuts[-1] if cuts else floor, end))
    for first in range(len(words) - 1, max(0, len(words) - LONGEST_OFFICE) - 1, -1):
        said = [word.group() for word in words[first:]]
        owner = said[0].endswith(GENITIVES[:2])
        if not owner and said[0].lower() not in DETERMINERS:
            continue
        office = said if owner and said[0][0].isupper() else said[1:]
        before = [word.group() for word in words[:first]]
        if not office or not _is_office(office):
            continue
        if not (before and before[-1] in OTHERS and any(map(_is_somebody, before))):
            yield words[len(words) - len(office)].start(), end
        return


def _is_office(words: list[str]) -> bool:
    """Whether words are an office, with or without what it is of: mayor, head of the harbour police."""
    links = [number for number, word in enumerate(words) if word in OTHERS]
    own = words[: links[0]] if links else words
    return bool(own and _is_role(own[-1]) and all(_may_be_role(word) or _is_field(word) for word in own))


def _own(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """The words without the role of another who serves this person: adviser to Mr. Lumen, counsel to President Lumen.

    "To", "of" and "for" before the title at the name part the two, but not inside one office: Chief of Staff.
    """
    said = [word.group() for word in words]
    if not said or not (_is_role(said[-1]) or said[-1] in titles("courtesy", "foreign")):
        return words
    links = [number for number, word in enumerate(said) if word in OTHERS and any(map(_is_somebody, said[:number]))]
    office = {" ".join(said[start:]).casefold() for start in range(len(said))}
    return words if not links or not office.isdisjoint(_offices()) else words[links[-1] + 1 :]


def _opens_role(words: list[re.Match[str]]) -> bool:
    """Whether two words are one office, whatever the first means elsewhere: First Minister, bank chief, tax lawyer."""
    said = [word.group() for word in words]
    if len(said) > 1 and said[1].islower() and _is_field(said[0]) and (_is_field(said[1]) or _is_role(said[1])):
        return True
    return " ".join(said).casefold() in _offices()


def _is_field(word: str) -> bool:
    """Whether a word in small letters is what somebody works in: press secretary, talk radio host."""
    topic = bits_of(word.capitalize()) | bits_of(f"{word.capitalize()}s")
    return word.islower() and (bool(topic & TOPIC) or word in load("discovery/words")["title.field"].words)


@cache
def _offices() -> frozenset[str]:
    return frozenset(office.casefold() for office in lexicon().titles)


def _address(surface: str) -> int:
    """How many characters of a mention are a form of address before the name."""
    length = 0
    for word in WORD.finditer(surface):
        if not bits_of(word.group()) & BIT["title.address"] or word.end() == len(surface):
            break
        length = word.end() + 1
    return length


def _cuts(text: str, place: int, floor: int) -> bool:
    """Whether a mark parts what stands before it from a role: a full stop only where it ends a sentence."""
    return text[place] != "." or ends_sentence(text, place, floor)


def _may_be_role(word: str) -> bool:
    bare = _bare(word)
    if word in bridges() or bits_of(bare) & OFFICE or lexicon().bits.get(bare.lower(), 0) & ROLE:
        return True
    return bare[:1].isupper() and not bits_of(bare) & BIT["opener.function"]


def _is_role(word: str) -> bool:
    if word in titles("courtesy", "foreign") or word.lower() in words_of("noun.gender"):
        return False
    return bool(bits_of(word) & TITLE or lexicon().bits.get(word.lower(), 0) & ROLE)


def _is_somebody(word: str) -> bool:
    """Whether a word says who somebody is, be it only whose relative, or several: lawyers."""
    return (
        _is_role(word)
        or _is_role(word.removesuffix("s"))
        or word.lower() in load("language/people")["kin.gender"].table
    )


def _bare(word: str) -> str:
    return next((word.removesuffix(ending) for ending in GENITIVES if word.endswith(ending)), word)


@cache
def bridges() -> frozenset[str]:
    """The small words that may stand inside a role."""
    return frozenset(load("discovery/words")["title.bridge"].words)


def _after(text: str, mention: Mention) -> Iterator[tuple[int, int]]:
    """The place of the role in an apposition behind the name."""
    found = CLAUSE.match(text, mention.end, min(len(text), mention.end + AFTER))
    if not found:
        return
    start, end = found.span(2)
    breaks = BREAKS.search(text, start - 1, end)
    end = breaks.start() if breaks else end
    owned = OWNED.search(text, start, end)
    end = owned.start() if owned else end
    words = [word.group() for word in WORD.finditer(text, start, end)]
    if words and _is_noun_phrase(words, bool(found.group(1))) and not _is_role_of_another(words):
        yield start, end


def _is_noun_phrase(words: list[str], article: bool) -> bool:
    """Whether an apposition is about what somebody is; without an article its role must stand near its beginning."""
    if words[0] in SMALL or words[0].endswith(VERBAL):
        return False
    return any(_is_role(word) for word in words[: APPOSED if article else NEAR])


def _is_role_of_another(words: list[str]) -> bool:
    """Whether a name stands behind the role: ", singer Anna Berg and others" speaks of somebody else."""
    return len(words) > 1 and _is_role(words[0]) and words[1][:1].isupper()
