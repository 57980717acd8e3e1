"""The words that discovery knows, ready for look-up: one number a word, a bit for each list it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from dossier.language import people
from dossier.language.countries import countries
from dossier.rules.load import Rule, load

if TYPE_CHECKING:
    from collections.abc import Iterable

LISTS = (
    "opener.function", "opener.foreign", "opener.plain", "calendar.name", "demonym.nation", "demonym.given",
    "title.rank", "title.topic", "title.address", "title.once", "title.given", "role.person", "role.company",
    "role.organization", "role.media", "role.place", "role.work", "say.told", "say.visited", "say.verb", "say.person",
    "beside.organization", "beside.product", "beside.acted", "org.form", "org.company", "org.body", "org.government",
    "org.media", "org.whole", "org.genitive", "org.possessor",
    "place.head", "place.direction", "place.preposition", "other.event", "other.product",
    "person.family", "person.suffix", "person.surname", "lead.company", "lead.body", "lead.government", "lead.media",
    "lead.place", "lead.event", "opener.article", "opener.large", "role.kin", "role.civic", "role.stake", "role.share",
    "role.voice", "opener.official", "title.many", "title.courteous", "role.counsel", "role.origin", "role.match",
    "beside.body", "beside.craft",
    "beside.media", "beside.civic", "beside.side", "say.struck", "say.moved",
    "say.company", "say.result", "say.report", "calendar.short", "given.doubtful", "org.goods",
    "beside.person", "role.release", "say.undergone", "say.bodily", "say.staged", "say.starred", "say.kept",
    "say.shown", "say.published", "beside.poll", "beside.illness", "beside.officials", "role.feast", "role.township",
    "other.field", "given",
)  # fmt: skip
"""The rules whose words have a bit; "given" are the given names of the language room."""
BIT = {name: 1 << number for number, name in enumerate(LISTS)}
FUNCTION, FOREIGN, PLAIN = BIT["opener.function"], BIT["opener.foreign"], BIT["opener.plain"]
OFFICIAL, MANY, COURTEOUS = BIT["opener.official"], BIT["title.many"], BIT["title.courteous"]
CALENDAR_SHORT = BIT["calendar.short"]
CALENDAR, DEMONYM, DEMONYM_GIVEN = BIT["calendar.name"], BIT["demonym.nation"], BIT["demonym.given"]
TITLE, TOPIC, ADDRESS = BIT["title.rank"], BIT["title.topic"], BIT["title.address"]
ONCE, TITLE_GIVEN = BIT["title.once"], BIT["title.given"]
FORM, COMPANY, BODY = BIT["org.form"], BIT["org.company"], BIT["org.body"]
GOVERNMENT, MEDIA, WHOLE = BIT["org.government"], BIT["org.media"], BIT["org.form"] | BIT["org.whole"]
GOODS = BIT["org.goods"]
GENITIVE, POSSESSOR = BIT["org.genitive"], BIT["org.possessor"]
PLACE, DIRECTION, EVENT, PRODUCT = BIT["place.head"], BIT["place.direction"], BIT["other.event"], BIT["other.product"]
GIVEN, FAMILY, SUFFIX = BIT["given"], BIT["person.family"], BIT["person.suffix"]
MAYBE_GIVEN = BIT["given.doubtful"]
"""A given name that is more often another word, a place or a surname."""
LEAD_EVENT, LEAD_BODY, LEAD_COMPANY = BIT["lead.event"], BIT["lead.body"], BIT["lead.company"]
LEADS = sum(BIT[name] for name in LISTS if name.startswith("lead."))
"""Lists whose words say what a name is though they stand first in it."""
ARTICLE, LARGE, SURNAME = BIT["opener.article"], BIT["opener.large"], BIT["person.surname"]
ORGANIZATION = FORM | COMPANY | BODY | GOVERNMENT | MEDIA
HEAD = ORGANIZATION | PLACE | EVENT | PRODUCT
"""What a name of a person seldom ends in."""
ROLE = BIT["role.person"] | BIT["role.company"] | BIT["role.organization"] | BIT["role.media"]
PLURAL = EVENT | PRODUCT | GOVERNMENT | PLACE
"""Lists whose words are known in the plural too."""
NO_GIVEN = ARTICLE | LEADS | DEMONYM | PLAIN | FUNCTION | CALENDAR | TOPIC | HEAD
"""Lists whose words are no given names, though somebody may be called so."""
TITLED = 1 << len(LISTS)
"""Set on a word that belongs to the title of a work, as its neighbours show."""
GOES_ON = TITLED << 1
"""Set on a word beside which a small word has a capital: the name goes on, and is another one than the run's."""
LISTED = TITLED << 2
"""Set on a word behind a comma that parts the fields of one office: the Ministry of Health, Welfare and Sport."""
SHOUTED = 4
"""A word in capitals of so many letters may be an ordinary one, printed loud; a shorter one is an acronym."""
PLACES = ("country", "city", "region")
SHORT_FORMS = (("’", "'"), ("Saint ", "St. "), ("Saint ", "St "))
"""What is printed in a country's name for something else."""
DIVIDED = frozenset(("CD", "CG", "CN", "KP", "KR", "TW"))
"""Codes of countries of one name: a republic of it may be either."""
"""Kinds of known names that are places."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All lists at once."""

    bits: dict[str, int]
    """By word as it is printed: the lists it stands in."""
    known: dict[str, str]
    """By name as it is printed: country, city, region, government, organization, company, media, product."""
    country: dict[str, str]
    """By a country's name as it is printed: its English name."""
    alias: dict[str, str]
    """By a name as it is printed: the name that it is compared by; countries, and what the rules of aliases list."""
    titles: frozenset[str]
    """Offices of several words."""
    particles: frozenset[str]
    """What may stand between two capitalised words of a name."""
    prefixes: frozenset[str]
    """What makes a describing word of a name: pro-Beijing."""


@cache
def lexicon() -> Lexicon:
    """The lists of the rules and the data files, read once."""
    rules, bits = load("discovery/words"), dict[str, int]()
    lists = _of_people() | {name: frozenset(rules[name].words) for name in LISTS if name in rules}
    for name, words in lists.items():
        for word in words:
            bits[word] = bits.get(word, 0) | BIT[name]
    given = people.given_names()
    for word in bits.keys() & given:
        if not bits[word] & NO_GIVEN:
            bits[word] |= GIVEN
    bits |= dict.fromkeys(given - bits.keys(), GIVEN)  # nearly all of twenty thousand
    land = {name: one.name for one in countries() for name in one.names if not bits.get(name, 0) & DEMONYM}
    for printed, short in SHORT_FORMS:
        land |= {name.replace(printed, short): english for name, english in land.items() if printed in name}
    land = _in_full() | land
    return Lexicon(
        bits=bits,
        known=_known(land),
        country=land,
        alias=land | _aliases(rules["org.alias"], load("discovery/places")["alias.united_states"]),
        titles=frozenset(rules["title.joined"].words),
        particles=people.particles("name", "doubtful", "place"),
        prefixes=frozenset(rules["demonym.prefix"].words),
    )


def _in_full() -> dict[str, str]:
    """The full names of countries: the Kingdom of Norway; not of those of which two states bear the same name."""
    realms = load("discovery/places")["realm.in_full"].words
    return {f"{realm} {one.name}": one.name for one in countries() for realm in realms if one.code not in DIVIDED}


def _of_people() -> dict[str, frozenset[str]]:
    """The lists whose words are facts about people's names."""
    return {
        "title.rank": people.titles(*people.RANKS),
        "title.address": people.titles(*people.ADDRESS),
        "title.courteous": people.titles(*people.SURE),
        "title.once": people.titles("once"),
        "title.given": people.titles("given"),
        "title.many": people.titles("many"),
        "org.media": people.words_of("newsroom.word"),
        "person.suffix": people.suffixes("generation", "honour"),
        "given.doubtful": people.words_of("given.doubtful"),
    }


def _aliases(*rules: Rule) -> dict[str, str]:
    return {short: str(full) for rule in rules for short, full in rule.table.items()}


def _known(lands: Iterable[str]) -> dict[str, str]:
    rules, known = load("discovery/words"), {}
    for name, rule in load("discovery/places").items():
        if name.partition(".")[0] in PLACES:
            known.update(dict.fromkeys(rule.words, name.partition(".")[0]))
    known.update(dict.fromkeys(lands, "country"))
    known.update(dict.fromkeys(people.words_of("agency.world", "newsroom.name"), "media"))
    for kind, name in KNOWN:
        known.update(dict.fromkeys(rules[name].words, kind))
    return known


KNOWN = (
    ("government", "org.known"),
    ("organization", "org.world"),
    ("organization", "org.bare"),
    ("company", "org.firm"),
    ("product", "other.product"),
)


def kind_known(name: str) -> str | None:
    """The kind of a name that the lexicon knows; of one in capitals also where it is a country's or a city's."""
    known = lexicon().known.get(name)
    if not known and name.isupper() and len(name) > SHOUTED:
        known = lexicon().known.get(name.title())
        return known if known in ("country", "city") else None
    return known


@cache
def listed(rule: str) -> frozenset[str]:
    """The words of a rule of `rules/discovery/words.toml`, for rules that have no bit."""
    return frozenset(load("discovery/words")[rule].words)


@lru_cache(maxsize=1 << 16)
def bits_of(word: str) -> int:
    """The lists of a word, also of one printed in capitals, in the plural, or as a compound; 0 where it is unknown."""
    bits = lexicon().bits
    found = bits.get(word, 0)
    if found or len(word) < 2:
        return found
    if word.isupper():
        return _of_capitals(word)
    if word[-1] == "s":
        one = bits.get(word[:-1], 0)
        found = (one & DEMONYM) or one & PLURAL
    if not found and any(bits.get(form, 0) & ROLE for form in _singulars(word.lower())):
        found = PLAIN
    return found or _of_compound(word)


def _of_capitals(word: str) -> int:
    found = lexicon().bits.get(word.capitalize(), 0)
    if len(word) >= SHOUTED:
        return found & ~(GIVEN | (FUNCTION if word in lexicon().known else 0))
    return found & FUNCTION if word not in lexicon().known else 0


def _singulars(word: str) -> tuple[str, ...]:
    return (word, word.removesuffix("s"), word.removesuffix("es"))


def _of_compound(word: str) -> int:
    first, hyphen, second = word.partition("-")
    bits = lexicon().bits.get(first, 0)
    if not hyphen:
        return 0
    if bits & lexicon().bits.get(second, 0) & TITLE:  # Secretary-General
        return TITLE
    if bits & MEDIA and second[:1].isupper() and not bits & SURNAME:  # Journal-Constitution
        return MEDIA
    return DEMONYM if bits & DEMONYM or first.lower() in lexicon().prefixes else bits & GIVEN
