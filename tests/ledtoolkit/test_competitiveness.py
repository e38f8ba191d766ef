"""Levels and corners as the field names them."""

from ledtoolkit.competitiveness import diamond, systemic_levels


def test_there_are_four_systemic_levels_from_meta_to_micro():
    levels = systemic_levels()
    assert list(levels.index) == ["meta", "macro", "meso", "micro"]
    assert levels.index.name == "level"


def test_government_and_chance_stand_outside_the_diamond():
    parts = diamond()
    assert list(parts.index[parts["position"] == "outside"]) == ["government", "chance"]
    assert (parts["position"] == "corner").sum() == 4


def test_every_description_is_a_sentence():
    for text in [*systemic_levels(), *diamond()["description"]]:
        assert text[0].isupper()
        assert text.endswith(".")
