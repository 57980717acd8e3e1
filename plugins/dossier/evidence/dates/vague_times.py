"""Vague times: words that speak of time and name no stretch of the calendar, as TIMEX3 marks them.

They are for other programs, which read TIMEX3, and no dates of a clipping: nothing can be put on a timeline by "now".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from dossier.evidence.dates.date_words import one_of
from dossier.evidence.dates.proper_names import is_part_of_name
from dossier.records import DateMention

if TYPE_CHECKING:
    from dossier.records import Article

VAGUE = ("present", "past", "future")


def find_vague_times(article: Article) -> tuple[DateMention, ...]:
    """The vague times of an article in order, with TIMEX3's values PRESENT_REF, PAST_REF and FUTURE_REF."""
    return tuple(
        DateMention(*found.span(), found.group(), f"{(found.lastgroup or '').upper()}_REF", "vague: no stretch of time")
        for found in _expression().finditer(article.text)
        if not is_part_of_name(found, "phrase")
    )


@cache
def _expression() -> re.Pattern[str]:
    kinds = "|".join(f"(?P<{name}>{one_of('vague.' + name)})" for name in VAGUE)
    return re.compile(rf"\b(?:{kinds})(?![\w-])")
