"""What speaks for a candidate's kind: the words of the name itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.cast.discovery.lexicon import (
    BIT,
    DEMONYM,
    DEMONYM_GIVEN,
    DIRECTION,
    FAMILY,
    GIVEN,
    HEAD,
    PLAIN,
    SUFFIX,
    TITLE_GIVEN,
    TITLED,
    TOPIC,
    lexicon,
)
from dossier.cast.discovery.runs import OF, Run, phrase

if TYPE_CHECKING:
    from dossier.cast.discovery.parts import Company

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
INSIDE = (
    ("country", "word.located"),
    ("city", "word.located"),
    ("region", "word.located"),
    ("product", "word.branded"),
)
ENDINGS = (
    (("ology", "ism", "omics"), "word.idea"),
    (("ist", "ists", "ian", "ians", "ander", "anders", "ites", "ese"), "word.adherent"),
    (("ing", "ive", "ical", "ural", "ional", "ous", "ful", "ment", "tion", "ness", "ity", "ed", "ly", "ings"), "word.ending"),
)
CAMEL = re.compile(r"(?!Mc|Mac|De|Di|Le|La|Fitz|Van|Du|O['’])[^\W\d_]+[a-z][A-Z]\w*|[A-Z]{2,}[a-z]{2,}\w*")
SIZES = ("", "shape.one", "shape.two", "shape.three")
LONGEST_ACRONYM = 6


def of_name(run: Run, article: Company) -> list[str]:
    """The evidence in the words of a name."""
    name, found = phrase(run), []
    known = lexicon().known.get(name)
    if known:
        found.append(f"known.{known}")
    elif run[0].bits & run[-1].bits & PLAIN and len(run) == 1:
        found.append("word.plain")
    if run[0].bits & TITLED or run[-1].bits & TITLED:
        found.append("in.title")
    found.append(SIZES[len(run)] if len(run) < len(SIZES) else "shape.long")
    if len(run) == 1:
        return found + _of_word(run)
    return found + _of_words(run, article) + _of_joints(run)


def _of_word(run: Run) -> list[str]:
    word, bits = run[0].text, run[0].bits
    found = []
    letters = word.replace(".", "")
    if letters.isalpha() and letters.isupper() and 1 < len(letters) <= LONGEST_ACRONYM:
        found.append("shape.caps")
    elif not word.islower() and any(letter.isupper() for letter in word[1:]) and word.isalpha():
        found.append("shape.camel" if word[0].isupper() else "shape.lower_camel")
    if any(letter.isdigit() for letter in word):
        found.append("shape.digit")
    found += [name for endings, name in ENDINGS if len(word) > LONGEST_ACRONYM and word.endswith(endings)][:1]
    if bits & GIVEN:
        found.append("word.given_alone")
    if bits & HEAD:
        found += [f"{name}_alone" for bit, name in HEADS if bits & bit]
    return found


def _of_words(run: Run, article: Company) -> list[str]:
    found = []
    first, last = run[0].bits, _head(run)
    if first & GIVEN:
        found.append("word.given")
    if first & FAMILY and len(run) < 4 and not last & HEAD:
        found.append("word.family")
    found += [name for bit, name in HEADS if last & bit]
    if any(token.bits & TOPIC for token in run):
        found.append("word.topic")
    if first & (DEMONYM_GIVEN | TITLE_GIVEN) and len(run) == 2:
        found.append("word.given")
    elif any(token.bits & DEMONYM for token in run):
        found.append("word.demonym")
    if all(token.bits & (PLAIN | HEAD | TOPIC) or token.text.lower() in article.lowered for token in run):
        found.append("word.plain")
    known = lexicon().known
    if first & DIRECTION and phrase(run[1:]) in known:
        found.append("word.directed")
    elif not last & BIT["place.head"]:
        inside = {known.get(phrase(run[:size])) for size in (1, 2) if size < len(run)}
        found += [name for kind, name in INSIDE if kind in inside][:1]
    if any(token.text[0].islower() and token.text[1:2].isupper() for token in run):
        found.append("shape.lower_camel")
    if any(len(token.text) == 2 and token.text[1] == "." for token in run[:-1]):
        found.append("shape.initial")
    if any(CAMEL.fullmatch(token.text) for token in run):
        found.append("shape.camel")
    if run[-1].text.isupper() and run[-1].text.isalpha() and not run[0].text.isupper() and not last & SUFFIX:
        found.append("shape.caps_end")
    if any(letter.isdigit() for letter in run[-1].text):
        found.append("shape.digit")
    return found


def _head(run: Run) -> int:
    """The bits of the word that says what the name is: the last one, or the one before "of" or "for"."""
    for before, token in zip(run, run[1:], strict=False):
        if token.joint in OF or token.joint in (" for ", " on ", " for the "):
            return before.bits
    return run[-1].bits


def _of_joints(run: Run) -> list[str]:
    found = []
    joints = {token.joint for token in run[1:]} - {" "}
    if joints & set(OF):
        found.append("joint.of")
    elif " and " in joints or " & " in joints:
        found.append("joint.and")
    elif joints:
        found.append("joint.particle")
    return found
