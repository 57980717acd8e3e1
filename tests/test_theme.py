"""The theme's files: bundled at build, small, and with a value in no style sheet but the one that holds them all."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING

import pytest
from jinja2 import Environment

from dossier.errors import SettingError
from dossier.site.pelican.printing.assets import JOINED, bundled
from tests.building import build
from tests.reading import ROOT

if TYPE_CHECKING:
    from pathlib import Path

THEME = ROOT / "theme"
MOST = {"css/dossier.css": 12_000, "js/dossier.js": 12_000, "js/theme.js": 1_000}
RAW = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)\(|\b\d*\.?\d+(?:px|rem|mm|pt)\b")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("theme"))


def test_every_part_of_the_theme_is_joined_into_one_file() -> None:
    named = sorted(part for parts in JOINED.values() for part in parts)
    found = sorted(
        path.relative_to(THEME).as_posix() for kind in ("styles", "scripts") for path in (THEME / kind).iterdir()
    )
    assert found == named


def test_the_joined_files_are_written_listed_and_small(site: Path) -> None:
    listed = (site / ".dossier").read_text("utf-8").splitlines()
    for name, most in MOST.items():
        data = (site / "theme" / name).read_bytes()
        assert f"theme/{name}" in listed
        assert 0 < len(gzip.compress(data, 9)) <= most, name


def test_a_joined_file_has_no_comment_and_no_empty_line() -> None:
    for name, text in bundled(THEME).items():
        assert "/*" not in text
        assert not re.search(r"^\s*(//.*)?$", text.rstrip("\n"), re.MULTILINE), name


def test_a_part_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match=r"tokens\.css: is no part of this theme"):
        bundled(tmp_path)


def test_only_the_tokens_hold_a_raw_value() -> None:
    for path in sorted((THEME / "styles").glob("*.css")):
        if path.name != "tokens.css":
            # Custom properties do not reach into @page.
            rules = re.sub(r"@media[^{]*|@page[^\n]*|/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
            assert [] == RAW.findall(rules), path.name


def test_a_part_is_short() -> None:
    for path in sorted((THEME / "styles").glob("*.css")):
        assert len(path.read_text("utf-8").splitlines()) <= 250, path.name


def test_a_clipping_is_small(site: Path) -> None:
    for page in (site / "clippings").glob("*/index.html"):
        assert len(gzip.compress(page.read_bytes(), 9)) <= 15_000, page


def test_a_template_that_is_not_kept_is_compiled_once_a_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    compile_one = Environment.compile

    def noting(self: Environment, source: str, name: str | None = None, *given: object, **options: object) -> object:
        compiled.append(str(name))
        return compile_one(self, source, name, *given, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(Environment, "compile", noting)
    monkeypatch.setattr("dossier.site.pelican.printing.template_cache.taken", lambda *_asked: None)
    build(tmp_path)
    assert "base.html" in compiled
    assert sorted(set(compiled)) == sorted(compiled)
