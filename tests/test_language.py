"""The language of the interface: one catalogue has every text, and dates and numbers take the form of it."""

from __future__ import annotations

import json
import re
from gettext import NullTranslations
from typing import TYPE_CHECKING

import pytest
from babel import Locale
from bs4 import BeautifulSoup

from dossier.__main__ import main
from dossier.errors import SettingError
from dossier.messages import counted, joined_phrase, label_of, phrase
from dossier.records import Published
from dossier.rules.load import whys
from dossier.site.locale.catalogue import TEMPLATE, extracted, lacking, update
from dossier.site.locale.interface import (
    ENGLISH,
    Language,
    catalogue_of,
    choose,
    current,
    figure,
    gettext,
    many,
    ngettext,
    percent,
    worded,
)
from dossier.site.locale.shown_dates import month_names, shown, shown_timex
from dossier.site.pelican.printing import search
from tests.building import build
from tests.pseudo import LANGUAGE, LETTERS, LOOKED_UP, marked, texts_of, theme_with_marks, unmarked
from tests.reading import ROOT, SPECS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

THEME = ROOT / "theme"
HARBOUR = ROOT / "tests" / "harbour"
FOR_MACHINES = (
    *(
        "website",
        "profile",
        "article",
        'article\0 lang="\0"',
    ),  # what Open Graph calls a page, and a clipping's language
    *(
        "width=device-width, initial-scale=1",
        "light dark",
        "no-referrer",
        "actor",
        "clipping",
    ),  # contents of meta elements
    *("User-agent: *\nAllow: /\n\0Sitemap: \0/sitemap.xml", "/search/"),  # robots.txt and sitemap.xml
)
"""What stands in a template and is no text for a reader; \\0 is what the template fills in."""
STALE = "theme/languages is not in step with the texts of the interface; bring it there with: make languages"
DATES = ("2019-06-29", "2019-06", "2019")
PLACES = re.compile(r"(%\(\w+\)s)|[^%]+")


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    yield
    choose(ENGLISH)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The harbour's dossier in a language that marks every message; what a site owner writes has no letters."""
    folder = tmp_path_factory.mktemp("marked")
    (folder / "content" / "static").mkdir(parents=True)
    for slug in ("home", "briefing", "about"):
        (folder / "content" / "pages").mkdir(parents=True, exist_ok=True)
        (folder / "content" / "pages" / f"{slug}.md").write_text(f"---\ntitle: 3\nslug: {slug}\n---\n4\n", "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "ready", lambda wanted: wanted)
        patch.setattr(search, "begin", lambda folder, *_given, **_options: search.Indexing(folder))
        yield build(
            folder / "output",
            PATH=folder / "content",
            THEME=theme_with_marks(folder),
            DEFAULT_LANG=LANGUAGE,
            SITENAME="1",
            SITESUBTITLE="2",
            DOSSIER_SEEDS=HARBOUR,
            DOSSIER_CAST="",
            DOSSIER_HOME="",
            DOSSIER_PRINT=True,
            DOSSIER_SINCE="2031-03-15",
        )
    choose(ENGLISH)


def known(site: Path) -> re.Pattern[str]:
    """The names, dates and months that a page may show as they are."""
    data = json.loads((site / "data" / "dossier.json").read_text("utf-8"))
    names = {one["surface"] for one in data["mentions"]} | {one["speaker"] for one in data["statements"]}
    for clipping in data["clippings"]:
        names |= {clipping["id"], clipping["title"], clipping["source"], clipping["dateline"], *clipping["byline"]}
    for actor in data["actors"]:
        names |= {actor["name"], *actor["aliases"]}
    names |= {path.name for path in (site / "data").iterdir()}
    for path in site.rglob("*.html"):
        page = BeautifulSoup(path.read_text("utf-8"), "lxml")
        names |= {one.get_text() for one in page.select("time, .monogram, svg text, .paper-dates dt")}
        names |= {str(one["content"]) for one in page.select('meta[property="dossier:date"]')}
    names |= {name.capitalize() for name in Locale.parse(LANGUAGE).months["format"]["wide"].values()}
    longest = sorted((re.escape(name) for name in names if name), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest)})(?!\w)")


def test_every_text_of_the_interface_is_a_message(site: Path) -> None:
    texts = " ".join(path.read_text("utf-8") for path in sorted(HARBOUR.iterdir()) if path.is_file())
    clipped = " ".join(texts.split())
    names = known(site)
    left: dict[tuple[str, str], list[str]] = {}
    for one in unmarked(site):
        rest = names.sub("", one.text)
        if LETTERS.search(rest) and not (len(one.text) >= LOOKED_UP and one.text in clipped):
            left.setdefault((one.where, one.text), []).append(one.page)
    listed = [f"{pages[0]} (and {len(pages) - 1} more): {where}: {text}" for (where, text), pages in left.items()]
    assert [] == sorted(listed), "\n".join(listed)


@pytest.mark.parametrize("path", sorted(THEME.rglob("*.html")), ids=lambda path: path.name)
def test_a_template_has_no_text_outside_its_messages(path: Path) -> None:
    assert [] == [text for text in texts_of(path.read_text("utf-8")) if text not in FOR_MACHINES]


def test_the_site_in_marks_has_a_page_of_each_template(site: Path) -> None:
    pages = {path.relative_to(site).parts[0] for path in site.rglob("*.html")}
    expected = {
        "404.html",
        "index.html",
        "about",
        "actors",
        "ahead",
        "briefing",
        "clippings",
        "data",
        "network",
        "new",
        "pairs",
        "print",
    }
    assert expected | {"removed", "review", "search", "sources", "statements", "stories", "timeline"} == pages


def test_a_page_says_its_language_and_a_clipping_its_own(site: Path) -> None:
    page = BeautifulSoup((site / "index.html").read_text("utf-8"), "lxml")
    assert LANGUAGE == page.html["lang"] if page.html else ""


def test_the_scripts_hold_no_words() -> None:
    for path in sorted((THEME / "scripts").glob("*.js")):
        code = re.sub(r"^\s*//.*$", "", path.read_text("utf-8"), flags=re.MULTILINE)
        code = re.sub(r"(?:querySelector(?:All)?|closest\??\.?|matches)\(\"[^\"]*\"\)", "", code)
        texts = [*re.findall(r"\"([^\"\n]*)\"", code), *re.findall(r"`([^`]*)`", re.sub(r"\$\{[^{}]*\}", " x ", code))]
        assert [] == [text for text in texts if re.search(r"(?<![.#\[])\b[A-Za-z]{2,}\s+[A-Za-z]{2,}\b", text)], (
            path.name
        )


def test_the_catalogue_is_in_step_with_the_texts() -> None:
    kept = catalogue_of(THEME / "languages" / TEMPLATE)
    made = extracted(THEME)
    assert {(one.id, one.context) for one in made} == {(one.id, one.context) for one in kept}, STALE


@pytest.mark.parametrize("path", sorted((THEME / "languages").glob("*.po")), ids=lambda path: path.stem)
def test_a_language_that_is_delivered_is_complete(path: Path) -> None:
    catalogue = catalogue_of(path)
    assert [] == lacking(catalogue)
    assert {(one.id, one.context) for one in extracted(THEME)} == {(one.id, one.context) for one in catalogue}, STALE
    assert [] == [str(error) for message in catalogue for error in message.check(catalogue)]


def test_the_rules_that_remove_lines_have_their_names_and_reasons_in_the_catalogue() -> None:
    ids = {one.id for one in extracted(THEME)}
    row = re.compile(r"^\d+ - ([a-z_.-]+) \|", re.MULTILINE)
    used = {rule for path in SPECS.rglob("*.md") for rule in row.findall(path.read_text("utf-8"))}
    assert used
    assert set() == {rule for rule in used if {label_of(rule), whys().get(rule, label_of(rule))} - ids}


def test_a_catalogue_is_begun_and_then_kept_in_step(tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    (theme / "templates").mkdir(parents=True)
    (theme / "templates" / "one.html").write_text("{% trans %}One{% endtrans %}", "utf-8")
    left = update(theme, "pt-BR")
    assert [*left] == ["pt-BR.po"]
    path = theme / "languages" / "pt-BR.po"
    once = path.read_text("utf-8")
    path.write_text(once.replace('msgid "One"\nmsgstr ""', 'msgid "One"\nmsgstr "Um"'), "utf-8")
    assert {"pt-BR.po": left["pt-BR.po"] - 1} == update(theme)
    assert "Um" == Language.of("pt-BR", theme).translations.gettext("One")
    assert '"Plural-Forms: nplurals=2; plural=' in path.read_text("utf-8")


def test_main_begins_a_catalogue(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "templates").mkdir()
    assert 0 == main(["languages", "--theme", str(tmp_path), "--begin", "fr"])
    assert re.fullmatch(r"fr\.po: \d+ messages without a translation\n", capsys.readouterr().out)


def test_a_language_without_a_catalogue_is_refused_with_the_command_that_begins_one() -> None:
    with pytest.raises(
        SettingError, match=r"DEFAULT_LANG is cy, and there is no .*cy\.po; .*make languages INTERFACE=cy"
    ):
        Language.of("cy", THEME)
    with pytest.raises(SettingError, match="DEFAULT_LANG 'Klingon!' is no language"):
        Language.of("Klingon!", THEME)


def test_a_broken_catalogue_is_named(tmp_path: Path) -> None:
    (tmp_path / "languages").mkdir()
    (tmp_path / "languages" / "fr.po").write_text('message = "a"\n', "utf-8")
    with pytest.raises(SettingError, match=r"fr\.po: is no catalogue of messages"):
        Language.of("fr", tmp_path)


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("en", ["29 June 2019", "June 2019", "2019", "2,019", "12%", "June"]),
        ("en-US", ["June 29, 2019", "June 2019", "2019", "2,019", "12%", "June"]),
        ("de", ["29. Juni 2019", "Juni 2019", "2019", "2.019", "12 %", "Juni"]),
        ("ja", ["2019年6月29日", "2019年6月", "2019年", "2,019", "12%", "6月"]),
        ("pl", ["29 czerwca 2019", "czerwiec 2019", "2019", "2 019", "12%", "Czerwiec"]),
        ("fr", ["29 juin 2019", "juin 2019", "2019", "2\u202f019", "12 %", "Juin"]),
    ],
)
def test_dates_and_numbers_take_the_form_of_the_language(tag: str, expected: list[str], tmp_path: Path) -> None:
    (tmp_path / "languages").mkdir()
    (tmp_path / "languages" / f"{tag}.po").write_text("", "utf-8")
    choose(Language.of(tag, tmp_path))
    dates = [shown(Published(value)).text for value in DATES]
    assert expected == [*dates, figure(2019).replace("\xa0", " "), percent(0.12).replace("\xa0", " "), month_names()[5]]


def test_the_clock_has_24_hours_and_the_zone() -> None:
    told = [shown(Published(f"2019-06-29T{time}")).clock for time in ("07:05", "17:22+05:30", "17:22+00:00")]
    assert ["07:05", "17:22, UTC+5:30", "17:22, UTC"] == told


def test_parts_of_a_year_are_messages() -> None:
    told = [date[0].text for value in ("2019-Q2", "2019-SU", "2019-W26") if (date := shown_timex(value))]
    assert ["second quarter of 2019", "summer 2019", "week of 24 June 2019"] == told


def test_a_phrase_of_the_core_is_english_and_can_be_said_anew() -> None:
    said = joined_phrase("; ", (phrase("it stands behind %(word)s", word="the"), counted(2, "place"), "x"))
    assert "it stands behind the; 2 places; x" == said
    choose(Language("de", ENGLISH.locale, _Shouting()))
    assert "IT STANDS BEHIND the; 2 PLACES; x" == worded(said)
    assert "1 PLACE" == many(1, "place")
    assert "x" == worded("x")


class _Shouting(NullTranslations):
    """A language in capitals."""

    def gettext(self, message: str) -> str:
        return PLACES.sub(lambda one: one[1] or one[0].upper(), message)

    def ngettext(self, one: str, several: str, number: int) -> str:
        return self.gettext(one if number == 1 else several)


def test_a_message_of_nothing_is_nothing() -> None:
    assert "" == gettext("")
    assert "3 lines" == ngettext("%(num)s line", "%(num)s lines", 3)
    assert "en" == current().tag


def test_marks_stand_around_words_and_not_around_values() -> None:
    assert '%(a)s⟦ in ⟧<a href="%(b)s">⟦place⟧</a>.' == marked('%(a)s in <a href="%(b)s">place</a>.')
