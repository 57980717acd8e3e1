"""Step 1 of discovery by a trained pipeline: the entities that it labels, as candidates like those of the rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.discovery.acronyms import with_expansions
from dossier.discovery.candidate import Candidate, Vocabulary, phrase
from dossier.discovery.keys import actor_key
from dossier.discovery.lexicon import lexicon
from dossier.discovery.read.by_rules import find_candidates
from dossier.discovery.read.tokens import tokens
from dossier.discovery.tell import surroundings, words_of_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dossier.records import Article

LABELS = {
    "PERSON": "entity.person",
    "PER": "entity.person",
    "ORG": "entity.body",
    "GPE": "entity.place",
    "LOC": "entity.place",
}
"""What a label says; one that is not here names no actor: NORP, DATE, PRODUCT, MISC ..."""
AGREES = {
    "entity.person": (),
    "entity.body": ("known.government", "known.organization", "known.company", "known.media"),
    "entity.country": ("known.country",),
    "entity.place": ("known.city", "known.region"),
}
"""What the lexicon may add to a label; against it the lexicon says nothing, for it did not see the sentence."""
ARTICLE = "the "
POSSESSIVES = ("'s", "’s", "'", "’")
PASSAGE = 50_000
"""Characters that a pipeline is given at once; its memory grows with them, and it refuses very long texts."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A piece of the text that a pipeline labels."""

    label: str
    """The label ("PERSON"), in the pipeline's own scheme."""
    start: int
    """Offset in `Article.text`."""
    end: int
    """Offset after its last character."""


def passages(article: Article) -> Iterator[tuple[int, str]]:
    """The article's prose without its dateline, with offsets; long passages in pieces that end at a blank."""
    dateline = article.dateline_length
    for block in article.blocks:
        if block.start is not None and block.end is not None:
            skipped = dateline if block.kind == "paragraph" else 0
            dateline -= skipped
            yield from _pieces(article.text, block.start + skipped, block.end)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    while start < end:
        cut = min(start + PASSAGE, end)
        if cut < end:
            cut = text.rfind(" ", start + 1, cut) + 1 or cut
        yield start, text[start:cut]
        start = cut


def candidates_of(article: Article, entities: Iterable[Entity]) -> tuple[Candidate, ...]:
    """The candidates of entities that do not overlap, in the order of the text; those of other labels are left out."""
    ruled = {(one.start, one.end): one for one in find_candidates(article)}
    ordered = sorted(entities, key=lambda entity: entity.start)
    found = [one for entity in ordered for one in _made(article.text, entity, ruled)]
    return tuple(with_expansions(article.text, _apart(found)))


def _apart(found: list[Candidate]) -> list[Candidate]:
    """The candidates, none with a form of address that the pipeline counts to the name before."""
    ends = (0, *(one.end for one in found))
    return [
        one if one.start - len(one.address) >= end else one._replace(address="")
        for end, one in zip(ends, found, strict=False)
    ]


def _made(text: str, entity: Entity, ruled: Mapping[tuple[int, int], Candidate]) -> Iterator[Candidate]:
    """The candidate of an entity, with what the rules found in the same place; none where it names no actor."""
    start, end = _trimmed(text, entity.start, entity.end)
    surface = text[start:end]
    if entity.label not in LABELS or "\n" in surface or not any(letter.isalpha() for letter in surface):
        return
    says = _says(entity.label, surface)
    # The pipeline read the sentence: a capital at its start, or a headline's, is no longer in doubt.
    known = ruled.get((start, end)) or _unruled(text, start, end)
    agreed = [name for name in known.evidence if name in AGREES[says]]
    told = [name for name in known.evidence if not name.startswith(("known.", "shape."))]
    yield known._replace(evidence=(*agreed, says, *told), initial=False, headline=False, lowered=False)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The entity's place without blanks, an article before it and a possessive behind it."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if text[start:end] in lexicon().known:
        return start, end
    if text[start : start + len(ARTICLE)].lower() == ARTICLE and start + len(ARTICLE) < end:
        start += len(ARTICLE)
    possessive = next((tail for tail in POSSESSIVES if text.endswith(tail, start, end)), "")
    return start, end - len(possessive)


def _says(label: str, surface: str) -> str:
    return "entity.country" if label == "GPE" and surface in lexicon().country else LABELS[label]


def _unruled(text: str, start: int, end: int) -> Candidate:
    """The candidate of a name that the rules do not see: in small letters, or with more or fewer words than theirs."""
    words = list(tokens(text, start, end))
    said = words_of_name.of_name(words, phrase(words), Vocabulary()) if words else []
    surface = text[start:end]
    return Candidate(start, end, surface, actor_key(surface), (*said, *surroundings.around(text, start, end)))
