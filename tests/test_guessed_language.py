"""The language of a text, as it is guessed from its script and its small words; and what is no text."""

from __future__ import annotations

import re

import pytest

from dossier.cleaning import as_it_is, clean
from dossier.language.guessed import capitals_prove, language_of
from dossier.language.noise import is_noise
from dossier.records import Clip, Facts
from dossier.rules.load import load

TEXTS = {
    "en": "The ferry was late, and they said that it would not sail before the end of the week.",
    "de": "Die Fähre war spät, und sie sagten, dass sie nicht vor dem Ende der Woche fahren wird.",
    "fr": "Le bac est en retard, et la ville a dit que les élèves ne sont pas dans le port avec lui.",
    "es": "El barco llegó tarde, y la ciudad dijo que no hay otro para los niños del puerto.",
    "it": "Il traghetto è in ritardo, e la città ha detto che non sono nel porto con gli altri.",
    "nl": "De boot was te laat, en het is niet bekend of hij met de anderen naar de haven wordt gebracht.",
    "pl": "Prom się spóźnił, a miasto nie wie, czy jest to problem dla portu, ale w tym roku był już drugi.",
    "zh": "渡轮晚点了，市长说周五以前不会开。",
    "ja": "フェリーは遅れた。市長は金曜日まで出ないと述べた。",
    "ar": "تأخرت العبارة، وقال رئيس البلدية إنها لن تبحر قبل يوم الجمعة.",
    "fa": "کشتی دیر کرد و شهردار گفت که پیش از جمعه چیزی حرکت نمی‌کند.",
    "el": "Το πλοίο άργησε και ο δήμαρχος είπε ότι δεν θα φύγει.",
    "th": "เรือมาสาย และนายกเทศมนตรีกล่าวว่าจะไม่ออก",
}


@pytest.mark.parametrize("tag", TEXTS)
def test_the_language_of_a_text(tag: str) -> None:
    assert tag == language_of(TEXTS[tag])


@pytest.mark.parametrize("text", ["", "Anna Torvik, Karl Weiss", "12.3.2019 4,50", "Le Monde, La Stampa, Die Zeit"])
def test_of_a_list_of_names_no_language_is_said(text: str) -> None:
    assert language_of(text) is None


def test_a_name_in_another_script_does_not_decide() -> None:
    assert "en" == language_of(TEXTS["en"] + " Its name is 海.")


def test_an_article_has_the_language_that_is_stated_before_the_one_that_is_guessed() -> None:
    clip = Clip("a", "a.txt", TEXTS["de"])
    assert "de" == clean(clip).language == as_it_is(clip).language
    assert ("language", "text") in clean(clip).origins
    stated = Clip("a", "a.txt", TEXTS["de"], page=Facts(language="lb"))
    assert "lb" == clean(stated).language


@pytest.mark.parametrize(
    ("tag", "proves"), [("en-GB", True), ("fr", True), ("de-AT", False), ("fi", False), (None, True)]
)
def test_whether_a_capital_makes_a_name(tag: str | None, proves: bool) -> None:
    assert proves == capitals_prove(tag)


def test_bytes_that_are_no_text_are_noise_and_prose_figures_and_unspaced_scripts_are_not() -> None:
    assert is_noise("¶Ñ÷Þ x§¶ÑÆþ q0¤¦x÷ ×Ð¢¥¾ ÿþ§« ¶·¸¹º »¼½¾ ¿À÷×Ð ¤¥¦§ ¨©ª« a¬x® ¯°±² ³´µ¶")
    assert not is_noise("3-1 4.50 $12 (17) 2019 12:30 5% 7th 1,000 20-year 44 11 9 10.5m 8")
    assert not is_noise(" ".join([TEXTS["zh"]] * 14))
    assert not any(is_noise(text) for text in TEXTS.values())


def test_a_script_is_told_by_letters_beyond_ascii_alone_for_no_others_are_looked_at() -> None:
    ascii_letters = "".join(map(chr, range(128)))
    table = load("language/languages")["guess.script"].table
    assert [] == [tag for tag, letter in table.items() if re.search(str(letter), ascii_letters)]
