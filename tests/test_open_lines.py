"""What is not known, as questions: each about one place, a few of a kind, at most ten."""

from __future__ import annotations

from dossier.assembly import assemble
from dossier.pipeline import examine
from dossier.records import Cast, Clip
from dossier.site.pages.evidence.open_lines import LINES, OF_A_KIND, OpenLine
from dossier.site.pages.make import make_site


def lines_of(*texts: str) -> tuple[OpenLine, ...]:
    done = examine([Clip(f"c{number}", "a.txt", text) for number, text in enumerate(texts)], Cast.of(()))
    return make_site(assemble(done.clippings, done.cast), lambda _actor: "").open_lines


def clipping(number: int, day: str, words: str) -> str:
    return f"Quay number {number} is closed\n\n{day}\n\nThe quay was closed at noon by the harbour. {words}\n"


def test_a_quotation_without_a_speaker_is_one_question_with_its_place() -> None:
    texts = [
        clipping(1, "4 May 2021", "Nobody was hurt."),
        clipping(2, "", "“The gates will stay shut all summer long.”"),
    ]
    first, *rest = lines_of(*texts)
    assert "Who said this?" == first.question
    assert first.citation
    assert "“The gates will stay shut all summer long.”" == first.citation.text
    assert ["When did this appear?"] == [one.question for one in rest if one.clipping and "When" in one.question]


def test_there_are_a_few_of_each_kind_and_what_all_leave_open_is_one_line() -> None:
    said = [f"“The gate with number {number} will stay shut.”" for number in range(6)]
    lines = lines_of(*(clipping(number, "4 May 2021", words) for number, words in enumerate(said)))
    assert len(lines) <= LINES
    assert OF_A_KIND == sum(one.question == "Who said this?" for one in lines)
    assert "Where did this appear? 6 of 6 clippings do not say." in [one.question for one in lines]


def test_who_asks_about_a_name_is_told_who_could_be_meant() -> None:
    named = "Anna Holm spoke first, and then Karl Holm of the harbour spoke. Holm left at noon."
    lines = lines_of(clipping(1, "4 May 2021", named), clipping(2, "5 May 2021", named.replace("noon", "one")))
    asked = [one.question for one in lines if one.question.startswith("Who is meant")]
    assert all("Anna Holm" in one and "Karl Holm" in one for one in asked)
    assert asked


def test_names_that_a_reader_tells_apart_are_not_asked_for_and_others_once() -> None:
    both = "Anna Holm spoke first, and then Karl Holm of the harbour spoke. "
    twice = clipping(1, "4 May 2021", both + "Holm left at noon."), clipping(2, "5 May 2021", both + "Holm slept.")
    assert 1 == sum(one.question.startswith("Who is meant") for one in lines_of(*twice))
    often = clipping(3, "6 May 2021", " ".join(f"Anna Holm of the harbour counted {number}." for number in range(40)))
    assert not any(one.question.startswith("Who is meant") for one in lines_of(*twice, often))
