"""Index, lesson and assignment are programs of their own; what one writes the others must show."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.course import LM3, Course, answer, form, say_who

pytestmark = pytest.mark.browser
LOOK = "() => window.dispatchEvent(new Event('focus'))"


def test_newer_text_of_another_page_fills_untouched_fields_and_asks_where_the_learner_typed(
    course: Course, page: Page
) -> None:
    course.open(page, "voila")
    say_who(page, "two@example.org")
    answer(form(page, LM3), "LM3", "1.5")
    expect(form(page, LM3).get_by_text("Saved in your record.")).to_be_visible()
    other = page.context.new_page()
    course.open(other, "voila")
    answer(form(other, LM3), "LM3", "1.75")
    answer(form(other, LM3), "Round 1", "100")
    expect(form(other, LM3).get_by_text("Saved in your record.")).to_be_visible()
    expect(form(other, LM3).get_by_text("You have 100.")).to_be_visible()

    page.bring_to_front()
    page.evaluate(LOOK)
    asked = form(page, LM3)
    expect(asked.get_by_role("textbox", name=re.compile("Round 1"))).to_have_value("100")
    expect(asked.get_by_text("Another page saved “1.75” here.")).to_be_visible()
    expect(asked.get_by_role("textbox", name=re.compile("LM3"))).to_have_value("1.5")
    asked.get_by_role("button", name="Keep “1.5”").click()
    expect(asked.get_by_text("You have 1.50.")).to_be_visible()
    assert course.typed("lm3") == {"lm3": "1.5", "r1": "100"}


def test_another_id_is_said_by_open_forms_and_earlier_answers_stay_with_theirs(course: Course, page: Page) -> None:
    course.open(page, "voila")
    say_who(page, "first@example.org")
    asked = form(page, LM3)
    answer(asked, "LM3", "1.5")
    expect(asked.get_by_text("Saved in your record.")).to_be_visible()
    index = page.context.new_page()
    course.open(index, "voila", "index.ipynb")
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
    assert course.entries()[-1]["learner"] == "first@example.org"
    asked.get_by_role("button", name="Ask again for second@example.org").click()
    expect(asked.get_by_text("Your id: second@example.org.")).to_be_visible()
    expect(asked.get_by_role("textbox", name=re.compile("LM3"))).to_have_value("")
    expect(asked.get_by_text("id first@example.org")).to_contain_text("lm3 1.5")
