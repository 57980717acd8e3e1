"""Likeness: which actors may be one and the same. It only suggests; nothing is ever merged by it.

Names are put into blocks by what like names have in common, and compared only inside a block (blocking, as record
linkage calls it). For spellings the blocks are a name's deletion variants, as in SymSpell: two words that are one edit
apart share one. A block gives a bounded number of pairs, so the work grows with the number of names, not its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import combinations, islice, product
from typing import TYPE_CHECKING

from dossier.discovery.acronyms import initials
from dossier.discovery.keys import caseless_key
from dossier.messages import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dossier.records import Actor

WHY = {
    "letters": phrase("the same letters, in another order or with other signs between"),
    "spelling": phrase("one letter differs"),
    "surname": phrase("the one may be the other's surname"),
    "acronym": phrase("the one may be the other's initials"),
    "ending": phrase("the longer name ends like the shorter"),
    "initial": phrase("the same surname, and given names with the same initial"),
}
"""The likenesses, the most telling first, each with what a person is told."""

STRICT = ("letters", "spelling")
"""The only ones that count between two actors that somebody reviewed."""
NAMES = 12
"""Names of one actor that are compared."""
LONGEST = 60
"""Letters of a name that are compared."""
SHORTEST = 6
"""Letters below which a word that differs by one is another: Iran, Iraq; ABC News, NBC News; Ivana, Ivanka."""
LETTERS = 4
"""Letters below which a name is an abbreviation, and the same letters say nothing: VA, Va."""
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""What stands behind a surname and is none."""
NO_BEARER = frozenset({"country", "place"})
"""A single name of these kinds is seldom a person's surname."""
PAIRS = 60
"""Pairs that one block may give."""
ACRONYM = 6
"""Letters of the longest acronym."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two actors that may be one."""

    first: Actor
    """The one to keep: reviewed before found, then the one named more often."""
    second: Actor
    """The other."""
    rule: str
    """How they are alike: a key of `WHY`."""

    @property
    def why(self) -> str:
        """The same in words."""
        return WHY[self.rule]


@dataclass(frozen=True, slots=True)
class _Name:
    """A name as it is compared."""

    actor: Actor
    key: str
    words: list[str]

    @property
    def is_person(self) -> bool:
        return self.actor.kind == "person"

    @property
    def is_single(self) -> bool:
        return len(self.words) == 1

    @property
    def surname(self) -> str:
        """The word of a person's name that is the surname; empty for one of a single word."""
        words = [word for word in self.words if word not in SUFFIXES]
        return words[0 if self.actor.family_name_first else -1] if len(words) > 1 else ""


@dataclass(slots=True)
class _Block:
    """The names that share a key; a pair is one of `ones` and one of `others`, or two of `ones` where all are alike."""

    ones: list[_Name] = field(default_factory=list)
    others: list[_Name] = field(default_factory=list)


def likenesses(actors: Sequence[Actor], counts: Mapping[str, int]) -> tuple[Likeness, ...]:
    """The pairs of actors that may be one, each once, the most telling first; `counts` are their mentions by slug.

    A pair of which the one lists the other's name under `never` is left out: somebody has looked at it.
    """
    found: dict[tuple[str, str], Likeness] = {}
    names = list(_names(actors))
    for rule in WHY:
        for pair in _pairs(rule, _blocks(rule, names)):
            one, other = sorted(pair, key=lambda actor: (not actor.reviewed, -counts.get(actor.slug, 0), actor.slug))
            if not _is_settled(one, other, rule):
                found.setdefault((one.slug, other.slug), Likeness(one, other, rule))
    order = list(WHY)
    return tuple(sorted(found.values(), key=lambda like: (order.index(like.rule), *_least_named(like, counts))))


def _least_named(like: Likeness, counts: Mapping[str, int]) -> tuple[int, str, str]:
    return -counts.get(like.first.slug, 0), like.first.slug, like.second.slug


def _is_settled(one: Actor, other: Actor, rule: str) -> bool:
    if one.reviewed and other.reviewed and rule not in STRICT:
        return True
    if one.part_of == other.slug or other.part_of == one.slug or one.kind == other.kind == "country":
        return True
    return not (set(one.never).isdisjoint(other.strong_names) and set(other.never).isdisjoint(one.strong_names))


def _names(actors: Iterable[Actor]) -> Iterator[_Name]:
    for actor in actors:
        for name in actor.strong_names[:NAMES]:
            key = caseless_key(name)[:LONGEST]
            if words := key.replace("-", " ").split():
                yield _Name(actor, key, words)


def _blocks(rule: str, names: Iterable[_Name]) -> Iterable[_Block]:
    blocks: dict[str, _Block] = defaultdict(_Block)
    ones, others = KEYS[rule]
    first: dict[str, _Name] = {}
    for name in names:
        for key in ones(name):
            known = first.setdefault(key, name)
            if others:
                blocks[key].ones.append(name)
            elif known is not name:  # most keys are one name's, and make no block
                blocks[key].ones += [name] if blocks[key].ones else [known, name]
        for key in others(name) if others else ():
            blocks[key].others.append(name)
    return blocks.values()


def _letters(name: _Name) -> Iterable[str]:
    letters = "".join(filter(str.isalnum, name.key))
    return {letters, " ".join(sorted(name.words))} if len(letters) >= LETTERS else ()


def _deletions(name: _Name) -> Iterable[str]:
    if sum(map(str.isalpha, name.key)) >= SHORTEST:
        yield from {name.key, *(name.key[:place] + name.key[place + 1 :] for place in range(len(name.key)))}


def _surname(name: _Name) -> Iterable[str]:
    return [name.surname] if name.is_person and name.surname else []


def _single(name: _Name) -> Iterable[str]:
    return name.words if name.is_single and name.actor.kind not in NO_BEARER else []


def _initials(name: _Name) -> Iterable[str]:
    return [] if name.is_person or name.is_single else initials(name.words)


def _short(name: _Name) -> Iterable[str]:
    return name.words if name.is_single and not name.is_person and len(name.key) <= ACRONYM else []


def _endings(name: _Name) -> Iterable[str]:
    """What a longer name ends with; behind "and" or a hyphen it names a second body."""
    words = name.key.split()
    places = (place for place in range(1, len(words) - 1) if words[place - 1] not in {"and", "&"})
    return [] if name.is_person else [" ".join(words[place:]).replace("-", " ") for place in places]


def _whole(name: _Name) -> Iterable[str]:
    return [] if name.is_person or name.is_single else [" ".join(name.words)]


def _given(name: _Name) -> Iterable[str]:
    return [f"{name.words[0][:1]} {name.surname}"] if name.is_person and name.surname else []


_Keys = Callable[[_Name], "Iterable[str]"]
KEYS: dict[str, tuple[_Keys, _Keys | None]] = {
    "letters": (_letters, None),
    "spelling": (_deletions, None),
    "surname": (_surname, _single),
    "acronym": (_initials, _short),
    "ending": (_endings, _whole),
    "initial": (_given, None),
}
"""For each likeness, the keys of a name's blocks: as one of a pair, and as the other where that is of another sort."""


def _pairs(rule: str, blocks: Iterable[_Block]) -> Iterator[tuple[Actor, Actor]]:
    for block in blocks:
        if rule == "surname" and len({one.actor.slug for one in block.ones}) > 1:
            continue  # which of several bearers is meant, nobody can tell
        tried = product(block.ones, block.others) if KEYS[rule][1] else combinations(block.ones, 2)
        for one, other in islice(tried, PAIRS):
            if one.actor is not other.actor and _may_be_one(rule, one, other):
                yield one.actor, other.actor


def _may_be_one(rule: str, one: _Name, other: _Name) -> bool:
    """Whether two names of one block are alike indeed."""
    if rule == "spelling":
        return _is_one_apart(one.key, other.key) and not _is_another_word(one, other)
    return rule != "initial" or _is_short_for(*sorted((one.words[0].rstrip("."), other.words[0].rstrip(".")), key=len))


def _is_short_for(short: str, long: str) -> bool:
    """Whether a given name begins another (Steve, Steven), or has fewer of its letters in order (Jan, Johan)."""
    letters = iter(long)
    if len(short) + 1 < len(long):
        return short[:1] == long[:1] and all(letter in letters for letter in short)
    return long.startswith(short)


def _is_another_word(one: _Name, other: _Name) -> bool:
    """Whether the words in which two names differ are too short to be one, or one is who lives in the other."""
    differing = [sorted(pair, key=len) for pair in zip(one.words, other.words, strict=False) if pair[0] != pair[1]]
    if len(one.words) != len(other.words) or len(differing) != 1:
        return False
    ((short, long),) = differing
    return len(short) < SHORTEST or (not one.is_person and long == f"{short}n")


def _is_one_apart(one: str, other: str) -> bool:
    """Whether one letter is added, left out, put for another, or two neighbours stand the other way round."""
    short, long = sorted((one, other), key=len)
    at = next((place for place, letter in enumerate(short) if letter != long[place]), len(short))
    if one == other or any(map(str.isdigit, (short + " ")[at] + (long + " ")[at])):
        return False
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[at : at + 2] == long[at : at + 2][::-1]
    return short[at + 1 :] == long[at + 1 :] or (swapped and short[at + 2 :] == long[at + 2 :])
