"""What `inspect` says of a clipping because of the others shown with it: who tells the same, who contradicts it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dossier.evidence.across.claims.contradictions import find_contradictions
from dossier.evidence.across.occurrences import find_occurrences
from dossier.evidence.across.sources.counted_sources import Sources
from dossier.evidence.across.sources.disputed_words import find_disputed_words
from dossier.evidence.across.sources.echoes import find_echoes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dossier.records import Cast, Clipping, Event, TextPlace


@dataclass(frozen=True, slots=True)
class Compared:
    """What several clippings say of each other."""

    reports: Mapping[Event, tuple[TextPlace, ...]] = field(default_factory=dict)
    """Where independent sources tell of the same event, for those of which some do."""
    contradictions: Mapping[str, list[dict[str, Any]]] = field(default_factory=dict)
    """Where another clipping contradicts one, by its id."""

    @classmethod
    def of(cls, clippings: Sequence[Clipping], cast: Cast) -> Compared:
        """These clippings compared with each other, as a dossier of them compares them."""
        sources = Sources.of(clippings, find_echoes([one.article for one in clippings]))
        occurrences = find_occurrences(sources)
        leads = [one for one in clippings if sources.lead(one.article.id) == one.article.id]
        found: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for one in (*find_contradictions(sources, occurrences), *find_disputed_words(leads, cast)):
            sides = _side(one.first, one.first_mark), _side(one.second, one.second_mark)
            for here, there in (sides, sides[::-1]):
                told = {"kind": one.kind, "actors": list(one.actors)}
                own = {key: value for key, value in here.items() if key != "clipping"}
                found[here["clipping"]].append(told | own | {"other": there})
        return cls({one.event: one.reports for one in occurrences if one.reports}, found)


def _side(place: TextPlace, mark: tuple[int, int]) -> dict[str, Any]:
    return {
        "clipping": place.clipping,
        "start": place.start,
        "end": place.end,
        "differs_start": mark[0],
        "differs_end": mark[1],
    }
