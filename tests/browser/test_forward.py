"""An address that was published leads on: who has come to share a page is found from the page for lost addresses."""

from __future__ import annotations

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.test_pages import opened
from tests.building import build

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


class HostOfPages(SimpleHTTPRequestHandler):
    """Answers as a host of pages does: what is not there gets the site's own page for that, with the status 404."""

    def log_message(self, *_words: Any) -> None:
        """Says nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Sends the page for lost addresses."""
        del message, explain
        body = (Path(self.directory) / "dossier" / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="module")
def published(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a dossier published below a path, in which those that few clippings name share a page."""
    assert browser.is_connected()
    folder = tmp_path_factory.mktemp("published")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(HostOfPages, directory=str(folder)))
    home = f"http://127.0.0.1:{server.server_port}/dossier"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dossier.addresses.names.CROWD", 10)
        patch.setattr("dossier.addresses.names.HARDLY", 1)
        build(folder / "dossier", SITEURL=home, DOSSIER_INDEX="")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield home
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("below", ["", "all/", "all/2019/"])
def test_an_actor_that_shares_a_page_by_now_is_found_at_the_address_of_its_own(
    browser: Browser, published: str, below: str
) -> None:
    page = opened(browser, f"{published}/actors/osaka/{below}")
    page.wait_for_url(f"{published}/names/o/#osaka")
    expect(page.locator(":target")).to_contain_text("Osaka")
    page.context.close()


def test_an_actor_with_a_page_is_found_at_an_address_below_it_that_is_gone(browser: Browser, published: str) -> None:
    page = opened(browser, f"{published}/actors/huawei/all/1999/")
    page.wait_for_url(f"{published}/actors/huawei/")
    expect(page.locator("h1")).to_have_text("Huawei")
    page.context.close()


def test_an_actor_that_stands_on_another_page_by_name_is_found_by_its_place_there(
    browser: Browser, published: str
) -> None:
    page = opened(browser, f"{published}/names/osa/#osaka")
    page.wait_for_url(f"{published}/names/o/#osaka")
    expect(page.locator(":target")).to_contain_text("Osaka")
    page.context.close()


def test_a_pair_without_a_page_leads_to_the_first_of_the_two(browser: Browser, published: str) -> None:
    page = opened(browser, f"{published}/pairs/huawei--nobody-at-all/")
    page.wait_for_url(f"{published}/actors/huawei/")
    page.context.close()


def test_an_address_that_never_was_stays_the_page_for_lost_ones(browser: Browser, published: str) -> None:
    page = opened(browser, f"{published}/actors/nobody-at-all/")
    page.wait_for_load_state("networkidle")
    expect(page.locator("h1")).to_have_text("This page is not here")
    page.context.close()
