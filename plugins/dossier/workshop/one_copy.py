"""One copy: words and numbers that are equal in many records, held once.

Each record that is read back brings its own "found.full-name" and its own 1,204: of what is found in 1,000 clippings 18
MB of 51, and each process that reads them holds a copy of its own.
"""

from __future__ import annotations

from collections import deque
from functools import cache
from operator import attrgetter
from types import UnionType
from typing import TYPE_CHECKING, Any, cast, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    Field = tuple[Callable[[Any], Any], Callable[[Any, Any], None]]
    """How a field is read, and how it is written in spite of the record being frozen."""

_PLAIN = (str, int, type(None), Ellipsis)
"""What is plain: a bool is not, for True equals 1."""


class OneCopy:
    """The words and numbers that were met, each as it was met first."""

    def __init__(self) -> None:
        """None yet."""
        self._known: dict[Any, Any] = {}

    def share(self, *groups: Sequence[Any]) -> None:
        """Puts what was met before in the place of what is equal to it. The records stay equal to what they were; they
        hold no phrases, and those of a group are of one type."""
        keep = self._known.setdefault
        for records in filter(None, groups):
            for read, write in _fields(cast("Hashable", type(records[0]))):
                held = list(map(read, records))
                deque(map(write, records, map(keep, held, held)), maxlen=0)  # loops of C, for half a million fields


@cache
def _fields(kind: Any) -> tuple[Field, ...]:
    """The fields of a record that hold words, numbers, or tuples of these."""
    plain = (name for name, hint in get_type_hints(kind).items() if _is_plain(hint))
    return tuple((attrgetter(name), getattr(kind, name).__set__) for name in plain)


def _is_plain(hint: Any) -> bool:
    if hint in _PLAIN:
        return True
    return (get_origin(hint) in (tuple, UnionType)) and all(map(_is_plain, get_args(hint)))
