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
PART, PART_THAT_HELPS = "Does what we earn stay here?", "a[href*='cell-id=leaky-bucket-theory']"
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


def unfold_all(page: Page, week: str) -> None:
    """Open every fold, once the last one is there; where there are cells it may be drawn after the explorers."""
    page.get_by_text("Show the words of this week").wait_for()
    page.evaluate(OPEN_ALL)
    expect(page.get_by_role("table", name=f"Words of week {int(week[-2:])}")).to_be_visible()


def check_words_and_axe_finds_nothing(course: Course, page: Page, week: str) -> None:
    last_explorer(course, page, f"{week}/lesson.ipynb")
    unfold_all(page, week)
    expect(page.locator(".led-cell-error")).to_have_count(0)
    check_light_and_dark(page)


def test_the_link_below_a_question_leads_to_the_part_that_helps_in_a_lesson_that_scrolls(
    course: Course, page: Page
) -> None:
    """The first lesson without code, from the question that leads to it down to its end."""
    page.set_viewport_size({"width": 400, "height": 900})
    page.goto(course.url("voila", "week01/assignment.ipynb"))
    page.locator(PART_THAT_HELPS).click()
    # Explorers above it appear later and must not push it away.
    last_explorer(course, page)
    expect(page.get_by_role("heading", name=PART)).to_be_in_viewport()
    page.mouse.move(200, 350)
    page.mouse.wheel(0, 100_000)
    expect(page.get_by_role("link", name="Back to the welcome page")).to_be_in_viewport()
    check_words_and_axe_finds_nothing(course, page, "week01")


@pytest.mark.parametrize("week", LESSONS[1:])
def test_the_whole_lesson_without_code(course: Course, page: Page, week: str) -> None:
    page.set_viewport_size({"width": 400, "height": 900})
    course.open(page, "voila", f"{week}/lesson.ipynb")
    check_words_and_axe_finds_nothing(course, page, week)


@pytest.mark.parametrize("view", ["lab", "notebook"])
def test_the_lessons_text_tables_pictures_and_explorers_in_a_notebook(course: Course, page: Page, view: str) -> None:
    """One lesson shows how a notebook frames what all lessons are made of; explorers have a test for all of them."""
    page.set_viewport_size({"width": 1280, "height": 900 if view == "lab" else 14_000})
    course.open(page, view, LESSON)
    last_explorer(course, page)
    if view == "lab":
        follow_the_link_below_a_question(course, page)
        page.set_viewport_size({"width": 1280, "height": 14_000})
    unfold_all(page, "week01")
    assert faults(page, ".jp-RenderedMarkdown", ".jp-OutputArea-output") == []
    assert too_small(page) == []


def follow_the_link_below_a_question(course: Course, page: Page) -> None:
    """While a notebook opens, JupyterLab scrolls before it knows how high its cells are, and stops nearby."""
    opened = page.evaluate(OPEN_ASSIGNMENT, course.folder.name)
    assert opened
    page.locator(PART_THAT_HELPS).click()
    expect(page.get_by_role("heading", name=PART)).to_be_in_viewport()
