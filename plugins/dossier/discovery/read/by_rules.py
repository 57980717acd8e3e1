"""Step 1 of discovery: one article's candidates, each with what speaks for and against it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.discovery.acronyms import with_expansions, without_common
from dossier.discovery.candidate import Candidate, NamePart, Run, Token, Vocabulary, phrase
from dossier.discovery.keys import actor_key
from dossier.discovery.lexicon import (
    BODY,
    CALENDAR,
    DEMONYM,
    DIRECTION,
    FOREIGN,
    FUNCTION,
    GIVEN,
    GOVERNMENT,
    HEAD,
    MEDIA,
    PLACES,
    PLAIN,
    SUFFIX,
    TITLE,
    TITLED,
    TOPIC,
    bits_of,
    lexicon,
)
from dossier.discovery.read.fields_of_offices import without_portfolio
from dossier.discovery.read.headlines import is_headline, is_label, is_shouted, named_again
from dossier.discovery.read.marks_and_commas import with_nicknames, with_states, with_titles_of_works
from dossier.discovery.read.parts import parts
from dossier.discovery.read.ranks_of_firms import without_ranks
from dossier.discovery.read.runs import runs
from dossier.discovery.read.saints import owned_end, saints_of
from dossier.discovery.read.strict import pieces, strictly
from dossier.discovery.read.surnames import with_bearers
from dossier.discovery.read.tokens import tokens
from dossier.discovery.read.words_as_names import as_names
from dossier.discovery.tell import surroundings, words_of_name
from dossier.discovery.tell.neighbours import with_neighbours
from dossier.language.guessed import capitals_prove
from dossier.language.noise import is_noise
from dossier.language.people import suffixes, surnames, titles

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.records import Article

EMPTY = PLAIN | TITLE | TOPIC | FOREIGN | DIRECTION | DEMONYM | CALENDAR | SUFFIX
"""Lists whose words, alone, name nobody ..."""
ARTICLED = frozenset(("es", "fr", "it", "pt", "de", "nl"))
"""Languages that put an article before the names of bodies and lands."""
OFFICE = GOVERNMENT | BODY | MEDIA
"""... but for these in mid-sentence, which may lean on a full name: the Commission, the Journal."""
SEVERAL = re.compile(r"[A-Z]{2,5}[’']?s")
"""Letters in the plural, which are many things of a sort: VPNs, MPs."""
INHABITANTS = ("ers", "ites")
"""Endings that make a place's name one of those who live there: New Yorkers."""
ROMAN = re.compile(r"(?=[XVI]{2})X{0,3}(?:I[XV]|V?I{0,3})")
"""A number of a chapter or a century."""
CURRENCY = re.compile(r" (?:dollar|pound|franc|yen|peso|rupee|yuan|euro|dinar|dirham|krona|krone|shilling)s?\b")
"""What is a country's money and not the country: US dollars."""
LONGEST_NATIONALITY = 20
"""Characters before a name in which a nationality is sought."""
AROUND = ".,;:!?\"'“”‘’()[]"
"""What may stand around a word."""


def find_candidates(article: Article) -> tuple[Candidate, ...]:
    """Every place in the article where an actor may be named, in order; they never overlap."""
    if is_noise(article.text):
        return ()
    prose, headlines = _runs(article)
    vocabulary = _vocabulary(article, prose)
    named: Iterable[Run] = filter(None, (without_portfolio(article.text, run) for run in prose))
    if vocabulary.strict:
        named = (piece for run in named for piece in pieces(run))
    made = (_made(article.text, part, vocabulary) for run in named for part in parts(run, vocabulary))
    found = [candidate for candidate in made if candidate]
    found = with_nicknames(article.text, found)
    found = without_common(article.text, with_expansions(article.text, with_states(article.text, found)))
    found = with_neighbours(article.text, with_titles_of_works(article.text, found))
    found = sorted(found + named_again(headlines, found, actor_key), key=lambda candidate: candidate.start)
    return tuple(with_bearers(article, found))


def _runs(article: Article) -> tuple[list[Run], list[Run]]:
    """The runs of the article's sentences, and those of its headlines in title case."""
    prose: list[list[Token]] = []
    headlines: list[Run] = []
    dateline = article.dateline_length
    for block in article.blocks:
        if block.start is not None and block.end is not None:
            skipped = dateline if block.kind == "paragraph" else 0
            dateline -= skipped
            if is_noise(block.text):
                continue
            found = list(tokens(article.text, block.start + skipped, block.end))
            if is_shouted(block.text):
                headlines += runs([token for token in found if not _is_small(token)])
            elif is_headline(block.text, len(found)):
                headlines += runs(found)
            else:
                prose.append(found)
    named = as_names(article.text, without_ranks(article.text, prose), article.language)
    return [run for stream in named for run in runs(stream)], headlines


def _is_small(token: Token) -> bool:
    """Whether a word in a line of capitals is more likely a small word: US, WHO."""
    return bool(lexicon().bits.get(token.text.capitalize(), 0) & FUNCTION)


def _vocabulary(article: Article, prose: list[Run]) -> Vocabulary:
    inside = {phrase(run[:2]) if len(run) > 1 else run[0].text for run in prose if not run[0].initial}
    inside |= {phrase(run[1:3]) for run in prose if len(run) > 2}
    words = filter(str.islower, set(article.text.split()))
    lowered = frozenset(word if word.isalpha() else word.strip(AROUND) for word in words)
    surnames = frozenset(
        run[-1].text.rpartition("-")[2] for run in prose if len(run) > 1 and run[-2].bits & (GIVEN | TITLE)
    )
    alone = frozenset(run[0].text for run in prose if len(run) == 1)
    articled = (article.language or "").partition("-")[0] in ARTICLED
    strict = not capitals_prove(article.language)
    return Vocabulary(lowered, frozenset(inside), alone, surnames, articled, saints_of(article.text), strict)


def _made(text: str, part: NamePart, article: Vocabulary) -> Candidate | None:
    """The candidate of a part of a run; none where it is a single word of the kind that names nobody."""
    run = _without_degrees(part.tokens)
    first, single = run[0], len(run) == 1
    if single and _is_empty(part) and not _is_known(first):
        return None
    name = phrase(run)
    if _is_many(name) or (name in lexicon().country and CURRENCY.match(text, run[-1].end)):
        return None
    if single and not part.title and _is_left_over(text, first, article):
        return None
    bare = _bare(run)
    name = name if bare is run else phrase(bare)
    if f"The {name}" in lexicon().known and text[first.start - 4 : first.start] == "The ":  # The Hague
        name = f"The {name}"
    said = words_of_name.of_name(bare, name, article)
    key = actor_key(name)
    if f"the {name}" in lexicon().known and text[first.start - 4 : first.start].lower() == "the ":  # the Amazon
        said, key = ["known.region", *said[1:]], f"the {key}"
    owned = owned_end(text, run, article.saints)
    end = owned or run[-1].end
    made = Candidate(
        first.start,
        end,
        text[first.start : end],
        actor_key(text[first.start : end]) if owned else key,
        (
            *said[:1],
            *part.evidence,
            *said[1:],
            *["word.saints"] * bool(owned),
            *surroundings.around(text, first.start, end, headed=bool(run[-1].bits & HEAD and not run[-1].bits & MEDIA)),
        ),
        single and (first.initial or article.strict or is_label(text, first.start, end)),
        False,
        single and first.text.lower() in article.lowered,
        part.title,
        part.address,
    )
    return strictly(made, run) if article.strict else made


def _is_many(name: str) -> bool:
    """Whether a name means many that have nothing else in common: VPNs, New Yorkers."""
    known = lexicon().known
    if SEVERAL.fullmatch(name):
        return name not in known
    return any(name.endswith(ending) and known.get(name.removesuffix(ending)) in PLACES for ending in INHABITANTS)


def _is_left_over(text: str, word: Token, article: Vocabulary) -> bool:
    """Whether a word is what a nationality before it leaves of a title that the article never prints without it: the
    Pie of "Norwegian Pie". A surname or a known name is one behind a nationality, too."""
    before = text[max(0, word.start - LONGEST_NATIONALITY) : word.start]
    if word.joint != " " or before[-1:] != " " or not bits_of(before.split()[-1].lstrip(AROUND)) & DEMONYM:
        return False
    ordinary = not word.bits & ~PLAIN and word.text[1:].islower() and word.text not in lexicon().known
    return ordinary and word.text not in article.alone and word.text not in surnames()


def _without_degrees(run: Run) -> Run:
    """The words of a name without degrees and seats behind it; Jr. and III belong to it."""
    while len(run) > 2 and run[-1].bits & SUFFIX and run[-1].text not in suffixes("generation"):
        run = run[:-1]
    return run


def _is_known(token: Token) -> bool:
    """Whether a word alone is a name that the lexicon knows; in the title of a work the head of a body is none."""
    return token.text in lexicon().known and not (token.bits & HEAD and token.bits & TITLED)


def _bare(run: Run) -> Run:
    """The words of a name without degrees and honours behind it."""
    while len(run) > 2 and run[-1].bits & SUFFIX:
        run = run[:-1]
    return run


def _is_empty(part: NamePart) -> bool:
    token = part.tokens[0]
    if len(token.text) < 2 or (len(token.text) == 2 and token.text[1] == ".") or ROMAN.fullmatch(token.text):
        return True
    if token.bits & OFFICE and not (token.initial or token.bits & TITLED):
        return False
    surname = part.title and not token.bits & (TOPIC | TITLE | DEMONYM) and not _is_rank(part.title, token)
    return bool(token.bits & EMPTY) and not surname


def _is_rank(title: str, token: Token) -> bool:
    """Whether an ordinary word behind a mere qualifier is a rank of its own: a Senior Fellow."""
    return bool(token.bits & PLAIN) and titles("qualifier", "once").issuperset(title.split())
