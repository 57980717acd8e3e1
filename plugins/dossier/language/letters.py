"""Letters: the signs that a name may be printed with, and how names are compared whatever those are.

`fold` keeps every offset of a text and is what names are looked for in. `name_key` is what two names are compared by:
names of one key are one name, for the linker, the cast, discovery, the suggestions of the review and the commands.
Case counts in it (US is not us); whoever wants to compare without case folds the key.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import islice, product
from typing import TYPE_CHECKING

from dossier.language import people
from dossier.language.sentences import titles
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator

UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""For a class of a regular expression: the letters of scripts that put no blank between words (Thai, Chinese ...)."""
SPELT = {"ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe"}
"""Letters that are also written as two."""
_ALONE = {"ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ł": "l", "Ł": "L", "ħ": "h", "Ħ": "H", "ı": "i"}
"""Letters that Unicode does not take apart into a plain letter and a mark."""
_APOSTROPHES, _BLANKS, _HYPHENS = "’‘ʼ＇`´", "\t\u00a0\u2007\u2009\u200a\u202f", "‐‑"
_ODD = re.compile("[^\x00-\x08\x0a-_a-\x7f]")
"""What may have to be folded: a tab, a grave accent, and whatever is not ASCII."""
_MARKS = re.compile("[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u1dc0-\u1dff]")
"""Accents, and the vowel signs of Hebrew and Arabic."""
_SPELT = re.compile(f"[{''.join(SPELT)}]")
_SPACED_INITIALS = re.compile(r"(?<!\S)([A-Z]\.) (?=[A-Z]\.(?:\s|$))")
_ACRONYM = re.compile(r"[A-Z]{2,5}|(?:[A-Z]\.){1,4}[A-Z]\.?")
ARTICLES = ("The ", "the ")
MOST_SPELLINGS = 48
"""Forms of one name that are looked for; a name of many abbreviations has more of them than anybody prints."""


@cache
def _folding() -> dict[int, str]:
    """For each character that a name may be printed with, the one that it is compared as."""
    table = {ord(letter): plain for letter, plain in _ALONE.items()}
    for signs, plain in ((_APOSTROPHES, "'"), (_BLANKS, " "), (_HYPHENS, "-")):
        table |= dict.fromkeys(map(ord, signs), plain)
    for code in (*range(0xC0, 0x2000), *range(0xFF21, 0xFF5B)):
        base = without_marks(unicodedata.normalize("NFKD", chr(code)))
        if len(base) == 1 and base.isalpha() and base != chr(code):
            table.setdefault(code, base)
    return table


def composed(text: str) -> str:
    """The text with one sign for each letter with its marks (Unicode Normalization Form C), as names and words are
    written here. macOS, and what takes text out of a PDF, may give the marks apart."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def without_marks(text: str) -> str:
    """The text without the marks that combine with a letter and may be left out, as accents; the vowels and tones of
    Thai or Hindi may not."""
    return _MARKS.sub("", text)


def fold(text: str) -> str:
    """The text with plain apostrophes, blanks, hyphens and letters, and of the same length."""
    folding = _folding()
    return _ODD.sub(lambda found: folding.get(ord(found.group()), found.group()), text)


def plain(name: str) -> str:
    """A name in plain letters: folded, with ß as ss and its like, and without combining marks."""
    folded = fold(name)
    if folded.isascii():
        return folded
    return without_marks(_SPELT.sub(lambda found: SPELT[found.group()], folded))


def name_key(name: str) -> str:
    """What a name is compared by: plain letters, no full stops, "and" for "&", no article where it can be missed."""
    key = plain(name)
    if "." in key:
        key = _SPACED_INITIALS.sub(r"\1", key).replace(".", "")
    key = " ".join(key.replace(" & ", " and ").split())
    rest = without_article(key)
    return (rest if rest and may_lack_article(rest) else key) or name


def without_article(name: str) -> str:
    """What stands behind the article of a name; empty where it begins with none."""
    return name[len(ARTICLES[0]) :] if name.startswith(ARTICLES) else ""


def may_lack_article(rest: str) -> bool:
    """Whether a name means the same without its article: The Hague does, The Who and The Times do not."""
    return " " in rest or rest.isupper() or rest.lower() not in common_words()


@cache
def common_words() -> frozenset[str]:
    """Words that are too common to be a name by themselves, in small letters."""
    rooms = ("opener.", "role.", "title.", "org.", "beside.")
    lists = [rule for name, rule in load("discovery/words").items() if name.startswith(rooms)]
    words_of = (rule.words for rule in (load("cast/linking")["article.kept"], *lists))
    return people.titles_in_lower_case(*people.RANKS) | {word.lower() for words in words_of for word in words}


def spellings(name: str) -> Iterator[str]:
    """The forms in plain letters in which a name may be printed, its own first: all have the same key.

    An acronym stands with and without full stops, an abbreviation too, "and" for "&"; a long name with many of them is
    looked for in its first 48 forms.
    """
    words = _SPACED_INITIALS.sub(r"\1", " ".join(plain(name).split())).split(" ")
    end = len(words) - 1
    forms = product(*(_forms(word, spaced=place == 0, last=place == end) for place, word in enumerate(words)))
    yield from dict.fromkeys(" ".join(form) for form in islice(forms, MOST_SPELLINGS))


def _forms(word: str, *, spaced: bool = False, last: bool = False) -> tuple[str, ...]:
    """The forms of one word of a name: an acronym `spaced` too; an abbreviation that is the name's last word gets no
    full stop, which may be the sentence's."""
    if word in ("&", "and"):
        return (word, "and" if word == "&" else "&")
    bare = word.replace(".", "")
    if _ACRONYM.fullmatch(word):
        apart = (". ".join(bare) + ".",) if spaced else ()
        return tuple(dict.fromkeys((word, bare, ".".join(bare) + ".", ".".join(bare), *apart)))
    if bare != word:
        return (word, bare) if bare else (word,)
    return (word, f"{word}.") if not last and word in titles() else (word,)
