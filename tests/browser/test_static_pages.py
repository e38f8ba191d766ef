"""The static edition in a real browser: read on a phone, in the dark, on paper, and never asking any host."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Request, expect

from ledtoolkit.documents.static_edition import write_static_edition
from ledtoolkit.tracks.worksheets import FOLDER, WORKSHEETS
from tests.browser.servers import REPOSITORY
from tests.browser.shown_whole import check_whole
from tests.browser.test_accessible import faults

pytestmark = [pytest.mark.browser, pytest.mark.slow]
WEEKS = sorted(folder.name for folder in (REPOSITORY / "notebooks").glob("week[0-9][0-9]"))
PAGES = (
    "index",
    "explore",
    "glossary",
    "tracks",
    *(f"{FOLDER}/{name}" for name in WORKSHEETS),
    *(f"{week}/{kind}" for week in WEEKS for kind in ("lesson", "assignment", "sheet")),
)
OPEN_ALL = "document.querySelectorAll('details').forEach((each) => { each.open = true; })"
ANSWER = "5.00 times in all rounds together"


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("build") / "static"
    write_static_edition(REPOSITORY / "notebooks", target)
    return target


@pytest.fixture
def page(lasting_page: Page) -> Page:
    """One page for all tests, each of which goes to a file of its own and takes the look that it needs."""
    lasting_page.set_viewport_size({"width": 1280, "height": 900})
    lasting_page.emulate_media(media="null", color_scheme="null")
    return lasting_page


@pytest.fixture
def asked(page: Page) -> Iterator[list[str]]:
    """All that the page asks for, from whomever."""
    addresses: list[str] = []

    def remember(request: Request) -> None:
        addresses.append(request.url)

    page.on("request", remember)
    yield addresses
    page.remove_listener("request", remember)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible_in_light_and_dark_fits_and_asks_nobody(page, edition, asked, name):
    """Colours and order are the same at every width, so that axe looks once: where room is short."""
    page.set_viewport_size({"width": 400, "height": 900})
    page.goto((edition / f"{name}.html").as_uri())
    page.evaluate(OPEN_ALL)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert faults(page) == []
    for width in (400, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        check_whole(page)
    assert asked == [(edition / f"{name}.html").as_uri()]


def test_the_answer_is_folded_on_the_screen_and_printed_on_paper(page, edition):
    page.goto((edition / "week01" / "lesson.html").as_uri())
    expect(page.get_by_text(ANSWER)).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.get_by_text(ANSWER)).to_be_visible()
    expect(page.locator("details.code").first).to_be_hidden()


def test_the_course_can_be_walked_by_its_links(page, edition):
    page.goto((edition / "index.html").as_uri())
    page.get_by_role("link", name="Lesson", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Week 1")
    page.get_by_role("link", name="Assignment", exact=True).click()
    page.locator("a[href='lesson.html#cell-id=leaky-bucket-theory']").click()
    expect(page.locator(":target")).to_contain_text("Does what we earn stay here?")
    expect(page.locator(":target")).to_be_in_viewport()
    page.get_by_role("link", name="All weeks").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Local Economic Development")


def test_the_skip_link_leads_to_the_content(page, edition):
    page.goto((edition / "week01" / "lesson.html").as_uri())
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
