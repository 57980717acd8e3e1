"""What the evidence pages are made of: the drawing of the network, a clipping's margin and its removed lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.site.drawings.force_layout import placed, stretched, without_overlaps
from tests.building import MENTION, actor_of, build, build_clippings

if TYPE_CHECKING:
    from pathlib import Path

WIDTH, HEIGHT = 960, 700


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("evidence"))


def page(folder: Path, name: str) -> BeautifulSoup:
    return BeautifulSoup((folder / name / "index.html").read_text("utf-8"), "lxml")


def overlap(first: tuple[float, float], second: tuple[float, float], box: tuple[float, float, float, float]) -> bool:
    left, up, right, down = box
    return abs(first[0] - second[0]) < left + right - 0.1 and abs(first[1] - second[1]) < up + down - 0.1


def test_no_nodes_make_no_places() -> None:
    assert [] == stretched(placed(0, []), [], WIDTH, HEIGHT)


def test_a_node_alone_stands_within_the_drawing() -> None:
    box = (40.0, 20.0, 40.0, 30.0)
    assert [(40.0, 20.0)] == without_overlaps(stretched(placed(1, []), [box], WIDTH, HEIGHT), [box], WIDTH, HEIGHT)


def test_what_is_joined_stands_nearer_than_what_is_not() -> None:
    points = placed(6, [(0, 1, 9), (1, 2, 9), (0, 2, 9), (3, 4, 9), (4, 5, 9), (3, 5, 9)])
    far = [((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5 for a in points[:3] for b in points[3:]]
    near = [((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5 for a in points[:3] for b in points[:3] if a != b]
    assert max(near) < min(far)


@settings(max_examples=30)  # a drawing takes its time, and there are few sorts of them
@given(st.integers(1, 28), st.lists(st.tuples(st.integers(0, 27), st.integers(0, 27), st.integers(1, 20)), max_size=60))
def test_no_two_boxes_overlap_and_none_leaves_the_drawing(count: int, springs: list[tuple[int, int, int]]) -> None:
    box = (60.0, 16.0, 60.0, 40.0)
    joined = [(first, second, weight) for first, second, weight in springs if first < count and second < count]
    places = without_overlaps(
        stretched(placed(count, joined), [box] * count, WIDTH, HEIGHT), [box] * count, WIDTH, HEIGHT
    )
    assert places == without_overlaps(
        stretched(placed(count, joined), [box] * count, WIDTH, HEIGHT), [box] * count, WIDTH, HEIGHT
    )
    for number, place in enumerate(places):
        assert 60 <= place[0] <= WIDTH - 60
        assert 16 <= place[1] <= HEIGHT - 40
        assert not any(overlap(place, other, box) for other in places[:number])


def test_every_actor_of_the_drawing_is_a_link_with_its_kind_and_its_name(site: Path) -> None:
    drawing = page(site, "network").select_one(".network svg")
    assert drawing
    nodes = drawing.select("a.node")
    assert 28 == len(nodes)
    for node in nodes:
        assert str(node["href"]).endswith(f"actors/{node['data-actor']}/index.html")
        assert node.select_one("circle" if "kind-person" in node["class"] else "polygon")
        shown = " ".join(text.get_text() for text in node.select("text"))
        assert str(node["aria-label"]).startswith(shown.replace("…", "")[:10])


def test_the_small_drawing_leads_to_the_companions_and_to_the_sentences(site: Path) -> None:
    ladder = page(site, "actors/huawei").select_one(".ladder")
    assert ladder
    targets = [str(link["href"]) for link in ladder.select("a")]
    assert "../united-states/index.html" in targets
    assert "../../pairs/huawei--united-states/index.html" in targets


def test_removed_lines_stand_between_the_paragraphs_that_they_stood_between(tmp_path: Path) -> None:
    text = """A port is to be built in Aarvik

The council of Aarvik said on Monday that it will build a port, the first one on this coast for a hundred years.

The work is to begin in the spring of next year and to take three years, the council said after its meeting.

Advertisement

The fishers of the town answered that nobody had asked them, and that they would go to court over the plan.

They fear that the ships will drive the herring away, on which most of the families of Aarvik have lived so far.

Share this article on Facebook
"""
    made = page(build_clippings(tmp_path, port_txt=text), "clippings/port")
    body = made.select_one(".body")
    assert body
    order = [str(tag.get("id") or tag.get_text(strip=True)) for tag in body.select("p")]
    assert ["p1", "p2", "Advertisement", "p3", "p4", "Share this article on Facebook"] == order
    assert ["del"] == sorted({child.name for cut in body.select(".cut") for child in cut.find_all(True)})


def test_every_removed_line_of_the_account_stands_in_the_text_too(site: Path) -> None:
    for folder in sorted((site / "clippings").glob("*/")):
        made = page(site, f"clippings/{folder.name}")
        account = sorted(
            cells[1].get_text() for row in made.select(".removed tr") if len(cells := row.select("td")) == 2
        )
        assert account == sorted(cut.get_text() for cut in made.select(".cut del")), folder.name


def test_a_clipping_of_which_nothing_was_kept_shows_its_lines_all_the_same(tmp_path: Path) -> None:
    made = page(build_clippings(tmp_path, none_txt="Advertisement\n\nAdvertisement\n"), "clippings/none")
    assert "Nothing of this clipping was kept" in made.select_one(".body").get_text()  # type: ignore[union-attr]
    assert len(made.select(".removed td + td")) == len(made.select(".cut"))


def test_the_margin_names_speakers_and_dates_of_its_paragraph_once(site: Path) -> None:
    made = page(site, "clippings/001-7f5e712a167b2943")
    beside = {str(note.find_previous("p")["id"]): note for note in made.select(".body > .margin")}  # type: ignore[index]
    words = [" ".join(line.get_text(" ", strip=True).split()) for line in beside["p1"].select("li")]
    assert ["Donald Trump · paraphrased", "29 June 2019"] == words
    assert any(str(link["href"]).endswith("timeline/index.html#in-2019-05") for link in beside["p7"].select("a"))
    assert "p8" not in beside


def test_clippings_that_date_the_same_events_name_each_other(tmp_path: Path) -> None:
    text = "{}\n\nPresident Kaja Brenner signed the treaty with Norland in Aarvik on 3 May 2021, {}\n"
    actors = {"kaja-brenner": "---\nname: Kaja Brenner\nkind: person\n---\n"}
    site = build_clippings(
        tmp_path,
        actors,
        one_txt=text.format("A treaty is signed", "after talks that had taken the whole of the winter."),
        two_txt=text.format("Brenner in the harbour", "and then went to see the new harbour of the town."),
        three_txt="Weather\n\nIt rained in the whole of Norland, and nobody was seen in the streets of the capital.\n",
    )
    related = page(site, "clippings/one").select_one(".related")
    assert related
    assert ["Brenner in the harbour"] == [one.get_text() for one in related.select(".headline a")]
    assert "3 May 2021" in related.get_text()
    assert page(site, "clippings/three").select_one(".related") is None


def test_the_contents_of_an_actor_lead_to_parts_that_are_there(site: Path) -> None:
    for folder in sorted((site / "actors").glob("*/")):
        made = page(site, f"actors/{folder.name}")
        ids = {str(tag["id"]) for tag in made.select("[id]")}
        assert {str(link["href"])[1:] for link in made.select(".contents a")} <= ids


def test_the_list_of_who_is_named_leads_to_the_first_mention_of_each_as_the_previews_need_it(site: Path) -> None:
    for folder in sorted((site / "clippings").glob("*/")):
        made = page(site, f"clippings/{folder.name}")
        named = {actor_of(tag) for tag in made.select(MENTION)}
        firsts = [made.select_one(str(tag["href"])) for tag in made.select(".named a + a")]
        assert named == {actor_of(tag) for tag in firsts if tag}


def test_a_key_point_has_its_margin_as_a_paragraph_has(site: Path) -> None:
    made = page(site, "clippings/002-7cb2c2e1c80d2825")
    beside = {str(note.parent["id"]): note for note in made.select(".key-points li > .margin")}  # type: ignore[index]
    assert ["k2", "k3"] == list(beside)
    assert "The New York Times" in beside["k2"].get_text()
    assert "June 2019" in beside["k3"].get_text()


def test_a_much_named_actor_shows_the_best_sentences_and_leads_to_all(tmp_path: Path) -> None:
    actors = {"kaja-brenner": "---\nname: Kaja Brenner\nkind: person\n---\n"}
    files: dict[str, str | bytes] = {}
    for number in range(33):
        files[f"c{number:02}_txt"] = f"Kaja Brenner came on 3 May. Kaja Brenner left number {number} behind on 4 May.\n"
        files[f"c{number:02}_toml"] = f'published = "2021-05-{number % 28 + 1:02}"\n'
    site = build_clippings(tmp_path, actors, **files)
    made = page(site, "actors/kaja-brenner")
    assert 20 == len(made.select(".mentions .appearance li"))
    link = made.select_one(".mentions .all a")
    listed = page(site, "actors/kaja-brenner/all").select(".record li")
    assert len(listed) >= 33
    assert (f"All {len(listed)}, by date", "all/index.html") == (
        link.get_text(),
        link["href"],
    )  # type: ignore[union-attr,index]
    assert 12 == len(made.select("#dates ~ .timeline .moment"))
    assert "The last of 66." in made.select_one(".dates").get_text()  # type: ignore[union-attr]


def test_the_front_page_holds_what_a_reader_needs_with_its_places(site: Path) -> None:
    made = BeautifulSoup((site / "index.html").read_text("utf-8"), "lxml")
    heads = [tag.get_text() for tag in made.select(".front section h2")]
    assert ["Stories", "Key points", "What they last said", "Main dates", "Latest clippings"] == heads[:5]
    assert ["When", "Who is named", "What is not known"] == heads[5:]
    for section, thing in (
        (".points:not(.front-stories)", "li"),
        (".latest-said", ".statement"),
        (".dates", ".moment"),
    ):
        things = made.select(f"{section} {thing}")
        assert 0 < len(things) <= 5
        assert all(one.select_one("p:last-child a[href*=clippings]") for one in things), section
    assert len({str(tag["href"]).split("#")[0] for tag in made.select(".points .where a")}) > 1


def test_what_may_not_be_an_actors_own_words_is_not_shown_as_what_it_last_said(tmp_path: Path) -> None:
    names = ("Anne Weller", "Petra Holm")
    actors = {name.lower().replace(" ", "-"): f"---\nname: {name}\nkind: person\n---\n" for name in names}
    text = (
        "Anne Weller said the quay would close, and Petra Holm agreed with her.\n\n“The ships will not get smaller!”\n"
    )
    made = build_clippings(tmp_path, actors, quay_txt=text)
    for place, entries in (("briefing", ".main-actors dt"), (".", ".latest-said dt")):
        assert ["Anne Weller"] == [one.a.get_text() for one in page(made, place).select(entries)]  # type: ignore[union-attr]
    assert page(made, "actors/petra-holm").select("#said ~ .statements .statement, #said ~ ol .statement")
