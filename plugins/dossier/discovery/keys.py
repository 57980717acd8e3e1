"""The keys by which discovery compares names: without case, and one for all names of a country."""

from __future__ import annotations

from functools import lru_cache

from dossier.discovery.lexicon import lexicon
from dossier.language.letters import name_key, without_article


@lru_cache(maxsize=1 << 14)
def actor_key(name: str) -> str:
    """The key of a name; all names of a country have the one of its English name, and the UN that of the long one."""
    return caseless_key(lexicon().alias.get(name, name))


def caseless_key(name: str) -> str:
    """The key of a name in small letters, since headlines print any case, and always without its article, which
    discovery never reads as a part of a name."""
    return name_key(without_article(name) or name).casefold()
