"""The bar of commitment ends at the private share, and the line stands at the needed one."""

from ledtoolkit.cluster_phases import commitment
from ledtoolkit.plots.cluster_phases import picture_commitment, shown_phase_finance, shown_phase_roles


def test_the_full_part_is_private_and_the_line_is_the_need():
    axes = picture_commitment(commitment("growth", private=30, public=70), cluster="boats").figure.axes[0]
    assert [bar.get_width() for bar in axes.patches] == [0.3, 0.7]
    assert list(axes.lines[0].get_xdata()) == [0.25, 0.25]


def test_a_test_that_is_not_met_is_said():
    assert picture_commitment(commitment("sustainment", private=30, public=70), cluster="boats").alt == (
        "Firms pay 30.0% of the money of boats; the phase asks for 50.0% (set by us), so the test is not met."
    )


def test_roles_are_told_for_four_phases_and_five_actors_in_words():
    table = shown_phase_roles(summary="Show them")
    assert table.numbers.index.to_list() == ["Emergence", "Growth", "Sustainment", "Decline or renewal"]
    assert table.numbers.columns[-2:].to_list() == ["Cluster organisation", "Conditions and instruments"]
    assert "<summary>Show them</summary>" in table._repr_html_()
    assert "set by us" in table.caption


def test_firms_are_asked_for_a_share_in_two_phases_only():
    paid = shown_phase_finance().numbers["Paid by firms"]
    assert paid.to_list() == ["not asked", "at least 25%", "at least 50%", "not asked"]
