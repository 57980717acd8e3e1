"""Finds the same quotation in different clippings, and marks the words in which the wordings differ."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from dossier.evidence.across.sources.told_words import WORD, is_common
from dossier.records import Contradiction, Difference, TextPlace, Wording
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.records import Article, Cast, Clipping, Statement

DISPUTED = 0.8
"""Which share of a quotation two clippings must give alike, for two speakers of it to contradict each other."""
_MARK = re.compile(r"[\"“”„«»]")
"""Within a quotation one of these says that it may be two, of two speakers."""
_LONE = [True, False, False]
"""A word at an edge with two beside it that the other quotation has not: a match by chance, see `_trimmed`."""
RUN = 3
"""Words in a run that makes two quotations candidates: short enough to lie between two differences."""


class Said(NamedTuple):
    """A quotation cut into words."""

    speaker: str
    """Actor or last name; empty where it is not known."""
    words: list[str]
    """Its words in lower case."""
    places: list[tuple[int, int]]
    """Where each word stands."""
    rarity: list[float]
    """How much each word says: 0 for one of any text, a half for one with a capital, 1 for others."""
    actor: str | None
    """The speaker's slug."""
    named: tuple[int, int] | None
    """Where the text names the speaker, if that is sure."""
    clipping: int = 0
    """The clipping's number, once it is one of several."""
    different: frozenset[str] = frozenset()
    """Each of its words once; found when it is held against others."""


Each = Callable[["Clipping"], Iterable[Said]]
"""What says the quotations of a clipping."""


def find_wordings(clippings: Sequence[Clipping], each: Each | None = None) -> tuple[Wording, ...]:
    """The quotations that stand in two clippings, word for word or nearly, in the dossier's order.

    `each` says the quotations of a clipping, if they are known.
    """
    said, matcher = _quotations(clippings, each), _matcher()
    pairs = (
        (said[first], said[second])
        for first, second in _candidates(said, lambda first, second: _may_be_one(said[first], said[second]))
    )
    found = (_aligned(first, second, clippings, matcher) for first, second in pairs)
    return tuple(wording for wording in found if wording)


def quotations_of(clipping: Clipping) -> Iterator[Said]:
    """The quotations of a clipping."""
    return (_cut(clipping.article, one) for one in clipping.statements if one.kind == "direct")


def _quotations(clippings: Sequence[Clipping], each: Each | None) -> list[Said]:
    return [
        one._replace(clipping=number, different=frozenset(one.words))
        for number, clipping in enumerate(clippings)
        for one in (each or quotations_of)(clipping)
    ]


def find_disputed_words(
    clippings: Sequence[Clipping], cast: Cast, each: Each | None = None
) -> tuple[Contradiction, ...]:
    """The quotations that two clippings give to two actors, nearly word for word and as a whole.

    Both must name the speaker, and be sure of it. Who only carries words is none: an agency, a paper. What many say is
    a formula, which each of them may have said.
    """
    carriers = {one.slug for one in cast.actors if one.kind == "media"}
    said = [one for one in _quotations(clippings, each) if one.actor and one.named and one.actor not in carriers]
    matcher, speakers = _matcher(), _Speakers()
    found = {}

    def fits(first: int, second: int) -> bool:
        both = speakers.are_many(first) and speakers.are_many(second)
        return not both and _is_disputed(said[first], said[second])

    for first, second in _candidates(said, fits):
        one = _aligned(said[first], said[second], clippings, matcher, DISPUTED)
        if one:
            found[first, second] = one
            speakers.add((first, second), {said[first].actor, said[second].actor})
    return tuple(
        _disputed(said[first], said[second], one)
        for (first, second), one in found.items()
        if not (speakers.are_many(first) or speakers.are_many(second))
    )


class _Speakers:
    """To whom each quotation is given, by its number, so far."""

    def __init__(self) -> None:
        self._of: dict[int, set[str | None]] = defaultdict(set)
        self._most = load("evidence/across")["contrary.speakers"].value

    def add(self, numbers: tuple[int, int], actors: set[str | None]) -> None:
        """Two quotations are given to these actors."""
        for number in numbers:
            self._of[number] |= actors

    def are_many(self, number: int) -> bool:
        """Whether a quotation is given to more than may dispute one; so a formula is known before all is read."""
        return len(self._of[number]) > self._most


def _disputed(first: Said, second: Said, one: Wording) -> Contradiction:
    places = (
        TextPlace(one.first, one.first_start, one.first_end),
        TextPlace(one.second, one.second_start, one.second_end),
    )
    actors = tuple(sorted(said.actor or "" for said in (first, second)))
    return Contradiction("speaker", *places, first.named or (0, 0), second.named or (0, 0), actors)


def _cut(article: Article, quote: Statement) -> Said:
    longest = int(load("evidence/across")["wording.longest"].value)
    words = []
    for word in WORD.finditer(article.text, quote.start, quote.end):
        words.append(word)
        if len(words) == longest:
            break
    speaker = quote.actor or (quote.speaker or "").rpartition(" ")[2].lower()
    plain = [_plain(word.group()) for word in words]
    return Said(
        speaker,
        plain,
        [word.span() for word in words],
        [_rarity(word.group()) for word in words],
        quote.actor,
        _named(article, quote),
    )


def _named(article: Article, quote: Statement) -> tuple[int, int] | None:
    """Where the text names the speaker, if that is sure; a pronoun names nobody."""
    start, end = quote.speaker_start, quote.speaker_end
    if start is None or end is None or quote.confidence != "high":
        return None
    if _MARK.search(article.text, quote.start, quote.end):
        return None
    if article.text[start:end].lower() in load("evidence/across")["open.pronouns"].words:
        return None
    return start, end


def _rarity(word: str) -> float:
    if is_common(_plain(word)):
        return 0.0
    return 0.5 if word[0].isupper() else 1.0


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


def _candidates(said: Sequence[Said], fits: Callable[[int, int], bool]) -> Iterator[tuple[int, int]]:
    """Pairs of quotations that fit and share two runs or a whole short quotation."""
    most = int(load("evidence/across")["wording.postings"].value)
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, quote in enumerate(said):
        runs = set(zip(*(quote.words[n:] for n in range(RUN)), strict=False))
        shared: Counter[int] = Counter()
        for run in runs:
            holders = index[run]
            if len(holders) <= most:
                shared.update(holders)
                holders.append(number)
        for other in sorted(shared):
            if shared[other] >= min(2, len(runs)) and fits(other, number):
                yield other, number


def _may_be_one(first: Said, second: Said) -> bool:
    known = bool(first.speaker and second.speaker)
    return first.clipping != second.clipping and (not known or first.speaker == second.speaker)


def _is_disputed(first: Said, second: Said) -> bool:
    """Whether two quotations may be one that is given to two actors: a look at their words, before they are aligned."""
    if first.clipping == second.clipping or first.actor == second.actor:
        return False
    short, long = (first, second) if len(first.words) <= len(second.words) else (second, first)
    held = list(map(long.different.__contains__, short.words))
    trimmed = (held[:3] == _LONE) + (held[:-4:-1] == _LONE)
    return sum(held) - trimmed >= DISPUTED * len(held)


def _matcher() -> SequenceMatcher[str]:
    """What aligns one quotation after the other: of a second one that comes again it remembers where each word is."""
    return SequenceMatcher(None, autojunk=False)


def _aligned(
    first: Said, second: Said, clippings: Sequence[Clipping], matcher: SequenceMatcher[str], least: float = 0.0
) -> Wording | None:
    """The best stretch that two quotations share; None where too little of it, or less than the share `least` of the
    shorter one, is the same."""
    rules = load("evidence/across")
    matcher.set_seqs(first.words, second.words)
    blocks = [(block.a, block.b, block.size) for block in matcher.get_matching_blocks() if block.size]
    stretches = _stretches(blocks, int(rules["wording.gap"].value))
    best = max(map(_trimmed, stretches), key=lambda stretch: sum(size for _, _, size in stretch), default=[])
    matched = sum(size for _, _, size in best)
    if matched < max(rules["wording.matched"].value, least * min(len(first.words), len(second.words))):
        return None
    whole = matched == len(first.words) == len(second.words) and bool(first.speaker and second.speaker)
    rare = sum(sum(first.rarity[a : a + size]) for a, _b, size in best)
    if rare < (1 if whole else rules["wording.rare"].value):
        return None
    (a, b, _), (last_a, last_b, last) = best[0], best[-1]
    if matched < rules["wording.share"].value * max(last_a + last - a, last_b + last - b):
        return None
    return Wording(
        clippings[first.clipping].article.id, first.places[a][0], first.places[last_a + last - 1][1],
        clippings[second.clipping].article.id, second.places[b][0], second.places[last_b + last - 1][1],
        tuple(_differences(first, second, best)), matched / min(len(first.words), len(second.words)),
    )  # fmt: skip


def _stretches(blocks: Iterable[tuple[int, int, int]], gap: int) -> list[list[tuple[int, int, int]]]:
    """The matching blocks in groups with no more than `gap` differing words between two."""
    found: list[list[tuple[int, int, int]]] = []
    for block in blocks:
        if found and _gap(found[-1][-1], block) <= gap:
            found[-1].append(block)
        else:
            found.append([block])
    return found


def _trimmed(blocks: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The stretch without blocks at its edges that are smaller than the gap beside them: these match by chance."""
    low, high = 0, len(blocks)
    while high - low > 1 and blocks[low][2] < _gap(blocks[low], blocks[low + 1]):
        low += 1
    while high - low > 1 and blocks[high - 1][2] < _gap(blocks[high - 2], blocks[high - 1]):
        high -= 1
    return blocks[low:high]


def _gap(block: tuple[int, int, int], after: tuple[int, int, int]) -> int:
    """How many differing words lie between two blocks, on the side that has more."""
    return max(after[0] - block[0] - block[2], after[1] - block[1] - block[2])


def _differences(first: Said, second: Said, blocks: Sequence[tuple[int, int, int]]) -> Iterator[Difference]:
    for (a, b, size), (next_a, next_b, _) in pairwise(blocks):
        yield Difference(*_between(first, a + size, next_a), *_between(second, b + size, next_b))


def _between(said: Said, low: int, high: int) -> tuple[int, int]:
    """The offsets of the words from low to high; an empty place behind the word before where there are none."""
    if low == high:
        return said.places[low - 1][1], said.places[low - 1][1]
    return said.places[low][0], said.places[high - 1][1]
