"""On a full disk nothing typed is lost: it is said, kept in the browser, and saved as soon as there is room."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.course import LM3, Course, answer, form, say_who
from tests.browser.full_disk import fill, small_disk
from tests.browser.shown_explorers import show_code

pytestmark = pytest.mark.browser
FORMS_AND_EXPLORER = """from ledtoolkit import ask
from ledtoolkit.widgets.multipliers import LeakyBucketExplorer

lm3 = ask("week01/lm3")
ask("week01/my-place")
display(LeakyBucketExplorer())"""


def test_what_a_full_disk_refuses_is_saved_once_there_is_room(course: Course, page: Page) -> None:
    with small_disk(course.folder / "my-work"):
        show_code(course, page, "voila", FORMS_AND_EXPLORER)
        say_who(page, "disk@example.org")
        make_room = fill(course)

        asked, text = form(page, LM3), form(page, "My place in figures")
        answer(asked, "Round 1", "100")
        expect(asked.get_by_text("Your last words could not be saved")).to_be_visible()
        answer(asked, "Round 2", "65")
        text.get_by_label("Your text").fill("My town lives from milk.")
        expect(text.get_by_text("Not saved yet. Your text is kept in this browser.")).to_be_visible()
        page.get_by_label("Your guess").fill("30")
        page.get_by_label("fairly sure").check()
        page.get_by_role("button", name="Show me").click()
        expect(page.get_by_text("You guessed 30.00 euro")).to_contain_text("could not be saved")
        assert [entry["key"] for entry in course.entries()] == ["learner"]

        make_room()
        expect(asked.get_by_text("Saved in your record.")).to_be_visible()
        expect(asked.get_by_text("Your last words could not be saved")).to_be_hidden()
        expect(text.get_by_text("Saved in your record.")).to_be_visible()
        expect(page.get_by_text("You guessed 30.00 euro")).not_to_contain_text("could not be saved")
        assert course.typed("lm3") == {"r1": "100", "r2": "65"}
        assert course.typed("my-place") == {"text": "My town lives from milk."}
        (guess,) = [entry["value"] for entry in course.entries() if entry["key"].startswith("prediction/")]
        assert (guess["guess"], guess["confidence"]) == (30.0, "middle")
