"""Samples and words of documents and collections, for the fuzzer."""

from __future__ import annotations

import json

from tests.made_files import docx_of, epub_of, odt_of, pdf_of, rtf_of, warc_of, xlsx_of, zip_of

PROSE = "The council of Brackwater voted on Monday to dredge the canal, said the mayor, Ines Falk. " * 6
PAGE = f"<html><body><h1>Canal</h1><p>{PROSE}</p></body></html>"
CODED = f"HD\tCanal\nPD\t5 March 2031\nLP\t{PROSE}\nAN\tDocument BRACKW0020310305er350001a"
ROWS = "".join(f"<tr><td>{line}</td></tr>" for line in CODED.split("\n"))
SAMPLES: dict[str, list[bytes]] = {
    ".docx": [docx_of(["Canal", PROSE], "Canal")],
    ".rtf": [rtf_of(["Canal", PROSE])],
    ".odt": [odt_of(["Canal", PROSE], "Canal")],
    ".epub": [epub_of([PAGE, PAGE])],
    ".pdf": [pdf_of([["Echo 1", "Canal", PROSE[:80]], ["Echo 2", PROSE[:80]]], "Canal")],
    ".zip": [zip_of({"a.txt": PROSE, "b.html": PAGE, "b_files/c.html": PAGE})],
    ".xlsx": [xlsx_of([["Title", "Text"], ["Canal", PROSE]])],
    ".csv": [f'title,text,date\nCanal,"{PROSE}",2031-03-05\n'.encode()],
    ".json": [json.dumps([{"title": "Canal", "text": PROSE, "source": {"name": "Echo"}}]).encode()],
    ".warc": [warc_of({"https://a.example": PAGE})],
    ".enex": [
        f"<en-export><note><title>Canal</title><content><![CDATA[{PAGE}]]></content></note></en-export>".encode()
    ],
    ".xml": [
        f"<rss><channel><item><title>Canal</title><description><![CDATA[{PAGE}]]></description></item></channel></rss>".encode(),
        f"<r><article><headline>Canal</headline><leadParagraph>{PROSE}</leadParagraph></article></r>".encode(),
    ],
    ".mbox": [f"From - a\nFrom: Echo <a@b.example>\nSubject: Canal\n\n{PROSE}\n\nFrom - b\n\n{PROSE}".encode()],
    ".msg": [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)],
    ".htm": [
        f"<table>{ROWS}</table><p class=articleParagraph>".encode(),
        f"<span class=DocPublicationName>Echo</span><p class=titreArticle>Canal</p><p>{PROSE}</p>".encode(),
    ],
}
PACKED = (
    "PK\x03\x04",
    "PK\x05\x06",
    "\x1f\x8b",
    "%PDF-1.4\n",
    "obj\n",
    "endobj\n",
    "stream\n",
    "xref\n",
    "WARC/1.0\r\n",
)
MARKUP = (
    "<",
    ">",
    "</",
    "/>",
    "<item>",
    "<title>",
    "<note>",
    "<content>",
    "<![CDATA[",
    "]]>",
    "<!DOCTYPE a [",
    "&a;",
    "<article>",
)
WORDS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys((".docx", ".odt", ".epub", ".pdf", ".zip", ".xlsx", ".warc", ".msg"), PACKED),
    ".rtf": (
        "{\\rtf1",
        "{",
        "}",
        "\\par ",
        "\\u8220?",
        "\\'e9",
        "\\bin99 ",
        "{\\field{\\*\\fldinst{HYPERLINK ",
        "\\pict",
        "\\ansicpg",
    ),
    ".csv": ("title", "text", ",", ";", "\t", '"', '""', "\n", "2031-03-05", "=1+1"),
    ".json": ("{", "}", "[", "]", ":", ",", '"text"', '"title"', "null", "1e9", "\\ud800", "true"),
    ".mbox": ("From - a\n", "\nFrom ", "Subject: a\n\n", "From: b\n", ">From ", "Content-Type: text/html\n"),
    ".enex": MARKUP,
    ".xml": MARKUP,
    ".htm": (
        "<tr>",
        "<td>",
        "HD",
        "PD",
        "<br>",
        "<span class=DocHeader>",
        "<p class=titreArticle>",
        "<docfull>",
        "</div>",
        "Document ",
    ),
}
"""What the formats are made of, beside the texts that something may stumble over."""
