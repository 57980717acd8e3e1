"""Makes small files in the formats that people have, for tests: each of the lines or the pages that it is given."""

from __future__ import annotations

import gzip
import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


def zip_of(files: Mapping[str, str | bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return made.getvalue()


def docx_of(lines: Sequence[str], title: str = "") -> bytes:
    import docx  # noqa: PLC0415  it takes long

    document = docx.Document()
    document.core_properties.title = title
    for line in lines:
        document.add_paragraph(line)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def rtf_of(lines: Sequence[str]) -> bytes:
    escaped = ("".join(sign if sign.isascii() else f"\\u{ord(sign)}?" for sign in line) for line in lines)
    return ("{\\rtf1\\ansi\n" + "\n".join(f"\\pard {line}\\par" for line in escaped) + "}").encode()


def odt_of(lines: Sequence[str], title: str = "") -> bytes:
    inside = "".join(f"<t:p>{line}</t:p>" for line in lines)
    body = f"<o:body><o:text>{inside}</o:text></o:body>"
    content = f'<o:document-content xmlns:o="{OFFICE}" xmlns:t="{TEXT}">{body}</o:document-content>'
    meta = f'<o:document-meta xmlns:o="{OFFICE}"><o:meta><title>{title}</title></o:meta></o:document-meta>'
    return zip_of({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, "meta.xml": meta})


def epub_of(chapters: Sequence[str]) -> bytes:
    names = [f"c{number}.xhtml" for number, _ in enumerate(chapters)]
    items = "".join(f'<item id="{name}" href="{name}"/>' for name in names)
    order = "".join(f'<itemref idref="{name}"/>' for name in names)
    root = '<rootfile full-path="OPS/book.opf"/>'
    return zip_of(
        {
            "META-INF/container.xml": f"<container><rootfiles>{root}</rootfiles></container>",
            "OPS/book.opf": f"<package><manifest>{items}</manifest><spine>{order}</spine></package>",
            **{f"OPS/{name}": chapter for name, chapter in zip(names, chapters, strict=True)},
        }
    )


def pdf_of(pages: Sequence[Sequence[str]], title: str = "") -> bytes:
    """A PDF of pages of lines, in a face that every reader has."""
    face = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", face]
    kids = []
    for lines in pages:
        shown = " T* ".join("(" + line.replace("(", "\\(").replace(")", "\\)") + ") Tj" for line in lines)
        stream = f"BT /F1 10 Tf 12 TL 40 800 Td {shown} ET".encode("cp1252")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    objects.append(f"<< /Title ({title}) >>".encode("latin-1"))
    made, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"<< /Size %d /Root 1 0 R /Info %d 0 R >>" % (len(objects) + 1, len(objects))
    ends = b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (trailer, len(made))
    return made + b"xref\n0 %d\n0000000000 65535 f \n%s%s" % (len(objects) + 1, table, ends)


def xlsx_of(rows: Sequence[Sequence[object]]) -> bytes:
    import openpyxl  # noqa: PLC0415  it takes long

    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def warc_of(pages: Mapping[str, str]) -> bytes:
    """A crawl in which each page was answered well."""
    made = b""
    for address, page in pages.items():
        answer = b"HTTP/1.0 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page.encode()
        head = (
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
            f"WARC-Target-URI: {address}\r\nWARC-Date: 2031-03-05T08:00:00Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
        )
        made += gzip.compress(head.encode() + answer + b"\r\n\r\n", mtime=0)
    return made
