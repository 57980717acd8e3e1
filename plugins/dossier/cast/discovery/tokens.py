"""The capitalised words of a text: all that discovery looks at closely."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from dossier.cast.discovery.lexicon import FAMILY, lexicon
from dossier.cast.discovery.records import Token

if TYPE_CHECKING:
    from collections.abc import Iterator

# Python's re has no class for capitals; the letters of the scripts that have them all stand below this.
_LAST_CASED = min(0x2000, sys.maxunicode)
UPPER = "".join(
    chr(code) for code in range(_LAST_CASED) if (chr(code).isupper() or chr(code).istitle()) and chr(code).isalpha()
)
_CONTRACTED = r"(?:s|S|t|re|ll|ve|d|m)(?!\w)"
_TAIL = rf"\w*(?:['’](?!{_CONTRACTED})[^\W\d_]\w*)*"
WORD = re.compile(
    rf"(?<![\w&])(?<!\w-)(?:"
    rf"(?:[{UPPER}]\.)+[{UPPER}](?![\w.])"  # U.S, J.K
    rf"|(?:[{UPPER}]\.)+(?![{UPPER}]\w)"  # U.S., the initial in George W. Bush
    rf"|\d+(?:st|nd|rd|th)(?= [{UPPER}])"  # 20th Century Fox
    rf"|(?:(?:al|el|[aA]l)-|[a-z]{{1,2}}(?=[{UPPER}])|\d{{1,2}}(?=[{UPPER}]))?"  # al-Qaeda, iPhone, 3M
    rf"[{UPPER}]{_TAIL}(?:[-‑][{UPPER}]{_TAIL})*(?:&[{UPPER}]\w*)*"  # O'Brien, Al-Maeena, AT&T
    rf")"
)
NOT = ("'t", "’t")
GENITIVES = ("'s", "’s")
OPENING = "\"'“‘«„([{*•–—-‹`’”>|·"
ENDING = ".!?:;…"
LONGEST_JOINT = 14
PLACES = ("country", "city", "region")
SHORT = 6
"""Letters of a syllable of a Chinese or Korean name, with which a hyphen may follow."""
ADDRESS = re.compile(r"\.(?:com|org|net|co|edu|gov|info|io|tv)(?!\w)|://|@\w")
SYLLABLE = re.compile(r"-((?:[bcdfghjklmnpqrstwxyz]{1,2}|)[aeiou]{1,3}(?:ng?|[kmptrlh]|))(?![\w-])")
NO_SYLLABLES = frozenset(("hit", "run", "ran", "to", "in", "up", "on", "an", "or", "go", "do", "no", "tier", "pal", "era"))


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """The capitalised words between two offsets, in order."""
    known, last_end, last_abbreviated, last_bits = lexicon(), start, False, 0
    for found in WORD.finditer(text, start, end):
        first, after, word = found.start(), found.end(), found.group()
        if text[after : after + 2] in NOT and word[-1] == "n":  # Didn't, Won't
            continue
        if _is_address(text, first, after) or (len(word) == 1 and text[after : after + 1] == "-"):  # T-shirt
            last_end = after
            continue
        if text[after : after + 1] == "." and (word + "." in known.bits or word + "." in known.known):
            after, word = after + 1, word + "."
        if text[after : after + 2] in GENITIVES and word + "'s" in known.bits:
            after, word = after + 2, word + "'s"
        joint = _joint(text, last_end, first) if last_end > start else ""
        initial = joint != " " and _is_initial(text, start, first, last_end if last_abbreviated else -1)
        if joint == " " and (last_bits & FAMILY or (not last_bits and len(word) < SHORT)) and text[after : after + 1] == "-":
            after = _given_end(text, after)
            word = text[first:after]
        last_bits = known.of(word)
        cut = _joined_places(word)
        if cut:
            yield Token(first, first + cut, word[:cut], known.of(word[:cut]), joint, initial)
            yield Token(first + cut + 1, after, word[cut + 1 :], known.of(word[cut + 1 :]), "", False)
        else:
            yield Token(first, after, word, last_bits, joint, initial)
        last_end, last_abbreviated = after, word[-1] == "."


def _is_address(text: str, start: int, end: int) -> bool:
    """Whether a word belongs to a hashtag, a handle, a path or the address of a site."""
    return text[max(0, start - 1) : start] in ("#", "@", "/", "_", "=") or bool(ADDRESS.match(text, end))


def _given_end(text: str, at: int) -> int:
    """Where a given name in two syllables ends, the second one small: Kim Jong-un, but not Kim-led."""
    found = SYLLABLE.match(text, at)
    return found.end() if found and found.group(1) not in NO_SYLLABLES else at


def _joined_places(word: str) -> int:
    """Where the hyphen between two places stands ("Berlin-Moscow"), 0 where the word is none."""
    first, hyphen, second = word.partition("-")
    known = lexicon().known
    both = hyphen and known.get(first) in PLACES and known.get(second) in PLACES
    return len(first) if both and word not in known else 0


def _joint(text: str, last_end: int, start: int) -> str:
    """The words between two capitalised ones where they may join them into one name, else ""."""
    if start - last_end > LONGEST_JOINT:
        return ""
    between = text[last_end:start]
    if between == " ":
        return between
    if between in JOINTS or between[1:-1].lower() in lexicon().particles:
        return between if between[:1] == between[-1:] == " " or between in JOINTS else ""
    return ""


JOINTS = frozenset((" of ", " of the ", " and ", " & ", " for ", " for the ", " on ", ", ", "'s ", "’s ", "' ", "’ "))


def _is_initial(text: str, floor: int, start: int, abbreviation: int) -> bool:
    """Whether the word begins a sentence; `abbreviation` is the end of an abbreviation just before, or -1."""
    at = start - 1
    while at >= floor and at > start - 6 and text[at] in OPENING:
        at -= 1
    if at < floor:
        return True
    if at < start - 1:
        return True  # just behind an opening mark
    while at >= floor and text[at] in " \t\xa0" or (at >= floor and at > start - 8 and text[at] in OPENING):
        at -= 1
    if at < floor or text[at] in "\n\r":
        return True
    return text[at] in ENDING and at + 1 != abbreviation
