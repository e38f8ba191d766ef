"""Every week by form alone: every automatic point, a text for a person, one file, and the engine agrees."""

from __future__ import annotations

import json
import shutil
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from grading.__main__ import main
from grading.directory.course import open_course
from grading.gradebook.points import points_of
from ledtoolkit.exercises.catalogue import exercises_of, weeks
from ledtoolkit.exercises.definition import Choice, Exercise
from ledtoolkit.exercises.draw import variant_of
from ledtoolkit.words import say
from tests.browser.conftest import new_course, new_page
from tests.browser.course import Course, form, hand_in, say_who
from tests.browser.test_accessible import check_light_and_dark
from tests.grading.course_copy import copy_of_course

pytestmark = pytest.mark.browser
LEARNER = "whole-week@example.org"
PLACE = "My place in figures"
# Between them they have every kind of field: money, ratio, share, choice, order, text, and the place that is chosen.
OPENED_AGAIN = ("week01", "week06", "week08")
TEXT = "# In Groningen 36.2% of jobs are *public* (Eurostat, 2018).\n\n- $5 and $6 <b>leave</b>, \\(x\\) stays"


@dataclass(frozen=True)
class Worked:
    """The assignment of a week on a page without code, each of its questions answered."""

    week: str
    course: Course
    page: Page

    @property
    def judged(self) -> list[Exercise]:
        return [asked for asked in exercises_of(self.week) if asked.written is None]

    @property
    def written(self) -> list[Exercise]:
        return [asked for asked in exercises_of(self.week) if asked.written is not None]

    def open(self) -> None:
        self.course.open(self.page, "voila", f"{self.week}/assignment.ipynb")
        say_who(self.page, LEARNER)

    def question(self, asked: Exercise) -> Locator:
        return form(self.page, say(asked.title))


@pytest.fixture(scope="module", params=weeks())
def worked(request: pytest.FixtureRequest, served: tuple[str, Path], browser: Browser) -> Iterator[Worked]:
    """A week worked through once, for all tests that look at it."""
    with new_page(browser) as page:
        worked = Worked(request.param, new_course(served, f"whole-{request.param}"), page)
        worked.open()
        for asked in worked.judged:
            answer_all_right(worked.question(asked), asked)
        for asked in worked.written:
            answer_in_words(worked.question(asked), asked)
        yield worked


def answer_all_right(question: Locator, asked: Exercise) -> None:
    """Type the reference answer of the learner's own variant, rounded as asked."""
    variant = variant_of(asked, LEARNER)
    answers, choices = variant.answers(), variant.choices()
    for field in asked.fields:
        if isinstance(field, Choice):
            box = question.get_by_role("combobox", name=variant.label(field), exact=True)
            box.select_option(choices[field.name])
        else:
            shown = answers[field.name] * (100 if field.kind == "share" else 1)
            question.get_by_role("textbox", name=variant.label(field), exact=True).fill(f"{shown:.{field.digits}f}")
    expect(question.get_by_role("status")).to_contain_text("All right:")


def answer_in_words(question: Locator, asked: Exercise) -> None:
    """Type a text that is too short but may be handed in, and wait until it is kept."""
    assert asked.written is not None
    asked_for = f"{asked.written.least_words} to {asked.written.most_words}"
    question.get_by_label("Your text").fill(TEXT)
    expect(question.get_by_text(f"17 words; {asked_for} are asked.")).to_be_visible()
    expect(question.get_by_role("status")).to_have_text(f"Read by a person: up to {asked.points:g} points.")
    expect(question.get_by_text("Saved in your record.")).to_be_visible()


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course of an instructor, who collects and grades week after week."""
    return Path(copy_of_course(tmp_path_factory.mktemp("instructor") / "course"))


def graded(file: Path, week: str, course: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """Collect and grade a file as an instructor does; return points by question and the graded notebook."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore")  # nbgrader's own, which nobody here can mend
        # In this process, which has imported all that every command imports anew.
        for command in (["collect", str(file)], ["autograde", week, "--workers", "1"]):
            assert main([*command, "--course", str(course)]) == 0, command
        points = points_of(open_course(course), week, LEARNER)
    (notebook,) = course.glob(f"autograded/*/{week}/assignment.ipynb")
    return dict(points.by_question), json.loads(notebook.read_text("utf-8"))


def test_the_answered_assignment_fits_a_phone_and_axe_finds_nothing(worked: Worked) -> None:
    worked.page.set_viewport_size({"width": 400, "height": 900})
    check_light_and_dark(worked.page)
    for said_of_code in ("By code:", "rather answer in code", "from ledtoolkit import"):
        expect(worked.page.get_by_text(said_of_code)).to_have_count(0)


def test_all_points_are_earned_without_code_and_the_text_waits_for_a_person(
    worked: Worked, marked: Path, tmp_path: Path
) -> None:
    file = tmp_path / "handed-in.ipynb"
    shutil.copy(hand_in(worked.page, worked.week), file)

    points, notebook = graded(file, worked.week, marked)
    automatic = {f"{asked.topic}-check": asked.points for asked in worked.judged}
    assert points == automatic | {f"{asked.topic}-answer": None for asked in worked.written}
    assert notebook["metadata"]["grading"]["notes"] == []

    if worked.week in OPENED_AGAIN:
        check_it_brings_every_answer_back(worked, file)


def check_it_brings_every_answer_back(worked: Worked, file: Path) -> None:
    """Open a handed-in notebook in a course without a record."""
    shutil.rmtree(worked.course.folder / "my-work")
    shutil.copy(file, worked.course.folder / worked.week / "assignment.ipynb")
    worked.open()
    for asked in worked.written:
        expect(worked.question(asked).get_by_label("Your text")).to_have_value(TEXT)
        assert worked.course.typed(asked.topic, worked.week) == {"text": TEXT}
    for asked in worked.judged:
        expect(worked.question(asked).get_by_role("status")).to_contain_text("All right:")


def test_a_handed_in_text_reads_in_lab_as_it_was_typed(course: Course, empty_page: Page, lab_page: Page) -> None:
    course.open(empty_page, "voila")
    say_who(empty_page, LEARNER)
    form(empty_page, PLACE).get_by_label("Your text").fill(TEXT)
    expect(form(empty_page, PLACE).get_by_text("Saved in your record.")).to_be_visible()
    shutil.copy(hand_in(empty_page, anyway=True), course.folder / "week01" / "assignment.ipynb")
    course.open(lab_page, "lab")
    cell = lab_page.locator(".jp-MarkdownCell").last.locator(".jp-RenderedMarkdown")
    cell.scroll_into_view_if_needed()
    # Lab draws cell after cell: for a moment another one is the last.
    expect(cell).to_contain_text("leave")
    assert cell.inner_text().replace("\xa0", " ") == TEXT
    assert cell.locator("mjx-container, h1, li, em, b").count() == 0


def test_where_the_learner_wrote_in_the_notebook_too_hand_in_shows_both_and_asks(
    course: Course, lab_page: Page
) -> None:
    course.edit("my-place-answer", "Our place lives from *cheese*.")
    course.open(lab_page, "lab")
    say_who(lab_page, LEARNER)
    form(lab_page, PLACE).get_by_label("Your text").fill("Our place lives from tourists.")
    expect(form(lab_page, PLACE).get_by_text("Saved in your record.")).to_be_visible()
    box = lab_page.get_by_role("region", name="Hand in week 1")
    box.get_by_role("button", name="Hand in", exact=True).click()
    box.get_by_role("button", name="Hand in all the same").click()
    expect(box.get_by_text("My place in figures: you wrote in the form and in the notebook itself.")).to_be_visible()
    expect(box.get_by_text("Our place lives from tourists.")).to_be_visible()
    box.get_by_role("button", name="The text of the notebook").click()
    with lab_page.expect_download() as download:
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
