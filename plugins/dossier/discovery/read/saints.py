"""Schools, hospitals and churches that are called by their saint's genitive alone: St. Lumen's said it would shut."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.discovery.lexicon import BIT, lexicon

if TYPE_CHECKING:
    from dossier.discovery.candidate import Run

SAINTS = ("St", "St.", "Saint")
GENITIVES = ("'s", "’s")
ALONE = re.compile(r"\b(?:St\.?|Saint) ([^\W\d_a-z][\w-]+)['’]s(?= ([a-z]+)|[.,;:!?)]|$)")
"""A saint's genitive and the small word behind it, or the end of a clause."""
CARRIES_ON = frozenset((
    "is", "was", "has", "had", "will", "would", "can", "could", "may", "and", "or", "in", "on", "at", "to", "for",
    "from", "with", "by", "as", "but", "after", "before", "when", "where", "which", "that", "because",
))  # fmt: skip
"""Small words behind a name that is no genitive."""
SAYS = BIT["say.verb"]
BETWEEN = 2
"""Words of a saint's name."""


def saints_of(text: str) -> frozenset[str]:
    """The names of the saints behind whose genitive, somewhere in the text, stands nothing that is theirs."""
    if "St" not in text and "Saint" not in text:
        return frozenset()
    return frozenset(found.group(1) for found in ALONE.finditer(text) if _is_alone(found.group(2)))


def _is_alone(follows: str | None) -> bool:
    return not follows or follows in CARRIES_ON or bool(lexicon().bits.get(follows, 0) & SAYS)


def owned_end(text: str, run: Run, saints: frozenset[str]) -> int | None:
    """Where the genitive of a saint whose body is called so ends; None where the run is no such saint, or a place."""
    if not saints or len(run) != BETWEEN or run[0].text not in SAINTS or run[1].text not in saints:
        return None
    end = run[1].end + BETWEEN
    whole = text[run[1].end : end] in GENITIVES and text[run[0].start : end] not in lexicon().known
    return end if whole else None
