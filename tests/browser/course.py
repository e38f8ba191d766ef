"""What a learner does in a course: open a page in one of three views, answer, hand in."""

from __future__ import annotations

import ast
import json
import os
import re
import signal
import time
from base64 import b64decode
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

from playwright.sync_api import Locator, Page, expect

from tests.browser.servers import TOKEN, call, kernels_in

VIEWS = ("lab", "notebook", "voila")
# A workspace for each course: else Lab opens the notebooks of earlier tests as well.
ADDRESSES = {"lab": "lab/workspaces/{workspace}/tree", "notebook": "notebooks", "voila": "voila/render"}
KERNEL_IS_READY = """() => {
  const context = window.jupyterapp?.shell.currentWidget?.sessionContext;
  const kernel = context?.session?.kernel;
  return context?.isReady && kernel?.connectionStatus === "connected" && kernel.status === "idle";
}"""
LAB_IS_OPEN = "() => location.pathname.startsWith('/lab') && Boolean(window.jupyterapp)"
OPEN_IN_LAB = "(path) => window.jupyterapp.commands.execute('docmanager:open', { path }).then(() => null)"
CLOSE_IN_LAB = "() => [...window.jupyterapp.shell.widgets('main')].forEach((each) => each.dispose())"
# In milliseconds: frames, by which Playwright counts else, stand still in a page that is not painted.
LOOK_EVERY = 50
LM3 = "Local multiplier LM3"
LQ = "Location quotients of your region"


@dataclass(frozen=True)
class Course:
    """A copy of the course below the folder that a server serves."""

    address: str
    root: Path
    folder: Path

    def url(self, view: str, notebook: str) -> str:
        path = (self.folder / notebook).relative_to(self.root)
        below = ADDRESSES[view].format(workspace=self.folder.name)
        return f"{self.address}/{below}/{path.as_posix()}?token={TOKEN}"

    def open(self, page: Page, view: str, notebook: str = "week01/assignment.ipynb", *, run: bool = True) -> None:
        """Open a notebook, in a Lab that is open already where there is one, and run its cells if a learner has to."""
        if view == "lab" and page.url.startswith(self.address) and page.evaluate(LAB_IS_OPEN):
            page.evaluate(OPEN_IN_LAB, (self.folder / notebook).relative_to(self.root).as_posix())
        else:
            page.goto(self.url(view, notebook))
        if run and view != "voila":
            run_all(page)

    def run_again(self, page: Page) -> None:
        """Run all cells where a kernel died: what is run before Jupyter has started another goes to the dead one."""
        wait_until(page, lambda: bool(self.kernels()))
        run_all(page)

    def entries(self) -> list[dict[str, Any]]:
        file = self.folder / "my-work" / "record.jsonl"
        lines = file.read_text("utf-8").splitlines() if file.exists() else []
        return [json.loads(line) for line in lines if line]

    def typed(self, topic: str, week: str = "week01") -> dict[str, str]:
        """Return what the record holds as the newest answer to a question."""
        found = [entry["value"]["typed"] for entry in self.entries() if entry["key"] == f"answer/{week}/{topic}"]
        return found[-1] if found else {}

    def handed_in(self) -> list[Path]:
        return sorted((self.folder / "my-work" / "handed-in").glob("*.ipynb"))

    def stop_kernels(self) -> None:
        """Stop every kernel of this course, as a server does with those that nobody uses."""
        running = {kernel["id"] for kernel in call(self.address, "api/kernels")}
        own = set(kernels_in(self.folder).values())
        # A kernel that is asked to stop takes half a second for it; the server only has to forget those that are gone.
        self.kill_kernels()
        until = time.monotonic() + 20
        for kernel in running & own:
            while not self._is_forgotten(kernel):
                assert time.monotonic() < until, f"the server does not stop kernel {kernel}"
                time.sleep(LOOK_EVERY / 1_000)

    def _is_forgotten(self, kernel: str) -> bool:
        try:
            call(self.address, f"api/kernels/{kernel}", method="DELETE")
        except HTTPError as answer:
            # A page that was closed has stopped its kernel in the meantime: that is what is wanted.
            if answer.code == HTTPStatus.NOT_FOUND:
                return True
            # The server is about to start another in place of the dead one.
            if answer.code == HTTPStatus.INTERNAL_SERVER_ERROR:
                return False
            raise
        return True

    def kernels(self) -> list[int]:
        return list(kernels_in(self.folder))

    def kill_kernels(self) -> None:
        """Kill every kernel of this course; one that ends by itself in the meantime is dead as well."""
        for kernel in self.kernels():
            with suppress(ProcessLookupError):
                os.kill(kernel, signal.SIGKILL)

    def edit(self, cell_id: str, source: str, notebook: str = "week01/assignment.ipynb") -> None:
        """Write code into a cell, as a learner does who answers by code."""
        path = self.folder / notebook
        content = json.loads(path.read_text("utf-8"))
        (cell,) = [cell for cell in content["cells"] if cell["id"] == cell_id]
        cell["source"] = source
        path.write_text(json.dumps(content), "utf-8")


def run_all(page: Page) -> None:
    """Choose Run, then Run All Cells, once the notebook and its kernel are there."""
    page.get_by_role("heading", level=1).first.wait_for()
    # Before its kernel is connected a notebook drops the wish to run without a word.
    page.wait_for_function(KERNEL_IS_READY, polling=LOOK_EVERY)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.locator(".lm-Menu").get_by_text("Run All Cells", exact=True).click()


def wait_until(page: Page, is_so: Callable[[], bool]) -> None:
    """Wait for something outside the page, such as the record on the disk or a kernel."""
    until = time.monotonic() + 20
    while not is_so():
        assert time.monotonic() < until, "it has not come to be in 20 seconds"
        page.wait_for_timeout(LOOK_EVERY)


def put_away_dialogs(page: Page) -> None:
    """Close what Lab says in a dialog, now or in a moment, of a kernel that died or a server out of reach."""
    page.add_locator_handler(page.locator(".jp-Dialog"), lambda dialog: dialog.get_by_role("button").last.click())


def put_away_documents(page: Page) -> None:
    """Leave Lab without a notebook or a dialog; a Lab that is no longer whole is left altogether."""
    page.remove_locator_handler(page.locator(".jp-Dialog"))
    whole = page.evaluate(LAB_IS_OPEN)
    if whole:
        page.evaluate(CLOSE_IN_LAB)
    if not whole or page.locator(".jp-Dialog").count():
        page.goto("about:blank")


def form(page: Page, title: str) -> Locator:
    return page.get_by_role("region", name=re.compile(rf"^{re.escape(title)}"))


def say_who(page: Page, learner: str) -> None:
    asking = page.get_by_label("Your id").first
    asking.fill(learner)
    page.get_by_role("button", name="Show my question").first.click()
    expect(page.get_by_text(f"Your id: {learner}.").first).to_be_visible()
    # The forms change one after another: one that still asks has a box for the id, not for an answer.
    expect(page.get_by_label("Your id")).to_have_count(0)


def answer(asked: Locator, label: str, text: str) -> Locator:
    """Type into a field, and return what is said about it."""
    box = asked.get_by_role("textbox", name=re.compile(label))
    box.fill(text)
    described = (box.get_attribute("aria-describedby") or "").split()[-1]
    return asked.locator(f"#{described}")


def given_numbers(asked: Locator) -> dict[str, list[float]]:
    """Read the printed table as a learner does: row header to numbers."""
    asked.get_by_role("table").wait_for()
    found = {}
    for row in asked.get_by_role("row").all()[1:]:
        texts = [cell.inner_text().replace(",", "") for cell in row.get_by_role("cell").all()]
        found[row.get_by_role("rowheader").inner_text()] = [
            float(text[:-1]) / 100 if text.endswith("%") else float(text) for text in texts
        ]
    return found


def hand_in(page: Page, week: str = "week01", *, anyway: bool = False) -> Path:
    """Hand in and download the file; where the page says that something was not saved in time, hand in again."""
    what = "your policy paper" if week == "capstone" else f"week {int(week[-2:])}"
    box = page.get_by_role("region", name=f"Hand in {what}")
    link = box.get_by_role("link", name="Download")
    late = box.get_by_text(re.compile("could not be saved from here|Some of your text is not saved yet"))
    for _ in range(3):
        box.get_by_role("button", name="Hand in", exact=True).click()
        if anyway:
            anyway_button = box.get_by_role("button", name="Hand in all the same")
            expect(anyway_button.or_(late)).to_be_visible()
            if late.is_visible():
                continue
            anyway_button.click()
        expect(link.or_(late)).to_be_visible()
        if link.is_visible():
            break
    with page.expect_download() as download:
        link.click()
    return Path(download.value.path())


def told_by_kernel(page: Page) -> list[bytes]:
    """Return the list of all that a kernel tells a page from now on, as it comes over the line."""
    told: list[bytes] = []
    line = page.context.new_cdp_session(page)
    line.on("Network.webSocketFrameReceived", lambda event: told.append(b64decode(event["response"]["payloadData"])))
    line.send("Network.enable")
    return told


def open_other_ways(page: Page) -> Locator:
    """Open what is folded behind the first week on the welcome page: with code, or on paper; return all weeks."""
    weeks = page.get_by_role("region", name="The weeks")
    weeks.get_by_text("With code, or on paper").first.click()
    return weeks


def receipt(page: Page) -> str:
    """Return the receipt of what was just handed in, as the learner keeps it."""
    with page.expect_download() as download:
        page.get_by_role("link", name="Keep the receipt").click()
    return Path(download.value.path()).read_text("utf-8")


def asked_values(notebook: Path) -> dict[str, dict[str, float]]:
    """Return the values in those `ask` calls of a notebook that have any."""
    found = {}
    for cell in json.loads(notebook.read_text("utf-8"))["cells"]:
        source = "".join(cell["source"]) if cell["cell_type"] == "code" else ""
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "ask":
                found[node.args[0].value] = {word.arg: ast.literal_eval(word.value) for word in node.keywords}  # type: ignore[attr-defined]
    return {exercise_id: values for exercise_id, values in found.items() if values}
