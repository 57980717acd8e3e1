"""The state that a page's scripts show it from: sites that a browser puts together, and layers of data for counters."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, cast

from dossier.language.printed_days import stated_day
from dossier.rules.load import load

if TYPE_CHECKING:
    from dossier.records import Published

_KEY = cast("re.Pattern[str]", load("clips/page_facts")["state.published"].pattern)
_VALUE = re.compile(r"""\\?["']?\s{0,3}[:=]\s{0,3}\\?["']([^"'\\<>]{8,40})""")
_MOST = 200
"""Values of one page that are looked at."""


def day_in_state(markup: str) -> Published | None:
    """The day of publication that the scripts of a page state; None where they state several, of other articles too."""
    values = (_VALUE.match(markup, found.end()) for found in _KEY.finditer(markup))
    days = {day.value[:10]: day for value in islice(values, _MOST) if value and (day := stated_day(value[1]))}
    return next(iter(days.values())) if len(days) == 1 else None
