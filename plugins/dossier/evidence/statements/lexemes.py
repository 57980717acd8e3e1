"""Cuts a paragraph into the pieces that attributions are read from: names, words, stops and whole quotations."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from dossier.evidence.statements.word_lists import all_cues, size
from dossier.language import people
from dossier.language.calendar_names import months, weekdays
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.evidence.statements.quotation_marks import Quotation

_FOLLOWING = re.compile(r" (\w+)")
_DAY = re.compile(r" \d")
_NICKNAME_MARK = re.compile(r" ?[\"“”„'‘’] ?")
_CAPITAL = re.compile(r" [A-Z][a-z]")
NEW = "New"
"""The one small word that begins the names of places: New Zealand, wherever it stands."""
NAME, OWNER, WORD, QUOTE, STOP, END = "name", "owner", "word", "quote", "stop", "end"
_PIECE = re.compile(
    r" ?(?:(?P<plain>[a-z]+(?: [a-z]+)*)(?![\w&'’]|[-.]\w)|(?P<abbr>(?=[A-Za-z]{1,6}\.|[RDI]-)(?:"
    r"(?:[A-Z]\.){2,}|(?:[a-z]\.){2,}|[RDI]-(?:[A-Z][a-z]+\.|(?:[A-Z]\.)+)|[A-Z]\.(?=\s[A-Z])"
    rf"|(?:{'|'.join(sorted(people.abbreviations('title', 'firm', 'month', 'place'), reverse=True))})\.(?!\w)))"
    r"|(?P<word>[^\W_](?:[\w&]|[-.’'](?=\w))*(?:(?<=s)[’'](?=\s\w))?)"
    r"|(?P<stop>[.!?…]+|[,;:()\[\]—–―]|--|(?<!\w)-(?![a-z0-9])))"
)
"""A piece and the blank before it, or a run of small words: to pass over the blank in the same match, over the
abbreviations where no full stop is near, and to match small words together halves the time."""


_GOES_ON = re.compile(r" [a-z]")
"""Behind a quotation with a full stop a small letter shows that the sentence goes on: "We left." said Brown."""
PLAIN, SIGN = _PIECE.groupindex["plain"], _PIECE.groupindex["stop"]
"""The numbers of two of its groups."""


class Lexeme(NamedTuple):
    """A piece of a paragraph."""

    kind: str
    """name, owner (a name or noun with 's), word, quote, stop (comma, dash ...) or end (of a sentence)."""
    start: int
    """Offset in the article's text."""
    end: int
    """Offset after its last character."""
    low: str
    """Its text in lower case; the quotation's number for a quote."""


def tokens(text: str, start: int, end: int, quotations: Sequence[Quotation]) -> list[Lexeme]:
    """The pieces of text[start:end] in order; `quotations` are its quotations, with offsets in the text."""
    found: list[Lexeme] = []
    for number, span in enumerate(quotations):
        _words(text, start, span.outer_start, found)
        found.append(Lexeme(QUOTE, span.outer_start, span.outer_end, str(number)))
        if text[span.end - 1 : span.end] == "." and not _GOES_ON.match(text, span.outer_end):
            found.append(Lexeme(END, span.outer_end, span.outer_end, "."))
        start = span.outer_end
    _words(text, start, end, found)
    return found


def with_names(pieces: Iterable[Lexeme], names: frozenset[int]) -> list[Lexeme]:
    """The pieces, with a word at one of the offsets made a name, or the beginning of the one behind it: Will Lumen."""
    made: list[Lexeme] = []
    for piece in pieces:
        last = made[-1] if made else None
        follows = last and last.kind == NAME and last.start in names and piece.start == last.end + 1
        if last and follows and piece.kind in (NAME, OWNER):
            made[-1] = Lexeme(piece.kind, last.start, piece.end, f"{last.low} {piece.low}")
            continue
        made.append(piece._replace(kind=NAME) if piece.kind == WORD and piece.start in names else piece)
    return made


def _words(text: str, start: int, end: int, found: list[Lexeme]) -> None:
    """Adds the words and stops of text[start:end]."""
    add, made = found.append, tuple.__new__  # a third of the time of all evidence is spent in this loop
    for piece in _PIECE.finditer(text, start, end):
        group: int = piece.lastindex  # type: ignore[assignment]  # each alternative is a group
        form, after = piece[group], piece.end()
        begin = after - len(form)
        if group == PLAIN:
            for word in form.split(" "):
                after = begin + len(word)
                add(made(Lexeme, (WORD, begin, after, word)))
                begin = after + 1
        elif group == SIGN:
            kind = END if form[0] in ".!?…" and len(form) != 3 else STOP
            add(made(Lexeme, (kind, begin, after, "—" if form == "―" else form)))
        else:
            _word(text, begin, form, found)


def _word(text: str, start: int, form: str, found: list[Lexeme]) -> None:
    """Adds a word that has a capital, a figure or a mark in it; a contraction as two: "he", "'s"."""
    kind, low, length, names = _alone(form)
    if length < len(form):
        found.append(Lexeme(kind, start, start + length, low))
        short = f"'{form[length + 1 :].lower()}"
        found.append(Lexeme(WORD, start + length, start + len(form), short))
        return
    if low in _month_words():
        if _is_surname(text, start + length, found, start):
            names = "always"
        elif _DAY.match(text, start + length):
            names = "never"
    if names == "inside" and form == NEW and _CAPITAL.match(text, start + length):
        names = "always"
    if names == "always" or (names == "inside" and not _starts(found, form)):
        _join(text, Lexeme(NAME if kind == WORD else kind, start, start + length, low), found)
    else:
        found.append(Lexeme(kind, start, start + length, low))


def _is_surname(text: str, end: int, found: list[Lexeme], start: int) -> bool:
    """Whether a month is somebody's name: behind a name or title and no figure after, or before a verb of saying."""
    last = found[-1] if found else None
    following = _FOLLOWING.match(text, end)
    word = following.group(1) if following else ""
    if last and last.kind == NAME and start - last.end == 1:
        return not word[:1].isdigit()
    alone = last is None or last.kind in (END, QUOTE, STOP)
    return alone and word in all_cues()


class LoneWord(NamedTuple):
    """What a word is by itself."""

    kind: str
    """word or owner."""
    low: str
    """Its text in lower case, of a contraction the pronoun alone."""
    length: int
    """Its characters without the short verb of a contraction."""
    names: Literal["never", "inside", "always"]
    """Whether it is one of a name: a function word is, unless it begins a sentence."""


def is_number(low: str) -> bool:
    """Whether a word in small letters is a number with its "No" run on: "no3", which is nobody's name."""
    return low[:2] == "no" and low[2:].isdigit()


@lru_cache(maxsize=1 << 14)
def _alone(form: str) -> LoneWord:
    low, owner = form.lower(), False
    if "'" in form or "’" in form:
        pronouns = _contracted()
        if low[:-1] in pronouns or low[:-2] in pronouns:
            low = low[:-2] if low[:-1] in pronouns else low[:-3]
            return LoneWord(WORD, low, len(low), "never")
        owner = low.endswith(("'s", "’s", "s'", "s’"))
    kind = OWNER if owner else WORD
    if not form[0].isupper() or low in _calendar_words() or is_number(low):
        return LoneWord(kind, low, len(form), "never")
    return LoneWord(kind, low, len(form), "inside" if low in _function_words() else "always")


def _join(text: str, token: Lexeme, found: list[Lexeme]) -> None:
    """Adds a capitalised word to the name that it continues, across "of" and its like, or as a name of its own."""
    last = found[-1] if found else None
    near = last and (token.start - last.end <= 1 or _NICKNAME_MARK.fullmatch(text, last.end, token.start))
    if last and near and last.kind == NAME and token.end - last.start <= size("cut_name"):
        found[-1] = Lexeme(token.kind, last.start, token.end, f"{last.low} {token.low}")
        return
    if last and last.kind == NAME and text[last.end : token.start] == " & ":
        found[-1] = Lexeme(token.kind, last.start, token.end, f"{last.low} & {token.low}")
        return
    if last and _begins_body(found) and token.start - last.end == 1:
        found[-1] = Lexeme(token.kind, last.start, token.end, f"{last.low} {token.low}")
        return
    back = 2 if len(found) > 2 and last and last.low in ("the", "a", "an") else 1
    if len(found) > back and last and last.kind == WORD and token.start - last.end == 1:
        joint, name = found[-back], found[-back - 1]
        if name.kind == NAME and token.end - name.start <= size("cut_name") and _joins(joint.low, name.low):
            del found[-back - 1 :]
            found.append(Lexeme(token.kind, name.start, token.end, text[name.start : token.end].lower()))
            return
    found.append(_with_particles(text, token, found) if last and last.low in _particles() else token)


def _with_particles(text: str, token: Lexeme, found: list[Lexeme]) -> Lexeme:
    """A name with the small words that begin it behind a stop, a quotation or a verb of saying: “…,” van der Berg said.

    They are taken from what was found; elsewhere they stay: they may be words of another language, or "a van".
    """
    first = len(found)
    while first and found[first - 1].low in _particles() and found[first - 1].kind == WORD:
        first -= 1
    lead = found[first - 1] if first else None
    if first == len(found) or not (lead is None or lead.kind in (QUOTE, STOP, END) or lead.low in all_cues()):
        return token
    start = found[first].start
    del found[first:]
    return Lexeme(token.kind, start, token.end, text[start : token.end].lower())


def _begins_body(found: list[Lexeme]) -> bool:
    """Whether the last word owns the name of a body as its members do: "the Tenants' League"."""
    owns = found[-1].kind == OWNER and found[-1].low.endswith(("s'", "s’"))
    return owns and len(found) > 1 and found[-2].low == "the"


def _joins(joint: str, name: str) -> bool:
    """Whether a small word continues a name: "of" behind an office or a body, "de" and "bin" behind any."""
    if joint in _particles():
        return True
    return joint in ("of", "for", "on") and name.rpartition(" ")[2] in _joints()


def _starts(found: list[Lexeme], form: str) -> bool:
    """Whether a word stands where any word has a capital, or is no name at all ("I")."""
    return not found or found[-1].kind in (END, QUOTE, STOP) or form == "I" or form.isupper()


def sentences(pieces: Sequence[Lexeme]) -> list[tuple[int, int]]:
    """The sentences as (first, after last) places among the pieces; a quotation that ends in a full stop ends one.

    A sentence that never ends is cut, so that the time for a text without stops grows no faster than the text.
    """
    found: list[tuple[int, int]] = []
    first, longest = 0, size("cut_sentence")
    for after in (*(place + 1 for place, piece in enumerate(pieces) if piece[0] == END), len(pieces)):
        while after - first > longest + 1:
            found.append((first, first + longest + 1))
            first += longest + 1
        if first < after:
            found.append((first, after))
            first = after
    return found


@cache
def _function_words() -> frozenset[str]:
    rules = load("evidence/statements")
    names = ("word.function", "word.person", "word.adverb", "word.pronoun")
    offices = people.titles_in_lower_case(*people.NEWS) & frozenset(rules["name.joint"].words)
    return (frozenset(word for name in names for word in rules[name].words) | all_cues()) - offices


@cache
def _calendar_words() -> frozenset[str]:
    """Weekdays and months, which have a capital in English and are no names."""
    rules = load("evidence/dates")
    days = [day.text for day in weekdays("en") if not day.short]
    return frozenset(word.lower() for word in (*days, *rules["weekday.short"].table, *rules["month_alone.sure"].words))


@cache
def _month_words() -> frozenset[str]:
    return frozenset(month.text.lower() for month in months("en") if not month.short)


@cache
def _contracted() -> frozenset[str]:
    """Pronouns with the mark that a short verb follows: "he'", as in "he's" and "he'll"."""
    return frozenset(word + mark for word in load("evidence/statements")["word.contracted"].words for mark in "'’")


@cache
def _particles() -> frozenset[str]:
    return people.particles("name")


@cache
def _joints() -> frozenset[str]:
    return frozenset(load("evidence/statements")["name.joint"].words)
