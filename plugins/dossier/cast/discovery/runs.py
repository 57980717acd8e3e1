"""Joins capitalised words to runs, each of which may hold a name, or a title and a name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.cast.discovery.lexicon import (
    BODY,
    CALENDAR,
    COMPANY,
    DEMONYM,
    EVENT,
    FORM,
    FUNCTION,
    GENITIVE,
    GIVEN,
    GOVERNMENT,
    MEDIA,
    ORGANIZATION,
    PLACE,
    PLAIN,
    POSSESSOR,
    SUFFIX,
    TITLE,
    TITLED,
    TOPIC,
    lexicon,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dossier.cast.discovery.records import Token

Run = list["Token"]
"""Words that stand together; mostly one to four."""

MONTHS_AND_NAMES = frozenset(("May", "March", "April", "June", "August", "Jan", "Christmas", "Easter", "Noel"))
OF = (" of ", " of the ")


def runs(stream: Iterable[Token]) -> Iterator[Run]:
    """The runs of capitalised words that belong together, in order; articles, pronouns and dates end one."""
    run: Run = []
    titled = False
    for token in stream:
        if titled and token.joint == " ":
            token = replace(token, bits=token.bits | TITLED)  # noqa: PLW2901
        titled = False
        if _is_break(token, run):
            titled = bool(token.bits & FUNCTION) and not token.initial and token.text not in ("The", "I", "A")
            if run and token.joint == " " and (titled or token.bits & CALENDAR):
                run[-1] = replace(run[-1], bits=run[-1].bits | TITLED)
            if run:
                yield run
            run = []
        elif run and (token.joint == " " or _joins(run, token)):
            run.append(token)
        else:
            if run:
                yield run
            run = [token]
    if run:
        yield run


def _is_break(token: Token, run: Run) -> bool:
    if token.bits & FUNCTION:
        return True
    if token.bits & CALENDAR:
        named = run and token.joint == " " and run[-1].bits & (GIVEN | TITLE) and token.text in MONTHS_AND_NAMES
        return not named
    return False


def _joins(run: Run, token: Token) -> bool:
    """Whether the words between the run and the token hold them together."""
    last, joint = run[-1], token.joint
    if not joint:
        return False
    if joint == ", ":
        titled = len(run) > 1 and token.bits & SUFFIX and len(token.text) > 1
        return bool(token.bits & FORM and not last.bits & FORM) or titled or _is_qualified(run, token)
    if joint in OF:
        return _heads(run) or f"{last.text} of {token.text}" in lexicon().titles
    if joint[0] in "'’":
        return bool(last.bits & POSSESSOR and token.bits & (BODY | GOVERNMENT | MEDIA | PLAIN) and not token.bits & TITLE)
    if joint == " & " or token.bits & GENITIVE:
        return not token.initial
    if joint == " and ":
        if last.bits & token.bits & MEDIA:
            return True
        return bool(last.bits & (TOPIC | BODY) and not last.bits & FORM and token.bits & (TOPIC | GOVERNMENT | COMPANY))
    if joint in (" for ", " for the "):
        return bool(last.bits & (BODY | GOVERNMENT | MEDIA)) and not last.bits & FORM
    if joint == " on ":
        return last.text in ("Committee", "Subcommittee", "Commission", "Council", "Conference")
    if not last.bits & (TITLE | ORGANIZATION | PLAIN) or last.bits & (GIVEN | BODY | PLACE):
        return not (_is_known(last.text) and joint.strip() in ("e", "y", "i", "am", "do", "la"))
    return False


def _heads(run: Run) -> bool:
    """Whether "of" after this run goes on with a name: "University of", not "President of" nor "Obama of"."""
    last = run[-1]
    if last.bits & (BODY | GOVERNMENT | COMPANY | EVENT | PLACE | PLAIN):
        return not (last.bits & TITLE and not last.bits & (GOVERNMENT | BODY))
    if last.bits & (TITLE | DEMONYM | GIVEN | FORM):
        return False
    return len(run) == 1 and not last.initial and not last.text.isupper() and not _is_known(last.text)


def _is_qualified(run: Run, token: Token) -> bool:
    """Whether a comma joins a city to the state it lies in."""
    known = lexicon().known
    return known.get(token.text) == "region" and token.text[-1] == "." and known.get(run[-1].text) in ("city", None)


def _is_known(name: str) -> bool:
    return lexicon().known.get(name) in ("country", "city", "region")


def phrase(run: Run) -> str:
    """The words of a run as they are printed."""
    return run[0].text + "".join(token.joint + token.text for token in run[1:]) if run else ""
