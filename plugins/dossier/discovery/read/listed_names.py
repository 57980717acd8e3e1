"""Lists that are one name: the fields of an office, and the partners of a firm, with the commas between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.discovery.candidate import FOR, OF
from dossier.discovery.lexicon import BODY, FAMILY, GIVEN, GOVERNMENT, LISTED, MAYBE_GIVEN, PLAIN, SURNAME, TOPIC
from dossier.language.people import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.discovery.candidate import Token

OFFICES = GOVERNMENT | BODY
FIELD = TOPIC | PLAIN | GOVERNMENT
"""Lists whose words may be what an office is for."""
FIELDS = frozenset((", ", " and ", " & ", " "))
"""What stands between the fields of one office."""
PARTNERED = (", ", " & ", " and ")
"""What stands between the partners of a firm."""
PARTNERSHIPS = words_of("firm.partnership")
SURNAMES = GIVEN | MAYBE_GIVEN | FAMILY | SURNAME
"""Lists of words that may be partners."""


def with_lists(stream: Sequence[Token]) -> Sequence[Token]:
    """The words, those marked before which a comma parts the fields of one office: the Ministry of Health, Welfare
    and Sport."""
    commas = [number for number, token in enumerate(stream) if token.joint == ", " and token.bits & FIELD]
    listed = {number for number in commas if _is_listed(stream, number)}
    if any(token.text in PARTNERSHIPS for token in stream):
        listed |= _partners(stream)
    if not listed:
        return stream
    return [
        token._replace(bits=token.bits | LISTED) if number in listed else token for number, token in enumerate(stream)
    ]


def _partners(stream: Sequence[Token]) -> set[int]:
    """The numbers of the words behind the first in a list of surnames that one firm ends: Moss, Quay & Lumen LLP."""
    found = set[int]()
    for last in [number for number, token in enumerate(stream) if token.text in PARTNERSHIPS]:
        first = last if stream[last].joint in PARTNERED else last - 1
        while first > 0 and stream[first].joint in PARTNERED and not stream[first - 1].bits & ~SURNAMES:
            first -= 1
        several = range(first + 1, last + 1)
        if len(several) > 1 and any(stream[number].joint == ", " for number in several):
            found.update(number for number in several if stream[number].joint in PARTNERED)
    return found


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
