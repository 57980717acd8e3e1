"""The sources of clippings: what the file of the analyst says of them, and how each gets one name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.cast.agenda import agenda
from dossier.cast.publications.alike import alike_sources
from dossier.cast.publications.naming import host_of, publication_of, with_one_name
from dossier.cast.publications.sources_file import read_sources
from dossier.cast.registry import read_cast
from dossier.cast.review import review
from dossier.cast.shell_commands import Folders
from dossier.errors import SourcesError
from dossier.pipeline import make_dossier
from dossier.records import Article, Cast, Clipping, Publication

if TYPE_CHECKING:
    from pathlib import Path


FILE = """
[[source]]
name = "Fjord Tidings"
aliases = ["FJT", "Fjord Tidings Online"]
domain = ["https://www.fjordtidings.example/", "fjt.example"]
country = "Norwegen"
kind = "newspaper"
publish = "excerpt"

[[source]]
name = "Lowland Wire"
domain = "wire.example"
"""
FJORD = Publication(
    "Fjord Tidings",
    ("FJT", "Fjord Tidings Online"),
    ("fjordtidings.example", "fjt.example"),
    "NO",
    "newspaper",
    "excerpt",
)


def article(number: int, source: str | None, url: str | None = None) -> Article:
    return Article(f"a{number}", f"a{number}.txt", "", (), source=source, url=url)


def named(*articles: Article, publications: tuple[Publication, ...] = ()) -> list[str | None]:
    return [one.source for one in with_one_name(articles, publications)]


def test_the_file_states_publications(tmp_path: Path) -> None:
    (tmp_path / "sources.toml").write_text(FILE, "utf-8")
    assert (FJORD, Publication("Lowland Wire", domains=("wire.example",))) == read_cast(
        tmp_path / "actors"
    ).publications


def test_a_dossier_without_the_file_has_none(tmp_path: Path) -> None:
    assert () == read_cast(tmp_path / "actors").publications


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[[source]]\nname = "A"\ndomian = "a.example"', "did you mean 'domain'"),
        ('[[source]]\nname = "A"\npublish = "exerpt"', "did you mean 'excerpt'"),
        ('[[source]]\nname = "A"\ncountry = "Atlantis"', "code of two letters"),
        ('[[source]]\nname = "A"\naliases = [3]', "must be a list of texts"),
        ('[[source]]\nname = "A"\nkind = 3', "must be a text"),
        ('[[source]]\nname = "A. N."\n[[source]]\nname = "B"\naliases = ["a.n."]', "both claim"),
        (
            '[[source]]\nname = "A"\ndomain = "a.example"\n[[source]]\nname = "B"\ndomain = "www.a.example"',
            "both claim",
        ),
        ('[[source]]\nkind = "agency"', "has no name"),
        ('[source]\nname = "A"', "two pairs of brackets"),
        ('name = "A"', "begins with"),
        ("[[source", "not valid TOML"),
        ("count = " + "1" * 5000, "not valid TOML"),
    ],
)
def test_a_wrong_file_is_one_sentence(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "sources.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(SourcesError, match=told):
        read_sources(path)


def test_names_that_differ_in_case_or_signs_are_one() -> None:
    printed = ("FJORD TIDINGS", "Fjord Tidings", "The Fjord Tidings", "A.P.", "AP", "ap")
    assert ["Fjord Tidings"] * 3 + ["AP"] * 3 == named(*(article(n, name) for n, name in enumerate((*printed, "AP"))))[
        :6
    ]


def test_names_that_are_only_alike_stay_two() -> None:
    assert ["Fjord Tidings", "Fjord Tidings Online"] == named(
        article(1, "Fjord Tidings"), article(2, "Fjord Tidings Online")
    )


def test_an_alias_and_a_domain_give_the_name_of_the_file() -> None:
    given = (article(1, "fjt"), article(2, "FJORD TIDINGS ONLINE"), article(3, "fjordtidings.example"))
    assert ["Fjord Tidings"] * 3 == named(*given, publications=(FJORD,))


@pytest.mark.parametrize(
    ("url", "source"),
    [
        ("https://www.fjordtidings.example/2031/quay", "Fjord Tidings"),
        ("https://sport.fjt.example/match", "Fjord Tidings"),
        ("https://notfjt.example/match", "notfjt.example"),
        ("https://m.tarnnews.example/a", "tarnnews.example"),
        ("https://keeper.example/web/20310305000000/https://www.fjt.example/quay", "Fjord Tidings"),
        ("http://[broken/quay", None),
        (None, None),
    ],
)
def test_the_domain_of_the_address_gives_the_source_where_nothing_else_does(
    url: str | None, source: str | None
) -> None:
    [made] = with_one_name([article(1, None, url)], (FJORD,))
    assert (source, "address" if source else None) == (made.source, made.origin("source"))


def test_what_the_clipping_says_comes_before_its_domain() -> None:
    assert ["Reuters"] == named(article(1, "Reuters", "https://fjt.example/quay"), publications=(FJORD,))


def test_other_clippings_of_the_domain_tell_its_name_unless_they_disagree() -> None:
    address = "https://tarnnews.example/{}"
    told = (article(1, "Tarn News", address.format(1)), article(2, None, address.format(2)))
    assert ["Tarn News"] * 2 == named(*told)
    assert "tarnnews.example" == named(*told, article(3, "Orrin News", address.format(3)))[1]


def test_an_archived_page_is_of_its_own_domain() -> None:
    assert "fjt.example" == host_of("https://keeper.example/save/http:/fjt.example/quay")


def test_a_dossier_has_each_source_once(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "sources.toml").write_text(FILE, "utf-8")
    for number, source in enumerate(("FJT", "Fjord tidings"), 1):
        text = f"The ferry quay of Tarn was closed for repairs, the harbour master number {number} said on Monday."
        (tmp_path / "seeds" / f"{number}.txt").write_text(text, "utf-8")
        (tmp_path / "seeds" / f"{number}.toml").write_text(f'source = "{source}"', "utf-8")
    dossier = make_dossier(tmp_path / "seeds", read_cast(tmp_path / "actors"))
    assert ["Fjord Tidings"] * 2 == [one.article.source for one in dossier.clippings]
    assert [FJORD] * 2 == [publication_of(one.article, dossier.cast.publications) for one in dossier.clippings]


def pairs(*articles: Article, publications: tuple[Publication, ...] = ()) -> list[tuple[str, str]]:
    return [(one.first, one.second) for one in alike_sources(articles, publications)]


def test_names_that_may_be_one_are_suggested() -> None:
    names = ("Fjord Tidings", "Fjord Tidings", "Fjord Tidings Online", "fjordtidings.example", "Quay News", "Quay Post")
    found = pairs(*(article(number, name) for number, name in enumerate(names)))
    assert [("Fjord Tidings", "Fjord Tidings Online"), ("Fjord Tidings", "fjordtidings.example")] == found[:2]
    assert not any("Quay News" in pair for pair in found)


def test_two_names_under_one_domain_are_suggested_but_not_an_archives() -> None:
    address = "https://tarn.example/{}"
    two = [article(1, "Tarn News", address.format(1)), article(2, "Voice of Tarn", address.format(2))]
    assert [("Tarn News", "Voice of Tarn")] == pairs(*two)
    others = [article(n, name, address.format(n)) for n, name in enumerate(("Reuters", "Orrin Post"), 3)]
    assert [] == pairs(*two, *others)


def test_what_the_analyst_describes_as_two_is_not_suggested() -> None:
    described = (Publication("The Sun"), Publication("The Sun Online"))
    both = (article(1, "The Sun"), article(2, "The Sun Online"))
    assert [("The Sun", "The Sun Online")] == pairs(*both)
    assert [] == pairs(*both, publications=described)


def test_the_review_says_how_two_sources_become_one() -> None:
    clippings = [Clipping(article(1, "Fjord Tidings")), Clipping(article(2, "Fjord Tidings (web)"))]
    parts = agenda(review(clippings, Cast()), Folders())
    [entry] = next(part.entries for part in parts if part.anchor == "sources")
    assert 'name = "Fjord Tidings", aliases = ["Fjord Tidings (web)"]' in entry.hint
