"""The bridge ends where the parts add up to, and every bar says its own number."""

import pandas as pd
import pytest

from ledtoolkit.plots.shift_share_bridge import BridgeDrawing, BridgeReading

PARTS = pd.Series({"national share": 4.0, "industry mix": -1.0, "regional share": 2.0, "total change": 5.0})


def reading(parts=PARTS, by_size=False, level="total"):
    regional = pd.Series({"south": -2.0, "north": 2.0, "west": 0.0})
    growth = pd.Series({"south": -0.02, "north": 0.05, "west": -0.000001})
    return BridgeReading("north", "Land", 2010, 2020, 100.0, parts, level, growth, regional, by_size, "own")


def bars(picture):
    return [(bar.get_x(), bar.get_width(), bar.get_hatch()) for bar in picture.figure.axes[0].patches]


def words_of(picture):
    return [text.get_text() for text in (*picture.figure.texts, *picture.figure.axes[0].texts)]


def test_each_step_of_the_bridge_starts_where_the_one_before_ended():
    scale = 5.0 / 0.80  # the widest span of the bridge fills four fifths
    found = [(x * scale, width * scale, hatch) for x, width, hatch in bars(BridgeDrawing().whole(reading()))[:4]]
    assert found[0] == pytest.approx((0, 4, None))
    assert found[1] == (pytest.approx(3), pytest.approx(1), "///")
    assert found[2] == pytest.approx((3, 2, None))
    assert found[3] == pytest.approx((0, 5, None))


def test_a_list_with_gains_and_losses_has_its_zero_in_between():
    (south, north, west) = bars(BridgeDrawing().whole(reading()))[4:]
    assert south == (pytest.approx(0), pytest.approx(0.4), "///")
    assert north == pytest.approx((0.4, 0.4, None))
    assert west[1] == 0


def test_after_the_guess_all_parts_have_their_numbers():
    words = words_of(BridgeDrawing().whole(reading()))
    assert {"+4.00", "-1.00", "+2.00", "+5.00", "-2.00", "north, 2010 to 2020: thousand jobs"} <= set(words)
    assert "?" not in words


def test_before_the_guess_mix_and_regional_share_are_open():
    picture = BridgeDrawing().open(reading())
    assert [bar.get_visible() for bar in picture.figure.axes[0].patches[:4]] == [True, False, False, True]
    assert words_of(picture).count("?") == 2
    assert "Mix and regional share together: +1.00" in words_of(picture)


def test_growth_that_rounds_to_nothing_has_no_minus():
    assert BridgeDrawing().open(reading()).numbers["Growth"].to_list() == ["-2.00%", "5.00%", "0.00%"]


def test_the_order_of_the_table_is_kept_unless_the_largest_is_wanted_first():
    drawing = BridgeDrawing()
    assert drawing.whole(reading()).numbers.index.to_list() == ["south", "north", "west"]
    assert drawing.whole(reading(by_size=True)).numbers.index.to_list() == ["north", "west", "south"]


def test_the_list_names_what_it_shows():
    drawing = BridgeDrawing()
    assert "Regional share of each branch, thousand" in words_of(drawing.whole(reading(level="branch")))
    assert "Growth of each branch in all regions" in words_of(drawing.open(reading(level="branch")))
    assert drawing.whole(reading(level="branch")).numbers.index.name == "Branch"


def test_the_alt_text_says_every_part_and_both_ends_of_the_list():
    assert BridgeDrawing().whole(reading()).alt == (
        "Jobs in north changed by +5.00 thousand from 2010 to 2020: national share +4.00, industry mix -1.00, "
        "regional share +2.00. The highest regional share in the list has north with +2.00, the lowest south with "
        "-2.00."
    )
    assert BridgeDrawing().open(reading()).alt == (
        "Jobs in north changed by +5.00 thousand from 2010 to 2020; growth as everywhere explains +4.00. "
        "How the rest of +1.00 splits is still open."
    )
