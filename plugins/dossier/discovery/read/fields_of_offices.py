"""The field of an office: what may be one, and the name behind it: the minister for Women and Tides Anna Lumen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.discovery.candidate import FOR, OF, phrase
from dossier.discovery.lexicon import (
    FAMILY,
    GIVEN,
    HEAD,
    MAYBE_GIVEN,
    ORGANIZATION,
    PLACE,
    PLAIN,
    TOPIC,
    lexicon,
    listed,
)
from dossier.discovery.read.listed_names import OFFICES
from dossier.language.people import is_given, surnames
from dossier.rules.load import load

if TYPE_CHECKING:
    from dossier.discovery.candidate import Run, Token

NAMES = GIVEN | MAYBE_GIVEN | FAMILY
WHAT_FOR = TOPIC | PLAIN | PLACE
"""Lists of which all words of a run are that is no more than the field of an office."""
NAMED_FIELD = 3
"""Words of a field and the name of two words behind it."""
PORTFOLIO = re.compile(r"\b([A-Za-z-]+) (?:for|of|to) (?=(?:[\w’'-]+,? )*$)")
LONGEST_OFFICE = 60
"""Characters before a name that are read for an office and its field."""
ADJECTIVAL = ("al", "ic", "ics", "ary", "logy")
"""Endings of a field, or of what describes one, behind "and" in the name of an office."""


def is_field(token: Token) -> bool:
    """Whether a word ends as ordinary ones do, and is no known name."""
    known = token.bits & (GIVEN | HEAD) or token.text in lexicon().known or token.text in surnames()
    return not known and token.text.endswith((*load("discovery/words")["ending.ending"].words, *ADJECTIVAL))


def is_of_many(run: Run, token: Token) -> bool:
    """Whether a run is a body of what is named in the plural, and the word is, too: the Bureau of Tides and Weirs."""
    headed = run[-1].joint in (*OF, *FOR) and any(word.bits & OFFICES for word in run[:-1])
    return (
        headed
        and not token.bits & GIVEN
        and all(one.text.endswith("s") and one.text not in lexicon().known for one in (run[-1], token))
    )


def without_portfolio(text: str, run: Run) -> Run:
    """The run without a field of office before a given name: the minister for Women and Tides Anna Lumen.

    Nothing is left where it is no more than the field: the minister for Women and Tides, Anna Lumen.
    """
    if len(run) == 1 or run[0].bits & NAMES:
        return run
    given = next((number for number, token in enumerate(run[:-1]) if number and is_given(token.text)), 0)
    if not given and len(run) == NAMED_FIELD and run[0].bits & TOPIC and not (run[1].bits | run[2].bits) & ~NAMES:
        given = 1
    field = not given and all(token.bits & WHAT_FOR for token in run) and not run[-1].bits & ORGANIZATION
    if not (given or field) or (given and run[given].joint != " "):
        return run
    if phrase(run[:given]) in lexicon().known:
        return run
    before = text[max(0, run[0].start - LONGEST_OFFICE) : run[0].start].rpartition("\n")[2]
    held = any(found.group(1).lower() in listed("title.portfolio") for found in PORTFOLIO.finditer(before))
    return (run[given:] if given else []) if held else run
