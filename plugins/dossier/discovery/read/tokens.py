"""The capitalised words of a text: all that discovery looks at closely."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from dossier.discovery.candidate import Token
from dossier.discovery.lexicon import CALENDAR, CALENDAR_SHORT, FAMILY, GIVEN, PLACES, bits_of, lexicon, listed
from dossier.language.people import is_given, particles
from dossier.language.sentences import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

# Python's re has no class for capitals; the letters of the scripts that have them all stand below U+2000.
UPPER = "".join(
    letter for letter in map(chr, range(0x2000)) if letter.isalpha() and (letter.isupper() or letter.istitle())
)
_CONTRACTED = r"(?:s|S|t|re|ll|ve|d|m)(?!\w)"
_TAIL = rf"\w*(?:['’](?!{_CONTRACTED})[^\W\d_]\w*)*"
_BETWEEN = r"(?:(?:on|upon|au|aux|en|sur|sous|l[eè]s|la|le|de|du|des|de-la|i|ez|es|ul|y|am|an-der|e)(?=-))"
"""Small words between hyphens in the name of a town or a group: Lumen-on-Sea, Harkat-e-Lumen."""
WORD = re.compile(
    r"(?<!\w)[a-z]+(?![\w-])(?:,? [a-z]+(?![\w-]))*+"
    rf"|(?P<word>(?<![\w&])(?<!\w-)(?:"
    rf"[{UPPER}]\.[a-z]\.[A-Za-z](?![\w])"  # S.p.A without its last full stop
    rf"|(?:[{UPPER}]\.)+[{UPPER}](?![\w.])"  # U.S without its last full stop
    rf"|(?:[{UPPER}]\.)+(?![{UPPER}]\w)"  # U.S., the initial in John Q. Public
    rf"|\d+(?:st|nd|rd|th)(?= [{UPPER}])"  # 20th Century Fox
    rf"|[{UPPER}]/[{UPPER}](?= [{UPPER}])"  # G/L Media
    rf"|(?:(?:al|el|[aA]l)-|[a-z]{{1,2}}(?=[{UPPER}])|\d{{1,2}}(?=[{UPPER}]))?"  # al-Ahram, iPhone, 3M
    rf"[{UPPER}]{_TAIL}(?:[-‑](?:{_BETWEEN}-)?[{UPPER}]{_TAIL})*(?:&[{UPPER}]\w*)*"  # O'Brien, Anne-Marie, AT&T
    rf"))"
)
"""A capitalised word, in the group `word`; or a run of small words, which are passed over in one match, in no group: to
look for a capital at each of their letters takes twice as long."""
ADDRESS = re.compile(r"\.(?:com|org|net|co|edu|gov|info|io|tv|fm|ai|app|dev|ly)(?!\w)|://|@\w")
SYLLABLE = re.compile(r"-((?:[bcdfghjklmnpqrstwxyz]{1,2}|)[aeiou]{1,3}(?:ng?|[kmptrlh]|))(?![\w-])")
DAY = re.compile(r"\.? ?\d")
GOES_ON = re.compile(rf" (?:(?:de|den|der|van|van de|van den|van der|von|ter|ten|af|av) )?[{UPPER}]")
"""A surname behind a given name: Jan de Lumen."""
CURRENCY = "$€£¥"
"""Behind a country's letters these make a currency: US$."""
SMALL = frozenset(("of", "the"))
"""Small words that join capitals anyway."""
SHORT = 6
"""Letters of a syllable of a Chinese or Korean name, with which a hyphen may follow."""
TAGGING = "#@/_="
"""What stands before a hashtag, a handle or a part of a path."""
GENITIVES = ("'s", "’s")
SHORTENED = re.compile(r"(?:[CDJLS]|Qu)['’][^\W\d_A-Z]")
"""A small word that a vowel cuts short, and an ordinary word: L'avocate, C'est."""
OPENING = "\"'“‘«„([{*•–—-‹`’”>|·"
MOST_OPENING = 6
ENDING = ".!?:;…"
JOINTS = frozenset(
    (" ", " of ", " of the ", " and ", " & ", " for ", " for the ", " on ", " in ", ", ", "'s ", "’s ", "' ", "’ ")
)
"""What may stand inside a name between two capitalised words, particles apart."""
LONGEST_JOINT = 14
ELIDED = frozenset(("d", "de l", "dell", "all", "nell", "sull", "dall", "des l"))
"""Particles that a vowel cuts short: L'Écho de l'Est."""


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """The capitalised words between two offsets, in order."""
    last = None
    for found in WORD.finditer(text, start, end):
        if not found.lastgroup or (last and found.start() < last.end) or _is_shortened(text, found.start()):
            continue
        token = _token(text, start, found, last)
        if token is None:
            last = None
            continue
        whole = _in_small_letters(text, token)
        if whole:
            token = token._replace(end=token.start + len(whole), text=whole, bits=0)
        cut = _joined_places(token.text) if "-" in token.text and token.joint != " of " else 0
        if cut:
            yield from _apart(token, cut)
        else:
            yield token
        last = token


def _is_shortened(text: str, start: int) -> bool:
    """Whether a word begins with a small one that a vowel cuts short; nearly always one letter tells."""
    return text[start + 1 : start + 2] in "'’u" and bool(SHORTENED.match(text, start))


def _in_small_letters(text: str, token: Token) -> str | None:
    """The longest known name with small words in it that begins with this word: Arabie saoudite, the Labour party."""
    for name in small_worded().get(token.text, ()):
        end = token.start + len(name)
        if text.startswith(name, token.start) and not text[end : end + 1].isalnum():
            return name
    return None


@cache
def small_worded() -> dict[str, tuple[str, ...]]:
    """By first word: the known names, the longest first, of which capitals alone do not show the end."""
    found: dict[str, list[str]] = {}
    several = [name for name in lexicon().known if (" " in name or "-et-" in name) and " of " not in name]
    for name in sorted(several, key=lambda name: (-len(name), name)):
        if any(part[:1].islower() and part not in SMALL for part in name.split()):
            first = WORD.match(name)
            if first and first.lastgroup:
                found.setdefault(first.group(), []).append(name)
    return {first: tuple(names) for first, names in found.items()}


def _token(text: str, floor: int, found: re.Match[str], last: Token | None) -> Token | None:
    """The token of a match; None where it is no word: a contraction, a part of an address, the T of a T-shirt."""
    (start, end), word = found.span(), found.group()
    if word[1:2] in ("'", "’") and word[2:] in lexicon().country:  # L'Italie
        start, word = start + 2, word[2:]
    follows = text[end : end + 2]
    if follows[:1] not in " ,":
        if (
            follows[0] in CURRENCY
            or follows in ("'t", "’t")
            or (len(word) == 1 and follows[:1] == "-")
            or _is_address(text, end)
        ):
            return None
        known = lexicon()
        if (
            follows[:1] == "."
            and (f"{word}." in known.bits or f"{word}." in known.known)
            and not _is_no_month(text, found, last)
        ):
            end, word = end + 1, f"{word}."
        elif follows in GENITIVES and f"{word}'s" in known.bits:
            end, word = end + 2, f"{word}'s"
    tagged = start and text[start - 1] in TAGGING and not _is_beside(text, start, end, last)
    if tagged or (word[1:2] == "-" and (_is_seat(word[2:]) or text[start - 1 : start] == "(")):
        return None
    joint = _joint(text, last.end, start) if last else ""
    if word[0].isdigit() and word[-1] in "tdh" and joint == " " and last and last.bits & CALENDAR:  # on May 7th Volta
        return None
    if joint == " " and last and follows[:1] == "-" and _is_syllable(last, word):
        end = _given_end(text, end)
        word = text[start:end]
    initial = joint != " " and _is_initial(text, floor, start)
    bits = bits_of(word)
    if bits & CALENDAR_SHORT and not DAY.match(text, end) and (joint == " " or GOES_ON.match(text, end)):
        bits = (bits & ~CALENDAR) | (GIVEN if is_given(word) else 0)
    return Token(start, end, word, bits, joint, initial)


def _is_beside(text: str, start: int, end: int, last: Token | None) -> bool:
    """Whether a slash parts two names, as of who paid for a poll, and is no part of a path: a Volta/Lumen poll."""
    parted = last is not None and last.end == start - 1 and text[start - 1] == "/" and text[end : end + 1] != "/"
    return bool(parted and last and text[last.start - 1 : last.start] in ("", " ", "\n"))


def _is_seat(place: str) -> bool:
    """Whether a place behind a party's letter is the seat of a member of parliament: D-Va., R-Ohio."""
    known = lexicon().known
    return known.get(place) == "region" or known.get(f"{place}.") == "region"


def _is_no_month(text: str, found: re.Match[str], last: Token | None) -> bool:
    """Whether a word behind another name is no shortened month, so that the full stop is not its own: Grupo Mar."""
    beside = last and text[last.end : found.start()] == " "
    return bool(beside and bits_of(found.group()) & CALENDAR_SHORT and not DAY.match(text, found.end()))


def _is_address(text: str, end: int) -> bool:
    """Whether a word goes on as the address of a site or a mail."""
    return text[end] in ".:@" and bool(ADDRESS.match(text, end))


def _joint(text: str, last_end: int, start: int) -> str:
    """The words between two capitalised ones where they may join them into one name, else ""."""
    if start - last_end > LONGEST_JOINT:
        return ""
    between = text[last_end:start]
    if between in JOINTS:
        return between
    if between[-1:] in ("'", "’"):
        return between if between[1:-1].lower() in ELIDED else ""
    words = between.lower().split() if between[:1] == between[-1:] == " " else []
    known = lexicon().particles if len(words) == 1 else particles("name")
    return between if words and known.issuperset(words) else ""


def _is_syllable(last: Token, word: str) -> bool:
    return bool(last.bits & FAMILY) or (not last.bits and len(word) < SHORT)


def _given_end(text: str, at: int) -> int:
    """Where a given name in two syllables ends, the second one small: Kim Jong-un, but not Kim-led."""
    found = SYLLABLE.match(text, at)
    return found.end() if found and found.group(1) not in listed("ending.syllable") else at


def _joined_places(word: str) -> int:
    """Where the hyphen between two places stands ("Berlin-Moscow"), 0 where the word is none."""
    first, hyphen, second = word.partition("-")
    known = lexicon().known
    both = hyphen and known.get(first) in PLACES and known.get(second) in PLACES
    return len(first) if both and word not in known else 0


def _apart(token: Token, cut: int) -> Iterator[Token]:
    first, second = token.text[:cut], token.text[cut + 1 :]
    yield Token(token.start, token.start + cut, first, bits_of(first), token.joint, token.initial)
    yield Token(token.start + cut + 1, token.end, second, bits_of(second), "", False)


def _is_initial(text: str, floor: int, start: int) -> bool:
    """Whether the word begins a sentence, a line or a quotation; only text[floor:] is looked at."""
    at = start - 1
    while at >= floor and at > start - MOST_OPENING and text[at] in OPENING:
        at -= 1
    if at < start - 1:
        return True
    while at >= floor and text[at] in " \t\xa0":
        at -= 1
    while at >= floor and at > start - 2 - MOST_OPENING and (text[at] in OPENING or text[at] == ")"):
        at -= 1
    if at < floor or text[at] in "\n\r":
        return True
    return text[at] in ENDING and (text[at] != "." or ends_sentence(text, at, floor))
