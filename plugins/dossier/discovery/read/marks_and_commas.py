"""What quotation marks and commas make of candidates.

A nickname in quotation marks belongs to the name around it (Anna "Volt" Berg); a town and the state or country that it
lies in are one name ("Portland, Oregon"); what stands inside the title of a work is a part of that title and no actor.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from dossier.discovery.lexicon import GIVEN, bits_of, lexicon
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.discovery.candidate import Candidate

MARKS = "\"“‘'"
NICKNAME = re.compile(r" [\"“‘'](?=[^\W_])[^\"“”‘’'\n]{2,20}[\"”’'] ")
CONTEXT = ("before.", "after.", "apposed.")
LANDS = ("region", "country")
PLACED = frozenset(
    (
        "before.in",
        "before.from",
        "before.at",
        "before.of",
        "before.place_of",
        "before.moved",
        "before.civic",
        "before.struck",
    )
)
"""What must stand before a town that the atlas does not know."""
LISTED = (", ", " and ", ", and ")
LONGEST_TITLE = 70
"""Characters of the longest title."""
QUOTED = re.compile(rf"(?:[\"“„«]|`` ?)([^\W_a-z][^\"“”„«»`\n]{{2,{LONGEST_TITLE}}}?),?(?:[\"”“»]|'')")
SUBTITLED = re.compile(r": (The |A |An )?")
MIDWAY = re.compile(r"[a-z] $")
LARGE = 4
"""Letters of a word that title case gives a capital."""
FEWEST_WORDS = 2
"""Words of a title that are told from a word said in quotation marks."""


def with_nicknames(text: str, candidates: list[Candidate]) -> list[Candidate]:
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
    if text[first.end + 1 : first.end + 2] not in MARKS or not bits_of(first.surface.partition(" ")[0]) & GIVEN:
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


def with_states(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, with the state or country behind a town taken into its name; the key stays the town's."""
    found: list[Candidate] = []
    following = [*candidates[1:], None]
    for candidate, follows in zip(candidates, following, strict=False):
        town = found[-1] if found else None
        goes_on = follows is not None and text[candidate.end : follows.start] in LISTED
        whole = town is not None and f"{town.surface}, {candidate.surface}" in lexicon().known  # Washington, D.C.
        if town and (whole or not goes_on) and _lies_in(text, town, candidate):
            found[-1] = town._replace(end=candidate.end, surface=text[town.start : candidate.end])
        else:
            found.append(candidate)
    return found


def _lies_in(text: str, town: Candidate, land: Candidate) -> bool:
    known = lexicon().known
    ended = text[land.end : land.end + 1] in ("", ".", ",", ";", ")", "\n")  # in East Africa, U.S. officials said
    province = ended and known.get(town.surface) == "region" and known.get(land.surface) == "country"
    if text[town.end : land.start] != ", " or (known.get(town.surface) in LANDS and not province):
        return False
    if known.get(land.surface) not in LANDS and land.surface not in load("discovery/places")["postal.states"].words:
        return False
    return known.get(town.surface) == "city" or not PLACED.isdisjoint(town.evidence)


def with_titles_of_works(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, with evidence of a title where they are a piece of one; one that fills the marks has its own."""
    candidates = _with_subtitles(text, candidates)
    titles = list(_titles(text))
    if not titles:
        return candidates
    starts = [start for start, _ in titles]
    found = []
    for candidate in candidates:
        at = bisect_right(starts, candidate.start) - 1
        inside = at >= 0 and candidate.end <= titles[at][1]
        if inside and "shape.quoted" not in candidate.evidence:
            candidate = candidate._replace(evidence=(*candidate.evidence, "in.title"))  # noqa: PLW2901
        found.append(candidate)
    return found


def _with_subtitles(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, with evidence of a title where a colon and another name follow in mid-sentence: in Harbour
    Rider: The Return."""
    works = set[int]()
    for number, (one, other) in enumerate(pairwise(candidates)):
        parted = SUBTITLED.fullmatch(text, one.end, other.start) if text[one.end : one.end + 1] == ":" else None
        long = parted and (parted.group(1) or " " in other.surface)
        if long and MIDWAY.search(text, max(0, one.start - 2), one.start) and not _is_somebody(other):
            works |= {number, number + 1}
    if not works:
        return candidates
    return [
        one._replace(evidence=(*one.evidence, "in.title")) if number in works else one
        for number, one in enumerate(candidates)
    ]


def _is_somebody(one: Candidate) -> bool:
    return bool(one.title) or "word.given" in one.evidence or one.evidence[0].startswith("known.")


def _titles(text: str) -> Iterator[tuple[int, int]]:
    """The places of quotations in title case, which no sentence is, in order."""
    for quoted in QUOTED.finditer(text):
        title = quoted.group(1).rstrip(",.!?")
        words = title.split()
        if len(words) >= FEWEST_WORDS and not any(mark in title for mark in ",.;") and all(map(_is_large, words)):
            yield quoted.span(1)


def _is_large(word: str) -> bool:
    return len(word) < LARGE or not word[:1].islower()
