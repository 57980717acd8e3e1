"""The guest: a dossier in somebody's Pelican site leaves all of theirs as it is, in whatever theme."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from dossier.site.pelican.printing.assets import scoped
from tests.reading import ROOT

if TYPE_CHECKING:
    from pathlib import Path

CLIPPING = 'Brookmouth, 3 May 2019 - The pier was closed.\n\n"We will mend it," said Ada Holm of the harbour trust.\n'
POST = "Post {n}\n######\n\n:date: 2020-01-0{n}\n:tags: boats\n:category: sea\n\nHello *there* {n}.\n"
INVENTED = {  # as a theme of the collection has it: a base with blocks of its own, and templates of every kind
    "base.html": "<html><head><title>{% block title %}{{ SITENAME }}{% endblock %}</title></head><body class='harbour'>"
    "{% for page in pages %}<a href='{{ SITEURL }}/{{ page.url }}'>{{ page.title }}</a>{% endfor %}"
    "{% block content %}{% endblock %}</body></html>",
    "index.html": "{% extends 'base.html' %}{% block content %}{% for a in articles_page.object_list %}"
    "<h2>{{ a.title | upper }}</h2>{{ a.summary }}{% endfor %}{% endblock %}",
    "article.html": "{% extends 'base.html' %}{% block content %}{{ article.content }}{{ nothing }}{% endblock %}",
    "page.html": "{% extends 'base.html' %}{% block content %}{{ page.content }}{% endblock %}",
}
THEMES = ("simple", "notmyidea", "harbour")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Somebody's site: three articles, a page, pagination, and clippings beside them."""
    folder = tmp_path_factory.mktemp("site")
    files = {
        "content/pages/about.rst": "About\n#####\n\nA page of theirs.\n",
        "seeds/pier.txt": CLIPPING,
        **{f"content/post{n}.rst": POST.format(n=n) for n in (1, 2, 3)},
        **{f"harbour/templates/{name}": text for name, text in INVENTED.items()},
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def pelican(site: Path, output: str, **settings: object) -> subprocess.CompletedProcess[str]:
    """Runs Pelican as its owner does, without anything of ours but the name of the plugin."""
    told = {"SITENAME": "Theirs", "TIMEZONE": "UTC", "DEFAULT_PAGINATION": 2, "PATH": "content", **settings}
    if told.get("THEME") == "harbour":
        told["THEME"] = str(site / "harbour")
    conf = site / f"{output}.conf.py"
    conf.write_text("".join(f"{name} = {value!r}\n" for name, value in told.items()), "utf-8")
    command = [sys.executable, "-m", "pelican", "-s", str(conf), "-o", str(site / output)]
    return subprocess.run(command, cwd=site, capture_output=True, text=True, check=False)


def files(folder: Path, *, but: str = "") -> dict[str, bytes]:
    names = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in names.items() if not but or not name.startswith(but)}


@pytest.mark.parametrize("theme", THEMES)
def test_clippings_are_articles_of_theirs_where_that_is_asked(site: Path, theme: str) -> None:
    output = f"lent-{theme}"
    done = pelican(site, output, THEME=theme, PLUGINS=["dossier"], DOSSIER_AS_ARTICLES=True, DEFAULT_PAGINATION=False)
    assert 0 == done.returncode, done.stdout + done.stderr
    front = (site / output / "index.html").read_text("utf-8")
    assert "pier" in front.lower()
    assert "hello" in front.lower()
    if theme != "harbour":  # which links no article
        assert "dossier/clippings/pier/" in front
    assert (site / output / "dossier" / "clippings" / "pier" / "index.html").is_file()
    assert (site / output / "category" / "clippings.html").is_file() or theme == "harbour"
    assert not (site / output / "clippings").exists()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("within", [False, True])
def test_all_of_theirs_is_as_it_was(site: Path, theme: str, within: bool) -> None:
    plain, output = f"plain-{theme}", f"{theme}-{within}"
    if not (site / plain).exists():
        assert 0 == pelican(site, plain, THEME=theme, PLUGINS=[]).returncode
    done = pelican(site, output, THEME=theme, PLUGINS=["dossier"], DOSSIER_IN_THEME=within)
    assert 0 == done.returncode, done.stdout + done.stderr
    assert files(site / plain) == files(site / output, but="dossier/")
    assert "index2.html" in files(site / output)
    page = (site / output / "dossier" / "clippings" / "pier" / "index.html").read_text("utf-8")
    assert "We will mend it" in page
    frame = {"simple": "<hgroup>", "notmyidea": 'id="banner"', "harbour": "class='harbour'"}[theme]
    assert within == (frame in page)
    assert within != ("<main id=main" in page)


@pytest.mark.parametrize("within", [False, True])
def test_each_link_within_the_dossier_leads_somewhere(site: Path, within: bool) -> None:
    output = site / f"simple-{within}"
    if not output.exists():
        assert 0 == pelican(site, output.name, THEME="simple", PLUGINS=["dossier"], DOSSIER_IN_THEME=within).returncode
    for path in (output / "dossier").rglob("*.html"):
        for link in re.findall(r'(?:href|src)="([^"#?]+)', path.read_text("utf-8")):
            if path.name == "404.html" or urlsplit(link).scheme:
                continue
            target = unquote(urljoin(f"/{path.relative_to(output).as_posix()}", link)).lstrip("/")
            there = output / target
            assert there.is_file() or (there / "index.html").is_file() or there == output, f"{path}: {link}"


def test_it_stands_where_its_owner_wants_it_and_its_clippings_are_no_articles(site: Path) -> None:
    done = pelican(site, "placed", PLUGINS=["dossier"], DOSSIER_PATH="press/file/", SITEURL="https://example.org")
    assert 0 == done.returncode, done.stdout + done.stderr
    assert "https://example.org/press/file/actors/" in (site / "placed" / "press" / "file" / "sitemap.xml").read_text()
    assert "Processed 3 articles" in " ".join(done.stdout.split())
    assert "pier" not in (site / "placed" / "feeds" / "all.atom.xml").read_text("utf-8")


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"DOSSIER_SEEDS": "nowhere"}, "there is no folder nowhere for the clippings; make it or set DOSSIER_SEEDS"),
        ({"DOSSIER_PATH": "../up"}, "DOSSIER_PATH '../up' does not lie within the site"),
        ({"DOSSIER_SEED": "x"}, "unknown setting DOSSIER_SEED (did you mean 'DOSSIER_SEEDS'?)"),
    ],
)
def test_what_is_wrong_is_one_sentence(site: Path, settings: dict[str, object], sentence: str) -> None:
    done = pelican(site, "wrong", PLUGINS=["dossier"], **settings)
    assert 1 == done.returncode
    assert sentence in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr + done.stdout


def test_a_theme_without_a_place_for_content_is_one_sentence(site: Path) -> None:
    bare = site / "bare" / "templates"
    bare.mkdir(parents=True)
    (bare / "base.html").write_text("<html></html>")
    done = pelican(site, "wrong", PLUGINS=["dossier"], THEME=str(site / "bare"), DOSSIER_IN_THEME=True)
    assert 1 == done.returncode
    assert 'its base.html has no block "content"; leave DOSSIER_IN_THEME out' in " ".join(done.stderr.split())


def test_a_public_site_shows_excerpts_unless_its_owner_says_more(site: Path) -> None:
    long = f"The pier\n\n{'Nobody came that day and the sea was flat and grey as slate from shore to shore. ' * 20}\n"
    (site / "seeds" / "long.txt").write_text(long)
    pelican(site, "excerpt", PLUGINS=["dossier"])
    pelican(site, "full", PLUGINS=["dossier"], DOSSIER_PUBLISH="full")
    (site / "seeds" / "long.txt").unlink()
    counts = [
        len(json.dumps(json.loads((site / name / "dossier" / "data" / "dossier.json").read_text())).split("slate"))
        for name in ("excerpt", "full")
    ]
    assert counts[0] < 6 < counts[1]


def test_the_style_of_the_dossier_holds_within_it_alone() -> None:
    faces, sheets = "@font-face {\na: b;\n}\n", "@page { a: b; @x { c: d; } }\n"
    sheet = f"{faces}{sheets}:root, :root[data-theme] {{ --a: 1; }}\nbody {{ c: d }}\n.body {{ e: f }}\n"
    made = scoped(sheet, ".dossier")
    assert made.startswith("@font-face {\na: b;\n}\n@scope (.dossier) {\n:scope, :scope[data-theme] { --a: 1; }\n")
    assert ":scope { c: d }\n.body { e: f }\n}\n" in made
    assert "@page" not in made
    assert (ROOT / "theme" / "within" / "base.html").is_file()
