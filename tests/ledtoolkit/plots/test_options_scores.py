"""Scores in pieces, the best on top, and how safe the first place is."""

import pandas as pd
import pytest

from ledtoolkit.plots.options_scores import picture_options_scores

# The five projects of Hwang & Yoon's method in the course: each criterion counts a quarter.
MARKS = pd.DataFrame(
    [[4, 4, 4, 5], [1, 3, 5, 2], [10, 2, 10, 4], [5, 4, 9, 10], [5, 7, 3, 9]],
    index=["park", "branding", "hall", "hub", "training"],
    columns=["means", "start", "result", "jobs"],
)
PICTURE = picture_options_scores(MARKS, [0.25] * 4)


def test_each_piece_is_weight_times_mark_and_ends_where_the_next_begins():
    pieces = [container.patches[-1] for container in PICTURE.figure.axes[0].containers]
    assert [piece.get_width() for piece in pieces] == [1.25, 1.0, 2.25, 2.5]
    assert [piece.get_x() for piece in pieces] == [0, 1.25, 2.25, 4.5]


def test_the_best_option_stands_on_top():
    assert [label.get_text() for label in PICTURE.figure.axes[0].get_yticklabels()] == [
        "branding", "park", "training", "hall", "hub",
    ]  # fmt: skip


# By hand: at weight 0.35 of one criterion the others weigh 0.65/3, at 0.15 each 0.85/3.
# hub - hall = 2 * w(start) - w(result) + 6 * w(jobs) - 5 * w(means): 0.5 at equal weights, -0.10 with means at
# 0.35, and 0.28 to 1.23 in the six other cases.
def test_the_alt_text_tells_lead_and_stability():
    assert PICTURE.alt == (
        "hub comes first with 7.00, a lead of 0.50 over hall. "
        "It stays first in 6 of 8 cases in which one weight moves by 0.1."
    )


def test_one_criterion_with_all_weight_has_no_others_that_make_room():
    assert picture_options_scores(MARKS, [1, 0, 0, 0]).alt.endswith("One criterion has all the weight.")


def test_a_long_name_is_broken_and_shortened():
    long = MARKS.rename(index={"hub": "a processing hub of the whole region beside the old harbour of the town"})
    names = [label.get_text() for label in picture_options_scores(long, [0.25] * 4).figure.axes[0].get_yticklabels()]
    assert names[-1] == "a processing hub of the\nwhole region beside the …"


def test_the_numbers_hold_the_pieces_and_the_score():
    assert PICTURE.numbers.loc["hall"].to_list() == [2.5, 0.5, 2.5, 1.0, 6.5]


def test_weights_that_do_not_add_to_one_are_refused():
    with pytest.raises(ValueError, match="add"):
        picture_options_scores(MARKS, [0.5] * 4)
