"""Step 1 of discovery: one article's candidates, each with what speaks for and against it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.cast.discovery import acronyms, evidence, localities, surroundings
from dossier.cast.discovery.headlines import is_headline, named_again
from dossier.cast.discovery.keys import key_of
from dossier.cast.discovery.lexicon import BODY, CALENDAR, DEMONYM, DIRECTION, FOREIGN, GOVERNMENT, MEDIA, PLAIN, SUFFIX, TITLE, TOPIC, lexicon
from dossier.cast.discovery.parts import Company, parts
from dossier.cast.discovery.records import Candidate, Part
from dossier.cast.discovery.runs import Run, phrase, runs
from dossier.cast.discovery.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Article

LOWERED = re.compile(r"(?<![\w'’-])[^\W\d_A-Z]{2,}")
EMPTY = PLAIN | TITLE | TOPIC | FOREIGN | DIRECTION | DEMONYM | CALENDAR | SUFFIX
"""Lists whose words, alone, name nobody ..."""
OFFICE = GOVERNMENT | BODY | MEDIA
"""... but for these in mid-sentence, which may lean on a full name: the Commission, the Journal."""


def find_candidates(article: Article) -> tuple[Candidate, ...]:
    """Every place in the article where an actor may be named, in order; they never overlap."""
    text = article.text
    prose: list[Run] = []
    headlines: list[Run] = []
    for block in article.blocks:
        if block.start is None or block.end is None:
            continue
        found = list(tokens(text, block.start, block.end))
        into = headlines if is_headline(block.text, found) else prose
        into += runs(found)
    company = _company(text, prose)
    candidates = [made for run in prose for part in parts(run, company) for made in _made(text, part, company)]
    candidates = acronyms.marked(text, localities.joined(text, candidates))
    return tuple(sorted(candidates + named_again(headlines, candidates, _key), key=lambda made: made.start))


def _company(text: str, prose: list[Run]) -> Company:
    inside = set()
    for run in prose:
        if not run[0].initial:
            inside.add(phrase(run[:2]))
        if len(run) > 2:
            inside.add(phrase(run[1:3]))
    return Company(frozenset(LOWERED.findall(text)), frozenset(inside))


def _made(text: str, part: Part, company: Company) -> Iterator[Candidate]:
    """The candidate of a part of a run; none where it is a single word of the kind that names nobody."""
    run = part.tokens
    if len(run) == 1 and _is_empty(part):
        return
    start, end = run[0].start, run[-1].end
    surface = text[start:end]
    said = evidence.of_name(run, company) + surroundings.around(text, start, end)
    first = run[0]
    yield Candidate(
        start=start,
        end=end,
        surface=surface,
        key=_key(phrase(_bare(run))),
        evidence=(*part.evidence, *said),
        initial=len(run) == 1 and first.initial,
        lowered=len(run) == 1 and first.text.lower() in company.lowered,
        title=part.title,
        address=part.address,
    )


def _bare(run: Run) -> Run:
    """The words of a name without degrees and honours behind it."""
    while len(run) > 2 and run[-1].bits & SUFFIX:
        run = run[:-1]
    return run


def _key(name: str) -> str:
    """The key of a name; all names of a country have the one of its English name."""
    code = lexicon().country.get(name)
    return key_of(lexicon().official[code] if code else name)


def _is_empty(part: Part) -> bool:
    token = part.tokens[0]
    known = "known." in "".join(evidence.of_name(part.tokens, Company())[:1])
    if len(token.text) < 2 or (len(token.text) == 2 and token.text[1] == "."):
        return True
    if token.bits & OFFICE and not token.initial:
        return False
    return bool(token.bits & EMPTY) and not known and not (part.title and not token.bits & (TOPIC | TITLE | DEMONYM))
