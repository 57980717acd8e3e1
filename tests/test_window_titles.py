"""The name of a publication at the end of a title."""

from __future__ import annotations

import pytest

from dossier.language.window_titles import publication_behind


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Pier closes in May | Quay", ("Pier closes in May", "Quay")),
        ("Pier closes in May - QuayDaily", ("Pier closes in May", "QuayDaily")),
        ("Pier closes in May -- quay.example", ("Pier closes in May -- quay.example", None)),
        ("Pier closes in May – The Holm Gazette", ("Pier closes in May", "The Holm Gazette")),
        ("Pier closes in May - The Quay", ("Pier closes in May", "The Quay")),
        ("Lost Piers - The Film", ("Lost Piers - The Film", None)),
        ("Pier closes - Anna Holm", ("Pier closes - Anna Holm", None)),
        ("Pier closes - and nobody cares", ("Pier closes - and nobody cares", None)),
        ("Pier | Quay", ("Pier | Quay", None)),
        ("Pier closes in May", ("Pier closes in May", None)),
        ("", ("", None)),
    ],
)
def test_a_name_goes_where_it_is_surely_a_publication(title: str, expected: tuple[str, str | None]) -> None:
    assert expected == publication_behind(title)
