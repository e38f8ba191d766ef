"""The chain from input to impact: a row a kind, an arrow an assumption, and all of it in words too."""

import itertools

import pytest
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch

from ledtoolkit.plots.theory_of_change import BOX_HEIGHT, Arrow, Box, picture_theory_of_change

BOXES = [
    Box("input", "Money"),
    Box("activity", "Train welders"),
    Box("activity", "Open a desk"),
    Box("outcome", "The yard finds people"),
    Box("impact", "Income stays here"),
]
ARROWS = [
    Arrow(0, 1, "Paid in time", "Bank"),
    Arrow(1, 3, "They stay.", "Ask after a year"),
    Arrow(3, 4, "", ""),
    Arrow(0, 4, "Money alone", "Count"),
    Arrow(1, 2, "Trainers help", "Ask"),
]
PICTURE = picture_theory_of_change(BOXES, ARROWS)
AXES = PICTURE.figure.axes[0]


def boxes_drawn(picture):
    return [patch for patch in picture.figure.axes[0].patches if isinstance(patch, FancyBboxPatch)]


def ways_drawn(picture):
    return [patch.get_path() for patch in picture.figure.axes[0].patches if isinstance(patch, FancyArrowPatch)]


def test_kinds_stand_below_one_another_from_input_to_impact():
    heights = [box.get_y() for box in boxes_drawn(PICTURE)]
    assert heights[0] > heights[1] == heights[2] > heights[3] > heights[4]


def test_no_box_covers_another():
    frames = sorted((box.get_y(), box.get_x(), box.get_width()) for box in boxes_drawn(PICTURE))
    for (y, x, width), (next_y, next_x, _) in itertools.pairwise(frames):
        assert next_y - y >= BOX_HEIGHT or x + width < next_x


def test_a_kind_with_more_than_three_boxes_takes_a_further_row():
    many = picture_theory_of_change([Box("output", str(place)) for place in range(5)], [])
    assert len({box.get_y() for box in boxes_drawn(many)}) == 2


def test_each_arrow_carries_its_number():
    assert [text.get_text() for text in AXES.texts if text.get_text().isdigit()] == ["1", "2", "3", "4", "5"]


def test_an_arrow_past_a_row_runs_outside_the_boxes():
    right = max(box.get_x() + box.get_width() for box in boxes_drawn(PICTURE))
    assert sum(path.vertices[:, 0].max() > right for path in ways_drawn(PICTURE)) == 1


def test_an_arrow_from_a_box_to_itself_is_told_and_not_drawn():
    picture = picture_theory_of_change(BOXES, [Arrow(0, 0, "x", "y")])
    assert ways_drawn(picture) == []
    assert "Arrow 1 from “Money” to “Money”, assuming: x." in picture.alt


def test_the_alt_text_tells_every_box_and_arrow():
    assert PICTURE.alt == (
        "Input: Money. Activity: Train welders. Activity: Open a desk. Outcome: The yard finds people. "
        "Impact: Income stays here. "
        "Arrow 1 from “Money” to “Train welders”, assuming: Paid in time. "
        "Arrow 2 from “Train welders” to “The yard finds people”, assuming: They stay. "
        "Arrow 3 from “The yard finds people” to “Income stays here”, without an assumption. "
        "Arrow 4 from “Money” to “Income stays here”, assuming: Money alone. "
        "Arrow 5 from “Train welders” to “Open a desk”, assuming: Trainers help."
    )


def test_the_numbers_are_assumptions_and_checks():
    assert PICTURE.numbers.loc[2].to_list() == [
        "Train welders", "The yard finds people", "They stay.", "Ask after a year",
    ]  # fmt: skip


def test_no_box_at_all_is_refused():
    with pytest.raises(ValueError) as refused:
        picture_theory_of_change([], [])
    assert str(refused.value) == ("A theory of change needs at least one box, got none. Write what is done first.")


def test_an_arrow_to_nowhere_is_refused_by_its_number():
    with pytest.raises(ValueError) as refused:
        picture_theory_of_change(BOXES[:2], [Arrow(0, 1, "", ""), Arrow(0, 7, "", "")])
    assert str(refused.value) == (
        "Arrow 2 leads from box 0 to box 7, and there are boxes 0 to 1. Let it begin and end at one of them."
    )


def test_an_unknown_kind_is_refused():
    with pytest.raises(ValueError) as refused:
        picture_theory_of_change([Box("hope", "x")], [])
    assert str(refused.value) == (
        "`kind` must be one of 'input', 'activity', 'output', 'outcome', 'impact', got 'hope'."
    )
