"""Inside one article: which short name leans on which full one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.cast.discovery.acronyms import SKIPPED, stands_for
from dossier.cast.discovery.lexicon import BODY, COMPANY, GOVERNMENT, HEAD, MEDIA, PLAIN, TOPIC, WHOLE, lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from dossier.cast.discovery.records import Candidate

COUNTRY_WORDS = frozenset(("us", "uk", "united", "states", "kingdom", "british", "american", "federal", "national"))


def surname(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a person's short name is the end of a full one: "Mnuchin", "van der Berg"."""
    return len(short) < len(full) and list(full[-len(short) :]) == list(short)


def family_first(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a short name is the family name that a Chinese or Korean name begins with."""
    return len(short) == 1 and len(full) in (2, 3) and full[0] == short[0]


def without_initials(words: Sequence[str]) -> tuple[str, ...]:
    """A person's name without middle initials: "George W Bush" is George Bush."""
    if len(words) < 3:
        return tuple(words)
    return (words[0], *(word for word in words[1:-1] if len(word) > 1), words[-1])


def same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two full names agree but for middle names that one of them leaves out."""
    if one[0] != other[0] or one[-1] != other[-1]:
        return False
    return len(one) == 2 or len(other) == 2 or without_initials(one) == without_initials(other)


def head_dropped(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a body's short name is the beginning of its full one, less words such as Technologies, Inc, Group."""
    if len(short) >= len(full) or list(full[: len(short)]) != list(short):
        return False
    return all(bits(word) & WHOLE for word in full[len(short) :])


def head_alone(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a single word is the head of a longer name: "the Journal", "the Commission"."""
    if len(short) != 1 or len(full) < 2 or not bits(short[0]) & (MEDIA | GOVERNMENT | BODY | COMPANY):
        return False
    return full[-1] == short[0] or list(full[:2]) == [short[0], "of"]


def named_after_of(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a word stands after "of" in the name of a body: "Church of Zeta" is called Zeta too, if no place is."""
    return len(short) == 1 and len(full) == 3 and list(full[1:]) == ["of", short[0]] and bool(bits(full[0]) & BODY)


def same_office(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names of an office differ in order and country only: "US Department of Trade", "Trade Department"."""
    if not any(bits(word) & (GOVERNMENT | BODY) for word in one) or len(one) < 2 or len(other) < 2:
        return False
    return office(one) == office(other) != frozenset()


def office(words: Iterable[str]) -> frozenset[str]:
    """The words of an office without its country and small words."""
    return frozenset(word for word in words if word not in COUNTRY_WORDS and word not in SKIPPED)


def acronym(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a single word is made of a name's initials."""
    if len(short) != 1:
        return False
    home = [word for word in full if word not in COUNTRY_WORDS]
    return stands_for(short[0], " ".join(full)) or stands_for(short[0], " ".join(home))


def bits(word: str) -> int:
    """The lexicon's bits of a word of a key, which has lost its capital."""
    return lexicon().of(word[:1].upper() + word[1:])


def is_common(word: str) -> bool:
    """Whether a word of a key is an ordinary one, on which no name can lean."""
    return bool(bits(word) & (PLAIN | HEAD | TOPIC))


Rule = tuple[str, "Callable[[Sequence[str], Sequence[str]], bool]"]
PERSON_RULES: tuple[Rule, ...] = (("surname", surname), ("family-name", family_first))
BODY_RULES: tuple[Rule, ...] = (
    ("acronym", acronym),
    ("short-form", head_dropped),
    ("same-office", same_office),
    ("head-word", head_alone),
    ("after-of", named_after_of),
)


def nearest(at: int, places: Sequence[tuple[int, str]]) -> str:
    """The name that stands last before an offset; the first after it where none does."""
    before = [place for place in places if place[0] <= at]
    return max(before)[1] if before else min(places)[1]


def starts(candidates: Iterable[Candidate]) -> dict[str, int]:
    """By key, the offset at which it stands first."""
    found: dict[str, int] = {}
    for candidate in candidates:
        found.setdefault(candidate.key, candidate.start)
    return found
