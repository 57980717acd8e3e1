"""Whatever one file does to a step, it is one line of report; the other clippings are read and built."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from dossier import pipeline
from dossier.cast.linking import Linker
from dossier.clips.reading import read_paths
from dossier.errors import ClippingError
from dossier.pipeline import examine, make_dossier
from dossier.records import Actor, Cast, Clip

if TYPE_CHECKING:
    from pathlib import Path

GOOD = "The harbour board closed the pier on Monday. Anna Berg said that it would open again in spring.\n"
PAGE = "<html><body><article><h1>Pier</h1><p>{}</p>{}</article></body></html>"
MAIL = "From: a@example.org\nSubject: {}\nContent-Type: text/plain{}\n\n{}"
HOSTILE: dict[str, tuple[str, bytes]] = {
    "digits that are not ASCII in a page": ("a.html", PAGE.format(GOOD, '<time datetime="٢٠١٩-٠٦-٠٣">').encode()),
    "a zone that is none": ("a.html", PAGE.format(GOOD, '<time datetime="2019-06-03 10:15 +2800">').encode()),
    "digits that are not ASCII in a note": ("a.md", f"---\npublished: ٢٠١٩-٠٦-٠٣\n---\n{GOOD}".encode()),
    "a YAML truth that is none": ("a.md", f"---\ntitle: !!bool maybe\n---\n{GOOD}".encode()),
    "a YAML number that is none": ("a.md", f"---\ntitle: !!int _\n---\n{GOOD}".encode()),
    "an empty YAML number": ("a.md", f"---\ntitle: !!float ''\n---\n{GOOD}".encode()),
    "a YAML time that is none": ("a.md", f"---\npublished: !!timestamp foo\n---\n{GOOD}".encode()),
    "an encoded word that is not ASCII": ("a.eml", MAIL.format("=?utf-8?q?Hafén?= ü", "", GOOD).encode()),
    "a character set with a language": (
        "a.eml",
        MAIL.format("x", "; charset*=utf-8''utf-8", f"é {GOOD}").encode("cp1252"),
    ),
    "a character set called undefined": (
        "a.eml",
        MAIL.format("x", "; charset=undefined", f"é {GOOD}").encode("cp1252"),
    ),
    "a character set called idna": ("a.eml", MAIL.format("x", "; charset=idna", f"é {GOOD}").encode("cp1252")),
    "a name of 500 letters": ("a.txt", f"The board met {'Ab' + 'c' * 500} Berg on Monday. {GOOD}".encode()),
    "a NUL in a text": ("a.txt", GOOD.encode() + b"\0" + GOOD.encode()),
    "a gzip called a page": ("a.html", gzip.compress(GOOD.encode() * 40)),
    "a picture called a page": ("a.html", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40),
    "a PDF called a page": ("a.html", b"%PDF-1.7\n" + bytes(range(256)) * 40),
    "a file name of 252 bytes": (f"{'n' * 248}.txt", GOOD.encode()),
    "half a surrogate": ("a.html", PAGE.format(GOOD, "&#xD800;&#x110000;&#0;").encode()),
    "a mail that is only a header": ("a.eml", b"Subject: x\n"),
    "an archive without parts": (
        "a.mhtml",
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x--\n",
    ),
}
SIDECARS = {
    "digits that are not ASCII": 'published = "٢٠١٩-٠٦-٠٣"'.encode(),
    "bytes that are no UTF-8": b'title = "\xff"',
    "a number without an end": b"keep = [" + b"9" * 6000 + b"]",
    "brackets without an end": b"keep = " + b"[" * 5000,
}


@pytest.mark.parametrize("what", HOSTILE)
def test_no_file_costs_another(what: str, tmp_path: Path) -> None:
    name, data = HOSTILE[what]
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(GOOD, "utf-8")
    dossier = make_dossier(tmp_path, Cast())
    names = [clipping.article.id for clipping in dossier.clippings]
    left_out = [complaint.path for complaint in dossier.complaints if complaint.fatal]
    assert "good" in names
    assert 2 == len(names) + len(left_out), "the other one is a clipping or is told"
    Linker(dossier.cast)


@pytest.mark.parametrize("what", SIDECARS)
def test_no_sidecar_costs_another_clipping(what: str, tmp_path: Path) -> None:
    for name in ("a", "good"):
        (tmp_path / f"{name}.txt").write_text(GOOD, "utf-8")
    (tmp_path / "a.toml").write_bytes(SIDECARS[what])
    read = list(read_paths([tmp_path]))
    assert [True, False] == [isinstance(one, ClippingError) for one in read]
    assert str(tmp_path / "a.toml") in str(read[0]) or str(tmp_path / "a.txt") in str(read[0])


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("a gzip called a page", "is a gzip archive that is called .html; "),
        ("a picture called a page", "is a picture (PNG) that is called .html; "),
        ("a PDF called a page", "is a PDF that is called .html; "),
    ],
)
def test_what_is_no_text_is_named_for_what_it_is(what: str, told: str, tmp_path: Path) -> None:
    name, data = HOSTILE[what]
    (tmp_path / name).write_bytes(data)
    [error] = read_paths([tmp_path])
    assert told in str(error)


@pytest.mark.parametrize("step", ["clean", "linked", "find_candidates", "with_evidence", "without"])
def test_a_step_that_fails_costs_one_clipping(step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    real = getattr(pipeline, step)

    def failing(thing, *rest):  # type: ignore[no-untyped-def]  # it stands in for steps of different arguments
        if "broken" in getattr(getattr(thing, "article", thing), "id", ""):
            raise RecursionError("too deep")
        return real(thing, *rest)

    monkeypatch.setattr(pipeline, step, failing)
    clips = [Clip("broken", "seeds/broken.txt", GOOD), Clip("whole", "seeds/whole.txt", GOOD)]
    clippings, _cast, failed, _cards = examine(clips, Cast(), find=pipeline.find_candidates)
    assert ["whole"] == [one.article.id for one in clippings]
    assert ["seeds/broken.txt: cannot be read (RecursionError: too deep); save it anew or as plain text"] == [
        str(error).partition(", and report")[0] for error in failed
    ]


def test_a_long_name_of_the_cast_is_looked_for(tmp_path: Path) -> None:
    name = f"{'Ab' + 'c' * 900} Berg"
    (tmp_path / "a.txt").write_text(f"{name} said that the pier was closed.\n", "utf-8")
    dossier = make_dossier(tmp_path, Cast.of([Actor("berg", name, "person")]))
    assert ["berg"] == [mention.actor for mention in dossier.clippings[0].mentions]


def test_front_matter_knows_plain_texts_lists_and_maps_only(tmp_path: Path) -> None:
    levels = "".join(f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 10))
    (tmp_path / "a.md").write_text(f"---\na0: &a0 {{x: y}}\n{levels}title: The pier\n---\n{GOOD}", "utf-8")
    [clip] = read_paths([tmp_path])
    assert isinstance(clip, Clip)
    assert "The pier" == clip.page.title
    assert "its front matter is not valid YAML" in clip.warnings[0]


def test_a_header_beyond_any_mail_s_is_refused(tmp_path: Path) -> None:
    parameters = "".join(f"; p{number}=v" for number in range(2000))
    (tmp_path / "a.eml").write_text(MAIL.format("x", parameters, GOOD), "utf-8")
    [error] = read_paths([tmp_path])
    assert "a.eml: has a Content-Type of " in str(error)


@pytest.mark.parametrize("name", ["idna", "\U0001f600idna", "undefined"])
def test_a_mail_is_read_whatever_its_character_set_is_called(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(MAIL.format("x", f"; charset={name}", "").encode() + f"é {GOOD}".encode("cp1252"))
    [clip] = read_paths([tmp_path])
    assert isinstance(clip, Clip), clip
    assert clip.text.startswith("é The harbour board")
