"""Rights: what of a clipping a published dossier shows, and that nothing else of it stands anywhere in the output."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING

import pytest

from dossier.__main__ import main
from dossier.cast.registry import read_cast
from dossier.language.sentences import sentence_places
from dossier.pipeline import examine, examine_folder, put_together
from dossier.records import Cast
from dossier.rights.terms import Terms
from dossier.rights.withholding import OPENING_WORDS, is_withheld, opening, withheld
from tests.building import build
from tests.reading import DELIVERED, cases

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.records import Clipping, Dossier, Publish

RUN = 12
"""So many words in a row are a text and no turn of speech."""
PROSE = "The quay wall behind the old cannery had sunk by a hand since spring, and nobody could say what held it. "
GULL = (
    "A gull sat on the rail all through the afternoon and watched the boats go out and come back with little in them."
)
TEXT = f"""The pier to be closed

BROOKMOUTH, 4 June 2019 - {PROSE}The council met in the evening and sat for three hours over maps, soundings and bills.
Rain fell on the roof, the lamps burned low, and one of the older men had brought bread and a flask for whoever asked.
It was late when the last of them left by the side door and walked home along the wet street without a word.

"We will close the pier before the autumn storms come, and we will not open it again this year," said Ada Holm.

{GULL}

Brookmouth Harbour Trust, which owns the pier, was founded by the fishers themselves in a winter of bad catches.
"""
ACTORS = {
    "ada-holm.md": "---\nname: Ada Holm\nkind: person\n---\n",
    "trust.md": "---\nname: Brookmouth Harbour Trust\nkind: organization\n---\n",
}


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A folder with one clipping and a cast of two."""
    for name, text in {
        "seeds/pier.txt": TEXT,
        "seeds/pier.toml": f'highlights = ["{GULL}"]',
        **{f"content/actors/{name}": text for name, text in ACTORS.items()},
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def made(folder: Path, terms: Terms | None) -> Dossier:
    cast = read_cast(folder / "content" / "actors")
    return put_together(examine_folder(folder / "seeds", cast), terms)


def published(folder: Path, **settings: object) -> Path:
    places = {"DOSSIER_SEEDS": folder / "seeds", "DOSSIER_CAST": folder / "content" / "actors", "DOSSIER_HOME": ""}
    web = {"SITEURL": "https://example.org/pier", "DOSSIER_INDEX": ""}
    return build(folder / "output", **places, **web, **settings)


def runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold().replace("[…]", " xwithheldx "))
    return {tuple(words[place : place + RUN]) for place in range(len(words) - RUN + 1)}


def everything(output: Path) -> set[tuple[str, ...]]:
    """The runs of words of all files of a site that hold text."""
    found: set[tuple[str, ...]] = set()
    for path in output.rglob("*"):
        if path.suffix in {".html", ".json", ".csv", ".xml", ".js", ".txt", ".gz"} and "pagefind" not in path.parts:
            found |= runs(re.sub(r"<[^>]*>", " ", unescape(path.read_text("utf-8", "replace"))))
    return found


def cited(clipping: Clipping) -> set[tuple[str, ...]]:
    """The runs of words that may be shown: of the opening, and of sentences with a mention, a statement or a date."""
    article = clipping.article
    places = [(one.start, one.end) for one in (*clipping.mentions, *clipping.statements, *clipping.dates)]
    around = [
        one for one in sentence_places(article) if any(one.start < end and start < one.end for start, end in places)
    ]
    stretches = [*opening(article), *((one.start, one.end) for one in around)]
    shown = [" ".join(article.text[start:end] for start, end in sorted(stretches)), article.title or ""]
    return set().union(*map(runs, shown))


@pytest.mark.parametrize("right", ["excerpt", "none"])
def test_what_is_withheld_stands_nowhere_in_the_output(dossier: Path, right: str) -> None:
    whole = made(dossier, None).clippings[0]
    output = published(dossier, DOSSIER_PUBLISH=right)
    secret = runs(whole.article.text) - (cited(whole) if right == "excerpt" else set())
    assert secret
    assert set() == secret & everything(output)


def test_the_five_clippings_keep_to_it_too(tmp_path: Path) -> None:
    cast = read_cast(DELIVERED / "content" / "actors")
    whole = put_together(examine_folder(DELIVERED / "seeds", cast))
    output = build(tmp_path / "o", SITEURL="https://example.org", DOSSIER_INDEX="", DOSSIER_PUBLISH="excerpt")
    found = everything(output)
    for clipping in whole.clippings:
        removed = (
            set().union(*(runs(cut.text) for cut in clipping.article.removals)) if clipping.article.removals else set()
        )
        assert set() == (runs(clipping.article.text) | removed) - cited(clipping) & found - cited(clipping)


def test_an_excerpt_has_facts_opening_and_what_is_cited(dossier: Path) -> None:
    (clipping,) = made(dossier, Terms("excerpt")).clippings
    text = clipping.article.text
    assert "We will close the pier" in text
    assert "A gull sat" not in text
    assert "walked home along" not in text
    assert ("excerpt", "The pier to be closed") == (clipping.article.shown, clipping.article.title)
    assert OPENING_WORDS >= sum(len(text[start:end].split()) for start, end in opening(clipping.article))
    whole = made(dossier, None).clippings[0].article
    assert len(whole.text) == len(text)
    assert all(whole.text[one.start : one.end] == text[one.start : one.end] for one in clipping.statements)


def test_sentences_that_only_name_somebody_never_make_the_whole_text(dossier: Path) -> None:
    naming = "".join(
        f"The Brookmouth Harbour Trust repaired the {number}th bollard in that year. " for number in range(40)
    )
    (dossier / "seeds" / "pier.txt").write_text(f"The bollards\n\n{naming}\n")
    text = made(dossier, Terms("excerpt")).clippings[0].article.text
    shown = [word for word in text.split() if word != "[…]"]
    assert 0.4 < len(shown) / len(naming.split()) <= 0.5
    assert "repaired the 0th bollard" in text
    assert "repaired the 39th bollard" not in text


def test_a_clipping_of_which_nothing_is_published_has_its_facts_alone(dossier: Path) -> None:
    (dossier / "seeds" / "pier.toml").write_text('publish = "none"\nurl = "https://example.org/a"\n')
    (clipping,) = made(dossier, Terms("full")).clippings
    assert ("", (), ()) == (clipping.article.text, clipping.mentions, clipping.statements)
    page = (published(dossier) / "clippings" / "pier" / "index.html").read_text("utf-8")
    assert "The pier to be closed" in page
    assert "Its text is not published here." in page
    assert "href=https://example.org/a>" in page


def test_sidecar_before_source_before_dossier(dossier: Path) -> None:
    (dossier / "content" / "sources.toml").write_text('[[source]]\nname = "The Quay Post"\npublish = "excerpt"\n')
    (dossier / "seeds" / "pier.toml").write_text('source = "The Quay Post"\n')
    assert (
        "excerpt"
        == made(dossier, Terms("full", read_cast(dossier / "content" / "actors").publications))
        .clippings[0]
        .article.shown
    )
    (dossier / "seeds" / "pier.toml").write_text('source = "The Quay Post"\npublish = "full"\n')
    assert (
        "full"
        == made(dossier, Terms("none", read_cast(dossier / "content" / "actors").publications))
        .clippings[0]
        .article.shown
    )


def test_on_ones_own_machine_all_is_shown_and_paper_is_handed_on(dossier: Path) -> None:
    places = {"DOSSIER_SEEDS": dossier / "seeds", "DOSSIER_CAST": dossier / "content" / "actors", "DOSSIER_HOME": ""}
    own = build(dossier / "own", **places, DOSSIER_PUBLISH="none")
    assert "A gull sat" in (own / "clippings" / "pier" / "index.html").read_text("utf-8")
    paper = build(dossier / "paper", **places, DOSSIER_PUBLISH="excerpt", DOSSIER_PRINT=True)
    assert "A gull sat" not in (paper / "print" / "index.html").read_text("utf-8")


def test_an_unknown_right_is_one_sentence(dossier: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (dossier / "seeds" / "pier.toml").write_text('publish = "some"\n')
    assert 1 == main(["-C", str(dossier), "inspect"])
    assert "publish: 'some' is none of full, excerpt, none; write one of them" in capsys.readouterr().err


def test_a_full_dossier_is_left_as_it_is(dossier: Path) -> None:
    whole = made(dossier, None)
    assert whole is withheld(whole, Terms("full"))
    assert not is_withheld(whole.clippings[0].article.text)


def test_search_engines_are_told_to_stay_away(dossier: Path) -> None:
    output = published(dossier, DOSSIER_ROBOTS="noindex")
    assert "<meta name=robots content=noindex>" in (output / "index.html").read_text("utf-8")
    assert "Sitemap" not in (output / "robots.txt").read_text("utf-8")


def test_exported_files_hold_no_more_where_that_is_asked(dossier: Path) -> None:
    call = [
        "export",
        str(dossier / "seeds"),
        "--cast",
        str(dossier / "content" / "actors"),
        "--to",
        str(dossier / "data"),
    ]
    assert 0 == main([*call, "--publish", "excerpt"])
    (clipping,) = json.loads((dossier / "data" / "dossier.json").read_text("utf-8"))["clippings"]
    assert [] == clipping["removals"]
    assert "A gull sat" not in json.dumps(clipping)


def test_of_a_list_without_a_stop_only_what_is_near_a_name_is_cited(dossier: Path) -> None:
    towns = " ".join(f"Town {number} and its landing stage;" for number in range(400))
    (dossier / "seeds" / "pier.txt").write_text(f"The list\n\n{PROSE * 3}\n\n{towns} Ada Holm; {towns}\n")
    text = made(dossier, Terms("excerpt")).clippings[0].article.text
    assert "Ada Holm" in text
    assert 1500 > len(text.partition("Town")[2].replace("[…]", "").strip())


@pytest.mark.parametrize(("right", "left"), [("full", 1), ("excerpt", 0), ("none", 0)])
def test_a_position_in_withheld_words_is_left_out(tmp_path: Path, right: Publish, left: int) -> None:
    aside = "as she had done before and would do again, "
    text = f"{PROSE * 9}\n\nAda Holm opposes the sale of the pier, {aside * 30}for reasons of her own.\n"
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "pier.txt").write_text(f"Pier of Brookmouth sold\n\n4 June 2019\n\n{text}", "utf-8")
    (tmp_path / "content" / "actors").mkdir(parents=True)
    (tmp_path / "content" / "actors" / "ada-holm.md").write_text(ACTORS["ada-holm.md"], "utf-8")
    assert left == len(made(tmp_path, Terms(right)).positions)


def test_figures_in_withheld_words_stand_beside_nothing() -> None:
    (case,) = (one.values[0] for one in cases("evidence/stories") if one.values[0].title.startswith("Numbers for one"))
    done = examine(case.clips, Cast.of(()))
    assert [1] == [len(story.figures) for story in put_together(done).stories]
    assert not any(story.figures for story in put_together(done, Terms("none")).stories)
