"""Keeps the names that an article has used so far, and says whom "he", "she" or "the spokeswoman" stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from dossier.evidence.statements.lexemes import END, STOP, WORD
from dossier.evidence.statements.name_forms import Name, name_of, without_generation
from dossier.evidence.statements.reports.reporting_words import told
from dossier.evidence.statements.rivals import OFFICE
from dossier.evidence.statements.word_lists import is_verb, size, words
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dossier.evidence.statements.lexemes import Lexeme
    from dossier.evidence.statements.rivals import Rival


class Named(NamedTuple):
    """A place where somebody or something is named."""

    start: int
    """Offset of the name, without titles."""
    end: int
    """Offset after the name."""
    form: Name
    """The name."""
    paragraph: int
    """The number of its paragraph."""
    leads: bool
    """Whether it is the subject of its sentence."""


OWNERS = {"her": "she", "his": "he"}
"""The pronoun of whoever owns something."""
LEAD = 7
"""Pieces of what stands before the subject of a sentence, its comma among them."""


class NamedPeople:
    """The names of one article up to a place, and what is known about each."""

    def __init__(self) -> None:
        self.places: list[Named] = []
        self._full: dict[tuple[str, str], str] = {}
        self._genders: dict[str, set[str]] = {}
        self._person: set[str] = set()
        self._title: dict[str, Named] = {}
        self.rivals: list[Rival] = []

    def add(self, named: Named, owner: str = "") -> None:
        """Takes in a name; an office alone is none. `owner` is the pronoun that a word before it says it has."""
        form = named.form
        if form.is_office:
            return
        self.places.append(named)
        if not form.is_body and (form.titles or form.gender or form.words in (2, 3)):
            if form.words > 1:
                self._full["", form.key] = self._full[form.gender, form.key] = without_generation(form.text)
            if form.gender:
                self._genders.setdefault(form.key, set()).add(form.gender)
            if form.titles or form.gender:
                self._person.add(form.key)
        if owner and not form.is_body and ("", form.key) in self._full:
            self._genders.setdefault(form.key, {owner})
        for before, title in zip(("", *form.titles), form.titles, strict=False):
            self._title[office_of(before, title)] = named

    def read(self, named: Named, before: str) -> Named:
        """The name, an office alone made a surname where somebody of it was named in full: King of Karl King, but not
        where an article stands `before` it."""
        form = named.form
        if form.is_office and form.words == 1 and ("", form.key) in self._full and not before.lower().endswith("the "):
            return named._replace(form=form._replace(is_office=False, titles=()))
        return named

    def describe(self, noun: str, named: Named) -> None:
        """Takes in that a noun ("spokeswoman") is said of a name."""
        self._title[noun] = named
        if not named.form.is_body:
            self._person.add(named.form.key)
            gender = next((gender for gender in ("she", "he") if noun in words(f"gender.{gender}")), "")
            if gender:
                self._genders.setdefault(named.form.key, {gender})

    def bearer(self, noun: str) -> Named | None:
        """The latest name that a noun was said of."""
        return self._title.get(noun)

    def full_name(self, named: Named, pronoun: str = "") -> str:
        """The fullest form of a name that the article has used, of the pronoun's gender where one surname has two."""
        form = named.form
        if form.words > 1:
            return without_generation(form.text)
        return self._full.get((pronoun, form.key)) or self._full.get(("", form.key), form.text)

    def antecedent(self, pronoun: str, paragraph: int, offset: int, speaker: Named | None) -> Named | None:
        """The name that a pronoun at this offset stands for; None where no name fits.

        "It" stands only for a body that spoke last: any other guess was wrong half the time on news.
        The most salient name wins (Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution", 1994).
        """
        if pronoun == "it" and speaker and not self._is_person(speaker.form):
            return speaker
        if pronoun not in ("he", "she"):
            return None
        best: tuple[float, Named] | None = None
        for named in self.places[: -size("pronoun.names") - 1 : -1]:
            if paragraph - named.paragraph > size("pronoun.paragraphs"):
                break
            if named.start >= offset or not self._may_be(named, pronoun, speaker):
                continue
            score = self._salience(named, paragraph, speaker)
            if best is None or score > best[0]:
                best = score, named
        if best:
            self._genders.setdefault(best[1].form.key, {pronoun})  # so that "he" means nobody who was "she" before
        return best[1] if best else None

    def has_rival(self, found: Named, pronoun: str, offset: int) -> bool:
        """Whether somebody else whom the pronoun may mean stands between the last naming of whom it was found to stand
        for and its own offset: as a subject without a full name, or named in a later paragraph; whether it is not named
        before it at all.

        A pronoun that takes the person up before anybody else is named keeps her or him in mind.
        """
        same = [one for one in self.places if one.form.key == found.form.key and one.start < offset]
        if not same:
            return True
        named = max(same, key=_start)
        first = self.full_name(found, pronoun).partition(" ")[0].lower()
        here = named.paragraph
        others = (one for one in self.places if one.form.key != found.form.key and self._may_be(one, pronoun, None))
        met: list[Named | Rival] = [*self.rivals, *others]
        for one in sorted(met, key=_start):
            if not named.start < one.start < offset:
                continue
            if isinstance(one, Named):
                if one.paragraph > here:
                    return True
            elif one.is_pronoun:
                here = one.paragraph if one.who == pronoun else here
            elif self._is_rival(one, pronoun, first, found):
                return True
        return False

    def _is_rival(self, one: Rival, pronoun: str, first: str, found: Named) -> bool:
        bearer = self._title.get(one.who)
        if one.gender == OFFICE:
            return bearer is not None and bearer.form.key != found.form.key
        return one.gender in ("", pronoun) and not self._is_same(one.who, first, found)

    def _is_same(self, who: str, first: str, found: Named) -> bool:
        """Whether a given name or a noun is said of the person who was found, or is a surname here."""
        bearer = self._title.get(who)
        return who == first or ("", who) in self._full or bool(bearer and bearer.form.key == found.form.key)

    def _salience(self, named: Named, paragraph: int, speaker: Named | None) -> float:
        key = named.form.key
        weight = cast("Mapping[str, float]", load("evidence/statements")["salience"].table)
        score = weight["paragraph"] * (paragraph - named.paragraph) + weight["subject"] * named.leads
        score += weight["gender"] * (key in self._genders) + weight["person"] * (key in self._person)
        return score + weight["speaker"] * (speaker is not None and key == speaker.form.key)

    def _is_person(self, form: Name) -> bool:
        return bool(form.gender or form.titles) or form.key in self._person

    def _may_be(self, named: Named, pronoun: str, speaker: Named | None) -> bool:
        form = named.form
        genders = {form.gender} if form.gender else self._genders.get(form.key)
        if genders:
            return pronoun in genders
        known = form.key in self._person or (named.leads and ("", form.key) in self._full)
        known = known or (speaker is not None and form.key == speaker.form.key)
        return known and not form.is_body


def _start(one: Named | Rival) -> int:
    return one.start


def office_of(before: str, office: str) -> str:
    """An office, with the word before that makes another of it: a vice president is not the president."""
    return f"{before} {office}" if before in words("word.deputy") else office


def named_at(text: str, start: int, end: int, paragraph: int = 0, *, leads: bool = False) -> Named:
    """The name at text[start:end] without its titles and without a possessive."""
    form = name_of(text[start:end])
    begin = start + form.titled
    return Named(begin, begin + len(form.text), form, paragraph, leads)


def are_several(name: str | None) -> bool:
    """Whether the words for a speaker are several people: "Critics of the plan", "Doctors and nurses"."""
    low = (name or "").lower().split()
    head = low[: next((place for place, word in enumerate(low) if word in words("word.preposition")), len(low))]
    several = bool(head) and (head[-1] in told("noun.several") or (head[-1].endswith("s") and head[-1][-2:] != "ss"))
    return several or "and" in head


def owner_before(pieces: Sequence[Lexeme], low: int, place: int) -> str:
    """The pronoun of whoever "his" or "her" before the subject of a sentence points at: "On her podcast, Lumen asked";
    nothing where it points at nobody or back."""
    lead = pieces[low:place]
    if not 2 < len(lead) <= LEAD or lead[-1].low != "," or lead[0].low not in ("on", "in", "at", "during"):
        return ""
    if any(piece.kind != WORD for piece in lead[:-1]):
        return ""
    return next((OWNERS[piece.low] for piece in lead if piece.low in OWNERS), "")


def nouns_of(pieces: Sequence[Lexeme], low: int, place: int, high: int) -> list[str]:
    """The nouns for people that stand directly before a name ("his mother Ann", "his mother, Ann,"), or behind it
    between commas."""
    found = []
    if place > low and pieces[place - 1].kind == WORD and pieces[place - 1].low in words("word.person"):
        found.append(office_of(pieces[place - 2].low if place - 2 >= low else "", pieces[place - 1].low))
    if place + 1 >= high or pieces[place + 1].low != ",":
        return found
    if place - 2 >= low and pieces[place - 1].low == "," and pieces[place - 2].low in words("word.person"):
        found.append(office_of(pieces[place - 3].low if place - 3 >= low else "", pieces[place - 2].low))
    if place + 2 < high:
        leads = words("word.determiner", "word.person")
        found += (
            _nouns(pieces[place + 2 : min(high, place + size("apposition"))]) if pieces[place + 2].low in leads else []
        )
    return found


def _nouns(pieces: Sequence[Lexeme]) -> list[str]:
    """The nouns of an apposition; none where a verb shows that it is another clause."""
    found: list[str] = []
    inside, before = True, ""
    for piece in pieces:
        if piece.kind in (STOP, END):
            return found
        if is_verb(piece.low):
            return []
        inside = inside and piece.low not in words("word.preposition")
        if inside and piece.low in words("word.person"):
            found.append(office_of(before, piece.low))
        before = piece.low
    return found
