"""Notes, mails and archives that are broken or mean harm: a clipping or one clear error, never anything else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.clips.formats import BY_ENDING, notes, web_archive
from dossier.clips.formats.mails import mail
from dossier.clips.reading import read_paths
from dossier.errors import ClippingError

if TYPE_CHECKING:
    from types import ModuleType

READERS = [(mail, "x.eml"), (web_archive, "x.mhtml"), (notes, "x.md")]
MIME = [
    b"Content-Type: multipart/mixed; boundary=b\n",
    b"--b\n",
    b"--b--\n",
    b"Content-Type: text/html\n",
    b"\n",
    b"<p>x",
]
MORE_MIME = [b"Subject: =?utf-8?b?", b"?=\n", b"Content-Transfer-Encoding: base64\n", b"Content-Type: message/rfc822\n"]
NOTES = [
    b"---\n",
    b"author: ",
    b"[[",
    b"]]",
    b"\n",
    b"title: a: b\n",
    b"&a [*a]",
    b"*",
    b"> ",
    b"- ",
    b"|-|\n",
    b"tags: {",
]


@pytest.mark.parametrize(("reader", "name"), READERS)
@given(st.lists(st.one_of(st.sampled_from([*MIME, *MORE_MIME, *NOTES]), st.binary(max_size=20)), max_size=30))
@settings(max_examples=150)
def test_any_bytes_are_read_or_refused(reader: ModuleType, name: str, pieces: list[bytes]) -> None:
    try:
        clips = reader.read(Path(name), b"".join(pieces))
    except ClippingError:
        return
    assert all(clip.text.strip() for clip in clips)


def bomb(depth: int) -> bytes:
    """A mail whose parts lie in parts."""
    opened = [f'Content-Type: multipart/mixed; boundary="b{level}"\n\n--b{level}\n' for level in range(depth)]
    return ("".join(opened) + "Content-Type: text/plain\n\nShips wait.\n").encode()


@pytest.mark.parametrize("reader", [mail, web_archive])
def test_parts_nested_beyond_reading_are_an_error_with_remedy(reader: ModuleType) -> None:
    with pytest.raises(ClippingError, match="beyond reading; save the article as text"):
        reader.read(Path("x.eml"), bomb(5000))


def test_parts_nested_a_little_are_read() -> None:
    [clip] = mail.read(Path("x.eml"), bomb(10))
    assert clip.text.startswith("Ships wait.")


def test_brackets_in_brackets_name_no_sender() -> None:
    [clip] = mail.read(Path("x.eml"), b"From: " + b"(" * 2000 + b"\n\nShips wait.")
    assert clip.page.source is None


def test_many_parts_are_not_all_looked_at() -> None:
    part = b"--b\nContent-Type: text/plain; name=x\n\n\n"
    with pytest.raises(ClippingError, match="is a mail without text"):
        mail.read(Path("x.eml"), b"Content-Type: multipart/mixed; boundary=b\n\n" + part * 5000)


@pytest.mark.parametrize(
    ("name", "data", "complaint"),
    [
        ("x.eml", b"Subject: a\n\n", "is a mail without text"),
        ("x.eml", b"Subject: a\nContent-Type: text/html\n\n<img>", "is a mail without text"),
        ("x.eml", b"Subject: a\n\nFrom: a\nSubject: b\n\n", "is a mail without text"),
        ("x.eml", b"Content-Type: image/png\n\nabc", "is a mail without text"),
        ("x.mht", b"Content-Type: text/plain\n\nabc", "is a web archive without a page"),
        ("x.md", b"---\ntitle: a\n---\n\n", "has no text below its front matter"),
        ("x.md", b"a\0b", "is no text but a binary file"),
        ("x.md", b"a " * 1_100_000, "too many for one article"),
    ],
)
def test_what_holds_no_article_is_an_error_with_remedy(name: str, data: bytes, complaint: str) -> None:
    with pytest.raises(ClippingError, match=complaint):
        BY_ENDING[Path(name).suffix].read(Path(name), data)


@pytest.mark.parametrize(
    "front",
    [
        "a: &a [*a]",
        "author: " + "[" * 3000,
        "title: !!python/object/apply:os.system [ls]",
        "a: &a x\nb: *a",
        "- 1",
        "{}: x",
    ],
)
def test_no_front_matter_does_harm(front: str) -> None:
    [clip] = notes.read(Path("x.md"), f"---\n{front}\n---\nShips wait.".encode())
    assert clip.text.endswith("Ships wait.")


def test_every_format_is_read_from_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>Page")
    (tmp_path / "b.HTM").write_text("<p>Old page")
    (tmp_path / "c.md").write_text("Note")
    (tmp_path / "d.eml").write_text("Subject: s\n\nMail")
    (tmp_path / "e.mht").write_text("Content-Type: text/html\n\n<p>Archive")
    (tmp_path / "f.txt").write_text("Text")
    (tmp_path / "g.xyz").write_text("%PDF")
    (tmp_path / "a_files").mkdir()
    (tmp_path / "a_files" / "frame.html").write_text("<p>Part of a page")
    found = list(read_paths([tmp_path]))
    expected = ["Page", "Old page", "Note", "Mail", "Archive", "Text"]
    assert expected == [clip.text for clip in found if not isinstance(clip, ClippingError)]
    [error] = [clip for clip in found if isinstance(clip, ClippingError)]
    assert "g.xyz: is of an unknown kind (.xyz)" in str(error)
