"""Formgrader's own Autograde button in a real browser: the engine by configuration alone, then a person's points."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from grading.assignment.student_version import make_student_version
from grading.directory.course import open_course
from grading.gradebook.points import points_of
from ledtoolkit.exercises.catalogue import exercises_of
from ledtoolkit.exercises.draw import variant_of
from tests.browser.servers import TOKEN, call, free_port, running
from tests.grading.course_copy import copy_of_course, handed_in, write

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.filterwarnings("ignore")]
WEEK, LEARNER = "week01", "anna"
NEVER_HANDED_IN = "ben"
WRITTEN = "my-place-answer"


@dataclass(frozen=True)
class Office:
    """Where an instructor works: the course, and the address of a server that was started in another folder."""

    course: Path
    address: str

    def points(self) -> dict[str, float | None]:
        found: dict[str, float | None] = points_of(open_course(self.course), WEEK, LEARNER).by_question
        return found

    def autograde(self, page: Page, learner: str = LEARNER) -> str:
        """Click the button beside a submission and return what the window says."""
        # The address that a server prints when it starts is what signs an instructor in.
        page.goto(f"{self.address}/login?token={TOKEN}")
        page.goto(f"{self.address}/formgrader/manage_submissions/{WEEK}")
        page.get_by_role("row", name=learner).locator("td.autograde a").click()
        window = page.locator(".modal.in")
        window.wait_for(timeout=120_000)
        return window.locator(".modal-body").inner_text()

    def submission(self) -> dict[str, Any]:
        (found,) = (each for each in self.api(f"submissions/{WEEK}") if each["student"] == LEARNER)
        return dict(found)

    def api(self, path: str) -> Any:
        return call(self.address, f"formgrader/api/{path}")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """A course in which one learner answered, and another's notebook came back as it was released."""
    below = tmp_path_factory.mktemp("office")
    folder, elsewhere = copy_of_course(below / "course"), below / "elsewhere"
    elsewhere.mkdir()
    make_student_version(open_course(folder), WEEK)
    own = [variant_of(each, LEARNER) for each in exercises_of(WEEK) if each.written is None]
    right = {variant.exercise.id: {**variant.answers(), **variant.choices()} for variant in own}
    notebook = handed_in(LEARNER, right)
    (text,) = [cell for cell in notebook["cells"] if cell["id"] == WRITTEN]
    text["source"] = "My place lives from its harbour."
    write(folder / "submitted" / LEARNER / WEEK / "assignment.ipynb", notebook)
    released = json.loads((folder / "release" / WEEK / "assignment.ipynb").read_text("utf-8"))
    write(folder / "submitted" / NEVER_HANDED_IN / WEEK / "assignment.ipynb", released)
    port = free_port()
    command = [
        sys.executable, "-m", "jupyter_server", "--allow-root", "--no-browser", "--ip=127.0.0.1", f"--port={port}",
        "--ServerApp.port_retries=0", f"--ServerApp.root_dir={below}", f"--IdentityProvider.token={TOKEN}",
        f"--CourseDirectory.root={folder}",
    ]  # fmt: skip
    with running(command, state=below / "state", ready="is running at", cwd=elsewhere):
        yield Office(folder, f"http://127.0.0.1:{port}")


def most_points(office: Office) -> dict[str, float]:
    source = json.loads((office.course / "source" / WEEK / "assignment.ipynb").read_text("utf-8"))
    marks = {cell["id"]: cell["metadata"].get("nbgrader", {}) for cell in source["cells"]}
    return {name: mark["points"] for name, mark in marks.items() if mark.get("grade")}


def test_the_button_runs_the_engine_and_a_person_adds_points(office: Office, page: Page) -> None:
    assert f"Successfully autograded '{WEEK}' for student '{LEARNER}'." in office.autograde(page)
    full = most_points(office)
    assert office.points() == {**full, WRITTEN: None}
    kept = json.loads((office.course / "autograded" / LEARNER / WEEK / "assignment.ipynb").read_text("utf-8"))
    assert kept["metadata"]["grading"]["of"], "the engine's own mark"

    give(office, page, 2.5)
    assert office.points() == {**full, WRITTEN: 2.5}

    assert "Successfully autograded" in office.autograde(page)
    submission = office.submission()
    assert submission["score"] == sum(full.values()) - full[WRITTEN] + 2.5
    assert not submission["needs_manual_grade"], "what was read stays read"

    path = office.course / "submitted" / LEARNER / WEEK / "assignment.ipynb"
    notebook = json.loads(path.read_text("utf-8"))
    (text,) = [cell for cell in notebook["cells"] if cell["id"] == WRITTEN]
    text["source"] = "My place lives from its mine."
    write(path, notebook)
    assert "Successfully autograded" in office.autograde(page)
    assert office.submission()["needs_manual_grade"], "another text is read anew"


def give(office: Office, page: Page, points: float) -> None:
    """Type points for the written question on formgrader's own page."""
    (notebook,) = (each for each in office.api(f"submitted_notebooks/{WEEK}/assignment") if each["student"] == LEARNER)
    page.goto(f"{office.address}/formgrader/submissions/{notebook['id']}/")
    box = page.locator(f"input#{WRITTEN}")
    expect(box).to_have_value("")
    # The page's own script writes this once it listens to what is typed.
    expect(page.locator("input.extra-credit").first).to_have_attribute("placeholder", "0")
    with page.expect_response(lambda response: response.request.method == "PUT"):
        box.fill(str(points))
        box.blur()


def test_what_the_engine_holds_is_no_success(office: Office, page: Page) -> None:
    said = office.autograde(page, NEVER_HANDED_IN)
    assert f"There was an error autograding '{WEEK}' for student '{NEVER_HANDED_IN}'" in said
    assert "perhaps never handed in" in said
