"""The builder of the paper: filled from the record, edited, killed, opened twice, looked at and downloaded."""

from __future__ import annotations

import json
import os
import re
import signal
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from playwright.sync_api import Locator, Page, expect

from ledtoolkit.capstone.payload import read_payload
from ledtoolkit.portable import unpack
from tests.browser.course import Course, asked_values, hand_in, put_away_dialogs, run_all
from tests.browser.cut_line import cut_line
from tests.browser.keys import Stop, Walk
from tests.browser.test_accessible import check_light_and_dark
from tests.browser.test_keys_alone import move_list
from tests.ledtoolkit.widgets.papers import LEARNER, whole_record

pytestmark = pytest.mark.browser
PAPER = "week08/capstone.ipynb"
LOOK = "() => window.dispatchEvent(new Event('focus'))"
HOSTILE = "Ice **first** <script>window.broken = 1</script> #set $x$ مرحبا 🐟"


@pytest.fixture
def filled(course: Course) -> Course:
    """A course whose record holds all weeks and every part of a paper."""
    whole_record(course.folder / "my-work")
    return course


def builder(page: Page) -> Locator:
    return page.get_by_role("region", name="Your paper")


def go(page: Page, title: str) -> None:
    """Choose a part of the paper; on a telephone the list is folded."""
    parts = builder(page).get_by_role("navigation", name="Parts of your paper")
    button = parts.get_by_role("button", name=re.compile(rf"^{re.escape(title)}"))
    parts.locator("summary").wait_for()
    if not button.is_visible():
        parts.locator("summary").click()
    button.click()
    expect(builder(page).get_by_role("heading", level=3)).to_contain_text(title)


def text_of(page: Page) -> Locator:
    return builder(page).get_by_role("textbox", name=re.compile("^Text of"))


def expect_saved(page: Page) -> None:
    expect(builder(page).get_by_text("Saved in your record.")).to_be_visible()


def kept(course: Course, part: str) -> Any:
    found = [entry["value"] for entry in course.entries() if entry["key"] == f"capstone/{part}"]
    return found[-1] if found else None


def download(page: Page, button: str) -> tuple[str, bytes]:
    with page.expect_download() as waiting:
        builder(page).get_by_role("button", name=button, exact=True).click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def test_everything_stands_in_its_section_is_edited_read_and_downloaded(filled: Course, page: Page) -> None:
    filled.open(page, "voila", PAPER)
    draft = page.frame_locator("iframe[title='How your paper reads now']")
    expect(draft.get_by_role("heading", name="Ice first", level=1)).to_be_visible()
    expect(draft.get_by_role("img", name=re.compile("location quotient", re.IGNORECASE)).first).to_be_visible()
    go(page, "2 Place and economy")
    expect(text_of(page)).to_have_value(re.compile("First, the ports"))
    text_of(page).fill(HOSTILE)
    expect(draft.get_by_text("مرحبا")).to_be_visible()
    expect(draft.locator("strong", has_text="first")).to_be_visible()
    assert draft.locator("script").count() == 0
    assert page.evaluate("window.broken") is None
    go(page, "5 Stakeholders")
    builder(page).get_by_role("button", name="Take away: Actor 1: Fisheries officer").click()
    builder(page).get_by_role("button", name="Add an actor").click()
    builder(page).get_by_role("group", name="Actor 3").get_by_label("Function").fill("Bank")
    expect_saved(page)
    assert kept(filled, "section/2") == {"text": HOSTILE}
    assert [actor["name"] for actor in kept(filled, "stakeholders")["actors"]] == [
        "Town council",
        "Women who smoke fish",
        "Bank",
    ]
    check_files(page, filled)

    page.reload()
    go(page, "2 Place and economy")
    expect(text_of(page)).to_have_value(HOSTILE)


def check_files(page: Page, course: Course) -> None:
    name, pdf = download(page, "PDF")
    assert (name[-4:], pdf[:5]) == (".pdf", b"%PDF-")
    name, word = download(page, "Word (DOCX)")
    assert name.endswith(".docx")
    assert any("مرحبا" in paragraph.text for paragraph in docx.Document(BytesIO(word)).paragraphs)
    _, web = download(page, "Web page (HTML)")
    assert "&lt;script&gt;window.broken" in web.decode()
    _, text = download(page, "Text (Markdown)")
    assert "Ice first" in text.decode()
    name, record = download(page, "My record")
    assert name.startswith("record-")
    newest = {entry["key"]: entry["value"] for entry in course.entries()}
    assert {entry.key: entry.value for entry in unpack(record)} == newest


@pytest.mark.parametrize("view", ["lab", "voila"])
def test_a_killed_kernel_is_noticed_and_nothing_that_was_typed_is_lost(filled: Course, page: Page, view: str) -> None:
    filled.open(page, view, PAPER)
    go(page, "3 World links")
    text_of(page).fill("Kept in time.")
    expect_saved(page)
    for kernel in filled.kernels():
        os.kill(kernel, signal.SIGKILL)
    text_of(page).fill("Typed too late.")
    expect(builder(page).get_by_role("alert")).to_contain_text("nothing is being saved", timeout=5_000)
    expect(builder(page).get_by_text("Not saved yet. Your text is kept in this browser.")).to_be_visible()
    assert kept(filled, "section/3") == {"text": "Kept in time."}
    if view == "lab":
        put_away_dialogs(page)
    _, words = download(page, "Download my words from this browser")
    assert "Typed too late." in words.decode()

    if view == "voila":
        page.reload()
    else:
        run_all(page)
    expect(
        builder(page).get_by_text("This browser kept changes that had not been saved, in: 3 World links.")
    ).to_be_visible()
    builder(page).get_by_role("button", name="Use these changes").click()
    expect_saved(page)
    assert kept(filled, "section/3") == {"text": "Typed too late."}


def test_over_a_mended_line_the_paper_is_saved_by_itself(filled: Course, page: Page) -> None:
    with cut_line(int(filled.address.rpartition(":")[2])) as line:
        replace(filled, address=line.address).open(page, "voila", PAPER)
        go(page, "3 World links")
        line.cut()
        text_of(page).fill("Typed without a line.")
        alarm = builder(page).get_by_role("alert")
        expect(alarm).to_contain_text("nothing is being saved", timeout=5_000)
        expect(builder(page).get_by_role("button", name="PDF")).to_be_disabled()
        line.mend()
        expect(alarm).to_be_hidden()
        expect_saved(page)
    assert kept(filled, "section/3") == {"text": "Typed without a line."}


@pytest.mark.parametrize("view", ["lab", "voila"])
def test_the_file_handed_in_holds_the_paper_to_the_last_letter(filled: Course, page: Page, view: str) -> None:
    filled.open(page, view, PAPER)
    go(page, "3 World links")
    text_of(page).fill("Typed in the last moment.")
    file = hand_in(page, "capstone", anyway=True)
    parts, _ = read_payload(str(asked_values(file)["capstone/paper"]["paper"]))
    assert parts.text("3") == "Typed in the last moment."
    assert "First, the ports." in parts.text("2")


def test_another_page_fills_what_is_untouched_and_asks_where_the_learner_typed(filled: Course, page: Page) -> None:
    filled.open(page, "voila", PAPER)
    go(page, "3 World links")
    text_of(page).fill("Mine.")
    expect_saved(page)
    other = page.context.new_page()
    filled.open(other, "voila", PAPER)
    for title, text in (("3 World links", "Theirs."), ("7 Chain and cluster", "Theirs too.")):
        go(other, title)
        text_of(other).fill(text)
        expect_saved(other)

    page.bring_to_front()
    page.evaluate(LOOK)
    expect(builder(page).get_by_text("Another page saved a newer version of “3 World links”.")).to_be_visible()
    expect(text_of(page)).to_have_value("Mine.")
    go(page, "7 Chain and cluster")
    expect(text_of(page)).to_have_value("Theirs too.")
    builder(page).get_by_role("button", name="Keep what stands here").click()
    expect_saved(page)
    assert (kept(filled, "section/3"), kept(filled, "section/7")) == ({"text": "Mine."}, {"text": "Theirs too."})


def test_every_part_on_a_telephone_for_everybody_and_an_example_only_to_read(course: Course, page: Page) -> None:
    page.set_viewport_size({"width": 400, "height": 900})
    course.open(page, "voila", PAPER)
    check_light_and_dark(page)
    page.get_by_label("Your id").fill(LEARNER)
    page.get_by_role("button", name="Show my paper").click()
    expect(builder(page).get_by_role("heading", name="The paper as a whole")).to_be_visible()
    whole_record(course.folder / "my-work")
    page.evaluate(LOOK)
    for title in ("5 Stakeholders", "8 Strategy", "9 Theory of change", "The paper as a whole"):
        go(page, title)
        check_light_and_dark(page)
    entries = json.dumps(course.entries())
    builder(page).get_by_role("button", name="Show this example").click()
    expect(builder(page).get_by_text("You are looking at an example")).to_be_visible()
    draft = page.frame_locator("iframe[title='How your paper reads now']")
    expect(draft.get_by_role("heading", level=1)).not_to_have_text("Ice first")
    expect(builder(page).get_by_role("textbox")).to_have_count(0)
    downloads = builder(page).get_by_role("group", name="Download the example")
    expect(downloads.get_by_role("button", name="PDF")).to_be_visible()
    expect(downloads.get_by_role("button", name="My record")).to_have_count(0)
    expect(builder(page).get_by_text("still missing")).to_be_hidden()
    check_light_and_dark(page)
    builder(page).get_by_role("button", name="Back to my paper").click()
    expect(builder(page).get_by_label("Title", exact=True)).to_have_value("Ice first")
    expect(builder(page).get_by_role("group", name="Download", exact=True)).to_be_visible()
    assert json.dumps(course.entries()) == entries


@pytest.mark.slow
@pytest.mark.parametrize("view", ["notebook", "voila"])
def test_the_whole_page_is_walked_by_keys_alone(filled: Course, page: Page, view: str) -> None:
    # On a page as narrow as this the draft is folded away; tall, because Notebook draws what is in sight.
    page.set_viewport_size({"width": 700, "height": 8000})
    walk = Walk(page)
    filled.open(page, view, PAPER)
    expect(page.get_by_role("button", name="Hand in", exact=True)).to_be_visible()
    start = use_all(walk)
    builder(page).get_by_role("navigation").locator("summary").focus()
    page.keyboard.press("Enter")
    while "5 Stakeholders" not in walk.go_on().text:
        pass
    page.keyboard.press("Enter")
    expect(builder(page).get_by_role("heading", level=3, name="5 Stakeholders")).to_be_focused()
    section = use_all(walk)
    assert walk.faults == []
    assert {"text", "select", "button", "summary"} <= start
    assert {"text", "select", "textarea", "checkbox", "button"} <= section
    expect_saved(page)
    assert kept(filled, "stakeholders")["actors"][0]["name"] == "d"
    go(page, "The paper as a whole")
    choose_another_form_and_come_back(page)


def choose_another_form_and_come_back(page: Page) -> None:
    """The parts of the page are other ones then; the focus stays on the choice."""
    choice = builder(page).get_by_label("Form of paper")
    for key, parts in (("End", "Part 1 of 4"), ("Home", "Part 1 of 11")):
        choice.focus()
        page.keyboard.press(key)
        expect(builder(page).get_by_role("navigation")).to_contain_text(parts)
        expect(choice).to_be_focused()


def use_all(walk: Walk) -> set[str]:
    """Use each control up to the draft of the paper in its turn, and return of which kinds they were."""
    kinds = set()
    while not (stop := walk.go_on()).text.startswith("How your paper reads now"):
        kinds.add(stop.kind)
        use(walk, stop)
    return kinds


def use(walk: Walk, stop: Stop) -> None:
    if stop.kind in {"text", "textarea"}:
        assert "d" in walk.press("d", "Home")[-1]["value"]
    elif stop.kind == "select":
        move_list(walk, stop)
        walk.press("Home")
    elif stop.kind == "summary":
        one, other = (state["open"] for state in walk.press("Enter", "Space"))
        assert one is not other
