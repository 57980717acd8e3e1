"""An address that a file states leads to the web and signs nobody in; where it does not, its clipping stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.clips.reading import read_file
from dossier.clips.web_addresses import web_address
from tests.building import build_clippings

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """<html><head><link rel="canonical" href="{0}"><meta property="og:site_name" content="{1}"></head>
<body><h1>The pier is closed</h1><p>The pier was closed on Monday, the board said, after a storm.</p></body>
"""


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("https://quay.example/a?b=c#d", "https://quay.example/a?b=c#d"),
        (" http://quay.example/a ", "http://quay.example/a"),
        ("https://ann:secret@quay.example:8443/a", "https://quay.example:8443/a"),
        ("https://ann@quay.example/a@b", "https://quay.example/a@b"),
        ("javascript:alert(1)", None),
        ("file:///home/ann/a.html", None),
        ("quay.example/a", None),
        ("https:///a", None),
        ("https://[::1/a", None),
        ("https://quay.example/a b", None),
        ("https://quay.example/" + "a" * 2000, None),
    ],
)
def test_what_is_an_address_of_the_web(stated: str, expected: str | None) -> None:
    assert expected == web_address(stated)


@pytest.mark.parametrize(
    "line", ['url = "javascript:alert(1)"', 'source = "JavaScript:alert(1)"', 'url = "quay.example"']
)
def test_a_sidecars_address_that_leads_nowhere_is_left_out_and_told(tmp_path: Path, line: str) -> None:
    (tmp_path / "a.txt").write_text("The pier is closed.\n\nThe board said so on Monday.\n", "utf-8")
    (tmp_path / "a.toml").write_text(line, "utf-8")
    [clip] = read_file(tmp_path / "a.txt")
    assert (None, None) == (clip.sidecar.url, clip.sidecar.source)
    assert 1 == len(clip.warnings)
    assert "leads to no page on the web" in clip.warnings[0]


def test_neither_the_site_nor_its_data_hold_a_password_of_an_address_or_a_script(tmp_path: Path) -> None:
    page = PAGE.format("https://ann:s3cret@quay.example/pier", "javascript:alert(1)")
    note = "---\ntitle: The pier\nsource: https://ann:s3cret@quay.example/pier\n---\nThe pier is shut.\n"
    output = build_clippings(tmp_path, a_html=page, b_md=note, c_txt="The pier is shut.", c_toml='url = "javascript:x"')
    written = [path.read_bytes() for path in output.rglob("*") if path.suffix in {".html", ".json", ".csv", ".xml"}]
    assert 3 == len(list((output / "clippings").glob("*/index.html")))
    assert any(b"https://quay.example/pier" in data for data in written)
    assert not any(b"s3cret" in data or b'="javascript:' in data for data in written)
