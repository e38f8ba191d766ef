"""A live stage tells the page its sliders, its starts and whether the guess is settled, and draws nothing itself."""

import pytest

from ledtoolkit.widgets.multipliers import LeakyBucketExplorer


@pytest.fixture
def explorer(tmp_path, monkeypatch):
    monkeypatch.setenv("LEDTOOLKIT_RECORD", str(tmp_path / "my-work"))
    explorer = LeakyBucketExplorer()
    assert explorer.panel
    return explorer


def test_the_page_knows_the_sliders_and_where_they_start(explorer):
    stage = explorer.stage
    assert stage.controls == explorer.inputs
    assert stage.starts == {"injection": 10, "local_share": 0.8, "rounds": 4}


def test_sliders_reach_the_page_as_references(explorer):
    sent = explorer.stage.get_state("controls")["controls"]
    assert sent == {name: f"IPY_MODEL_{slider.model_id}" for name, slider in explorer.inputs.items()}


def test_the_guess_is_open_until_it_is_settled(explorer):
    assert not explorer.stage.settled
    explorer.prediction.skip()
    assert explorer.stage.settled


def test_a_guess_of_an_earlier_day_is_settled_at_once(explorer):
    explorer.prediction.skip()
    tomorrow = LeakyBucketExplorer()
    assert tomorrow.panel
    assert tomorrow.stage.settled


def test_the_sentences_keep_their_places_open(explorer):
    assert explorer.stage.words["three"] == "Three rounds (LM3): {lm3} times"
