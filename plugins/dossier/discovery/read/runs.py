"""Joins capitalised words to runs, each of which may hold a name, or a title and a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.discovery.candidate import FOR, OF, phrase
from dossier.discovery.lexicon import (
    BODY,
    CALENDAR,
    COMPANY,
    DEMONYM,
    DIRECTION,
    EVENT,
    FAMILY,
    FORM,
    FUNCTION,
    GENITIVE,
    GIVEN,
    GOES_ON,
    GOVERNMENT,
    HEAD,
    LEAD_BODY,
    LEAD_COMPANY,
    LEADS,
    LISTED,
    MEDIA,
    ORGANIZATION,
    PLACE,
    PLACES,
    PLAIN,
    POSSESSOR,
    SUFFIX,
    SURNAME,
    TITLE,
    TITLED,
    TOPIC,
    lexicon,
)
from dossier.discovery.read.fields_of_offices import is_field, is_of_many
from dossier.discovery.read.listed_names import OFFICES, with_lists
from dossier.language.people import is_given, surnames, words_of
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dossier.discovery.candidate import Run, Token

ON = frozenset(("Committee", "Subcommittee", "Commission", "Council", "Conference"))
"""Bodies whose names go on with "on": the Committee on Trade."""
ALSO_NAMES = frozenset(("May", "March", "April", "June", "August", "Jan", "Christmas", "Easter", "Noel", "Mai"))
"""Words of the calendar that are surnames behind a given name or a title."""
LONGEST_BODY = 8
"""Words of a body's name that "in" may follow."""
LANDS = ("country", "region")
"""Where a body for something may work; it only lies in a city."""
PLURAL = ("' ", "’ ")
"""The genitive of a plural."""
SAINTS = frozenset(("St", "St.", "Saint", "Our"))
LONE_PARTICLES = frozenset(("e", "y", "i", "am", "la"))
"""Particles that more often mean "and" than they join the words of one name."""


def runs(stream: Sequence[Token]) -> Iterator[Run]:
    """The runs of capitalised words that belong together, in order; articles, pronouns and dates end one."""
    run: Run = []
    titled = False
    capital = any(word.text == "Of" for word in stream)
    for word in _without_capital_of(stream) if capital else with_lists(stream):
        token = word._replace(bits=word.bits | TITLED | GOES_ON) if titled and word.joint == " " else word
        breaks = _is_break(token, run)
        titled = breaks and _is_title_case(token)
        if breaks and run and token.joint == " " and (titled or token.bits & CALENDAR):
            run[-1] = run[-1]._replace(bits=run[-1].bits | (TITLED | GOES_ON if titled else TITLED))
        if run and (breaks or not _joins(run, token)):
            yield run
            run = []
        if not breaks:
            run.append(token)
    if run:
        yield run


def _without_capital_of(stream: Iterable[Token]) -> Iterator[Token]:
    """The words, an "Of" that has a capital in mid-sentence made the joint of its neighbours: the Bank Of Lumen."""
    of: Token | None = None
    for token in stream:
        if of and token.joint == " ":
            yield token._replace(joint=OF[0], bits=token.bits | TITLED)
            of = None
            continue
        if of:
            yield of
        of = token if token.text == "Of" and token.joint == " " else None
        if not of:
            yield token
    if of:
        yield of


def _is_break(token: Token, run: Run) -> bool:
    if token.bits & CALENDAR:
        surname = run and token.joint == " " and run[-1].bits & (GIVEN | TITLE) and token.text in ALSO_NAMES
        return not surname
    if token.bits & FAMILY and token.joint == " ":  # He in Liu He
        return bool(token.bits & FUNCTION) and not (run and run[-1].bits & FAMILY)
    if token.bits & MEDIA and run and token.joint == " ":  # Quay Today
        return False
    if token.joint == " " and _is_named(run) and token.text in surnames():  # Vinod More
        return False
    return bool(token.bits & FUNCTION)


def _is_named(run: Run) -> bool:
    """Whether a run ends in a given name, or in an unknown word behind a title: its surname may be a small word."""
    titled = len(run) > 1 and not run[-1].bits and bool(run[-2].bits & TITLE)
    return bool(run) and (bool(run[-1].bits & GIVEN) or titled)


def _is_title_case(token: Token) -> bool:
    """Whether a small word has a capital in mid-sentence, as in the title of a work: House Of Oaks."""
    return bool(token.bits & FUNCTION) and not token.initial and token.text not in ("The", "I", "A")


def _joins(run: Run, token: Token) -> bool:
    """Whether the words between the run and the token hold them together."""
    joint = token.joint
    if joint in ("", " "):
        return joint == " " and not (run[-1].bits & FORM and not token.bits & (HEAD | TITLE)) and not _is_street(run)
    if joint in OF:
        return _goes_on(run) or f"{run[-1].text} of {token.text}" in lexicon().titles
    if joint in FOR:
        studied = len(run) > 1 and run[0].bits & OFFICES and run[1].joint in OF and token.bits & (TOPIC | PLAIN)
        return bool(studied or run[-1].bits & (BODY | GOVERNMENT | MEDIA)) and not run[-1].bits & FORM
    return _is_joined(run, token)


def _is_street(run: Run) -> bool:
    """Whether a run ends in the name of a street: Main St., not the saint of East St. Louis."""
    return (
        run[-1].text == "St."
        and run[-1].joint == " "
        and len(run) > 1
        and not run[-2].bits & (DIRECTION | TITLE | GIVEN)
    )


def _is_joined(run: Run, token: Token) -> bool:
    last, joint = run[-1], token.joint
    if joint == " on ":
        return last.text in ON
    if joint == " in ":
        return len(run) < LONGEST_BODY and lexicon().known.get(token.text) in LANDS and _is_for(run)
    if joint == ", ":
        return bool(token.bits & LISTED) or _is_appended(run, token)
    if joint[0] in "'’":
        return _is_owned(run, token)
    if joint in (" & ", " and "):
        return (joint == " & " or bool(token.bits & LISTED) or _is_pair(run, token)) and not token.initial
    return _is_particle(run, token, joint.strip())


def _is_trade(last: Token, joint: str) -> bool:
    """Whether a genitive is that of a trade or a group, in the plural: Fishermen's, Shipowners'."""
    return last.text.endswith("men") or (last.text.endswith("s") and joint in PLURAL)


def _is_owned(run: Run, token: Token) -> bool:
    """Whether a genitive belongs to the name of a body: King's College, Fishermen's Union, St. Mary's Hospital."""
    last = run[-1]
    if token.bits & TITLE:
        return False
    if last.bits & POSSESSOR:  # the People's Liberation Army, Actors' Equity
        owned = token.bits & (BODY | COMPANY | GOVERNMENT | MEDIA | PLAIN) or (not token.bits and token.joint in PLURAL)
        return last.text == "People" or bool(owned)
    schooled = token.bits & (BODY | EVENT) or token.text in load("discovery/words")["org.schooled"].words
    return bool(schooled and _is_saint(run)) or bool(token.bits & BODY and _is_trade(last, token.joint))


def _is_for(run: Run) -> bool:
    """Whether a run names a body for something: the Organization for Trade, in whose name "in Europe" may follow."""
    return bool(run[0].bits & BODY) and any(word.joint in FOR for word in run)


def _is_saint(run: Run) -> bool:
    """Whether a run ends in the name of a saint, to whom a school or a hospital is given."""
    return len(run) > 1 and run[-2].text in SAINTS


def nobles() -> frozenset[str]:
    """Titles that a place makes the name of a person: the Duchess of Lumen."""
    return words_of("noble.landed")


def _goes_on(run: Run) -> bool:
    """Whether "of" after this run goes on with a name: "University of", not "President of" nor "Brandt of"."""
    last = run[-1]
    if last.text in load("discovery/places")["realm.word"].words or (len(run) == 1 and last.text in nobles()):
        return True
    if len(run) > 1 and run[-2].bits & GIVEN and last.bits & SURNAME:  # Sue Park of
        return False
    if len(run) > 1 and last.bits & COMPANY and not last.bits & (OFFICES | LEADS):  # Lumen Haulage of Thirsk
        return False
    if last.bits & (BODY | GOVERNMENT | COMPANY | EVENT | PLACE | PLAIN):
        return not last.bits & TITLE or bool(last.bits & (GOVERNMENT | BODY))
    if last.bits & (TITLE | DEMONYM | GIVEN | FORM):
        return False
    return len(run) == 1 and not last.initial and not last.text.isupper() and not _is_place(last.text)


def _is_appended(run: Run, token: Token) -> bool:
    """Whether a comma goes before a part of the name: a legal form, a degree."""
    degree = len(run) > 1 and token.bits & SUFFIX and len(token.text) > 1
    return bool(degree or (token.bits & FORM and not run[-1].bits & FORM))


def _is_pair(run: Run, token: Token) -> bool:
    """Whether "and" joins: two subjects of one office, two words of a newspaper's name, Standard and Poor's, Trinidad
    and Tobago."""
    last = run[-1]
    if f"{phrase(run)} and {token.text}" in lexicon().country:
        return True
    if last.bits & token.bits & MEDIA or token.bits & GENITIVE:
        return True
    if token.bits & COMPANY and last.bits & PLACE and len(run) > 1:  # Lumen Resort and Casino
        return True
    if not token.bits & TOPIC and len(run) == 1:  # the Marine and Navy
        return False
    headed = len(run) > 1 and last.joint in (*OF, *FOR) and run[-2].bits & OFFICES
    if (
        headed and not _is_place(last.text) and (token.bits & (TOPIC | PLAIN) or is_field(token))
    ):  # Office of Ports and Tides, Centre for Rural and Mental
        return True
    return is_of_many(run, token) or bool(
        last.bits & (TOPIC | BODY) and not last.bits & FORM and token.bits & (TOPIC | GOVERNMENT | COMPANY)
    )


def _is_particle(run: Run, token: Token, particle: str) -> bool:
    last = run[-1]
    bodily = (run[0].bits | last.bits) & (ORGANIZATION | LEADS | PLACE)
    if (
        not bodily and token.bits & (FORM | LEAD_BODY | LEAD_COMPANY) and not token.bits & SURNAME
    ):  # Jan Bos van FC Lumen
        return False
    if particle in LONE_PARTICLES:
        return bool(run[0].bits & GIVEN) and not _is_place(last.text)
    return (
        not last.bits & (TITLE | ORGANIZATION | PLAIN)
        or bool(last.bits & (GIVEN | BODY | PLACE | LEADS))
        or is_given(last.text)
    )


def _is_place(name: str) -> bool:
    return lexicon().known.get(name) in PLACES
