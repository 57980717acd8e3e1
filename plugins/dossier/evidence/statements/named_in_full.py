"""Says in full who spoke, where the clipping names two persons of the speaker's surname."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.records import Cast, Mention, Statement


def named_in_full(statements: Iterable[Statement], mentions: Sequence[Mention], cast: Cast) -> tuple[Statement, ...]:
    """The statements, each speaker of a shared surname under the name of her or his actor: Holm is Karin Holm."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for slug in {mention.actor for mention in mentions}:
        actor = cast.by_slug.get(slug)
        if actor and actor.surname:
            bearers[actor.surname].add(slug)
    shared = {surname for surname, slugs in bearers.items() if len(slugs) > 1}
    if not shared:
        return tuple(statements)
    return tuple(
        replace(said, speaker=cast.by_slug[said.actor].name) if said.actor and said.speaker in shared else said
        for said in statements
    )
