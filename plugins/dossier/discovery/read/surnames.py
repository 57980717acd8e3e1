"""Where an article names several persons of one surname: what it tells of each, and of each place of the surname."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dossier.discovery.keys import caseless_key, generations, person_words
from dossier.discovery.lexicon import HEAD, SURNAME, bits_of
from dossier.language.namesakes import address_before, gender_of_title, naming_at, offices_of, told_gender, told_of

if TYPE_CHECKING:
    from dossier.discovery.candidate import Candidate
    from dossier.records import Article


def with_bearers(article: Article, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, with gender, kinship, sentence and paragraph at the names whose surname is not one person's."""
    candidates = _by_generation(candidates)
    shared = _shared(candidates)
    if not shared:
        return candidates
    settled = {caseless_key(name): slug for name, slug in article.names}
    candidates = [one._replace(settled=settled.get(one.key)) for one in candidates] if settled else candidates
    starts = [block.start for block in article.blocks if block.start is not None]
    return [
        _told(article.text, one, starts) if _surname(one) in shared or one.key in shared else one for one in candidates
    ]


def _by_generation(candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, father and son of one name apart where the article names both: Karl Weiss Sr., Karl Weiss Jr."""
    told = [_generation(one) for one in candidates]
    if len({word for word in told if word}) < 2:
        return candidates
    named: dict[str, set[str]] = defaultdict(set)
    for one, word in zip(candidates, told, strict=True):
        named[one.key].add(word)
    return [
        one._replace(key=f"{one.key} {word}") if word and len(named[one.key] - {""}) > 1 else one
        for one, word in zip(candidates, told, strict=True)
    ]


def _generation(one: Candidate) -> str:
    if " " not in one.key:
        return ""
    last = one.surface.rpartition(" ")[2].rstrip(".").casefold()
    return last if last in generations() else ""


def _shared(candidates: list[Candidate]) -> set[str]:
    """The surnames of two full names, and of one where a form of address may mean another."""
    fulls: dict[str, set[str]] = defaultdict(set)
    for one in candidates:
        if " " in one.key and not bits_of(one.surface.rpartition(" ")[2]) & HEAD & ~SURNAME:
            fulls[_surname(one)].add(one.key)
    addressed = {one.key for one in candidates if one.title and " " not in one.key and gender_of_title(one.title)}
    return {surname for surname, keys in fulls.items() if len(keys) > 1 or surname in addressed}


def _surname(one: Candidate) -> str:
    return person_words(one.key)[-1]


def _told(text: str, one: Candidate, starts: list[int]) -> Candidate:
    title = one.title or address_before(text, one.start)
    gender, kin = (
        told_of(text, one.start, one.end, title) if " " in one.key else (told_gender(text, one.end, title), False)
    )
    offices = offices_of(title, *((text, one.end) if " " in one.key else ()))
    return one._replace(
        gender=gender, kin=kin, offices=tuple(sorted(offices)), naming=naming_at(text, one.start, starts)
    )
