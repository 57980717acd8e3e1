"""What is read in one article: capitalised words, runs of them, the parts of a run, and the candidates for actors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from dossier.language.namesakes import Naming  # noqa: TC001  msgspec reads the types of what it reads from disk
from dossier.rules.load import load

if TYPE_CHECKING:
    EvidenceName = str
    """The name of a piece of evidence, as rules/discovery/evidence.toml lists them."""
else:  # of what is one of a few names msgspec gives the same one each time
    EvidenceName = Literal[tuple(load("discovery/evidence"))]

OF = (" of ", " of the ")
FOR = (" for ", " for the ")
"""Joints of two words of one name."""


class Token(NamedTuple):
    """A capitalised word of the text; a tuple, since there are many and a tuple is made in half the time."""

    start: int
    """Offset in the text."""
    end: int
    """Offset after its last character."""
    text: str
    """The word as it is printed, with the full stop of an abbreviation."""
    bits: int
    """The lists of the lexicon it stands in."""
    joint: str
    """What stands between it and the capitalised word before: " ", " of ", " and " ...; "" where they are apart."""
    initial: bool
    """Whether any word would take a capital here: at the start of a sentence, a line, a quotation."""


Run = list[Token]
"""Capitalised words that stand together; mostly one to four."""


def phrase(run: Run) -> str:
    """The words of a run as they are printed."""
    if len(run) == 1:
        return run[0].text
    return run[0].text + "".join([token.joint + token.text for token in run[1:]]) if run else ""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What an article's other words teach about a capital at a sentence's start."""

    lowered: frozenset[str] = frozenset()
    """The words that it prints in lower case."""
    inside: frozenset[str] = frozenset()
    """The first two words of its runs in mid-sentence, and the single ones."""
    alone: frozenset[str] = frozenset()
    """The words that stand alone, at a sentence's start or not."""
    surnames: frozenset[str] = frozenset()
    """The last words of its names of persons, by their given names or titles."""
    articled: bool = False
    """Whether its language has an article before the names of bodies, which is none of theirs: la Cour."""
    saints: frozenset[str] = frozenset()
    """The saints whose schools and churches it calls by the genitive alone: St. Lumen's said."""
    strict: bool = False
    """Whether its language gives every noun a capital, as German does, or is not known well enough."""


class NamePart(NamedTuple):
    """The piece of a run that may be one name; a tuple as Token is."""

    tokens: Run
    """Its words."""
    title: str | None = None
    """The title that stood before it in the run."""
    address: str = ""
    """The form of address at that title's end, with the blank behind it."""
    evidence: tuple[str, ...] = ()
    """What its place in the run says about its kind."""


class Candidate(NamedTuple):
    """A place in one article where an actor may be named, and all that speaks for and against it."""

    start: int
    """Offset in `Article.text`."""
    end: int
    """Offset after its last character."""
    surface: str
    """The name as it is printed."""
    key: str
    """The name as it is compared: without accents, case, full stops and a leading article."""
    evidence: tuple[EvidenceName, ...] = ()
    """What speaks for a kind."""
    initial: bool = False
    """Whether it is one word that stands where any word takes a capital."""
    headline: bool = False
    """Whether it stands in a headline in title case, which teaches nothing."""
    lowered: bool = False
    """Whether its only word also stands in the article in lower case."""
    title: str | None = None
    """The title before it ("Treasury Secretary"); None where there is none."""
    address: str = ""
    """The form of address that ends the title, with the blank behind it ("Senator "): the mention begins with it."""
    gender: str = ""
    """The pronoun that is told of the person, "he" or "she", where the surname has several bearers; else ""."""
    kin: bool = False
    """Whether somebody is brought in as another's relative, where the surname has several bearers."""
    offices: tuple[str, ...] = ()
    """The words of the office that it is told to hold, sorted, where the surname has several bearers."""
    naming: Naming | None = None
    """Its sentence and paragraph, where the surname has several bearers."""
    settled: str | None = None
    """The slug of whom it means, where the analyst says so."""
    pair: str = ""
    """The "and" that alone stands between it and the next candidate, with its blanks; "" where something else does."""
    expands: str | None = None
    """For an acronym that the article defines: the key of the full name."""
