"""Pictures of a cohort draw survivors or hazards."""

import pytest

from ledtoolkit.plots.survival import CohortReading, LadderDrawing, picture_hazards, picture_survivors
from ledtoolkit.survival import survival_table

COHORT = survival_table([200, 150, 120])


def test_survivors_fall_from_the_cohort_asked_for():
    picture = picture_survivors(COHORT, name="bakeries", born=500)
    assert [bar.get_height() for bar in picture.figure.axes[0].patches] == pytest.approx([500, 375, 300])
    assert picture.alt == (
        "bakeries: of 500 firms 300 are left after 2 years, 60.0%. Most of those left closed in year 1: 25.0%."
    )


def test_hazards_divide_by_those_left_the_year_before():
    picture = picture_hazards(COHORT, name="bakeries")
    bars = picture.figure.axes[0].patches
    assert [bar.get_height() for bar in bars] == pytest.approx([0.25, 0.20])
    assert [bar.get_hatch() or "" for bar in bars] == ["//", ""]


def test_the_table_has_no_hazard_at_birth():
    numbers = picture_hazards(COHORT, name="bakeries").numbers
    assert numbers["Closed, of those left the year before"].to_list() == ["", "25.0%", "20.0%"]
    assert numbers["Firms left"].to_list() == pytest.approx([1000, 750, 600])


def reading(view="survivors", born=1000):
    return CohortReading("bakeries", COHORT, born, view, "own")


def words_of(picture):
    figure = picture.figure
    return [text.get_text() for text in (*figure.texts, *figure.axes[0].texts)]


def test_a_ladder_of_survivors_has_a_bar_for_each_age():
    axes = LadderDrawing().years(reading()).figure.axes[0]
    assert [bar.get_width() for bar in axes.patches] == pytest.approx([1000, 750, 600])
    assert "750 (75.0%)" in [text.get_text() for text in axes.texts]


def test_a_ladder_of_hazards_fills_the_worst_year_only():
    axes = LadderDrawing().years(reading("hazard")).figure.axes[0]
    assert [bar.get_width() for bar in axes.patches] == pytest.approx([0.25, 0.20])
    assert [bar.get_hatch() for bar in axes.patches] == [None, "///"]


@pytest.mark.parametrize("view", ["survivors", "hazard"])
def test_before_the_guess_no_year_between_is_told(view):
    picture = LadderDrawing().ends(reading(view))
    assert not any("25" in words or "750" in words for words in [*words_of(picture), picture.alt, picture.table()])
    assert "Which year closes the largest part of those left?" in words_of(picture)


def test_the_alt_text_of_a_ladder_says_who_is_left_and_the_worst_year():
    assert LadderDrawing().years(reading(born=200)).alt == (
        "bakeries: of 200 firms 120 are left after 2 years, 60.0%. "
        "The largest part of those left closed in year 1: 25.0%."
    )


def test_the_table_of_a_ladder_has_firms_shares_and_hazards():
    numbers = LadderDrawing().years(reading()).numbers
    assert numbers.index.to_list() == ["Born", "Left after year 1", "Left after year 2"]
    assert numbers.iloc[1].to_list() == ["750", "75.0%", "25.0%"]
