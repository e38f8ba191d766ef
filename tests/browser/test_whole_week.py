"""All of week 1 by form alone: every automatic point, a text for a person, one file, and the engine agrees."""

from __future__ import annotations

import json
import shutil
import warnings
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from grading.directory.course import open_course
from grading.gradebook.points import points_of
from ledtoolkit.exercises.catalogue import exercises_of
from ledtoolkit.exercises.definition import Choice, Exercise
from ledtoolkit.exercises.draw import variant_of
from ledtoolkit.words import say
from tests.browser.course import Course, form, hand_in, say_who
from tests.grading.course_copy import copy_of_course, run

pytestmark = pytest.mark.browser
LEARNER = "whole-week@example.org"
JUDGED = [asked for asked in exercises_of("week01") if asked.written is None]
PLACE = "My place in figures"
TEXT = "# In Groningen 36.2% of jobs are *public* (Eurostat, 2018).\n\n- $5 and $6 <b>leave</b>, \\(x\\) stays"


def answer_all_right(page: Page, asked: Exercise) -> None:
    """Type the reference answer of the learner's own variant, rounded as asked."""
    variant = variant_of(asked, LEARNER)
    answers, choices = variant.answers(), variant.choices()
    question = form(page, say(asked.title))
    for field in asked.fields:
        if isinstance(field, Choice):
            box = question.get_by_role("combobox", name=variant.label(field), exact=True)
            box.select_option(choices[field.name])
        else:
            shown = answers[field.name] * (100 if field.kind == "share" else 1)
            question.get_by_role("textbox", name=variant.label(field), exact=True).fill(f"{shown:.{field.digits}f}")
    expect(question.get_by_role("status")).to_contain_text("All right:")


def graded(file: Path, folder: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """Collect and grade a file as an instructor does; return points by question and the graded notebook."""
    course = copy_of_course(folder / "course")
    assert run("grading", "collect", file, "--course", course, cwd=folder).returncode == 0
    done = run("grading", "autograde", "week01", "--course", course, cwd=folder)
    assert done.returncode == 0, done.stderr
    (notebook,) = course.glob("autograded/*/week01/assignment.ipynb")
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore")  # nbgrader's own, which nobody here can mend
        points = points_of(open_course(course), "week01", LEARNER)
    return dict(points.by_question), json.loads(notebook.read_text("utf-8"))


def test_all_points_are_earned_without_code_and_the_text_waits_for_a_person(
    course: Course, page: Page, tmp_path: Path
) -> None:
    course.open(page, "voila")
    say_who(page, LEARNER)
    for asked in JUDGED:
        answer_all_right(page, asked)
    place = form(page, PLACE)
    place.get_by_label("Your text").fill(TEXT)
    expect(place.get_by_text("17 words; 150 to 250 are asked.")).to_be_visible()
    expect(place.get_by_role("status")).to_have_text("Read by a person: up to 3.0 points.")
    expect(place.get_by_text("Saved in your record.")).to_be_visible()
    assert course.typed("my-place") == {"text": TEXT}
    assert page.get_by_text("In code", exact=False).count() == 0
    file = tmp_path / "handed-in.ipynb"
    shutil.copy(hand_in(page), file)

    points, notebook = graded(file, tmp_path)
    assert points == {f"{asked.topic}-check": asked.points for asked in JUDGED} | {"my-place-answer": None}
    assert sum(each for each in points.values() if each) == 7.0
    assert notebook["metadata"]["grading"]["notes"] == []

    # Opened again without a record, the handed-in notebook brings every answer back.
    shutil.rmtree(course.folder / "my-work")
    shutil.copy(file, course.folder / "week01" / "assignment.ipynb")
    course.open(page, "voila")
    say_who(page, LEARNER)
    expect(form(page, PLACE).get_by_label("Your text")).to_have_value(TEXT)
    for asked in JUDGED:
        expect(form(page, say(asked.title)).get_by_role("status")).to_contain_text("All right:")
    assert course.typed("my-place") == {"text": TEXT}


def test_a_handed_in_text_reads_in_lab_as_it_was_typed(course: Course, page: Page) -> None:
    course.open(page, "voila")
    say_who(page, LEARNER)
    form(page, PLACE).get_by_label("Your text").fill(TEXT)
    expect(form(page, PLACE).get_by_text("Saved in your record.")).to_be_visible()
    shutil.copy(hand_in(page, anyway=True), course.folder / "week01" / "assignment.ipynb")
    course.open(page, "lab")
    cell = page.locator(".jp-MarkdownCell").last.locator(".jp-RenderedMarkdown")
    cell.scroll_into_view_if_needed()
    assert cell.inner_text().replace("\xa0", " ") == TEXT
    assert cell.locator("mjx-container, h1, li, em, b").count() == 0


def test_where_the_learner_wrote_in_the_notebook_too_hand_in_shows_both_and_asks(course: Course, page: Page) -> None:
    course.edit("my-place-answer", "Our place lives from *cheese*.")
    course.open(page, "lab")
    say_who(page, LEARNER)
    form(page, PLACE).get_by_label("Your text").fill("Our place lives from tourists.")
    expect(form(page, PLACE).get_by_text("Saved in your record.")).to_be_visible()
    box = page.get_by_role("region", name="Hand in week 1")
    box.get_by_role("button", name="Hand in", exact=True).click()
    box.get_by_role("button", name="Hand in all the same").click()
    expect(box.get_by_text("My place in figures: you wrote in the form and in the notebook itself.")).to_be_visible()
    expect(box.get_by_text("Our place lives from tourists.")).to_be_visible()
    box.get_by_role("button", name="The text of the notebook").click()
    with page.expect_download() as download:
        box.get_by_role("link", name="Download").click()
    cells = json.loads(Path(download.value.path()).read_text("utf-8"))["cells"]
    (text,) = ["".join(cell["source"]) for cell in cells if cell["id"] == "my-place-answer"]
    assert text == "Our place lives from *cheese*."


def test_where_the_learner_emptied_the_form_hand_in_asks_about_the_older_text(course: Course, page: Page) -> None:
    course.edit("my-place-answer", "Our place lives from cheese.")
    course.open(page, "voila")
    say_who(page, LEARNER)
    text = form(page, PLACE).get_by_label("Your text")
    text.fill("Our place lives from cheese.")
    expect(form(page, PLACE).get_by_text("Saved in your record.")).to_be_visible()
    text.fill("")
    expect(form(page, PLACE).get_by_text("Not answered yet.")).to_be_visible()
    box = page.get_by_role("region", name="Hand in week 1")
    box.get_by_role("button", name="Hand in", exact=True).click()
    box.get_by_role("button", name="Hand in all the same").click()
    expect(box.get_by_text("My place in figures: you emptied the form, not the notebook.")).to_be_visible()
    expect(box.get_by_text("(empty)")).to_be_visible()
    box.get_by_role("button", name="The text of the form").click()
    with page.expect_download() as download:
        box.get_by_role("link", name="Download").click()
    assert "lives from cheese" not in Path(download.value.path()).read_text("utf-8")
