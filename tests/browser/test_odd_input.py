"""Wrong, odd and hostile input: a clear sentence, nothing lost, nothing executed."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.course import LM3, Course, answer, form, hand_in, say_who
from tests.browser.test_record_box import answered_before

pytestmark = pytest.mark.browser
HOSTILE_ID = "../x <script>window.hurt = 1</script>"


def test_odd_input_is_answered_in_words_and_nothing_is_lost_or_executed(course: Course, page: Page) -> None:
    course.open(page, "voila")
    asked = form(page, LM3)
    go = asked.get_by_role("button", name="Show my question")
    go.click()
    expect(asked.get_by_role("alert")).to_have_text("Your id is still empty. Type the id that your course gave you.")
    asked.get_by_label("Your id").fill("x" * 100_000)
    go.click()
    expect(asked.get_by_role("alert")).to_contain_text("This id is longer than 200 characters.")
    say_who(page, HOSTILE_ID)
    type_what_is_no_number_or_an_odd_one(course, page)
    keep_a_text_too_long_to_save(course, page)
    hand_in_twice(course, page)
    assert page.evaluate("window.hurt") is None


def type_what_is_no_number_or_an_odd_one(course: Course, page: Page) -> None:
    asked = form(page, LM3)
    for text, words in {
        "one hundred": "We cannot read “one hundred” as a number.",
        "<img src=x onerror='window.hurt=1'>": "as a number.",
        "1,5": "You have 1.50.",
        "150 %": "You have 1.50.",
        "": "Open.",
        "nan": "We cannot read “nan” as a number.",
    }.items():
        expect(answer(asked, "LM3", text)).to_contain_text(words)
    expect(asked.get_by_text("Saved in your record.")).to_be_visible()
    assert course.typed("lm3") == {"lm3": "nan"}

    box = asked.get_by_role("textbox", name=re.compile("LM3"))
    paste = "el => { el.value = '9'.repeat(10_000_000); el.dispatchEvent(new Event('input', {bubbles: true})); }"
    box.evaluate(paste)
    expect(asked.get_by_text("This text is too long for a number and is not saved.")).to_be_visible()
    expect(answer(asked, "Round 1", "100")).to_contain_text("You have 100.")
    expect(answer(asked, "LM3", "1.5")).to_contain_text("You have 1.50.")
    assert course.typed("lm3") == {"r1": "100", "lm3": "1.5"}


def hand_in_twice(course: Course, page: Page) -> None:
    """The names of the files are harmless, and the id stands in them as it was typed."""
    hand_in(page, anyway=True)
    hand_in(page, anyway=True)
    names = [path.name for path in course.handed_in()]
    assert len(names) == 2
    assert all(re.fullmatch(r"week01-[a-z0-9.-]+-\d{8}-\d{6}(-\d+)?\.ipynb", name) for name in names)
    handed_in = json.loads(course.handed_in()[0].read_text("utf-8"))
    assert handed_in["metadata"]["ledtoolkit"]["learner"] == HOSTILE_ID


def keep_a_text_too_long_to_save(course: Course, page: Page) -> None:
    """It stays in the browser, and what else is typed is saved."""
    asked = form(page, "My place in figures")
    text = asked.get_by_label("Your text")
    text.fill("word " * 8_001)
    expect(asked.get_by_text("This text is longer than")).to_be_visible()
    expect(answer(form(page, LM3), "Round 2", "15")).to_contain_text("You have 15.")
    page.reload()
    asked.get_by_role("button", name="Use this text").click()
    expect(text).to_have_value("word " * 8_001)
    text.fill("short enough")
    expect(asked.get_by_text("Saved in your record.")).to_be_visible()
    assert course.typed("my-place") == {"text": "short enough"}


NO_RECORDS = {
    b"": "This file is damaged or was cut off.",
    b"\x89PNG\r\n\x1a\n" + bytes(2_000_000): "This file is damaged or was cut off.",
    b'{"kind": "ledtoolkit record", "schema": 1, "entries": [{"schema": 1, "id": "': "damaged or was cut off.",
    b'{"kind": "something else"}': "This is not a record of this course.",
    b'{"kind": "ledtoolkit record", "schema": 0, "entries": []}': "This file does not say how it was written.",
    b'{"kind": "ledtoolkit record", "schema": 1, "entries": [1e999, "\\ud800"]}': "damaged or was cut off.",
    b'{"kind": "ledtoolkit record", "schema": 99, "entries": []}': "made by a newer version of the course",
    bytes(20_000_001): "This file is too large for a record.",
}
HURT = "<img src=x onerror='window.hurt=1'>"


def test_what_is_no_record_is_refused_a_hostile_one_is_text_and_an_earlier_one_keeps_its_answers(
    course: Course, page: Page, tmp_path: Path
) -> None:
    answered_before(course, "old@example.org")
    course.open(page, "voila", "index.ipynb")
    refuse_what_is_no_record(page, tmp_path / "record.json")
    (tmp_path / "record.json").write_text(json.dumps(hostile(course)), "utf-8")
    page.get_by_label("Restore from a file").set_input_files(tmp_path / "record.json")
    expect(page.get_by_text("Restored: 5 entries came in.")).to_be_visible()
    pair = page.get_by_role("group", name=LM3)
    expect(pair).to_contain_text(f"lm3 = 7 {HURT}")
    pair.get_by_role("button", name="Keep the one here").click()
    expect(pair).to_be_hidden()
    assert page.evaluate("window.hurt") is None

    course.open(page, "voila")
    expect(form(page, LM3).get_by_role("textbox", name=re.compile("LM3"))).to_have_value("1.5")
    expect(form(page, LM3).get_by_text("Your record also keeps an answer for other numbers")).to_contain_text(
        "lm3 7 <img"
    )
    expect(form(page, "My place in figures").get_by_label("Your text")).to_have_value(f"{HURT} My old town.")
    assert page.evaluate("window.hurt") is None


def refuse_what_is_no_record(page: Page, file: Path) -> None:
    said = page.get_by_role("region", name="Your record").get_by_role("status")
    for content, words in NO_RECORDS.items():
        file.write_bytes(content)
        # What is chosen empties at once what was said of the file before.
        page.get_by_label("Restore from a file").set_input_files(file)
        expect(said, str(content[:80])).to_contain_text(words)


def hostile(course: Course) -> dict[str, Any]:
    """Return a record of the same learner that hurts wherever it is not shown as text."""
    learner, mine = course.entries()
    earlier = {"typed": {"lm3": f"7 {HURT}"}, "door": "form", "edition": "1999"}
    text = {"typed": {"text": f"{HURT} My old town."}, "door": "form", "edition": "1999"}
    entries = [
        mine | {"id": HURT, "key": f"answer/{HURT}", "value": {"typed": {HURT: HURT}}},
        mine | {"id": "older", "value": earlier},
        mine | {"id": "text", "key": "answer/week01/my-place", "variant": 0, "value": text},
        mine | {"id": "place", "key": "place", "value": {"id": "own", "name": HURT, "jobs": HURT}},
        mine | {"id": "track", "key": "track", "value": [HURT]},
    ]
    return {"kind": "ledtoolkit record", "schema": 1, "entries": [learner, *entries]}
