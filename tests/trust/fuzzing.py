"""Files that nobody would write, drawn from a seeded generator, for every reader.

`python -m tests.trust.fuzzing COUNT SEED`: half are mutations of the clippings of the specs, half are made of the words
of a format's grammar. What a reader raises that is not one of our own errors is printed, and so is what takes 10 s of
the processor; then the exit status is 1.
"""

from __future__ import annotations

import random
import signal
import sys
import traceback
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from dossier.cast.registry import read_actor, read_ignored
from dossier.clips.reading import read_file
from dossier.clips.sidecar import read_sidecar
from dossier.errors import ActorError, ClippingError
from dossier.pipeline import examine
from dossier.records import Cast, Clip
from tests.reading import cases
from tests.trust.fuzzed_formats import SAMPLES, WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SECONDS = 10
"""The time of the processor that one file may take."""
WHOLE = 10
"""Every so many clippings one goes through all the steps, which take longer than reading does."""
SEED = 20190629

SIDECAR = 'title = "T"\npublished = 2021-05-04T10:00:00Z\nauthors = ["A B"]\nkeep = [1]\nurl = "https://quay.example"\n'
ACTOR = (
    "---\nname: Anna Berg\nkind: person\naliases: [A. Berg]\nnever:\n  - Berg & Son\nwikidata: Q42\n---\nShe *wrote*.\n"
)
ANY = (
    *(
        "\n",
        " ",
        "\t",
        "\r",
        "\0",
        "\x1b[31m",
        "\ufeff",
        "\u2028",
        "\u202e",
        "\u0301",
        "\u200d",
        "\ud800",
        "\U0001f600",
        "ß",
    ),
    *(
        "İ",
        "ſ",
        "٢٠١٩",
        "-1",
        "1e999",
        "9" * 400,
        "2019-02-30",
        "0000-00-00",
        "99:99",
        "+2800",
        "%s",
        "{}",
        "{{ x }}",
        "${x}",
    ),
    *(
        "https://",
        "javascript:",
        "//[::1",
        "http://[",
        "../..",
        "By ",
        "Anna Berg",
        "said",
        "“",
        "”",
        '"',
        "'",
        "4 May 2021",
    ),
)
"""Texts that something may stumble over, wherever they stand."""
GRAMMARS: dict[str, tuple[str, ...]] = {
    ".txt": (
        "By Ann Brown\n",
        "4 May 2021\n\n",
        "HD Port\n",
        "BY ",
        "PD ",
        "LP ",
        "TD ",
        "Document ABC0000020210504\n",
        "1 of 2 DOCUMENTS\n",
        "LENGTH: 90 words\n",
        "BODY:\n",
        "LOAD-DATE: May 4, 2021\n",
        "End of Document\n",
        "> ",
        "* ",
    ),
    ".html": (
        "<p>",
        "</p>",
        "<div hidden>",
        "</div>",
        "<h1>",
        "<a href='",
        "'>",
        '<time datetime="',
        '">',
        "<br>",
        "<!--",
        "-->",
        "<script type='application/ld+json'>",
        "</script>",
        '{"@type":"NewsArticle","datePublished":',
        '"author":[',
        "{",
        "}",
        "]",
        "<meta property='article:published_time' content='",
        "<meta charset=",
        "<![CDATA[",
        "&#xD800;",
        "&#0;",
        "&",
        "<template>",
        "<svg>",
        "<table><tr><td>",
        "<body>",
        "<html lang='",
        "<title>",
        "<base href='",
        "<pre>",
        "<li>",
    ),
    ".md": (
        "---\n",
        "title: ",
        "author: ",
        "[[",
        "]]",
        "![[",
        "](",
        "![",
        "|-|\n",
        "| a | b |\n",
        "> ",
        "- ",
        "1. ",
        "```\n",
        "# ",
        "==",
        "[^1]",
        "<div>",
        "_",
        "*",
        "~~",
        "&amp;",
        "tags: [",
        "published: ",
        "!!int ",
        "&a ",
        "*a",
        "<<: ",
        "? ",
        "{",
        "}",
    ),
    ".eml": (
        "Subject: ",
        "From: ",
        "Date: ",
        "To: ",
        "=?utf-8?q?",
        "=?utf-8?b?",
        "?=",
        "Content-Type: ",
        "multipart/mixed; boundary=b",
        "text/html",
        "text/plain; charset=",
        "message/rfc822",
        "\n--b\n",
        "\n--b--\n",
        "\n\n",
        "format=flowed",
        "Content-Transfer-Encoding: ",
        "base64\n",
        "quoted-printable\n",
        "=E9=",
        "uuencode",
        "begin 644 a\n",
        "name*0*=utf-8''a",
        "Content-Disposition: attachment; filename=",
        "> From: a\n> Date: b\n> Subject: c\n",
        "<p>",
        "utf-7",
        "idna",
        "hex",
    ),
    ".toml": (
        "title = ",
        "published = ",
        "authors = ",
        "keep = ",
        "drop = ",
        "url = ",
        "note = ",
        "[",
        "]",
        "[[",
        "]]",
        "{",
        "}",
        '"""',
        "'''",
        '"',
        "=",
        ".",
        ",",
        "\n",
        "1979-05-27T07:32:00-08:00",
        "07:32:00",
        "inf",
        "nan",
        "0x",
        "1_",
        "true",
        "#",
        "\\u",
    ),
    ".actor": (
        "---\n",
        "name: ",
        "kind: ",
        "person",
        "aliases: ",
        "never:\n",
        "  - ",
        "[",
        "]",
        "{",
        "}",
        "|\n",
        ">\n",
        "!!binary ",
        "&a ",
        "*a",
        "<<: ",
        "? ",
        ": ",
        "~",
        "'",
        '"',
        "part_of: ",
        "wikidata: Q",
        "family_name_first: ",
        "%YAML 1.1\n",
        "@",
        "`",
    ),
    ".ignore": ("# ", "Team Talk\n", "\n", " # "),
}
GRAMMARS[".mhtml"] = (*GRAMMARS[".eml"], *GRAMMARS[".html"], "Snapshot-Content-Location: https://quay.example/a\n")
GRAMMARS |= WORDS
READERS: dict[str, tuple[str, Callable[[Path], Any]]] = {
    ".toml": ("a.toml", read_sidecar),
    ".actor": ("a.md", read_actor),
    ".ignore": ("ignore.txt", read_ignored),
}
"""The name and the reader of what is no clipping."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A file that a reader did not bear."""

    number: int
    """Which of the files that the seed gives."""
    kind: str
    """Its ending, or what it is."""
    data: bytes
    """What stands in it."""
    said: str
    """The end of the traceback."""


def samples() -> dict[str, list[bytes]]:
    """Valid files of each kind, from the specs."""
    texts: dict[str, list[str]] = {kind: [] for kind in GRAMMARS}
    places = {
        ".txt": ("clips/databases", "cleaning/shapes"),
        ".html": ("clips/page_facts", "clips/page_lines", "clips/page_article"),
        ".md": ("clips/markdown",),
        ".eml": ("clips/mail",),
        ".mhtml": ("clips/archive",),
    }
    for kind, specs in places.items():
        texts[kind] = [case.values[0].given for spec in specs for case in cases(spec)]
    texts[".toml"], texts[".actor"], texts[".ignore"] = [SIDECAR], [ACTOR], ["# nobody\nTeam Talk\n"]
    return {kind: [text.encode() for text in given] for kind, given in texts.items()} | SAMPLES


def made(chance: random.Random, kind: str, valid: Sequence[bytes]) -> bytes:
    """One file of a kind: a mutated sample, or words of the grammar; at times in another encoding."""
    data = mutated(chance, kind, chance.choice(valid)) if chance.random() < 0.5 else _of_grammar(chance, kind)
    if chance.random() < 0.03:
        encoding = chance.choice(("utf-16", "utf-32", "cp1251", "utf-7", "iso2022_jp", "gb18030", "utf-8-sig"))
        data = data.decode("utf-8", "replace").encode(encoding, "replace")
    return data


def mutated(chance: random.Random, kind: str, data: bytes) -> bytes:
    """A sample changed in 1 to 6 places."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        start = chance.randint(0, len(changed))
        end = min(len(changed), start + chance.choice((1, 4, 40, 400)))
        piece = bytes(changed[start:end])
        match chance.randrange(7):
            case 0:
                changed[start:end] = b""
            case 1:
                changed[start:start] = chance.randbytes(chance.randint(1, 8))
            case 2:
                changed[start:end] = piece * chance.choice((2, 3, 50))
            case 3:
                changed[start:start] = _word(chance, kind)
            case 4:
                changed[start:end] = piece[::-1]
            case 5:
                changed[start:] = b""
            case _ if piece:
                changed[start] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _of_grammar(chance: random.Random, kind: str) -> bytes:
    words = [_word(chance, kind) for _ in range(chance.randint(1, 40))]
    if chance.random() < 0.05:
        words.insert(chance.randint(0, len(words)), _word(chance, kind) * chance.choice((100, 1000, 5000)))
    return b"".join(words)


def _word(chance: random.Random, kind: str) -> bytes:
    return chance.choice(GRAMMARS[kind] if chance.random() < 0.7 else ANY).encode("utf-8", "surrogatepass")


def fuzz(count: int, seed: int) -> tuple[list[Finding], Counter[str]]:
    """Gives each reader files until there were so many; gives what was not borne, and how many were read or refused."""
    chance, valid, findings, tally = random.Random(seed), samples(), [], Counter[str]()  # noqa: S311  no secret
    kinds = [kind for kind in GRAMMARS for _ in range(1 if kind == ".ignore" else 3)]
    with TemporaryDirectory() as folder:
        for number in range(count):
            kind = chance.choice(kinds)
            data = made(chance, kind, valid[kind])
            try:
                tally[_read(Path(folder), kind, data, whole=number % WHOLE == 0)] += 1
            except BaseException as error:
                said = "".join(traceback.format_exception(error)[-3:])
                findings.append(Finding(number, kind, data, said))
                if isinstance(error, KeyboardInterrupt):
                    break
    return findings, tally


def _read(folder: Path, kind: str, data: bytes, *, whole: bool) -> str:
    name, read = READERS.get(kind, (f"a{kind}", read_file))
    path = folder / name
    path.write_bytes(data)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        found = read(path)
        if whole and isinstance(found, list):
            examine([clip for clip in found if isinstance(clip, Clip)], Cast())
    except (ClippingError, ActorError):
        return "refused"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        with suppress(OSError):
            path.unlink()
    return "read"


def main(count: int, seed: int) -> int:
    """Prints each finding and how many files were read and refused; 1 where there is a finding."""

    def late(_signal: int, _frame: object) -> None:
        raise TimeoutError(f"takes more than {SECONDS} s")

    signal.signal(signal.SIGPROF, late)
    findings, tally = fuzz(count, seed)
    for one in findings:
        print(f"file {one.number} ({one.kind}): {one.data[:2000]!r}\n{one.said}")
    print(f"{tally.total():,} files: {tally['read']:,} read, {tally['refused']:,} refused, {len(findings)} not borne")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else SEED))
