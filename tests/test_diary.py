"""The diary: which sentences about the time after the newest clipping it holds, and its calendar file."""

from __future__ import annotations

from dataclasses import replace

import pytest
from icalendar import Calendar

from dossier.assembly import assemble
from dossier.cleaning import as_it_is
from dossier.evidence.across.diary import find_diary
from dossier.evidence.across.sources.counted_sources import Sources
from dossier.evidence.dates.expressions import find_dates
from dossier.evidence.statements.attribution import find_statements
from dossier.exports import diary_calendar
from dossier.exports.inventory import take_inventory
from dossier.records import Cast, Clip, Clipping, Published


def clipping(text: str, name: str = "a", published: str = "2031-02-10") -> Clipping:
    """A clipping of these words with its dates and statements."""
    known = replace(as_it_is(Clip(name, f"{name}.txt", text)), published=Published.of(published))
    return Clipping(known, statements=find_statements(known, ()), dates=find_dates(known))


def diary(*clippings: Clipping) -> list[tuple[str, str]]:
    """The day of each entry with the sentence."""
    sources = Sources.of(clippings, [])
    return [(entry.date.value, sources.text(entry.place)) for entry in find_diary(sources)]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The council will vote on the bridge on 3 March 2031.", "2031-03-03"),
        ("The strike is expected to end next week.", "2031-W08"),
        ("The new ferry is due to sail in September 2031.", "2031-09"),
        ("The island shall run on wind alone by 2040.", "2040"),
        ("Der Rat wird am 3. März 2031 über die Brücke abstimmen.", "2031-03-03"),
        ("Le conseil votera sur le pont le 3 mars 2031.", "2031-03-03"),
        ("“We will vote on 3 March 2031,” Mayor Ida Holt said.", "2031-03-03"),
    ],
)
def test_what_is_to_be_is_an_entry(sentence: str, day: str) -> None:
    assert [one for one, _said in diary(clipping(f"{sentence} It rained."))] == [day]


@pytest.mark.parametrize(
    "sentence",
    [
        "The council voted on the bridge on 3 March 2030.",
        "If the mayor wins, the council will vote again on 3 March 2031.",
        "She hopes that the council will vote on 3 March 2031.",
        "Holt is the favourite of many voters in 2034.",
        "“It is the last bridge before 2040,” Holt said.",
        "The 2035 Marlin ferry will have no funnel.",
    ],
)
def test_what_is_past_guessed_or_only_named_is_none(sentence: str) -> None:
    assert diary(clipping(f"{sentence} It rained.")) == []


def test_what_lies_before_the_newest_clipping_is_none() -> None:
    old = clipping("The council will vote on 3 March 2031.")
    assert diary(old)
    assert diary(clipping("It rained.", "b", "2031-03-04"), old) == []


def test_without_a_dated_clipping_nothing_is_known_to_lie_ahead() -> None:
    undated = clipping("The council will vote on 3 March 2031.")
    assert diary(replace(undated, article=replace(undated.article, published=None))) == []


def test_what_is_planned_stands_for_its_day_and_a_month_behind_its_days() -> None:
    first = clipping(
        "The town will open its harbour in March 2031. The council will vote on the bridge on 3 March 2031."
    )
    second = clipping("On 3 March 2031 the council of the town will vote on the bridge.", "b")
    third = clipping("Many look forward to 3 March 2031.", "c")
    assert diary(first, second, third) == [
        ("2031-03-03", "The council will vote on the bridge on 3 March 2031."),
        ("2031-03", "The town will open its harbour in March 2031."),
    ]


def test_the_calendar_holds_days_and_weeks() -> None:
    said = "The council will vote, and then vote again, on 3 March 2031. The strike is to end next week. "
    dossier = assemble([clipping(f"{said}A ferry is due in May 2031.")], Cast.of((), ()))
    inventory = take_inventory(dossier, "Harbour; town", "https://example.org/harbour")
    text = "".join(diary_calendar.lines(inventory))
    week, vote = Calendar.from_ical(text).walk("VEVENT")
    assert str(vote["summary"]) == "The council will vote, and then vote again, on 3 March 2031."
    assert vote.decoded("dtstart").isoformat() == "2031-03-03"
    assert (week.decoded("dtend") - week.decoded("dtstart")).days == 7
    assert str(vote["url"]).startswith("https://example.org/harbour/clippings/")
    assert text == "".join(diary_calendar.lines(inventory))
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
