"""Both kinds of controls make a widget with a value, in the learner's words."""

import pytest

from ledtoolkit.widgets.control import ChoiceControl, Control
from ledtoolkit.widgets.spoken import Spoken

REGION = ChoiceControl("region", Spoken("Region"), (("a", Spoken("{A}"), Spoken("North")), ("b", Spoken("B"), "")), "b")
SHARE = Control("share", Spoken("Share"), 0, 1, 0.1, 0.5, unit=Spoken("%"), scale=100)


@pytest.fixture(autouse=True)
def labels_are_spoken(monkeypatch):
    # Labels of real controls are marked; these stand for them.
    monkeypatch.setattr("ledtoolkit.widgets.control.say", str)


@pytest.mark.parametrize("control", [REGION, SHARE], ids=lambda control: control.name)
def test_the_widget_starts_where_the_control_says(control):
    assert control.widget().value == control.start


def test_a_choice_keeps_names_as_they_are():
    assert REGION.widget().options == [["a", "{A}", "North"], ["b", "B", ""]]


def test_a_share_is_shown_in_percent():
    assert (SHARE.widget().unit, SHARE.widget().scale) == ("%", 100)
