"""What the page computes and says is what Python computes and says, over all the ranges of the sliders."""

from __future__ import annotations

import itertools
import re

import pytest
from playwright.sync_api import Page, expect

from ledtoolkit.widgets.multipliers import LeakyBucketExplorer
from ledtoolkit.widgets.script import script
from tests.browser.course import Course
from tests.browser.shown_explorers import finding, picture, show_explorer

pytestmark = pytest.mark.browser

IN_PAGE = """([code, words, states]) => {
  const view = new Function(`${code}; return pictureOf(${JSON.stringify(words)});`)();
  return states.map(([state, settled]) => view.show(state, settled));
}"""
BUCKETS = [
    {"injection": injection, "local_share": share / 100, "rounds": rounds}
    for injection, share, rounds in itertools.product((10, 990, 1000, 10_000), range(96), (3, 10))
]


def in_python(explorer: LeakyBucketExplorer, state: dict[str, float], settled: bool) -> dict[str, object]:
    """Return finding, alt text and table of one state, read from what Python draws."""
    result = explorer.model(**state)
    view = explorer.after_guess(result) if settled else explorer.before_guess(result)
    cells = view.picture.table().split("<tbody>")[1]
    rows = [
        [cell.split("</")[0] for cell in row.replace('<th scope="row">', "<td>").split("<td>")[1:]]
        for row in cells.split("<tr>")[1:]
    ]
    return {"finding": view.finding, "alt": view.picture.alt, "rows": rows}


@pytest.mark.parametrize("settled", [False, True], ids=["before the guess", "after it"])
def test_the_leaky_bucket_of_the_page_is_that_of_python(
    page: Page, settled: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.setenv("LEDTOOLKIT_RECORD", str(tmp_path))
    explorer = LeakyBucketExplorer()
    code = script("page", "written_numbers", "leaky_bucket")
    found = page.evaluate(IN_PAGE, [code, explorer.stage.words, [[state, settled] for state in BUCKETS]])
    for state, said in zip(BUCKETS, found, strict=True):
        wanted = in_python(explorer, state, settled)
        assert {key: said[key] for key in wanted} == wanted, state


def test_the_picture_goes_on_moving_when_its_kernel_is_gone(course: Course, page: Page) -> None:
    show_explorer(course, page, "voila", "LeakyBucketExplorer")
    course.stop_kernels()
    share = page.get_by_role("slider", name="Share spent here again")
    share.press("Home")
    expect(finding(page)).to_contain_text("Each euro is spent 1.00 times here in the first three rounds")
    page.get_by_role("button", name="Reset").click()
    expect(picture(page)).to_have_attribute("aria-label", re.compile(r"^Of 10\.00 euro, 80% is spent here again"))
