"""What the analyst marks a clipping with: tags, a star, a note; in a sidecar and in the front matter of a note."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.cleaning import clean
from dossier.clips.reading import read_file
from dossier.clips.sidecar import parse_sidecar
from dossier.errors import ClippingError

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
