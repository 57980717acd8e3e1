"""Survey: what is known about all passages of a clipping before any of them is judged."""

from __future__ import annotations

from array import array
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from dossier.cleaning.body.topic_overlap import headlines_of
from dossier.cleaning.lines.features import PROSE, features_of
from dossier.cleaning.memory import kept_by_line
from dossier.language import bylines
from dossier.language.printed_days import day_in, may_state_day
from dossier.language.writer_names import looks_like_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.cleaning.lines.features import Features
    from dossier.cleaning.passages.passage import Passage

COPIES = 3
SHORT = 10
PAD = 32
_BAR = 3
"""So many lines above "comments", a share bar says how often the article was shared: "24 shares", "39", "View"."""
_DAY_WORDS = 20
_BYLINE_WORDS = 10
_NAME_WORDS = 5
_LISTED = ("bullet", "number")


@dataclass(frozen=True, slots=True)
class Survey:
    """A clipping's passages with what they are measured against."""

    passages: Sequence[Passage]
    """The passages, in order."""
    features: list[Features]
    """The features of each."""
    sums: array[float]
    """The words of prose before each passage, and behind the last; padded, as the tallies are."""
    core: tuple[int, int]
    """The first and the last passage of the run with most prose: where the article is likely to be."""
    headlines: list[float]
    """For each passage how many of its longer words come back in the prose below it, in fifths; 0 for no headline."""
    copied: list[bool]
    """For each passage whether its text stands elsewhere in the clipping too."""
    ends: list[str]
    """For each passage the rule by which it heads what is no more the article; "" for none."""
    tallies: dict[str, array[float]]
    """Running sums over the passages, PAD places longer at both ends: of stamps, copies, days, bylines ..."""

    def tally(self, name: str, first: int, stop: int) -> float:
        """How many of a kind stand from a passage to before another, neither farther out than PAD from the clipping."""
        sums = self.tallies[name]
        return sums[stop + PAD] - sums[first + PAD]

    def stretch(self, name: str, first: int, stop: int) -> Iterator[tuple[float, float]]:
        """For each passage how many of a kind stand before and at the end of a stretch around it."""
        sums = self.tallies[name]
        high = PAD + stop + len(self.features)
        return zip(sums[PAD + first : high], sums[PAD + stop : high], strict=False)


def survey_of(passages: Sequence[Passage]) -> Survey:
    """The survey of a clipping's passages."""
    features = [features_of(passage.text) for passage in passages]
    copies = Counter([passage.text for passage in passages])
    counts = [copies[passage.text] for passage in passages]
    headlines = headlines_of([passage.text for passage in passages], features)
    return Survey(
        passages=passages,
        features=features,
        sums=padded([feature.prose for feature in features]),
        core=_core(passages, features),
        headlines=headlines,
        copied=[count > 1 for count in counts],
        ends=_ends(passages, features),
        tallies={name: padded(row) for name, row in _kinds(passages, features, counts, headlines).items()},
    )


def padded(values: Sequence[float]) -> array[float]:
    """The running sums, with room for places before the first and behind the last passage."""
    sums = array("d", [0.0] * PAD)
    sums.extend(accumulate(values, initial=0.0))
    sums.extend([sums[-1]] * PAD)
    return sums


def _kinds(
    passages: Sequence[Passage], features: Sequence[Features], counts: Sequence[int], headlines: Sequence[float]
) -> dict[str, list[float]]:
    """For each passage whether it is one of a kind that is counted."""
    return {
        "prose": [feature.prose > 0 for feature in features],
        "dated": [feature.dated for feature in features],
        "cards": _cards(features),
        "names": [
            1 < feature.words < _NAME_WORDS and not feature.stop and looks_like_name(passage.text)
            for passage, feature in zip(passages, features, strict=True)
        ],
        "open lines": [not feature.stop and feature.words >= PROSE for feature in features],
        "fragments": [not feature.stop and feature.words < SHORT for feature in features],
        "copies": [
            count >= COPIES and feature.words < PROSE and "advertising.label" not in feature.cues
            for feature, count in zip(features, counts, strict=True)
        ],
        "days": [
            feature.words <= _DAY_WORDS and may_state_day(passage.text) and _states_day(passage.text)
            for passage, feature in zip(passages, features, strict=True)
        ],
        "bylines": [
            1 < feature.words <= _BYLINE_WORDS and bool(bylines.names_after_prefix(passage.text))
            for passage, feature in zip(passages, features, strict=True)
        ],
        "marked headlines": [passage.level == 1 for passage in passages],
        "copied headlines": [share > 0 and count > 1 for share, count in zip(headlines, counts, strict=True)],
    }


def _ends(passages: Sequence[Passage], features: Sequence[Features]) -> list[str]:
    """What each passage heads; "comments" in a list or below a place to share to is a button and heads nothing."""
    found = [feature.ends for feature in features]
    for place, rule in enumerate(found):
        if rule == "end.comments":
            beside = features[max(place - _BAR, 0) : place + 2]
            if passages[place].marker in _LISTED or any("share.bar" in feature.cues for feature in beside):
                found[place] = ""
    return found


def _cards(features: Sequence[Features]) -> list[float]:
    """For each passage whether it is prose with a stamp one or two above: several of them are comments or teasers."""
    dated = [False, False, *(feature.dated for feature in features)]
    return [
        float(feature.prose > 0 and (above or above_two))
        for feature, above_two, above in zip(features, dated, dated[1:], strict=False)
    ]


@kept_by_line
def _states_day(text: str) -> bool:
    return day_in(text) is not None


def _core(passages: Sequence[Passage], features: Sequence[Features]) -> tuple[int, int]:
    """The run of passages with the highest sum of words less a toll for each passage (Kadane's algorithm)."""
    best, found = 0.0, (0, 0)
    total, start = 0.0, 0
    for index, feature in enumerate(features):
        if total <= 0:
            total, start = 0.0, index
        total += feature.toll
        if not feature.stop and passages[index].marker in _LISTED:
            total -= 3
        if total > best:
            best, found = total, (start, index)
    return found
