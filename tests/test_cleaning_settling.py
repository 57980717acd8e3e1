"""A body that is there already is left as it is: the lines of a list, the words of a tag."""

from __future__ import annotations

from dossier.cleaning import clean
from dossier.cleaning.lines.features import features_of
from dossier.records import Article, Clip

PROSE = (
    "The herring of Kingsport is cooked in a pot that is never washed, says Marta Lindqvist, who has run the kitchen "
    "of the harbour for thirty years."
)
RECIPE = (
    "Two cups of flour, sifted",
    "A cup of water from the well",
    "Half a spoon of salt",
    "Three herrings, cleaned and boned",
    "An onion, cut into thin rings",
    "A bay leaf and six corns of pepper",
)


def cleaned(*passages: str) -> Article:
    """The article of passages with a blank line between."""
    return clean(Clip("case", "case.txt", "\n\n".join(passages)))


def test_the_lines_of_a_recipe_are_no_menu() -> None:
    assert () == cleaned(PROSE, *RECIPE).removals


def test_the_entries_of_a_menu_are_not_taken_for_a_recipe() -> None:
    menu = ("Home", "News", "Harbour", "Weather", "Log in", "Subscribe")
    assert set(menu) <= {removal.text for removal in cleaned(*menu, PROSE, PROSE.replace("pot", "pan")).removals}


def test_the_words_of_a_tag_or_of_a_name_on_a_network_are_not_glued_together() -> None:
    texts = ("We meet at #HarbourDaysAreHere with @KingsportKitchen.", "The pier opensHarbour news today.")
    assert [0, 1] == [features_of(text).glued for text in texts]
