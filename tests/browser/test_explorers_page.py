"""All explorers on one page without code: titles at once, each model when it is opened."""

import os
import signal
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from ledtoolkit.widgets.explorers import listed_explorers
from tests.browser.course import VIEWS, Course
from tests.browser.test_accessible import faults, too_small

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PAGE = "explore.ipynb"
LISTED = listed_explorers()
TITLES = ("What a place lives from", "Core and periphery", "The leaky bucket")


@pytest.fixture(autouse=True)
def tall_page(page: Page):
    page.set_viewport_size({"width": 1280, "height": 6000})


@pytest.mark.parametrize("view", VIEWS)
def test_keys_open_an_explorer_and_close_it_again(course: Course, page: Page, view: str):
    course.open(page, view, PAGE)
    for title in TITLES:
        button = page.get_by_role("button", name=title)
        expect(button).to_have_attribute("aria-expanded", "false")
        button.focus()
        page.keyboard.press("Enter")
        expect(button).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".led-stage").get_by_role("img")).to_have_count(3)
    page.keyboard.press("Enter")
    expect(page.locator(".led-stage:visible")).to_have_count(2)
    page.keyboard.press("Space")
    expect(page.locator(".led-stage:visible")).to_have_count(3)


def test_titles_cost_a_third_of_the_memory_of_an_explorer(course: Course, page: Page):
    course.open(page, "voila", PAGE)
    page.get_by_role("button", name=TITLES[0]).wait_for()
    (kernel,) = course.kernels()
    libraries = Path(f"/proc/{kernel}/maps").read_text()
    assert "pandas" not in libraries
    assert "matplotlib" not in libraries


def test_it_asks_for_no_name_and_leads_to_the_welcome_page(course: Course, page: Page):
    course.open(page, "voila", PAGE)
    page.get_by_role("button", name=TITLES[0]).wait_for()
    expect(page.get_by_label("Your id")).to_have_count(0)
    page.get_by_role("main").get_by_role("link", name="Welcome page of the course").click()
    expect(page.get_by_role("heading", level=1, name="Local Economic Development")).to_be_visible()


@pytest.mark.parametrize("week", sorted({listed.week for listed in LISTED}))
def test_axe_finds_nothing_on_a_phone_light_and_dark(course: Course, page: Page, week: str):
    page.set_viewport_size({"width": 400, "height": 900})
    course.open(page, "voila", PAGE)
    titles = [listed.title for listed in LISTED if listed.week == week]
    for title in titles:
        page.get_by_role("button", name=title).click()
    expect(page.locator(".led-stage").get_by_role("img")).to_have_count(len(titles))
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        expect(page.locator("body")).to_have_attribute("data-jp-theme-light", str(scheme == "light").lower())
        assert faults(page) == []
    assert too_small(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 400


def test_a_title_pressed_without_a_kernel_says_what_to_do(course: Course, page: Page):
    course.open(page, "voila", PAGE)
    button = page.get_by_role("button", name=TITLES[0])
    button.wait_for()
    (kernel,) = course.kernels()
    os.kill(kernel, signal.SIGKILL)
    button.click()
    expect(page.get_by_role("alert")).to_contain_text("Reload the page", timeout=5_000)
