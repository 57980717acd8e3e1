"""The dev server: it builds, shows what was built on this machine alone, and builds again at each change."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING
from urllib.request import urlopen

from dossier.__main__ import main
from dossier.site.pelican.running import rebuilding_server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest

BUILD = "import pathlib, sys; path = pathlib.Path(sys.argv[1]); path.write_text(path.read_text() + 'built ')"


def test_it_builds_shows_and_builds_again_at_a_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "index.html"
    page.write_text("")
    seen: list[str] = []

    def changes(*places: str, raise_interrupt: bool) -> Iterator[set[tuple[int, str]]]:
        assert raise_interrupt
        assert str(tmp_path) in places
        address = next(word for word in capsys.readouterr().out.split() if word.startswith("http://"))
        for _ in range(2):
            with urlopen(address) as answer:  # noqa: S310  our own server
                seen.append(answer.read().decode())
            yield {(1, str(tmp_path / "clipping.txt"))}
        raise KeyboardInterrupt

    monkeypatch.setattr(rebuilding_server, "watch", changes)
    call = ["devserver", "--port", "0", "--output", str(tmp_path), "--watch", str(tmp_path), "--"]
    assert 0 == main([*call, sys.executable, "-c", BUILD, str(page)])
    assert ["built ", "built built "] == seen
    assert "Changed: clipping.txt" in capsys.readouterr().out
