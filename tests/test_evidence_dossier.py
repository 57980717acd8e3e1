"""What is found across clippings: copies, wordings, relations and events; and how a text is cut into sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.cleaning import as_it_is
from dossier.clips.reading import read_paths
from dossier.evidence.across.counted_sources import Sources
from dossier.evidence.across.echoes import find_echoes
from dossier.evidence.across.events import find_events
from dossier.evidence.across.key_points import find_key_points, longer_words
from dossier.evidence.across.occurrences import find_occurrences, main_occurrences
from dossier.evidence.across.relations import find_relations
from dossier.evidence.across.remarks import find_remarks
from dossier.evidence.across.same_words import find_wordings
from dossier.evidence.across.single_sources import Basis, find_single_sources
from dossier.evidence.dates.expressions import find_dates
from dossier.evidence.statements.attribution import find_statements
from dossier.language.sentences import sentence_places
from dossier.records import Article, Block, Clip, Clipping, Mention, Overlap, Published, TextPlace
from dossier.rules.load import load
from tests.reading import DELIVERED

SEEDS = [as_it_is(clip) for clip in read_paths([DELIVERED / "seeds"]) if isinstance(clip, Clip)]
COPY = " ".join(f"word{n}" for n in range(100))
OTHER = " ".join(f"other{n}" for n in range(100))


def article(name: str, text: str, published: str = "2019-06-29") -> Article:
    return replace(as_it_is(Clip(name, f"{name}.txt", text)), published=Published.of(published))


def clipping(name: str, text: str, **actors: str) -> Clipping:
    """A clipping with its quotations and dates, and a mention wherever an actor's name stands."""
    known = article(name, text)
    mentions = [
        Mention(start, start + len(word), word, slug, "test")
        for start in range(len(text))
        for slug, word in actors.items()
        if text.startswith(word, start)
    ]
    return Clipping(known, tuple(mentions), statements=find_statements(known, tuple(mentions)), dates=find_dates(known))


def points(name: str, *texts: str) -> Clipping:
    """A clipping that is nothing but key points."""
    starts = [sum(len(text) + 2 for text in texts[:number]) for number in range(len(texts))]
    blocks = [Block("key_point", text, 1, 1, start) for text, start in zip(texts, starts, strict=True)]
    return Clipping(Article(name, f"{name}.txt", "\n\n".join(texts), tuple(blocks)))


def test_a_copy_that_was_cut_is_an_echo_with_both_shares() -> None:
    cut = " ".join(COPY.split()[:60])
    (echo,) = find_echoes([article("a", COPY), article("b", OTHER), article("c", cut + " and some more of our own")])
    assert echo.clippings == ("a", "c")
    assert echo.overlaps == (Overlap("a", "c", 0.583, 0.903),)


def test_clippings_that_share_too_little_are_no_echo() -> None:
    few = " ".join(COPY.split()[:20]) + " " + OTHER
    assert find_echoes([article("a", COPY), article("b", few)]) == ()


@pytest.mark.parametrize(("words", "copies"), [(44, 0), (49, 0), (54, 1), (60, 1)])
def test_half_of_its_runs_make_a_clipping_a_copy(words: int, copies: int) -> None:
    part = " ".join([*COPY.split()[:words], *OTHER.split()])
    assert copies == len(find_echoes([article("a", COPY), article("b", part)]))


def test_a_short_clipping_is_not_compared() -> None:
    assert find_echoes([article("a", "one two three four five six")] * 2) == ()


def test_a_group_larger_than_the_index_keeps_is_one_group() -> None:
    (echo,) = find_echoes([article(f"{n:02}", COPY) for n in range(40)])
    assert echo.clippings == tuple(f"{n:02}" for n in range(40))


def test_the_seeds_hold_no_copies() -> None:
    assert find_echoes(SEEDS) == ()


@given(st.lists(st.text("ab ", max_size=80), max_size=6))
def test_echoes_name_each_clipping_once(texts: list[str]) -> None:
    echoes = find_echoes([article(str(number), text or "x") for number, text in enumerate(texts)])
    named = [name for echo in echoes for name in echo.clippings]
    assert len(named) == len(set(named))


def test_the_same_words_in_two_wordings_are_shown_with_their_differences() -> None:
    clippings = [Clipping(one, statements=find_statements(one, ())) for one in SEEDS]
    texts = {one.id: one.text for one in SEEDS}
    shown = [
        (
            texts[wording.first][wording.first_start : wording.first_end],
            texts[wording.second][wording.second_start : wording.second_end],
            [
                (
                    texts[wording.first][d.first_start : d.first_end],
                    texts[wording.second][d.second_start : d.second_end],
                )
                for d in wording.differences
            ],
        )
        for wording in find_wordings(clippings)
    ]
    problem = ("there's no great, national emergency problem", "there's no great national security problem")
    assert (*problem, [("emergency", "security")]) in shown
    sale = "US companies can sell their equipment to Huawei"
    assert (sale, sale, []) in shown
    assert all(min(len(first), len(second)) > 20 for first, second, _ in shown)


def test_words_of_two_speakers_are_no_wording() -> None:
    said = "“There is no great national problem with it,” {} said."
    first, second = clipping("a", said.format("Ann Brown")), clipping("b", said.format("Mark Gray"))
    assert find_wordings([first, second]) == ()


def test_a_word_more_is_an_empty_place_on_the_other_side() -> None:
    first = clipping("a", "“There is no great national problem with it,” Brown said.")
    second = clipping("b", "“There is no great and lasting national problem with it,” Brown said.")
    (wording,) = find_wordings([first, second])
    (difference,) = wording.differences
    assert difference.first_start == difference.first_end
    assert second.article.text[difference.second_start : difference.second_end] == "and lasting"


def test_idioms_are_no_wording() -> None:
    first = clipping("a", "“One of the mills burnt down in the night,” Brown said.")
    second = clipping("b", "“Nobody knows one of the men who came here,” Brown said.")
    assert find_wordings([first, second]) == ()


def alone(*texts: str) -> list[str]:
    """The clippings whose dated sentences no other source has; each text is one of another paper."""
    told = [clipping(str(number), text, ann="Ann") for number, text in enumerate(texts)]
    clippings = [of_source(one, f"Paper {one.article.id}") for one in told]
    sources = Sources.of(clippings, ())
    occurrences = find_occurrences(sources, find_events(clippings))
    single = find_single_sources(sources, Basis((), (), occurrences), occurrences)
    return [one.event.clipping for one in single.occurrences]


def test_two_things_that_an_actor_did_on_one_day_do_not_confirm_each_other() -> None:
    opened = "Ann opened the new bridge over the sound on June 3, 2018."
    assert ["0", "1"] == alone(opened, "On June 3, 2018, Ann fished for herring off Kingsport.")
    assert [] == alone(opened, "On June 3, 2018, a bridge was opened by Ann with golden scissors and a prayer.")


BEYOND = {
    "crowd.actors": 1,
    "event.share": 1.1,
    "same.share": 1.1,
    "same.day": 1.1,
    "same.letters": 100,
    "copy.share": 1.1,
    "copy.least": 10_000,
    "copy.postings": 0,
    "copy.sample": 2**70,
    "wording.matched": 1000,
    "wording.share": 1.1,
    "wording.gap": 0,
    "wording.postings": -1,
    "wording.longest": 2,
}
"""For each threshold a value that nothing reaches."""


def test_every_threshold_has_its_test() -> None:
    assert set(BEYOND) == set(load("evidence/across"))


@pytest.mark.parametrize("name", BEYOND)
def test_every_threshold_decides(name: str) -> None:
    first = clipping("a", "“There is no great national problem with it,” Brown said. " + COPY)
    second = clipping("b", "“There is no great and lasting national problem with it,” Brown said. " + COPY)

    named = clipping("c", "Ann met Bob on May 3, 2019.\nAnn met Bob on May 3, 2019, too.", ann="Ann", bob="Bob")
    sources = Sources.of(
        [named, points("d", "The quay stays closed", "Fishers protest loudly", "The quay was closed")], ()
    )

    def found() -> object:
        alike = find_echoes([first.article, second.article]), find_wordings([first, second])
        told = find_relations([named]), find_occurrences(sources, find_events([named])), find_key_points(sources)
        two = alone("Ann opened a bridge over the sound on June 3, 2018.", "On June 3, 2018, Ann opened a fair.")
        return alike, told, two

    rules = load("evidence/across")
    rule, before = rules[name], found()
    rules[name] = replace(rule, value=BEYOND[name])
    try:
        assert found() != before
    finally:
        rules[name] = rule


def test_who_is_named_with_whom() -> None:
    text = "Ann met Bob. Bob left.\nAnn stayed.\nBob met Cy, and Cy met Ann."
    (first, *others) = find_relations([clipping("a", text, ann="Ann", bob="Bob", cy="Cy")])
    assert first.actors == ("ann", "bob")
    assert first.sentences == (TextPlace("a", 0, 12), TextPlace("a", 35, 62))
    assert (first.paragraphs, first.clippings, first.shared) == (2, 1, ("cy",))
    assert [relation.actors for relation in others] == [("ann", "cy"), ("bob", "cy")]


def test_actors_who_share_a_clipping_and_no_sentence_are_related_without_one() -> None:
    (found,) = find_relations([clipping("a", "Ann came. Bob left.", ann="Ann", bob="Bob")])
    assert ((), 1, 1, ()) == (found.sentences, found.paragraphs, found.clippings, found.shared)


def test_actors_of_two_clippings_are_not_related() -> None:
    assert () == find_relations([clipping("a", "Ann came.", ann="Ann"), clipping("b", "Bob left.", bob="Bob")])


def test_a_crowd_changes_which_pairs_are_counted_and_never_a_count(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = load("evidence/across")
    monkeypatch.setitem(rules, "crowd.actors", replace(rules["crowd.actors"], value=2))
    names = {"ann": "Ann", "bob": "Bob", "cy": "Cy", "dan": "Dan"}
    few, many = "Ann met Dan.", "Ann came. Bob came. Bob left. Cy came. Cy left. Dan left."
    found = {one.actors: one for one in find_relations([clipping("a", few, **names), clipping("b", many, **names)])}
    assert {("ann", "dan"), ("bob", "cy")} == set(found)
    assert 2 == found["ann", "dan"].clippings
    assert 2 == found["ann", "dan"].paragraphs


def test_a_dated_sentence_with_an_actor_is_an_event() -> None:
    text = "It rained on Monday. Ann resigned on June 3, 2018, and left from Tuesday until Saturday. Bob stayed."
    events = find_events([clipping("a", text, ann="Ann", bob="Bob")])
    assert [(event.date, event.until, event.actors) for event in events] == [
        ("2018-06-03", None, ("ann",)),
        ("2019-06-25", "2019-06-29", ("ann",)),
    ]
    assert {text[event.start : event.end] for event in events} == {
        "Ann resigned on June 3, 2018, and left from Tuesday until Saturday."
    }


def test_an_unresolved_date_is_no_event() -> None:
    undated = replace(
        clipping("a", "Ann came on Monday.", ann="Ann"), dates=find_dates(article("a", "on Monday", "2019"))
    )
    assert find_events([undated]) == ()


def test_sentences_end_where_a_reader_ends_them() -> None:
    text = "Mr. Brown of the U.S. Senate left. “No!” he said. It cost 3.5 million, i.e. much. (Later.) Then\nAnn came."
    cut = article("a", text)
    assert [text[one.start : one.end] for one in sentence_places(cut)] == [
        "Mr. Brown of the U.S. Senate left.",
        "“No!” he said.",
        "It cost 3.5 million, i.e. much.",
        "(Later.)",
        "Then",
        "Ann came.",
    ]


@given(st.text("Aa. !?\n“”", max_size=60))
def test_sentences_follow_each_other_inside_the_text(text: str) -> None:
    end = 0
    for one in sentence_places(article("a", text)):
        assert end <= one.start <= one.end <= len(text)
        end = one.end


def of_source(one: Clipping, source: str) -> Clipping:
    return replace(one, article=replace(one.article, source=source))


def test_a_word_of_four_letters_says_what_a_sentence_is_about() -> None:
    assert {"quay", "open", "again"} == longer_words("The quay is open again, Ann.")


def test_key_points_that_say_the_same_are_one_with_as_many_sources_as_have_it() -> None:
    clippings = [
        of_source(points("0", "The quay stays closed until autumn"), "The Courier"),
        of_source(points("1", "Until autumn the quay stays closed"), "The Ledger"),
        of_source(points("2", "Until autumn the quay is closed"), "The Ledger"),
        points("3", "Fishers protest"),
    ]
    point, other = find_key_points(Sources.of(clippings, ()))
    assert ("0", ["1", "2"], 2) == (point.place.clipping, [one.clipping for one in point.others], point.sources)
    assert ("3", (), 1) == (other.place.clipping, other.others, other.sources)


def test_copies_of_one_report_are_one_source_whoever_printed_them() -> None:
    clippings = [of_source(clipping(name, COPY), f"The {name}") for name in "abc"]
    sources = Sources.of(clippings, find_echoes([clippings[0].article, clippings[1].article]))
    assert (1, 2, "a") == (sources.count("ab"), sources.count("abc"), sources.lead("b"))


def test_statements_of_one_speaker_in_one_sentence_are_one_remark() -> None:
    text = "“The quay stays closed,” Ann said, “until the study is out.” “Fishers must wait,” Ann said."
    first, second = find_remarks(Sources.of([clipping("a", text, ann="Ann")], ()), ())
    assert ([2, 1], [1, 2]) == ([len(one.statements) for one in (first, second)], [first.number, second.number])


def test_a_remark_that_a_copy_repeats_is_listed_with_the_one_that_is_dated_first() -> None:
    said = f"“The quay stays closed until the study is out,” Ann said. {COPY}"
    late, early = clipping("late", said, ann="Ann"), clipping("early", said, ann="Ann")
    early = replace(early, article=replace(early.article, published=Published.of("2019-06-01")))
    sources = Sources.of([late, early], find_echoes([late.article, early.article]))
    repeated, listed = find_remarks(sources, ())
    assert [("late", False, 2), ("early", True, 2)] == [
        (one.place.clipping, one.listed, one.number) for one in (repeated, listed)
    ]
    assert ["late"] == [place.clipping for place in listed.also]


def test_what_a_clipping_dates_twice_in_the_same_words_is_one_occurrence() -> None:
    left = "Ann left the harbour board on June 3, 2018."
    text = f"{left}\n{left} Ann wed Bob in the old church on June 3, 2018."
    known = clipping("a", text, ann="Ann")
    found = find_occurrences(Sources.of([known], ()), find_events([known]))
    assert [0, text.index("Ann wed")] == [one.event.start for one in found]


def test_the_main_occurrences_are_those_of_the_most_prominent_actors_one_a_date() -> None:
    text = "Ann left on June 3, 2018. Bob wept on June 3, 2018. Bob came in June 2017. Ann sang on May 5, 2016."
    known = clipping("a", text, ann="Ann", bob="Bob")
    sources = Sources.of([known], ())
    main = main_occurrences(sources, find_occurrences(sources, find_events([known])), {"ann": 2, "bob": 5}, 2)
    assert [("2018-06-03", ("bob",)), ("2017-06", ("bob",))] == [(one.date.value, one.event.actors) for one in main]


@pytest.mark.parametrize(("kept", "copies"), [(56, 1), (48, 0)])
def test_clippings_are_copies_from_half_of_their_words_on(kept: int, copies: int) -> None:
    half = " ".join([*COPY.split()[:kept], *OTHER.split()[kept:]])
    assert copies == len(find_echoes([article("a", COPY), article("b", half)]))
