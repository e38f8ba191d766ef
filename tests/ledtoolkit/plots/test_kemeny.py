"""The best rankings and their support."""

from ledtoolkit.kemeny import kemeny_scores
from ledtoolkit.plots.kemeny import picture_kemeny_scores
from ledtoolkit.voting import pairwise_support

PICTURE = picture_kemeny_scores(kemeny_scores(pairwise_support([(3, "abcd"), (5, "acbd"), (7, "bdca"), (6, "cbda")])))


def test_at_most_ten_rankings_are_drawn_the_best_on_top():
    bars = PICTURE.figure.axes[0].patches
    assert len(bars) == 10
    assert bars[-1].get_width() == 85 == max(bar.get_width() for bar in bars)


def test_the_alt_text_tells_first_and_second():
    assert PICTURE.alt == (
        "The ranking c > b > d > a has the most support, 85.00; the next, b > c > d > a, has 84.00. "
        "24 rankings are possible."
    )
