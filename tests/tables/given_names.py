"""Writes `rules/language/given_names.txt`: given names in Latin letters, from the providers of Faker (MIT).

Nothing else here needs Faker, so it is no requirement: where it is not installed, the file is left as it is.
"""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil
from collections import Counter, defaultdict
from pathlib import Path

FAKER = "40.54.0"
RULES = Path(__file__).parents[2] / "plugins" / "dossier" / "rules"
NOT_GIVEN = frozenset(
    (
        "Ace", "Adelaide", "Africa", "Ai", "Amber", "America", "An", "Angel", "April", "Art", "Ash", "Asia",
        "August", "Austin", "Autumn", "Baby", "Baker", "Baron", "Bay", "Be", "Best", "Bill", "Bishop", "Bliss",
        "Blue", "Brand", "Bronx", "Brook", "Brooklyn", "Brooks", "Camp", "Carolina", "Carter", "Case", "Cash",
        "Chad", "Chase", "Chelsea", "China", "Christmas", "Clay", "Cliff", "Colt", "Cooper", "Cruz", "Crystal",
        "Cuba", "Dakota", "Dale", "Dallas", "Data", "Dawn", "Dean", "Dell", "Denver", "Destiny", "Do", "Drew",
        "Duke", "Earl", "Early", "East", "Easter", "Eden", "England", "Era", "Europe", "Faith", "Field",
        "Fisher", "Florence", "Ford", "Forest", "Forrest", "Friday", "Garden", "Gay", "General", "Geneva",
        "Georgia", "Glen", "Golden", "Grace", "Gray", "Green", "Hall", "Heath", "Heaven", "Holland", "Holly",
        "Hong", "Hope", "House", "Houston", "Hung", "Hunter", "In", "India", "Ireland", "Iris", "Israel",
        "Ivory", "Ivy", "Jackson", "Jewel", "Jordan", "Joy", "Judge", "July", "June", "Junior", "Justice",
        "Kenya", "King", "Lady", "Lake", "Land", "Lane", "Law", "Lee", "Liberty", "Lincoln", "Lisbon", "London",
        "Long", "Love", "Loyal", "Loyalty", "Madison", "Mai", "Major", "Man", "March", "Mark", "Market",
        "Marshal", "Marshall", "Mason", "May", "Me", "Mercedes", "Mercy", "Merit", "Milan", "Miller", "Minor",
        "Miracle", "Monday", "Montana", "Moon", "My", "Nevada", "No", "Noble", "North", "Ocean", "Odessa",
        "Orlando", "Our", "Page", "Palmer", "Paris", "Park", "Parker", "Pearl", "Penny", "Phoenix", "Pink",
        "Pleasant", "Pope", "Porsche", "Porter", "Precious", "Price", "Prince", "Princess", "Queen", "Ray",
        "Reed", "Reign", "Rich", "Ridge", "River", "Rock", "Rocky", "Roma", "Rome", "Rose", "Royal", "Royalty",
        "Ruby", "Rush", "Sage", "Sandy", "Saturday", "Savannah", "Sawyer", "Shade", "Shore", "Silver", "Sky",
        "So", "South", "Spring", "Star", "Stone", "Storm", "Street", "Summer", "Sun", "Sunday", "Sunny",
        "Sunshine", "Sydney", "Taylor", "To", "Trinity", "True", "Truth", "Turner", "Tyler", "Unknown", "Vale",
        "Van", "Venice", "Verona", "Vienna", "Virginia", "Vision", "Walker", "Ward", "West", "Will", "Winter",
        "Wood", "Worth", "Worthy", "Young", "Zen",
    )
)  # fmt: skip
"""Given names that are mostly another word, a place, a title or a surname."""


GENDERS = {"first_names_female": "she", "first_names_male": "he"}
"""Lists of a provider, and the pronoun that stands for whoever bears one of their names."""


MANY = 6
"""So many times as many providers must list a name for the one as for the other."""


def given_names() -> list[str]:
    """Given names in Latin letters that at least one provider lists, without those that are mostly another word.

    Behind a name that almost only women or men bear, in the providers that tell them apart, stand a bar and the
    pronoun.
    """
    persons = importlib.import_module("faker.providers.person")
    found: Counter[str] = Counter()
    genders: dict[str, Counter[str]] = defaultdict(Counter)
    for module in pkgutil.iter_modules(persons.__path__):
        if module.ispkg:
            provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
            listed = [getattr(provider, name) for name in vars(provider) if name.startswith("first_names")]
            names = {name for names in listed if isinstance(names, (dict, tuple, list)) for name in names}
            for name, pronoun in GENDERS.items():
                for one in getattr(provider, name, ()):
                    genders[one][pronoun] += 1
            found.update(
                name for name in names if name[:1].isupper() and name.isalpha() and max(map(ord, name)) < 0x250
            )
    kept = sorted(name for name in found if len(name) > 1 and name not in NOT_GIVEN)
    return [name + _pronoun(genders[name]) for name in kept]


def _pronoun(found: Counter[str]) -> str:
    """A bar and the pronoun of a name, by how many providers list it for women and for men; "" where it is open."""
    (pronoun, count), *_ = [*found.most_common(1), ("", 0)]
    return f"|{pronoun}" if count > MANY * (found.total() - count) else ""


def write() -> None:
    """Writes the file."""
    if importlib.util.find_spec("faker") is None:
        print(f"language/given_names.txt left as it is: pip install faker=={FAKER} to write it, too")
        return
    source = f"# Given names from Faker {FAKER} (MIT, Daniele Faraglia and contributors); written by `make tables`"
    lines = given_names()
    (RULES / "language" / "given_names.txt").write_text("\n".join([source, *lines, ""]), encoding="utf-8")
    print("language/given_names.txt", len(lines), "names")
