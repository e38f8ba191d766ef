"""The welcome page: kind before it ran, links that keep working, sheets to print, and a way back from every page."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.course import LM3, LOOK_EVERY, Course, answer, form, hand_in, open_other_ways, run_all
from tests.browser.test_accessible import check_light_and_dark, check_themes, fill_the_welcome_page

pytestmark = pytest.mark.browser
HOME = "Welcome page: all weeks, your place, your record"
HAS_PLUGIN = "(plugin) => Boolean(window.jupyterapp?.hasPlugin(plugin))"
LOOK = "() => window.dispatchEvent(new Event('focus'))"


@pytest.mark.parametrize("view", ["lab", "notebook"])
def test_in_a_notebook_it_says_how_to_run_links_prints_and_stays_as_it_was_released(
    course: Course, page: Page, view: str
) -> None:
    course.open(page, view, "index.ipynb", run=False)
    follow_a_link_before_it_has_run(page, view)
    if view == "lab":
        course.open(page, view, "index.ipynb", run=False)
    run_all(page)
    print_the_own_sheet(page)
    check_links(course, page)
    save_and_leave_the_file_as_it_was_released(course, page)
    if view == "lab":
        fill_the_welcome_page(page)
        check_themes(page)
        page.get_by_role("link", name="Lesson with code").first.click()
        expect(page.get_by_role("tab", name="lesson.ipynb")).to_be_visible()


def follow_a_link_before_it_has_run(page: Page, view: str) -> None:
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
    popup.value.close()


def check_links(course: Course, page: Page) -> None:
    """Links without code come first, and lead to where the journey without code goes."""
    weeks = page.get_by_role("region", name="The weeks")
    expect(weeks.get_by_role("link", name="Lesson with code").first).to_be_visible()
    links = weeks.get_by_role("link").all()[:4]
    below = f"{course.folder.name}/week01"
    assert [(link.inner_text(), link.get_attribute("href")) for link in links] == [
        ("Lesson", f"/voila/render/{below}/lesson.ipynb"),
        ("Assignment", f"/voila/render/{below}/assignment.ipynb"),
        ("Lesson with code", f"/notebooks/{below}/lesson.ipynb"),
        ("Assignment with code", f"/notebooks/{below}/assignment.ipynb"),
    ]


def print_the_own_sheet(page: Page) -> None:
    make = page.get_by_role("button", name=re.compile("My answer sheet of Week 1"))
    open_other_ways(page)
    make.click()
    expect(page.get_by_text("Say who you are first: your sheet holds your own numbers.")).to_be_visible()
    page.get_by_label("Your id").fill("paper@example.org")
    page.get_by_label("Your id").press("Enter")
    expect(page.get_by_text("You are working as paper@example.org.")).to_be_visible()
    make.click()
    with page.expect_popup() as popup:
        page.get_by_role("link", name="Open it to print").click()
    printed = popup.value
    expect(printed.get_by_text("Sheet of paper@example.org, edition")).to_contain_text("Your variants")
    assert printed.locator("script").count() == 0
    printed.close()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download it: sheet-week01-").click()
    assert "paper@example.org" in download.value.path().read_text("utf-8")


def save_and_leave_the_file_as_it_was_released(course: Course, page: Page) -> None:
    file = course.folder / "index.ipynb"
    released, before = file.read_bytes(), file.stat().st_mtime_ns
    with page.expect_response(lambda answer: answer.request.method == "PUT" and "index.ipynb" in answer.url):
        page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")
    assert file.stat().st_mtime_ns > before
    assert file.read_bytes() == released


def test_lab_lays_no_question_about_news_of_its_own_over_the_page(course: Course, lab_page: Page) -> None:
    course.open(lab_page, "lab", "index.ipynb", run=False)
    lab_page.wait_for_function(HAS_PLUGIN, arg="@jupyterlab/apputils-extension:notification", polling=LOOK_EVERY)
    assert not lab_page.evaluate(HAS_PLUGIN, "@jupyterlab/apputils-extension:announcements")


def test_the_way_through_the_course_without_code(course: Course, page: Page) -> None:
    """From a lesson to the welcome page, to the assignment, and back to all that was done, also on a telephone."""
    leave_only_words_and_cards(course.folder / "week02" / "lesson.ipynb")
    course.open(page, "voila", "week02/lesson.ipynb")
    answer_from_memory(page)
    go_home(page)
    find_the_page_of_explorers_only_where_there_is_one(course, page)
    print_the_own_sheet(page)
    # Another id shows at once how far that learner is.
    expect(page.get_by_text(re.compile("0 of [0-9]+ questions begun")).first).to_be_visible()
    page.get_by_role("link", name="Assignment", exact=True).first.click()
    expect(form(page, LM3).get_by_text("Your id: paper@example.org.")).to_be_visible()
    answer(form(page, LM3), "LM3", "1.5")
    expect(form(page, LM3).get_by_text("Saved in your record.")).to_be_visible()
    # Once week 1 is handed in, week 2 asks about it.
    hand_in(page, anyway=True)

    page.set_viewport_size({"width": 400, "height": 900})
    go_home(page)
    open_what_was_done(page)
    with_code = open_other_ways(page).get_by_role("link", name="Assignment with code").first
    expect(with_code).to_have_attribute("href", f"/notebooks/{course.folder.name}/week01/assignment.ipynb")
    fill_the_welcome_page(page)
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    check_light_and_dark(page)


def leave_only_words_and_cards(lesson: Path) -> None:
    """Take the pictures from a lesson: they cost most of its time, and other tests look at them."""
    content = json.loads(lesson.read_text("utf-8"))
    cells = content["cells"]
    content["cells"] = [
        each for each in cells if each["cell_type"] != "code" or "Retrieval(" in "".join(each["source"])
    ]
    lesson.write_text(json.dumps(content), "utf-8")


def answer_from_memory(page: Page) -> None:
    asked = page.locator(".led-retrieval").filter(has_text="What does a location quotient of 1 mean?")
    asked.get_by_text("Show the answer").press("Enter")
    expect(asked.get_by_text("The branch has the same share of all jobs here")).to_be_visible()
    expect(asked.locator("details[data-kept]")).to_have_count(1)


def go_home(page: Page) -> None:
    page.get_by_role("navigation", name="Course").get_by_role("link", name=HOME).click()
    expect(page.get_by_role("region", name="Your place")).to_be_visible()
    expect(page.get_by_role("link", name=HOME)).to_have_count(0)


def find_the_page_of_explorers_only_where_there_is_one(course: Course, page: Page) -> None:
    explorers = course.folder / "explore.ipynb"
    link = page.get_by_role("link", name="All explorers, without a course")
    expect(link).to_have_attribute("href", f"/voila/render/{course.folder.name}/explore.ipynb")
    explorers.unlink()
    page.evaluate(LOOK)
    expect(link).to_be_hidden()
    expect(page.get_by_role("link", name="Lesson", exact=True).first).to_be_visible()


def open_what_was_done(page: Page) -> None:
    so_far = page.get_by_role("region", name="What you have so far")
    expect(so_far.get_by_text("3 questions wait")).to_be_visible()
    so_far.get_by_text("Points in the self-check").click()
    so_far.get_by_text("Week 1", exact=True).click()
    expect(so_far.get_by_role("listitem").filter(has_text=LM3)).to_contain_text("of 2 points")
