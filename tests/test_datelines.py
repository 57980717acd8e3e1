"""Datelines: where a report was written, who signs it, and what only looks like a dateline."""

from __future__ import annotations

import pytest

from dossier.cleaning.head.datelines import agency_of, dateline_of


@pytest.mark.parametrize(
    ("dateline", "place", "agency"),
    [
        ("NORTHPORT — ", "NORTHPORT", ""),
        ("Northport – ", "Northport", ""),
        ("NORTHPORT, June 3 (Reuters) — ", "NORTHPORT", "Reuters"),
        ("NORTHPORT, June 3, (Xinhua) -- ", "NORTHPORT", "Xinhua"),
        ("PARIS/LONDON (AFP) - ", "PARIS/LONDON", "AFP"),
        ("Berlin, 5. Juni (dpa) – ", "Berlin", "dpa"),
        ("Kyiv/Berlin (dpa/epd) - ", "Kyiv/Berlin", "dpa/epd"),
        ("Frankfurt am Main (dpa) - ", "Frankfurt am Main", "dpa"),
        ("Genf/New York, 3. Juni 2031 (sda) - ", "Genf/New York", "sda"),
        ("SEOUL, South Korea — ", "SEOUL, South Korea", ""),
        ("CANBERRA, Australia, June 3 (AAP) - ", "CANBERRA, Australia", "AAP"),
        ("ST. JOHN (AP) — ", "ST. JOHN", "AP"),
        ("WASHINGTON, D.C. — ", "WASHINGTON, D.C.", ""),
        ("PARIS, le 3 juin (AFP) — ", "PARIS", "AFP"),
        ("MADRID, 3 Jun. (EUROPA PRESS) - ", "MADRID", "EUROPA PRESS"),
        ("LINZ, 3. Juni 2031 (ots) - ", "LINZ", ""),
        ("ROMA, 3 GIU (ANSA) - ", "ROMA", "ANSA"),
        ("NORTHPORT, 3 June 2031 - ", "NORTHPORT", ""),
        ("NORTHPORT, Sept. 3, 2031 (GLOBE NEWSWIRE) -- ", "NORTHPORT", "GLOBE NEWSWIRE"),
        ("NORTHPORT, Sept. 3, 2031 /PRNewswire/ -- ", "NORTHPORT", "PRNewswire"),
        ("NORTHPORT—(BUSINESS WIRE)—", "NORTHPORT", "BUSINESS WIRE"),
        ("Northport, UK – 5 June 2031 – ", "Northport, UK", ""),
        ("New York — ", "New York", ""),
        ("SUNDMOOR, Norland and LONDON, Sept. 3, 2031 /NEWSWORK/ -- ", "SUNDMOOR, Norland and LONDON", ""),
        ("OSLO, SUNDMOOR and PARIS, Sept. 3, 2031 -- ", "OSLO, SUNDMOOR and PARIS", ""),
        ("NORTHPORT, Norland – (NEWSBOX) – 3 June 2031 – ", "NORTHPORT, Norland", "NEWSBOX"),
        ("NORTHPORT--(BUSINESS WIRE)--Sept. 3, 2031--", "NORTHPORT", "BUSINESS WIRE"),
        ("NORTHPORT, NY / ACCESSWIRE / Sept. 3, 2031 / ", "NORTHPORT, NY", ""),
        ("NORTHPORT, Norland, Wednesday, Sept. 3, 2031 -- ", "NORTHPORT, Norland", ""),
        ("NORTHPORT, Norland, 2031-09-03 -- ", "NORTHPORT, Norland", ""),
        ("NORTHPORT, Sept. 3, 2031 – 7:00 a.m. – ", "NORTHPORT", ""),
        ("NORTHPORT -- (Newsdesk - Sept. 3, 2031) - ", "NORTHPORT", ""),
        ("September 3, 2031 -- NORTHPORT, Norland -- ", "NORTHPORT, Norland", ""),
        ("NORTHPORT, Norland | September 3, 2031 | ", "NORTHPORT, Norland", ""),
        ("Northport, September 3, 2031: ", "Northport", ""),
        ("SUNDMOOR / PARIS, 3rd September 2031: ", "SUNDMOOR / PARIS", ""),
        ("(Northport, September 3, 2031) – ", "Northport", ""),
    ],
)
def test_a_dateline_names_place_and_agency(dateline: str, place: str, agency: str) -> None:
    text = f"{dateline}The harbour board voted on the new gates."
    assert (place, len(dateline)) == dateline_of(text)
    assert agency == agency_of(text)


def test_an_agency_signs_without_a_town() -> None:
    assert (None, 0) == dateline_of("(Reuters) -- The harbour board voted.")
    assert "Reuters" == agency_of("(Reuters) -- The harbour board voted.")
    assert agency_of("(Sometimes) -- the harbour board voted.") == ""


@pytest.mark.parametrize(
    "text",
    [
        "Mira Oakes – the keeper of the lock – said no.",
        "Canal Watch – a new club – met on Monday.",
        "The board — which had met before — said no.",
        "EXCLUSIVE — The harbour board will close.",
        "BREAKING NEWS — The harbour board will close.",
        "REUTERS — The harbour board will close.",
        "NORTHPORT: The harbour board will close.",
        "Chapter One – The gates",
    ],
)
def test_what_only_looks_like_a_dateline(text: str) -> None:
    assert (None, 0) == dateline_of(text)
    assert "" == agency_of(text)
