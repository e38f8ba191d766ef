"""The buckets hold what the model says, and the drawing that is kept shows the same as a new one."""

import pytest

from ledtoolkit.multipliers import leaky_bucket
from ledtoolkit.plots.multipliers import BucketDrawing, picture_leaky_bucket, picture_money_rounds


def visible(artists):
    return [artist for artist in artists if artist.get_visible()]


def filled_heights(picture):
    _, filled = picture.figure.axes[0].containers
    return [bar.get_height() for bar in visible(filled)]


def words_in(picture):
    return [text.get_text() for text in picture.figure.texts]


def test_each_bucket_is_filled_to_the_share_that_is_left_of_the_first_spending():
    assert filled_heights(picture_leaky_bucket(leaky_bucket(10, 0.8))) == pytest.approx([1, 0.8, 0.64, 0.512])


def test_every_bucket_is_as_large_as_the_first_spending():
    empty, _ = picture_leaky_bucket(leaky_bucket(500, 0.2, rounds=10)).figure.axes[0].containers
    assert [bar.get_height() for bar in visible(empty)] == [1] * 10


def test_the_alt_text_states_the_rounds_the_lm3_and_the_limit():
    assert picture_leaky_bucket(leaky_bucket(10, 0.8)).alt == (
        "Of 10.00 euro, 80% is spent here again in each round: 10.00; 8.00; 6.40; 5.12 euro in rounds 1 to 4. "
        "Three rounds make 2.44 times the first spending (LM3), all rounds 5.00 times: 50.00 euro."
    )


def test_large_amounts_are_told_without_cents():
    assert (
        "rounds 1 to 3. Three rounds make 1.75 times the first spending (LM3), all rounds 2.00 times: 20,000 euro."
        in (picture_leaky_bucket(leaky_bucket(10_000, 0.5, rounds=3)).alt)
    )


def test_the_picture_with_all_rounds_says_the_total():
    assert words_in(picture_leaky_bucket(leaky_bucket(10, 0.8))) == [
        "Three rounds (LM3): 2.44 times",
        "All rounds together: 50.00 euro",
    ]


def test_the_picture_before_a_prediction_tells_the_total_nowhere():
    picture = picture_money_rounds(leaky_bucket(10, 0.8))
    shown = picture.svg() + picture.table() + picture.alt
    assert words_in(picture)[1] == "All rounds together: ?"
    assert "50.00" not in shown
    assert "5.00 times" not in shown


def test_the_table_holds_what_was_spent_what_leaked_and_the_sum_so_far():
    numbers = picture_leaky_bucket(leaky_bucket(100, 0.5, rounds=3)).numbers
    assert numbers.to_numpy().tolist() == [[100, 0, 100], [50, 50, 150], [25, 75, 175]]
    assert numbers.index.name == "Round"


def test_a_drawing_that_was_moved_shows_the_same_as_a_new_one():
    kept = BucketDrawing()
    kept.all_rounds(leaky_bucket(10_000, 0.95, rounds=10)).svg()
    assert (
        kept.all_rounds(leaky_bucket(10, 0.2, rounds=3)).svg()
        == picture_leaky_bucket(leaky_bucket(10, 0.2, rounds=3)).svg()
    )


def test_more_rounds_than_there_is_room_for_are_refused():
    with pytest.raises(ValueError) as refusal:
        picture_leaky_bucket(leaky_bucket(10, 0.5, rounds=11))
    assert str(refusal.value) == "The picture has room for 10 rounds, got 11. Ask `leaky_bucket` for fewer."
