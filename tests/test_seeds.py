"""The five clippings are the user's: they stand here byte for byte, and beside each what is known of it."""

from __future__ import annotations

import hashlib

import pytest

from dossier.cleaning import clean
from dossier.clips.reading import read_paths
from dossier.records import Clip
from tests.reading import DELIVERED, ROOT

DIGESTS = {
    "000_04aa972fcc8e2378.txt": "8257c515aa8cfcfa1846d9e1ebe07785a5437473966ce1f68231b96312dc198a",
    "001_7f5e712a167b2943.txt": "0eab244b31ba0718d48c5d79d3f988923f1c67f40cbd02013c0d4eeca8cdcefd",
    "002_7cb2c2e1c80d2825.txt": "15b2a8533d87700eca9cc9505098d36dda25edecac47eb4d8acc9e0060062e9c",
    "003_459c1da9db5dd484.txt": "11941f43f0cb79235829950bb08f7027038effc36bfc791a68c92a316658a391",
    "004_485504bbc2b3198c.txt": "8e878a7183df6f948130036783b189e884e50159604692c850b733f580f963f2",
}
FACTS = {
    "000": ("2019-07", "sidecar", "Business Insider"),
    "001": ("2019-06-29T17:22:00+05:30", "text", "Gadgets 360"),
    "002": ("2019-06", "sidecar", "Business Insider"),
    "003": ("2018-12", "sidecar", None),
    "004": ("2018-05-14", "sidecar", "AFP"),
}


def test_the_clippings_are_byte_for_byte_those_that_were_given() -> None:
    for folder in (ROOT / "seeds", DELIVERED / "seeds"):
        here = [folder / name for name in DIGESTS if (folder / name).is_file()]
        assert {path.name: DIGESTS[path.name] for path in here} == {
            path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in here
        }
    assert set(DIGESTS) == {path.name for path in (DELIVERED / "seeds").glob("*.txt")}


@pytest.mark.parametrize("name", sorted(DIGESTS))
def test_a_date_is_as_fine_as_it_is_known_and_says_whose_it_is(name: str) -> None:
    clip = next(read_paths([DELIVERED / "seeds" / name]))
    assert isinstance(clip, Clip)
    article = clean(clip)
    assert article.published is not None
    assert FACTS[name[:3]] == (article.published.value, article.origin("published"), article.source)
    assert article.note
