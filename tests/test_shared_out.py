"""Work that several processes share: whoever does it, all of it comes back, in order."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal

import pytest

from dossier.workshop.shared_out import OFTEN, shared_out
from dossier.workshop.workers import can_fork

HERE = os.getpid()


@pytest.fixture(autouse=True)
def _forks() -> None:
    if not can_fork():
        pytest.skip("threads of another test run, or the system cannot fork")


@pytest.mark.parametrize("workers", [1, 2, 5])
@pytest.mark.parametrize("count", [0, 1, 23])
def test_all_comes_back_in_order_however_many_work(count: int, workers: int) -> None:
    assert [number * number for number in range(count)] == shared_out(lambda number: number * number, count, workers)


@pytest.mark.parametrize("workers", [1, 3])
def test_errands_come_before_all_else(workers: int) -> None:
    told: list[int] = []
    made = shared_out(lambda number: number * number, 3, workers, told.append, [lambda: -1, lambda: -2])
    assert [-1, -2, 0, 1, 4] == made
    assert set(told) <= {0, 1, 2}


def test_this_process_and_another_do_some_of_it() -> None:
    context = multiprocessing.get_context("fork")
    begun = {True: context.Event(), False: context.Event()}

    def work(_number: int) -> int:
        here = os.getpid() == HERE
        begun[here].set()
        begun[not here].wait(60)
        return os.getpid()

    done = shared_out(work, 9, 2)
    assert 2 == len(set(done))
    assert HERE in done


@pytest.mark.parametrize("end", [lambda: os.kill(os.getpid(), signal.SIGKILL), lambda: 1 / 0], ids=["killed", "failed"])
def test_what_another_process_fails_on_is_done_here(end: object) -> None:
    def work(number: int) -> int:
        if os.getpid() != HERE:
            end()  # type: ignore[operator]
        return number

    assert list(range(50)) == shared_out(work, 50, 3)


def test_the_collector_is_left_as_it_was() -> None:
    before = gc.get_threshold()
    during = shared_out(lambda _number: gc.get_threshold(), 4, 2)
    assert {OFTEN} == set(during)
    assert before == gc.get_threshold()


def test_an_error_is_raised_here() -> None:
    def work(number: int) -> int:
        if number == 7:
            raise ValueError("seven")
        return number

    with pytest.raises(ValueError, match="seven"):
        shared_out(work, 20, 2)
    assert not multiprocessing.active_children()
