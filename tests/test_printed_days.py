"""Printed days: one reader for lines, pages, mails and databases; the names of months as CLDR has them."""

from __future__ import annotations

import datetime as dt
from html import escape
from typing import TYPE_CHECKING

import babel
import pytest
from babel import Locale, localedata
from babel.dates import format_date, format_datetime
from hypothesis import given
from hypothesis import strategies as st

from dossier.cleaning import clean
from dossier.clips.reading import read_paths
from dossier.language import calendar_names
from dossier.language.clock_times import zones
from dossier.language.printed_days import day_in, is_day_alone, may_state_day, month_in, stated_day
from dossier.records import Clip
from dossier.rules.load import load
from tests.tables import cldr_calendar

if TYPE_CHECKING:
    from pathlib import Path

PRINTED = {
    "August 9, 2022 7:41 PM EST": "2022-08-09T19:41:00-05:00",
    "Aug. 9, 2022, 7:41 p.m. ET": "2022-08-09T19:41:00-04:00",
    "Jan. 9, 2022, 7:41 p.m. ET": "2022-01-09T19:41:00-05:00",
    "7:41 PM ET, Tue August 9, 2022": "2022-08-09T19:41:00-04:00",
    "12:05 am, 9 Aug 2022": "2022-08-09T00:05:00",
    "12:00 am, 9 Aug 2022": "2022-08-09T00:00:00",
    "12:05 pm, 9 Aug 2022": "2022-08-09T12:05:00",
    "9 Aug 2022 24:10": "2022-08-09",
    "Nov 16, 2022 at 4:07 pm ET • 2 min read": "2022-11-16T16:07:00-05:00",
    "Updated: 9 August 2022 17:22 IST": "2022-08-09T17:22:00+05:30",
    "August 9, 2022, 10:30-12:00": "2022-08-09T10:30:00",
    "August 9, 2022 10:30 -0500": "2022-08-09T10:30:00-05:00",
    "August 9, 2022 10:30 (UTC+8)": "2022-08-09T10:30:00+08:00",
    "Tue Aug 09 2022 19:41:00 GMT+0200 (Central European Summer Time)": "2022-08-09T19:41:00+02:00",
    "Tue, 09 Aug 2022 19:41:05 +0530": "2022-08-09T19:41:05+05:30",
    "August 9, 2022 | 12.30 million readers": "2022-08-09",
    "8/23/2022": "2022-08-23",
    "23/8/2022 19h41": "2022-08-23T19:41:00",
    "23/ago/2022 19h41": "2022-08-23T19:41:00",
    "9-Aug-2022 19:41": "2022-08-09T19:41:00",
    "2022-Aug-09": "2022-08-09",
    "2022.08.09": "2022-08-09",
    "2022/8/9 19:41": "2022-08-09T19:41:00",
    "2022-08-09T19:41:10Z": "2022-08-09T19:41:10+00:00",
    "2022-08-09 19:41 +05:30": "2022-08-09T19:41:00+05:30",
    "2022-08-09T19:41:10.123-05": "2022-08-09T19:41:10-05:00",
    "2022-08-09T00:00:00": "2022-08-09",
    "2022-08-09T25:00:00Z": "2022-08-09",
    "Dienstag, 9. August 2022, 19.41 Uhr": "2022-08-09T19:41:00",
    "9.Aug.2022 um 19 Uhr": "2022-08-09T19:00:00",
    "9. 8. 2022 19:41": "2022-08-09T19:41:00",
    "Stand: 3. März 2022": "2022-03-03",
    "1er août 2022 à 17 h 22": "2022-08-01T17:22:00",
    "9 août 2022 à 17h": "2022-08-09T17:00:00",
    "9 mrt 2022": "2022-03-09",
    "9 de agosto de 2022 a las 7:41 de la tarde": "2022-08-09T19:41:00",
    "9 de agosto de 2022, 7:41 p. m.": "2022-08-09T19:41:00",
    "9 d’agost del 2022": "2022-08-09",
    "9 agosto 2022 alle 19:41": "2022-08-09T19:41:00",
    "9. elokuuta 2022 klo 19.41": "2022-08-09T19:41:00",
    "9. august 2022 kl. 19.41": "2022-08-09T19:41:00",
    "2022. augusztus 9., 19:41": "2022-08-09T19:41:00",
    "2022. gada 9. augusts": "2022-08-09",
    "2022 m. rugpjūčio 9 d.": "2022-08-09",
    "9 sierpnia 2022, 19:41": "2022-08-09T19:41:00",
    "9 listopada 2022": "2022-11-09",
    "9. listopada 2022.": "2022-10-09",
    "9 августа 2022 г. в 19:41": "2022-08-09T19:41:00",
    "9 Αυγούστου 2022, 7:41 μ.μ.": "2022-08-09T19:41:00",
    "9 Ağustos 2022 Salı 19:41": "2022-08-09T19:41:00",
    "9 באוגוסט 2022": "2022-08-09",
    "٩ أغسطس ٢٠٢٢ ٧:٤١ م": "2022-08-09T19:41:00",
    "9 अगस्त 2022": "2022-08-09",
    "9 tháng 8, 2022": "2022-08-09",
    "9 Agustus 2022 19.41 WIB": "2022-08-09T19:41:00+07:00",
    "2022年8月9日 下午7:41": "2022-08-09T19:41:00",
    "２０２２年８月９日 19：41": "2022-08-09T19:41:00",
    "2022년 8월 9일 오후 7시 41분": "2022-08-09T19:41:00",
    "2022. 8. 9. 오후 7:41": "2022-08-09T19:41:00",
}
UNSTATED = (
    "06/07/2022", "6-7-2022", "31 February 2022", "29 Brumaire 2022", "2022-13-01", "Sun 12, 2022", "two days ago",
    "Nov 18", "4 Mystery 2022", "0099-01-01", "::", "",
)  # fmt: skip
VALUES = {
    "20220809": "2022-08-09",
    "20220809T194105Z": "2022-08-09T19:41:05+00:00",
    "1660074060": "2022-08-09T19:41:00+00:00",
    "1660074060000": "2022-08-09T19:41:00+00:00",
    "Tue, 9 Aug 22 19:41:00 +0530": "2022-08-09T19:41:00+05:30",
    "Tue Aug  9 19:41:00 2022": "2022-08-09T19:41:00",
    "2022-08": "2022-08",
    "August 2022": "2022-08",
    "9 August 1898": "1898-08-09",
}
NO_VALUES = (*UNSTATED, "9999999999", "the year 2022", "2022", "2022-00")
PROSE = (
    "The council of Norham has agreed to build a second bridge over the river, and the old one will be closed.",
    "Work on the foundations begins in the spring, when the water is low, and is to last for two years or more.",
    "Nobody has said who will pay for the road on the other side, which belongs to the county and not to the town.",
)
HEADLINE = "Norham builds a second bridge"


@pytest.mark.parametrize(("printed", "value"), PRINTED.items())
def test_the_same_words_are_the_same_day_in_a_line_and_as_a_value(printed: str, value: str) -> None:
    stated = day_in(f"— {printed}")
    assert stated is not None
    assert (value, value) == (stated.published.value, getattr(stated_day(printed), "value", None))


@pytest.mark.parametrize("printed", UNSTATED)
def test_what_no_line_states(printed: str) -> None:
    assert day_in(printed) is None


@pytest.mark.parametrize(("text", "value"), VALUES.items())
def test_what_only_a_value_is_written_like(text: str, value: str) -> None:
    assert (None, value) == (day_in(text), getattr(stated_day(text), "value", None))


@pytest.mark.parametrize("text", NO_VALUES)
def test_what_is_no_value(text: str) -> None:
    assert stated_day(text) is None


def published(path: Path) -> str | None:
    """When a clipping was published, by its own words."""
    (clip,) = read_paths([path])
    assert isinstance(clip, Clip)
    article = clean(clip)
    assert not any("2022" in block.text for block in article.blocks if block.start is not None)
    return article.published.value if article.published else None


def page(head: str, line: str) -> str:
    """A page about the bridge, with something in its head and a line below its headline."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PROSE)
    top = f"<html><head><title>{HEADLINE}</title>{head}</head><body><article><h1>{HEADLINE}</h1>"
    return f"{top}{line}{text}</article></body></html>"


ELSEWHERE = {"mfe", "trv"}
"""Languages of a small press with a short month that is another one in a larger: "out" is August in Mauritius."""
LINES = [line for line in PRINTED if "million" not in line]


@pytest.mark.parametrize("line", LINES)
def test_the_same_line_reads_the_same_on_a_page_and_in_a_text(line: str, tmp_path: Path) -> None:
    given = escape(line)
    pages = {
        "line": page("", f"<p>{given}</p>"),
        "element": page("", f"<time>{given}</time>"),
        "attribute": page("", f'<time datetime="{given}">lately</time>'),
        "meta": page(f'<meta property="article:published_time" content="{given}">', ""),
    }
    for name, markup in pages.items():
        (tmp_path / f"{name}.html").write_text(f"<!DOCTYPE html>{markup}", "utf-8")
    (tmp_path / "text.txt").write_text("\n\n".join((HEADLINE, line, *PROSE)), "utf-8")
    (tmp_path / "note.md").write_text(
        "\n".join(("---", f'published: "{line}"', "---", f"# {HEADLINE}", "", "\n\n".join(PROSE))), "utf-8"
    )
    read = {path.name: published(path) for path in sorted(tmp_path.iterdir())}
    assert dict.fromkeys(read, PRINTED[line]) == read


@pytest.mark.parametrize("line", ["March 2022", "Published: March 2022", "mars 2022"])
def test_a_month_by_itself_is_the_day_of_publication_as_far_as_it_is_known(line: str, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page("", f"<p>{line}</p>").replace("2022", "2021"), "utf-8")
    (tmp_path / "b.txt").write_text("\n\n".join((HEADLINE, line.replace("2022", "2021"), *PROSE)), "utf-8")
    assert ["2021-03", "2021-03"] == [published(tmp_path / name) for name in ("a.html", "b.txt")]


def test_a_day_counts_before_a_month(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\n\n".join((HEADLINE, "March 2022", "9 March 2022", *PROSE)), "utf-8")
    assert "2022-03-09" == published(tmp_path / "a.txt")


@pytest.mark.parametrize("line", ["In March 2022", "9 Mystery 2022", "31 February 2022", "Edition of March 2022"])
def test_what_names_a_month_and_more_is_no_month(line: str) -> None:
    assert month_in(line) is None


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Updated: 4 May 2021 | Published: 3 May 2021", "2021-05-03"),
        ("Published: 3 May 2021 | Updated: 4 May 2021", "2021-05-03"),
        ("Updated on 4 May 2021, published on 3 May 2021", "2021-05-03"),
        ("Last updated by Ada Quill on 4 May 2021", "2021-05-04"),
        ("Stand: 4. Mai 2021 / veröffentlicht am 3. Mai 2021", "2021-05-03"),
        ("更新时间 2021年5月4日 发布时间 2021年5月3日", "2021-05-03"),
    ],
)
def test_a_day_of_publication_counts_before_one_of_a_change(line: str, value: str, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page("", f"<p>{line}</p>"), "utf-8")
    (tmp_path / "b.txt").write_text("\n\n".join((HEADLINE, line, *PROSE)), "utf-8")
    assert [value, value] == [published(tmp_path / name) for name in ("a.html", "b.txt")]


def test_a_notice_of_copyright_says_nothing_of_the_article(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page("", "<p>© 4 May 2021 Norham Post</p><p>3 May 2021</p>"), "utf-8")
    assert "2021-05-03" == published(tmp_path / "a.html")


def test_a_line_that_is_a_day_and_nothing_else() -> None:
    alone = (
        "Sa., 09.07.2022",
        "Published: 9 July 2022, 17:22 Uhr",
        "9 июля 2022 г.",
        "Posted on Thursday 9th July, 2022",
    )
    assert [True] * 4 == [is_day_alone(line) for line in alone]
    assert [False] * 2 == [is_day_alone(line) for line in ("Bridge opens 9 July 2022", "July, as ever")]


def test_where_a_day_stands() -> None:
    line = "By Ada Quill | Published: 9 July 2022 at 5:22 pm BST | 3 min read"
    stated = day_in(line)
    assert stated is not None
    assert ("9 July 2022 at 5:22 pm BST", "zone.ambiguous") == (line[stated.start : stated.end], stated.rule)


def test_a_day_that_cldr_prints_is_that_day_or_none() -> None:
    days = (dt.date(2022, 8, 23), dt.date(2022, 3, 9))
    locales = [Locale.parse(identifier) for identifier in sorted(localedata.locale_identifiers())]
    printed = [
        (locale.language, day, format_date(day, width, locale))
        for locale in locales
        for day in days
        for width in ("long", "medium")
    ]
    assert [] == [
        text
        for language, day, text in printed
        if (stated := day_in(text)) and stated.published.day != day and language not in ELSEWHERE
    ]


def test_most_languages_of_cldr_are_read() -> None:
    moment, languages = dt.datetime(2022, 8, 23, 17, 22), load("language/days")["press.languages"].words
    printed = {
        language: format_datetime(moment, "long", locale=language, tzinfo=babel.dates.UTC) for language in languages
    }
    unread = {language for language, text in printed.items() if stated_day(text) is None}
    assert {"th"} | ({"fa"} & unread) == unread


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)), st.times(), st.sampled_from(["am/pm", "24 hours"]))
def test_what_is_printed_is_read_back(day: dt.date, time: dt.time, hours: str) -> None:
    minute = dt.time(time.hour, time.minute or 1)
    clock = f"{minute:%I:%M %p}" if hours == "am/pm" else f"{minute:%H:%M}"
    stated = day_in(f"{day:%B} {day.day}, {day.year} {clock}")
    assert stated is not None
    assert dt.datetime.combine(day, minute).isoformat() == stated.published.value


@given(st.text(st.sampled_from("19205/.-: ,hapmM()TZ+日月年"), max_size=60))
def test_no_text_is_too_odd(text: str) -> None:
    stated = day_in(text)
    assert stated is None or (may_state_day(text) and 0 <= stated.start < stated.end <= len(text))
    stated_day(text)


def test_the_table_of_months_is_what_cldr_gives() -> None:
    written, *lines = cldr_calendar.TABLE.read_text("utf-8").splitlines()
    if f"Babel {babel.__version__}" in written:
        assert cldr_calendar.table() == lines, "run make tables"


@pytest.mark.parametrize(("word", "number"), load("language/days")["month.words"].table.items())
def test_a_month_that_cldr_has_not(word: str, number: float) -> None:
    assert number == calendar_names.month_of(word)
    assert all(
        word != name.text.casefold() for name in calendar_names.months(*load("language/days")["press.languages"].words)
    )


@pytest.mark.parametrize(
    "rule",
    [rule for rule in load("language/days").values() if rule.name.startswith("zone.")],
    ids=lambda rule: rule.name,
)
def test_each_zone_is_read(rule) -> None:  # type: ignore[no-untyped-def]
    for letters in rule.table:
        stated = day_in(f"9 February 2022 17:22 {letters}")
        assert stated is not None
        assert (rule.name, zones()[letters][0]) == (stated.rule, stated.published.value[-6:])


@pytest.mark.parametrize(("words", "half"), load("language/days")["half.words"].table.items())
def test_the_half_of_the_day_in_words(words: str, half: float) -> None:
    assert f"2022-08-09T{5 + int(half):02}:22:00" == getattr(stated_day(f"9 August 2022, 5:22 {words}"), "value", None)
