"""Times that elements of a page state to machines, in the attributes that publishing systems use for them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Mapping

_RULES = load("clips/page_facts")
_OF_TIME = cast("re.Pattern[str]", _RULES["time.names"].pattern)
_MOMENT = re.compile(r"(?:19|20)\d\d-?[01]\d|1\d{9}(?:\d{3})?\Z|[A-Z][a-z]{2,8},? .{5,40}\b(?:19|20)\d\d\b")
"""How a time for machines begins: a year and a month, the seconds since 1970, or a weekday or month in letters."""


@lru_cache(4096)
def states_time(tag: str, names: str) -> bool:
    """Whether an element may state a time: it is one for times, or is named for one."""
    return "time" in tag or _OF_TIME.search(names) is not None


def time_stated(attributes: Mapping[str, str]) -> tuple[str, str]:
    """The attribute in which an element states a time, and the time; ("", "") where it states none.

    HTML has `datetime` and `content`; microformats write the time into `title`, scripts read it from `data-…`.
    """
    for key in ("datetime", "content"):
        if attributes.get(key):
            return "", attributes[key]
    for key, value in attributes.items():
        if (key == "title" or (key.startswith("data-") and _OF_TIME.search(key))) and _MOMENT.match(value):
            return key, value
    return "", ""
