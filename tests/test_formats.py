"""Files as people have them: documents, collections, boxes of mails, exports that are saved as pages; and the guard."""

from __future__ import annotations

import json
import plistlib
from typing import TYPE_CHECKING

import pytest

from dossier.cleaning import clean
from dossier.clips.reading import read_file, read_paths
from dossier.errors import ClippingError
from dossier.records import Clip, Published
from dossier.rules.load import load
from tests.made_files import docx_of, epub_of, odt_of, pdf_of, rtf_of, warc_of, xlsx_of, zip_of

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "Council votes to dredge the old canal"
PROSE = [
    "The town council of Brackwater voted on Monday to dredge the old canal, after nine years without a barge.",
    "“The barges will be back by spring,” said the mayor, Ines Falk, who had asked for the money three times.",
    "The mill owners of the lower town, who pay a third of the cost, said that they would have preferred a railway.",
]
BODY = "\n\n".join(PROSE)
ADDRESS = "https://brackwater.example/2031/canal"
PAGE = f"<html><body><h1>{TITLE}</h1>" + "".join(f"<p>{one}</p>" for one in PROSE) + "</body></html>"
NEXIS = [
    *(TITLE, "Brackwater Echo", "March 5, 2031 Wednesday", "Copyright 2031 Brackwater Echo All Rights Reserved"),
    *("Section: NEWS; Pg. 1", "Length: 70 words", "Byline: Tove Lind", "Body", *PROSE, "Load-Date: March 6, 2031"),
    "End of Document",
]


def read(folder: Path, name: str, data: bytes | str) -> list[Clip]:
    """The clippings of a file of this name."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_file(path)


def facts(clip: Clip) -> tuple[object, ...]:
    told = clip.page
    return told.title, told.published and told.published.value, told.source, told.authors, told.url


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", docx_of([TITLE, *PROSE], TITLE)),
        ("a.rtf", rtf_of([TITLE, *PROSE])),
        ("a.odt", odt_of([TITLE, *PROSE], TITLE)),
    ],
)
def test_a_document_is_read_like_pasted_text(name: str, data: bytes, tmp_path: Path) -> None:
    [clip] = read(tmp_path, name, data)
    assert [TITLE, *PROSE] == clip.text.split("\n\n")
    assert name[2:] == clip.format


@pytest.mark.parametrize(("name", "made"), [("a.docx", docx_of), ("a.rtf", rtf_of), ("a.odt", odt_of)])
def test_an_export_of_a_database_in_a_document_gives_its_articles(name: str, made: object, tmp_path: Path) -> None:
    cover = ["Job Number: 17", "Documents (2)", f"1. {TITLE}", "Client/Matter: -None-", "Search Terms: canal"]
    clips = read(tmp_path, name, made([*cover, *NEXIS, *NEXIS]))  # type: ignore[operator]
    assert ["a-1", "a-2"] == [clip.id for clip in clips]
    for clip in clips:
        assert (TITLE, "2031-03-05", "Brackwater Echo", ("Tove Lind",), None) == facts(clip)
        assert BODY == clip.text


def test_an_export_as_pdf_keeps_what_recurs_at_the_head_of_its_documents(tmp_path: Path) -> None:
    """Publication and last line recur on the edges of pages, as running heads do; the headline of a longer one, too."""
    long = [line for text in PROSE * 9 for line in wrapped(text)]
    head, end = NEXIS[:8], ["Load-Date: March 6, 2031", "End of Document"]
    pages = [
        ["Documents (2)", f"1. {TITLE}", f"2. {TITLE}", "Page 1 of 1"],
        [*head, *long[:20], "Page 1 of 2"],
        [TITLE, *long[20:], *end, "Page 2 of 2"],
        [*head, *wrapped(PROSE[0]), *end, "Page 1 of 1"],
    ]
    clips = read(tmp_path, "a.pdf", pdf_of(pages))
    assert [TITLE] * 2 == [clip.page.title for clip in clips]
    assert ["Brackwater Echo"] * 2 == [clip.page.source for clip in clips]
    assert 27 == len(clips[0].text.split("\n\n"))
    assert PROSE[0] == clips[1].text


def test_a_pdf_has_its_paragraphs_and_none_of_its_running_heads(tmp_path: Path) -> None:
    words = (TITLE, *PROSE)
    lines = [line for text in words for line in wrapped(text)]
    half = len(lines) // 2
    pages = [["Brackwater Echo 1", *lines[:half], "Page 1 of 2"], ["Brackwater Echo 2", *lines[half:], "Page 2 of 2"]]
    [clip] = read(tmp_path, "a.pdf", pdf_of(pages, TITLE))
    straight = clip.text.replace("\u2019", "'")
    assert [ascii_of(text) for text in words] == [ascii_of(text) for text in straight.split("\n\n")]
    assert TITLE == clip.page.title


def wrapped(text: str, width: int = 60) -> list[str]:
    """The lines of a column; a long word is divided at its end."""
    lines = [""]
    for word in ascii_of(text).split():
        if len(lines[-1]) + len(word) > width:
            room = width - len(lines[-1])
            cut = room if word.isalpha() and 3 < room < len(word) - 3 else 0
            lines[-1] = f"{lines[-1]} {word[:cut]}-".strip() if cut else lines[-1]
            lines.append(word[cut:])
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def ascii_of(text: str) -> str:
    return text.replace("“", '"').replace("”", '"')


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.pdf", pdf_of([[]]), "is a scan, a picture of a text: run OCR over it, or put its text beside it as .txt"),
        ("a.pdf", b"%PDF-1.4 broken", "is a damaged PDF"),
        ("a.docx", b"no zip at all", "is damaged and cannot be unpacked"),
        ("a.docx", zip_of({"b.xml": "<b/>"}), "is a damaged document of Word"),
        ("a.rtf", b"plain", "is no rich text, whatever it is called"),
        ("a.odt", zip_of({"b.xml": "<b/>"}), "is no text of OpenDocument"),
        ("a.epub", epub_of(["<p>Cover</p>"]), "is a book without a chapter that holds an article"),
        ("a.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "is a damaged mail"),
        ("a.mbox", "no mail", "holds no mail with text"),
        ("a.zip", zip_of({"a.bin": "x"}), "holds no clipping that can be read"),
        ("a.enex", "<en-export></en-export>", "holds no note with text"),
        ("a.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "declares entities of its own"),
        ("a.xml", "<x>", "is no well-formed XML"),
        ("a.xml", "<x/>", "is XML without an article that is known"),
        (
            "a.xml",
            "<rss><item><description>Short.</description></item></rss>",
            "is a feed of 1 summaries without texts",
        ),
        ("a.csv", "title,url\nCanal,https://a.example\n", "is a list of 1 addresses without texts"),
        ("a.csv", "a,b\n1,2\n", "has no column with the text (a, b)"),
        ("a.csv", "title\n", "is a table without rows"),
        ("a.xlsx", b"PK\x03\x04", "is damaged and cannot be unpacked"),
        ("a.json", "{", "is no JSON"),
        ("a.json", "[1]", "holds no articles"),
        ("a.warc", b"WARC/1.0\r\n", "holds no page with text"),
        ("a.doc", b"x", "is a document of an older or another word processor; save it as .docx"),
        ("a.png", b"x", "is a picture: run OCR over it"),
        ("a.url", b"x", "is a shortcut to an address"),
        ("a.webarchive", b"x", "is a damaged web archive of Safari"),
        ("a.ris", b"x", "lists works without their files"),
        ("a.tar.gz", b"x", "is an archive of a kind that is not unpacked"),
        ("a.ods", b"x", "is a table of another program"),
        ("a.mp3", b"x", "is a recording"),
        ("a.xyz", b"x", "is of an unknown kind (.xyz)"),
    ],
)
def test_what_cannot_be_read_is_named_with_the_remedy(name: str, data: bytes, message: str, tmp_path: Path) -> None:
    with pytest.raises(ClippingError) as error:
        read(tmp_path, name, data)
    assert message in str(error.value)


def test_a_missing_library_is_named_with_the_line_that_installs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "docx", None)
    with pytest.raises(ClippingError, match=r'run: pip install "dossier\[office\]"'):
        read(tmp_path, "a.docx", zip_of({"a": "b"}))


def test_a_mail_of_outlook_is_read_like_any_mail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Message:
        subject, sender, sent_date = f"Fwd: {TITLE}", "Echo <post@echo.example>", None
        body, html_body = BODY, None

        @classmethod
        def load(cls, _data: bytes) -> type[Message]:
            return cls

    monkeypatch.setattr("oxmsg.Message", Message)
    [clip] = read(tmp_path, "a.msg", b"x")
    assert (TITLE, None, "Echo", (), None) == facts(clip)
    assert BODY == clip.text.strip()


def test_each_mail_of_a_box_is_a_clipping(tmp_path: Path) -> None:
    head = f"From - Wed Mar 05 2031\nFrom: Echo <a@b.example>\nSubject: {TITLE}\n\n"
    one = f"{head}{PROSE[0]}\n>From here on it rained.\n\n"
    empty = "From - Thu Mar 06 2031\nSubject: Nothing\n\n\n"
    clips = read(tmp_path, "a.mbox", one + empty + one.replace("Council", "Board"))
    assert [TITLE, TITLE.replace("Council", "Board")] == [clip.page.title for clip in clips]
    assert "From here on it rained." in clips[0].text.split("\n")
    assert ("1 of its mails could not be read and are left out",) == clips[0].warnings[:1]


def test_each_chapter_with_an_article_is_a_clipping(tmp_path: Path) -> None:
    clips = read(tmp_path, "a.epub", epub_of(["<p>Contents</p>", PAGE, PAGE]))
    assert ["a-1", "a-2"] == [clip.id for clip in clips]
    assert set(PROSE) <= set(clips[0].lines)


def test_an_archive_gives_what_is_in_it_and_names_what_it_leaves(tmp_path: Path) -> None:
    files = {
        "press/canal.txt": BODY,
        "press/port.html": PAGE,
        "press/port_files/ad.html": PAGE,
        "press/hafen.html": PAGE,
        "press/hafen-Teile/ad.html": PAGE,
        "__MACOSX/canal.txt": "x",
        "photo.jpg": "x",
        "inner.zip": zip_of({"a.txt": BODY}),
    }
    clips = read(tmp_path, "a.zip", zip_of(files))
    assert ["canal", "hafen", "port"] == sorted(clip.id for clip in clips)
    assert all("/a.zip/press/" in clip.path for clip in clips)
    [said] = [warning for clip in clips for warning in clip.warnings]
    assert "files in it could not be read and are left out: inner.zip, photo.jpg" == said


def test_an_archive_that_would_unpack_to_more_than_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dossier.clips.formats.documents.packages.MOST_BYTES", 10_000)
    with pytest.raises(ClippingError, match="more than is read; unpack it"):
        read(tmp_path, "a.zip", zip_of({"a.txt": "x" * 20_000}))


def test_a_note_of_a_notebook_states_its_address_and_no_day(tmp_path: Path) -> None:
    note = (
        f"<note><title>{TITLE}</title><created>20310306T083000Z</created><tag>canals</tag><note-attributes>"
        f"<source-url>{ADDRESS}</source-url></note-attributes><content><![CDATA[{PAGE}]]></content></note>"
    )
    [clip] = read(tmp_path, "a.enex", f"<en-export>{note}</en-export>")
    assert (TITLE, None, None, (), ADDRESS) == facts(clip)
    assert ("canals",) == clip.page.tags


FEEDS = {
    "rss": (
        f"<rss xmlns:c='http://purl.org/rss/1.0/modules/content/'><channel><title>Echo</title><item><title>{TITLE}</title>"
        f"<link>{ADDRESS}</link><pubDate>Wed, 05 Mar 2031 08:30:00 +0000</pubDate><description>Short.</description>"
        f"<c:encoded><![CDATA[{PAGE}]]></c:encoded></item><item><description>Short.</description></item></channel></rss>"
    ),
    "atom": (
        f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Echo</title><entry><title>{TITLE}</title>"
        f"<link rel='self' href='https://x.example'/><link href='{ADDRESS}'/>"
        f"<published>2031-03-05T08:30:00Z</published>"
        f"<content type='html'><![CDATA[{PAGE}]]></content></entry><entry><summary>Short.</summary></entry></feed>"
    ),
}


@pytest.mark.parametrize("ending", FEEDS)
def test_a_feed_gives_its_whole_articles_and_says_how_many_it_leaves(ending: str, tmp_path: Path) -> None:
    [clip] = read(tmp_path, f"a.{ending}", FEEDS[ending])
    assert TITLE == clip.page.title
    assert ("Echo", ADDRESS) == (clip.page.source, clip.page.url)
    assert clip.page.published == Published.of("2031-03-05T08:30:00+00:00")
    assert ("1 of its entries are summaries without texts and are left out",) == clip.warnings


ROWS = [
    ["Headline", "Publish_Date", "media_name", "Link", "Author", "Full Text"],
    [TITLE, "2031-03-05", "Echo", ADDRESS, "Tove Lind", BODY],
]
SEMICOLONS = "\n".join(";".join(f'"{cell}"' for cell in row) for row in [*ROWS, ["x", "", "", "", "", ""]])
OBJECTS = [
    {
        "title": TITLE,
        "date": "2031-03-05",
        "source": {"name": "Echo"},
        "url": ADDRESS,
        "authors": ["Tove Lind"],
        "content": BODY,
    }
]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", SEMICOLONS),
        ("a.xlsx", xlsx_of(ROWS)),
        ("a.json", json.dumps({"status": "ok", "articles": OBJECTS})),
        ("a.jsonl", "\n".join(map(json.dumps, OBJECTS))),
    ],
)
def test_a_row_with_a_text_is_a_clipping(name: str, data: bytes, tmp_path: Path) -> None:
    [clip] = read(tmp_path, name, data)
    assert (TITLE, "2031-03-05", "Echo", ("Tove Lind",), ADDRESS) == facts(clip)
    assert BODY == clip.text
    assert (("1 of its 2 rows have no text and are left out",) if name == "a.csv" else ()) == clip.warnings


def test_a_sidecar_says_which_column_holds_what(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('[columns]\ntext = "Was"\ntitle = "Kopf"\n', "utf-8")
    [clip] = read(tmp_path, "a.csv", f'Kopf,Was\n{TITLE},"{PROSE[0]}"\n')
    assert (TITLE, PROSE[0]) == (clip.page.title, clip.text)
    (tmp_path / "a.toml").write_text('[columns]\ntext = "Wass"\n', "utf-8")
    with pytest.raises(ClippingError, match=r"names the column 'Wass', which is not there \(did you mean 'Was'\?\)"):
        read(tmp_path, "a.csv", f'Kopf,Was\n{TITLE},"{PROSE[0]}"\n')


STATED = {
    "title": TITLE,
    "published": "2031-03-05",
    "source": "Echo",
    "url": ADDRESS,
    "authors": "Tove Lind",
    "language": "en",
    "standfirst": "Nine years.",
    "text": PROSE[0],
    "section": "Local",
    "pages": "5",
}
COLUMNS = [(rule.name.removeprefix("column."), name) for rule in load("clips/columns").values() for name in rule.words]


@pytest.mark.parametrize(("field", "name"), COLUMNS)
def test_each_usual_name_of_a_column_is_known(field: str, name: str, tmp_path: Path) -> None:
    [clip] = read(tmp_path, "a.json", json.dumps([{"text": PROSE[0], name: STATED[field]}]))
    assert clip.text if field == "text" else getattr(clip.page, field)


def test_each_page_of_a_crawl_is_a_clipping(tmp_path: Path) -> None:
    crawl = warc_of({ADDRESS: PAGE, "https://brackwater.example/ad": "<p>Buy now</p>"})
    for name, data in (("a.warc.gz", crawl), ("a.wacz", zip_of({"archive/data.warc.gz": crawl}))):
        [clip] = read(tmp_path, name, data)
        assert ADDRESS == clip.page.url
        assert set(PROSE) <= set(clip.lines)
    other = warc_of({ADDRESS: PAGE, f"{ADDRESS}/2": PAGE})
    listed = zip_of({"archive/data.warc.gz": other, "pages/pages.jsonl": json.dumps({"url": f"{ADDRESS}/2"})})
    assert [f"{ADDRESS}/2"] == [clip.page.url for clip in read(tmp_path, "b.wacz", listed)]


def test_a_list_of_references_states_the_facts_of_the_files_attached_to_it(tmp_path: Path) -> None:
    ris = f"TY  - NEWS\nTI  - {TITLE}\nAU  - Lind, Tove\nT2  - Echo\nDA  - 2031/03/05/\n"
    ris += f"UR  - {ADDRESS}\nL1  - files/1/a.txt\nER  - \n"
    bib = "@article{a, title={The {Canal}}, author={Lind, Tove and Falk, Ines}, date={2031-03-06},"
    bib += " file={PDF:files/2/b.txt:text/plain}}"
    for name, text in {
        "x.ris": ris,
        "x.bib": bib,
        "x.json": "[]",
        "files/1/a.txt": BODY,
        "files/2/b.txt": BODY,
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    first, second = read_paths([tmp_path])
    assert isinstance(first, Clip)
    assert isinstance(second, Clip)
    assert (TITLE, "2031-03-05", "Echo", ("Tove Lind",), ADDRESS) == facts(first)
    assert ("The Canal", "2031-03-06", None, ("Tove Lind", "Ines Falk"), None) == facts(second)


def rows_of(fields: dict[str, str]) -> str:
    cells = "".join(f"<tr><td><b>{code}</b>&nbsp;</td><td>{value}</td></tr>" for code, value in fields.items())
    return f'<div class="article enArticle"><table>{cells}</table></div>'


CODES = {
    "HD": TITLE, "BY": "By Tove Lind", "WC": "70 words", "PD": "5 March 2031", "SN": "Brackwater Echo", "LA": "English",
    "LP": f'<p class="articleParagraph">{PROSE[0]}</p>', "TD": "".join(f"<p>{one}</p>" for one in PROSE[1:]),
    "NS": "gpol : Politics", "AN": "Document BRACKW0020310305er350001a",
}  # fmt: skip
HEAD = (
    TITLE,
    "By Tove Lind",
    "70 words",
    "5 March 2031",
    "Brackwater Echo",
    "BRACKW",
    "English",
    "Copyright 2031 Echo.",
)
DIVS = "".join(f"<div>{one}</div>" for one in HEAD)
MARKED = "".join(f"<p class=articleParagraph>{one}</p>" for one in PROSE)
UNCODED = f'<div class="article">{DIVS}{MARKED}<p>Document BRACKW0020310305er350001a</p></div>'
ENDS = "© 2031 Echo. Tous droits réservés."
NEW = (
    '<article><div><span class="DocPublicationName">Brackwater Echo, no. 12</span></div>'
    f'<span class="DocHeader">mercredi 5 mars 2031 - p. 1</span><p class="titreArticleVisu">{TITLE}</p><p>Tove Lind</p>'
    f'<div class="docOcurrContainer">{MARKED}</div><footer>{ENDS}<span>news·20310305</span></footer></article>'
)
OLD = (
    '<table><tr><td><span class="DocPublicationName">Brackwater Echo</span><br><span class="DocHeader">mercredi </span>'
    f'<span class="DocHeader">5 mars 2031</span><br><br><span class="TitreArticleVisu">{TITLE}</span><br><br>Tove Lind'
    f"<br><p></p>{'<p></p>'.join(PROSE)}<p></p><b>{ENDS}</b></td></tr></table>"
)


@pytest.mark.parametrize(
    ("form", "document"),
    [("factiva", rows_of(CODES)), ("factiva", UNCODED), ("europresse", NEW), ("europresse", OLD)],
)
def test_an_export_that_is_saved_as_a_page_gives_its_articles(form: str, document: str, tmp_path: Path) -> None:
    clips = read(
        tmp_path, "a.html", f"<html><head><title>Export</title></head><body>{document}<br>{document}</body></html>"
    )
    assert ["a-1", "a-2"] == [clip.id for clip in clips]
    for clip in clips:
        assert form == clip.format
        assert (TITLE, "2031-03-05", "Brackwater Echo", ("Tove Lind",), None) == facts(clip)
        assert BODY == clip.text


def test_an_export_of_factiva_as_xml_gives_its_articles(tmp_path: Path) -> None:
    article = (
        f"<article><baseLanguage>EN</baseLanguage><headline><paragraph><hlt>Council</hlt>{TITLE[7:]}</paragraph></headline>"
        f"<leadParagraph><paragraph>{PROSE[0]}</paragraph></leadParagraph><publicationDate><dateTime>2031-03-05T01:00:00Z"
        f"</dateTime></publicationDate><sourceName>Brackwater Echo</sourceName><tailParagraphs>"
        f"{''.join(f'<paragraph>{one}</paragraph>' for one in PROSE[1:])}</tailParagraphs></article>"
    )
    clips = read(tmp_path, "a.xml", f"<r xmlns='http://f.example'>{article}{article}</r>")
    assert 2 == len(clips)
    assert (TITLE, "2031-03-05T01:00:00+00:00", "Brackwater Echo", (), None) == facts(clips[0])
    assert BODY == clips[0].text


def archive_of(main: dict[str, object]) -> bytes:
    return plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_BINARY)


def test_a_web_archive_of_safari_gives_its_page(tmp_path: Path) -> None:
    body = "".join(f"<p>{one}</p>" for one in PROSE)
    markup = f"<html><body><h1>{TITLE} été</h1>{body}</body></html>".encode("cp1252")
    main = {"WebResourceData": markup, "WebResourceURL": ADDRESS, "WebResourceMIMEType": "text/html"}
    [clip] = read(tmp_path, "a.webarchive", archive_of({**main, "WebResourceTextEncodingName": "windows-1252"}))
    assert ("webarchive", ADDRESS, f"{TITLE} été") == (clip.format, clip.page.url, clip.lines[0])
    assert BODY == clean(clip).body


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"bplist00 and no more", "damaged web archive"),
        (archive_of({"WebResourceMIMEType": "image/png", "WebResourceData": b"x"}), "without a page"),
        (plistlib.dumps(["no", "archive"]), "without a page"),
    ],
)
def test_a_web_archive_without_a_page_is_refused(data: bytes, told: str, tmp_path: Path) -> None:
    with pytest.raises(ClippingError, match=told):
        read(tmp_path, "a.webarchive", data)


def test_a_page_of_links_alone_is_a_list_of_addresses(tmp_path: Path) -> None:
    links = "".join(f'<dt><a href="{ADDRESS}?{n}">The quay of Tarn, part {n}</a>' for n in range(3))
    with pytest.raises(ClippingError, match="list of 3 addresses without texts"):
        read(tmp_path, "a.html", f"<h1>Bookmarks</h1><h3>Harbour</h3><dl>{links}</dl>")
    [clip] = read(tmp_path, "a.html", f"<p>{PROSE[0]}</p><ul>{links}</ul>")
    assert PROSE[0] == clip.lines[0]


def test_a_note_of_readwise_states_its_facts_in_a_list(tmp_path: Path) -> None:
    note = (
        f"# {TITLE}\n\n![rw-book-cover](https://r.example/c.png)\n\n## Metadata\n"
        f"- Author: [[Tove Lind]]\n- Full Title: {TITLE}"
        f"\n- Category: #articles\n- Document Tags: #canal #to-check\n- URL: {ADDRESS}\n\n## Full Document\n{PROSE[0]}"
        f" ([View Highlight](https://r.example/1))\n\n{PROSE[1]}\n"
    )
    [clip] = read(tmp_path, "a.md", note)
    assert (TITLE, None, None, ("Tove Lind",), ADDRESS) == facts(clip)
    assert ("canal", "to-check") == clip.page.tags
    assert not any("View Highlight" in line or "Category" in line for line in clip.lines)
    [other] = read(tmp_path, "b.md", f"# {TITLE}\n\n## Metadata\n- Weight: 3 kg\n\n{PROSE[0]}\n")
    assert "Weight: 3 kg" in other.lines


@pytest.mark.parametrize("text", ["Photo: Tove Lind", "Advertisement", "Ships wait.", "The ferry sails again."])
def test_a_record_of_a_database_is_never_refused_for_shortness(text: str, tmp_path: Path) -> None:
    whole = f"1 of 1 DOCUMENT\n\nEcho\n\n5 March 2031\n\n{TITLE}\n\nLENGTH: 3 words\n\n{text}"
    assert text == clean(read(tmp_path, "a.txt", whole)[0]).body


LONG = "\n\n".join(PROSE * 2)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", f"Titel: Eins\nZeitung X\nAutor: Ada\n\n{LONG}\n\nTitel: Zwei\nAutor: Bea\n\n{LONG}"),
        ("a.txt", f"HD  One\nPD  5 May\n{LONG}\nHD  Two\nPD  6 May\n{LONG}"),
        ("a.txt", "Titel: Eins\nAutor: Ada\nQuelle: X\n\nKurz.\n\nTitel: Zwei\nAutor: Bea\nQuelle: Y\n\nAuch kurz."),
    ],
)
def test_a_layout_that_is_not_known_is_never_one_clipping_in_silence(name: str, text: str, tmp_path: Path) -> None:
    [clip] = read(tmp_path, name, text)
    assert any("looks like an export of 2 documents" in warning for warning in clip.warnings)


def test_a_mail_of_pointers_is_said_to_be_a_list_of_addresses(tmp_path: Path) -> None:
    rows = (f"<h2><a href='https://quay.example/{n}'>{n} barges on the canal</a></h2><p>It is full.</p>" for n in "357")
    mail = f"From: a@b.example\nContent-Type: text/html\n\n<html><body>{''.join(rows)}</body></html>"
    with pytest.raises(ClippingError, match="is a list of 3 addresses without texts"):
        read(tmp_path, "a.eml", mail)


def test_articles_beside_each_other_are_never_one_clipping_in_silence(tmp_path: Path) -> None:
    article = "<article>" + "".join(f"<p>{one}</p>" for one in PROSE * 2) + "</article>"
    [clip] = read(tmp_path, "a.html", f"<body>{article}{article}<article><p>A teaser.</p></article></body>")
    assert any("seems to hold 2 articles beside each other" in warning for warning in clip.warnings)
    [clip] = read(tmp_path, "b.html", f"<body>{article}<article><p>A teaser.</p></article></body>")
    assert () == clip.warnings


def test_a_list_in_csl_json_states_the_facts_of_the_file_that_bears_the_title(tmp_path: Path) -> None:
    work = {
        "title": TITLE,
        "author": [{"family": "Lind", "given": "Tove"}, "nobody"],
        "container-title": "Brackwater Echo",
        "issued": {"date-parts": [[2031, 3, 5]]},
        "URL": ADDRESS,
    }
    (tmp_path / "list.json").write_text(json.dumps([work, {"title": "Canal"}, 3]), "utf-8")
    [clip] = read(tmp_path, f"files/12/Lind - 2031 - {TITLE}.txt", BODY)
    assert (TITLE, "2031-03-05", "Brackwater Echo", ("Tove Lind",), ADDRESS) == facts(clip)
    [other] = read(tmp_path, "files/13/Canal.txt", BODY)
    assert (None,) * 3 + ((), None) == facts(other)
    (tmp_path / "list.json").write_text("[" * 100_000, "utf-8")
    assert (None,) * 3 + ((), None) == facts(read(tmp_path, f"files/12/Lind - 2031 - {TITLE}.txt", BODY)[0])


def test_highlights_of_one_article_are_one_clipping(tmp_path: Path) -> None:
    rows = "".join(f'"{one}",{TITLE},Tove Lind\n' for one in PROSE)
    [clip] = read(tmp_path, "a.csv", f"Highlight,Book Title,Book Author\n{rows}")
    assert BODY == clip.text
    assert (TITLE, ("Tove Lind",)) == (clip.page.title, clip.page.authors)


def below(headline: str, tag: str = "h1", times: int = 2) -> str:
    return f"<div><{tag}>{headline}</{tag}>" + "".join(f"<p>{one}</p>" for one in PROSE * times) + "</div>"


def flat(headline: str, stamp: str = "") -> str:
    return f"<h2>{headline}</h2>{stamp}" + "".join(f"<p>{one}</p>" for one in PROSE * 2)


@pytest.mark.parametrize(
    ("page", "several"),
    [
        (below(TITLE) + below("The ferry is sold to the islands"), True),
        (below(f"<a href='/1'>{TITLE}</a>", "h2") + below("<a href='/2'>The ferry is sold abroad</a>", "h2"), True),
        (
            f"<table><tr><td>{below(TITLE, 'h3')}</td><td>{below('The ferry is sold abroad', 'h3')}</td></tr></table>",
            True,
        ),
        (f"<h1>{TITLE}</h1>" + below("What the mayor had asked for", "h2") + below("What the mill pays", "h2"), False),
        (flat(TITLE, "<p>5 March</p>") + flat("The ferry is sold abroad", "<p>6 March</p>"), True),
        (flat(TITLE, "<i>2 hours ago</i>") + flat("The ferry is sold abroad", "<i>vor 3 Tagen</i>"), True),
        ("<p>5 March</p>" + flat(TITLE) + "<p>6 March</p>" + flat("The ferry is sold abroad"), True),
        (f"<h1>{TITLE}</h1><p>5 March 2031</p>" + flat("On Monday") + flat("Tuesday"), False),
        (
            f"<h1>{TITLE}</h1>" + flat("1. The mill", "<p>Won 3 of 4</p>") + flat("2. The ferry", "<p>Won 2 of 5</p>"),
            False,
        ),
        (
            below(TITLE) + below("<a href='/2'>The ferry is sold abroad</a>", "h2", 1).replace("barge", "ferry")[:300],
            False,
        ),
    ],
)
def test_articles_below_headlines_of_their_own_are_told(page: str, several: bool, tmp_path: Path) -> None:
    [clip] = read(tmp_path, "a.html", f"<body>{page}</body>")
    assert several == any("articles beside each other" in warning for warning in clip.warnings)


@pytest.mark.parametrize(
    ("heads", "several"),
    [
        ((f"{TITLE}\nBrackwater Echo, 5 March 2031", "The ferry is sold\nLower Mill News, 6 March 2031"), True),
        (("1. Brackwater Echo, 5.3.2031, p. 5\nCanal", "2. Mill News, 6.3.2031, p. 7\nFerry"), True),
        ((f"{TITLE}\n\n5 March 2031", "6 March 2031"), False),
        ((TITLE, "Ines Falk\nMarch 6, 2031 at 10:27 am"), False),
        ((f"{TITLE}\n5 March", "The ferry is sold abroad\n6 March"), True),
        ((f"{TITLE}\nBy Tove Lind", "The ferry is sold abroad\nInes Falk, 6. März"), True),
        ((f"{TITLE}\nBy Tove Lind", "The ferry\n6 March"), False),
        ((f"{TITLE}\nBy Tove Lind", "Ines Falk\n6 March"), False),
        ((f"{TITLE}\nBy Tove Lind", "6 March\nBy Ines Falk\nMore of the ferry"), False),
    ],
)
def test_a_text_with_dated_heads_is_told(heads: tuple[str, str], several: bool, tmp_path: Path) -> None:
    text = "\n\n".join(f"{head}\n\n{BODY}\n\n{BODY}" for head in heads)
    [clip] = read(tmp_path, "a.txt", text)
    assert several == any("export of 2 documents" in warning for warning in clip.warnings)


@pytest.mark.parametrize(
    "comment",
    [
        f"<!-- saved from url=(0040){ADDRESS} -->",
        f"<!--\n Page saved with SingleFile \n url: {ADDRESS} \n saved date: x\n-->",
    ],
)
def test_a_saved_pages_comment_states_its_address(comment: str, tmp_path: Path) -> None:
    [clip] = read(tmp_path, "a.html", f"<!DOCTYPE html>\n{comment}\n{PAGE}")
    assert ADDRESS == clip.page.url
