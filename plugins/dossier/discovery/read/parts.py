"""Takes a run of capitalised words apart: titles and nationalities off, what is left may be a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.discovery.candidate import OF, NamePart, Run, Vocabulary, phrase
from dossier.discovery.lexicon import (
    ADDRESS,
    ARTICLE,
    BODY,
    DEMONYM,
    DEMONYM_GIVEN,
    DIRECTION,
    FAMILY,
    FOREIGN,
    GIVEN,
    GOVERNMENT,
    HEAD,
    LEAD_COMPANY,
    MAYBE_GIVEN,
    MEDIA,
    OFFICIAL,
    ORGANIZATION,
    PLAIN,
    TITLE,
    TOPIC,
    lexicon,
    listed,
)
from dossier.discovery.read.titles_of_runs import address_of, office_before, title_in
from dossier.language.people import is_given, surnames
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NAMES = GIVEN | MAYBE_GIVEN | FAMILY
STRIPPED = DEMONYM | DIRECTION
"""Lists whose words may be stripped off a name."""
BODIES = ("media", "government", "organization", "company")
"""Kinds of known names that are bodies."""
LANDED = (3, 4, 5)
"""Words of a country or a body and the person's name behind it."""
LONGEST_NAME = 12
"""More capitalised words in a row than a name has: a list without commas."""
MINISTERS = ("Minister", "Secretary")
"""Offices whose subject stands before them: the Labour Minister is no minister of Labour's."""
COUPLE = 5
"""Words of a headline's two persons and the verb between them."""
COUPLE_OF_WORDS = 2
INFLECTED = ("s", "ed")
"""Endings of a verb between two persons."""
VERBAL = ("ing", "ly", "ed")
"""Endings of a first word that has its capital from the sentence, before a name that is known without it."""


def parts(run: Run, article: Vocabulary) -> Iterable[NamePart]:
    """The pieces of a run that may be names."""
    if len(run) == 1:
        if not run[0].bits & (TITLE | DEMONYM) or run[0].text in lexicon().known:
            return (NamePart(run),)
        return ()
    return _pieces(run, article) if len(run) <= LONGEST_NAME else ()


def _pieces(run: Run, article: Vocabulary) -> Iterator[NamePart]:
    run = _without_opener(run, article)
    for piece in _beside_verb(run):
        yield from _titled(piece, article)


def _titled(run: Run, article: Vocabulary) -> Iterator[NamePart]:
    """The names in a run without verbs, its title taken off."""
    title = title_in(run)
    if title is None and len(run) == LANDED[0] and _is_award(run):
        run = run[1:]
    if title is None:
        for piece in _seated(run, article):
            size = _body_before(piece, article)
            yield from _named(piece[:size])
            yield from _named(piece[size:])
        return
    first, after = title
    before = run[:first]
    if not (before and before[-1].bits & TOPIC and run[first].text in MINISTERS):
        yield from _named(_affiliation(before), evidence=("before.office",))
    yield from _named(run[after:], run[office_before(before) : after])


def _without_opener(run: Run, article: Vocabulary) -> Run:
    """The run without first words that have their capital from the sentence: "Nearby", "Former", "Police"."""
    if run[0].initial and run[0].bits & ARTICLE and _is_apart(run, article):
        return run[1:]
    if any(phrase(run[:size]) in lexicon().known for size in range(2, len(run) + 1)):  # Human Rights Watch
        return run
    while len(run) > 1 and run[0].initial and not _stands(phrase(run[:2]), article):
        if len(run) == 3 and _is_described(run):
            return run[1:]
        if not _is_opener(run, article):
            break
        run = run[1:]
    return run


def _is_apart(run: Run, article: Vocabulary) -> bool:
    """Whether an article at a sentence's start is no part of the name behind it: La Suède, in French La Cour."""
    apart = article.articled or phrase(run[1:]) in lexicon().country
    return apart and len(run) > 1 and not _stands(phrase(run[:2]), article)


def _beside_verb(run: Run) -> tuple[Run, ...]:
    """The run, or what stands before a verb that has its capital from a headline, and a person behind it: "Volta
    Claims", "Anna Lumen Calls Karl Weiss"; the name of a body may hold a verb."""
    if run[-1].bits & HEAD:
        return (run,)
    verbs = listed("headline.verb")
    at = next((number for number, token in enumerate(run) if number and token.text in verbs), 0)
    if len(run) == COUPLE and run[0].bits & run[3].bits & GIVEN and run[2].joint == run[3].joint == " ":
        at = at or (2 if not run[2].bits & ~PLAIN and run[2].text.endswith(INFLECTED) else 0)
    if not at or run[at].joint != " ":
        return (run,)
    named = run[at + 1 :] if len(run) == at + 3 and run[at + 1].bits & GIVEN and run[at + 1].joint == " " else []
    return (run[:at], named) if named else (run[:at],)


def _stands(pair: str, article: Vocabulary) -> bool:
    """Whether two words are known to stand together."""
    return pair in lexicon().known or pair in article.inside or pair in lexicon().titles


def _is_described(run: Run) -> bool:
    """Whether an unknown word stands before a given name and a surname: "Outfielder Karl Weiss"."""
    return not run[0].bits and bool(run[1].bits & GIVEN) and not run[2].bits & HEAD


def _is_opener(run: Run, article: Vocabulary) -> bool:
    """Whether the first word is an ordinary one; before the head of a body it may belong to its name."""
    first = run[0]
    if len(run) == 2 and run[1].bits & ORGANIZATION and not run[1].bits & TITLE and not first.bits & FOREIGN:
        return False
    seated = run[1].joint in OF and first.bits & (BODY | GOVERNMENT) and not first.bits & TITLE  # University of Lumen
    if seated or (first.bits & (OFFICIAL | DIRECTION) and run[-1].bits & ORGANIZATION and not run[1].bits & DEMONYM):
        return False
    if first.bits & LEAD_COMPANY or (first.bits & TOPIC and run[1].bits & TITLE):
        return False
    addressed = first.bits & ADDRESS and not run[1].bits & (HEAD | PLAIN)  # Justice Lumen
    if addressed or first.bits & (PLAIN | FOREIGN):
        return not addressed
    if not (first.bits or run[1].bits & HEAD) and _is_verbal(first.text, run[1].text, article):  # Getting Lumen to go
        return True
    return not first.bits & (GIVEN | TITLE | TOPIC) and first.text.lower() in article.lowered


def _is_verbal(first: str, name: str, article: Vocabulary) -> bool:
    """Whether a word ends as verbs, adverbs and plurals do, before a name that the article prints without it; an adverb
    needs no such name."""
    if first.endswith(load("discovery/words")["ending.adverb"].words) and first not in surnames():
        return True
    if name in article.surnames:
        return first.endswith((*VERBAL, "s"))
    return first.endswith(VERBAL) and name in article.alone


def _is_award(run: Run) -> bool:
    """Whether letters stand before a given name and a surname: no part of the name, and no sure one: MVP Anna Lumen."""
    letters, given, surname = run
    apart = letters.text.isalpha() and letters.text.isupper() and len(letters.text) > 2 and not is_given(letters.text)
    return apart and given.joint == " " and bool(given.bits & (GIVEN | MAYBE_GIVEN)) and not surname.bits & HEAD


def _affiliation(before: Run) -> Run:
    """The body or country that stands before an office, without the words of office."""
    if before and phrase(before) in lexicon().known:
        return before
    return before[: office_before(before)]


def _named(run: Run, title: Run | None = None, evidence: tuple[str, ...] = ()) -> Iterator[NamePart]:
    """The name in a run without titles; none where it is nothing but a nationality."""
    if run and (run[0].bits | run[-1].bits) & STRIPPED and phrase(run) not in lexicon().known:
        run = _without_demonyms(run)
    land = _land(run) if not title and len(run) in LANDED else 0
    if land:
        yield NamePart(run[:land], evidence=evidence)
        yield NamePart(run[land:], evidence=("before.person",))
    elif run and title:
        yield NamePart(run, phrase(title), address_of(title), (*evidence, "before.title"))
    elif run:
        yield NamePart(run, evidence=evidence)


def _seated(run: Run, article: Vocabulary) -> tuple[Run, ...]:
    """The run, or its first word and the country behind "of" apart: Brandt of the Czech Republic."""
    if (
        len(run) < 2
        or run[1].joint == " "
        or run[0].bits
        or run[1].joint not in OF
        or phrase(run[1:]) not in lexicon().country
    ):
        return (run,)
    if phrase(run) in lexicon().country:
        return (run,)
    return (run[:1], run[1:]) if run[1].joint != OF[0] or run[0].text in article.inside else (run,)


def _body_before(run: Run, article: Vocabulary) -> int:
    """How many words of a known body's name stand straight before a person's, as where a comma is lost; 0 if none."""
    for size in (len(run) - 2, len(run) - 1):
        rest, body = run[size:], _body_of(run[:size])
        if _is_subject(run[:size], rest, article):
            return size
        if not body or rest[0].joint != " " or rest[-1].bits & (HEAD | PLAIN) or phrase(run) in lexicon().known:
            continue
        if rest[0].bits & GIVEN if len(rest) > 1 else body != "university" and rest[0].text in article.surnames:
            return size
    return 0


def _is_subject(words: Run, rest: Run, article: Vocabulary) -> bool:
    """Whether nothing but an office's subject stands before two words that the article prints by themselves, too: the
    secretary of Homeland Security Ann Lumen."""
    subject = len(rest) == COUPLE_OF_WORDS and words and all(token.bits & TOPIC for token in words)
    return bool(
        subject
        and rest[0].joint == rest[1].joint == " "
        and not rest[-1].bits & HEAD
        and phrase(rest) in article.inside
    )


def _body_of(run: Run) -> str:
    """The kind of a body that needs nothing behind it to be one; "" where the run is none."""
    if not run:
        return ""
    if len(run) > 1 and run[0].bits & BODY and run[1].joint in OF:
        return "university"
    known = lexicon().known.get(phrase(run), "")
    return known if known in BODIES else "media" * bool(len(run) > 1 and run[-1].bits & MEDIA)


def _land(run: Run) -> int:
    """How many words before a person's name end an office: ambassador to the United States, secretary of State."""
    for size in (1, 2, 3):
        rest = run[size:]
        if len(rest) != 2 or any(token.bits & ~NAMES for token in rest) or phrase(rest) in lexicon().known:
            continue
        if size == 1 and (run[0].bits & NAMES or not rest[0].bits & (GIVEN | MAYBE_GIVEN)):
            continue
        if phrase(run[:size]) in lexicon().country or (size == 1 and run[0].bits & (TOPIC | GOVERNMENT)):
            return size
    return 0


def _is_held(run: Run) -> bool:
    """Whether a party stands before the chamber that it holds: the Democratic Senate, which is the Senate."""
    return run[0].text in listed("demonym.party") and phrase(run[1:]) in listed("government.chamber")


def _without_demonyms(run: Run) -> Run:
    """The run without nationalities, unless they belong to the name of a body: the Portuguese Red Cross."""
    if _is_held(run):
        return run[1:]
    if any(token.bits & HEAD or token.joint in OF for token in run[1:]):
        return run
    if len(run) == 2 and run[0].bits & (GIVEN if run[1].bits & DEMONYM_GIVEN else DEMONYM_GIVEN * (not run[1].bits)):
        return run
    while run and (run[0].bits & DEMONYM or (len(run) > 1 and run[0].bits & DIRECTION and run[1].bits & DEMONYM)):
        run = run[1:]
    while run and run[-1].bits & DEMONYM:
        run = run[:-1]
    return run
