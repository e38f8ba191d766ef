"""Nothing typed is lost when the kernel is busy, restarts or dies under a cell, and no form looks alive then.

A kernel that is killed while a learner types is looked at in each view, in test_lost_server.py.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.course import LM3, LOOK_EVERY, LQ, Course, answer, form, put_away_dialogs, run_all

pytestmark = pytest.mark.browser
KERNEL = "window.jupyterapp.shell.currentWidget.sessionContext.session.kernel"
RESTART = f"() => {KERNEL}.restart()"
# Our kernels do not offer this, others do.
ASK_BESIDE_THE_CELL = f"""async () => {{
  Object.defineProperty({KERNEL}, "supportsSubshells", {{ value: true, configurable: true }});
  await {KERNEL}.requestCreateSubshell({{}}).done;
  delete {KERNEL}.supportsSubshells;
}}"""
BUSY = "The notebook is busy with another cell."
# Two cells whose code a test may change while the notebook is open: one between the forms, and the last.
FIRST, LAST = "location-quotients-check", "hand-in"
GO_ON = "go-on"
# The word to go on holds once.
UNTIL_GO_ON = f"""import os, time
print('It runs.', flush=True)
while not os.path.exists('{GO_ON}'):
    time.sleep(0.05)
os.remove('{GO_ON}')"""
# A cell that an interruption does not end, as the one does that Lab sends before it restarts a kernel.
RUN_ON = "import time\nwhile True:\n    try:\n        time.sleep(60)\n    except KeyboardInterrupt:\n        pass"


def set_code(course: Course, cell: str, code: str) -> None:
    """Say what a cell does when it runs next."""
    (course.folder / "week01" / f"{cell}.py").write_text(code, "utf-8")


@pytest.fixture
def opened(course: Course, lab_page: Page) -> Page:
    """An assignment in Lab with a cell after its first form that runs on and on: nobody watched when that began."""
    for cell, code in ((FIRST, UNTIL_GO_ON), (LAST, "")):
        course.edit(cell, f"exec(open('{cell}.py').read())")
        set_code(course, cell, code)
    course.open(lab_page, "lab")
    return lab_page


def test_a_kernel_is_called_busy_while_a_cell_runs_and_lost_when_it_restarts_or_dies(
    course: Course, opened: Page
) -> None:
    """One after the other in one notebook: to open it takes longer than all of this."""
    asked = form(opened, LQ)
    asked.get_by_label("Your id").fill("busy@example.org")
    asked.get_by_role("button", name="Show my question").click()
    busy_until_it_goes_on(course, opened)
    expect(asked.get_by_text("Your id: busy@example.org.")).to_be_visible()
    expect(asked.get_by_text(BUSY)).to_be_hidden()

    set_code(course, FIRST, "")
    set_code(course, LAST, UNTIL_GO_ON)
    run_all(opened)
    expect(opened.locator(".jp-OutputArea-output").get_by_text("It runs.")).to_be_visible()
    asked.get_by_role("textbox").first.fill("1.5")
    busy_until_it_goes_on(course, opened)
    expect(asked.get_by_text("Saved in your record.")).to_be_visible()
    expect(asked.get_by_text(BUSY)).to_be_hidden()
    assert course.typed("location-quotients") == {"lq_1": "1.5"}

    put_away_dialogs(opened)
    restarted_with_nothing_to_do(opened)
    ends_under_its_cell(course, opened, lambda: opened.evaluate(RESTART))
    ends_under_its_cell(course, opened, course.kill_kernels)


def busy_until_it_goes_on(course: Course, page: Page) -> None:
    """Also when Lab believes the kernel idle, because something that it asked beside the running cell has ended."""
    expect(page.locator(".jp-OutputArea-output").get_by_text("It runs.")).to_be_visible()
    page.evaluate(ASK_BESIDE_THE_CELL)
    page.wait_for_function(f"() => {KERNEL}.status === 'idle'", polling=LOOK_EVERY)
    expect(form(page, LQ).get_by_text(BUSY)).to_be_visible()
    (course.folder / "week01" / GO_ON).touch()


def restarted_with_nothing_to_do(page: Page) -> None:
    """No form looks alive then, and what is typed all the same is kept."""
    asked = form(page, LM3)
    expect(asked.get_by_text(BUSY)).to_be_hidden()
    page.evaluate(RESTART)
    expect(asked.get_by_role("alert")).to_contain_text("Run All Cells", timeout=6_000)
    answer(asked, "LM3", "1.5")
    expect(asked.get_by_text("Not saved yet. Your text is kept in this browser.")).to_be_visible()


def ends_under_its_cell(course: Course, page: Page, end: Callable[[], object]) -> None:
    """A kernel that ends under a running cell is not called busy any longer."""
    set_code(course, LAST, RUN_ON)
    run_all(page)
    asked = form(page, LM3)
    expect(asked.get_by_text(BUSY)).to_be_visible()
    expect(asked.get_by_text("This browser kept text that had not been saved")).to_contain_text("1.5")
    end()
    expect(asked.get_by_role("alert")).to_contain_text("Run All Cells")
