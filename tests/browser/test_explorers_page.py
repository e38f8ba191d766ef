"""All explorers on one page without code: titles at once, each model when it is opened."""

import os
import signal
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from ledtoolkit.widgets.explorers import Listed, listed_explorers
from tests.browser.course import Course
from tests.browser.shown_whole import check_whole
from tests.browser.test_accessible import check_themes, faults, too_small

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PAGE = "explore.ipynb"
LISTED = listed_explorers()
TITLES = ("What a place lives from", "Core and periphery", "The leaky bucket")


@pytest.fixture(autouse=True)
def tall_page(page: Page):
    page.set_viewport_size({"width": 1280, "height": 6000})


def test_titles_cost_little_ask_for_no_name_and_say_when_their_kernel_is_gone(course: Course, page: Page):
    course.open(page, "voila", PAGE)
    button = page.get_by_role("button", name=TITLES[0], exact=True)
    button.wait_for()
    expect(page.get_by_label("Your id")).to_have_count(0)
    (kernel,) = course.kernels()
    # Without these a kernel has a third of the memory that one explorer takes.
    libraries = Path(f"/proc/{kernel}/maps").read_text()
    assert "pandas" not in libraries
    assert "matplotlib" not in libraries
    os.kill(kernel, signal.SIGKILL)
    button.click()
    expect(page.get_by_role("alert")).to_contain_text("Reload the page", timeout=5_000)
    page.get_by_role("main").get_by_role("link", name="Welcome page of the course").click()
    expect(page.get_by_role("heading", level=1, name="Local Economic Development")).to_be_visible()


def open_all(page: Page, listed: list[Listed]) -> None:
    for each in listed:
        page.get_by_role("button", name=each.title, exact=True).click()
    expect(page.locator(".led-stage").get_by_role("img")).to_have_count(len(listed), timeout=60_000)


def test_axe_finds_nothing_on_a_phone_light_and_dark(course: Course, page: Page):
    page.set_viewport_size({"width": 400, "height": 900})
    course.open(page, "voila", PAGE)
    open_all(page, LISTED)
    for guessed in (False, True):
        if guessed:
            for skip in reversed(page.get_by_role("button", name="Skip the guess").all()):
                skip.click()
            expect(page.get_by_text("You skipped the guess.")).to_have_count(len(LISTED))
        page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            expect(page.locator("body")).to_have_attribute("data-jp-theme-light", str(scheme == "light").lower())
            assert faults(page) == []
        assert too_small(page) == []
        check_whole(page)


def test_axe_finds_nothing_in_lab_light_and_dark(course: Course, lab_page: Page):
    course.open(lab_page, "lab", PAGE)
    open_all(lab_page, LISTED)
    check_themes(lab_page)
