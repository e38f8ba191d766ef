"""A learner's paper as HTML in a real browser: on a phone, in the dark, on paper, and never asking any host."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from ledtoolkit.documents.exporting import export
from tests.browser.test_accessible import faults
from tests.ledtoolkit.documents.sample_paper import HOSTILE, PAPER, holding

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def shown(page: Page, tmp_path: Path):
    """Open a paper, and list what it asks for and what runs."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: asked.append(dialog.message))

    def show(paper) -> list[str]:
        file = tmp_path / "paper.html"
        file.write_bytes(export(paper, "html"))
        page.goto(file.as_uri())
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert asked.pop(0) == file.as_uri()
        return asked

    return show


def test_a_paper_is_accessible_in_light_and_dark_and_fits_a_phone(page, shown):
    page.set_viewport_size({"width": 400, "height": 900})
    asked = shown(PAPER)
    expect(page.get_by_role("img")).to_have_count(2)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert faults(page) == []
    for width in (400, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert asked == []


@pytest.mark.parametrize("name", ["html", "markdown", "overrides", "right-to-left"])
def test_whatever_was_typed_is_read_and_does_nothing(page, shown, name):
    page.set_viewport_size({"width": 400, "height": 900})
    assert shown(holding(HOSTILE[name])) == []
    assert page.evaluate("document.querySelectorAll('script, iframe, img').length") == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
    assert faults(page) == []
