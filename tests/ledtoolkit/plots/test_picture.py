"""A picture says in words and numbers what it shows, and lets nobody's text become markup."""

import re

import pandas as pd

from ledtoolkit.plots.economic_base import picture_location_quotients
from ledtoolkit.plots.picture import Picture, new_axes

QUOTIENTS = pd.Series({"farms": 1.5, "shops": 0.5, "offices": 1.1})


def picture_with_alt(alt):
    figure, _ = new_axes("title")
    return Picture(figure, alt, pd.DataFrame({"jobs": [1]}))


def test_the_drawing_announces_itself_by_its_alt_text():
    assert picture_with_alt("Farms lead.").svg().startswith('<svg role="img" aria-label="Farms lead."')


def test_hostile_text_does_not_become_markup():
    assert "<script>" not in picture_with_alt('"><script>alert(1)</script>')._repr_html_()


def test_a_learners_dollars_and_backslashes_are_drawn_as_typed():
    hostile = r"US$ at 2015 $\bad{"
    drawing = picture_location_quotients(QUOTIENTS.rename({"farms": hostile}), place=hostile).svg()
    assert drawing.count(hostile) >= 2


def test_the_same_picture_gives_the_same_bytes():
    draw = lambda: picture_location_quotients(QUOTIENTS, place="Here").svg()  # noqa: E731 - drawn twice, named once
    assert draw() == draw()


def test_the_bars_end_at_the_quotients():
    bars = picture_location_quotients(QUOTIENTS, place="Here").figure.axes[0].patches
    assert [bar.get_x() + bar.get_width() for bar in bars] == [0.5, 1.1, 1.5]


def test_the_alt_text_names_the_highest_and_lowest_branch():
    assert picture_location_quotients(QUOTIENTS, place="Here").alt == (
        "Here is most specialised in farms, with a location quotient of 1.50. The lowest is shops, with 0.50."
    )


def test_black_ink_takes_the_colour_of_the_page_and_the_ground_is_clear():
    drawing = picture_location_quotients(QUOTIENTS, place="Here").svg()
    assert "#000000" not in drawing
    assert "#ffffff" not in drawing
    assert "currentColor" in drawing


def test_the_table_names_its_rows_and_writes_numbers_as_they_are_read():
    figure, _ = new_axes("title")
    numbers = pd.DataFrame({"money": [1234.5], "share": [0.36173]}, index=pd.Index(["<b>"], name="branch"))
    assert Picture(figure, "alt", numbers).table() == (
        '<table class="led-numbers"><thead><tr><th scope="col">branch</th><th scope="col">money</th>'
        '<th scope="col">share</th></tr></thead><tbody><tr><th scope="row">&lt;b&gt;</th>'
        "<td>1,234.50</td><td>0.3617</td></tr></tbody></table>"
    )


def test_two_pictures_on_one_page_share_no_id():
    first, second = (
        set(re.findall(r' id="([^"]+)"', picture_location_quotients(QUOTIENTS, place=place).svg()))
        for place in ("Here", "There")
    )
    assert first
    assert not first & second
