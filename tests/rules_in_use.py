"""Runs the example of a rule through the code that uses the rule: for each file of rules, what the code says of a text.

A rule fires if the code says something else without it. To know that whatever the code keeps of its rules (constants,
expressions, caches), the house is opened anew without the rule: `house_without` imports it from the beginning.
"""

from __future__ import annotations

import re
import sys
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from dossier.rules.load import Rule, load
from tests.exports_in_use import agency_exports, certified_exports, newsbank_exports
from tests.made_files import epub_of, odt_of, pdf_of, warc_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NEVER = re.compile(r"(?!)")
NO_WORD = "☃ 01-01"
HERE = "a.txt"


@contextmanager
def house_without(file: str, rule: Rule, value: float) -> Iterator[None]:
    """Inside it, imports give a house where a rule has no words, matches nothing, or has another number."""
    saved = {name: module for name, module in sys.modules.items() if name.partition(".")[0] == "dossier"}
    _forget()
    try:
        rules = import_module("dossier.rules.load").load(file)
        rules[rule.name] = replace(
            rules[rule.name],
            words=(NO_WORD,) if rule.words else (),
            pattern=NEVER if rule.pattern else None,
            value=value,
            table=dict([(NO_WORD, stands) for stands in rule.table.values()][:1]),
        )
        yield
    finally:
        _forget()
        sys.modules.update(saved)


def _forget() -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "dossier"]:
        del sys.modules[name]


def fires(file: str, rule: Rule) -> bool:
    """Whether the code says something else of the rule's example without the rule."""
    sees = SEES[file]
    with_it = repr(sees(rule))
    values = (0.0,) if rule.words or rule.pattern or rule.table else (0.0, 1.0, 10_000.0)
    return any(with_it != _seen_without(file, rule, value, sees) for value in values)


def _seen_without(file: str, rule: Rule, value: float, sees: Callable[[Rule], object]) -> str:
    with house_without(file, rule, value):
        try:
            return repr(sees(rule))
        except (ArithmeticError, LookupError) as error:
            return repr(error)


def read(name: str, data: bytes, sidecar: str = "") -> object:
    """What a file of this name and these bytes, and with this sidecar, is read as, or why it is refused."""
    from dossier.clips.reading import read_file  # noqa: PLC0415
    from dossier.errors import ClippingError  # noqa: PLC0415

    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        path.with_suffix(".toml").write_text(sidecar, "utf-8")
        try:
            return [(clip.id, clip.page, clip.lines, clip.marks, clip.warnings) for clip in read_file(path)]
        except ClippingError as error:
            return str(error).replace(folder, "")


def page_of(head: str, body: str) -> object:
    """What a saved page of this head and body is read as."""
    return read("a.html", f"<html><head>{head}</head><body>{body}</body></html>".encode())


VALUES = ("Ada Byron", "2021-05-04", "https://quay.example/a", "de", "true")
"""Something of each kind that front matter and meta elements state."""


def tags_of(note: str) -> object:
    from dossier.cleaning import clean  # noqa: PLC0415
    from dossier.clips.formats.notes import read  # noqa: PLC0415

    return [clean(clip).tags for clip in read(Path("a.md"), note.encode())]


def of_notes(rule: Rule) -> object:
    notes = [f"---\n{rule.example}: {value}\n---\nShips wait.\n" for value in VALUES]
    return [
        *(read("a.md", note.encode()) for note in notes),
        tags_of(f"---\ntags: [{rule.example}, ferry]\n---\nShips.\n"),
    ]


def of_page_facts(rule: Rule) -> object:
    times = f'<p><time datetime="2021-05-03">1</time><time class="{rule.example}" datetime="2021-05-04">2</time></p>'
    metas = [f'<meta name="{rule.example}" content="{value}">' for value in VALUES]
    return [
        page_of("", times),
        page_of("", f"<h1>Port opens</h1><p>{rule.example}</p>"),
        page_of("", f'<h1>Port opens</h1><p><time class="{rule.example}" datetime="2021-05-04">4</time></p>'),
        page_of("", f'<h1>Port opens</h1><p><b class="{rule.example}" title="2021-05-04T10:00">new</b></p>'),
        page_of(f'<script>var page = {{"{rule.example}": "2021-05-04"}}</script>', "<p>Ships wait.</p>"),
        *(page_of(meta, "<p>Ships wait.</p>") for meta in metas),
    ]


def of_markup(rule: Rule) -> object:
    example = rule.example
    inner = f"<{example}>two</{example}>" if example.isalnum() else ""
    rest = f'<p style="{example}">four</p><p class="{example}">Ada Byron</p><div hidden id="{example}">five</div>'
    note = f'<p>seven<a href="{example}">8</a></p>' if example.startswith("#") else ""
    writer = f'<h1>Port opens</h1><p><a href="{example}">Ada Byron</a></p>'
    return page_of("", f"<div>one {inner} three</div><p>six</p>{rest}{note}"), page_of("", writer)


def of_encodings(rule: Rule) -> object:
    """Of bytes without a label: Polish, Russian, and Russian that lost a byte."""
    polish, russian = "Prom odpływa o siódmej, mówi Łucja Ździebło.", "Паром отходит в семь утра, сообщила Вера."
    given = [polish.encode("cp1250"), russian.encode("cp1251"), russian.encode() + b" \xd0."]
    labelled = b'<meta charset="iso-8859-1"><p>' + f"{russian} {russian}".encode("cp1251")
    return rule.name, [read(HERE, one) for one in given], read("a.html", labelled)


def of_signatures(rule: Rule) -> object:
    begun = [read(HERE, bytes.fromhex(str(begins)) + b" Ships wait.") for begins in rule.table.values()]
    return [*begun, *(read(f"a{ending}", b"Ships wait.") for ending in rule.words)]


def of_second_reader() -> object:
    """What a second reader keeps of a page of ten sentences, and that it does not keep another line."""
    from dossier.clips.page.second_reader import second_reading  # noqa: PLC0415

    lines = [f"Ship {number} has left the port of Norland with grain for the north." for number in range(10)]
    page = f"<html><body><article>{''.join(f'<p>{line}</p>' for line in lines)}</article></body></html>"
    return second_reading(page, [*lines, "Nobody has said a word of the cranes."], 5)


def of_limits(rule: Rule) -> object:
    """Of a file of each format that has of everything a little, and of one that has a control character."""
    if rule.name.startswith("second."):
        return of_second_reader()
    tags = "".join(f'<meta property="article:tag" content="{tag}">' for tag in ("ports", "trade"))
    title = "<title>Port opens after ten years of works, and crews rest</title>"
    below = '<p>By Ann Brown</p><p>Ships wait.</p><p><a href="/a">More by</a> the crews.</p>'
    told, time = "<p>The ships wait at the old mole until it opens.</p>" * 5, '<time datetime="2021-05-0%d">May</time>'
    inner = b"Content-Type: message/rfc822\n\nFrom: post@quay.example\nSubject: Port opens\n\nShips wait.\n"
    mixed = (
        b'From: a@b.example\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n\nDear all,\n--b\n%s--b--\n' % inner
    )
    header = "From: Quay Post <post@quay.example>\nDate: 4 May 2021\nSubject: Port opens\n\nShips wait."
    quoted = "\n".join(f"> {line}" for line in header.split("\n"))
    mails = [
        f"From: a@b.example\nSubject: Fwd: A story\n\n{text}" for text in (f"Dear all,\nsee below.\n\n{header}", quoted)
    ]
    return [
        page_of(title + tags, f"<p>4 May 2021</p><h1>Port opens after ten years of works</h1><h1>Sea</h1>{below}"),
        page_of(title, f"<h1>The crews may rest</h1>{below}"),
        page_of("", f"<h1>Port opens</h1><p>Posted 4 May 2021</p>{below}"),
        page_of("", f"<h1>Port opens</h1>{told}{time % 4}{time % 5}"),
        page_of("", f'<h1>Port opens</h1><p><a href="/a">4 May 2021</a></p>{below}'),
        read("a.txt", b"Ships wait.", "keep = [1]"),
        read("a.md", b"---\ntags: [ports, trade]\n---\n==Ships== wait.\n"),
        read("a.eml", mixed),
        *(read("a.eml", text.encode()) for text in mails),
        *letters(),
        read(HERE, b"Ships wait at the old mole.\n" * 5 + b"\x01" * 4),
        of_databases(rule),
        *of_packed_files(),
    ]


def letters() -> list[object]:
    """Of newsletters: two articles, and as many pointers as make a list."""
    told = [
        f"-----\nThe port of Quay {number}\n\n{'Ships wait. ' * 40}\nhttps://quay.example/{number}" for number in "12"
    ]
    pointers = [f"-----\nThe port of Quay {number}\n\nShips.\nhttps://quay.example/{number}" for number in "123"]
    return [read("a.eml", f"From: a@b.example\n\n{text}\n".encode()) for text in ("\n".join(told), "\n".join(pointers))]


def of_packed_files() -> list[object]:
    """Of files that hold pages, rows, chapters or articles."""
    prose = "<p>The crews of the twelve ships rest at the old mole until the harbour opens.</p>"
    lines = ["The crews of the twelve ships rest near", "Kingsport until the harbour opens again", "In May."]
    article = f"<article>{prose * 8}</article>"
    return [
        read("a.odt", odt_of(["Ships wait."])),
        read("a.csv", b"title,text\nPort opens,Ships wait.\n"),
        read("a.pdf", pdf_of([["Quay Post", *lines], ["Quay Post", "The port is open."]])),
        read("a.epub", epub_of([f"<body>{prose * 4}</body>", "<body>Cover</body>"])),
        read("a.warc", warc_of({"https://quay.example/a": f"<body>{prose * 6}</body>"})),
        page_of("", "<ul>" + "<li><a href='https://quay.example/1'>Port opens</a>:</li>" * 2 + "</ul>"),
        page_of("", f"{article}<article>{prose * 9}{prose * 9}</article><article>{prose * 20}{prose * 40}</article>"),
    ]


def of_mail(rule: Rule) -> object:
    labels = {name: load("clips/mail")[f"{name}.label"].example for name in ("from", "date", "subject", "other")}
    values = ("Quay Post <news@quay.example>", "4 May 2021", "Port opens", "ada@quay.example")
    header = "\n".join(f"{label}: {value}" for label, value in zip(labels.values(), values, strict=True))
    start = load("clips/mail")["introduction"].example
    subject = load("clips/mail")["subject.lead"].example if rule.name == "subject.lead" else "A story"
    texts = [f"For you.\n\n{start}\n{header}\n\nShips wait.", f"For you.\n\n{start}\n\nShips wait."]
    return [read("a.eml", f"From: a@b.example\nSubject: {subject}\n\n{text}".encode()) for text in texts]


def of_sources(rule: Rule) -> object:
    from dossier.cast.publications.alike import stem  # noqa: PLC0415

    return stem(rule.example)


def of_databases(rule: Rule) -> object:
    said = {name: one.example for name, one in load("clips/databases").items()}
    language = rule.example if rule.name.startswith("language.") else "English"
    nexis = (
        f"{said['nexis.separator']}\n\n\n  The Quay Post\n\n  May 4, 2021 Tuesday\n\nPort opens\n\n"
        f"BYLINE: ADA BYRON\n\nSECTION: {said['printed.page']}\n\nShips wait.\n\nLOAD-DATE: May 4, 2021\n\n"
        f"LANGUAGE: {language}\n\n  {said['copyright']}\n"
    )
    newer = (
        f"Port opens\n\nThe Quay Post\n\nMay 4, 2021 Tuesday\n\n{said['copyright']}\n\nLength: 5 words\n\n"
        f"Byline: Ada Byron\n\nBody\n\nShips wait.\n\nLoad-Date: May 4, 2021\n\n{said['nexis.end']}\n"
    )
    bare = (
        "Port opens\n\nThe Quay Post\n\nMay 4, 2021 Tuesday\n\nByline: Ada Byron\n\nShips wait.\n\n"
        f"Load-Date: May 4, 2021\n\n{said['nexis.end']}\n"
    )
    coded = (
        f"{said['factiva.code']}\n\nBY   By Ada Byron\n\nPD   4 May 2021\n\nSN   The Quay Post\n\nLA   {language}\n\n"
        f"LP   \nShips wait.\n\nTD   \nCrews rest.\n\n{said['factiva.end']}\n"
    )
    plain = (
        f"Port opens\n\nAda Byron\n{said['factiva.length']}\n4 May 2021\n{said['clock']}\n{said['code']}\n"
        f"The Quay Post\n{language}\n\n{said['copyright']}\nShips wait.\n\n{said['factiva.end']}\n"
    )
    covered = newer.replace("Load-Date", f"{said['nexis.below']}\n\nA label\n\nLoad-Date")
    proquest = "\n\n".join(
        f"{said['proquest.ruler']}\n\n{said['proquest.separator']}\n\nPort opens\n\n"
        f"Publication date: May 4, 2021\n\nFull text: Ships wait.\n\n{said['proquest.ruler']}"
        for _ in "ab"
    )
    genios = "\n\n".join(
        f"Hafen offen\n\nSchiffe warten.\n\nQuelle: Seeblick vom 4.5.2021\nDokumentnummer: A\n"
        f"Dauerhafte Adresse des Dokuments: https://quay.example\n{said['genios.end']}\nGBI-Genios Datenbank"
        for _ in "ab"
    )
    below = "  The Quay Post\n"
    texts = (
        *(nexis, newer, covered, bare, coded, plain, proquest, genios),
        *(*agency_exports(said), *newsbank_exports(said), *certified_exports(said)),
        nexis.replace(below, f"  {said['nexis.publisher']}\n\n{below}"),
        newer.replace("Ships", f"A summary.\n\n{said['nexis.summary']}\n\n\n{said['nexis.page']}\n\nShips"),
        plain.replace("Ships", f"Ships\n{said['factiva.foot']}"),
    )
    header = "<span class=DocHeader>mardi</span><br><span class=DocHeader>4 mai 2021</span>"
    spans = f"<p><span class=DocPublicationName>Seeblick</span><p>{header}"
    titled = (
        f"{spans}<p class={name}>Port opens</p><p>Ships wait.</p>" for name in ("titreArticle", "titreArticleVisu")
    )
    marked = (
        f"{spans}<div class=titreArticle><p class=titreArticleVisu>Port opens<p>Ten years of works</div>"
        f"<p class=docAuthors>Ada Byron<p>Read by many</p><div class=docOcurrContainer>Ships wait.</div>"
        f"<p>{said['europresse.end']}</p>",
        "<div class='article enArticle'><div>News</div><span class=enHeadline>Port opens</span>"
        "<div class=author>Ada Byron</div><div>The Quay Post</div><div>3 words</div>"
        "<div>4 May 2021</div><p class=enarticleParagraph>Ships wait."
        "</div>",
    )
    return [*(read(HERE, text.encode()) for text in texts), *(page_of("", one) for one in (*titled, *marked))]


def of_statements(rule: Rule) -> object:
    """Of an article in which every Brown is one actor."""
    from dossier.cleaning import as_it_is  # noqa: PLC0415
    from dossier.evidence.statements.attribution import find_statements  # noqa: PLC0415
    from dossier.records import Clip, Mention  # noqa: PLC0415

    browns = [found.span() for found in re.finditer("Brown", rule.example)]
    mentions = tuple(Mention(start, end, "Brown", "brown", "test") for start, end in browns)
    return find_statements(as_it_is(Clip("a", HERE, rule.example)), mentions)


def of_sentences(rule: Rule) -> object:
    from dossier.cleaning import as_it_is  # noqa: PLC0415
    from dossier.language.sentences import sentence_places  # noqa: PLC0415
    from dossier.records import Clip  # noqa: PLC0415

    return list(sentence_places(as_it_is(Clip("a", HERE, rule.example))))


def of_diary(rule: Rule) -> object:
    """What a clipping of the beginning of 2031 says is to be after it."""
    from dossier.cleaning import as_it_is  # noqa: PLC0415
    from dossier.evidence.across.diary import find_diary  # noqa: PLC0415
    from dossier.evidence.across.sources.counted_sources import Sources  # noqa: PLC0415
    from dossier.evidence.dates.expressions import find_dates  # noqa: PLC0415
    from dossier.records import Clip, Clipping, Published  # noqa: PLC0415

    article = replace(as_it_is(Clip("a", HERE, rule.example)), published=Published.of("2031-02-10"))
    return find_diary(Sources.of([Clipping(article, dates=find_dates(article))], []))


def of_stances(rule: Rule) -> object:
    """Of articles of one sentence each, a day apart, in which Brown and Gray are persons, and Norland is a country."""
    from dossier.cleaning import as_it_is  # noqa: PLC0415
    from dossier.evidence.across.claims.held_positions import find_positions  # noqa: PLC0415
    from dossier.evidence.across.sources.counted_sources import Sources  # noqa: PLC0415
    from dossier.evidence.stances.find_stances import find_stances  # noqa: PLC0415
    from dossier.records import Actor, Cast, Clip, Clipping, Mention, Published  # noqa: PLC0415

    cast = Cast.of([Actor(slug=name, name=name, kind="person") for name in ("Brown", "Gray", "Holm", "Norland")])
    clippings = []
    for day, text in enumerate(rule.example.split(". "), 1):
        told = replace(
            as_it_is(Clip(f"{day}", HERE, text.rstrip(".") + ".")), published=Published.of(f"2031-02-0{day}")
        )
        article = replace(told, language="de" if "Anna Holm" in rule.example else "en")
        named = [(*one.span(), one[0]) for one in re.finditer("Brown|Gray|Holm|Norland", article.text)]
        mentions = tuple(Mention(start, end, name, name, "test") for start, end, name in named)
        clippings.append(Clipping(article, mentions, stances=find_stances(article, mentions, (), cast)))
    return find_positions(Sources.of(clippings, []), [])


def of_languages(rule: Rule) -> object:
    from dossier.language.guessed import capitals_prove, language_of  # noqa: PLC0415
    from dossier.language.noise import is_noise  # noqa: PLC0415

    return language_of(rule.example), capitals_prove("en"), is_noise(rule.example)


def of_german(rule: Rule) -> object:
    """Of a German article that appeared on a Saturday, in which Anna Holm and Nordlinie are actors."""
    from dossier.cleaning import as_it_is  # noqa: PLC0415
    from dossier.evidence.dates.expressions import find_dates  # noqa: PLC0415
    from dossier.evidence.statements.attribution import find_statements  # noqa: PLC0415
    from dossier.records import Clip, Mention, Published  # noqa: PLC0415

    told = as_it_is(Clip("a", HERE, rule.example))
    article = replace(told, published=Published.of("2019-06-29"), language="de")
    named = re.finditer("Anna Holm|Nordlinie", rule.example)
    mentions = tuple(Mention(*one.span(), one[0], one[0].lower(), "test") for one in named)
    return find_statements(article, mentions), find_dates(article)


def of_dates(rule: Rule) -> object:
    """Of an article that appeared on a Saturday."""
    from dossier.cleaning import as_it_is  # noqa: PLC0415
    from dossier.cleaning.head.datelines import dateline_of  # noqa: PLC0415
    from dossier.evidence.dates.expressions import find_dates  # noqa: PLC0415
    from dossier.evidence.dates.vague_times import find_vague_times  # noqa: PLC0415
    from dossier.records import Clip, Published  # noqa: PLC0415

    told = as_it_is(Clip("a", HERE, rule.example))
    dateline = dateline_of(rule.example)[1]
    article = replace(told, published=Published.of("2019-06-29"), dateline_length=dateline)
    return find_dates(article), find_vague_times(article)


SEES: dict[str, Callable[[Rule], object]] = {
    "clips/databases": of_databases,
    "clips/encodings": of_encodings,
    "clips/limits": of_limits,
    "clips/mail": of_mail,
    "clips/markup": of_markup,
    "clips/notes": of_notes,
    "clips/page_facts": of_page_facts,
    "clips/signatures": of_signatures,
    "evidence/statements": of_statements,
    "evidence/reporting": of_statements,
    "language/verbs": of_statements,
    "evidence/dates": of_dates,
    "evidence/diary": of_diary,
    "evidence/german_dates": of_german,
    "evidence/german_statements": of_german,
    "evidence/german_stances": of_stances,
    "evidence/stances": of_stances,
    "language/languages": of_languages,
    "language/sentences": of_sentences,
    "cast/sources": of_sources,
}
"""For each file of rules, what the code that uses it says of a rule's example."""

ELSEWHERE = {
    "clips/columns": "test_formats",
    "clips/database_labels": "test_formats",
    "cast/linking": "test_rules_act",
    "cleaning/cues": "test_cleaning_rules",
    "cleaning/limits": "test_cleaning_rules",
    "cleaning/lines": "test_cleaning_lines",
    "cleaning/paragraphs": "test_cleaning_paragraphs",
    "cleaning/pages": "test_pages_rules",
    "cleaning/sources": "test_cleaning_rules",
    "cleaning/verdicts": "test_cleaning_reasons",
    "cleaning/weights": "test_cleaning_rules",
    "discovery/evidence": "test_discovery_rules",
    "discovery/labels": "test_spacy",
    "discovery/places": "test_discovery_rules",
    "discovery/words": "test_discovery_rules",
    "evidence/across": "test_evidence_dossier",
    "rights/excerpt": "test_rights",
    "evidence/stories": "test_stories",
    "language/days": "test_printed_days",
    "language/people": "test_people",
}
"""Files whose rules name themselves where they act, or are many: the test that sees them fire."""
