"""Marks of clippings: for each a digest of all that any page is made of that shows its words.

A page that shows words of some clippings is told to stand by their marks, before anything that it shows is made. A mark
changes oftener than a page does that shows one sentence of its clipping; such a page is made, and then stands.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dossier.archive.digests import digest
from dossier.workshop.on_disk import encoded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.records import Clipping, Occurrence, Remark
    from dossier.site.pages.material import Material


@dataclass(frozen=True, slots=True)
class ClippingMarks:
    """The marks, by the ids of the clippings; each is found once it is asked for."""

    material: Material
    """The material."""
    shelves: bytes
    """The digest of where statements stand, and what is dated."""
    own: dict[str, bytes] = field(default_factory=dict)
    """The digests of the clippings alone."""
    found: dict[str, bytes] = field(default_factory=dict)
    """The marks that were asked for."""

    @classmethod
    def of(cls, material: Material) -> ClippingMarks:
        """The marks of a dossier's clippings."""
        findings = material.findings
        return cls(material, digest((*findings.spoken.places(), *findings.dated.places())))

    def mark(self, name: str) -> bytes:
        """The mark of the clipping with this id: of what it says, whom it names, where that stands, what it cites."""
        if name not in self.found:
            findings, actors = self.material.findings, self.material.actors
            remarks, occurrences = findings.remarks.get(name, ()), findings.occurrences.get(name, ())
            named = _named(self.material.citer.clippings[name], remarks, occurrences)
            others = {place.clipping for one in occurrences for place in (*one.also, *one.reports)}
            others |= {place.clipping for one in remarks for place in one.also}
            others |= {findings.listed_in[one.number] for one in remarks if not one.listed}
            parts = [self._own(one) for one in (name, *sorted(others))]
            parts += [actors[slug].mark for slug in sorted(actors.keys() & named)]
            self.found[name] = digest((self.shelves, encoded((remarks, occurrences)), *parts))
        return self.found[name]

    def _own(self, name: str) -> bytes:
        if name not in self.own:
            material = self.material
            self.own[name] = digest((encoded((material.clippings[name], material.citer.clippings[name])),))
        return self.own[name]


def _named(clipping: Clipping, remarks: Sequence[Remark], occurrences: Sequence[Occurrence]) -> set[str]:
    """The slugs of all whom a clipping names, as it is shown, and of those whom a name in it may mean."""
    named = {one.actor for one in clipping.mentions}
    named.update(slug for one in clipping.ambiguities for slug in one.candidates)
    named.update(one.affiliation for one in clipping.roles if one.affiliation)
    named.update(slug for one in occurrences for slug in one.event.actors)
    for one in remarks:
        named.update(one.about, (one.actor,) if one.actor else ())
    return named
