"""Nothing typed is lost when the kernel dies, restarts or goes silent, and no form looks alive then."""

from __future__ import annotations

import os
import re
import signal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.course import LM3, LOOK_EVERY, LQ, VIEWS, Course, answer, form, put_away_dialogs, run_all, say_who

pytestmark = pytest.mark.browser
KERNEL = "window.jupyterapp.shell.currentWidget.sessionContext.session.kernel"
RESTART = f"() => {KERNEL}.restart()"
ASK_BESIDE_THE_CELL = f"() => {KERNEL}.requestCreateSubshell({{}}).done"
UNTIL_GO_ON = "import os\nprint('It runs.', flush=True)\nwhile not os.path.exists('go-on'):\n    pass"
# A cell that an interruption does not end, as the one does that Lab sends before it restarts a kernel.
RUN_ON = "while True:\n    try:\n        while True:\n            pass\n    except KeyboardInterrupt:\n        pass"


@pytest.mark.parametrize("view", VIEWS)
def test_a_killed_kernel_is_noticed_within_five_seconds_and_the_text_comes_back(
    course: Course, page: Page, view: str
) -> None:
    course.open(page, view)
    say_who(page, "kill@example.org")
    asked = form(page, LM3)
    answer(asked, "LM3", "1.5")
    expect(asked.get_by_text("Saved in your record.")).to_be_visible()

    (kernel,) = course.kernels()
    os.kill(kernel, signal.SIGKILL)
    said = answer(asked, "Round 1", "12345")
    alarm = asked.get_by_role("alert")
    expect(alarm).to_contain_text("Run All Cells" if view != "voila" else "Reload the page", timeout=5_000)
    expect(said).to_be_hidden()
    expect(asked.get_by_text("Not saved yet. Your text is kept in this browser.")).to_be_visible()
    answer(asked, "Round 2", "678")
    assert course.typed("lm3") == {"lm3": "1.5"}

    if view == "voila":
        page.reload()
    else:
        put_away_dialogs(page)
        run_all(page)
    asked = form(page, LM3)
    expect(asked.get_by_text("This browser kept text that had not been saved")).to_contain_text("12345")
    asked.get_by_role("button", name="Use this text").click()
    expect(asked.get_by_text("Saved in your record.")).to_be_visible()
    expect(asked.get_by_role("textbox", name=re.compile("Round 2"))).to_have_value("678")
    assert course.typed("lm3") == {"lm3": "1.5", "r1": "12345", "r2": "678"}


def test_a_restarted_kernel_does_not_leave_forms_that_look_alive(course: Course, lab_page: Page) -> None:
    course.open(lab_page, "lab")
    say_who(lab_page, "restart@example.org")
    asked = form(lab_page, LM3)
    lab_page.evaluate(RESTART)
    expect(asked.get_by_role("alert")).to_contain_text("Run All Cells", timeout=6_000)
    answer(asked, "LM3", "1.5")
    expect(asked.get_by_text("Not saved yet. Your text is kept in this browser.")).to_be_visible()


@pytest.mark.parametrize("ends", ["killed", "restarted"])
def test_a_kernel_that_ends_under_a_running_cell_is_not_called_busy(course: Course, lab_page: Page, ends: str) -> None:
    course.edit("hand-in", RUN_ON)
    course.open(lab_page, "lab")
    expect(form(lab_page, LM3).get_by_text("The notebook is busy with another cell.")).to_be_visible()
    if ends == "killed":
        course.kill_kernels()
        put_away_dialogs(lab_page)
    else:
        lab_page.evaluate(RESTART)
    expect(form(lab_page, LM3).get_by_role("alert")).to_contain_text("Run All Cells")


@pytest.mark.parametrize("cell", ["location-quotients-check", "hand-in"])
def test_a_busy_kernel_is_called_busy_and_saves_later(course: Course, lab_page: Page, cell: str) -> None:
    """Also when Lab believes the kernel idle, because something that it asked beside the running cell has ended."""
    course.edit(cell, UNTIL_GO_ON)
    course.open(lab_page, "lab")
    asked = form(lab_page, LQ)
    asked.get_by_label("Your id").fill("busy@example.org")
    asked.get_by_role("button", name="Show my question").click()
    expect(lab_page.locator(".jp-OutputArea-output").get_by_text("It runs.")).to_be_visible()
    lab_page.evaluate(ASK_BESIDE_THE_CELL)
    lab_page.wait_for_function(f"() => {KERNEL}.status === 'idle'", polling=LOOK_EVERY)
    expect(asked.get_by_text("The notebook is busy with another cell.")).to_be_visible()
    (course.folder / "week01" / "go-on").touch()
    expect(asked.get_by_text("Your id: busy@example.org.")).to_be_visible()
    expect(asked.get_by_text("The notebook is busy with another cell.")).to_be_hidden()
