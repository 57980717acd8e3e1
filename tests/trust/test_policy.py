"""Each page forbids the browser all but the site's own files, and holds nothing that this would break."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.building import build
from tests.reading import ROOT

if TYPE_CHECKING:
    from pathlib import Path

POLICY = re.compile(r'<meta http-equiv=Content-Security-Policy content="([^"]*)">')
RUNS = re.compile(r"<script(?! src=| type=\"application/ld\+json\")|\son[a-z]+=|\sstyle=|<style|href=\"?javascript:")


@pytest.mark.parametrize("index", ["index.html", ""])
def test_each_page_has_the_policy_and_nothing_inline(index: str, tmp_path: Path) -> None:
    output = build(tmp_path, DOSSIER_INDEX=index, DOSSIER_SEEDS=ROOT / "tests" / "harbour", DOSSIER_CAST="")
    pages = list(output.rglob("*.html"))
    assert pages
    for page in pages:
        text = page.read_text("utf-8")
        [policy] = POLICY.findall(text)
        assert policy.startswith("default-src 'self'"), page
        assert ("wasm-unsafe-eval" in policy) == (page == output / "search" / "index.html"), page
        assert bool(index) == ("file:" in policy)
        assert "unsafe-inline" not in policy
        assert not RUNS.search(text), page
        assert "<meta name=referrer content=no-referrer>" in text
