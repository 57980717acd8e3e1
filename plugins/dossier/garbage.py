"""How often Python looks for garbage while a dossier is made, and when the memory of what is gone is given back."""

from __future__ import annotations

import ctypes
import gc
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

RARELY = (100_000, 20, 100)
"""The thresholds of `gc`. Almost all that is made is kept to the end: by its own thresholds Python would look through
it again and again, a tenth of the time of 1,000 clippings."""


@contextmanager
def rarely_collected() -> Iterator[None]:
    """While the work inside is done Python looks for garbage rarely; afterwards as before."""
    before = gc.get_threshold()
    gc.set_threshold(*RARELY)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def give_back() -> None:
    """Gives the system the memory of what is gone; the C library keeps it otherwise (10 ms for 300 MB; glibc alone)."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if os.name == "posix" else None
    if trim:
        trim(0)
