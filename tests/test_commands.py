"""The commands on the way to a curated cast: what each writes, says and refuses, and that it can be undone."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.__main__ import main
from dossier.cast.actor_files import actor_file, comments, merged_actor
from dossier.cast.registry import parse_actor, read_actor, read_cast
from dossier.errors import ActorError
from dossier.language.slugs import slugify
from dossier.records import ACTOR_KINDS, Actor
from tests.reading import ROOT

HARBOUR = ROOT / "tests" / "harbour"
HOSTILE = (
    "../../etc/passwd",
    "Ann: [a, b] # c",
    "\"'`$(rm -rf ~)",
    "---",
    "- - -x",
    "%TAG A",
    "yes no",
    "& A",
    "null A",
)


@pytest.fixture
def cast(tmp_path: Path) -> Path:
    return tmp_path / "cast"


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> object:
    return capsys


def run(cast: Path, *words: str) -> int:
    """The exit status of a command on the harbour's clippings."""
    seeds = [] if words[0] == "ignore" else ["--seeds", str(HARBOUR)]
    try:
        return main([words[0], "--cast", str(cast), *seeds, *words[1:]])
    except SystemExit as wrong:
        return int(wrong.code or 0)


def write(cast: Path, slug: str, text: str) -> Path:
    cast.mkdir(exist_ok=True)
    path = cast / f"{slug}.md"
    path.write_text(f"---\n{text}", "utf-8")
    return path


def git(folder: Path, *words: str) -> str:
    command = ["git", "-C", str(folder), "-c", "user.name=A", "-c", "user.email=a@example.org", *words]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def undo(out: str) -> None:
    """Runs the last command that was printed as the way back."""
    command = next(line for line in out.splitlines() if line.startswith("To undo it")).partition(": ")[2]
    subprocess.run(command.partition(", or")[0], shell=True, check=True, capture_output=True)  # noqa: S602


@pytest.fixture
def kept(cast: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cast of two actors and one that belongs to the second, committed."""
    write(cast, "baltmar", 'name: Baltmar\nkind: company # it floats\naliases: ["Baltmar Lines"]\n---\n\nA line.\n')
    write(
        cast,
        "balt",
        "# once a firm\nname: Balt\nkind: organization\nweak_aliases: [the line]\nwikidata: Q1\n---\nOld.\n",
    )
    write(cast, "lars-winther", "part_of: balt # its head\nname: Lars Winther\nkind: person\n---\n")
    git(cast, "init", "-q")
    git(cast, "add", ".")
    git(cast, "commit", "-qm", "cast")
    monkeypatch.chdir(cast)
    return cast


def test_adopt_writes_what_was_found(cast: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == run(cast, "adopt", "Institute of Marine Research")
    actor = read_cast(cast).by_slug["institute-of-marine-research"]
    assert ("organization", ("IMR",), "") == (actor.kind, actor.aliases, actor.profile)
    out = capsys.readouterr().out
    assert f"Wrote {cast}/institute-of-marine-research.md: Institute of Marine Research, organization, also IMR." in out
    assert "To undo it: " in out


def test_adopt_by_an_alias_takes_the_other_names_along(cast: Path) -> None:
    assert 0 == run(cast, "adopt", "IMR")
    assert ("Institute of Marine Research",) == read_cast(cast).by_slug["imr"].aliases


def test_adopt_writes_what_is_stated(cast: Path) -> None:
    words = ("--kind", "place", "--alias", "The Port", "--alias", "King's Port", "--profile", "A town: # small.")
    assert 0 == run(cast, "adopt", "Kingsport", *words)
    expected = Actor("kingsport", "Kingsport", "place", ("The Port", "King's Port"), profile="A town: # small.")
    assert expected == read_cast(cast).by_slug["kingsport"]


def test_adopt_works_without_clippings_where_the_kind_is_stated(cast: Path, tmp_path: Path) -> None:
    words = ["adopt", "Oslo", "--cast", str(cast), "--seeds", str(tmp_path / "none")]
    assert 1 == main(words)
    assert 0 == main([*words, "--kind", "place"])


def test_adopt_never_overwrites(cast: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == run(cast, "adopt", "Baltmar")
    before = (cast / "baltmar.md").read_bytes()
    assert 1 == run(cast, "adopt", "Baltmar", "--kind", "place")
    assert "baltmar.md: is there already and was left as it is" in capsys.readouterr().err
    assert 1 == run(cast, "adopt", "Bàltmar!", "--kind", "place")
    assert "baltmar.md: is there already" in capsys.readouterr().err
    assert before == (cast / "baltmar.md").read_bytes()


def test_adopt_refuses_a_name_that_another_actor_claims(cast: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == run(cast, "adopt", "Baltmar", "--alias", "The Line")
    assert 1 == run(cast, "adopt", "Ferries", "--kind", "company", "--alias", "The Line")
    assert "baltmar.md: Baltmar has the name 'The Line' already" in capsys.readouterr().err
    assert ["baltmar.md"] == [path.name for path in cast.iterdir()]


@pytest.mark.parametrize(
    "words",
    [
        *[("adopt",), ("adopt", "Oslo", "--kind", "plce"), ("adopt", "Oslo", "--alias", "--"), ("adopt", "a\u202eb")],
        *[
            ("adopt", "--", "---"),
            ("adopt", "x" * 999),
            ("merge", "baltmar"),
            ("ignore",),
            ("ignore", " "),
            ("adpt", "A"),
        ],
    ],
)
def test_a_wrong_call_ends_with_2_and_writes_nothing(words: tuple[str, ...], cast: Path) -> None:
    assert 2 == run(cast, *words)
    assert not cast.exists()


def test_an_unknown_kind_is_answered_with_the_nearest(cast: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(cast, "adopt", "Oslo", "--kind", "plce")
    assert "unknown kind 'plce' (did you mean 'place'?); known are person, company" in capsys.readouterr().err


def test_a_name_that_nobody_prints_needs_a_kind(cast: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 1 == run(cast, "adopt", "Atlantis")
    assert "do not name 'Atlantis' so that its kind shows; say --kind" in capsys.readouterr().err


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("")
    assert 1 == run(tmp_path / "file" / "cast", "adopt", "Oslo", "--kind", "place")
    assert "cannot be written" in capsys.readouterr().err


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_a_slug_and_never_a_path(name: str, cast: Path, tmp_path: Path) -> None:
    status = run(cast, "adopt", "--kind", "place", "--", name)
    files = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    if status:
        assert (2, set()) == (status, files)
        return
    assert {f"cast/{slugify(name)}.md"} == files
    assert [name] == [actor.name for actor in read_cast(cast).actors]


names = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30).map(lambda name: " ".join(name.split()))
shown = names.filter(lambda name: any(letter.isalpha() for letter in name))


@given(shown, st.lists(shown, max_size=4, unique=True), st.sampled_from(ACTOR_KINDS))
def test_an_actor_file_reads_back_as_the_actor_whatever_its_names(name: str, others: list[str], kind: str) -> None:
    actor = Actor("a", name, kind, tuple(others), family_name_first=True, part_of="b", wikidata="Q1")  # type: ignore[arg-type]
    assert actor == parse_actor(Path("a.md"), actor_file(Path("a.md"), actor))


def test_a_name_that_does_not_read_back_is_refused() -> None:
    with pytest.raises(ActorError, match="cannot be written into a file"):
        actor_file(Path("a.md"), Actor("a", "A  b", "place"))


def test_ignore_writes_a_list_that_discovery_heeds(cast: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == run(cast, "ignore", "Kingsport")
    assert 0 == run(cast, "ignore", "Fjordbank")
    assert ("Kingsport", "Fjordbank") == read_cast(cast).ignored
    assert "Added Fjordbank to" in capsys.readouterr().out
    assert 0 == run(cast, "review")
    assert '"Kingsport"' not in capsys.readouterr().out
    before = (cast / "ignore.txt").read_bytes()
    assert 0 == run(cast, "ignore", "KINGSPORT")
    assert "lists KINGSPORT already; nothing was changed." in capsys.readouterr().out
    assert before == (cast / "ignore.txt").read_bytes()


def test_ignore_keeps_a_last_line_without_an_end(cast: Path) -> None:
    cast.mkdir()
    (cast / "ignore.txt").write_text("Oslo")
    assert 0 == run(cast, "ignore", "Bergen")
    assert ("Oslo", "Bergen") == read_cast(cast).ignored


def test_ignore_refuses_a_name_of_the_cast_and_a_comment(cast: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(cast, "adopt", "Baltmar")
    assert 1 == run(cast, "ignore", "Baltmar")
    assert "claims the name 'Baltmar', so it would still be linked" in capsys.readouterr().err
    assert [1, 1] == [run(cast, "ignore", name) for name in ("#metoo", "Club #9")]
    assert not (cast / "ignore.txt").exists()


def test_merge_keeps_every_alias_and_note_and_moves_who_belongs_to_it(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 0 == run(kept, "merge", "Baltmar Lines", "balt")
    actor = read_cast(kept).by_slug["baltmar"]
    assert ("company", ("Baltmar Lines", "Balt"), ("the line",)) == (actor.kind, actor.aliases, actor.weak_aliases)
    assert ("Q1", "A line.\n\nOld.") == (actor.wikidata, actor.profile)
    text = (kept / "baltmar.md").read_text("utf-8")
    assert ["# it floats", "# once a firm"] == comments(kept / "baltmar.md", text)
    assert not (kept / "balt.md").exists()
    assert "baltmar" == read_actor(kept / "lars-winther.md").part_of
    out = capsys.readouterr().out
    for line in (
        *("now also Balt, the line.", "It stays company; the other was organization."),
        *("lars-winther.md: its part_of is baltmar now.", f"Deleted {kept / 'balt.md'}."),
    ):
        assert line in out


def test_each_change_can_be_undone_with_git(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (
        ("merge", "baltmar", "balt"),
        ("merge", "baltmar", "Fjordbank"),
        ("adopt", "Kingsport"),
        ("ignore", "X"),
    ):
        assert 0 == run(kept, *words)
        assert git(kept, "status", "--porcelain")
        undo(capsys.readouterr().out)
        assert "" == git(kept, "status", "--porcelain"), words


def test_what_git_does_not_hold_is_printed_before_it_is_gone(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(kept, "balt", "name: Balt\nkind: company\n---\nNew words.\n")
    assert 0 == run(kept, "merge", "baltmar", "balt")
    out = capsys.readouterr().out
    assert f"git does not hold {kept / 'balt.md'} as it was, so here is what it said:" in out
    assert "New words." in out
    shutil.rmtree(kept / ".git")
    assert 0 == run(kept, "adopt", "Kingsport")
    assert "To undo it: rm -- " in capsys.readouterr().out


def test_a_list_under_version_control_is_restored_by_git(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(kept, "ignore", "X")
    git(kept, "add", ".")
    git(kept, "commit", "-qm", "list")
    capsys.readouterr()
    assert 0 == run(kept, "ignore", "Y")
    undo(capsys.readouterr().out)
    assert ("X",) == read_cast(kept).ignored


def test_merge_takes_in_a_name_that_was_found(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == run(kept, "merge", "baltmar", "Institute of Marine Research")
    assert ("Baltmar Lines", "Institute of Marine Research", "IMR") == read_cast(kept).by_slug["baltmar"].aliases
    assert "Added to" in capsys.readouterr().out


def test_a_file_named_in_another_script_is_found_and_never_doubled(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(kept, "балтмар", "name: Балтмар\nkind: company\n---\n")
    (kept / "baltmar.md").unlink()
    assert 1 == run(kept, "adopt", "Baltmar")
    assert "балтмар.md: is there already and was left as it is" in capsys.readouterr().err
    assert 0 == run(kept, "merge", "балтмар", "balt")
    assert ("Balt",) == read_cast(kept).by_slug["baltmar"].aliases
    assert "балтмар.md, now also Balt" in capsys.readouterr().out


def test_merge_refuses_what_is_one_unknown_or_two(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words, message in (
        (("balt", "Balt"), "balt.md: 'balt' and 'Balt' are one already"),
        (("Bltmar", "balt"), "no actor file is called 'Bltmar' (did you mean 'Baltmar'?)"),
        (("balt", "Atlantis"), "no actor file is called 'Atlantis'"),
    ):
        assert 1 == run(kept, "merge", *words)
        assert message in capsys.readouterr().err
    write(kept, "baltmar", "name: Baltmar\nkind: company\nwikidata: Q2\n---\n")
    assert 1 == run(kept, "merge", "baltmar", "balt")
    assert "balt.md: is Q1 in Wikidata, and baltmar.md is Q2" in capsys.readouterr().err
    assert (kept / "balt.md").exists()


def test_merge_stops_before_it_writes_where_a_file_is_too_odd_to_change(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(kept, "odd", "{name: Odd, kind: company, part_of: balt}\n---\n")
    assert 1 == run(kept, "merge", "baltmar", "balt")
    assert "odd.md: write part_of: baltmar into it by hand first" in capsys.readouterr().err
    assert (kept / "balt.md").exists()


def test_a_merged_actor_keeps_a_surname_and_loses_what_contradicts_it() -> None:
    one = Actor("hua", "Hua Chunying", "person", never=("Hua Chenying", "Hua Hin"), part_of="b", family_name_first=True)
    other = Actor("b", "Hua Chenying", "person", metonyms=("Beijing",), part_of="hua", profile="P")
    expected = Actor(
        *("hua", "Hua Chunying", "person", ("Hua Chenying",), ("Chenying",), ("Beijing",), ("Hua Hin",)),
        family_name_first=True,
        profile="P",
    )
    assert expected == merged_actor(one, other)
    assert merged_actor(one, other) == merged_actor(merged_actor(one, other), other)


def test_review_prints_and_says_where_there_is_nothing_to_read(
    cast: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 0 == run(cast, "review", "--all")
    assert "Johan Ekberg: person, 5 mentions in 5 clippings" in capsys.readouterr().out
    assert 1 == main(["review", "--seeds", str(tmp_path / "none")])
    assert "there is no such folder of clippings; name it with --seeds" in capsys.readouterr().err
    (tmp_path / "a.txt").write_bytes(b"")
    assert 1 == main(["review", "--seeds", str(tmp_path), "--cast", str(cast)])
    assert "is empty" in capsys.readouterr().err


@settings(max_examples=25)
@given(st.lists(st.text(max_size=20), max_size=4))
def test_any_words_give_a_status(words: list[str]) -> None:
    assert run(Path("no/such"), "merge", *words) in (0, 1, 2)
