"""Squares of relatedness hold the numbers of the table."""

import numpy as np
import pandas as pd

from ledtoolkit.plots.relatedness import picture_relatedness

TABLE = pd.DataFrame([[0.0, 0.4, 0.1], [0.4, 0.0, 0.3], [0.1, 0.3, 0.0]], index=list("abc"), columns=list("abc"))


def test_every_pair_stands_in_its_square_on_both_sides():
    texts = picture_relatedness(TABLE, measure="Cosine").figure.axes[0].texts
    assert {(text.get_position(), text.get_text()) for text in texts} == {
        ((j, i), f"{TABLE.iloc[i, j]:.2f}") for i in range(3) for j in range(3) if i != j
    }


def test_the_alt_text_names_the_most_and_the_least_related():
    assert picture_relatedness(TABLE, measure="Cosine").alt == (
        "Cosine of 3 products: most related are a and b with 0.40, least related a and c with 0.10."
    )


def test_many_products_are_shown_without_numbers():
    many = pd.DataFrame(np.ones((13, 13)))
    assert len(picture_relatedness(many, measure="Cosine").figure.axes[0].texts) == 0
