"""Which candidates are names at all: a capital at a sentence's start proves nothing by itself."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dossier.discovery.keys import is_common
from dossier.discovery.lexicon import SHOUTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.discovery.candidate import Candidate

SPEAKS = frozenset(
    (
        "after.said", "after.person", "after.owned", "after.age", "after.based", "apposed.person", "apposed.company",
        "apposed.who", "apposed.body", "apposed.media", "apposed.place", "apposed.where", "apposed.country",
        "apposed.based", "before.title", "before.said", "before.person", "before.company", "before.media",
        "before.in", "before.place_of", "before.stake", "before.voice", "before.civic", "before.employer",
        "beside.name", "before.moved", "after.poll", "before.pollster", "after.town",
        "after.said_it", "after.silent", "after.company", "shape.caps",
    )
)  # fmt: skip
"""Evidence that makes even a doubtful word a name."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What is certain about names: from one article, or from all."""

    inside: Counter[str] = field(default_factory=Counter)
    """By key: how often it stands in mid-sentence, where a capital means a name."""
    words: frozenset[str] = frozenset()
    """The words of names of several words."""
    people: frozenset[str] = frozenset()
    """The keys of several words that begin with a given name."""
    plain: frozenset[str] = frozenset()
    """The keys that no number follows somewhere, as one does on a product: Volta 500."""
    lowered: Counter[str] = field(default_factory=Counter)
    """By key of one word: in how many articles the word also stands in lower case."""


def proof_of(candidates: Iterable[Candidate]) -> Proof:
    """What one article's candidates prove; those in headlines prove nothing."""
    told = [candidate for candidate in candidates if not candidate.headline]
    longer = [candidate for candidate in told if " " in candidate.key]
    return Proof(
        inside=Counter([candidate.key for candidate in told if not candidate.initial]),
        words=frozenset(word for candidate in longer for word in candidate.key.split()),
        people=frozenset(candidate.key for candidate in longer if "word.given" in candidate.evidence),
        plain=frozenset(candidate.key for candidate in told if "after.number" not in candidate.evidence),
        lowered=Counter({candidate.key for candidate in told if candidate.lowered}),
    )


def proof_of_all(articles: Iterable[Proof]) -> Proof:
    """What all articles prove together."""
    total = Proof()
    for one in articles:
        total.inside.update(one.inside)
        total.lowered.update(one.lowered)
    return total


def proven(candidates: Sequence[Candidate], here: Proof, everywhere: Proof) -> list[Candidate]:
    """The candidates that are names, in order."""
    return [
        _trimmed(candidate, here)
        for candidate in candidates
        if _is_name(candidate, here, everywhere) and not _is_model(candidate, here)
    ]


def _is_model(candidate: Candidate, here: Proof) -> bool:
    """Whether a name with a number behind it is a product of the firm that the article also names without."""
    return "after.number" in candidate.evidence and " " not in candidate.key and candidate.key in here.plain


def _trimmed(candidate: Candidate, here: Proof) -> Candidate:
    """The candidate without a first word that is no part of the name: "Astronomer Lena Fischer" beside Lena Fischer."""
    rest = candidate.key.partition(" ")[2]
    if " " not in rest or rest not in here.people or candidate.key in here.people:
        return candidate
    cut = candidate.surface.find(" ") + 1
    context = (name for name in candidate.evidence if not name.startswith(("shape.", "word.")))
    return candidate._replace(
        start=candidate.start + cut,
        surface=candidate.surface[cut:],
        key=rest,
        evidence=(*context, "shape.two", "word.given"),
        address="",
    )


def _is_name(candidate: Candidate, here: Proof, everywhere: Proof) -> bool:
    key = candidate.key
    if candidate.headline or " " in key or candidate.evidence[0].startswith("known."):
        return True
    if is_common(key):
        return key in here.words or bool(candidate.title)
    if candidate.lowered:
        told = SPEAKS.intersection(candidate.evidence) - {"shape.caps"}  # you get a LOT
        return key in here.words or here.inside[key] > 1 or (bool(told) and not candidate.initial)
    return not candidate.initial or _is_certain(candidate, here, everywhere)


def _is_certain(candidate: Candidate, here: Proof, everywhere: Proof) -> bool:
    """Whether a word at a sentence's start is a name by what stands elsewhere, or beside it."""
    key = candidate.key
    if "word.ending" in candidate.evidence and not (key in here.words or here.inside[key]):  # Normally, Combined
        return False
    certain = key in here.words or here.inside[key] or everywhere.inside[key] > everywhere.lowered[key]
    return bool(certain) or _speaks(candidate)


def _speaks(candidate: Candidate) -> bool:
    """Whether something beside a word shows that it is a name; many capitals at a sentence's start do not."""
    told = SPEAKS.intersection(candidate.evidence)
    shouted = candidate.initial and len(candidate.surface.replace(".", "")) > SHOUTED
    return bool(told - {"shape.caps"} if shouted else told)
