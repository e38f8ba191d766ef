"""The welcome page: kind before it ran, links that keep working, sheets to print, and a way back from every page."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.course import LM3, VIEWS, Course, answer, form, hand_in, open_other_ways, say_who
from tests.browser.test_accessible import check_light_and_dark

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


def test_lab_lays_no_question_about_news_of_its_own_over_the_page(course: Course, page: Page) -> None:
    served = page.request.get(course.url("lab", "index.ipynb")).text()
    settings = re.search(r"<script id=\"jupyter-config-data\"[^>]*>(.*?)</script>", served, re.DOTALL)
    assert settings
    assert json.loads(settings[1])["news"] == {"disabled": True}


def test_links_without_code_come_first(course: Course, page: Page) -> None:
    course.open(page, "notebook", "index.ipynb")
    weeks = open_other_ways(page)
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
    open_other_ways(page)
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


def test_what_was_opened_from_memory_is_told_on_the_welcome_page(course: Course, page: Page) -> None:
    course.open(page, "voila", "week02/lesson.ipynb")
    asked = page.locator(".led-retrieval").filter(has_text="What does a location quotient of 1 mean?")
    asked.get_by_text("Show the answer").press("Enter")
    expect(asked.get_by_text("The branch has the same share of all jobs here")).to_be_visible()
    expect(asked.locator("details[data-kept]")).to_have_count(1)
    # Once week 1 is handed in, week 2 asks about it.
    page.goto(course.url("voila", "week01/assignment.ipynb"))
    say_who(page, "way@example.org")
    answer(form(page, LM3), "LM3", "1.5")
    expect(form(page, LM3).get_by_text("Saved in your record.")).to_be_visible()
    hand_in(page, anyway=True)

    page.set_viewport_size({"width": 400, "height": 900})
    page.goto(course.url("voila", "index.ipynb"))
    so_far = page.get_by_role("region", name="What you have so far")
    expect(so_far.get_by_text("3 questions wait")).to_be_visible()
    so_far.get_by_text("Points in the self-check").click()
    so_far.get_by_text("Week 1", exact=True).click()
    expect(so_far.get_by_role("listitem").filter(has_text=LM3)).to_contain_text("of 2 points")
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    check_light_and_dark(page)
