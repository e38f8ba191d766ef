"""A worksheet without code, on a phone: it fits, and its table has room to write."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from ledtoolkit.tracks.worksheets import FOLDER, WORKSHEETS
from tests.browser.course import Course
from tests.browser.test_accessible import check_light_and_dark

pytestmark = pytest.mark.browser


# The widest of the sheets, and one with figures.
@pytest.mark.parametrize("name", ["cross-pollination", "investor-mix"])
def test_it_fits_a_phone_and_has_rows_to_write_into(course: Course, page: Page, name: str) -> None:
    page.set_viewport_size({"width": 400, "height": 900})
    course.open(page, "voila", f"{FOLDER}/{name}.ipynb")
    expect(page.get_by_role("heading", level=1, name=WORKSHEETS[name])).to_be_visible()
    check_light_and_dark(page)
    row = page.locator("tbody tr:has(td:empty)").last
    assert (row.bounding_box() or {"height": 0})["height"] >= 30
