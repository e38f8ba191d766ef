"""The five projects carry the marks of the curriculum."""

import pytest

from ledtoolkit.project_marks import project_marks
from ledtoolkit.weighted_sum import weighted_sum


@pytest.mark.parametrize(
    ("name", "marks"),
    [
        ("Business park", [4, 4, 4, 5]),
        ("Branding of the region", [1, 3, 5, 2]),
        ("Market hall", [10, 2, 10, 4]),
        ("Processing hub", [5, 4, 9, 10]),
        ("Supplier training", [5, 7, 3, 9]),
    ],
)
def test_each_project_has_its_marks(name, marks):
    assert project_marks().loc[name].to_list() == marks


def test_with_equal_weights_the_hub_leads_before_hall_and_training():
    scores = weighted_sum(project_marks(), [0.25] * 4)["score"].sort_values(ascending=False)
    assert scores.iloc[:3].to_dict() == {"Processing hub": 7.0, "Market hall": 6.5, "Supplier training": 6.0}


def test_the_four_criteria_are_named():
    assert list(project_marks().columns) == ["Local means", "Quick start", "Visible result", "Long-run jobs"]
