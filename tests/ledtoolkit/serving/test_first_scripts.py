"""What every page without code loads is one script, compressed once; its address is told to the page template."""

from __future__ import annotations

import asyncio
import gzip
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from nbformat.v4 import new_notebook
from tornado.httpclient import AsyncHTTPClient, HTTPResponse
from tornado.httpserver import HTTPServer
from tornado.testing import bind_unused_port
from tornado.web import Application

from ledtoolkit.serving import first_scripts
from ledtoolkit.serving.first_scripts import AddressOfFirstScripts, default_handlers

STATIC = Path(sys.prefix, "share", "jupyter", "voila", "templates", "base", "static")


def fetched(**headers: str) -> HTTPResponse:
    """Ask a server for the script at the address that a page is told."""
    _, resources = AddressOfFirstScripts().preprocess(new_notebook(), {})

    async def ask() -> HTTPResponse:
        own_socket, port = bind_unused_port()
        server = HTTPServer(Application(default_handlers))
        server.add_socket(own_socket)
        address = f"http://127.0.0.1:{port}/{resources['first_scripts']}"
        try:
            return await AsyncHTTPClient().fetch(address, headers=headers, decompress_response=False, raise_error=False)
        finally:
            server.stop()

    return asyncio.run(ask())


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that Voila's scripts are read from, as if nothing had been read before, and nothing after."""
    remembered = (first_scripts.joined, first_scripts.compressed, first_scripts.address)
    for each in remembered:
        each.cache_clear()
    monkeypatch.setattr(first_scripts, "collect_static_paths", lambda *_: [str(tmp_path)])
    yield tmp_path
    for each in remembered:
        each.cache_clear()


def test_it_holds_the_parts_before_the_script_that_asks_for_them() -> None:
    served = fetched().body
    main = (STATIC / "voila.js").read_bytes()
    assert served.endswith(main + b"\n})();\n")
    parts = [path for path in STATIC.glob("*.voila.js") if path.read_bytes() in served]
    assert len(parts) > 20


def test_it_comes_compressed_to_who_can_read_that() -> None:
    answer = fetched(**{"Accept-Encoding": "gzip, deflate"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.body) == fetched().body
    assert len(answer.body) < 1_000_000


def test_a_browser_keeps_it_while_its_address_is_the_same() -> None:
    assert "immutable" in fetched().headers["Cache-Control"]


def test_another_version_of_the_scripts_has_another_address(elsewhere: Path) -> None:
    (elsewhere / "voila.js").write_text("n.e(7)", "utf-8")
    (elsewhere / "7.voila.js").write_text("'use strict'; seven", "utf-8")
    before = first_scripts.address()
    assert first_scripts.joined() == b"(()=>{'use strict'; seven\n})();\n(()=>{n.e(7)\n})();\n"
    (elsewhere / "7.voila.js").write_text("eight", "utf-8")
    first_scripts.joined.cache_clear()
    first_scripts.address.cache_clear()
    assert first_scripts.address() != before


@pytest.mark.usefixtures("elsewhere")
def test_where_voila_keeps_no_such_scripts_the_page_is_told_that_there_is_none() -> None:
    assert fetched().code == 404
