"""Explorers whose controls and guesses are choices, walked by keys alone, found again, and open to everybody."""

import os
import re
import signal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.course import Course
from tests.browser.shown_explorers import finding, picture, show_explorer
from tests.browser.test_accessible import faults

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PUBLIC = "Public services, education and health (O-Q)"
TOLD = f"25.97 of the 26.17 basic jobs of Groningen (thousand jobs) are in {PUBLIC}"


@pytest.fixture(autouse=True)
def tall_page(page: Page):
    # JupyterLab draws only the cells in sight.
    page.set_viewport_size({"width": 1280, "height": 3000})


def tab_to(page: Page, role: str, name: str):
    page.keyboard.press("Tab")
    wanted = page.get_by_role(role, name=name, exact=True)  # type: ignore[arg-type]
    expect(wanted).to_be_focused()
    return wanted


def test_the_economic_base_in_lab(course: Course, lab_page: Page):
    """By keys alone; letters stay in a list; and what it says when its kernel is gone."""
    show_explorer(course, lab_page, "lab", "BaseExplorer")
    guess_a_branch_by_keys(lab_page)
    move_the_base_by_keys(lab_page)
    type_letters_on_a_list(lab_page)
    (kernel,) = course.kernels()
    os.kill(kernel, signal.SIGKILL)
    lost = lab_page.locator(".led-stage").get_by_role("alert")
    expect(lost).to_contain_text("Run All Cells", timeout=5_000)
    assert faults(lab_page, ".led") == []


def guess_a_branch_by_keys(page: Page) -> None:
    expect(finding(page)).to_contain_text("Which branch stands out is your guess.")
    page.get_by_label("Your guess").focus()
    page.keyboard.type("Ind")
    tab_to(page, "radio", "just guessing")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="fairly sure")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    told = page.get_by_text(f"You chose “Industry (B-E)” (fairly sure). It is “{PUBLIC}”.")
    expect(told).to_be_focused()
    expect(finding(page)).to_contain_text(TOLD)


def move_the_base_by_keys(page: Page) -> None:
    tab_to(page, "combobox", "Region")
    page.keyboard.press("ArrowDown")
    expect(finding(page)).to_contain_text("basic jobs of Friesland")
    tab_to(page, "combobox", "Branch")
    page.keyboard.press("Home")
    expect(finding(page)).to_contain_text("are in Agriculture (A)")
    tab_to(page, "textbox", "Extra basic jobs, as a number").fill("2,5")
    page.keyboard.press("Enter")
    expect(picture(page)).to_have_attribute("aria-label", re.compile(r"2\.5 more basic jobs would make"))
    tab_to(page, "slider", "Extra basic jobs")
    page.keyboard.press("ArrowRight")
    expect(picture(page)).to_have_attribute("aria-label", re.compile(r"3\.0 more basic jobs would make"))
    tab_to(page, "button", "Reset")
    page.keyboard.press("Enter")
    expect(finding(page)).to_contain_text(TOLD)
    expect(page.get_by_label("Region", exact=True)).to_have_value("nl/Groningen")
    # The way to the folds leads over what the figures' source links to, if anything.
    page.get_by_text("The numbers as a table", exact=True).focus()
    page.keyboard.press("Enter")
    tab_to(page, "group", "The numbers as a table")
    expect(page.get_by_role("cell", name="25.97")).to_be_visible()


def type_letters_on_a_list(page: Page) -> None:
    """None of them may reach the notebook, where two times D deletes a cell."""
    cells = page.locator(".jp-Notebook-cell")
    before = cells.count()
    page.get_by_label("Region", exact=True).focus()
    for key in ("d", "d", "x", "b", "m"):
        page.keyboard.press(key)
    expect(page.get_by_label("Region", exact=True)).not_to_have_value("nl/Groningen")
    assert cells.count() == before


def test_core_and_periphery_on_a_page_without_code(course: Course, page: Page):
    """By keys alone; and a choice of another day is found again."""
    show_explorer(course, page, "voila", "CorePeripheryExplorer")
    expect(finding(page)).to_have_text("Manufacturing spreads out: region 1 starts with 52% and ends with 50.0%.")
    page.get_by_role("button", name="Show me").click()
    expect(page.get_by_role("alert").filter(has_text="Choose one of them, or skip the guess.")).to_be_visible()
    choose_by_keys(page)
    move_core_and_periphery_by_keys(page)
    (entry,) = course.entries()
    assert (entry["value"]["guess"], entry["value"]["confidence"]) == ("loses", "low")
    page.reload()
    expect(page.get_by_text("(just guessing): well seen.")).to_be_visible()


def choose_by_keys(page: Page) -> None:
    page.get_by_role("group", name="Your guess").get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    tab_to(page, "radio", "just guessing")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("(just guessing): well seen.")).to_be_focused()


def move_core_and_periphery_by_keys(page: Page) -> None:
    box = tab_to(page, "textbox", "Transport cost, as a number")
    box.fill("1.5")
    page.keyboard.press("Enter")
    expect(finding(page)).to_contain_text("Manufacturing gathers in region 1: from 52% to 100.0%.")
    tab_to(page, "slider", "Transport cost")
    page.keyboard.press("End")
    expect(finding(page)).to_contain_text("Manufacturing spreads out")
    for name in ("Region 1 at the start", "Steps"):
        tab_to(page, "textbox", f"{name}, as a number")
        tab_to(page, "slider", name)
    tab_to(page, "button", "Reset")
    page.keyboard.press("Enter")
    expect(box).to_have_value("2.10")


def test_a_drawing_is_no_larger_than_its_words_need_and_says_when_its_kernel_is_gone(course: Course, page: Page):
    show_explorer(course, page, "voila", "BaseExplorer")
    box = picture(page).bounding_box()
    assert box is not None
    assert box["width"] == pytest.approx(500, abs=1)
    (kernel,) = course.kernels()
    os.kill(kernel, signal.SIGKILL)
    lost = page.locator(".led-stage").get_by_role("alert")
    expect(lost).to_contain_text("Reload the page", timeout=5_000)
