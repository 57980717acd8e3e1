"""The lists of words beside a name, and what each says of the name: "shares in", "the singer", "poll"."""

from __future__ import annotations

from dossier.discovery.lexicon import BIT, lexicon

BEFORE_BITS = (
    (BIT["say.told"], "before.told"),
    (BIT["say.verb"], "before.said"),
    (BIT["role.person"], "before.person"),
    (BIT["role.company"], "before.company"),
    (BIT["role.media"], "before.media"),
    (BIT["role.organization"], "before.body"),
    (BIT["role.work"], "before.work"),
    (BIT["place.preposition"], "before.in"),
    (BIT["role.township"], "before.place_of"),
    (BIT["say.struck"], "before.struck"),
    (BIT["say.staged"], "before.staged"),
    (BIT["say.kept"], "before.feast"),
    (BIT["say.visited"], "before.visited"),
)
"""By list of the word straight before a name: the evidence."""
EXAMPLED = (*BEFORE_BITS[2:7], (BIT["role.place"], "before.place_of"))
"""The lists of nouns that an example of them follows: carmakers such as Volta, towns like Millbrook."""
NOUNS = (*BEFORE_BITS[3:6], BEFORE_BITS[2])
"""The lists of nouns that a name in apposition follows: of bodies first, since a publisher may be one, too."""
AFTER_BITS = (
    (BIT["say.verb"], "after.said"),
    (BIT["say.person"], "after.person"),
    (BIT["beside.person"], "after.owned"),
    (BIT["beside.acted"], "after.acted"),
    (BIT["beside.side"], "after.side"),
    (BIT["beside.body"], "after.body"),
    (BIT["beside.craft"], "after.craft"),
    (BIT["beside.media"], "after.media"),
    (BIT["beside.civic"], "after.civic"),
    (BIT["beside.illness"], "after.illness"),
    (BIT["beside.product"], "after.product"),
    (BIT["beside.organization"], "after.staff"),
    (BIT["beside.officials"], "after.officials"),
    (BIT["say.company"], "after.company"),
    (BIT["role.place"], "after.place"),
    (BIT["beside.poll"], "after.poll"),
    (BIT["say.shown"], "after.shown"),
)
"""By list of the word straight behind it."""
APPOSED_BITS = (
    (BIT["role.person"], "apposed.person"),
    (BIT["role.company"], "apposed.company"),
    (BIT["role.media"], "apposed.media"),
    (BIT["role.organization"], "apposed.body"),
    (BIT["role.work"], "apposed.work"),
    (BIT["role.place"], "apposed.place"),
)
"""By list of a noun in an apposition behind it."""
APPOSABLE = sum(bit for bit, _ in APPOSED_BITS)
FOREIGN_OF = ("de", "del", "do", "da", "di", "von", "van", "aus", "av", "i")
"""The "of" of other languages, behind what a town has."""
LINKS = frozenset(("of", "in", "at", "for", "from", "with", "to", "against", "over", "by", "between", *FOREIGN_OF))
LINKED = (
    (BIT["role.place"], ("of", *FOREIGN_OF), "before.place_of"),
    (BIT["role.civic"], ("of", "in", "at", *FOREIGN_OF), "before.civic"),
    (BIT["role.share"], ("in", "of"), "before.stake"),
    (BIT["role.stake"], ("of", "at", "for", "from"), "before.stake"),
    (BIT["role.release"], ("of",), "before.work"),
    (BIT["role.feast"], ("of",), "before.feast"),
    (BIT["beside.poll"], ("by", "from"), "before.pollster"),
    (BIT["say.starred"], ("in",), "before.staged"),
    (BIT["say.published"], ("in",), "before.published"),
    (BIT["role.voice"], ("for", "of", "at", "from"), "before.voice"),
    (BIT["role.counsel"], ("for", "of"), "before.counsel"),
    (BIT["role.match"], ("against", "over", "from", "to"), "before.match"),
    (BIT["role.origin"], ("from",), "before.moved"),
    (BIT["say.moved"], ("from", "to", "for", "between"), "before.moved"),
    (BIT["role.kin"], ("of",), "before.kin"),
    (BIT["role.person"], ("of",), "before.office_of"),
    (BIT["role.person"], ("at", "with"), "before.employer"),
)
"""The lists of a noun, the prepositions that link it to a name, and what both say of the name."""
OTHERS = frozenset(name for _, links, name in LINKED if "for" in links or "at" in links) | {"before.office_of"}
"""Evidence that whoever speaks behind the name is somebody else: a spokesman for Volta said."""
EXAMPLES = ("like", "as", "including")
"""Words that bring in an example of the noun before them; "as" behind "such"."""
EXAMPLE = 3
"""Words before a name that bring it in as an example, at least."""
MASS = ("software", "media")
"""Nouns that stand for many without a plural."""


def of_example(words: list[str]) -> list[str]:
    """What a noun in the plural, or for a stuff, says of an example of it: carmakers such as, towns like."""
    if words[-1] not in EXAMPLES or len(words) < EXAMPLE or (words[-1] == "as" and words[-2] != "such"):
        return []
    noun = words[-3 if words[-1] == "as" else -2].rstrip(",").lower()
    bits = 0
    for one in (noun, noun.removesuffix("s"), noun.removesuffix("ies") + "y"):
        bits |= lexicon().bits.get(one, 0) if one != noun or one in MASS else 0
    return [name for bit, name in EXAMPLED if bits & bit][:1]
