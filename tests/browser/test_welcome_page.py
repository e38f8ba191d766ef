"""The welcome page: kind before it ran, links that keep working, sheets to print, and a way back from every page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.course import VIEWS, Course, form

pytestmark = pytest.mark.browser
HOME = "Welcome page: all weeks, your place, your record"


@pytest.mark.parametrize("view", ["lab", "notebook"])
def test_a_page_that_has_not_run_says_how_and_links_to_the_weeks(course: Course, page: Page, view: str) -> None:
    page.goto(course.url(view, "index.ipynb"))
    how = page.get_by_role("paragraph").filter(has_text="If you see no boxes below, this page has not run yet")
    expect(how).to_be_visible()
    link = page.get_by_role("link", name="assignment", exact=True).first
    if view == "lab":
        link.click()
        expect(page.get_by_role("tab", name="assignment.ipynb")).to_be_visible()
        return
    # Notebook 7 opens another notebook in a tab of the browser.
    with page.expect_popup() as popup:
        link.click()
    expect(popup.value.get_by_role("heading", name="Week 1: assignment")).to_be_visible()


def test_links_without_code_come_first(course: Course, page: Page) -> None:
    course.open(page, "notebook", "index.ipynb")
    weeks = page.get_by_role("region", name="The weeks")
    expect(weeks.get_by_role("link", name="Lesson with code").first).to_be_visible()
    texts = weeks.get_by_role("link").all_inner_texts()
    assert texts[:4] == ["Lesson", "Assignment", "Lesson with code", "Assignment with code"]


def test_the_page_of_explorers_is_linked_only_where_there_is_one(course: Course, page: Page) -> None:
    explorers = course.folder / "explore.ipynb"
    explorers.write_bytes((course.folder / "index.ipynb").read_bytes())
    course.open(page, "voila", "index.ipynb")
    link = page.get_by_role("link", name="All explorers, without a course")
    expect(link).to_have_attribute("href", f"/voila/render/{course.folder.name}/explore.ipynb")
    explorers.unlink()
    page.evaluate("() => window.dispatchEvent(new Event('focus'))")
    expect(link).to_be_hidden()
    expect(page.get_by_role("link", name="Lesson", exact=True).first).to_be_visible()


@pytest.mark.parametrize("notebook", ["week01/lesson.ipynb", "week01/assignment.ipynb"])
def test_every_page_without_code_leads_back(course: Course, page: Page, notebook: str) -> None:
    course.open(page, "voila", notebook)
    page.get_by_role("navigation", name="Course").get_by_role("link", name=HOME).click()
    expect(page.get_by_role("region", name="Your place")).to_be_visible()
    expect(page.get_by_role("link", name=HOME)).to_have_count(0)


@pytest.mark.parametrize("view", VIEWS)
def test_a_learner_prints_the_own_sheet(course: Course, page: Page, view: str) -> None:
    course.open(page, view, "index.ipynb")
    make = page.get_by_role("button", name=re.compile("My answer sheet of Week 1"))
    make.click()
    expect(page.get_by_text("Say who you are first: your sheet holds your own numbers.")).to_be_visible()
    page.get_by_label("Your id").fill("paper@example.org")
    page.get_by_role("button", name="Save my id").click()
    expect(page.get_by_text("You are working as paper@example.org.")).to_be_visible()
    make.click()
    with page.expect_popup() as popup:
        page.get_by_role("link", name="Open it to print").click()
    printed = popup.value
    expect(printed.get_by_text("Sheet of paper@example.org, edition")).to_contain_text("Your variants")
    assert printed.locator("script").count() == 0
    with page.expect_download() as download:
        page.get_by_role("link", name="Download it: sheet-week01-").click()
    assert "paper@example.org" in download.value.path().read_text("utf-8")


@pytest.mark.parametrize("view", ["lab", "notebook"])
def test_running_and_saving_leaves_the_file_as_it_was_released(course: Course, page: Page, view: str) -> None:
    file = course.folder / "index.ipynb"
    released, before = file.read_bytes(), file.stat().st_mtime_ns
    course.open(page, view, "index.ipynb")
    expect(page.get_by_role("region", name="Your place")).to_be_visible()
    with page.expect_response(lambda answer: answer.request.method == "PUT" and "index.ipynb" in answer.url):
        page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")
    assert file.stat().st_mtime_ns > before
    assert file.read_bytes() == released


def test_another_id_shows_at_once_how_far_that_learner_is(course: Course, page: Page) -> None:
    course.open(page, "voila", "index.ipynb")
    page.get_by_label("Your id").fill("new@example.org")
    page.get_by_label("Your id").press("Enter")
    expect(page.get_by_text(re.compile("0 of [0-9]+ questions begun")).first).to_be_visible()
    page.get_by_role("link", name="Assignment", exact=True).first.click()
    expect(form(page, "Local multiplier LM3").get_by_text("Your id: new@example.org.")).to_be_visible()
