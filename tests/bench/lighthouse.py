"""What Lighthouse says of each type of page, on a phone, served packed as every host of pages does.

`PYTHONPATH=plugins python -m tests.bench.lighthouse LIGHTHOUSE [PAGE…]` builds the dossier of seeds/ as `make publish`
does and prints four scores a page, and below each what cost it points. With `--site FOLDER` nothing is built: of a
built site the heaviest page of each folder, and of what lies below it, is judged. LIGHTHOUSE is the program, which is
no part of the project: `npm install --prefix DIR lighthouse` puts it at DIR/node_modules/.bin/lighthouse. It needs node
and Chromium, and a quiet machine: what others do at the same time costs points for a blocked page.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.browser.chromium import CHROMIUM
from tests.building import build

PAGES = {
    "front": "",
    "clipping": "clippings/001-7f5e712a167b2943/",
    "actor": "actors/huawei/",
    "actors": "actors/",
    "clippings": "clippings/",
    "sources": "sources/",
    "timeline": "timeline/",
    "statements": "statements/",
    "network": "network/",
    "pair": "pairs/donald-trump--huawei/",
    "briefing": "briefing/",
    "search": "search/?q=huawei",
    "removed": "removed/",
    "method": "method/",
}
PARTS = ("performance", "accessibility", "best-practices", "seo")
PACKED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt")
FLAGS = "--headless=new --no-sandbox --disable-gpu"


class Packed(SimpleHTTPRequestHandler):
    """Serves text packed, and everything for ten minutes, as GitHub Pages does."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_words: Any) -> None:
        """Says nothing."""

    def do_GET(self) -> None:
        """Sends a file."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        self.send_response(200)
        if path.suffix in PACKED:
            body = gzip.compress(body)
            self.send_header("Content-Encoding", "gzip")
        kind = self.guess_type(str(path))
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)


def judge(program: str, url: str) -> dict[str, Any]:
    """Lighthouse's report of a page."""
    command = [program, url, "--output=json", "--quiet", f"--only-categories={','.join(PARTS)}"]
    environment = {**os.environ, "CHROME_PATH": str(CHROMIUM)}
    done = subprocess.run([*command, f"--chrome-flags={FLAGS}"], env=environment, capture_output=True, check=True)
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def lost(report: dict[str, Any]) -> list[str]:
    """The audits that cost points, with what they say."""
    names = [one["id"] for part in report["categories"].values() for one in part["auditRefs"] if one["weight"]]
    audits = [report["audits"][name] for name in names]
    short = [one for one in audits if one["score"] is not None and one["score"] < 0.9]
    return [f"{one['id']} {one['score']} {one.get('displayValue', '')}" for one in short]


def heaviest(site: Path) -> dict[str, str]:
    """The addresses of the heaviest page of each kind in a built site, by the kind's pattern."""
    kinds: dict[str, list[Path]] = {}
    for path in site.rglob("index.html"):
        folder, *below = path.relative_to(site).parts[:-1] or ("",)
        kinds.setdefault("/".join([folder, *("*" for _ in below)]), []).append(path)
    worst = {kind: max(pages, key=lambda one: (one.stat().st_size, one)) for kind, pages in sorted(kinds.items())}
    return {kind: f"{path.parent.relative_to(site).as_posix()}/".removeprefix("./") for kind, path in worst.items()}


def main() -> None:
    """Prints the scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("pages", nargs="*", metavar="PAGE")
    parser.add_argument("--site", type=Path, metavar="FOLDER", help="a built site")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = given.site or Path(folder)
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Packed, directory=str(site)))
        address = f"http://127.0.0.1:{server.server_port}"
        if not given.site:
            build(site, SITEURL=address, DOSSIER_INDEX="")
        threading.Thread(target=server.serve_forever, daemon=True).start()
        pages = heaviest(site) if given.site else PAGES
        for name in given.pages or pages:
            report = judge(given.program, f"{address}/{pages[name]}")
            scores = [round(100 * (report["categories"][part]["score"] or 0)) for part in PARTS]
            print(f"{name:12}", *(f"{score:4}" for score in scores), flush=True)
            for one in lost(report):
                print("             ", one, flush=True)
        server.shutdown()
        server.server_close()


if __name__ == "__main__":
    main()
