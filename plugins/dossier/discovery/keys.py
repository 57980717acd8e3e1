"""The keys by which discovery compares names: without case, and one for all names of a country."""

from __future__ import annotations

from functools import cache, lru_cache

from dossier.discovery.lexicon import FORM, HEAD, PLAIN, TOPIC, bits_of, lexicon
from dossier.language.letters import name_key, without_article
from dossier.language.people import suffixes

SURNAMES = frozenset(("sa", "se", "as"))
"""Legal forms that are surnames as well."""


@lru_cache(maxsize=1 << 14)
def actor_key(name: str) -> str:
    """The key of a name; all names of a country have the one of its English name, and the UN that of the long one."""
    return caseless_key(lexicon().alias.get(name, name))


def caseless_key(name: str) -> str:
    """The key of a name in small letters, since headlines print any case, and always without its article, which
    discovery never reads as a part of a name."""
    return name_key(without_article(name) or name).casefold()


@lru_cache(maxsize=1 << 14)
def key_bits(word: str) -> int:
    """The lexicon's bits of a word of a key, which has lost its capitals."""
    return bits_of(word[:1].upper() + word[1:]) or (FORM if word in forms() else 0)


@lru_cache(maxsize=1 << 14)
def canonical(key: str) -> str:
    """A name as it is compared across articles: hyphens as blanks, without legal forms at its end."""
    words = key.replace("-", " ").replace(",", "").split()
    while len(words) > 1 and key_bits(words[-1]) & FORM:
        words.pop()
    return " ".join(words)


@cache
def forms() -> frozenset[str]:
    """The legal forms as names are compared, without those that are surnames as well."""
    return frozenset(caseless_key(word) for word, listed in lexicon().bits.items() if listed & FORM) - SURNAMES


def person_words(key: str) -> list[str]:
    """The words of a person's key without the one that tells father and son apart."""
    words = key.split()
    return words[:-1] if len(words) > 2 and words[-1] in generations() else words


@cache
def generations() -> frozenset[str]:
    """What tells father and son apart, as names are compared."""
    return frozenset(word.casefold().rstrip(".") for word in suffixes("generation"))


def is_common(word: str) -> bool:
    """Whether a word of a key is an ordinary one, on which no name can lean."""
    return bool(key_bits(word) & (PLAIN | HEAD | TOPIC))
