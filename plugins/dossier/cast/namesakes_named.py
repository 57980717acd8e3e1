"""Who bears a surname in one article: persons of the cast, and others of that surname whom no file describes."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from dossier.language.namesakes import (
    Bearer,
    Naming,
    address_before,
    fitting,
    gender_of_title,
    in_office,
    meant,
    naming_at,
    offices_of,
    told_gender,
    told_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.cast.words_around import WordsAround
    from dossier.records import Mention


_LINE_END = re.compile("\n")


class Namesakes:
    """The persons of one article whom a surname may mean."""

    def __init__(
        self, text: str, around: WordsAround, strong: Iterable[Mention], surnames: Iterable[tuple[int, int]]
    ) -> None:
        """The bearers, from the mentions by a strong name and the places where a surname of the cast stands."""
        self._text, self._around = text, around
        self._paragraphs = [0, *(line_end.end() for line_end in _LINE_END.finditer(text))]
        self._strong: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for one in strong:
            self._strong[one.actor].append((one.start, one.end))
        self._others: dict[str, dict[str, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
        self._known: dict[str, Bearer] = {}
        for start, end in surnames:
            first = around.given_before(start)
            if first is not None:
                self._others[text[start:end]][text[first:end]].append((first, end))

    def meant(self, start: int, end: int, claimants: Sequence[str]) -> str | None:
        """The claimant's slug, or the full name of somebody else, whom a name at a place means; None in doubt."""
        others = self._others.get(self._text[start:end], {})
        title = self._around.title_before(start) or address_before(self._text, start)
        if len(claimants) == 1 and not others and not gender_of_title(title):
            return claimants[0]
        bearers = [self._claimant(slug) for slug in claimants]
        bearers += [self._bearer(name, places) for name, places in others.items()]
        gender = told_gender(self._text, end, title) if len(bearers) > 1 else gender_of_title(title)
        may = in_office(title, fitting(gender, bearers))
        return meant(naming_at(self._text, start, self._paragraphs), may)

    def _claimant(self, slug: str) -> Bearer:
        """Somebody of the cast, made once, for the surname stands in many places."""
        if slug not in self._known:
            self._known[slug] = self._bearer(slug, self._strong.get(slug, ()))
        return self._known[slug]

    def _bearer(self, who: str, places: Sequence[tuple[int, int]]) -> Bearer:
        told = [told_of(self._text, start, end, self._around.title_before(start)) for start, end in places]
        gender, kin = max(told, key=lambda one: (one[1], one[0]), default=("", False))
        namings = tuple(naming_at(self._text, start, self._paragraphs) for start, _ in places)
        offices = (offices_of(self._around.title_before(start), self._text, end) for start, end in places)
        return Bearer(who, namings or (Naming(0, 0, 0),), gender, kin, frozenset().union(*offices))
