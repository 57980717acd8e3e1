"""Positions across clippings: in order of time, copies once, and a change between two clippings shown as such."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.assembly import assemble
from dossier.cleaning import as_it_is
from dossier.one_clipping import with_evidence
from dossier.records import Clip, Clipping, Dossier, Mention, Published
from dossier.site.pages.make import make_site
from tests.test_stances import CAST, KINDS, NAMES

DAM = "Workers poured the Lod dam between Vik and Stad. The dam at Lod will feed the mills of Vik."


def dossier_of(*texts: str) -> Dossier:
    """A dossier of clippings a day apart, with the names of the specs of stances."""
    clippings = []
    for day, text in enumerate(texts, 1):
        article = replace(
            as_it_is(Clip(f"c{day}", "a.txt", text)), published=Published.of(f"2031-02-0{day}"), source=f"Post {day}"
        )
        mentions = tuple(
            Mention(one.start(), one.end(), one[0], next(name for name in KINDS if name.endswith(one[0])), "name")
            for one in NAMES.finditer(article.text)
        )
        clippings.append(with_evidence(Clipping(article, mentions), CAST))
    return assemble(clippings, CAST)


def changes(dossier: Dossier) -> list[tuple[str, str]]:
    """Each position that turns an older one round, with it: the clippings of both."""
    return [(one.place.clipping, one.before.clipping) for one in dossier.positions if one.before]


def test_positions_stand_in_order_of_time() -> None:
    dossier = dossier_of("Ann Brown opposes the dam.", "Norland backs the levy.", "Eva Gray rejected the toll.")
    assert ["Ann Brown", "Norland", "Eva Gray"] == [one.actor for one in dossier.positions]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ann Brown opposes the Lod dam.", "Ann Brown now supports the dam at Lod."),
        ("Ann Brown supports the Lod dam.", "Ann Brown no longer supports the dam at Lod."),
        ("The Lod dam was rejected by Norland.", "Norland voted for the dam at Lod."),
    ],
)
def test_who_takes_the_other_side_of_the_same_has_changed(first: str, second: str) -> None:
    assert [("c2", "c1")] == changes(dossier_of(f"{first} {DAM}", f"{second} {DAM}"))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ann Brown opposes the Lod dam.", "Eva Gray supports the dam at Lod."),
        ("Ann Brown opposes the Lod dam.", "Ann Brown supports the mill toll."),
        ("Ann Brown opposes the Lod dam.", "Ann Brown might support the dam at Lod."),
        ("Ann Brown opposes the Lod dam.", "Ann Brown does not support the dam at Lod."),
        ("Ann Brown criticized the Lod dam.", "Ann Brown praised the dam at Lod."),
        ("Ann Brown supports the dam at Lod.", "Ann Brown once opposed the dam at Lod."),
    ],
)
def test_another_actor_another_thing_or_another_tone_is_no_change(first: str, second: str) -> None:
    assert [] == changes(dossier_of(f"{first} {DAM}", f"{second} {DAM}"))


def test_a_story_and_its_actor_show_the_position_and_what_it_turns_round() -> None:
    site = make_site(
        dossier_of(f"Ann Brown opposes the Lod dam. {DAM}", f"Ann Brown now backs the dam at Lod. {DAM}"),
        lambda _actor: "",
    )
    for groups in (
        site.stories[0].positions,
        site.actor_pages.page(next(one for one in site.actors if one.title == "Ann Brown")).positions,
    ):
        [held] = groups
        assert [("against it",), ("for it",)] == [one.stands for one in held.positions]
        assert ["", "Ann Brown opposes the Lod dam."] == [
            one.before.text if one.before else "" for one in held.positions
        ]
        marked = ["".join(part.text for part in one.citation.stretches if part.marked) for one in held.positions]
        assert ["opposes the Lod dam", "now backs the dam at Lod"] == marked
