"""The workshop: remembered, side by side, or in turn, the dossier is the same; and what dies costs only itself."""

from __future__ import annotations

import os
import pickle
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

import pytest

from dossier.archive.store import Store
from dossier.cast.registry import read_cast
from dossier.errors import ClippingError, SettingError
from dossier.messages import Phrase, counted, joined_phrase, phrase
from dossier.one_clipping import EVIDENCE, NAMES, READ, NamedClipping
from dossier.pipeline import examine_folder, make_dossier
from dossier.records import Ambiguity, Cast, Complaint
from dossier.workshop import workers
from dossier.workshop.aside import Aside
from dossier.workshop.on_disk import decoded, encoded
from dossier.workshop.remembering import Workshop
from dossier.workshop.step import IN_TURN, Step
from dossier.workshop.workers import Parcel, can_fork
from tests.reading import DELIVERED

if TYPE_CHECKING:
    from pathlib import Path

SEEDS = DELIVERED / "seeds"
CAST = read_cast(DELIVERED / "content" / "actors")


def same(one: Any, other: Any) -> bool:
    """Whether two records are equal in every part, and of the same types; a phrase knows what it was made of."""
    if type(one) is not type(other):
        return False
    if isinstance(one, Phrase):
        made = (one.message, one.several, one.number, str(one))
        return made == (other.message, other.several, other.number, str(other)) and same(
            dict(one.values), dict(other.values)
        )
    if is_dataclass(one):
        return all(same(getattr(one, field.name), getattr(other, field.name)) for field in fields(one))
    if isinstance(one, dict):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    if isinstance(one, tuple | list):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)


def test_a_dossier_from_what_is_remembered_is_the_same(tmp_path: Path) -> None:
    made = make_dossier(SEEDS, CAST)
    for _ in range(2):
        assert same(made, make_dossier(SEEDS, CAST, work=Workshop(Store(tmp_path))))
    assert (tmp_path / "dossier.sqlite").is_file()


def test_a_dossier_made_side_by_side_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    made = make_dossier(SEEDS, CAST)
    monkeypatch.setattr("dossier.workshop.remembering.FEW", 1)
    monkeypatch.setattr("dossier.assembly.FEW", 1)
    assert same(made, make_dossier(SEEDS, CAST, work=Workshop(workers=2)))


@pytest.mark.skipif(workers.cores() == 1, reason="nothing is done aside here")
def test_what_is_done_aside_comes_back_as_the_record_it_is() -> None:
    """Beside threads, which another test may have left running, nothing is forked: it is done here."""
    here, where = os.getpid(), "there" if can_fork() else "here"
    work: Aside[Complaint] = Aside(lambda: Complaint("", "there" if os.getpid() != here else "here"), Complaint)
    work.begin()
    assert work.end() == Complaint("", where)


def test_what_another_process_fails_on_is_done_here() -> None:
    here = os.getpid()

    def fails_there() -> Complaint:
        if os.getpid() != here:
            raise ValueError
        return Complaint("", "here")

    work: Aside[Complaint] = Aside(fails_there, Complaint)
    work.begin()
    assert work.end() == Complaint("", "here")


def test_what_is_remembered_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_dossier(SEEDS, CAST, work=Workshop(Store(tmp_path)))

    def never(_thing: object, *_rest: object) -> None:
        raise AssertionError("it is known")

    for name in ("clean", "find_candidates", "with_evidence"):
        monkeypatch.setattr(f"dossier.one_clipping.{name}", never)
    assert 5 == len(make_dossier(SEEDS, CAST, work=Workshop(Store(tmp_path))).clippings)


def test_a_sidecar_of_an_article_in_an_export_is_looked_at(tmp_path: Path) -> None:
    article = "{n} of 2 DOCUMENTS\n\nThe Quay Post\n\nMay {n}, 2021\n\nPort {n}\n\nLENGTH: 9 words\n\nIt is open.\n\n"
    (tmp_path / "press.txt").write_text("".join(article.format(n=n) for n in (1, 2)))
    store = Store(tmp_path / "cache")
    (tmp_path / "cache").mkdir()
    work = Workshop(store)
    names = [one.article.id for one in make_dossier(tmp_path, Cast(), work=work).clippings]
    assert 2 == len(names)
    for name in names:
        (tmp_path / f"{name}.toml").write_text('title = "Stated"\n')
        titles = {one.article.id: one.article.title for one in make_dossier(tmp_path, Cast(), work=work).clippings}
        assert "Stated" == titles[name]


PHRASES = (
    phrase("a capital, and nothing shows whether the government is meant"),
    phrase("it stands behind %(word)s", word="the"),
    counted(3, "line"),
    joined_phrase("; ", [counted(1, "word"), "and text"]),
)


@pytest.mark.parametrize("said", PHRASES, ids=str)
def test_a_phrase_survives_with_what_it_was_made_of(said: str) -> None:
    doubt, told = Ambiguity(0, 3, "US", ("us",), said), Complaint("a.txt", said)
    assert same(doubt, decoded(encoded(doubt), Ambiguity))
    assert same([told, doubt.reason], [decoded(encoded(told), Complaint), decoded(encoded(doubt), Ambiguity).reason])


def test_bytes_of_another_type_are_refused() -> None:
    with pytest.raises(ValueError, match="Expected"):
        decoded(encoded([1, 2]), Ambiguity)


def _dies_of_seven(number: int) -> int:
    if number == 7:
        os._exit(1)
    return -number


def _fails_on_seven(number: int) -> int:
    return 1 // (number - 7)


def _clip(number: int) -> str:
    return f"clip-{number}.txt"


@pytest.mark.parametrize("run", [_dies_of_seven, _fails_on_seven])
def test_what_a_worker_dies_of_costs_only_itself(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier.workshop.remembering.FEW", 1)
    step = Step("dying", run, int, _clip)
    made = Workshop(workers=2).each(step, range(12))
    assert [7] == [place for place, one in enumerate(made) if isinstance(one, ClippingError)]
    assert str(made[7]).startswith("clip-7.txt: ")


def test_an_error_comes_back_whole_from_another_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier.workshop.remembering.FEW", 1)
    step = Step("failing", _fails_on_seven, int, _clip)
    assert [str(one) for one in IN_TURN.each(step, range(9))] == [
        str(one) for one in Workshop(workers=2).each(step, range(9))
    ]


def test_a_cluster_that_is_none_is_told() -> None:
    with pytest.raises(SettingError, match="is no cluster; write it like dask://"):
        list(workers.in_workers(READ, [1], 1, "spark://somewhere:1"))


def test_a_cluster_does_the_same(tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, local_directory=str(tmp_path)
    ) as cluster:
        address = cluster.scheduler_address.replace("tcp://", "dask://")
        assert same(make_dossier(SEEDS, CAST), make_dossier(SEEDS, CAST, work=Workshop(address=address)))


def test_the_steps_can_be_sent_to_another_process() -> None:
    for step in (READ, NAMES, EVIDENCE):
        for part in (step.run, step.named, step.key, step.lasts):
            assert "<lambda>" not in part.__qualname__


def test_what_travels_as_bytes_arrives_as_it_left() -> None:
    clippings = examine_folder(SEEDS, CAST).clippings
    things = [NamedClipping(one, CAST.actors) for one in clippings]
    arrived = pickle.loads(pickle.dumps(Parcel(things, NamedClipping)))  # noqa: S301  our own
    assert same(things, arrived)
    assert type(arrived) is list
