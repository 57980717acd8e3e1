"""What is found across clippings: copies, wordings, relations and events; and how a text is cut into sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.assembly import assemble
from dossier.cleaning import as_it_is
from dossier.cleaning.head.datelines import dateline_of
from dossier.clips.reading import read_paths
from dossier.evidence.across.dated_sentences import occurring_in
from dossier.evidence.across.events import find_events
from dossier.evidence.across.key_points import find_key_points, longer_words
from dossier.evidence.across.not_known import one_outweighs
from dossier.evidence.across.occurrences import find_occurrences, main_occurrences
from dossier.evidence.across.relations import find_relations
from dossier.evidence.across.remarks import find_remarks
from dossier.evidence.across.sources.counted_sources import Sources
from dossier.evidence.across.sources.disputed_words import find_disputed_words
from dossier.evidence.across.sources.echoes import find_echoes
from dossier.evidence.across.sources.same_words import find_wordings
from dossier.evidence.across.sources.single_sources import Basis, find_single_sources
from dossier.evidence.dates.expressions import find_dates
from dossier.evidence.statements.attribution import find_statements
from dossier.language.sentences import sentence_places
from dossier.records import (
    Actor,
    ActorKind,
    Article,
    Block,
    Cast,
    Clip,
    Clipping,
    Mention,
    Overlap,
    Published,
    TextPlace,
)
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
    occurrences = find_occurrences(sources)
    single = find_single_sources(sources, Basis((), (), occurrences))
    return [one.event.clipping for one in single.occurrences]


OPENED = "Ann opened the new bridge over the sound on June 3, 2018."


def test_two_things_that_an_actor_did_on_one_day_do_not_confirm_each_other() -> None:
    assert ["0", "1"] == alone(OPENED, "On June 3, 2018, Ann fished for herring off Kingsport.")
    assert ["0", "1"] == alone(OPENED, "On June 3, 2018, Ann opened a fair.")
    assert [] == alone(OPENED, "On June 3, 2018, a bridge was opened by Ann with golden scissors and a prayer.")


def test_the_same_event_on_another_day_or_of_another_actor_confirms_nothing() -> None:
    assert ["0", "1"] == alone(OPENED, "On June 4, 2018, a bridge was opened by Ann with golden scissors.")
    told = "On June 3, 2018, a bridge was opened by Bob with golden scissors."
    clippings = [
        of_source(clipping(name, text, ann="Ann", bob="Bob"), name) for name, text in (("a", OPENED), ("b", told))
    ]
    found = find_occurrences(Sources.of(clippings, ()))
    assert [(), ()] == [one.reports for one in found]


def test_a_sentence_of_an_agency_in_two_papers_does_not_confirm_itself() -> None:
    assert ["0", "1"] == alone(f"{OPENED} It rained.", f"There was a feast. {OPENED}")


def test_an_event_that_another_source_tells_names_the_place() -> None:
    clippings = [of_source(clipping(name, text, ann="Ann"), name) for name, text in (("a", OPENED), ("b", TOLD_AGAIN))]
    first, second = find_occurrences(Sources.of(clippings, ()))
    assert (TextPlace("b", 0, len(TOLD_AGAIN)),) == first.reports
    assert (2, 2) == (first.sources, second.sources)


TOLD_AGAIN = "On June 3, 2018, a bridge was opened by Ann with golden scissors and a prayer."


@pytest.mark.parametrize(
    "text",
    [
        "Ann signed the 1991 agreement with Bob.",
        "Ann told 9/11 families of it.",
        "Ann called it the coldest winter since 1981.",
        "Ann told me on Monday that it was over.",
        "Ann broke the Harbour Dues Act of 1934.",
        "For Ann it was the second-worst storm of 2007.",
        "Ann read out her 1994 “Plan for the Harbour” again.",
        "Over the door stood Ann Brown 1955-2011 in gold.",
        "Ann had sold a third more in the same month a year earlier.",
        "Ann drank more tea than in 2012.",
        "Ann held a third of it as of January 2008.",
        "Ann read it in an April 2nd report.",
        "Ann said Friday's vote was lost.",
        "Ann sold a third more this year.",
        "“Bob left the board in May 2016,” Ann said.",
        "The quay is open.\n\nHULL, England, June 3, 2018 – Ann opened the quay.",
    ],
)
def test_a_date_that_says_not_when_something_was_makes_no_event(text: str) -> None:
    assert () == find_events([clipping("a", text, ann="Ann", bob="Bob")])


@pytest.mark.parametrize(
    "filed", ["HULL, June 3 (UPI) --", "HULL, June 3, 2018 /PRNewswire-Tern/ --", "HULL, 3 June —"]
)
def test_the_day_on_which_a_report_was_filed_is_no_event(filed: str) -> None:
    told = as_it_is(Clip("a", "a.txt", f"{filed} Ann opened the quay."))
    told = replace(told, dateline_length=dateline_of(f"{filed} Ann opened the quay.")[1])
    at = told.text.index("Ann")
    one = Clipping(told, (Mention(at, at + 3, "Ann", "ann", "test"),), dates=find_dates(told))
    assert (True, ()) == (bool(one.dates), find_events([one]))


@pytest.mark.parametrize(
    "text",
    [
        "Ann resigned in 1991 and left.",
        "At a Monday meeting Ann resigned.",
        "It was a June deal between Ann and Bob that ended it.",
        "Ann on Monday resigned.",
        "In August Ann resigned.",
        "Ann resigned at the end of 2007.",
        "“I am old,” Ann said on Monday.",
        "Ann resigned in the summer of 2007.",
        "Ann is slated to meet Bob later in June amid stalled talks.",
        "Ann, who was ill, resigned on 9/11.",
    ],
)
def test_a_date_that_says_when_something_was_makes_one(text: str) -> None:
    assert 1 == len(find_events([clipping("a", text, ann="Ann")]))


def test_a_sentence_with_two_dates_stands_on_the_timeline_once_at_the_finer() -> None:
    known = clipping("a", "Ann, who came in 2012, resigned on June 3, 2018.", ann="Ann")
    assert ["2018-06-03"] == [one.date.value for one in find_occurrences(Sources.of([known], ()))]


def test_what_changed_something_is_a_main_date_before_what_was_asked() -> None:
    text = "Bob was ahead in a poll released on June 3, 2018. Ann resigned on May 5, 2018."
    known = clipping("a", text, ann="Ann", bob="Bob")
    sources = Sources.of([known], ())
    main = main_occurrences(
        find_occurrences(sources), occurring_in(sources.clippings.values()), {"ann": 1, "bob": 9}, 1
    )
    assert ["2018-05-05"] == [one.date.value for one in main]


STOCK = (
    ("Nobody will go home before the end of the day.", "We were all tired at the end of the day."),
    ("But a lot of people will stay.", "He said so, but a lot of people left."),
    ("What is the W.H.R. for?", "Nobody asked where the W.H.R. for once was."),
)


@pytest.mark.parametrize(("one", "other"), STOCK)
def test_stock_phrases_and_initials_are_no_wording(one: str, other: str) -> None:
    assert () == find_wordings([clipping("a", f"“{one}” Brown said."), clipping("b", f"“{other}” Brown said.")])


def test_a_wording_says_which_share_of_the_shorter_quotation_is_the_same() -> None:
    first = clipping("a", "“The ferry will sail before the ice melts,” Brown said.")
    second = clipping("b", "“The ferry will sail before the ice melts, and not a day later than that,” Brown said.")
    assert [1.0] == [one.share for one in find_wordings([first, second])]


BEYOND = {
    "crowd.actors": 1,
    "event.share": 1.1,
    "event.sources": 1.1,
    "event.told": 100,
    "event.copied": 0,
    "same.share": 1.1,
    "same.letters": 100,
    "copy.share": 1.1,
    "copy.least": 10_000,
    "copy.postings": 0,
    "copy.sample": 2**70,
    "clause.share": 1.1,
    "figure.told": 100,
    "figure.share": 1.1,
    "contrary.told": 100,
    "contrary.share": 1.1,
    "contrary.days": -1,
    "contrary.speakers": 1,
    "contrary.rounding": 1.1,
    "open.words": 100,
    "open.outweighs": 1000,
    "last.days": -1,
    "last.told": 100,
    "last.before": 5000,
    "wording.matched": 1000,
    "wording.rare": 100,
    "wording.share": 1.1,
    "wording.gap": 0,
    "wording.postings": -1,
    "wording.longest": 2,
}
"""For each threshold a value that nothing reaches."""


def test_every_threshold_has_its_test() -> None:
    assert set(BEYOND) == {name for name, rule in load("evidence/across").items() if rule.value}


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
        told = find_relations([named]), find_occurrences(sources), find_key_points(sources)
        two = alone(OPENED, "On June 3, 2018, a bridge was opened by Ann with golden scissors and a prayer.")
        more = contrary(LEAD, "In the harbour county, Ann leads by 12 points."), contrary(*MARKET), contrary(*DISPUTED)
        return (
            alike,
            told,
            two,
            more,
            assemble([clipping("a", "“Nobody saw it so empty,” it read.")], CAST).unattributed,
            last_words((ABOUT_BOB, "2019-06-01")),
            one_outweighs((200, 2)),
            last_words((f"In May 2008, {ABOUT_BOB}", "2019-06-01")),
        )

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


def test_of_many_actors_only_those_who_share_a_paragraph_are_related() -> None:
    named = [clipping("a", "Ann came. Bob left.\nCy met Ann.\nBob slept.", ann="Ann", bob="Bob", cy="Cy")]
    far = [one.actors for one in find_relations(named)]
    assert [("ann", "cy"), ("ann", "bob"), ("bob", "cy")] == far
    assert [one for one in find_relations(named) if one.paragraphs] == list(find_relations(named, near=True))
    assert [("ann", "cy"), ("ann", "bob")] == [one.actors for one in find_relations(named, near=True)]


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
    found = find_occurrences(Sources.of([known], ()))
    assert [0, text.index("Ann wed")] == [one.event.start for one in found]


def test_the_main_occurrences_are_those_of_the_most_prominent_actors_one_a_date() -> None:
    text = "Ann left on June 3, 2018. Bob wept on June 3, 2018. Bob came in June 2017. Ann sang on May 5, 2016."
    known = clipping("a", text, ann="Ann", bob="Bob")
    sources = Sources.of([known], ())
    main = main_occurrences(
        find_occurrences(sources), occurring_in(sources.clippings.values()), {"ann": 2, "bob": 5}, 2
    )
    assert [("2018-06-03", ("bob",)), ("2017-06", ("bob",))] == [(one.date.value, one.event.actors) for one in main]


@pytest.mark.parametrize(("kept", "copies"), [(56, 1), (48, 0)])
def test_clippings_are_copies_from_half_of_their_words_on(kept: int, copies: int) -> None:
    half = " ".join([*COPY.split()[:kept], *OTHER.split()[kept:]])
    assert copies == len(find_echoes([article("a", COPY), article("b", half)]))


def contrary(first: str, second: str, day: str = "2019-06-29") -> list[tuple[str, str, str]]:
    """What two papers contradict each other in, the second one of that day: its kind and the words that differ."""
    texts = {"a": first, "b": second}
    told = [clipping(name, text, ann="Ann", bob="Bob", cy="Cy", wire="Tern Wire") for name, text in texts.items()]
    days = {"a": "2019-06-29", "b": day}
    clippings = [
        replace(one, article=replace(one.article, source=one.article.id, published=Published.of(days[one.article.id])))
        for one in told
    ]
    dossier = assemble(clippings, CAST)
    return [
        (
            one.kind,
            texts[one.first.clipping][slice(*one.first_mark)],
            texts[one.second.clipping][slice(*one.second_mark)],
        )
        for one in dossier.contradictions
    ]


LEAD = "Ann leads Bob by 11 points in the harbour county."
FERRY = "“The ferry will never sail in ice again,”"
DISPUTED = f"{FERRY} Ann said.", f"{FERRY} Bob said."
MARKET = "Ann opened the rebuilt fish market on Monday.", "The rebuilt fish market was opened by Ann on Tuesday."
CAST = Cast.of(
    (
        *(Actor(name.lower(), name, "person") for name in ("Ann", "Bob", "Cy")),
        Actor("wire", "Tern Wire", "media"),
    )
)


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (LEAD, "In the harbour county, Ann now leads by 12 points.", [("number", "11", "12")]),
        (
            "Ann sank seven boats off the northern reef.",
            "Off the northern reef, Ann sank nine boats.",
            [("number", "seven", "nine")],
        ),
        (*MARKET, [("day", "Monday", "Tuesday")]),
        (
            "Nine people died in the winter storm at Ann's harbour.",
            "The winter storm at Ann's harbour killed eleven people.",
            [("number", "Nine", "eleven")],
        ),
        (
            "The winter storm at Ann's harbour killed eleven people.",
            "In the winter storm at Ann's harbour 14 were killed.",
            [("number", "eleven", "14")],
        ),
        (
            "Ann shut the old fish market for three weeks.",
            "The old fish market was shut by Ann for five weeks.",
            [("number", "three", "five")],
        ),
        (*DISPUTED, [("speaker", "Ann", "Bob")]),
    ],
)
def test_a_contradiction_shows_both_sides(first: str, second: str, found: list[tuple[str, str, str]]) -> None:
    assert found == contrary(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (LEAD, "In the harbour county, Ann leads by 11 points."),
        (LEAD, "Ann leads Bob by 12 points in the mountain county."),
        (LEAD, "In the harbour county, Ann leads by more than 10 points."),
        ("Ann sold 1,010 crates at the winter fish market.", "At the winter fish market, Ann sold 1,000 crates."),
        (LEAD, "Ann's lead went from 9 points to 12 points in the harbour county."),
        ("Ann opened the rebuilt fish market on Monday.", "Ann closed a school on Tuesday."),
        (MARKET[0], "Ann's wedding is on Tuesday, after which the rebuilt fish market will be opened."),
        ("With Bob " + MARKET[0], "With Cy the rebuilt fish market was opened by Ann on Tuesday."),
        (
            "Ann sold seven boats and bought nets at the spring market.",
            "Ann sold nets and bought nine boats at the spring market.",
        ),
        ("Ann raised the old harbour fee by 3 percent.", "Ann raised the old harbour fee to 5 percent."),
        ("Ann sold two boats at the fish market during the storm.", "Ann sold nine boats at the fish market."),
        ("Ann lent Bob nine boats for the herring season.", "Ann lent Cy two boats for the herring season."),
        (
            "Ann sank seven boats off the northern reef on Monday.",
            "On Tuesday Ann sank two boats off the northern reef.",
        ),
        (f"{FERRY} Ann said.", f"{FERRY} Tern Wire reported."),
        (f"{FERRY} Ann said.", f"{FERRY} she said."),
    ],
)
def test_what_may_both_be_right_is_no_contradiction(first: str, second: str) -> None:
    assert [] == contrary(first, second)


@pytest.mark.parametrize(("speakers", "disputes"), [("Ann Bob", 1), ("Ann Bob Cy", 3), ("Ann Bob Cy Dee", 0)])
def test_what_many_say_is_a_formula_and_disputed_by_nobody(speakers: str, disputes: int) -> None:
    told = [
        clipping(name, f"{FERRY} {name} said.", **{one.lower(): one for one in speakers.split()})
        for name in speakers.split()
    ]
    assert disputes == len(find_disputed_words(told, CAST))


def test_what_moves_every_day_is_contradicted_on_the_same_day_only() -> None:
    fell = [f"Shares of Ann's ferry line fell by {number} percent on the island exchange." for number in (3, 5)]
    assert ([("number", "3", "5")], []) == (contrary(*fell), contrary(*fell, "2019-06-30"))


@pytest.mark.parametrize(
    ("text", "open_ones"),
    [
        ("“Nobody has ever seen the harbour so empty,” it read on the wall.", 1),
        ("“Nobody has ever seen the harbour so empty,” it read on Ann's wall.", 0),
        ("“Nobody has ever seen the harbour so empty.” She had wept.", 0),
        ("“The quay is lost,” Ann said.\n“Nobody has ever seen the harbour so empty.”", 0),
        ("The quay is lost.\n“Nobody has ever seen the harbour so empty.”", 1),
        ("It read “The Empty Harbour” on the wall.", 0),
        ("It read: “Nobody has ever seen the harbour so empty. Boats lie on the beach.", 0),
        ("The wall was painted with “a harbour that nobody has ever seen so empty” and more.", 0),
    ],
)
def test_a_quotation_is_open_where_nothing_says_whose_it_is(text: str, open_ones: int) -> None:
    assert open_ones == len(assemble([clipping("a", text, ann="Ann")], CAST).unattributed)


def test_a_date_that_leans_on_the_story_is_no_open_question() -> None:
    told = clipping("a", "They met on the same day. It was signed on June 31, 2018.", ann="Ann")
    assert ["June 31, 2018"] == [told.article.text[one.start : one.end] for one in assemble([told], CAST).undatable]


def last_words(
    *told: tuple[str, str], title: str | None = None, kind: ActorKind = "company"
) -> list[tuple[str | None, str]]:
    """The last words of a dossier of texts and their days: who, and in which clipping."""
    names = {"ann": "Ann Brown", "bob": "Bob Gray", "tern": "Tern Radio"}
    clippings = [
        replace(one, article=replace(one.article, published=Published.of(day), title=title))
        for number, (text, day) in enumerate(told)
        for one in [clipping(f"c{number}", text, **names)]
    ]
    cast = Cast.of(tuple(Actor(slug, name, kind if slug == "tern" else "person") for slug, name in names.items()))
    return [(one.actor, one.place.clipping) for one in assemble(clippings, cast).last_words]


ABOUT_BOB = "“Bob Gray has never sailed a ferry in his life,” Ann Brown said."


def test_a_last_word_is_sure_recent_and_to_the_point() -> None:
    assert [("ann", "c0")] == last_words(
        (ABOUT_BOB, "2019-06-01"), (ABOUT_BOB.replace("never", "seldom"), "2019-05-01")
    )
    assert [] == last_words((ABOUT_BOB, "2017-06-01"), ("It rained.", "2019-05-01"))
    breakfast = ("“I have had such a lovely breakfast today,” Ann Brown said.", "2019-06-01")
    assert [] == last_words(breakfast, title="Ferry runs aground")
    assert [("ann", "c0")] == last_words(breakfast, title="Lovely weather")
    aside = "When Ann Brown said that the ferry of Bob Gray would sink in ice, the crew had left already."
    assert [] == last_words((aside, "2019-06-01"))
    assert [("ann", "c0")] == last_words((aside.replace("When ", ""), "2019-06-01"))
    sad = ("“This is a sad day,” Ann Brown said.", "2019-06-01")
    assert [] == last_words(sad, title="A sad day")
    elsewhere = (f"The ferry ran aground.\n\n{breakfast[0]}", "2019-06-01")
    assert [] == last_words(elsewhere)


def test_a_last_word_was_said_and_by_whom_it_names_and_not_years_ago() -> None:
    told = "The foes of Ann Brown argue that the ferry of Bob Gray would sink in ice."
    assert [] == last_words((told, "2019-06-01"))
    assert [("ann", "c0")] == last_words(
        (told.replace("The foes of Ann Brown argue", "Ann Brown argues"), "2019-06-01")
    )
    ahead = "Ann Brown will insist that the ferry of Bob Gray has never sailed in ice."
    assert [] == last_words((ahead, "2019-06-01"))
    assert [("ann", "c0")] == last_words((ahead.replace("will insist", "insisted"), "2019-06-01"))
    past = "In May 2011, Ann Brown said that the ferry of Bob Gray would sink in ice."
    assert [] == last_words((past, "2019-06-01"))
    assert [("ann", "c0")] == last_words((past, "2011-06-01"))


def test_what_a_paper_reports_is_no_last_word_of_its_own() -> None:
    told = ("Tern Radio reported that Bob Gray has never sailed a ferry in his life.", "2019-06-01")
    assert [("tern", "c0")] == last_words(told)
    assert [] == last_words(told, kind="media")


def test_a_name_that_only_introduces_the_speaker_has_no_last_word() -> None:
    told = last_words((ABOUT_BOB.replace("Ann Brown said", "said Tern Radio host Ann Brown"), "2019-06-01"))
    assert "tern" not in {actor for actor, _clipping in told}
