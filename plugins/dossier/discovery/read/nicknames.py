"""A nickname in quotation marks belongs to the name around it: Anna "Volt" Berg is one person."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.discovery.lexicon import GIVEN, bits_of

if TYPE_CHECKING:
    from dossier.discovery.records import Candidate

MARKS = "\"“‘'"
NICKNAME = re.compile(r" [\"“‘'](?=[^\W_])[^\"“”‘’'\n]{2,20}[\"”’'] ")
CONTEXT = ("before.", "after.", "apposed.")


def joined(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, with a given name, a nickname in marks and a surname made one."""
    if not any(text[candidate.end + 1 : candidate.end + 2] in MARKS for candidate in candidates[:-1]):
        return candidates
    found: list[Candidate] = []
    end = 0
    for number, candidate in enumerate(candidates):
        if candidate.start < end:
            continue
        last = _surname(text, candidate, candidates[number + 1 : number + 3])
        found.append(_whole(text, candidate, last) if last else candidate)
        end = found[-1].end
    return found


def _surname(text: str, first: Candidate, following: list[Candidate]) -> Candidate | None:
    """The candidate behind the nickname; None where there is no nickname."""
    if text[first.end + 1 : first.end + 2] not in MARKS or not bits_of(first.surface) & GIVEN:
        return None
    nickname = NICKNAME.match(text, first.end)
    return next((one for one in following if nickname and one.start == nickname.end()), None)


def _whole(text: str, first: Candidate, last: Candidate) -> Candidate:
    context = (name for name in (*first.evidence, *last.evidence) if name.startswith(CONTEXT))
    return first._replace(
        end=last.end,
        surface=text[first.start : last.end],
        key=f"{first.key} {last.key}",
        evidence=("shape.two", "word.given", *context),
        initial=False,
        lowered=False,
    )
