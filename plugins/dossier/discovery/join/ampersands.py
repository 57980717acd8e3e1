"""Firms that one clipping prints with "&" and another, or the same, with "and": there the two words are one name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.discovery.keys import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dossier.discovery.candidate import Candidate

SIGN = " & "
OWN = ("shape.two", "joint.and")
"""The evidence in the words of a name that is two joined ones."""
BEFORE, AFTER = ("before.",), ("after.", "apposed.", "later.", "word.form", "word.company")
"""The evidence that the first name and the second one hand on."""


def with_ampersands(found: Mapping[str, Sequence[Candidate]]) -> dict[str, Sequence[Candidate]]:
    """The candidates by article, two that "and" joins made one where a name of the dossier has them joined by "&"."""
    signed = {canonical(one.key) for some in found.values() for one in some if SIGN in one.surface}
    if not signed:
        return dict(found)
    return {article: list(_joined(candidates, signed)) for article, candidates in found.items()}


def _joined(candidates: Iterable[Candidate], signed: set[str]) -> Iterator[Candidate]:
    last: Candidate | None = None
    for one in candidates:
        if last and last.pair and not one.title and canonical(f"{last.key} and {one.key}") in signed:
            last = _one(last, one)
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


def _one(first: Candidate, second: Candidate) -> Candidate:
    context = [name for name in first.evidence if name.startswith(BEFORE)]
    context += [name for name in second.evidence if name.startswith(AFTER)]
    return first._replace(
        end=second.end,
        surface=first.surface + first.pair + second.surface,
        key=f"{first.key} and {second.key}",
        evidence=(*OWN, *context),
        initial=False,
        lowered=False,
        pair=second.pair,
    )
