"""Stories: how a pile is cut, what stands in a story, and that it keeps its address."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dossier.assembly import assemble
from dossier.cast.registry import read_cast
from dossier.cast.story_files import parse_story
from dossier.errors import ActorError
from dossier.evidence.across import standing_alone
from dossier.evidence.stories import story_words
from dossier.evidence.stories.nearness import nearness
from dossier.pipeline import examine
from dossier.records import Cast, Clip, Dossier, FigureRow, StoryFile
from dossier.rules.load import load
from tests.reading import Case, cases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CASES = cases("evidence/stories")
PILE = CASES[0].values[0]


def dossier_of(clips: list[Clip]) -> Dossier:
    done = examine(clips, Cast.of(()))
    return assemble(done.clippings, done.cast)


def as_rows(dossier: Dossier) -> str:
    texts = {one.article.id: one.article.text for one in dossier.clippings}
    rows = []
    for story in dossier.stories:
        rows += [story.title, " ".join(story.clippings)]
        rows += [f"= {row.unit}: {_values(row)}" for row in story.figures]
        rows += [f"* {texts[place.clipping][place.start : place.end]}" for place in story.sentences]
    return "\n".join([*rows, "strays: " + (" ".join(dossier.strays) or "none")])


def _values(row: FigureRow) -> str:
    return ", ".join(f"{one.value:g}" for one in row.figures) + (" differ" if row.differs else "")


@pytest.mark.parametrize("case", CASES)
def test_a_pile_is_cut_into_its_stories(case: Case) -> None:
    assert case.expected == as_rows(dossier_of(case.clips))


OTHERWISE = {
    "story.cut": 0.9,
    "near.least": 0.9,
    "near.met": 1,
    "near.days": 0.1,
    "near.apart": 1.0,
    "rare.background": 100_000,
    "rare.power": 9,
    "rare.most": -1000,
    "rare.root": -1000,
    "story.before": 4000,
    "news.shared": 0,
    "news.share": 1.1,
    "news.days": 9999,
    "story.name": 0,
    "telling.least": 40,
    "telling.most": 10,
    "telling.behind": 0,
    "telling.again": 1,
    "telling.own": 3,
    "telling.further": 20,
    "telling.lead": 0,
    "telling.of_it": 20,
    "headline.most": 1,
    "telling.later": -1,
    "telling.same": 0.01,
}
"""Another number for each rule that is a number."""


@pytest.fixture
def all_rows() -> Iterator[Callable[[], list[str]]]:
    """What all cases give and how near the clippings of the first are, while the test has rules of its own."""

    def rows() -> list[str]:
        story_words._left_out.cache_clear()
        standing_alone._leads_back.cache_clear()
        standing_alone.any_of.cache_clear()
        dossiers = [dossier_of(case.values[0].clips) for case in CASES]
        words = [story_words.story_words(one.article) for one in dossiers[0].clippings]
        since = [story.since for one in dossiers for story in one.stories]
        return [*map(as_rows, dossiers), *since, str(nearness(words, [None] * len(words)))]

    yield rows
    story_words._left_out.cache_clear()
    standing_alone._leads_back.cache_clear()
    standing_alone.any_of.cache_clear()


@pytest.mark.parametrize("name", load("evidence/stories"))
def test_each_rule_of_stories_decides_something(
    name: str, all_rows: Callable[[], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = load("evidence/stories")
    before = all_rows()
    other = {"words": ("varnholm", "the", "gantry")} if rules[name].words else {"value": OTHERWISE[name]}
    monkeypatch.setitem(rules, name, replace(rules[name], **other))
    assert before != all_rows()


def without(*names: str) -> Dossier:
    return dossier_of([clip for clip in PILE.clips if clip.id not in names])


def test_a_story_keeps_its_address_when_newer_clippings_of_it_come() -> None:
    young = {story.slug for story in without("crane4", "crane5", "twin", "vote5", "ferry4", "ferry5").stories}
    assert young == {story.slug for story in without().stories}


def test_a_story_without_a_headline_is_called_by_those_it_names() -> None:
    clips = [replace(clip, text=clip.text.split("\n\n", 1)[1]) for clip in PILE.clips if clip.id.startswith("vote")]
    (story,) = dossier_of(clips).stories
    assert ("Ostwick, Piet Rosing", "vote2") == (story.title, story.slug)


def test_the_order_of_the_files_changes_nothing() -> None:
    assert as_rows(dossier_of(PILE.clips)) == as_rows(dossier_of(PILE.clips[::-1]))


def by_hand(*files: StoryFile) -> Dossier:
    done = examine(PILE.clips, Cast.of(()))
    return assemble(done.clippings, replace(done.cast, stories=files))


def slugs_and_clippings(dossier: Dossier) -> dict[str, set[str]]:
    return {story.slug: set(story.clippings) for story in dossier.stories}


CRANE = {"crane1", "crane2", "crane3", "crane4", "crane5", "twin"}
FERRY = {"ferry1", "ferry2", "ferry3", "ferry4", "ferry5"}


def test_a_file_that_names_a_clipping_of_each_of_two_stories_joins_them() -> None:
    dossier = by_hand(StoryFile("sea", "sea.md", "At sea", ("crane1", "ferry1"), paragraph="Both at sea."))
    assert CRANE | FERRY == slugs_and_clippings(dossier)["sea"]
    assert ("At sea", "Both at sea.") == (dossier.stories[0].title, dossier.stories[0].paragraph)


def test_two_files_part_a_story_and_each_of_the_others_goes_where_it_is_nearer() -> None:
    files = StoryFile("fall", "fall.md", None, ("crane1", "crane2")), StoryFile("after", "a.md", None, ("crane4",))
    parted = slugs_and_clippings(by_hand(*files))
    assert parted["fall"] | parted["after"] == CRANE
    assert "twin" in parted["after"]


def test_what_the_analyst_bars_from_a_story_stands_alone_and_a_stray_may_be_one() -> None:
    files = StoryFile("after", "a.md", None, ("crane4",), ("twin",)), StoryFile("prize", "p.md", None, ("stray",))
    dossier = by_hand(*files)
    assert {"stray"} == slugs_and_clippings(dossier)["prize"]
    assert ("twin",) == dossier.strays


def test_a_file_that_names_what_is_not_there_is_complained_of() -> None:
    said = by_hand(StoryFile("crane", "crane.md", None, ("crane1", "crane9"))).complaints
    assert ["names the clipping crane9, which is not there"] == [one.message for one in said]
    assert "lists no clipping" in by_hand(StoryFile("crane", "crane.md")).complaints[0].message


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("no front matter", "must begin with front matter"),
        ("---\ntitel: x\n---\n", "did you mean 'title'"),
        ("---\nclippings: crane1\n---\n", "must list clippings"),
        ("---\nclippings: [[crane1]]\n---\n", "must list clippings"),
        ("---\ntitle: [x]\n---\n", "must be a text"),
        ("---\ntitle: [x\n---\n", "bad YAML"),
        ("---\n- x\n---\n", "lines of key: value"),
    ],
)
def test_a_story_file_that_is_wrong_stops_the_build_and_says_why(text: str, problem: str) -> None:
    with pytest.raises(ActorError, match=re.escape(problem)):
        parse_story(Path("crane.md"), text)


def test_story_files_are_read_beside_the_actors_and_may_not_claim_one_clipping_twice(tmp_path: Path) -> None:
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories" / "crane.md").write_text("---\ntitle: The crane\nclippings: [crane1]\n---\nOurs.\n", "utf-8")
    expected = StoryFile("crane", str(tmp_path / "stories" / "crane.md"), "The crane", ("crane1",), paragraph="Ours.")
    assert (expected,) == read_cast(tmp_path / "actors").stories
    (tmp_path / "stories" / "fall.md").write_text("---\nclippings: [crane1]\n---\n", "utf-8")
    with pytest.raises(ActorError, match="claims the clipping 'crane1'"):
        read_cast(tmp_path / "actors")
