"""Pull quotes: a sentence of the article that its layout sets a second time, by itself, between the paragraphs."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from dossier.cleaning.passages.shapes import ends_as_sentence
from dossier.cleaning.passages.topics import folded
from dossier.language.writer_names import is_full_name
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.cleaning.passages.passage import Passage

_HOLDERS = 4
"""So many passages that have a pull quote's first words are looked at."""
_MARKS = frozenset("\"“„«»‘'")
_SENTENCE = re.compile(r"[.!?…][\"'”’»]? ")
_CLAUSE = re.compile(r"[.!?…,;:][\"'”’»“]? ")
_SPEAKER = re.compile(r"\A([\"“„«»‘'].{10,400}[\"“”»«’']) ?[^.!?\"“”»«’]{2,60}\Z")
"""A quotation with its speaker behind it."""
_DASHES = "—–- "
_LISTED = ("bullet", "number", "heading")


def pull_quotes(passages: Sequence[Passage], body: Sequence[int]) -> frozenset[int]:
    """The indices of a body's passages whose words stand, word for word, within a longer paragraph of it.

    The name of the speaker that stands alone below one is among them.

    A list's line is none, nor a heading without quotation marks, nor what the article itself ends with, or begins with
    unless its speaker stands alone below it.
    """
    limits = load("cleaning/lines")
    least, most = (round(limits[f"pull_quote.{name}_words"].value) for name in ("least", "most"))
    said = {index: folded(passages[index].text).split() for index in body}
    inner = body if _is_signed(passages, body) else body[1:]
    short = [index for index in inner[:-1] if least <= len(said[index]) <= most and _says_something(passages[index])]
    parts = {index: _parts_of(passages[index], said[index], least) for index in short}
    keys = {index: tuple(max(parts[index], key=len)[:least]) for index in short}
    begins = _holders([(index, said[index]) for index in body if len(said[index]) > least], keys.values())
    found = set()
    for index in short:
        others = [one for one in begins[keys[index]] if one != index and len(said[one]) > len(said[index])]
        if any(_holds(said[one], parts[index]) for one in others):
            found.add(index)
    speakers = {below for index, below in pairwise(body) if index in found and _is_name(passages[below])}
    return frozenset(found | speakers)


def _is_signed(passages: Sequence[Passage], body: Sequence[int]) -> bool:
    """Whether a body begins with a quotation, and below it stands a name alone."""
    return len(body) > 1 and passages[body[0]].text[:1] in _MARKS and _is_name(passages[body[1]])


def _is_name(passage: Passage) -> bool:
    """Whether a passage is a full name and nothing else."""
    return is_full_name(passage.text.lstrip(_DASHES))


def _holders(
    said: Iterable[tuple[int, list[str]]], keys: Iterable[tuple[str, ...]]
) -> dict[tuple[str, ...], list[int]]:
    """By the first words of a pull quote: the first passages, by index, whose words they are among."""
    holders: dict[tuple[str, ...], list[int]] = {key: [] for key in keys}
    sizes = {key[0]: len(key) for key in holders}
    for index, words in said:
        for place, word in enumerate(words):
            if word in sizes:
                found = holders.get(tuple(words[place : place + sizes[word]]))
                if found is not None and len(found) <= _HOLDERS and index not in found:
                    found.append(index)
    return holders


def _parts_of(passage: Passage, words: list[str], least: int) -> list[list[str]]:
    """The words of each sentence of a quotation, for the paragraph may name its speaker between two of them.

    Between the clauses, too, where it stands in quotation marks. Where no part has so many words as are asked for at
    least, all words in one.
    """
    marked = passage.text[:1] in _MARKS
    text = _SPEAKER.sub(r"\1", passage.text) if marked else passage.text
    cut = (_CLAUSE if marked or passage.marker == "quotation" else _SENTENCE).split(text)
    if len(cut) == 1 and text is passage.text:
        return [words]
    parts = [found for part in cut if (found := folded(part).split())]
    return parts if max(map(len, parts), default=0) >= least else [words]


def _holds(paragraph: Sequence[str], parts: Sequence[Sequence[str]]) -> bool:
    """Whether a paragraph holds each part, word for word."""
    whole = f" {' '.join(paragraph)} "
    return all(f" {' '.join(part)} " in whole for part in parts)


def _says_something(passage: Passage) -> bool:
    """Whether a passage is a sentence, a quotation or long, and no plain heading nor an entry of a list."""
    if passage.marker in _LISTED and not (passage.marker == "heading" and passage.text[:1] in _MARKS):
        return False
    long = passage.words >= load("cleaning/lines")["pull_quote.open_words"].value
    return long or passage.marker == "quotation" or ends_as_sentence(passage.text) or passage.text[:1] in _MARKS
