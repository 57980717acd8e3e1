"""What speaks for a candidate's kind: the words of the name itself."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from dossier.discovery.candidate import FOR, OF, phrase
from dossier.discovery.lexicon import (
    ARTICLE,
    BIT,
    DEMONYM,
    DEMONYM_GIVEN,
    DIRECTION,
    FAMILY,
    GIVEN,
    GOES_ON,
    GOODS,
    HEAD,
    LARGE,
    LEADS,
    MAYBE_GIVEN,
    ORGANIZATION,
    PLACE,
    PLACES,
    PLAIN,
    SHOUTED,
    SUFFIX,
    SURNAME,
    TITLE,
    TITLE_GIVEN,
    TITLED,
    TOPIC,
    kind_known,
    lexicon,
    listed,
)
from dossier.language.people import is_given, surnames, words_of
from dossier.rules.load import load

if TYPE_CHECKING:
    from dossier.discovery.candidate import Run, Token, Vocabulary

HEADS = (
    (BIT["org.form"], "word.form"),
    (BIT["org.company"], "word.company"),
    (BIT["org.body"], "word.body"),
    (BIT["org.government"], "word.government"),
    (BIT["org.media"], "word.media"),
    (BIT["place.head"], "word.place"),
    (BIT["other.event"], "word.event"),
    (BIT["other.product"], "word.product"),
)
LEADING = (
    (BIT["lead.company"], "word.company"),
    (BIT["lead.body"], "word.body"),
    (BIT["lead.government"], "word.government"),
    (BIT["lead.media"], "word.media"),
    (BIT["lead.place"], "lead.place"),
    (BIT["lead.event"], "lead.event"),
)
INSIDE = {"country": "word.located", "city": "word.located", "region": "word.located", "product": "word.branded"}
"""What the kind of a known name says about a longer one that begins with it."""
FIELD = BIT["other.field"]
SCOTS = ("Mc", "O'", "O’")
"""Beginnings of Scottish and Irish family names."""
ARABIC = ("al-", "el-", "ul-")
"""Articles that begin a family name: Karim al-Lumen."""
SIZES = ("", "shape.one", "shape.two", "shape.three")
CAMEL = re.compile(r"(?!Mc|Mac|De|Di|Le|La|Fitz|Van|Du|O['’])[^\W\d_]+[a-z][A-Z]\w*|[A-Z]{2,}[a-z]{2,}\w*")
LANDED = 2
"""Words of a noble title and the place that it is of, without their joint."""
LETTERS = 3
"""Letters of an acronym that are no person's initials."""
LONGEST_ACRONYM = 6
OWNED = ("' ", "’ ")
"""The genitive of a plural inside a name: Actors' Equity."""
ORDINARY = PLAIN | HEAD | TOPIC
SURNAME_LIKE = GIVEN | MAYBE_GIVEN | FAMILY | SURNAME


def of_name(run: Run, name: str, article: Vocabulary) -> list[str]:
    """The evidence in the words of a name, which are `name` as a phrase; that of a known name comes first."""
    known = None if (run[0].bits | run[-1].bits) & GOES_ON else kind_known(name)
    found = [f"known.{known}"] if known else []
    if (run[0].bits | run[-1].bits) & TITLED:
        found.append("in.title")
    if len(run) == 1:
        return [*found, *of_word(run[0].text, run[0].bits)]
    found.append(SIZES[len(run)] if len(run) < len(SIZES) else "shape.long")
    if run[0].bits & LEADS and not run[-1].bits & (HEAD | PLAIN):
        found += [name for bit, name in LEADING if run[0].bits & bit]
    if len(run) == LANDED and run[1].text in listed("org.campus") and lexicon().known.get(run[0].text) == "region":
        return [*found, "word.campus"]
    last = head(run)
    first = _of_first(run, last)
    if "word.given" in first and "word.located" not in first:
        first += _of_surname(run, article)
    return found + first + _of_last(run, last, article) + _of_all(run, article) + _of_joints(run)


@lru_cache(maxsize=1 << 14)
def of_word(word: str, bits: int) -> tuple[str, ...]:
    """The evidence in a name of one word, which has these bits."""
    found = ["shape.one"]
    letters = word.replace(".", "").replace("-", "")
    if letters.isalpha() and letters.isupper() and 1 < len(letters) <= LONGEST_ACRONYM:
        found.append("shape.caps")
    elif word.isalpha() and not word.isupper() and any(letter.isupper() for letter in word[1:]):
        found.append("shape.camel" if word[0].isupper() else "shape.lower_camel")
    if not letters.isalpha() and any(letter.isdigit() for letter in word):
        found.append("shape.digit")
    if word.startswith(SCOTS) and len(word) > SHOUTED:
        found.append("word.surname")
    elif word in surnames() and not bits and word not in lexicon().known:
        found.append("word.listed_surname")
    if "-" in word and _is_place(word.partition("-")[0]):
        found.append("word.placed")
    if bits & GIVEN:
        found.append("word.given_alone")
    if bits & PLAIN and not lexicon().known.get(word):
        found.append("word.plain")
    found += [f"{name}_alone" for bit, name in HEADS if bits & bit] + ["word.idea"] * bool(bits & FIELD)
    found += [name for endings, name in endings() if len(word) > LONGEST_ACRONYM and word.endswith(endings)][:1]
    return tuple(found)


@cache
def endings() -> tuple[tuple[tuple[str, ...], str], ...]:
    """The endings that tell something about a word, with the name of that evidence."""
    rules = load("discovery/words")
    said = {name: f"word.{name}" for name in ("surname", "idea", "adherent", "ending")} | {"media": "word.press"}
    return tuple((rules[f"ending.{name}"].words, evidence) for name, evidence in said.items())


def _of_first(run: Run, last: int) -> list[str]:
    """What the first word says; `last` are the bits of the one that says what the name is."""
    first, known = run[0].bits, lexicon().known
    found = []
    if _is_hued(run):
        return ["word.hued"]
    particle = len(run) == len(SIZES) - 1 and run[1].joint == run[2].joint == " " and _is_particle(run[1].text)
    if len(run) == LANDED and run[0].text in words_of("given.article") and run[1].text not in surnames():  # Al Lumen
        return ["word.article"]
    doubtful = (len(run) == LANDED or particle) and _is_given_here([run[0], run[-1]])
    if doubtful or (first & GIVEN and (len(run) == 2 or not run[-1].bits & PLAIN)):
        found.append("word.given_head" if _is_headed(run) else "word.given")
    if first & FAMILY and len(run) < len(SIZES) and not last & HEAD:
        found.append("word.family")
    if first & DIRECTION and phrase(run[1:]) in known:
        found.append("word.directed")
    elif not (last & PLACE or doubtful):
        kinds = [known.get(phrase(run[:size])) for size in (1, 2) if size < len(run)]
        found += [INSIDE[kind] for kind in kinds if kind in INSIDE][:1]
    return found


def _of_surname(run: Run, article: Vocabulary) -> list[str]:
    """What the last word says behind a given name: a surname of some country, or a word that is not known as anything
    behind what is nothing but a given name. Of Lena Trail it says nothing where the article has trails."""
    first, last = run[0], run[-1]
    if last.text in surnames() or last.text.startswith(SCOTS):
        return [] if any(token.bits & ~SURNAME_LIKE for token in run[1:]) else ["word.full_name"]
    only_given = not first.bits & ~GIVEN and first.text not in article.surnames
    unknown = not last.bits and last.text[1:].islower() and not last.text.endswith("s")
    return ["word.unlisted"] if only_given and unknown and last.text.lower() not in article.lowered else []


def _is_hued(run: Run) -> bool:
    """Whether an adjective stands before a word that is nobody's surname: Blue Kestrel, not Blue Brown."""
    hued = run[0].text in load("discovery/words")["opener.hued"].words and len(run) < len(SIZES)
    return hued and not run[-1].bits & (HEAD | SURNAME_LIKE) and run[-1].text not in surnames()


def _is_particle(word: str) -> bool:
    """Whether a capitalised word is a particle of surnames: Jordan De Lumen."""
    return word.lower() in lexicon().particles


def _is_given_here(run: Run) -> bool:
    """Whether the first of two words is a given name, though it is more often something else: Jordan Lumen is a man,
    and the Jordan Lumens are a team."""
    first, last = run
    if first.bits & (DEMONYM_GIVEN | TITLE_GIVEN):
        return True
    if first.text in words_of("given.place") and last.text in surnames() and not last.bits & ~SURNAME_LIKE:
        return True
    unknown = not last.bits & ~SURNAME_LIKE and phrase(run) not in lexicon().known
    team = last.text.endswith("s") and _is_place(first.text) and not _is_surname(last)
    return bool(first.bits & MAYBE_GIVEN) and unknown and not team


def _is_surname(word: Token) -> bool:
    """Whether a word that ends in "s" is a surname, as one made of a given name is: Jones, Williams, Wills."""
    one = word.text.removesuffix("s")
    return bool(word.bits & SURNAME_LIKE) or is_given(one) or one in words_of("surname.word")


def _is_place(name: str) -> bool:
    return lexicon().known.get(name) in PLACES


def _is_headed(run: Run) -> bool:
    """Whether a name that begins like a person's ends in a word of bodies or places that is nobody's surname."""
    last = run[-1].bits
    return bool(last & (ORGANIZATION | PLACE)) and not last & SURNAME


def _of_last(run: Run, bits: int, article: Vocabulary) -> list[str]:
    """What the last word says, and the one that says what the name is, which has these bits."""
    last = run[-1].text
    found = [name for bit, name in HEADS if bits & bit] if bits & HEAD else []
    if "word.government" in found and run[0].text in listed("opener.wide"):
        found = ["word.body"]
    if bits & GOODS and (run[0].bits & TITLE or run[0].text in article.surnames):
        found.append("word.company")
        found += ["word.ranked"] * bool(run[0].bits & TITLE)
    if _is_place(last) and not run[0].bits & (GIVEN | DIRECTION):
        wide = load("discovery/places")["region.wide"].words
        found.append("word.branch" if last in wide or phrase(run[-2:]) in wide else "word.place_last")
    if run[-1].bits & PLAIN and (len(run) > 2 or not run[0].bits & GIVEN):
        found.append("word.plain_end")
    if last.isupper() and all(len(token.text) >= SHOUTED and token.text.isupper() for token in run):
        found.append("shape.shouted")
    if run[0].text.isupper() and len(run[0].text) >= LETTERS and not last.isupper() and not is_given(run[0].text):
        found.append("shape.caps_first")
    if last.isupper() and last.isalpha() and not run[0].text.isupper() and not bits & SUFFIX:
        found.append("shape.caps_end")
    if not last.isalpha() and any(letter.isdigit() for letter in last):
        found.append("shape.digit")
    if run[0].bits & (LARGE | ARTICLE):
        found.append("word.large" if run[0].bits & LARGE else "word.article")
    return found


def head(run: Run) -> int:
    """The bits of the word that says what the name is: the last one, or the one before "of", "for", "on"."""
    for before, token in pairwise(run):
        if token.joint in OF or token.joint in FOR or token.joint == " on ":
            return before.bits
    return run[-1].bits


def _of_all(run: Run, article: Vocabulary) -> list[str]:
    every, plain, shapes = 0, True, set[str]()
    for token in run:
        text, bits = token.text, token.bits
        every |= bits
        plain = plain and (bool(bits & ORDINARY) or text.lower() in article.lowered)
        if not text[1:].islower():
            shapes |= _shape(text)
    found = []
    if every & TOPIC and not run[0].bits & GIVEN:
        found.append("word.topic")
    if every & DEMONYM and not (len(run) == 2 and run[0].bits & DEMONYM_GIVEN):
        found.append("word.demonym")
    if plain:
        found.append("word.plain")
    elif len(run) == LANDED and run[1].text.lower() in article.lowered and not run[0].bits & SURNAME_LIKE:
        found += ["word.common_end"] * (run[1].text not in surnames())
    if "shape.lower_camel" in shapes:
        shapes.discard("shape.camel")
    found += sorted(shapes)
    if run[-1].text[:3].lower() in ARABIC:
        found.append("joint.particle")
    return found


def _shape(word: str) -> set[str]:
    """What the capitals in a word say."""
    if len(word) == len("Q.") and word[1] == ".":
        return {"shape.initial"}
    if word[0].islower() and word[1:2].isupper():
        return {"shape.lower_camel"}
    return {"shape.camel"} if CAMEL.fullmatch(word) else set()


def _of_joints(run: Run) -> list[str]:
    joints = {token.joint for token in run[1:]} - {" ", ", "}
    if not joints:
        return []
    if joints & {*OF, *OWNED}:
        landed = len(run) == LANDED and run[0].text in words_of("noble.landed")
        return ["word.noble"] if landed else ["joint.of"]
    return ["joint.and" if joints & {" and ", " & "} else "joint.particle"]
