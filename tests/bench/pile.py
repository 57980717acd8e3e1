"""A pile of invented clippings to measure with: `python -m tests.bench.pile FOLDER [CLIPPINGS]`, from the root.

FOLDER gets `seeds/` and `actors/`. A clipping has about 450 words, in sentences that name people and firms, quote them
and say when; how often a name comes falls by Zipf's law, so that most names come once or twice, as in the news. The
same number gives the same bytes everywhere, and a larger pile begins with the clippings of a smaller one.
"""

from __future__ import annotations

import datetime as dt
import random
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

WORDS = 450
"""How many words a clipping has, about."""
CAST = 60
"""How many of the most frequent actors have a file."""
FIRST_DAY = dt.date(2015, 1, 5)
DAYS = 3_600
"""Over how many days the clippings are spread."""


def listed(words: str, between: str | None = None) -> list[str]:
    """The words of a text, or what stands between the signs `between`."""
    return words.split(between)


GIVEN = listed(
    """Anna Bruno Carla Daniel Elena Farid Grace Hugo Irene Jonas Karin Louis Maria Nadia Oscar Paula Quentin Rosa
Stefan Teresa Ulrich Vera Walter Yusuf Zara Alice Benjamin Clara David Emma Felix Hannah Ivan Julia Kevin Laura Martin
Nora Peter Rachel Simon Thomas Victor"""
)
STARTS = listed("Ar Bel Cor Dan Fen Gar Hol Jar Kel Lor Mar Nor Or Per Quin Ros Sten Tor Ul Ver Wes Yar Zel Brom Hart")
ENDS = listed("berg ton feld wick man son ley ström ard ini ova ski dale more let nick ham rand gate er")
SORTS = listed("Corp|Holdings|Bank|Airlines|Group|Shipping|Energy|Steel|Foods|Telecom", "|")
BODIES = listed("Ministry of Transport|Ministry of Health|Port Authority|Central Bank|Trade Union|Court of Audit", "|")
JOBS = listed("chief executive|finance director|spokesman|chairwoman|analyst|minister|lawyer|engineer", "|")
VERBS = listed("said|told reporters|warned|added|confirmed|denied|announced", "|")
NOUNS = listed(
    """harbour freight tariff budget pipeline merger contract factory strike vaccine election railway bridge refinery
licence audit loan subsidy harvest shipment satellite network survey court inquiry border treaty export"""
)
ADJECTIVES = listed("new old joint public private national regional costly delayed planned disputed modest record")
ACTIONS = listed(
    """approved delayed reviewed signed cancelled doubled halved inspected financed sold bought opened closed
questioned defended published"""
)
ENDINGS = listed(
    "after months of talks|despite a warning from the unions|as prices kept rising|without naming a date"
    "|while parliament was still debating|because the old agreement had run out|in spite of the weather"
    "|to the surprise of most observers|at a cost that nobody would state",
    "|",
)
MONTHS = listed("January February March April May June July August September October November December")
FURNITURE = (
    "Advertisement",
    "Share this article",
    "Sign up for our newsletter",
    "Read more: What the budget means for you",
    "Most popular",
    "Follow us on Twitter",
)


@dataclass(frozen=True, slots=True)
class Pool:
    """The names that the clippings draw from, the most frequent first."""

    people: tuple[str, ...]
    """Given name and surname."""
    firms: tuple[str, ...]
    """Firms and public bodies."""


def write_pile(folder: Path, count: int) -> None:
    """Writes `count` clippings and the files of the most frequent actors; what stood in the folder goes."""
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("seeds", "actors"):
        (folder / name).mkdir(parents=True)
    names = pool()
    for number in range(CAST):
        person = number % 2 == 0
        name = (names.people if person else names.firms)[number // 2]
        kind = "person" if person else "organization" if name in BODIES else "company"
        text = f"---\nname: {name}\nkind: {kind}\n---\n\n{name} is invented, and comes up in many clippings.\n"
        (folder / "actors" / f"{name.lower().replace(' ', '-').replace('ö', 'o')}.md").write_text(text, "utf-8")
    for number in range(count):
        (folder / "seeds" / f"clipping-{number:05}.txt").write_text(clipping(names, number), "utf-8")


def pool() -> Pool:
    """The names; the same in each run."""
    chance = random.Random(5)  # noqa: S311  invented names
    surnames = [f"{start}{end}" for start in STARTS for end in ENDS]
    people = [f"{given} {surname}" for given in GIVEN for surname in surnames]
    firms = [f"{start}{end[:3]} {sort}" for start in STARTS for end in ENDS for sort in SORTS]
    chance.shuffle(people)
    chance.shuffle(firms)
    return Pool(tuple(people), (*BODIES, *firms))


def clipping(names: Pool, number: int) -> str:
    """The text of one clipping: headline, writer, day, paragraphs, and here and there what a page has around them."""
    chance = random.Random(number)  # noqa: S311  an invented clipping
    day = FIRST_DAY + dt.timedelta(days=chance.randrange(DAYS))
    firm, writer = _firm(names, chance), chance.choice(GIVEN) + " " + chance.choice(STARTS) + chance.choice(ENDS)
    headline = f"{firm} {chance.choice(ACTIONS)} {_thing(chance)} {chance.choice(ENDINGS)}"
    paper = f"The {chance.choice(STARTS)}{chance.choice(ENDS[:6])} {chance.choice(('Courier', 'Herald', 'Gazette'))}"
    parts = [headline, f"By {writer}, {paper}", f"{MONTHS[day.month - 1]} {day.day}, {day.year}"]
    words = 0
    while words < WORDS:
        paragraph = _paragraph(names, chance, day)
        words += len(paragraph.split())
        parts.append(paragraph)
        if chance.random() < 0.1:
            parts.append(chance.choice(FURNITURE))
    return "\n\n".join(parts) + "\n"


def _paragraph(names: Pool, chance: random.Random, day: dt.date) -> str:
    person, firm = _ranked(names.people, chance), _firm(names, chance)
    forms = (
        f"{firm} {chance.choice(ACTIONS)} the {_thing(chance)} {chance.choice(ENDINGS)}, {_when(chance, day)}.",
        f"{person}, {chance.choice(JOBS)} of {firm}, {chance.choice(VERBS)} that the {_thing(chance)} would be"
        f" {chance.choice(ACTIONS)} {_when(chance, day)}.",
        f"“The {_thing(chance)} was {chance.choice(ACTIONS)} {chance.choice(ENDINGS)},” {person.split()[1]}"
        f" {chance.choice(VERBS)}.",
        f"The {_thing(chance)} and the {_thing(chance)} were {chance.choice(ACTIONS)} {chance.choice(ENDINGS)}.",
    )
    first = chance.randrange(2)
    return " ".join(forms[place] for place in (first, *chance.sample((1 - first, 2, 3), 2)))


def _thing(chance: random.Random) -> str:
    return f"{chance.choice(ADJECTIVES)} {chance.choice(NOUNS)}"


def _when(chance: random.Random, day: dt.date) -> str:
    other = day + dt.timedelta(days=chance.randint(-700, 300))
    month = MONTHS[other.month - 1]
    return chance.choice(
        (f"on {month} {other.day}, {other.year}", f"in {month} {other.year}", "last week", "on Tuesday", "next year")
    )


def _firm(names: Pool, chance: random.Random) -> str:
    return _ranked(names.firms, chance)


def _ranked(names: tuple[str, ...], chance: random.Random) -> str:
    """One of the names; the n-th about as often as 1/n."""
    return names[min(int(len(names) ** chance.random()) - 1, len(names) - 1)]


if __name__ == "__main__":
    write_pile(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1_000)
