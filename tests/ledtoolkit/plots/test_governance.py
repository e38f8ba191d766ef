"""The ladder of governance marks one rung, or none."""

from ledtoolkit.plots.governance import picture_governance


def filled(picture):
    return [bar.get_facecolor()[3] > 0 for bar in picture.figure.axes[0].patches]


def test_only_the_rung_of_the_chain_is_filled():
    assert filled(picture_governance("relational", chain="wine")) == [False, False, True, False, False]


def test_a_combination_that_is_no_type_marks_no_rung():
    picture = picture_governance("excluded", chain="wine")
    assert not any(filled(picture))
    assert picture.alt == (
        "The conditions of wine are no type of governance: Excluded from the chain. No rung is marked."
    )


def test_the_table_holds_all_eight_combinations():
    assert len(picture_governance("market", chain="wine").numbers) == 8
