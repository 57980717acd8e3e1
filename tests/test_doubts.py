"""What an analyst is told to look at: a text that is cut off, and none that ends with a credit or a list's entry."""

from __future__ import annotations

import pytest

from dossier.cleaning import clean
from dossier.records import Clip

TEXT = (
    "The harbour board of Kingsport will sell the old pier in spring, its treasurer said on Monday.\n\n"
    "“We have waited for nine years,” he said. "
)


def is_doubted(end: str) -> bool:
    """Whether a text that ends so is told to be cut off."""
    return any("mid-sentence" in one for one in clean(Clip("case", "case.txt", f"{TEXT}{end}")).warnings)


@pytest.mark.parametrize(
    "end",
    [
        "The buyer, who has not been named, will pay for the",
        "The 14 boats that lie there must leave by the end of the week,",
        "He added that the board's own surveyor had warned of the state of the pier-head",
    ],
)
def test_a_text_that_ends_in_a_sentence_is_cut_off(end: str) -> None:
    assert is_doubted(end)


@pytest.mark.parametrize(
    "end",
    [
        "The rest is paid by the town.",
        "The rest is paid by the town.\n\nWith reports from Ann Quill in Kingsport and Tom Okafor in Holm Bay",
        "The rest is paid by the town.\n\nWrite to the desk at desk@harbour.example or call 555 0133",
        "The rest is paid by the town.\n\nMore on the harbour: https://harbour.example/more-of-this",
        "The rest is paid by the town.\n\nFirst printed in March 2021",
        "The rest is paid by the town. #savethepier",
        "The rest is paid by the town.\n\nHolm Bay, lower pier",
    ],
)
def test_a_credit_an_address_or_an_entry_at_the_end_is_no_doubt(end: str) -> None:
    assert not is_doubted(end)
