"""Takes a pronoun's statement from a person whose given name says that she or he is not meant."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.language.people import gender_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.records import Cast, Statement

PRONOUNS = ("he", "she")


def of_fitting_speakers(text: str, statements: Iterable[Statement], cast: Cast) -> tuple[Statement, ...]:
    """The statements of a text; where "she" would speak for a man by his name in the cast, or "he" for a woman, nobody
    is said to have spoken."""
    return tuple(
        replace(said, speaker=None, actor=None) if _is_another(text, said, cast) else said for said in statements
    )


def _is_another(text: str, said: Statement, cast: Cast) -> bool:
    actor = cast.by_slug.get(said.actor) if said.actor else None
    if actor is None or actor.kind != "person" or said.speaker_start is None or said.speaker_end is None:
        return False
    pronoun = text[said.speaker_start : said.speaker_end].lower()
    first, *others = actor.name.split()
    gender = gender_of(first) if others and not actor.family_name_first else ""
    return pronoun in PRONOUNS and gender in PRONOUNS and gender != pronoun
