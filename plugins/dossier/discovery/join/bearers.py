"""Inside one article: whom a surname means that several persons bear, and where that is in doubt."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from dossier.discovery.join.resolution import longer_person
from dossier.language.namesakes import Bearer, Naming, fitting, in_office, meant
from dossier.language.slugs import slugify

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dossier.discovery.candidate import Candidate
    from dossier.discovery.join.resolution import Index


class OpenSurname(NamedTuple):
    """A surname that two persons could bear, and nothing says which."""

    article: str
    """Article id."""
    number: int
    """The number of the candidate there."""
    bearers: tuple[int, ...]
    """The number of a candidate there that names each in full."""


def bearers_of(
    fulls: Iterable[str], by_key: Mapping[str, list[int]], candidates: Sequence[Candidate], made: Index
) -> list[Bearer]:
    """The persons whom the full names mean, those of one person together under the longest."""
    whole: dict[str, set[str]] = defaultdict(set)
    for key in fulls:
        longer = longer_person(key, made)
        whole[max(longer, key=len) if longer else key].add(key)
    return [
        _bearer(root, sorted(n for key in {root, *keys} for n in by_key[key]), candidates)
        for root, keys in whole.items()
    ]


def _bearer(who: str, numbers: list[int], candidates: Sequence[Candidate]) -> Bearer:
    places = [candidates[number] for number in numbers]
    told = {one.gender for one in places if one.gender}
    kin = [one for one in places if one.kin]
    return Bearer(
        who,
        tuple(_naming(one) for one in places),
        kin[0].gender if kin else told.pop() if len(told) == 1 else "",
        bool(kin),
        frozenset(word for one in places for word in one.offices),
    )


def _naming(one: Candidate) -> Naming:
    return one.naming or Naming(one.start, 0, 0)


def meanings(
    numbers: Sequence[int], bearers: Sequence[Bearer], candidates: Sequence[Candidate]
) -> Iterator[tuple[int, str | None]]:
    """The candidates of a surname that may mean one of its bearers, each with whom it means, or None in doubt.

    One of a gender that no bearer has is left out: it names somebody else. So does one without a gender where such a
    one is the last named before it: President Lumen at the head of a text about Mr Lumen and his wife, Ada Lumen.
    """
    others = [
        candidates[n].start for n in numbers if candidates[n].title and not fitting(candidates[n].gender, bearers)
    ]
    for number in numbers:
        place = candidates[number]
        known = [one.who for one in bearers if place.settled and slugify(one.who) == place.settled]
        if known:
            yield number, known[0]
            continue
        if others and not place.gender and _is_another(place.start, others, bearers):
            continue
        may = fitting(place.gender if place.title or len(bearers) > 1 else "", bearers)
        if may:
            yield number, meant(_naming(place), in_office(place.title or "", may))


def _is_another(place: int, others: Sequence[int], bearers: Sequence[Bearer]) -> bool:
    """Whether no bearer is named in full before a place, or somebody of another gender is named behind the last one."""
    before = [naming.start for one in bearers for naming in one.namings if naming.start < place]
    return not before or (len(bearers) == 1 and any(max(before) < other < place for other in others))
