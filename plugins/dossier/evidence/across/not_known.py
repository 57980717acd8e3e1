"""What the clippings leave open: quotations of which nothing says whose they are, and dates that nothing settles.

A list of what is not known is read only as long as it is true. A quotation beside which somebody is named, or a
pronoun stands, has a speaker for a reader, even if no rule was sure; a term in quotation marks has none; and "that day"
is known to whoever reads the sentence before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from dossier.evidence.dates.relative_readings import CONTEXT
from dossier.records import TextPlace
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dossier.records import Block, Cast, Clipping, Statement

_WORD = re.compile(r"\w+")
_ENDS = ".!?,…"
_MARKS = "\"”“»«’'」』"
"""What closes a quotation."""


def unattributed(clippings: Iterable[Clipping], cast: Cast) -> Iterator[TextPlace]:
    """The quotations, at least one sentence long, in whose paragraph nobody is named and no pronoun stands.

    One that follows on a paragraph which quotes somebody by name is that one's to whoever reads on.
    """
    for clipping in clippings:
        for said in clipping.statements:
            if said.speaker is None and said.kind == "direct" and _is_sentence(clipping.article.text, said):
                before, block = _blocks(clipping, said.start)
                if before and _is_quotation(clipping, before, cast):
                    continue
                if block and not _names_somebody(clipping, block, cast):
                    yield TextPlace(clipping.article.id, said.start, said.end)


def undatable(clippings: Iterable[Clipping]) -> Iterator[TextPlace]:
    """The date expressions that could not be worked out, but for those that lean on what the story tells."""
    for clipping in clippings:
        for date in clipping.dates:
            if date.value is None and date.rule != CONTEXT:
                yield TextPlace(clipping.article.id, date.start, date.end)


def one_outweighs(mentions: Iterable[int]) -> bool:
    """Whether of actors who share a name one is named so often that a reader knows who is meant; how often each is."""
    *_others, second, most = sorted((0, *mentions))
    return most >= load("evidence/across")["open.outweighs"].value * max(second, 1)


def _is_sentence(text: str, said: Statement) -> bool:
    """Whether quoted words are a sentence: long enough, from a capital to a stop, and a mark that closes them."""
    words = text[said.start : said.end].strip()
    if len(_WORD.findall(words)) < load("evidence/across")["open.words"].value or not words[0].isupper():
        return False
    behind = text[said.end : said.end + 2]
    return behind[:1] in tuple(_MARKS) and (words[-1] in _ENDS or behind[1:] in tuple(_ENDS))


def _blocks(clipping: Clipping, offset: int) -> tuple[Block | None, Block | None]:
    """The block before the one at an offset, and that one."""
    blocks = [block for block in clipping.article.blocks if block.start is not None]
    place = bisect_right(blocks, offset, key=lambda block: block.start or 0) - 1
    return (blocks[place - 1] if place > 0 else None), (blocks[place] if place >= 0 else None)


def _is_quotation(clipping: Clipping, block: Block, cast: Cast) -> bool:
    """Whether a paragraph quotes somebody and says whom, so that a quotation behind it goes on with it."""
    return any(mark in block.text for mark in _MARKS[:4]) and _names_somebody(clipping, block, cast)


def _has_speaker(clipping: Clipping, block: Block) -> bool:
    """Whether somebody speaks in a paragraph."""
    start, end = block.start or 0, (block.start or 0) + len(block.text)
    return any(said.speaker and start <= said.start < end for said in clipping.statements)


def _names_somebody(clipping: Clipping, block: Block, cast: Cast) -> bool:
    """Whether a paragraph names a person, a speaker, or stands for one by a pronoun."""
    start, end = block.start or 0, (block.start or 0) + len(block.text)
    if _has_speaker(clipping, block):
        return True
    named = (one.actor for one in clipping.mentions if start <= one.start < end)
    if any(cast.by_slug[slug].kind == "person" for slug in named if slug in cast.by_slug):
        return True
    quoted = [(one, other) for said in clipping.statements for one, other in said.quoted if start <= one < end]
    around = _WORD.finditer(clipping.article.text, start, end)
    words = {word.group().lower() for word in around if not any(one <= word.start() < other for one, other in quoted)}
    return not words.isdisjoint(load("evidence/across")["open.pronouns"].words)
