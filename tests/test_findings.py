"""The evidence on the site: statements, the chronicle, pairs, echoes, the briefing and the drawing of the network."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from dossier.assembly import assemble
from dossier.cast.linking import Linker
from dossier.cast.registry import read_cast
from dossier.clips.reading import read_paths
from dossier.pipeline import examine
from dossier.records import Clip
from dossier.site.drawings.network import ladder, network
from dossier.site.locale.shown_dates import shown_timex
from dossier.site.pages.actors.actor_page import ActorPage
from dossier.site.pages.clippings.clipping_page import ClippingPage
from dossier.site.pages.clippings.shown_paragraphs import PlainParagraph, opening_of, parts_of, plain_paragraphs
from dossier.site.pages.make import make_site
from dossier.site.pelican.markdown import renderer, rooted
from tests.building import build_clippings
from tests.reading import DELIVERED, spec_cast

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.site.pages.evidence.shown_evidence import ShownStatement
    from dossier.site.pages.site import Site

COPY = (
    "The Norland Harbour Board closed the quay on Monday, its chairwoman Anne Weller said in Kingsport.\n\n"
    "“We have waited long enough for the second study of the herring grounds,” Weller said. "
    "“The ships are not going to get any smaller next year.”\n\n"
    "The board will meet again in April, when the study of the herring grounds is to be published.\n"
)
ACTORS = {
    "anne-weller": "---\nname: Anne Weller\nkind: person\n---\n",
    "harbour-board": "---\nname: Norland Harbour Board\nkind: government\n---\n",
}


@pytest.fixture(scope="module")
def site() -> Site:
    clips = [clip for clip in read_paths([DELIVERED / "seeds"]) if isinstance(clip, Clip)]
    clippings, cast, _, _ = examine(clips, read_cast(DELIVERED / "content" / "actors"))
    return make_site(assemble(clippings, cast), lambda _actor: "")


def actor(site: Site, slug: str) -> ActorPage:
    return site.actor_pages.page(next(one for one in site.actors if one.actor.slug == slug))


def marked(statement: ShownStatement) -> list[str]:
    return [one.text for one in statement.citation.stretches if one.marked]


def test_a_statement_stands_with_its_speaker_its_words_and_its_place(site: Site) -> None:
    said = actor(site, "chuck-schumer").said
    assert [["How about helping some American companies first?"]] == [marked(one) for one in said]
    assert ("direct", "p10", "004-485504bbc2b3198c") == (
        said[0].kind,
        said[0].citation.anchor,
        said[0].citation.clipping.slug,
    )


def test_the_parts_of_a_broken_quotation_are_one_statement(site: Site) -> None:
    (parts,) = (marked(one) for one in actor(site, "steven-mnuchin").said if len(marked(one)) > 1)
    assert ["not a negotiating meeting,", "the US would continue"] == [parts[0], parts[1][:21]]


def test_what_is_said_about_an_actor_is_not_what_it_says(site: Site) -> None:
    huawei = actor(site, "huawei")
    assert huawei.said_about
    assert not [one for one in huawei.said_about if one.actor is huawei.ref]
    assert all("Huawei" in "".join(marked(one)) for one in huawei.said_about)


def test_every_statement_has_an_anchor_of_its_own(site: Site) -> None:
    anchors = [one.anchor for one in site.findings.statements]
    assert sorted(set(anchors)) == sorted(anchors)
    assert site.findings.statements == tuple(
        one for page in site.clippings for one in site.clipping_pages.page(page).statements
    )


def test_the_chronicle_is_in_order_and_no_finer_than_the_text(site: Site) -> None:
    entries = [site.material.entry(line) for line in site.findings.lines]
    assert sorted(entry.order for entry in entries) == [entry.order for entry in entries]
    arrest = next(entry for entry in entries if "arrest" in (entry.event.citation.text if entry.event else ""))
    assert ("1 December 2018", "day") == (arrest.date.text, arrest.date.granularity)
    assert 5 == sum(entry.event is None for entry in entries)


def test_a_key_point_and_its_paragraph_are_one_event(site: Site) -> None:
    texts = [one.citation.text for one in site.findings.events if one.citation.clipping.slug.startswith("000")]
    assert 1 == sum("heightened in May" in text for text in texts)


def test_a_page_is_made_where_it_is_written_and_let_go(site: Site) -> None:
    assert len([one for one in site.clippings if site.clipping_pages.page(one).pieces]) == len(site.clippings)
    gc.collect()
    assert not [one for one in gc.get_objects() if isinstance(one, ClippingPage | ActorPage)]


def test_lists_and_feeds_have_the_words_that_stand_on_the_page(site: Site) -> None:
    for page in map(site.clipping_pages.page, site.clippings):
        _standfirst, key_points, body = parts_of(plain_paragraphs(page.article))
        assert [one.text for one in (*page.key_points, *page.body)] == [one.text for one in (*key_points, *body)]


def test_a_pair_has_its_sentences_with_both_names_marked(site: Site) -> None:
    pair = next(one for one in site.pair_pages if one.path == "pairs/huawei--united-states/")
    for citation in pair.sentences:
        assert 2 <= len([one for one in citation.stretches if one.marked])
    assert pair.ref.other(pair.ref.first.path) is pair.ref.second
    assert pair.ref.other(pair.ref.second.path) is pair.ref.first


def test_one_quotation_in_two_wordings_stands_side_by_side(site: Site) -> None:
    first = site.findings.wordings[0]
    words = [[one.text for one in side.stretches if one.marked] for side in (first.first, first.second)]
    assert [["emergency"], ["security"]] == words


def test_a_key_point_that_two_clippings_share_stands_once(site: Site) -> None:
    texts = [point.first.text for point in site.points]
    assert len(set(texts)) == len(texts)
    assert 7 == len(texts) + sum(len(point.others) for point in site.points)


def test_what_is_not_known_is_listed(site: Site) -> None:
    counts = {question.kind: len(question.items) for question in site.findings.questions}
    assert {"Clippings without a source": 1, "Quotations without a speaker": 1}.items() <= counts.items()


def test_the_drawing_is_the_same_each_time_and_within_its_frame(site: Site) -> None:
    pairs = [pair.ref for pair in site.findings.pairs]
    again = network({page.ref: page.mention_count for page in site.actors}, pairs)
    zte = actor(site, "zte")
    assert again == site.drawing
    assert zte.drawing
    for drawing in (again, ladder(zte.ref, [one for one in pairs if zte.ref in (one.first, one.second)]), zte.drawing):
        assert all(0 <= node.x <= drawing.width and 0 <= node.y <= drawing.height for node in drawing.nodes)
    assert len({(node.x, node.y) for node in again.nodes}) == len(again.nodes)


def test_no_actors_make_an_empty_drawing() -> None:
    assert () == network({}, ()).nodes


@pytest.mark.parametrize(
    ("value", "text", "first"),
    [
        ("2019-06-29", "29 June 2019", "2019-06-29"),
        ("2019-06", "June 2019", "2019-06-01"),
        ("2019", "2019", "2019-01-01"),
        ("2019-W26", "week of 24 June 2019", "2019-06-24"),
        ("2019-Q2", "second quarter of 2019", "2019-04-01"),
        ("2018-WI", "winter 2018", "2018-12-01"),
    ],
)
def test_a_date_in_words_is_no_finer_than_its_value(value: str, text: str, first: str) -> None:
    found = shown_timex(value)
    assert found
    assert (text, first) == (found[0].text, found[1].isoformat())


@pytest.mark.parametrize("value", ["201", "PRESENT_REF", "2019-13", "2019-W60", "2019-02-30", "", "P3D", "0000"])
def test_what_is_no_point_of_the_calendar_is_no_date(value: str) -> None:
    assert shown_timex(value) is None


def test_copies_are_shown_once_and_counted(tmp_path: Path) -> None:
    output = build_clippings(tmp_path, ACTORS, a_txt=COPY, b_txt=COPY, c_txt="Nothing happened on that day at all.\n")
    text = " ".join(BeautifulSoup((output / "briefing" / "index.html").read_text("utf-8"), "lxml").get_text().split())
    assert "was also published as" in text


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("[[Anne Weller]] came", '<a href="/actors/anne-weller/" class="kind-person">Anne Weller</a> came'),
        ("[[anne-weller|She]] came", '<a href="/actors/anne-weller/" class="kind-person">She</a> came'),
        ("[[Nobody Here]] came", "Nobody Here came"),
        ("[[<b>]]", "&lt;b&gt;"),
        (
            "Anne Weller. Anne Weller.",
            '<a href="/actors/anne-weller/" class="kind-person">Anne Weller</a>. Anne Weller.',
        ),
        ("[see Anne Weller](https://example.org)", '<a href="https://example.org">see Anne Weller</a>'),
        ("<script>Anne</script>", "&lt;script&gt;Anne&lt;/script&gt;"),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
        ("[board](dossier:actors/harbour-board/#said)", '<a href="/actors/harbour-board/#said">board</a>'),
    ],
)
def test_actors_in_markdown_are_linked(given: str, expected: str) -> None:
    html = rooted(renderer(Linker(spec_cast())).render(given), lambda path: f"/{path}")
    assert f"<p>{expected}</p>" == html.strip()


def test_an_actor_is_no_link_on_its_own_page() -> None:
    assert "<p>Anne Weller</p>" == renderer(Linker(spec_cast()), own="anne-weller").render("Anne Weller").strip()


def test_an_actor_alone_in_a_paragraph_is_embedded_and_an_unknown_one_stays_text() -> None:
    markdown = renderer(Linker(spec_cast()), embed=lambda slug: f"<aside>{slug}</aside>\n")
    expected = "<p>First.</p>\n<aside>hana-brook</aside>\n\n<p>!<a"
    assert markdown.render("First.\n\n![[Hana Brook]]\n\n![[Hana Brook]] and more\n").startswith(expected)
    assert "<p>Nobody</p>" == markdown.render("![[Nobody]]").strip()


def test_a_label_above_the_text_does_not_stand_for_it() -> None:
    texts = ("ABOUT THE SHOW", "The band played for an hour.", "It rained.")
    told = [PlainParagraph("heading", "On stage."), *(PlainParagraph("paragraph", text) for text in texts)]
    assert ("The band played for an hour.",) == tuple(one.text for one in opening_of(told))
    assert ("ABOUT THE SHOW",) == tuple(one.text for one in opening_of(told[:2]))
    assert () == opening_of(told[:1])
