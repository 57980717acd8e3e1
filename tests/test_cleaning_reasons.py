"""Every line that is removed, of whatever format, shows why, in each language of the interface."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dossier.cleaning.account import account_of, removing_rules
from dossier.clips.formats import saved_page
from dossier.messages import label_of
from dossier.pipeline import articles_of
from dossier.records import Clip, Clipping, Facts
from dossier.rules.load import whys
from dossier.site.locale.interface import FOLDER, Language
from tests import test_pages_readings
from tests.reading import ROOT
from tests.test_cleaning_lines import CUES, FORMATS, HEADLINE, PROSE, SHAPES, text
from tests.test_pages_readings import BOX, CALL

THEME = ROOT / "theme"
LANGUAGES = ["en", *sorted(path.stem for path in (THEME / FOLDER).glob("*.po"))]
LINES = (
    *(rule.example for rule in (*CUES, *SHAPES)),
    *("* * *", "aBa cDc eFe gHg and some lamps", "Photo:", "The lamp that is shown", PROSE[1]),
)
TOP = f"""<nav>Home</nav><h1>{HEADLINE}</h1><div class="comments">Nobody writes</div><div class="teaser">Lamps</div>
<div class="social-share">Share</div><div class="newsletter">Get lamps</div><div class="tags">Vann</div>
<figure>Another lamp</figure><div class="no-print">Fold here</div><div>Lost</div>"""

STAMP = "<p>Updated 3 hours ago</p>"
NEXT = f"<article><h1>Next</h1><p>{PROSE[0]}</p></article>"
"""Another story below it."""


def page() -> Clip:
    """A page with a line in each kind of element that is none of an article's."""
    paragraphs = [f"<p>{line}</p>" for line in PROSE]
    linked = "<p><a href='/'>The lamp that nobody in town wanted</a></p>"
    inset = f"<div class='infobox'><h4>Vann</h4>{linked}</div>"
    prose = f"{linked.join(paragraphs[:2])}{inset}{linked.join(paragraphs[2:])}"
    outer = f"<div><a href='/'>Begin</a></div><h1>{HEADLINE}</h1>{STAMP}{prose}<p><a href='/'>Go on</a></p>"
    [clip] = saved_page.read(
        Path("seeds/page.html"),
        f"<title>{HEADLINE}</title>{TOP}<article><h1>{HEADLINE}</h1>{outer}<h2>{HEADLINE}</h2></article>{NEXT}".encode(),
    )
    return clip


def clips() -> list[Clip]:
    """Invented clippings of all formats that together hold a line for every rule that removes one."""
    found = [form((*PROSE[:3], line, *PROSE[3:])) for form in FORMATS for line in LINES]
    found.append(replace(text(PROSE), sidecar=Facts(drop=(5,))))
    found.append(text(("Home", "News", *PROSE, *PROSE[1:2], "Most read", "Lamp sold", "Lamp lit", "Lamp lost")))
    closing = "What the Vann Post prints is read by two of its four editors before it is printed."
    sources = Facts(source="The Vann Post")
    found += [replace(text((PROSE[number], closing)), sidecar=sources) for number in range(3)]
    found.append(test_pages_readings.keeping(test_pages_readings.page(BOX), without=CALL))
    return [replace(clip, id=str(number)) for number, clip in enumerate([page(), *found])]


CUT = account_of([Clipping(article) for article in articles_of(clips())])


def test_every_rule_that_removes_lines_removes_one_of_these() -> None:
    assert set(removing_rules()) == {cut.rule for cut in CUT.rules}


def test_every_block_names_a_rule_with_a_reason() -> None:
    rules = {block.rule for article in articles_of(clips()) for block in article.blocks}
    assert {rule: rule for rule in rules if not whys().get(rule)} == {}


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("rule", [cut.rule for cut in CUT.rules])
def test_a_removed_line_shows_why(rule: str, tag: str) -> None:
    language = Language.of(tag, THEME)
    shown = [language.translations.gettext(message) for message in (whys()[rule], label_of(rule))]
    assert all(shown)
    assert tag == "en" or shown != [whys()[rule], label_of(rule)]
