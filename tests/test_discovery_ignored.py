"""What discovery keeps to itself: names that the analyst ignores, and names of which too little is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.cast.linking import Linker
from dossier.cast.registry import read_cast
from dossier.cleaning import as_it_is
from dossier.discovery import DEFAULT, EVERYTHING, discover
from dossier.errors import ActorError
from dossier.pipeline import link, with_discovered
from dossier.records import Cast, Clip

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.records import Article

TEXT = "Anna Berg met Karl Weiss of the Harbour Ministry in Oslo. Berg said the Ministry agreed. Oslo is calm."


def article(text: str = TEXT, name: str = "a") -> Article:
    return as_it_is(Clip(name, f"{name}.txt", text))


def surfaces(*ignored: str) -> list[str]:
    found = discover([article()], Cast.of([], ignored), EVERYTHING)
    return [mention.surface for mention in found.mentions.get("a", ())]


def test_an_ignored_name_is_never_reported_and_its_short_names_go_with_it() -> None:
    everything = ["Anna Berg", "Karl Weiss", "Harbour Ministry", "Oslo", "Berg", "Ministry", "Oslo"]
    assert everything == surfaces()
    assert ["Karl Weiss", "Harbour Ministry", "Ministry"] == surfaces("Anna Berg", "OSLO")


def test_an_ignored_short_name_leaves_the_full_one() -> None:
    assert ["Anna Berg", "Karl Weiss", "Harbour Ministry", "Oslo", "Oslo"] == surfaces("berg", "The Ministry")


def test_a_name_that_is_not_found_changes_nothing() -> None:
    assert surfaces() == surfaces("Nobody", "", "--")


def test_weak_names_say_on_which_strong_mention_they_lean() -> None:
    found = discover([article("Anna Berg left. Berg wept. Anna Berg came. Berg slept.")], Cast(), EVERYTHING)
    places = [(mention.start, mention.basis) for mention in found.mentions["a"]]
    assert [(0, None), (16, 0), (27, None), (43, 27)] == places


def test_what_stays_below_the_threshold_is_kept_apart_and_takes_no_address() -> None:
    found = discover([article("They left Taylor Brem and Oslo, and Oslo, and Oslo.")], Cast(), DEFAULT)
    assert [["oslo"], ["taylor-brem"]] == [[one.slug for one in part] for part in (found.actors, found.faint)]
    assert ["Taylor Brem"] == [mention.surface for mention in found.faint_mentions["a"]]
    assert ["Oslo"] * 3 == [mention.surface for mention in found.mentions["a"]]


def test_faint_mentions_travel_with_the_clipping_and_their_actors_with_the_cast() -> None:
    cast = Cast.of([], ("Oslo",))
    clipping = link(Clip("a", "a.txt", "They left Taylor Brem and Oslo, and Oslo, and Oslo."), Linker(cast))
    [clipping], known = with_discovered([clipping], cast, DEFAULT)
    assert ((), ["Taylor Brem"]) == (clipping.mentions, [mention.surface for mention in clipping.faint])
    assert ((), ["taylor-brem"], ("Oslo",)) == (known.actors, [actor.slug for actor in known.faint], known.ignored)


def test_the_list_of_ignored_names_is_read_with_its_comments(tmp_path: Path) -> None:
    (tmp_path / "ignore.txt").write_text("# no actors\n\n  Team Sky  # a product\nC# Club\nTeam  Sky\n#x\n", "utf-8")
    assert ("Team Sky", "C# Club") == read_cast(tmp_path).ignored


def test_a_list_that_is_not_utf8_stops(tmp_path: Path) -> None:
    (tmp_path / "ignore.txt").write_bytes(b"Li\xfc\n")
    with pytest.raises(ActorError, match=r"ignore\.txt: is not UTF-8"):
        read_cast(tmp_path)
