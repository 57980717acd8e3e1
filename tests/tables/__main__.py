"""`make tables`: writes anew every table that is made from somebody else's data; read the difference afterwards."""

from __future__ import annotations

from tests.tables import cldr_calendar, country_names, given_names, surnames

if __name__ == "__main__":
    cldr_calendar.write()
    country_names.write()
    given_names.write()
    surnames.write()
