"""Small exports of databases in which the rules of their layouts are seen to act, each built of the rules' examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def agency_exports(said: Mapping[str, str]) -> list[str]:
    """Exports of the Austria Press Agency: a document of its database, and a report of its own."""
    printed = f"{said['apa.place']}\nPort opens\nShips wait.\n{said['apa.end']}\n"
    reported = f"{said['apa.report']}\n\nPort opens =\n\n   Ships wait.\n\n{said['apa.report_end']}\n"
    return [printed, reported]


def newsbank_exports(said: Mapping[str, str]) -> list[str]:
    """An export of NewsBank, and one in which the first label stands below many lines."""
    end = f"{said['newsbank.tail']}\n"
    above = "Port opens\nThe Quay Post - Tuesday, May 4, 2021\n"
    many = "".join(f"The ship of row {number} waits.\n" for number in range(20))
    return [
        f"{above}Page: 1B\nShips wait.\n{end}",
        f"{above}Page: 1B\n{many}{said['newsbank.head_lines']}\nShips wait.\n{end}",
    ]


def certified_exports(said: Mapping[str, str]) -> list[str]:
    """An export of Europresse that is no page."""
    head = f"{said['europresse.source']}\nSeeblick\nQuotidien\n4 mai 2021 - 12 mots\n"
    text = f"Le port est ouvert\nLes navires attendent.\n{said['europresse.furniture']}\n"
    return [f"{head}{text}{said['europresse.certificate']}\n"]
