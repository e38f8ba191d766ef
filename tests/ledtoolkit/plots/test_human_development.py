"""The index is a bar, its parts are marks."""

import pandas as pd

from ledtoolkit.plots.human_development import picture_human_development

PARTS = pd.DataFrame(
    {"life": [0.9, 0.6], "education": [0.8, 0.3], "income": [0.95, 0.4], "hdi": [0.88, 0.416]}, index=["North", "South"]
)
PICTURE = picture_human_development(PARTS)


def test_the_bars_are_the_index_from_lowest_to_highest():
    assert [bar.get_width() for bar in PICTURE.figure.axes[0].patches] == [0.416, 0.88]


def test_the_marks_are_the_parts():
    marks = PICTURE.figure.axes[0].collections
    assert [list(one.get_offsets()[:, 0]) for one in marks] == [[0.6, 0.9], [0.3, 0.8], [0.4, 0.95]]


def test_the_alt_text_names_what_holds_the_last_place_back():
    assert PICTURE.alt == (
        "North has the highest index, 0.880, and South the lowest, 0.416. What holds South back most: Schooling, 0.300."
    )
