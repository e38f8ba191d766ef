"""The builder of the paper: filled from the record, edited, killed, opened twice, looked at and downloaded.

The page without code is opened once and serves one test after the other; each goes to the part that it needs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Page, ViewportSize, expect

from ledtoolkit.capstone.payload import read_payload
from ledtoolkit.portable import unpack
from tests.browser.conftest import COPIES, new_course
from tests.browser.course import Course, asked_values, hand_in, put_away_dialogs
from tests.browser.cut_line import CutLine, cut_line
from tests.browser.keys import Stop, Walk
from tests.browser.paper_page import PAPER, builder, download, expect_kept, expect_saved, go, kept, text_of
from tests.browser.test_accessible import check_light_and_dark
from tests.browser.test_keys_alone import move_list
from tests.ledtoolkit.widgets.papers import whole_record

pytestmark = pytest.mark.browser
WIDE: ViewportSize = {"width": 1280, "height": 1000}
TELEPHONE: ViewportSize = {"width": 400, "height": 900}
# On a page as narrow as this the draft is folded away and nothing is drawn; tall, because Lab draws what is in sight.
NARROW: ViewportSize = {"width": 700, "height": 8000}
LOOK = "() => window.dispatchEvent(new Event('focus'))"
HOSTILE = "Ice **first** <script>window.broken = 1</script> #set $x$ مرحبا 🐟"


@pytest.fixture
def filled(course: Course) -> Course:
    """A course whose record holds all weeks and every part of a paper."""
    whole_record(course.folder / "my-work")
    return course


@pytest.fixture(scope="module")
def line(served: tuple[str, Path]) -> Iterator[CutLine]:
    with cut_line(int(served[0].rpartition(":")[2])) as line:
        yield line


@pytest.fixture(scope="module")
def shared(served: tuple[str, Path], line: CutLine) -> Iterator[Course]:
    """As `filled`, for the page that stays, over a line that a test may cut."""
    course = replace(new_course(served, f"paper-{next(COPIES)}"), address=line.address)
    whole_record(course.folder / "my-work")
    yield course
    course.stop_kernels()


@pytest.fixture(scope="module")
def paper(shared: Course, lasting_page: Page) -> Page:
    lasting_page.set_viewport_size(WIDE)
    shared.open(lasting_page, "voila", PAPER)
    return lasting_page


def test_everything_stands_in_its_section_is_edited_read_and_downloaded(shared: Course, paper: Page) -> None:
    draft = paper.frame_locator("iframe[title='How your paper reads now']")
    expect(draft.get_by_role("heading", name="Ice first", level=1)).to_be_visible()
    expect(draft.get_by_role("img", name=re.compile("location quotient", re.IGNORECASE)).first).to_be_visible()
    go(paper, "2 Place and economy")
    expect(text_of(paper)).to_have_value(re.compile("First, the ports"))
    text_of(paper).fill(HOSTILE)
    expect(draft.get_by_text("مرحبا")).to_be_visible()
    expect(draft.locator("strong", has_text="first")).to_be_visible()
    assert draft.locator("script").count() == 0
    assert paper.evaluate("window.broken") is None
    go(paper, "5 Stakeholders")
    builder(paper).get_by_role("button", name="Take away: Actor 1: Fisheries officer").click()
    builder(paper).get_by_role("button", name="Add an actor").click()
    builder(paper).get_by_role("group", name="Actor 3").get_by_label("Function").fill("Bank")
    expect_saved(paper)
    assert kept(shared, "section/2") == {"text": HOSTILE}
    assert [actor["name"] for actor in kept(shared, "stakeholders")["actors"]] == [
        "Town council",
        "Women who smoke fish",
        "Bank",
    ]
    check_files(paper, shared)


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


def test_another_page_fills_what_is_untouched_and_asks_where_the_learner_typed(shared: Course, paper: Page) -> None:
    go(paper, "2 Place and economy")
    text_of(paper).fill(HOSTILE)
    go(paper, "3 World links")
    text_of(paper).fill("Mine.")
    expect_kept(shared, paper, "section/3", {"text": "Mine."})
    other = paper.context.new_page()
    other.set_viewport_size(NARROW)
    shared.open(other, "voila", PAPER)
    go(other, "2 Place and economy")
    expect(text_of(other)).to_have_value(HOSTILE)
    for title, text in (("3 World links", "Theirs."), ("7 Chain and cluster", "Theirs too.")):
        go(other, title)
        text_of(other).fill(text)
        expect_saved(other)
    other.close(run_before_unload=True)

    paper.bring_to_front()
    paper.evaluate(LOOK)
    expect(builder(paper).get_by_text("Another page saved a newer version of “3 World links”.")).to_be_visible()
    expect(text_of(paper)).to_have_value("Mine.")
    go(paper, "7 Chain and cluster")
    expect(text_of(paper)).to_have_value("Theirs too.")
    builder(paper).get_by_role("button", name="Keep what stands here").click()
    expect_kept(shared, paper, "section/3", {"text": "Mine."})
    assert kept(shared, "section/7") == {"text": "Theirs too."}


def test_every_part_on_a_telephone_for_everybody_and_an_example_only_to_read(shared: Course, paper: Page) -> None:
    paper.set_viewport_size(TELEPHONE)
    for title in ("5 Stakeholders", "8 Strategy", "9 Theory of change", "The paper as a whole"):
        go(paper, title)
        check_light_and_dark(paper)
    expect_saved(paper)
    entries = json.dumps(shared.entries())
    builder(paper).get_by_role("button", name="Show this example").click()
    expect(builder(paper).get_by_text("You are looking at an example")).to_be_visible()
    draft = paper.frame_locator("iframe[title='How your paper reads now']")
    expect(draft.get_by_role("heading", level=1)).not_to_have_text("Ice first")
    expect(builder(paper).get_by_role("textbox")).to_have_count(0)
    downloads = builder(paper).get_by_role("group", name="Download the example")
    expect(downloads.get_by_role("button", name="PDF")).to_be_visible()
    expect(downloads.get_by_role("button", name="My record")).to_have_count(0)
    expect(builder(paper).get_by_text("still missing")).to_be_hidden()
    check_light_and_dark(paper)
    builder(paper).get_by_role("button", name="Back to my paper").click()
    expect(builder(paper).get_by_label("Title", exact=True)).to_have_value("Ice first")
    expect(builder(paper).get_by_role("group", name="Download", exact=True)).to_be_visible()
    assert json.dumps(shared.entries()) == entries


def test_over_a_mended_line_the_paper_is_saved_by_itself(shared: Course, paper: Page, line: CutLine) -> None:
    go(paper, "3 World links")
    line.cut()
    text_of(paper).fill("Typed without a line.")
    alarm = builder(paper).get_by_role("alert")
    expect(alarm).to_contain_text("nothing is being saved", timeout=5_000)
    expect(builder(paper).get_by_role("button", name="PDF")).to_be_disabled()
    line.mend()
    expect(alarm).to_be_hidden()
    expect_saved(paper)
    assert kept(shared, "section/3") == {"text": "Typed without a line."}


def test_the_file_handed_in_holds_the_paper_to_the_last_letter(paper: Page) -> None:
    check_hand_in(paper)


def check_hand_in(page: Page) -> None:
    go(page, "3 World links")
    text_of(page).fill("Typed in the last moment.")
    file = hand_in(page, "capstone", anyway=True)
    parts, _ = read_payload(str(asked_values(file)["capstone/paper"]["paper"]))
    assert parts.text("3") == "Typed in the last moment."
    assert "First, the ports." in parts.text("4")


def test_a_killed_kernel_is_noticed_and_nothing_that_was_typed_is_lost(shared: Course, paper: Page) -> None:
    type_while_the_kernel_dies(shared, paper)
    paper.set_viewport_size(NARROW)
    paper.reload()
    take_what_was_kept(shared, paper)


def test_in_lab_nothing_typed_is_lost_with_the_kernel_and_the_last_letter_is_handed_in(
    filled: Course, lab_page: Page
) -> None:
    lab_page.set_viewport_size(NARROW)
    filled.open(lab_page, "lab", PAPER)
    type_while_the_kernel_dies(filled, lab_page)
    filled.run_again(lab_page)
    take_what_was_kept(filled, lab_page)
    check_hand_in(lab_page)


def type_while_the_kernel_dies(course: Course, page: Page) -> None:
    """It is noticed, and the words can be downloaded from the browser."""
    go(page, "3 World links")
    text_of(page).fill("Kept in time.")
    expect_kept(course, page, "section/3", {"text": "Kept in time."})
    course.kill_kernels()
    text_of(page).fill("Typed too late.")
    expect(builder(page).get_by_role("alert")).to_contain_text("nothing is being saved", timeout=5_000)
    expect(builder(page).get_by_text("Not saved yet. Your text is kept in this browser.")).to_be_visible()
    assert kept(course, "section/3") == {"text": "Kept in time."}
    put_away_dialogs(page)
    _, words = download(page, "Download my words from this browser")
    assert "Typed too late." in words.decode()


def take_what_was_kept(course: Course, page: Page) -> None:
    """A new kernel knows nothing of it until the learner says so."""
    found = builder(page).get_by_text("This browser kept changes that had not been saved, in: 3 World links.")
    expect(found).to_be_visible()
    assert kept(course, "section/3") == {"text": "Kept in time."}
    builder(page).get_by_role("button", name="Use these changes").click()
    expect_kept(course, page, "section/3", {"text": "Typed too late."})


@pytest.mark.slow
@pytest.mark.parametrize("view", ["notebook", "voila"])
def test_the_whole_page_is_walked_by_keys_alone(filled: Course, empty_page: Page, view: str) -> None:
    empty_page.set_viewport_size(NARROW)
    walk = Walk(empty_page)
    filled.open(empty_page, view, PAPER)
    walk_the_whole_page(filled, walk)


def walk_the_whole_page(course: Course, walk: Walk) -> None:
    page = walk.page
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
    assert kept(course, "stakeholders")["actors"][0]["name"] == "d"
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
