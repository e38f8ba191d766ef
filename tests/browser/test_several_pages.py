"""Index, lesson and assignment are programs of their own; what one writes the others must show.

One story: each test goes on with the pages as the test before has left them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import COPIES, new_course
from tests.browser.course import LM3, Course, answer, form, say_who, told_by_kernel, wait_until

pytestmark = pytest.mark.browser
FETCHED = "newest => document.querySelector(`[data-newest='${newest}']`)"
LOOK = "() => window.dispatchEvent(new Event('focus'))"


@pytest.fixture(scope="module")
def course(served: tuple[str, Path]) -> Iterator[Course]:
    course = new_course(served, f"several-pages-{next(COPIES)}")
    yield course
    course.stop_kernels()


@pytest.fixture(scope="module")
def page(course: Course, lasting_page: Page) -> Page:
    """The assignment without code, begun by the first learner."""
    course.open(lasting_page, "voila")
    say_who(lasting_page, "first@example.org")
    return lasting_page


@pytest.fixture(scope="module")
def index(course: Course, page: Page) -> Page:
    return opened_beside(page, course, "voila", "index.ipynb")


@pytest.fixture(scope="module")
def notebook(course: Course, page: Page) -> Page:
    """The same assignment with code."""
    return opened_beside(page, course, "notebook", "week01/assignment.ipynb")


def opened_beside(page: Page, course: Course, view: str, notebook: str) -> Page:
    other = page.context.new_page()
    course.open(other, view, notebook)
    return other


def expect_saved(asked: Locator) -> None:
    expect(asked.get_by_text("Saved in your record.")).to_be_visible()


def test_another_id_is_said_by_open_forms_and_earlier_answers_stay_with_theirs(
    course: Course, page: Page, index: Page
) -> None:
    asked = form(page, LM3)
    answer(asked, "LM3", "1.5")
    expect_saved(asked)
    index.bring_to_front()
    index.evaluate(LOOK)
    index.get_by_role("button", name="Change my id").click()
    index.get_by_label("Your id").fill("second@example.org")
    index.get_by_role("button", name="Change my id").click()
    expect(index.get_by_text("Your answers so far stay kept with first@example.org.")).to_be_visible()
    index.get_by_role("button", name="Work as second@example.org").click()
    expect(index.get_by_text("You are working as second@example.org.")).to_be_visible()

    page.bring_to_front()
    page.evaluate(LOOK)
    expect(asked.get_by_text("This form belongs to first@example.org")).to_be_visible()
    answer(asked, "Round 1", "100")
    expect(asked.get_by_text("You have 100.")).to_be_visible()
    told = told_by_kernel(page)
    answer(asked, "Round 1", "200")
    # What was typed is saved, and the form told so, while the button is pressed.
    asked.get_by_role("button", name="Ask again for second@example.org").hover()
    page.mouse.down()
    wait_until(page, lambda: any(b'"kind": "saved"' in each for each in told))
    page.mouse.up()
    assert course.typed("lm3")["r1"] == "200"
    assert course.entries()[-1]["learner"] == "first@example.org"
    expect(asked.get_by_text("Your id: second@example.org.")).to_be_visible()
    expect(asked.get_by_role("textbox", name=re.compile("LM3"))).to_have_value("")
    expect(asked.get_by_text("id first@example.org")).to_contain_text("lm3 1.5")


def test_newer_text_of_another_page_fills_untouched_fields_and_asks_where_the_learner_typed(
    course: Course, page: Page, request: pytest.FixtureRequest
) -> None:
    """The learner whose id the first test has set goes on."""
    asked = form(page, LM3)
    answer(asked, "LM3", "1.5")
    expect_saved(asked)
    other = form(request.getfixturevalue("notebook"), LM3)
    answer(other, "LM3", "1.75")
    answer(other, "Round 1", "100")
    expect_saved(other)
    expect(other.get_by_text("You have 100.")).to_be_visible()

    page.bring_to_front()
    page.evaluate(LOOK)
    expect(asked.get_by_role("textbox", name=re.compile("Round 1"))).to_have_value("100")
    expect(asked.get_by_text("Another page saved “1.75” here.")).to_be_visible()
    expect(asked.get_by_role("textbox", name=re.compile("LM3"))).to_have_value("1.5")
    asked.get_by_role("button", name="Keep “1.5”").click()
    expect(asked.get_by_text("You have 1.50.")).to_be_visible()
    assert course.typed("lm3") == {"lm3": "1.5", "r1": "100"}


def test_three_notebooks_and_two_tabs_at_once_lose_nothing(
    course: Course, page: Page, index: Page, notebook: Page
) -> None:
    """Index, lesson and one assignment in two tabs: all typed into at once; then every kernel dies."""
    lesson = opened_beside(page, course, "voila", "week01/lesson.ipynb")
    text = form(page, "My place in figures")
    text.get_by_role("button", name="Ask again for second@example.org").click()
    expect(text.get_by_text("Your id: second@example.org.")).to_be_visible()
    text.get_by_label("Your text").fill("My town.")
    lesson.get_by_role("button", name="Skip the guess").first.click()
    answer(form(page, LM3), "Round 1", "101")
    answer(form(notebook, LM3), "Round 2", "65")
    answer(form(page, LM3), "Round 3", "42")
    answer(form(notebook, LM3), "LM3", "2.07")
    for each in (page, notebook):
        expect_saved(form(each, LM3))
    expect_saved(text)
    expect(lesson.get_by_text("You skipped the guess.").first).to_be_visible()
    everything = {"r1": "101", "r2": "65", "r3": "42", "lm3": "2.07"}
    assert course.typed("lm3") == everything
    assert course.typed("my-place") == {"text": "My town."}

    # The welcome page heard of it without being looked at: its file is whole when nobody answers any more.
    newest = course.entries()[-1]["id"]
    index.wait_for_function(FETCHED, arg=newest)
    course.kill_kernels()
    expect(index.get_by_role("alert")).to_contain_text("Reload the page", timeout=5_000)
    with index.expect_download() as downloaded:
        index.get_by_role("button", name="Download my record").click()
    kept = {entry["key"]: entry["value"] for entry in json.loads(Path(downloaded.value.path()).read_text())["entries"]}
    assert kept["answer/week01/lm3"]["typed"] == everything
    assert kept["answer/week01/my-place"]["typed"] == {"text": "My town."}
    assert [value["skipped"] for key, value in kept.items() if key.startswith("prediction/")] == [True]


def test_text_of_a_tab_whose_kernel_died_is_not_forgotten_by_another_tab(course: Course, page: Page) -> None:
    """It goes on where every kernel died."""
    answer(form(page, LM3), "Round 1", "12345")
    other = opened_beside(page, course, "voila", "week01/assignment.ipynb")
    asked = form(other, LM3)
    answer(asked, "Round 2", "678")
    expect_saved(asked)
    page.close()
    # Whoever types on has not yet chosen: the offer stays, also over a reload.
    expect(asked.get_by_text("This browser kept text that had not been saved")).to_contain_text("12345")
    other.reload()
    answer(asked, "Round 3", "91")
    expect_saved(asked)
    asked.get_by_role("button", name="Use this text").click()
    expect(asked.get_by_text("You have 12,345")).to_be_visible()
    expect_saved(asked)
    assert course.typed("lm3") == {"r1": "12345", "r2": "678", "r3": "91", "lm3": "2.07"}
