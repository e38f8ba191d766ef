"""The picture of growth and survival counts firms in six fields."""

import pandas as pd

from ledtoolkit.growth_or_survival import INDICATORS, classify_enterprises
from ledtoolkit.plots.growth_or_survival import picture_growth_or_survival
from ledtoolkit.synthetic import synthetic_firms

GROWTH = {name: words[1] for name, words in INDICATORS.items()}


def test_every_field_carries_its_count():
    placed = classify_enterprises(synthetic_firms(seed=2))
    picture = picture_growth_or_survival(placed)
    drawn = [int(text.get_text()) for text in picture.figure.axes[0].texts]
    assert drawn == picture.numbers.to_numpy().ravel().tolist()
    assert sum(drawn) == 8
    assert picture.numbers["borderline"].sum() == 2


def test_invented_firms_are_called_synthetic_and_observed_ones_are_not():
    invented = picture_growth_or_survival(classify_enterprises(synthetic_firms(seed=2)))
    assert invented.figure.get_suptitle().startswith("SYNTHETIC")
    assert invented.alt.startswith("SYNTHETIC. Enterprises: 8; logic of survival: 3, of growth: 3, borderline: 2.")
    seen = pd.DataFrame([{**GROWTH, "registration": "not registered"}], index=["brewery"])
    picture = picture_growth_or_survival(classify_enterprises(seen))
    assert picture.figure.get_suptitle() == "Growth or survival, formal or informal"
    assert picture.alt == (
        "Enterprises: 1; logic of survival: 0, of growth: 1, borderline: 0. "
        "Informal: 1, of these with the logic of growth: 1."
    )
