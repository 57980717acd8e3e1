"""Reads the noun phrase beside a verb of saying: who spoke, as far as words and their order tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.evidence.statements.lexemes import END, NAME, OWNER, QUOTE, STOP, WORD, Lexeme
from dossier.evidence.statements.noun_phrases import (
    NounPhrase,
    phrase_around_name,
    phrase_around_noun,
    phrase_from,
)
from dossier.evidence.statements.wide_phrases import who_before, wide_phrase
from dossier.evidence.statements.word_lists import is_manner, is_verb, size, words
from dossier.language.verb_forms import irregular_participles, irregular_pasts

if TYPE_CHECKING:
    from collections.abc import Sequence


DASHES = ("—", "–", "-", "--")
PLACES = frozenset({"there", "here"})
"""Behind "were" these end its clause: "the women who were there said"."""
YEAR = 4
"""Figures of a year."""


def subject_before(pieces: Sequence[Lexeme], low: int, place: int) -> NounPhrase | None:
    """The phrase that ends before `place`, the verb's, and not before `low`; adverbs and asides between are skipped."""
    last = skip_adverbs(pieces, low, place - 1)
    if last < low:
        return None
    piece = pieces[last]
    if piece.kind == STOP and piece.low in ",—–―--":
        return _before_aside(pieces, low, last)
    if piece.kind == WORD and piece.low in words("word.relative"):
        last = last - 2 if pieces[last - 1].low == "," else last - 1
        return phrase_before_relative(pieces, low, last) if last >= low else None
    joined = pieces[last].low in ("and", "but", "or")
    told_of = wide_phrase(pieces, low, last) if not joined and who_before(pieces, low, last) is not None else None
    if told_of and pieces[last + 1].low in PLACES:
        return told_of._replace(last=last + 1)
    return told_of or phrase_ending_at(pieces, low, last)


def phrase_before_relative(pieces: Sequence[Lexeme], low: int, last: int) -> NounPhrase | None:
    """Whom "who" or "which" behind `last` means: the phrase that ends there, and of a clause the one behind its verb:
    "The board met with divers, who say"."""
    found = phrase_ending_at(pieces, low, last)
    verbs = [] if found is None else [n for n in range(found.first + 1, found.last) if _is_told(pieces, n)]
    if not verbs:
        return found
    first = verbs[-1] + 1
    if pieces[first].low in words("word.preposition"):
        first = 1 + next(n for n in range(last, verbs[-1], -1) if pieces[n].low in words("word.preposition"))
    named = pieces[last].kind == NAME and all(one.low in words("word.determiner") for one in pieces[first:last])
    return NounPhrase("name", last, last) if named else NounPhrase("noun", min(first, last), last)


def _is_told(pieces: Sequence[Lexeme], place: int) -> bool:
    """Whether a word within a phrase is the verb of a clause, and not "employed by"."""
    word = pieces[place].low
    verb = pieces[place].kind == WORD and (is_verb(word) or word in irregular_pasts())
    return verb and pieces[place + 1].low != "by" and pieces[place - 1].low not in words("word.determiner")


def phrase_ending_at(pieces: Sequence[Lexeme], low: int, last: int) -> NounPhrase | None:
    """The phrase whose last piece is given."""
    last = _skip_bracket(pieces, low, last)
    if last < low:
        return None
    piece = pieces[last]
    if piece.kind == NAME:
        found = phrase_around_name(pieces, low, last)
        return found or _wide(pieces, low, last) or _lone_name(pieces, low, last)
    if piece.kind != WORD or piece.low in words("word.preposition"):  # "a lot of jokes"
        return None
    if piece.low in words("word.pronoun"):
        return NounPhrase("pronoun", last, last)
    found = phrase_around_noun(pieces, low, last)
    hangs = found is not None and found.first > low and _is_joined(pieces[found.first - 1].low)
    return found if found and found.kind != "weak" and not hangs else wide_phrase(pieces, low, last) or found


def _lone_name(pieces: Sequence[Lexeme], low: int, last: int) -> NounPhrase | None:
    """The name by itself; of "the head of Norland" the first, and None where it only says where or with whom."""
    before = last - 1
    while before > low and pieces[before].low in words("word.determiner"):
        before -= 1
    if before <= low or pieces[before].kind != WORD or pieces[before].low not in ADVERBIAL:
        return NounPhrase("name", last, last)
    if pieces[before].low == "of" and pieces[before - 1].kind == NAME:
        return NounPhrase("name", before - 1, before - 1)
    return None


ADVERBIAL = frozenset({"in", "at", "of", "from", "near", "with", "for", "against", "about"})
"""Behind these a name is the last word of a subject, and not the subject: "men who fish at the pier in Tarn said"."""


def _is_joined(word: str) -> bool:
    """Whether a phrase goes on before its beginning: "Doctors and nurses from the island"."""
    return word == "and" or word in words("word.preposition")


def _wide(pieces: Sequence[Lexeme], low: int, last: int) -> NounPhrase | None:
    """The phrase that a name ends without being its noun: "both candidates for the Senate", "the challenger for it"."""
    found = wide_phrase(pieces, low, last)
    if found is None or found.kind == "name" or found.first == last:
        return None
    led = pieces[found.first].low in words("word.determiner")
    return found._replace(kind="noun") if led or found.kind == "noun" else None


def subject_after(pieces: Sequence[Lexeme], place: int, high: int) -> NounPhrase | None:
    """The phrase that begins at `place`, behind the verb, and ends before `high`."""
    if place >= high:
        return None
    piece = pieces[place]
    if piece.kind == NAME:
        bearer = _bearer_behind(pieces, place, high)
        return NounPhrase("name", bearer, bearer)
    if piece.kind == OWNER:
        return phrase_from(pieces, place + 1, high, place)
    if piece.kind != WORD or piece.low in words("word.preposition") or piece.low == "that":
        return None
    if piece.low in words("word.pronoun"):
        return NounPhrase("pronoun", place, place)
    return phrase_from(pieces, place, high, place)


def _bearer_behind(pieces: Sequence[Lexeme], place: int, high: int) -> int:
    """The name that an office behind the name of a body leads to: "Polar Airlines vice president Jonas Brekke"."""
    after = place + 1
    while after < high and after - place <= size("nominal") and pieces[after].kind == WORD:
        if pieces[after].low in words("word.preposition", "word.break", "word.when", "word.adverb"):
            return place
        after += 1
    if after <= place + 1 or after >= high or pieces[after].kind != NAME:
        return place
    known = pieces[after - 1].low in words("word.person")
    return after if known or _is_job(pieces, place + 1, after) else place


def _is_job(pieces: Sequence[Lexeme], low: int, name: int) -> bool:
    """Whether the words before a full name that closes the phrase can be a job: "Norland Bread baker Ann Brown"."""
    following = pieces[name + 1] if name + 1 < len(pieces) else None
    closed = following is None or following.kind in (STOP, END)
    return (
        closed
        and " " in pieces[name].low
        and not any(is_verb(piece.low) or piece.low.endswith(("ing", "s")) for piece in pieces[low:name])
    )


def main_subject(pieces: Sequence[Lexeme], low: int, high: int) -> NounPhrase | None:
    """The subject of a sentence: its first phrase behind what prepositions and conjunctions lead in."""
    place = behind_dateline(pieces, low, high)
    while place < high and pieces[place].kind != QUOTE:
        piece = pieces[place]
        if piece.kind in (NAME, OWNER):
            return subject_after(pieces, place, high)
        if piece.low in ("and", "but", "or", "so", "yet", ",") or piece.low in words("word.adverb"):
            place += 1
        elif piece.kind == WORD and not _leads_in(pieces, place, high):
            return subject_after(pieces, place, high)
        else:
            place = _after_comma(pieces, place, high)
    return None


def behind_dateline(pieces: Sequence[Lexeme], low: int, high: int) -> int:
    """The place behind a name, its agency and day, and one dash that open a paragraph: "VARNHOLM (TPA) - Owners of"."""
    dash = next((n for n in range(low + 1, min(low + DATELINE, high)) if pieces[n].low in DASHES), None)
    if low or dash is None or (pieces[low].kind != NAME and pieces[dash - 1].low != ")"):  # "Aug. 6 (TPA) - Owners of"
        return low
    if any(pieces[n].low == pieces[dash].low for n in range(dash + 1, high)):
        return low
    words_between = [n for n in range(low + 1, dash) if pieces[n].kind == WORD]
    day = all(any(pieces[n + by].low[:1].isdigit() for by in (-1, 0, 1)) for n in words_between)
    return dash + 1 if day else low


DATELINE = 10
"""Pieces of a dateline at most."""


def _leads_in(pieces: Sequence[Lexeme], place: int, high: int) -> bool:
    """Whether a word begins what stands before the subject: "In May, …", "When asked, …", "Flanked by guards, …"."""
    if pieces[place].low in words("word.preposition", "word.break"):
        return True
    following = pieces[place + 1].low if place + 1 < high else ""
    return pieces[place].low.endswith("ed") and following in words("word.preposition", "word.break")


def _after_comma(pieces: Sequence[Lexeme], place: int, high: int) -> int:
    while place < high and pieces[place].low != ",":
        place += 1
    return place + 1


def skip_adverbs(pieces: Sequence[Lexeme], low: int, last: int) -> int:
    """The place of the last piece up to `last` that is no adverb and no day."""
    while (
        last >= low and pieces[last].kind == WORD and _is_adverb(pieces, last) and not is_everybody(pieces, low, last)
    ):
        last -= 1
    return last


def is_everybody(pieces: Sequence[Lexeme], low: int, place: int) -> bool:
    """Whether "all" or "both" is a subject by itself, and no part of "they all said"."""
    return pieces[place].low in ("all", "both") and (place == low or pieces[place - 1].kind in (STOP, END))


def _is_adverb(pieces: Sequence[Lexeme], place: int) -> bool:
    word = pieces[place].low
    if word in words("word.adverb") or word.endswith("day") or is_manner(word):
        return True
    if word.isdigit():
        return len(word) == YEAR and place > 0 and pieces[place - 1].low == "in"
    following = pieces[place + 1].low if place + 1 < len(pieces) else ""
    if word == "in":
        return following.isdigit() and len(following) == YEAR
    return word in ("on", "last", "late", "early") and following.endswith("day")


def _skip_bracket(pieces: Sequence[Lexeme], low: int, last: int) -> int:
    if last < low or pieces[last].low not in (")", "]"):
        return last
    opening = last
    while opening >= low and pieces[opening].low not in ("(", "["):
        opening -= 1
    return opening - 1


def _before_aside(pieces: Sequence[Lexeme], low: int, comma: int) -> NounPhrase | None:
    """The phrase before an aside in commas or dashes: the nearest stretch that can be a subject by itself."""
    sign, high = pieces[comma].low, comma
    while high > low:
        start = high
        while start > low and pieces[start - 1].low != sign and pieces[start - 1].kind not in (END, QUOTE):
            start -= 1
        if high != comma or start == low:
            found = _named_behind(pieces, (start, high), comma) or _stretch(pieces, start, high)
            if found and (high != comma or found.kind == "name"):
                return found
        if start == low or pieces[start - 1].low != sign:
            return None
        high = start - 1
    return None


APPOSED = 2
"""Pieces of a name alone behind its comma."""


def _named_behind(pieces: Sequence[Lexeme], where: tuple[int, int], comma: int) -> NounPhrase | None:
    """The name alone between the commas behind a noun that a clause describes: "The firm that runs it, Volta, said"."""
    start, high = where
    if comma - high != APPOSED or pieces[comma - 1].kind != NAME or pieces[start].kind != WORD:
        return None
    told = any(piece.kind == WORD and piece.low in ("that", "which", "who") for piece in pieces[start + 1 : high])
    return NounPhrase("name", comma - 1, comma - 1) if told and pieces[start].low in ("the", "a", "an") else None


def _stretch(pieces: Sequence[Lexeme], start: int, high: int) -> NounPhrase | None:
    """The subject that a stretch between commas ends in; None for asides such as "of Ohio", "who met him" or "62"."""
    if high <= start:
        return None
    first = pieces[start]
    aside = words("word.preposition", "word.relative")
    if first.kind == WORD and (first.low in aside or first.low[0].isdigit() or first.low.endswith("ing")):
        return None
    if high - start == 1 and first.kind == NAME and (first.low.endswith(".") or first.low[1:2] == "-"):
        return None
    return phrase_ending_at(pieces, start, high - 1)


def noun_at(pieces: Sequence[Lexeme], place: int, high: int) -> NounPhrase | None:
    """The noun that begins at a place, whatever it is, where it has an article or is several: "two people"."""
    last = place
    while last + 1 < high and pieces[last + 1].kind in (WORD, OWNER) and pieces[last + 1].low not in words(*CLOSED):
        last += 1
    if (
        last > place
        and last + 1 < high
        and pieces[last + 1].low == "by"
        and (is_verb(pieces[last].low) or pieces[last].low in irregular_participles())
    ):
        last -= 1  # "a list seen by the Gazette"
    known = pieces[place].low in words("word.determiner") or pieces[last].low.endswith("s")
    return NounPhrase("noun", place, last) if known and last < high and pieces[last].kind == WORD else None


CLOSED = ("word.preposition", "word.break", "word.relative", "word.when", "word.pronoun")
