"""Adoption is drawn as computed."""

import pytest

from ledtoolkit.diffusion import bass_curve
from ledtoolkit.plots.diffusion import AdoptionDrawing, picture_adoption

CURVE = bass_curve(500, p=0.03, q=0.38, periods=10)


def test_innovators_and_imitators_stack_to_the_adopters():
    innovators, imitators = picture_adoption(CURVE).figure.axes[0].containers
    tops = [low.get_height() + high.get_height() for low, high in zip(innovators, imitators, strict=True)]
    assert tops == pytest.approx(CURVE.table["adoption"].to_list())


def test_the_line_is_the_share_of_the_market():
    line = picture_adoption(CURVE).figure.axes[1].lines[0]
    assert line.get_ydata()[-1] == pytest.approx(406.4 / 500, abs=1e-4)


def test_the_alt_text_tells_the_peak():
    assert picture_adoption(CURVE).alt == (
        "After 10 periods 406.4 of 500 have adopted (81%). Adoption is fastest at 6.19 periods."
    )


def test_a_curve_without_a_later_peak_says_so():
    assert picture_adoption(bass_curve(100, p=0.3, q=0.1, periods=2)).alt.endswith("Adoption falls from the start.")


def words_of(picture):
    return [text.get_text() for text in (*picture.figure.texts, *picture.figure.axes[0].texts)]


def test_bars_of_an_adoption_drawing_are_the_years_and_stand_between_their_ends():
    curve = bass_curve(500, p=0.03, q=0.38, periods=30)
    first = AdoptionDrawing().whole(curve).figure.axes[0].patches[0]
    # By the end of year 1: (1 - e^-0.41) / (1 + 0.38/0.03 e^-0.41) = 0.3363 / 9.4063 = 0.03576 of all firms.
    assert first.get_height() == pytest.approx(0.03576, abs=5e-6)
    assert (first.get_x(), first.get_x() + first.get_width()) == pytest.approx((0.1, 0.9))


def test_before_the_guess_two_years_are_shown_as_dots():
    picture = AdoptionDrawing().landmarks(bass_curve(500, p=0.03, q=0.38, periods=30))
    assert not any(bar.get_visible() for bar in picture.figure.axes[0].patches)
    assert picture.numbers["Firms that have it"].to_dict() == {5: "165.6", 10: "406.4"}
    assert picture.alt == (
        "Of 500 firms 165.6 have taken it up by year 5 and 406.4 by year 10. When it is fastest is still open."
    )


def test_a_peak_within_the_drawing_is_marked_and_one_beyond_it_only_said():
    drawing = AdoptionDrawing()
    near = drawing.whole(bass_curve(500, p=0.03, q=0.38, periods=30))
    assert ("Fastest at year 6.19" in words_of(near), drawing._peak.get_visible()) == (True, True)
    far = drawing.whole(bass_curve(500, p=0.001, q=0.1, periods=30))
    assert ("Fastest at year 45.60" in words_of(far), drawing._peak.get_visible()) == (True, False)


def test_the_alt_text_of_an_adoption_drawing_says_two_years_and_the_peak():
    assert AdoptionDrawing().whole(bass_curve(500, p=0.03, q=0.38, periods=30)).alt == (
        "Of 500 firms 165.6 have taken it up by year 5 and 406.4 by year 10. Fastest at year 6.19."
    )
