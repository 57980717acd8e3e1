"""Divided words: mends what a printed page breaks within a word: a drop cap, and a hyphen at the end of a line."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from dossier.cleaning.passages.shapes import ends_as_sentence
from dossier.language.verb_forms import may_be_participle
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.cleaning.passages.passage import Passage

_RULES = load("cleaning/paragraphs")
_WORDS_BY_THEMSELVES = frozenset(_RULES["drop_cap.words"].words)
_FIRST_PARTS = frozenset(_RULES["divided.first_parts"].words)
_DESCRIBED = frozenset(_RULES["divided.described"].words)
_MEASURES = frozenset(_RULES["divided.measures"].words)
_HYPHENATED = frozenset(_RULES["divided.hyphenated"].words)
_IN_ONE = _RULES["divided.in_one"].words
_DROP_CAP = re.compile(r"[\"'“‘„«]?[^\W\d_]")
_CAP_APART = re.compile(r"[\"'“‘„«]?([^\W\d_]) ([^\W\d_]{1,30})\b")
_DIVIDED = re.compile(r"([^\W\d_]+)[-\u2010\xac\xad]$")
_SOFT = ("\xac", "\xad")
"""What only divides a word, and is never its own hyphen: the soft hyphen, and the sign that some fonts show for it."""
_HYPHENS = ("-", "\u2010", *_SOFT)
"""Signs that a line ends with whose last word goes over into the next one."""
_COUNTED = re.compile(r"[^\W\d_]-$")
_COUNT = re.compile(r"\d")
_COUNTING = re.compile(r"\d-$")
_LEAST = 2
"""Words of a line that is part of a paragraph, at least."""
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_ADVERB = re.compile(r"[a-z]{3,}ly")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def with_whole_words(passages: list[Passage]) -> list[Passage]:
    """The passages with each drop cap before its word, and each word that a line's end divides in one.

    The lines around a divided word are lines of one paragraph, however full they are.
    """
    passages = _with_drop_caps(passages)
    if not any(_goes_over(*pair) for pair in pairwise(passages)):
        return passages
    divided = sum(_divides(*pair) for pair in pairwise(passages))
    words = frozenset(word.casefold() for text in _whole(passages) for word in _WORD.findall(text))
    often = divided >= max(_RULES["divided.least"].value, _RULES["divided.share"].value * len(passages))
    return [_rejoined(group, words, often=often) for group in _paragraphs(passages)]


def _whole(passages: Sequence[Passage]) -> Iterator[str]:
    """The texts without the halves of words at their ends."""
    before = False
    for passage, following in zip(passages, [*passages[1:], passages[0]], strict=True):
        text = _FIRST_WORD.sub("", passage.text, count=1) if before else passage.text
        before = _divides(passage, following)
        yield _DIVIDED.sub("", text) if before else text


def _with_drop_caps(passages: list[Passage]) -> list[Passage]:
    mended: list[Passage] = []
    for passage in passages:
        cap = mended[-1] if mended else None
        if cap and _is_drop_cap(cap, passage):
            between = " " if cap.text[-1] in _WORDS_BY_THEMSELVES and not _goes_on(cap, passage, passages) else ""
            mended[-1] = cap._replace(text=cap.text + between + passage.text, last=passage.last)
        else:
            mended.append(passage)
    return _with_caps_joined(mended)


def _with_caps_joined(passages: list[Passage]) -> list[Passage]:
    """The passages, each capital that a space parts from its word ("T he ferry") joined to it."""
    apart = {place: found for place, passage in enumerate(passages) if (found := _CAP_APART.match(passage.text))}
    printed = "\n".join([passage.text for passage in passages]).casefold() if apart else ""
    if not any((found[1] + found[2]).casefold() in printed for found in apart.values()):
        return passages
    words = frozenset(word.casefold() for passage in passages for word in _FIRST_WORD.findall(passage.text))
    mended = list(passages)
    for place, found in apart.items():
        passage, whole = passages[place], found[1] + found[2]
        if passage.words >= _RULES["paragraph.least_words"].value and whole.casefold() in words and found[1].isupper():
            text = passage.text[: found.start(1)] + whole + passage.text[found.end() :]
            mended[place] = passage._replace(text=text)
    return mended


def _is_drop_cap(cap: Passage, following: Passage) -> bool:
    """Whether a line is one capital, and the next one goes on in small letters, or with a whole word in capitals."""
    if cap.marker or following.marker or not _DROP_CAP.fullmatch(cap.text) or not cap.text[-1].isupper():
        return False
    first = _FIRST_WORD.match(following.text)
    long = following.words >= _RULES["paragraph.least_words"].value
    return first is not None and long and (first[0].islower() or (first[0].isupper() and len(first[0]) > 1))


def _goes_on(cap: Passage, following: Passage, passages: Sequence[Passage]) -> bool:
    """Whether a letter that may be a word by itself begins one that the clipping writes elsewhere ("A", "fter")."""
    first = _FIRST_WORD.match(following.text)
    rest = first[0] if first else ""
    words = {word.casefold() for passage in passages if passage is not following for word in passage.text.split()}
    if len(rest) == 1 and rest.islower() and rest.upper() not in _WORDS_BY_THEMSELVES:
        return True  # no word of one letter: "I", "k heb"
    return (cap.text[-1] + rest).casefold() in words and rest.casefold() not in words


def _divides(line: Passage, following: Passage) -> bool:
    """Whether a word begins at a line's end and ends in the next line."""
    return (
        not following.gap
        and not following.marker
        and following.text[:1].islower()
        and line.words > 1
        and _DIVIDED.search(line.text) is not None
    )


def _keeps_hyphen(line: Passage, following: Passage) -> bool:
    """Whether a line ends in a hyphen that is the word's own: before a capital, or behind a figure.

    "Nord-" above "Süd-Tunnel", "Anglo-" above "Irish", "12-" above "day".
    """
    if following.gap or following.marker or line.words < _LEAST:
        return False
    before_capital = following.text[:1].isupper() and _DIVIDED.search(line.text) is not None
    return before_capital or (following.text[:1].islower() and _COUNTING.search(line.text) is not None)


def _goes_over(line: Passage, following: Passage) -> bool:
    """Whether a word goes over from a line to the next, be it divided or of two parts."""
    return line.text.endswith(_HYPHENS) and (_divides(line, following) or _keeps_hyphen(line, following))


def _paragraphs(passages: Sequence[Passage]) -> Iterator[list[Passage]]:
    """The passages, those in one that are the lines of a paragraph with a divided word."""
    run: list[Passage] = []
    for passage in passages:
        if run and (passage.gap or passage.marker or not passage.text):
            yield from _of_run(run)
            run = []
        run.append(passage)
    yield from _of_run(run)


def _of_run(run: list[Passage]) -> Iterator[list[Passage]]:
    """A run of lines as paragraphs: it breaks where a sentence ends in a shorter line, or above an indent."""
    if not any(_goes_over(*pair) for pair in pairwise(run)):
        yield from ([passage] for passage in run)
        return
    full = _RULES["divided.full"].value * max(len(passage.text) for passage in run)
    group: list[Passage] = []
    for passage in run:
        ended = group and ends_as_sentence(group[-1].text)
        if ended and (len(group[-1].text) < full or passage.indent > group[-1].indent):
            yield group
            group = []
        group.append(passage)
    yield group


def _rejoined(group: Sequence[Passage], words: frozenset[str], *, often: bool) -> Passage:
    """The lines in one, the words whole; `often` says whether the clipping's lines divide words as a printer does."""
    text = group[0].text
    for line, following in pairwise(group):
        first, second = _DIVIDED.search(text), _FIRST_WORD.match(following.text)
        if _keeps_hyphen(line, following) or (_COUNTED.search(text) and _COUNT.match(following.text)):
            text += following.text  # the hyphen of "mid-1990s" is its own
        elif not (_divides(line, following) and first and second):
            text += f" {following.text}"
        elif text.endswith(_SOFT):
            text = text[:-1] + following.text
        elif text[first.start() - 1 : first.start()] == "-" or _is_compound(
            first[1].casefold(), second[0].casefold(), words, often=often or _is_narrow(following)
        ):
            text += following.text
        else:
            text = text[:-1] + following.text
    return group[0]._replace(text=text, last=group[-1].last)


def _is_compound(first: str, second: str, words: frozenset[str], *, often: bool) -> bool:
    """Whether the hyphen between two parts is the word's own: the clipping's other words say so, else its lines."""
    if f"{first}{second}" in words or f"{first}{second}".startswith(_IN_ONE):
        return False
    if first in _FIRST_PARTS or _describes(first, second):
        return True
    return f"{first}-{second}" in words or {first, second} <= words or not often


def _describes(first: str, second: str) -> bool:
    """Whether two parts are an English compound with a hyphen: "long-serving", "newly-built", "short-term"."""
    if f"{first}-{second}" in _HYPHENATED or (first in _DESCRIBED and second in _MEASURES):
        return True
    return (first in _DESCRIBED or _ADVERB.fullmatch(first) is not None) and may_be_participle(second)


def _is_narrow(line: Passage) -> bool:
    return len(line.text) < _RULES["hyphen.widest"].value
