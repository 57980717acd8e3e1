"""Discovery's contract: curated names, thresholds, slugs, and what holds for any text."""

from __future__ import annotations

import string
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from dossier.cleaning import as_it_is
from dossier.discovery import DEFAULT, EVERYTHING, Threshold, discover, find_candidates, resolve
from dossier.discovery.keys import caseless_key
from dossier.discovery.tell.kind_scores import kind_of, scores
from dossier.language.slugs import LONGEST, free, slugify
from dossier.pipeline import with_discovered
from dossier.records import Actor, Article, Cast, Clip, Clipping, Mention

HUAWEI = Actor("volta", "Volta", "company", aliases=("Volta Technologies",))
BERG = Actor("berg", "Anna Berg", "person")

PIECES = (
    "Anna Berg|Berg|Volta Corp.|the U.S.|said|(VC)|President|in|Oslo|, Ohio|and|of|'s|-|\n|. |“|”|Kim Jong-un|É|1,000"
)
texts = st.lists(st.sampled_from(PIECES.split("|")) | st.text(max_size=6), max_size=40).map(" ".join)


def article(text: str, name: str = "a") -> Article:
    return as_it_is(Clip(name, f"{name}.txt", text))


def names(text: str, cast: Cast | None = None, threshold: Threshold = EVERYTHING) -> list[str]:
    return sorted(actor.name for actor in discover([article(text)], cast or Cast(), threshold).actors)


def test_names_of_curated_actors_are_theirs() -> None:
    text = "Volta hired Anna Berg. Berg said Volta Technologies USA and Brem Ltd grew in Oslo."
    assert names(text, Cast.of([HUAWEI, BERG])) == ["Brem Ltd", "Oslo"]


def test_a_surname_in_a_longer_name_is_not_the_curated_actors() -> None:
    assert names("Karl Berg met Olga Lund.", Cast.of([BERG])) == ["Karl Berg", "Olga Lund"]


def test_a_discovered_slug_never_is_one_of_the_cast() -> None:
    taken = Actor("oslo", "The Oslo Street Band", "organization")
    found = discover([article("A fire in Oslo spread.")], Cast.of([taken]), EVERYTHING)
    assert [actor.slug for actor in found.actors] == ["oslo-2"]


def test_discovered_actors_are_not_reviewed() -> None:
    found = discover([article("Anna Berg met Karl Weiss.")], Cast(), EVERYTHING)
    assert [actor.reviewed for actor in found.actors] == [False, False]


def test_the_threshold_asks_for_clippings_mentions_or_a_role() -> None:
    lone = "They left Taylor Brem and Oslo, and Oslo, and Oslo. Senator Weiss stayed."
    assert names(lone, threshold=DEFAULT) == ["Oslo", "Weiss"]
    assert names(lone, threshold=Threshold(2, 9, with_role=False)) == []
    twice = discover([article(lone, "a"), article("Taylor Brem fell.", "b")], Cast())
    assert sorted(actor.name for actor in twice.actors) == ["Oslo", "Taylor Brem", "Weiss"]


def test_one_mention_is_enough_for_a_name_that_leaves_no_doubt_what_it_is() -> None:
    lone = "The surgeon Anna Berg left Brem Ltd for the Harbour Police Department, Little Relief and Silverton."
    certain = ["Anna Berg", "Brem Ltd", "Harbour Police Department"]
    assert names(lone, threshold=DEFAULT) == certain
    assert names(lone, threshold=Threshold(certain=False)) == []


def test_one_mention_is_enough_for_a_given_name_before_a_surname() -> None:
    lone = "They met Maria Varga and Vera Xylander, saw the Lena Trail on trails, and Anna Flats of Oscar Slims."
    assert names(lone, threshold=DEFAULT) == ["Maria Varga", "Vera Xylander"]


def test_one_mention_is_enough_for_who_does_something_and_where_somebody_has_an_office() -> None:
    lone = "Taylor Brem, who runs it, left with the chairman of Genumen, the Lumen Institute and Lumenology."
    assert names(lone, threshold=DEFAULT) == ["Genumen", "Lumen Institute", "Taylor Brem"]


def test_candidates_say_what_speaks_for_them() -> None:
    first, second = find_candidates(article("Trade Secretary Ann Cole (AC) left Volta Walkers Club (VWC)."))[::2]
    assert (first.surface, first.title) == ("Ann Cole", "Trade Secretary")
    assert first.evidence == ("shape.two", "before.title", "word.given", "word.full_name", "after.acronym")
    assert second.key == "volta walkers club"


def test_an_acronym_in_brackets_knows_its_full_name() -> None:
    found = find_candidates(article("The Volta Walkers Club (VWC) and the Brem Runners Club (XYZ) met."))
    assert [(c.surface, c.expands) for c in found if c.surface.isupper()] == [
        ("VWC", "volta walkers club"),
        ("XYZ", None),
    ]


def test_candidates_from_a_cache_give_the_same_discovery() -> None:
    articles = [article("Anna Berg runs Volta Corp.", "a"), article("Berg left Volta.", "b")]
    cached = {one.id: find_candidates(one) for one in articles}
    assert discover(articles, Cast(), EVERYTHING) == resolve(cached, Cast(), EVERYTHING)


def test_evidence_adds_up_and_wears_off() -> None:
    assert scores({"before.said": 1})["person"] * 2 == scores({"before.said": 3})["person"]
    assert scores({"before.said": 3}) == scores({"before.said": 9})


def test_a_word_for_which_nothing_speaks_is_no_actor() -> None:
    assert kind_of({"shape.one": 1}) is None
    assert kind_of({"known.product": 1}) is None
    assert kind_of({"shape.one": 1, "before.title": 1}) == "person"


def test_slugs_are_short_plain_and_free() -> None:
    assert slugify("José Núñez-O’Brien & Søn") == "jose-nunez-obrien-and-son"
    assert free("oslo", {"oslo", "oslo-2"}, Counter()) == "oslo-3"
    assert free("oslo", {"oslo"}, Counter({"oslo": 4})) == "oslo-6"
    assert free("oslo", set(), Counter()) == "oslo"
    assert slugify("Ærø Łąka Đại Ж") == "aero-laka-dai-zh"
    assert slugify("U.S. Ships, v2.1 (north)") == "us-ships-v2-1-north"
    assert slugify("中国") == "zhong-guo"
    assert len(slugify("...")) == 12
    assert len(slugify("Lumen " * 30)) <= LONGEST
    assert len(slugify("L" * 90)) <= LONGEST


def test_keys_leave_out_what_does_not_tell_names_apart() -> None:
    assert caseless_key("The U.N.") == caseless_key("un")
    assert caseless_key("José O’Brien") == caseless_key("jose o'brien")


def test_discovered_mentions_give_way_to_curated_ones() -> None:
    one = article("Anna Berg met Karl Weiss in Oslo.")
    curated = Mention(5, 9, "Berg", "x", "name")
    [clipping], cast = with_discovered([Clipping(one, (curated,))], Cast(), EVERYTHING)
    assert [mention.surface for mention in clipping.mentions] == ["Berg", "Karl Weiss", "Oslo"]
    assert [actor.slug for actor in cast.actors] == ["anna-berg", "karl-weiss", "oslo"]


def test_blocks_without_offsets_are_left_alone() -> None:
    from dossier.records import Block  # noqa: PLC0415

    one = Article(
        "a", "a", "Anna Berg left.", (Block("title", "Karl Weiss", 1, 1), Block("paragraph", "", 2, 2, start=0))
    )
    assert find_candidates(one) == ()


@given(texts)
def test_any_text_gives_ordered_mentions_that_do_not_overlap(text: str) -> None:
    one = article(text)
    found = discover([one], Cast(), EVERYTHING)
    last = 0
    for mention in found.mentions.get("a", ()):
        assert last <= mention.start < mention.end
        assert one.text[mention.start : mention.end] == mention.surface
        last = mention.end


@given(texts, texts)
def test_the_same_clippings_give_the_same_discovery_in_any_order(first: str, second: str) -> None:
    articles = [article(first, "a"), article(second, "b")]
    slugs = {actor.slug for actor in discover(articles, Cast(), EVERYTHING).actors}
    assert slugs == {actor.slug for actor in discover(articles[::-1], Cast(), EVERYTHING).actors}
    assert discover(articles, Cast()) == discover(articles, Cast())


@given(texts)
def test_slugs_are_ascii_and_unique(text: str) -> None:
    slugs = [actor.slug for actor in discover([article(text)], Cast(), EVERYTHING).actors]
    assert len(slugs) == len(set(slugs))
    assert set("".join(slugs)) <= {*string.ascii_lowercase, *string.digits, "-"}
