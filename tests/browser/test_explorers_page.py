"""All explorers on one page without code: titles at once, each model when it is opened."""

import os
import signal
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from playwright.sync_api import TimeoutError as TooLate

from ledtoolkit.widgets.explorers import Listed, listed_explorers
from tests.browser.course import VIEWS, Course
from tests.browser.test_accessible import check_themes, faults, too_small

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PAGE = "explore.ipynb"
LISTED = listed_explorers()
WEEKS = sorted({listed.week for listed in LISTED})
SHOWN = "(stage) => stage.querySelector('.led-drawing').innerHTML + stage.querySelector('.led-finding').textContent"
CHANGED = f"([stage, before]) => ({SHOWN})(stage) !== before"
A_MOMENT = 8_000
# What moves a control far: to the other end of a slider, to the last of a list, to the first from there.
KEY = "(each) => (each.type === 'range' ? each.value === each.max : each.selectedIndex > 0) ? 'Home' : 'End'"
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


def open_all(page: Page, listed: list[Listed]) -> None:
    for each in listed:
        page.get_by_role("button", name=each.title).click()
    expect(page.locator(".led-stage").get_by_role("img")).to_have_count(len(listed), timeout=60_000)


def panel_of(page: Page, listed: Listed) -> Locator:
    """Return what belongs to one title: guess, controls, picture."""
    title = page.get_by_role("button", name=listed.title)
    return title.locator("xpath=ancestor::*[contains(@class, 'widget-vbox')][1]")


def moves(control: Locator, stage: Locator) -> bool:
    """Move a control by a key, and return whether picture or finding is another within a moment."""
    before = stage.evaluate(SHOWN)
    control.press(control.evaluate(KEY))
    try:
        stage.page.wait_for_function(CHANGED, arg=[stage.element_handle(), before], timeout=A_MOMENT)
    except TooLate:
        return False
    return True


@pytest.mark.parametrize("week", WEEKS)
def test_keys_alone_move_every_control_of_every_explorer_and_put_it_back(course: Course, page: Page, week: str):
    course.open(page, "voila", PAGE)
    listed = [each for each in LISTED if each.week == week]
    open_all(page, listed)
    for each in listed:
        panel = panel_of(page, each)
        stage = panel.locator(".led-stage")
        panel.get_by_role("button", name="Skip the guess").press("Enter")
        expect(panel.get_by_text("You skipped the guess.")).to_be_visible()
        controls = panel.locator("input[type=range]:visible, select:visible").all()
        views = panel.locator("input[type=radio]:visible:not(:checked)")
        assert controls, each.name
        for control in controls:
            start = control.input_value()
            if not moves(control, stage):
                # Some controls belong to one of several views; in another one they must move something.
                views.last.press("Space")
                assert moves(control, stage), f"{each.name}: {control.evaluate('(each) => each.outerHTML')}"
            expect(control).not_to_have_value(start)
            panel.get_by_role("button", name="Reset", exact=True).press("Enter")
            expect(control).to_have_value(start)


@pytest.mark.parametrize("week", WEEKS)
def test_axe_finds_nothing_on_a_phone_light_and_dark(course: Course, page: Page, week: str):
    page.set_viewport_size({"width": 400, "height": 900})
    page.emulate_media(reduced_motion="reduce")
    course.open(page, "voila", PAGE)
    listed = [each for each in LISTED if each.week == week]
    open_all(page, listed)
    for guessed in (False, True):
        if guessed:
            for each in listed:
                panel_of(page, each).get_by_role("button", name="Skip the guess").click()
            expect(page.get_by_text("You skipped the guess.")).to_have_count(len(listed))
        page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            expect(page.locator("body")).to_have_attribute("data-jp-theme-light", str(scheme == "light").lower())
            assert faults(page) == []
        assert too_small(page) == []
        # A wide table scrolls in its own frame; nothing else is wider than the page.
        assert page.evaluate("document.documentElement.scrollWidth") <= 400
    assert page.evaluate("document.getAnimations().length") == 0


def test_axe_finds_nothing_in_lab_light_and_dark(course: Course, page: Page):
    course.open(page, "lab", PAGE)
    open_all(page, LISTED)
    check_themes(page)


def test_a_title_pressed_without_a_kernel_says_what_to_do(course: Course, page: Page):
    course.open(page, "voila", PAGE)
    button = page.get_by_role("button", name=TITLES[0])
    button.wait_for()
    (kernel,) = course.kernels()
    os.kill(kernel, signal.SIGKILL)
    button.click()
    expect(page.get_by_role("alert")).to_contain_text("Reload the page", timeout=5_000)
