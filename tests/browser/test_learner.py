"""A learner's road: answer, see why, leave, come back, hand in; in three views."""

from __future__ import annotations

from hashlib import sha256

import pytest
from playwright.sync_api import Browser, Page, expect

from ledtoolkit.widgets.sending import WHERE
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
    receipt,
    say_who,
)

pytestmark = pytest.mark.browser


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


@pytest.mark.parametrize("view", VIEWS)
def test_a_learner_answers_by_form_comes_back_and_hands_in(
    course: Course, page: Page, browser: Browser, view: str
) -> None:
    course.open(page, view)
    say_who(page, "J.Smit@example.org")
    quotients = answer_quotients(page)

    multiplier = form(page, LM3)
    (injection,), (share,) = given_numbers(multiplier).values()
    said = answer(multiplier, "LM3", f"{share + share**2:.2f}")
    expect(said).to_contain_text("Not yet.")
    expect(said).to_contain_text("Next:")
    lm3 = round(1 + share + share**2, 2)
    said = answer(multiplier, "LM3", f"{lm3:.2f}".replace(".", ","))
    expect(said).to_contain_text("Right.")
    answer(multiplier, "Round 1", f"{injection:.0f}")
    expect(multiplier.get_by_role("status")).to_have_text("2 of 5 fields right: 0.8 of 2 points.")
    expect(multiplier.get_by_text("Saved in your record.")).to_be_visible()

    page.close(run_before_unload=True)
    if view != "voila":
        course.stop_kernels()
    with browser.new_context(accept_downloads=True) as another_day:
        back = another_day.new_page()
        course.open(back, view)
        multiplier = form(back, LM3)
        expect(multiplier.get_by_role("textbox", name="LM3")).to_have_value(f"{lm3:.2f}".replace(".", ","))
        expect(multiplier.get_by_role("status")).to_have_text("2 of 5 fields right: 0.8 of 2 points.")
        (course.folder / WHERE).write_text("Upload it at https://example.org/in?week=1.", "utf-8")
        file = hand_in(back, anyway=True)
        handed_in = asked_values(file)
        assert sha256(file.read_bytes()).hexdigest() in receipt(back).splitlines()[-1]
        expect(back.get_by_role("link", name="https://example.org/in?week=1", exact=True)).to_be_visible()
        back.close(run_before_unload=True)
    assert handed_in == {"week01/location-quotients": quotients, "week01/lm3": {"r1": injection, "lm3": lm3}}
    assert len(course.handed_in()) == 1


@pytest.mark.parametrize("view", ["lab", "notebook"])
def test_code_answers_count_instead_of_the_form_which_says_so(course: Course, page: Page, view: str) -> None:
    source = 'from ledtoolkit import ask\nlm3 = ask("week01/lm3")\nlm3 = {"r1": 1.0, "lm3": 1.96}'
    course.edit("lm3-answer", source)
    course.folder.joinpath("my-work").mkdir()
    course.open(page, view)
    say_who(page, "code@example.org")
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.locator(".lm-Menu").get_by_text("Run All Cells", exact=True).click()

    multiplier = form(page, LM3)
    expect(multiplier.get_by_text("Code in this notebook answers this question and counts")).to_be_visible()
    expect(multiplier.get_by_role("textbox", name="LM3")).not_to_be_editable()
    expect(multiplier.get_by_role("textbox", name="LM3")).to_have_value("1.96")
    expect(multiplier.get_by_text("You have 1.96.")).to_be_visible()
    verdict = page.locator(".led-verdict", has_text="Local multiplier LM3.")
    expect(verdict).to_contain_text("You have 1.96.")
    copy = hand_in(page, anyway=True).read_text("utf-8")
    assert 'lm3 = {\\"r1\\": 1.0, \\"lm3\\": 1.96}' in copy


@pytest.mark.parametrize("view", ["lab", "notebook"])
def test_hand_in_saves_the_open_document_where_the_page_hides_its_application(
    course: Course, page: Page, view: str
) -> None:
    course.open(page, view)
    say_who(page, "plain-lab@example.org")
    answer(form(page, LM3), "LM3", "1.5")
    on_disk = course.folder / "week01" / "assignment.ipynb"
    assert "Your points stand in the form above" not in on_disk.read_text("utf-8")
    page.evaluate("delete window.jupyterapp")
    assert asked_values(hand_in(page, anyway=True))["week01/lm3"] == {"lm3": 1.5}
    assert "Your points stand in the form above" in on_disk.read_text("utf-8")
    hand_in(page, anyway=True)
    assert len(course.handed_in()) == 2
