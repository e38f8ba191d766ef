"""axe finds nothing in what we render; each audit first asserts that what it audits is there."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.course import LM3, LQ, Course, answer, form, given_numbers, say_who
from tests.browser.shown_whole import check_whole, cut_off

pytestmark = pytest.mark.browser
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")

# The whole answer of axe is a megabyte on a page with pictures, and takes longer on its way than the search.
FAULTS = """async ([where, rules]) => (await axe.run(where, rules)).violations.flatMap(
  ({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))"""


def faults(page: Page, *within: str) -> list[str]:
    """Return what axe finds in the parts of a page that are ours."""
    page.evaluate(f"() => {{ if (!window.axe) {{ {AXE} }} }}")
    rules: dict[str, Any] = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    if within:
        # A notebook application has its own landmarks and headings around ours.
        rules["rules"] = {name: {"enabled": False} for name in ("region", "heading-order", "page-has-heading-one")}
    where: Any = {"include": list(within)} if within else "html"
    return list(page.evaluate(FAULTS, [where, rules | {"resultTypes": ["violations"]}]))


def too_small(page: Page) -> list[str]:
    """Return the controls that are less than 24 pixels wide or high."""
    measure = """() => [...document.querySelectorAll('.led :is(a, button, input, select, summary)')]
      .filter((each) => each.checkVisibility())
      .map((each) => [each.outerHTML.slice(0, 120), each.getBoundingClientRect()])
      .filter(([, box]) => box.width < 24 || box.height < 24).map(([html]) => html)"""
    return list(page.evaluate(measure))


def answer_right_wrong_and_not(page: Page) -> None:
    asked = form(page, LM3)
    (injection,), _ = given_numbers(asked).values()
    expect(answer(asked, "Round 1", f"{injection:.0f}")).to_contain_text("Right.")
    expect(answer(asked, "Round 2", "1")).to_contain_text("Not yet.")
    expect(answer(asked, "Round 3", "abc")).to_contain_text("Cannot be read.")
    expect(asked.get_by_text("Open.").first).to_be_visible()
    expect(form(page, LQ).get_by_role("table")).to_be_visible()


def check_light_and_dark(page: Page) -> None:
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        expect(page.locator("body")).to_have_attribute("data-jp-theme-light", str(scheme == "light").lower())
        assert faults(page) == []
    assert too_small(page) == []
    check_whole(page)


LONG = "Verylongwordthatgoesonandonandonandonandonandonandonandon"
CUT = {
    f"<p style='white-space: nowrap'>{LONG * 2}</p>": "the page is",
    f"<p style='overflow: hidden; width: 90px'>{LONG}</p>": "in its frame",
    f"<p style='overflow: auto; width: 90px'>{LONG}</p>": "in a frame that keys do not reach",
    f"<svg role='img' width='90' height='20'><text y='15'>{LONG}</text></svg>": "in a picture",
    f"<select style='width: 90px'><option>{LONG}</option></select>": "a choice of",
}


def test_what_is_cut_off_is_found(phone: Page) -> None:
    for page, why in CUT.items():
        phone.set_content(page)
        assert [found.startswith(why) for found in cut_off(phone)][:1] == [True], page
    phone.set_content(f"<p tabindex='0' style='overflow: auto; width: 90px'>{LONG}</p><p>Short</p>")
    assert cut_off(phone) == []


@pytest.fixture
def phone(page: Page) -> Page:
    page.set_viewport_size({"width": 400, "height": 900})
    return page


def test_the_page_without_code(course: Course, phone: Page) -> None:
    course.open(phone, "voila")
    expect(phone.get_by_label("Your id").first).to_be_visible()
    check_light_and_dark(phone)
    say_who(phone, "axe@example.org")
    answer_right_wrong_and_not(phone)
    phone.get_by_role("button", name="Hand in", exact=True).click()
    expect(phone.get_by_role("button", name="Hand in all the same")).to_be_visible()
    check_light_and_dark(phone)


def fill_the_welcome_page(page: Page) -> None:
    """Open every part of it for a known learner, the first week unfolded: a refused row, numbers, a sheet to print."""
    place = page.get_by_role("region", name="Your place")
    place.get_by_text("The numbers of Groningen").click()
    expect(place.get_by_role("row", name="Public services, education and health 105.7")).to_be_visible()
    place.get_by_label("Choose a place").select_option("own")
    for label in ("Name of your place", "The larger area it", "What the table counts", "Where the figures come from"):
        place.get_by_label(label).fill("Here")
    place.get_by_label("Year of the figures").fill("2024")
    place.get_by_role("button", name="Check my numbers").click()
    expect(place.get_by_role("textbox", name="Jobs in your place, row 1", exact=True)).to_have_attribute(
        "aria-invalid", "true"
    )
    place.get_by_text("From a spreadsheet or a file").click()
    expect(place.get_by_label("Upload a CSV file")).to_be_visible()
    page.get_by_role("button", name="My answer sheet of Week 1").click()
    expect(page.get_by_role("link", name="Open it to print")).to_be_visible()
    page.get_by_text("On a shared computer, and where your record lies").click()
    page.get_by_role("button", name="Forget what this browser kept").click()


def test_our_forms_in_lab_light_and_dark(course: Course, lab_page: Page) -> None:
    course.open(lab_page, "lab")
    say_who(lab_page, "axe@example.org")
    answer_right_wrong_and_not(lab_page)
    check_themes(lab_page)


def check_themes(page: Page) -> None:
    # Light last: the server keeps it as the choice of all who come later.
    for theme in ("JupyterLab Dark", "JupyterLab Light"):
        page.evaluate("theme => window.jupyterapp.commands.execute('apputils:change-theme', { theme })", theme)
        page.locator(f"body[data-jp-theme-name='{theme}']").wait_for(state="attached")
        assert faults(page, ".led") == []
    assert too_small(page) == []
