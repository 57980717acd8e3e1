"""Words of time within names: NORDIC TODAY, the Sunday School, Theresa May."""

from __future__ import annotations

import re
from functools import cache

from dossier.evidence.dates.date_words import word_before, words
from dossier.language.alternation import any_of

LINE = 200
"""How much of its line shows whether a word stands in a headline, in characters on each side."""
_BEGINS_SENTENCE = re.compile(r"(?:^|[.!?:;|\n\"“”‘'`(\[»«…—–-])[ \u00a0]*$")
_CAPITALISED = re.compile(r"[ \u00a0]([A-Z][\w’'-]*)")
_OWNING_NAME = re.compile(r"['’]s [A-Z][\w’'-]+ [A-Z]")
"""Behind "Tomorrow" these go on with the name of a body: Tomorrow's Children Trust."""
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def is_part_of_name(found: re.Match[str], trigger: str) -> bool:
    """Whether an expression is a part of a name, or one by itself in quotation marks.

    `trigger` is the class of the word that it begins with; only weekdays and phrases of time are looked at.
    """
    surface = found.group()
    if trigger not in {"weekday", "phrase"} or not surface[0].isupper() or any(sign.isdigit() for sign in surface):
        return False
    if trigger == "weekday":
        return _names_after_weekday(found)
    before, after = found.string[found.start() - 1 : found.start()], found.string[found.end() : found.end() + 1]
    if before and before in "\"“‘'" and after and after in "\"”’'":
        return True
    if _OWNING_NAME.match(found.string, found.end()):
        return True
    return not _begins_sentence(found) and not _in_headline(found)


def is_of_a_person(found: re.Match[str]) -> bool:
    """Whether a text also uses the name of a month as a person's: "Theresa May", "Mrs May", "April Dunne"."""
    return bool(_personal(found["month"]).search(found.string))


def before_a_name(found: re.Match[str]) -> bool:
    """Whether a word with a capital follows directly."""
    return bool(_CAPITALISED.match(found.string, found.end()))


def ends_a_name(found: re.Match[str]) -> bool:
    """Whether a weekday is the last word of the name of a work or a thing: "the album Velvet Monday"."""
    return bool(_named_thing().search(found.string[max(0, found.start() - LINE) : found.start()]))


@cache
def _named_thing() -> re.Pattern[str]:
    """What is named, and the words of its name so far."""
    return re.compile(rf"(?<!\w){any_of(words('weekday_name.thing'))},? (?:[A-Z][\w'’-]* ){{1,4}}$")


def _names_after_weekday(found: re.Match[str]) -> bool:
    """Whether a weekday begins a name: of a paper, a school, a club, or of a person at the start of a sentence."""
    behind = _CAPITALISED.match(found.string, found.end())
    if not behind:
        return False
    if behind[1] in words("weekday_name.behind"):
        return True
    if _in_headline(found):
        return False
    return word_before(found) == "the" or _begins_sentence(found) or _begins_clause(found)


def _begins_sentence(found: re.Match[str]) -> bool:
    return bool(_BEGINS_SENTENCE.search(found.string[max(0, found.start() - 3) : found.start()]))


def _begins_clause(found: re.Match[str]) -> bool:
    """Whether it stands where a subject does, behind a comma and "and" or "but"."""
    return found.string[max(0, found.start() - 6) : found.start()] in (", and ", ", but ")


def _in_headline(found: re.Match[str]) -> bool:
    """Whether it stands in a line without a full stop, most of whose long words have capitals."""
    text = found.string
    start = text.rfind("\n", max(0, found.start() - LINE), found.start()) + 1 or max(0, found.start() - LINE)
    end = text.find("\n", found.end(), found.end() + LINE)
    line = text[start : end if end >= 0 else found.end() + LINE].rstrip()
    long = [word.group() for word in _LONG_WORD.finditer(line)]
    return line[-1] not in '.!?"”' and sum(word[0].isupper() for word in long) * 2 > len(long)


@cache
def _personal(month: str) -> re.Pattern[str]:
    """A month behind a title, or beside another word with a capital that neither begins a sentence nor leads to it."""
    titles = "Mrs|Mr|Ms|Miss|Dr|Sir|Lady|Lord|Minister|President|Senator"
    surname = rf"(?:\b(?:{titles})\.?|(?<=[a-z,] )[A-Z][a-z]+) {month}\b(?! \d)"
    return re.compile(rf"{surname}|(?<![Ii]n )(?<!st )(?<!xt )(?<!is )(?<!ce )\b{month} [A-Z][a-z]")
