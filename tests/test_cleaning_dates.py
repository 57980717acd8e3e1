"""Publication dates as they are printed."""

from __future__ import annotations

import pytest

from dossier.cleaning.head.publication_dates import stated_in

PRINTED = {
    "Updated: 29 June 2019 17:22 IST": "2019-06-29T17:22:00+05:30",
    "Nov 16, 2021 at 4:07 pm ET • 2 min read": "2021-11-16T16:07:00-05:00",
    "July 4, 2019 at 4:07 pm ET": "2019-07-04T16:07:00-04:00",
    "Nov. 20, 2019, 9:28 AM UTC": "2019-11-20T09:28:00+00:00",
    "2019-06-29T17:22:10Z": "2019-06-29T17:22:00+00:00",
    "2019-06-29 17:22 +05:30": "2019-06-29T17:22:00+05:30",
    "29.06.2019, 14.30 Uhr": "2019-06-29T14:30:00",
    "Stand: 3. März 2021": "2021-03-03",
    "1er mai 2019 à 17h22": "2019-05-01T17:22:00",
    "Publicado el 4 de mayo de 2019": "2019-05-04",
    "2019年6月29日": "2019-06-29",
    "06/27/2019": "2019-06-27",
    "27/06/2019": "2019-06-27",
    "Posted on Thursday 3rd January, 2019": "2019-01-03",
    "12:00 am, 3 Jan 2019": "2019-01-03T00:00:00",
    "3 Jan 2019 12:05 am": "2019-01-03T00:05:00",
    "3 Jan 2019 24:10": "2019-01-03",
}
UNSTATED = ("06/07/2019", "31 February 2019", "29 Brumaire 2019", "two days ago", "Nov 18", "")


@pytest.mark.parametrize(("printed", "value"), PRINTED.items())
def test_a_printed_date(printed: str, value: str) -> None:
    stated = stated_in(printed)
    assert stated is not None
    assert value == stated.published.value


@pytest.mark.parametrize("printed", UNSTATED)
def test_what_names_no_day(printed: str) -> None:
    assert stated_in(printed) is None
