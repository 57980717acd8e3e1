"""A line is judged alike in every format, and each rule of the table fires through the cleaner."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dossier.cleaning import clean
from dossier.cleaning.lines.body_lines import pieces_of_body
from dossier.cleaning.lines.closing import pieces_of_tail
from dossier.cleaning.lines.line_rules import LINE_RULES, Line, rule_of
from dossier.cleaning.passages.passage import passages_of
from dossier.clips.formats import notes, saved_page, text_files
from dossier.clips.formats.mails import mail
from dossier.records import Facts
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dossier.records import Article, Clip

HEADLINE = "Lighthouse keeper sells her last lamp"
PROSE = (
    "The keeper of the lighthouse at Vann sold her last lamp on Tuesday to a museum that had asked for it for years.",
    "She had trimmed it every night since her father fell ill, and she says that she will not miss the smell of oil.",
    "A machine has lit the rock since the spring, and nobody on the coast has seen a difference between the lights.",
    "Pilots had feared that the new lamp would dazzle them when they turned into the sound from the north in the dark.",
    "The museum will show the old one beside a map of all the wrecks that were counted before the tower was built.",
)
CUES = [rule for rule in load("cleaning/cues").values() if not rule.name.startswith(("anywhere.", "last word."))]
SHAPES = [rule for rule in load("cleaning/lines").values() if rule.pattern]
NUMBERS = {name: rule.value for name, rule in load("cleaning/lines").items() if not (rule.pattern or rule.words)}


def text(lines: Sequence[str]) -> Clip:
    [clip] = text_files.read(Path("seeds/a.txt"), "\n\n".join((HEADLINE, *lines)).encode())
    return clip


def markup(lines: Sequence[str]) -> str:
    return f"<article><h1>{HEADLINE}</h1>{''.join(f'<p>{escape(line)}</p>' for line in lines)}</article>"


def page(lines: Sequence[str]) -> Clip:
    [clip] = saved_page.read(Path("seeds/a.html"), markup(lines).encode())
    return clip


def note(lines: Sequence[str]) -> Clip:
    [clip] = notes.read(Path("seeds/a.md"), "\n\n".join((f"# {HEADLINE}", *lines)).encode())
    return clip


def letter(lines: Sequence[str]) -> Clip:
    header = f"From: The Vann Echo <post@vann.example>\nSubject: {HEADLINE}\nMIME-Version: 1.0\n"
    kind = "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
    data = f"{header}{kind}<table><tr><td>{markup(lines)}</td></tr></table>"
    [clip] = mail.read(Path("seeds/a.eml"), data.encode())
    return clip


FORMATS = (text, page, note, letter)


def around(form: Callable[[Sequence[str]], Clip], *lines: str) -> Article:
    """The article with these lines behind its third paragraph."""
    return clean(form((*PROSE[:3], *lines, *PROSE[3:])))


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("rule", [*CUES, *SHAPES], ids=lambda rule: rule.name)
def test_a_rule_takes_its_example_out_of_the_body(form, rule) -> None:  # type: ignore[no-untyped-def]
    assert (rule.example, rule.name) in {(cut.text, cut.rule) for cut in around(form, rule.example).removals}


@pytest.mark.parametrize("form", FORMATS)
def test_each_phrase_takes_its_line_out_of_the_body(form) -> None:  # type: ignore[no-untyped-def]
    phrases = {word.removesuffix("$").strip() for rule in CUES for word in rule.words}
    stayed = {phrase for phrase in phrases if f"\n\n{phrase}\n\n" in around(form, phrase).body}
    assert {"(c)", "more in", "more on", "register"} == stayed  # what follows them makes them what they are


@pytest.mark.parametrize("form", [text, page, letter])  # a note's row of stars is a rule, which is no line
def test_a_line_without_letters_goes_and_is_accounted_for(form) -> None:  # type: ignore[no-untyped-def]
    assert [("* * *", "ornament")] == [(cut.text, cut.rule) for cut in around(form, "* * *").removals]


KEPT_BESIDE = {
    "caption.label": ("Photo: Mary Lamp", "caption"),
    "credit.contributors": ("Additional reporting by Mary Lamp", "credit"),
    "credit.correction": ("Correction: an earlier version misspelt the name of the rock.", "credit"),
    "agency.name": ("Reuters", "credit"),
}


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("rule", KEPT_BESIDE)
def test_captions_and_credits_are_beside_the_text(form, rule: str) -> None:  # type: ignore[no-untyped-def]
    line, kind = KEPT_BESIDE[rule]
    article = around(form, line)
    assert (line, kind, rule, None) in {(one.text, one.kind, one.rule, one.start) for one in article.blocks}
    assert line not in article.text


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("credit", ["— Reuters", "(AFP)"])
def test_an_agency_closes_an_article_in_its_last_line_or_behind_it(form, credit: str) -> None:  # type: ignore[no-untyped-def]
    alone, behind = clean(form((*PROSE, credit))), clean(form((*PROSE[:4], f"{PROSE[4]} {credit}")))
    assert [(credit,)] * 2 == [alone.credits, behind.credits]
    assert ["\n\n".join(PROSE)] * 2 == [alone.body, behind.body]


@pytest.mark.parametrize("line", ["With AFP", "Source: Reuters", "/Reuters", "— The Associated Press"])
def test_an_agency_is_credited_in_a_line_of_its_own(line: str) -> None:
    assert ("agency.name", "credit") == rule_of(Line(line))[:2]
    assert "prose" == rule_of(Line("With Mary")).name


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("dateline", ["VANN (Reuters) - ", "VANN, May 4 (AFP) — ", "Vann — "])
def test_a_dateline_is_none_of_the_body(form, dateline: str) -> None:  # type: ignore[no-untyped-def]
    article = clean(form((dateline + PROSE[0], *PROSE[1:])))
    assert (dateline[:4], len(dateline)) == (article.dateline, article.dateline_length)
    agency = dateline.partition("(")[2].partition(")")[0] or None
    assert article.source == ("The Vann Echo" if form is letter else agency)
    assert "\n\n".join(PROSE) == article.body


@pytest.mark.parametrize("form", FORMATS)
def test_what_the_analyst_keeps_or_drops_is_so_in_every_format(form) -> None:  # type: ignore[no-untyped-def]
    clip = form((*PROSE[:3], "Advertisement", *PROSE[3:]))
    kept, dropped = clip.lines.index("Advertisement") + 1, clip.lines.index(PROSE[1]) + 1
    article = clean(replace(clip, sidecar=Facts(keep=(kept,), drop=(dropped,))))
    assert [(dropped, PROSE[1], "sidecar.drop")] == list(article.removals)
    assert ("paragraph", "sidecar.keep") in {(block.kind, block.rule) for block in article.blocks}


def test_the_analyst_keeps_even_an_ornament_and_an_entry_stays_one() -> None:
    ornament = replace(text((*PROSE[:3], "* * *", *PROSE[3:])), sidecar=Facts(keep=(9,)))
    assert ("paragraph", "* * *") in {(block.kind, block.text) for block in clean(ornament).blocks}
    [clip] = saved_page.read(Path("seeds/a.html"), f"<ul><li>Share</li></ul>{markup(PROSE)}".encode())
    assert "list_item" == clean(replace(clip, sidecar=Facts(keep=(1,)))).blocks[0].kind


def test_a_credit_in_an_element_of_its_own_below_the_body_is_the_articles() -> None:
    below = "<footer>Lamps</footer><div><div><div><div><b>(Reporting by Mary Lamp)</b></div></div></div></div>"
    [clip] = saved_page.read(Path("seeds/a.html"), f"{markup(PROSE)}{below}".encode())
    assert ("(Reporting by Mary Lamp)",) == clean(clip).credits


def test_a_page_says_how_it_knows_what_it_states() -> None:
    assert "seen on paper" == clean(replace(page(PROSE), page=Facts(note="seen on paper"))).note


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    "top", [("By Mary Lamp", "May 13, 2021"), ("Mary Lamp", "5/13/2021"), ("By Mary Lamp, May 13, 2021",)]
)
def test_writer_and_day_below_the_headline_are_none_of_the_body(form, top: tuple[str, ...]) -> None:  # type: ignore[no-untyped-def]
    article = clean(form((*top, *PROSE)))
    assert ("\n\n".join(PROSE), ("Mary Lamp",)) == (article.body, article.byline)
    assert form is letter or "2021-05-13" == (article.published and article.published.value)


def lamps(begins: str, count: float, ends: str = "") -> Line:
    """A line of so many words."""
    words = begins.split()
    return Line(" ".join([*words, *["lamp"] * (round(count) - len(words))]) + ends)


def at(name: str) -> float:
    return NUMBERS[name]


BOUNDS: dict[str, tuple[str, Line, Line]] = {
    "aside.homepage_words": (
        "aside.homepage",
        Line(f"Visit {'a ' * 22}site"),
        Line(f"Visit {'a ' * 23}site"),
    ),
    "aside.call_words": (
        "aside.call",
        lamps("They follow us on Facebook", at("aside.call_words")),
        lamps("They follow us on Facebook", at("aside.call_words") + 1),
    ),
    "aside.contact_words": (
        "aside.contact",
        lamps("Contact the writer", at("aside.contact_words"), "@harbour.example"),
        lamps("Contact the writer", at("aside.contact_words") + 1, "@harbour.example"),
    ),
    "aside.gallery_words": ("aside.gallery", Line("| Image 2 of 9"), Line("| Image 2 of 9 |")),
    "aside.plug_words": (
        "aside.plug",
        lamps("Subscribe to our newsletter", at("aside.plug_words")),
        lamps("Subscribe to our newsletter", at("aside.plug_words") + 1),
    ),
    "paywall_words": (
        "paywall",
        lamps("To continue reading", at("paywall_words")),
        lamps("To continue reading", at("paywall_words") + 1),
    ),
    "access_words": (
        "access",
        lamps("Please wait while we check your access", at("access_words")),
        lamps("Please wait while we check your access", at("access_words") + 1),
    ),
    "glued": ("glued", Line("aBa cDc eFe gHg and some lamps"), Line("aBa cDc eFe and some lamps")),
    "glued_words": ("glued", lamps("aBa cDc eFe gHg", 79), lamps("aBa cDc eFe gHg", 80)),
    "aside.linked": (
        "aside.linked",
        Line("The lamp that nobody wanted", tag="p", linked=0.71),
        Line("The lamp that nobody wanted", tag="p", linked=0.7),
    ),
    "aside.linked_words": (
        "aside.linked",
        Line("The lamp that nobody wanted", tag="p", linked=1.0),
        Line("The lamp nobody wanted", tag="p", linked=1.0),
    ),
    "spoken.least_words": (
        "aside.pointer",
        Line("View more of the lamps."),
        Line("View more of the old lamps."),
    ),
    "aside.cue_linked": (
        "aside.pointer",
        Line("View more of the old lamps.", tag="p", linked=0.21),
        Line("View more of the old lamps.", tag="p", linked=0.2),
    ),
    "cue.most_words": (
        "aside.plug",
        lamps("Sign up", at("cue.most_words")),
        lamps("Sign up", at("cue.most_words") + 1),
    ),
    "cue.comments_words": ("end.comments", Line("The lamp sale comments"), Line("The old lamp sale comments")),
    "caption.credit_words": ("agency.name", Line("Ada Lamp/" * 11 + "Reuters"), Line("Ada Lamp/" * 12 + "Reuters")),
    "caption.label_words": (
        "caption.label",
        lamps("Photo: a", at("caption.label_words")),
        lamps("Photo: a", at("caption.label_words") + 1),
    ),
    "credit.most_words": (
        "credit.contributors",
        lamps("Editing by", at("credit.most_words")),
        lamps("Editing by", at("credit.most_words") + 1),
    ),
    "credit.agency_words": ("agency.name", Line("— — — — — Reuters"), Line("— — — — — — Reuters")),
    "share.most_words": (
        "share.bar",
        lamps("Facebook", at("share.most_words")),
        lamps("Facebook", at("share.most_words") + 1),
    ),
}


@pytest.mark.parametrize("name", BOUNDS)
def test_a_number_of_the_table_decides(name: str) -> None:
    rule, within, beyond = BOUNDS[name]
    assert (rule, "prose") == (rule_of(within).name, rule_of(beyond).name)


def test_a_heading_goes_by_a_phrase_that_is_all_it_says() -> None:
    heads = [Line(text, "heading", "h3") for text in ("You might like", "More on the lamps", "Terms of the sale")]
    assert ["end.related", "prose", "prose"] == [rule_of(line).name for line in heads]


def test_a_line_of_more_words_is_no_heading() -> None:
    most = at("heading.most_words")
    assert ["heading", "paragraph"] == [rule_of(lamps("Old", most)).kind, rule_of(lamps("Old", most + 1)).kind]


WRITER = "Ada Quill writes about the sea"
LISTS: dict[str, tuple[str, str]] = {
    "links.lines": ("Read also:|" + "Lamps sold again|" * 5, "Read also:|" + "Lamps sold again|" * 6),
    "links.least_words": ("Read also:|Lamps sold again", "Read also:|Lamps sold"),
    "repeat.least_letters": ("It is a lamp of Van.|" * 2, "It is a lamp of Va.|" * 2),
    "repeat.most": ("The lamp of Vann was lit.|" * 2, "The lamp of Vann was lit.|" * 3),
}


@pytest.mark.parametrize("name", LISTS)
def test_a_number_decides_about_a_line_among_others(name: str) -> None:
    taken, left = (lines.strip("|").split("|") for lines in LISTS[name])
    kept, kept_beyond = (
        [block.text for block in around(page, *lines).blocks if block.text in lines] for lines in (taken, left)
    )
    assert (taken[:1] if name.startswith("repeat") else []) == kept
    assert left[-1] == kept_beyond[-1]
    assert len(left) - len(kept_beyond) == (0 if name.startswith("repeat") else len(left) - 1)


@pytest.mark.parametrize(("count", "kind"), [(at("hanging.most"), 0), (at("hanging.most") + 1, 3)])
def test_of_unmarked_short_lines_at_the_end_only_a_few_are_headings_that_nothing_follows(
    count: float, kind: int
) -> None:
    lines = [f"Vann sells lamp {number}" for number in range(round(count))]
    pieces = pieces_of_body(passages_of("\n\n".join((*PROSE, *lines))), range(len(PROSE) + len(lines)), None)
    assert kind == sum(found[0].kind == "heading" for found in pieces.values())


@pytest.mark.parametrize(
    ("count", "words", "expected"),
    [
        (at("key_points"), at("key_points_words"), at("key_points")),
        (at("key_points") + 1, at("key_points_words"), 0),
        (at("key_points"), at("key_points_words") - 1, 0),
    ],
)
def test_a_short_list_above_the_text_is_its_key_points(count: float, words: float, expected: float) -> None:
    points = "".join(f"<li>{lamps(f'Number {number} of the', words).text}</li>" for number in range(round(count)))
    more = [f"Of lamp {number} nothing is known, but that it was lit until the keeper sold it." for number in range(9)]
    made = markup((*PROSE, *more)).replace("</h1>", f"</h1><ul>{points}</ul>")
    [clip] = saved_page.read(Path("seeds/a.html"), made.encode())
    assert expected == len(clean(clip).key_points)


@pytest.mark.parametrize("form", FORMATS)
def test_a_note_on_the_writer_closes_an_article(form) -> None:  # type: ignore[no-untyped-def]
    def kept(*lines: str) -> bool:
        clip = replace(form(lines), sidecar=Facts(authors=("Ada Quill",)))
        return lines[-1] in clean(clip).body

    most = at("note.most_words")
    assert [False, True] == [kept(*PROSE, lamps(WRITER, count, ".").text) for count in (most, most + 1)]
    least = round(at("note.passages"))
    assert [False, True] == [kept(*PROSE[:count], f"{WRITER} and of the lamps.") for count in (least, least - 1)]


def test_a_credit_far_below_the_body_is_anothers() -> None:
    reach = round(at("credit.reach"))
    below = [*["Lamps"] * (reach - 1), "Reuters", "Reuters"]
    assert [reach - 1] == list(pieces_of_tail(passages_of("\n".join(below)), range(len(below))))


HELD = f"The old keeper {'sold one lamp and then ' * 12}went home, as she said at the harbour."


def pulled(words: int, begins: int = 1, around: str = "{}") -> bool:
    """Whether so many words of a paragraph are a pull quote where they stand again between the paragraphs."""
    line = around.format(" ".join(HELD.split()[begins : begins + words]))
    return line not in clean(text((*PROSE[:3], line, HELD, *PROSE[3:]))).body.split("\n\n")


def test_a_sentence_that_stands_again_by_itself_is_a_pull_quote() -> None:
    least, most = (round(at(f"pull_quote.{name}_words")) for name in ("least", "most"))
    assert [True, True] == [pulled(words, around="“{}”") for words in (least, most)]
    assert [False, False] == [pulled(words, around="“{}”") for words in (least - 1, most + 1)]
    assert pulled(least, around="{}.")
    open_words = round(at("pull_quote.open_words"))
    assert [True, False] == [pulled(words) for words in (open_words, open_words - 1)]
    assert not pulled(least)  # it ends as no sentence, and has no marks: a heading
    assert not pulled(least, begins=0, around="“{} again”")  # other words


def test_every_number_is_shown_to_decide() -> None:
    shown = {*BOUNDS, *LISTS, "heading.most_words", "hanging.most", "key_points", "key_points_words", "credit.reach"}
    shown |= {"note.passages", "note.most_words", "pull_quote.least_words", "pull_quote.most_words"}
    shown |= {"pull_quote.open_words"}
    assert set(NUMBERS) == shown


def test_the_last_rules_of_the_table_hold_for_any_line() -> None:
    kinds = [rule.kind for rule in LINE_RULES if rule.name == "prose"]
    assert ["paragraph", "heading", "list_item", "quotation", "caption"] == kinds
    tags = [("", "paragraph"), ("p", "paragraph"), ("h2", "heading"), ("dd", "list_item"), ("figcaption", "caption")]
    for tag, kind in tags:
        assert kind == rule_of(Line("The lamp was sold on Tuesday.", tag=tag)).kind
