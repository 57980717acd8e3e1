"""Bombs: files that are small to write and would take a reader's time or memory without end.

`python -m tests.trust.bombs` measures each in a process of its own: seconds of the processor, and the memory it held.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

MILLION = 1_000_000
MOST = 500_000
"""The characters of one article that are allowed; what is repeated below comes close to it."""
NOTE = 299_000
"""The same of a note in Markdown."""
SENTENCE = 'Anna Berg, head of the Harbour Board, said on 4 May 2021 that "the pier is closed" in Norland. '
GOOD = "The harbour board closed the pier on Monday. Anna Berg said that it would open again in spring.\n"
NEWS = '{"@type": "NewsArticle", "author": [{"name": "Anna Berg"}]}'
AGENCY = '"Quay Bote" vom 04.05.2021 Seite 14\nRessort: Chronik'
MAIL = "From: a@quay.example\nSubject: Pier\n"


def _filled(text: str, size: int = MOST - 1000) -> str:
    return text * (size // len(text))


def _page(body: str, head: str = "") -> str:
    return f"<html><head>{head}</head><body><h1>Pier</h1>{body}<p>{GOOD}</p></body></html>"


def _paragraphs(size: int, tag: str = "") -> str:
    text = SENTENCE * 4
    one = f"<{tag}>{text}</{tag}>\n" if tag else f"{text}\n\n"
    return one * (size // len(one))


def _linked_data(data: str) -> str:
    return f"<script type='application/ld+json'>{data}</script>"


def _nested(depth: int, opened: str, closed: str = "") -> str:
    return opened * depth + GOOD + closed * depth


def _inner_mails(depth: int) -> str:
    return MAIL + "Content-Type: message/rfc822\n\n" * depth + MAIL + "\n" + GOOD


def _parts(depth: int) -> str:
    return (
        MAIL + "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(depth)) + "\n" + GOOD
    )


def _letter(rest: str) -> str:
    headline = '<h1><a href="https://quay.example/a">The pier is closed</a></h1>'
    return f"{MAIL}Content-Type: text/html\n\n<html><body>{headline}<p>{GOOD}</p>{rest}</body></html>"


def _merges(anchor: str) -> str:
    levels = "".join(f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 12))
    return f"---\nname: Anna Berg\nkind: person\n{anchor}: &a0 {{x: y}}\n{levels}---\n{GOOD}"


TEXTS: dict[str, Callable[[], str]] = {
    "10 MB of prose": lambda: _paragraphs(10 * MILLION),
    "10 MB of prose in one line": lambda: _filled(SENTENCE, 10 * MILLION),
    "an article as long as is allowed": lambda: _paragraphs(MOST - 1000),
    "the same in one line": lambda: _filled(SENTENCE),
    "a text without an end of a sentence": lambda: _filled("the harbour and "),
    "one word": lambda: _filled("a"),
    "capitals": lambda: _filled("Anna Berg "),
    "names of one word": lambda: _filled("Ab."),
    "quotation marks": lambda: _filled('"'),
    "opened quotations": lambda: _filled("“He said "),
    "quotations": lambda: _filled('"No," she said. '),
    "German quotations": lambda: _filled("„Der Rat ist am Montag da“, sagte Anna Berg, und er sei müde. "),
    "German sources": lambda: _filled("Laut Anna Berg sei der Rat am 3. Mai, so Berg, im Mai da, sagte er. "),
    "apostrophes": lambda: _filled("'s "),
    "commas": lambda: _filled("A, "),
    "dates": lambda: _filled("4 May 2021 "),
    "dates in rows": lambda: _filled("1, 2 and "),
    "numbers": lambda: _filled("1"),
    "abbreviations": lambda: _filled("Mr. U.S. "),
    "brackets": lambda: _filled("("),
    "dashes": lambda: _filled("- "),
    "words of attribution": lambda: _filled("he said that "),
    "titles": lambda: _filled("President Minister "),
    "letters without blanks": lambda: _filled("漢"),
    "accents on accents": lambda: _filled("a" + "\u0301" * 50),
    "a line for each letter": lambda: _filled("a\n"),
    "a headline for each line": lambda: _filled("Pier Opens Again\n\n"),
    "a byline for each line": lambda: _filled("By Anna Berg\n"),
    "an address for each word": lambda: _filled("https://a.example/b?c=d "),
    "an export of 5,000 articles": lambda: "".join(
        f"{n} of 5000 DOCUMENTS\n\nQuay Post\n\nMay 4, 2021\n\nPier {n}\n\nLENGTH: 9 words\n\n{GOOD}\n"
        for n in range(5000)
    ),
}
PAGES: dict[str, Callable[[], str]] = {
    "10 MB of prose in a page": lambda: _page(_paragraphs(10 * MILLION, "p")),
    "an article of a page as long as is allowed": lambda: _page(_paragraphs(MOST - 1000, "p")),
    "a page of 100,000 comments": lambda: _page(f"<div class=comments>{'<p>Well said, I say.</p>' * 100_000}</div>"),
    **{
        f"100,000 elements in one another ({tag})": (lambda tag=tag: _page(_nested(100_000, f"<{tag}>", f"</{tag}>")))
        for tag in ("div", "span", "b", "a", "blockquote", "li", "table", "font", "svg", "select", "article")
    },
    "elements without an end": lambda: _page("<div><p><li><td>" * 100_000),
    "ends without a beginning": lambda: _page("</div></p></b>" * 200_000),
    "a million attributes": lambda: _page(f"<p {' '.join(f'a{n}=b' for n in range(MILLION))}>{GOOD}</p>"),
    "elements of many attributes": lambda: _page(f"<p {' '.join(f'a{n}=b' for n in range(200))}>x</p>" * 5000),
    "a class of many names": lambda: _page(f"<p class='{'share ' * 500_000}'>{GOOD}</p>" * 3),
    "a style without an end": lambda: _page(f"<p style='{'display:' * 500_000}'>{GOOD}</p>"),
    "many facts": lambda: _page(
        "", "<meta property='article:tag' content='a'><meta name=author content='A B'>" * 50_000
    ),
    "many times": lambda: _page("<time datetime='2021-05-04'>4 May 2021</time>" * 50_000),
    "linked data in linked data": lambda: _page("", _linked_data("[" * MILLION)),
    "much linked data": lambda: _page("", _linked_data(f"[{', '.join([NEWS] * 50_000)}]")),
    "many scripts of linked data": lambda: _page(
        '<script type=\'application/ld+json\'>{"@type":"A"}</script>' * 50_000
    ),
    "breaks": lambda: _page("a<br>" * MILLION),
    "comments without an end": lambda: _page("<!-- " * MILLION),
    "signs by number": lambda: _page("&#x41;&amp;" * 500_000),
    "links": lambda: _page("<a href='/a'>a</a> " * 200_000),
    "rows": lambda: _page(f"<table>{'<tr><td>a<td>b' * 200_000}</table>"),
}
EXPORTS: dict[str, Callable[[], str]] = {
    "names of an agency's papers": lambda: f"{AGENCY}\n" + f'"{"a " * 115} vom \n' * 4_000,
    "gaps in an agency's papers": lambda: f"{AGENCY}\n" + f"a{' ' * 230}\n" * 4_000,
    "reports of an agency": lambda: "APA0123 5 WI 0297\n" * 20_000 + "APA0123 2021-05-04/10:15\n",
    "records of an archive": lambda: "Page: 1B\nRecord Number: 0FA1\n" * 15_000,
    "bars between fields": lambda: f"Page: 1B\nRecord Number: 0FA1\n{'|' * 400_000}\n",
    "certificates": lambda: "Der Pier\nCertificat émis le 6 mai 2021 à B\n" * 10_000,
    "days in a head": lambda: "4 mai 2021 - 12 mots\n" * 20_000 + "Certificat émis le 6 mai 2021 à B\n",
    "heads with days": lambda: f"Pier closed\nQuay Post, 4 May 2021\n{SENTENCE}\n" * 3_000,
}
NOTES: dict[str, Callable[[], str]] = {
    "a note as long as is allowed": lambda: _paragraphs(NOTE),
    "a table of 2 MB": lambda: "| a | b |\n|---|---|\n" + _filled("| a | b |\n", 2 * MILLION),
    "a table as long as is allowed": lambda: "| a | b |\n|---|---|\n" + "| a | b |\n" * 19_900,
    "a table of many columns": lambda: f"{'|a' * 49_000}|\n{'|-' * 49_000}|\n{'|b' * 49_000}|\n",
    "a table of many columns and rows": lambda: f"{'|a' * 700}|\n{'|-' * 700}|\n" + "|b\n" * 19_900,
    "emphasis without an end": lambda: _filled("_*", NOTE),
    "emphasis": lambda: _filled("**a *b _c ", NOTE),
    "quotations in quotations": lambda: "> " * 100_000 + GOOD,
    "quotations in quotations, in lines": lambda: "".join(">" * n + " a\n" for n in range(700)),
    "lists in lists": lambda: "- " * 100_000 + GOOD,
    "lists in lists, in lines": lambda: "".join("  " * n + "- a\n" for n in range(600)),
    "numbered lists": lambda: "1. " * 100_000 + GOOD,
    "brackets in brackets": lambda: _filled("[", NOTE),
    "links in links": lambda: _filled("[a](", NOTE),
    "pictures in pictures": lambda: _filled("![", NOTE),
    "references": lambda: "".join(f"[{n}]: /a\n\n" for n in range(9_000)) + "[a][b]" * 20_000,
    "code marks": lambda: "".join("`" * n + "a" for n in range(700)),
    "angles": lambda: _filled("<a ", NOTE),
    "comments of markup": lambda: _filled("<!--", NOTE),
    "addresses": lambda: _filled("<https://a", NOTE),
    "escapes": lambda: _filled("\\*", NOTE),
    "signs by name": lambda: _filled("&a", NOTE),
    "marks": lambda: _filled("==a", NOTE),
    "wiki links": lambda: _filled("[[a|", NOTE),
    "merges of YAML": lambda: _merges("a0"),
    "lists in front matter": lambda: f"---\ntitle: {'[' * 29_000}{']' * 29_000}\n---\n{GOOD}",
    "maps in front matter": lambda: f"---\ntitle: {'{a: ' * 14_000}\n---\n{GOOD}",
    "lists in lists in front matter": lambda: f"---\n{'- ' * 29_000}a\n---\n{GOOD}",
    "keys in front matter": lambda: "---\n" + "".join(f"a{n}: b\n" for n in range(6000)) + f"---\n{GOOD}",
    "quotation marks in front matter": lambda: f"---\ntitle: {'“”[]' * 14_000}\n---\n{GOOD}",
}
MAILS: dict[str, Callable[[], str]] = {
    "10 MB of prose in a mail": lambda: f"{MAIL}\n{_paragraphs(10 * MILLION)}",
    "parts in parts": lambda: _parts(5000),
    "parts in parts, a few": lambda: _parts(200),
    "mails in mails": lambda: _inner_mails(100_000),
    "mails in mails, a few": lambda: _inner_mails(300),
    "many parts": lambda: f"{MAIL}Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\na\n" * 300_000,
    "many boundaries": lambda: _parts(60) + "--b0\n--b1\n--b2\n" * 100_000,
    "many parameters": lambda: (
        f"{MAIL}Content-Type: text/plain{''.join(f'; a{n}=b' for n in range(200_000))}\n\n{GOOD}"
    ),
    "parameters in pieces": lambda: (
        f"{MAIL}Content-Type: text/plain{''.join(f'; a*{n}*=b' for n in range(1000))}\n\n{GOOD}"
    ),
    "quotation marks in a parameter": lambda: f"{MAIL}Content-Type: text/plain; a={chr(34) * 9000}\n\n{GOOD}",
    "many headers": lambda: MAIL + "X-A: b\n" * 500_000 + f"\n{GOOD}",
    "a header without an end": lambda: f"{MAIL}X-A: {'a ' * 2 * MILLION}\n\n{GOOD}",
    "a sender without an end": lambda: f"From: {'a, ' * MILLION}\n\n{GOOD}",
    "a subject of encoded words": lambda: f"Subject: {'=?utf-8?b?YQ==?= ' * 200_000}\n\n{GOOD}",
    "a date without an end": lambda: f"Date: {'1 ' * MILLION}\n\n{GOOD}",
    "many kinds": lambda: MAIL + "Content-Type: text/plain; a=b\n" * 100_000 + f"\n{GOOD}",
    "marks of quotation": lambda: f"{MAIL}\n{'>' * 400_000}{GOOD}",
    "forwarded again and again": lambda: f"{MAIL}\n" + "From: a\nDate: 4 May 2021\nSubject: b\n\n" * 12_000 + GOOD,
    "soft ends of lines": lambda: f"{MAIL}Content-Type: text/plain; format=flowed\n\n{_filled('a ' + chr(10))}",
    "sections of a newsletter": lambda: _letter("<h2>A pier of the harbour</h2><p>It is closed.</p>" * 15_000),
    "links of a newsletter": lambda: _letter('<a href="https://quay.example/b">Read on here</a><br><br>' * 15_000),
    "rulers of a newsletter": lambda: f"{MAIL}\n" + "-----\nA PIER OF THE HARBOUR\n" * 40_000,
    "quoted signs": lambda: f"{MAIL}Content-Transfer-Encoding: quoted-printable\n\n{'=E9=' * MILLION}",
}
SIDECARS: dict[str, Callable[[], str]] = {
    "lists in lists of a sidecar": lambda: "keep = " + "[" * 19_000,
    "tables in tables of a sidecar": lambda: "keep = " + "{a=" * 6_000,
    "a key of many parts": lambda: ".".join("a" * 9_000) + " = 1",
    "a table of many parts": lambda: "[" + ".".join("a" * 9_000) + "]",
    "many tables": lambda: "".join(f"[a{n}]\n" for n in range(2000)),
    "many tables of one name": lambda: "[[a]]\n" * 3_000,
    "a number without an end": lambda: f"keep = [{'9' * 19_000}]",
    "many lines to keep": lambda: f"keep = [{'1,' * 9_000}]",
    "a far line to keep": lambda: f"keep = [{'9' * 18}]",
    "quotation marks of a sidecar": lambda: 'title = """' + '""\\"' * 4_000,
    "a sidecar of 20 MB": lambda: "#" * 20 * MILLION,
}
ACTORS: dict[str, Callable[[], str]] = {
    "merges of YAML in an actor file": lambda: _merges("aliases"),
    "lists in an actor file": lambda: f"---\nname: A\nkind: person\naliases: {'[' * 500_000}\n---\n",
    "maps in an actor file": lambda: f"---\nname: {'{a: ' * 100_000}\n---\n",
    "lists in lists of an actor file": lambda: f"---\n{'- ' * 100_000}a\n---\n",
    "keys in keys of an actor file": lambda: f"---\n{'? ' * 100_000}a\n---\n",
    "many names": lambda: (
        "---\nname: A\nkind: person\naliases:\n" + "".join(f"- Anna Berg {n}\n" for n in range(100_000)) + "---\n"
    ),
    "an actor file of 60 MB": lambda: "---\nname: A\nkind: person\n---\n" + "a" * 60 * MILLION,
    "lines of dashes": lambda: "---\n" + "--- \t a\n" * 500_000,
}
BOMBS: dict[str, tuple[str, Callable[[], str]]] = {
    **{name: ("a.txt", text) for name, text in (TEXTS | EXPORTS).items()},
    **{name: ("a.html", text) for name, text in PAGES.items()},
    **{name: ("a.md", text) for name, text in NOTES.items()},
    **{name: ("a.eml", text) for name, text in MAILS.items()},
    **{name: ("a.toml", text) for name, text in SIDECARS.items()},
    **{name: ("actors/anna-berg.md", text) for name, text in ACTORS.items()},
}
"""For each bomb the name of the file, and what stands in it."""


def lay(folder: Path, bomb: str) -> None:
    """Writes a bomb, with a good clipping beside it, into the folders `seeds` and `actors` of a folder."""
    for name in ("seeds", "actors"):
        (folder / name).mkdir()
    name, text = BOMBS[bomb]
    (folder / "seeds" / "good.txt").write_text(GOOD, "utf-8")
    if name == "a.toml":
        (folder / "seeds" / "a.txt").write_text(GOOD, "utf-8")
    (folder / ("" if "/" in name else "seeds") / name).write_text(text(), "utf-8")


def inspected(folder: Path) -> list[str]:
    """The command that reads and examines a folder where a bomb was laid."""
    seeds, cast = str(folder / "seeds"), str(folder / "actors")
    return [sys.executable, "-m", "dossier", "inspect", seeds, "--cast", cast]


def main(bombs: list[str]) -> None:
    """Prints for each bomb the seconds, the memory, and what was said of it."""
    for bomb in bombs or BOMBS:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            lay(folder, bomb)
            with (folder / "told").open("w") as told:
                process = subprocess.Popen(inspected(folder), stdout=subprocess.DEVNULL, stderr=told)
                _pid, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            said = (folder / "told").read_text("utf-8").replace(f"{folder}/", "").strip()[-150:]
            seconds = used.ru_utime + used.ru_stime
            print(f"{seconds:5.1f} s {used.ru_maxrss // 1024:4d} MB  {bomb}: {process.returncode} {said!r}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
