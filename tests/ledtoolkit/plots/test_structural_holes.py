"""The map of brokers names every node, also where several share a point."""

from ledtoolkit.plots.structural_holes import picture_structural_holes
from ledtoolkit.structural_holes import constraint, effective_size

TIES = [("office", "firm"), ("office", "school")]
PICTURE = picture_structural_holes(constraint(TIES), effective_size(TIES))


def test_nodes_at_one_point_share_a_label():
    assert [text.get_text() for text in PICTURE.figure.axes[0].texts] == ["office", "firm, school"]


def test_the_table_holds_every_node():
    assert PICTURE.numbers.loc["office"].to_dict() == {"Effective size": 2.0, "Constraint": 0.5}
