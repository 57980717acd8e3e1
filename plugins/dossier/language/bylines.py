"""Bylines: the persons and newsrooms that a text names as its writers, read the same way whatever file names them.

A byline is cut into parts at commas, bars and conjunctions, and each part is told to be a person, a house (an agency or
a newspaper) or something beside the names: a job, a town, a day, an account. Persons are the writers, and houses where
no person is named. There is one reading for what is stated (a meta element, JSON-LD, a database's field), one for a
line that begins with "by", and one for a line of nothing but names, which is the most doubtful and the most exact.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, Literal, NamedTuple

from dossier.language.alternation import any_of
from dossier.language.calendar_names import months, weekdays
from dossier.language.people import (
    OFFICES,
    agencies,
    is_agency,
    is_given,
    may_begin,
    particles,
    suffixes,
    titles_in_lower_case,
    words_of,
)
from dossier.language.places import is_place
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LONGEST = 400
"""Characters of a stated byline that are read; what follows is about the writers."""
_TRIM = " \t\u00a0.,;:|/•·⋅∙–—-@()[]*\"'“”"
_CONTACT = re.compile(r"(?:https?://|www\.)\S{1,400}|[^\s@]{1,200}@[^\s@]{1,200}\.\S{1,200}|@\w{1,100}")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,100})[)\]](?=\s*(?:$|[,;|/•·&a-z]))")
_NO_NAME = re.compile(r"[\d@#$%=<>?!\"“”{}]|https?:|www\.")
_APART = re.compile(r"[\s/:.,()|•·–—-]+")
_LONGEST_SHORT = 5
"""Characters of an abbreviation within a name, its full stop included: "Prof."."""
_PROSE = 2
"""Words in lower case of a piece of a sentence, at least."""
_RUN_ON = ("updated", "published")
_DIGIT = re.compile(r"(?<![^\W\d_])\d")
_INVERTED = re.compile(r"([^\W\d_][\w'’-]{1,40}), ([^\W\d_][\w'’-]{1,40}(?: [^\W\d_]\.?)?)")

Kind = Literal["person", "house", "aside", "other"]


class Part(NamedTuple):
    """One part of a byline."""

    kind: Kind
    """A person, a house, something beside the names, or a text that is none of these."""
    text: str
    """The name, without the job, the town and the day beside it."""


def writers(texts: Iterable[str]) -> tuple[str, ...]:
    """The writers in texts that state nothing else, each once and in order; at most as many as a byline has."""
    parts = [part for text in texts for part in _up_to_prose(_stated(text))]
    return _names(parts) or _unique(part.text for part in parts if part.kind == "other" and _may_sign(part.text))


def names_after_prefix(line: str) -> tuple[str, ...]:
    """The writers of a line that begins with "by"; none where it is no byline."""
    if len(line.split()) > _limit("byline.most_words") or not _may_lead(line):
        return ()
    rest = _without_prefix(line)
    return names_in(rest) if rest != line else ()


def names_in(line: str) -> tuple[str, ...]:
    """The writers in a line that lists them, up to the first part that is none; so none where it begins with one."""
    return _names(takewhile(lambda part: part.kind != "other", _parts(_without_helpers(line))))


def only_names(line: str) -> tuple[str, ...]:
    """The writers of a line that says nothing else ("Jane Roe, AP Writer"); none where any part of it is no name.

    A person has a first and a last name here, and a house is an agency that is known.
    """
    parts = [] if _says_more(line) else list(_parts(line))
    persons = [part.text for part in parts if part.kind == "person"]
    signed = any(is_agency(part.text) for part in parts) or bool(parts and parts[0].kind == "person")
    if not signed or any(part.kind == "other" for part in parts) or not all(map(_is_full_name, persons)):
        return ()
    return _names(parts)


def _says_more(line: str) -> bool:
    """Whether a line has a label, a day or a figure, or goes on with "for" or "in" behind what is no given name."""
    if ":" in line or _prefix().match(line) or without_stamp(line) != " ".join(line.split()):
        return True
    return bool(_behind_names().search(line)) and not is_given(line.split(maxsplit=1)[0])


def names_a_job(line: str) -> bool:
    """Whether a job or an agency stands in a line beside the names."""
    parts = [part.strip(_TRIM) for part in _joints().split(line) if part]
    return any(is_agency(part) or any(map(_is_job, part.split())) for part in parts)


def is_prefix(line: str) -> bool:
    """Whether a line is nothing but a byline's first word, the names standing in the next."""
    found = _prefix().match(line)
    return found is not None and not line[found.end() :].strip(_TRIM)


def joins_names(line: str) -> bool:
    """Whether a line is nothing but what stands between two names ("and", "&", ",")."""
    return line.casefold() in words_of("byline.and") or line == ","


def _up_to_prose(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts before the first that is a piece of a sentence: what follows it is about the writers."""
    return takewhile(lambda part: part.kind != "other" or sum(map(str.islower, part.text.split())) < _PROSE, parts)


def _names(parts: Iterable[Part]) -> tuple[str, ...]:
    """The persons among the parts, else the houses."""
    found = [part for part in parts if part.kind in ("person", "house")]
    kind = "person" if any(part.kind == "person" for part in found) else "house"
    return _unique(part.text for part in found if part.kind == kind)


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    once: dict[str, str] = {}
    for name in names:
        once.setdefault(name.casefold(), name)
    return tuple(once.values())[: _limit("byline.most_names")]


def _limit(rule: str) -> int:
    return int(load("language/people")[rule].value)


def _stated(text: str) -> Iterator[Part]:
    """The parts of a text that states writers, with or without a word that leads to them."""
    text = _without_stamp_before(_without_helpers(" ".join(_CONTACT.sub(" ", text[:_LONGEST]).split())))
    inverted = _INVERTED.fullmatch(text)
    if inverted and is_given(inverted[2].split()[0]) and not is_place(inverted[2]):
        text = f"{inverted[2]} {inverted[1]}"
    return _parts(_about().split(_without_prefix(text), maxsplit=1)[0])


def _parts(text: str) -> Iterator[Part]:
    """The parts of a byline, in order."""
    person = ""
    for piece in _pieces(_buttons().split(_BRACKETS.sub(r"| \1", _CONTACT.sub(" ", text)), maxsplit=1)[0]):
        if not piece.strip(_TRIM):
            continue
        part = _part(piece, behind=" " in person)
        person = person or (part.text if part.kind == "person" else "")
        yield part
        if person and _DIGIT.search(piece):
            return  # behind the day stands what the page says of the article


def _pieces(text: str) -> Iterator[str]:
    """A text cut at what stands between names; "y" and its like belong to a name where one word follows."""
    pieces = _joints().split(_before_suffix().sub(" ", text))
    held = pieces[0]
    for joint, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        if joint.strip() in particles("doubtful") and " " in held.strip() and " " not in piece.strip():
            held += joint + piece
        else:
            yield held
            held = piece
    yield held


def _part(text: str, *, behind: bool) -> Part:
    """What a part of a byline is; `behind` says whether a person with first and last name stands before it."""
    name = _bare(without_stamp(_without_prefix(text.strip(_TRIM.replace(".", "")))))
    cut = _behind_names().split(name, maxsplit=1)[0]
    if not cut or cut.casefold() in words_of("byline.nobody"):
        return Part("aside", "")
    if is_agency(cut):
        return Part("house", cut)
    name = cut if cut == name or " " in cut else name
    first = name.split()[0]
    if behind and not is_given(first) and (any(map(_is_job, name.split())) or _is_trade(name) or _has_letters(name)):
        return Part("aside", "")
    name = _without_honours(_without_house(_without_job(name)))
    if not name or (behind and (" " not in name or (is_place(name) and not is_given(first)))):
        return Part("aside", "")
    if is_house(name):
        return Part("house", name)
    is_name = looks_like_name(name) or (is_given(first) and " " in name and _has_form_of_name(name))
    return Part("person" if is_name else "other", name)


def _bare(text: str) -> str:
    """A text without the marks around it, but with the full stop of "Jr."."""
    bare = text.strip(_TRIM)
    last = bare.rsplit(" ", 1)[-1]
    return f"{bare}." if f"{last}." in suffixes("generation") and f"{last}." in text else bare


def _without_prefix(text: str) -> str:
    """A text without the words that lead to its names; a particle that surnames begin with leads to two words."""
    for _ in range(3):
        found = _prefix().match(text)
        if not found:
            break
        rest, lead = text[found.end() :], found.group().strip(" :").casefold()
        first = _joints().split(rest, maxsplit=1)[0].strip(_TRIM)
        if lead in particles("name") and " " not in first and not is_agency(first):
            break
        text = rest
    return text


def _may_lead(line: str) -> bool:
    return may_begin(line, "byline.prefix") or may_begin(line, "byline.label")


def _without_helpers(text: str) -> str:
    """A text up to the words that name who helped: "; editing by Jane Roe"."""
    found = _helpers().search(text)
    return text[: found.start()] if found else text


def _without_stamp_before(text: str) -> str:
    """A text without the day that stands before "by": "Posted Mar 1, 2018 by Jane Roe"."""
    found = _by().search(text)
    before = _APART.split(text[: found.start()].casefold()) if found else []
    return text[found.start() :].lstrip() if found and all(map(_is_of_day, before)) else text


def without_stamp(text: str) -> str:
    """The text before the first digit, without the words that lead to a date or a time ("… Updated on Monday, May")."""
    digit = _DIGIT.search(text)
    before = text[: digit.start()] if digit else text
    words = (_glued_month().sub(" ", before) if digit else before).split()
    near = 1 if digit and not _is_day_and_month(text[digit.start() :]) else 0
    while words:
        last = words[-1].casefold().strip(_TRIM)
        if not _leads(last):
            if last not in _months() or not near:
                break
            near -= 1
        words.pop()
    return " ".join(words)


def _is_day_and_month(text: str) -> bool:
    """Whether a text begins with a day before its month ("3 June 2021"), so that no month stands before it."""
    words = text.casefold().split(maxsplit=2)
    return len(words) > 1 and words[1].strip(_TRIM) in _months()


def is_stamp(text: str) -> bool:
    """Whether a line is a day and nothing else, be it without a year ("Monday, May 3")."""
    words = [word.casefold().strip(_TRIM) for word in text.split()]
    known = _leading() | _months()
    return any(map(str.isdigit, text)) and all(not word or word.isdigit() or word in known for word in words)


def _is_of_day(word: str) -> bool:
    return not word or word[0].isdigit() or word in _leading() | _months() | words_of("byline.nobody")


def _leads(word: str) -> bool:
    """Whether a word, folded, leads to a date: a label, a day of the week, or two of them run together."""
    known = _leading()
    return not word or word in known or any(word.startswith(one) and word[len(one) :] in known for one in _RUN_ON)


def _without_job(text: str) -> str:
    """A name without the job before it or behind it ("Senior Editor Jane Roe"); "" for a job and what it is about."""
    words = text.split()
    jobs = [word.casefold().strip(_TRIM) in words_of("byline.job") for word in words]
    if not any(jobs):
        return text
    beats = [word.casefold() in words_of("byline.beat") for word in words]
    lead = next((place for place, word in enumerate(words) if not (jobs[place] or beats[place])), len(words))
    if any(jobs[:lead]):
        rest = words[lead:]
        return " ".join(rest) if len(rest) > 1 and not any(jobs[lead:]) else ""
    end = jobs.index(True)
    while end > 2 and (beats[end - 1] or words[end - 1] in agencies()):
        end -= 1
    return " ".join(words[:end])


def _is_job(word: str) -> bool:
    """Whether a word is a job's, in the singular or the plural, for a man or a woman."""
    bare = word.casefold().strip(_TRIM)
    return not {bare, bare.removesuffix("s"), bare.removesuffix("in")}.isdisjoint(words_of("byline.job"))


def _has_letters(name: str) -> bool:
    """Whether a name in small letters begins or ends with the letters of a station: "BBC Wales", "Radio RTE"."""
    words = name.split()
    return not name.isupper() and any(
        len(word) > 2 and word.isalpha() and word.isupper() for word in (words[0], words[-1])
    )


def _without_honours(name: str) -> str:
    words = name.split()
    while len(words) > 2 and len(words[-1]) > 1 and words[-1] in suffixes("honour"):
        words.pop()
    return " ".join(words)


def _is_trade(text: str) -> bool:
    """Whether a text ends in what somebody is: "Climate Scientist", "Mayor"."""
    last = text.rsplit(maxsplit=1)[-1].casefold()
    return last in words_of("byline.trade") or last in titles_in_lower_case(*OFFICES)


def _without_house(text: str) -> str:
    """A name without the paper that follows it unparted ("Jane Roe Norland Daily News")."""
    words = text.split()
    for size in range(min(4, len(words) - 2), 0, -1):
        if _signs(" ".join(words[-size:])):
            return " ".join(words[:-size])
    own = 3 if len(words) > 1 and len(words[1].strip(".")) == 1 else 2
    led = len(words) > own + 1 and is_given(words[0]) and not is_place(words[0])
    return " ".join(words[:own]) if led and _has_word_of_house(words[own:]) else text


def _signs(text: str) -> bool:
    return is_agency(text) or text in words_of("newsroom.name")


def is_house(name: str) -> bool:
    """Whether a name is a newspaper's or a station's: one that is known, or one with a word that such names have."""
    words = name.split()
    is_person = len(words) == 2 and is_given(words[0]) and not is_place(words[0])
    return _signs(name) or (len(words) > 1 and not is_person and _has_form_of_name(name) and _has_word_of_house(words))


def _has_word_of_house(words: Iterable[str]) -> bool:
    return not _words_of_houses().isdisjoint(word.casefold() for word in words)


@cache
def _words_of_houses() -> frozenset[str]:
    return frozenset(word.casefold() for word in words_of("newsroom.word", "byline.house"))


def _is_full_name(text: str) -> bool:
    """Whether a text could be a first and a last name, and nothing that menus and buttons say."""
    words = text.split()
    sized = 1 < len(words) < _limit("byline.most_words_of_name")
    return sized and (len(words[0]) > 1 or len(words) > 2) and looks_like_name(text)


@lru_cache(maxsize=1 << 16)
def looks_like_name(text: str) -> bool:
    """Whether a text could be the name of a writer or an agency: a few capitalised words, none of them a job's."""
    folded = [word.strip(_TRIM) for word in text.casefold().split()]
    if not _no_name().isdisjoint(folded):
        return text in agencies() and not _NO_NAME.search(text)
    return _has_form_of_name(text)


def _has_form_of_name(text: str) -> bool:
    """Whether a text is a few words with capitals, particles apart, or of a script that has none."""
    words, small = text.split(), particles("name", "doubtful")
    if (
        not 1 <= len(words) - sum(word in small for word in words) <= _limit("byline.most_words_of_name")
        or len(text) > 60
    ):
        return False
    if not words[0][0].isalpha() or _NO_NAME.search(text):
        return False
    if any(len(word) > _LONGEST_SHORT and word.endswith(".") for word in words[:-1]):
        return False  # a sentence ends within it
    return all(not word[0].islower() or word in small for word in words)


def _may_sign(text: str) -> bool:
    """Whether a stated text that has no name's form is a name still: an account, a collective; no sentence, no job."""
    words = text.split()
    if (
        len(text) < 2
        or len(words) > _limit("byline.most_words_of_name")
        or _NO_NAME.search(text)
        or any(map(_is_job, words))
    ):
        return False
    return not words[-1][:1].islower() or (len(words) == 1 and "." not in text)


@cache
def _no_name() -> frozenset[str]:
    """The words of no writer's name."""
    jobs = words_of("byline.job")
    return jobs | {f"{job}s" for job in jobs} | words_of("byline.stranger")


def _any(rule: str) -> str:
    """An expression for any of a rule's words, the longest first."""
    return "|".join(map(re.escape, sorted(words_of(rule), key=lambda word: (-len(word), word))))


@cache
def _prefix() -> re.Pattern[str]:
    led = rf"(?:{_any('byline.prefix')})(?: ?[:：／] ?|\s+(?=[^\W\d_])|$)|(?:{_any('byline.label')}) ?[:：／] ?"
    return re.compile(rf"(?i:{led})|By(?=[A-Z][a-z])|(?:記者|记者|作者)(?=\w)")


@cache
def _by() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<= )(?:{_any('byline.prefix')}) (?=[^\W\d_])")


@cache
def _helpers() -> re.Pattern[str]:
    return re.compile(rf"(?i)[\s,;.(|–—-]*(?:^|(?<=[\s(|]))(?:{_any('byline.helper')})(?:\s|[:：])")


@cache
def _about() -> re.Pattern[str]:
    return re.compile(rf"(?<=\w)\s(?:{_any('byline.about')})(?!\w)")


@cache
def _buttons() -> re.Pattern[str]:
    return re.compile(rf"(?<=\w) (?:{_any('byline.button')})(?!\w)")


@cache
def _behind_names() -> re.Pattern[str]:
    words = "|".join(f"{word}|{word.upper()}" for word in sorted(words_of("byline.behind")))
    return re.compile(rf"(?:^|(?<=\S)\s+)(?:{words}|For) (?=[^\W\d_a-zà-ÿ]|the |der |die |das )")


@cache
def _before_suffix() -> re.Pattern[str]:
    return re.compile(rf",\s+(?=(?:{'|'.join(sorted(words_of('suffix.generation')))})(?!\w))")


@cache
def _joints() -> re.Pattern[str]:
    loud = "|".join(word.upper() for word in sorted(words_of("byline.and")) if len(word) > 1)
    return re.compile(rf"([,;|/•·⋅∙、，；／]+| (?:{_any('byline.and')}|{loud}) (?=[^\W\d_])| [–—-] )")


@cache
def _glued_month() -> re.Pattern[str]:
    """What parts a name from the month that a page runs it together with ("RoeNovember 9")."""
    names = any_of(month.title() for month in _months() if len(month) > 4)
    return re.compile(rf"(?<=[a-zà-ÿ])(?=(?:{names})\W*$)")


@cache
def _leading() -> frozenset[str]:
    """The words of labels, the small words beside them, and the days of the week."""
    labels = load("language/days")
    words = [word for name in ("label.published", "label.updated", "label.joining") for word in labels[name].words]
    days = [name.text for name in weekdays("en") if not name.short]
    return frozenset(part for word in (*words, *days) for part in word.casefold().split())


@cache
def _months() -> frozenset[str]:
    """The months as a large press writes them; short ones in few languages, since they are names in others ("Stu")."""
    rules = load("language/days")
    full = [name for name in months(*rules["press.languages"].words) if not name.short]
    return frozenset(name.text.casefold() for name in (*full, *months(*rules["prose.languages"].words)))
