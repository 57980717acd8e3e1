"""Context: what is known about all passages of a clipping before any of them is judged."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from dossier.cleaning.bylines import looks_like_name
from dossier.cleaning.titles import topic_words
from dossier.cleaning.traits import is_dated, traits_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.cleaning.passages import Passage
    from dossier.cleaning.traits import Traits

PROSE = 8
"""A sentence of at least so many words is prose wherever it stands."""
TOPICAL = 6
"""A passage of fewer words is about nothing that could be compared."""
HEADS = 12
"""So many passages above the core may hold the headline."""
HEADLINE = range(4, 26)
MIDDLING = 0.3
"""The share of longer words that any two texts of a language have in common, about."""
COPIES = 3
SHORT = 10
PAD = 32
_LENGTHS = range(2, 26)
_FOLLOWING = 20
_MET = 6
_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class Context:
    """A clipping's passages with what they are measured against."""

    passages: Sequence[Passage]
    """The passages, in order."""
    traits: list[Traits]
    """The traits of each."""
    prose: list[float]
    """For each passage its words where it is prose, else 0."""
    sums: list[float]
    """The words of prose before each passage, and behind the last."""
    core: tuple[int, int]
    """The first and the last passage of the run with most prose: where the article is likely to be."""
    topics: list[frozenset[str]]
    """What each passage is about, and none for a short one."""
    subject: Counter[str]
    """In how many passages of the core each longer word stands."""
    headline: frozenset[str]
    """The longer words of the lines above the core that could be a headline."""
    headlines: list[float]
    """For each passage how many of its longer words come back in the prose below it, in fifths; 0 for no headline."""
    shared: list[float]
    """For each passage which share of what it is about the core is about too, the passage itself not counted."""
    tallies: dict[str, list[float]]
    """Running sums over the passages: of stamps, names, copies, fragments, topical passages and their shares."""
    copies: Counter[str]
    """How often each text stands in the clipping."""
    indent: int
    """The indent of most of the core's words."""
    indented: bool
    """Whether the clipping has kept indents at all."""

    def tally(self, name: str, first: int, stop: int) -> float:
        """How many of a kind stand from a passage to before another, neither farther out than PAD from the clipping."""
        sums = self.tallies[name]
        return sums[stop + PAD] - sums[first + PAD]

    def mean_shared(self, first: int, stop: int) -> float:
        """The mean share of topic in a stretch; a middling one where nothing in it has a topic."""
        count = self.tally("topical", first, stop)
        return self.tally("shared", first, stop) / count if count else MIDDLING


def context_of(passages: Sequence[Passage]) -> Context:
    """The context of a clipping's passages."""
    traits = [traits_of(passage.text) for passage in passages]
    prose = [_prose(trait) for trait in traits]
    first, last = core = _core(passages, traits)
    topics = [
        topic_words(passage.text) if trait.words >= TOPICAL else frozenset()
        for passage, trait in zip(passages, traits, strict=True)
    ]
    subject: Counter[str] = Counter()
    indents: Counter[int] = Counter()
    for index in range(first, min(last + 1, len(passages))):
        if prose[index]:
            subject.update(topics[index])
            indents[passages[index].indent] += int(prose[index])
    copies = Counter(passage.text for passage in passages)
    shared = _shared(topics, subject, prose, core)
    return Context(
        passages=passages,
        traits=traits,
        prose=prose,
        sums=[0.0, *accumulate(prose)],
        core=core,
        topics=topics,
        subject=subject,
        headline=frozenset().union(*_headlines(passages, traits, first)),
        headlines=_shares(passages, traits, prose, topics),
        shared=shared,
        tallies=_tallies(passages, traits, topics, copies) | {"shared": _padded(shared)},
        copies=copies,
        indent=indents.most_common(1)[0][0] if indents else 0,
        indented=len({passage.indent for passage in passages}) > 2,
    )


def _prose(trait: Traits) -> float:
    """The words of a sentence or more that the publication does not say about itself."""
    return trait.words if trait.stop and trait.words >= PROSE and not trait.service else 0.0


def _headlines(passages: Sequence[Passage], traits: Sequence[Traits], first: int) -> Iterator[frozenset[str]]:
    for index in range(max(0, first - HEADS), first):
        if int(traits[index].words) in HEADLINE:
            yield topic_words(passages[index].text)


def _shared(
    topics: Sequence[frozenset[str]], subject: Counter[str], prose: Sequence[float], core: tuple[int, int]
) -> list[float]:
    found = []
    for index, own in enumerate(topics):
        counted = core[0] <= index <= core[1] and prose[index] > 0
        found.append(sum(subject[word] > counted for word in own) / len(own) if own else 0.0)
    return found


def _tallies(
    passages: Sequence[Passage], traits: Sequence[Traits], topics: Sequence[frozenset[str]], copies: Counter[str]
) -> dict[str, list[float]]:
    kinds: dict[str, list[float]] = {
        "dated": [float(is_dated(passage.text)) for passage in passages],
        "names": [
            float(1 < trait.words < 5 and not trait.stop and looks_like_name(passage.text))
            for passage, trait in zip(passages, traits, strict=True)
        ],
        "copies": [
            float(trait.words < PROSE and copies[passage.text] >= COPIES and "advertising.label" not in trait.cues)
            for passage, trait in zip(passages, traits, strict=True)
        ],
        "fragments": [float(not trait.stop and trait.words < SHORT) for trait in traits],
        "prose": [float(_prose(trait) > 0) for trait in traits],
        "topical": [float(bool(own)) for own in topics],
    }
    return {name: _padded(values) for name, values in kinds.items()}


def _padded(values: Sequence[float]) -> list[float]:
    """The running sums, with room for places before the first and behind the last passage."""
    sums = [0.0, *accumulate(values)]
    return [0.0] * PAD + sums + [sums[-1]] * PAD


def _shares(
    passages: Sequence[Passage], traits: Sequence[Traits], prose: Sequence[float], topics: Sequence[frozenset[str]]
) -> list[float]:
    """For each passage how far it is a headline of what follows."""
    found = []
    following = [index for index, words in enumerate(prose) if words]
    met = 0
    for index, trait in enumerate(traits):
        while met < len(following) and following[met] <= index:
            met += 1
        below = [place for place in following[met : met + _MET] if place < index + _FOLLOWING]
        share = 0.0
        if below and int(trait.words) in _LENGTHS:
            own = topic_words(passages[index].text)
            shared = own & frozenset().union(*(topics[place] for place in below))
            if len(own) > 1 and len(shared) >= _SHARE * len(own):
                share = min(len(shared), 5) / 5
        found.append(share)
    return found


def _core(passages: Sequence[Passage], traits: Sequence[Traits]) -> tuple[int, int]:
    """The run of passages with the highest sum of words less a toll for each passage (Kadane's algorithm)."""
    best, found = 0.0, (0, 0)
    total, start = 0.0, 0
    for index, (passage, trait) in enumerate(zip(passages, traits, strict=True)):
        if total <= 0:
            total, start = 0.0, index
        total += _toll(passage, trait)
        if total > best:
            best, found = total, (start, index)
    return found


def _toll(passage: Passage, trait: Traits) -> float:
    """A passage's words, fewer where they end as no sentence does, less what any line has to pay."""
    words = min(trait.words, 80.0)
    value = words - 9 if trait.stop else 0.6 * words - 9
    if trait.stop and words >= 4:
        value += 4
    if not trait.stop:
        value -= 4 * (trait.capitals > 0.6) + 3 * (passage.marker in ("bullet", "number"))
    if trait.cues or trait.service:
        value = min(value, 0.0) - 12
    if trait.glued > 2:
        value -= 15 * trait.glued
    return value - 10 * (trait.parted > 2)
