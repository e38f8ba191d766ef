"""The leaky bucket as a learner meets it: guess first, then move it by keys, by typing, and put it back."""

import os
import re
import signal
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import COPIES, new_course
from tests.browser.course import Course
from tests.browser.shown_explorers import finding, picture, show_explorer

BUCKET = "LeakyBucketExplorer"
HIDDEN = "what all rounds make of it is your guess."
TOLD = "Each euro is spent 2.44 times here in the first three rounds and 5.00 times in all rounds together."

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def bucket(served: tuple[str, Path], lasting_page: Page) -> Page:
    """One explorer on a page without code, for tests that put it back to its start."""
    course = new_course(served, f"bucket-{next(COPIES)}")
    show_explorer(course, lasting_page, "voila", BUCKET)
    return lasting_page


def share(page: Page):
    return page.get_by_role("slider", name="Share spent here again")


def test_a_learner_guesses_moves_and_finds_the_guess_again(course: Course, page: Page):
    show_explorer(course, page, "voila", BUCKET)
    expect(finding(page)).to_contain_text(HIDDEN)
    expect(page.locator("body")).not_to_contain_text("50.00")

    page.get_by_label("Your guess").fill("30,00")
    page.get_by_role("button", name="Show me").click()
    expect(page.get_by_role("alert").filter(has_text="Choose how sure you are, or skip the guess.")).to_be_visible()
    page.get_by_label("fairly sure").check()
    page.get_by_label("Your guess").press("Enter")
    told = page.get_by_text("You guessed 30.00 euro (fairly sure). It is 50.00 euro, that is 20.00 euro more.")
    expect(told).to_be_focused()
    expect(finding(page)).to_have_text(TOLD)

    (entry,) = course.entries()
    assert entry["key"] == "prediction/week01/leaky-bucket"
    came_out = {"near": False, "answer": 50.0, "digits": 2, "unit": "euro"}
    assert entry["value"] == {"guess": 30.0, "confidence": "middle", "skipped": False, "outcome": came_out}

    page.reload()
    expect(told).to_be_visible()
    expect(finding(page)).to_have_text(TOLD)


def test_keys_typing_and_reset_move_the_explorer_in_lab(course: Course, lab_page: Page):
    page = lab_page
    show_explorer(course, page, "lab", BUCKET)
    page.get_by_role("button", name="Skip the guess").click()
    expect(finding(page)).to_have_text(TOLD)

    share(page).focus()
    for key in ("Home", "ArrowRight", "PageUp", "ArrowUp", "ArrowLeft", "ArrowDown"):
        page.keyboard.press(key)
    expect(share(page)).to_be_focused()
    expect(picture(page)).to_have_attribute("aria-label", re.compile(r"^Of 10\.00 euro, [1-9]\d?% is spent here again"))
    page.keyboard.press("End")
    expect(finding(page)).to_contain_text("20.00 times in all rounds together")

    box = page.get_by_label("Share spent here again, as a number")
    box.fill("20,4")
    box.press("Enter")
    expect(box).to_have_value("20")
    expect(finding(page)).to_contain_text("1.24 times here in the first three rounds and 1.25 times")
    expect(share(page)).to_have_value("20")
    type_letters_on_the_slider(page)

    page.get_by_role("button", name="Reset").click()
    expect(finding(page)).to_have_text(TOLD)
    expect(box).to_have_value("80")


def type_letters_on_the_slider(page: Page) -> None:
    """None of them may reach the notebook, where two times D deletes a cell."""
    share(page).focus()
    cells = page.locator(".jp-Notebook-cell")
    before = cells.count()
    for key in ("d", "d", "x", "b"):
        page.keyboard.press(key)
    share(page).press("End")
    expect(picture(page)).to_have_attribute("aria-label", re.compile(r"^Of 10\.00 euro, 95%"))
    assert cells.count() == before


@pytest.mark.parametrize("odd", ["abc", "-1", "96", "1e9", "<img src=x onerror=alert(1)>", ""])
def test_an_odd_number_is_answered_with_the_range_and_moves_nothing(bucket: Page, odd: str):
    box = bucket.get_by_label("Share spent here again, as a number")
    box.fill("80")
    box.press("Enter")
    expect(box).to_have_attribute("aria-invalid", "false")
    box.fill(odd)
    box.press("Enter")
    expect(bucket.get_by_text("Type a number from 0 to 95.")).to_be_visible()
    expect(box).to_have_attribute("aria-invalid", "true")
    expect(share(bucket)).to_have_value("80")


def test_a_reset_undoes_also_what_a_slider_has_yet_to_send(course: Course, page: Page):
    """While the kernel is busy a slider sends its latest position later: behind the reset."""
    show_explorer(course, page, "voila", "CorePeripheryExplorer")
    slider = page.get_by_role("slider", name="Steps")
    start = slider.input_value()
    (kernel,) = course.kernels()
    os.kill(kernel, signal.SIGSTOP)
    for key in ("Home", "ArrowRight", "ArrowRight"):
        slider.press(key)
    page.get_by_role("button", name="Reset").click()
    os.kill(kernel, signal.SIGCONT)
    expect(slider).to_have_value(start)
    # What the kernel still had to do is done when it answers a guess.
    page.get_by_role("button", name="Skip the guess").click()
    expect(page.get_by_text("You skipped the guess.")).to_be_visible()
    expect(slider).to_have_value(start)


def test_an_open_table_stays_open_and_follows_the_slider(bucket: Page):
    bucket.get_by_role("button", name="Reset").click()
    bucket.get_by_text("The numbers as a table", exact=True).click()
    cell = bucket.locator(".led-stage").get_by_role("cell", name="8.00", exact=True)
    expect(cell).to_be_visible()
    share(bucket).press("ArrowLeft")
    expect(bucket.locator(".led-stage").get_by_role("cell", name="7.90", exact=True)).to_be_visible()
    bucket.get_by_text("The numbers as a table", exact=True).click()
    bucket.get_by_role("button", name="Reset").click()


@pytest.mark.parametrize("width", [400, 1280])
def test_everything_fits_and_can_be_touched(bucket: Page, width: int):
    bucket.set_viewport_size({"width": width, "height": 900})
    expect(picture(bucket)).to_be_visible()
    controls = bucket.locator(".led-view :is(input, button, summary)")
    sizes = [control.bounding_box() for control in controls.all() if control.is_visible()]
    assert len(sizes) >= 12
    assert min(min(box["width"], box["height"]) for box in sizes) >= 24
    assert max(box["x"] + box["width"] for box in sizes) <= width
