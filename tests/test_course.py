"""What a person sees of a long build: nothing for two seconds, then a line or a bar; and where the time went."""

from __future__ import annotations

import pytest

from dossier.site.pelican.running import course as course_module
from dossier.site.pelican.running.course import Course


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time, as the course of a build sees it; a test sets its only entry."""
    monkeypatch.delenv("CI", raising=False)
    now = [0.0]
    monkeypatch.setattr(course_module.time, "perf_counter", lambda: now[0])
    return now


def test_a_short_build_says_nothing(clock: list[float], capsys: pytest.CaptureFixture[str]) -> None:
    course = Course(_begun=0.0, _since=0.0)
    clock[0] = 1.9
    course.at("reading", 5, 5)
    assert "" == capsys.readouterr().err


def test_a_long_build_says_so_once_where_nobody_watches(clock: list[float], capsys: pytest.CaptureFixture[str]) -> None:
    course = Course(_begun=0.0, _since=0.0)
    for clock[0] in (1.0, 2.5, 3.0, 9.0):
        course.at("reading", 40, 1200)
    assert "This takes a while: reading, 1,200 in all …\n" == capsys.readouterr().err


def test_in_ci_nothing_is_said_however_long_it_takes(
    clock: list[float], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    course = Course(_begun=0.0, _since=0.0)
    clock[0] = 60.0
    course.at("reading", 40, 1200)
    assert "" == capsys.readouterr().err


def test_in_a_terminal_a_bar_says_how_far_it_is(
    clock: list[float], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(course_module.sys.stderr, "isatty", lambda: True)
    course = Course(_begun=0.0, _since=0.0)
    clock[0] = 3.0
    course.at("reading", 40, 1200)
    course.end()
    assert "reading" in capsys.readouterr().err


def test_the_times_say_where_the_time_went(clock: list[float]) -> None:
    course = Course(_begun=0.0, _since=0.0)
    for clock[0], step in ((0.5, "reading"), (2.5, "writing pages"), (2.51, "the rest"), (3.51, "end")):
        course.at(step)
    told = ["    0.5 s  start", "    2.0 s  reading", "    1.0 s  the rest", "    3.5 s  in all"]
    assert told == course.times().splitlines()
