"""Discovery by a spaCy pipeline: what its entities become, and what is said where it cannot be had."""

from __future__ import annotations

import json
import sys
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.__main__ import main
from dossier.cleaning import as_it_is
from dossier.discovery import EVERYTHING, Candidate, finder, resolve
from dossier.discovery.read.by_labels import LABELS, PASSAGE, Entity, candidates_of, passages
from dossier.errors import SettingError
from dossier.records import Article, Block, Cast, Clip
from dossier.rules.load import load
from dossier.site.pelican.settings import Settings
from tests.building import build, build_clippings

if TYPE_CHECKING:
    from pathlib import Path

NEWS = (
    "Harbour opens again\n\n"
    "The quenta of Norvania met Lena Fischer at the Harbour Association on Monday, the board said in a statement.\n\n"
    "Quenta sent Norwegian engineers to Norway, and they crossed Silver Reach to see Quenta’s new pier.\n\n"
    "Fischer praised the Fisheries Ministry and Volta Ltd, which had paid for most of the work on the new pier.\n"
)
PATTERNS = {
    "quenta": "ORG",
    "Quenta": "ORG",
    "Lena Fischer": "PERSON",
    "Fischer": "PER",
    "the Harbour Association": "ORG",
    "Norvania": "GPE",
    "Norway": "GPE",
    "Norwegian": "NORP",
    "Silver Reach": "LOC",
    "Fisheries Ministry": "ORG",
    "Volta Ltd": "ORG",
    "Monday": "DATE",
}
FOUND = {
    "Quenta": "organization",
    "Lena Fischer": "person",
    "Harbour Association": "organization",
    "Norvania": "place",
    "Norway": "country",
    "Silver Reach": "place",
    "Fisheries Ministry": "government",
    "Volta Ltd": "company",
}


def article(text: str) -> Article:
    return as_it_is(Clip("a", "a.txt", text))


def labelled(text: str, **labels: str) -> tuple[Candidate, ...]:
    """The candidates of a text in which each of these names is labelled wherever it stands."""
    found = []
    for name, label in labels.items():
        surface = name.replace("_", " ")
        starts = [at for at in range(len(text)) if text.startswith(surface, at)]
        found += [Entity(label, at, at + len(surface)) for at in starts]
    return candidates_of(article(text), found)


def kinds(text: str, **labels: str) -> dict[str, str]:
    """The actors that those labels make of the text, by name."""
    return {one.name: one.kind for one in resolve({"a": labelled(text, **labels)}, Cast(), EVERYTHING).actors}


def test_a_label_gives_the_kind() -> None:
    assert {"Ana Lund": "person"} == kinds("They met Ana Lund.", Ana_Lund="PERSON")
    assert {"Ana Lund": "person"} == kinds("They met Ana Lund.", Ana_Lund="PER")
    assert {"Ana Lund": "organization"} == kinds("They met Ana Lund.", Ana_Lund="ORG")
    assert {"Ana Lund": "place"} == kinds("They met Ana Lund.", Ana_Lund="LOC")
    assert {"Ana Lund": "place"} == kinds("They met Ana Lund.", Ana_Lund="GPE")
    assert {"Norway": "country"} == kinds("They left Norway.", Norway="GPE")


def test_the_sort_of_a_body_is_told_by_the_words_that_the_rules_know() -> None:
    assert {"Volta Ltd": "company"} == kinds("They left Volta Ltd.", Volta_Ltd="ORG")
    assert {"Trade Ministry": "government"} == kinds("They left the Trade Ministry.", Trade_Ministry="ORG")
    assert {"Harbour Gazette": "media"} == kinds("They read the Harbour Gazette.", Harbour_Gazette="ORG")
    assert {"ZKB": "organization"} == kinds("The ZKB agreed.", ZKB="ORG")
    assert {"PrintHaus": "organization"} == kinds("They left PrintHaus.", PrintHaus="ORG")


def test_a_label_weighs_more_than_the_lexicon() -> None:
    assert {"Paris": "person"} == kinds("They met Paris.", Paris="PERSON")
    assert {"Norway": "organization"} == kinds("They played Norway.", Norway="ORG")


def test_other_labels_name_nobody() -> None:
    labels = ("NORP", "DATE", "PRODUCT", "EVENT", "FAC", "MISC", "WORK_OF_ART", "")
    assert [()] * len(labels) == [labelled("They met Ana Lund.", Ana_Lund=label) for label in labels]


def test_a_surname_leans_on_the_full_name_as_with_the_rules() -> None:
    text = "They met Senator Ana Lund of the Pier Rescue Board (PRB). Later Lund left."
    entities = [("PERSON", "Ana Lund"), ("ORG", "the Pier Rescue Board"), ("ORG", "PRB"), ("PER", "Lund")]
    places = [(label, text.rindex(name), name) for label, name in entities]
    found = candidates_of(article(text), [Entity(label, at, at + len(name)) for label, at, name in places])
    mentions = resolve({"a": found}, Cast(), EVERYTHING).mentions["a"]
    assert ["Senator Ana Lund", "Pier Rescue Board", "PRB", "Lund"] == [text[one.start : one.end] for one in mentions]
    assert ["full-name", "full-name", "acronym", "surname"] == [one.rule.removeprefix("found.") for one in mentions]


def test_a_surname_that_is_a_countrys_name_leans_where_the_pipeline_calls_it_a_person() -> None:
    entities = [Entity("PERSON", 9, 19), Entity("PERSON", 27, 33)]
    found = candidates_of(article("They met Ana Jordan. Later Jordan left."), entities)
    assert ["ana-jordan"] * 2 == [one.actor for one in resolve({"a": found}, Cast(), EVERYTHING).mentions["a"]]


def test_an_address_that_belongs_to_another_entity_is_not_taken_twice() -> None:
    text = "They met Senator Ana Lund."
    entities = [Entity("ORG", 9, 16), Entity("PERSON", 17, 25)]
    assert ["", ""] == [one.address for one in candidates_of(article(text), entities)]
    assert ["Senator "] == [one.address for one in candidates_of(article(text), entities[1:])]


def test_article_possessive_and_blanks_are_no_part_of_a_name() -> None:
    text = "They saw  the Quenta’s pier, the quenta and The Hague."
    entities = [Entity("ORG", 8, 22), Entity("ORG", 29, 39), Entity("GPE", text.index("The H"), len(text) - 1)]
    surfaces = [one.surface for one in candidates_of(article(text), entities)]
    assert ["Quenta", "quenta"] == surfaces[:2]
    assert surfaces[2].endswith("Hague")


def test_what_has_no_letter_or_goes_over_a_line_is_no_name() -> None:
    text = "In 2019 they met Ana\nLund, 's."
    entities = [Entity("ORG", 3, 7), Entity("PERSON", 17, 25), Entity("ORG", 27, 29), Entity("ORG", 7, 8)]
    assert () == candidates_of(article(text), entities)


def test_passages_are_the_prose_in_pieces_and_leave_out_the_dateline() -> None:
    text = "OSLO — " + "Ana Lund " * PASSAGE + "x" * PASSAGE
    block = Block("paragraph", text, 1, 1, start=0)
    pieces = list(passages(Article("a", "a.txt", text, (Block("title", "T", 1, 1), block), dateline_length=7)))
    assert text[7:] == "".join(piece for _, piece in pieces)
    assert all(piece == text[start : start + len(piece)] and len(piece) <= PASSAGE for start, piece in pieces)
    assert not any(piece.endswith(("A", "An", "L", "Lu", "Lun")) for _, piece in pieces)


@given(st.text(alphabet="Ab. '’\nßé1TheS,-", max_size=60), st.data())
def test_any_entities_of_any_text_give_candidates_inside_it(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8)))
    labels = st.sampled_from([*LABELS, "NORP"])
    entities = [Entity(data.draw(labels), start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False)]
    found = candidates_of(article(text), entities)
    assert [one.surface for one in found] == [text[one.start : one.end] for one in found]
    assert all(first.end <= second.start for first, second in pairwise(found))
    mentions = resolve({"a": found}, Cast(), EVERYTHING).mentions.get("a", ())
    assert all(first.end <= second.start for first, second in pairwise(mentions))


@pytest.mark.parametrize("name", load("discovery/labels"))
def test_every_rule_of_labels_fires_on_its_example(name: str) -> None:
    example = load("discovery/labels")[name].example
    surface = example.removesuffix(".").split(maxsplit=2)[-1].removeprefix("in ")
    start = example.index(surface)
    labels = ("PERSON", "ORG", "GPE", "LOC")
    found = {
        evidence
        for label in labels
        for one in candidates_of(article(example), [Entity(label, start, start + len(surface))])
        for evidence in one.evidence
    }
    assert name in found


@pytest.mark.parametrize("stated", ["spaCy:x", "spacy", "spacy:", "spacy: ", "rules", "", 1, 0, None, ["spacy:x"]])
def test_a_wrong_setting_names_itself_and_the_remedy(stated: object, tmp_path: Path) -> None:
    with pytest.raises(SettingError) as error:
        Settings.of({"DOSSIER_SEEDS": str(tmp_path), "DOSSIER_DISCOVERY": stated})
    assert f"DOSSIER_DISCOVERY: {stated!r} names no way to find actors; write True, False, or" in str(error.value)


def test_the_setting_says_who_finds(tmp_path: Path) -> None:
    seeds = str(tmp_path)
    assert ("", "", "x") == tuple(
        Settings.of({"DOSSIER_SEEDS": seeds, "DOSSIER_DISCOVERY": stated}).model for stated in (True, False, "spacy:x")
    )
    assert None is Settings.of({"DOSSIER_SEEDS": seeds, "DOSSIER_DISCOVERY": False}).discovery
    assert None is not Settings.of({"DOSSIER_SEEDS": seeds, "DOSSIER_DISCOVERY": "spacy:x"}).discovery


def test_without_spacy_the_remedy_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    (tmp_path / "a.txt").write_text(NEWS, "utf-8")
    assert 1 == main(["inspect", "--no-cast", "--discovery", "spacy:none_at_all", str(tmp_path)])
    said = capsys.readouterr()
    assert "" == said.out
    assert said.err.startswith("DOSSIER_DISCOVERY: 'spacy:none_at_all' needs spaCy, which cannot be imported")
    assert "pip install spacy" in said.err
    with pytest.raises(SettingError, match="pip install spacy"):
        build(tmp_path.with_name("output"), DOSSIER_SEEDS=tmp_path, DOSSIER_DISCOVERY="spacy:none_at_all")


def test_inspect_refuses_another_finder(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert 1 == main(["inspect", "--discovery", "magic", str(tmp_path)])
    assert "DOSSIER_DISCOVERY: 'magic' names no way to find actors" in capsys.readouterr().err


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of a pipeline that labels the names above, and nothing else."""
    spacy = pytest.importorskip("spacy", exc_type=ImportError)
    made = spacy.blank("en")
    made.add_pipe("entity_ruler").add_patterns([{"label": label, "pattern": name} for name, label in PATTERNS.items()])
    folder = tmp_path_factory.mktemp("pipeline")
    made.to_disk(folder)
    return str(folder)


def test_inspect_shows_what_the_pipeline_finds(
    pipeline: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(NEWS, "utf-8")
    assert 0 == main(["inspect", "--no-cast", "--discovery", f"spacy:{pipeline}", str(tmp_path)])
    one = json.loads(capsys.readouterr().out)
    assert FOUND == {mention["name"]: mention["kind"] for mention in one["mentions"]}
    assert [one["text"][m["start"] : m["end"]] for m in one["mentions"]] == [m["surface"] for m in one["mentions"]]
    assert ["quenta", "Quenta", "Quenta"] == [m["surface"] for m in one["mentions"] if m["actor"] == "quenta"]
    assert ["Fischer"] == [m["surface"] for m in one["mentions"] if m["rule"] == "found.surname"]


def test_a_build_has_pages_of_what_the_pipeline_finds(pipeline: str, tmp_path: Path) -> None:
    files = {"a_txt": NEWS, "b_txt": NEWS.replace("on Monday", "again on Friday")}
    ruled = build_clippings(tmp_path, **files)
    places = {"DOSSIER_SEEDS": tmp_path / "clippings", "DOSSIER_CAST": tmp_path / "cast", "DOSSIER_HOME": ""}
    output = build(tmp_path / "spacy", DOSSIER_DISCOVERY=f"spacy:{pipeline}", **places)
    actors = {path.name for path in (output / "actors").iterdir() if path.is_dir()}
    assert {"quenta", "silver-reach"} <= actors
    assert {"silver-reach"} == actors - {path.name for path in (ruled / "actors").iterdir()}
    assert "Found, not reviewed" in (output / "actors" / "quenta" / "index.html").read_text("utf-8")


def test_the_pipeline_is_read_once(pipeline: str) -> None:
    one, other = finder(pipeline), finder(pipeline)
    assert one.args[0] is other.args[0]  # type: ignore[attr-defined]


def test_a_long_line_is_read_whole(pipeline: str) -> None:
    text = "They met nobody there at all. " * 16_000 + "Then they met Lena Fischer."
    assert [len(text) - 13] == [one.start for one in finder(pipeline)(article(text))]


def test_a_pipeline_that_is_not_there_names_the_remedy(pipeline: str, tmp_path: Path) -> None:
    assert pipeline
    with pytest.raises(SettingError, match=r"DOSSIER_DISCOVERY: .*python -m spacy download none_at_all"):
        finder("none_at_all")
    with pytest.raises(SettingError, match="spaCy cannot read the pipeline"):
        finder(str(tmp_path))
