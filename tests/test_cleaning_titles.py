"""Which line is the headline, and what the lines around it say of the writer and the day."""

from __future__ import annotations

import pytest

from dossier.cleaning import clean
from dossier.cleaning.head.titles import candidates, title_in
from dossier.cleaning.lines.captions import is_label
from dossier.cleaning.passages.joining import joined
from dossier.cleaning.passages.passage import passages_of
from dossier.cleaning.passages.topics import topic_words
from dossier.cleaning.passages.weights import weights
from dossier.cleaning.settling import chosen
from dossier.language.byline_days import is_stamp, without_stamp
from dossier.language.bylines import names_after_prefix, only_names
from dossier.language.printed_days import day_in
from dossier.records import Article, Clip

BODY = """
The harbour board will vote on the new ferry line before the end of the month, its chairman said on Monday.

Residents of the island have waited for the vote since the old boat was sold nine years ago, and hope for an answer.

The ferry would sail six times a day, he said, and the fare would be two pounds for everybody who lives on the island.
"""
EVERY_SHAPE = f"""
Ferry line: the harbour board votes - The Norland Gazette
# Ferry
## News of the harbour and of the ferry
### Letters
  • Harbour
  • Island
1. Ferry
Harbour news of May
3 May 2021: ferry
Harbour news
Prices fallMinister resignsBank opens branch on island
Subscribe to our newsletter and never miss a story about the ferry again, for it is free of charge and comes once a week
Advertisement
The ferry:

Ferry line: the harbour board votes
The chairman of the harbour board wants an answer before the end of the month.
Fares
3 May 2021
Photo: Ben Oar
Fares
{BODY}
Fares

For children the ferry would be free, he said, if the board of the harbour agrees to what the council of the isle asks.
"""


def cleaned(text: str) -> Article:
    """The article in a text."""
    return clean(Clip("a", "a.txt", text))


def test_every_title_weight_is_of_a_signal_that_a_line_can_show() -> None:
    passages = joined(passages_of(EVERY_SHAPE))
    shown = {name for _, signals in candidates(passages, chosen(passages)) for name, value in signals.items() if value}
    known = {name for name in weights() if name.startswith("title.")}
    assert known - shown == {"title.none"}
    assert shown - known == set()


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "The Norland Gazette\nNews\nFerry line: the harbour board votes\nBy Ada Quill",
            "Ferry line: the harbour board votes",
        ),
        (
            "Ferry line: the harbour board votes\nThe chairman wants an answer before the end of the month\n3 May 2021",
            "Ferry line: the harbour board votes",
        ),
        (
            "Will the ferry ever sail to the island?\nThe chairman wants an answer before the end of the month\n"
            "By Ada Quill\n3 May 2021\n\nThe chairman of the harbour board on the old ferry. (credit: Ada Quill)",
            "Will the ferry ever sail to the island?",
        ),
        ("Home\nNews\nShop", None),
        ("By Ada Quill", None),
    ],
)
def test_the_headline_is_told_from_what_stands_around_it(head: str, expected: str | None) -> None:
    passages = joined(passages_of(f"{head}\n{BODY}"))
    found = title_in(passages, chosen(passages))
    assert (None if found is None else passages[found].text) == expected


def test_a_heading_of_the_body_in_a_list_of_contents_is_no_headline() -> None:
    article = cleaned(
        "Eight ferry crossings you should make before everyone else does\nBy Ada Quill\nIn this article"
        f"\nThe ferry to the island\nThe harbour board\n\nThe ferry to the island\n{BODY}"
        f"\nThe harbour board\n{BODY.replace('Monday', 'Friday')}"
    )
    assert article.title == "Eight ferry crossings you should make before everyone else does"


def test_scripts_without_spaces_have_topics() -> None:
    assert topic_words("商品の改造が") >= {"商品", "改造"}
    assert topic_words("남상미가 말했다") & topic_words("남상미 연기")
    assert topic_words("The Ferry sails") == {"ferry", "sails"}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Ada Quill On 11/13/19 at 4:00 PM EST", ("Ada Quill",)),
        ("By Ada Quill@adaquill Nov 19, 2019, 7:53pm EST", ("Ada Quill",)),
        ("By Ada Quill ada.quill@gazette.example(509) 555-0182", ("Ada Quill",)),
        ("ByAda Quill UpdatedJanuary 25, 2026", ("Ada Quill",)),
        ("by Ada QuillNovember 20, 2007", ("Ada Quill",)),
        ("Written by: Ada May", ("Ada May",)),
        ("By Ada Quill with Ben Oar", ("Ada Quill", "Ben Oar")),
        ("By GNN Staff", ("GNN",)),
        ("By ADA QUILL FOR NORLAND ONLINE", ("ADA QUILL",)),
    ],
)
def test_a_byline_is_read_from_among_what_a_page_runs_together_with_it(line: str, expected: tuple[str, ...]) -> None:
    assert names_after_prefix(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ada Quill, AP Auto Writer", ("Ada Quill",)),
        ("Ada Quill Senior Contributor", ("Ada Quill",)),
        ("Ada Quill and Ben Oar, Associated Press", ("Ada Quill", "Ben Oar")),
        ("Ada Quill | Guest Columnists", ("Ada Quill",)),
        ("ADA QUILL AP Sports Writer", ("ADA QUILL",)),
        ("Norland Gazette avec AFP", ("Norland Gazette", "AFP")),
        ("Ada Quill Transport correspondent", ("Ada Quill",)),
        ("REUTERS", ("REUTERS",)),
        ("Guest Columnists", ()),
        ("Select Page", ()),
        ("Case Studies", ()),
        ("Ada", ()),
        ("W Oarlock", ()),
        ("By Ada Quill", ()),
        ("Ada Quill, the ferry sails on Monday", ()),
    ],
)
def test_a_line_of_names_says_nothing_else(line: str, expected: tuple[str, ...]) -> None:
    assert only_names(line) == expected


def test_the_words_that_lead_to_a_date_are_no_name() -> None:
    assert without_stamp("Ada Quill Published on Monday, 3 May") == "Ada Quill"
    assert without_stamp("Ada May") == "Ada May"


@pytest.mark.parametrize(
    ("line", "byline", "published"),
    [
        ("Ada Quill - Nov 19, 2019, 10:31 pm CST", ("Ada Quill",), "2019-11-19T22:31:00-06:00"),
        ("Reuters November 18, 2019 11:03 PM", ("Reuters",), "2019-11-18T23:03:00"),
        ("Monday November 18, 2019 7:45 am PST by Ada Quill", ("Ada Quill",), "2019-11-18T07:45:00-08:00"),
        ("Posted on August 14, 2022 by Ada Quill", ("Ada Quill",), "2022-08-14"),
        ("Von Ada Quill publiziert am 25. September 2018", ("Ada Quill",), "2018-09-25"),
        ("12. März 2023, 18:30 Uhr", (), "2023-03-12T18:30:00"),
        ("May 21, 2025April 24, 2025 by Ada Quill", ("Ada Quill",), "2025-05-21"),
        ("27 September,2023By Ada Quill", ("Ada Quill",), "2023-09-27"),
        ("Nov 15, 20195:45 AM", (), "2019-11-15T05:45:00"),
        ("PUBLISHED: 10:15, 3 May 2021 | UPDATED: 12:40, 3 May 2021", (), "2021-05-03T10:15:00"),
        ("Updated: 4:15 PM EST Nov 3, 2021", (), "2021-11-03T16:15:00-05:00"),
        ("3 May 2021 | Updated: 12:40", (), "2021-05-03"),
        ("Updated: 4 May 2021 | Published: 3 May 2021 by Ada Quill", ("Ada Quill",), "2021-05-03"),
        ("Updated - May 4, 2021 08:02\nPublished - May 3, 2021 10:15", (), "2021-05-03T10:15:00"),
    ],
)
def test_a_line_below_the_headline_says_who_and_when(line: str, byline: tuple[str, ...], published: str) -> None:
    article = cleaned(f"Gazette\n\nFerry line: the harbour board votes\n{line}\n{BODY}")
    assert article.byline == byline
    assert article.published
    assert article.published.value == published


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ("Ada Quill\n3 May 2021", "", ("Ada Quill",)),
        ("Harbour Board\n3 May 2021", "", ()),
        ("Ada Quill, Senior Reporter", "", ("Ada Quill",)),
        ("Ada Quill", "", ()),
        ("Ada Quill", "About the author\nAda Quill\nAda has sailed on every ferry of the coast.", ("Ada Quill",)),
        ("Share", "Written by Ada Quill", ("Ada Quill",)),
        ("Share", "Harbour\nFerry\n--\n1\nWritten by Ada Quill", ("Ada Quill",)),
    ],
)
def test_a_name_by_itself_is_the_writers_where_something_says_so(
    above: str, below: str, expected: tuple[str, ...]
) -> None:
    article = cleaned(f"Gazette\n\nFerry line: the harbour board votes\n{above}\n{BODY}\n{below}")
    assert article.byline == expected


def test_a_line_that_is_a_day_is_told_from_a_name() -> None:
    assert is_stamp("Monday, May 3")
    assert is_stamp("3 May 2021")
    assert not is_stamp("May")
    assert not is_stamp("Ada May 3")


def test_a_writer_who_is_named_in_the_text_is_one_all_the_same() -> None:
    note = "Ada Quill runs a shop on the island and is a member of its council.\n"
    article = cleaned(f"The island deserves better than a vote\nAda Quill\n3 May 2021\n{note}{BODY}")
    assert article.byline == ("Ada Quill",)


@pytest.mark.parametrize(
    ("label", "expected"),
    [("作者：林海", ("林海",)), ("كتبت: آدا كويل", ("آدا كويل",)), ("Автор: Ада Квилл", ("Ада Квилл",))],
)
def test_bylines_of_other_scripts(label: str, expected: tuple[str, ...]) -> None:
    assert names_after_prefix(label) == expected


@pytest.mark.parametrize(
    ("lines", "joined_lines"),
    [
        (("Island ferry: harbour", "board to vote on new line"), 1),
        (("Island ferry: harbour", "Board to vote on new line"), 2),
        (("Island ferry: harbour", "by Ada Quill and Ben Oar"), 2),
        (("Island ferry: harbour.", "board to vote on new line"), 2),
    ],
)
def test_a_headline_in_two_lines_is_one(lines: tuple[str, str], joined_lines: int) -> None:
    assert len(joined(passages_of("\n".join(lines)))) == joined_lines


def test_a_word_that_a_column_broke_is_whole_again() -> None:
    column = ("the fare of the ferry would be", "two pounds for every-", "body who lives on the island")
    column += ("and for those who come to", "see it on a Sunday, he said.")
    assert "for everybody who lives" in joined(passages_of("\n".join(column)))[0].text


def test_a_hyphen_at_the_end_of_a_wide_line_belongs_to_the_word() -> None:
    wide = (
        "The chairman said at the meeting of last Monday that the ferry is a well-\nknown " + "story of the isle " * 4
    )
    assert "a well-known story" in joined(passages_of(f"{wide}\n{wide}"))[0].text


def test_narrow_entries_of_a_menu_are_no_column() -> None:
    menu = "\n".join(
        (
            "Latest news from the harbour",
            "Prices at the pier and bay",
            "Timetables of the ferries",
            "Weather on the coast today",
            "Letters to the editor now",
        )
    )
    assert len(joined(passages_of(menu))) == 5


def test_a_byline_just_above_the_text_is_no_part_of_it() -> None:
    article = cleaned(f"Ferry line: the harbour board votes\n\nBy Ada Quill\n{BODY}")
    assert article.byline == ("Ada Quill",)
    assert article.body.startswith("The harbour board will vote")


def test_a_caption_below_its_label_is_neither_headline_nor_standfirst() -> None:
    article = cleaned(
        "Ferry line: the harbour board votes\nPublished\n3 May 2021\nImage source, Ben Oar\nImage caption,\n"
        f"The old boat of the island was sold nine years ago\nBy Ada Quill\nMaritime correspondent\n{BODY}"
    )
    assert (article.title, article.standfirst) == ("Ferry line: the harbour board votes", None)
    pictures = [block.text for block in article.blocks if block.kind == "caption"]
    assert pictures == ["Image source, Ben Oar", "The old boat of the island was sold nine years ago"]


def test_a_caption_below_its_label_within_the_text_is_no_part_of_it() -> None:
    first, *rest = BODY.strip().split("\n\n")
    article = cleaned("\n\n".join((first, "Image caption,", "The old boat of the island", *rest)))
    assert article.body == BODY.strip()
    assert [block.text for block in article.blocks if block.kind == "caption"] == ["The old boat of the island"]


def test_a_line_that_begins_as_a_label_and_goes_on_is_none() -> None:
    assert is_label("Image caption,")
    assert is_label("Foto:")
    assert not is_label("Photos: what the islanders say of the ferry:")


def test_what_stands_twice_above_the_text_is_no_standfirst() -> None:
    note = "This article is more than three years old"
    lead = "The chairman expects an answer before the end of the month, nine years after the old boat was sold"
    article = cleaned(f"{note}\nFerry line: the harbour board votes\n{note}\n{lead}\nAda Quill\n3 May 2021\n{BODY}")
    assert article.standfirst == lead


def test_a_note_on_the_writer_at_the_end_is_no_part_of_the_body() -> None:
    note = "Ada Quill\n\nAda Quill’s most recent book is Harbours. She lives on the island."
    article = cleaned(f"Ferry line: the harbour board votes\n\nBy ADA QUILL\n{BODY}\n{note}\n")
    assert article.body == BODY.strip()
    assert [cut.rule for cut in article.removals] == ["end.author", "end.author"]
    assert cleaned(f"Ferry line: the harbour board votes\n\nBy Ben Oar\n{BODY}\n{note}\n").body.endswith("the island.")


def test_a_short_text_that_begins_with_its_writers_name_stays() -> None:
    text = "Ada Quill has sailed on every ferry of the coast, and has written about all of them for this paper."
    assert cleaned(f"Every ferry of the coast\n\nBy Ada Quill\n\n{text}\n").body == text


def test_a_share_bar_in_small_letters_goes_on_with_no_sentence() -> None:
    lines = ["Ada Quill, author of Harbours", "facebook (opens in new window)", "twitter (opens in new window)"]
    lines += [
        *BODY.split("\n\n"),
        "The board has eight members, and the chairman has been one of them for twenty years.",
    ]
    assert len(joined(passages_of("\n".join(line.strip() for line in lines)))) == 7


@pytest.mark.parametrize(
    "line",
    [
        "Facebook Twitter WhatsApp SMS Email Print Save",
        "Get local news delivered to your inbox!",
        "Sponsor Message",
    ],
)
def test_a_share_bar_and_a_call_to_subscribe_within_the_text_go(line: str) -> None:
    paragraphs = BODY.strip().split("\n\n")
    article = cleaned("\n\n".join((paragraphs[0], line, *paragraphs[1:])))
    assert article.body == BODY.strip()


def test_a_year_ends_where_no_digit_follows_it() -> None:
    assert day_in("Model 3 May 20195") is None
