"""The labels of a paper's forms."""

from ledtoolkit.capstone.exhibit import Exhibit
from ledtoolkit.capstone.exhibits import exhibit_or_missing
from ledtoolkit.widgets.capstone_fields import actors
from tests.ledtoolkit.capstone.whole import LAKESIDE, drafted


def test_the_form_of_the_actors_asks_for_what_the_paper_prints() -> None:
    table = exhibit_or_missing("stakeholder-table", LAKESIDE, drafted())
    assert isinstance(table, Exhibit)
    assert tuple(column["label"] for column in actors()["columns"][-2:]) == table.columns[-2:]
