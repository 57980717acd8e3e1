"""Dates: the specs in specs/evidence/dates.md, the five seeds, and hostile text."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.cleaning import as_it_is
from dossier.clips.reading import read_paths
from dossier.evidence.dates.expressions import find_dates
from dossier.evidence.dates.vague_times import find_vague_times
from dossier.records import Article, Clip, DateMention, Published
from dossier.rules.load import load
from tests.reading import DELIVERED, Case, cases

HERE = Path(__file__).parent
MARKS = tomllib.loads((HERE / "marks" / "dates.toml").read_text("utf-8"))
SEEDS = {clip.id: as_it_is(clip) for clip in read_paths([DELIVERED / "seeds"]) if isinstance(clip, Clip)}


def article(text: str, published: str = "2019-06-29") -> Article:
    """An article of the lines of a text, with its day of publication."""
    when = None if published == "unknown" else Published.of(published)
    return replace(as_it_is(Clip("a", "a.txt", text)), published=when)


def shown(found: tuple[DateMention, ...]) -> list[str]:
    """The dates as the specs write them."""
    return [" | ".join([one.surface, one.value or "?", *([one.until] if one.until else [])]) for one in found]


@pytest.mark.parametrize("case", cases("evidence/dates"))
def test_the_dates_that_are_found(case: Case) -> None:
    [clip] = case.clips
    assert case.expected.splitlines() == shown(find_dates(as_it_is(clip)))


def line_at(mark: dict[str, str | int]) -> tuple[int, str]:
    """The offset and the text of a marked line."""
    lines = SEEDS[str(mark["clipping"])].text.split("\n")
    number = int(mark["line"])
    return sum(len(line) + 1 for line in lines[: number - 1]), lines[number - 1]


def found_at(mark: dict[str, str | int], published: str) -> list[DateMention]:
    """The dates that overlap a marked text, wherever it stands in its line."""
    start, line = line_at(mark)
    text = str(mark["text"])
    places = [start + n for n in range(len(line)) if line.startswith(text, n)]
    found = find_dates(replace(SEEDS[str(mark["clipping"])], published=Published.of(published)))
    return [date for date in found if any(date.start < at + len(text) and at < date.end for at in places)]


def marked(known: str, value: str) -> list[tuple[dict[str, str | int], str, str]]:
    """The marks with their publication and the value that a person gave them."""
    published = {entry["clipping"]: entry[known] for entry in MARKS["publication"]}
    return [(mark, published[mark["clipping"]], mark[value]) for mark in MARKS["date"]]


@pytest.mark.parametrize(("mark", "published", "value"), marked("known", "value"))
def test_seed_date_by_what_is_known(mark: dict[str, str | int], published: str, value: str) -> None:
    found = found_at(mark, published)
    assert (found[0].value or "" if found else "") == value


@pytest.mark.parametrize(("mark", "published", "value"), marked("assumed_day", "value_given_day"))
def test_seed_date_given_the_day(mark: dict[str, str | int], published: str, value: str) -> None:
    found = found_at(mark, published)
    assert (found[0].value or "" if found else "") == value


@pytest.mark.parametrize("mark", MARKS["no_date"])
def test_what_a_person_marked_as_no_date_is_none(mark: dict[str, str | int]) -> None:
    assert found_at(mark, "2019-06-29") == []


SILENT = {
    "weekday_name.lead", "weekday_name.any", "weekday_name.habit", "weekday_name.behind", "weekday_name.thing",
    "year.unit", "year.approximation", "year.measure", "year.street", "year.call", "year.telephone", "holiday.thing",
}  # fmt: skip
"""Rules that keep something from being a date."""


@pytest.mark.parametrize("name", list(load("evidence/dates")))
def test_every_rule_acts_on_its_example(name: str) -> None:
    rule = load("evidence/dates")[name]
    words = (*rule.words, *rule.table)
    assert not words or any(word.lower() in rule.example.lower() for word in words), rule.example
    found = find_vague_times(article(rule.example)) if name.startswith("vague.") else find_dates(article(rule.example))
    assert (found == ()) == (name in SILENT)


def test_unresolved_dates_say_why() -> None:
    rules = {find_dates(article("on Monday", when))[0].rule for when in ("2019-07", "unknown")}
    assert rules == {
        "unresolved: the clipping's day is not known",
        "unresolved: the clipping's date is not known",
    }


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)), st.integers(0, 6))
def test_a_weekday_is_that_weekday_and_at_most_six_days_back(day: dt.date, number: int) -> None:
    (found,) = find_dates(article(f"They met on {WEEKDAYS[number]}.", day.isoformat()))
    value = dt.date.fromisoformat(found.value or "")
    assert (value.weekday(), 0 <= (day - value).days <= 6) == (number, True)


@given(st.dates(dt.date(1600, 1, 1), dt.date(2099, 12, 31)))
def test_a_written_day_is_read_back(day: dt.date) -> None:
    text = f"It was on {day:%B} {day.day}, {day.year}."
    assert [found.value for found in find_dates(article(text, "unknown"))] == [day.isoformat()]


ALPHABET = st.sampled_from(
    [
        "May",
        " ",
        "3",
        "12",
        "/",
        "-",
        "2019",
        ", ",
        "last ",
        "next ",
        "week",
        "the ",
        "day",
        "Monday",
        " until ",
        "'99",
        "\n",
    ]
)


@given(st.lists(ALPHABET, max_size=30).map("".join), st.sampled_from(["unknown", "2019", "2019-06", "2019-06-29"]))
def test_dates_lie_in_the_text_and_never_overlap(text: str, published: str) -> None:
    end = 0
    for found in find_dates(article(text, published)):
        assert end <= found.start < found.end <= len(text)
        assert found.surface == text[found.start : found.end]
        end = found.end


@given(st.text(max_size=60), st.sampled_from(["0001", "0001-01-01", "9999-12-31", "9999-12"]))
def test_no_text_and_no_publication_is_refused(text: str, published: str) -> None:
    find_dates(article(text + " last Monday, next week, 900 years ago, last decade, next month", published))
