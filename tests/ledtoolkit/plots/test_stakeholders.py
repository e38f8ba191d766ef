"""The stakeholder picture puts every actor into the field it was given."""

import pandas as pd

from ledtoolkit.plots.stakeholders import picture_stakeholders
from ledtoolkit.stakeholders import stakeholder_map

ACTORS = pd.DataFrame({"power": [9, 2, 8], "interest": [4, 8, 7]}, index=["province", "residents", "council"])


def test_points_stand_at_interest_and_power():
    points = picture_stakeholders(stakeholder_map(ACTORS)).figure.axes[0].collections[0].get_offsets()
    assert points.tolist() == [[4, 9], [8, 2], [7, 8]]


def test_every_actor_is_named_with_what_to_do():
    picture = picture_stakeholders(stakeholder_map(ACTORS))
    assert picture.alt == (
        "Actors: 3. Manage closely: council. Keep satisfied: province. Keep informed: residents. Monitor: nobody."
    )
    assert picture.numbers.loc["province"].to_list() == ["9.0", "4.0", "keep satisfied"]
