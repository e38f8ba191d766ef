"""Bars of density: absent products first, nearest on top."""

import pandas as pd

from ledtoolkit.plots.product_space import NearnessDrawing, NearnessReading, picture_density

DENSITY = pd.Series({"fruit": 0.6, "wine": 0.2, "cars": 0.4})
PRESENCE = pd.Series({"fruit": 1, "wine": 0, "cars": 0})


def test_absent_products_stand_first_and_full():
    axes = picture_density(DENSITY, PRESENCE, place="Here").figure.axes[0]
    assert [bar.get_width() for bar in axes.patches] == [0.4, 0.2, 0.6]
    assert [bar.get_hatch() for bar in axes.patches] == [None, None, "///"]


def test_the_alt_text_names_the_nearest_absent_product():
    assert picture_density(DENSITY, PRESENCE, place="Here").alt == (
        "Of the products that Here does not sell yet, cars is nearest to what it sells, with a density of 0.40."
    )


def test_a_place_that_sells_everything_has_no_next_step():
    alt = picture_density(DENSITY, PRESENCE.clip(lower=1), place="Here").alt
    assert alt == "Here sells every product of the table, so there is no next step to show."


PLACES = {
    "fruit": (0.6, True),
    "wine": (0.2, False),
    "cars": (0.396, False),
    "cloth": (0.3, False),
    "bread": (0.4, True),
}


def reading(shown="absent", least=0.4):
    table = pd.DataFrame(PLACES, index=["density", "present"]).T
    nearest = pd.Series({"cars": 0.396, "cloth": 0.3, "wine": 0.2})
    density, present = table["density"].astype(float), table["present"].astype(bool)
    return NearnessReading("Here", density, present, shown, least, nearest, "own")


def words_below(picture):
    return [text.get_text() for text in picture.figure.texts[1:]]


def test_the_moving_drawing_shows_absent_groups_nearest_first_and_lists_them():
    picture = NearnessDrawing().whole(reading())
    assert [bar.get_width() for bar in picture.figure.axes[0].patches] == [0.396, 0.3, 0.2]
    assert words_below(picture) == [
        "Nearest new groups:",
        "0.40 cars",
        "0.30 cloth",
        "0.20 wine",
        "Filled bars: at least 0.40",
    ]


def test_a_group_that_reads_as_the_least_reaches_it():
    # 0.396 stands there as 0.40.
    bars = NearnessDrawing().whole(reading(least=0.4)).figure.axes[0].patches
    assert [bar.get_hatch() for bar in bars] == [None, "///", "///"]


def test_the_alt_text_of_new_groups_names_the_nearest():
    assert NearnessDrawing().whole(reading(least=0.25)).alt == (
        "Of the 3 groups of goods that Here does not sell much of, “cars” is nearest to what it sells, "
        "with 0.40 on a scale from 0 to 1. At 0.25 or more: 2 of 3."
    )


def test_the_alt_text_of_groups_that_are_sold_says_that_they_count_themselves():
    assert NearnessDrawing().whole(reading("present", least=0.5)).alt == (
        "Here sells more than its share of 2 of 5 groups of goods. Of these, “fruit” is nearest to all that it sells, "
        "itself counted, with 0.60 on a scale from 0 to 1. At 0.50 or more: 1 of 2."
    )


def test_left_open_new_groups_stand_in_the_order_of_the_table_above_what_is_sold():
    picture = NearnessDrawing().open(reading())
    axes = picture.figure.axes[0]
    assert [text.get_text() for text in axes.texts] == ["wine", "cars", "cloth", "?", "?", "?"]
    assert not any(artist.get_visible() for artist in (*axes.patches, *axes.collections))
    assert words_below(picture) == ["Which is nearest to what Here sells:", "fruit", "bread"]
    assert picture.numbers["How near, 0 to 1"].to_list() == ["?", "?", "?"]


def test_left_open_groups_that_are_sold_keep_their_numbers():
    picture = NearnessDrawing().open(reading("present"))
    assert [bar.get_width() for bar in picture.figure.axes[0].patches] == [0.6, 0.4]
    assert words_below(picture) == ["Which new group is nearest?", "Filled bars: at least 0.40"]


def test_the_figure_is_kept_for_each_number_of_groups():
    drawing = NearnessDrawing()
    assert drawing.whole(reading()).figure is drawing.whole(reading(least=0.1)).figure
