"""`make tables`: writes every table anew that is made from somebody else's data; read the difference before a commit.

Given names need Faker, which nothing else here does: without it that table is left as it is.
"""

from __future__ import annotations

import importlib.util

from tests.tables import cldr_calendar, names


def main() -> None:
    """Writes the tables and says how long each is."""
    cldr_calendar.write()
    names.write_countries()
    if importlib.util.find_spec("faker"):
        names.write_given()
    else:
        print(f"discovery/given.txt left as it is: pip install faker=={names.FAKER} to write it, too")


if __name__ == "__main__":
    main()
