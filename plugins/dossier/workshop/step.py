"""A step that is done for one thing at a time: the same thing gives the same result, wherever it is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from dossier.archive.digests import digest
from dossier.errors import ClippingError
from dossier.workshop.on_disk import encoded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

T = TypeVar("T")
R = TypeVar("R")


def key_of_record(thing: object) -> bytes:
    """The digest of a record, for a step that reads nothing else."""
    return digest((encoded(thing),))


def always(_result: object) -> bool:
    """Any result may be remembered."""
    return True


@dataclass(frozen=True, slots=True)
class Step(Generic[T, R]):
    """What is done for each thing of many."""

    name: str
    """What a person is told is being done; also the room of the store where its results are."""
    run: Callable[[T], R]
    """Does it; a function of a module, so that other processes find it, and pure."""
    makes: type[R]
    """The type of its results."""
    named: Callable[[T], str]
    """What a thing is called in an error: the path of the clipping."""
    key: Callable[[T], bytes] = key_of_record
    """The digest of all that the step reads of a thing."""
    lasts: Callable[[R], bool] = always
    """Whether a result may be remembered."""
    keeps: Callable[[R], Iterable[Sequence[object]]] | None = None
    """Of a result, the records that are kept to the end, each sort by itself; what they hold in common is held once."""
    takes: type[T] | None = None
    """The type of the things, where these travel to a worker as bytes; pickled, large records take twice as long."""


@dataclass(frozen=True, slots=True)
class Joint(Generic[R]):
    """What is found in all clippings together: the same where all that it reads is the same."""

    name: str
    """The room of the store where it is kept."""
    find: Callable[[], R]
    """Finds it."""
    makes: type[R]
    """The type of what it finds."""
    reads: Callable[[], Iterable[str | bytes]]
    """Says all that it reads, as texts and bytes."""


class Work(Protocol):
    """How steps are done."""

    def each(self, step: Step[T, R], things: Sequence[T]) -> list[R | ClippingError]:
        """What the step makes of each thing, in their order; the error for one that it fails on, whatever it raises."""

    def recall(self, joint: Joint[R]) -> R:
        """What is found in all clippings together."""

    def begin(self, step: str) -> None:
        """Is told that a step begins which sees all clippings."""


class InTurn:
    """Does one thing after the other, in this process, and remembers nothing."""

    def each(self, step: Step[T, R], things: Sequence[T]) -> list[R | ClippingError]:
        """As `Work` says."""
        return [attempt(step, thing) for thing in things]

    def recall(self, joint: Joint[R]) -> R:
        """As `Work` says."""
        return joint.find()

    def begin(self, step: str) -> None:
        """Says nothing of it."""


IN_TURN = InTurn()


def attempt(step: Step[Any, Any], thing: Any) -> Any:
    """What the step makes of a thing; the error where it fails."""
    try:
        return step.run(thing)
    except ClippingError as error:
        return error
    except Exception as error:
        return ClippingError.unexpected(step.named(thing), error)
