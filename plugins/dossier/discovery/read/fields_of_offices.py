"""The fields of an office, which commas and "and" join into one name: the Ministry of Health, Welfare and Sport."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.discovery.candidate import FOR, OF
from dossier.discovery.lexicon import BODY, GIVEN, GOVERNMENT, HEAD, LISTED, PLAIN, TOPIC, lexicon
from dossier.language.people import surnames
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.discovery.candidate import Run, Token

OFFICES = GOVERNMENT | BODY
FIELD = TOPIC | PLAIN | GOVERNMENT
"""Lists whose words may be what an office is for."""
FIELDS = frozenset((", ", " and ", " & ", " "))
"""What stands between the fields of one office."""
ADJECTIVAL = ("al", "ic", "ics", "ary", "logy")
"""Endings of a field, or of what describes one, behind "and" in the name of an office."""


def with_lists(stream: Sequence[Token]) -> Sequence[Token]:
    """The words, those marked before which a comma parts the fields of one office: the Ministry of Health, Welfare
    and Sport."""
    commas = [number for number, token in enumerate(stream) if token.joint == ", " and token.bits & FIELD]
    listed = {number for number in commas if _is_listed(stream, number)}
    if not listed:
        return stream
    return [
        token._replace(bits=token.bits | LISTED) if number in listed else token for number, token in enumerate(stream)
    ]


def _is_listed(stream: Sequence[Token], number: int) -> bool:
    """Whether a field stands between the "of" or "for" of an office and the "and" before its last field."""
    first = number
    while first and stream[first].joint in FIELDS and stream[first].bits & FIELD:
        first -= 1
    after = number
    while after + 1 < len(stream) and stream[after + 1].joint in FIELDS and stream[after + 1].bits & FIELD:
        after += 1
    office = first and stream[first].joint in (*OF, *FOR) and stream[first].bits & FIELD
    if not office or not stream[first - 1].bits & OFFICES:
        return False
    return any(token.joint in (" and ", " & ") for token in stream[number + 1 : after + 1])


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
