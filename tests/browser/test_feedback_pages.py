"""What a learner reads after grading, in a real browser: accessible, dark and light, on a phone; nothing runs."""

from __future__ import annotations

import base64
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from matplotlib.figure import Figure
from playwright.sync_api import Page, expect

from grading.feedback_page import page as feedback
from grading.feedback_page.parts import parts_of
from grading.gradebook.scores import Question, Score, Standing
from ledtoolkit.exercises.check import check
from ledtoolkit.exercises.learner import working_as
from tests.browser.shown_whole import check_whole
from tests.browser.test_accessible import faults

pytestmark = [pytest.mark.browser, pytest.mark.slow]
OPEN_ALL = "document.querySelectorAll('details').forEach((each) => { each.open = true; })"
HOSTILE = "<script>document.title = 'taken'</script><img src=x onerror=\"document.title = 'taken'\">"


def picture() -> str:
    figure, stored = Figure((2, 1)), BytesIO()
    figure.add_subplot().plot([1, 2])
    figure.savefig(stored, format="png")
    return base64.b64encode(stored.getvalue()).decode()


def cell(kind: str, source: str, outputs: list[Any] | None = None, **metadata: Any) -> dict[str, Any]:
    return {"cell_type": kind, "id": "c", "source": source, "outputs": outputs or [], "metadata": metadata}


def question(name: str, title: str, answer: list[dict[str, Any]], *, verdict: str = "") -> list[dict[str, Any]]:
    reason = {"reason": "The check of your answer stopped here: assert x == y", "next_step": "Look again."}
    text = f"## {title}\nWhat is $x^2$?\n\n| a | b |\n|---|---|\n| {'wide ' * 30} | {'9' * 80} |"
    shown = [{"output_type": "execute_result", "data": {"text/html": verdict, "text/plain": "0.0"}}] if verdict else []
    head = cell("markdown", text, nbgrader={"grade_id": f"{name}-task", "locked": True})
    return [head, *answer, cell("code", "SECRET", shown, nbgrader={"grade_id": name, "grade": True}, grading=reason)]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with every state of a question, and one of somebody who is not graded yet."""
    with working_as("j.smit"):
        verdict = check("week01/lm3", {"r1": 1, "r2": 2.0, "lm3": 7})._repr_html_()
    solution = {"nbgrader": {"grade_id": "s", "solution": True}}
    outputs = [
        {"output_type": "stream", "text": HOSTILE + "x" * 500},
        {"output_type": "display_data", "data": {"image/png": picture()}},
        {"output_type": "error", "ename": "ZeroDivisionError", "evalue": "division by zero", "traceback": ["SECRET"]},
    ]
    names = ("right", "wrong", "partly", "form", "open", "text")
    cells = [
        made
        for name in names
        for made in question(name, f"{name} {HOSTILE}", [], verdict=verdict if name == "form" else "")
    ]
    cells[2:2] = [
        cell("code", HOSTILE + "\nx = 1 / 0", outputs, **solution),
        cell("markdown", f"# {HOSTILE}\n\n###### deep", **solution),
    ]
    questions = tuple(Question(("nb", name), 2.0, by_hand=name == "text") for name in names)
    points = {"right": 2.0, "wrong": 0.0, "partly": 1.0, "form": 0.4, "open": None, "text": 0.0}
    scores = {("nb", name): Score(each, None, 0.0, each is None) for name, each in points.items()}
    standing = Standing(scores, {("nb", "text"): f"Read it again. {HOSTILE}"})
    parts = tuple(parts_of({"cells": cells}, "nb", questions, standing))
    folder = tmp_path_factory.mktemp("feedback")
    whole = feedback.Page(f"Week 1 {HOSTILE}", f"Handed in by {HOSTILE}", ("You have 3 of 8 points.",), parts)
    (folder / "whole.html").write_text(feedback.as_html(whole), "utf-8")
    waiting = feedback.Page("Week 1", "Handed in by ann", ("It has not been graded yet.",))
    (folder / "waiting.html").write_text(feedback.as_html(waiting), "utf-8")
    return folder


@pytest.mark.parametrize("name", ["whole", "waiting"])
def test_a_page_is_accessible_in_light_and_dark_fits_and_asks_nobody(page: Page, pages: Path, name: str) -> None:
    """Colours and order are the same at every width, so that axe looks once: where room is short."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_viewport_size({"width": 400, "height": 900})
    page.goto((pages / f"{name}.html").as_uri())
    page.evaluate(OPEN_ALL)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        assert faults(page) == []
    for width in (400, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        check_whole(page)
    assert [address for address in asked if not address.startswith("data:")] == [(pages / f"{name}.html").as_uri()]
    assert page.title() != "taken"


def test_a_question_can_be_reached_from_the_list_and_no_test_is_in_the_page(page: Page, pages: Path) -> None:
    page.goto((pages / "whole.html").as_uri())
    page.get_by_role("navigation", name="Questions and points").get_by_role("link").nth(3).click()
    expect(page.locator(":target")).to_contain_text("Local multiplier LM3")
    assert "SECRET" not in page.content()
