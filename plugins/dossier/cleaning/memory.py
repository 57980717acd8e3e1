"""Keeping: what was found out about a line is kept, for menus and notices come back in every clipping of a source.

Within one clipping nothing is forgotten, however many lines it has: each is asked about at every step. What is kept is
dropped between clippings, once it has grown large.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, ParamSpec, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from functools import _lru_cache_wrapper

MOST = 131_072
"""Between two clippings no step keeps more answers than this."""
_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")
_KEPT: list[_lru_cache_wrapper[object]] = []


def kept_by_line(step: Callable[_Asked, _Answer]) -> Callable[_Asked, _Answer]:
    """The step, its answers kept until `within_one_clipping` drops them."""
    keeping = cache(step)
    _KEPT.append(cast("_lru_cache_wrapper[object]", keeping))
    return cast("Callable[_Asked, _Answer]", keeping)


@contextmanager
def within_one_clipping() -> Iterator[None]:
    """While a clipping is cleaned Python looks for no cycles; behind it, what is kept is dropped where it is much.

    Cleaning makes many records a line and not one cycle, and each search for one passes over all of them.
    """
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()
        for keeping in _KEPT:
            if keeping.cache_info().currsize > MOST:
                keeping.cache_clear()
