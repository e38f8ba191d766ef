"""An explorer hides the one asked quantity until the guess, keeps one figure, and shows nothing to an autograder."""

import pytest

from ledtoolkit.widgets.explorer import Control, Explorer
from ledtoolkit.widgets.multipliers import LeakyBucketExplorer

EXPLORER = LeakyBucketExplorer


def shown(explorer):
    view = explorer.view().shown()
    return view.drawing + view.finding + view.table


def test_before_the_guess_the_start_makes_its_point_and_keeps_the_answer(explorer):
    assert explorer.view().finding == (
        "Each euro is spent 2.44 times here in the first three rounds; what all rounds make of it is your guess."
    )
    assert "5.00 times" not in shown(explorer)
    assert "50.00" not in shown(explorer)


def test_after_the_guess_everything_is_shown(explorer):
    explorer.prediction.guess("30", "low")
    assert explorer.view().finding == (
        "Each euro is spent 2.44 times here in the first three rounds and 5.00 times in all rounds together."
    )
    assert "50.00" in shown(explorer)


def test_skipping_shows_everything_too(explorer):
    explorer.prediction.skip()
    assert "5.00 times in all rounds" in explorer.view().finding


def test_a_guess_of_an_earlier_day_is_found_again(explorer):
    explorer.prediction.guess("30", "low")
    tomorrow = LeakyBucketExplorer()
    assert tomorrow.panel
    assert "5.00 times in all rounds" in tomorrow.view().finding


def test_moving_a_slider_moves_picture_table_and_finding(explorer):
    explorer.prediction.skip()
    explorer.inputs["local_share"].value = 0.2
    assert "1.24 times here in the first three rounds and 1.25 times" in shown(explorer)
    assert 'aria-label="Of 10.00 euro, 20% is spent here again' in shown(explorer)
    assert "<td>2.00</td>" in shown(explorer)


def test_reset_brings_every_control_back(explorer):
    before = shown(explorer)
    explorer.inputs["injection"].value = 500
    explorer.inputs["local_share"].value = 0.1
    explorer.inputs["rounds"].value = 9
    explorer.reset()
    assert {name: slider.value for name, slider in explorer.inputs.items()} == {
        "injection": 10,
        "local_share": 0.8,
        "rounds": 4,
    }
    assert shown(explorer) == before


def test_one_figure_is_kept_while_sliders_move(explorer):
    figure = explorer.view().picture.figure
    explorer.inputs["rounds"].value = 10
    assert explorer.view().picture.figure is figure


@pytest.mark.parametrize("injection", [10, 10_000])
@pytest.mark.parametrize("local_share", [0, 0.95])
@pytest.mark.parametrize("rounds", [3, 10])
def test_every_corner_of_the_controls_can_be_shown(explorer, injection, local_share, rounds):
    explorer.prediction.skip()
    for name, value in (("injection", injection), ("local_share", local_share), ("rounds", rounds)):
        explorer.inputs[name].value = value
    assert explorer.view().picture.table().count("<tr>") == rounds + 1


def test_the_challenge_has_the_answer_one_half(explorer):
    shares = [
        share for share in range(96) if explorer.model(injection=10, local_share=share / 100, rounds=3).lm3 >= 1.75
    ]
    assert shares[0] == 50


def test_an_autograder_gets_a_name_and_no_widget(monkeypatch):
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    assert LeakyBucketExplorer()._repr_mimebundle_() == {"text/plain": "LeakyBucketExplorer"}


def test_elsewhere_a_notebook_gets_the_panel(explorer):
    assert "application/vnd.jupyter.widget-view+json" in explorer._repr_mimebundle_()


def test_more_than_three_controls_are_refused():
    four = tuple(Control(f"q{number}", "Quantity", 0, 1, 0.1, 0) for number in range(4))
    with pytest.raises(TypeError) as refusal:
        type("Crowded", (Explorer,), {"controls": four})
    assert str(refusal.value) == "Crowded has 4 controls, 3 is the most. Drop some."


def test_a_record_that_cannot_be_read_does_not_stop_an_explorer(tmp_path):
    (tmp_path / "my-work").mkdir()
    (tmp_path / "my-work" / "record.jsonl").mkdir()
    explorer = LeakyBucketExplorer()
    assert explorer.panel
    explorer.prediction.guess("30", "low")
    assert explorer.prediction.outcome.startswith("You guessed 30.00 euro")
