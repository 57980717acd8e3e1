"""Finds the stances that an article reports in explicit words, each with an actor who holds it for certain.

Nothing is guessed: a stance whose holder is not named beside its words, or whom somebody else says to hold it, is left
out. "He" and "she" count only where just one person can be meant.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from dossier.evidence.stances.english_stances import stances_in
from dossier.evidence.stances.found_so_far import FoundSoFar
from dossier.evidence.stances.german_stances import german_stances
from dossier.evidence.stances.stance_words import hint, told
from dossier.evidence.statements.attribution import is_voice
from dossier.evidence.statements.lexemes import sentences as cut
from dossier.evidence.statements.lexemes import tokens
from dossier.evidence.statements.parsed_paragraphs import marked_pieces
from dossier.language.sentences import sentences_around
from dossier.records import Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.evidence.stances.english_stances import FoundStance
    from dossier.evidence.statements.lexemes import Lexeme
    from dossier.evidence.statements.noun_phrases import NounPhrase
    from dossier.records import Article, Block, Cast, Mention, Statement

JOINTS = ("and", ", and", "&", ",")
"""What stands between two actors of whom the same is said; a comma only before others: "Holm, Gray and Norland"."""
PROSE = ("paragraph", "standfirst", "quotation", "list_item", "key_point")
"""The blocks whose words say something of the actors."""
BEGINNING = 60
"""The person whom "he" means is the subject of the sentence before: named in its first so many characters."""
BACK = 3
"""So many sentences before one with "he" or "she" are read for whom it means."""


def find_stances(
    article: Article, mentions: Sequence[Mention], statements: Sequence[Statement], cast: Cast
) -> tuple[Stance, ...]:
    """The article's stances in order of their place; of an article in neither English nor German none."""
    named = {one.actor for one in mentions}
    persons = frozenset(slug for slug in named if slug in cast.by_slug and cast.by_slug[slug].kind == "person")
    so_far = FoundSoFar(article, mentions, statements, persons)
    language = (article.language or "en")[:2]
    if language not in ("en", "de") or not mentions:
        return ()
    read = _english if language == "en" else german_stances
    found = [
        one
        for block in article.blocks
        if block.kind in PROSE and block.start is not None
        for one in read(so_far, block)
    ]
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (one.start, one.words, one.actor)))


def _english(so_far: FoundSoFar, block: Block) -> Iterator[Stance]:
    """The stances of a paragraph in English: in the article's own words, then in those that it quotes."""
    text, start, end = so_far.article.text, block.start or 0, block.end or 0
    if not hint().search(text, start, end):
        return
    _quotations, pieces = marked_pieces(text, start, end)
    found = [one for low, high in cut(pieces) if high > low for one in stances_in(pieces, low, high)]
    words = [(pieces[one.words[0]].start, pieces[one.words[1] - 1].end) for one in found]
    # What "opposes" itself leads to is no saying of what other verbs of its sentence tell.
    near = so_far.statements[_at(so_far.statements, start) : _at(so_far.statements, end)]
    others = [
        said
        for said in near
        if not any(first <= (said.cue_start if said.cue_start is not None else -1) < last for first, last in words)
    ]
    for one in found:
        yield from _held(so_far._replace(statements=others), block, pieces, one)
    for said in _quoted(so_far.statements, start, end):
        for first, last in said.quoted:
            own = tokens(text, first, min(last, end), [])
            for low, high in cut(own):
                for one in stances_in(own, low, high) if high > low else ():
                    if own[one.holder.first].low in ("i", "we") and one.lead not in told("lead.unsure"):
                        yield _stance(so_far, block, own, one, str(said.actor))


def _at(things: Sequence[Mention | Statement], offset: int) -> int:
    """The number of the first of them that begins at an offset or behind it."""
    return bisect_left(things, offset, key=lambda one: one.start)


def _quoted(statements: Sequence[Statement], start: int, end: int) -> list[Statement]:
    """The statements of a paragraph with words in marks whose speaker is an actor for sure."""
    inside = statements[_at(statements, start) : _at(statements, end)]
    return [one for one in inside if one.actor and one.confidence == "high"]


def _held(so_far: FoundSoFar, block: Block, pieces: Sequence[Lexeme], one: FoundStance) -> Iterator[Stance]:
    """The stance as that of each actor who holds it for certain."""
    place = pieces[one.words[0]].start
    told_by = [said for said in so_far.statements if any(first <= place < last for first, last in said.places)]
    holders = _holders(so_far, pieces, one.holder) or _pronoun(so_far, block, pieces, one, told_by)
    for actor in holders:
        own = any(said.actor == actor for said in told_by)
        if (told_by and not own) or one.lead in told("lead.bound"):
            continue
        if one.lead in told("lead.unsure") and not (one.lead == "that" and own):
            continue
        # "Brown said she would back it" is no condition, but "will" in the past.
        yield _stance(so_far, block, pieces, one._replace(holding="plain") if own and one.supposed else one, actor)


def _stance(so_far: FoundSoFar, block: Block, pieces: Sequence[Lexeme], one: FoundStance, actor: str) -> Stance:
    words = pieces[one.words[0]].start, pieces[one.words[1] - 1].end
    about = pieces[one.about[0]].start, pieces[one.about[1] - 1].end
    start, end = sentences_around(so_far.article.text, block, (min(words[0], about[0]), max(words[1], about[1])))
    return Stance(start, end, one.kind, one.negated, one.holding, actor, words, about)


def _holders(so_far: FoundSoFar, pieces: Sequence[Lexeme], phrase: NounPhrase) -> tuple[str, ...]:
    """The actors that a phrase names: the one that it ends with, and those that "and" joins to it."""
    text, start, end = so_far.article.text, pieces[phrase.first].start, pieces[phrase.last].end
    at = bisect_right(so_far.mentions, end - 1, key=lambda one: one.start) - 1
    if at < 0 or so_far.mentions[at].end != end:
        return ()
    found = [so_far.mentions[at]]
    while (
        at > 0
        and text[so_far.mentions[at - 1].end : found[0].start].strip() in JOINTS[: None if len(found) > 1 else -1]
    ):
        at -= 1
        found.insert(0, so_far.mentions[at])
    if not is_voice(text[start : max(start, found[0].start)]):
        return ()
    return tuple(one.actor for one in found)


def _pronoun(
    so_far: FoundSoFar, block: Block, pieces: Sequence[Lexeme], one: FoundStance, told_by: Sequence[Statement]
) -> tuple[str, ...]:
    """The actor whom "he" or "she" means: who says so of himself, else the only person of the sentences before."""
    if one.holder.kind != "pronoun" or pieces[one.holder.first].low not in ("he", "she"):
        return ()
    place = pieces[one.holder.first].start
    for said in told_by:
        if said.actor in so_far.persons and said.start <= place <= said.start + len("that "):
            return (str(said.actor),)
    start, _ = sentences_around(so_far.article.text, block, (place, place + 1))
    if start != place or told_by:
        return ()
    first = start
    for _ in range(BACK):
        if first <= (block.start or 0):
            return ()
        first, _ = sentences_around(so_far.article.text, block, (first - 2, first - 1))
        low = _at(so_far.mentions, first)
        high = _at(so_far.mentions, pieces[one.about[1] - 1].end)
        meant = {mention.actor for mention in so_far.mentions[low:high] if mention.start < place}
        if meant & so_far.persons:
            begins = so_far.mentions[low].start - first
            return tuple(meant & so_far.persons) if len(meant & so_far.persons) == 1 and begins < BEGINNING else ()
    return ()
