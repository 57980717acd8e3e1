"""How long the index takes, how fast the search answers and how much it moves, at 1,000 clippings.

`PYTHONPATH=plugins python -m tests.bench.search FOLDER [CLIPPINGS] [ACTORS]` invents a dossier in FOLDER, builds it
twice (with the index, and with nothing to do), and asks it in Chromium. Every search is asked of a fresh browser with
an empty cache. "Moved" counts what the page of the search fetches beyond the page itself with its styles and its face:
the script of the page, Pagefind, the index; JavaScript and JSON compressed, as every host of pages serves them, and
also as they are.
"""

from __future__ import annotations

import gzip
import random
import shutil
import subprocess
import sys
import threading
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright
from tests.browser.chromium import CHROMIUM, QUIET
from tests.reading import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Response

ASKED = ("harbour", "Quist", "court", "pilot strike", "ministry of transport")
SYLLABLES = [
    "ba",
    "cor",
    "dan",
    "el",
    "fos",
    "gra",
    "hin",
    "jul",
    "kem",
    "lor",
    "mar",
    "nit",
    "os",
    "pra",
    "qui",
    "rin",
    "sol",
    "tam",
    "ur",
    "vel",
    "wes",
    "yor",
    "zan",
]
FUNCTION = [
    "the",
    "of",
    "to",
    "and",
    "a",
    "in",
    "that",
    "for",
    "on",
    "is",
    "with",
    "said",
    "was",
    "it",
    "as",
    "by",
    "at",
    "from",
    "be",
    "has",
    "have",
    "an",
    "are",
    "its",
    "he",
    "will",
]
TOPIC = [
    "harbour",
    "board",
    "pilot",
    "ship",
    "port",
    "dues",
    "strike",
    "ministry",
    "transport",
    "minister",
    "customs",
    "cargo",
    "freight",
    "union",
    "court",
]
COUNTED = "/pagefind/", "/theme/js/search.js"


def invent(folder: Path, clippings: int, actors: int) -> None:
    """Writes clippings of about 500 words and actors; word frequencies fall as they do in news."""
    chance = random.Random(11)  # noqa: S311  an invented dossier
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("seeds", "cast"):
        (folder / name).mkdir(parents=True)
    words = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(30_000)]
    words = [*FUNCTION, *words[:60], *TOPIC, *words[60:]]
    weights = [1 / (rank + 3) for rank in range(len(words))]
    people = [f"{_name(chance)} {_name(chance)}{' Quist' if not number % 25 else ''}" for number in range(actors)]
    for number, name in enumerate(people):
        kind = ("person", "company", "government", "organization", "country", "media")[number % 6]
        text = f"---\nname: {name}\nkind: {kind}\n---\n\nSomething of a profile, in a sentence about {name}.\n"
        (folder / "cast" / f"actor-{number}.md").write_text(text)
    for number in range(clippings):
        paragraphs = []
        for _ in range(14):
            drawn = chance.choices(words, weights, k=35)
            drawn[chance.randrange(35)] = people[min(int(chance.expovariate(8 / actors)), actors - 1)]
            paragraphs.append(" ".join(drawn).capitalize() + ".")
        (folder / "seeds" / f"clipping-{number:04}.txt").write_text("\n\n".join(paragraphs) + "\n")
        title = " ".join(chance.choices(words[20:], k=8)).capitalize()
        day = f"{chance.randint(2012, 2024)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        told = f'title = "{title}"\npublished = {day}\nsource = "The {words[40 + number % 30].capitalize()} Courier"\n'
        (folder / "seeds" / f"clipping-{number:04}.toml").write_text(told)


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=3)).capitalize()


def build(folder: Path, **changed: object) -> float:
    """Builds the dossier as `make publish` does; the seconds it took."""
    stated = {
        "DOSSIER_SEEDS": folder / "seeds",
        "DOSSIER_CAST": folder / "cast",
        "DOSSIER_HOME": "",
        "DOSSIER_INDEX": "",
    }
    options = [f'{name}="{value}"' if not isinstance(value, bool) else f"{name}={str(value).lower()}"
               for name, value in (stated | changed).items()]  # fmt: skip
    command = [sys.executable, "-m", "pelican", "content", "-s", "pelican.conf.py", "-o", str(folder / "output")]
    begun = time.perf_counter()
    subprocess.run([*command, "-q", "-e", *options], cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - begun


def ask(browser: Browser, address: str, words: str) -> tuple[str, float, list[tuple[str, int, int]]]:
    """What the page says to words typed at 8 letters a second, the ms from the last of them to its answer, and the
    files that it fetched for it: path, bytes, bytes as served."""
    page = browser.new_context().new_page()
    fetched: list[Response] = []
    page.on("response", lambda response: fetched.append(response))  # noqa: PLW0108  playwright marks its handlers
    page.goto(f"{address}/search/")
    page.wait_for_selector(".search-form:not([hidden])")
    page.type("#q", words[:-1], delay=125)
    page.wait_for_timeout(125)
    waited: float = page.evaluate(
        """(last) => new Promise((done) => {
            const box = document.getElementById("q"), place = document.querySelector("[data-search]");
            const begun = performance.now();
            new MutationObserver(() => {
              if (place.dataset.answered !== box.value) return;
              requestAnimationFrame(() => done(performance.now() - begun));
            }).observe(place, {attributeFilter: ["data-answered"]});
            box.value += last;
            box.dispatchEvent(new Event("input", {bubbles: true}));
            if (box.value.length < 3) box.form.requestSubmit();
        })""",
        words[-1],
    )
    page.wait_for_timeout(300)
    said = page.locator(".search-status").inner_text()
    moved = []
    for response in fetched:
        path = response.url.partition("?")[0].removeprefix(address)
        if path.startswith(COUNTED):
            body = response.body()
            packed = gzip.compress(body) if path.endswith((".js", ".json")) else body
            moved.append((path, len(body), len(packed)))
    page.context.close()
    return said, waited, moved


def main(folder: Path, clippings: int = 1000, actors: int = 300) -> None:
    """Prints all figures."""
    invent(folder, clippings, actors)
    print(f"{clippings} clippings, {actors} actors")
    without = build(folder, DOSSIER_SEARCH=False)
    print(f"build without search {without:.1f} s, with {build(folder):.1f} s, again {build(folder):.1f} s")
    index = [path for path in (folder / "output" / "pagefind").rglob("*") if path.is_file()]
    print(f"index: {len(index)} files, {sum(path.stat().st_size for path in index) / 1e6:.1f} MB")

    class Quiet(SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_words: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder / "output")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        for words in ASKED:
            said, waited, moved = ask(browser, f"http://127.0.0.1:{server.server_port}", words)
            raw, packed = sum(one[1] for one in moved), sum(one[2] for one in moved)
            print(f"{words!r}: {said}, {waited:.0f} ms, {packed / 1e3:.0f} kB moved ({raw / 1e3:.0f} kB uncompressed)")
            largest = sorted(moved, key=lambda one: -one[2])[:4]
            print("  " + ", ".join(f"{packed / 1e3:.0f} {path.rpartition('/')[2]}" for path, _raw, packed in largest))
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *(int(number) for number in sys.argv[2:]))
