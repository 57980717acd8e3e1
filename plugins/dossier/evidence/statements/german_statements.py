"""Finds who said what in German news: "„Der Steg ist morsch“, sagte Holm", "Holm sagte, der Steg sei morsch".

There is no parser here. What stands in marks is found as in any language; who said it is the first name, or the noun
with its article, behind the verb of saying or before it. Without marks something counts as said where a word ("dass")
or a form of the verb ("sei") shows it, or a source is named ("laut").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, Literal

from dossier.evidence.statements.found_statements import FoundStatement, Speaker
from dossier.evidence.statements.lexemes import WORD, Lexeme
from dossier.evidence.statements.name_forms import name_of
from dossier.evidence.statements.pronouns import Named
from dossier.evidence.statements.quotation_marks import spans
from dossier.language.alternation import any_of
from dossier.language.people import gender_of
from dossier.language.sentences import sentences
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.records import Article, Mention

NEAR = 160
"""So many characters before and behind a quotation are read for who said it."""
PRONOUNS = {"er": "he", "sie": "she"}
"""What stands for a person, as the lists of given names know it."""
LEAST = 3
"""Words of what somebody said without marks."""
EARLY = 6
"""Within so many words behind the comma the form of a verb shows that words are told."""
_MARKS = '„“”"»«›‹'
_NOUN = re.compile(
    r"(?:[a-zäöüß]+ )?[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)*(?: (?:der|des|von|vom|für)(?: [A-ZÄÖÜ][\w-]+)+)?"
)
"""A noun behind its article, the name that it leads to, and what it hangs on."""
_WHOLE = re.compile(rf"[.!?][{_MARKS}]\s")
"""The end of a quotation that is a whole sentence."""
_WORDS = re.compile(r"[\w-]+")


class GermanReader:
    """Reads one article."""

    def __init__(self, article: Article, mentions: Sequence[Mention]) -> None:
        """A reader of this article, which names the actors `mentions`."""
        self.text, self.article, self.mentions = article.text, article, mentions
        self.starts = [one.start for one in mentions]
        self.full = {one.actor: one.surface for one in reversed(mentions) if " " in one.surface}

    def read(self, found: Sequence[FoundStatement]) -> list[FoundStatement]:
        """What was said in marks (`found`), now with its speakers, and what was said without."""
        quoted, told = self._attributed(self._in_marks(found)), list[FoundStatement]()
        for low, high in self._paragraphs():
            marked = [(low + one.start, low + one.end) for one in spans(self.text[low:high])]
            begins = [start for start, _end in marked]
            for first, last in sentences(self.text, low, high):
                within = marked[bisect_left(begins, first) : bisect_left(begins, last)]
                told += self._told(first, last, within)
        inner = {start for whole in told for start, _end in whole.quoted}
        return [*(one for one in quoted if one.start not in inner), *told]

    def _paragraphs(self) -> Iterator[tuple[int, int]]:
        for block in self.article.blocks:
            if block.start is not None and block.text:
                yield block.start, block.start + len(block.text)

    def _in_marks(self, found: Sequence[FoundStatement]) -> list[FoundStatement]:
        """What was found, and what else stands in marks: a few words, of which it is still to be seen who said them."""
        starts = {one.start for one in found}
        more = [
            FoundStatement(low + one.start, low + one.end, "direct", None, "", "low", None, ())
            for low, high in self._paragraphs()
            for one in spans(self.text[low:high])
            if low + one.start not in starts
        ]
        return sorted((*found, *more), key=lambda said: said.start)

    def _attributed(self, found: Sequence[FoundStatement]) -> list[FoundStatement]:
        """The quotations, each with its speaker; one that goes on behind the speaker of the last has the same."""
        made: list[FoundStatement] = []
        for one in found:
            said = one if one.speaker else self._behind(one) or self._before(one)
            before = made[-1] if made else None
            if said is None and before and before.speaker and self._goes_on(before, one):
                said = one._replace(speaker=before.speaker, rule="same speaker", confidence="medium")
            if said or one.rule:
                made.append(said or one)
        return made

    def _goes_on(self, before: FoundStatement, one: FoundStatement) -> bool:
        """Whether between two quotations stand only the speaker of the first and a stop."""
        between = self.text[before.end : one.start]
        assert before.speaker  # noqa: S101  asked only of one with a speaker
        return "\n" not in between and len(self.text[before.speaker.end : one.start]) < NEAR // 4

    def _behind(self, one: FoundStatement) -> FoundStatement | None:
        """ "…“, sagte Anna Holm"."""
        found = _behind().match(self.text, one.end, min(one.end + NEAR, len(self.text)))
        if not found:
            return None
        speaker = self._speaker(*found.span("subject"))
        return _with(one, speaker, "verb behind", _cue(found)) if speaker else None

    def _before(self, one: FoundStatement) -> FoundStatement | None:
        """ "Anna Holm sagte am Montag: „…"."""
        low = max(0, one.start - NEAR)
        colons = _colon().finditer(self.text, low, one.start)
        found = next((colon for colon in colons if colon.end() == one.start), None)
        if not found:
            return None
        first = _clause_start(self.text, low, found.start("verb"))
        speaker = self._speaker(first, found.start("verb")) or self._speaker(*found.span("rest"))
        return _with(one, speaker, "verb before", _cue(found)) if speaker else None

    def _told(self, low: int, high: int, marked: Sequence[tuple[int, int]]) -> Iterator[FoundStatement]:
        """What a sentence tells of somebody's words without marks, or with a part in marks; `marked` are the places
        of what stands in them."""
        for _start, end in marked:
            if end < high and _WHOLE.match(self.text, end - 1):
                low = end + 1  # a closing mark ends no sentence elsewhere, since in English it opens words
        for read in (self._with_clause, self._inverted, self._by_source):
            said = read(low, high)
            if said and len(_WORDS.findall(self.text, said.start, said.end)) >= LEAST:
                inner = tuple((start, end) for start, end in marked if said.start <= start and end <= said.end)
                kind: Literal["mixed", "indirect"] = "mixed" if inner else "indirect"
                yield said._replace(kind=kind, quoted=inner)
                return

    def _with_clause(self, low: int, high: int) -> FoundStatement | None:
        """ "Anna Holm sagte am Montag, der Steg sei morsch"; "Am Montag sagte Anna Holm, dass der Steg morsch ist"."""
        found = _verb().search(self.text, low, high)
        if not found or any(sign in self.text[low : found.start()] for sign in _MARKS):
            return None
        comma = self.text.find(",", found.end(), high)
        rest = self.text[found.end() : comma]
        if comma < 0 or any(sign in rest for sign in _MARKS) or not _fits(found["verb"], rest):
            return None
        first = self._clause(comma + 1, high)
        speaker = first and (
            self._speaker(_clause_start(self.text, low, found.start()), found.start())
            or self._speaker(found.end(), comma)
        )
        return self._made(first, high, speaker, _cue(found)) if first and speaker else None

    def _clause(self, start: int, high: int) -> int | None:
        """Where what was said begins behind a comma; None where the clause is none that was said."""
        words = list(_WORDS.finditer(self.text, start, high))[: EARLY + 1]
        if not words or self.text[start : words[0].start()].strip():
            return None
        first = words[0].group()
        if first in _words("opening"):
            behind = first in ("dass", "daß", "ob") and len(words) > 1
            return words[1].start() if behind else words[0].start()
        told = any(one.group() in _words("subjunctive") for one in words[1:])
        return words[0].start() if told and first not in _words("beside") else None

    def _inverted(self, low: int, high: int) -> FoundStatement | None:
        """ "Der Steg ist morsch, sagte Anna Holm", "…, so die Reederei", "…, wie Anna Holm mitteilte"."""
        found = next((one for form in _closings() if (one := form.search(self.text, low, high))), None)
        told = self.text[low : found.start()].split(maxsplit=1) if found else []
        if not found or not told or self.text[low] in _MARKS or self.text[found.start() - 1] in _MARKS:
            return None
        speaker = self._speaker(*found.span("subject"))
        if speaker is None or told[0].lower() in _words("beside") | _words("opening"):
            return None
        return self._made(low, found.start(), speaker, _cue(found))

    def _by_source(self, low: int, high: int) -> FoundStatement | None:
        """ "Laut Anna Holm ist der Steg morsch"."""
        found = _source().match(self.text, low, high)
        speaker = self._speaker(found.end(), min(found.end() + NEAR // 2, high)) if found else None
        if not found or speaker is None or self.text[found.end() : speaker.start].count(" ") > EARLY:
            return None
        start = speaker.end + len(self.text[speaker.end : high]) - len(self.text[speaker.end : high].lstrip(" ,"))
        return self._made(start, high, speaker, None)

    def _made(self, start: int, high: int, speaker: Speaker, cue: Lexeme | None) -> FoundStatement:
        end = start + len(self.text[start:high].rstrip(" .!?\n"))
        return FoundStatement(start, end, "indirect", speaker, "reported", "medium", cue, ())

    def _speaker(self, low: int, high: int) -> Speaker | None:
        """Who is the subject in text[low:high]: the first name, or the noun with its article that it hangs on."""
        start = high - len(self.text[low:high].lstrip())
        place = bisect_left(self.starts, start)
        named = self.mentions[place] if place < len(self.mentions) else None
        if named and named.end <= high:
            return self._named(start, named)
        words = self.text[start:high].split(maxsplit=1)
        if words and words[0].lower() in PRONOUNS:
            return self._stood_for(start, words[0])
        noun = _NOUN.match(words[1]) if len(words) > 1 and words[0].lower() in _words("article") else None
        end = start + len(words[0]) + 1 + noun.end() if noun else start
        return Speaker(self.text[start:end], start, end, None) if noun else None

    def _stood_for(self, start: int, pronoun: str) -> Speaker | None:
        """Whom "er" or "sie" means: who is named last before in the paragraph, where the given name fits."""
        place = bisect_left(self.starts, start) - 1
        last = self.mentions[place] if place >= 0 else None
        if last is None or "\n" in self.text[last.end : start]:
            return None
        given = self.full.get(last.actor, "").partition(" ")[0]
        fits = gender_of(given) == PRONOUNS[pronoun.lower()]
        named = Named(last.start, last.end, name_of(last.surface), 0, leads=False)
        return Speaker(last.surface, start, start + len(pronoun), named) if fits else None

    def _named(self, start: int, named: Mention) -> Speaker | None:
        """The speaker where a name stands behind `start`: who is named, or the noun that the name hangs on."""
        before = [(one.group(), one.start(), one.end()) for one in _WORDS.finditer(self.text, start, named.start)]
        bound = next((n for n, one in enumerate(before) if n and one[0] in _words("bound")), None)
        if bound is None:
            free = not before or before[0][0].lower() not in load("evidence/german_stances")["leading"].words
            return Speaker(named.surface, named.start, named.end, None) if free else None
        if before[0][0].lower() not in _words("article"):
            return None
        voice = before[bound - 1][0].lower() in _words("voice")
        end = named.end if voice else before[bound - 1][2]
        return Speaker(self.text[start:end], start, end, None)


def _with(one: FoundStatement, speaker: Speaker, rule: str, cue: Lexeme | None) -> FoundStatement:
    return one._replace(speaker=speaker, rule=rule, confidence="high", cue=cue)


def _cue(found: re.Match[str]) -> Lexeme | None:
    return Lexeme(WORD, *found.span("verb"), found["verb"]) if found["verb"] else None


def _fits(verb: str, rest: str) -> bool:
    """Whether a verb of saying has what belongs to it, and is not turned into its opposite."""
    behind = set(_WORDS.findall(rest.lower()))
    return _parted().get(verb, "") in {"", *behind} and behind.isdisjoint(_words("negation"))


def _clause_start(text: str, low: int, high: int) -> int:
    """Where the clause begins that ends at `high`, an aside between commas left in."""
    return max(low, *(text.rfind(sign, low, high) + 1 for sign in (";", ":", *_MARKS)))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load("evidence/german_statements")[name].words)


@cache
def _parted() -> dict[str, str]:
    return {verb: str(particle) for verb, particle in load("evidence/german_statements")["verb.parted"].table.items()}


def _any_verb() -> str:
    joined = (f"{particle}{verb}" for verb, particle in _parted().items())
    return any_of((*_words("verb.saying"), *_parted(), *joined))


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<verb>{_any_verb()})(?!\w)")


@cache
def _behind() -> re.Pattern[str]:
    signs = rf"[{_MARKS}’']?[,.]?[{_MARKS}’']?,? (?:[–—-] )?"
    return re.compile(rf"{signs}(?:so|(?P<verb>{_any_verb()})) (?P<subject>[^.;:!?,(\n{_MARKS}]{{2,120}})")


@cache
def _colon() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<verb>{_any_verb()})(?P<rest>[^.;:!?\n{_MARKS}]{{0,80}}): ?[{_MARKS}]")


@cache
def _closings() -> tuple[re.Pattern[str], ...]:
    """What closes a sentence with its speaker."""
    verb, subject = rf"(?P<verb>{_any_verb()})", rf"(?P<subject>[^.;:!?,\n{_MARKS}]{{2,80}})"
    return (re.compile(rf", (?:so|{verb}) {subject}[.!]?$"), re.compile(rf", wie {subject} {verb}[.!]?$"))


@cache
def _source() -> re.Pattern[str]:
    return re.compile(rf"(?i:{any_of(_words('source'))}) ")
