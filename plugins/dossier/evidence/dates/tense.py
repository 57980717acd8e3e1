"""Tense: whether the words around a day or a month speak of what lies ahead or of what is past.

There is no parser here: the verb that stands nearest before the expression in its clause decides, or, where the
expression opens the clause, the first one behind it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from dossier.evidence.dates.date_words import words
from dossier.language.alternation import any_of
from dossier.language.verb_forms import may_be_participle

if TYPE_CHECKING:
    from collections.abc import Iterable

Direction = Literal["coming", "past", ""]
CLAUSE = 160
"""How far from a day a word may stand and still speak of it, in characters: a long clause of news."""
_CLOCK = re.compile(r" \(?(?:at )?\d{1,2}(?::\d\d)?(?: [ap]\.?m\.?)?(?: [A-Z]{2,4})?$| (?:noon|midnight)$")
_PART = re.compile(r" (?:early|late|mid)$")
"""Which part of a month it is, between the preposition and the month."""
_NEXT_CLAUSE = re.compile(r", (?:and|but) ")
_PASSIVE = re.compile(r"(?: not)? be(?: [a-z]+ly)? [a-z]+ed$")
"""Behind a verb that announces something it is that which will be done: "will be reopened in September"."""
_DONE_NOW = re.compile(r"(?<!\w)(?:is|are)(?: (?:then|finally|officially))? (?!dated|based)([a-z]+)(?: in| out| up)?$")
"""What is done now on a day that follows is a plan: "The statue is unveiled on Sunday"."""
GENITIVES = ("'s", "’s", "s'", "s’")
_OBJECT = re.compile(r"(?<= to) (?:the|an?|its|his|her|their) ")
"""Behind "agreed to" it is what was agreed to, and nothing that is yet to be done: "agreed to the plan"."""
_TO_DO = re.compile(r" to [a-z]+")
_ACTS = re.compile(
    r"(?:\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?)(?: [a-z]+){1,3}|[A-Z][\w’'-]+)"
    r" [a-z]{3,}s (?:(?:the|an?|its|his|her|their)\b|(?:back|out|up|off|over|home|away|down)$)"
)
"""A subject, a word with an s at its end, and an object's article."""
_CLAUSE_END = re.compile(r"[.!?;:\n\"“”]")


def direction(found: re.Match[str]) -> Direction:
    """ "coming" where the words around a day or month speak of the future, "past" where they tell what happened then.

    Nothing where they say neither: then the nearest is the best guess. So it is for the day of a month, if the verb of
    the past stands before it: of a day ten months ago, news gives the year, and the verb may belong to a plan.
    """
    before = _PART.sub("", found.string[max(0, found.start() - CLAUSE) : found.start()].rstrip())
    small = " on" if before.endswith(" on") else " in" if before.endswith(" in") else ""
    clause = _CLAUSE_END.split(_CLOCK.sub("", before.removesuffix(small)))[-1] + small
    if _at_end("future.direct").search(clause):
        return "past" if _cue("past.lasting").search(clause) and not _planned(clause) else "coming"
    if found.string.startswith(("'s", "’s"), found.end()):
        return ""
    if _at_end("past.direct").search(clause):
        return "past"
    clause = clause.removesuffix(small)
    if _at_end("future.direct").search(clause):
        return "coming"
    if clause.strip().lower() in {"", "on", "in"}:
        return _told_behind(_CLAUSE_END.split(found.string[found.end() : found.end() + CLAUSE])[0])
    told = _told_before(clause)
    if not told and _cue("future.verb").match(found.string, min(found.end() + 1, len(found.string))):
        told = "coming"  # "The vote on Sunday will be close"
    return told if told == "coming" or (small and not found.groupdict().get("day")) else ""


def _told_behind(clause: str) -> Direction:
    """The tense of the first verb behind a day that opens its clause."""
    clause = f"It{clause}"  # the day may be the subject: "Saturday sees the first"
    planned, past = _first(_planned(clause)), _first(_past(clause))
    if planned is not None and (past is None or planned < past):
        return "" if _cue("future.turn").search(clause[:planned]) else "coming"
    return "past" if past is not None and planned is None else ""


def _told_before(clause: str) -> Direction:
    """The tense of the verb nearest before a day; a clause whose verb tells none has that of the one it is joined to:
    "The town votes on Friday, and its lawyers report on Monday"."""
    *earlier, clause = _NEXT_CLAUSE.split(clause)
    planned = max((end for _start, end in _planned(clause)), default=None)
    if planned is not None and not _turns_back(clause, planned):
        return "coming"
    part = clause.rpartition(",")[2]
    past = max(_past(part), default=None)
    if earlier and past is None and planned is None:
        return "coming" if _told_before(earlier[-1]) == "coming" else ""
    if past is None and planned is None and _does(clause):
        return "coming"
    if past is None or planned is not None or _TO_DO.search(part, past[1]):
        return ""
    return "" if part[slice(*past)] in words("past.of_plans") else "past"


def _does(clause: str) -> bool:
    """Whether a verb of the present has its subject before it and its object behind it, and none tells or is of the
    past: "The bishop blesses the boats"."""
    found = _ACTS.search(clause)
    return bool(found) and not _past(clause) and not any(word in words("present.no_plan") for word in clause.split())


def _turns_back(clause: str, planned: int) -> bool:
    """Whether behind the verb that announces something the clause tells of the past again."""
    if _cue("future.turn").search(clause, planned):
        return True
    told = clause.endswith("ed") and clause.rsplit(maxsplit=1)[-1] not in words("past.no_verb")
    if planned < len(clause) and told and not _PASSIVE.match(clause, planned):
        return True
    return any(start >= planned and not clause[start:end].endswith("ed") for start, end in _past(clause))


def _first(places: Iterable[tuple[int, int]]) -> int | None:
    return min((start for start, _end in places), default=None)


def _planned(clause: str) -> list[tuple[int, int]]:
    """Where a verb stands that announces something."""
    ahead = (cue for cue in _cue("future.verb").finditer(clause) if not _OBJECT.match(clause, cue.end()))
    found = [cue.span() for cue in ahead if not _is_a_plan(clause, cue)]
    found += [cue.span() for cue in _present().finditer(clause) if not _is_noun(clause[: cue.start()])]
    found += [cue.span() for cue in _infinitive().finditer(clause) if not _is_a_plan(clause, cue)]
    found += [(cue.start(), len(clause)) for cue in _DONE_NOW.finditer(clause) if may_be_participle(cue[1])]
    found += [(cue.start(), len(clause)) for cue in _wish().finditer(clause)]
    leads = words("present.noun_lead")
    return found + [cue.span() for cue in _present_of_several().finditer(clause) if cue[1].lower() not in leads]


def _is_a_plan(clause: str, cue: re.Match[str]) -> bool:
    """Whether "plan" is a noun that a verb of the past before it governs ("rejected the plan to sell the mill"), or
    what was planned once is told."""
    before = clause[: cue.start()]
    if before.endswith(" had "):  # had expected to testify
        return True
    if not cue.group().startswith(("plan ", "plans ")) and cue.group() not in ("plan", "plans"):
        return False
    past = _past(before)
    return bool(past) and (_is_noun(before) or max(past)[1] == len(before.rstrip()))


def _past(clause: str) -> list[tuple[int, int]]:
    """Where a verb of the past stands; a participle counts as one."""
    return [cue.span(2) for cue in _past_verb().finditer(clause) if not cue[1] and cue[2] not in words("past.no_verb")]


def _is_noun(before: str) -> bool:
    """Whether a word in s is a plural, by the words before it: "his visits", "Brown's Greek plans", "272 votes"."""
    last = before.split()[-2:]
    if not last or last[-1].isdigit() or last[-1].lower() in words("present.noun_lead"):
        return True
    return last[-1].endswith(GENITIVES) or (last[-1][0].isupper() and last[0].endswith(GENITIVES))


@cache
def _cue(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(words(name))}(?!\w)")


@cache
def _at_end(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?i:(?<!\w){any_of(words(name))})$")


@cache
def _past_verb() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)((?:is|are|be|being) )?([a-z]+ed|{any_of(words('past.verb'))})(?!\w)")


@cache
def _infinitive() -> re.Pattern[str]:
    """A plan whose verb stands right before the day."""
    return re.compile(
        rf"(?<!\w){any_of(words('future.infinitive'))}(?!\w)[^,]{{0,40}} to(?!{_OBJECT.pattern}) [a-z]+(?: \w+){{0,2}}$"
    )


@cache
def _wish() -> re.Pattern[str]:
    """What somebody wants done, right before the day: "wants the pier closed by March"."""
    thing = rf"(?: (?!{any_of(words('future.no_wish'))} )[\w'’-]+){{1,5}}"
    return re.compile(rf"(?<!\w){any_of(words('future.wish'))}{thing} [a-z]+ed(?: by| before)?$")


@cache
def _present() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'’]){any_of(words('future.present'))}(?!\w)")


@cache
def _present_of_several() -> re.Pattern[str]:
    """A verb of plans behind a plural, or behind a word for several people."""
    several = any_of(words("present.several"))
    where = r"(?: (?:in|of|from|at) (?:the )?[A-Z]\w+)?"
    return re.compile(rf"\b(\w+s|{several}|and){where}[ \u00a0](?:{any_of(words('future.present_plural'))})(?!\w)")
