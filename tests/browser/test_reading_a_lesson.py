"""A lesson as it is read: a page that scrolls, a link that leads to its part, nothing that axe finds in any view."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.course import Course
from tests.browser.servers import REPOSITORY
from tests.browser.test_accessible import check_light_and_dark, faults, too_small

pytestmark = pytest.mark.browser
LESSON = "week01/lesson.ipynb"
LESSONS = sorted(path.parent.name for path in (REPOSITORY / "notebooks").glob("week[0-9][0-9]/lesson.ipynb"))
OPEN_ALL = "document.querySelectorAll('details').forEach((each) => { each.open = true; })"
OPEN_ASSIGNMENT = """async (folder) => {
  const path = `${folder}/week01/assignment.ipynb`;
  return Boolean(await window.jupyterapp.commands.execute("docmanager:open", { path }));
}"""


def explorers_in(course: Course, lesson: str) -> int:
    cells = json.loads((course.folder / lesson).read_text("utf-8"))["cells"]
    return sum(cell["id"].endswith("-explorer") for cell in cells)


def last_explorer(course: Course, page: Page, lesson: str = LESSON) -> Locator:
    """Wait for all explorers and return the button that only they have, of the last one."""
    resets = page.get_by_role("button", name="Reset", exact=True)
    expect(resets).to_have_count(explorers_in(course, lesson), timeout=40_000)
    return resets.last


def words_of_week(page: Page, week: str) -> Locator:
    return page.get_by_role("table", name=f"Words of week {int(week[-2:])}")


def test_a_page_without_code_scrolls_by_the_wheel(course: Course, page: Page) -> None:
    page.set_viewport_size({"width": 400, "height": 700})
    course.open(page, "voila", LESSON)
    last_explorer(course, page)
    page.mouse.move(200, 350)
    page.mouse.wheel(0, 100_000)
    expect(page.get_by_role("link", name="Back to the welcome page")).to_be_in_viewport()


def test_the_link_below_a_question_leads_to_the_part_that_helps(course: Course, page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(course.url("voila", "week01/assignment.ipynb"))
    page.locator("a[href*='cell-id=leaky-bucket-theory']").click()
    # Explorers above it appear later and must not push it away.
    last_explorer(course, page)
    expect(page.get_by_role("heading", name="Does what we earn stay here?")).to_be_in_viewport()


def test_in_lab_the_link_leads_there_once_the_lesson_is_open(course: Course, lab_page: Page) -> None:
    """While a notebook opens, JupyterLab scrolls before it knows how high its cells are, and stops nearby."""
    lab_page.set_viewport_size({"width": 1280, "height": 900})
    course.open(lab_page, "lab", LESSON)
    last_explorer(course, lab_page)
    opened = lab_page.evaluate(OPEN_ASSIGNMENT, course.folder.name)
    assert opened
    lab_page.locator("a[href*='cell-id=leaky-bucket-theory']").click()
    expect(lab_page.get_by_role("heading", name="Does what we earn stay here?")).to_be_in_viewport()


@pytest.mark.parametrize("week", LESSONS)
def test_the_whole_lesson_without_code(course: Course, page: Page, week: str) -> None:
    page.set_viewport_size({"width": 400, "height": 900})
    lesson = f"{week}/lesson.ipynb"
    course.open(page, "voila", lesson)
    last_explorer(course, page, lesson)
    page.evaluate(OPEN_ALL)
    expect(words_of_week(page, week)).to_be_visible()
    expect(page.locator(".led-cell-error")).to_have_count(0)
    check_light_and_dark(page)


@pytest.mark.parametrize("view", ["lab", "notebook"])
def test_the_lessons_text_tables_pictures_and_explorers_in_a_notebook(course: Course, page: Page, view: str) -> None:
    """One lesson shows how a notebook frames what all lessons are made of; explorers have a test for all of them."""
    page.set_viewport_size({"width": 1280, "height": 14_000})
    course.open(page, view, LESSON)
    last_explorer(course, page)
    page.evaluate(OPEN_ALL)
    expect(words_of_week(page, "week01")).to_be_visible()
    assert faults(page, ".jp-RenderedMarkdown", ".jp-OutputArea-output") == []
    assert too_small(page) == []
