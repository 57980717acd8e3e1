"""Actor files: what is read from a good one, and what is said about a bad one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.cast.registry import read_cast
from dossier.errors import ActorError
from dossier.records import Actor, Cast
from tests.reading import DELIVERED

if TYPE_CHECKING:
    from pathlib import Path

WRONG = {
    "no front matter": ("Liu He is somebody.", ":1: must begin with front matter between two lines of ---"),
    "bad YAML": ("---\nname: Liu He\naliases: [Liu\n---\n", ":4: bad YAML: "),
    "no mapping": ("---\n- Liu He\n---\n", ":2: the front matter must be lines of key: value"),
    "unknown key": ("---\nname: Liu He\nalias: [Liu]\n---\n", ":3: unknown key 'alias' (did you mean 'aliases'?)"),
    "doubled key": ("---\nname: Liu He\nname: Liu\n---\n", ":3: name stands twice; take one out"),
    "unknown kind": ("---\nname: Liu He\nkind: persn\n---\n", ":3: unknown kind 'persn' (did you mean 'person'?)"),
    "no name": ("---\nkind: person\n---\n", ":2: has no name; add a line such as name: Liu He"),
    "empty name": ("---\nname: ~\nkind: person\n---\n", ":2: has no name; add a line such as name: Liu He"),
    "no kind": ("---\nname: Liu He\n---\n", ":2: has no kind; add a line such as kind: person"),
    "a text for a list": ("---\nname: L\nkind: person\naliases: Liu\n---\n", ":4: aliases must be a list, such as"),
    "a list for a text": ("---\nname: [L]\nkind: person\n---\n", ":2: name must be one text"),
    "a name without letters": ('---\nname: L\nkind: person\naliases: ["--"]\n---\n', ":4: aliases holds '--'"),
    "no truth": (
        "---\nname: L\nkind: person\nfamily_name_first: maybe\n---\n",
        ":4: family_name_first must be true or",
    ),
    "no identifier": ("---\nname: L\nkind: person\nwikidata: 17\n---\n", ":4: wikidata must be an identifier"),
    "unknown body": ("---\nname: L\nkind: person\npart_of: court\n---\n", ": part_of: there is no court.md"),
}


@pytest.mark.parametrize("what", sorted(WRONG))
def test_a_wrong_actor_file_stops_with_its_name_its_line_and_the_remedy(what: str, tmp_path: Path) -> None:
    text, message = WRONG[what]
    path = tmp_path / "liu-he.md"
    path.write_text(text, "utf-8")
    with pytest.raises(ActorError) as error:
        read_cast(tmp_path)
    assert f"{path}{message}" in str(error.value)


def test_two_actors_that_claim_one_name_stop_with_both_files(tmp_path: Path) -> None:
    for slug, name in (("liu-he", "Liu He"), ("liu-hao", "Liu Hao")):
        (tmp_path / f"{slug}.md").write_text(f"---\nname: {name}\nkind: person\naliases: [Vice Premier Liu]\n---\n")
    with pytest.raises(
        ActorError, match=r"claims the name 'Vice Premier Liu', which .*liu-hao.md claims too; make it a weak"
    ):
        read_cast(tmp_path)


@pytest.mark.parametrize(
    ("stem", "slug"),
    [
        ("Liu He", "liu-he"),
        ("ольга-петрова", "olga-petrova"),
        ("刘鹤", "liu-he"),
        ("Zo\u0065\u0308-Ångström", "zoe-angstrom"),
    ],
)
def test_a_file_may_be_named_in_any_script(stem: str, slug: str, tmp_path: Path) -> None:
    (tmp_path / f"{stem}.md").write_text("---\nname: Liu He\nkind: person\n---\n")
    (tmp_path / "office.md").write_text(f"---\nname: Office\nkind: organization\npart_of: {stem}\n---\n", "utf-8")
    cast = read_cast(tmp_path)
    assert (slug, f"{stem}.md") == (cast.by_slug[slug].slug, cast.by_slug[slug].file)
    assert slug == cast.by_slug["office"].part_of


def test_two_files_that_would_stand_at_one_address_stop_with_both(tmp_path: Path) -> None:
    for number, stem in enumerate(("liu-he", "刘鹤")):
        (tmp_path / f"{stem}.md").write_text(f"---\nname: Liu {number}\nkind: person\n---\n", "utf-8")
    with pytest.raises(ActorError, match=r"刘鹤.md: would stand at actors/liu-he/, as liu-he.md does; rename one"):
        read_cast(tmp_path)


def test_a_file_that_is_not_utf8_stops(tmp_path: Path) -> None:
    (tmp_path / "liu-he.md").write_bytes(b"---\nname: Li\xfc\nkind: person\n---\n")
    with pytest.raises(ActorError, match="is not UTF-8"):
        read_cast(tmp_path)


def test_an_actor_file_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "liu-he.md").write_text(
        "---\nname: Liu He\nkind: person\naliases:\n  - Vice Premier Liu\nweak_aliases: ~\nfamily_name_first: yes\n"
        "part_of: ~\nwikidata: Q7\n---\n\nA **Chinese** official.\n"
    )
    expected = Actor(
        slug="liu-he",
        name="Liu He",
        kind="person",
        aliases=("Vice Premier Liu",),
        family_name_first=True,
        wikidata="Q7",
        profile="A **Chinese** official.",
    )
    assert Cast.of([expected]) == read_cast(tmp_path)
    assert "Liu" == expected.surname


def test_no_folder_is_an_empty_cast(tmp_path: Path) -> None:
    assert Cast() == read_cast(tmp_path / "none")


def test_names_that_yaml_would_make_something_else_stay_names(tmp_path: Path) -> None:
    (tmp_path / "no.md").write_text("---\nname: No\nkind: person\naliases: [2019, null-island, on]\n---\n")
    with pytest.raises(ActorError, match="holds '2019', which is no name"):
        read_cast(tmp_path)


def test_the_cast_of_this_dossier_is_sound() -> None:
    cast = read_cast(DELIVERED / "content" / "actors")
    assert {actor.profile != "" for actor in cast.actors} == {True}
