"""A learner's road: answer, see why, leave, come back, hand in; in three views."""

from __future__ import annotations

from hashlib import sha256

import pytest
from playwright.sync_api import Page, expect

from ledtoolkit.widgets.sending import WHERE
from tests.browser.conftest import forget
from tests.browser.course import (
    LM3,
    LQ,
    VIEWS,
    Course,
    answer,
    asked_values,
    form,
    given_numbers,
    hand_in,
    put_away_documents,
    receipt,
    run_all,
    say_who,
)

pytestmark = pytest.mark.browser
SO_FAR = "2 of 5 fields right: 0.8 of 2 points."
HIDE = "() => { window.hidden = window.jupyterapp; delete window.jupyterapp; }"
SHOW_AGAIN = "() => { window.jupyterapp = window.hidden; }"
CODE = 'from ledtoolkit import ask\nlm3 = ask("week01/lm3")\nlm3 = {"r1": 1.0, "lm3": 1.96}'
WRITE = """([id, code]) => [...window.jupyterapp.shell.currentWidget.content.model.cells]
  .find((cell) => cell.id === id).sharedModel.setSource(code)"""


def answer_quotients(page: Page) -> dict[str, float]:
    """Answer the first question from the table on the screen: (local / all local) / (all / all of all)."""
    asked = form(page, LQ)
    numbers = list(given_numbers(asked).values())
    *branches, (e_r, e) = numbers
    quotients = {}
    for place, (box, (local, all_)) in enumerate(zip(asked.get_by_role("textbox").all(), branches, strict=True), 1):
        quotients[f"lq_{place}"] = round((local / e_r) / (all_ / e), 2)
        box.fill(f"{quotients[f'lq_{place}']:.2f}")
    expect(asked.get_by_role("status")).to_have_text("All right: 1.5 of 1.5 points.")
    return quotients


def answer_multiplier(page: Page) -> dict[str, float]:
    """Answer the fourth question wrong, then right, with a comma, and one more of its fields; return what counts."""
    multiplier = form(page, LM3)
    (injection,), (share,) = given_numbers(multiplier).values()
    said = answer(multiplier, "LM3", f"{share + share**2:.2f}")
    expect(said).to_contain_text("Not yet.")
    expect(said).to_contain_text("Next:")
    lm3 = round(1 + share + share**2, 2)
    said = answer(multiplier, "LM3", with_comma(lm3))
    expect(said).to_contain_text("Right.")
    answer(multiplier, "Round 1", f"{injection:.0f}")
    expect(multiplier.get_by_role("status")).to_have_text(SO_FAR)
    expect(multiplier.get_by_text("Saved in your record.")).to_be_visible()
    return {"r1": injection, "lm3": lm3}


def with_comma(number: float) -> str:
    return f"{number:.2f}".replace(".", ",")


@pytest.mark.parametrize("view", VIEWS)
def test_a_learner_answers_by_form_comes_back_and_hands_in(course: Course, page: Page, view: str) -> None:
    """In a notebook the learner then goes on: the page hides its application, and code answers a question."""
    course.open(page, view)
    say_who(page, "J.Smit@example.org")
    answers = {"week01/location-quotients": answer_quotients(page), "week01/lm3": answer_multiplier(page)}
    # What a kernel reads from the record needs no third view; in Notebook it is seen after a restart of its server.
    if view != "notebook":
        come_back_on_another_day(course, page, view)
        multiplier = form(page, LM3)
        expect(multiplier.get_by_role("textbox", name="LM3")).to_have_value(with_comma(answers["week01/lm3"]["lm3"]))
        expect(multiplier.get_by_role("status")).to_have_text(SO_FAR)
    if view != "voila":
        hand_in_where_the_page_hides_its_application(course, page, answers)
    (course.folder / WHERE).write_text("Upload it at https://example.org/in?week=1.", "utf-8")
    before = len(course.handed_in())
    file = hand_in(page, anyway=True)
    assert sha256(file.read_bytes()).hexdigest() in receipt(page).splitlines()[-1]
    expect(page.get_by_role("link", name="https://example.org/in?week=1", exact=True)).to_be_visible()
    assert asked_values(file) == answers
    assert len(course.handed_in()) == before + 1
    if view != "voila":
        code_counts_instead_of_the_form_which_says_so(page)


def come_back_on_another_day(course: Course, page: Page, view: str) -> None:
    """Open it again when the browser has forgotten everything and the kernel is gone."""
    if view == "lab":
        put_away_documents(page)
    else:
        page.goto("about:blank")
    forget(page.context)
    course.stop_kernels()
    course.open(page, view)


def hand_in_where_the_page_hides_its_application(
    course: Course, page: Page, answers: dict[str, dict[str, float]]
) -> None:
    """The open document is saved all the same, also where it has been saved already."""
    on_disk = course.folder / "week01" / "assignment.ipynb"
    assert "Your points stand in the form above" not in on_disk.read_text("utf-8")
    page.evaluate(HIDE)
    assert asked_values(hand_in(page, anyway=True)) == answers
    assert "Your points stand in the form above" in on_disk.read_text("utf-8")
    hand_in(page, anyway=True)
    assert len(course.handed_in()) == 2
    page.evaluate(SHOW_AGAIN)


def code_counts_instead_of_the_form_which_says_so(page: Page) -> None:
    """The code is handed in as it stands in the open document."""
    page.evaluate(WRITE, ["lm3-answer", CODE])
    run_all(page)
    multiplier = form(page, LM3)
    expect(multiplier.get_by_text("Code in this notebook answers this question and counts")).to_be_visible()
    expect(multiplier.get_by_role("textbox", name="LM3")).not_to_be_editable()
    expect(multiplier.get_by_role("textbox", name="LM3")).to_have_value("1.96")
    expect(multiplier.get_by_text("You have 1.96.")).to_be_visible()
    verdict = page.locator(".led-verdict", has_text="Local multiplier LM3.")
    expect(verdict).to_contain_text("You have 1.96.")
    copy = hand_in(page, anyway=True).read_text("utf-8")
    assert 'lm3 = {\\"r1\\": 1.0, \\"lm3\\": 1.96}' in copy
