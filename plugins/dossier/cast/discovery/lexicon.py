"""The words that discovery knows, ready for look-up: one number a word, a bit for each list it stands in."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from dossier.rules.load import HERE, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LISTS = (
    "opener.function", "opener.foreign", "opener.plain", "calendar.name", "demonym.nation", "title.rank", "title.topic", "title.address", "title.once", "title.given", "role.work",
    "role.person", "role.company", "role.organization", "role.media", "role.place", "say.verb", "say.person",
    "beside.organization", "beside.product", "org.form", "org.company", "org.body", "org.government", "org.media",
    "place.head", "place.direction", "place.preposition", "other.event", "other.product", "person.family",
    "person.suffix", "demonym.given", "org.whole", "org.genitive", "org.possessor", "given",
)  # fmt: skip
BIT = {name: 1 << number for number, name in enumerate(LISTS)}
FUNCTION = BIT["opener.function"]
FOREIGN = BIT["opener.foreign"]
PLAIN = BIT["opener.plain"]
CALENDAR = BIT["calendar.name"]
DEMONYM = BIT["demonym.nation"]
TITLE = BIT["title.rank"]
ADDRESS, ONCE = BIT["title.address"], BIT["title.once"]
GENITIVE, POSSESSOR = BIT["org.genitive"], BIT["org.possessor"]
TITLE_GIVEN = BIT["title.given"]
TOPIC = BIT["title.topic"]
FORM = BIT["org.form"]
COMPANY = BIT["org.company"]
BODY = BIT["org.body"]
GOVERNMENT = BIT["org.government"]
MEDIA = BIT["org.media"]
ORGANIZATION = FORM | COMPANY | BODY | GOVERNMENT | MEDIA
PLACE = BIT["place.head"]
DIRECTION = BIT["place.direction"]
EVENT = BIT["other.event"]
PRODUCT = BIT["other.product"]
FAMILY = BIT["person.family"]
SUFFIX = BIT["person.suffix"]
WHOLE = BIT["org.form"] | BIT["org.whole"]
DEMONYM_GIVEN = BIT["demonym.given"]
GIVEN = BIT["given"]
ROLE = BIT["role.person"] | BIT["role.company"] | BIT["role.organization"] | BIT["role.media"]
HEAD = ORGANIZATION | PLACE | EVENT | PRODUCT
"""What a name of a person seldom ends in."""


TITLED = 1 << len(LISTS)
"""Set on a word that belongs to the title of a work, as its neighbours show."""
PREFIXES = frozenset(("anti", "ex", "inter", "mid", "neo", "non", "pan", "post", "pre", "pro", "trans", "ultra"))
"""What makes a describing word of a name: pro-Beijing, anti-Trump."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All lists at once."""

    bits: dict[str, int] = field(default_factory=dict)
    """By word as it is printed: the lists it stands in."""
    known: dict[str, str] = field(default_factory=dict)
    """By name as it is printed: country, city, region, government, organization, media, product."""
    country: dict[str, str] = field(default_factory=dict)
    """By a country's name as it is printed: its ISO 3166 code."""
    official: dict[str, str] = field(default_factory=dict)
    """By a country's code: its English name."""
    titles: frozenset[str] = frozenset()
    """Offices of several words."""
    particles: frozenset[str] = frozenset()
    """What may stand between two capitalised words of a name."""

    def of(self, word: str) -> int:
        """The bits of a word, also where it is printed in capitals all through or in the plural of a demonym."""
        found = self.bits.get(word)
        if found is None:
            found = DEMONYM if word.endswith("s") and self.bits.get(word[:-1], 0) & DEMONYM else 0
            if not found and len(word) > 4 and word.isupper():
                found = self.bits.get(word.capitalize(), 0) & ~(GIVEN | FUNCTION)
            if not found and self._is_role(word.lower()):
                found = PLAIN
            if not found and word[-1:] == "s":
                found = self.bits.get(word[:-1], 0) & (EVENT | PRODUCT | GOVERNMENT | PLACE)
            if not found and len(word) < 4 and word.isupper() and word not in self.known:
                found = self.bits.get(word.capitalize(), 0) & FUNCTION
            if not found and "-" in word:
                found = self._compound(word)
        return found

    def _is_role(self, word: str) -> bool:
        return any(self.bits.get(form, 0) & ROLE for form in (word, word.removesuffix("s"), word.removesuffix("es")))

    def _compound(self, word: str) -> int:
        parts = [self.bits.get(part, 0) for part in word.split("-")]
        if parts[0] & DEMONYM or word.partition("-")[0].lower() in PREFIXES:
            return DEMONYM
        return GIVEN if parts[0] & GIVEN else 0


@cache
def lexicon() -> Lexicon:
    """The lists of the rules and the data files, read once."""
    rules, bits = load("discovery"), {}
    for name in LISTS:
        for word in rules[name].words if name in rules else entries("discovery_given.txt"):
            bits[word] = bits.get(word, 0) | BIT[name]
    for word in rules["person.short"].words:
        bits[word] = bits.get(word, 0) | GIVEN
    no_given = DEMONYM | PLAIN | FUNCTION | CALENDAR | TOPIC | FORM
    bits = {word: found & ~GIVEN if found & no_given else found for word, found in bits.items()}
    codes = {name: line[0] for line in _countries() for name in line[1:]}
    return Lexicon(
        bits=bits,
        known=_known(codes),
        country=codes,
        official={line[0]: line[1] for line in _countries()},
        titles=frozenset(rules["title.joined"].words),
        particles=frozenset(rules["person.particle"].words),
    )


def _known(codes: dict[str, str]) -> dict[str, str]:
    rules, places = load("discovery"), load("discovery_places")
    known = {}
    for name, rule in places.items():
        known.update(dict.fromkeys(rule.words, name.split(".", maxsplit=1)[0]))
    known.update(dict.fromkeys(codes, "country"))
    for name, kind in (
        ("org.known", "government"),
        ("org.bare", "organization"),
        ("org.newsroom", "media"),
        ("other.product", "product"),
    ):
        known.update(dict.fromkeys(rules[name].words, kind))
    return known


def _countries() -> Iterator[list[str]]:
    return (line.split("|") for line in entries("discovery_countries.txt"))


def entries(name: str) -> Iterable[str]:
    """The lines of a data file of the rules, without its comments."""
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
