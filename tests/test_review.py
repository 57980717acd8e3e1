"""The review: what an analyst is shown of an invented dossier, and in which order."""

from __future__ import annotations

import shlex
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from dossier.cast import shell_commands
from dossier.cast.agenda import agenda
from dossier.cast.likeness import Likeness, likenesses
from dossier.cast.review import REACH, Review, review
from dossier.commands.arguments import CAST, SEEDS
from dossier.commands.report import report
from dossier.pipeline import examine
from dossier.records import Actor, Cast, Clip, Facts, Published

LINDQVIST = Actor("marta-lindqvist", "Marta Lindqvist", "person", profile="Editor of the Courier.")
EKBERG = Actor("johan-ekberg", "Johan Ekberg", "person")
BALTMAR = Actor("baltmar", "Baltmar", "company", weak_aliases=("the line",))
OLD = Actor("old-harbour", "Old Harbour Company", "company")
USUAL = shell_commands.Folders.of(SEEDS, CAST)


def reviewed(*actors: Actor, ignored: tuple[str, ...] = (), **texts: str) -> Review:
    """The review of clippings by id."""
    cast = Cast.of(list(actors), ignored)
    clips = [Clip(name, f"{name}.txt", text) for name, text in texts.items()]
    return review(*examine(clips, cast, cleaned=False)[:2])


def likely(*actors: Actor, **counts: int) -> list[tuple[str, str, str]]:
    return [(one.first.name, one.second.name, one.rule) for one in likenesses(actors, counts)]


def found_actor(name: str, kind: str = "person", **more: object) -> Actor:
    return Actor(name.lower().replace(" ", "-"), name, kind, reviewed=False, **more)  # type: ignore[arg-type]


def test_who_was_found_stands_first_where_most_clippings_name_it_and_last_below_the_threshold() -> None:
    texts = {
        "a": "They met Petra Holm in Oslo. Holm left Oslo, and Oslo slept.",
        "b": "The lawyer saw Petra Holm near Karl Brem again.",
    }
    found = reviewed(**texts).found
    assert [("Petra Holm", 3, 2, False), ("Oslo", 3, 1, False), ("Karl Brem", 1, 1, True)] == [
        (one.actor.name, one.mentions, one.clippings, one.faint) for one in found
    ]
    assert ["a", "b", "a"] == [one.clipping for one in found[0].examples]
    assert "They met Petra Holm in Oslo." == found[0].examples[0].text
    assert ("person", ()) == (found[0].actor.kind, found[0].actor.weak_aliases)


def test_a_family_name_in_front_is_suggested_with_the_person() -> None:
    [one] = reviewed(a="They met Hua Chunying. Hua said so. Hua left. Spokeswoman Hua Chunying stayed.").found
    assert ("Hua Chunying", True, ()) == (one.actor.name, one.actor.family_name_first, one.actor.weak_aliases)


def test_long_sentences_are_cut_at_words() -> None:
    [one] = reviewed(a=f"{'so ' * 99}they met Oslo and Oslo and Oslo {'and so ' * 99}.").found
    example = one.examples[0]
    assert example.before.startswith("…so ")
    assert example.after.endswith(" so…")
    assert len(example.text) < 2 * REACH + 20


def test_an_ignored_name_is_not_listed() -> None:
    assert () == reviewed(a="They met Oslo and Oslo and Oslo.", ignored=("oslo",)).found


def test_names_that_two_actors_claim_stand_before_other_doubts() -> None:
    other = Actor("nora-ekberg", "Nora Ekberg", "person")
    text = "Nora Ekberg and Johan Ekberg came. Ekberg spoke."
    found = reviewed(EKBERG, other, BALTMAR, a=text, b="They asked the line. So said the line.")
    assert [("Ekberg", ("johan-ekberg", "nora-ekberg"), 1), ("the line", ("baltmar",), 2)] == [
        (one.name, one.claimants, one.places) for one in found.doubts
    ]
    assert (("more than one actor of this name stands in the clipping", 1),) == found.doubts[0].reasons
    assert ["They asked the line.", "So said the line."] == [one.text for one in found.doubts[1].examples]


def test_gaps_are_listed() -> None:
    told = Facts(published=Published("2031"), source="Courier")
    clip = Clip(
        "b", "b.txt", "Johan Ekberg left. The editor Marta Lindqvist and lawyer Marta Lindqvist met.", sidecar=told
    )
    cast = Cast.of([LINDQVIST, EKBERG, OLD])
    found = review(*examine([clip, Clip("a", "a.txt", "Nothing happened at all today.")], cast)[:2])
    assert (["a"], ["a"]) == (list(found.undated), list(found.unsourced))
    assert [OLD] == list(found.unnamed)
    assert [("Marta Lindqvist", "lawyer", 1)] == [(one.actor.name, one.role, one.clippings) for one in found.new_roles]
    assert [EKBERG] == list(found.without_role)


def test_likenesses_are_suggested_by_spelling_letters_surname_initials_and_ending() -> None:
    pairs = [
        ("Hua Chunying", "Hua Chenying", "person", "spelling"),
        ("Marta Lindqvist", "Marta Lindqvits", "person", "spelling"),
        ("Baltmarr", "Baltmar", "company", "spelling"),
        ("Kim Jong Un", "Kim Jong-un", "person", "letters"),
        ("Ren Zhengfei", "Zhengfei Ren", "person", "letters"),
        ("Johan Ekberg", "Ekberg", "person", "surname"),
        ("Norland Press Agency", "NPA", "media", "acronym"),
        ("Kingsport Fishermen's Club", "Fishermen's Club", "organization", "ending"),
        ("Steve Holm", "Steven B Holm", "person", "initial"),
    ]
    for one, other, kind, rule in pairs:
        first, second = found_actor(one, kind), found_actor(other, kind)
        assert [(one, other, rule)] == likely(first, second, **{first.slug: 2}), (one, other)


def test_other_names_are_not_alike() -> None:
    names = ("Lu Kang", "Liu He", "Liang Hua", "Hua Chunying", "Volta 500", "Volta 600", "Iran", "Iraq")
    assert [] == likely(*map(found_actor, names))
    assert [] == likely(found_actor("Dominica", "country"), found_actor("Dominicas", "country"))
    others = (
        ("Tora Lund", "Tore Lund", "person"),
        ("KTV News", "KTW News", "media"),
        ("Norvania", "Norvanian", "place"),
        ("Lisa Holm", "Larry Holm", "person"),
        ("Elina Holm", "Elinka Holm", "person"),
        ("Karl J. Brandt Jr.", "Kurt P. Lehmann Jr.", "person"),
        ("Fish and Harbour Guild", "Harbour Guild", "organization"),
        ("Courier-KTV Evening News", "KTV Evening News", "media"),
        ("V.A.", "VA", "organization"),
    )
    for one, other, kind in others:
        assert [] == likely(found_actor(one, kind), found_actor(other, kind)), (one, other)


def test_a_surname_that_several_bear_or_a_place_has_is_no_likeness() -> None:
    holm = found_actor("Holm")
    assert [("Petra Holm", "Holm", "surname")] == likely(found_actor("Petra Holm"), holm, **{"petra-holm": 2})
    assert [] == likely(found_actor("Petra Holm"), found_actor("Nils Holm"), holm)
    assert [] == likely(found_actor("Petra Holm"), found_actor("Holm", "place"))


def test_a_pair_that_somebody_looked_at_is_not_suggested_again() -> None:
    one, other = Actor("a", "Marta Lindqvist", "person"), Actor("b", "Marta Lindqvists", "person")
    assert [("Marta Lindqvist", "Marta Lindqvists", "spelling")] == likely(one, other)
    assert [] == likely(Actor("a", "Marta Lindqvist", "person", never=("Marta Lindqvists",)), other)
    assert [] == likely(EKBERG, Actor("jan-ekberg", "Jan Ekberg", "person"))
    assert [("Johan Ekberg", "Jan Ekberg", "initial")] == likely(EKBERG, found_actor("Jan Ekberg"))
    assert [] == likely(
        found_actor("NPA", "media", part_of="norland-press-agency"), found_actor("Norland Press Agency")
    )


def test_many_names_of_one_shape_give_a_bounded_number_of_pairs() -> None:
    crowd = [Actor(f"x{number}", f"A{'a' * 59}{number}", "person") for number in range(400)]
    assert len(likely(*crowd)) < 1000


def test_the_report_names_the_command_for_each_entry() -> None:
    texts = {
        "a": "They met Hua Chunying in Oslo. Oslo and Oslo slept.",
        "b": "Hua Chunying of Karl Brem saw Hua Chenying.",
    }
    text = "\n".join(report(agenda(reviewed(LINDQVIST, OLD, **texts), USUAL)))
    assert '.venv/bin/python -m dossier adopt "Oslo" --kind place\n' in text
    assert '.venv/bin/python -m dossier ignore "Karl Brem"\n' in text
    assert (
        'Hua Chunying ~ Hua Chenying: one letter differs\n    .venv/bin/python -m dossier adopt "Hua Chunying"' in text
    )
    assert '--alias "Hua Chenying"' in text
    assert "Old Harbour Company: old-harbour.md" in text
    order = ["Found, not", "Perhaps one", "Below the", "Named nowhere", "Undated", "Clippings without"]
    assert sorted(order, key=text.index) == order


def test_the_report_tells_doubts_roles_and_duplicates_of_the_cast() -> None:
    others = (BALTMAR, Actor("baltmarr", "Baltmarr", "company"), EKBERG)
    text = "They asked the line. Marta Lindqvist came. Lawyer Marta Lindqvist saw Johan Ekberg."
    lines = "\n".join(report(agenda(reviewed(LINDQVIST, *others, a=text), USUAL)))
    assert "the line: 1 place: no full name of it stands in the clipping\n" in lines
    assert ".venv/bin/python -m dossier merge baltmar baltmarr" in lines
    assert "list the other's name under never in baltmar.md" in lines
    assert "Marta Lindqvist: Lawyer, in 1 clipping" in lines
    assert "Without a role (1)" in lines
    assert "If it always means one, make it an alias in baltmar.md" in lines


def test_a_longer_name_is_to_be_adopted_or_listed_under_never() -> None:
    place = Actor("kingsport", "Kingsport", "place")
    lines = "\n".join(report(agenda(reviewed(place, a="They met the Kingsport Fishermen's lawyer again."), USUAL)))
    assert "Adopt the longer name if it is an actor; if it is none, list it under never in kingsport.md." in lines


def test_a_name_in_a_text_without_an_end_is_shown_with_what_is_near_it() -> None:
    [one] = reviewed(a=f"{'so ' * 9999}they met Oslo and Oslo and Oslo{' and so' * 9999}").found
    assert all(len(example.text) < 2 * REACH + 20 for example in one.examples)


def test_the_report_says_how_much_it_leaves_out() -> None:
    text = " ".join(f"They saw Brem{letter}a Ltd." for letter in "bcdfghkl")
    lines = list(report(agenda(reviewed(a=text), USUAL), most=2))
    assert "  … and 6 more: --all shows them" in lines
    assert not any("more: --all" in line for line in report(agenda(reviewed(a=text), USUAL), most=None))


def test_nothing_to_review_is_said() -> None:
    assert ["Nothing to review: every name is settled, every clipping has its date and its source."] == list(
        report(agenda(Review(), USUAL))
    )


def test_a_likeness_of_a_reviewed_and_a_found_actor_is_merged_by_name() -> None:
    like = Likeness(EKBERG, found_actor("Jan Ekberg"), "initial")
    folders = shell_commands.Folders.of(Path("a b"), Path("cast"))
    assert "merge johan-ekberg \"Jan Ekberg\" --seeds 'a b' --cast cast" in shell_commands.merge(like, folders)
    assert shell_commands.ignore("Oslo", folders).endswith('ignore "Oslo" --cast cast')


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc",)), min_size=1))
def test_a_name_in_a_command_stays_one_word_whatever_it_holds(name: str) -> None:
    words = shlex.split(shell_commands.adopt(found_actor(name, aliases=(name,)), USUAL))
    assert words.count(name) + words.count(f"--alias={name}") >= 2


@given(st.lists(st.text("Aab -'.1É", max_size=9), max_size=12))
def test_likenesses_come_in_one_order_whatever_the_names(names: list[str]) -> None:
    actors = [Actor(f"x{number}", name, "person") for number, name in enumerate(names)]
    assert likenesses(actors, {}) == likenesses(actors[::-1], {})


def test_a_name_that_begins_like_an_option_stands_at_the_end() -> None:
    assert shell_commands.ignore("-x", USUAL).endswith('dossier ignore -- "-x"')


def test_only_the_first_found_actors_come_with_places_where_no_more_are_shown() -> None:
    text = "They met Petra Holm in Oslo. Holm left Oslo, and Oslo slept."
    clips = [Clip(name, f"{name}.txt", text) for name in ("a", "b")]
    clippings, cast, _failed, _cards = examine(clips, Cast(), cleaned=False)
    all_shown, one_shown = (review(clippings, cast, most).found for most in (None, 1))
    assert [one.actor.name for one in all_shown] == [one.actor.name for one in one_shown]
    assert [True, True] == [bool(one.examples) for one in all_shown]
    assert [True, False] == [bool(one.examples) for one in one_shown]
