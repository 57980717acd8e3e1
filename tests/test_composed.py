"""Letters whose marks stand apart, as macOS and PDF files give them, are read as the letters that they are."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from dossier.cast.registry import read_cast
from dossier.clips.reading import read_file
from dossier.language.letters import composed

if TYPE_CHECKING:
    from pathlib import Path

BODY = "José Muñoz traf am Montag in Köln Präsidentin Zoë Kühn, und beide schwiegen danach über die Brücke."


def apart(text: str) -> bytes:
    return unicodedata.normalize("NFD", text).encode()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", f"Brücke bleibt zu\n\nVon Jörg Müller\n\n{BODY}\n"),
        ("a.md", f"---\ntitle: Brücke bleibt zu\nauthor: Jörg Müller\n---\n\n{BODY}\n"),
        ("a.html", f"<title>Brücke bleibt zu</title><h1>Brücke bleibt zu</h1><p>Von Jörg Müller</p><p>{BODY}</p>"),
        ("a.eml", f"Subject: x\nContent-Type: text/plain; charset=utf-8\n\nBrücke bleibt zu\n\n{BODY}\n"),
    ],
)
def test_a_clipping_is_read_with_its_letters_whole(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_bytes(apart(text))
    (tmp_path / f"{name.partition('.')[0]}.toml").write_bytes(apart('source = "Kölner Bote"\n'))
    [clip] = read_file(tmp_path / name)
    assert BODY in clip.text
    assert clip.sidecar.source == "Kölner Bote"
    assert [] == [one for one in (clip.text, clip.page.title or "", *clip.page.authors) if one != composed(one)]


def test_an_actor_file_is_read_with_its_letters_whole(tmp_path: Path) -> None:
    (tmp_path / "jose-munoz.md").write_bytes(apart("---\nname: José Muñoz\nkind: person\naliases: [Pepe Muñoz]\n---\n"))
    [actor] = read_cast(tmp_path).actors
    assert ("José Muñoz", ("Pepe Muñoz",)) == (actor.name, actor.aliases)
