"""The heads of the pages: what networks and search engines are told, true to the page and proof against its text."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup

from dossier.site.meta.heads import public
from tests.building import build, build_clippings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOME = "https://example.org/one"
PUBLIC = {"SITEURL": HOME, "DOSSIER_INDEX": ""}
HUAWEI, GADGETS = "actors/huawei", "clippings/001-7f5e712a167b2943"
HOSTILE = "</script><script>alert(1)</script> <!-- & \u2028 \"quoted\" 'so'"

PAGE = {"@id", "url", "name", "description", "inLanguage", "isPartOf", "mainEntity", "breadcrumb"}
BODY = {"@id", "name", "alternateName", "description", "url", "sameAs", "parentOrganization"}
PLACE = {"@id", "name", "alternateName", "description", "url", "sameAs", "containedInPlace"}
ALLOWED = {
    "WebSite": {"@id", "url", "name", "description", "inLanguage", "potentialAction"},
    "WebPage": PAGE | {"isBasedOn"},
    "CollectionPage": PAGE,
    "SearchResultsPage": PAGE,
    "SearchAction": {"target", "query-input"},
    "EntryPoint": {"urlTemplate"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "NewsArticle": {
        *("@id", "headline", "name", "datePublished", "author", "publisher", "url", "inLanguage", "mentions"),
    },
    "Person": {"@id", "name", "alternateName", "description", "url", "sameAs", "affiliation"},
    "Organization": BODY,
    "GovernmentOrganization": BODY,
    "NewsMediaOrganization": BODY,
    "Country": PLACE,
    "Place": PLACE,
    "Thing": {"@id", "name", "alternateName", "description", "url", "sameAs"},
}
"""The types of schema.org that a page may use, and the properties that schema.org has for each of them."""


@pytest.fixture(scope="module")
def local(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("local"))


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("published"), SITEURL=HOME, DOSSIER_INDEX="")


def soup(folder: Path, name: str) -> BeautifulSoup:
    path = folder / name
    return BeautifulSoup((path if path.is_file() else path / "index.html").read_text("utf-8"), "lxml")


def stated(page: BeautifulSoup) -> dict[str, str]:
    """The properties and names of a head, without those of the search."""
    tags = page.select("meta[property^=og], meta[property='article:published_time'], meta[name^=twitter]")
    return {str(tag.get("property") or tag.get("name")): str(tag["content"]) for tag in tags}


def data(page: BeautifulSoup) -> list[dict[str, Any]]:
    found = [json.loads(str(tag.string)) for tag in page.select("script[type='application/ld+json']")]
    assert {"https://schema.org"} == {one["@context"] for one in found} or not found
    return [thing for one in found for thing in one["@graph"]]


def things(value: object) -> Iterator[dict[str, Any]]:
    """Everything with a type in it, however deep."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from things(inner)
    if isinstance(value, list):
        for inner in value:
            yield from things(inner)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.org/one/", HOME),
        ("http://example.org", "http://example.org"),
        ("http://localhost:8000", ""),
        ("http://127.0.0.1:8000", ""),
        ("http://dossier.localhost", ""),
        ("", ""),
        ("example.org", ""),
        ("https://[1", ""),
    ],
)
def test_an_address_is_known_unless_it_is_this_machines(address: str, expected: str) -> None:
    assert expected == public(address)


def test_every_page_says_only_what_schema_org_has_a_word_for(published: Path, local: Path) -> None:
    used = set()
    for page in (*published.rglob("*.html"), *local.rglob("*.html")):
        for thing in things(data(soup(page.parent, page.name))):
            used.add(thing["@type"])
            assert set() == set(thing) - {"@type"} - ALLOWED[thing["@type"]], page
            assert all(value not in ("", None, [], {}) for value in thing.values()), page
    assert used <= set(ALLOWED)
    assert {"NewsArticle", "Person", "GovernmentOrganization", "Country", "WebSite", "BreadcrumbList"} <= used


def test_every_page_but_those_without_an_address_has_its_canonical_link(published: Path) -> None:
    for page in published.rglob("*.html"):
        name = page.relative_to(published).as_posix()
        links = [str(tag["href"]) for tag in soup(published, name).select("link[rel=canonical]")]
        expected = [] if name == "404.html" else [f"{HOME}/{name.removesuffix('index.html')}"]
        assert expected == links
        assert expected == [value for key, value in stated(soup(published, name)).items() if key == "og:url"]


def test_a_dossier_that_is_not_published_names_no_address_of_its_own(local: Path) -> None:
    for page in local.rglob("*.html"):
        head = soup(page.parent, page.name)
        assert not head.select("link[rel=canonical]")
        assert not [name for name in stated(head) if name.startswith(("og:", "twitter:"))], page
        assert not head.select("script[type]"), page


def test_a_clipping_is_its_sources_work_and_our_page_is_based_on_it(tmp_path: Path) -> None:
    told = (
        'title = "A port is closed"\npublished = "2019-07"\nsource = "The Courier"\n'
        'authors = ["Eva Lund", "Reuters"]\nurl = "https://courier.example/port"\n'
    )
    text = "The harbour board closed the port, Ada Brandt said.\n"
    ada = "---\nname: Ada Brandt\nkind: person\n---\n"
    output = build_clippings(tmp_path, {"ada": ada}, a_txt=text, a_toml=told, settings=PUBLIC)
    page, article = data(soup(output, "clippings/a"))
    assert {
        "@type": "NewsArticle",
        "headline": "A port is closed",
        "datePublished": "2019-07",
        "author": [{"@type": "Person", "name": "Eva Lund"}, {"@type": "Organization", "name": "Reuters"}],
        "publisher": {"@type": "Organization", "name": "The Courier"},
        "url": "https://courier.example/port",
        "@id": f"{HOME}/clippings/a/#main",
        "mentions": [{"@type": "Person", "@id": f"{HOME}/actors/ada/#main", "name": "Ada Brandt"}],
    } == article
    assert "https://courier.example/port" == page["isBasedOn"]
    assert "article:published_time" not in stated(soup(output, "clippings/a"))


def test_nothing_says_that_the_dossier_published_or_wrote_a_clipping(published: Path) -> None:
    for page in (published / "clippings").glob("*/index.html"):
        for thing in data(soup(page.parent, page.name)):
            if thing["@type"] == "NewsArticle":
                assert not thing.get("url", "").startswith(HOME)
                assert "Huawei, ZTE and the trade dispute" != thing.get("publisher", {}).get("name")
            else:
                assert not {"publisher", "author", "datePublished"} & set(thing)


def test_an_actor_is_what_its_file_says_and_one_that_nobody_reviewed_is_a_thing(published: Path) -> None:
    page, huawei = data(soup(published, HUAWEI))
    assert ("Organization", "Huawei") == (huawei["@type"], huawei["name"])
    assert "https://www.wikidata.org/entity/Q160120" == huawei["sameAs"]
    assert f"{HOME}/actors/huawei/" == huawei["url"]
    assert huawei["@id"] == page["mainEntity"]["@id"]
    assert [f"{HOME}/", f"{HOME}/actors/", f"{HOME}/actors/huawei/"] == [
        step["item"] for step in page["breadcrumb"]["itemListElement"]
    ]
    assert "Thing" == data(soup(published, "actors/osaka"))[1]["@type"]


def test_a_person_is_affiliated_with_its_body_and_a_body_has_a_parent(tmp_path: Path) -> None:
    cast = {
        "port": "---\nname: Port Board\nkind: government\npart_of: land\n---\n",
        "land": "---\nname: Norland\nkind: country\n---\n",
        "ada": "---\nname: Ada Brandt\nkind: person\npart_of: port\n---\n",
        "pier": "---\nname: Pier Nine\nkind: place\npart_of: land\n---\n",
        "pilots": "---\nname: Pilots' Guild\nkind: organization\npart_of: port\n---\n",
    }
    output = build_clippings(tmp_path, cast, a_txt="Ada Brandt of the Port Board spoke.\n", settings=PUBLIC)
    port = {"@type": "GovernmentOrganization", "@id": f"{HOME}/actors/port/#main", "name": "Port Board"}
    found = {slug: data(soup(output, f"actors/{slug}"))[1] for slug in cast}
    assert ("Person", port) == (found["ada"]["@type"], found["ada"]["affiliation"])
    assert port == found["pilots"]["parentOrganization"]
    assert ("Country", "Norland") == tuple(found["pier"]["containedInPlace"][key] for key in ("@type", "name"))
    assert port.items() <= found["port"].items()
    assert "containedInPlace" not in found["port"]


def test_the_front_page_says_how_the_site_is_searched_where_it_can_be(tmp_path: Path, published: Path) -> None:
    searched = data(soup(published, "index.html"))[0].get("potentialAction")
    if (published / "search").is_dir():
        assert f"{HOME}/search/?q={{words}}" == searched["target"]["urlTemplate"]
    bare = build(tmp_path, SITEURL=HOME, DOSSIER_SEARCH=False)
    assert "potentialAction" not in data(soup(bare, "index.html"))[0]


def test_hostile_text_ends_neither_the_data_nor_an_attribute(tmp_path: Path) -> None:
    told = f"title = '''{HOSTILE}'''\nsource = '''{HOSTILE}'''\nauthors = ['''{HOSTILE}''']\n"
    ada = f"---\nname: {json.dumps(HOSTILE)}\nkind: company\n---\n\n{HOSTILE}\n"
    output = build_clippings(
        tmp_path, {"ada": ada}, a_txt=f"{HOSTILE} said so on Monday.\n", a_toml=told, settings=PUBLIC
    )
    line = " ".join(HOSTILE.split())
    for name in ("clippings/a", "actors/ada"):
        text = (output / name / "index.html").read_text("utf-8")
        page = soup(output, name)
        scripts = page.select("script")
        assert 3 == len(scripts)
        assert not re.search("[<>&\u2028]", str(page.select("script[type]")[0].string)), name
        assert line == stated(page)["og:title"]
        assert "<script>alert" not in text
    article = data(soup(output, "clippings/a"))[1]
    assert (line, line) == (" ".join(article["headline"].split()), " ".join(article["publisher"]["name"].split()))


def test_a_page_without_a_word_is_described_by_the_dossiers_line(tmp_path: Path) -> None:
    output = build_clippings(tmp_path, a_txt="Advertisement\n", settings=PUBLIC)
    assert stated(soup(output, "index.html"))["og:description"]
    for page in output.rglob("*.html"):
        assert soup(page.parent, page.name).select_one("meta[name=description]")["content"], page  # type: ignore[index]


def test_a_title_names_the_page_and_the_dossier_and_the_front_page_the_dossier_once(local: Path) -> None:
    titles = [soup(local, name).title.get_text() for name in ("", "timeline")]  # type: ignore[union-attr]
    assert ["Huawei, ZTE and the trade dispute", "Timeline · Huawei, ZTE and the trade dispute"] == titles
