"""Bytes without a label, and with a wrong one: the text that a person would read in them, and that it was a guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.clips.decoding import decode
from dossier.clips.reading import read_file

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.records import Clip

RUSSIAN = "Паром отходит в семь утра, сообщила капитан Вера Лаптева. Билеты подорожали на треть."
POLISH = "Prom odpływa o siódmej rano, powiedziała kapitan Łucja Ździebło. Bilety zdrożały o jedną trzecią."
TEXTS = {
    "cp1252": "Die Fähre legt um sieben ab, sagt Kapitänin Grete Völz. Für Schüler wird sie künftig größer.",
    "cp1250": POLISH,
    "iso8859_2": POLISH,
    "cp1251": RUSSIAN,
    "koi8_r": RUSSIAN,
    "cp1253": "Το φέρι φεύγει στις επτά το πρωί, είπε η καπετάνισσα Ελένη Βλάχου. Τα εισιτήρια ακρίβυναν.",
    "cp1254": "Feribot sabah yedide kalkıyor, dedi kaptan Gülşen Işık. Öğrencilere biletler şimdi daha pahalı.",
    "cp932": "フェリーは朝七時に出る、と船長の森みどりは言った。切符の値段は三割上がった。",
    "euc_jp": "フェリーは朝七時に出る、と船長の森みどりは言った。切符の値段は三割上がった。",
    "gb18030": "渡轮早上七点开船，船长林小燕说。船票涨价三成，学生票价格不变，新的班次下月开始。",
    "big5": "渡輪早上七點開船，船長林小燕說。船票漲價三成，學生票價格不變，新的班次下月開始。",
    "cp949": "여객선은 아침 일곱 시에 떠난다고 선장 한보라 씨가 말했다. 표 값은 삼 할 올랐다.",
}


def told(warnings: tuple[str, ...]) -> list[str]:
    """The encodings that were guessed, as the warnings name them."""
    return [warning.split("guessed as ")[1].split(";")[0] for warning in warnings if "guessed as" in warning]


@pytest.mark.parametrize("encoding", TEXTS)
def test_bytes_without_a_label_are_read_in_their_encoding_and_the_guess_is_told(encoding: str) -> None:
    text, warnings = decode(TEXTS[encoding].encode(encoding))
    assert TEXTS[encoding] == text
    assert len(told(warnings)) == 1


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("It’s shut — “for good”, the café says.", "cp1252"),
        ("The fare is £5, half of what Zoë paid.", "cp1252"),
        ("La traversée coûte désormais 12 €, dit Hélène Lefèvre.", "cp1252"),
        ("Färjan går klockan sju, säger kapten Åsa Öberg.", "cp1252"),
        ("Přívoz odplouvá v sedm, říká kapitánka Věra Žáková.", "cp1250"),
    ],
)
def test_short_latin_texts_are_windows_1252_unless_their_words_say_otherwise(text: str, encoding: str) -> None:
    assert text == decode(text.encode(encoding))[0]


@pytest.mark.parametrize(
    ("data", "label", "text"),
    [
        (RUSSIAN.encode(), "koi8-r", RUSSIAN),
        (b"\xef\xbb\xbf" + POLISH.encode(), None, POLISH),
        (POLISH.encode("utf-16"), None, POLISH),
        (RUSSIAN.encode("koi8-r"), "koi8-r", RUSSIAN),
        ("Ça va".encode("cp1252"), "iso-8859-1", "Ça va"),
        ("Łódź".encode("iso8859_2"), "iso-8859-2", "Łódź"),
        ("船は出た。".encode("iso2022_jp"), None, "船は出た。"),
    ],
)
def test_marks_utf_8_and_true_labels_come_before_any_guess(data: bytes, label: str | None, text: str) -> None:
    assert (text, ()) == decode(data, label)


def test_the_guess_looks_at_the_bytes_beyond_ascii_wherever_they_stand() -> None:
    long = "The ferry leaves at seven. " * 100_000
    text, warnings = decode(f"{long}\n{POLISH}".encode("cp1250"))
    assert text.endswith(POLISH)
    text, warnings = decode(f"{long}{POLISH}".encode("cp1250"))
    assert text.endswith(POLISH)
    assert told(warnings) == ["windows-1250"]


@pytest.mark.parametrize("label", ["utf-8", "us-ascii", "iso-8859-1", "iso-8859-2", "no-such-thing"])
def test_a_label_that_the_bytes_refute_counts_for_nothing(label: str) -> None:
    text, warnings = decode(RUSSIAN.encode("cp1251"), label)
    assert (RUSSIAN, ["windows-1251"]) == (text, told(warnings))


def test_one_lost_byte_makes_no_other_encoding_of_utf_8() -> None:
    text, warnings = decode(RUSSIAN.encode() + b" \xd0.")
    assert f"{RUSSIAN} \ufffd." == text
    assert "are not utf-8 (the first is byte" in warnings[0]


MAIL = b"From: Quay <quay@example.org>\nSubject: Ferry\nContent-Type: text/plain; charset=%s\n\n%s\n"
FILES = {
    "note.md": b"---\ntitle: Ferry\n---\n\n" + POLISH.encode("cp1250"),
    "mail.eml": MAIL % (b"us-ascii", POLISH.encode("cp1250")),
    "lying.eml": MAIL % (b"utf-8", POLISH.encode("cp1250")),
    "text.txt": POLISH.encode("cp1250"),
    "page.html": b"<h1>Ferry</h1><p>" + POLISH.encode("cp1250"),
}


@pytest.mark.parametrize("name", FILES)
def test_every_format_reads_such_bytes_alike(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(FILES[name])
    clip: Clip
    [clip] = read_file(path)
    assert POLISH in clip.lines
    assert told(clip.warnings) == ["windows-1250"]


def test_signs_that_a_page_spells_out_are_read_in_pasted_text_but_where_it_speaks_of_markup(tmp_path: Path) -> None:
    file = tmp_path / "pasted.txt"
    file.write_text("Smith &amp; Hale&rsquo;s mill, &#8220;shut&quot; AT&T &copy", "utf-8")
    [clip] = read_file(file)
    assert 'Smith & Hale’s mill, “shut" AT&T &copy' == clip.text
    assert clip.source_text == file.read_text("utf-8")
    for markup in ("Write &amp;amp; for &amp;, and &lt; for a tag", "Write &amp; in <b>"):
        file.write_text(markup, "utf-8")
        assert [markup] == [clip.text for clip in read_file(file)]
