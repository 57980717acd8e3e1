"""What the analyst marks a clipping with: tags, a star, a note; in a sidecar and in the front matter of a note."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from dossier.cleaning import as_it_is, clean
from dossier.clips.reading import read_file
from dossier.clips.sidecar import parse_sidecar
from dossier.errors import ClippingError
from dossier.records import Clip, Clipping, Mention
from dossier.site.pages.clippings.shown_paragraphs import paragraphs

if TYPE_CHECKING:
    from dossier.site.links.refs import ActorRef

PAGE = (
    "<html><head><meta name='keywords' content='ferry, harbour'></head><body><p>The ferry quay of Tarn was closed"
    " on Monday, because two of its piles had broken, the harbour master said.</p></body></html>"
)
SIDECAR = (
    'tags = ["To check", "#ferry", "FERRY"]\nstar = true\nnote = """Seen\non the quay.\n\nAsk again."""\npages = "4-5"'
)


def marked(folder: Path, name: str, text: str, sidecar: str = "") -> tuple[object, ...]:
    (folder / name).write_text(text, "utf-8")
    if sidecar:
        (folder / name).with_suffix(".toml").write_text(sidecar, "utf-8")
    article = clean(read_file(folder / name)[0])
    return article.tags, article.star, article.note, article.pages


def test_a_sidecar_marks_a_clipping(tmp_path: Path) -> None:
    expected = (("ferry", "To check"), True, "Seen on the quay.\n\nAsk again.", "4-5")
    assert expected == marked(tmp_path, "a.html", PAGE, SIDECAR)


def test_a_pages_own_keywords_are_not_the_analysts(tmp_path: Path) -> None:
    assert ((), False, None, None) == marked(tmp_path, "a.html", PAGE)


def test_front_matter_and_sidecar_mark_together(tmp_path: Path) -> None:
    note = "---\ntags: [clippings, quay, ferry]\nstar: yes\n---\nThe ferry quay of Tarn was closed on Monday.\n"
    assert (("Ferry", "quay"), True, None, None) == marked(tmp_path, "a.md", note, 'tags = ["Ferry"]')


@pytest.mark.parametrize("stated", ['star = "yes"', "star = 1", 'tags = "ferry"', "note = 3", "pages = 4"])
def test_a_wrong_mark_is_one_sentence(stated: str) -> None:
    with pytest.raises(ClippingError, match="must be"):
        parse_sidecar(Path("a.toml"), stated)


def test_a_notes_highlights_are_kept_where_they_stand_in_the_text(tmp_path: Path) -> None:
    note = "==Menu==\n\n# Ferry\n\nThe quay of Tarn ==was closed on **Monday**==, because two piles had broken there.\n"
    (tmp_path / "a.md").write_text(note, "utf-8")
    assert ("was closed on Monday",) == clean(read_file(tmp_path / "a.md")[0]).highlights[-1:]


def test_the_same_signs_in_a_page_are_the_pages_own(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE.replace("two of its piles", "==two of its piles=="), "utf-8")
    article = clean(read_file(tmp_path / "a.html")[0])
    assert () == article.highlights
    assert "==two of its piles==" in article.text


def test_a_sidecar_highlights_a_page(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    (tmp_path / "a.toml").write_text('highlights = ["two of its piles", "three of its piles"]', "utf-8")
    assert ("two of its piles",) == clean(read_file(tmp_path / "a.html")[0]).highlights


def test_a_highlight_is_marked_around_names() -> None:
    text = "Ada Byron opened the quay."
    article = replace(as_it_is(Clip("a", "a.txt", text)), highlights=("Byron opened", "quay"))
    mentions = (Mention(0, 9, "Ada Byron", "ada-byron", "test"),)
    [shown] = paragraphs(Clipping(article, mentions=mentions), {"ada-byron": cast("ActorRef", object())})
    expected = [("Ada Byron", True), (" opened", True), (" the ", False), ("quay", True), (".", False)]
    assert expected == [(one.text, one.marked) for one in shown.segments]
