"""One number, every page: what two pages or a file of the data count is the same count everywhere."""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from bs4 import BeautifulSoup

from dossier.rules.load import load
from tests.building import MENTION, actor_of, build, build_clippings
from tests.reading import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bs4 import Tag

FIRMS = [f"{tree} {trade}" for tree in ("Alder", "Birch", "Cedar", "Hazel", "Maple", "Rowan") for trade in
         ("Ropes", "Sails", "Nets", "Tiles", "Pumps", "Stoves")]  # fmt: skip
"""The firms of an invented fair."""
PAPERS = ("The Quay Courier", "Harbour Ledger", "")
NUMBER = re.compile(r"\d[\d,]*")


class Built(NamedTuple):
    """A built site."""

    folder: Path
    """Its output folder."""
    dossier: dict[str, Any]
    """What data/dossier.json says."""
    graph: dict[str, Any]
    """What data/graph.json says."""
    pages: dict[str, BeautifulSoup]
    """Its pages by address, each without its index.html."""


def read(folder: Path) -> Built:
    data = [json.loads((folder / "data" / name).read_text("utf-8")) for name in ("dossier.json", "graph.json")]
    files = {path: path.relative_to(folder).as_posix() for path in folder.rglob("index.html")}
    pages = {name.removesuffix("index.html"): BeautifulSoup(path.read_text("utf-8"), "lxml")
             for path, name in files.items() if not name.startswith("pagefind/")}  # fmt: skip
    return Built(folder, data[0], data[1], pages)


def fair(number: int) -> dict[str, str | bytes]:
    """Clippings of an invented fair, some of which name a crowd of firms, two of which are copies."""
    dice = random.Random(number)  # noqa: S311, the same clippings in each run
    files: dict[str, str | bytes] = {}
    for count in range(7):
        firms = dice.sample(FIRMS, 34 if count < 3 else dice.randrange(2, 9))
        told = [f"{firm} has sent word to the fair that it will bring a tent of its own." for firm in firms[::3]]
        told += [f"{one} and {other} share a table on 4 May 2019, as both of them wished." for one, other in
                 zip(firms[1::3], firms[2::3], strict=False)]  # fmt: skip
        told.append(", ".join(firms[: 30 if count < 3 else 3]) + " are on the list that was pinned to the door.")
        told.append(f"“The tents will stand until the rain comes,” {firms[0]} said on 5 May 2019 in the old hall.")
        dice.shuffle(told)
        paragraphs = "\n\n".join(" ".join(told[at : at + 2]) for at in range(0, len(told), 2))
        files[f"fair-{count}_txt"] = (
            f"Home\nNews\nSport\n\nThe list of the fair, part {count}\n\n{paragraphs}\n\nAdvertisement\n\n"
            "The fair opens at noon, and the ferry waits for its guests until the evening.\n\nShare this\nTweet\n"
        )
        files[f"fair-{count}_toml"] = f'published = "2019-05-{count + 1:02}"\n' + (
            f'source = "{PAPERS[count % 3]}"\n' if PAPERS[count % 3] else ""
        )
    return files | {"copy_txt": files["fair-4_txt"], "copy_toml": 'source = "Harbour Ledger"\n'}


@pytest.fixture(scope="module", params=["harbour", "fair", "small crowd"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    folder = tmp_path_factory.mktemp("numbers")
    if request.param == "harbour":
        yield read(build(folder, DOSSIER_SEEDS=ROOT / "tests" / "harbour", DOSSIER_CAST=""))
        return
    rules = load("evidence/across")
    before = rules["crowd.actors"]
    if request.param == "small crowd":
        rules["crowd.actors"] = replace(before, value=12)
    try:
        cast = {firm.lower().replace(" ", "-"): f"---\nname: {firm}\nkind: company\n---\n" for firm in FIRMS}
        yield read(build_clippings(folder, cast, **fair(3)))
    finally:
        rules["crowd.actors"] = before


def numbers(tag: Tag | None) -> list[int]:
    assert tag
    return [int(one.replace(",", "")) for one in NUMBER.findall(tag.get_text(" "))]


def slug(link: Tag | None) -> str:
    assert link
    return str(link["href"]).removesuffix("index.html").strip("/").rpartition("/")[2]


def pair(*slugs: str) -> tuple[str, ...]:
    return tuple(sorted(slugs))


def fact(page: BeautifulSoup, name: str) -> list[int]:
    """The numbers beside a name in a list of facts."""
    term = next(tag for tag in page.select("dt") if tag.get_text(strip=True) == name)
    return numbers(term.find_next_sibling("dd"))  # type: ignore[arg-type]


def test_actors_of_a_kind_stand_in_the_order_of_the_number_they_show(site: Built) -> None:
    rolls = [
        [sum(numbers(line.select_one(".count"))) for line in roll.select("li")]
        for roll in site.pages["actors/"].select(".roll.columns")
    ]
    assert any(len(set(roll)) > 1 for roll in rolls)
    assert [sorted(roll, reverse=True) for roll in rolls] == rolls


def test_how_often_an_actor_is_named(site: Built) -> None:
    places = Counter(one["actor"] for one in site.dossier["mentions"])
    within = {(one["actor"], one["clipping"]) for one in site.dossier["mentions"]}
    clippings = Counter(actor for actor, _clipping in within)
    anchors: Counter[str] = Counter()
    for path, page in site.pages.items():
        if path.startswith("clippings/") and path.count("/") == 2:
            anchors.update(actor_of(tag) for tag in page.select(MENTION))
    rolls = {slug(line.a): sum(numbers(line.select_one(".count"))) for line in site.pages["actors/"].select(".roll li")
             if "mentions" in line.get_text()}  # fmt: skip
    told = {one["slug"]: (one["mentions"], one["clippings"]) for one in site.dossier["actors"] if one["mentions"]}
    assert told
    assert told == {name: (places[name], clippings[name]) for name in places}
    assert told == {node["id"]: (node["mentions"], node["clippings"]) for node in site.graph["nodes"]}
    assert places == anchors == rolls
    for name, counts in told.items():
        shown = site.pages[f"actors/{name}/"]
        assert [*counts, len(site.dossier["clippings"])] == fact(shown, "Named")
        assert counts[0] == sum(sum(numbers(tag.select_one(".count"))) for tag in shown.select(".names .roll li"))


def test_how_many_mentions_of_an_actor_a_preview_says(site: Built) -> None:
    told = {one["slug"]: [one["mentions"], one["clippings"]] for one in site.dossier["actors"]}
    here = Counter((one["clipping"], one["actor"]) for one in site.dossier["mentions"])
    for clipping in site.dossier["clippings"]:
        for row in site.pages[clipping["path"]].select(".named li"):
            name = str(row.a["href"]).split("/")[-2]  # type: ignore[index]
            assert [here[clipping["id"], name]] == numbers(row.select_one("a + a"))
    directory = (
        (site.folder / "actors" / "directory.js").read_text("utf-8").splitlines()[0].partition(" = ")[2].rstrip(";")
    )
    rows = json.loads(directory)
    assert told == {slug: [all_, clippings] for _name, slug, _kind, all_, _path, clippings, *_more in rows}


def test_what_two_actors_share(site: Built) -> None:
    related = {pair(*one["actors"]): (one["sentences"], one["paragraphs"], one["clippings"]) for one in
               site.dossier["relations"]}  # fmt: skip
    assert related
    assert related == {pair(one["source"], one["target"]): (one["sentences"], one["paragraphs"], one["clippings"])
                       for one in site.graph["links"]}  # fmt: skip
    rows = {pair(*map(slug, row.select("th a"))): tuple(sum(numbers(cell)) and numbers(cell)[0] for cell in
            row.select("td")) for row in site.pages["network/"].select(".shared.pairs tbody tr")}  # fmt: skip
    assert rows.items() <= related.items()
    companions: dict[tuple[str, ...], set[tuple[int, ...]]] = {}
    for path, page in site.pages.items():
        for row in page.select(".companions .shared tbody tr"):
            counts = tuple(numbers(cell)[0] for cell in row.select("td"))
            companions.setdefault(pair(slug(row.a), path.split("/")[1]), set()).add(counts)
    for names, (_sentences, paragraphs, clippings) in related.items():
        assert {(paragraphs, clippings)} == companions[names], names
    for path, page in site.pages.items():
        if path.startswith("pairs/"):
            names = pair(*path.split("/")[1].split("--"))
            sentences, told_by = page.select(".appearance li"), page.select(".appearance")
            assert [related[names][0], len(told_by)] == numbers(page.select_one(".standfirst"))
            assert related[names][0] == len(sentences)


def test_the_pairs_are_counted_where_they_stand(site: Built) -> None:
    inside: dict[str, set[str]] = {}
    for one in site.dossier["mentions"]:
        inside.setdefault(one["clipping"], set()).add(one["actor"])
    shared = Counter(names for actors in inside.values() for names in combinations(sorted(actors), 2))
    for one in site.dossier["relations"]:
        assert shared[pair(*one["actors"])] == one["clippings"], one["actors"]  # type: ignore[index]
        assert len(one["places"]) == one["sentences"]


def test_who_said_how_much(site: Built) -> None:
    listed: Counter[str] = Counter()
    for path, page in site.pages.items():
        if path.startswith("statements/"):
            for row in page.select(".statement"):
                # Who spoke in the row above, too, is named without a second link.
                led = row if row.p.a else row.find_previous_sibling(lambda one: one.p.a)  # type: ignore[union-attr]
                if led and led.p.get_text() == row.p.get_text():  # type: ignore[union-attr]
                    listed[slug(led.p.a)] += 1  # type: ignore[union-attr]
    for one in site.dossier["actors"]:
        page = site.pages[one["path"]]
        said = len(page.select('.statements[aria-labelledby="said"] .statement'))
        assert listed[one["slug"]] == said
        contents = [numbers(tag.parent)[-1] for tag in page.select('.contents a[href="#said"]')]
        assert contents == ([said] if said else [])
    assert sum(listed.values())


def test_what_happened_when(site: Built) -> None:
    moments = [tag for path, page in site.pages.items() if path.startswith("timeline/") for tag in
               page.select(".timeline .moment")]  # fmt: skip
    named = Counter(name for tag in moments if "publication" not in tag["class"] for name in
                    str(tag["data-actors"]).split())  # fmt: skip
    for one in site.dossier["actors"]:
        page = site.pages[one["path"]]
        assert named[one["slug"]] == len(page.select(".dates .moment")), one["slug"]
    dated = [one for one in site.dossier["clippings"] if one["published"]]
    assert len(dated) == sum("publication" in tag["class"] for tag in moments)
    if len(site.pages["timeline/"].select(".moment")) == len(moments):
        titles = {tag.get_text(strip=True) for tag in site.pages["timeline/"].select(".overview.wide a title")}
        assert len(moments) == sum(int(title.rpartition(": ")[2].split()[0]) for title in titles)


def test_what_was_removed(site: Built) -> None:
    lines = {one["id"]: len({cut["line"] for cut in one["removals"]}) for one in site.dossier["clippings"]}
    for one in site.dossier["clippings"]:
        page = site.pages[one["path"]]
        shown = page.select_one(".switches label:has(#show-removed) .count")
        assert lines[one["id"]] == (numbers(shown)[0] if shown else 0)
        summary = page.select_one(".removed:not(.explained) summary")
        assert lines[one["id"]] == (numbers(summary)[0] if summary else 0)
    assert [sum(lines.values())] == fact(site.pages[""], "Lines removed")
    assert sum(lines.values()) == numbers(site.pages["removed/"].select_one(".standfirst"))[1]
    assert sum(lines.values())


def test_how_many_clippings_and_sources_there_are(site: Built) -> None:
    clippings = site.dossier["clippings"]
    by_source = Counter(one["source"] or "Source not known" for one in clippings)
    shown = {}
    for heading in site.pages["sources/"].select(".ledger h2"):
        name, _, count = " ".join(heading.get_text(" ").split()).rpartition(" ")
        shown[name] = int(count)
    assert by_source == shown
    front = site.pages[""]
    assert [len(clippings)] == fact(front, "Clippings")
    assert [len(by_source.keys() - {"Source not known"})] == fact(front, "Sources")
    assert [sum(one["mentions"] > 0 for one in site.dossier["actors"])] == fact(front, "Actors named")
    assert [len(site.dossier["mentions"])] == fact(front, "Mentions")
    assert len(clippings) == numbers(front.select_one(".colophon p"))[0]


def test_how_much_is_not_known(site: Built) -> None:
    front = {slug_of_question(tag.a): numbers(tag.select_one(".count"))[0] for tag in site.pages[""].select(".open li")}
    briefing = {str(tag.div["id"]): numbers(tag.summary.select_one(".count"))[0] for tag in  # type: ignore[index, union-attr]
                site.pages["briefing/"].select(".questions details")}  # fmt: skip
    assert front == briefing
    assert front
    dossier = site.dossier
    known = {
        "clippings-without-a-date": sum(not one["published"] for one in dossier["clippings"]),
        "clippings-without-a-source": sum(not one["source"] for one in dossier["clippings"]),
        "quotations-without-a-speaker": sum(one["open"] for one in dossier["statements"]),
        "names-left-unlinked": len(dossier["ambiguities"]),
        "dates-that-could-not-be-worked-out": sum(one["value"] is None for one in dossier["dates"]),
    }
    assert {name: count for name, count in known.items() if count} == {name: count for name, count in front.items() if
                                                                       name in known}  # fmt: skip


def slug_of_question(link: Tag | None) -> str:
    assert link
    return str(link["href"]).partition("#")[2]
